// Screens of different pixel density, in the light and dark themes.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { look, untilDrawn } from '../harness/looks.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** Checks that the canvas has one pixel for each screen pixel that it covers. @param {Reader} reader @param {number} scale */
async function assertSharp(reader, scale) {
  const { dpr, canvas, css } = await reader.page.evaluate(() => {
    const element = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const { width, height } = element.getBoundingClientRect();
    return { dpr: devicePixelRatio, canvas: [element.width, element.height], css: [width, height] };
  });
  assert.equal(dpr, scale);
  assert.ok(css[0] > 300 && css[1] > 300);
  for (const side of [0, 1]) {
    assert.ok(Math.abs(canvas[side] - css[side] * dpr) <= 1, `${canvas} for ${css} at ${dpr}`);
  }
}

/** The brightness of the article's background, measured away from text. @param {Reader} reader */
async function paper(reader) {
  await reader.quiet();
  const { x, y } = await reader.blankPoint();
  return (await look(reader, { x: x - 4, y: y - 20, width: 8, height: 40 })).brightness;
}

/** @param {number} scale @param {boolean} dark @returns {(stage: import('../harness/stage.mjs').Stage) => Promise<void>} */
const onScreen = (scale, dark) => async (stage) => {
  const browser = await stage.launch({ scale, dark });
  const reader = await stage.meet(await browser.freshPage());
  await reader.openArticle(BRIDGE);
  await assertSharp(reader, scale);
  await untilDrawn(reader, await reader.find('Mayor Ana Díaz'));
  const brightness = await paper(reader);
  assert.ok(dark ? brightness < 60 : brightness > 200, `background of brightness ${brightness}`);

  await reader.dragOver('a third of its passengers');
  await reader.press('button', 'Claim');
  await reader.untilMarks(1);
};

export default [
  test('at scale 1 the canvas has one pixel per screen pixel, in the light theme', async (stage) => {
    const reader = await stage.visit();
    await assertSharp(reader, 1);
    assert.ok((await paper(reader)) > 200);
  }),

  test('at scale 1.5 the canvas has one pixel per screen pixel and the pointer hits the text, in the dark theme', onScreen(1.5, true), {
    cannot: { webkit: 'WebKitGTK scales by whole numbers only (GDK_SCALE)' },
  }),

  test('at scale 2 the canvas has one pixel per screen pixel and the pointer hits the text, in the dark theme', onScreen(2, true)),
];
