// Tests the decoding of files: byte order marks, declarations, UTF-8, UTF-16 without a byte order mark, legacy encodings
// and binary data.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { declaredEncoding, decode } from '../../web/decoding.js';
import './support/sentences.mjs';

// Node before version 23 decodes windows-1252 as ISO 8859-1; browsers do not.
if (new TextDecoder('windows-1252').decode(new Uint8Array([0x93])) !== '“') {
  const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
  const Native = TextDecoder;
  globalThis.TextDecoder = class extends Native {
    /** @param {any} [bytes] @param {any} [options] */
    decode(bytes, options) {
      const text = super.decode(bytes, options);
      return this.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (letter) => C1[letter.charCodeAt(0) - 128]) : text;
    }
  };
}

/** Returns an encoder for a legacy encoding, built by decoding every byte sequence. @param {string} label */
function encoder(label) {
  /** @type {Map<string, number[]>} */
  const bytesOf = new Map();
  const decoder = new TextDecoder(label, { fatal: true });
  for (let first = 0; first < 256; ++first) {
    for (let second = -1; second < 256; ++second) {
      const bytes = second < 0 ? [first] : [first, second];
      try {
        const letter = decoder.decode(new Uint8Array(bytes));
        if ([...letter].length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, bytes);
      } catch {
        // The bytes are invalid in this encoding.
      }
    }
  }
  return (/** @type {string} */ text) => new Uint8Array([...text].flatMap((letter) => {
    const bytes = bytesOf.get(letter);
    assert.ok(bytes, `${label} has ${letter}`);
    return bytes;
  }));
}

/** @param {string} text @param {boolean} bigEndian */
const wide = (text, bigEndian) => new Uint8Array(text.split('').flatMap((unit) => {
  const code = unit.charCodeAt(0);
  return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
}));

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

test('valid UTF-8 is decoded without a remark for the reader, with or without a byte order mark', () => {
  for (const text of ['Plain.', 'Díaz „sicher“ 👩‍🔧', 'Мост', '橋']) {
    assert.deepEqual(decode(bytes(text)), { text, remark: '' });
    assert.deepEqual(decode(bytes('\ufeff' + text)), { text, remark: '' });
  }
});

test('UTF-16 is decoded in both byte orders, with or without a byte order mark', () => {
  for (const text of ['{"format":"attest"}', 'The mayor said so.', 'Мост закрыт до мая.\n', '橋は安全です。\n市長はそう言った。 そう。\n']) {
    for (const bigEndian of [false, true]) {
      for (const mark of ['', '\ufeff']) {
        const decoded = decode(wide(mark + text, bigEndian));
        assert.equal(decoded?.text, text);
        assert.match(decoded?.remark ?? '', /UTF-16/);
      }
    }
  }
});

test('a legacy encoding is detected from the decoded text, and the remark names the encoding', () => {
  for (const [label, ...texts] of [
    ['windows-1252', 'Die Bürger hörten zu.', 'L’été à Paris, « déjà »', '“The mayor’s bridge”', 'El niño comió mañana'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl', 'Zażółć gęślą jaźń, łódź'],
    ['windows-1254', 'Yağmur yağdı, köprü kapandı, şehir sustu.'],
    ['windows-1251', 'Мост закрыт, сказал мэр в понедельник.'],
    ['koi8-r', 'Мост закрыт, сказал мэр в понедельник.'],
    ['windows-1253', 'Η γέφυρα είναι κλειστή, είπε ο δήμαρχος.'],
    ['windows-1255', 'הגשר סגור, אמר ראש העיר.'],
    ['windows-1256', 'قال العمدة إن الجسر مغلق اليوم.'],
    ['windows-874', 'นายกเทศมนตรีกล่าวว่าสะพานปิด'],
    ['shift_jis', '市長は月曜日に、橋は安全だと言った。'],
    ['euc-jp', '市長は月曜日に、橋は安全だと言った。'],
    ['euc-kr', '시장은 월요일에 다리가 안전하다고 말했다.'],
    ['gb18030', '市长说这个大桥是安全的。我们都知道。'],
    ['big5', '市長說這個大橋是安全的。我們都知道。'],
  ]) {
    const encode = encoder(label);
    for (const text of texts) {
      const decoded = decode(encode(text));
      assert.equal(decoded?.text, text, label);
      assert.match(decoded?.remark ?? '', new RegExp(label, 'i'));
    }
  }
});

test('an HTML page is decoded in its declared encoding', () => {
  for (const [html, label] of [
    ['<meta charset=koi8-r>', 'koi8-r'], ['<META CHARSET="windows-1251">', 'windows-1251'],
    ["<meta charset='utf8'>", 'utf-8'], ['<meta charset="utf-16">', 'utf-8'], ['<meta charset="latin1">', 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['<meta content="text/html;charset=big5" http-equiv=content-type>', 'big5'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
    ['<!-- <meta charset=koi8-r> --><meta charset=gbk>', 'gbk'], ['<meta charset=nonsense><meta charset=gbk>', 'gbk'],
    ['<meta name=x content="charset=koi8-r">', ''], [' '.repeat(1024) + '<meta charset=gbk>', ''], ['<p>charset=gbk', ''],
  ]) assert.equal(declaredEncoding(bytes(html)), label, html);

  const page = new Uint8Array([...bytes('<meta charset=koi8-r>'), ...encoder('koi8-r')('Мост')]);
  assert.equal(decode(page, true)?.text, '<meta charset=koi8-r>Мост');
});

test('the remark for the reader says how many places of a text could not be decoded', () => {
  const damaged = new Uint8Array([...bytes('Größe für Bürger: Käse'), 0xff, ...bytes(' über')]);
  assert.equal(decode(damaged)?.text, 'Größe für Bürger: Käse� über');
  assert.match(decode(damaged)?.remark ?? '', /^1 place could not be read and is shown as �/);
  const alone = new Uint8Array([...bytes('Before '), 0xff, 0x20, 0xc3, 0x28, ...bytes(' after.')]);
  assert.match(decode(alone)?.remark ?? '', /^2 places .* not valid UTF-8/);
  const half = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42]);
  assert.match(decode(half)?.remark ?? '', /�/);
});

test('binary data is not decoded', () => {
  for (const noise of [[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], Array.from({ length: 4000 }, (_, i) => [0xff, 0, 0x80, 0xc3][i % 4]),
    Array.from({ length: 4000 }, (_, i) => (i * 2654435761 >>> 24) & 255)]) {
    assert.equal(decode(new Uint8Array(noise)), undefined);
  }
});
