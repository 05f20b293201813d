// The panel of a narrow window: a sheet with three heights.
import assert from 'node:assert/strict';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { chromiumOnly } from '../harness/chromium.mjs';
import { centre } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const [WIDTH, HEIGHT, STATUS, TOOLBAR, HANDLE] = [390, 844, 28, 48, 48];

/** The heights of the sheet (the panel of a narrow window) in CSS pixels. They depend on the actual height of the window, because a browser may refuse the requested height. @param {Reader} reader */
async function heights(reader) {
  const whole = await reader.page.evaluate(() => innerHeight);
  const room = whole - TOOLBAR - STATUS;
  return { whole, half: Math.min(448, Math.round(room * 0.6)), full: room - 8 };
}

/** The handle of the sheet (the panel of a narrow window). The name of the handle says what a press does. @param {Reader} reader */
async function handle(reader) {
  return until('the sheet has a handle', async () =>
    (await reader.controls()).find(({ role, name }) => role === 'button' && /\. (Show|Hide) /.test(name)),
  );
}

/** @param {Reader} reader @param {number} height in CSS pixels */
async function untilHigh(reader, height) {
  await until(`the sheet is ${height} px high`, async () => {
    const { whole } = await heights(reader);
    return Math.abs(whole - STATUS - height - (await handle(reader)).rect.y) <= 1;
  });
}

/** @param {import('../harness/stage.mjs').Stage} stage */
async function phone(stage) {
  const reader = await stage.visit();
  const before = await reader.page.evaluate(() => innerHeight);
  await reader.page.resize(WIDTH, HEIGHT);
  await reader.page.until('the window has its size', (height) => innerHeight !== height, before);
  await reader.openArticle(BRIDGE);
  await reader.quiet();
  return reader;
}

export default [
  test('the panel of a narrow window changes its height when its handle is clicked or is activated with Enter', async (stage) => {
    const reader = await phone(stage);
    const { half, full } = await heights(reader);
    await untilHigh(reader, HANDLE);
    // As long as the article has no mark, the sheet explains how to mark. Therefore a press opens the sheet at its full height.
    await reader.page.click(centre((await handle(reader)).rect));
    await untilHigh(reader, full);
    await reader.page.click(centre((await handle(reader)).rect));
    await untilHigh(reader, HANDLE);
    await reader.markRange(await reader.find('leaves at noon'), 'claim');
    await untilHigh(reader, half);
    for (const height of [full, HANDLE, half]) {
      await reader.page.click(centre((await handle(reader)).rect));
      await untilHigh(reader, height);
    }
    await reader.page.evaluate(() => {
      const buttons = [...document.querySelectorAll('#controls button')];
      /** @type {HTMLElement} */ (buttons.find((one) => /\. Show /.test(one.getAttribute('aria-label') ?? one.textContent ?? ''))).focus();
    });
    await reader.page.key('Enter');
    await untilHigh(reader, full);
  }),

  test('in a narrow window, choosing a mark opens the panel, and the panel does not cover the mark', async (stage) => {
    const reader = await phone(stage);
    await reader.markRange(await reader.find('leaves at noon'), 'claim');
    await reader.page.key('n');
    await reader.control('button', 'Delete');
    await untilHigh(reader, (await heights(reader)).half);
    const [{ y, height }] = await reader.rects(await reader.find('leaves at noon'));
    assert.ok(y > TOOLBAR && y + height < (await handle(reader)).rect.y, 'the words are above the sheet');
    assert.match((await handle(reader)).name, /^Claim, 1 of 1/);
    await reader.page.key('Escape'); // Hides the caret.
    await reader.page.key('Escape');
    await untilHigh(reader, HANDLE);
  }),

  test(
    'a finger that taps a mark presses nothing in the sheet that opens under the finger',
    async (stage) => {
      const reader = await phone(stage);
      const { page } = chromiumOnly(reader.page);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await reader.openArticle(LONG);
      for (const point of [1, 2, 3]) await reader.markRange(await reader.find(`Point ${point} was read out by the clerk`), 'claim');
      const before = JSON.stringify(await reader.marks());
      for (const point of [1, 2, 3]) {
        for (let i = 0; i < 3; ++i) await reader.page.key('Escape');
        await until('the sheet is closed', async () => /^3 marks/.test((await handle(reader)).name));
        await reader.ask('scrollTo', 0);
        await reader.quiet();
        const words = await reader.find(`Point ${point} was read`);
        const { x, y } = centre((await reader.rects(words))[0]);
        assert.ok(y < (await handle(reader)).rect.y, `point ${point} is in view`);
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        await until('the mark is chosen', async () => (await handle(reader)).name.startsWith(`Claim, ${point} of 3`));
        await reader.quiet();
        assert.equal(JSON.stringify(await reader.marks()), before, `the tap at ${y} changes no mark`);
        assert.equal(await reader.page.evaluate(() => document.activeElement?.matches('.field')), false, 'the tap focuses no field');
        const [{ y: top, height }] = await reader.rects(words);
        assert.ok(top > TOOLBAR && top + height < (await handle(reader)).rect.y, 'the words are above the sheet');
      }
    },
    { cannot: { firefox: 'the harness emulates touch in Chromium only', webkit: 'the harness emulates touch in Chromium only' } },
  ),

  test('in a narrow window, the mouse drags the panel up and down', async (stage) => {
    const reader = await phone(stage);
    const { half, full } = await heights(reader);
    for (const [by, height] of [[-300, half], [-280, full], [300, half]]) {
      const { x, y } = centre((await handle(reader)).rect);
      await reader.page.moveTo(x, y);
      await reader.page.press();
      await reader.page.moveTo(x, y + by / 2);
      await reader.quiet();
      await reader.page.moveTo(x, y + by);
      await reader.quiet();
      await reader.page.moveTo(x, y + by + 1); // A slow end of the movement, so that it is no flick.
      await reader.quiet();
      await reader.page.release();
      await untilHigh(reader, height);
    }
  }),
];
