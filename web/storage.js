// Local storage, or the page's own memory where the browser denies it.
import { program, put, read } from './bridge.js';
import { wake } from './loop.js';

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {keys(): string[]}} Store */

/** @returns {Store | undefined} */
function browserStore() {
  try {
    const storage = window.localStorage; // Throws where the reader has forbidden it.
    storage.getItem('');
    return {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
      keys: () => Object.keys(storage),
    };
  } catch {
    return undefined;
  }
}

/** @returns {Store} */
function memoryStore() {
  /** @type {Map<string, string>} */
  const records = new Map();
  return {
    getItem: (key) => records.get(key) ?? null,
    setItem: (key, value) => void records.set(key, value),
    removeItem: (key) => void records.delete(key),
    keys: () => [...records.keys()],
  };
}

const lasting = browserStore();
const store = lasting ?? memoryStore();

/** UTF-16 units of a record. @param {string} key @param {string | null} value */
const units = (key, value) => (value === null ? 0 : key.length + value.length);

/** The least that was too much, all together: a full store is not asked for every record, but now and then. */
let tooMuch = Infinity;
let foundFull = 0; // When, ms.
const FULL_MS = 100;
/** UTF-16 units of each record: to ask the store for one is to have its words copied. */
const sizes = new Map(store.keys().map((key) => [key, units(key, store.getItem(key))]));
let used = [...sizes.values()].reduce((sum, size) => sum + size, 0);

/** @param {string} key @param {number} size none: 0 */
function note(key, size) {
  used += size - (sizes.get(key) ?? 0);
  if (size) sizes.set(key, size);
  else sizes.delete(key);
}

/** @param {string} key */
export const peek = (key) => store.getItem(key);

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  storage_get(key, bytes) {
    const value = store.getItem(read(key, bytes));
    return value === null ? -1 : put(value)[0];
  },

  storage_set(key, keyBytes, value, bytes) {
    const name = read(key, keyBytes);
    const words = read(value, bytes);
    const size = units(name, words);
    const together = used + size - (sizes.get(name) ?? 0);
    if (together >= tooMuch && performance.now() < foundFull + FULL_MS) return 1;
    try {
      store.setItem(name, words);
    } catch (error) {
      // The class of this error differs between browsers; its name does not.
      if (/** @type {Error} */ (error).name !== 'QuotaExceededError') return 2;
      tooMuch = Math.min(tooMuch, together);
      foundFull = performance.now();
      return 1;
    }
    note(name, size);
    if (used >= tooMuch) tooMuch = Infinity;
    return 0;
  },

  storage_remove(key, bytes) {
    const name = read(key, bytes);
    note(name, 0);
    store.removeItem(name);
  },

  storage_keys(prefix, bytes) {
    const start = read(prefix, bytes);
    return put(store.keys().filter((key) => key.startsWith(start)).map((key) => key + '\0').join(''))[0];
  },

  storage_used: () => used,
  storage_lasts: () => +!!lasting,
};

/** What other windows write. */
export function listen() {
  addEventListener('storage', ({ key, newValue }) => {
    tooMuch = Infinity; // What others take away is not always told: it is tried again.
    if (key === null) {
      sizes.clear(); // Everything was cleared at once: the journal still has it.
      return void (used = 0);
    }
    note(key, units(key, newValue));
    const [keyBytes, bytes] = put(key, newValue ?? '');
    program._attest_storage_changed(keyBytes, bytes);
    wake();
  });
}
