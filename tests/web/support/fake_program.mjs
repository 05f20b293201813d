// Stands in for the WebAssembly program: its exports note that they were called, and answer as a test
// says. Its memory moves when it grows, and words are only there during a call, as in the real one.
import { readFileSync } from 'node:fs';

const TYPES = readFileSync(new URL('../../../web/attest.d.mts', import.meta.url), 'utf8');
const EXPORTS = [...TYPES.matchAll(/\b_attest_(\w+)\(/g)].map(([, name]) => name);
const METHODS = /export interface Host \{(.*?)\n\}/s.exec(TYPES)?.[1] ?? '';
const [BUFFER, ARGUMENTS, SPACE] = [1 << 10, 1 << 18, 1 << 20]; // Where each begins, and how much there is of all.

/** @typedef {string | number | Float32Array} Given */

/** The exports by their names without "_attest_". @type {Record<string, (...given: any[]) => any>} */
export const answers = {};
/** The calls of exports: name and arguments of each. @type {[string, ...any[]][]} */
export const calls = [];

/** @type {any} */ let module;
let [buffer, room] = [BUFFER, 0];

/** @returns {Uint8Array} */
const memory = () => module.HEAPU8;

/** Moves the memory, as growing does: views of the old one are empty. @param {number} size */
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

/** What the page has put into the buffer: texts of these lengths, one behind the other. @param {...number} bytes */
export function given(...bytes) {
  let at = buffer;
  return bytes.map((count) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(memory().slice(at, (at += count))));
}

/** Puts an answer where the page reads it. @param {string | Uint8Array} words */
export function answer(words) {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  memory().set(bytes, take(bytes.length));
  return bytes.length;
}

/** @param {string} sentence */
export const refusal = (sentence) => -1 - answer(sentence);

/**
 * Calls a method of the page as the program does: a text becomes a pointer and a count of bytes, a list of
 * numbers a pointer. What they point at is gone afterwards.
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

/** The arguments of all calls of an export since they were last asked for. @param {string} name */
export function taken(name) {
  const found = calls.filter(([called]) => called === name).map(([, ...values]) => values);
  calls.splice(0, calls.length, ...calls.filter(([called]) => called !== name));
  return found;
}

/** @param {any} made as Emscripten's function */
export default async function create(made) {
  module = made;
  module.HEAPU8 = new Uint8Array(SPACE);
  for (const name of EXPORTS) {
    module[`_attest_${name}`] = (/** @type {any[]} */ ...values) => {
      if (name === 'buffer') return take(values[0]);
      calls.push([name, ...values]);
      return answers[name]?.(...values) ?? 0;
    };
  }
  return module;
}
