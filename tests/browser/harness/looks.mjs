// Checks of screenshots of the page.
import { coloursIn, readPng } from './png.mjs';
import { until } from './wait.mjs';

/**
 * @typedef {import('./reader.mjs').Reader} Reader
 * @typedef {import('./reader.mjs').Rect} Rect
 */

/** The minimum number of colours in a picture of text. The text, the background and the blended edges have different colours. */
const FEWEST_SHADES_OF_TEXT = 8;

/** The number of colours and the brightness of a part of the window. @param {Reader} reader @param {Rect} rect  In CSS pixels. */
export async function look(reader, { x, y, width, height }) {
  const scale = await reader.page.evaluate(() => devicePixelRatio);
  const picture = readPng(await reader.page.screenshot());
  const area = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
  return coloursIn(picture, area);
}

/** Calls `look` on the first line of a text range. @param {Reader} reader @param {{start: number, end: number}} range */
export async function lookAtWords(reader, range) {
  const [rect] = await reader.rects(range);
  return look(reader, rect);
}

/** Waits until a range of the text is visible in a screenshot. @param {Reader} reader @param {{start: number, end: number}} range */
export async function untilDrawn(reader, range) {
  await until(
    'the text is drawn',
    async () => (await lookAtWords(reader, range)).colours >= FEWEST_SHADES_OF_TEXT,
  );
}

/** A screenshot of the window after the page has stopped drawing frames. @param {Reader} reader */
export async function stillPicture(reader) {
  await reader.quiet();
  return readPng(await reader.page.screenshot());
}

/** @param {Rect} one @param {Rect} other */
export function overlap(one, other) {
  return (
    one.x < other.x + other.width && other.x < one.x + one.width &&
    one.y < other.y + other.height && other.y < one.y + one.height
  );
}
