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
let used = store.keys().reduce((sum, key) => sum + units(key, store.getItem(key)), 0);

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
    const together = used + units(name, words) - units(name, store.getItem(name));
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
    used = together;
    if (used >= tooMuch) tooMuch = Infinity;
    return 0;
  },

  storage_remove(key, bytes) {
    const name = read(key, bytes);
    used -= units(name, store.getItem(name));
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
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    tooMuch = Infinity; // What others take away is not always told: it is tried again.
    if (key === null) return void (used = 0); // Everything was cleared at once: the journal still has it.
    used += units(key, newValue) - units(key, oldValue);
    const [keyBytes, bytes] = put(key, newValue ?? '');
    program._attest_storage_changed(keyBytes, bytes);
    wake();
  });
}
