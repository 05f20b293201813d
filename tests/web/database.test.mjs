// Tests the class Database with failures of IndexedDB that were observed in browsers.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Database, JOURNAL_ERROR, journalErrorOf } from '../../web/database.js';
import { failure, FakeFactory } from './support/fake_indexed_db.mjs';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** @param {FakeFactory} factory */
const databaseOf = (factory) => new Database(() => /** @type {any} */ (factory), 'attest', 'records');

test('a write resolves when its transaction has completed, and rejects with the error of a failed transaction', async () => {
  const factory = new FakeFactory();
  const database = databaseOf(factory);
  await database.write((put) => put('a', '1'));
  assert.equal(factory.records.get('a'), '1');

  factory.fates.push('QuotaExceededError');
  const error = await database.write((put) => put('a', '2')).catch((/** @type {Error} */ caught) => caught);
  assert.equal(journalErrorOf(error), JOURNAL_ERROR.full);
  assert.equal(factory.records.get('a'), '1');
});

test('after the connection to the database was closed, the next write opens the database again, with or without a close event', async () => {
  for (const close of ['onclose', 'onversionchange', 'closeSilently']) {
    const factory = new FakeFactory();
    const database = databaseOf(factory);
    await database.write((put) => put('a', '1'));
    factory.connections[0].closeSilently();
    factory.connections[0][close]();
    await database.write((put) => put('b', '2'));
    assert.deepEqual([factory.opened, factory.records.size], [2, 2], close);
  }
});

test('a database that could not be opened is opened at the next access', async () => {
  const factory = new FakeFactory();
  let there = false;
  const database = new Database(() => {
    if (!there) throw failure('SecurityError');
    return /** @type {any} */ (factory);
  }, 'attest', 'records');
  const error = await database.write((put) => put('a', '1')).catch((/** @type {Error} */ caught) => caught);
  assert.equal(journalErrorOf(error), JOURNAL_ERROR.missing);
  assert.equal(journalErrorOf(await new Database(() => /** @type {any} */ (undefined), 'a', 'b').entries('a').catch((e) => e)), JOURNAL_ERROR.missing);
  there = true;
  await database.write((put) => put('a', '1'));
  assert.equal(factory.records.get('a'), '1');
});

test('a transaction writes nothing if the callback that adds its entries throws', async () => {
  const factory = new FakeFactory();
  await assert.rejects(databaseOf(factory).write((put) => {
    put('a', '1');
    throw failure('DataCloneError');
  }), /DataCloneError/);
  await turn();
  await turn();
  assert.equal(factory.records.size, 0);
});

test('values in the database that are not strings are returned as JSON', async () => {
  const factory = new FakeFactory();
  factory.records = new Map(/** @type {[string, unknown][]} */ ([['a', 'text'], ['b', null], ['c', undefined], ['d', { x: 1 }], ['e', 5], ['f', 10n]]));
  /** @type {any} */ const cyclic = {};
  cyclic.self = cyclic;
  factory.records.set('g', cyclic);
  const found = await databaseOf(factory).entries('');
  assert.deepEqual(found.slice(0, 5), [['a', 'text'], ['b', 'null'], ['c', 'undefined'], ['d', '{"x":1}'], ['e', '5']]);
  assert.match(found[5][1], /BigInt/);
  assert.match(found[6][1], /Object/);
});

test('a deleted database is created again at once, and its loss is reported', async () => {
  const factory = new FakeFactory();
  const database = databaseOf(factory);
  let renewed = 0;
  database.renewed = () => ++renewed;
  await database.write((put) => put('a', '1'));
  assert.equal(renewed, 0);

  factory.records.clear();
  factory.connections[0].onversionchange();
  await turn();
  assert.equal(factory.opened, 2);
  assert.equal(renewed, 1);
});
