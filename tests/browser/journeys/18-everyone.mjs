// By keyboard and on small screens: dialogs hold the focus, and what has the focus is seen.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { journey } from '../harness/stage.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** What has the focus, and whether it lies in the part of the window that is given. @param {Reader} reader @param {string} within  A selector; its box is compared. */
const focus = (reader, within) =>
  reader.page.evaluate((selector) => {
    const at = /** @type {HTMLElement} */ (document.activeElement);
    const [box, outer] = [at, document.querySelector(selector)].map((one) => /** @type {Element} */ (one).getBoundingClientRect());
    return {
      name: at.getAttribute('aria-label') ?? at.textContent ?? '',
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

export default [
  journey('a dialog holds the focus, whichever way Tab goes, and gives it back', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    await reader.press('button', 'Claim: a third…');
    await reader.control('textbox', 'Note');
    for (const [opener, button] of [['Open', 'Choose a file…'], ['Help', 'Close'], ['Text and sizes', 'Larger text']]) {
      await focusOn(reader, opener);
      await reader.page.key('Enter');
      await reader.control('button', button);
      await reader.page.until('the focus is in the dialog', () => !!document.activeElement?.closest('[role=dialog]'));
      const shows = await reader.page.evaluate(() =>
        [...document.querySelectorAll('.field')].filter((field) => !field.closest('[role=dialog]') && getComputedStyle(field).visibility !== 'hidden').length);
      assert.equal(shows, 0, `no field shines through “${opener}”`);
      const names = new Set();
      for (const key of [...Array(14).fill('Tab'), ...Array(14).fill('Shift+Tab')]) {
        await reader.page.key(key);
        const now = await focus(reader, '[role=dialog]');
        assert.ok(now.inside, `${key} in “${opener}” went to “${now.name}”`);
        names.add(now.name);
      }
      assert.ok(names.has('Close'));
      // Out of a field first, then out of the dialog.
      await focusOn(reader, 'Close');
      await reader.page.key('Escape');
      await reader.untilGone('button', button);
      await reader.page.until('the focus is on what opened it', (name) => document.activeElement?.textContent === name, opener);
    }
  }),

  journey('Tab comes to each mark of a long list, and the list follows', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (let i = 0; i < 30; ++i) await reader.markRange({ start: 40 + 4 * i, end: 43 + 4 * i }, 'claim');
    await reader.page.key('Escape');
    await reader.quiet();
    await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#controls li button')).focus());
    const names = [];
    for (let i = 0; i < 30; ++i) {
      await reader.quiet();
      const now = await focus(reader, '#controls ul');
      assert.ok(now.inside && now.seen, `row ${i + 1}, “${now.name}”, is seen`);
      names.push(now.name);
      await reader.page.key('Tab');
    }
    assert.equal(new Set(names).size, 30);
    for (let i = 29; i > 0; --i) {
      await reader.page.key('Shift+Tab');
      await reader.quiet();
      const now = await focus(reader, '#controls ul');
      assert.ok(now.inside && now.seen, `back at row ${i + 1}`);
    }
  }),

  journey('every control of a chosen mark is reached at 200 % and 400 % zoom and at 320 px', async (stage) => {
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
      for (const name of ['Claim', 'Quote', 'Source', 'Note', 'Delete', 'Claim']) {
        await reader.page.evaluate((wanted) => {
          const card = /** @type {Element} */ (document.querySelector('#controls [aria-label="Chosen mark"]'));
          const found = [...card.querySelectorAll('button, textarea')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted);
          /** @type {HTMLElement} */ (found).focus();
        }, name);
        await reader.page.until(`“${name}” is seen at ${width} x ${height}`, () => {
          const box = /** @type {Element} */ (document.activeElement).getBoundingClientRect();
          const reading = /** @type {Element} */ (document.getElementById('reader')).getBoundingClientRect();
          return box.height > 10 && box.top >= reading.bottom && box.bottom <= innerHeight - 28;
        });
      }
      await reader.page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('reader')).focus());
      await reader.page.key('Delete');
      await reader.untilMarks(0);
    }
  }),
];
