// The search through window.attest.find(), and the search for regular expressions.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

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

  test('the search finds the hits of a regular expression, and is stopped if it takes too long', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(`# A code\n\nNumbers 12, 345 and 6789.\n\n${'a'.repeat(40)}\n`);
    await reader.markRange(await reader.find('Numbers'), 'claim');
    const [{ id }] = await reader.ask('marks');
    await reader.ask('update', id, { note: 'Is 123 a number? 4567 is.' });
    await reader.page.key('/');
    await reader.press('button', 'Regular expression');
    await reader.press('textbox', 'Search in the text and the notes');
    /** @param {string} words */
    const untilSaid = (words) => until(`“${words}” is announced`, async () => (await reader.status()) === words);
    await reader.page.type('\\d{3}');
    await untilSaid('1 of 2 · 1 in notes');
    await reader.page.key('Control+a');
    await reader.page.type('(');
    await untilSaid('Not a regular expression');
    await reader.page.key('Control+a');
    await reader.page.type('(a+)+$|(a+a+)+b');
    await untilSaid('1 of 1');
    await reader.page.key('Control+a');
    await reader.page.type('(a+a+)+b');
    await untilSaid('The expression takes too long');
  }),
];
