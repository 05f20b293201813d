// The page never says “Saved” while a change is unsaved. The tests make the browser’s database fail
// in several ways.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The result of saved(): "" if it resolves, else the message. @param {Reader} reader */
const refusal = (reader) =>
  reader.page.evaluate(() =>
    /** @type {any} */ (window).attest.saved().then(() => '', (/** @type {Error} */ { message }) => message));

/** Makes all further writes to the database fail in the way that `how` names. With "", writes work again. @param {Reader} reader @param {'throw' | 'abort' | 'full' | ''} how */
const sabotage = (reader, how) =>
  reader.page.evaluate((fate) => {
    const world = /** @type {any} */ (window);
    const { prototype } = IDBObjectStore;
    world.truePut ??= prototype.put;
    if (!fate) return void (prototype.put = world.truePut);
    prototype.put = function (/** @type {unknown[]} */ ...given) {
      if (fate === 'throw') throw new DOMException('No', 'UnknownError');
      if (fate === 'full') throw new DOMException('No room', 'QuotaExceededError');
      const request = world.truePut.apply(this, given);
      queueMicrotask(() => {
        try {
          this.transaction.abort();
        } catch {
          // abort() throws if the transaction has already been aborted.
        }
      });
      return request;
    };
  }, how);

/** @type {['throw' | 'abort' | 'full', RegExp][]} */
const FATES = [['throw', /refuses to write/], ['abort', /refuses to write/], ['full', /is full/]];

export default [
  ...FATES.map(([how, words]) =>
    test(`if writing to the database fails (${how}), the page warns, offers to save a file, and saves everything once writing works again`, async (stage) => {
      const reader = await stage.visit();
      await reader.openArticle(BRIDGE);
      await reader.allSaved();
      await sabotage(reader, how);
      await reader.markByKey('a third of its passengers', '1');
      assert.match(await refusal(reader), words);
      await until('the status line says what is at risk', async () =>
        /last minutes can be lost/.test(await reader.statusLine()) && words.test(await reader.statusLine()));
      assert.equal((await reader.ask('stats')).saved, false);
      const { text } = await reader.page.download(() => reader.press('button', 'Save a file'));
      assert.equal(JSON.parse(text).marks.length, 1);

      await sabotage(reader, '');
      await until('all is saved', async () => (await refusal(reader)) === '');
      await until('the status line says “Saved”', async () => /^Saved/.test(await reader.statusLine()));
      await reader.untilGone('button', 'Save a file');
    })),

  test('the page works while the database does not respond, and uses the response when the response arrives', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third of its passengers', '1');
    await reader.allSaved();
    const other = await stage.secondWindow(reader);
    // The second window does not finish an upgrade of the database, so the database does not open
    // in other windows.
    await other.page.evaluate(() => {
      const world = /** @type {any} */ (window);
      return new Promise((resolve) => {
        const request = indexedDB.open('attest', 2);
        request.onupgradeneeded = () => {
          resolve(undefined);
          const goOn = () => {
            if (world.letGo) return void request.transaction?.abort();
            const asked = /** @type {IDBTransaction} */ (request.transaction).objectStore('records').count();
            asked.onsuccess = goOn;
          };
          goOn();
        };
      });
    });
    await reader.page.toFront();
    await reader.reload();
    const [mark] = await reader.untilMarks(1);
    await reader.ask('update', mark.id, { note: 'written while the database is silent' });
    assert.match(await refusal(reader), /does not answer/);
    await until('the status line says that the database does not answer', async () => /does not answer/.test(await reader.statusLine()));

    await other.page.evaluate(() => void (/** @type {any} */ (window).letGo = true));
    await until('all is saved', async () => (await refusal(reader)) === '');
    assert.equal((await reader.marks())[0].note, 'written while the database is silent');
  }),
];
