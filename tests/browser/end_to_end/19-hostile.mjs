// Pages made to attack the program that opens them. Each test also fails if the console shows a policy
// violation or an error.
import assert from 'node:assert/strict';

import { PAGES as KINDS } from '../../../bench/hostile/pages.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @type {[string, string, string][]} Name, HTML, and the text of the resulting article. */
const PAGES = [
  ['styles and handlers', '<p style="color:red" onclick="x()">One</p><div style=top:0 onmouseover=1>two</div><style>p{}</style><body onload=1 style=1>', 'One\ntwo'],
  ['a marquee that starts', '<marquee onstart="x()" onfinish=1 onbounce=1>Moving words</marquee>', 'Moving words'],
  ['other policies and bases', '<meta http-equiv="Content-Security-Policy" content="img-src nonsense"><base href=//other.example/><link rel=stylesheet href=x.css><p>Words</p>', 'Words'],
  ['active parts', '<svg onload=1><animate onbegin=1 /><style>a{}</style></svg><math><mi style=1 xlink:href="javascript:1">a</mi></math><form action="javascript:1"><button formaction=x>b</button></form><object data=x></object><iframe srcdoc="<p style=1>"></iframe><video src=x onerror=1 style=1></video><p>Words</p>', 'a\nWords'],
];

/** Opens all pages in the given way. Returns an error message for each page that has lost its words or has run a script. @param {import('../harness/reader.mjs').Reader} reader @param {'open' | 'drop' | 'paste'} way */
const notOpened = (reader, way) => reader.page.evaluate(async (kinds, by) => {
  const { attest } = /** @type {any} */ (window);
  /** @type {((what: any) => void)[]} */
  const waiting = [];
  for (const event of ['open', 'notice']) attest.on(event, (/** @type {any} */ what) => waiting.splice(0).forEach((goOn) => goOn(what)));
  const found = [];
  for (const { name, html } of kinds) {
    await attest.open({ text: 'Before it.' });
    const answered = new Promise((goOn) => waiting.push(goOn));
    const data = new DataTransfer();
    if (by === 'open') void attest.open({ html }).catch((/** @type {Error} */ error) => waiting.splice(0).forEach((goOn) => goOn(error)));
    else if (by === 'paste') {
      data.setData('text/html', html);
      const filled = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      // Firefox 153 ignores `clipboardData` in an event made by a script. It reads the data from the members `data` and `dataType` instead.
      const own = /** @type {any} */ ({ data: html, dataType: 'text/html', bubbles: true });
      document.dispatchEvent(filled.clipboardData?.getData('text/html') ? filled : new ClipboardEvent('paste', own));
    } else {
      data.items.add(new File([html], 'page.html', { type: 'text/html' }));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }
    await answered;
    const { text } = attest.article();
    if (!text.includes('Words before it.')) found.push(`${name}: ${text}`);
    if ('hacked' in window || 'hacked' in {} || /hacked/.test(document.cookie)) found.push(`${name} ran`);
    /** @type {any} */ (window).hacked = undefined;
    delete (/** @type {any} */ (window).hacked);
  }
  return found;
}, KINDS, way);

export default [
  ...(/** @type {const} */ (['open', 'drop', 'paste'])).map((way) => test(`${KINDS.length} kinds of hostile pages run nothing, fetch nothing and leave no message in the console (${way})`, async (stage) => {
    const reader = await stage.visit();
    await reader.page.resize(480, 360); // Software rendering draws the frames of the pages faster.
    await reader.untilWorker();
    const before = (await reader.page.requests()).length;
    // attest.open() refuses a text with an unpaired surrogate.
    assert.deepEqual(await notOpened(reader, way), way === 'open' ? ['half letters: Before it.'] : []);
    assert.deepEqual((await reader.page.requests()).slice(before).map(({ url }) => url), []);
    assert.equal((await reader.ask('stats')).violations, 0);
  })),

  test('hostile HTML opens with its text content, without a message in the console', async (stage) => {
    const reader = await stage.visit();
    for (const [what, html, left] of PAGES) {
      await reader.ask('open', { html: `<html><body><article>${html}</article></body></html>` });
      assert.equal((await reader.ask('article')).text, left, what);
    }
    assert.equal((await reader.ask('stats')).violations, 0);
  }),

  test('HTML with 100,000 attributes in one tag, or with a million nested tags, opens with all of its words', async (stage) => {
    const reader = await stage.visit();
    const lengths = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}=${i}`).join(' ');
      const found = [];
      for (const html of [`<p ${attributes}>Words</p>`, `<p>${'<b>'.repeat(1e6)}Words${'</b>'.repeat(1e6)}</p>`]) {
        await attest.open({ html: `<article>${html}</article>` });
        found.push(attest.article().text);
      }
      return found;
    });
    assert.deepEqual(lengths, ['Words', 'Words']);
  }),

  test('importing and exporting a file of 60 MB again and again does not increase the memory', async (stage) => {
    const reader = await stage.visit();
    const { megabytes, sizes, marks } = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      await attest.open({ text: 'The mayor said the harbour bridge is safe.' });
      const file = JSON.parse(attest.export());
      const passages = [{ start: 4, end: 9, exact: 'mayor', prefix: 'The ', suffix: ' said' }];
      const [note, time] = ['n'.repeat(1000), '2026-11-23T10:00:00Z'];
      file.marks = Array.from({ length: 50_000 }, (_, i) => ({
        id: `urn:uuid:${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`, kind: 'claim', passages, note, created: time, modified: time,
      }));
      const text = JSON.stringify(file);
      const sizes = [];
      for (let i = 0; i < 4; ++i) {
        await attest.import(text);
        attest.export();
        sizes.push(attest.stats().wasmBytes);
      }
      return { megabytes: text.length >> 20, sizes, marks: attest.stats().marks };
    });
    assert.equal(marks, 50_000);
    assert.ok(megabytes > 55, `${megabytes} MB`);
    assert.equal(sizes[3], sizes[1], sizes.map((bytes) => bytes >> 20).join(' '));
  }),

  test('attest.open() refuses the data of another tool and names the tool, and the open article stays', async (stage) => {
    const reader = await stage.visit();
    const before = (await reader.ask('article')).text;
    const refusals = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      const texts = [
        '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":"a"}',
        'T1\tPerson 0 4\tMary\nT2\tPlace 14 20\tBerlin\n',
        '{"name":"a","value":[1,2]}',
        'name,age,city\nMary,34,Berlin\nJohn,35,Paris\nAnn,36,Rome\n',
        'https://news.example/harbour-bridge',
      ];
      const said = [];
      for (const text of texts) {
        for (const kind of ['text', 'markdown']) {
          said.push(await attest.open({ [kind]: text }).then(() => 'opened', (/** @type {Error} */ error) => error.message));
        }
      }
      return said;
    });
    for (const [i, named] of ['W3C', 'brat', 'JSON', 'table', 'address'].entries()) {
      for (const sentence of refusals.slice(2 * i, 2 * i + 2)) assert.ok(sentence.includes(named), `${named}: ${sentence}`);
    }
    assert.equal((await reader.ask('article')).text, before);
  }),

  test('the browser selects only the text near the view, but copying and extending the selection use the whole selection', async (stage) => {
    const reader = await stage.visit();
    const words = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      const text = Array.from({ length: 3000 }, (_, i) => `Paragraph ${i} of a long article, which nobody reads to its end.`).join('\n\n');
      await attest.open({ text });
      return attest.article().text.length;
    });
    await reader.ask('select', 0, words);
    /** The numbers of the paragraphs that the browser has selected. */
    const held = () => reader.page.evaluate(() => String(getSelection()).match(/Paragraph \d+/g)?.map((each) => +each.slice(10)));
    const first = await reader.page.until('the browser has a selection', () => /** @type {any} */ (window).getSelection().toString().length > 1000);
    assert.ok(first);
    const top = /** @type {number[]} */ (await held());
    assert.equal(top[0], 0);
    assert.ok((top.at(-1) ?? 0) < 1500, `the selection ends at paragraph ${top.at(-1)}`);

    await reader.ask('scrollTo', words - 100);
    await until('the selection follows the view', async () => (await held())?.at(-1) === 2999);
    assert.ok(/** @type {number[]} */ (await held())[0] > 1500);
    // The program still has the whole selection, so the key moves the end of the whole selection.
    await reader.page.key('Shift+ArrowLeft');
    const copied = await reader.ask('mark', 'claim');
    const [mark] = (await reader.ask('marks')).filter((/** @type {any} */ each) => each.id === copied);
    assert.deepEqual([mark.passages[0].start, mark.passages[0].end], [0, words - 1]);
  }),
];
