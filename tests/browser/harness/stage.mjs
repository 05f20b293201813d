// The definition of a test and its environment.
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
 * @typedef {object} TestOptions
 * @property {Partial<Record<BrowserName, string>>} [cannot]  Why a browser skips this test.
 * @property {RegExp} [expects]  Matches the errors and violations that the test causes on purpose.
 *
 * @typedef {object} EndToEndTest
 * @property {string} name  A sentence about the product.
 * @property {(stage: Stage) => Promise<void>} run
 * @property {TestOptions} options
 */

/**
 * @param {string} name
 * @param {(stage: Stage) => Promise<void>} run
 * @param {TestOptions} [options]
 * @returns {EndToEndTest}
 */
export const test = (name, run, options = {}) => ({ name, run, options });

/** The environment of one test. `close()` closes everything that the test opened. */
export class Stage {
  /** @type {Page[]} */
  pages = [];
  /** @type {Browser[]} */
  launched = [];
  /** @type {string[]} */
  folders = [];
  /** The errors and violations of closed windows. @type {string[]} */
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

  /** Opens Attest in a window with empty storage. */
  async visit() {
    return this.meet(await this.browser.freshPage());
  }

  /** Closes all windows, then opens Attest with empty storage, as on another machine. */
  async visitElsewhere() {
    await this.leave();
    return this.visit();
  }

  /** Closes all windows and adds their errors and violations to `earlier`. */
  async leave() {
    this.earlier.push(...(await this.complaints()));
    // Closes the first window last, because the storage is deleted when the first window closes.
    for (const page of this.pages.reverse()) await page.close();
    this.pages = [];
  }

  /** Opens Attest in this window. @param {Page} page @returns {Promise<Reader>} */
  async meet(page) {
    this.pages.push(page);
    return Reader.meet(page, this.origin);
  }

  /** Opens a second window with the same storage. @param {Reader} reader */
  async secondWindow(reader) {
    return this.meet(await reader.page.newWindow());
  }

  /** Starts another browser of the same kind with its own profile. @param {Partial<LaunchOptions>} options @returns {Promise<Browser>} */
  async launch(options) {
    const profile = options.profile ?? this.folder('profile');
    const browser = await launchers[this.name]({ env: this.env, ...options, profile });
    this.launched.push(browser);
    return browser;
  }

  /** Closes or kills a browser. @param {Browser} browser @param {'close' | 'kill'} how */
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

  /** Writes a file for the test to open. @param {string} name @param {string | Uint8Array} content */
  file(name, content) {
    const folder = this.folder('file');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** All errors and violations in the browsers, and all requests to hosts other than the test server. */
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
