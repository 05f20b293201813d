// A saved web page opens as the article that it contains, in each way of opening the page.
import assert from 'node:assert/strict';

import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

const SENTENCE = 'The mayor said on Monday that the old bridge is safe, although two engineers had called it a risk for everyone who uses it.';
const STORY = Array.from({ length: 6 }, (_, i) => `<p>${i + 1}. ${SENTENCE}</p>`).join('\n');

/** A newspaper page. All text outside the story contains "elsewhere". */
const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>The bridge stays open | Northport Courier</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The bridge stays open", "author": [{"name": "Ana Díaz"}],
 "publisher": {"name": "Northport Courier"}, "datePublished": "2026-03-14T08:00:00Z"}</script>
<link rel="canonical" href="https://courier.example/bridge"></head>
<body><nav><a href="/">Elsewhere</a></nav><form><div class="top-bar"><a href="/in">Sign in elsewhere</a></div>
<h1>The bridge stays open</h1><div class="story"><div class="byline">By Ana Díaz</div>${STORY}
<figure><img src="http://127.0.0.2:9/x.png" alt="The bridge"><figcaption>Photo: Jan Kolb</figcaption></figure>
<p>It carries 10<sup>6</sup> people<sup><a href="#n1">1</a></sup>. <q lang="de">Sie hält.</q></p><ol type="a"><li>one</li><li>two</li></ol>
<div class="related-links"><h2>Elsewhere</h2><a href="/a">More elsewhere</a></div><div style="display:none">Elsewhere unseen</div>
<div class="notes"><p id="n1">A report of the council.</p></div></div></form>
<section id="comments"><p>Elsewhere a reader said that this is not so at all.</p></section><footer>Elsewhere Ltd.</footer></body></html>`;

export default [
  test('a saved web page opens as the article that it contains, whether the page is dropped, pasted or opened by a script', async (stage) => {
    const reader = await stage.visit();
    /** @type {Record<string, () => Promise<unknown>>} */
    const ways = {
      open: () => reader.ask('open', { html: PAGE }),
      paste: () => reader.page.paste(PAGE),
      drop: () => reader.page.evaluate((html) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([html], 'page.html', { type: 'text/html' }));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      }, PAGE),
    };
    for (const [way, act] of Object.entries(ways)) {
      await reader.ask('open', { text: 'Another one.' });
      await act();
      const article = await until(`the page is open (${way})`, async () => {
        const open = await reader.ask('article');
        return open.text.includes('the old bridge') && open;
      });
      assert.doesNotMatch(article.text, /elsewhere/i, way);
      assert.match(article.text, /^The bridge stays open\n1\. The mayor/, way);
      assert.match(article.text, /It carries 10⁶ people\[1\]\. „Sie hält\.“/, way);
      const facts = [article.title, article.byline, article.publisher, article.published, article.url, article.language];
      assert.deepEqual(facts, ['The bridge stays open', 'Ana Díaz', 'Northport Courier', '2026-03-14T08:00:00Z', 'https://courier.example/bridge', 'en-GB'], way);
      const kinds = article.blocks.slice(7).map((/** @type {any} */ { kind, marker = '' }) => `${kind} ${marker}`.trim());
      assert.deepEqual(kinds, ['image', 'caption', 'paragraph', 'list-item a.', 'list-item b.', 'footnote 1'], way);
    }
  }),

  test('a reader leaves out parts of an article with the mouse, the marks in the other parts stay, and one command restores the text', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle('# Bridge\n\nThe bridge is safe.\n\nSubscribe to our letter.\n\n“It holds,” said the mayor.');
    const mark = await reader.markByKey('The bridge is safe', '1');
    const before = await reader.ask('article');
    await reader.ask('run', 'choose-parts');
    await reader.quiet(); // Waits until the dialog is in the middle. It moves there when its height is known.
    await reader.press('checkbox', 'Subscribe to our letter.');
    await reader.press('button', 'Keep 3 of 4 parts');
    await until('the part is gone', async () => !(await reader.ask('article')).text.includes('Subscribe'));
    const after = await reader.ask('article');
    assert.equal(after.text, 'Bridge\nThe bridge is safe.\n“It holds,” said the mayor.');
    const untilKept = () => until('the mark is there', async () => (await reader.marks()).map(({ id }) => id).join() === mark.id);
    await untilKept();
    await reader.ask('run', 'text-as-it-came');
    await until('the text as it came is open', async () => (await reader.ask('article')).id === before.id);
    await untilKept();
  }),

  test('a saved page with shadow trees opens with the words that a browser shows, in the same order', async (stage) => {
    const reader = await stage.visit();
    const html = `<!doctype html><html lang="en"><head><title>The bridge stays open</title></head><body><h1>The bridge stays open</h1>
      <news-story><template shadowrootmode="open"><article><slot name="first">Nobody sees this.</slot>${STORY}<slot></slot></article><nav><a href="/">Elsewhere</a></nav></template>
      <p>It ends here.</p><p slot="first">It begins here.</p><p slot="missing">Elsewhere unseen</p></news-story></body></html>`;
    await reader.ask('open', { html });
    const { text } = await reader.untilOpen('The bridge stays open');
    assert.match(text, /It begins here\.\n1\. The mayor said.*\nIt ends here\.$/s);
    assert.doesNotMatch(text, /elsewhere|nobody sees/i);
  }),
];
