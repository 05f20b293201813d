// The page's side of the bridge: loads the program and passes texts in both directions.
// src/platform/bridge.h describes the interface.
import create from './attest.mjs';
import { readSentences } from './sentences.js';

/**
 * @typedef {import('./attest.mjs').Program} Program
 * @typedef {import('./attest.mjs').Host} Host
 */

/** The running program. It is set before load() ends, because the program calls the host while it starts. @type {Program} */
export let program;

/** @param {Host} host */
export async function load(host) {
  program = /** @type {Program} */ ({ host });
  await create(program);
  const options = new URL(document.URL).searchParams;
  // A debug build shows its texts in a pseudo-language if the address says ?pseudo=accents or ?pseudo=bidi.
  readSentences(answered(program._attest_sentences(1 + ['accents', 'bidi'].indexOf(options.get('pseudo') ?? ''))));
  program._attest_begin(+options.has('gallery'));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const SHORT = 1024; // A text with fewer bytes than this is short.
const LARGE = 1 << 18; // If a result has more UTF-16 units than this, its buffer is freed immediately.

/**
 * Reads a text from the program's memory. Must be called immediately, because the memory may move. Short ASCII texts are
 * the most frequent and are read without the TextDecoder. The TextDecoder makes strings outside the JavaScript heap:
 * after 50,000 records, freeing these strings delayed a frame by 50 ms.
 * @param {number} at @param {number} bytes
 */
export function read(at, bytes) {
  const words = program.HEAPU8.subarray(at, at + bytes);
  const plain = bytes < SHORT ? String.fromCharCode.apply(null, /** @type {any} */ (words)) : '\x80';
  return /[\x80-\xff]/.test(plain) ? decoder.decode(words) : plain;
}

/** Writes texts or bytes to the buffer, one after another. @param {...(string | Uint8Array)} parts @returns {number[]} their byte counts */
export function put(...parts) {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    // Encodes directly into the buffer. Most texts have about as many bytes as UTF-16 units, so the first
    // attempt reserves only a little more. Each further attempt reserves three bytes per unit, the maximum.
    let room = part.length + (part.length >> 3) + 16;
    for (let done = 0; done < part.length; room = 3 * (part.length - done)) {
      const at = program._attest_buffer(end + room) + end;
      if (typeof part === 'string') {
        const { read, written } = encoder.encodeInto(part.slice(done), program.HEAPU8.subarray(at, at + room));
        done += read;
        end += written;
      } else {
        program.HEAPU8.set(part, at);
        end += done = part.length;
      }
    }
    return end - start;
  });
}

let lent = '';
let taken = 0; // The number of UTF-16 units of `lent` that the program has read.

/** Makes a long text available to the program while `ask` runs. `ask` calls the program, which reads the text in parts. @param {string} text @param {() => number} ask */
export function lend(text, ask) {
  [lent, taken] = [text, 0];
  try {
    return ask();
  } finally {
    lent = '';
  }
}

/**
 * Returns the text that a call of the program has returned. If this text is an error message, throws an Error with the
 * message.
 * @param {number} answer
 */
export function answered(answer) {
  const words = read(program._attest_buffer(0), answer < 0 ? -1 - answer : answer);
  if (words.length > LARGE) program._attest_answer_read();
  if (answer < 0) throw new Error(words);
  return words;
}

/** @param {string} id */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Whether the target is a text field, which handles its own keys and clipboard. @param {unknown} target */
export const isEditor = (target) => target instanceof Element && !!target.closest('textarea, input');

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // In pages without HTTPS randomUUID is missing, but getRandomValues is available.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64; // UUID version 4.
  bytes[8] = (bytes[8] & 63) | 128; // UUID variant 1.
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** @satisfies {Partial<Host>} */
export const host = {
  new_id: () => put(uuid())[0],
  next_part(at, room) {
    if (room === 0) taken = 0;
    // Takes no longer slice of the text, because each UTF-16 unit needs at least one byte and the memory at
    // `at` has only `room` bytes.
    const part = lent.slice(taken, taken + room + 1);
    const { read, written } = encoder.encodeInto(part, program.HEAPU8.subarray(at, at + room));
    taken += read;
    return written;
  },
  now: () => put(new Date().toISOString().slice(0, 19) + 'Z')[0],
};
