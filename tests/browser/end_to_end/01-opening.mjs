// The first visit: the page shows an article and makes no network requests after loading.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { untilDrawn } from '../harness/looks.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

const FIRST_ARTICLE = new URL('../../../../shared/data/first-article/article.md', import.meta.url);

export default [
  test('at the first visit, a sample article is drawn on the canvas and saved', async (stage) => {
    const reader = await stage.visit();

    const article = await reader.ask('article');
    assert.ok(article.text.length > 400, 'the sample is an article');
    assert.ok(article.title.length > 0, 'the sample has a title');
    await untilDrawn(reader, { start: 0, end: 12 });
    await until('the status line says saved or ready', async () => /saved|ready/i.test(await reader.statusLine()));
    assert.deepEqual(await reader.marks(), []);
  }),

  test('reading and marking cause no network requests after the page has loaded', async (stage) => {
    const reader = await stage.visit();
    await reader.untilWorker();
    const loaded = (await reader.page.requests()).length;

    await reader.openArticle(BRIDGE);
    await reader.markByKey('the port authority', '3');
    await reader.allSaved();
    await reader.page.download(() => reader.press('button', 'Export'));

    const later = (await reader.page.requests()).slice(loaded).map(({ url }) => url);
    assert.deepEqual(later.filter((url) => !/^(blob|data):/.test(url) && !url.endsWith('/icon.svg')), []);
  }),

  test('the content security policy is in both the HTTP header and the page', async (stage) => {
    const answer = await fetch(stage.origin);
    const html = await answer.text();
    const inPage = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]+content="([^"]+)"/is.exec(html)?.[1];
    for (const policy of [answer.headers.get('content-security-policy'), inPage]) {
      assert.ok(policy, 'both the header and the page have a policy');
      for (const rule of [
        "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
        "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        assert.ok(policy.includes(rule), `${rule} in ${policy}`);
      }
      assert.ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/.test(policy), policy);
    }
    const reader = await stage.visit();
    assert.equal((await reader.ask('stats')).violations, 0);
  }),

  test(
    'the security policy blocks HTML from strings, images from other hosts and requests to them',
    async (stage) => {
      const reader = await stage.visit();
      const refused = await reader.page.evaluate(async () => {
        const heard = /** @type {string[]} */ ([]);
        document.addEventListener('securitypolicyviolation', (e) => heard.push(e.effectiveDirective));
        try {
          document.createElement('div').innerHTML = '<b>no</b>';
          heard.push('markup was accepted');
        } catch {
          heard.push('markup was refused');
        }
        const script = document.createElement('img');
        script.src = 'http://127.0.0.2:9/picture.png';
        document.body.append(script);
        await fetch('http://127.0.0.2:9/').then(() => heard.push('answered'), () => {});
        return heard;
      });
      assert.ok(refused.includes('markup was refused'), refused.join());
      await until('every violation is reported', async () => {
        const heard = (await reader.page.complaints()).join('\n');
        return /img-src/.test(heard) && /connect-src/.test(heard) && heard;
      });
      await until('attest.stats() counts the violations', async () => (await reader.ask('stats')).violations >= 2);
    },
    { expects: /policy|violation|Trusted|violates|sink|127\.0\.0\.2|blocked/i },
  ),

  test('each sample opens when its title is pressed, and the samples are in several languages', async (stage) => {
    const reader = await stage.visit();
    const first = await reader.ask('article');
    await reader.press('button', 'Library');
    await reader.control('button', 'Choose a file…');
    const others = (await reader.controls()).filter(
      ({ role, name, inside }) =>
        role === 'button' && inside === 'Samples' && name !== first.title,
    );
    const languages = new Set([first.language]);
    const directions = new Set();
    for (const { name } of others) {
      await reader.press('button', name);
      const { language } = await reader.untilOpen(name);
      await reader.untilGone('button', 'Choose a file…');
      languages.add(language);
      directions.add(await reader.page.until('the text layer is in its language', (wanted) => {
        const element = /** @type {HTMLElement} */ (document.getElementById('article'));
        return element.lang === wanted && getComputedStyle(element).direction;
      }, language));
      await untilDrawn(reader, { start: 0, end: 8 });
      await reader.press('button', 'Library');
    }
    assert.ok(others.length >= 2, 'there are three samples');
    assert.ok(languages.size >= 2, `languages: ${[...languages]}`);
    assert.ok(directions.has('rtl'), 'one of them reads from right to left');
  }),

  test('Markdown with front matter becomes an article with its blocks, spans and dates', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { markdown: EVERYTHING });
    const article = await reader.ask('article');

    assert.equal(article.title, 'Every kind of block');
    assert.equal(article.byline, 'Ilse Marten');
    assert.equal(article.published, '2026-03-14');
    for (const words of ['one thing', 'then this', 'said the spokesman', '27,500', 'The last words stand here.']) {
      assert.ok(article.text.includes(words), words);
    }
    assert.ok(!/[*~|#>]|---|\]\(/.test(article.text), 'no markup is left in the text');
    const tags = await reader.page.evaluate(() =>
      [...document.querySelectorAll('#article *')].map((element) => element.tagName),
    );
    for (const tag of ['H1', 'H2', 'LI', 'BLOCKQUOTE', 'P']) assert.ok(tags.includes(tag), tag);
  }),

  test('a real article keeps its title, date line, links, quoted speech and embedded post', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { markdown: readFileSync(FIRST_ARTICLE, 'utf8') });
    const article = await reader.ask('article');

    assert.match(article.title, /^Lavrov to meet Trump in Washington/);
    assert.match(article.published, /^(10\/05\/2017|2017-05-10)$/);
    assert.ok(article.text.includes('Tillerson said.'), 'the attribution follows the quoted speech');
    assert.ok(article.text.includes('https://on.rt.com/8b8i'), 'the embedded post keeps its address');
    assert.ok(!/[*]|\]\(/.test(article.text), 'no markup is left');
    const letters = [...article.text];
    const spans = (/** @type {string} */ kind) => article.spans.filter((/** @type {any} */ span) => span.kind === kind);
    assert.ok(spans('link').length >= 4, 'links are kept');
    const speech = spans('emphasis').map((/** @type {any} */ { start, end }) => letters.slice(start, end).join(''));
    assert.ok(speech.some((/** @type {string} */ words) => /^.I want to welcome .* topics,.$/.test(words)), 'quoted speech is in italics');
    assert.deepEqual(article.blocks.slice(0, 2).map((/** @type {any} */ block) => block.kind), ['heading', 'dateline']);
    assert.equal(article.blocks.filter((/** @type {any} */ block) => block.kind === 'post').length, 1);
    await untilDrawn(reader, await reader.find('Lavrov to meet Trump'));
  }, existsSync(FIRST_ARTICLE) ? {} : { cannot: nobody('the shared data is not beside the project') }),
];

/** @param {string} reason */
function nobody(reason) {
  return { chromium: reason, firefox: reason, webkit: reason };
}
