// IndexedDB as a place for texts under keys, for whom it may fail in every way: it may be missing,
// refuse, be full, be closed by the browser, hold what is not ours, or never answer.

/** Why the database does not do as it is asked: as attest::JournalError numbers them. */
export const JOURNAL_ERROR = /** @type {const} */ ({ none: 0, missing: 1, full: 2, failing: 3, silent: 4 });

/** @param {unknown} error @returns {number} one of JOURNAL_ERROR */
export function journalErrorOf(error) {
  const { name } = /** @type {Error} */ (error ?? {});
  if (name === 'QuotaExceededError') return JOURNAL_ERROR.full;
  // No database at all: the reader has forbidden it, or this window may have none.
  return name === 'SecurityError' || name === 'TypeError' || name === 'NotSupportedError' ? JOURNAL_ERROR.missing : JOURNAL_ERROR.failing;
}

/** @typedef {[key: string, value: string][]} Entries */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What is no text, as one that can be looked at. @param {unknown} value */
function textOf(value) {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `(${Object.prototype.toString.call(value)} that cannot be written as text)`; // It is cyclic, or a large integer.
  }
}

export class Database {
  /** @type {Promise<IDBDatabase> | undefined} */
  #open;
  #wasOpen = false;
  /** Called when a database that was open before had to be made anew: all that was in it is gone. */
  renewed = () => {};

  /**
   * @param {() => IDBFactory} factory asked at each opening: to look for it may throw
   * @param {string} name @param {string} store the one object store that it has
   */
  constructor(factory, name, store) {
    this.factory = factory;
    this.name = name;
    this.store = store;
  }

  /** The open database; opened anew where it was closed or could not be opened before. */
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
    // Opened again at once: if it was deleted, that is found out here, and not at the next change.
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
    this.open().catch(() => {}); // Whoever writes next tries again.
  }

  /** @param {IDBTransactionMode} mode */
  async #transaction(mode) {
    const connection = this.open();
    const database = await connection;
    try {
      return database.transaction(this.store, mode, { durability: 'relaxed' });
    } catch {
      this.#forget(connection); // It was closed without a word.
      return (await this.open()).transaction(this.store, mode, { durability: 'relaxed' });
    }
  }

  /**
   * Comes true when all that was put is there for good; else nothing of it is. An empty value deletes.
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
      done.catch(() => {}); // What went wrong is said below.
      try {
        transaction.abort();
      } catch {
        // It is over already.
      }
      throw error;
    }
    await done;
  }

  /** All under a prefix. What is no text comes as JSON, for somebody to see. @param {string} prefix @returns {Promise<Entries>} */
  async entries(prefix) {
    const store = (await this.#transaction('readonly')).objectStore(this.store);
    const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
    const [keys, values] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range))]);
    return keys.map((key, i) => [String(key), textOf(values[i])]);
  }
}
