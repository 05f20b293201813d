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
];
