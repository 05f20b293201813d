// An idle page draws no frames, and a restored graphics context shows the same picture.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { lookAtWords, stillPicture } from '../harness/looks.mjs';
import { differingPixels } from '../harness/png.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @param {import('../harness/reader.mjs').Reader} reader @param {number} top CSS pixels */
const scrollTo = (reader, top) =>
  reader.page.evaluate((to) => {
    /** @type {HTMLElement} */ (document.getElementById('reader')).scrollTop = to;
  }, top);

/** Waits for `refreshes` animation frames and counts the frames that Attest drew during that time. @param {import('../harness/reader.mjs').Reader} reader @param {number} refreshes */
const drawnDuring = (reader, refreshes) =>
  reader.page.evaluate(async (count) => {
    const { attest } = /** @type {any} */ (window);
    const before = (await attest.stats()).frames;
    for (let i = 0; i < count; ++i) await new Promise(requestAnimationFrame);
    return (await attest.stats()).frames - before;
  }, refreshes);

/** Loses and restores the graphics context, so that everything is drawn again. @param {import('../harness/reader.mjs').Reader} reader */
const loseGraphics = (reader) =>
  reader.page.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const gl = /** @type {WebGL2RenderingContext} */ (canvas.getContext('webgl2'));
    const loss = /** @type {any} */ (gl.getExtension('WEBGL_lose_context'));
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    loss.loseContext();
    await lost;
    const back = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
    await new Promise((next) => setTimeout(next)); // A context cannot be restored while it is being lost.
    loss.restoreContext();
    await back;
  });

export default [
  test('an idle page draws no frame', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third of its passengers', '1');
    await reader.allSaved();
    await reader.page.key('Escape'); // Hides the caret, because a blinking caret draws frames.
    await reader.page.moveTo(20, 400);
    await reader.quiet();

    assert.equal(await drawnDuring(reader, 60), 0);

    const before = (await reader.ask('stats')).frames;
    await reader.page.key('Control+z');
    await reader.untilMarks(0);
    await until('a frame is drawn after a change', async () => (await reader.ask('stats')).frames > before);
  }),

  test(
    'a hidden page draws nothing, and shows the changes of another window when it is visible again',
    async (stage) => {
      const one = await stage.visit();
      await one.openArticle(BRIDGE);
      await one.allSaved();
      const two = await stage.secondWindow(one);
      await one.page.hideBehind(two.page);
      await one.page.until('the first window is hidden', () => document.hidden);
      const before = (await one.ask('stats')).frames;

      await two.markByKey('a third', '1');
      await two.allSaved();
      await one.untilMarks(1);
      assert.ok((await one.ask('stats')).frames - before <= 1, 'at most one frame, which adopts the new mark');

      await one.page.showAgain();
      await one.control('button', 'Claim: a third…');
    },
    { cannot: { chromium: 'a page that DevTools drives counts as visible, even minimised' } },
  ),

  test('after the graphics context was lost and restored, the page shows the same picture', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const range = await reader.find('a third of its passengers');
    await reader.markByKey('a third of its passengers', '1');
    await reader.page.moveTo(20, 400);
    const before = await stillPicture(reader);

    await loseGraphics(reader);
    await until('the same picture is there', async () =>
      differingPixels(before, await stillPicture(reader)) === 0,
    );
    assert.ok((await lookAtWords(reader, range)).colours > 8);
    await reader.page.click(await reader.middleOf('ministry'), { count: 2 });
    await reader.untilSelected('a word', await reader.find('ministry'));
  }),

  test('redrawing only the changed parts gives the same picture as drawing everything', async (stage) => {
    const reader = await stage.visit();
    const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} says that the ferry has lost passengers.`);
    await reader.openArticle(`# Long\n\n${paragraphs.join('\n\n')}\n`);
    const steps = /** @type {[string, () => Promise<unknown>][]} */ ([
      ['selected', () => reader.dragOver('Paragraph 3 says')],
      ['marked and hovered', async () => {
        await reader.markByKey('the ferry has lost', '1');
        const { x, y } = await reader.middleOf('the ferry has lost');
        await reader.page.moveTo(x, y);
      }],
      ['scrolled', async () => {
        await reader.page.key('Escape');
        await scrollTo(reader, 301);
      }],
      ['scrolled back, after a dialog was opened and closed', async () => {
        await scrollTo(reader, 77);
        await reader.page.key('?');
        await reader.quiet();
        await reader.page.key('Escape');
      }],
    ]);
    for (const [what, step] of steps) {
      await step();
      const before = await stillPicture(reader);
      await loseGraphics(reader);
      const differing = async () => differingPixels(before, await stillPicture(reader));
      await until(`the picture is the same, ${what}`, async () => (await differing()) === 0);
    }
  }),
];
