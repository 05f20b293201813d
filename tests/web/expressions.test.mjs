// Tests how the page runs a search for a regular expression: the task for the worker, the result and the time limit.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/page.mjs';

async function opened() {
  /** @type {any[]} */
  const workers = [];
  class Worker {
    tasks = /** @type {any[]} */ ([]);
    ended = false;
    /** @param {string} url @param {object} options */
    constructor(url, options) {
      workers.push(Object.assign(this, { url, options }));
    }
    /** @param {any} task */
    postMessage(task) {
      this.tasks.push(task);
    }
    terminate() {
      this.ended = true;
    }
  }
  const page = await openPage({ globals: { Worker } });
  await page.start();
  /** The results that the program has received. Each has the number of the search, the error, the count of hits and the count of notes. @type {number[][]} */
  const results = [];
  page.program.answers.expression_searched = (/** @type {number[]} */ ...given) => {
    const [numbers] = page.program.given(0).concat(page.program.given(4 * (2 * given[2] + 3 * given[3])));
    assert.equal(numbers, '');
    results.push(given);
  };
  /** @param {number} number @param {string} pattern */
  const find = (number, pattern) => page.program.call('find_expression', number, pattern, 1, 'a text', 'one\0two\0');
  return { page, workers, results, find };
}

test('the search worker receives the pattern, the text and the notes, and the next search uses the same worker', async () => {
  const { page, workers, results, find } = await opened();
  find(1, 't');
  assert.deepEqual(workers[0].tasks, [{ pattern: 't', flags: 'u', text: 'a text', notes: ['one', 'two'] }]);
  assert.match(workers[0].url, /search_worker\.js$/);
  workers[0].onmessage({ data: { hits: [2, 3, 5, 6], notes: [1, 0, 2] } });
  find(2, '(');
  workers[0].onmessage({ data: undefined });
  assert.equal(workers.length, 1);
  assert.deepEqual(results, [[1, 0, 2, 1], [2, 1, 0, 0]]);
  page.close();
});

test('a new search ends the running search, and a search that takes too long is stopped', async () => {
  const { page, workers, results, find } = await opened();
  find(1, 'a');
  find(2, 'b');
  assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  page.clock.pass(1500);
  assert.ok(workers[1].ended);
  assert.deepEqual(results, [[2, 2, 0, 0]]);
  find(3, 'c');
  assert.equal(workers.length, 3);
  page.close();
});
