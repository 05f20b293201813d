// The text layer lies exactly over the text that the canvas draws, so "Find in page", touch
// and screen readers hit the visible text. The links of the text layer are real links, and selections
// in the text layer reach the program.
import assert from 'node:assert/strict';

import { LANGUAGES, articleIn } from '../harness/languages.mjs';
import { test } from '../harness/stage.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

// Window widths in CSS pixels. At 1100 the panel is beside the article; at 360 the panel is below the article.
const WIDTHS = [1100, 360];
const HEIGHT = 840;
const SCROLL_POSITIONS = [0, 0.4, 1]; // Scroll positions as fractions of the article's height.
const MOST_PX = 1;
const MOST_WHOLE_PX = 3; // The tolerance for WebKit in pixels. WebKit rounds the positions of words to whole pixels, and also the edges that it reports.

/**
 * Compares the box of each word in view in the text layer with the box that window.attest reports.
 * A change of direction can split a word into several boxes, so the boxes of a word are merged per line.
 *
 * If `tall` is true, the browser's boxes include the height of fallback fonts, and a fallback font may
 * shift a line. The top and bottom edges are then not compared exactly: one of the two boxes must
 * contain the other vertically, with a tolerance of 2 px.
 */
const COMPARE = (/** @type {number} */ most, /** @type {boolean} */ tall) => {
  const { attest } = /** @type {any} */ (window);
  /** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
  const { text, language } = attest.article();
  const view = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
  /** @param {Box[]} boxes */
  const byLine = (boxes) => {
    /** @type {Box[]} */
    const lines = [];
    for (const { left, right, top, bottom } of boxes) {
      if (right - left < 0.1) continue;
      const line = lines.find((other) => Math.min(bottom, other.bottom) - Math.max(top, other.top) > 4);
      if (!line) lines.push({ left, right, top, bottom });
      else Object.assign(line, { left: Math.min(left, line.left), right: Math.max(right, line.right), top: Math.min(top, line.top), bottom: Math.max(bottom, line.bottom) });
    }
    return lines.sort((a, b) => a.top - b.top);
  };
  let [worst, count, units, points] = [0, 0, 0, 0];
  const wrong = [];
  for (const block of document.querySelectorAll('#article :is(h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, hr, figcaption)')) {
    const words = block.textContent ?? '';
    if (text.slice(units, units + words.length) !== words) return { worst: Infinity, count, wrong: [`other words: ${words}`] };
    const box = block.getBoundingClientRect();
    if (box.bottom > view.top && box.top < view.bottom) {
      /** @type {[Text, number][]} */
      const nodes = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push([/** @type {Text} */ (node), at]);
        at += /** @type {Text} */ (node).length;
      }
      /** @param {number} at @param {boolean} end @returns {[Text, number]} */
      const spot = (at, end) => {
        const found = nodes.filter(([node, from]) => (end ? from < at && at <= from + node.length : from <= at && at < from + node.length))[0];
        return [found[0], at - found[1]];
      };
      let point = points;
      for (const { segment, index, isWordLike } of new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(words)) {
        const start = point;
        point += [...segment].length;
        if (!isWordLike) continue;
        const range = document.createRange();
        range.setStart(...spot(index, false));
        range.setEnd(...spot(index + segment.length, true));
        const layer = byLine([...range.getClientRects()]);
        const drawn = byLine(attest.rectsOf(start, point).map((/** @type {any} */ { x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height })));
        if (!drawn.length || drawn[0].top < view.top || drawn[drawn.length - 1].bottom > view.bottom) continue;
        ++count;
        let error = layer.length === drawn.length ? 0 : 1000;
        for (let i = 0; i < drawn.length && error < 1000; ++i) {
          const [a, b] = [layer[i], drawn[i]];
          // The box of inline code is not as high as the box of its line, so it is enough that one box
          // contains the other.
          const off = spot(index, false)[0].parentElement?.closest('code') || tall
            ? (tall ? -1 : 0) + Math.min(Math.max(b.top - a.top, a.bottom - b.bottom), Math.max(a.top - b.top, b.bottom - a.bottom))
            : Math.max(Math.abs(a.top - b.top), Math.abs(a.bottom - b.bottom));
          error = Math.max(error, Math.abs(a.left - b.left), Math.abs(a.right - b.right), off);
        }
        if (error > most) wrong.push(`${block.tagName} “${segment}” ${error.toFixed(1)} layer ${layer.map((one) => [one.left, one.right, one.top, one.bottom].map((side) => side.toFixed(1)).join(' '))} drawn ${drawn.map((one) => [one.left, one.right, one.top, one.bottom].map((side) => side.toFixed(1)).join(' '))}`);
        worst = Math.max(worst, error);
      }
    }
    units += words.length + 1;
    points += [...words].length + 1;
  }
  return { worst, count, wrong };
};

/** Waits until the text layer has the lines of all blocks in view. @param {Reader} reader */
async function untilSet(reader) {
  await reader.quiet();
  await reader.page.until('the text layer is at rest', async () => {
    const article = /** @type {HTMLElement} */ (document.getElementById('article'));
    const before = article.innerHTML;
    for (let i = 0; i < 6; ++i) await new Promise(requestAnimationFrame);
    return !document.querySelector('#article.moving') && article.innerHTML === before;
  });
}

/**
 * How often the test presses ">" to enlarge the text: never for 19 px, nine times for 32 px. Each language has one
 * size in the wide window and the other size in the narrow window.
 */
const ENLARGED = [0, 9];

export default [
  ...WIDTHS.map((width, narrow) => test(`in a window ${width} px wide, each word of the text layer lies on the drawn word, in fourteen languages`, async (stage) => {
    const reader = await stage.visit();
    await reader.page.resize(width, HEIGHT);
    const wrong = [];
    let [words, worst] = [0, 0];
    for (const [larger, times] of ENLARGED.entries()) {
      for (let i = 0; i < times; ++i) await reader.page.key('>');
      for (const language of LANGUAGES.filter((_, i) => i % 2 === (larger + narrow) % 2)) {
        await reader.openArticle(articleIn(language));
        const { text } = await reader.ask('article');
        for (const position of SCROLL_POSITIONS) {
          await reader.ask('scrollTo', Math.floor(position * ([...text].length - 1)));
          await untilSet(reader);
          const found = await reader.page.evaluate(COMPARE, stage.name === 'webkit' ? MOST_WHOLE_PX : MOST_PX, stage.name === 'firefox');
          words += found.count;
          worst = Math.max(worst, found.worst);
          wrong.push(...found.wrong.map((one) => `${language.tag}, ${times} times larger, at ${position}: ${one}`));
        }
      }
    }
    console.log(`    ${stage.name}: ${words} words at ${width} px, at most ${worst.toFixed(2)} px off`);
    assert.ok(words > 1000, `only ${words} words were compared`);
    assert.deepEqual(wrong.slice(0, 20), []);
  })),

  test('a link of the article is a real link: Enter opens it, and a press selects text', async (stage) => {
    const reader = await stage.visit();
    await reader.page.resize(700, HEIGHT);
    const far = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} says nothing.`).join('\n\n');
    await reader.openArticle(
      `# Links\n\nRead [the report of the port authority, which is so long that it needs another line](https://example.org/report) or [**write**](mailto:a@example.org), not [this](#top).\n\n${far}\n\nAnd [the end](https://example.org/end).`,
    );
    await untilSet(reader);
    const links = await reader.page.until('the text layer has the links', () => {
      const found = [...document.querySelectorAll('#article a')].map((link) => {
        const { href, target, rel, textContent, tabIndex } = /** @type {HTMLAnchorElement} */ (link);
        return { href, target, rel, textContent, tabIndex };
      });
      return found.length === 3 && found[0].tabIndex === 0 && found;
    });
    const same = { target: '_blank', rel: 'noopener noreferrer' };
    assert.deepEqual(links, [
      { ...same, href: 'https://example.org/report', textContent: 'the report of the port authority, which is so long that it needs another line', tabIndex: 0 },
      { ...same, href: 'mailto:a@example.org', textContent: 'write', tabIndex: 0 },
      { ...same, href: 'https://example.org/end', textContent: 'the end', tabIndex: -1 },
    ]);

    await reader.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.opened = [];
      page.open = (/** @type {unknown[]} */ ...given) => void page.opened.push(given);
    });
    const opened = () => reader.page.evaluate(() => /** @type {any} */ (window).opened);
    await reader.dragOver('report of the port');
    assert.deepEqual(await opened(), []);
    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#article a')).focus());
    await reader.page.key('Enter');
    await reader.page.until('the link is opened', () => /** @type {any} */ (window).opened.length > 0);
    assert.deepEqual(await opened(), [['https://example.org/report', '_blank', 'noopener,noreferrer']]);
  }),

  test('a selection made in the text layer reaches the program, wherever the selection begins and ends', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle('# שלום Green\n\nSome **bold** words, [a link](https://example.org/a) and 🗑 more.\n\nThe last ones.');
    await untilSet(reader);
    const { text } = await reader.ask('article');
    // Sets the selection of the browser, as a touch handle or a screen reader does.
    await reader.page.evaluate(() => {
      const [bold, link] = ['strong', 'a'].map((name) => /** @type {Text} */ (document.querySelector(`#article ${name}`)?.firstChild));
      getSelection()?.setBaseAndExtent(bold, 1, link, 6);
    });
    const from = [...text.slice(0, text.indexOf('old'))].length;
    await reader.untilSelected('from the bold word into the link', { start: from, end: [...text.slice(0, text.indexOf('a link') + 6)].length });
    // Selects a word as the browser's "Find in page" does.
    await reader.page.evaluate(() => void /** @type {any} */ (window).find('last', true));
    await reader.untilSelected('the found word', await reader.find('last'));
    // Selects the whole page, including the controls.
    await reader.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await reader.untilSelected('the whole article', { start: 0, end: [...text].length });
    await reader.page.key('1');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.passages[0].exact, text);
  }),
];
