// The journal keeps a second copy of every record in IndexedDB. IndexedDB is slower but safer than local storage: a
// browser that is killed can lose the last two minutes of local storage, but no completed transaction of IndexedDB.
import { program, put, read } from './bridge.js';
import { Database } from './database.js';
import { JournalQueue } from './journal_queue.js';
import { proceed, wake } from './loop.js';
import { peek } from './storage.js';

/** @typedef {import('./database.js').Entries} Entries */

const PATIENCE_MS = 2000; // The time limit for a read. After this time the program continues without the result.
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 30_000]; // The first and the longest wait between two attempts to read.

const database = new Database(() => indexedDB, 'attest', 'records');

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when the page is idle, or after 500 ms. @returns {Promise<unknown>} */
const idle = () =>
  document.hidden ? Promise.resolve() : new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 500 }));

const queue = new JournalQueue({
  write: (fill) => {
    early.clear(); // A write makes the prefetched entries outdated.
    return database.write(fill);
  },
  report(upTo, error) {
    program._attest_journal_written(upTo, error);
    (error ? wake : proceed)(); // An error needs a frame, because window.attest.saved() reports the error after a frame.
  },
  idle, wait, now: () => performance.now(),
});

/** The read operations that began before the program requested them, keyed by prefix. @type {Map<string, Promise<Entries>>} */
const early = new Map();

/** Escapes an id for a key, like src/storage/keys.cpp. @param {string | undefined} id */
const escaped = (id) =>
  id?.replace(/[/%\x00-\x1f\x7f]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Reads the entries that the program will request first. Called while the program is still loading. */
export function readEarly() {
  const prefixes = ['current'];
  try {
    const article = escaped(JSON.parse(peek('attest/1/current') ?? '{}').v);
    if (article) prefixes.push(`article/${article}`, `text/${article}`);
    for (const kind of article ? ['mark', 'entity', 'link'] : []) prefixes.push(`${kind}/${article}/`);
  } catch {
    // The record is invalid. The program reports the error when it reads the record.
  }
  for (const prefix of prefixes.map((name) => `attest/1/${name}`)) {
    const found = database.entries(prefix);
    found.catch(() => {});
    early.set(prefix, found);
  }
}

/** @param {string[]} prefixes @returns {Promise<Entries>} */
async function readAll(prefixes) {
  const found = await Promise.all(prefixes.map((prefix) => {
    const before = early.get(prefix);
    early.delete(prefix);
    return before?.catch(() => database.entries(prefix)) ?? database.entries(prefix);
  }));
  return found.flat();
}

/** @param {number} request @param {Entries} entries @param {boolean} answered */
function answer(request, entries, answered) {
  for (const [key, value] of entries) {
    const [valueBytes, keyBytes] = put(value, key);
    program._attest_journal_entry(valueBytes, keyBytes);
  }
  program._attest_journal_read(request, +answered);
  proceed();
}

let latest = 0; // The number that identifies the latest request.
let silent = false; // Whether the last read timed out.

/** Answers a read request within PATIENCE_MS, if necessary without entries. In that case answers the request again when the entries arrive. @param {number} request @param {string[]} prefixes */
async function answerTwice(request, prefixes) {
  latest = request;
  let found = /** @type {Entries | undefined} */ (undefined);
  const reading = readAll(prefixes).catch(() => undefined);
  void reading.then((entries) => (found = entries));
  await Promise.race([reading, wait(silent ? 0 : PATIENCE_MS)]);
  if (!found) {
    silent = true;
    answer(request, [], false);
    found = await reading;
  }
  for (let pause = FIRST_WAIT_MS; !found && request === latest; pause = Math.min(LONGEST_WAIT_MS, 2 * pause)) {
    await wait(pause);
    found = await readAll(prefixes).catch(() => undefined);
  }
  if (!found) return; // A newer request has replaced this one.
  silent = false;
  answer(request, found, true);
  queue.hurry();
}

let askedToPersist = false;

export function listen() {
  database.renewed = () => {
    program._attest_storage_lost();
    wake();
  };
  document.addEventListener('visibilitychange', () => document.hidden && queue.hurry());
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  read_journal(request, prefixes, bytes) {
    void answerTwice(request, read(prefixes, bytes).split('\0').slice(0, -1));
  },

  write_journal(number, key, keyBytes, value, bytes) {
    const name = read(key, keyBytes);
    queue.add(number, name, read(value, bytes));
    if (!askedToPersist && name.startsWith('attest/1/mark/')) {
      askedToPersist = true;
      navigator.storage?.persist?.().catch(() => {});
    }
  },
};
