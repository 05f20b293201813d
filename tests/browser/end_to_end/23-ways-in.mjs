// Tests further ways to open an article: saved web archives, files that the address names, and the bookmarklet.
import assert from 'node:assert/strict';

import { otherSite } from '../harness/other_site.mjs';
import { Reader } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

const SENTENCE = 'The mayor said on Monday that the old bridge is safe, although two engineers had called it a risk for everyone who uses it.';
const STORY = Array.from({ length: 6 }, (_, i) => `<p>${i + 1}. ${SENTENCE}</p>`).join('\n');
/** @param {string} start of its body */
const page = (start) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge stays open</title></head><body>${start}<nav><a href="/">Elsewhere</a></nav>
<h1>The bridge stays open</h1><article>${STORY}<p>See <a href="/report">the report</a>.</p><img src="x.png" alt="The bridge"></article><footer>${'<p>Elsewhere Ltd. sells other papers.</p>'.repeat(9)}</footer>
<script>window.elsewhere = 1</script><iframe src="about:blank"></iframe></body></html>`;

const ARCHIVE = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://courier.example/bridge', 'MIME-Version: 1.0',
  'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----Mark--1----"', '', '', '------Mark--1----', 'Content-Type: text/html',
  'Content-Transfer-Encoding: base64', 'Content-Location: https://courier.example/bridge', '',
  Buffer.from(page('')).toString('base64').replace(/.{76}/g, '$&\r\n'), '------Mark--1----', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '', '------Mark--1------', ''].join('\r\n');

/** The message that was last announced to screen readers. @param {Reader} reader */
const announced = (reader) => reader.page.evaluate(() => document.getElementById('status')?.textContent ?? '');

/** Waits until a notice with a text that matches `sentence` is on the screen or was reported by window.attest. @param {Reader} reader @param {RegExp} sentence */
const untilNotice = (reader, sentence) =>
  until(`the notice ${sentence}`, async () => [...await reader.heard('notice'), ...await reader.controls()].some((notice) => sentence.test(JSON.stringify(notice))));

/** @param {Reader} reader @param {string} url */
async function checkArticle(reader, url) {
  const article = await reader.untilOpen('The bridge stays open');
  assert.match(article.text, /^The bridge stays open\n1\. The mayor.*See the report\./s);
  assert.doesNotMatch(article.text, /elsewhere/i);
  assert.equal(article.url, url);
  assert.ok(article.spans.some((/** @type {any} */ { href }) => href === new URL('/report', url).href), 'links are complete');
}

/** Puts the bookmarklet on another page as a link, and presses the link. @param {import('../harness/page.mjs').Page} other @param {string} bookmarklet */
async function pressBookmark(other, bookmarklet) {
  await other.evaluate((href) => {
    const link = document.createElement('a');
    Object.assign(link, { href, textContent: 'Bookmark' });
    link.style.cssText = 'position:fixed;left:0;top:0;width:100px;height:40px;background:#fff';
    document.body.append(link);
  }, bookmarklet);
  await other.click({ x: 20, y: 20 });
  await other.evaluate(() => document.body.lastElementChild?.remove());
}

export default [
  test('a saved web archive that is dropped or chosen opens as its article with the address of the page, and the status bar says what was left out', async (stage) => {
    const reader = await stage.visit();
    const deed = /^Opened “bridge\.mhtml”\. Left out: 1 picture, 1 embedded part, 1 script and the text around the article$/;
    await reader.page.drop({ x: 400, y: 300 }, { name: 'bridge.mhtml', text: ARCHIVE });
    await checkArticle(reader, 'https://courier.example/bridge');
    await until('the line is announced', async () => deed.test(await announced(reader)));
    await until('the status bar shows the line', async () => (await reader.controls()).some(({ name }) => deed.test(name)));

    await reader.ask('open', { text: 'Another one.' });
    await reader.press('button', 'Library');
    await reader.page.chooseFile(() => reader.press('button', 'Choose a file…'), stage.file('bridge.mhtml', ARCHIVE));
    await checkArticle(reader, 'https://courier.example/bridge');
  }),

  test('a truncated web archive opens with the words that it contains, a web archive without a page does not open, and notices report both', async (stage) => {
    const reader = await stage.visit();
    await reader.page.drop({ x: 400, y: 300 }, { name: 'cut.mhtml', text: ARCHIVE.slice(0, 1600) });
    await untilNotice(reader, /ends too early/);
    assert.match((await reader.ask('article')).text, /1\. The mayor said/);
    await reader.page.drop({ x: 400, y: 300 }, { name: 'empty.mhtml', text: ARCHIVE.replace('text/html\r\n', 'image/gif\r\n') });
    await untilNotice(reader, /“empty\.mhtml” is a saved web archive, but has no page in it/);
    assert.match((await reader.ask('article')).text, /1\. The mayor said/);
  }),

  test('a text, a page or an Attest file of the same site opens if the address names it, and nothing else is fetched', async (stage) => {
    const first = await stage.visit();
    await first.openArticle('# A kept one\n\nThe mayor said the bridge is safe.');
    await first.markByKey('the bridge is safe', '1');
    const site = await otherSite({
      '/texts/br%C3%BCcke.md': { type: 'text/markdown', body: '# Die Brücke\n\nSie hält.' },
      '/story': { body: page('') },
      '/marks.attest.json': { type: 'application/json', body: await first.ask('export', 'attest') },
    }, stage.origin);
    const window = await first.page.newWindow();
    try {
      const open = async (/** @type {string} */ path) => Reader.meet(window, `${site.address}?article=${encodeURIComponent(path)}`);
      await (await open('texts/brücke.md')).untilOpen('Die Brücke');
      await checkArticleAtSite(await open(`${site.address}story`));
      const withMarks = await open('/marks.attest.json');
      await withMarks.untilOpen('A kept one');
      assert.equal((await withMarks.untilMarks(1))[0].kind, 'claim');
      await untilNotice(await open('missing.md'), /There is no file at missing\.md/);
      await untilNotice(await open('https://courier.example/a.md'), /another site, https:\/\/courier\.example\/a\.md/);
      assert.equal((await withMarks.ask('article')).title, 'A kept one', 'the open article stays');
      assert.deepEqual((await window.complaints()).filter((what) => !/404/.test(what)), []);
      assert.deepEqual((await window.requests()).filter(({ url }) => /^https?:/.test(url) && !url.startsWith(site.address)), []);
    } finally {
      await window.close();
      await site.close();
    }
  }),

  test('the bookmarklet is a link in the library; pressed in another tab, it hands over the page of this tab to Attest', async (stage) => {
    const reader = await stage.visit();
    await reader.press('button', 'Library');
    const link = await reader.control('link', 'Open in Attest');
    const middle = { x: link.rect.x + link.rect.width / 2, y: link.rect.y + link.rect.height / 2 };
    const href = await reader.page.evaluate(({ x, y }) => /** @type {any} */ (document.elementFromPoint(x, y)).href, middle);
    assert.match(href, /^javascript:/, 'the mouse can drag the link');
    await reader.page.click(middle);
    await untilNotice(reader, /bookmarklet was copied/);
    await reader.page.key('Escape');

    const inShadow = `<!doctype html><html lang="en"><head><title>The bridge in the shadow</title></head><body><h1>The bridge in the shadow</h1><news-story></news-story>
      <script>document.querySelector('news-story').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<article>${STORY}</article>`)}</script></body></html>`;
    const site = await otherSite({ '/bridge': { body: page('') }, '/shadow': { body: inShadow } });
    const other = await reader.page.newWindow();
    const handOver = async (/** @type {string} */ path, /** @type {string} */ title) => {
      await other.goTo(`${site.address}${path}`);
      await pressBookmark(other, href);
      await reader.page.until('the page is in the library and was opened last', (words) => {
        const key = Object.keys({ ...localStorage }).find((name) => name.startsWith('attest/1/text/') && localStorage[name].includes(words));
        const id = key && decodeURIComponent(key.slice('attest/1/text/'.length));
        return id && localStorage['attest/1/current']?.includes(id);
      }, title);
      await reader.reload();
    };
    try {
      await handOver('bridge?from=mail', '1. The mayor said');
      await checkArticle(reader, `${site.address}bridge?from=mail`);
      await handOver('shadow', 'The bridge in the shadow');
      const { text } = await reader.untilOpen('The bridge in the shadow');
      assert.match(text, /^The bridge in the shadow\n1\. The mayor said/, 'the words of an open shadow tree');
    } finally {
      await other.close();
      await site.close();
    }
  }),

  test('if a page does not let the bookmarklet hand it over, both windows say so, and the page can be copied and pasted', async (stage) => {
    const reader = await stage.visit();
    await reader.press('button', 'Library');
    await reader.control('link', 'Open in Attest');
    const href = await reader.page.evaluate(() => /** @type {any} */ (document.querySelector('#controls a')).href);
    await reader.page.key('Escape');

    const site = await otherSite({ '/bridge': { body: page(''), headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } } });
    const other = await reader.page.newWindow();
    try {
      await other.goTo(`${site.address}bridge`);
      await pressBookmark(other, href);
      const button = await other.until('the offer is shown', () => {
        const box = document.querySelector('[role=alert] button')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await other.toFront();
      await other.click(button);
      await other.until('the page was copied', () => document.querySelector('[role=alert]')?.textContent?.includes('was copied'));
      await reader.page.toFront();
      await reader.page.click(await reader.blankPoint());
      await reader.page.key('Control+v');
      await checkArticle(reader, `${site.address}bridge`);
      await until('the line says where it came from', async () => /^Opened from the clipboard\. Left out: 1 picture/.test(await announced(reader)));
    } finally {
      await other.close();
      await site.close();
    }
    // This window has no opener, like a window that the bookmarklet opens on a page that does not allow the handover.
    const severed = await Reader.meet(await reader.page.newWindow(), `${stage.origin}#handover`);
    await untilNotice(severed, /does not allow handing it over/);
    await severed.page.close();
  }),
];

/** @param {Reader} reader */
async function checkArticleAtSite(reader) {
  const article = await reader.untilOpen('The bridge stays open');
  assert.match(article.text, /^The bridge stays open\n1\. The mayor/);
}
