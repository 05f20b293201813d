// Local storage with a running count of its size. A full store takes up to two seconds to reject a write,
// so further writes are rejected without calling it until something has been removed.

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {keys(): string[]}} Store */

/** Results of set(). */
export const OUTCOME = /** @type {const} */ ({ stored: 0, full: 1, refused: 2 });

export const CAPACITY = 5_242_880; // UTF-16 units, the same in every browser measured.
const CHECK_MS = 5000;
const [FIRST_PATIENCE, LONGEST_PATIENCE] = [6, 120]; // Measurements without a change before a write is tried again.

/** Returns the size of a record in UTF-16 units. @param {string} key @param {string | null} value */
const units = (key, value) => (value === null ? 0 : key.length + value.length);

export class MeasuredStore {
  used = 0; // UTF-16 units.
  /** Size of each record in UTF-16 units. Reading a record from the store would copy its text. @type {Map<string, number>} */
  #sizes = new Map();
  /** The smallest total size that the store has rejected, in UTF-16 units. */
  #rejectedSize = CAPACITY + 1;
  #refused = false; // A write was rejected since the last call of onFreed.
  #checks = 0;
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
    if (together >= this.#rejectedSize) return this.#reject();
    try {
      this.store.setItem(key, value);
    } catch (error) {
      // The class of this error differs between browsers; its name does not.
      if (/** @type {Error} */ (error).name !== 'QuotaExceededError') return OUTCOME.refused;
      this.#measure(); // Developer tools may have added records that are not counted yet.
      this.#rejectedSize = this.used + size - (this.#sizes.get(key) ?? 0);
      return this.#reject();
    }
    this.#setSize(key, size);
    return OUTCOME.stored;
  }

  /** @param {string} key */
  remove(key) {
    const before = this.used;
    this.#setSize(key, 0);
    this.store.removeItem(key);
    if (this.used < before && this.#refused) this.later(() => this.#report(), 0); // Deferred, because the program is inside this call.
  }

  /** Called when another window wrote or removed a record. @param {string} key @param {string | null} value */
  changed(key, value) {
    const before = this.used;
    this.#setSize(key, units(key, value));
    if (this.used < before) this.#report();
  }

  /** Called when another window cleared the store. */
  cleared() {
    this.#measure();
    this.#freed();
  }

  #measure() {
    this.#sizes.clear();
    this.used = 0;
    for (const key of this.store.keys()) this.#setSize(key, units(key, this.store.getItem(key)));
  }

  /** @param {string} key @param {number} size 0 if the record was removed */
  #setSize(key, size) {
    this.used += size - (this.#sizes.get(key) ?? 0);
    if (size) this.#sizes.set(key, size);
    else this.#sizes.delete(key);
  }

  #reject() {
    if (!this.#refused) this.later(() => this.#check(), CHECK_MS);
    this.#refused = true;
    return OUTCOME.full;
  }

  /** Measures the store again, from a timer: other windows emit storage events, but developer tools in this window do not. */
  #check() {
    if (!this.#refused) return;
    const before = this.used;
    this.#measure();
    const less = this.used < before;
    if (!less && ++this.#checks < this.#patience) return this.later(() => this.#check(), CHECK_MS);
    // The disk may have been full instead of the store. Then the size does not show that space is free again.
    this.#patience = less ? FIRST_PATIENCE : Math.min(2 * this.#patience, LONGEST_PATIENCE);
    this.#checks = 0;
    this.#freed();
  }

  /** Forgets the known limit after an uncounted removal: more space than known may be free. */
  #freed() {
    this.#rejectedSize = CAPACITY + 1;
    this.#report();
  }

  #report() {
    if (!this.#refused) return;
    this.#refused = false;
    this.onFreed();
  }
}
