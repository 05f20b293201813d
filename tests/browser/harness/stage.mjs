// What a test is given, and how one is told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launchers } from './browsers.mjs';
import { Reader } from './reader.mjs';

/**
 * @typedef {import('./browsers.mjs').Browser} Browser
 * @typedef {import('./browsers.mjs').BrowserName} BrowserName
 * @typedef {import('./browsers.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('./page.mjs').Page} Page
 *
 * @typedef {object} Terms
 * @property {Partial<Record<BrowserName, string>>} [cannot]  Why a browser cannot make this test.
 * @property {RegExp} [expects]  Complaints of the browser that belong to the test.
 *
 * @typedef {object} EndToEndTest
 * @property {string} name  A sentence about the product.
 * @property {(stage: Stage) => Promise<void>} run
 * @property {Terms} terms
 */

/**
 * @param {string} name
 * @param {(stage: Stage) => Promise<void>} run
 * @param {Terms} [terms]
 * @returns {EndToEndTest}
 */
export const test = (name, run, terms = {}) => ({ name, run, terms });

/** One test's surroundings. Whatever it opens is closed after it. */
export class Stage {
  /** @type {Page[]} */
  pages = [];
  /** @type {Browser[]} */
  launched = [];
  /** @type {string[]} */
  folders = [];
  /** Complaints of windows that are closed. @type {string[]} */
  earlier = [];

  /**
   * @param {{name: BrowserName, browser: Browser, origin: string, env: NodeJS.ProcessEnv}} world
   */
  constructor({ name, browser, origin, env }) {
    this.name = name;
    this.browser = browser;
    this.origin = origin;
    this.env = env;
  }

  /** A first visit: nothing is stored yet. */
  async visit() {
    return this.meet(await this.browser.freshPage());
  }

  /** A first visit on another machine, when the work on this one is done. */
  async visitElsewhere() {
    await this.leave();
    return this.visit();
  }

  /** Closes all windows, once they had nothing to complain about. */
  async leave() {
    this.earlier.push(...(await this.complaints()));
    // Windows before the first: that one's storage goes with it.
    for (const page of this.pages.reverse()) await page.close();
    this.pages = [];
  }

  /** The product in that window. @param {Page} page @returns {Promise<Reader>} */
  async meet(page) {
    this.pages.push(page);
    return Reader.meet(page, this.origin);
  }

  /** A window of the same reader, on the same storage. @param {Reader} reader */
  async secondWindow(reader) {
    return this.meet(await reader.page.newWindow());
  }

  /** Another browser of the same make, on a profile of its own. @param {Partial<LaunchOptions>} options @returns {Promise<Browser>} */
  async launch(options) {
    const profile = options.profile ?? this.folder('profile');
    const browser = await launchers[this.name]({ env: this.env, ...options, profile });
    this.launched.push(browser);
    return browser;
  }

  /** As a reader closes it, or as a machine does that runs out of memory. @param {Browser} browser @param {'close' | 'kill'} how */
  async endBrowser(browser, how) {
    this.earlier.push(...(await this.complaints()));
    this.pages = [];
    this.launched = this.launched.filter((one) => one !== browser);
    await browser[how]();
  }

  /** @param {string} name */
  folder(name) {
    const path = mkdtempSync(join(tmpdir(), `attest-${name}-`));
    this.folders.push(path);
    return path;
  }

  /** Writes a file to be opened. @param {string} name @param {string | Uint8Array} content */
  file(name, content) {
    const folder = this.folder('file');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** What the browsers complained about, and what they asked of others than our own server. */
  async complaints() {
    const found = [...this.earlier];
    for (const page of this.pages) {
      found.push(...(await page.complaints()));
      for (const { url } of await page.requests()) {
        if (!/^(blob|data|about):/.test(url) && !url.startsWith(this.origin)) {
          found.push(`asked for ${url}`);
        }
      }
    }
    return found;
  }

  async close() {
    for (const page of this.pages.reverse()) await page.close().catch(() => {});
    for (const browser of this.launched) await browser.close().catch(() => {});
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
