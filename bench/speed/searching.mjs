// Measures the search in a long article and the filter of the list of marks.
import { median } from './cases.mjs';
import { openFile, openSite, settled, toNative } from './ours.mjs';

/**
 * @typedef {import('./browser.mjs').Tab} Tab
 * @typedef {import('./cases.mjs').Row} Row
 * @typedef {import('./cases.mjs').World} World
 */

const TYPED = ['bridge', 'the', 'harbour wall'];

/**
 * Inserts the last letter of `words` into the focused field. Returns (1) the number of frames until
 * the first hits are counted, (2) the milliseconds until all hits are counted, (3) the milliseconds that String.indexOf needs to
 * find the same words.
 * @param {Tab} tab @param {string} words
 */
async function search(tab, words) {
  await tab.page.keyboard.press('Control+a');
  await tab.page.keyboard.insertText(words.slice(0, -1));
  await settled(tab);
  await tab.page.evaluate((sought) => {
    const page = /** @type {any} */ (window);
    const { text } = page.attest.article();
    const found = new Promise((done) =>
      document.addEventListener('input', () => {
        const began = performance.now();
        let [frames, first] = [0, 0];
        const before = page.attest.stats().hits;
        const look = () => {
          ++frames;
          if (!first && page.attest.stats().hits !== before) first = frames;
          if (first && !page.attest.stats().working) done({ first, complete: performance.now() - began });
          else if (performance.now() - began > 20_000) done({ first: NaN, complete: NaN });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true }));
    const lower = text.toLowerCase();
    const began = performance.now();
    let hits = 0;
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) ++hits;
    page.given.search = { found, indexOf: performance.now() - began, hits };
  }, words);
  await tab.page.keyboard.insertText(words.slice(-1));
  return tab.page.evaluate(async () => {
    const { found, indexOf, hits } = /** @type {any} */ (window).given.search;
    return { ...(await found), indexOf, hits };
  });
}

/**
 * Presses a chip of the list's filter. Returns the number of frames until the picture with other rows is on the screen.
 * Only then does the page change the elements of the rows.
 * @param {Tab} tab @param {string} chip
 */
async function filter(tab, chip) {
  return tab.page.evaluate(async (name) => {
    const rows = () => document.querySelector('#controls [aria-setsize]')?.getAttribute('aria-setsize');
    const before = rows();
    const button = [...document.querySelectorAll('#controls button, #controls [role=button], #controls [role=checkbox]')]
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name));
    if (!button) throw new Error(`no chip “${name}”`);
    let frames = 0;
    const changed = new Promise((done) => {
      const changes = new MutationObserver(() => rows() !== before && (changes.disconnect(), done(frames)));
      changes.observe(/** @type {Element} */ (document.getElementById('controls')), { subtree: true, childList: true, attributes: true });
      const count = () => {
        if (++frames > 600) done(NaN);
        else if (rows() === before) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    /** @type {HTMLElement} */ (button).click();
    return changed;
  }, chip);
}

/** @param {World} world @param {number} repetitions @returns {Promise<Row[]>} */
export async function searching(world, repetitions) {
  const size = '5m';
  const tab = await world.browser.tab();
  await openSite(tab, world.site);
  await openFile(tab, toNative(world.generated.article(size), world.generated.annotations(size, 50_000)));
  await settled(tab);
  /** @type {{first: number, complete: number, indexOf: number, hits: number}[]} */
  const searches = [];
  /** @type {number[]} */
  const filters = [];
  for (let i = 0; i < repetitions; ++i) {
    filters.push(await filter(tab, 'Claim'), await filter(tab, 'Claim'));
    await settled(tab);
  }
  await tab.page.keyboard.press('/');
  await settled(tab);
  for (let i = 0; i < repetitions; ++i) {
    for (const words of TYPED) searches.push(await search(tab, words));
  }
  await tab.close();
  const indexOf = median(searches.map((one) => one.indexOf));
  const against = `the limit; String.indexOf ${indexOf.toFixed(1)} ms`;
  return [
    { what: '5 MB: letter typed to first hits', ours: median(searches.map((one) => one.first)), limit: 2, unit: 'frames', against: 'the limit' },
    { what: '5 MB: letter typed to all hits', ours: median(searches.map((one) => one.complete)), limit: 100, unit: 'ms', against },
    { what: '50,000 marks: filter to painted', ours: median(filters), limit: 2, unit: 'frames', against: 'the limit' },
  ];
}
