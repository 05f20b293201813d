// Tests the size of the canvas in device pixels on real and emulated screens.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deviceSize } from '../../web/device_size.js';

test('the canvas gets the size that the browser reports, if this size differs from the computed size only by rounding', () => {
  assert.deepEqual(deviceSize({ width: 1280, height: 840 }, 1.5, { inlineSize: 1920, blockSize: 1260 }), [1920, 1260]);
  assert.deepEqual(deviceSize({ width: 1163.64, height: 763.64 }, 1.1, { inlineSize: 1279, blockSize: 840 }), [1279, 840]);
});

test('if the size that the browser reports for the canvas contradicts the pixel density, the size is ignored', () => {
  for (const density of [0.5, 1.25, 2, 2.625, 3]) {
    assert.deepEqual(deviceSize({ width: 390, height: 844 }, density, { inlineSize: 390, blockSize: 844 }),
      [Math.round(390 * density), Math.round(844 * density)]);
  }
});

test('the size of the canvas is computed from the pixel density if the browser reports no size', () => {
  assert.deepEqual(deviceSize({ width: 390.4, height: 844 }, 2.625), [1025, 2216]);
});
