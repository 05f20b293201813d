// Loads the WebAssembly program and passes text between it and the page.
// src/platform/bridge.h lists all functions of the bridge and documents how they pass data.
import create from './attest.mjs';

/**
 * @typedef {import('./attest.mjs').Program} Program
 * @typedef {import('./attest.mjs').Host} Host
 */

/** The running program. It is set before load() returns because the program calls the host during its start. @type {Program} */
export let program;

/** @param {Host} host */
export async function load(host) {
  program = /** @type {Program} */ ({ host });
  await create(program);
  program._attest_begin();
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const SHORT = 1024; // Bytes.
const LARGE = 1 << 18; // UTF-16 units. The program frees the buffer of a longer answer at once.

/**
 * Copies UTF-8 text out of the program's memory. Callers must read at once, because the memory may move when it grows.
 * Short ASCII text, the most common case, does not use TextDecoder: its strings are external to the JavaScript engine,
 * which tracks them in a list. After 50,000 records, sweeping this list delayed a frame by 50 ms.
 * @param {number} at @param {number} bytes
 */
export function read(at, bytes) {
  const words = program.HEAPU8.subarray(at, at + bytes);
  const plain = bytes < SHORT ? String.fromCharCode.apply(null, /** @type {any} */ (words)) : '\x80';
  return /[\x80-\xff]/.test(plain) ? decoder.decode(words) : plain;
}

/** Writes text or bytes into the buffer, one after another. @param {...(string | Uint8Array)} parts @returns {number[]} the byte count of each part */
export function put(...parts) {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    // Text is encoded directly into the buffer. Most text needs little more than one byte per UTF-16 unit.
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
let taken = 0; // UTF-16 units of `lent` that the program has read.

/** Offers a long text that the program reads part by part during the call `ask`. @param {string} text @param {() => number} ask */
export function lend(text, ask) {
  [lent, taken] = [text, 0];
  try {
    return ask();
  } finally {
    lent = '';
  }
}

/** Returns the text of an answer. Throws an error message of the program as an Error. @param {number} answer */
export function answered(answer) {
  const words = read(program._attest_buffer(0), answer < 0 ? -1 - answer : answer);
  if (words.length > LARGE) program._attest_answer_read();
  if (answer < 0) throw new Error(words);
  return words;
}

/** @param {string} id */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Returns whether the target is a text field, which handles its own keys and clipboard. @param {unknown} target */
export const isEditor = (target) => target instanceof Element && !!target.closest('textarea, input');

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // randomUUID exists only in secure contexts. getRandomValues exists in all contexts.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64; // Version 4,
  bytes[8] = (bytes[8] & 63) | 128; // variant 1.
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** @satisfies {Partial<Host>} */
export const host = {
  new_id: () => put(uuid())[0],
  next_part(at, room) {
    if (room === 0) taken = 0;
    // The slice is one unit longer than the buffer, so a surrogate pair at its end is not cut in half.
    const part = lent.slice(taken, taken + room + 1);
    const { read, written } = encoder.encodeInto(part, program.HEAPU8.subarray(at, at + room));
    taken += read;
    return written;
  },
  now: () => put(new Date().toISOString().slice(0, 19) + 'Z')[0],
};
