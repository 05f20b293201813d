// A key-value store for texts in IndexedDB. It handles every kind of failure: the database may be missing,
// forbidden or full; the browser may close it; it may contain values of other types; it may never answer.

/** The reasons for a failure of the database, numbered like attest::JournalError. */
export const JOURNAL_ERROR = /** @type {const} */ ({ none: 0, missing: 1, full: 2, failing: 3, silent: 4 });

/** @param {unknown} error @returns {number} one of JOURNAL_ERROR */
export function journalErrorOf(error) {
  const { name } = /** @type {Error} */ (error ?? {});
  if (name === 'QuotaExceededError') return JOURNAL_ERROR.full;
  // There is no database: the reader has forbidden it, or this kind of window has none.
  return name === 'SecurityError' || name === 'TypeError' || name === 'NotSupportedError' ? JOURNAL_ERROR.missing : JOURNAL_ERROR.failing;
}

/** @typedef {[key: string, value: string][]} Entries */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Converts a value that is not a text to a readable text. @param {unknown} value */
function textOf(value) {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `(${Object.prototype.toString.call(value)} that cannot be written as text)`; // JSON cannot represent cyclic objects and BigInts.
  }
}

export class Database {
  /** @type {Promise<IDBDatabase> | undefined} */
  #open;
  #wasOpen = false;
  /** Called when the open database was deleted, and an empty database was created in its place. */
  renewed = () => {};

  /**
   * @param {() => IDBFactory} factory called at each opening, because access to indexedDB may throw
   * @param {string} name @param {string} store the name of the only object store
   */
  constructor(factory, name, store) {
    this.factory = factory;
    this.name = name;
    this.store = store;
  }

  /** Returns the open database. Opens it again if it was closed or could not be opened before. */
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
    // A closed database is opened again at once, so that a deleted database is detected before the next write.
    database.onclose = () => this.#again(connection);
    database.onversionchange = () => {
      database.close();
      this.#again(connection);
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
  #again(connection) {
    this.#forget(connection);
    this.open().catch(() => {}); // If opening fails, the next access opens the database again.
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
   * Writes all entries in one transaction. Resolves when they are durable; rejects if none was written. An empty value
   * deletes its key.
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
      done.catch(() => {}); // Prevents an unhandled rejection. The error is thrown below.
      try {
        transaction.abort();
      } catch {
        // The transaction has already ended.
      }
      throw error;
    }
    await done;
  }

  /** Returns all entries under a prefix. Values that are not texts are returned as JSON. @param {string} prefix @returns {Promise<Entries>} */
  async entries(prefix) {
    const store = (await this.#transaction('readonly')).objectStore(this.store);
    const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
    const [keys, values] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range))]);
    return keys.map((key, i) => [String(key), textOf(values[i])]);
  }
}
