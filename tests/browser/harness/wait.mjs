// Waits for named conditions, never for a fixed time.

/** @typedef {false | undefined | null | '' | 0} Nothing  A result that means "not yet". */

const SHORTEST_PAUSE_MS = 20;
/** The default timeout, long enough for a busy machine. Only a failing test waits this long. */
export const PATIENCE_MS = 30_000;
/** The timeout for starting a browser, which takes long when several start at the same time. */
export const STARTING_MS = 120_000;

/** Thrown when the browser's driver stops responding. This is not a failure of Attest. */
export class BrowserSilent extends Error {}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Calls `check` repeatedly until it returns a true value, and returns that value.
 * An exception in `check` counts as "not yet", because a page that is still loading throws.
 * @template T
 * @param {string} what  The condition, worded to complete the error message "waited in vain until …".
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
 * Returns the value of `promise`, or rejects after `within` milliseconds with an error that names
 * `what`.
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
