// The slower and safer place for every record: a browser that is killed can lose the last minute of
// local storage, but not what IndexedDB has completed.
import { program, put, read } from './bridge.js';
import { wake } from './loop.js';
import { peek } from './storage.js';

const STORE = 'records';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openDatabase() {
  const request = indexedDB.open('attest', 1); // Throws where the reader has forbidden it.
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await result(request);
  database.onversionchange = () => database.close();
  return database;
}

const database = openDatabase();
database.catch(() => {}); // Whoever needs it is told.

/** @typedef {[key: string, value: string][]} Entries */

/** @param {string} prefix @returns {Promise<Entries>} */
async function entries(prefix) {
  const store = (await database).transaction(STORE).objectStore(STORE);
  const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
  const [keys, values] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range))]);
  return keys.map((key, i) => [String(key), values[i]]);
}

/** What was read before the program asked. @type {Map<string, Promise<Entries>>} */
const early = new Map();

/** Reads what the program will want first, while it is still loading. */
export function readEarly() {
  const prefixes = ['current', 'article/'];
  try {
    const article = JSON.parse(peek('attest/1/current') ?? '{}').v;
    if (article) prefixes.push(`article/${article}`, `text/${article}`);
    for (const kind of article ? ['mark', 'entity', 'link'] : []) prefixes.push(`${kind}/${article}/`);
  } catch {
    // Not a record: the program will say so.
  }
  for (const prefix of prefixes.map((name) => `attest/1/${name}`)) {
    const found = entries(prefix);
    found.catch(() => {});
    early.set(prefix, found);
  }
}

/** @param {string} prefix */
function readOnce(prefix) {
  const found = early.get(prefix);
  early.delete(prefix);
  return found ?? entries(prefix);
}

const SLICE_MS = 4; // Of records in a transaction: thousands at once would be one long task.

/** @type {Map<string, string>} */
const waiting = new Map();
let highest = 0;
let writing = false;
let askedToPersist = false;

/** When the page has nothing better to do, but soon. @returns {Promise<unknown>} */
const idle = () =>
  new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 500 }));

/** One transaction after the other: what comes meanwhile is written together. */
async function write() {
  if (writing) return;
  writing = true;
  while (waiting.size) {
    await writeSome();
    if (waiting.size && !document.hidden) await idle();
  }
  writing = false;
}

async function writeSome() {
  early.clear(); // What was read before is old now.
  let [upTo, all, ok, begun] = [highest, false, 1, false];
  try {
    const transaction = (await database).transaction(STORE, 'readwrite', { durability: 'relaxed' });
    begun = true;
    const store = transaction.objectStore(STORE);
    const until = performance.now() + SLICE_MS;
    for (const [key, value] of waiting) {
      waiting.delete(key);
      store.put(value, key);
      if (performance.now() > until) break;
    }
    [upTo, all] = [highest, !waiting.size];
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  } catch {
    ok = 0;
    if (!begun) waiting.clear(); // There is no journal at all.
  }
  if (all || !ok) program._attest_journal_written(upTo, ok);
  if (!waiting.size || !ok) wake();
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  async read_journal(request, prefixes, bytes) {
    const wanted = read(prefixes, bytes).split('\0').slice(0, -1);
    const found = await Promise.all(wanted.map(readOnce)).catch(() => undefined);
    for (const [key, value] of found?.flat() ?? []) {
      const [valueBytes, keyBytes] = put(value, key);
      program._attest_journal_entry(valueBytes, keyBytes);
    }
    if (!found) program._attest_journal_written(0, 0);
    program._attest_journal_read(request);
    wake();
  },

  write_journal(number, key, keyBytes, value, bytes) {
    if (waiting.size === 0) queueMicrotask(write); // All of a frame together.
    const name = read(key, keyBytes);
    waiting.set(name, read(value, bytes));
    highest = number;
    if (!askedToPersist && name.startsWith('attest/1/mark/')) {
      askedToPersist = true;
      navigator.storage?.persist?.().catch(() => {});
    }
  },
};
