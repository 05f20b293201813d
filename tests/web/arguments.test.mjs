// Tests the error messages of web/arguments.js for every kind of wrong value.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { callable, content, coordinate, fields, guarded, id, LARGEST, members, oneOf, place, words } from '../../web/arguments.js';
import './support/sentences.mjs';

const EVENT = { name: 'api.the-event', unknown: 'api.no-such-event' };

const OF_ANY_KIND = [
  undefined, null, true, false, 0, -1, 1.5, NaN, Infinity, 10n, 'a', '', Symbol('a'), [], ['a'], {}, () => {}, new Date(0),
  Object.create(null), { toString() { throw new Error('asked'); } }, new Proxy({}, { get() { throw new Error('asked'); } }),
];

/** @param {() => unknown} act */
function sentence(act) {
  try {
    act();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return '';
}

/** @param {(value: unknown) => unknown} check @param {(value: any) => boolean} fits */
function eachIsTakenOrNamed(check, fits) {
  for (const value of OF_ANY_KIND) {
    const said = sentence(() => check(value));
    if (fits(value)) assert.equal(said, '');
    else assert.match(said, /^The \w+.* (should be .+, but is .+|is empty)$/, `message for a ${typeof value}: ${said}`);
  }
}

test('a text argument must be a string, and values of other types are not converted', () => {
  eachIsTakenOrNamed((value) => words(value, 'The title'), (value) => typeof value === 'string');
  eachIsTakenOrNamed((value) => content(value, 'The file'), (value) => typeof value === 'string');
  eachIsTakenOrNamed((value) => id(value), (value) => typeof value === 'string' && value !== '');
});

test('a coordinate must be finite, and an offset must be a non-negative integer', () => {
  eachIsTakenOrNamed((value) => coordinate(value, 'The x'), (value) => Number.isFinite(value));
  eachIsTakenOrNamed((value) => place(value, 'The start'), (value) => Number.isInteger(value) && value >= 0);
});

test('a listener must be a function', () => {
  eachIsTakenOrNamed((value) => callable(value, 'The listener'), (value) => typeof value === 'function');
});

test('the error for a lone surrogate contains its position in code points', () => {
  assert.equal(sentence(() => words('🗑a\ud83d', 'The text')), 'The text has half a letter (a lone surrogate) as character 3');
  assert.match(sentence(() => words('\ude00', 'The text')), /character 1$/);
  assert.match(sentence(() => fields({ tags: ['a', 'b\udfff'] })), /Number 2 of 'tags' has half a letter.* character 2$/);
  assert.equal(sentence(() => words('😀é\u0301', 'The text')), '');
});

test('the error for an argument that is too large contains its size', () => {
  const text = '€'.repeat(Math.ceil(LARGEST / 3) + 1);
  assert.equal(sentence(() => content(text, 'The file')), 'The file has 65 MB, but Attest reads up to 64 MB');
  assert.equal(sentence(() => content('€'.repeat(LARGEST / 4), 'The file')), '');
  assert.equal(sentence(() => id('é'.repeat(200))), '');
  assert.equal(sentence(() => id('🗑'.repeat(201))), 'The id has 201 characters, but ids have at most 200');
});

test('an unknown name throws an error that lists the known names', () => {
  assert.equal(oneOf('select', EVENT, ['select', 'saved']), 'select');
  assert.equal(sentence(() => oneOf('close', EVENT, ['select', 'saved'])), "There is no event 'close'; there is 'select', 'saved'");
  assert.match(sentence(() => oneOf(undefined, EVENT, ['select'])), /^The name of the event should be a text, but is missing$/);
  assert.match(sentence(() => members({ titel: 'a' }, 'What is to be opened', ['title'])), /has a member 'titel', but only 'title' are known$/);
  assert.deepEqual(members({ title: undefined }, 'What is to be opened', ['title']), {});
  for (const value of [undefined, null, 'a', 3, [], () => {}]) {
    assert.match(sentence(() => members(value, 'The second argument')), /should be an object, but is/);
  }
  assert.equal(sentence(() => fields({ evidence: [{ url: 'a', title: 'b' }] })), '');
  assert.equal(sentence(() => fields({ evidence: [{ url: 5 }] })), "'url' of number 1 of 'evidence' should be a text, but is 5");
  for (const value of [null, 3, true, {}, [3], [null]]) assert.match(sentence(() => fields({ note: value })), /should be a text, but is/);
});

test('before the program is ready, a method throws an error, and an asynchronous method rejects its promise', async () => {
  let ready = false;
  const now = guarded('marks', () => 'marks', () => ready, false);
  const later = guarded('saved', async () => 'saved', () => ready, true);
  assert.match(sentence(now), /^Attest is not ready: marks\(\) can be called when attest\.ready has come true$/);
  await assert.rejects(later(), /^Error: Attest is not ready: saved\(\)/);
  ready = true;
  assert.equal(now(), 'marks');
  assert.equal(await later(), 'saved');
});
