// Tests opening another article with the file dialog, by dropping or by pasting.
import assert from 'node:assert/strict';

import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

export default [
  test('the file dialog of the system opens an article', async (stage) => {
    const reader = await stage.visit();
    const path = stage.file('ferry.md', BRIDGE);

    await reader.press('button', 'Library');
    await reader.page.chooseFile(() => reader.press('button', 'Choose a file…'), path);

    const article = await reader.untilOpen('Ferry stays in harbour');
    assert.ok(article.text.includes('“We will not cut a single crossing,”'));
    await reader.untilGone('button', 'Choose a file…');
  }),

  test('a file dropped anywhere on the page opens as an article', async (stage) => {
    const reader = await stage.visit();
    for (const [place, text, title] of /** @type {const} */ ([
      [{ x: 400, y: 400 }, BRIDGE, 'Ferry stays in harbour'],
      [{ x: 1200, y: 20 }, EVERYTHING, 'Every kind of block'],
    ])) {
      await reader.page.drop(place, { name: 'dropped.md', type: 'text/markdown', text });
      await reader.untilOpen(title);
    }
  }),

  test('a file that is dropped on the library opens as an article and closes the library, and two articles with the same title can be opened', async (stage) => {
    const reader = await stage.visit();
    await reader.press('button', 'Library');
    await reader.control('button', 'Choose a file…');
    await reader.page.drop({ x: 400, y: 400 }, { name: 'dropped.md', type: 'text/markdown', text: BRIDGE });
    await reader.untilOpen('Ferry stays in harbour');
    await reader.untilGone('button', 'Choose a file…');

    const title = 'Ferry stays in harbour';
    await reader.openArticle(`${BRIDGE}\n\nOne sentence more.`);
    for (const which of [1, 0]) {
      await reader.press('button', 'Library');
      const rows = await until('both are listed', async () => {
        const named = (await reader.controls()).filter(({ name, role }) => role === 'button' && name.startsWith(title));
        return named.length === 2 && named;
      });
      await reader.page.click(centre(rows[which].rect));
      await reader.untilOpen(title);
      await reader.untilGone('button', 'Choose a file…');
      await reader.openArticle(EVERYTHING);
    }
  }),

  test('a plain text file opens with its markup characters unchanged', async (stage) => {
    const reader = await stage.visit();
    await reader.page.drop({ x: 400, y: 400 }, {
      name: 'note.txt', type: 'text/plain', text: 'A plain title\n\n*Stars* stay, and # stays.\n',
    });
    await until('the plain text is open', async () =>
      (await reader.ask('article')).text.includes('*Stars* stay, and # stays.'),
    );
  }),

  test('text pasted on the page or into the dialog opens as an article', async (stage) => {
    const reader = await stage.visit();
    await reader.page.click(await reader.blankPoint());
    await reader.page.paste(EVERYTHING);
    await reader.untilOpen('Every kind of block');

    await reader.press('button', 'Library');
    await reader.press('textbox', 'Pasted text');
    await reader.page.paste(BRIDGE);
    await reader.press('button', 'Open pasted text');
    const article = await reader.untilOpen('Ferry stays in harbour');
    assert.ok(article.text.includes('far too low 🗑 and old'));
  }),

  test('an article that is opened a second time still has its marks', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const mark = await reader.markByKey('a third of its passengers', '1');
    await reader.openArticle(EVERYTHING);
    assert.deepEqual(await reader.marks(), []);

    await reader.openArticle(BRIDGE);

    const [kept] = await reader.untilMarks(1);
    assert.equal(kept.id, mark.id);
  }),
];
