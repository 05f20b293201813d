// The three browsers and the interface that the tests use.
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { launchWebkit } from './webkit.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName
 *
 * @typedef {object} LaunchOptions
 * @property {string} profile  A folder for this browser's profile.
 * @property {NodeJS.ProcessEnv} [env]  With DISPLAY, if the machine has no display.
 * @property {number} [scale]  Device pixels per CSS pixel; 1 by default.
 * @property {boolean} [dark]  The system's colour scheme.
 * @property {false} [webgl]   Given as false: without WebGL.
 * @property {false} [storage] Given as false: without local storage.
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {() => Promise<import('./page.mjs').Page>} freshPage  With its own storage, which is deleted when the page closes.
 * @property {() => Promise<import('./page.mjs').Page>} profilePage  With the storage of the profile.
 * @property {() => Promise<void>} close  Closes it as a user does.
 * @property {() => Promise<void>} kill   Kills it, as the system does when memory runs out.
 */

/** @type {Record<BrowserName, (options: LaunchOptions) => Promise<Browser>>} */
export const launchers = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebkit,
};

export const browserNames = /** @type {BrowserName[]} */ (Object.keys(launchers));
