// The queue of entries to be written to the journal (journal.js: IndexedDB). An entry leaves the queue only when its transaction
// has completed. A failed transaction is repeated after increasing waits.
import { JOURNAL_ERROR, journalErrorOf } from './database.js';

const SLICE_MS = 4; // The longest time for filling a transaction. Thousands of entries at once would delay a frame.
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [200, 15_000];
const MANY = 100; // If more entries than this wait, the next transaction does not wait for an idle page.
const SILENCE_MS = 2000; // Time after which the queue reports that a transaction gets no answer.

/**
 * @typedef {object} Means
 * @property {(fill: (put: (key: string, value: string) => void) => void) => Promise<void>} write like Database.write()
 * @property {(upTo: number, error: number) => void} report receives the number up to which every entry is safe, and a JOURNAL_ERROR
 * @property {() => Promise<unknown>} idle resolves when the page is idle, or after a short time
 * @property {(ms: number) => Promise<unknown>} wait
 * @property {() => number} now in ms
 */

export class JournalQueue {
  /** @type {Map<string, {number: number, value: string}>} */
  #waiting = new Map();
  #highest = 0;
  #failures = 0; // The number of consecutive failures.
  #running = false;
  /** Ends the wait before the next attempt to write. */
  #hurry = () => {};

  /** @param {Means} means */
  constructor(means) {
    this.means = means;
  }

  /** @param {number} number must increase with each call @param {string} key @param {string} value */
  add(number, key, value) {
    this.#waiting.set(key, { number, value });
    this.#highest = number;
    if (!this.#running) {
      this.#running = true;
      queueMicrotask(() => this.#run()); // The write is delayed, so that one transaction contains all entries of an event.
    }
  }

  /** Repeats a failed transaction now, because the page is about to close or the database answers again. */
  hurry() {
    this.#hurry();
  }

  /** All entries with this number or a lower one are in the database. */
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
      } else if (this.#waiting.size > MANY) {
        await this.means.wait(0); // Waiting for an idle page may take half a second, which is too long for the many entries of a restored library.
      } else if (this.#waiting.size) {
        await this.means.idle();
      }
    }
    this.#running = false;
  }

  /** Runs one transaction. @returns {Promise<number>} ms to wait before the next transaction */
  async #step() {
    /** @type {[string, {number: number, value: string}][]} */
    const taken = [];
    let answered = false;
    void this.means.wait(SILENCE_MS).then(() => answered || this.#report(JOURNAL_ERROR.silent));
    try {
      await this.means.write((put) => {
        // After several failures each entry gets its own transaction, so that a bad entry cannot block the others.
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
        this.#waiting.set(key, entry); // Moves the entry to the end of the queue.
      }
    }
    // A missing or full database is reported at once, because repeating the write does not help. Other errors are
    // reported from the second failure on.
    if (this.#failures > 1 || error !== JOURNAL_ERROR.failing) this.#report(error);
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
  }

  /** @param {number} error */
  #report(error) {
    this.means.report(this.safe, error);
  }
}
