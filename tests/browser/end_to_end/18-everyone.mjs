// Keyboard use and small screens: dialogs keep the focus, and the focused element is visible.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { chromiumOnly } from '../harness/chromium.mjs';
import { test } from '../harness/stage.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The focused element, and whether it lies inside the box of `within`. @param {Reader} reader @param {string} within  A selector. */
const focus = (reader, within) =>
  reader.page.evaluate((selector) => {
    const at = /** @type {HTMLElement} */ (document.activeElement);
    const [box, outer] = [at, document.querySelector(selector)].map((one) => /** @type {Element} */ (one).getBoundingClientRect());
    return {
      name: at.getAttribute('aria-label') ?? at.textContent ?? '',
      row: Number(at.closest('li')?.getAttribute('aria-posinset')),
      inside: !!at.closest(selector),
      seen: box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1 && box.bottom <= innerHeight && box.height > 0,
      height: box.height,
    };
  }, within);

/** @param {Reader} reader @param {string} name */
async function focusOn(reader, name) {
  await reader.page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('#controls button')].find(({ textContent }) => textContent === wanted);
    /** @type {HTMLElement} */ (found).focus();
  }, name);
}

const ONLY_CHROMIUM = 'its driver cannot force colours';

export default [
  test('Tab and Shift+Tab stay inside an open dialog, and closing the dialog returns the focus', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    await reader.press('button', 'Claim: a third…');
    await reader.control('button', 'Add Note');
    for (const [opener, button] of [['Library', 'Choose a file…'], ['Help', 'Close'], ['Text and sizes', 'Larger text']]) {
      await focusOn(reader, opener);
      await reader.page.key('Enter');
      await reader.control('button', button);
      await reader.page.until('the focus is in the dialog', () => !!document.activeElement?.closest('[role=dialog]'));
      const shows = await reader.page.evaluate(() =>
        [...document.querySelectorAll('.field')].filter((field) => !field.closest('[role=dialog]') && getComputedStyle(field).visibility !== 'hidden').length);
      assert.equal(shows, 0, `no field of the page is visible through “${opener}”`);
      const names = new Set();
      const stops = await reader.page.evaluate(() => document.querySelectorAll('[role=dialog] :is(button, a, input, textarea)').length);
      for (const key of [...Array(stops).fill('Tab'), ...Array(stops).fill('Shift+Tab')]) {
        await reader.page.key(key);
        const now = await focus(reader, '[role=dialog]');
        assert.ok(now.inside, `${key} in “${opener}” went to “${now.name}”`);
        names.add(now.name);
      }
      assert.ok(names.has('Close'));
      // Focuses a button first, because Escape in a field leaves the field and does not close the dialog.
      await focusOn(reader, 'Close');
      await reader.page.key('Escape');
      await reader.untilGone('button', button);
      await reader.page.until('the button that opened the dialog has the focus', (name) => document.activeElement?.textContent === name, opener);
    }
  }),

  test('deleting an article of the library by keyboard moves the focus to the next article', async (stage) => {
    const reader = await stage.visit();
    for (const title of ['Anchor', 'Beacon', 'Crane', 'Dock']) await reader.openArticle(`# ${title}\n\nWords about it.`);
    await reader.press('button', 'Library');
    const deleters = () => reader.page.evaluate(() => [...document.querySelectorAll('#controls button')].map(({ textContent }) => textContent ?? '').filter((name) => name.startsWith('Delete “')));
    await reader.control('button', 'Delete “Crane”');
    for (let left = (await deleters()).length - 1; left >= 0; --left) {
      const [first] = await deleters();
      await focusOn(reader, first);
      await reader.page.key('Enter');
      await reader.page.until('the row is gone and a row beside it has the focus', (name, last) =>
        ![...document.querySelectorAll('#controls button')].some(({ textContent }) => textContent === name) &&
        !!document.activeElement?.closest(last ? '[role=dialog]' : '[aria-label="Kept articles"]'), first, left === 0);
      assert.equal((await deleters()).length, left);
    }
  }),

  test('F6 leads to the panel, and Tab and the arrow keys reach each mark of a long list, which scrolls to the focused mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (let i = 0; i < 16; ++i) await reader.markRange({ start: 40 + 4 * i, end: 43 + 4 * i }, 'claim');
    // Chooses the first mark, so that the list shows it.
    await reader.ask('select', 0, 0);
    await reader.page.key('n');
    await reader.quiet();
    await reader.page.key('F6');
    await reader.page.until('the chosen tab has the focus', () => document.activeElement?.ariaSelected === 'true');
    await reader.page.key('F6');
    await reader.page.until('the article has the focus', () => document.activeElement?.id === 'reader');
    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#controls li[aria-posinset="1"] button')).focus());
    /** @type {[key: string, row: number][]} */
    const walk = [['', 1]];
    for (let row = 2; row <= 16; ++row) walk.push(['Tab', row]);
    walk.push(['Shift+Tab', 15], ['ArrowUp', 14], ['Home', 1], ['ArrowDown', 2], ['End', 16], ['ArrowDown', 16]);
    for (const [key, row] of walk) {
      if (key) await reader.page.key(key);
      await reader.quiet();
      const now = await focus(reader, '#controls ul');
      assert.ok(now.inside && now.seen, `row ${row}, “${now.name}”, is seen after ${key}`);
      assert.equal(now.row, row);
    }
  }),

  test('every control of a chosen mark can be reached at 200 % and 400 % zoom and at a width of 320 px', async (stage) => {
    const reader = await stage.visit();
    for (const [width, height] of [[640, 420], [320, 256], [320, 640]]) {
      await reader.page.resize(width, height);
      await reader.openArticle(BRIDGE);
      await reader.markRange(await reader.find('a third of its passengers'), 'claim');
      await reader.page.key('Escape');
      await reader.quiet();
      await reader.ask('select', 0, 0);
      await reader.page.key('n');
      await reader.control('button', 'Delete');
      for (const name of ['Claim', 'Quote', 'Source', 'Add Note', 'Delete', 'Claim']) {
        await reader.page.evaluate((wanted) => {
          const card = /** @type {Element} */ (document.querySelector('#controls [aria-label="Chosen mark"]'));
          const found = [...card.querySelectorAll('button, textarea')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted);
          /** @type {HTMLElement} */ (found).focus();
        }, name);
        await reader.page.until(`“${name}” is seen at ${width} x ${height}`, () => {
          const box = /** @type {Element} */ (document.activeElement).getBoundingClientRect();
          const reading = /** @type {Element} */ (document.getElementById('reader')).getBoundingClientRect();
          const status = innerHeight < 320 ? 0 : 28; // A low window has no status line.
          const [from, to] = [reading.bottom, innerHeight - status];
          // It is enough that the beginning of a note is visible if the note is taller than the remaining space in the panel.
          return box.height > 10 && box.top >= from && (box.bottom <= to || box.height + 12 > to - from) && box.top < to;
        });
      }
      await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('reader')).focus());
      await reader.page.key('Delete');
      await reader.untilMarks(0);
    }
  }),

  test('in a small window, the wheel over a note scrolls the note if its text overflows, and otherwise the panel', async (stage) => {
    const reader = await stage.visit();
    await reader.page.resize(640, 420);
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    const note = async () => {
      await reader.quiet();
      return reader.page.evaluate(() => {
        const field = /** @type {HTMLElement} */ (document.querySelector('textarea.field'));
        const { x, y, width, height } = field.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, top: y, scrolled: field.scrollTop };
      });
    };
    await reader.page.key('Enter');
    await reader.page.until('the note is in view', () => (document.querySelector('textarea.field')?.getBoundingClientRect().top ?? 1e9) < innerHeight - 50);
    const before = await note();
    await reader.page.wheel(before, -30);
    await reader.page.until('the panel has moved', (top) => /** @type {Element} */ (document.querySelector('textarea.field')).getBoundingClientRect().top > top + 10, before.top);

    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('textarea.field')).focus());
    // Inserts the whole text at once, because typing 1,200 letters takes half a minute.
    await reader.page.evaluate((words) => document.execCommand('insertText', false, words), Array(60).fill('A line of the note.').join(' '));
    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('textarea.field')).scrollTo(0, 0));
    const full = await note();
    await reader.page.wheel(full, 40);
    await reader.page.until('the note has moved', () => /** @type {Element} */ (document.querySelector('textarea.field')).scrollTop > 10);
    assert.equal((await note()).top, full.top);
  }),

  test(
    'with touch input every button is at least 44 pixels wide and high',
    async (stage) => {
      const reader = await stage.visit();
      const session = await chromiumOnly(reader.page).page.context().newCDPSession(chromiumOnly(reader.page).page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      for (const [width, height] of [[390, 844], [320, 640], [1024, 768]]) {
        await reader.page.resize(width, height);
        await reader.openArticle(BRIDGE);
        await reader.markByKey('a third', '1');
        const { start, end } = await reader.find('Mayor Ana Díaz');
        await reader.ask('select', start, end);
        for (const opener of ['', 'Text and sizes', 'Library', 'Help']) {
          if (opener) await reader.useTool(opener);
          await reader.quiet();
          const small = await reader.page.evaluate(() =>
            [...document.querySelectorAll('#controls :is(button, input, textarea)')]
              .filter((one) => !one.closest('[inert]'))
              .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
              .filter(({ box }) => box.width < 43.9 || box.height < 43.9 || box.left < 0 || box.right > innerWidth)
              .map(({ name, box }) => `${name}: ${box.width} x ${box.height} at ${box.left}`));
          assert.deepEqual(small, [], `${opener} at ${width} x ${height}`);
          await reader.page.key('Escape');
          if (opener) await reader.page.until('the dialog is closed', () => !document.querySelector('[role=dialog]'));
        }
      }
    },
    { cannot: { firefox: 'the harness emulates touch in Chromium only', webkit: 'the harness emulates touch in Chromium only' } },
  ),

  test(
    'in forced-colours mode no text of a dialog or of the warning in the status line is cut off',
    async (stage) => {
      const reader = await stage.visit();
      const session = await chromiumOnly(reader.page).page.context().newCDPSession(chromiumOnly(reader.page).page);
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await reader.openArticle(BRIDGE);
      // Makes every write to the database fail, so that the status line shows its longest warning.
      await reader.page.evaluate(() => {
        IDBObjectStore.prototype.put = () => { throw new DOMException('It is full', 'QuotaExceededError'); };
      });
      await reader.markByKey('a third', '1');
      await reader.control('button', 'Save a file');
      for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
        await reader.page.resize(width, height);
        for (const opener of ['', 'Text and sizes', 'Library', 'Help']) {
          if (opener) await reader.useTool(opener);
          await reader.quiet();
          const cut = await reader.page.evaluate(() => {
            const leaves = [...document.querySelectorAll('#controls .leaf')].filter((one) => !one.closest('[inert]'));
            return leaves
              .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
              .map((one) => `${one.textContent}: ${one.scrollWidth} x ${one.scrollHeight} in ${one.clientWidth} x ${one.clientHeight}`);
          });
          assert.deepEqual(cut, [], `${opener} at ${width} x ${height}`);
          const [ground] = await reader.page.evaluate(() => [...document.querySelectorAll('[role=dialog]')].map((one) => getComputedStyle(one).backgroundColor));
          assert.notEqual(ground, 'rgba(0, 0, 0, 0)', 'the dialog has an opaque background');
          await reader.page.key('Escape');
          if (opener) await reader.page.until('the dialog is closed', () => !document.querySelector('[role=dialog]'));
        }
      }
    },
    { cannot: { firefox: ONLY_CHROMIUM, webkit: ONLY_CHROMIUM } },
  ),

  test(
    'in forced-colours mode a text field has one frame, which is thick while the field has the focus',
    async (stage) => {
      const reader = await stage.visit();
      const session = await chromiumOnly(reader.page).page.context().newCDPSession(chromiumOnly(reader.page).page);
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await reader.openArticle(BRIDGE);
      const frames = () =>
        reader.page.evaluate(() => {
          const field = /** @type {HTMLElement} */ (document.querySelector('.field'));
          const group = /** @type {HTMLElement} */ (field.closest('[role=group]'));
          return [getComputedStyle(group).borderTopWidth, getComputedStyle(field).outlineWidth];
        });
      assert.deepEqual(await frames(), ['0px', '1px']);
      await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.field')).focus());
      assert.equal((await frames())[1], '2px');
    },
    { cannot: { firefox: ONLY_CHROMIUM, webkit: ONLY_CHROMIUM } },
  ),
];
