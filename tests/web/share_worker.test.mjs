// Tests the service worker: it stores the data that another app shares, and opens the page without network.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { SITE, startWorker } from './support/service_worker.mjs';

/** @param {string} path */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('web/attest.webmanifest'));

/** A request of the page. @param {string} path @param {object} [how] */
const request = (path, how = {}) => ({ url: new URL(path, SITE).href, method: 'GET', mode: 'no-cors', destination: '', ...how });
const opening = (path = '') => request(path, { mode: 'navigate', destination: 'document' });
const words = async (/** @type {Response | undefined} */ answer) => answer?.text();

/** A site that can be offline. The content of each file is the version of the site and the path of the file. */
function site() {
  const state = { version: 1, offline: false, asked: /** @type {string[]} */ ([]) };
  /** @param {any} request */
  const fetch = async ({ url }) => {
    state.asked.push(url);
    if (state.offline) throw new TypeError('offline');
    return new Response(`${state.version} ${new URL(url).pathname}`);
  };
  return { state, worker: startWorker(fetch) };
}

test('when another app shares data, the service worker stores the data with their files, opens the page, and sends nothing to a server', async () => {
  const { state, worker } = site();
  const form = new FormData();
  form.set('title', 'Brücke');
  form.append('files', new File(['# One'], 'one.md', { type: 'text/markdown' }));
  const answer = await worker.share(form);
  const cache = await worker.caches.open('attest-shared');
  const [first] = await cache.keys();
  assert.deepEqual([answer?.status, answer?.headers.get('location')], [303, `${SITE}#shared=${first.url.slice(SITE.length)}`]);
  await worker.share(form);
  assert.deepEqual(state.asked, []);
  const keys = await cache.keys();
  assert.equal(keys.length, 2, 'a second form does not replace the first');
  const kept = await (await cache.match(keys[0]))?.formData();
  assert.equal(kept?.get('title'), 'Brücke');
  const file = /** @type {File} */ (kept?.get('files'));
  assert.deepEqual([file.name, await file.text()], ['one.md', '# One']);
});

test('the page opens even if the browser cannot store the data that another app shares', async () => {
  const { worker } = site();
  worker.caches.open = () => Promise.reject(new Error('no storage'));
  assert.equal((await worker.share(new FormData()))?.status, 303);
  await worker.install();
});

test('while there is a network, the service worker leaves requests for files to the browser, and the page comes from the network', async () => {
  const { state, worker } = site();
  await worker.install();
  for (const other of [request('main.js'), request('attest.wasm'), request('texts/a.md'), { ...request('share'), method: 'HEAD' },
    { ...request('texts/share'), method: 'POST' }, { ...opening(), method: 'POST' }]) {
    assert.equal(await worker.ask(other, { clientId: 'page' }), undefined, `${other.method} ${other.url}`);
  }
  state.version = 2;
  assert.equal(await words(await worker.ask(opening())), '2 /site/', 'the copy does not hide a new version');
  assert.equal(await words(await worker.ask(request('search_worker.js', { destination: 'worker' }))), '2 /site/search_worker.js');
});

test('without network, the page and all its files come from the service worker’s copy of the site', async () => {
  const { state, worker } = site();
  await worker.install();
  Object.assign(state, { offline: true, version: 2 });
  assert.equal(await words(await worker.ask(opening('?article=a.md'), { resultingClientId: 'page' })), '1 /site/');
  state.offline = false; // The network returns before the page has loaded all its files. The other files must still come from the copy, because the files of two versions do not fit together.
  assert.equal(await words(await worker.ask(request('main.js'), { clientId: 'page' })), '1 /site/main.js');
  assert.equal(await words(await worker.ask(request('a.md'), { clientId: 'page' })), '2 /site/a.md', 'a file outside the copy is fetched');
  assert.equal(await worker.ask(request('main.js'), { clientId: 'other page' }), undefined);
});

test('without network, the script of the search worker comes from the service worker’s copy of the site, and a page that is not in the copy does not open', async () => {
  const { state, worker } = site();
  await worker.install();
  state.offline = true;
  await assert.rejects(worker.ask(opening('texts/')), /offline/);
  assert.equal(await words(await worker.ask(request('search_worker.js', { destination: 'worker' }), { clientId: 'page' })), '1 /site/search_worker.js');
});

test('the service worker checks each file of a new copy of the site with the server, and keeps the earlier copy if a file is missing', async () => {
  let broken = false;
  /** @type {string[]} */ const modes = [];
  const worker = startWorker(async ({ url, cache }) => {
    modes.push(cache);
    return new Response(url, { status: broken && url.endsWith('.wasm') ? 404 : 200 });
  });
  await worker.install();
  assert.deepEqual([...new Set(modes)], ['no-cache']);
  broken = true;
  await worker.install();
  assert.equal((await worker.caches.match(request('attest.wasm')))?.status, 200);
});

test('if the network failed while the service worker was installed, the worker copies the site when a page opens later', async () => {
  const { state, worker } = site();
  state.offline = true;
  await worker.install();
  assert.equal(await worker.caches.match(request('main.js')), undefined);
  Object.assign(state, { offline: false, asked: [] });
  await worker.ask(opening());
  assert.equal(await words(await worker.caches.match(request('main.js'))), '1 /site/main.js');
  const { length } = state.asked;
  await worker.ask(opening());
  assert.equal(state.asked.length, length + 1, 'a complete copy is not made again');
});

test('the service worker’s copy of the site has every file of the site', async () => {
  const { state, worker } = site();
  await worker.install();
  const html = read('web/index.html');
  const linked = [...html.matchAll(/<(?:link rel="(?:icon|stylesheet|preload)"(?![^>]* media=)[^>]* href|script[^>]* src)="([^"]+)"/g)].map(([, name]) => name);
  const workers = readdirSync(new URL('../../web/', import.meta.url)).filter((name) => name.endsWith('_worker.js') && name !== 'share_worker.js');
  assert.deepEqual(state.asked.sort(), ['./', ...linked, ...workers].map((name) => new URL(name, SITE).href).sort());
  assert.ok(linked.includes('attest.wasm') && linked.includes('main.js'));
});

test('the manifest sends shared data to the address that the service worker answers, and accepts the same types of files as the file dialog', () => {
  const html = read('web/index.html');
  const accepted = /<input type="file"[^>]* accept="([^"]+)"/.exec(html)?.[1].split(',') ?? [];
  const { action, method, enctype, params } = manifest.share_target;
  assert.deepEqual([action, method, enctype], ['share', 'POST', 'multipart/form-data']);
  assert.deepEqual([params.title, params.text, params.url, params.files[0].name], ['title', 'text', 'url', 'files']);
  assert.deepEqual(accepted.filter((type) => !params.files[0].accept.includes(type)), []);
  const [{ accept }] = manifest.file_handlers;
  assert.deepEqual(Object.values(accept).flat().sort(), accepted.filter((type) => type.startsWith('.')).sort());
  assert.match(html, /<link rel="manifest" href="attest\.webmanifest">/);
});

test('the manifest has the background colour of the page', () => {
  const [, paper] = /--paper: (#\w+);/.exec(read('web/style.css')) ?? [];
  assert.deepEqual([manifest.theme_color, manifest.background_color], [paper, paper]);
});
