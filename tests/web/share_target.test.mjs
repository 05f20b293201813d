// Tests how the page opens data that another app shares, and files that the system opens with Attest.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage, settled } from './support/page.mjs';
import { startWorker } from './support/service_worker.mjs';

/** @param {Record<string, string>} fields @param {File[]} [files] */
function formOf(fields, files = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append('files', file);
  return form;
}

/**
 * Shares data (forms, as other apps send them), then opens the page. Returns the files that the program received, the notices, and the number of forms that are still stored.
 * @param {FormData[]} forms @param {{hash?: string, globals?: Record<string, unknown>, prepare?: (window: any) => void}} [options]
 */
async function visit(forms, { hash = '#shared', globals = {}, prepare } = {}) {
  const { caches, ...worker } = startWorker();
  for (const form of forms) await worker.share(form);
  const page = await openPage({ globals: { caches, ...globals }, prepare(window) {
    window.history.replaceState(null, '', `/site/${hash}`);
    prepare?.(window);
  } });
  /** @type {unknown[][]} */ const given = [];
  /** @type {string[]} */ const said = [];
  Object.assign(page.program.answers, {
    file_given: (/** @type {any[]} */ ...args) => void given.push([...page.program.given(...args.slice(0, 4)), ...args.slice(4)]),
    page_said: (/** @type {any} */ bytes, /** @type {number} */ failure) => void said.push(`${page.program.given(bytes)}${failure ? '!' : ''}`),
  });
  try {
    await page.start();
    page.program.call('emit', 'open', '{}'); // Tells the page that an article is open.
    for (let i = 0; i < 6; ++i) {
      await settled();
      page.clock.pass(1000); // The worker starts after some seconds.
      page.show();
    }
    return { given, said, kept: (await (await caches.open('attest-shared')).keys()).length, hash: page.window.location.hash };
  } finally {
    page.close();
  }
}

test('a shared text opens as an article with its title and its address, and the stored copy of the shared data is deleted', async () => {
  const { given, said, kept, hash } = await visit([formOf({ title: 'NATO/EU: No. 1', text: 'The bridge is safe.', url: 'https://courier.example/b' })]);
  assert.deepEqual(given, [['The bridge is safe.\n\nhttps://courier.example/b', 'NATO EU: No. 1.', '', 'Opened from another app', 46, 0]]);
  assert.deepEqual([said, kept, hash], [[], 0, ''], 'a reload opens nothing again');
});

test('a shared address is not added to a text that already contains the address, and a shared HTML document opens as a page', async () => {
  const { given } = await visit([formOf({ text: 'Safe: https://courier.example/b', url: 'https://courier.example/b' }), formOf({ text: '<!doctype html><p>Größe' })]);
  assert.deepEqual(given[0].slice(0, 2), ['Safe: https://courier.example/b', '']);
  assert.match(String(given[1][0]), /tGröße/);
  assert.equal(given[1].at(-1), 1);
});

test('shared files open one after another, like dropped files', async () => {
  const { given, said, kept } = await visit([formOf({ text: 'Read these' }, [new File(['# One'], 'one.md'), new File(['<title>x</title><p>Two'], 'two.html')])]);
  assert.deepEqual(given[0], ['# One', 'one.md', '', 'Opened “one.md”', 5, 0]);
  assert.match(String(given[1][0]), /tTwo/);
  assert.deepEqual([given.length, said, kept], [2, ['2 files were opened'], 0]);
});

test('if an app shares only an address and a title, the program receives only the address, so that it can say that Attest fetches nothing', async () => {
  const address = 'https://courier.example/bridge?a=1';
  for (const fields of [{ url: address }, { text: address }, { title: 'The bridge', text: address }, { title: 'The bridge', text: `The bridge ${address}` },
    { title: 'The bridge', text: 'The bridge', url: address }, { text: address, url: address }]) {
    const { given } = await visit([formOf(/** @type {any} */ (fields))]);
    assert.deepEqual(given.map((one) => one.slice(0, 2)), [[address, '']], JSON.stringify(fields));
  }
});

test('a notice tells the reader that nothing can be opened if the shared data are empty, damaged or not in the browser’s storage', async () => {
  const nothing = /^Nothing that Attest can open came from the other app.*!$/;
  for (const forms of [[], [formOf({ title: 'Only a title' })], [formOf({}, [new File([], '')])]]) {
    const { given, said, kept } = await visit(forms);
    assert.deepEqual([given, said.length, kept], [[], 1, 0]);
    assert.match(said[0], nothing);
  }
  const { caches } = startWorker();
  await (await caches.open('attest-shared')).put('damaged', new Response('--x', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }));
  assert.match((await visit([], { globals: { caches } })).said.join(), nothing);
  assert.match((await visit([], { globals: { caches: { open: () => Promise.reject(new Error('no storage')) } } })).said.join(), nothing);
});

test('each window opens the form that was shared with it, exactly once, and forms that no window has opened', async () => {
  const { caches, ...worker } = startWorker();
  const abandoned = new Response(formOf({ text: 'Left behind' }));
  await (await caches.open('attest-shared')).put(`${Date.now() - 3_600_000}-x`, abandoned);
  /** @type {string[]} */ const hashes = [];
  for (const text of ['One', 'Two']) hashes.push(new URL((await worker.share(formOf({ text })))?.headers.get('location') ?? '').hash);
  /** @type {unknown[]} */ const opened = [];
  for (const hash of [hashes[1], hashes[0], hashes[0]]) {
    const { given, said } = await visit([], { hash, globals: { caches } });
    opened.push([given.map(([content]) => content), said.length]);
  }
  assert.deepEqual(opened, [[['Left behind', 'Two'], 0], [['One'], 0], [[], 1]]);
});

test('a window of Attest that was not opened by sharing does not open the shared data', async () => {
  assert.deepEqual(await visit([formOf({ text: 'The bridge is safe.' })], { hash: '' }), { given: [], said: [], kept: 1, hash: '' });
});

test('files that the system opens with Attest open like dropped files', async () => {
  const handle = { getFile: async () => new File(['# One'], 'one.md') };
  const launchQueue = { setConsumer: (/** @type {any} */ consume) => consume({ files: [handle] }) };
  const { given } = await visit([], { hash: '', prepare: (window) => void (window.launchQueue = launchQueue) });
  assert.deepEqual(given.map((one) => one.slice(0, 2)), [['# One', 'one.md']]);
});

test('the page starts the service worker with an address from its Trusted Types policy, and shows no error if the browser refuses to start the worker', async () => {
  for (const refuse of [false, true]) {
    /** @type {string[]} */ const registered = [];
    const navigator = { platform: 'Linux', language: 'en', vendor: '', serviceWorker: {
      register: async (/** @type {unknown} */ url) => {
        registered.push(String(url));
        if (refuse) throw new Error('refused');
      },
    } };
    const trustedTypes = { createPolicy: (/** @type {string} */ name, /** @type {any} */ rules) => ({ ...rules, createScriptURL: (/** @type {string} */ what) => `${name} ${rules.createScriptURL(what)}` }) };
    const { said } = await visit([], { hash: '', globals: { navigator }, prepare: (window) => void (window.trustedTypes = trustedTypes) });
    assert.match(registered.join(), /^workers file:.*\/web\/share_worker\.js/);
    assert.deepEqual(said, []);
  }
});
