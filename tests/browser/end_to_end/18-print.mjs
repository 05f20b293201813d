// Printing with Ctrl+P, checked in the PDF file that Chromium makes.
import assert from 'node:assert/strict';

import { SAMPLES } from '../harness/scripts.mjs';
import { test } from '../harness/stage.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const ONLY_CHROMIUM = {
  cannot: { firefox: 'WebDriver BiDi prints without beforeprint', webkit: 'the driver cannot print' },
};

const ARTICLE = `# The bridge is safe

The mayor, Ana Díaz, said **the old harbour bridge** is safe, and *nobody* should [worry](https://example.org/a).

- One item here
- Two items

> We will not cut a single crossing.

| Year | Tons |
|---|---|
| 2019 | 40 |

The end of it all, with 😀 in it.`;

/** Parses a PDF file. The PDF library is loaded here, so that the other tests do not need the library. @param {Buffer} file */
async function read(file) {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return { pdf: await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise, OPS };
}

/** The text of each page in the order in which a PDF reader selects it, with white space collapsed. @param {Buffer} file @returns {Promise<string[]>} */
async function wordsOfPdf(file) {
  const { pdf } = await read(file);
  const pages = [];
  for (let i = 1; i <= pdf.numPages; ++i) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(words.join('').replace(/\s+/g, ' '));
  }
  return pages;
}

/** The colours of fills and strokes, as "#rrggbb". @param {Buffer} file */
async function coloursOfPdf(file) {
  const { pdf, OPS } = await read(file);
  const found = new Set();
  for (let i = 1; i <= pdf.numPages; ++i) {
    const { fnArray, argsArray } = await (await pdf.getPage(i)).getOperatorList();
    fnArray.forEach((op, at) => {
      if (op !== OPS.setFillRGBColor && op !== OPS.setStrokeRGBColor) return;
      found.add('#' + [...argsArray[at]].map((part) => part.toString(16).padStart(2, '0')).join(''));
    });
  }
  return found;
}

/** @param {Reader} reader @param {string} words @param {'claim' | 'quote' | 'source'} kind @param {object} [fields] */
async function mark(reader, words, kind, fields) {
  const id = await reader.markRange(await reader.find(words), kind);
  if (fields) await reader.ask('update', id, fields);
  return id;
}

export default [
  test('the printed page shows the article with its marks, followed by the notes', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(ARTICLE);
    const claim = await mark(reader, 'the old harbour bridge is safe, and nobody', 'claim', {
      note: 'Who says so?', verdict: 'doubtful', tags: ['harbour', 'steel'],
    });
    const source = await mark(reader, 'Ana Díaz', 'source');
    await mark(reader, 'harbour bridge is', 'quote');
    await mark(reader, '2019', 'claim');
    await reader.ask('link', 'attributed-to', claim, source);
    await reader.ask('run', 'show-codebook');
    await reader.control('textbox', 'Own name for “Quote”');
    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('[aria-label="Own name for “Quote”"]')).focus());
    await reader.page.type('Utterance');
    await reader.page.key('Escape');
    const before = await reader.ask('marks');

    const file = await reader.page.printToPdf();
    const words = (await wordsOfPdf(file)).join(' ');
    for (const expected of [
      'The bridge is safe', 'The mayor, Ana Díaz1, said', 'the old harbour bridge is3 safe, and nobody2 should worry.', 'Two items',
      'We will not cut a single crossing.', '20194', 'The end of it all, with',
      'Marks and notes', '1 Source Ana Díaz', '2 Claim the old harbour bridge is safe, and nobody', 'Who says so?', 'Verdict: doubtful',
      'Tags: harbour, steel', 'Links: said by 1', 'says 2', '3 Utterance harbour bridge is', '4 Claim 2019',
    ]) assert.ok(words.includes(expected), `“${expected}” is in: ${words}`);
    for (const control of ['Export', 'Undo', 'Last file', 'Saved']) assert.ok(!words.includes(control), `“${control}” is not printed`);
    const colours = await coloursOfPdf(file);
    for (const colour of ['#9a5b00', '#fbe6b8', '#0e6a63', '#cdebe6', '#83316b', '#f3d9ea']) {
      assert.ok(colours.has(colour), `${colour} is among ${[...colours].join(' ')}`);
    }

    assert.equal(await reader.page.evaluate(() => document.getElementById('print')), null);
    assert.deepEqual(await reader.ask('marks'), before);
  }, ONLY_CHROMIUM),

  test('printing keeps the text and the direction of every script', async (stage) => {
    const reader = await stage.visit();
    for (const { language, text: words } of SAMPLES) {
      await reader.ask('open', { text: words, language });
      await reader.page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
      const { text } = await reader.ask('article');
      const [printed, fixed, wrong] = await reader.page.evaluate(() => {
        const blocks = [...document.querySelectorAll('#print .article :is(h1, h2, h3, h4, p, li, pre, td, th)')];
        const shown = [...document.querySelectorAll('#article [dir=auto]')];
        const directions = new Map(shown.map((one) => [one.textContent, getComputedStyle(one).direction]));
        // Counts the fixed elements. There must be none: the browser lays out a fixed element again for
        // every page, so printing a long article would take hours.
        const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
        const print = /** @type {CSSMediaRule} */ (rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print'));
        print.media.mediaText = 'all';
        const fixed = [...document.body.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'fixed').length;
        print.media.mediaText = 'print';
        return [blocks.map((one) => one.textContent).join(''), fixed,
          blocks.filter((one) => getComputedStyle(one).direction !== (directions.get(one.textContent) ?? getComputedStyle(one).direction)).length];
      });
      assert.equal(printed.replace(/\s/g, ''), text.replace(/\s/g, ''), language);
      assert.equal(wrong, 0, language);
      assert.equal(fixed, 0, language);
      await reader.page.evaluate(() => void dispatchEvent(new Event('afterprint')));
    }
  }),

  test('a long article with hundreds of marks prints completely, and the scroll position stays', async (stage) => {
    const reader = await stage.visit();
    const sentences = Array.from({ length: 1000 }, (_, i) => `Sentence ${i} of this long report is about the harbour and its bridge.${i % 4 === 3 ? '\n\n' : ' '}`);
    await reader.openArticle(`# A long report\n\n${sentences.join('')}`);
    await reader.page.evaluate(() => {
      const { attest } = /** @type {any} */ (window);
      const { text } = attest.article();
      for (let i = 0; i < 400; ++i) {
        const start = text.indexOf(`Sentence ${2 * i} `);
        attest.select(start, start + 20 + (i % 7) * 6);
        attest.mark(['claim', 'quote', 'source'][i % 3]);
      }
      attest.scrollTo(text.indexOf('Sentence 500 '));
    });
    await reader.allSaved();
    const before = await reader.rects(await reader.find('Sentence 500 of'));
    const pages = await wordsOfPdf(await reader.page.printToPdf());
    const words = pages.join(' ').replace(/\s/g, '');
    for (let i = 0; i < 1000; ++i) assert.ok(words.includes(`Sentence${i}o`), `sentence ${i} is printed`);
    assert.match(words, /400(Claim|Quote|Source)Sentence798of/);
    await reader.quiet();
    assert.deepEqual(await reader.rects(await reader.find('Sentence 500 of')), before);
  }, ONLY_CHROMIUM),
];
