// Tests selection with the mouse: by grapheme, across paragraphs, past the window's edges, and by
// repeated clicks.
import assert from 'node:assert/strict';

import { BRIDGE, FAMILY, HEBREW, LONG } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The grapheme boundaries, in code points. @param {string} text */
function boundaries(text) {
  const found = new Set([0]);
  let at = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    at += [...segment].length;
    found.add(at);
  }
  return found;
}

/**
 * Clicks `count` times in the middle of `words`, and expects that this selects `expected`. The selection can also include one
 * white space at the end. On a busy machine, WebKit's driver can be so slow that a double click counts as two clicks. The
 * function then tries again.
 * @param {Reader} reader @param {string} words @param {number} count @param {string} expected
 */
async function clicked(reader, words, count, expected) {
  const range = await reader.find(expected);
  await until(`${count} clicks select “${expected}”`, async () => {
    await reader.dismissPalette();
    await reader.page.click(await reader.middleOf(words), { count });
    await reader.control('button', 'Claim');
    await reader.quiet();
    const selected = await reader.selection();
    return selected?.start === range.start && selected.end >= range.end && selected.end - range.end <= 1;
  });
}

export default [
  test('a drag selects exactly the text that it passes over', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (const words of ['Díaz said', 'c', '“We will not cut', 'too low 🗑 and old']) {
      const range = await reader.dragOver(words);
      const [from, to] = await reader.ends(range);
      assert.equal(await reader.ask('offsetAt', from.x, from.y), range.start);
      assert.equal(await reader.ask('offsetAt', to.x, to.y), range.end);
    }
  }),

  test('a selection follows the pointer back and forth, and across paragraphs', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const from = await reader.find('the council');
    const there = await reader.find('The figure comes');
    const [begin] = await reader.ends(from);
    const [, far] = await reader.ends(there);
    const back = await reader.find('Mayor Ana');
    const [earlier] = await reader.ends(back);

    await reader.page.hold([begin, far]);
    await reader.untilSelected('down into the next paragraph', { start: from.start, end: there.end });
    await reader.page.moveTo(earlier.x, earlier.y);
    await reader.untilSelected('back to the beginning', { start: back.start, end: from.start });
    await reader.page.release();

    const drawn = await reader.rects({ start: from.start, end: there.end });
    assert.ok(drawn.length >= 2, 'two paragraphs have at least two lines');
  }),

  test('a drag held at the lower edge scrolls down and extends the selection', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const [begin] = await reader.ends(await reader.find('Point 2 was read out'));
    const view = await reader.page.evaluate(() => {
      const { left, width, bottom } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
      return { middle: left + width / 2, bottom };
    });
    const scrolled = () => reader.page.evaluate(() => document.getElementById('reader')?.scrollTop ?? 0);
    const before = await scrolled();

    await reader.page.hold([begin, { x: view.middle, y: view.bottom - 2 }]);
    await until('the page has scrolled by a screenful', async () => (await scrolled()) > before + 800, { within: 60_000 });
    await reader.page.release();

    const after = await scrolled();
    const range = await until('text is selected', () => reader.selection());
    assert.equal(range.start, (await reader.find('Point 2 was read out')).start);
    assert.ok(range.end > (await reader.find('Point 8 was read out')).start, `up to ${range.end}`);
    await reader.quiet();
    assert.ok(Math.abs((await scrolled()) - after) < 200, 'the page stops scrolling when the button is released');
  }),

  test('a drag held at the upper edge scrolls up', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const from = await reader.find('Point 40 was read out');
    await reader.ask('scrollTo', from.start);
    const place = () => reader.page.evaluate(() => {
      const { scrollTop, offsetTop } = /** @type {HTMLElement} */ (document.getElementById('reader'));
      return { scrollTop, offsetTop };
    });
    const before = await reader.page.until('the page has scrolled down', () => document.getElementById('reader')?.scrollTop);
    await reader.quiet();
    const [begin] = await reader.ends(from);

    await reader.page.hold([begin, { x: begin.x, y: (await place()).offsetTop + 2 }]);
    await until('the page has scrolled back', async () => (await place()).scrollTop < before - 300, { within: 60_000 });
    await reader.page.release();
    await reader.quiet();
    const range = await reader.selection();
    assert.equal(range?.end, from.start);
    assert.ok(range.start < (await reader.find('Point 36 was read out')).start, `from ${range.start}`);
  }),

  test(
    'a drag continues outside the window and ends where the button is released',
    async (stage) => {
      const reader = await stage.visit();
      await reader.openArticle(BRIDGE);
      const range = await reader.find('ferry has lost a third');
      const [from, to] = await reader.ends(range);

      await reader.page.hold([from, { x: -40, y: from.y }]);
      await until('the selection follows the pointer outside the window', async () => {
        const now = await reader.selection();
        return now !== undefined && now.end === range.start && now.start < range.start;
      });
      await reader.page.moveTo(to.x, to.y);
      await reader.untilSelected('after coming back', range);
      await reader.page.release();
      await reader.page.moveTo(from.x, from.y + 40);
      await reader.quiet();
      assert.deepEqual(pick(await reader.selection()), range, 'the drag has ended');
    },
    {
      cannot: {
        firefox: 'WebDriver BiDi refuses moves outside the viewport: move target out of bounds',
        webkit: 'WebDriver refuses moves outside the viewport: move target out of bounds',
      },
    },
  ),

  test('two clicks select a word, three a sentence, four a block', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await clicked(reader, 'authority', 2, 'authority');
    await clicked(reader, 'figure', 3, 'The figure comes from a report by the port authority.');
    await clicked(reader, 'ministry', 4, 'Nobody from the ministry wished to answer. The next ferry leaves at noon.');
  }),

  test('a selection never splits an emoji family, a flag or an accented character', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(FAMILY);
    const { text } = await reader.ask('article');
    const whole = boundaries(text);
    const family = await reader.find('👨‍👩‍👧');
    assert.equal(family.end - family.start, 5);

    await reader.dragOver('👨‍👩‍👧');
    await reader.dragOver('🇳🇴');

    const line = await reader.find('family 👨‍👩‍👧 waved at the cafe\u0301');
    const [from, to] = await reader.ends(line);
    const steps = 24;
    await reader.page.hold([from]);
    for (let i = 1; i <= steps; ++i) {
      await reader.page.moveTo(from.x + ((to.x - from.x) * i) / steps, from.y);
    }
    await reader.untilSelected('the whole line', line);
    await reader.page.release();
    for (const { start, end } of await reader.heard('select')) {
      assert.ok(whole.has(start) && whole.has(end), `${start} to ${end} lies between graphemes`);
    }
  }),

  test('in Hebrew a drag to the left extends the selection, and a drag back to the right shrinks it', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(HEBREW);
    const range = await reader.find('הגשר הישן מסוכן');
    const [from, to] = await reader.ends(range);
    assert.ok(from.x > to.x, 'the text begins at the right');

    await reader.page.hold([from, to]);
    await reader.untilSelected('the words', range);
    const word = await reader.find('הגשר', 1);
    const [, shorter] = await reader.ends(word);
    await reader.page.moveTo(shorter.x, shorter.y);
    await reader.untilSelected('the first word only', word);
    await reader.page.release();
    await reader.page.key('1');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.passages[0].exact, 'הגשר');
  }),
];

/** @param {{start: number, end: number} | undefined} range */
const pick = (range) => range && { start: range.start, end: range.end };
