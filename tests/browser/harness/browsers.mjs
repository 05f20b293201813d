// The three browsers, as the tests know them.
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { launchWebkit } from './webkit.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName
 *
 * @typedef {object} LaunchOptions
 * @property {string} profile  A folder of its own: what the browser keeps lives there.
 * @property {NodeJS.ProcessEnv} [env]  Among it DISPLAY, where there is none yet.
 * @property {number} [scale]  Device pixels per CSS pixel, 1 where not given.
 * @property {boolean} [dark]  The system's colour scheme.
 * @property {false} [webgl]   Given as false: without WebGL.
 * @property {false} [storage] Given as false: without local storage.
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {() => Promise<import('./page.mjs').Page>} freshPage  On storage of its own, gone when closed.
 * @property {() => Promise<import('./page.mjs').Page>} profilePage  On the storage of the profile.
 * @property {() => Promise<void>} close  As a reader closes it.
 * @property {() => Promise<void>} kill   As a machine that runs out of memory does.
 */

/** @type {Record<BrowserName, (options: LaunchOptions) => Promise<Browser>>} */
export const launchers = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebkit,
};

export const browserNames = /** @type {BrowserName[]} */ (Object.keys(launchers));
