// Measures choosing, linking and retyping a mark in a window with many marks and in one with few.
import { median } from './cases.mjs';
import { openFile, openSite, settled, toNative } from './ours.mjs';

/**
 * @typedef {import('./browser.mjs').Tab} Tab
 * @typedef {import('./cases.mjs').Row} Row
 * @typedef {import('./cases.mjs').World} World
 */

const TIMES = 7;
const DEEDS = /** @type {const} */ (['choose', 'link', 'retype']);

/** Performs one of the operations on a mark in the middle of the article. Returns the milliseconds until the second animation frame after it. The first of these frames has drawn the change. @param {Tab} tab @param {typeof DEEDS[number]} deed @param {number} turn */
const change = (tab, deed, turn) =>
  tab.page.evaluate(async ([what, nth]) => {
    const { attest, raf2 } = /** @type {any} */ (window);
    const marks = attest.marks(), middle = Math.floor(marks.length / 2) + Number(nth);
    const claim = marks[middle], other = marks[middle - 1];
    if (what === 'link') for (const { id } of [claim, other]) attest.update(id, { kind: 'claim' });
    await raf2();
    await raf2();
    const began = performance.now();
    if (what === 'choose') attest.run('next-mark');
    if (what === 'link') attest.link('supports', other.id, claim.id);
    if (what === 'retype') attest.update(claim.id, { kind: claim.kind === 'quote' ? 'claim' : 'quote' });
    return (await raf2()) - began;
  }, /** @type {const} */ ([deed, turn]));

/** @param {World} world @param {number} repetitions @returns {Promise<Row[]>} */
export async function changing(world, repetitions) {
  const [size, many, few] = ['1m', 50_000, 10];
  const article = world.generated.article(size);
  /** @type {[Tab, number[][]][]} */
  const windows = [];
  for (const count of [many, few]) {
    const tab = await world.browser.tab();
    await openSite(tab, world.site);
    await openFile(tab, toNative(article, world.generated.annotations(size, count)));
    await settled(tab);
    windows.push([tab, DEEDS.map(() => [])]);
  }
  for (let i = 0; i < TIMES * repetitions; ++i) {
    for (const [tab, took] of windows) {
      await tab.page.bringToFront();
      for (const [at, deed] of DEEDS.entries()) {
        await settled(tab);
        took[at].push(await change(tab, deed, i % 4));
      }
    }
  }
  for (const [tab] of windows) await tab.close();
  const [[, ours], [, limits]] = windows;
  return DEEDS.map((deed, at) => ({
    what: `1 MB, ${many} marks: ${deed} a mark`, ours: median(ours[at]), limit: 1.2 * median(limits[at]),
    unit: 'ms', against: `1.2 × the time with ${few} marks`,
  }));
}
