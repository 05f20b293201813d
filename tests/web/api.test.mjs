// Tests window.attest: its errors, its calls to the program, and its events.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { openPage, settled } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
/** @type {any} */ let attest;
/** The last worker that searches for a regular expression. @type {any} */ let worker;
class Worker {
  constructor() {
    worker = this;
  }
  task = /** @type {unknown} */ (undefined);
  /** @param {unknown} task */
  postMessage(task) {
    this.task = task;
  }
  terminate() {}
}
before(async () => {
  page = await openPage({ globals: { devicePixelRatio: 2, Worker } });
  await page.start();
  attest = page.attest;
});
after(() => page.close());
beforeEach(() => {
  page.show();
  page.program.calls.length = 0;
});

/**
 * Returns the calls of the program's exports since the previous call of this function, without the calls that each
 * frame makes or that free a buffer.
 */
const takeCalls = () => page.program.calls.splice(0).filter(([name]) => !['frame', 'work', 'reading', 'saved', 'answer_read'].includes(name));

/** Emits an event as the program does. @param {string} name @param {unknown} what */
async function emit(name, what) {
  page.program.call('emit', name, JSON.stringify(what));
  await settled();
}

/** @param {() => unknown} act */
async function messageOf(act) {
  try {
    await act();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message;
  }
  return '';
}

// This test runs first, because it needs a page that has not opened an article yet.
test('until attest.ready resolves, every method fails with an error that contains the name of the method', async () => {
  for (const name of Object.keys(attest).filter((one) => !['ready', 'on'].includes(one))) {
    /** @type {unknown} */ let answer;
    const later = ['open', 'import', 'saved'].includes(name);
    const message = await messageOf(() => {
      answer = attest[name]();
      return answer;
    });
    assert.equal(message, `Attest is not ready: ${name}() can be called when attest.ready has come true`);
    assert.equal(answer instanceof Promise, later, name);
  }
  assert.deepEqual(takeCalls(), []);
  let isReady = false;
  void attest.ready.then(() => (isReady = true));
  const opened = /** @type {unknown[]} */ ([]);
  attest.on('open', (/** @type {unknown} */ what) => opened.push(what));
  await settled();
  assert.ok(!isReady);
  await emit('open', { title: 'The bridge', id: 'a' });
  assert.ok(isReady);
  assert.deepEqual(opened, [{ title: 'The bridge', id: 'a' }], 'a listener added before the program is ready is called');
  assert.equal(page.document.title, 'The bridge – Attest');
  await emit('open', { title: '' });
  assert.equal(page.document.title, 'Attest');
});

test('window.attest is frozen', () => {
  assert.ok(Object.isFrozen(attest));
});

test('a listener is called until it is removed, and an error in one listener does not stop the others', async () => {
  const reported = /** @type {unknown[]} */ ([]);
  /** @type {any} */ (globalThis).reportError = (/** @type {unknown} */ error) => reported.push(error);
  const heard = /** @type {string[]} */ ([]);
  const failure = new Error('of its author');
  const stop = [
    attest.on('change', () => {
      throw failure;
    }),
    attest.on('change', (/** @type {any} */ { marks }) => heard.push(`one ${marks}`)),
    attest.on('change', () => stop[1]()),
    attest.on('change', (/** @type {any} */ { marks }) => heard.push(`two ${marks}`)),
  ];
  await emit('change', { marks: 3 });
  assert.deepEqual([heard, reported], [['one 3', 'two 3'], [failure]]);
  await emit('change', { marks: 4 });
  assert.deepEqual(heard, ['one 3', 'two 3', 'two 4']);
  stop.push(attest.on('change', () => stop.push(attest.on('change', () => heard.push('late')))));
  await emit('change', { marks: 4 });
  assert.ok(!heard.includes('late'), 'a listener added during an event is called at the next one');
  stop.forEach((one) => one());
  await emit('change', { marks: 5 });
  assert.equal(heard.length, 4);
  assert.equal(await messageOf(() => attest.on('changed', () => {})), "There is no event 'changed'; there is 'open', 'change', 'select', 'saved', 'notice'");
  assert.equal(await messageOf(() => attest.on('change')), 'The listener should be a function, but is missing');
});

test('every method of window.attest passes its arguments to the program and returns the program’s answer', async () => {
  const { answers, answer, given } = page.program;
  /** @param {string} name @param {unknown} value @param {() => unknown} ask @param {unknown[]} wanted arguments, with texts instead of their byte counts @param {number} [texts] number of text arguments */
  const asks = async (name, value, ask, wanted, texts = 0) => {
    answers[name] = (...values) => {
      assert.deepEqual([...given(...values.slice(0, texts)), ...values.slice(texts)], wanted, name);
      return value === undefined ? 0 : answer(typeof value === 'string' ? value : JSON.stringify(value));
    };
    page.program.calls.length = 0;
    assert.deepEqual(await ask(), value, name);
    assert.deepEqual(takeCalls().map(([called]) => called), [name]);
  };
  for (const name of ['article', 'marks', 'links', 'entities', 'commands']) await asks(name, [{ name }], () => attest[name](), []);
  await asks('select', undefined, () => attest.select(3, 9), [3, 9]);
  await asks('mark', 'urn:1', () => attest.mark('claim'), ['claim'], 1);
  await asks('add_passage', 'urn:1', () => attest.addPassage('urn:ü', 1, 2), ['urn:ü', 1, 2], 1);
  await asks('move_end', 'urn:1', () => attest.moveEnd('urn:1', 2, 'start', 9), ['urn:1', 2, 1, 9], 1);
  await asks('move_end', 'urn:1', () => attest.moveEnd('urn:1', 0, 'end', 9), ['urn:1', 0, 0, 9], 1);
  await asks('update', 'urn:1', () => attest.update('urn:1', { note: '😀', tags: ['a'] }), ['["urn:1"]', '{"note":"😀","tags":["a"]}'], 2);
  await asks('update', 'urn:2', () => attest.update(['urn:1', 'urn:2'], { evidence: [{ url: 'http://a', title: 'b' }] }), ['["urn:1","urn:2"]', '{"evidence":[{"url":"http://a","title":"b"}]}'], 2);
  await asks('remove', undefined, () => attest.remove('urn:1'), ['urn:1'], 1);
  await asks('link', 'urn:2', () => attest.link('supports', 'urn:a', 'urn:b'), ['supports', 'urn:a', 'urn:b'], 3);
  await asks('unlink', undefined, () => attest.unlink('urn:1'), ['urn:1'], 1);
  await asks('reverse_link', undefined, () => attest.reverseLink('urn:1'), ['urn:1'], 1);
  await asks('retype_link', undefined, () => attest.retypeLink('urn:1', 'disputes'), ['urn:1', 'disputes'], 2);
  await asks('attribute', undefined, () => attest.attribute(['urn:1', 'urn:2'], { name: 'Ana Díaz' }), ['["urn:1","urn:2"]', '{"name":"Ana Díaz"}'], 2);
  await asks('attribute', undefined, () => attest.attribute('urn:1', { start: 0, end: 8 }), ['["urn:1"]', '{"start":0,"end":8}'], 2);
  await asks('name_source', undefined, () => attest.nameSource('urn:1', { id: 'urn:e' }), ['["urn:1"]', '{"id":"urn:e"}'], 2);
  await asks('update_entity', undefined, () => attest.updateEntity('urn:e', { name: 'Ana' }), ['urn:e', '{"name":"Ana"}'], 2);
  await asks('merge_entities', undefined, () => attest.mergeEntities('urn:e', 'urn:f'), ['urn:e', 'urn:f'], 2);
  await asks('split_entity', undefined, () => attest.splitEntity(['urn:1'], 'Bea'), ['["urn:1"]', 'Bea'], 2);
  await asks('filter', ['urn:1'], () => attest.filter({ kinds: ['quote'], states: ['unattributed'], text: 'a' }), ['{"kinds":["quote"],"states":["unattributed"],"text":"a"}'], 1);
  await asks('undo', undefined, () => attest.undo(), []);
  await asks('run', undefined, () => attest.run('next-mark'), ['next-mark'], 1);
  await asks('redo', undefined, () => attest.redo(), []);
  await asks('export', '{"type":"x"}', () => attest.export(), []);
  await asks('scroll_to', undefined, () => attest.scrollTo(7), [7]);
});

test('an error message of the program is thrown as an Error', async () => {
  page.program.answers.mark = () => page.program.refusal("'lie' is no kind of mark");
  assert.equal(await messageOf(() => attest.mark('lie')), "'lie' is no kind of mark");
});

test('wrong arguments throw an error, and the program is not called', async () => {
  for (const [act, wanted] of /** @type {[() => unknown, RegExp][]} */ ([
    [() => attest.open(), /^What is to be opened should be an object, but is missing$/],
    [() => attest.open({}), /^One of markdown, html and text should be given, but none is$/],
    [() => attest.open({ text: 'a', html: 'b' }), /but html, text are$/],
    [() => attest.open({ text: 5 }), /^The member 'text' should be a text, but is 5$/],
    [() => attest.open({ text: 'a', titel: 'b' }), /has a member 'titel', but only /],
    [() => attest.select(1), /^The end should be a number, but is missing$/],
    [() => attest.select(-1, 2), /from 0 on, but is -1$/],
    [() => attest.update('a', { note: 5 }), /^The field 'note' should be a text, but is 5$/],
    [() => attest.remove(''), /^The id is empty$/],
    [() => attest.export('pdf'), /^There is no format to export 'pdf'; there is 'attest'$/],
    [() => attest.import('{}', { format: 'pdf' }), /^There is no format to import 'pdf'/],
    [() => attest.import(5), /^The file should be a text, but is 5$/],
    [() => attest.offsetAt(NaN, 1), /^The x should be a finite number, but is NaN$/],
    [() => attest.rectsOf(0, 1.5), /^The end should be a whole number of code points, but is 1.5$/],
    [() => attest.update([], { note: 'a' }), /^The list of ids is empty$/],
    [() => attest.update(['a', 5], { note: 'a' }), /^Id number 2 should be a text, but is 5$/],
    [() => attest.moveEnd('a', 0, 'middle', 1), /^There is no end of a passage 'middle'; there is 'start', 'end'$/],
    [() => attest.attribute('a', {}), /^The speaker should have one of 'id', 'name', 'start'$/],
    [() => attest.attribute('a', { id: 'b', name: 'c' }), /^The speaker should have one of /],
    [() => attest.attribute('a', { start: 1 }), /^The end should be a number, but is missing$/],
    [() => attest.attribute('a', 'Ana'), /^The speaker should be an object, but is a text$/],
    [() => attest.nameSource('a', { start: 1, end: 2 }), /^The source has a member 'start', but only /],
    [() => attest.mergeEntities('a'), /^The id of the second source should be a text, but is missing$/],
    [() => attest.filter({ kinds: 'claim' }), /^The filter's 'kinds' should be a list, but is a text$/],
    [() => attest.filter({ kind: ['claim'] }), /^The filter has a member 'kind', but only /],
    [() => attest.filter({ text: 5 }), /^The member 'text' should be a text, but is 5$/],
    [() => attest.link('supports', 'a'), /^The id of the second mark should be a text, but is missing$/],
  ])) assert.match(await messageOf(act), wanted);
  assert.deepEqual(takeCalls(), []);
});

test('open() resolves when the article is on the page', async () => {
  const { answers, answer, given } = page.program;
  let reading = 1;
  Object.assign(answers, {
    open: (/** @type {number} */ markdown, /** @type {number[]} */ ...bytes) => {
      assert.deepEqual([markdown, ...given(...bytes.slice(0, 4)), bytes[4]], [0, '# Brücke', 'T', 'https://a.test/', 'de', 0]);
      return 5;
    },
    opened: (/** @type {number} */ number) => answer(JSON.stringify({ id: `number ${number}` })),
    reading: () => reading,
  });
  let opened = /** @type {unknown} */ (undefined);
  void attest.open({ markdown: '# Brücke', title: 'T', url: 'https://a.test/', language: 'de' }).then((/** @type {unknown} */ what) => (opened = what));
  await settled();
  page.show();
  await settled();
  assert.equal(opened, undefined, 'the text is still being parsed');
  reading = 0;
  page.dispatch(page.window, 'blur');
  page.show();
  await settled();
  assert.deepEqual(opened, { id: 'number 5' });
});

test('open() extracts the article from HTML and uses the title of the page', async () => {
  const { answers, answer, given } = page.program;
  let seen = /** @type {unknown[]} */ ([]);
  Object.assign(answers, {
    open: (/** @type {number} */ format, /** @type {number[]} */ ...bytes) => ((seen = [format, ...given(...bytes.slice(0, 4)), bytes[4]]), 1),
    opened: () => answer('{"id":"a"}'), reading: () => 0,
  });
  const opened = attest.open({ html: '<html lang="de"><title>Die Brücke</title><nav>Start</nav><article><p>Sie hält.</p><script>1</script></article>' });
  await settled();
  page.show();
  page.dispatch(page.window, 'blur');
  page.show();
  assert.deepEqual(await opened, { id: 'a', leftOut: 'Left out: 1 script and the text around the article' });
  assert.deepEqual(seen, [2, 'attest-page 1\nLde\nb\nb\nb\ntSie hält.\nb\nb\nb\nTDie Brücke\n', 'Die Brücke', '', '', 1]);

  for (const [source, format] of /** @type {const} */ ([[{ markdown: ' <!DOCTYPE html><p>a' }, 2], [{ markdown: '# <html>' }, 0], [{ text: '<html><p>a' }, 1]])) {
    const other = attest.open(source);
    await settled();
    page.show();
    page.dispatch(page.window, 'blur');
    page.show();
    await other;
    assert.equal(seen[0], format, JSON.stringify(source));
  }
});

test('import() passes a file to the program in parts and returns the report of the import', async () => {
  const { answers, answer, call } = page.program;
  const { program } = await page.script('bridge.js');
  answers.import = () => {
    call('next_part', 0, 0);
    let text = '';
    for (let bytes; (bytes = call('next_part', 4096, 4)) > 0;) text += new TextDecoder().decode(program.HEAPU8.slice(4096, 4096 + bytes));
    return answer(JSON.stringify({ text }));
  };
  assert.deepEqual(await attest.import('{"ü":"😀"}'), { text: '{"ü":"😀"}' });
});

test('find() passes its options as bits and returns the hits', () => {
  const { answers, answer } = page.program;
  /** @type {number[]} */
  const asked = [];
  answers.find = (bytes, options) => {
    asked.push(options);
    return answer('{"text":[{"start":1,"end":3}],"notes":[]}');
  };
  assert.deepEqual(attest.find('ab'), { text: [{ start: 1, end: 3 }], notes: [] });
  attest.find('ab', { matchCase: true });
  attest.find('ab', { wholeWord: true, matchAccents: true });
  assert.deepEqual(asked, [0, 2, 5]);
  assert.throws(() => attest.find('ab', { wholeWords: true }));
});

test('find() runs a regular expression in a worker and returns a promise of the hits', async () => {
  const { answers, answer } = page.program;
  answers.article = () => answer(JSON.stringify({ text: '😀 ab\nabc' }));
  answers.marks = () => answer(JSON.stringify([{ id: 'a', note: 'ab', tags: ['abc', 'xab'] }, { id: 'b', statement: 'ab' }]));
  const found = attest.find('a.', { expression: true, matchCase: true });
  assert.deepEqual(worker.task, { pattern: 'a.', flags: 'u', text: '😀 ab\nabc', notes: ['ab', 'abc', 'xab', 'ab'] });
  worker.onmessage({ data: { hits: [3, 5, 6, 8], notes: [0, 0, 2, 1, 0, 2, 2, 1, 3, 3, 0, 2] } });
  assert.deepEqual(await found, {
    text: [{ start: 2, end: 4 }, { start: 5, end: 7 }],
    notes: [{ mark: 'a', field: 'note' }, { mark: 'a', field: 'tags' }, { mark: 'b', field: 'statement' }],
  });
  const whole = attest.find('a.', { expression: true, wholeWord: true });
  assert.equal(worker.task.flags, 'iu');
  worker.onmessage({ data: { hits: [3, 5, 6, 8], notes: [0, 0, 2, 1, 0, 2] } });
  assert.deepEqual(await whole, { text: [{ start: 2, end: 4 }], notes: [{ mark: 'a', field: 'note' }] });
  const wrong = attest.find('(', { expression: true });
  worker.onmessage({ data: undefined });
  assert.equal(await messageOf(() => wrong), 'Not a regular expression');
});

test('coordinates are converted between CSS pixels and device pixels', async () => {
  const { answers, answer } = page.program;
  answers.offset_at = (x, y) => (x === 20 && y === 40 ? 7 : -1);
  assert.equal(attest.offsetAt(10, 20), 7);
  assert.equal(attest.offsetAt(1, 1), null);
  answers.rects_of = () => answer(new Uint8Array(Float32Array.from([2, 4, 6, 8, 10, 12, 14, 16]).buffer));
  assert.deepEqual(attest.rectsOf(0, 5), [{ x: 1, y: 2, width: 3, height: 4 }, { x: 5, y: 6, width: 7, height: 8 }]);
  answers.rects_of = () => 0;
  assert.deepEqual(attest.rectsOf(0, 0), []);
});

test('saved() resolves when everything is saved, and rejects on a save error', async () => {
  const { answers, refusal } = page.program;
  answers.saved = () => 0;
  let saved = 0;
  void attest.saved().then(() => ++saved);
  void attest.saved().then(() => ++saved);
  page.show();
  await settled();
  assert.equal(saved, 0);
  answers.saved = () => 1;
  page.dispatch(page.window, 'blur');
  page.show();
  await settled();
  assert.equal(saved, 2);
  answers.saved = () => refusal('The browser refuses to store anything');
  const message = messageOf(() => attest.saved());
  page.show();
  assert.equal(await message, 'The browser refuses to store anything');
  answers.saved = () => 1;
});

test('stats() contains the frame count, the memory size and the violations of the content security policy', () => {
  page.program.answers.stats = () => page.program.answer('{"marks":2}');
  page.dispatch(page.document, 'securitypolicyviolation');
  const { marks, frames, wasmBytes, violations } = attest.stats();
  assert.deepEqual([marks, violations, frames > 0, wasmBytes >= 1 << 20], [2, 1, true, true]);
});
