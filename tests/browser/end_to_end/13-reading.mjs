// Reading: setting the text sizes with mouse and keys, keeping the top of the view in place, "Find in
// page", and links.
import assert from 'node:assert/strict';

import { LONG } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const REPORT = '# Links\n\nRead [the report](https://example.org/report) before you mark it.\n';

/** Height of a line of running text. @param {Reader} reader */
async function letters(reader) {
  return (await reader.rects(await reader.find('The council')))[0].height;
}

/** Top and bottom of the part of the window that shows the article. @param {Reader} reader */
async function view(reader) {
  return reader.page.evaluate(() => {
    const { top, bottom } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
    return { top, bottom };
  });
}

/** @param {Reader} reader @param {string} words */
async function untilInView(reader, words) {
  const range = await reader.find(words);
  const { top, bottom } = await view(reader);
  await reader.page.until(`“${words}” is in view`, (start, end, from, to) => {
    const [rect] = /** @type {any} */ (window).attest.rectsOf(start, end);
    return rect && rect.y >= from && rect.y + rect.height <= to;
  }, range.start, range.end, top, bottom);
}

export default [
  test('the text size changes with keys and with the dialog “Aa”, which works with the mouse and the keyboard', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const before = await letters(reader);
    await reader.press('button', 'Text and sizes');
    await reader.press('button', 'Larger text');
    await reader.quiet();
    const larger = await letters(reader);
    assert.ok(larger > before, `${larger} after ${before}`);

    await reader.page.key('Escape');
    await reader.untilGone('button', 'Larger text');
    await reader.page.key('<');
    await reader.quiet();
    assert.equal(await letters(reader), before);

    await reader.page.evaluate(() => {
      const buttons = [...document.querySelectorAll('#controls button')];
      const button = buttons.find(({ textContent }) => textContent === 'Text and sizes');
      /** @type {HTMLElement} */ (button).focus();
    });
    await reader.page.key('Enter');
    await reader.page.until('the first button of the dialog has the focus', () =>
      document.activeElement?.textContent === 'Smaller text');
    await reader.page.key('Tab');
    await reader.page.key('Enter');
    await reader.quiet();
    assert.equal(await letters(reader), larger);
    await reader.page.key('Escape');
    await reader.page.until('the focus is on the button again', () =>
      document.activeElement?.textContent === 'Text and sizes');
  }),

  test('a press outside the dialog “Aa” closes the dialog and selects nothing', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    await reader.press('button', 'Text and sizes');
    await reader.control('button', 'Larger text');
    await reader.page.click(await reader.middleOf('put off'), { count: 2 });
    await reader.untilGone('button', 'Larger text');
    await reader.quiet();
    assert.equal(await reader.selection(), undefined);
  }),

  test('the text sizes survive a reload, and another window adopts changed text sizes', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const before = await letters(reader);
    const other = await stage.secondWindow(reader);
    await reader.page.toFront();
    await reader.page.click(await reader.blankPoint());
    for (let i = 0; i < 3; ++i) await reader.page.key('>');
    await reader.quiet();
    const larger = await letters(reader);
    assert.ok(larger > before);

    await other.page.toFront();
    await other.page.until('the other window has the size', (/** @type {number} */ height) => {
      const [rect] = /** @type {any} */ (window).attest.rectsOf(30, 31);
      return rect && Math.abs(rect.height - height) < 0.01;
    }, larger);
    await reader.page.toFront();
    await reader.reload();
    await reader.quiet();
    assert.equal(await letters(reader), larger);
  }),

  test('the word at the top of the view stays there when the text sizes change', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const { start } = await reader.find('Point 40 was');
    await reader.ask('scrollTo', start);
    await reader.quiet();
    const { top } = await view(reader);
    const { x } = (await reader.rects({ start, end: start + 1 }))[0];
    const word = await reader.ask('offsetAt', x + 1, top + 4);
    for (const key of ['>', '>', '>', '<', '<', '<', '<']) {
      await reader.page.key(key);
      await reader.quiet();
      const [rect] = await reader.rects({ start: word, end: word + 1 });
      assert.ok(Math.abs(rect.y - top) < 60, `${key}: the word is at ${rect.y}, the view at ${top}`);
    }
  }),

  test('“Find in page” scrolls to a word far below', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    await reader.page.until('the article is laid out', async () =>
      (await /** @type {any} */ (window).attest.stats()).laidOut);
    await reader.page.until('every chunk of the text layer has its position', () => {
      const end = document.querySelector('#article > div:last-child')?.getBoundingClientRect().bottom ?? 0;
      return Math.abs(end - /** @type {HTMLElement} */ (document.getElementById('article')).getBoundingClientRect().bottom) < 200;
    });
    const found = await reader.page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return /** @type {any} */ (window).find('Point 77 was');
    });
    assert.ok(found);
    await untilInView(reader, 'Point 77 was');
  }),

  test('the text layer does not change while the article scrolls; afterwards it contains the lines in view', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    await reader.page.until('the article is laid out', async () =>
      (await /** @type {any} */ (window).attest.stats()).laidOut);
    await reader.quiet();
    const changes = await reader.page.evaluate(async () => {
      const [scroller, article] = ['reader', 'article'].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));
      // The text layer changes when a timer shows that scrolling has stopped. On a slow machine the timer could fire between
      // two steps of this scrolling. The test therefore holds all timers until the scrolling has ended.
      /** @type {Map<number, () => void>} */ const held = new Map();
      const { setTimeout: set, clearTimeout: clear } = window;
      const page = /** @type {any} */ (window);
      let last = 0;
      page.setTimeout = (/** @type {() => void} */ act) => (held.set(--last, act), last);
      page.clearTimeout = (/** @type {number} */ id) => held.delete(id) || clear(id);
      let made = 0;
      const observer = new MutationObserver((records) => (made += records.length));
      observer.observe(article, { childList: true, subtree: true });
      // Scrolls fast first and then slowly, so that few new blocks come into view.
      for (let i = 0; i < 60; ++i) {
        scroller.scrollTop += i < 30 ? 80 : 10;
        await new Promise(requestAnimationFrame);
      }
      observer.disconnect();
      Object.assign(page, { setTimeout: set, clearTimeout: clear });
      for (const act of held.values()) act();
      return made;
    });
    assert.equal(changes, 0);
    await reader.page.until('the lines in view are there', () => {
      const { top, bottom } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
      const inView = [...document.querySelectorAll('#article p')].filter((block) => {
        const rect = block.getBoundingClientRect();
        return rect.top > top && rect.bottom < bottom;
      });
      return inView.length > 2 && inView.every((block) => block.firstElementChild?.tagName === 'SPAN');
    });
  }),

  test('a link is opened by a click with Ctrl, but not by a plain click', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(REPORT);
    await reader.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.opened = [];
      page.open = (/** @type {unknown[]} */ ...given) => void page.opened.push(given);
    });
    const link = await reader.middleOf('the report');
    await reader.page.click(link);
    await reader.quiet();
    const opened = () => reader.page.evaluate(() => /** @type {any} */ (window).opened);
    assert.deepEqual(await opened(), []);

    await reader.page.keyDown('Control');
    await reader.page.click(link);
    await reader.page.keyUp('Control');
    await reader.page.until('the link is opened', () => /** @type {any} */ (window).opened.length > 0);
    assert.deepEqual(await opened(), [['https://example.org/report', '_blank', 'noopener,noreferrer']]);
  }),
];
