// Tests the data of the printed article: pieces, marks and notes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MOST_LANES, notesOf, printedBlocks, utf16Of } from '../../web/print_model.js';
import './support/sentences.mjs';

/** @typedef {import('../../web/print_model.js').Mark} Mark */

/** @param {string} text @param {Partial<import('../../web/print_model.js').Article>} [more] */
const articleOf = (text, more = {}) => {
  let start = 0;
  const blocks = text.split('\n').map((words) => {
    const block = { kind: 'paragraph', start, end: start + [...words].length };
    start = block.end + 1;
    return block;
  });
  return { text, blocks, spans: [], ...more };
};

/** @param {string} text @param {string} kind @param {...string} words @returns {Mark} */
const markOn = (text, kind, ...words) => ({
  id: words.join(), kind,
  passages: words.map((exact) => {
    const start = [...text.slice(0, text.indexOf(exact))].length;
    return { start, end: start + [...exact].length, exact };
  }),
});

/** Formats the pieces as text. After a piece, "(1)" means that mark 1 covers the piece, and "^1" that mark 1 ends with the piece. @param {import('../../web/print_model.js').PrintedBlock[]} blocks */
const written = (blocks) => blocks.map(({ pieces }) => pieces.map(({ text, marks, ending }) =>
  `${text}${marks.map(({ number }) => `(${number})`).join('')}${ending.map(({ number }) => `^${number}`).join('')}`).join('|'));

test('nested and overlapping marks are printed with the right text and number', () => {
  const text = 'one two three four five';
  const marks = [markOn(text, 'claim', 'one two three'), markOn(text, 'quote', 'two'), markOn(text, 'source', 'three four')];
  const blocks = printedBlocks(articleOf(text), marks);
  assert.deepEqual(written(blocks), ['one (1)|two(1)(2)^2| (1)|three(1)(3)^1| four(3)^3| five']);
  assert.equal(blocks[0].lanes, 2);
  for (const piece of blocks[0].pieces) {
    assert.equal(new Set(piece.marks.map(({ lane }) => lane)).size, piece.marks.length, 'each mark has its own lane');
  }
});

test('the underline of a passage over several blocks has the same distance from the text in every block, and the number of the mark is printed once', () => {
  const text = 'one two\nthree\nfour five';
  const blocks = printedBlocks(articleOf(text), [markOn(text, 'claim', 'two\nthree\nfour')]);
  assert.deepEqual(written(blocks), ['one |two(1)', 'three(1)', 'four(1)^1| five']);
});

test('each passage of a mark has the number of the mark, and a passage that is empty or was not found in the text is not printed', () => {
  const text = 'one two three';
  const mark = markOn(text, 'quote', 'one', 'three');
  mark.passages.push({ start: 3, end: 5, exact: 'zzz', lost: true }, { start: 2, end: 2, exact: '' });
  assert.deepEqual(written(printedBlocks(articleOf(text), [mark])), ['one(1)^1| two |three(1)^1']);
});

test('text offsets count code points, so a surrogate pair counts as one', () => {
  const text = '😀𝒜 a 😀 b';
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map(utf16Of(text)), [0, 2, 4, 5, 6, 7, 9, 10, 11]);
  assert.deepEqual(written(printedBlocks(articleOf(text), [markOn(text, 'claim', 'a 😀')])), ['😀𝒜 |a 😀(1)^1| b']);
});

test('with random marks every word of the article is printed exactly once', () => {
  const words = Array.from({ length: 2000 }, (_, i) => `w${i}`);
  const text = words.map((word, i) => word + (i % 40 === 39 ? '\n' : ' ')).join('').trim();
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  const marks = Array.from({ length: 600 }, (_, i) => {
    const start = random(text.length - 300);
    const end = start + 1 + random(300);
    return { id: `${i}`, kind: 'claim', passages: [{ start, end, exact: text.slice(start, end) }] };
  });
  const blocks = printedBlocks(articleOf(text), marks);
  assert.equal(blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n'), text);
  const ended = blocks.flatMap(({ pieces }) => pieces.flatMap(({ ending }) => ending.map(({ number }) => number)));
  assert.deepEqual([...new Set(ended)].length, 600);
  /** @type {string[]} */
  const under = Array(601).fill('');
  for (const { pieces } of blocks) {
    for (const { text: piece, marks: here } of pieces) {
      for (const { number, lane } of here) {
        under[number] += piece;
        assert.ok(lane < MOST_LANES);
      }
    }
  }
  marks.forEach(({ passages: [{ exact }] }, i) => assert.equal(under[i + 1], exact.replaceAll('\n', '')));
});

test('a note contains all fields of its mark in readable form', () => {
  const marks = /** @type {Mark[]} */ ([
    { id: 'a', kind: 'claim', passages: [{ start: 0, end: 3, exact: 'one' }], note: 'Ask\nagain.', statement: 'It is one.', verdict: 'false', confidence: 'low',
      evidence: [{ url: 'https://a.example', title: 'Count' }, { url: 'https://b.example' }, 'a letter'],
      tags: ['bridge', 'port'], creator: 'Ana', created: '2026-11-23T13:05:00Z', modified: '2026-11-24T13:05:00Z', revision: 7, fieldRevisions: { note: 7 }, 'seen-by': { who: 'Jan' } },
    { id: 'b', kind: 'quote', passages: [{ start: 4, end: 7, exact: 'two' }, { start: 9, end: 10, exact: 'x' }], manner: 'direct', cue: 'said', attribution: 'open',
      created: '2026-11-23T13:05:00Z', modified: '2026-11-23T13:05:00Z' },
    { id: 'c', kind: 'source', passages: [{ start: 0, end: 3, exact: 'gone', lost: true }], entity: 'e' },
  ]);
  const links = [{ id: 'l', kind: 'attributed-to', from: 'b', to: 'c' }, { id: 'm', kind: 'disputes', from: 'b', to: 'a' }];
  const entities = [{ id: 'e', name: 'Port authority', kind: 'organisation', url: 'https://port.example' }];
  const [claim, quote, source] = notesOf(marks, links, entities, 'UTC');
  assert.deepEqual(claim.details, [
    ['Verdict', 'false'], ['Confidence', 'low'], ['Statement', 'It is one.'],
    ['Evidence', 'Count (https://a.example), https://b.example, a letter'], ['Tags', 'bridge, port'], ['Marked by', 'Ana'],
    ['Marked', '23 November 2026, 13:05'], ['Changed', '24 November 2026, 13:05'], ['Seen by', 'Who: Jan'], ['Links', 'disputed by 2'],
  ]);
  assert.equal(claim.note, 'Ask\nagain.');
  assert.deepEqual(quote.words, ['two', 'x']);
  assert.deepEqual(quote.details, [
    ['Attribution', 'open'], ['Manner', 'direct'], ['Cue', 'said'], ['Marked', '23 November 2026, 13:05'],
    ['Links', 'said by 3, disputes 1'],
  ]);
  assert.equal(source.lost, true);
  assert.deepEqual(source.details, [['Who or what', 'Port authority · organisation · https://port.example'], ['Links', 'says 2']]);
});
