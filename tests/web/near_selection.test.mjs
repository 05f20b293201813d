// Tests the clipping of a long selection to the blocks near the view.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { completed, covers, near } from '../../web/near_selection.js';

/** @typedef {import('../../web/near_selection.js').Ends} Ends */

const lengthOf = () => 100;

test('a selection near the view is not clipped', () => {
  const ends = /** @type {Ends} */ ([3, 5, 7, 9]);
  assert.equal(near(ends, 3, 7, lengthOf), ends);
});

test('a selection of the whole article is clipped to the blocks near the view', () => {
  assert.deepEqual(near([0, 0, 5000, 40], 10, 30, lengthOf), [10, 0, 30, 100]);
  assert.deepEqual(near([12, 6, 5000, 40], 10, 30, lengthOf), [12, 6, 30, 100]);
  assert.deepEqual(near([0, 0, 20, 40], 10, 30, lengthOf), [10, 0, 20, 40]);
});

test('a selection far from the view is clipped to an empty range', () => {
  assert.deepEqual(near([0, 0, 9, 40], 10, 30, lengthOf), [9, 40, 9, 40]);
  assert.deepEqual(near([31, 0, 90, 40], 10, 30, lengthOf), [90, 40, 90, 40]);
});

test('covers() is true if the first range contains the second range, or if the second range is empty', () => {
  const part = /** @type {Ends} */ ([10, 0, 30, 100]);
  assert.ok(covers(part, [10, 0, 30, 100]));
  assert.ok(covers(part, [12, 4, 20, 3]));
  assert.ok(!covers(part, [9, 99, 20, 3]));
  assert.ok(!covers(part, [12, 4, 31, 1]));
  assert.ok(!covers([10, 5, 30, 90], [10, 4, 30, 90]));
  assert.ok(!covers([10, 5, 30, 90], [10, 5, 30, 91]));
  assert.ok(covers(part, [90, 40, 90, 40]), 'an empty part');
});

test('if the browser moves one end of a clipped selection, the other end returns to its position before the clipping', () => {
  const [part, whole] = /** @type {[Ends, Ends]} */ ([[10, 0, 30, 100], [0, 0, 5000, 40]]);
  assert.deepEqual(completed([12, 3, 30, 100], part, whole), [12, 3, 5000, 40]);
  assert.deepEqual(completed([10, 0, 20, 7], part, whole), [0, 0, 20, 7]);
  assert.deepEqual(completed([12, 3, 20, 7], part, whole), [12, 3, 20, 7]);
});
