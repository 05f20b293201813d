// Starts Chromium for measurements: opens windows, measures frame times and long tasks, and lets the
// browser generate wheel input.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launchChromium } from '../../tests/browser/harness/chromium.mjs';

/** Prepares every page before the page's own scripts run. Does as little as possible, so as not to disturb the measurement. */
const LISTEN = () => {
  const page = /** @type {any} */ (window);
  page.given = {};
  page.raf2 = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  // Measures the time until the first picture is shown. On the page of ImGui, the time ends at the start
  // of the frame after the one that drew the picture. On Attest's page, `ready` resolves when the article
  // is drawn, and the time ends at the start of the second frame after that.
  let drawn = false;
  const { prototype } = WebGL2RenderingContext;
  const draw = prototype.drawElements;
  prototype.drawElements = function (...all) {
    drawn = true;
    return draw.apply(this, all);
  };
  page.firstPaint = new Promise((done) => {
    const look = () => {
      if (page.attest) page.attest.ready.then(page.raf2).then(done);
      else if (drawn) done(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
};

/** Prints the functions in which a task spent its time. @param {any} profile @param {{ts: number, dur: number}} task */
function tell({ nodes, samples, timeDeltas, startTime }, { ts, dur }) {
  const names = new Map(nodes.map((/** @type {any} */ { id, callFrame }) => [id, callFrame.functionName || callFrame.lineNumber]));
  /** @type {Map<string, number>} */
  const own = new Map();
  let now = startTime;
  for (const [i, node] of samples.entries()) {
    now += timeDeltas[i];
    if (now < ts || now > ts + dur) continue;
    own.set(names.get(node), (own.get(names.get(node)) ?? 0) + timeDeltas[i]);
  }
  const most = [...own].sort(([, a], [, b]) => b - a).slice(0, 8);
  console.log(`    ${most.map(([name, us]) => `${String(name).replace(/\(.*/, '') || name} ${Math.round(us / 1000)}`).join(', ')}`);
}

/** A browser window with its own storage. */
export class Tab {
  /** @param {import('../../tests/browser/harness/page.mjs').Page & {page: import('playwright-core').Page}} window */
  constructor(window) {
    this.window = window;
    this.page = window.page;
  }

  async close() {
    await this.window.closeWindow();
  }

  /** @param {string} url */
  async go(url) {
    await this.page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  }

  /** Passes a text to the page as window.given[name]. @param {string} name @param {string} text */
  async give(name, text) {
    await this.page.evaluate(([key, value]) => {
      /** @type {any} */ (window).given[key] = value;
    }, [name, text]);
  }

  async session() {
    return (this.cdp ??= await this.page.context().newCDPSession(this.page));
  }

  async collectGarbage() {
    await (await this.session()).send('HeapProfiler.collectGarbage');
  }

  /** Measures the times between frames while the wheel turns. @param {number} seconds @param {number} speed  CSS pixels per second. */
  async framesWhileScrolling(seconds, speed) {
    await this.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.times = [];
      page.recording = true;
      const tick = (/** @type {number} */ now) => {
        page.times.push(now);
        if (page.recording) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await (await this.session()).send('Input.synthesizeScrollGesture', {
      x: 500, y: 400, yDistance: -seconds * speed, speed, gestureSourceType: 'mouse', preventFling: true,
    });
    /** @type {number[]} */
    const times = await this.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.recording = false;
      return page.times;
    });
    return times.slice(1).map((time, i) => time - times[i]);
  }

  /**
   * The longest task of the page's main thread while `act` runs, in milliseconds of CPU time. CPU time
   * is used because other programs on the machine do not change it. On some machines the clock for CPU
   * time is coarse and reports more than the duration of the task. Then the duration is used.
   * @param {() => Promise<unknown>} act @param {boolean} [explain]  Print the functions that took the time.
   */
  async longestTask(act, explain = false) {
    const session = await this.session();
    /** @type {any[]} */
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents', traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel'], excludedCategories: ['*'] },
    });
    if (explain) {
      await session.send('Profiler.enable');
      await session.send('Profiler.start');
    }
    await act();
    const profile = explain ? (await session.send('Profiler.stop')).profile : undefined;
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    // The main thread is searched for in all events, because the event that names it can come after its first tasks.
    // Some of these tasks have no CPU time; for them the duration is used.
    const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
    const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`));
    const lengths = tasks.map(({ tdur, dur }) => Math.min(tdur ?? Infinity, dur ?? 0) / 1000);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    if (profile) tell(profile, tasks[lengths.indexOf(longest)]);
    return longest;
  }
}

export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  const browser = await launchChromium({ profile, env: process.env });
  return {
    version: browser.version,
    /** @returns {Promise<Tab>} */
    async tab() {
      const fresh = /** @type {any} */ (await browser.freshPage());
      await fresh.page.addInitScript(LISTEN);
      return new Tab(fresh);
    },
    /** Ends a browser that no longer responds. */
    async kill() {
      await browser.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
    async close() {
      await browser.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof launch>>} Browser */
