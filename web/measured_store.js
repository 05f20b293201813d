// Local storage, with a count of what is in it. A store that is full takes up to two seconds to refuse a
// write: it is not asked again until something has gone from it.

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {keys(): string[]}} Store */

/** What set() answers. */
export const OUTCOME = /** @type {const} */ ({ stored: 0, full: 1, refused: 2 });

export const CAPACITY = 5_242_880; // UTF-16 units, the same in every browser measured.
const LOOK_MS = 5000;
const [FIRST_PATIENCE, LONGEST_PATIENCE] = [6, 120]; // Looks, until the store is asked again although it looks as full.

/** UTF-16 units of a record. @param {string} key @param {string | null} value */
const units = (key, value) => (value === null ? 0 : key.length + value.length);

export class MeasuredStore {
  used = 0; // UTF-16 units.
  /** UTF-16 units of each record: to ask the store for one is to have its words copied. @type {Map<string, number>} */
  #sizes = new Map();
  /** The least that was too much, all together. */
  #tooMuch = CAPACITY + 1;
  #refused = false; // Something, since there was room last.
  #looks = 0;
  #patience = FIRST_PATIENCE;

  /**
   * @param {Store} store
   * @param {() => void} onFreed there is room again, after something was refused
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
      // The class of this error differs between browsers; its name does not.
      if (/** @type {Error} */ (error).name !== 'QuotaExceededError') return OUTCOME.refused;
      this.#measure(); // What the reader's tools have put in was not counted.
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
    if (this.used < before && this.#refused) this.later(() => this.#report(), 0); // Not within the program's own call.
  }

  /** Another window wrote this, or removed it. @param {string} key @param {string | null} value */
  changed(key, value) {
    const before = this.used;
    this.#note(key, units(key, value));
    if (this.used < before) this.#report();
  }

  /** Another window removed everything at once. */
  cleared() {
    this.#measure();
    this.#freed();
  }

  #measure() {
    this.#sizes.clear();
    this.used = 0;
    for (const key of this.store.keys()) this.#note(key, units(key, this.store.getItem(key)));
  }

  /** @param {string} key @param {number} size none: 0 */
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

  /** What another window takes away is told, but not what the reader's tools do. Never within a key's handler. */
  #look() {
    if (!this.#refused) return;
    const before = this.used;
    this.#measure();
    const less = this.used < before;
    if (!less && ++this.#looks < this.#patience) return this.later(() => this.#look(), LOOK_MS);
    // The disk may have been what was full: then nothing is seen to go.
    this.#patience = less ? FIRST_PATIENCE : Math.min(2 * this.#patience, LONGEST_PATIENCE);
    this.#looks = 0;
    this.#freed();
  }

  /** Something was freed of which there was no count: there may be more room than is known. */
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
