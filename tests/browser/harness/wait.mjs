// Waiting, always for something that can be named: never for a time.

/** @typedef {false | undefined | null | '' | 0} Nothing  What means "not yet". */

const SHORTEST_PAUSE_MS = 20;
/** For a machine that has much else to do; who is not disappointed never waits so long. */
export const PATIENCE_MS = 30_000;
/** To start a browser takes longest where several are started at once. */
export const STARTING_MS = 120_000;

/** The browser's driver does not answer any more. It says nothing about the product. */
export class BrowserSilent extends Error {}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks `check` again and again until it answers with something true, and returns that.
 * An error inside `check` counts as "not yet": a page that is just loading throws.
 * @template T
 * @param {string} what  What is waited for, to complete "waited in vain until …".
 * @param {() => Promise<T | Nothing> | T | Nothing} check
 * @param {{within?: number}} [options]  `within` in milliseconds.
 * @returns {Promise<T>}
 */
export async function until(what, check, { within = PATIENCE_MS } = {}) {
  const deadline = performance.now() + within;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      const answer = await check();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      if (error instanceof BrowserSilent) throw error;
      last = error;
    }
    if (performance.now() > deadline) {
      const shown = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`waited ${within} ms in vain until ${what} (last answer: ${shown})`);
    }
    await pause(SHORTEST_PAUSE_MS);
  }
}

/**
 * The answer of `promise`, or an error that names what did not come.
 * @template T
 * @param {string} what
 * @param {Promise<T>} promise
 * @param {{within?: number}} [options]
 * @returns {Promise<T>}
 */
export async function withinPatience(what, promise, { within = PATIENCE_MS } = {}) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${within} ms in vain for ${what}`)), within);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}
