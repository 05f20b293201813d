// Marks in the text: many marks at one position, links between marks, the overview ruler, and
// forced-colours mode.
import assert from 'node:assert/strict';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { chromiumOnly } from '../harness/chromium.mjs';
import { look } from '../harness/looks.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const KINDS = ['claim', 'quote', 'source'];
const ONLY_CHROMIUM = 'its protocol cannot force colours';

/** Marks `words` through window.attest and returns the id of the mark. @param {Reader} reader @param {string} kind @param {string} words @returns {Promise<string>} */
async function mark(reader, kind, words) {
  return reader.markRange(await reader.find(words), kind);
}

/** Number of colours in the margin beside a line. @param {Reader} reader @param {string} words  The first words of the line. */
async function coloursBeside(reader, words) {
  const [{ x, y, height }] = await reader.rects(await reader.find(words));
  await reader.quiet();
  return (await look(reader, { x: x - 48, y, width: 44, height })).colours;
}

/** @param {Reader} reader @returns {Promise<number>} */
const scrolled = (reader) =>
  reader.page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('reader')).scrollTop);

export default [
  test('repeated clicks on a word with twelve marks choose every mark, beginning with the smallest', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const word = await reader.find('passengers');
    for (let i = 0; i < 12; ++i) {
      await reader.markRange({ start: word.start - (i === 0 ? 0 : i + 3), end: word.end }, KINDS[i % 3]);
    }
    const [{ x, y, width, height }] = await reader.rects(word);
    /** @type {string[]} */
    const seen = [];
    await reader.quiet(); // Waits until the live region has announced the most recent mark.
    const before = await reader.status();
    for (let i = 0; i < 13; ++i) {
      // Alternates between two points, so that two clicks do not count as a double click.
      await reader.page.click({ x: x + width * (i % 2 ? 0.25 : 0.75), y: y + height / 2 });
      await until('another mark is chosen', async () => (await reader.status()) !== (seen.at(-1) ?? before));
      seen.push(await reader.status());
    }
    assert.equal(new Set(seen).size, 12, seen.join(' | '));
    assert.equal(seen[12], seen[0]);
    assert.match(seen[0], /: passengers$/);
    assert.ok(seen[11].length > seen[1].length);
  }),

  test('the margin shows the links of the chosen mark, and a click on a link in the card chooses the mark at the other end of the link', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const mayor = await mark(reader, 'source', 'Mayor Ana Díaz');
    const claim = await mark(reader, 'claim', 'a third of its passengers');
    const report = await mark(reader, 'source', 'a report by the port authority');
    await mark(reader, 'quote', 'far too low');
    const link = await reader.ask('link', 'supports', report, claim);
    assert.deepEqual((await reader.ask('links')).map((/** @type {any} */ one) => [one.id, one.from, one.to]), [[link, report, claim]]);
    assert.equal(await coloursBeside(reader, 'Mayor'), 1, 'the margin shows no link before a mark is chosen');

    await reader.page.click(await reader.middleOf('third'));
    await until('the margin shows an arc', async () => (await coloursBeside(reader, 'Mayor')) > 4);
    assert.ok((await coloursBeside(reader, 'The figure')) > 4, 'the margin shows the arc at its other end, too');
    await reader.press('button', 'supported by a report…');
    await reader.control('button', 'supports a third…');

    await reader.ask('remove', link);
    await reader.untilGone('button', 'supports a third…');
    assert.deepEqual(await reader.ask('links'), []);
    assert.equal(await coloursBeside(reader, 'Mayor'), 1);
    await reader.ask('undo');
    await reader.control('button', 'supports a third…');
    await assert.rejects(reader.ask('link', 'likes', mayor, claim), /likes/);
  }),

  test('a press and a drag on the overview ruler scroll the article', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const ruler = await reader.page.evaluate(() => {
      const { right, top, height } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
      return { x: right + 16, top, height };
    });
    await mark(reader, 'claim', 'Point 45');
    await reader.page.hold([{ x: ruler.x, y: ruler.top + ruler.height * 0.4 }, { x: ruler.x, y: ruler.top + ruler.height / 2 }]);
    await until('the middle is in view', async () => {
      const [{ y }] = await reader.rects(await reader.find('Point 45'));
      return y > ruler.top && y < ruler.top + ruler.height;
    });
    const middle = await scrolled(reader);
    await reader.page.moveTo(ruler.x, ruler.top + ruler.height - 2);
    await reader.page.release();
    await until('the end is in view', async () => (await scrolled(reader)) > middle * 1.5);
    await reader.page.moveTo(ruler.x, ruler.top + 4);
    await reader.quiet();
    assert.ok((await scrolled(reader)) > middle, 'the article does not follow the pointer after the release');
  }),

  test(
    'in forced-colours mode the text shows its marks, each kind with its own underline',
    async (stage) => {
      const reader = await stage.visit();
      const page = chromiumOnly(reader.page).page;
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await reader.openArticle(BRIDGE);
      await mark(reader, 'claim', 'the ferry has lost a third');
      await mark(reader, 'quote', 'lost a third of its passengers');
      await mark(reader, 'source', 'Mayor Ana Díaz');
      const shown = () =>
        reader.page.evaluate(() =>
          [...document.querySelectorAll('#article mark')].map((element) => {
            const { textDecorationStyle: style, textDecorationLine: line, color } = getComputedStyle(element);
            return { words: element.textContent, style: `${line} ${style}`, color, said: element.className };
          }));
      await until('all marks are there', async () => (await shown()).some(({ said }) => said === 'source'));
      const marks = await shown();
      const styles = (/** @type {string} */ kind) => new Set(marks.filter(({ said }) => said === kind).map(({ style }) => style));
      assert.deepEqual(KINDS.map((kind) => [...styles(kind)]), [['underline wavy'], ['underline solid'], ['underline dotted']]);
      assert.equal(marks.find(({ said }) => said === 'source')?.words, 'Mayor Ana Díaz');
      assert.ok(marks.some(({ words, said }) => words === 'lost a third' && said === 'quote'), 'a mark is split where another one begins or ends');

      const [rect] = await reader.rects(await reader.find('Nobody from the ministry'));
      assert.ok((await look(reader, rect)).colours > 8, 'the text is visible');
      assert.equal(await reader.page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.getElementById('canvas'))).visibility), 'hidden');

      await reader.page.click(centre((await reader.rects(await reader.find('Mayor')))[0]));
      const outlined = () =>
        reader.page.evaluate(() => [...document.querySelectorAll('#article mark')].filter((one) => getComputedStyle(one).outlineStyle !== 'none').map(({ textContent }) => textContent));
      await until('the text outlines the chosen mark', async () => (await outlined()).join() === 'Mayor Ana Díaz');
      await reader.page.key('Delete');
      await until('the source is deleted', async () => !(await shown()).some(({ said }) => said === 'source'));
      await reader.page.click(centre(await reader.page.evaluate(() => {
        const undo = [...document.querySelectorAll('#controls button')].find(({ textContent }) => textContent === 'Undo');
        const { x, y, width, height } = /** @type {Element} */ (undo).getBoundingClientRect();
        return { x, y, width, height };
      })));
      await until('a click on Undo brings the mark back', async () => (await shown()).some(({ said }) => said === 'source'));
    },
    { cannot: { firefox: ONLY_CHROMIUM, webkit: ONLY_CHROMIUM } },
  ),
];
