// Chromium for measuring: fresh windows, frames, long tasks, and the wheel as the browser sends it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launchChromium } from '../../tests/browser/harness/chromium.mjs';

/** In every page before its own scripts. Its own work must not be seen: it keeps to what it is asked. */
const LISTEN = () => {
  const page = /** @type {any} */ (window);
  page.given = {};
  page.raf2 = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  // When a picture was there first: when the frame begins that follows the one that showed it. Ours
  // says itself when an article is open; it is drawn then, and the next frame shows it.
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

/** In which functions the time of a task went. @param {any} profile @param {{ts: number, dur: number}} task */
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

/** A window of its own storage. */
export class Tab {
  /** @param {import('playwright-core').Page} page @param {() => Promise<void>} close */
  constructor(page, close) {
    this.page = page;
    this.close = close;
  }

  /** @param {string} url */
  async go(url) {
    await this.page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  }

  /** Hands a text to the page, as window.given[name]. @param {string} name @param {string} text */
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

  /** Times between frames while the wheel turns. @param {number} seconds @param {number} speed CSS pixels in a second */
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
   * The longest task of the page's main thread while `act` runs, by that thread's own clock: what
   * other programs take from the processor meanwhile does not count. That clock goes in leaps on some
   * machines, so that no task counts for longer than it lasted.
   * @param {() => Promise<unknown>} act @param {boolean} [explain] print in which functions the time went
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
    // A thread may be named after its tasks; tasks of the first moments may lack the thread's time.
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
      return new Tab(fresh.page, () => fresh.closeWindow());
    },
    /** A browser that no longer answers. */
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
