// Measures the rows of the table that speed.mjs prints. Each repetition measures all pages one after the
// other, so that other load on the machine affects all of them; a figure is the median of the repetitions.
import { load, openFile, openSite, addOne, settled, toNative } from './ours.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Tab} Tab
 * @typedef {import('./peers.mjs').Generated} Generated
 *
 * @typedef {object} World
 * @property {Browser} browser
 * @property {Generated} generated
 * @property {string} site @property {string} peers @property {string} empty  Addresses.
 * @property {boolean} quick
 *
 * @typedef {object} Row
 * @property {string} what @property {number} ours @property {number} limit  The maximum for `ours`.
 * @property {string} unit @property {string} against  The source of the limit.
 */

const FRAME_MS = 1000 / 60;
const LONGEST_PEER_MS = 60_000;

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Calls `act` with a new window and then closes the window. @template T @param {World} world @param {(tab: Tab) => Promise<T>} act */
async function inTab(world, act) {
  const tab = await world.browser.tab();
  try {
    return await act(tab);
  } finally {
    await tab.close();
  }
}

/** @param {World} world @param {string} peer @param {string} size */
const openPeer = async (world, peer, size, /** @type {Tab} */ tab) => {
  await tab.go(`${world.peers}page?peer=${peer}&size=${size}`);
  await tab.page.evaluate(async () => {
    const { BENCH } = /** @type {any} */ (window);
    await BENCH.ready;
    await BENCH.raf2();
  });
};

/** Passes the annotations as text to the page of a peer (a program with which Attest is compared), before the clock starts. @param {Tab} tab @param {string} size @param {number} marks */
const loadPeer = (tab, size, marks) =>
  tab.page.evaluate(async (query) => {
    const { BENCH } = /** @type {any} */ (window);
    BENCH.json = await (await fetch(`/annotations?${query}`)).text();
    BENCH.article = {};
    await BENCH.raf2();
  }, `size=${size}&marks=${marks}`);

/** @param {World} world @param {string} peer @param {string} size @param {number} marks @returns {Promise<number>} */
const timePeer = (world, peer, size, marks) =>
  inTab(world, async (tab) => {
    await openPeer(world, peer, size, tab);
    await loadPeer(tab, size, marks);
    await tab.collectGarbage();
    const late = new Promise((done) => setTimeout(() => done({ painted: LONGEST_PEER_MS }), LONGEST_PEER_MS).unref());
    const { painted } = await Promise.race([tab.page.evaluate(() => /** @type {any} */ (window).BENCH.runLoad()), late]);
    return painted;
  });

/** Opens an article and waits until it is laid out and saved. @param {World} world @param {Tab} tab @param {string} size */
async function openArticle(world, tab, size) {
  await openSite(tab, world.site);
  await openFile(tab, toNative(world.generated.article(size), []));
  await settled(tab);
}

/** @param {World} world @param {string} size @param {number} marks */
const timeOurs = (world, size, marks) =>
  inTab(world, async (tab) => {
    await openArticle(world, tab, size);
    const loaded = await load(tab, toNative(world.generated.article(size), world.generated.annotations(size, marks)));
    if (loaded.count !== marks || loaded.drawn < 1) throw new Error(`${loaded.count} of ${marks} marks, ${loaded.drawn} frames`);
    const saving = await tab.longestTask(() => settled(tab));
    const stats = await tab.page.evaluate(() => /** @type {any} */ (window).attest.stats());
    return { ...loaded, saving, heap: stats.wasmBytes / 2 ** 20 };
  });

/**
 * @param {World} world @param {string} size @param {number} marks
 * @param {number} repetitions @param {[peer: string, times: number][]} slow  The programs that are slower than Attest. Each must take at least `times` times as long as Attest.
 * @param {number} heap  The limit for the size of the heap, in MB; 0 for no limit.
 * @returns {Promise<Row[]>}
 */
export async function loading(world, size, marks, repetitions, slow, heap) {
  const ours = [], live = [], still = [], editor = [];
  for (let i = 0; i < repetitions; ++i) {
    ours.push(await timeOurs(world, size, marks));
    live.push(await timePeer(world, 'css-live', size, marks));
    still.push(await timePeer(world, 'css-static', size, marks));
    editor.push(await timePeer(world, 'codemirror', size, marks));
  }
  const what = `${size.toUpperCase().replace('M', ' MB')}, ${marks} marks`;
  const painted = median(ours.map((run) => run.painted));
  console.error(`${what}: registered in ${median(ours.map((run) => run.call)).toFixed(0)} ms`);
  const css = Math.min(median(live), median(still));
  const rows = [
    { what: `${what}: loaded to painted`, ours: painted, limit: css, unit: 'ms', against: 'CSS highlights' },
    { what: `${what}: loaded to painted`, ours: painted, limit: median(editor), unit: 'ms', against: 'CodeMirror' },
  ];
  for (const [peer, times] of slow) {
    const theirs = await timePeer(world, peer, size, marks);
    const against = `${peer} (${theirs >= LONGEST_PEER_MS ? 'more than ' : ''}${theirs.toFixed(0)} ms) / ${times}`;
    rows.push({ what: `${what}: loaded to painted`, ours: painted, limit: theirs / times, unit: 'ms', against });
  }
  if (heap > 0) {
    rows.push({ what: `${what}: heap`, ours: Math.max(...ours.map((run) => run.heap)), limit: heap, unit: 'MB', against: 'the limit' });
  }
  rows.push({ what: `${what}: longest task while saving`, ours: median(ours.map((run) => run.saving)), limit: 50, unit: 'ms', against: 'the limit' });
  return rows;
}

/** Measures three operations in a window with many marks: (1) a click, (2) scrolling, (3) adding one more mark. @param {World} world @param {number} repetitions @returns {Promise<Row[]>} */
export async function working(world, repetitions) {
  const [size, many, few] = ['1m', 50_000, 10];
  const file = (/** @type {number} */ marks) => toNative(world.generated.article(size), world.generated.annotations(size, marks));
  const tabs = await Promise.all([0, 0, 0, 0, 0].map(() => world.browser.tab()));
  const [full, bare, peer, empty, editor] = tabs;
  for (const [tab, marks] of /** @type {[Tab, number][]} */ ([[full, many], [bare, few]])) {
    await openSite(tab, world.site);
    await openFile(tab, file(marks));
    await settled(tab);
  }
  await openPeer(world, 'none', size, peer);
  await empty.go(world.empty);
  await openPeer(world, 'codemirror', size, editor);
  await loadPeer(editor, size, many);
  await editor.page.evaluate(() => /** @type {any} */ (window).BENCH.runLoad());

  const added = [], floor = [], click = [], clickFew = [], clickEditor = [];
  /** @type {number[]} */ const frames = [];
  /** @type {number[]} */ const emptyFrames = [];
  for (let i = 0; i < repetitions; ++i) {
    for (let j = 0; j < 5; ++j) {
      await full.page.bringToFront();
      added.push((await addOne(full, 1000 + 997 * (5 * i + j))).painted);
      await peer.page.bringToFront();
      floor.push((await peer.page.evaluate(() => /** @type {any} */ (window).BENCH.runAdd({}))).painted);
      // Waits before each click until the page is at rest, because an event right after a frame
      // waits for the next frame.
      for (const [tab, took] of /** @type {[Tab, number[]][]} */ ([[full, click], [bare, clickFew]])) {
        await tab.page.bringToFront();
        await settled(tab);
        took.push(await pointerToSelection(tab, j));
      }
      await editor.page.bringToFront();
      clickEditor.push(await peerPointerToSelection(editor, world.generated.annotations(size, many)[997 * (5 * i + j)]));
    }
    await full.page.bringToFront();
    await settled(full);
    frames.push(...(await full.framesWhileScrolling(2, 4000)));
    await settled(full);
    await empty.page.bringToFront();
    emptyFrames.push(...(await empty.framesWhileScrolling(2, 4000)));
  }
  for (const tab of tabs) await tab.close();

  const mean = (/** @type {number[]} */ all) => all.reduce((sum, one) => sum + one, 0) / all.length;
  console.error(`frames: ours ${mean(frames).toFixed(1)} ms on average, 95 % under ${quantile(frames, 0.95).toFixed(1)}; ` +
    `empty ${mean(emptyFrames).toFixed(1)}, ${quantile(emptyFrames, 0.95).toFixed(1)}`);
  const what = `1 MB, ${many} marks: `;
  return [
    { what: what + 'one more mark', ours: median(added), limit: median(floor) + FRAME_MS, unit: 'ms', against: 'bare page + a frame' },
    { what: what + 'pointer to selection', ours: median(click), limit: 6, unit: 'ms', against: `the limit; at ${few} marks ${median(clickFew).toFixed(1)}` },
    { what: what + 'pointer to selection', ours: median(click), limit: median(clickEditor), unit: 'ms', against: 'CodeMirror' },
    { what: what + 'frame while scrolling', ours: mean(frames), limit: 1.2 * mean(emptyFrames), unit: 'ms', against: '1.2 × empty ImGui page' },
    // The empty page's longest frame is part of the limit, because a machine that drops frames on the
    // empty page also drops frames on Attest's page.
    { what: what + 'longest frame', ours: Math.max(...frames), limit: Math.max(2 * FRAME_MS, ...emptyFrames) + 1, unit: 'ms', against: 'two frames, or the empty page’s longest' },
  ];
}

/** Milliseconds from the second press of a double click to the event that reports the selection. @param {Tab} tab @param {number} which */
async function pointerToSelection(tab, which) {
  await tab.page.evaluate(() => {
    const page = /** @type {any} */ (window);
    let pressed = 0;
    const press = (/** @type {PointerEvent} */ event) => (pressed = event.timeStamp);
    addEventListener('pointerdown', press, { capture: true });
    page.selected = new Promise((done) => {
      const off = page.attest.on('select', (/** @type {{start: number, end: number}} */ { start, end }) => {
        if (start === end) return;
        off();
        removeEventListener('pointerdown', press, { capture: true });
        done(performance.now() - pressed);
      });
    });
  });
  await tab.page.mouse.dblclick(420 + 3 * which, 300 + 31 * which);
  const took = await tab.page.evaluate(() => /** @type {any} */ (window).selected);
  await tab.page.keyboard.press('Escape');
  return Number(took);
}

/** Milliseconds from the release of a click on a mark until the other program's page emits its own event for the click. @param {Tab} tab @param {any} annotation */
async function peerPointerToSelection(tab, annotation) {
  const at = await tab.page.evaluate((mark) => /** @type {any} */ (window).BENCH.adapter.clickMark(mark), annotation);
  await tab.page.evaluate(() => /** @type {any} */ (window).BENCH.armClick());
  await tab.page.mouse.click(at.x, at.y);
  const { ms } = await tab.page.evaluate(() => /** @type {any} */ (window).BENCH.clickResult);
  if (ms === undefined) throw new Error(`The peer answered no click at ${at.x}, ${at.y}.`);
  return Number(ms);
}

/** @param {World} world @param {number} repetitions @returns {Promise<Row[]>} */
export async function opening(world, repetitions) {
  const words = world.generated.article('5m').text.split(' ');
  const article = (/** @type {number} */ count) => {
    const part = words.slice(0, count);
    for (let i = 80; i < count; i += 80) part[i] = `\n\n${part[i]}`;
    return part.join(' ');
  };
  const [short, long] = [article(10_000), article(200_000)];
  const kept = [], given = [], longGiven = [], empty = [], tasks = [];
  for (let i = 0; i < repetitions; ++i) {
    empty.push(await inTab(world, async (tab) => {
      await tab.go(world.empty);
      await firstPaint(tab);
      await tab.go(world.empty);
      return firstPaint(tab);
    }));
    await inTab(world, async (tab) => {
      await openSite(tab, world.site);
      given.push((await openText(tab, short)).painted);
      await settled(tab);
      await tab.go(world.site);
      kept.push(await firstPaint(tab));
    });
    await inTab(world, async (tab) => {
      await openSite(tab, world.site);
      tasks.push(await tab.longestTask(async () => {
        longGiven.push((await openText(tab, long)).painted);
        await settled(tab);
      }));
    });
  }
  const limit = 1.5 * median(empty);
  const against = '1.5 × empty ImGui page';
  return [
    { what: '10,000 words: kept, page to first paint', ours: median(kept), limit, unit: 'ms', against },
    { what: '10,000 words: opened to first paint', ours: median(given), limit, unit: 'ms', against },
    { what: '200,000 words: opened to first paint', ours: median(longGiven), limit, unit: 'ms', against },
    { what: '200,000 words: longest task', ours: median(tasks), limit: 50, unit: 'ms', against: 'the limit' },
  ];
}

/** @param {Tab} tab @returns {Promise<number>} */
const firstPaint = (tab) => tab.page.evaluate(() => /** @type {any} */ (window).firstPaint);

/** Milliseconds from the call of open() to the frame after the one that drew the article. @param {Tab} tab @param {string} text */
async function openText(tab, text) {
  await tab.give('text', text);
  await tab.collectGarbage();
  return tab.page.evaluate(async () => {
    const { attest, given } = /** @type {any} */ (window);
    const began = performance.now();
    const drawn = new Promise((resolve) => attest.on('open', resolve));
    const opened = attest.open({ markdown: given.text });
    await drawn;
    await new Promise(requestAnimationFrame);
    const painted = performance.now() - began;
    await opened;
    return { painted };
  });
}
