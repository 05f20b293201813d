// The service worker of the page. It has two tasks:
//   1. Another app shares with the installed Attest by a POST request to "share" (attest.webmanifest). The worker answers
//      it, so nothing of it leaves the machine. It keeps the form until the page opens it (share_target.js).
//   2. If the network fails, the page opens from a copy of its files. The network comes first, so a copy never hides a
//      new version. A page is loaded either from the network or from the copy, because its files fit only together.
// A classic script without imports, because not every browser runs modules as service workers.

const KEPT = 'attest-shared'; // As in share_target.js.
const FILES = ['./', 'attest.wasm', 'icon.svg', 'main.js', 'search_worker.js', 'style.css'];

/** The ids of the clients that were opened from the copy. */
const offline = new Set();

/** Keeps the form, and opens the page. @param {Request} request */
async function keep(request) {
  try {
    // Keeps the form unread: its content type has the boundary of its parts.
    await (await caches.open(KEPT)).put(crypto.randomUUID(), new Response(await request.blob(), { headers: request.headers }));
  } catch {} // The page says that nothing came.
  return Response.redirect('./#shared', 303);
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

addEventListener('install', (/** @type {any} */ event) => {
  // Replaces all files at once. Without room for them, the worker still keeps what is shared.
  event.waitUntil(caches.open('attest-site')
    .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))).catch(() => {}));
});

addEventListener('fetch', (/** @type {any} */ event) => {
  const { request, clientId } = event;
  if (request.method === 'POST' && request.url === new URL('share', location.href).href) event.respondWith(keep(request));
  // The page starts the other worker late, when this one may have been stopped and has forgotten `offline`.
  if (request.method === 'GET' && (request.mode === 'navigate' || request.destination === 'worker' || offline.has(clientId))) event.respondWith(load(event));
});
