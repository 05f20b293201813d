// Local storage, or the page's memory if the browser denies access.
import { program, put, read } from './bridge.js';
import { wake } from './loop.js';
import { MeasuredStore } from './measured_store.js';

/** @typedef {import('./measured_store.js').Store} Store */

const [UNTIL_CLOSED, FOR_GOOD, SEVEN_DAYS] = [0, 1, 2]; // Must equal the numbers in src/platform/bridge.h.

/** @returns {Store | undefined} */
function browserStore() {
  try {
    const storage = window.localStorage; // Throws if the reader has disabled storage.
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

/**
 * Whether the browser deletes everything that the page has stored if nobody visits the page for seven days. All
 * browsers with Safari's engine do this, unless the page is installed. The engine names Apple as its vendor.
 */
const expires =
  navigator.vendor.startsWith('Apple') && !(/** @type {any} */ (navigator).standalone || matchMedia('(display-mode: standalone)').matches);

const lasting = browserStore();
const store = lasting ?? memoryStore();

const measured = new MeasuredStore(
  store,
  () => {
    program._attest_storage_freed();
    wake();
  },
  (look, ms) => setTimeout(look, ms),
);

/** @param {string} key */
export const peek = (key) => store.getItem(key);

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  storage_get(key, bytes) {
    const value = store.getItem(read(key, bytes));
    return value === null ? -1 : put(value)[0];
  },

  storage_set(key, keyBytes, value, bytes) {
    return measured.set(read(key, keyBytes), read(value, bytes));
  },

  storage_remove: (key, bytes) => measured.remove(read(key, bytes)),

  storage_keys(prefix, bytes) {
    const start = read(prefix, bytes);
    return put(store.keys().filter((key) => key.startsWith(start)).map((key) => key + '\0').join(''))[0];
  },

  storage_used: () => measured.used,
  storage_lasts: () => (!lasting ? UNTIL_CLOSED : expires ? SEVEN_DAYS : FOR_GOOD),
};

/** Listens for changes that other windows make in local storage. */
export function listen() {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === null) {
      measured.cleared(); // Another window has cleared the store. The program writes the open article again.
      program._attest_storage_lost();
      return wake();
    }
    measured.changed(key, newValue);
    const [keyBytes, bytes] = put(key, newValue ?? '');
    program._attest_storage_changed(keyBytes, bytes);
    wake();
  });
}
