// Tests that the palette or a key marks the selection, and that marks can overlap and nest.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { lookAtWords, overlap, stillPicture } from '../harness/looks.mjs';
import { pixelsOf } from '../harness/png.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The rows in the list of marks. @param {Reader} reader */
const rows = async (reader) =>
  (await reader.controls()).filter(
    ({ role, name }) => role === 'button' && /^(Claim|Quote|Source): /.test(name),
  );

/** The name of the current row in the list of marks; undefined unless exactly one row is current. @param {Reader} reader */
async function chosenRow(reader) {
  const chosen = (await rows(reader)).filter(({ on }) => on);
  return chosen.length === 1 ? chosen[0].name : undefined;
}

/** The colour of each kind in the light theme, as in render/palette.cpp. */
const COLOURS = { claim: 0x9a5b00, quote: 0x0e6a63, source: 0x83316b };

/** For each `Reader`, the distance in pixels from the point of `blankPoint()` down to the most recent click. Each browser has its own `Reader`, and the browsers run in parallel. @type {WeakMap<Reader, number>} */
const lower = new WeakMap();

/** Clicks a blank point, so that no mark is chosen. Then searches the pixels on the words and directly below them, and returns for each kind the indices of the pixels that have the colour of the kind. @param {Reader} reader @param {string} words */
async function inked(reader, words) {
  const [{ x, y, width, height }] = await reader.rects(await reader.find(words));
  const blank = await reader.blankPoint();
  // Alternates between two points, because two clicks at one point are a double click, which
  // selects a word.
  lower.set(reader, 20 - (lower.get(reader) ?? 0));
  await reader.page.click({ ...blank, y: blank.y + (lower.get(reader) ?? 0) });
  await until('no mark is chosen', async () => !(await chosenRow(reader)));
  await reader.page.moveTo(20, 400);
  const picture = await stillPicture(reader);
  const below = 10; // Height in pixels of the space below a line of text, where the underlines of nested marks are drawn.
  const found = Object.entries(COLOURS).map(([kind, colour]) => [kind, pixelsOf(picture, { x, y, width, height: height + below }, colour)]);
  return /** @type {Record<keyof typeof COLOURS, Set<number>>} */ (Object.fromEntries(found));
}

export default [
  test('a drag over words and a click on Claim in the palette make a claim, and the text and the list show the claim', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const words = 'the ferry has lost a third of its passengers';
    const range = await reader.find(words);
    const plain = await lookAtWords(reader, range);

    await reader.dragOver(words);
    for (const kind of ['Claim', 'Quote', 'Source']) {
      const { rect } = await reader.control('button', kind);
      for (const line of await reader.rects(range)) {
        assert.ok(!overlap(rect, line), `the ${kind} button does not cover the selected words`);
      }
    }
    await reader.press('button', 'Claim');

    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.kind, 'claim');
    assert.deepEqual(mark.passages.map(({ start, end, exact }) => ({ start, end, exact })), [{ ...range, exact: words }]);
    await reader.control('button', `Claim: ${words.slice(0, 12)}…`);
    await reader.untilGone('button', 'Source');
    await until('the marked text looks different', async () => {
      const now = await lookAtWords(reader, range);
      return Math.abs(now.brightness - plain.brightness) > 2;
    });
  }),

  test('the keys 1, 2 and 3 mark a claim, a quote and a source', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const made = [
      await reader.markByKey('a third of its passengers', '1'),
      await reader.markByKey('“We will not cut a single crossing,”', '2'),
      await reader.markByKey('Mayor Ana Díaz', '3'),
    ];
    assert.deepEqual(made.map(({ kind }) => kind), ['claim', 'quote', 'source']);
    for (const row of ['Claim: a third…', 'Quote: “We will…', 'Source: Mayor…']) {
      await reader.control('button', row);
    }
  }),

  test('each kind of mark has its own colour and shape, and nested marks do not cover each other', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const words = 'a third of its passengers';
    const id = await reader.markRange(await reader.find(words), 'claim');
    const shapes = /** @type {Set<number>[]} */ ([]);
    for (const kind of /** @type {const} */ (['claim', 'quote', 'source'])) {
      await reader.ask('update', id, { kind });
      const { [kind]: own, ...others } = await inked(reader, words);
      assert.ok(own.size > 20, `a ${kind} shows its colour: ${own.size} pixels`);
      for (const other of Object.values(others)) assert.equal(other.size, 0, `a ${kind} shows no other kind's colour`);
      shapes.push(own);
    }
    for (const [one, other] of [[0, 1], [1, 2], [2, 0]]) {
      const [a, b] = [shapes[one], shapes[other]];
      const common = [...a].filter((pixel) => b.has(pixel)).length;
      assert.ok(common < 0.7 * (a.size + b.size - common), `shapes ${one} and ${other} differ without colour`);
    }

    for (const [outer, kind] of [['has lost a third of its passengers since', 'claim'], ['the ferry has lost a third of its passengers', 'quote']]) {
      await reader.markRange(await reader.find(outer), kind);
    }
    const all = await inked(reader, words);
    for (const [kind, pixels] of Object.entries(all)) {
      assert.ok(pixels.size > 20, `the ${kind} is visible below the others: ${pixels.size} pixels`);
    }
  }),

  test('a mark excludes white space at the ends of the selection', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.dragOver(' the port authority');
    await reader.page.key('3');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.passages[0].exact, 'the port authority');
  }),

  test('a mark can extend over two paragraphs', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const from = await reader.find('she told the council.');
    const to = await reader.find('The figure comes');
    const range = { start: from.start, end: to.end };
    await reader.page.drag([(await reader.ends(from))[0], (await reader.ends(to))[1]]);
    await reader.untilSelected('across the paragraphs', range);
    await reader.page.key('1');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.passages[0].exact, 'she told the council.\nThe figure comes');
  }),

  test('the list shows all overlapping and nested marks, and repeated clicks choose them from the smallest to the largest', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const outer = 'A clerk who asked not to be named called it far too low 🗑 and old.';
    const words = { outer, middle: 'who asked not to be named called it far', inner: 'asked not to be named' };
    const overlap = 'named called it far too low';
    await reader.markByKey(words.outer, '2');
    await reader.markByKey(words.middle, '1');
    await reader.markByKey(words.inner, '3');
    await reader.markByKey(overlap, '1');

    await until('all four are listed', async () => (await rows(reader)).length === 4);

    await reader.page.click(await reader.blankPoint());
    await until('no mark is chosen', async () => !(await chosenRow(reader)));
    // Each click is a few characters after the previous one, because four clicks at one point
    // select the block.
    const point = await reader.middleOf('asked not');
    let step = 0;
    for (const row of ['Source: asked', 'Claim: who asked', 'Quote: A clerk', 'Source: asked']) {
      await reader.page.click({ x: point.x + 14 * step++ - 21, y: point.y });
      await until(`a click chooses “${row}…”`, async () => (await chosenRow(reader))?.startsWith(row));
    }
  }),

  test('a click on an unmarked word neither chooses nor makes a mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third of its passengers', '1');
    await reader.page.click(await reader.middleOf('ministry'));
    await until('the mark is no longer chosen', async () => !(await chosenRow(reader)));
    await reader.page.key('2');
    await reader.quiet();
    assert.equal((await reader.marks()).length, 1);
  }),
];
