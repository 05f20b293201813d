// Debian's build of WebKit: the MiniBrowser of WebKitGTK, driven by WebKitWebDriver.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { nextDownload } from './downloads.mjs';
import { Page, WINDOW } from './page.mjs';
import { end, freePort, start } from './processes.mjs';
import { STARTING_MS, until, withinPatience } from './wait.mjs';
import { keyValue, WebDriver } from './webdriver.mjs';

/**
 * @typedef {import('./browsers.mjs').Browser} Browser
 * @typedef {import('./browsers.mjs').LaunchOptions} LaunchOptions
 */

/** The path of MiniBrowser, which is in the library folder of the machine's architecture. */
function miniBrowser() {
  const given = process.env.MINIBROWSER;
  if (given) return given;
  for (const folder of readdirSync('/usr/lib')) {
    for (const library of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = join('/usr/lib', folder, library, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('WebKit is not installed');
}

/** @param {LaunchOptions} options @returns {Promise<Browser>} */
export async function launchWebkit(options) {
  const port = await freePort();
  const downloads = join(options.profile, 'home');
  mkdirSync(downloads, { recursive: true });
  const server = start('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      ...options.env,
      HOME: downloads, // MiniBrowser saves downloads in the home folder.
      XDG_CACHE_HOME: join(options.profile, 'cache'),
      XDG_CONFIG_HOME: join(options.profile, 'config'),
      XDG_DATA_HOME: join(options.profile, 'data'),
      GDK_BACKEND: 'x11',
      GDK_SCALE: String(options.scale ?? 1),
      GTK_THEME: options.dark ? 'Adwaita:dark' : 'Adwaita',
      NO_AT_BRIDGE: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver answers', async () => (await fetch(`${address}/status`)).ok, { within: STARTING_MS });

  const args = ['--automation'];
  if (options.webgl === false) args.push('--enable-webgl=false');
  if (options.storage === false) args.push('--enable-html5-local-storage=false');
  const wanted = {
    'webkitgtk:browserOptions': { binary: miniBrowser(), args },
    timeouts: { script: STARTING_MS, pageLoad: STARTING_MS },
  };

  // The driver allows one session at a time, and each session starts a browser with empty storage.
  const begin = async () => {
    const { driver, capabilities } = await WebDriver.begin(address, wanted);
    await driver.post('/window/rect', WINDOW_RECT);
    const handle = await driver.get('/window');
    const shared = { driver, downloads, first: handle, shown: handle };
    return { page: new WebkitPage(shared, handle), version: capabilities.browserVersion };
  };
  const first = await begin();
  /** @type {WebkitPage | undefined} */
  let waiting = first.page;

  const freshPage = async () => {
    const page = waiting ?? (await begin()).page;
    waiting = undefined;
    return page;
  };

  return {
    version: `WebKitGTK/${first.version}`,
    freshPage,
    profilePage: freshPage, // An automated MiniBrowser has no persistent profile.
    async close() {
      if (waiting) await withinPatience('a window to close', waiting.close(), { within: 5000 }).catch(() => {});
      await end(server);
    },
    async kill() {
      throw new Error('only the driver can end MiniBrowser');
    },
  };
}

const WINDOW_RECT = { x: 0, y: 0, ...WINDOW };
const BUTTONS = { left: 0, right: 2 };

class WebkitPage extends Page {
  shift = false;

  /**
   * @param {{driver: WebDriver, downloads: string, first: string, shown: string}} shared  Shared by all windows.
   * @param {string} handle  The handle of this window.
   */
  constructor(shared, handle) {
    super();
    this.shared = shared;
    this.handle = handle;
  }

  /** The driver, switched to this window. */
  async driver() {
    if (this.shared.shown !== this.handle) {
      await this.shared.driver.post('/window', { handle: this.handle });
      this.shared.shown = this.handle;
    }
    return this.shared.driver;
  }

  /** @override @param {string} url */
  async goTo(url) { await (await this.driver()).post('/url', { url }); }
  /** @override */
  async reloadDocument() { await (await this.driver()).post('/refresh'); }
  /** @override */
  async newWindow() {
    const { handle } = await (await this.driver()).post('/window/new', { type: 'window' });
    return new WebkitPage(this.shared, handle);
  }
  /** @override */
  async toFront() { await this.driver(); }
  /** @override @param {Page} other */
  async hideBehind(other) {
    await (await this.driver()).post('/window/minimize');
    await other.toFront();
  }
  /** @override */
  async showAgain() { await (await this.driver()).post('/window/rect', WINDOW_RECT); }
  /** Sets the size of the whole window, including the browser's own controls. @override @param {number} width @param {number} height */
  async resize(width, height) { await (await this.driver()).post('/window/rect', { width, height }); }
  /** @override */
  async closeWindow() {
    if (this.handle === this.shared.first) {
      await this.shared.driver.delete('');
      return;
    }
    await (await this.driver()).delete('/window');
    this.shared.shown = '';
  }
  /** @override @param {string} expression */
  async run(expression) { return (await this.driver()).run(expression); }
  /** @override @param {number} x @param {number} y */
  async moveTo(x, y) {
    const place = { x: Math.round(x), y: Math.round(y) };
    await this.pointer({ type: 'pointerMove', ...place, duration: 0, origin: 'viewport' });
  }
  /** @override @param {import('./page.mjs').Button} [button] */
  async press(button = 'left') {
    await this.pointer({ type: 'pointerDown', button: BUTTONS[button] });
  }
  /** @override @param {import('./page.mjs').Button} [button] */
  async release(button = 'left') {
    await this.pointer({ type: 'pointerUp', button: BUTTONS[button] });
  }
  /** @param {object[]} actions */
  async pointer(...actions) { await (await this.driver()).act('pointer', actions); }
  /** @override @param {number} _x @param {number} _y @param {number} count @param {import('./page.mjs').Button} button */
  async clickTimes(_x, _y, count, button) {
    const once = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: BUTTONS[button] }));
    await this.pointer(...Array(count).fill(once).flat());
  }
  /** @override @param {number} x @param {number} y @param {number} deltaY */
  async turnWheel(x, y, deltaY) {
    const place = { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
    const scroll = { type: 'scroll', ...place, deltaX: 0, deltaY, duration: 0 };
    await (await this.driver()).act('wheel', [scroll]);
  }
  /** @override @param {string} name */
  async keyDown(name) {
    if (name === 'Shift') this.shift = true;
    await (await this.driver()).act('key', [{ type: 'keyDown', value: this.named(name) }]);
  }
  /** @override @param {string} name */
  async keyUp(name) {
    await (await this.driver()).act('key', [{ type: 'keyUp', value: this.named(name) }]);
    if (name === 'Shift') this.shift = false;
  }
  /** @param {string} name */
  named(name) {
    return this.shift && name.length === 1 ? name.toUpperCase() : keyValue(name);
  }
  /** @override @param {string} text */
  async type(text) {
    const driver = await this.driver();
    const focused = /** @type {string} */ (Object.values(await driver.get('/element/active'))[0]);
    for (const piece of text.match(/[\u{10000}-\u{10FFFF}\u200D\uFE0F]+|[^\u{10000}-\u{10FFFF}\u200D\uFE0F]+/gu) ?? []) {
      if (!/[\u{10000}-\u{10FFFF}]/u.test(piece)) {
        await driver.post(`/element/${focused}/value`, { text: piece });
        continue;
      }
      // The driver drops characters above U+FFFF, so this inserts them as an emoji picker does.
      await this.evaluate((words) => document.execCommand('insertText', false, words), piece);
    }
  }
  /** @override @param {string} selector @param {string} path */
  async setFile(selector, path) {
    const driver = await this.driver();
    const input = await driver.element(selector);
    await driver.post(`/element/${input}/value`, { text: path });
  }
  /** @override @param {() => Promise<void>} click @param {string} path */
  async chooseFile(click, path) {
    // The driver immediately cancels every file dialog. The file is therefore set on the input
    // after the page has requested the dialog.
    await this.evaluate(() => {
      document.querySelector('input[type=file]')?.addEventListener('click', ({ target }) => {
        /** @type {HTMLElement} */ (target).dataset.asked = 'true';
      });
    });
    await click();
    await this.until('the page asks for a file', () => document.querySelector('input[data-asked]') !== null);
    await this.setFile('input[type=file]', path);
  }
  /** @override @param {() => Promise<void>} act */
  async download(act) { return nextDownload(this.shared.downloads, act); }
  /** @override */
  async screenshot() {
    return Buffer.from(await (await this.driver()).get('/screenshot'), 'base64');
  }
  /** The protocol does not report requests, so this reads the page's resource timing. @override */
  async requests() {
    return this.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry.entryType === 'navigation' || entry.entryType === 'resource')
        .map((entry) => ({ url: entry.name, at: performance.timeOrigin + entry.startTime })),
    );
  }
  /** @override */
  protocolErrors() { return []; }
}
