// Runs web/share_worker.js in Node, with fakes of the globals of a service worker.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const CODE = readFileSync(new URL('../../../web/share_worker.js', import.meta.url), 'utf8');
export const SITE = 'https://attest.test/site/';

/** @param {unknown} request a URL, a path in SITE, or an object with a URL */
const urlOf = (request) => new URL(/** @type {any} */ (request)?.url ?? String(request), SITE);

/** A cache in memory. @param {(request: any) => Promise<Response>} fetch */
function fakeCache(fetch) {
  /** @type {Map<string, Response>} */ const entries = new Map();
  return {
    put: async (/** @type {unknown} */ request, /** @type {Response} */ response) => void entries.set(urlOf(request).href, response),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    match: async (/** @type {unknown} */ request) => entries.get(urlOf(request).href)?.clone(),
    delete: async (/** @type {unknown} */ request) => entries.delete(urlOf(request).href),
    async addAll(/** @type {any[]} */ requests) {
      const responses = await Promise.all(requests.map(fetch));
      if (!responses.every(({ ok }) => ok)) throw new TypeError('a file is missing');
      requests.forEach((request, i) => entries.set(urlOf(request).href, responses[i]));
    },
  };
}

/** Starts the worker. `fetch` answers its requests. @param {(request: any) => Promise<Response>} [fetch] */
export function startWorker(fetch = async () => new Response()) {
  /** @type {Map<string, ReturnType<typeof fakeCache>>} */ const opened = new Map();
  /** @type {Record<string, (event: any) => void>} */ const listeners = {};
  const caches = {
    /** @param {string} name */
    async open(name) {
      const cache = opened.get(name) ?? fakeCache(fetch);
      opened.set(name, cache);
      return cache;
    },
    /** @param {any} request @param {{ignoreSearch?: boolean}} [options] */
    async match(request, { ignoreSearch } = {}) {
      const url = urlOf(request);
      if (ignoreSearch) url.search = '';
      for (const cache of opened.values()) {
        const found = await cache.match(url);
        if (found) return found;
      }
      return undefined;
    },
  };
  runInNewContext(CODE, {
    caches, fetch, crypto, URL, Set, location: new URL('share_worker.js', SITE),
    addEventListener: (/** @type {string} */ type, /** @type {any} */ listen) => void (listeners[type] = listen),
    Request: class extends Request {
      constructor(/** @type {string} */ file, /** @type {RequestInit} */ options) { super(urlOf(file), options); }
    },
    Response: class extends Response {
      static redirect(/** @type {string} */ url, /** @type {number} */ status) { return Response.redirect(urlOf(url), status); }
    },
  });

  return {
    caches,
    /** Installs the worker: waits until its copy of the site is complete. */
    async install() {
      let done;
      listeners.install({ waitUntil: (/** @type {Promise<void>} */ promise) => void (done = promise) });
      await done;
    },
    /**
     * Sends a request of the page to the worker. Resolves to undefined if the worker leaves the request to the browser.
     * @param {any} request @param {{clientId?: string, resultingClientId?: string}} [ids] @returns {Promise<Response | undefined>}
     */
    async ask(request, ids = {}) {
      /** @type {Promise<Response> | undefined} */ let answer;
      /** @type {Promise<void> | undefined} */ let rest;
      listeners.fetch({
        request, clientId: '', resultingClientId: '', ...ids,
        respondWith: (/** @type {Promise<Response>} */ promise) => void (answer = promise),
        waitUntil: (/** @type {Promise<void>} */ promise) => void (rest = promise),
      });
      await rest;
      return answer;
    },
    /** Shares a form with the worker, as the system does. @param {FormData} form */
    share(form) {
      return this.ask(new Request(`${SITE}share`, { method: 'POST', body: form }));
    },
  };
}
