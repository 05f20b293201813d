// Another window or the browser deletes stored data while the page is open.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { clearSiteData, failDatabase, installFate, journalKeys } from '../harness/sabotage.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/**
 * @typedef {import('../harness/page.mjs').Page} Page
 * @typedef {import('../harness/reader.mjs').Reader} Reader
 * @typedef {import('../harness/stage.mjs').Stage} Stage
 */

const MARKS = 'attest/1/mark/';

/** Opens an article with three marks, and a second window of the same site without Attest. @param {Stage} stage */
async function atWork(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  for (const [words, key] of /** @type {const} */ ([['Mayor Ana Díaz', '3'], ['a third', '1'], ['ministry', '3']])) {
    await reader.markByKey(words, key);
  }
  await reader.ask('update', (await reader.marks())[0].id, { note: 'ask the port' });
  await reader.allSaved();
  const other = await reader.page.newWindow();
  stage.pages.push(other);
  await other.open(`${stage.origin}/style.css`);
  return { reader, other, before: await reader.marks() };
}

/** @param {Page} page @param {string} prefix @returns {Promise<number>} */
const localCount = (page, prefix) =>
  page.evaluate((start) => Object.keys(localStorage).filter((key) => key.startsWith(start)).length, prefix);

/** Removes the keys that begin with `prefix` one by one. @param {Page} page @param {string} prefix */
const removeKeys = (page, prefix) =>
  page.evaluate((start) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
  }, prefix);

/**
 * Clears local storage from within the page and reloads the page. The page gets no event for its own
 * change, so the page does not write the marks again, and only the database has the marks.
 * @param {Reader} reader
 */
async function reloadFromJournal(reader) {
  await reader.page.evaluate(() => localStorage.clear());
  await reader.reload();
}

/** @type {[string, (other: Page) => Promise<unknown>][]} */
const LOSSES = [
  ['all data of the site', (other) => clearSiteData(other, { local: true, database: true })],
  ['local storage', (other) => clearSiteData(other, { local: true })],
  ['the database', (other) => clearSiteData(other, { database: true })],
  ['the database, then local storage', async (other) => {
    await clearSiteData(other, { database: true });
    await clearSiteData(other, { local: true });
  }],
  ['each record separately, then the database', async (other) => {
    await removeKeys(other, 'attest/');
    await clearSiteData(other, { database: true });
  }],
];

/** Ways in which the connection to the database ends. @type {[string, (reader: Reader) => Promise<unknown>][]} */
const ENDS = [
  ['without an event', (reader) => reader.page.evaluate(() => void (/** @type {any} */ (window).connection.close()))],
  ['with an event', (reader) =>
    reader.page.evaluate(() => {
      const { connection } = /** @type {any} */ (window);
      connection.close();
      connection.dispatchEvent(new Event('close'));
    })],
  ['and cannot be opened again for a while', async (reader) => {
    await failDatabase(reader.page, 'closed');
    await reader.ask('update', (await reader.marks())[1].id, { note: 'meanwhile' });
    await until('the status line says “Not safe yet”', async () => /Not safe yet/.test(await reader.statusLine()));
    await failDatabase(reader.page, '');
  }],
];

/** The second window requests a favicon that does not exist. */
const OPTIONS = { expects: /404/ };

/** Waits until saved() resolves. Before that, saved() can reject for a moment, while the database still fails. @param {Reader} reader */
const untilSaved = (reader) => until('all is saved', () => reader.allSaved().then(() => true));

export default [
  ...LOSSES.map(([what, clear]) =>
    test(`after another window cleared ${what}, the open article is saved again`, async (stage) => {
      const { reader, other, before } = await atWork(stage);
      await clear(other);
      await until('local storage has the marks', async () => (await localCount(other, MARKS)) === 3);
      await until('the database has the marks', async () => (await journalKeys(other, MARKS)).length === 3);
      await reader.allSaved();
      await until('the status line says “Saved, 3 marks”', async () => /^Saved, 3 marks/.test(await reader.statusLine()));
      assert.deepEqual(await reader.marks(), before);
      await reader.reload();
      assert.deepEqual(await reader.marks(), before);
      await reloadFromJournal(reader);
      assert.deepEqual(await reader.marks(), before);
    }, OPTIONS)),

  test('marks are kept after another window removed their records one by one, and the next change of a mark is saved', async (stage) => {
    const { reader, other, before } = await atWork(stage);
    await removeKeys(other, MARKS);
    await reader.ask('update', before[1].id, { note: 'after it' });
    await reader.allSaved();
    await reader.reload();
    const wanted = before.map((mark) => (mark.id === before[1].id ? 'after it' : mark.note));
    await reader.untilMarks(3);
    await until('the note is there', async () =>
      JSON.stringify((await reader.marks()).map(({ note }) => note)) === JSON.stringify(wanted));
    await reloadFromJournal(reader);
    await reader.untilMarks(3);
    assert.deepEqual((await reader.marks()).map(({ note }) => note), wanted);
  }, OPTIONS),

  test('after the database is deleted, a new mark counts as saved only when the new database has all marks', async (stage) => {
    const { reader, other } = await atWork(stage);
    await clearSiteData(other, { database: true });
    await reader.page.toFront();
    await reader.markByKey('the port authority', '3');
    await reader.allSaved();
    const all = await reader.marks();
    assert.equal(all.length, 4);
    await reloadFromJournal(reader);
    await reader.untilMarks(4);
    assert.deepEqual(await reader.marks(), all);
  }, OPTIONS),

  ...ENDS.map(([how, end]) =>
    test(`after the connection to the database ended ${how}, the next marks are saved`, async (stage) => {
      const { reader } = await atWork(stage);
      await reader.page.toFront();
      await installFate(reader.page);
      await reader.ask('update', (await reader.marks())[2].id, { note: 'by this connection' });
      await reader.allSaved();
      await end(reader);
      await reader.markByKey('the port authority', '3');
      await untilSaved(reader);
      const all = await reader.marks();
      await reloadFromJournal(reader);
      await reader.untilMarks(4);
      assert.deepEqual(await reader.marks(), all);
    }, OPTIONS)),
];
