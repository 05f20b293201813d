// The service worker of the page. It has two tasks:
//   1. It receives data that another app shares with the installed Attest. The other app sends a POST request to
//      "share" (attest.webmanifest). The worker answers the request, so the data never leave the machine. It stores the
//      sent form until the page opens the form (share_target.js).
//   2. It loads the page from a copy of the page's files if the network fails. The network is tried first, so the copy
//      never hides a new version. All files of a page come from the network, or all from the copy, because files of
//      different versions do not work together.
// This file is a classic script without imports, because not every browser runs modules as service workers.

const KEPT = 'attest-shared'; // The name of the cache for data that other apps share. share_target.js uses the same name.
const FILES = ['./', 'attest.wasm', 'icon.svg', 'main.js', 'search_worker.js', 'style.css'];

/** The ids of the pages that were opened from the copy of the site. */
const offline = new Set();

/** Stores the data (a form) that another app shares, and opens the page with the key of the form. @param {Request} request */
async function keep(request) {
  const key = `${Date.now()}-${crypto.randomUUID()}`; // The page reads the time, to find forms that no window has opened.
  try {
    // Stores the form without parsing it. The headers are stored, too: they contain the boundary between the parts of the form.
    await (await caches.open(KEPT)).put(key, new Response(await request.blob(), { headers: request.headers }));
  } catch {} // If the form cannot be stored, the page reports that it received nothing.
  return Response.redirect(`./#shared=${key}`, 303);
}

/** @param {any} event a FetchEvent */
async function load({ request, clientId, resultingClientId }) {
  const copy = () => caches.match(request, { ignoreSearch: true });
  if (offline.has(clientId)) return (await copy()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const found = await copy();
    if (!found) throw error;
    offline.add(resultingClientId);
    return found;
  }
}

/** Copies the site when a page opens and there is still no copy, for example because the network failed during the installation. */
const copyIfMissing = async () => (await caches.match('./').catch(() => undefined)) ?? copySite();

/** Replaces all files of the copy at once. If a file is missing or there is no space, the earlier copy stays. The worker can receive shared data without a copy. */
const copySite = async () => {
  try {
    await (await caches.open('attest-site')).addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  } catch {}
};

addEventListener('install', (/** @type {any} */ event) => event.waitUntil(copySite()));

addEventListener('fetch', (/** @type {any} */ event) => {
  const { request, clientId } = event;
  if (request.method === 'POST' && request.url === new URL('share', location.href).href) event.respondWith(keep(request));
  // Requests for the search worker are always handled here. When a page makes such a request, the browser may have restarted this worker, and `offline` is then empty.
  if (request.method === 'GET' && request.mode === 'navigate') event.waitUntil(copyIfMissing());
  if (request.method === 'GET' && (request.mode === 'navigate' || request.destination === 'worker' || offline.has(clientId))) event.respondWith(load(event));
});
