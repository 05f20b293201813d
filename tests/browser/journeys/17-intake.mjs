// Words come in as they were: from the clipboard, in any encoding, out of Attest itself.
import assert from 'node:assert/strict';

import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { journey } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** Waits for an article that holds these words. @param {import('../harness/reader.mjs').Reader} reader @param {string} words */
const holding = (reader, words) =>
  until(`an article with “${words}” is open`, async () => {
    const article = await reader.ask('article');
    return article.text.includes(words) && article;
  });

export default [
  journey('pasted prose keeps every letter that could be markup', async (stage) => {
    const reader = await stage.visit();
    const text = '1986. A great year\n\nIt rose <sharply>, 2*3*4.\n\n    An indented one.\n\n[1]: https://bridge.example';
    await reader.page.paste(text);
    const article = await holding(reader, 'great year');
    assert.equal(article.text, '1986. A great year\nIt rose <sharply>, 2*3*4.\nAn indented one.\n[1]: https://bridge.example');
  }),

  journey('rich text is taken with its structure, lines of code as they are', async (stage) => {
    const reader = await stage.visit();
    await reader.page.paste('Die Brücke\nSie ist *zu*.\neins\nzwei',
      '<meta charset="utf-8"><h2>Die Brücke</h2><p>Sie ist *zu*.</p><ul><li>eins</li><li>zwei</li></ul>');
    const rich = await holding(reader, 'Die Brücke');
    assert.deepEqual(rich.blocks.map((/** @type {any} */ block) => block.kind),
      ['heading', 'paragraph', 'list-item', 'list-item']);
    assert.equal(rich.text, 'Die Brücke\nSie ist *zu*.\neins\nzwei');

    await reader.page.paste('# Plan\n\nSee [it](#).', '<div><div><span># Plan</span></div><br><div>See [it](#).</div></div>');
    assert.equal((await holding(reader, 'Plan')).text, 'Plan\nSee it.');
  }),

  journey('what is copied out of Attest comes back in the same blocks', async (stage) => {
    const reader = await stage.visit();
    for (const source of [BRIDGE, EVERYTHING]) {
      await reader.openArticle(source);
      const { text, blocks, spans } = await reader.ask('article');
      await reader.ask('select', 0, [...text].length);
      await reader.page.key('Control+c');
      await reader.ask('open', { text: 'Another one.' });
      await reader.page.key('Control+v');
      const again = await holding(reader, text.slice(0, 20));
      assert.equal(again.text, text);
      const kinds = (/** @type {any[]} */ list) => list.map(({ kind, level, depth, marker }) => ({ kind, level, depth, marker }));
      assert.deepEqual(kinds(again.blocks), kinds(blocks));
      assert.deepEqual(again.spans, spans);
    }
  }),
];
