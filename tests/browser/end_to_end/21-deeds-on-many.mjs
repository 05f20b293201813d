// Operations on several marks, links and sources with the mouse and the keyboard.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const QUOTE = '“We will not cut a single crossing,”';
const CLAIMS = ['a third of its passengers', 'The figure', 'too low'];

/** Opens an article with two sources, three claims, and a quote that supports each claim. @param {import('../harness/stage.mjs').Stage} stage */
async function begin(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  const mark = async (/** @type {string} */ words, /** @type {string} */ kind) => reader.markRange(await reader.find(words), kind);
  const quote = await mark(QUOTE, 'quote');
  for (const words of CLAIMS) await reader.ask('link', 'supports', quote, await mark(words, 'claim'));
  for (const name of ['Mayor Ana Díaz', 'Nobody']) await reader.ask('nameSource', await mark(name, 'source'), { name });
  await reader.page.click(await reader.blankPoint());
  await reader.quiet();
  return reader;
}

/** The names of the rows in the list of marks. @param {Reader} reader */
const rows = async (reader) => (await reader.controls()).filter(({ role, name }) => role === 'button' && /^(Claim|Quote|Source): /.test(name)).map(({ name }) => name);

/** @param {Reader} reader @param {number} count */
const untilRows = (reader, count) => until(`${count} marks are listed`, async () => (await rows(reader)).length === count);

/** Clicks a control while Shift is held. @param {Reader} reader @param {string} name */
async function shiftClick(reader, name) {
  const { rect } = await reader.control('button', name);
  await reader.page.keyDown('Shift');
  await reader.page.click(centre(rect));
  await reader.page.keyUp('Shift');
}

/** The claims that the quote supports, in the order of CLAIMS. @param {Reader} reader */
async function supported(reader) {
  const [marks, links] = [await reader.marks(), await reader.ask('links')];
  const wordsOf = (/** @type {string} */ id) => marks.find((mark) => mark.id === id)?.passages[0].exact;
  return links.filter((/** @type {any} */ { kind, from }) => kind === 'supports' && wordsOf(from) === QUOTE)
    .map((/** @type {any} */ { to }) => wordsOf(to)).sort((/** @type {string} */ a, /** @type {string} */ b) => CLAIMS.indexOf(a) - CLAIMS.indexOf(b));
}

export default [
  test('one press lists all quotes without a speaker, and another press lists all claims without a verdict', async (stage) => {
    const reader = await begin(stage);
    await untilRows(reader, 6);
    await reader.press('button', 'Unattributed, 1');
    await untilRows(reader, 1);
    assert.deepEqual(await rows(reader), [`Quote: ${QUOTE}. no speaker yet · direct`]);
    await reader.press('button', 'Unattributed, 1');
    await untilRows(reader, 6);
    await reader.quiet();
    await reader.press('button', 'No verdict, 3');
    await untilRows(reader, 3);
    assert.ok((await rows(reader)).every((name) => name.startsWith('Claim: ')));
  }),

  test('a click and a Shift click choose several marks; one key changes the kind of these marks, one key deletes them, and one undo step restores them', async (stage) => {
    const reader = await begin(stage);
    await reader.page.resize(1280, 1000); // Makes the window so high that all rows of the list are in view below the card of a mark.
    await reader.press('button', `Claim: ${CLAIMS[0]}…`);
    await reader.quiet(); // Waits until the card of the mark is shown, because the card moves the list down.
    await shiftClick(reader, `Claim: ${CLAIMS[1]}…`);
    await reader.control('button', 'Delete the chosen marks');
    await reader.page.key('3');
    await until('the three marks are sources', async () => (await reader.marks()).filter(({ kind }) => kind === 'source').length === 5);
    await reader.page.key('Control+z');
    await until('the kinds are back', async () => (await reader.marks()).filter(({ kind }) => kind === 'source').length === 2);
    await reader.page.key('Delete');
    await reader.untilMarks(3);
    await reader.page.key('Control+z');
    await reader.untilMarks(6);
  }),

  test('a key focuses the search field, Enter and Shift+Enter go through the hits, and the field keeps its width in a small window', async (stage) => {
    const reader = await begin(stage);
    const field = 'Search in the text and the notes';
    const untilHit = (/** @type {number} */ hit) => until(`hit ${hit} is announced`, async () => (await reader.status()) === `${hit} of 3`);
    await reader.page.key('/');
    await reader.page.until('the field has the focus', () => document.activeElement?.id === 'search-in-the-text-and-the-notes');
    await reader.page.type('ferry');
    await untilHit(1);
    for (const [key, hit] of /** @type {const} */ ([['Enter', 2], ['Shift+Enter', 1], ['F3', 2], ['Shift+F3', 1]])) {
      await reader.page.key(key);
      await untilHit(hit);
    }
    await reader.page.key('Escape');
    await reader.page.until('the focus is in the article again', () => document.activeElement?.id === 'reader');
    for (const width of [980, 800, 720]) {
      await reader.page.resize(width, 800);
      await reader.quiet();
      await reader.page.key('/');
      await reader.quiet();
      const { rect } = await reader.control('textbox', field);
      assert.ok(rect.width > 90, `the field is ${rect.width} pixels wide in a window of ${width}`);
      await reader.page.key('Escape');
    }
  }),

  test('the buttons in each row of the list of links reverse, change and remove only the link of the row', async (stage) => {
    const reader = await begin(stage);
    await reader.press('tab', 'Links, 3');
    await reader.quiet();
    /** The middle of a button: the button with index `nth`, counted from the top, among the buttons called `name`. @param {string} name @param {number} nth */
    const nth = async (name, nth) => {
      const found = (await reader.controls()).filter((control) => control.role === 'button' && control.name === name);
      assert.equal(found.length, (await reader.ask('links')).length, `each link has a button “${name}”`);
      return centre(found.sort((a, b) => a.rect.y - b.rect.y)[nth].rect);
    };
    assert.deepEqual(await supported(reader), CLAIMS);
    await reader.page.click(await nth('Remove the link', 1));
    await until('the second link is gone', async () => (await supported(reader)).length === 2);
    assert.deepEqual(await supported(reader), [CLAIMS[0], CLAIMS[2]]);
    await reader.page.key('Control+z');
    await until('the link is back', async () => (await supported(reader)).length === 3);
    await reader.quiet();
    await reader.page.click(await nth('Change the kind of link', 0));
    await reader.press('menuitemradio', 'disputes');
    await until('the first link disputes', async () => (await supported(reader)).length === 2);
    assert.deepEqual(await supported(reader), CLAIMS.slice(1));
  }),

  test('two presses merge a source into another source, and one undo step separates the sources', async (stage) => {
    const reader = await begin(stage);
    await reader.press('tab', 'Sources, 2');
    await reader.press('button', 'Nobody…');
    await reader.quiet(); // Waits until the card of the source is shown, because the card moves the list down.
    await reader.press('button', 'Merge into another source');
    await reader.quiet();
    await reader.press('button', 'Mayor Ana Díaz…');
    await until('one source is left', async () => (await reader.ask('entities')).length === 1);
    assert.equal((await reader.ask('entities'))[0].name, 'Mayor Ana Díaz');
    await reader.page.key('Control+z');
    await until('two sources are back', async () => (await reader.ask('entities')).length === 2);
  }),
];
