// Tests the bookmarklet, and how Attest receives the page of another tab.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { ROLE, showControls } from './support/controls.mjs';
import { openPage, settled } from './support/page.mjs';

const READY = 'attest-ready';
const ATTEST = 'https://attest.test/';

/** Opens Attest as in a window that the bookmarklet has opened. If `severed` is true, the browser has cut the connection to the window that opened Attest. @param {{hash?: string, severed?: boolean}} [options] */
async function receiver({ hash = '#handover', severed = false } = {}) {
  /** @type {unknown[][]} */ const asked = [];
  const opener = severed ? null : { postMessage: (/** @type {unknown[]} */ ...given) => void asked.push(given) };
  const page = await openPage({ prepare: (window) => {
    window.history.replaceState(null, '', `/${hash}`);
    Object.defineProperty(window, 'opener', { value: opener, writable: true });
  }, globals: { removeEventListener: () => {} } });
  /** @type {string[][]} */ const given = [];
  /** @type {string[]} */ const said = [];
  Object.assign(page.program.answers, {
    file_given: (/** @type {any[]} */ ...bytes) => void given.push(page.program.given(...bytes.slice(0, 4))),
    page_said: (/** @type {any} */ bytes) => void said.push(...page.program.given(bytes)),
  });
  /** @type {((event: any) => void)[]} */ const heard = [];
  const window = /** @type {any} */ (globalThis);
  const { addEventListener } = window;
  window.addEventListener = (/** @type {string} */ type, /** @type {any} */ listen) => (type === 'message' ? void heard.push(listen) : addEventListener(type, listen));
  window.removeEventListener = (/** @type {string} */ type, /** @type {any} */ listen) => void (type === 'message' && heard.splice(heard.indexOf(listen), 1));
  await page.start();
  page.program.call('emit', 'open', '{}'); // Tells the page that an article is open.
  await settled();
  const send = async (/** @type {unknown} */ data, origin = 'https://courier.example', source = /** @type {any} */ (opener)) => {
    for (const listen of [...heard]) listen({ data, origin, source });
    await settled();
    page.clock.pass(100);
    await settled();
  };
  return { page, asked, given, said, heard, opener, send };
}

const HTML = '<html><title>Bridge</title><article><p>Words <a href="/more">more</a><img src="a.png"></p></article>';

test('Attest asks the window that opened it for a page, and opens the first answer as an article', async () => {
  const { page, asked, given, said, heard, send } = await receiver();
  assert.deepEqual(asked, [[READY, '*']]);
  assert.equal(page.window.location.hash, '', 'a reload does not wait again');
  await send({ html: HTML, url: 'https://courier.example/bridge?x#top' });
  assert.equal(given.length, 1);
  const [records, name, remark, deed] = given[0];
  assert.deepEqual([name, remark, deed], ['', '', 'Opened from a page at courier.example. Left out: 1 picture']);
  assert.match(records, /^Uhttps:\/\/courier\.example\/bridge\?x$/m);
  assert.match(records, /^ahttps:\/\/courier\.example\/more$/m, 'links are complete');
  assert.deepEqual([heard.length, page.window.opener], [0, null]);
  page.clock.pass(60_000);
  assert.deepEqual(said, []);
  page.close();
});

test('the article of a page that was handed over includes the text in the page’s shadow trees', async () => {
  const { page, given, send } = await receiver();
  await send({ html: '<x-story><template shadowrootmode="open"><h1><slot></slot></h1><p>In the tree.</p></template>Bridge</x-story>', url: 'https://courier.example/bridge' });
  assert.match(given[0][0], /^h1\ntBridge\nb\nb\ntIn the tree\.$/m);
  page.close();
});

test('a message from a window that did not open Attest is ignored', async () => {
  const { page, given, said, send } = await receiver();
  await send({ html: HTML, url: 'https://courier.example/bridge' }, 'https://courier.example', {});
  assert.deepEqual([given, said], [[], []]);
  await send({ html: HTML, url: 'https://courier.example/bridge' });
  assert.equal(given.length, 1);
  page.close();
});

test('a malformed message, or a message with an address outside the site of the sender, is refused with a notice', async () => {
  for (const data of [null, 'text', {}, { html: '', url: 'https://courier.example/' }, { html: {}, url: 'https://courier.example/' },
    { html: HTML }, { html: HTML, url: 'nonsense' }, { html: HTML, url: 'https://other.example/bridge' },
    { html: HTML, url: `https://courier.example/${'a'.repeat(20_000)}` }]) {
    const { page, given, said, send } = await receiver();
    await send(data);
    assert.equal(given.length, 0);
    assert.match(said.join(), /^Something was handed over that is not a web page/);
    page.close();
  }
});

test('a notice says that the page cut the connection between the windows, or that the page did not answer', async () => {
  const severed = await receiver({ severed: true });
  assert.match(severed.said.join(), /does not allow handing it over/);
  severed.page.close();
  const silent = await receiver();
  silent.page.clock.pass(30_000);
  assert.match(silent.said.join(), /has not answered/);
  assert.equal(silent.heard.length, 0);
  silent.page.close();
});

test('a window of Attest that the bookmarklet has not opened asks for no page', async () => {
  const { page, asked, heard, said } = await receiver({ hash: '' });
  assert.deepEqual([asked, heard, said], [[], [], []]);
  page.close();
});

test('a press on the link of the bookmarklet copies the address of the link and never runs the bookmarklet', async () => {
  /** @type {string[]} */ const copied = [];
  const clipboard = { writeText: async (/** @type {string} */ text) => void copied.push(text) };
  const page = await openPage({ globals: { navigator: { platform: 'Linux', language: 'en', vendor: '', clipboard } } });
  await page.start();
  /** @type {string[]} */ const said = [];
  page.program.answers.page_said = (/** @type {any} */ bytes) => void said.push(...page.program.given(bytes));
  showControls(page, [{ id: 1, role: ROLE.bookmarklet, name: 'Open in Attest' }]);
  const link = /** @type {HTMLAnchorElement} */ (page.document.querySelector('#controls a'));
  assert.match(link.href, /^javascript:/);
  for (const type of ['click', 'auxclick']) assert.equal(page.dispatch(link, type), false, type);
  await settled();
  assert.deepEqual(copied, [link.href]);
  assert.match(said.join(), /was copied/);
  clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  page.dispatch(link, 'click');
  await settled();
  assert.match(said[1], /did not allow copying/);
  page.close();
});

/** Runs the bookmarklet on a page. `opened` is the new window, or null if the browser blocks it. @param {{opened: any}} options */
async function onPage({ opened }) {
  const attest = await openPage();
  await attest.start();
  const address = (await attest.script('bookmarklet.js')).bookmarklet();
  attest.close();
  const { window } = new JSDOM('<!doctype html><html lang="en"><title>Bridge</title><p>Words</p></html>', { url: 'https://courier.example/bridge', runScripts: 'outside-only' });
  /** @type {unknown[][]} */ const calls = [];
  /** @type {(() => void)[]} */ const timers = [];
  let now = 0;
  Object.assign(window, {
    open: (/** @type {string} */ url) => (calls.push(['open', url]), opened),
    setInterval: (/** @type {() => void} */ call) => timers.push(call), clearInterval: () => void (timers.length = 0),
  });
  window.Date.now = () => now;
  /** @type {string[]} */ const copied = [];
  window.document.execCommand = () => (copied.push(/** @type {any} */ (window.document.activeElement).value), true);
  assert.equal(window.eval(decodeURIComponent(address.slice('javascript:'.length))), undefined, 'a value would replace the page');
  return {
    window, calls, copied,
    say: (/** @type {unknown} */ data, origin = 'https://attest.test', source = opened) => {
      const event = new window.Event('message');
      for (const [name, value] of Object.entries({ data, origin, source })) Object.defineProperty(event, name, { value });
      window.dispatchEvent(event);
    },
    pass: (/** @type {number} */ ms) => {
      now += ms;
      for (const timer of [...timers]) timer();
    },
    offer: () => window.document.querySelector('[role=alert]'),
  };
}

test('the bookmarklet hands over a page only when the window of Attest asks for the page', async () => {
  /** @type {unknown[][]} */ const sent = [];
  const opened = { closed: false, postMessage: (/** @type {unknown[]} */ ...given) => void sent.push(given) };
  const page = await onPage({ opened });
  assert.deepEqual(page.calls, [['open', `${ATTEST}#handover`]]);
  page.say(READY, 'https://evil.example');
  page.say(READY, 'https://attest.test', {});
  page.say('something else');
  assert.deepEqual(sent, []);
  page.say(READY);
  page.say(READY);
  assert.equal(sent.length, 1, 'it answers once');
  const [{ html, url }, target] = /** @type {any} */ (sent[0]);
  assert.match(html, /^<!doctype html><!-- saved from url=\(0030\)https:\/\/courier\.example\/bridge --><html lang="en">.*<p>Words<\/p>/s);
  assert.deepEqual([url, target], ['https://courier.example/bridge', 'https://attest.test']);
  page.pass(100_000);
  assert.equal(page.offer(), null);
});

test('the bookmarklet also hands over the open shadow trees of a page, if the browser can serialize them', async () => {
  for (const isNew of [true, false]) {
    /** @type {string[]} */ const sent = [];
    const opened = { closed: false, postMessage: (/** @type {any} */ { html }) => void sent.push(html) };
    const page = await onPage({ opened });
    const { document, Element } = /** @type {any} */ (page.window);
    const outer = document.body.appendChild(document.createElement('x-outer')).attachShadow({ mode: 'open' });
    outer.innerHTML = '<x-inner></x-inner>';
    outer.firstElementChild.attachShadow({ mode: 'open' });
    // Like older browsers, jsdom has no getHTML().
    if (isNew) Element.prototype.getHTML = (/** @type {any} */ { shadowRoots }) => `$& ${shadowRoots.map((/** @type {ShadowRoot} */ { host }) => host.localName)}`;
    page.say(READY);
    assert.match(sent.join(), isNew ? /--><html lang="en">\$& x-outer,x-inner<\/html>$/ : /<p>Words<\/p><x-outer><\/x-outer><\/body><\/html>$/);
  }
});

test('the bookmarklet offers to copy the page if the browser blocks the window of Attest or cuts the connection to this window, or if the window does not answer', async () => {
  const ways = /** @type {[any, number][]} */ ([[null, 0], [{ closed: true }, 250], [{ closed: false }, 61_000]]);
  for (const [opened, ms] of ways) {
    const page = await onPage({ opened });
    if (ms) {
      assert.equal(page.offer(), null);
      page.pass(ms);
    }
    const [copy] = /** @type {any} */ (page.offer()).querySelectorAll('button');
    copy.click();
    assert.match(page.copied.join(), /^<!doctype html><!-- saved from url=.*<p>Words<\/p>/s);
    assert.doesNotMatch(page.copied[0], /alert/, 'the offer is not part of the page');
    assert.match(page.offer()?.textContent ?? '', /was copied/);
    /** @type {any} */ (page.offer()).querySelector('button').click();
    assert.equal(page.offer(), null, 'it closes');
  }
});
