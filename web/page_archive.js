// Finds the page in a saved web archive (.mhtml, .mht): a MIME message whose parts are the page, its frames and its
// pictures (RFC 2557). Browsers, Internet Explorer and Word write such files.
import { decode } from './decoding.js';
import { VOID, cleanedPieces } from './html_cleaner.js';
import { factsOfMail, unflowed } from './mail.js';

const LONGEST_HEADER = 1 << 16; // The maximum size of the header of a part in bytes.
const LONGEST_VALUE = 2000; // The maximum length of a header field's value.
const DEEPEST = 4; // The maximum depth of nested parts.
const MOST_PARTS = 10_000;
const STEPS = 1 << 12; // The number of lines that are read between two pauses.
const MOST_FRAMES = 50; // The maximum number of frames that are read.
const MOST_TAGS = 5000; // The maximum number of tags of frames that are examined.
const LONGEST_TAG = 1 << 13; // The maximum length of the tag of a frame.
const MOST_BYTES = 1 << 23; // The maximum size of all frames together in bytes.
const MOST_AT_ONCE = 1 << 16; // The number of bytes decoded between two pauses.
const [TAB, NEWLINE, RETURN, SPACE, DASH, EQUALS] = [9, 10, 13, 32, 45, 61];

/** @typedef {Map<string, string>} Fields  The fields of a header, keyed by their names in lower case. */
/** @typedef {{fields: Fields, type: string, start: number, end: number, cut: boolean}} Part  `cut`: the file ends before the end of the part. */

/** Reads the header that begins at the index `at`. Returns its fields and the index of the body. @param {Uint8Array} bytes @param {number} at @param {number} end */
function headerAt(bytes, at, end) {
  const part = bytes.subarray(at, Math.min(end, at + LONGEST_HEADER));
  let [line, next] = [0, 0];
  for (; line < part.length; line = next) {
    next = part.indexOf(NEWLINE, line) + 1 || part.length;
    if (part[line] === NEWLINE || (part[line] === RETURN && next - line === 2)) break;
  }
  /** @type {Fields} */
  const fields = new Map();
  const text = (decode(part.subarray(0, line))?.text ?? '').replace(/\r?\n[ \t]+/g, ' ');
  for (const [, name, value] of text.matchAll(/^([\w-]+):(.*)$/gm)) {
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.slice(0, LONGEST_VALUE).trim());
  }
  return { fields, body: at + next };
}

/** @param {string} value of a header field @param {string} name of a parameter */
function parameter(value, name) {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
}

/** @param {Fields} fields */
const typeOf = (fields) => fields.get('content-type') ?? 'text/plain';

/** Whether a file is a web archive or an e-mail, which has the same format. @param {string} name @param {Uint8Array} bytes */
export function isArchive(name, bytes) {
  const { fields } = headerAt(bytes, 0, bytes.length);
  if (/\.eml$/i.test(name)) return fields.has('from') || fields.has('content-type');
  return fields.has('content-type') && (/\.mht(ml)?$/i.test(name) || (fields.has('mime-version') && /^multipart\/related\b/i.test(typeOf(fields))));
}

/** Returns 1 if the line at the index `at` is a delimiter of parts, 2 if it is the last delimiter, otherwise 0. @param {Uint8Array} bytes @param {number} at @param {Uint8Array} mark */
function delimiterAt(bytes, at, mark) {
  if (bytes[at] !== DASH || mark.some((byte, i) => bytes[at + i] !== byte)) return 0;
  let after = at + mark.length;
  if (bytes[after] === DASH && bytes[after + 1] === DASH) return 2;
  while (bytes[after] === SPACE || bytes[after] === TAB) ++after;
  return after >= bytes.length || bytes[after] === NEWLINE || bytes[after] === RETURN ? 1 : 0; // A longer line is no delimiter.
}

/** Adds the parts of a message to `found`, except parts that consist of further parts. @param {Uint8Array} bytes @param {Part} part @param {number} depth @param {Part[]} found @returns {Generator<void, void>} */
function* addParts(bytes, part, depth, found) {
  const boundary = /^multipart\//i.test(part.type) && parameter(part.type, 'boundary');
  if (!boundary || depth > DEEPEST) return void found.push(part);
  const mark = Uint8Array.from(`--${boundary}`, (letter) => letter.charCodeAt(0));
  let [start, steps] = [-1, 0];
  for (let at = part.start, next = 0; at < part.end && found.length < MOST_PARTS; at = next) {
    if (++steps % STEPS === 0) yield;
    next = bytes.indexOf(NEWLINE, at) + 1 || bytes.length;
    const delimiter = delimiterAt(bytes, at, mark);
    const ends = delimiter === 0 && next >= part.end;
    if (!delimiter && !ends) continue;
    if (start >= 0) {
      const { fields, body } = headerAt(bytes, start, ends ? part.end : at);
      yield* addParts(bytes, { fields, type: typeOf(fields), start: body, end: ends ? part.end : at, cut: ends }, depth + 1, found);
    }
    if (delimiter === 2) return;
    start = next;
  }
}

/** @param {number} letter @returns {number} its value as a hexadecimal digit, or -1 */
const digit = (letter) => (letter >= 48 && letter <= 57 ? letter - 48 : (letter | 32) >= 97 && (letter | 32) <= 102 ? (letter | 32) - 87 : -1);

/** Decodes quoted-printable text. Keeps a "=" if neither two hexadecimal digits nor a line end follow it. @param {Uint8Array} bytes @returns {Generator<void, Uint8Array>} */
function* unquoted(bytes) {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0, pause = MOST_AT_ONCE; at < bytes.length;) {
    if (at > pause) {
      yield;
      pause = at + MOST_AT_ONCE;
    }
    const byte = bytes[at++];
    if (byte !== EQUALS) {
      out[length++] = byte;
      continue;
    }
    let end = at;
    while (bytes[end] === SPACE || bytes[end] === TAB) ++end;
    if (end >= bytes.length || bytes[end] === NEWLINE || bytes[end] === RETURN) { // A "=" at the end of a line joins the line with the next one.
      at = end + (bytes[end] === RETURN && bytes[end + 1] === NEWLINE ? 2 : 1);
      continue;
    }
    const [high, low] = [digit(bytes[at]), digit(bytes[at + 1])];
    const isCode = high >= 0 && low >= 0;
    out[length++] = isCode ? high * 16 + low : EQUALS;
    if (isCode) at += 2;
  }
  return out.subarray(0, length);
}

const DIGITS = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, i) => (DIGITS[letter.charCodeAt(0)] = i));

/** Decodes base64 up to its first "=". Characters outside the base64 alphabet are ignored. @param {Uint8Array} bytes @returns {Generator<void, Uint8Array>} */
function* fromBase64(bytes) {
  const out = new Uint8Array(bytes.length);
  let [length, bits, count] = [0, 0, 0];
  for (let at = 0; at < bytes.length && bytes[at] !== EQUALS; ++at) {
    if (at % MOST_AT_ONCE === 0) yield;
    const value = DIGITS[bytes[at]];
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) out[length++] = bits >> (count -= 8);
  }
  return out.subarray(0, length);
}

/** @param {Fields} fields */
const addressIn = (fields) => ['snapshot-content-location', 'content-location'].map((name) => fields.get(name) ?? '').find((address) => /^https?:/i.test(address)) ?? '';

/** @param {string} id */
const bare = (id) => id.replace(/^<|>$/g, '');

/** Decodes a part of an archive. @param {Uint8Array} bytes @param {Part} part @param {boolean} isPage @returns {Generator<void, import('./decoding.js').Decoded | undefined>} */
function* decodedPart(bytes, part, isPage) {
  const raw = bytes.subarray(part.start, part.end);
  const encoding = (part.fields.get('content-transfer-encoding') ?? '').toLowerCase();
  const plain = encoding === 'quoted-printable' ? yield* unquoted(raw) : encoding === 'base64' ? yield* fromBase64(raw) : raw;
  yield;
  return decode(plain, isPage, parameter(part.type, 'charset'));
}

/** Whether each element of a piece of clean HTML ends inside the piece. Otherwise the element could contain the rest of the page. @param {string} html */
function isComplete(html) {
  /** @type {string[]} */
  const open = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][^ >]*)/g)) {
    if (!slash) {
      if (!VOID.has(name)) open.push(name);
      continue;
    }
    while (name !== open.at(-1) && /^(?:p|li)$/.test(open.at(-1) ?? '')) open.pop(); // The end tags of these elements are optional.
    if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** The quotations in clean HTML, without the words around them. @param {string} html */
function quotationsIn(html) {
  let [found, start, depth] = ['', 0, 0];
  for (const { 1: slash, index } of html.matchAll(/<(\/?)blockquote(?=[ >])/g)) {
    if (!slash) {
      if (depth++ === 0) start = index;
    } else if (depth > 0 && --depth === 0) {
      const quotation = html.slice(start, html.indexOf('>', index) + 1);
      if (isComplete(quotation)) found += quotation;
    }
  }
  return found;
}

/** Returns the quotations of an embedded post. The post is cleaned separately, so that its style sheets and open comments do not affect the page. @param {string} post @returns {Generator<void, string>} */
function* quotationsOfPost(post) {
  if (!/<blockquote\b/i.test(post)) return '';
  let clean = '';
  for (const piece of cleanedPieces(post)) {
    clean += piece;
    yield;
  }
  return quotationsIn(clean);
}

/**
 * Replaces each frame that contains an embedded post by the quotations in the post. Leaves out the other words of the frame.
 * Each part of the archive is used at most once. @param {string} page @param {Uint8Array} bytes @param {Part[]} parts @returns {Generator<void, string>}
 */
function* withPosts(page, bytes, parts) {
  const frames = new Map(parts.flatMap((part) => [[`cid:${bare(part.fields.get('content-id') ?? '')}`, part], [part.fields.get('content-location') ?? '', part]]));
  /** @type {Set<Part>} */
  const used = new Set();
  let [text, written, tags, size] = ['', 0, 0, 0];
  for (let at = page.indexOf('<iframe'); at >= 0 && used.size < MOST_FRAMES && tags < MOST_TAGS; at = page.indexOf('<iframe', at + 1)) {
    ++tags;
    yield;
    const start = page.slice(at, at + LONGEST_TAG);
    const length = start.indexOf('>') + 1;
    const [, address = ''] = /\ssrc\s*=\s*["']([^"']+)["']/.exec(start.slice(0, Math.min(length, LONGEST_VALUE))) ?? [];
    const part = address && frames.get(address.replaceAll('&amp;', '&'));
    if (!part || used.has(part) || size + part.end - part.start > MOST_BYTES) continue;
    used.add(part);
    size += part.end - part.start;
    const post = yield* quotationsOfPost((yield* decodedPart(bytes, part, true))?.text ?? '');
    if (!post) continue;
    text += `${page.slice(written, at)}<div>${post}</div>`;
    written = at + length;
  }
  return text + page.slice(written);
}

/**
 * `cut`: the file ends before the end of the page. `facts`: the metadata in the header of the message.
 * @typedef {import('./decoding.js').Decoded & {isPage: boolean, address: string, cut: boolean, facts: ReturnType<typeof factsOfMail>}} Archived
 */

/** Whether a part is a file that was sent with an e-mail. @param {Part} part */
const isAttached = ({ fields }) => /^attachment\b/i.test(fields.get('content-disposition') ?? '');

/** Returns the page of a web archive, or its first plain text if it has no page. Returns undefined if it has neither. @param {Uint8Array} bytes @returns {Generator<void, Archived | undefined>} */
export function* pageOfArchive(bytes) {
  const { fields, body } = headerAt(bytes, 0, bytes.length);
  const type = typeOf(fields);
  /** @type {Part[]} */
  const parts = [];
  yield* addParts(bytes, { fields, type, start: body, end: bytes.length, cut: false }, 0, parts);
  const [pages, texts] = [/^(?:text\/html|application\/xhtml\+xml)\b/i, /^text\/plain\b/i].map((wanted) => parts.filter((part) => wanted.test(part.type) && !isAttached(part)));
  const root = bare(parameter(type, 'start'));
  const chosen = pages.find((part) => root && bare(part.fields.get('content-id') ?? '') === root) ?? pages[0] ?? texts[0];
  if (!chosen) return undefined;
  const isPage = pages.length > 0;
  const decoded = yield* decodedPart(bytes, chosen, isPage);
  if (!decoded) return undefined;
  let { text } = decoded;
  if (pages.length > 1) text = yield* withPosts(text, bytes, pages.filter((part) => part !== chosen));
  if (/^flowed$/i.test(parameter(chosen.type, 'format'))) text = unflowed(text, /^yes$/i.test(parameter(chosen.type, 'delsp')));
  return { ...decoded, text, isPage, address: addressIn(fields) || addressIn(chosen.fields), cut: chosen.cut, facts: factsOfMail(fields) };
}
