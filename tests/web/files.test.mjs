// Tests the input and output of files and of the clipboard.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { after, before, beforeEach, test } from 'node:test';

import { showFields } from './support/controls.mjs';
import { openPage, settled } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
/** @type {Blob[]} */ const blobs = [];
before(async () => {
  page = await openPage();
  await page.start();
});
after(() => page.close());
beforeEach(() => {
  page.show();
  files.length = 0;
  deeds.length = 0;
  page.program.answers.file_given = (bytes, name, remark, deed, size) => {
    const [content, called, said, done] = page.program.given(bytes, name, remark, deed);
    files.push([content, called, said, size]);
    deeds.push(done);
  };
  page.program.answers.reading = () => 0;
  page.program.calls.length = 0;
});

/** Content, name, remark (for example on the encoding) and size of each file that was passed to the program. @type {unknown[][]} */
const files = [];
/** For each file, the sentence that says how it was opened and which parts were left out. @type {string[]} */
const deeds = [];

/** Runs timers and frames until the files of a test have been read and opened. */
async function framesPass() {
  for (let i = 0; i < 6; ++i) {
    await settled();
    page.clock.pass(100);
    page.show();
  }
  await settled();
}

/** @param {...File} dropped */
async function drop(...dropped) {
  const went = page.dispatch(page.document, 'drop', { dataTransfer: { types: ['Files'], files: dropped } });
  await framesPass();
  return !went;
}

/** Returns a fake clipboard that stores its data in `held`. @param {Record<string, string>} held @param {object[]} [pictures] */
const clipboard = (held = {}, pictures = /** @type {object[]} */ ([])) => ({
  files: pictures, getData: (/** @type {string} */ type) => held[type] ?? '', setData: (/** @type {string} */ type, /** @type {string} */ words) => void (held[type] = words),
});

test('dropped files are passed to the program with their whole content and in order', async () => {
  assert.ok(await drop(new File(['Größe 😀'], 'a.txt'), new File(['# Two'], 'b.md')));
  assert.deepEqual(files, [['Größe 😀', 'a.txt', '', 12], ['# Two', 'b.md', '', 5]]);
  assert.ok(page.program.taken('frame').length > 0);
});

test('a file is passed to the program only after the program has read the previous file', async () => {
  let reading = 1;
  page.program.answers.reading = () => reading;
  await drop(new File(['one'], 'a.txt'), new File(['two'], 'b.txt'));
  assert.deepEqual(files.map(([content]) => content), ['one']);
  reading = 0;
  (await page.script('loop.js')).wake();
  await framesPass();
  assert.deepEqual(files.map(([content]) => content), ['one', 'two']);
});

test('a text is pasted, and a file is opened, only after the program has read the text that was pasted before', async () => {
  let reading = 1;
  page.program.answers.reading = () => reading;
  for (const words of ['One.', 'Two.']) page.dispatch(page.document, 'paste', { clipboardData: clipboard({ 'text/plain': words }) });
  await drop(new File(['three'], 'c.txt'));
  assert.equal(page.program.taken('text_pasted').length, 1);
  assert.equal(files.length, 0);
  reading = 0;
  (await page.script('loop.js')).wake();
  await framesPass();
  await framesPass();
  assert.equal(page.program.taken('text_pasted').length, 1, 'taken() returns each call once');
  assert.deepEqual(files.map(([content]) => content), ['three']);
});

test('after several files were dropped, one sentence says how many were opened, and what was left out or refused', async () => {
  /** @type {string[]} */ const said = [];
  page.program.answers.page_said = (bytes, failure) => said.push(`${failure} ${page.program.given(bytes)[0]}`);
  await drop(new File(['# One'], 'a.md'), new File(['<!doctype html><p>Words<img src=a>'], 'b.html'));
  assert.deepEqual(said, ['0 2 files were opened. Left out of “b.html”: 1 picture']);
  await drop(new File(['# One'], 'a.md'));
  assert.equal(said.length, 1);
});

test('an HTML file is detected by its name or its content, and its article is passed to the program', async () => {
  await drop(new File(['<title>x</title><nav>n</nav><p>Words<img src=a><img src=b><script>1</script><iframe></iframe>'], 'a.html'), new File(['<!DOCTYPE html><p>Words'], 'a'), new File(['<!doctype html> is a tag'], 'a.txt'));
  const words = 'attest-page 1\nb\nb\ntWords\nb\nb\n';
  const pictures = words.replace('tWords\n', 'tWords\npa\t\t\npb\t\t\n');
  assert.deepEqual(files.map(([content]) => content), [`${pictures}Tx\n`, words, '<!doctype html> is a tag']);
  assert.deepEqual(page.program.taken('file_given').map((args) => args.at(-1)), [2, 1, 0]);
  assert.deepEqual(deeds, ['Opened “a.html”. Left out: 2 pictures, 1 embedded part, 1 script and the text around the article', 'Opened “a”', 'Opened “a.txt”']);
});

test('a web page with the name of a text file opens as a page, and a sentence says so', async () => {
  await drop(new File(['<!DOCTYPE html>\n<html lang="en"><title>x</title><p>Words'], 'a.txt'), new File(['<html><!-- a --><body>Words'], 'b.text'), new File(['<html> is a <b>tag</b>'], 'c.txt'));
  assert.deepEqual(page.program.taken('file_given').map((args) => args.at(-1)), [1, 1, 0]);
  assert.deepEqual(deeds, ['Opened “a.txt”. It is a web page, and was opened as one', 'Opened “b.text”. It is a web page, and was opened as one', 'Opened “c.txt”']);
});

test('the header of an e-mail wins over the metadata of its page, and in a web archive the page wins', async () => {
  const head = 'From: =?utf-8?Q?Ana_D=C3=ADaz?= <a@example.org>\r\nSubject: Fees\r\nDate: 3 Jun 2026\r\nContent-Type: text/html\r\n\r\n';
  const html = '<title>News</title><p>Words';
  await drop(new File([head, html], 'a.eml'), new File([head, html], 'b.mht'), new File(['From: a@example.org\n\n> Words\n'], 'c.eml'));
  const words = 'b\nb\ntWords\nb\nb\n';
  const author = 'BAna Díaz\nD3 Jun 2026\n';
  assert.deepEqual(files.map(([content]) => content), [
    `attest-page 1\nTFees\n${author}${words}TNews\n`, `attest-page 1\n${words}TNews\nTFees\n${author}`, '---\nauthor: "a@example.org"\n---\n\n> Words\n',
  ]);
  assert.deepEqual(page.program.taken('file_given').map((args) => args.at(-1)), [1, 1, 0]);
});

test('if several pages were opened, the button “Whole page” opens all text of the last page from which Attest left out text', async () => {
  const article = '<article><p>A long sentence of the story, told here, that has commas and many more words than the menu.</article>';
  await drop(new File([`<!doctype html><nav>Menu of the site and of all its departments</nav>${article}`], 'page.html'), new File(['<!doctype html><p>Words'], 'b.html'));
  assert.ok(!String(files.map(([content]) => content)).includes('Menu'));
  page.program.call('keep_whole_page');
  page.program.call('open_whole_page');
  await settled();
  const [content, name] = files.at(-1) ?? [];
  assert.equal(name, 'page.html');
  assert.match(String(content), /tMenu of the site[^]*tA long sentence/);
  assert.equal(deeds.at(-1), 'All text of the page is open');
});

test('the button “Whole page” opens the page of the open article after the program has refused another page', async () => {
  const article = '<article><p>A long sentence of the story, told here, that has commas and many more words than the menu.</article>';
  const file = (/** @type {string} */ name) => new File([`<!doctype html><nav>Menu of the site and of all its departments</nav>${article}`], name);
  await drop(file('open.html'));
  page.program.call('keep_whole_page');
  await drop(file('refused.html'));
  page.program.call('open_whole_page');
  await settled();
  assert.equal(files.at(-1)?.[1], 'open.html');
});

test('the whole text of a page is offered if words outside its navigation were left out', async () => {
  const article = `<article>${'<p>A long sentence of the story, told here, that has commas and many more words than the rest.</p>'.repeat(9)}</article>`;
  await drop(new File([`<!doctype html><nav>Menu</nav>${article}`], 'a.html'), new File([`<!doctype html>${article}<footer>Imprint</footer>`], 'b.html'));
  assert.deepEqual(page.program.taken('file_given').map((args) => args.at(-1)), [1, 2]);
  assert.deepEqual(deeds, ['Opened “a.html”', 'Opened “b.html”. Left out: the text around the article']);
});

test('the whole text of a page is not offered if only the title, the author and the date were left out', async () => {
  const article = `<article>${'<p>A long sentence of the story, told here, that has commas and many more words than the rest.</p>'.repeat(9)}</article>`;
  const start = '<!doctype html><title>The bridge</title><meta name=author content="Ana Díaz">';
  await drop(new File([`${start}<header><h1>The bridge</h1></header>${article}`], 'a.html'), new File([`${start}<h1>The bridge</h1><p>By Ana Díaz</p><p><time>3 May</time></p><p>Published on May 3, 2026</p>${article}`], 'b.html'));
  assert.deepEqual(deeds, ['Opened “a.html”', 'Opened “b.html”']);
});

test('if several files are dropped, only the first library file is opened, and it is opened after the articles', async () => {
  /** @type {string[]} */ const said = [];
  page.program.answers.page_said = (bytes) => said.push(page.program.given(bytes)[0]);
  page.program.answers.library_given = (bytes) => files.push(page.program.given(bytes));
  const library = '{"format":"attest-library"}';
  await drop(new File([library], 'a.jsonl'), new File(['one'], 'b.txt'), new File([library], 'c.jsonl'));
  assert.deepEqual(files.map(([content]) => content), ['one', 'a.jsonl']);
  assert.deepEqual(said, ['1 file was opened. “c.jsonl” was not opened, because one library file can be restored at a time']);
});

test('several files can be chosen in the dialog and are opened one after another', async () => {
  const picker = /** @type {HTMLInputElement} */ (page.element('file'));
  assert.ok(picker.multiple);
  Object.defineProperty(picker, 'files', { configurable: true, value: [new File(['one'], 'a.txt'), new File(['two'], 'b.txt')] });
  page.dispatch(picker, 'change');
  await framesPass();
  assert.deepEqual(files.map(([content]) => content), ['one', 'two']);
});

test('typed HTML is parsed and returned to the program with its title', async () => {
  const parsed = /** @type {string[]} */ ([]);
  page.program.answers.page_parsed = (bytes, deed, hasMore) => void parsed.push(...page.program.given(bytes, deed), String(hasMore));
  const source = new TextEncoder().encode('<title>A\tpage</title><p>Words');
  const { program } = await page.script('bridge.js');
  program.HEAPU8.set(source, 4096);
  page.program.call('parse_page', 4096, source.length);
  await settled();
  assert.deepEqual(parsed, ['attest-page 1\nb\nb\ntWords\nb\nb\nTA page\n', 'Opened from the text field', '0']);
});

test('a binary file is passed unchanged, and a file that is too large is not read', async () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
  await drop(new File([bytes], 'a.png'));
  assert.deepEqual(page.program.taken('file_given'), [[8, 5, 0, 18, 8, 0]]);
  const large = { name: 'large.txt', size: (64 << 20) + 1, slice: () => new Blob(['large']), arrayBuffer: () => assert.fail('the file is read') };
  await drop(/** @type {any} */ (large));
  assert.deepEqual(files.pop(), ['', 'large.txt', '', (64 << 20) + 1]);
});

test('an unreadable file is passed with its size and without content', async () => {
  await drop(/** @type {any} */ ({ name: 'gone.txt', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) }));
  assert.deepEqual(files, [['', 'gone.txt', '', 9]]);
});

test('the drop hint is visible while a file is dragged over the page', () => {
  const hint = page.element('drop');
  assert.equal(page.dispatch(page.document, 'dragover', { dataTransfer: { types: ['text/plain'] } }), true);
  assert.ok(hint.hidden);
  assert.equal(page.dispatch(page.document, 'dragover', { dataTransfer: { types: ['Files'] } }), false);
  assert.ok(!hint.hidden);
  page.dispatch(page.document, 'dragleave', { relatedTarget: page.document.body });
  assert.ok(!hint.hidden);
  page.dispatch(page.document, 'dragleave', { relatedTarget: null });
  assert.ok(hint.hidden);
});

test('a saved file has the name, type and bytes given by the program', async () => {
  const made = /** @type {[string, string][]} */ ([]);
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => (blobs.push(/** @type {Blob} */ (blob)), 'blob:1');
  page.window.HTMLAnchorElement.prototype.click = function () {
    made.push([this.download, this.href]);
  };
  page.program.call('save_file', 'Brücke.attest.json', 'application/json', '{"ü":1}', 0);
  URL.createObjectURL = createObjectURL;
  assert.deepEqual(made, [['Brücke.attest.json', 'blob:1']]);
  assert.equal(blobs[0].type, 'application/json');
  assert.equal(await blobs[0].text(), '{"ü":1}');
});

test('when the program saves a file in parts, the page joins the parts, and the part that was sent last is the beginning of the file', async () => {
  const { createObjectURL } = URL;
  URL.createObjectURL = (/** @type {any} */ blob) => `blob:${blobs.push(blob)}`;
  page.window.HTMLAnchorElement.prototype.click = () => {};
  page.program.call('save_part', 'of a file that was cancelled');
  page.program.call('save_part', '');
  page.program.call('save_part', 'Größe\n');
  page.program.call('save_file', 'other.json', 'application/json', '{}', 0);
  page.program.call('save_part', '🗑\n');
  page.program.call('save_file', 'library.jsonl', 'application/json', 'head\n', 1);
  page.program.call('save_file', 'again.jsonl', 'application/json', 'head\n', 1);
  URL.createObjectURL = createObjectURL;
  assert.deepEqual(await Promise.all(blobs.splice(0).slice(-3).map((blob) => blob.text())), ['{}', 'head\nGröße\n🗑\n', 'head\n']);
});

/** Returns the part at an offset of the file that the page keeps for the program, and the state that the page sends with the part. @param {number} offset */
async function partsFrom(offset) {
  const found = /** @type {[string, number][]} */ ([]);
  page.program.answers.file_part = (bytes, state) => void found.push([page.program.given(bytes)[0], state]);
  page.program.call('read_file_part', offset);
  await until(() => found.length);
  return found[0];
}

/** Waits until `done` returns true. Reads of blobs end in a later task. @param {() => unknown} done */
async function until(done) {
  for (let i = 0; i < 500 && !done(); ++i) await settled();
}

test('the page keeps a dropped library file, and the program reads the file in parts of one megabyte', async () => {
  const content = '{ "format" : "attest-library"}\n' + 'x'.repeat(1 << 20);
  let given = /** @type {unknown[]} */ ([]);
  page.program.answers.library_given = (bytes, size) => void (given = [page.program.given(bytes)[0], size]);
  await drop(new File([content], 'a.jsonl'));
  await until(() => given.length);
  assert.deepEqual(given, ['a.jsonl', new Blob([content]).size]);
  assert.deepEqual(files, []);
  const [first, more] = await partsFrom(0);
  assert.deepEqual([first.length > 1 << 19, more], [true, 0]);
  assert.deepEqual(await partsFrom(1 << 20), ['x'.repeat(31), 1]);
  assert.deepEqual(await partsFrom(1 << 30), ['', 1]);
});

test('a library file above the maximum size of an article is read in parts', async () => {
  const large = { name: 'large.jsonl', size: (64 << 20) + 1, slice: () => new Blob(['{"format":"attest-library"}']), arrayBuffer: () => assert.fail('the file is read') };
  await drop(/** @type {any} */ (large));
  await until(() => page.program.calls.length);
  assert.deepEqual(page.program.taken('library_given'), [[11, (64 << 20) + 1]]);
});

test('if the program received a library file as text, the page keeps the file, and the program reads it in parts', async () => {
  page.program.call('keep_file', '{"format":"attest-library"}');
  assert.deepEqual(await partsFrom(0), ['{"format":"attest-library"}', 1]);
});

test('the program is told that a library file can no longer be read', async () => {
  const slices = [new Blob(['{"format":"attest-library"}']), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }];
  await drop(/** @type {any} */ ({ name: 'gone.jsonl', size: (64 << 20) + 1, slice: () => slices.shift() }));
  await until(() => page.program.taken('library_given').length);
  assert.deepEqual(await partsFrom(0), ['', 2]);
});

test('only http, https and mailto links are opened', () => {
  for (const [address, opens] of [['https://a.test/ü', 1], ['HTTP://a.test', 1], ['mailto:a@b.test', 1], ['javascript:alert(1)', 0], ['data:text/html,x', 0], ['file:///etc', 0], [' https://a.test', 0]]) {
    page.program.call('open_link', String(address));
    assert.equal(page.opened.splice(0).length, opens, String(address));
  }
});

test('the selected text is copied as text and as HTML, and cut works like copy', () => {
  const { answers, answer } = page.program;
  for (const type of ['copy', 'cut']) {
    Object.assign(answers, { copied_text: () => answer('“ü”'), copied_html: () => answer('<p>“ü”</p>') });
    const held = /** @type {Record<string, string>} */ ({});
    assert.equal(page.dispatch(page.document.body, type, { clipboardData: clipboard(held) }), false);
    assert.deepEqual(held, { 'text/plain': '“ü”', 'text/html': '<p>“ü”</p>' });
    const plain = /** @type {Record<string, string>} */ ({});
    answers.copied_html = () => 0;
    page.dispatch(page.document.body, type, { clipboardData: clipboard(plain) });
    assert.deepEqual(plain, { 'text/plain': '“ü”' });
    answers.copied_text = () => 0;
    assert.equal(page.dispatch(page.document.body, type, { clipboardData: clipboard(held) }), true, 'nothing is selected');
  }
});

test('copy and paste in a field are left to the browser', () => {
  showFields(page, [{ id: 1 }]);
  const field = /** @type {Element} */ (page.document.querySelector('.field'));
  for (const type of ['copy', 'cut', 'paste']) assert.equal(page.dispatch(field, type, { clipboardData: clipboard({ 'text/plain': 'a' }) }), true);
  assert.deepEqual([...page.program.taken('copied_text'), ...page.program.taken('text_pasted')], []);
  showFields(page, []);
});

/** @param {Record<string, string>} held @param {object[]} [pictures] */
async function paste(held, pictures) {
  const pasted = /** @type {string[][]} */ ([]);
  page.program.answers.text_pasted = (words, source, deed, hasMore) => void pasted.push([...page.program.given(words, source, deed), ...(hasMore ? ['has more'] : [])]);
  const went = page.dispatch(page.document.body, 'paste', { clipboardData: clipboard(held, pictures) });
  await framesPass();
  return went ? 'left to the browser' : pasted;
}

test('pasted text is passed to the program with the article extracted from its HTML', async () => {
  assert.deepEqual(await paste({ 'text/plain': 'Größe' }), [['Größe', '', 'Opened from the clipboard']]);
  assert.deepEqual(await paste({ 'text/plain': 'Größe', 'text/html': '<div><span>Größe</span></div>' }), [['Größe', '', 'Opened from the clipboard']], 'HTML of a code editor has no structure');
  assert.deepEqual(await paste({ 'text/plain': 'Größe', 'text/html': '<h1>Größe</h1><script>1</script>' }), [['Größe', 'attest-page 1\nb\nh1\ntGröße\nb\nb\n', 'Opened from the clipboard. Left out: 1 script']]);
  assert.deepEqual(await paste({ 'text/plain': '<html><p>Größe' }), [['<html><p>Größe', 'attest-page 1\nb\nb\ntGröße\nb\nb\n', 'Opened from the clipboard']], 'the source of a page is parsed');
  const more = await paste({ 'text/plain': `<!doctype html><nav>Menu of the site</nav><article><p>${'A long sentence of the story. '.repeat(20)}</article><footer>Imprint</footer>` });
  assert.equal(more[0].at(-1), 'has more', 'the text around the article can be opened too');
  assert.equal(await paste({}), 'left to the browser');
});

test('pasted files are opened, except a picture that the clipboard contains beside text', async () => {
  await paste({}, [new File(['in a file'], 'a.txt')]);
  assert.deepEqual(page.program.taken('text_pasted'), []);
  assert.deepEqual(files.map(([content]) => content), ['in a file']);
  const picture = new File(['x'], 'image.png', { type: 'image/png' });
  assert.deepEqual(await paste({ 'text/plain': 'Words', 'text/html': '<p>Words</p>' }, [picture]), [['Words', 'attest-page 1\nb\nb\ntWords\nb\nb\n', 'Opened from the clipboard']]);
  assert.equal(files.length, 1);
  await paste({ 'text/plain': 'Words', 'text/html': '<p>Words</p>' }, [picture, new File(['a table'], 'a.csv')]);
  assert.deepEqual(files.map(([content]) => content), ['in a file', 'x', 'a table']);
});

test('files are passed in the order of their arrival, even if an earlier file takes longer to read', async () => {
  const slow = { name: 'slow.txt', size: 4, slice: () => new Blob(['slow']), arrayBuffer: () => new Promise((resolve) => setTimeout(() => resolve(new TextEncoder().encode('slow').buffer), 50)) };
  page.dispatch(page.document, 'drop', { dataTransfer: { types: ['Files'], files: [slow, new File(['fast'], 'fast.txt')] } });
  await settled();
  assert.equal(files.length, 0);
  page.clock.pass(50);
  await framesPass();
  assert.deepEqual(files.map(([content]) => content), ['slow', 'fast']);
});
