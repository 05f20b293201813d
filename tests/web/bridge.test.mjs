// Tests the transfer of text and bytes between the page and the program, for all scripts and lengths.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPage } from './support/page.mjs';
import { randomFrom } from './support/random.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
/** web/bridge.js @type {any} */ let bridge;
before(async () => {
  page = await openPage();
  await page.start();
  bridge = await page.script('bridge.js');
});
after(() => page.close());

const LETTERS = ['a', '\0', '\x7f', '\x80', 'ü', '\u07ff', '\u0800', '中', '\uffff', '😀', '\u{10ffff}', '\ufeff'];

/** @param {number} seed @param {number} length */
function randomText(seed, length) {
  const random = randomFrom(seed);
  const plain = random.chance();
  return Array.from({ length }, () => (plain && random.chance(0.98) ? 'x' : random.oneOf(LETTERS))).join('');
}

test('texts are written into the buffer one after another, and their byte counts are returned', () => {
  for (let seed = 1; seed <= 200; ++seed) {
    const parts = [randomText(seed, seed % 50), '', randomText(seed + 1000, (seed * 37) % 3000)];
    assert.deepEqual(page.program.given(...bridge.put(...parts)), parts, `seed ${seed}`);
  }
});

test('long text arrives intact when the memory grows and moves during the transfer', () => {
  const parts = ['before', '中'.repeat(300_000), 'behind'];
  const memory = page.program;
  assert.deepEqual(memory.given(...bridge.put(...parts)), parts);
});

test('the page writes bytes into the program’s memory unchanged', () => {
  const bytes = Uint8Array.from([0, 255, 128]);
  assert.deepEqual(bridge.put(bytes, 'a'), [3, 1]);
  const at = bridge.program._attest_buffer(0);
  assert.deepEqual([...bridge.program.HEAPU8.slice(at, at + 4)], [0, 255, 128, 97]);
});

test('a lone surrogate becomes the replacement character', () => {
  assert.deepEqual(page.program.given(...bridge.put('a\ud800b')), ['a\ufffdb']);
});

test('the page reads short and long texts of the program unchanged', () => {
  for (let seed = 1; seed <= 100; ++seed) {
    const text = randomText(seed, (seed * 31) % 1500);
    assert.equal(bridge.answered(page.program.answer(text)), text, `seed ${seed}`);
  }
});

test('an error message of the program is thrown, even if the message is empty', () => {
  assert.throws(() => bridge.answered(page.program.refusal('There is no mark “ü”')), { message: 'There is no mark “ü”' });
  assert.throws(() => bridge.answered(-1), { message: '' });
});

test('the buffer of a large answer is freed, and the buffer of a small answer is kept', () => {
  page.program.calls.length = 0;
  bridge.answered(page.program.answer('a'.repeat(1000)));
  assert.deepEqual(page.program.taken('answer_read'), []);
  assert.equal(bridge.answered(page.program.answer('ab'.repeat(200_000))).length, 400_000);
  assert.deepEqual(page.program.taken('answer_read'), [[]]);
});

test('the program can read a long text in parts of any size, and read it again from the beginning', () => {
  for (let seed = 1; seed <= 60; ++seed) {
    const text = randomText(seed, seed * 3);
    const room = 4 + (seed % 9); // A character has at most four bytes in UTF-8.
    bridge.lend(text, () => {
      for (let again = 0; again < 2; ++again) {
        page.program.call('next_part', 0, 0);
        const bytes = [];
        for (let got; (got = page.program.call('next_part', 5000, room)) > 0;) bytes.push(...bridge.program.HEAPU8.slice(5000, 5000 + got));
        assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)), text, `seed ${seed}`);
      }
      return 0;
    });
    assert.equal(page.program.call('next_part', 5000, room), 0, 'no long text is available after the call');
  }
});

test('new ids and the current time are well formed, even in an insecure context', () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const newId = () => page.program.given(page.program.call('new_id'))[0];
  assert.match(newId(), uuid);
  assert.notEqual(newId(), newId());
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  assert.match(newId(), uuid);
  assert.notEqual(newId(), newId());
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  assert.match(page.program.given(page.program.call('now'))[0], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('relative times are formatted again after a minute', () => {
  const words = (/** @type {string} */ utc) => page.program.given(page.program.call('time_in_words', utc))[0];
  const { now } = Date;
  const at = Date.parse('2026-11-28T12:00:00Z');
  Date.now = () => at;
  assert.match(words('2026-11-28T12:00:00Z'), /^today at /);
  Date.now = () => at + 86_400_000;
  assert.match(words('2026-11-28T12:00:00Z'), /^yesterday at /);
  assert.equal(words('not a time'), 'not a time');
  Date.now = now;
});
