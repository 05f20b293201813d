// Reading and marking in the article itself: the handles of a mark, the keys that move its ends, an armed kind (each
// new selection becomes a mark of this kind), the ticks of the overview ruler, and the descriptions of marks for screen
// readers.
import assert from 'node:assert/strict';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The text of the only mark. @param {Reader} reader */
const words = async (reader) => (await reader.marks())[0].passages[0].exact;

/** @param {Reader} reader @param {string} wanted */
const untilMarked = (reader, wanted) => until(`the mark is “${wanted}”`, async () => (await words(reader)) === wanted);

/** The position of the handle of a mark at the end of `text`. @param {Reader} reader @param {string} text */
async function lastHandle(reader, text) {
  const rects = await reader.rects(await reader.find(text));
  const { x, y, width, height } = rects[rects.length - 1];
  return { x: x + width + 3, y: y + height + 3 };
}

/** The descriptions of all mark elements that have a description. @param {Reader} reader */
const descriptions = (reader) => reader.page.evaluate(() =>
  [...document.querySelectorAll('#article mark')].map((mark) => mark.ariaDescription).filter((said) => said));

export default [
  test('dragging the handle at the end of a mark moves this end in one undo step, and the mark keeps its links', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const source = await reader.markRange(await reader.find('the port authority'), 'source');
    await reader.markByKey('lost a third', '1');
    const [claim] = (await reader.marks()).filter(({ kind }) => kind === 'claim');
    await reader.ask('link', 'supports', source, claim.id);
    await reader.quiet(); // The handle can be dragged only after it was drawn.
    const from = await lastHandle(reader, 'lost a third');
    const to = await lastHandle(reader, 'lost a third of its passengers');
    await reader.page.drag([from, to]);
    const text = async () => (await reader.marks()).find(({ id }) => id === claim.id)?.passages[0].exact;
    await until('the mark is longer', async () => (await text()) === 'lost a third of its passengers');
    assert.equal((await reader.ask('links')).length, 1);
    assert.match(await reader.status(), /lost a third of its passengers/);
    await reader.page.key('Control+z');
    await until('one undo brings the end back', async () => (await text()) === 'lost a third');
    assert.equal((await reader.ask('links')).length, 1);
  }),

  test('after the key e, Shift with an arrow key moves an end of the mark, Tab switches to the other end, and Enter finishes', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('lost a third', '1');
    await reader.page.key('e');
    await until('the end is announced', async () => /Moving the end/.test(await reader.status()));
    await reader.page.key('Shift+Control+ArrowRight');
    await untilMarked(reader, 'lost a third of');
    await reader.page.key('Shift+ArrowLeft');
    await untilMarked(reader, 'lost a third o');
    await reader.page.key('Tab');
    await until('the start is announced', async () => /Moving the start/.test(await reader.status()));
    await reader.page.key('Shift+Control+ArrowLeft');
    await untilMarked(reader, 'has lost a third o');
    await reader.page.key('Enter');
    await reader.page.key('Tab');
    await reader.page.until('Tab moves the focus again', () => document.activeElement?.id !== 'reader' && document.activeElement !== document.body);
  }),

  test('after Shift+S every new selection becomes a source mark at once, until the reader presses Escape', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.page.click(await reader.blankPoint());
    await reader.page.key('Shift+S');
    await until('the kind is announced', async () => /source/.test(await reader.status()));
    for (const [count, name] of /** @type {const} */ ([[1, 'Mayor Ana Díaz'], [2, 'the port authority']])) {
      await reader.page.drag(await reader.ends(await reader.find(name)));
      await reader.untilMarks(count);
    }
    assert.deepEqual((await reader.marks()).map(({ kind }) => kind), ['source', 'source']);
    await reader.page.key('Escape');
    await until('it is announced', async () => /no longer/.test(await reader.status()));
    await reader.dragOver('a third');
    assert.equal((await reader.marks()).length, 2);
  }),

  test('a press on a tick of the overview ruler chooses the mark of the tick and scrolls to this mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    await reader.markRange(await reader.find('Point 45'), 'quote');
    await reader.page.key('Escape');
    const ruler = await reader.page.evaluate(() => {
      const { right, top, height } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
      return { x: right + 16, top, height };
    });
    const [{ y }] = await reader.rects(await reader.find('Point 45'));
    const { scroll, high } = await reader.page.evaluate(() => {
      const { scrollTop, scrollHeight } = /** @type {HTMLElement} */ (document.getElementById('reader'));
      return { scroll: scrollTop, high: scrollHeight };
    });
    const at = ruler.top + 12 + ((y - ruler.top + scroll) / high) * (ruler.height - 24) + 2;
    await reader.page.click({ x: ruler.x, y: at });
    await until('the mark is in view', async () => {
      const rect = (await reader.rects(await reader.find('Point 45')))[0];
      return rect.y > ruler.top && rect.y < ruler.top + ruler.height;
    });
    assert.match(await reader.status(), /Point 45/);
  }),

  test('a mark over several lines is one element, whose description has the kind, the speaker and the note', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const quote = await reader.markRange(await reader.find('“We will not cut a single crossing,”'), 'quote');
    const mayor = await reader.markRange(await reader.find('Mayor Ana Díaz'), 'source');
    await reader.ask('link', 'attributed-to', quote, mayor);
    await reader.ask('update', quote, { note: 'check this' });
    await until('the text layer has the descriptions', async () => {
      const said = await descriptions(reader);
      return said.length === 2 && said.some((one) => /^Quote, said by Mayor Ana Díaz.*note: check this$/.test(one ?? ''));
    });
    const texts = await reader.page.evaluate(() => [...document.querySelectorAll('#article mark')].map(({ textContent }) => textContent));
    assert.deepEqual(texts, ['Mayor Ana Díaz', '“We will not cut a single crossing,”']);
  }),

  test('without a mouse, the keys ArrowDown, Alt+Shift+ArrowDown and 1 make the first mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (const key of ['ArrowDown', 'Alt+Shift+ArrowDown', '1']) await reader.page.key(key);
    await reader.untilMarks(1);
  }),

  test('beside a right-to-left article the interface is mirrored: the panel and the overview ruler are at the left', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle('# مزارعو الوادي\n\nقالت رئيسة الاتحاد يوم الاثنين إن الوادي جاف.');
    await reader.quiet();
    const article = () => reader.page.evaluate(() => {
      const { left, right } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
      return { left, right };
    });
    const untilAt = (/** @type {number} */ wanted) => until(`the article begins at ${wanted}`, async () => (await article()).left === wanted);
    const { left, right } = await article();
    assert.equal(left, 368 + 26);
    const word = centre((await reader.rects(await reader.find('مزارعو')))[0]);
    assert.ok(word.x > left && word.x < right);
    await reader.markByKey('رئيسة الاتحاد', '3');
    await reader.markByKey('الوادي جاف', '1');
    await reader.quiet(); // The card of the chosen mark moves the list down.
    // Real presses reach the mirrored controls: the row of a mark, a segmented control and a text field.
    const [row] = (await reader.controls()).filter(({ role, name }) => role === 'listitem' && name.includes('رئيسة الاتحاد'));
    assert.ok(row.rect.x + row.rect.width <= 368, 'the list of marks is at the left');
    await reader.press('listitem', row.name);
    await until('the source is chosen', async () => (await reader.seek('radio', 'Source'))?.on);
    await reader.press('button', 'Text and sizes');
    await reader.press('radio', 'Left to right');
    await untilAt(26);
    await until('Tab reaches the chosen layout', async () => {
      await reader.page.key('Tab');
      return reader.page.evaluate(() => document.activeElement?.textContent === 'Left to right');
    });
    await reader.page.key('ArrowRight');
    await reader.page.key('Enter');
    await untilAt(368 + 26);
    await reader.page.key('ArrowRight'); // In a mirrored interface, this key moves to the cell before.
    await reader.page.key('Enter');
    await untilAt(26);
  }),
];
