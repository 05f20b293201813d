// Words on their way to the program and from it, whatever their letters and however long.
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

test('words that are put into the buffer are there, one behind the other, with their bytes counted', () => {
  for (let seed = 1; seed <= 200; ++seed) {
    const parts = [randomText(seed, seed % 50), '', randomText(seed + 1000, (seed * 37) % 3000)];
    assert.deepEqual(page.program.given(...bridge.put(...parts)), parts, `seed ${seed}`);
  }
});

test('long words are there when the memory has grown and moved meanwhile', () => {
  const parts = ['before', '中'.repeat(300_000), 'behind'];
  const memory = page.program;
  assert.deepEqual(memory.given(...bridge.put(...parts)), parts);
});

test('bytes are put as they are', () => {
  const bytes = Uint8Array.from([0, 255, 128]);
  assert.deepEqual(bridge.put(bytes, 'a'), [3, 1]);
  const at = bridge.program._attest_buffer(0);
  assert.deepEqual([...bridge.program.HEAPU8.slice(at, at + 4)], [0, 255, 128, 97]);
});

test('half a letter becomes the sign for a letter that is none', () => {
  assert.deepEqual(page.program.given(...bridge.put('a\ud800b')), ['a\ufffdb']);
});

test('words are read as they stand, short or long', () => {
  for (let seed = 1; seed <= 100; ++seed) {
    const text = randomText(seed, (seed * 31) % 1500);
    assert.equal(bridge.answered(page.program.answer(text)), text, `seed ${seed}`);
  }
});

test('a refusal is thrown as its sentence, an empty one as well', () => {
  assert.throws(() => bridge.answered(page.program.refusal('There is no mark “ü”')), { message: 'There is no mark “ü”' });
  assert.throws(() => bridge.answered(-1), { message: '' });
});

test('the room of a large answer is given back, that of a small one is kept', () => {
  page.program.calls.length = 0;
  bridge.answered(page.program.answer('a'.repeat(1000)));
  assert.deepEqual(page.program.taken('answer_read'), []);
  assert.equal(bridge.answered(page.program.answer('ab'.repeat(200_000))).length, 400_000);
  assert.deepEqual(page.program.taken('answer_read'), [[]]);
});

test('a text that is lent arrives whole, in parts of any size, and from its beginning when asked again', () => {
  for (let seed = 1; seed <= 60; ++seed) {
    const text = randomText(seed, seed * 3);
    const room = 4 + (seed % 9); // The widest letter has four bytes.
    bridge.lend(text, () => {
      for (let again = 0; again < 2; ++again) {
        page.program.call('next_part', 0, 0);
        const bytes = [];
        for (let got; (got = page.program.call('next_part', 5000, room)) > 0;) bytes.push(...bridge.program.HEAPU8.slice(5000, 5000 + got));
        assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)), text, `seed ${seed}`);
      }
      return 0;
    });
    assert.equal(page.program.call('next_part', 5000, room), 0, 'nothing is lent now');
  }
});

test('new ids and the time have their forms, also where the page is not served safely', () => {
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

test('times are written in words, and anew when a minute has gone by', () => {
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
