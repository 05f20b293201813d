// Tests the opening of the file that the page's address names: ?article=PATH.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage, settled } from './support/page.mjs';

/**
 * Starts the page with a query. Returns the fetched addresses, the arguments of file_given, and the texts of notices.
 * @param {string} query @param {() => Response | Promise<Response>} [answer]
 */
async function visit(query, answer = () => assert.fail('nothing is to be fetched')) {
  /** @type {string[]} */ const fetched = [];
  const fetch = async (/** @type {URL} */ target) => {
    fetched.push(target.href);
    return answer();
  };
  const page = await openPage({ globals: { fetch }, prepare: (window) => window.history.replaceState(null, '', `/site/${query}`) });
  /** @type {unknown[][]} */ const given = [];
  /** @type {string[]} */ const said = [];
  Object.assign(page.program.answers, {
    file_given: (/** @type {any[]} */ ...args) => void given.push([...page.program.given(...args.slice(0, 4)), ...args.slice(4)]),
    page_said: (/** @type {any} */ bytes, /** @type {number} */ failure) => void said.push(`${page.program.given(bytes)}${failure ? '!' : ''}`),
  });
  try {
    await page.start();
    page.program.call('emit', 'open', '{}'); // Tells the page that an article is open.
    for (let i = 0; i < 5; ++i) {
      await settled();
      page.clock.pass(100);
    }
  } finally {
    page.close();
  }
  return { fetched, given, said };
}

test('an address without the parameter ?article fetches nothing', async () => {
  assert.deepEqual(await visit(''), { fetched: [], given: [], said: [] });
});

test('a text file of the same site is opened under its file name', async () => {
  const { fetched, given, said } = await visit('?article=texts/br%C3%BCcke.md', () => new Response('# Brücke'));
  assert.deepEqual(fetched, ['https://attest.test/site/texts/br%C3%BCcke.md']);
  assert.deepEqual(given, [['# Brücke', 'brücke.md', '', 'Opened “brücke.md” from this site', 9, 0]]);
  assert.deepEqual(said, []);
});

test('an HTML page of the same site is opened as an article, decoded with the encoding that the server states', async () => {
  const body = Uint8Array.from('<title>x</title><p>Gr\xf6\xdfe', (letter) => letter.charCodeAt(0));
  const { given } = await visit('?article=/story/', () => new Response(body, { headers: { 'content-type': 'text/html; charset=iso-8859-1' } }));
  assert.equal(given.length, 1);
  assert.match(String(given[0][0]), /tGröße/);
  assert.deepEqual([given[0][1], given[0].at(-1)], ['story', 1]);
});

test('an address of another site is refused and not fetched', async () => {
  for (const address of ['https://other.test/a.md', '//other.test/a.md', 'http://attest.test/a.md', 'data:text/plain,a', 'blob:https://attest.test/1', 'javascript:1', 'file:///etc/passwd']) {
    const { said } = await visit(`?article=${encodeURIComponent(address)}`);
    assert.equal(said.length, 1, address);
    assert.match(said[0], /another site, .*!$/, address);
  }
});

test('a notice says why a file could not be fetched', async () => {
  const answers = /** @type {[() => Response | Promise<Response>, RegExp][]} */ ([
    [() => new Response('', { status: 404 }), /^There is no file at a\.md!$/],
    [() => new Response('', { status: 503 }), /answered 503!$/],
    [() => Promise.reject(new TypeError('offline')), /could not be fetched.*!$/],
    [() => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('lost')) })), /could not be fetched.*!$/],
  ]);
  for (const [answer, sentence] of answers) {
    const { said, given } = await visit('?article=a.md', answer);
    assert.match(said.join(), sentence);
    assert.deepEqual(given, []);
  }
});

test('a file that is too large is not read to its end', async () => {
  const stated = await visit('?article=a.md', () => new Response('a', { headers: { 'content-length': String(65 << 20) } }));
  assert.deepEqual(stated.given, [['', 'a.md', '', 'Opened “a.md” from this site', 65 << 20, 0]]);
  let parts = 0;
  const endless = new ReadableStream({ pull: (stream) => void stream.enqueue(new Uint8Array(1 << 20).fill(97 + 0 * ++parts)) });
  const unstated = await visit('?article=a.md', () => new Response(endless));
  assert.equal(unstated.given.length, 1);
  assert.equal(unstated.given[0][0], '');
  assert.ok(parts < 70, `${parts} MB were read`);
});
