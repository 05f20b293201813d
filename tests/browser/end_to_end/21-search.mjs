// The search through window.attest.find().
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';

export default [
  test('a script finds words, by default without regard to case', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { markdown: BRIDGE });
    const { text } = await reader.ask('article');
    const words = (/** @type {{text: {start: number, end: number}[]}} */ hits) =>
      hits.text.map(({ start, end }) => [...text].slice(start, end).join(''));
    const all = words(await reader.ask('find', 'FERRY'));
    assert.ok(all.length > 0 && all.every((word) => word.toLowerCase() === 'ferry'));
    assert.deepEqual(words(await reader.ask('find', 'FERRY', { matchCase: true })), []);
  }),
];
