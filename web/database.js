// A key-value store for text in IndexedDB. It handles every failure of IndexedDB: the database may be
// missing, denied, full, closed by the browser, may contain foreign values, or may never answer.

/** The reasons for a database failure, with the values of attest::JournalError. */
export const JOURNAL_ERROR = /** @type {const} */ ({ none: 0, missing: 1, full: 2, failing: 3, silent: 4 });

/** @param {unknown} error @returns {number} one of JOURNAL_ERROR */
export function journalErrorOf(error) {
  const { name } = /** @type {Error} */ (error ?? {});
  if (name === 'QuotaExceededError') return JOURNAL_ERROR.full;
  // These errors mean that there is no database: the reader has blocked it, or this window may not use one.
  return name === 'SecurityError' || name === 'TypeError' || name === 'NotSupportedError' ? JOURNAL_ERROR.missing : JOURNAL_ERROR.failing;
}

/** @typedef {[key: string, value: string][]} Entries */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Converts a foreign value to text that the reader can inspect. @param {unknown} value */
function textOf(value) {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `(${Object.prototype.toString.call(value)} that cannot be written as text)`; // JSON.stringify throws for cyclic objects and for BigInt.
  }
}

export class Database {
  /** @type {Promise<IDBDatabase> | undefined} */
  #open;
  #wasOpen = false;
  /** Called when the database was deleted while in use and had to be created again. All its entries are lost. */
  renewed = () => {};

  /**
   * @param {() => IDBFactory} factory called each time the database is opened, because access to indexedDB may throw
   * @param {string} name @param {string} store name of the only object store
   */
  constructor(factory, name, store) {
    this.factory = factory;
    this.name = name;
    this.store = store;
  }

  /** Returns the open database. Opens it if it was closed or if the last attempt failed. */
  open() {
    if (this.#open) return this.#open;
    const opening = this.#connect();
    this.#open = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  async #connect() {
    const request = this.factory().open(this.name, 1);
    let made = false;
    request.onupgradeneeded = () => {
      made = true;
      request.result.createObjectStore(this.store);
    };
    const database = await result(request);
    const connection = this.#open;
    // Opened again at once, so that a deletion is detected now and not at the next write.
    database.onclose = () => this.#reopen(connection);
    database.onversionchange = () => {
      database.close();
      this.#reopen(connection);
    };
    if (made && this.#wasOpen) queueMicrotask(this.renewed);
    this.#wasOpen = true;
    return database;
  }

  /** @param {Promise<IDBDatabase> | undefined} connection */
  #forget(connection) {
    if (this.#open === connection) this.#open = undefined;
  }

  /** @param {Promise<IDBDatabase> | undefined} connection */
  #reopen(connection) {
    this.#forget(connection);
    this.open().catch(() => {}); // The next write tries again.
  }

  /** @param {IDBTransactionMode} mode */
  async #transaction(mode) {
    const connection = this.open();
    const database = await connection;
    try {
      return database.transaction(this.store, mode, { durability: 'relaxed' });
    } catch {
      this.#forget(connection); // The connection was closed without an event.
      return (await this.open()).transaction(this.store, mode, { durability: 'relaxed' });
    }
  }

  /**
   * Writes entries in one transaction. Resolves when the transaction has completed; on failure nothing is written.
   * An empty value deletes the key.
   * @param {(put: (key: string, value: string) => void) => void} fill
   */
  async write(fill) {
    const transaction = await this.#transaction('readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted', 'AbortError'));
    });
    try {
      const store = transaction.objectStore(this.store);
      fill((key, value) => (value ? store.put(value, key) : store.delete(key)));
    } catch (error) {
      done.catch(() => {}); // The error thrown below is the cause; the abort is only its result.
      try {
        transaction.abort();
      } catch {
        // The transaction has already ended.
      }
      throw error;
    }
    await done;
  }

  /** Returns all entries whose keys begin with a prefix. Values that are not strings are returned as JSON. @param {string} prefix @returns {Promise<Entries>} */
  async entries(prefix) {
    const store = (await this.#transaction('readonly')).objectStore(this.store);
    const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
    const [keys, values] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range))]);
    return keys.map((key, i) => [String(key), textOf(values[i])]);
  }
}
