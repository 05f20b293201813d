// A fake of the WebAssembly program. Its exports record their calls and return the answers set by a test. As in the
// real program, its memory moves when it grows, and text arguments are valid only during a call.
import { readFileSync } from 'node:fs';

const TYPES = readFileSync(new URL('../../../web/attest.d.mts', import.meta.url), 'utf8');
const SENTENCES = readFileSync(new URL('../../../src/wording/english.txt', import.meta.url), 'utf8');
const EXPORTS = [...TYPES.matchAll(/\b_attest_(\w+)\(/g)].map(([, name]) => name);
const METHODS = /export interface Host \{(.*?)\n\}/s.exec(TYPES)?.[1] ?? '';
const [BUFFER, ARGUMENTS, SPACE] = [1 << 10, 1 << 18, 1 << 20]; // Offsets of the buffer and of the arguments, and the memory size, in bytes.

/** @typedef {string | number | Float32Array} Given */

/** Fake implementations of the exported functions, keyed by name without "_attest_". @type {Record<string, (...given: any[]) => any>} */
export const answers = {};
/** The lines that the table of sentences has for the reader's own names of kinds. */
let ownSentences = '';
/** @param {string} lines */
export const setOwnSentences = (lines) => void (ownSentences = lines);
/** The recorded calls of exports, each with its name and arguments. @type {[string, ...any[]][]} */
export const calls = [];

/** @type {any} */ let module;
let [buffer, room] = [BUFFER, 0];

/** @returns {Uint8Array} */
const memory = () => module.HEAPU8;

/** Grows the memory by replacing it, so that views of the old memory become empty. @param {number} size */
function grow(size) {
  const [old, grown] = [memory(), new Uint8Array(size)];
  grown.set(old);
  structuredClone(old.buffer, { transfer: [old.buffer] });
  module.HEAPU8 = grown;
}

/** @param {number} bytes */
function take(bytes) {
  if (bytes > ARGUMENTS - BUFFER && bytes > room) {
    const at = memory().length;
    grow(at + 2 * bytes);
    memory().copyWithin(at, buffer, buffer + Math.max(room, ARGUMENTS - BUFFER));
    [buffer, room] = [at, 2 * bytes];
  }
  return buffer;
}

/** Returns the texts that the page has written into the buffer one after another. @param {...number} bytes byte count of each text */
export function given(...bytes) {
  let at = buffer;
  return bytes.map((count) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(memory().slice(at, (at += count))));
}

/** Writes an answer into the buffer. @param {string | Uint8Array} words */
export function answer(words) {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  memory().set(bytes, take(bytes.length));
  return bytes.length;
}

/** @param {string} sentence */
export const refusal = (sentence) => -1 - answer(sentence);

/**
 * Calls a method of the page as the program does. A text is passed as a pointer and a byte count, an array of numbers
 * as a pointer. The memory of the arguments is cleared after the call.
 * @param {string} name @param {...Given} given
 */
export function call(name, ...given) {
  const method = new RegExp(`\\b${name}\\(([^)]*)\\)`).exec(METHODS);
  if (!method) throw new Error(`web/attest.d.mts has no ${name}`);
  let at = ARGUMENTS;
  const values = given.flatMap((value) => {
    if (typeof value === 'number') return [value];
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    if (at + bytes.length > memory().length) grow(2 * (at + bytes.length));
    memory().set(bytes, at);
    const start = at;
    at += (bytes.length + 3) & ~3;
    return typeof value === 'string' ? [start, bytes.length] : [start];
  });
  const wanted = method[1].split(',').filter((parameter) => parameter.trim()).length;
  if (values.length !== wanted) throw new Error(`${name} takes ${wanted} arguments, not ${values.length}`);
  try {
    return module.host[name](...values);
  } finally {
    memory().fill(0xee, ARGUMENTS, at);
  }
}

/** Returns the arguments of all calls of an export since the previous call of this function. @param {string} name */
export function taken(name) {
  const found = calls.filter(([called]) => called === name).map(([, ...values]) => values);
  calls.splice(0, calls.length, ...calls.filter(([called]) => called !== name));
  return found;
}

/** Imitates the module function of Emscripten. @param {any} made */
export default async function create(made) {
  module = made;
  module.HEAPU8 = new Uint8Array(SPACE);
  for (const name of EXPORTS) {
    module[`_attest_${name}`] = (/** @type {any[]} */ ...values) => {
      if (name === 'buffer') return take(values[0]);
      if (name === 'sentences') return answer(SENTENCES + ownSentences);
      calls.push([name, ...values]);
      return answers[name]?.(...values) ?? 0;
    };
  }
  return module;
}
