// A fake IndexedDB that simulates the failures observed in browsers.

/** @param {string} name */
export const failure = (name) => Object.assign(new Error(name), { name });

/** The part of IndexedDB that Database uses. */
export class FakeFactory {
  opened = 0;
  /** @type {Map<string, unknown>} */ records = new Map();
  /** @type {any[]} */ connections = [];
  /** @type {string[]} */ fates = []; // Error name for each of the next transactions; empty for success.

  open() {
    ++this.opened;
    /** @type {any} */
    const request = {};
    const factory = this;
    queueMicrotask(() => {
      let closed = false;
      request.result = {
        createObjectStore() {},
        close: () => (closed = true),
        closeSilently: () => (closed = true),
        transaction() {
          if (closed) throw failure('InvalidStateError');
          const fate = factory.fates.shift();
          /** @type {any} */
          const transaction = { error: fate ? failure(fate) : null };
          /** @type {[string, unknown][]} */ const puts = [];
          let aborted = false;
          transaction.abort = () => (aborted = true);
          /** @param {() => unknown} value */
          const answer = (value) => {
            /** @type {any} */ const asked = {};
            queueMicrotask(() => ((asked.result = value()), asked.onsuccess?.()));
            return asked;
          };
          const under = (/** @type {any} */ { from, to }) => [...factory.records].filter(([key]) => from <= key && key <= to);
          transaction.objectStore = () => ({
            put: (/** @type {unknown} */ value, /** @type {string} */ key) => void puts.push([key, value]),
            delete: (/** @type {string} */ key) => void puts.push([key, undefined]),
            getAllKeys: (/** @type {any} */ range) => answer(() => under(range).map(([key]) => key)),
            getAll: (/** @type {any} */ range) => answer(() => under(range).map(([, value]) => value)),
          });
          setImmediate(() => {
            if (fate || aborted) return transaction.onabort?.();
            for (const [key, value] of puts) {
              if (value === undefined) factory.records.delete(key);
              else factory.records.set(key, value);
            }
            transaction.oncomplete?.();
          });
          return transaction;
        },
      };
      factory.connections.push(request.result);
      request.onupgradeneeded?.();
      request.onsuccess();
    });
    return request;
  }
}

/** @type {any} */ (globalThis).IDBKeyRange = { bound: (/** @type {string} */ from, /** @type {string} */ to) => ({ from, to }) };
