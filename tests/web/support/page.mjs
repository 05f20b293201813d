// Runs Attest's page in Node: web/index.html in jsdom with the unchanged scripts, a fake clock, and fakes of browser
// features that jsdom lacks. Each page loads its own instances of the scripts, so no state remains from earlier pages.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

import { JSDOM } from 'jsdom';

import { filledIn } from '../../../scripts/fill_in.mjs';
import { browserParts } from './browser_parts.mjs';
import { Clock } from './clock.mjs';

register('./page_hooks.mjs', import.meta.url);

const HTML = filledIn(readFileSync(new URL('../../../web/index.html', import.meta.url), 'utf8')).replace(/<script.*?<\/script>/, '');
/** The names of the globals whose values come from jsdom. */
const FROM_WINDOW = [
  'window', 'document', 'localStorage', 'Node', 'NodeFilter', 'Element', 'HTMLElement', 'HTMLButtonElement', 'HTMLAnchorElement',
  'HTMLInputElement', 'DOMParser', 'Event', 'getSelection', 'addEventListener', 'innerHeight',
];

let pages = 0;
/** Node's own globals, restored when the page is closed. @type {Map<string, PropertyDescriptor | undefined>} */
const before = new Map();

/** @param {Record<string, unknown>} values */
function setGlobals(values) {
  for (const [name, value] of Object.entries(values)) {
    if (!before.has(name)) before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Waits until all pending promise callbacks have run. */
export async function settled() {
  for (let i = 0; i < 5; ++i) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.globals] replacements of globals
 * @param {import('./browser_parts.mjs').Contexts} [options.contexts] replacements of the fake canvas contexts
 * @param {(window: import('jsdom').DOMWindow) => void} [options.prepare] called before any script runs
 */
export async function openPage({ globals = {}, contexts = {}, prepare } = {}) {
  const { window } = new JSDOM(HTML, { url: 'https://attest.test/', pretendToBeVisual: true });
  const { document } = window;
  const clock = new Clock();
  const parts = browserParts(window, contexts);
  /** @type {Record<string, unknown>} */
  const values = { ...Object.fromEntries(FROM_WINDOW.map((name) => [name, /** @type {any} */ (window)[name]])), ...parts.globals, ...clock.functions(), ...globals };
  for (const name of ['getSelection', 'addEventListener']) if (!(name in globals)) values[name] = /** @type {any} */ (window)[name].bind(window);
  setGlobals(values);
  prepare?.(window);
  const number = ++pages;
  /** Imports a script, in the instance that belongs to this page. @param {string} name @returns {Promise<any>} */
  const script = (name) => import(`../../../web/${name}?page=${number}`);
  /** @type {typeof import('./fake_program.mjs')} */
  const program = await import(`./fake_program.mjs?page=${number}`);
  Object.assign(program.answers, { frame: () => -1, saved: () => 1, reading: () => 0 });

  return {
    ...parts, window, document, clock, program, script,
    /** @type {any} */ get attest() {
      return /** @type {any} */ (window).attest;
    },
    /** @param {string} id */
    element: (id) => /** @type {HTMLElement} */ (document.getElementById(id)),

    /** Starts the page and draws its first frame. */
    async start() {
      await script('main.js');
      await settled();
      this.show();
      program.calls.length = 0;
    },

    /** Runs frames and timers until none is pending. */
    show() {
      for (let i = 0; i < 50; ++i) {
        clock.pass();
        if (!clock.frames) return;
        clock.frame();
      }
      throw new Error('The page draws for ever');
    },

    /** @param {EventTarget} target @param {string} type @param {object} [properties] @returns {boolean} whether the default action was not prevented */
    dispatch(target, type, properties = {}) {
      const event = new window.Event(type, { bubbles: true, cancelable: true, composed: true });
      for (const [name, value] of Object.entries(properties)) Object.defineProperty(event, name, { value });
      return target.dispatchEvent(event);
    },

    close() {
      window.close();
      for (const [name, property] of before) {
        if (property) Object.defineProperty(globalThis, name, property);
        else delete (/** @type {any} */ (globalThis)[name]);
      }
      before.clear();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openPage>>} Page */
