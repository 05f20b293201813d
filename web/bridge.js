// The program's side of the bridge: its functions, and words on their way to it and from it.
// What crosses, and how, is listed in src/platform/bridge.h.
import create from './attest.mjs';

/**
 * @typedef {import('./attest.mjs').Program} Program
 * @typedef {import('./attest.mjs').Host} Host
 */

/** The running program. It stands here before load() ends: starting, it already calls the host. @type {Program} */
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
const LARGE = 1 << 18; // Characters of an answer whose room is given back at once.

/**
 * Words of the program; read at once, for its memory moves. A decoder's words are the browser's own, of which the engine
 * keeps a list: after fifty thousand records to clear it away held up a frame for 50 ms. Most words are short and plain.
 * @param {number} at @param {number} bytes
 */
export function read(at, bytes) {
  const words = program.HEAPU8.subarray(at, at + bytes);
  const plain = bytes < SHORT ? String.fromCharCode.apply(null, /** @type {any} */ (words)) : '\x80';
  return /[\x80-\xff]/.test(plain) ? decoder.decode(words) : plain;
}

/** Puts words or bytes into the buffer, one behind the other. @param {...(string | Uint8Array)} parts @returns {number[]} their bytes */
export function put(...parts) {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    // Words straight to where they belong: mostly they are about as many bytes as letters.
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
let taken = 0; // How much of it.

/** A long text that the program takes part by part while it is asked. @param {string} text @param {() => number} ask */
export function lend(text, ask) {
  [lent, taken] = [text, 0];
  try {
    return ask();
  } finally {
    lent = '';
  }
}

/** The words of an answer; a refusal is thrown as its sentence. @param {number} answer */
export function answered(answer) {
  const words = read(program._attest_buffer(0), answer < 0 ? -1 - answer : answer);
  if (words.length > LARGE) program._attest_answer_read();
  if (answer < 0) throw new Error(words);
  return words;
}

/** @param {string} id */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Whether somebody types there: its keys and its clipboard are its own. @param {unknown} target */
export const isEditor = (target) => target instanceof Element && !!target.closest('textarea, input');

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Pages that are not served safely have no randomUUID, but do have good random numbers.
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
    // One unit more than there is room for: so no letter of two units is taken for half of one.
    const part = lent.slice(taken, taken + room + 1);
    const { read, written } = encoder.encodeInto(part, program.HEAPU8.subarray(at, at + room));
    taken += read;
    return written;
  },
  now: () => put(new Date().toISOString().slice(0, 19) + 'Z')[0],
};
