// Reads the header and the plain text of an e-mail (RFC 5322, RFC 2047, RFC 3676).
import { decode } from './decoding.js';

const WORD = /=\?([^?*\s]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi;

/** Returns the bytes of an encoded word as characters up to U+00FF. @param {string} kind @param {string} word */
function bytesOf(kind, word) {
  if (/q/i.test(kind)) return word.replace(/_/g, ' ').replace(/=([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  try {
    return atob(word);
  } catch {
    return '';
  }
}

/** Decodes the encoded words in a header field. Mail programs also cut a character between two words of the same encoding. @param {string} value */
function decoded(value) {
  /** @type {{charset?: string, bytes: string}[]} */
  const pieces = [];
  let end = 0;
  for (const { index, 0: all, 1: charset, 2: kind, 3: word } of value.matchAll(WORD)) {
    const between = value.slice(end, index);
    if (end === 0 || between.trim()) pieces.push({ bytes: between });
    if (pieces.at(-1)?.charset !== charset) pieces.push({ charset, bytes: '' });
    pieces[pieces.length - 1].bytes += bytesOf(kind, word);
    end = index + all.length;
  }
  pieces.push({ bytes: value.slice(end) });
  return pieces.map(({ charset, bytes }) => (charset ? decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)), false, charset)?.text ?? '' : bytes)).join('');
}

/** The name in a "From" field, or its address. A browser that saved a page is no author. @param {string} from */
function authorOf(from) {
  if (/^["<]*saved by /i.test(from)) return '';
  const [, name, address] = /^([^<]*)<?([^>]*)/.exec(from) ?? [];
  const comment = address ? '' : /\(([^)]*)\)/.exec(name)?.[1];
  return decoded((comment || name).replace(/\\(.)|"/g, '$1').trim() || address).trim();
}

/** The metadata in the header of a message. The date of a page that a browser saved is not the date of its article. @param {Map<string, string>} fields */
export function factsOfMail(fields) {
  const byline = authorOf(fields.get('from') ?? '');
  return { title: decoded(fields.get('subject') ?? '').trim(), byline, published: byline && (fields.get('date') ?? '') };
}

/**
 * Joins the lines of a text of the type "format=flowed" into paragraphs, one per line. @param {string} text
 * @param {boolean} deleteSpaces whether the space that joins two lines is no part of the text
 */
export function unflowed(text, deleteSpaces) {
  /** @type {{quoted: string, words: string}[]} */
  const lines = [];
  let flows = false;
  for (const line of text.split(/\r?\n/)) {
    const [, signs, words] = /** @type {RegExpExecArray} */ (/^((?:>(?: (?=>))?)*) ?([^]*)$/.exec(line));
    const quoted = signs.replace(/ /g, '');
    const last = lines.at(-1);
    if (flows && last?.quoted === quoted && words !== '-- ') last.words += words;
    else lines.push({ quoted, words });
    flows = words.endsWith(' ') && words !== '-- ';
    const open = lines[lines.length - 1];
    if (flows && deleteSpaces) open.words = open.words.slice(0, -1);
  }
  // A space before ">" shows that the line is not quoted (src/article/text/plain_text_import.cpp).
  return lines.filter(({ words }) => words.trim()).map(({ quoted, words }) => quoted + (quoted || words.startsWith('>') ? ' ' : '') + words).join('\n');
}

/** Writes metadata above a plain text, in the form of src/article/metadata/front_matter.h. @param {{title: string, byline: string, published: string}} facts @param {string} text */
export function withFrontMatter({ title, byline, published }, text) {
  const lines = Object.entries({ title: title.replace(/&/g, '&amp;').replace(/</g, '&lt;'), author: byline, date: published }).filter(([, value]) => value);
  return lines.length ? `---\n${lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')}---\n\n${text}` : text;
}
