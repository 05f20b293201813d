// 5,000 stored articles: the page starts, lists all of them, finds one and opens it.
import assert from 'node:assert/strict';

import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const COUNT = 5000;

const LEAD = '# Article number 0000\n\n';
const ARTICLE = LEAD + 'A sentence of an article that is kept. '.repeat(280);

/**
 * Writes `count` copies of the open article to the database, in the product's own record format; the last
 * copy becomes the current article.
 * @param {Reader} reader @param {number} count
 */
const seed = (reader, count) =>
  reader.page.evaluate(async (wanted) => {
    const root = 'attest/1/';
    const own = /** @type {any} */ (window).attest.article().id;
    const written = Object.entries(localStorage).map(([key, stored]) => ({ key, value: JSON.parse(stored).v }));
    const keyOf = (/** @type {string} */ kind) =>
      written.find(({ key }) => key.startsWith(root + kind) && key.endsWith(own.split(':').at(-1))) ?? { key: '', value: null };
    const [article, text] = [keyOf('article/'), keyOf('text/')];
    const sha256 = async (/** @type {string} */ words) =>
      [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)))]
        .map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const record = async (/** @type {string} */ key, /** @type {unknown} */ value) => {
      const [revision, time, json] = ['9', '2026-11-20T10:00:00Z', JSON.stringify(value)];
      const sum = (await sha256([revision, time, json, key].join('\n'))).slice(0, 8);
      return `{"r":${revision},"t":"${time}","c":"${sum}","v":${json}}`;
    };
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('attest');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    let last = '';
    for (let from = 1; from <= wanted; from += 250) {
      /** @type {[string, string][]} */ const entries = [];
      for (let n = from; n < Math.min(from + 250, wanted + 1); ++n) {
        const number = String(n).padStart(4, '0');
        const words = text.value.text.replaceAll('number 0000', `number ${number}`);
        const id = `sha256:${await sha256(words)}`;
        const named = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value).replaceAll('number 0000', `number ${number}`).replaceAll(own, id));
        for (const { key, value } of [article, text]) {
          const name = key.replace(own.split(':')[1], id.split(':')[1]);
          const about = named(value);
          if (key === article.key) about.opened = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString().replace('.000', '');
          entries.push([name, await record(name, about)]);
        }
        last = id;
      }
      const transaction = database.transaction('records', 'readwrite');
      for (const [key, value] of entries) transaction.objectStore('records').put(value, key);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
    }
    database.close();
    localStorage.setItem(`${root}current`, await record(`${root}current`, last));
  }, count);

/** Milliseconds from the start of the navigation until the page is ready. @param {Reader} reader */
const startTime = (reader) =>
  reader.page.evaluate(async () => {
    await /** @type {any} */ (window).attest.ready;
    return Math.round(performance.now());
  });

export default [
  test('with 5,000 stored articles the page starts, and the reader finds one of them with the search and opens it', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(ARTICLE);
    await reader.reload();
    const few = await startTime(reader);
    await seed(reader, COUNT);
    await reader.reload();
    const many = await startTime(reader);
    console.log(`    ready after ${few} ms with 1 article, after ${many} ms with ${COUNT}`);
    await reader.untilOpen('Article number 5000');
    assert.ok((await reader.ask('article')).text.length > 10_000);

    await reader.press('button', 'Library');
    const all = await reader.page.until('the dialog lists all articles', () => {
      const size = document.querySelector('#controls [aria-setsize]:is(li, [role=listitem])')?.getAttribute('aria-setsize');
      return Number(size) >= 5000 && Number(size);
    });
    assert.ok(all >= COUNT + 1, `${all} are listed`); // The list has the copies, the original and perhaps a sample.
    await reader.press('textbox', 'Search the library');
    await reader.page.type('number 0042');
    const [row] = await until('the search finds one article', async () => {
      const rows = (await reader.controls()).filter(({ role, name }) => role === 'button' && /^Article number \d+, /.test(name));
      return rows.length === 1 && rows;
    });
    await reader.page.click(centre(row.rect));
    await reader.untilOpen('Article number 0042');
    await reader.allSaved();
  }),
];
