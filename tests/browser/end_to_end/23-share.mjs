// The service worker: data that another app shares opens in the page, and the page opens without network. No browser can
// install Attest in a test, so another site sends the form that the system would send.
import assert from 'node:assert/strict';

import { chromiumOnly } from '../harness/chromium.mjs';
import { otherSite } from '../harness/other_site.mjs';
import { Reader } from '../harness/reader.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/page.mjs').Page} Page */

/** @param {Reader} reader @param {RegExp} sentence */
const untilNotice = (reader, sentence) =>
  until(`the notice ${sentence}`, async () => [...await reader.heard('notice'), ...await reader.controls()].some((notice) => sentence.test(JSON.stringify(notice))));

/** Sends a form to the share target from another site. @param {Page} page @param {string} origin @param {Record<string, string>} fields @param {{name: string, text: string}[]} [files] */
async function share(page, origin, fields, files = []) {
  const site = await otherSite({ '/': { body: '<!doctype html><title>Form</title><link rel="icon" href="data:,"><form method="post" enctype="multipart/form-data"></form>' } });
  try {
    await page.goTo(site.address);
    await page.evaluate((action, values, given) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
      form.action = action;
      for (const [name, value] of Object.entries(values)) form.append(Object.assign(document.createElement('input'), { name, value }));
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files', multiple: true });
      form.append(input);
      input.files = transfer.files;
      setTimeout(() => form.submit());
    }, `${origin}share`, fields, files);
    await until('Attest is open', async () => page.evaluate((start) => document.URL.startsWith(start) && 'attest' in window, origin).catch(() => false));
  } finally {
    await site.close();
  }
  const reader = new Reader(page);
  await reader.settle();
  return reader;
}

export default [
  test('a text and a file that another app shares open as articles, and the stored copies of the shared data are then deleted', async (stage) => {
    const reader = await stage.visit();
    await reader.untilWorker();
    const window = await reader.page.newWindow();
    try {
      const withText = await share(window, stage.origin, { title: 'The bridge: a report', text: 'The mayor said that the bridge is safe.', url: '' });
      const { title, text } = await withText.untilOpen('The bridge: a report');
      assert.deepEqual([title, text], ['The bridge: a report', 'The mayor said that the bridge is safe.']);
      await untilNotice(withText, /Opened from another app/);
      assert.equal(await window.evaluate(() => document.URL), stage.origin);

      const withFile = await share(window, stage.origin, { text: 'Read this' }, [{ name: 'ferry.md', text: '# The ferry\n\nIt sails “again”.' }]);
      assert.match((await withFile.untilOpen('The ferry')).text, /It sails “again”/);
      assert.equal(await window.evaluate(async () => (await (await caches.open('attest-shared')).keys()).length), 0);
      assert.deepEqual(await window.complaints(), []);
    } finally {
      await window.close();
    }
  }),

  test('if another app shares only an address, a notice says that Attest fetches nothing', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { text: 'The open article stays.' });
    await reader.allSaved();
    await reader.untilWorker();
    const window = await reader.page.newWindow();
    try {
      const shared = await share(window, stage.origin, { title: 'The bridge', text: 'https://courier.example/bridge', url: '' });
      await untilNotice(shared, /This is an address, not an article\. Attest fetches nothing from the web/);
      assert.equal((await shared.ask('article')).text, 'The open article stays.');
      const requests = (await window.requests()).map(({ url }) => url);
      assert.ok(!requests.some((url) => url.includes('courier.example')), requests.join());
    } finally {
      await window.close();
    }
  }),

  test('the page opens without network, from the copy of the site that the service worker has made', async (stage) => {
    const site = await otherSite({}, stage.origin);
    const first = await stage.visit();
    const window = await first.page.newWindow();
    try {
      const reader = await Reader.meet(window, site.address);
      await reader.openArticle('# A kept one\n\nThe mayor said the bridge is safe.');
      await reader.allSaved();
      await reader.untilWorker();
      await site.close();
      await reader.reload();
      await reader.untilOpen('A kept one');
      assert.equal(await window.evaluate(async () => (await fetch('search_worker.js')).ok), true, 'the file of the search is in the copy');
    } finally {
      await window.close();
    }
  }),

  test('the manifest is valid: its icons load, and the share target is inside its scope', async (stage) => {
    const reader = await stage.visit();
    const found = await reader.page.evaluate(async () => {
      const { href } = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=manifest]'));
      const answer = await fetch(href);
      const { start_url: start, share_target: target, icons, file_handlers: handlers } = await answer.json();
      const scope = new URL('.', new URL(start, href)).href;
      const actions = [target, ...handlers].map(({ action }) => new URL(action, href).href);
      const sizes = await Promise.all(icons.map(async (/** @type {{src: string}} */ { src }) => {
        const image = new Image();
        image.src = new URL(src, href).href;
        await image.decode();
        return image.naturalWidth;
      }));
      return { type: answer.headers.get('content-type'), start: new URL(start, href).href, outside: actions.filter((action) => !action.startsWith(scope)), sizes };
    });
    assert.deepEqual([found.type, found.start, found.outside], ['application/manifest+json', stage.origin, []]);
    assert.ok(found.sizes.length > 0 && found.sizes.every((size) => size > 0), found.sizes.join());
  }),

  test('Chromium finds nothing that prevents installing Attest', async (stage) => {
    const reader = await stage.visit();
    const { page } = chromiumOnly(reader.page);
    const session = await page.context().newCDPSession(page);
    assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
    // The window of a test is a private window, in which nothing can be installed.
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito'), []);
  }, { cannot: { firefox: 'it cannot install pages', webkit: 'it cannot install pages' } }),
];
