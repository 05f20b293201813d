// What was kept is taken away under an open page: by another window, by the browser.
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

/** An article with three marks, and a window of the same site in which Attest does not run. @param {Stage} stage */
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

/** Removes records one by one. @param {Page} page @param {string} prefix */
const removeKeys = (page, prefix) =>
  page.evaluate((start) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
  }, prefix);

/** Local storage goes without a word to the page whose own hands did it. Then the journal alone has the marks. @param {Reader} reader */
async function reloadFromJournal(reader) {
  await reader.page.evaluate(() => localStorage.clear());
  await reader.reload();
}

/** @type {[string, (other: Page) => Promise<unknown>][]} */
const LOSSES = [
  ['all data of the site', (other) => clearSiteData(other, { local: true, database: true })],
  ['local storage', (other) => clearSiteData(other, { local: true })],
  ['the database', (other) => clearSiteData(other, { database: true })],
  ['the database, and then local storage', async (other) => {
    await clearSiteData(other, { database: true });
    await clearSiteData(other, { local: true });
  }],
  ['each record by itself, and the database', async (other) => {
    await removeKeys(other, 'attest/');
    await clearSiteData(other, { database: true });
  }],
];

/** How a connection ends. @type {[string, (reader: Reader) => Promise<unknown>][]} */
const ENDS = [
  ['without a word', (reader) => reader.page.evaluate(() => void (/** @type {any} */ (window).connection.close()))],
  ['with an event', (reader) =>
    reader.page.evaluate(() => {
      const { connection } = /** @type {any} */ (window);
      connection.close();
      connection.dispatchEvent(new Event('close'));
    })],
  ['and none can be opened for a while', async (reader) => {
    await failDatabase(reader.page, 'closed');
    await reader.ask('update', (await reader.marks())[1].id, { note: 'meanwhile' });
    await until('that is said', async () => /Not safe yet/.test(await reader.statusLine()));
    await failDatabase(reader.page, '');
  }],
];

/** A window without our page asks for an icon that there is none of. */
const TERMS = { expects: /404/ };

/** Refused with a reason as long as the database fails, and that may be for a moment yet. @param {Reader} reader */
const untilSaved = (reader) => until('all is saved', () => reader.allSaved().then(() => true));

export default [
  ...LOSSES.map(([what, clear]) =>
    test(`another window clears ${what}: what is open is written again`, async (stage) => {
      const { reader, other, before } = await atWork(stage);
      await clear(other);
      await until('local storage has the marks', async () => (await localCount(other, MARKS)) === 3);
      await until('the database has them, too', async () => (await journalKeys(other, MARKS)).length === 3);
      await reader.allSaved();
      await until('that is said', async () => /^Saved, 3 marks/.test(await reader.statusLine()));
      assert.deepEqual(await reader.marks(), before);
      await reader.reload();
      assert.deepEqual(await reader.marks(), before);
      await reloadFromJournal(reader);
      assert.deepEqual(await reader.marks(), before);
    }, TERMS)),

  test('another window removes the records of marks one by one: none is lost, and the next change stands above them', async (stage) => {
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
  }, TERMS),

  test('the database is deleted, and “saved” is said of the next mark when all marks are in the new one', async (stage) => {
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
  }, TERMS),

  ...ENDS.map(([how, end]) =>
    test(`the connection to the database ends ${how}: the next marks are kept`, async (stage) => {
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
    }, TERMS)),
];
