// Text from the clipboard, from files in any encoding and from Attest itself keeps all its
// characters.
import assert from 'node:assert/strict';

import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** Waits for an open article that contains `words`. @param {import('../harness/reader.mjs').Reader} reader @param {string} words */
const holding = (reader, words, without = 'words that no article has') =>
  until(`an article with “${words}” is open`, async () => {
    const article = await reader.ask('article');
    return article.text.includes(words) && !article.text.includes(without) && article;
  });

export default [
  test('pasted prose keeps all characters that could be read as markup', async (stage) => {
    const reader = await stage.visit();
    const text = '1986. A great year\n\nIt rose <sharply>, 2*3*4.\n\n    An indented one.\n\n[1]: https://bridge.example';
    await reader.page.paste(text);
    const article = await holding(reader, 'great year');
    assert.equal(article.text, '1986. A great year\nIt rose <sharply>, 2*3*4.\nAn indented one.\n[1]: https://bridge.example');
  }),

  test('pasted rich text keeps its structure, and HTML from a code editor opens as its plain text', async (stage) => {
    const reader = await stage.visit();
    await reader.page.paste('Die Brücke\nSie ist *zu*.\neins\nzwei',
      '<meta charset="utf-8"><h2>Die Brücke</h2><p>Sie ist *zu*.</p><ul><li>eins</li><li>zwei</li></ul>');
    const rich = await holding(reader, 'Die Brücke');
    assert.deepEqual(rich.blocks.map((/** @type {any} */ block) => block.kind),
      ['heading', 'paragraph', 'list-item', 'list-item']);
    assert.equal(rich.text, 'Die Brücke\nSie ist *zu*.\neins\nzwei');

    await reader.page.paste('# Plan\n\nSee [it](#).', '<div><div><span># Plan</span></div><br><div>See [it](#).</div></div>');
    assert.equal((await holding(reader, 'Plan')).text, 'Plan\nSee it.');
  }),

  test('the HTML source of a page opens as an article, whether pasted or typed into the dialog', async (stage) => {
    const reader = await stage.visit();
    const source = (/** @type {string} */ words) =>
      `<!doctype html><html lang="de"><title>Brücke</title><nav>Start</nav><article><p>${words} <b>fest</b>.</p></article></html>`;
    await reader.page.paste(source('Sie hält'));
    const pasted = await holding(reader, 'Sie hält');
    assert.equal(pasted.text, 'Brücke\nSie hält fest.');
    assert.equal(pasted.language, 'de');

    await reader.press('button', 'Library');
    await reader.press('textbox', 'Pasted text');
    await reader.page.type(source('Sie steht'));
    await reader.press('button', 'Open pasted text');
    const typed = await holding(reader, 'Sie steht');
    assert.equal(typed.text, 'Brücke\nSie steht fest.');
    assert.equal(typed.spans.length, 1);
  }),

  test('quoted lines of an e-mail open as quotations without their signs', async (stage) => {
    const reader = await stage.visit();
    const text = 'From: Ana <a@example.org>\nSubject: Ferry\n\nDear Jan,\n\nOn Monday Jan wrote:\n> Is it safe?\n>> Who asks?\n\nIt is.\n';
    await reader.page.drop({ x: 500, y: 300 }, { name: 'a.eml', type: 'message/rfc822', text });
    await reader.untilOpen('Ferry');
    const { text: opened, blocks } = await reader.ask('article');
    assert.ok(opened.endsWith('Dear Jan,\nOn Monday Jan wrote:\nIs it safe?\nWho asks?\nIt is.'), opened);
    assert.deepEqual(blocks.slice(-3).map((/** @type {any} */ { kind }) => kind), ['block-quote', 'block-quote', 'paragraph']);
  }),

  test('if Attest left out text of a page, one press opens the whole page, whether the page was dropped, pasted, typed or opened by a script', async (stage) => {
    const reader = await stage.visit();
    const page = '<!doctype html><title>Bridge</title><nav>All departments of the newspaper and their telephone numbers</nav>'
      + '<article><h1>The bridge is closed</h1><p>The mayor said on Monday that the bridge, built in 1986, will not open again, and nobody disagreed.</p></article>';
    const waysIn = [
      () => reader.page.drop({ x: 500, y: 300 }, { name: 'bridge.html', type: 'text/html', text: page }),
      () => reader.page.paste(page),
      () => reader.ask('open', { html: page }),
      async () => {
        await reader.press('button', 'Library');
        await reader.press('textbox', 'Pasted text');
        await reader.page.type(page);
        await reader.press('button', 'Open pasted text');
      },
    ];
    for (const comeIn of waysIn) {
      await comeIn();
      await holding(reader, 'The mayor said', 'All departments');
      await reader.press('button', 'Open the whole page');
      const whole = await holding(reader, 'All departments');
      assert.ok(whole.text.includes('The mayor said'));
      await reader.untilGone('button', 'Open the whole page');
    }
  }),

  test('text copied from Attest and pasted back has the same blocks', async (stage) => {
    const reader = await stage.visit();
    for (const source of [BRIDGE, EVERYTHING]) {
      await reader.openArticle(source);
      const { text, blocks, spans } = await reader.ask('article');
      await reader.ask('select', 0, [...text].length);
      await reader.page.key('Control+c');
      await reader.ask('open', { text: 'Another one.' });
      await reader.page.key('Control+v');
      const again = await holding(reader, text.slice(0, 20));
      assert.equal(again.text, text);
      const kinds = (/** @type {any[]} */ list) => list.map(({ kind, level, depth, marker }) => ({ kind, level, depth, marker }));
      assert.deepEqual(kinds(again.blocks), kinds(blocks));
      assert.deepEqual(again.spans, spans);
    }
  }),

  test('a file in any encoding opens with a notice that names the encoding, and data of another tool is refused with a notice that names the tool', async (stage) => {
    const reader = await stage.visit();
    await reader.page.evaluate(() => {
      const heard = /** @type {any} */ (window).noticesHeard = /** @type {string[]} */ ([]);
      /** @type {any} */ (window).attest.on('notice', (/** @type {any} */ what) => heard.push(JSON.stringify(what)));
    });
    /** @param {string} name @param {number[]} bytes */
    const drop = (name, bytes) => reader.page.evaluate((called, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(given)], called));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, name, bytes);
    /** @param {string} words */
    const untilNotice = (words) => until(`the notice “${words}”`, () => reader.page.evaluate(
      (part) => /** @type {any} */ (window).noticesHeard.some((/** @type {string} */ notice) => notice.includes(part)), words));
    /** @param {string} text */
    const wide = (text) => [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);

    await drop('a.txt', [0x93, ...'Der B'].map((byte) => typeof byte === 'string' ? byte.charCodeAt(0) : byte).concat(0xfc, ...Buffer.from('rger der Stadt h'), 0xf6, ...Buffer.from('rte zu'), 0x94));
    await holding(reader, '“Der Bürger der Stadt hörte zu”');
    await untilNotice('windows-1252');
    await drop('b.txt', wide('Wide words of the mayor'));
    await holding(reader, 'Wide words of the mayor');
    await untilNotice('UTF-16');
    await drop('c.html', [...Buffer.from('<!doctype html><meta charset="koi8-r"><p>'), 0xed, 0xcf, 0xd3, 0xd4, ...Buffer.from(' safe</p>')]);
    await holding(reader, 'Мост safe');
    await untilNotice('KOI8-R');
    await drop('d.json', [...Buffer.from('{"text":"t","label":[[0,1,"Q"]]}')]);
    await untilNotice('doccano');
    await reader.page.paste('https://bridge.example/report', '<a href="https://bridge.example/report">https://bridge.example/report</a>');
    await untilNotice('address');
    assert.ok((await reader.ask('article')).text.includes('Мост'), 'the open article stays');

    const file = await reader.ask('export', 'attest');
    await reader.ask('open', { text: 'Another one.' });
    await drop('e.attest.json', [0xff, 0xfe, ...wide(file)]);
    await holding(reader, 'Мост safe');
  }),
];
