// Local storage with a count of the stored UTF-16 units. A full store takes up to two seconds to reject a write, so
// nothing is written to it again until something has been removed.

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {keys(): string[]}} Store */

/** The results of set(). */
export const OUTCOME = /** @type {const} */ ({ stored: 0, full: 1, refused: 2 });

export const CAPACITY = 5_242_880; // The capacity of local storage in UTF-16 units, the same in every measured browser.
const LOOK_MS = 5000;
// After some checks that find no freed space, a write is tried anyway. The number of checks begins
// with FIRST_PATIENCE and doubles after each such attempt, up to LONGEST_PATIENCE.
const [FIRST_PATIENCE, LONGEST_PATIENCE] = [6, 120];

/** The UTF-16 units of a record. @param {string} key @param {string | null} value */
const units = (key, value) => (value === null ? 0 : key.length + value.length);

export class MeasuredStore {
  used = 0; // UTF-16 units.
  /** The UTF-16 units of each record, cached because a query of the store copies the whole value. @type {Map<string, number>} */
  #sizes = new Map();
  /** The smallest known total size that does not fit, in UTF-16 units. */
  #tooMuch = CAPACITY + 1;
  #refused = false; // Whether a write was rejected and no space has been freed since.
  #looks = 0;
  #patience = FIRST_PATIENCE;

  /**
   * @param {Store} store
   * @param {() => void} onFreed called when space is free again after a rejected write
   * @param {(look: () => void, ms: number) => void} later
   */
  constructor(store, onFreed, later) {
    this.store = store;
    this.onFreed = onFreed;
    this.later = later;
    this.#measure();
  }

  /** @param {string} key @param {string} value @returns {number} one of OUTCOME */
  set(key, value) {
    const size = units(key, value);
    const together = this.used + size - (this.#sizes.get(key) ?? 0);
    if (together >= this.#tooMuch) return this.#full();
    try {
      this.store.setItem(key, value);
    } catch (error) {
      // The class of this error differs between browsers, but its name does not.
      if (/** @type {Error} */ (error).name !== 'QuotaExceededError') return OUTCOME.refused;
      this.#measure(); // Values that were written with the developer tools have not been counted before.
      this.#tooMuch = this.used + size - (this.#sizes.get(key) ?? 0);
      return this.#full();
    }
    this.#note(key, size);
    return OUTCOME.stored;
  }

  /** @param {string} key */
  remove(key) {
    const before = this.used;
    this.#note(key, 0);
    this.store.removeItem(key);
    // The report calls the program, and the program has called remove(). Therefore the report waits until remove() has returned.
    if (this.used < before && this.#refused) this.later(() => this.#report(), 0);
  }

  /**
   * Must be called when another window has written or removed a record.
   * @param {string} key @param {string | null} value
   */
  changed(key, value) {
    const before = this.used;
    this.#note(key, units(key, value));
    if (this.used < before) this.#report();
  }

  /** Must be called when another window has cleared the store. */
  cleared() {
    this.#measure();
    this.#freed();
  }

  #measure() {
    this.#sizes.clear();
    this.used = 0;
    for (const key of this.store.keys()) this.#note(key, units(key, this.store.getItem(key)));
  }

  /** @param {string} key @param {number} size in UTF-16 units; 0 if the record was removed */
  #note(key, size) {
    this.used += size - (this.#sizes.get(key) ?? 0);
    if (size) this.#sizes.set(key, size);
    else this.#sizes.delete(key);
  }

  #full() {
    if (!this.#refused) this.later(() => this.#look(), LOOK_MS);
    this.#refused = true;
    return OUTCOME.full;
  }

  /** Checks for freed space, because developer tools remove records without an event. The check is too slow for a key handler, so a timer calls it. */
  #look() {
    if (!this.#refused) return;
    const before = this.used;
    this.#measure();
    const less = this.used < before;
    if (!less && ++this.#looks < this.#patience) return this.later(() => this.#look(), LOOK_MS);
    // A write also fails if the disk is full, and this code cannot see when disk space is freed. Therefore a
    // write is tried after #patience checks, even if the store has no more space than before.
    this.#patience = less ? FIRST_PATIENCE : Math.min(2 * this.#patience, LONGEST_PATIENCE);
    this.#looks = 0;
    this.#freed();
  }

  /** Must be called when an unknown amount of space was freed. The smallest size that does not fit is then unknown, too. */
  #freed() {
    this.#tooMuch = CAPACITY + 1;
    this.#report();
  }

  #report() {
    if (!this.#refused) return;
    this.#refused = false;
    this.onFreed();
  }
}
