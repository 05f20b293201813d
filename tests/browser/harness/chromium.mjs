// Chromium, driven over the DevTools protocol with playwright-core.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { Page, WINDOW } from './page.mjs';
import { end, firstWords, gone, signalGroup, start } from './processes.mjs';
import { STARTING_MS, withinPatience } from './wait.mjs';

/**
 * @typedef {import('./browsers.mjs').Browser} Browser
 * @typedef {import('./browsers.mjs').LaunchOptions} LaunchOptions
 */

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Switches that stop network requests of the browser itself. */
const QUIET = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-extensions',
  '--disable-default-apps', '--disable-breakpad', '--metrics-recording-only', '--no-pings',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,'
    // Disables the pages that show the suggestions of the address bar, because these pages take as
    // long to start as Attest.
    + 'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--password-store=basic', '--use-mock-keychain', '--no-service-autorun',
];
/** Switches with which Chromium draws a window even while another window covers it. */
const AWAKE = [
  '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];
/** Switches that render WebGL in software. The window is composited without GL, because this is faster. */
const SOFTWARE_GL = [
  '--disable-gpu-compositing', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
const NO_GL = ['--disable-gpu', '--disable-3d-apis'];

/** @param {LaunchOptions} options @returns {Promise<Browser>} */
export async function launchChromium(options) {
  const program = process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path));
  if (!program) throw new Error('Chromium is not installed');
  const args = [
    '--headless=new', `--window-size=${WINDOW.width},${WINDOW.height}`,
    `--user-data-dir=${options.profile}`, '--remote-debugging-port=0',
    `--force-device-scale-factor=${options.scale ?? 1}`,
    ...QUIET, ...AWAKE, ...(options.webgl === false ? NO_GL : SOFTWARE_GL),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  if (options.storage === false) forbidStorage(options.profile);
  const child = start(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = /** @type {import('node:stream').Readable} */ (child.stderr);
  const [, address] = await firstWords(child, said, /DevTools listening on (ws:\S+)/, 'Chromium');
  said.resume();
  const connection = await chromium.connectOverCDP(address, { timeout: STARTING_MS });
  const own = connection.contexts()[0];

  return {
    version: connection.version(),
    async freshPage() {
      const context = await connection.newContext({
        viewport: null,
        colorScheme: options.dark ? 'dark' : 'light',
      });
      return new ChromiumPage(await context.newPage(), () => context.close());
    },
    async profilePage() {
      return new ChromiumPage(own.pages()[0] ?? (await own.newPage()), async () => {});
    },
    async close() {
      const session = await connection.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await withinPatience('Chromium to close', gone(child)).catch(() => end(child));
    },
    async kill() {
      signalGroup(child, 'SIGKILL');
      await gone(child);
    },
  };
}

/** Applies the setting "don't allow sites to save data on your device". @param {string} profile */
function forbidStorage(profile) {
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
}

class ChromiumPage extends Page {
  /** @type {import('./page.mjs').AskedFor[]} */
  asked = [];
  /** @type {string[]} */
  errors = [];

  /**
   * @param {import('playwright-core').Page} page
   * @param {() => Promise<void>} dispose  Closes the page, and deletes its storage if only this page used it.
   */
  constructor(page, dispose) {
    super();
    this.page = page;
    this.dispose = dispose;
    page.on('request', (request) => this.asked.push({ url: request.url(), at: Date.now() }));
    page.on('pageerror', (error) => this.errors.push(`error: ${error.message}`));
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
    const page = await this.page.context().newPage();
    return new ChromiumPage(page, () => page.close());
  }
  /** @override */
  async toFront() { await this.page.bringToFront(); }
  /** @override @param {number} width @param {number} height */
  async resize(width, height) { await this.page.setViewportSize({ width, height }); }
  /** @override */
  async closeWindow() { await this.dispose(); }
  /** @override @param {string} expression */
  async run(expression) { return this.page.evaluate(expression); }
  /** @override @param {number} x @param {number} y */
  async moveTo(x, y) { await this.page.mouse.move(x, y); }
  /** @override @param {import('./page.mjs').Button} [button] */
  async press(button) { await this.page.mouse.down({ button }); }
  /** @override @param {import('./page.mjs').Button} [button] */
  async release(button) { await this.page.mouse.up({ button }); }
  /** @override @param {number} x @param {number} y @param {number} count @param {import('./page.mjs').Button} button */
  async clickTimes(x, y, count, button) {
    // Sends all presses without waiting for the page, so that a busy machine does not turn a double click into two clicks.
    const sent = Array.from({ length: count }, (_, i) => i + 1).flatMap((clickCount) =>
      [this.page.mouse.down({ button, clickCount }), this.page.mouse.up({ button, clickCount })]);
    await Promise.all(sent);
  }
  /** @override @param {number} _x @param {number} _y @param {number} deltaY */
  async turnWheel(_x, _y, deltaY) { await this.page.mouse.wheel(0, deltaY); }
  /** @override @param {string} name */
  async keyDown(name) { await this.page.keyboard.down(name); }
  /** @override @param {string} name */
  async keyUp(name) { await this.page.keyboard.up(name); }
  /** @override @param {string} text */
  async type(text) { await this.page.keyboard.type(text); }
  /** @override @param {string} selector @param {string} path */
  async setFile(selector, path) {
    // Uses the protocol directly, because playwright sends the content of the file and refuses
    // large files.
    const session = await this.page.context().newCDPSession(this.page);
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    await session.send('DOM.setFileInputFiles', { files: [path], nodeId });
    await session.detach();
  }
  /** @override @param {() => Promise<void>} click @param {string} path */
  async chooseFile(click, path) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), click()]);
    await chooser.setFiles(path);
  }
  /** @override @param {() => Promise<void>} act */
  async download(act) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
  }
  /** @override */
  async printToPdf() { return this.page.pdf({ format: 'A4', printBackground: false }); }
  /** @override */
  async screenshot() { return this.page.screenshot({ caret: 'initial' }); }
  /** @override */
  async requests() { return this.asked; }
  /** @override */
  protocolErrors() { return this.errors; }

  /** @override @param {string[]} stages @param {string} [text] */
  async compose(stages, text) {
    const session = await this.page.context().newCDPSession(this.page);
    for (const stage of stages) {
      const end = stage.length;
      await session.send('Input.imeSetComposition', { text: stage, selectionStart: end, selectionEnd: end });
    }
    if (text !== undefined) await session.send('Input.insertText', { text });
    await session.detach();
  }
}

/** @param {Page} page */
export const chromiumOnly = (page) => /** @type {ChromiumPage} */ (page);

