// Checks the arguments of window.attest and throws errors whose messages are sentences. Values are never
// converted. A message names the kind of a wrong value, without calling a method of the value.
import { say } from './sentences.js';

/** The values of attest::SourceFormat. */
export const SOURCE_FORMAT = /** @type {const} */ ({ markdown: 0, plainText: 1, page: 2 });
/** The largest file or text that is passed to the program, in bytes. An article's text has a smaller limit: kLargestArticle in src/article/model/article.h. */
export const LARGEST = 64 << 20;
// The maximum length of an id in code points. Equals kLongestId in
// src/formats/native/native_records.h.
export const LONGEST_ID = 200;

/** Describes the kind of a value for an error message, such as "a list". @param {unknown} value */
export function kindOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return say('api.kind-list');
  switch (typeof value) {
    case 'undefined': return say('api.kind-missing');
    case 'string': return say('api.kind-text');
    case 'number': return String(value);
    case 'boolean': return String(value);
    case 'object': return say('api.kind-object');
    case 'function': return say('api.kind-function');
    default: return say('api.kind-other', { type: typeof value });
  }
}

const HALF_LETTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @param {string} text @param {string} name */
function refuseHalfLetters(text, name) {
  if (/** @type {any} */ (text).isWellFormed?.()) return;
  const half = HALF_LETTER.exec(text);
  if (!half) return;
  const before = Array.from(text.slice(0, half.index)).length;
  throw new TypeError(say('api.half-letter', { name, number: before + 1 }));
}

/** @param {unknown} value @param {string} name @returns {string} */
export function words(value, name) {
  if (typeof value !== 'string') throw new TypeError(say('api.not-text', { name, kind: kindOf(value) }));
  refuseHalfLetters(value, name);
  return value;
}

/** Checks the type and size of a text that is to be opened. @param {unknown} value @param {string} name */
export function content(value, name) {
  const text = words(value, name);
  if (text.length <= LARGEST / 3) return text; // A UTF-16 unit has at most three bytes in UTF-8.
  const { size } = new Blob([text]);
  if (size > LARGEST) {
    throw new RangeError(say('api.too-large', { name, size: Math.ceil(size / (1 << 20)), most: LARGEST >> 20 }));
  }
  return text;
}

/** @param {unknown} value @param {string} name */
export function id(value, name = say('api.the-id')) {
  const text = words(value, name);
  if (!text) throw new RangeError(say('api.empty', { name }));
  const long = text.length > LONGEST_ID ? Array.from(text).length : 0;
  if (long > LONGEST_ID) throw new RangeError(say('api.id-too-long', { name, count: long, most: LONGEST_ID }));
  return text;
}

/** Checks an offset in the article. @param {unknown} value @param {string} name */
export function place(value, name) {
  const number = coordinate(value, name);
  if (!Number.isInteger(number)) throw new RangeError(say('api.not-whole', { name, value: number }));
  if (number < 0) throw new RangeError(say('api.negative', { name, value: number }));
  return number;
}

/** Checks a coordinate in the window, in CSS pixels. @param {unknown} value @param {string} name */
export function coordinate(value, name) {
  if (typeof value !== 'number') throw new TypeError(say('api.not-number', { name, kind: kindOf(value) }));
  if (!Number.isFinite(value)) throw new RangeError(say('api.not-finite', { name, value }));
  return value;
}

/** @param {readonly string[]} names */
const listed = (names) => names.map((name) => `'${name}'`).join(', ');

/** Checks that a value is one of the known names. @template {string} T @param {unknown} value @param {{name: string, unknown: string}} sentences the ids of sentences @param {readonly T[]} known @returns {T} */
export function oneOf(value, sentences, known) {
  const name = words(value, say(sentences.name));
  if (!known.includes(/** @type {T} */ (name))) {
    throw new RangeError(say(sentences.unknown, { name: name.slice(0, 40), known: listed(known) }));
  }
  return /** @type {T} */ (name);
}

/**
 * Checks an object and returns its members. Unknown members are an error; undefined members are ignored.
 * @template {string} T @param {unknown} value @param {string} name @param {readonly T[]} [known] missing: all names are allowed
 * @returns {{[member in T]?: unknown}}
 */
export function members(value, name, known) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(say('api.not-object', { name, kind: kindOf(value) }));
  }
  /** @type {{[member: string]: unknown}} */
  const found = {};
  for (const [member, given] of Object.entries(value)) {
    if (known && !known.includes(/** @type {T} */ (member))) {
      throw new RangeError(say('api.unknown-member', { name, member: member.slice(0, 40), known: listed(known) }));
    }
    if (given !== undefined) found[member] = given;
  }
  return /** @type {{[member in T]?: unknown}} */ (found);
}

/** Checks the fields of a mark or a source: texts, lists of texts, and lists of objects with texts. @param {unknown} value */
export function fields(value) {
  const found = members(value, say('api.the-changes'));
  for (const [name, given] of Object.entries(found)) {
    const field = name.slice(0, 40);
    if (!Array.isArray(given)) {
      words(given, say('api.the-field', { name: field }));
      continue;
    }
    given.forEach((item, i) => {
      const which = say('api.the-item', { number: i + 1, name: field });
      if (typeof item !== 'object' || item === null || Array.isArray(item)) words(item, which);
      else for (const [member, text] of Object.entries(members(item, which))) words(text, say('api.the-item-member', { member: member.slice(0, 40), number: i + 1, name: field }));
    });
  }
  return found;
}

/** Checks an id or a list of ids. @param {unknown} value @returns {string[]} */
export function ids(value) {
  if (!Array.isArray(value)) return [id(value)];
  if (value.length === 0) throw new RangeError(say('api.no-ids'));
  return value.map((item, i) => id(item, say('api.the-id-number', { number: i + 1 })));
}

/** Checks how a source is named: {id}, {name} or {start, end}. @param {unknown} value @param {string} name @param {readonly ('id' | 'name' | 'start' | 'end')[]} known */
export function source(value, name, known) {
  const found = members(value, name, known);
  if (found.id !== undefined) id(found.id, say('api.the-member-of', { member: 'id', name }));
  if (found.name !== undefined) words(found.name, say('api.the-member-of', { member: 'name', name }));
  if (found.start !== undefined || found.end !== undefined) {
    place(found.start, say('api.the-start'));
    place(found.end, say('api.the-end'));
  }
  const given = Number(found.id !== undefined) + Number(found.name !== undefined) + Number(found.start !== undefined);
  if (given !== 1) throw new TypeError(say('api.one-member', { name, known: listed(known.filter((member) => member !== 'end')) }));
  return found;
}

/** Checks a filter: lists of texts, a text and an order. @param {unknown} value */
export function filter(value) {
  const found = members(value, say('api.the-filter'), ['kinds', 'tags', 'verdicts', 'states', 'speakers', 'text', 'order']);
  for (const [name, given] of Object.entries(found)) {
    if (name === 'text' || name === 'order') words(given, say('api.the-member', { member: name }));
    else if (Array.isArray(given)) given.forEach((item, i) => words(item, say('api.the-item', { number: i + 1, name })));
    else throw new TypeError(say('api.not-list', { name, kind: kindOf(given) }));
  }
  return found;
}

/** @param {unknown} value @param {string} name @returns {(what: any) => void} */
export function callable(value, name) {
  if (typeof value !== 'function') throw new TypeError(say('api.not-function', { name, kind: kindOf(value) }));
  return /** @type {(what: any) => void} */ (value);
}

/**
 * Wraps a method so that it reports an error until the program is ready.
 * @param {string} name @param {(...given: any[]) => any} method @param {() => boolean} isReady
 * @param {boolean} later whether the method returns a promise and reports errors by rejecting it
 */
export function guarded(name, method, isReady, later) {
  const refuse = () => {
    throw new Error(say('api.not-ready', { method: name }));
  };
  if (later) return async (/** @type {any[]} */ ...given) => (isReady() ? method(...given) : refuse());
  return (/** @type {any[]} */ ...given) => (isReady() ? method(...given) : refuse());
}
