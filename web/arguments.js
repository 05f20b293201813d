// Checks the arguments of window.attest and throws errors whose messages are sentences. Values are never
// converted. A message names the kind of a wrong value; no method of the value is called for this.

/** The values of attest::SourceFormat. */
export const SOURCE_FORMAT = /** @type {const} */ ({ markdown: 0, plainText: 1, page: 2 });
/** The largest file or text that is passed to the program, in bytes. An article's text has a smaller limit: kLargestArticle in src/article/model/article.h. */
export const LARGEST = 64 << 20;
export const LONGEST_ID = 200; // Code points. Equals kLongestId in src/formats/native/native_records.h.

/** Describes the kind of a value for an error message, such as "a list". @param {unknown} value */
export function kindOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'undefined': return 'missing';
    case 'string': return 'a text';
    case 'number': return String(value);
    case 'boolean': return String(value);
    case 'object': return 'an object';
    default: return `a ${typeof value}`;
  }
}

const HALF_LETTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @param {string} text @param {string} name */
function refuseHalfLetters(text, name) {
  if (/** @type {any} */ (text).isWellFormed?.()) return;
  const half = HALF_LETTER.exec(text);
  if (!half) return;
  const before = Array.from(text.slice(0, half.index)).length;
  throw new TypeError(`${name} has half a letter (a lone surrogate) as character ${before + 1}`);
}

/** @param {unknown} value @param {string} name @returns {string} */
export function words(value, name) {
  if (typeof value !== 'string') throw new TypeError(`${name} should be a text, but is ${kindOf(value)}`);
  refuseHalfLetters(value, name);
  return value;
}

/** Checks the type and size of a text that is to be opened. @param {unknown} value @param {string} name */
export function content(value, name) {
  const text = words(value, name);
  if (text.length <= LARGEST / 3) return text; // A UTF-16 unit has at most three bytes in UTF-8.
  const { size } = new Blob([text]);
  if (size > LARGEST) {
    throw new RangeError(`${name} has ${Math.ceil(size / (1 << 20))} MB, but Attest reads up to ${LARGEST >> 20} MB`);
  }
  return text;
}

/** @param {unknown} value @param {string} name */
export function id(value, name = 'The id') {
  const text = words(value, name);
  if (!text) throw new RangeError(`${name} is empty`);
  const long = text.length > LONGEST_ID ? Array.from(text).length : 0;
  if (long > LONGEST_ID) throw new RangeError(`${name} has ${long} characters, but ids have at most ${LONGEST_ID}`);
  return text;
}

/** Checks an offset in the article. @param {unknown} value @param {string} name */
export function place(value, name) {
  const number = coordinate(value, name);
  if (!Number.isInteger(number)) throw new RangeError(`${name} should be a whole number of code points, but is ${number}`);
  if (number < 0) throw new RangeError(`${name} should be a number of code points from 0 on, but is ${number}`);
  return number;
}

/** Checks a coordinate in the window, in CSS pixels. @param {unknown} value @param {string} name */
export function coordinate(value, name) {
  if (typeof value !== 'number') throw new TypeError(`${name} should be a number, but is ${kindOf(value)}`);
  if (!Number.isFinite(value)) throw new RangeError(`${name} should be a finite number, but is ${value}`);
  return value;
}

/** @param {readonly string[]} names */
const listed = (names) => names.map((name) => `'${name}'`).join(', ');

/** Checks that a value is one of the known names. @template {string} T @param {unknown} value @param {string} what @param {readonly T[]} known @returns {T} */
export function oneOf(value, what, known) {
  const name = words(value, `The name of the ${what}`);
  if (!known.includes(/** @type {T} */ (name))) {
    throw new RangeError(`There is no ${what} '${name.slice(0, 40)}'; there is ${listed(known)}`);
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
    throw new TypeError(`${name} should be an object, but is ${kindOf(value)}`);
  }
  /** @type {{[member: string]: unknown}} */
  const found = {};
  for (const [member, given] of Object.entries(value)) {
    if (known && !known.includes(/** @type {T} */ (member))) {
      throw new RangeError(`${name} has a member '${member.slice(0, 40)}', but only ${listed(known)} are known`);
    }
    if (given !== undefined) found[member] = given;
  }
  return /** @type {{[member in T]?: unknown}} */ (found);
}

/** Checks the fields of a mark or a source: texts, lists of texts, and lists of objects with texts. @param {unknown} value */
export function fields(value) {
  const found = members(value, 'What is to be changed');
  for (const [name, given] of Object.entries(found)) {
    const field = `'${name.slice(0, 40)}'`;
    if (!Array.isArray(given)) {
      words(given, `The field ${field}`);
      continue;
    }
    given.forEach((item, i) => {
      const which = `Number ${i + 1} of ${field}`;
      if (typeof item !== 'object' || item === null || Array.isArray(item)) words(item, which);
      else for (const [member, text] of Object.entries(members(item, which))) words(text, `'${member.slice(0, 40)}' of number ${i + 1} of ${field}`);
    });
  }
  return found;
}

/** Checks an id or a list of ids. @param {unknown} value @returns {string[]} */
export function ids(value) {
  if (!Array.isArray(value)) return [id(value)];
  if (value.length === 0) throw new RangeError('The list of ids is empty');
  return value.map((item, i) => id(item, `Id number ${i + 1}`));
}

/** Checks how a source is named: {id}, {name} or {start, end}. @param {unknown} value @param {string} name @param {readonly ('id' | 'name' | 'start' | 'end')[]} known */
export function source(value, name, known) {
  const found = members(value, name, known);
  if (found.id !== undefined) id(found.id, `The id of ${name.toLowerCase()}`);
  if (found.name !== undefined) words(found.name, `The name of ${name.toLowerCase()}`);
  if (found.start !== undefined || found.end !== undefined) {
    place(found.start, 'The start');
    place(found.end, 'The end');
  }
  const given = Number(found.id !== undefined) + Number(found.name !== undefined) + Number(found.start !== undefined);
  if (given !== 1) throw new TypeError(`${name} should have one of ${listed(known.filter((member) => member !== 'end'))}`);
  return found;
}

/** Checks a filter: lists of texts, a text and an order. @param {unknown} value */
export function filter(value) {
  const found = members(value, 'The filter', ['kinds', 'tags', 'verdicts', 'states', 'speakers', 'text', 'order']);
  for (const [name, given] of Object.entries(found)) {
    if (name === 'text' || name === 'order') words(given, `The ${name}`);
    else if (Array.isArray(given)) given.forEach((item, i) => words(item, `Number ${i + 1} of '${name}'`));
    else throw new TypeError(`The filter's '${name}' should be a list, but is ${kindOf(given)}`);
  }
  return found;
}

/** @param {unknown} value @param {string} name @returns {(what: any) => void} */
export function callable(value, name) {
  if (typeof value !== 'function') throw new TypeError(`${name} should be a function, but is ${kindOf(value)}`);
  return /** @type {(what: any) => void} */ (value);
}

/**
 * Wraps a method so that it reports an error until the program is ready.
 * @param {string} name @param {(...given: any[]) => any} method @param {() => boolean} isReady
 * @param {boolean} later whether the method returns a promise and reports errors by rejecting it
 */
export function guarded(name, method, isReady, later) {
  const refuse = () => {
    throw new Error(`Attest is not ready: ${name}() can be called when attest.ready has come true`);
  };
  if (later) return async (/** @type {any[]} */ ...given) => (isReady() ? method(...given) : refuse());
  return (/** @type {any[]} */ ...given) => (isReady() ? method(...given) : refuse());
}
