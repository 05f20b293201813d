// What is on its way to the journal. An entry leaves when the transaction that wrote it has completed,
// and not before; a transaction that failed is tried again, later and later.
import { JOURNAL_ERROR, journalErrorOf } from './database.js';

const SLICE_MS = 4; // Of entries in a transaction: thousands at once would be one long task.
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [200, 15_000];
const SILENCE_MS = 2000; // Without an answer, until it is said.

/**
 * @typedef {object} Means
 * @property {(fill: (put: (key: string, value: string) => void) => void) => Promise<void>} write as Database.write()
 * @property {(upTo: number, error: number) => void} report every entry up to this number is safe; why the rest is not
 * @property {() => Promise<unknown>} idle when the page has nothing better to do, but soon
 * @property {(ms: number) => Promise<unknown>} wait
 * @property {() => number} now ms
 */

export class JournalQueue {
  /** @type {Map<string, {number: number, value: string}>} */
  #waiting = new Map();
  #highest = 0;
  #failures = 0; // In a row.
  #running = false;
  /** Ends the wait before the next try. */
  #hurry = () => {};

  /** @param {Means} means */
  constructor(means) {
    this.means = means;
  }

  /** @param {number} number higher each time @param {string} key @param {string} value */
  add(number, key, value) {
    this.#waiting.set(key, { number, value });
    this.#highest = number;
    if (!this.#running) {
      this.#running = true;
      queueMicrotask(() => this.#run()); // All of an event together.
    }
  }

  /** Tries now what waits for its next try: the page is about to go, or the database answers again. */
  hurry() {
    this.#hurry();
  }

  /** Every entry up to this number is safe. */
  get safe() {
    let lowest = this.#highest + 1;
    for (const { number } of this.#waiting.values()) lowest = Math.min(lowest, number);
    return lowest - 1;
  }

  async #run() {
    while (this.#waiting.size) {
      const pause = await this.#step();
      if (pause > 0) {
        await Promise.race([this.means.wait(pause), new Promise((resolve) => (this.#hurry = () => resolve(undefined)))]);
      } else if (this.#waiting.size) {
        await this.means.idle();
      }
    }
    this.#running = false;
  }

  /** One transaction. @returns {Promise<number>} ms before the next */
  async #step() {
    /** @type {[string, {number: number, value: string}][]} */
    const taken = [];
    let answered = false;
    void this.means.wait(SILENCE_MS).then(() => answered || this.#report(JOURNAL_ERROR.silent));
    try {
      await this.means.write((put) => {
        // Where several failed together, each is tried by itself: one that cannot be written stops no other.
        const until = this.#failures > 1 ? -Infinity : this.means.now() + SLICE_MS;
        for (const [key, entry] of this.#waiting) {
          put(key, entry.value);
          taken.push([key, entry]);
          if (this.means.now() >= until) break;
        }
      });
    } catch (error) {
      answered = true;
      return this.#failed(error, taken);
    }
    answered = true;
    for (const [key, entry] of taken) if (this.#waiting.get(key) === entry) this.#waiting.delete(key);
    this.#failures = 0;
    this.#report(JOURNAL_ERROR.none);
    return 0;
  }

  /** @param {unknown} thrown @param {[string, {number: number, value: string}][]} taken @returns {number} */
  #failed(thrown, taken) {
    const error = journalErrorOf(thrown);
    ++this.#failures;
    if (taken.length === 1 && this.#failures > 1) {
      const [[key, entry]] = taken;
      if (this.#waiting.get(key) === entry) {
        this.#waiting.delete(key);
        this.#waiting.set(key, entry); // The others first.
      }
    }
    // Once can happen; what is missing or full will not be there in a moment.
    if (this.#failures > 1 || error !== JOURNAL_ERROR.failing) this.#report(error);
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
  }

  /** @param {number} error */
  #report(error) {
    this.means.report(this.safe, error);
  }
}
