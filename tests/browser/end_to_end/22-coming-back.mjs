// Tests that a mistake can be undone at once, and that an article reopens as the reader left it.
import assert from 'node:assert/strict';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

export default [
  test('the status line reports the deletion of a mark, and its Undo button restores the mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('lost a third', '1');
    await reader.page.key('Delete');
    await reader.untilMarks(0);
    const line = (await reader.control('button', 'Undo: Deleted a claim…')).rect;
    assert.match(await reader.status(), /^Deleted a claim: lost a third/);
    await reader.page.click(centre(line));
    await reader.untilMarks(1);
    await reader.untilGone('button', 'Undo: Deleted a claim…');
  }),

  test('an article reopens at its last scroll position, and its changes can still be undone', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const words = await reader.find('Point 45');
    await reader.markRange(words, 'claim');
    await reader.ask('scrollTo', words.start);
    const y = await until('the words are in view', async () => (await reader.rects(words))[0]?.y);
    await reader.openArticle(BRIDGE);
    await reader.openArticle(LONG);
    await until('the words are where they were', async () => {
      const rect = (await reader.rects(words))[0];
      return rect !== undefined && Math.abs(rect.y - y) < 2 * rect.height;
    });
    await reader.page.key('Control+z');
    await reader.untilMarks(0);
  }),
];
