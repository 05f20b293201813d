// Tests the key names for key events of many keyboard layouts, as browsers report them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesOf } from '../../web/keys.js';

/** @param {string} key @param {string} code @param {Partial<KeyboardEvent>} [held] */
const names = (key, code, held = {}) =>
  namesOf({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('a digit of any script has the name of the ASCII digit, with or without a key code', () => {
  for (const zero of ['٠', '۰', '०', '০', '๐', '០', '０', '߀', '𑁦']) {
    const first = /** @type {number} */ (zero.codePointAt(0));
    for (let digit = 0; digit < 10; ++digit) {
      assert.deepEqual(names(String.fromCodePoint(first + digit), ''), [String(digit)], zero);
    }
  }
});

test('a non-Latin letter has the name of the Latin letter on the same key', () => {
  for (const [key, code, wanted] of [
    ['ν', 'KeyN', 'n'], ['Ν', 'KeyN', 'n'], ['מ', 'KeyN', 'n'], ['т', 'KeyN', 'n'], ['ى', 'KeyN', 'n'], ['द', 'KeyO', 'o'],
    ['ㅜ', 'KeyN', 'n'], ['з', 'KeyP', 'p'], ['פ', 'KeyP', 'p'], ['ย', 'KeyP', 'p'],
  ]) {
    assert.deepEqual(names(key, code), [wanted]);
    assert.deepEqual(names(key, code, { ctrlKey: true }), [wanted]);
  }
});

test('a Latin letter keeps its name on every keyboard layout', () => {
  assert.deepEqual(names('n', 'KeyL'), ['n'], 'Dvorak');
  assert.deepEqual(names('b', 'KeyN'), ['b']);
  assert.deepEqual(names('ü', 'BracketLeft'), ['ü']);
  assert.deepEqual(names('Ｎ', 'KeyN'), ['N']);
});

test('on keyboard layouts that need Shift for digits, the key of a digit has the digit as its second name', () => {
  assert.deepEqual(names('&', 'Digit1'), ['&', '1'], 'French');
  assert.deepEqual(names('é', 'Digit2'), ['é', '2']);
  assert.deepEqual(names('ě', 'Digit2'), ['ě', '2'], 'Czech');
  assert.deepEqual(names('1', 'Digit1', { shiftKey: true }), ['1']);
  assert.deepEqual(names('!', 'Digit1', { shiftKey: true }), ['!'], 'on an American keyboard "!" is not the digit 1');
  assert.deepEqual(names('&', 'Digit1', { ctrlKey: true }), ['&']);
});

test('keys other than letters and digits keep their names', () => {
  for (const key of ['ArrowLeft', 'Enter', 'Escape', 'Delete', 'F5', 'Dead', 'Unidentified']) assert.deepEqual(names(key, ''), [key]);
  for (const key of ['?', '؟', '？']) assert.deepEqual(names(key, 'Slash', { shiftKey: true }), ['?']);
  assert.deepEqual(names(';', 'Semicolon'), [';']);
  assert.deepEqual(names(';', 'KeyQ'), ['?'], 'Greek');
  assert.deepEqual(names('<', 'IntlBackslash'), ['<']);
});
