// Tests the search with a regular expression that the worker runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { searched } from '../../web/search_worker.js';

/** @param {string} pattern @param {string} text @param {string[]} [notes] @param {string} [flags] */
const search = (pattern, text, notes = [], flags = 'iu') => searched({ pattern, flags, text, notes });

test('the offsets of hits count UTF-16 units from the start of the whole text, and no hit extends over two blocks', () => {
  assert.deepEqual(search('b\\w+', 'Big 🌉 bridge\nby boat').hits, [0, 3, 7, 13, 14, 16, 17, 21]);
  assert.deepEqual(search('one\\s+two', 'one\ntwo one two').hits, [8, 15]);
  assert.deepEqual(search('^two$', 'one\ntwo').hits, [4, 7]);
});

test('empty matches are not reported as hits', () => {
  assert.deepEqual(search('x*', '🌉axxb').hits, [3, 5]);
  assert.deepEqual(search('x*', 'a', ['b', 'box']).notes, [1, 2, 3]);
});

test('the flag i makes the search ignore case, and a hit in a note has the index of the note', () => {
  assert.deepEqual(search('ana', 'Ana', ['Ana', 'Bo', 'ana']), { hits: [0, 3], notes: [0, 0, 3, 2, 0, 3] });
  assert.deepEqual(search('ana', 'Ana', ['Ana', 'Bo', 'ana'], 'u'), { hits: [], notes: [2, 0, 3] });
});

test('a pattern that is not a regular expression throws a SyntaxError', () => {
  assert.throws(() => search('(', 'a'), SyntaxError);
});
