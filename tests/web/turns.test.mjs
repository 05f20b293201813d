// Tests the pacing of long work and the order of asynchronous tasks.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inTurn, Pace } from '../../web/turns.js';

/** @type {any} */ (globalThis).document = { hidden: false };

test('a task runs at once if no other task is running, and otherwise after all earlier tasks', async () => {
  /** @type {string[]} */
  const done = [];
  let finish = () => {};
  const slow = inTurn(async () => {
    done.push('slow begins');
    await new Promise((resolve) => (finish = () => resolve(undefined)));
    done.push('slow ends');
    return 1;
  });
  assert.deepEqual(done, ['slow begins']);
  const failed = inTurn(async () => {
    done.push('failed');
    throw new Error('no');
  });
  const last = inTurn(async () => void done.push('last'));
  finish();
  assert.equal(await slow, 1);
  await assert.rejects(failed, /no/);
  await last;
  assert.deepEqual(done, ['slow begins', 'slow ends', 'failed', 'last']);
  await new Promise((resolve) => setTimeout(resolve));
  void inTurn(async () => void done.push('now'));
  assert.equal(done.at(-1), 'now');
});

test('long work pauses between its steps and returns its result', async () => {
  let now = 0;
  const clock = performance.now;
  performance.now = () => now;
  try {
    let rests = 0;
    const pace = new Pace();
    const rest = pace.rest;
    pace.rest = () => (++rests, rest.call(pace));
    const answer = await pace.all((function* () {
      for (let i = 0; i < 100; ++i) {
        now += 3;
        yield;
      }
      return 'all';
    })());
    assert.equal(answer, 'all');
    assert.equal(rests, 33); // There is one pause for every three steps.
  } finally {
    performance.now = clock;
  }
});
