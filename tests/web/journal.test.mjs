// Tests how the program reads and writes the journal, the database that holds a copy of every record.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeFactory } from './support/fake_indexed_db.mjs';
import { openPage, settled } from './support/page.mjs';
import { found, textOf } from './support/sources.mjs';

/** @param {object} [options] @param {FakeFactory} [options.factory] @param {Record<string, string>} [options.stored] records in local storage */
async function open({ factory = new FakeFactory(), stored = {} } = {}) {
  const page = await openPage({
    globals: { indexedDB: factory },
    prepare: ({ localStorage }) => Object.entries(stored).forEach(([key, value]) => localStorage.setItem(key, value)),
  });
  /** The entries that the program has received for the current request. */
  const entries = /** @type {[string, string][]} */ ([]);
  page.program.answers.journal_entry = (bytes, keyBytes) => {
    const [value, key] = page.program.given(bytes, keyBytes);
    entries.push([key, value]);
  };
  await page.start();
  return { page, factory, entries };
}

test('a read of the journal sends the program all entries whose keys begin with the given prefixes, and then completes the request', async () => {
  const factory = new FakeFactory();
  for (const key of ['attest/1/current', 'attest/1/mark/a/1', 'attest/1/mark/b/1', 'other']) factory.records.set(key, `of ${key} 😀`);
  const { page, entries } = await open({ factory });
  page.program.call('read_journal', 7, 'attest/1/mark/a/\0attest/1/current\0');
  await settled();
  assert.deepEqual(entries, [['attest/1/mark/a/1', 'of attest/1/mark/a/1 😀'], ['attest/1/current', 'of attest/1/current 😀']]);
  assert.deepEqual(page.program.taken('journal_read'), [[7, 1]]);
  page.close();
});

test('if no entries have arrived after two seconds, a read of the journal completes without entries, and completes again when the entries arrive', async () => {
  const { page, factory, entries } = await open();
  factory.records.set('attest/1/a', '1');
  /** @type {() => void} */ let speak = () => {};
  // The connection is already open, so only the transaction hangs.
  const [connection] = factory.connections;
  const { transaction } = connection;
  connection.transaction = (/** @type {any[]} */ ...given) => {
    const made = transaction(...given);
    const { objectStore } = made;
    made.objectStore = () => {
      const store = objectStore();
      return { ...store, getAll: (/** @type {any} */ range) => {
        const request = /** @type {any} */ ({});
        speak = () => {
          const real = store.getAll(range);
          real.onsuccess = () => ((request.result = real.result), request.onsuccess());
        };
        return request;
      } };
    };
    return made;
  };
  page.program.call('read_journal', 3, 'attest/1/\0');
  await settled();
  page.clock.pass(1999);
  await settled();
  assert.deepEqual(page.program.taken('journal_read'), []);
  page.clock.pass(1);
  await settled();
  assert.deepEqual(page.program.taken('journal_read'), [[3, 0]]);
  speak();
  await settled();
  assert.deepEqual(page.program.taken('journal_read'), [[3, 1]]);
  assert.deepEqual(entries, [['attest/1/a', '1']]);
  page.close();
});

test('an entry is reported as safe when it is in the journal, and a write of an empty value deletes the entry', async () => {
  const { page, factory } = await open();
  page.program.call('write_journal', 1, 'attest/1/a', 'one');
  page.program.call('write_journal', 2, 'attest/1/b', 'two');
  await settled();
  page.show();
  await settled();
  assert.deepEqual([...factory.records], [['attest/1/a', 'one'], ['attest/1/b', 'two']]);
  assert.deepEqual(page.program.taken('journal_written').pop(), [2, 0]);
  page.program.call('write_journal', 3, 'attest/1/a', '');
  await settled();
  page.clock.pass(1000);
  await settled();
  assert.deepEqual([...factory.records.keys()], ['attest/1/b']);
  page.close();
});

test('a failed write to the journal is reported with its save error and tried again', async () => {
  const { page, factory } = await open();
  factory.fates.push('QuotaExceededError');
  page.program.call('write_journal', 1, 'attest/1/a', 'one');
  await settled();
  page.clock.pass(10);
  await settled();
  assert.deepEqual(page.program.taken('journal_written').pop(), [0, 2]);
  page.clock.pass(30_000);
  await settled();
  assert.deepEqual(page.program.taken('journal_written').pop(), [1, 0]);
  page.close();
});

test('every read of the journal fails without delay if the browser has no IndexedDB', async () => {
  const factory = /** @type {any} */ ({ open: () => { throw new TypeError('none'); } });
  const { page } = await open({ factory });
  page.program.call('read_journal', 1, 'attest/1/\0');
  await settled();
  assert.deepEqual(page.program.taken('journal_read'), [[1, 0]]);
  page.close();
});

test('the page reads the journal entries of the last open article before the program asks for them, even if the keys contain escaped characters', async () => {
  const id = 'https://example.org/a%b/ü';
  const kept = 'https:%2F%2Fexample.org%2Fa%25b%2Fü';
  assert.match(textOf('src/storage/keys.cpp'), /return c == '\/' \|\| c == '%'/);
  assert.equal(found('src/storage/keys.cpp', /kRoot = "([^"]*)"/), 'attest/1/');
  const factory = new FakeFactory();
  factory.records.set(`attest/1/mark/${kept}/1`, 'early');
  const { page, entries } = await open({ factory, stored: { 'attest/1/current': JSON.stringify({ v: id }) } });
  await settled();
  factory.records.clear();
  page.program.call('read_journal', 1, `attest/1/mark/${kept}/\0`);
  await settled();
  assert.deepEqual(entries, [[`attest/1/mark/${kept}/1`, 'early']]);
  page.close();
});

test('entries of the journal that were read in advance are discarded after a write to the journal', async () => {
  const { page, factory, entries } = await open({ stored: { 'attest/1/current': '{"v":"a"}' } });
  page.program.call('write_journal', 1, 'attest/1/mark/a/1', 'written');
  await settled();
  page.clock.pass(10);
  await settled();
  assert.equal(factory.records.size, 1);
  page.program.call('read_journal', 1, 'attest/1/mark/a/\0');
  await settled();
  assert.deepEqual(entries, [['attest/1/mark/a/1', 'written']]);
  page.close();
});
