// The library: finding, sorting, tagging and correcting stored articles.
import assert from 'node:assert/strict';
import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The names of the articles' rows. @param {Reader} reader */
const rows = async (reader) =>
  (await reader.controls()).filter(({ role, inside }) => role === 'button' && inside === 'Kept articles').map(({ name }) => name)
    .filter((name) => !/^(Choose|Edit|Delete) /.test(name));

/** @param {Reader} reader @param {RegExp[]} wanted */
const untilRows = (reader, ...wanted) =>
  until(`the rows are ${wanted}`, async () => {
    const names = await rows(reader);
    return names.length === wanted.length && wanted.every((one, i) => one.test(names[i])) && names;
  });

export default [
  test('the library finds an article by its title, by a note and by words in its text', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(EVERYTHING);
    const mark = await reader.markByKey('one thing', '1');
    await reader.ask('update', mark.id, { note: 'compare with the harbour vote' });
    await reader.openArticle(BRIDGE);
    await reader.press('button', 'Library');
    await untilRows(reader, /^Ferry stays in harbour,/, /^Every kind of block, 1 mark · 1 unverified/);
    await reader.press('textbox', 'Search the library');
    await reader.page.type('harbour vote');
    await untilRows(reader, /^Every kind of block.*in a note/);
    await reader.press('button', 'Clear the search');
    await untilRows(reader, /^Ferry/, /^Every/);
    await reader.page.type('a third of its passengers');
    await untilRows(reader, /^Ferry.*in the text/);
  }),

  test('Escape in the paste field leaves the field, and a second Escape closes the library', async (stage) => {
    const reader = await stage.visit();
    await reader.press('button', 'Library');
    await reader.press('textbox', 'Pasted text');
    await reader.page.type('Words that are not opened yet.');
    await reader.page.key('Escape');
    await reader.quiet();
    assert.ok(await reader.seek('textbox', 'Pasted text'), 'the library is still open');
    await reader.page.key('Escape');
    await reader.untilGone('textbox', 'Pasted text');
  }),

  test('the arrow keys, Home and End move the focus through all rows of the library, also to rows out of view', async (stage) => {
    const reader = await stage.visit();
    for (let i = 11; i <= 30; ++i) await reader.openArticle(`# Ferry ${i}\n\nThe ferry ${i} stays in harbour.`);
    await reader.press('button', 'Library');
    await reader.press('button', 'Sort by Title'); // Articles that were opened in the same second have no certain order.
    const move = async (/** @type {string} */ key, /** @type {string} */ row) => {
      await reader.page.key(key);
      await reader.page.until(`${key} leads to ${row}`, (name) => document.activeElement?.textContent?.startsWith(`${name},`), row);
    };
    await reader.press('textbox', 'Search the library');
    for (const [key, row] of /** @type {const} */ ([['ArrowDown', 'Ferry 11'], ['ArrowDown', 'Ferry 12'], ['ArrowUp', 'Ferry 11'], ['End', 'Ferry 30'], ['ArrowUp', 'Ferry 29'], ['Home', 'Ferry 11'], ['ArrowDown', 'Ferry 12']])) await move(key, row);
    await reader.page.key('Enter');
    await reader.untilOpen('Ferry 12');
  }),

  test('the library saves the edited publisher and tag of an article, and the tag becomes a folder', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.press('button', 'Library');
    await reader.press('button', 'Edit details and tags of “Ferry stays in harbour”');
    await reader.press('textbox', 'Tags');
    await reader.page.type('water');
    await reader.press('textbox', 'Publisher');
    await reader.page.key('Control+a');
    await reader.page.type('The Ledger');
    await reader.press('button', 'Save');
    await untilRows(reader, /^Ferry.*The Ledger.*water/);
    await reader.allSaved();
    await reader.reload();
    await reader.untilOpen('Ferry stays in harbour');
    assert.equal((await reader.ask('article')).publisher, 'The Ledger');
    await reader.press('button', 'Library');
    await reader.control('button', 'water, 1 article');
  }),

  test('the panel lists the marks of a source in all articles, and a press on a listed mark opens the article of the mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle('# Harbour\n\nThe harbour was opened by Ana Díaz on Monday.');
    const first = await reader.markByKey('Ana Díaz', '3');
    await reader.ask('nameSource', first.id, { name: 'Ana Díaz' });
    const harbour = (await reader.ask('article')).id;
    await reader.openArticle(BRIDGE);
    const second = await reader.markByKey('Ana Díaz', '3');
    await reader.ask('nameSource', second.id, { name: 'Ana Díaz' });
    await reader.press('tab', 'Sources, 1');
    await reader.press('button', 'Ana Díaz…');
    await reader.press('button', 'Marks in all articles');
    await reader.control('button', 'Source: Ana Díaz, Ferry stays in harbour');
    await reader.press('button', 'Source: Ana Díaz, Harbour');
    await until('the other article is open', async () => (await reader.ask('article')).id === harbour);
    await until('its mark is chosen', async () => (await reader.ask('marks')).length === 1 && (await reader.control('button', 'Source: Ana Díaz…')));
    await reader.press('button', 'Library');
    await reader.press('button', 'Ana Díaz, 2 articles');
    await reader.control('button', 'Source: Ana Díaz, Harbour');
  }),
];
