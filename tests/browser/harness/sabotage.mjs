// Damages local storage and the database from within a page, for tests of failures.

/** @typedef {import('./page.mjs').Page} Page */

/** A way in which the database fails, see `installFate`. @typedef {'throw' | 'abort' | 'silent' | 'closed'} Fate */

/** Deletes the site's data, as the developer tools of another window do. @param {Page} page @param {{local?: boolean, database?: boolean}} what */
export const clearSiteData = (page, what) =>
  page.evaluate(({ local, database }) => {
    if (local) localStorage.clear();
    if (!database) return;
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('attest');
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => reject(request.error);
    });
  }, what);

/** All keys of the database that begin with `prefix`. @param {Page} page @param {string} prefix @returns {Promise<string[]>} */
export const journalKeys = (page, prefix) =>
  page.evaluate((start) => new Promise((resolve, reject) => {
    const request = indexedDB.open('attest');
    request.onupgradeneeded = () => request.transaction?.abort(); // The database does not exist and is not created.
    request.onerror = () => resolve(/** @type {string[]} */ ([]));
    request.onsuccess = () => {
      const database = request.result;
      const asked = database.transaction('records').objectStore('records').getAllKeys(IDBKeyRange.bound(start, start + '\uffff'));
      asked.onsuccess = () => resolve(asked.result.map(String));
      asked.onerror = () => reject(asked.error);
      database.close();
    };
  }), prefix);

/**
 * Makes the page's database fail in the way that `window.fate` names; with '' the database works.
 * `throw`: each put throws. `abort`: each transaction aborts. `silent`: no transaction completes.
 * `closed`: the connection is closed without an event, and cannot be opened again.
 * @param {Page} page
 */
export const installFate = (page) =>
  page.evaluate(() => {
    const world = /** @type {any} */ (window);
    if (world.fate !== undefined) return;
    world.fate = '';
    const [store, database, factory] = [IDBObjectStore.prototype, IDBDatabase.prototype, IDBFactory.prototype];
    const { put } = store;
    const { transaction } = database;
    const { open } = factory;
    store.put = function (...given) {
      const { fate } = world;
      if (fate === 'throw') throw new DOMException('No', 'UnknownError');
      const request = put.apply(this, given);
      if (fate === 'abort') {
        queueMicrotask(() => {
          try {
            this.transaction.abort();
          } catch {
            // abort() throws if the transaction has already been aborted.
          }
        });
      }
      if (fate === 'silent') {
        const goOn = () => {
          if (world.fate === 'silent') this.count().onsuccess = goOn;
        };
        goOn();
      }
      return request;
    };
    database.transaction = function (...given) {
      world.connection = this;
      if (world.fate === 'closed') this.close();
      return transaction.apply(this, given);
    };
    factory.open = function (...given) {
      if (world.fate === 'closed') throw new DOMException('No', 'UnknownError');
      return open.apply(this, given);
    };
  });

/** @param {Page} page @param {Fate | ''} fate */
export async function failDatabase(page, fate) {
  await installFate(page);
  await page.evaluate((now) => void (/** @type {any} */ (window).fate = now), fate);
}
