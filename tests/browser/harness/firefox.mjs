// Firefox, driven over WebDriver BiDi with puppeteer-core.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import puppeteer from 'puppeteer-core';

import { nextDownload } from './downloads.mjs';
import { Page, WINDOW } from './page.mjs';
import { gone, signalGroup } from './processes.mjs';
import { STARTING_MS, until } from './wait.mjs';

/**
 * @typedef {import('./browsers.mjs').Browser} Browser
 * @typedef {import('./browsers.mjs').LaunchOptions} LaunchOptions
 */

const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** @param {LaunchOptions} options @param {string} downloads */
function preferences(options, downloads) {
  return {
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'webgl.force-enabled': options.webgl !== false,
    'webgl.disabled': options.webgl === false,
    'dom.storage.enabled': options.storage !== false,
    'layout.css.devPixelsPerPx': String(options.scale ?? 1),
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
    // Zoom is stored for a tab and not for a site, so a test that zooms does not affect the next
    // test.
    'browser.zoom.siteSpecific': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream,text/plain',
  };
}

/** @param {LaunchOptions} options @returns {Promise<Browser>} */
export async function launchFirefox(options) {
  const program = process.env.FIREFOX ?? PROGRAMS.find((path) => existsSync(path));
  if (!program) throw new Error('Firefox is not installed');
  const downloads = join(options.profile, 'downloads');
  mkdirSync(downloads, { recursive: true });

  // puppeteer-core needs prefs.js and user.js to open a profile a second time.
  for (const name of ['prefs.js', 'user.js']) {
    writeFileSync(join(options.profile, name), '', { flag: 'a' });
  }

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    userDataDir: options.profile,
    defaultViewport: null,
    timeout: STARTING_MS,
    args: [`--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    env: { ...process.env, ...options.env },
    extraPrefsFirefox: preferences(options, downloads),
  });
  const child = /** @type {import('node:child_process').ChildProcess} */ (browser.process());
  // Waits until the process has ended and puppeteer-core has restored the files of the profile. The next process must not start earlier.
  const ended = async () => {
    await gone(child);
    await until('the profile is restored', () =>
      ['prefs.js', 'user.js'].every((name) => !existsSync(join(options.profile, `${name}.puppeteer`))));
  };

  return {
    version: await browser.version(),
    async freshPage() {
      const context = await browser.createBrowserContext();
      return new FirefoxPage(await context.newPage(), downloads, () => context.close());
    },
    async profilePage() {
      const [page] = await browser.pages();
      return new FirefoxPage(page ?? (await browser.newPage()), downloads, async () => {});
    },
    async close() {
      await browser.close();
      await ended();
    },
    async kill() {
      signalGroup(child, 'SIGKILL');
      await ended();
    },
  };
}

class FirefoxPage extends Page {
  /** @type {import('./page.mjs').AskedFor[]} */
  asked = [];
  /** @type {string[]} */
  errors = [];
  shift = false;

  /**
   * @param {import('puppeteer-core').Page} page @param {string} downloads
   * @param {() => Promise<void>} dispose
   */
  constructor(page, downloads, dispose) {
    super();
    this.page = page;
    this.downloads = downloads;
    this.dispose = dispose;
    page.on('request', (request) => this.asked.push({ url: request.url(), at: Date.now() }));
    page.on('pageerror', (error) => this.errors.push(`error: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()}`);
    });
  }

  /** @override @param {string} url */
  async goTo(url) { await this.page.goto(url); }
  /** @override */
  async reloadDocument() { await this.page.reload(); }
  /** @override */
  async newWindow() {
    const page = await this.page.browserContext().newPage();
    return new FirefoxPage(page, this.downloads, () => page.close());
  }
  /** @override */
  async toFront() { await this.page.bringToFront(); }
  /** @override @param {Page} other */
  async hideBehind(other) { await other.toFront(); }
  /** @override */
  async showAgain() { await this.toFront(); }
  /** @override @param {number} width @param {number} height */
  async resize(width, height) { await this.page.setViewport({ width, height }); }
  /** @override */
  async closeWindow() { await this.dispose(); }
  /** @override @param {string} expression */
  async run(expression) { return this.page.evaluate(expression); }
  /** @override @param {number} x @param {number} y */
  async moveTo(x, y) { await this.page.mouse.move(Math.round(x), Math.round(y)); }
  /** @override @param {import('./page.mjs').Button} [button] */
  async press(button) { await this.page.mouse.down({ button }); }
  /** @override @param {import('./page.mjs').Button} [button] */
  async release(button) { await this.page.mouse.up({ button }); }
  /** @override @param {number} x @param {number} y @param {number} count @param {import('./page.mjs').Button} button */
  async clickTimes(x, y, count, button) {
    await this.page.mouse.click(Math.round(x), Math.round(y), { count, button });
  }
  /** @override @param {number} _x @param {number} _y @param {number} deltaY */
  async turnWheel(_x, _y, deltaY) { await this.page.mouse.wheel({ deltaY }); }
  /** @override @param {string} name */
  async keyDown(name) {
    if (name === 'Shift') this.shift = true;
    await this.page.keyboard.down(this.named(name));
  }
  /** @override @param {string} name */
  async keyUp(name) {
    await this.page.keyboard.up(this.named(name));
    if (name === 'Shift') this.shift = false;
  }
  /** BiDi expects the character that a key types, not the name of the key. @param {string} name */
  named(name) {
    const given = this.shift && name.length === 1 ? name.toUpperCase() : name;
    return /** @type {import('puppeteer-core').KeyInput} */ (given);
  }
  /** @override @param {string} text */
  async type(text) { await this.page.keyboard.type(text); }
  /** @override @param {string} selector @param {string} path */
  async setFile(selector, path) {
    const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      await this.page.$(selector)
    );
    await input.uploadFile(path);
  }
  /** @override @param {() => Promise<void>} click @param {string} path */
  async chooseFile(click, path) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), click()]);
    await chooser.accept([path]);
  }
  /** @override @param {() => Promise<void>} act */
  async download(act) { return nextDownload(this.downloads, act); }
  /** @override */
  async screenshot() { return Buffer.from(await this.page.screenshot()); }
  /** @override */
  async requests() { return this.asked; }
  /** @override */
  protocolErrors() { return this.errors; }
}
