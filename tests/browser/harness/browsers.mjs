// The three browsers and the interface that the tests use.
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { launchWebkit } from './webkit.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName
 *
 * @typedef {object} LaunchOptions
 * @property {string} profile  A folder for this browser's profile.
 * @property {NodeJS.ProcessEnv} [env]  Contains DISPLAY if the machine has no display of its own.
 * @property {number} [scale]  Device pixels per CSS pixel; 1 by default.
 * @property {boolean} [dark]  The system's colour scheme.
 * @property {false} [webgl]   False starts the browser without WebGL.
 * @property {false} [storage] False starts the browser without local storage.
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {() => Promise<import('./page.mjs').Page>} freshPage  A page with its own storage, which is deleted when the page closes.
 * @property {() => Promise<import('./page.mjs').Page>} profilePage  A page with the storage of the profile.
 * @property {() => Promise<void>} close  Closes the browser as a user does.
 * @property {() => Promise<void>} kill   Kills the browser as the system does when memory runs out.
 */

/** @type {Record<BrowserName, (options: LaunchOptions) => Promise<Browser>>} */
export const launchers = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebkit,
};

export const browserNames = /** @type {BrowserName[]} */ (Object.keys(launchers));
