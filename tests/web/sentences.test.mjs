import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readSentences, say } from '../../web/sentences.js';

const TABLE = `# A comment = no sentence
a.plain = Saved
a.name = {who} says {what}
a.count = {count, plural, =0 {no marks} one {# mark} other {# marks}}
a.left = {left, plural, one {# place in {name} is} other {# places in {name} are}} left
a.broken = a {count, plural, one {#
`;

test('a sentence is found by its id', () => {
  readSentences(TABLE);
  assert.equal(say('a.plain'), 'Saved');
  assert.equal(say('nobody.knows'), 'nobody.knows');
  assert.equal(say('# A comment'), '# A comment');
});

test('named arguments are inserted unchanged, even if they contain braces', () => {
  readSentences(TABLE);
  assert.equal(say('a.name', { who: 'Ana', what: '{who}' }), 'Ana says {who}');
  assert.equal(say('a.name', { who: 'Ana' }), 'Ana says {what}');
});

test('plural forms are chosen by number', () => {
  readSentences(TABLE);
  assert.equal(say('a.count', { count: 0 }), 'no marks');
  assert.equal(say('a.count', { count: 1 }), '1 mark');
  assert.equal(say('a.count', { count: 2 }), '2 marks');
  assert.equal(say('a.left', { left: 1, name: 'a.md' }), '1 place in a.md is left');
  assert.equal(say('a.left', { left: 4, name: '#1' }), '4 places in #1 are left');
});

test('a message without a closing brace is formatted up to the end of its text', () => {
  readSentences(TABLE);
  assert.equal(say('a.broken', { count: 1 }), 'a 1');
});

test('a second table of sentences replaces the first table', () => {
  readSentences(TABLE);
  readSentences('b.plain = Stored\n');
  assert.equal(say('b.plain'), 'Stored');
  assert.equal(say('a.plain'), 'a.plain');
});
