// The adapter that drives Attest's page through window.attest.
//
// The peers (the programs with which Attest is compared) read W3C annotations. Attest reads only its own
// file format, so the annotations are converted to an Attest file before the clock starts. This file also
// contains the article, so only Attest's time includes reading the article.
import { createHash } from 'node:crypto';

const KINDS = { h1: 'heading', h2: 'heading', p: 'paragraph', blockquote: 'block-quote' };

/**
 * The article and its annotations as an Attest file. Attest's text has a newline between two blocks. The
 * other programs' text has nothing between them, so the offsets differ.
 * @param {import('./peers.mjs').Article} article @param {any[]} annotations
 */
export function toNative({ blocks }, annotations) {
  const text = blocks.map((block) => block.text).join('\n');
  /** @type {number[]} */
  const starts = []; // For each block, the offset of its start in the text of the other programs.
  const written = [];
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    starts.push(at);
    written.push({
      kind: KINDS[/** @type {keyof typeof KINDS} */ (block.tag)], ...(/^h/.test(block.tag) && { level: Number(block.tag[1]) }),
      start: at + i, end: at + i + block.text.length,
    });
    at += block.text.length;
  }
  const marks = annotations.map((annotation) => toMark(annotation, text, starts));
  return JSON.stringify({
    format: 'attest', version: 1, generator: 'bench', exported: '2026-11-23T10:00:00Z',
    article: {
      id: `sha256:${createHash('sha256').update(text).digest('hex')}`, title: blocks[0].text, language: 'en', text,
      blocks: written, spans: [],
    },
    entities: [], marks, links: [],
  });
}

/** The index of the block that contains the offset `place`. If `before` is true, an offset between two blocks belongs to the first of them. @param {number[]} starts @param {number} place @param {boolean} before */
function blockAt(starts, place, before) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (before ? starts[middle] < place : starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param {any} annotation @param {string} text @param {number[]} starts */
function toMark(annotation, text, starts) {
  const { start: from, end: to } = rangeOf(annotation);
  const start = from + blockAt(starts, from, false);
  const end = to + blockAt(starts, to, true);
  return {
    id: `urn:uuid:${annotation.id}`, kind: annotation.body[0].value,
    passages: [{
      start, end, exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    }],
    created: annotation.created.replace(/\.\d+Z/, 'Z'), modified: annotation.created.replace(/\.\d+Z/, 'Z'),
  };
}

/** @param {any} annotation @returns {{start: number, end: number}} */
const rangeOf = (annotation) =>
  annotation.target.selector.find((/** @type {any} */ one) => one.type === 'TextPositionSelector');

/** Opens the site with empty storage. @param {import('./browser.mjs').Tab} tab @param {string} site */
export async function openSite(tab, site) {
  await tab.go(site);
  await tab.page.evaluate(() => /** @type {any} */ (window).attest.ready);
  await settled(tab);
}

/** Waits until everything is laid out, local storage has saved as much as it accepts, and no more frames are drawn. @param {import('./browser.mjs').Tab} tab */
export async function settled(tab) {
  await tab.page.evaluate(async () => {
    const { attest } = /** @type {any} */ (window);
    const next = () => new Promise(requestAnimationFrame);
    for (let still = 0, before = -1; still < 20; await next()) {
      const { working, frames } = attest.stats();
      still = !working && frames === before ? still + 1 : 0;
      before = frames;
    }
  });
}

/** Opens an Attest file without timing it. @param {import('./browser.mjs').Tab} tab @param {string} file */
export async function openFile(tab, file) {
  await tab.page.evaluate((text) => /** @type {any} */ (window).attest.import(text), file);
}

/**
 * Measures the time from the call of import(), with the annotations as JSON in memory, to the
 * second animation frame after all marks are registered. The other programs are measured in the same way.
 * The first of the two frames has drawn the marks.
 * @param {import('./browser.mjs').Tab} tab @param {string} file
 */
export async function load(tab, file) {
  await tab.give('file', file);
  await tab.collectGarbage();
  return tab.page.evaluate(async () => {
    const { attest, given, raf2 } = /** @type {any} */ (window);
    const frames = attest.stats().frames;
    const began = performance.now();
    const registered = attest.import(given.file);
    const call = performance.now() - began;
    const painted = (await raf2()) - began;
    const drawn = attest.stats().frames - frames;
    given.file = '';
    await registered;
    return { call, painted, drawn, count: attest.stats().marks };
  });
}

/** Adds one mark. Measures the duration of the call, and the time from the start of the call to the second animation frame. @param {import('./browser.mjs').Tab} tab @param {number} start */
export const addOne = (tab, start) =>
  tab.page.evaluate(async (from) => {
    const { attest, raf2 } = /** @type {any} */ (window);
    attest.select(from, from + 40);
    await raf2();
    await raf2();
    const began = performance.now();
    attest.mark('claim');
    const call = performance.now() - began;
    return { call, painted: (await raf2()) - began };
  }, start);
