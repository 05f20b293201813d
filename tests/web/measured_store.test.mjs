// Tests that writes to a full local storage are rejected at once. A browser takes two seconds to reject such a write.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CAPACITY, MeasuredStore, OUTCOME } from '../../web/measured_store.js';

function browser(capacity = CAPACITY) {
  /** @type {Map<string, string>} */ const records = new Map();
  const used = () => [...records].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const tries = { count: 0, freed: 0 };
  /** @type {(() => void)[]} */ const looks = [];
  const store = {
    getItem: (/** @type {string} */ key) => records.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ value) {
      ++tries.count;
      const before = records.has(key) ? key.length + (records.get(key) ?? '').length : 0;
      if (used() - before + key.length + value.length > capacity) {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      }
      records.set(key, value);
    },
    removeItem: (/** @type {string} */ key) => void records.delete(key),
    keys: () => [...records.keys()],
  };
  const measured = new MeasuredStore(store, () => ++tries.freed, (look) => void looks.push(look));
  return { records, tries, looks, measured };
}

test('a write that does not fit into local storage is rejected without calling local storage', () => {
  const { tries, measured } = browser();
  assert.equal(measured.set('a', 'x'.repeat(CAPACITY - 1)), OUTCOME.stored);
  const before = tries.count;
  for (let key = 0; key < 100; ++key) assert.equal(measured.set(`b${key}`, 'y'), OUTCOME.full);
  assert.equal(tries.count, before);
});

test('after local storage has rejected a write as too large, later writes of this size are rejected without calling local storage', () => {
  const { tries, measured } = browser(100);
  assert.equal(measured.set('a', 'x'.repeat(99)), OUTCOME.stored);
  for (let key = 0; key < 100; ++key) assert.equal(measured.set(`b${key}`, 'yyy'), OUTCOME.full);
  assert.equal(tries.count, 2);
  assert.equal(measured.set('a', 'x'.repeat(50)), OUTCOME.stored); // This record fits, because it replaces a larger record.
  assert.equal(measured.set('b', 'yyy'), OUTCOME.stored);
});

test('a removal in another window is reported as free space, but a write in another window is not reported', () => {
  const { records, tries, measured } = browser(100);
  measured.set('a', 'x'.repeat(99));
  measured.set('b', 'y');
  measured.changed('c', 'z');
  assert.equal(measured.set('b', 'y'), OUTCOME.full);
  assert.deepEqual(tries, { count: 2, freed: 0 });

  records.delete('a');
  measured.changed('a', null);
  assert.equal(tries.freed, 1);
  assert.equal(measured.set('b', 'y'), OUTCOME.stored);
});

test('the removal of a record is detected when local storage is measured again, even if no event reported the removal', () => {
  const { records, tries, looks, measured } = browser(100);
  measured.set('a', 'x'.repeat(99));
  measured.set('b', 'y');
  assert.equal(looks.length, 1);
  looks.shift()?.();
  assert.deepEqual(tries, { count: 2, freed: 0 }); // Measuring the store does not write to it.

  records.delete('a');
  looks.shift()?.();
  assert.equal(tries.freed, 1);
  assert.equal(looks.length, 0);
  assert.equal(measured.set('b', 'y'), OUTCOME.stored);
});

test('after another window cleared local storage, the storage counts as empty, and its space is reported as free', () => {
  const { records, tries, measured } = browser(100);
  measured.set('a', 'x'.repeat(99));
  measured.set('b', 'y');
  records.clear();
  measured.cleared();
  assert.equal(measured.used, 0);
  assert.equal(tries.freed, 1);
});

test('a write that local storage rejects although it is not full has the result “refused” and not “full”', () => {
  const store = { getItem: () => null, setItem() { throw new Error('denied'); }, removeItem() {}, keys: () => [] };
  const measured = new MeasuredStore(store, () => {}, () => {});
  assert.equal(measured.set('a', 'x'), OUTCOME.refused);
});

test('when the program removes a value, the freed space is reported after the call returns', () => {
  const { tries, looks, measured } = browser(100);
  measured.set('a', 'x'.repeat(99));
  measured.set('b', 'y');
  measured.remove('a');
  assert.equal(tries.freed, 0);
  looks.splice(0).forEach((look) => look());
  assert.equal(tries.freed, 1);
});

test('records that were added or removed with developer tools are detected when local storage is measured again', () => {
  const { records, tries, looks, measured } = browser(100);
  records.set('filler', 'x'.repeat(94)); // Adds the record to the store directly, without MeasuredStore.
  assert.equal(measured.set('b', 'y'), OUTCOME.full);
  records.delete('filler');
  looks.shift()?.();
  assert.equal(tries.freed, 1);
  assert.equal(measured.set('b', 'y'), OUTCOME.stored);
});

test('writes to a full disk are tried again after growing delays', () => {
  const { tries, looks, measured } = browser(100);
  measured.set('a', 'x'.repeat(99));
  const looksUntilFreed = [];
  for (let time = 0; time < 3; ++time) {
    measured.set('b', 'y');
    const before = tries.freed;
    let count = 0;
    while (tries.freed === before && count < 1000) ++count, looks.shift()?.();
    looksUntilFreed.push(count);
  }
  assert.deepEqual(looksUntilFreed, [6, 12, 24]);
});
