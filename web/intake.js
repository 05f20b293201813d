// Opens what has come in as bytes or as a page: files, fetched texts, and pages of other tabs. Says how it came in and
// what was left out of it.
import { LARGEST } from './arguments.js';
import { articleOf, isHtmlDocument } from './article_extractor.js';
import { program, put } from './bridge.js';
import { decode } from './decoding.js';
import { isLibrary, keepLibrary } from './library_file.js';
import { wake } from './loop.js';
import { isArchive, pageOfArchive } from './page_archive.js';
import { say } from './sentences.js';
import { Pace } from './turns.js';

const HTML = /\.x?html?$/i;
const PLAIN_TEXT = /\.(txt|text)$/i;
const list = new Intl.ListFormat('en-GB'); // The language of the sentences.

/** @typedef {import('./article_extractor.js').LeftOut} LeftOut */

/** Names what was left out of a page, or ''. @param {LeftOut} [leftOut] */
export function thingsLeftOut(leftOut) {
  if (!leftOut) return '';
  const { pictures, frames, scripts, rest } = leftOut;
  return list.format([
    pictures && say('intake.pictures', { count: pictures }), frames && say('intake.frames', { count: frames }),
    scripts && say('intake.scripts', { count: scripts }), rest && say('intake.rest'),
  ].filter((thing) => typeof thing === 'string'));
}

/** @param {string} deed how the page has come in @param {LeftOut} [leftOut] */
export function deedOf(deed, leftOut) {
  const things = thingsLeftOut(leftOut);
  return things ? `${deed}. ${say('intake.left-out', { things })}` : deed;
}

/** Shows a sentence as a notice. @param {string} sentence @param {boolean} failure */
export function tell(sentence, failure) {
  program._attest_page_said(put(sentence)[0], +failure);
  wake();
}

/** @param {string | Uint8Array} content @param {string} name @param {string} remark @param {string} deed @param {number} size @param {boolean} isPage */
function give(content, name, remark, deed, size, isPage) {
  const [bytes, nameBytes, remarkBytes, deedBytes] = put(content, name, remark, deed);
  program._attest_file_given(bytes, nameBytes, remarkBytes, deedBytes, size, +isPage);
  wake();
}

/**
 * @typedef {object} Incoming
 * @property {string} name of a file
 * @property {number} size
 * @property {Uint8Array} [raw] missing: it is larger than LARGEST and was not read
 * @property {string} deed a sentence that says how it has come in
 * @property {string} [charset] the encoding that the server states
 * @property {boolean} [isHtml] whether the server says that it is a page
 */

/** Decodes the bytes and opens them as a page, an article or a file of Attest. @param {Incoming} incoming */
export async function openBytes({ name, size, raw, deed, charset = '', isHtml = HTML.test(name) }) {
  if (!raw || size > LARGEST) return give('', name, '', deed, size, false);
  const archive = isArchive(name, raw);
  /** @type {(import('./decoding.js').Decoded & Partial<import('./page_archive.js').Archived>) | undefined} */
  const decoded = archive ? await new Pace().all(pageOfArchive(raw)) : decode(raw, isHtml, charset);
  if (archive && !decoded) return tell(say('archive.no-page', { name }), true);
  if (!decoded) return give(raw, name, '', deed, size, false);
  const { text, remark, address, cut } = decoded;
  if (!archive && isLibrary(text)) return keepLibrary(name, new Blob([text]));
  const isPage = decoded.isPage ?? (isHtml || (!PLAIN_TEXT.test(name) && isHtmlDocument(text)));
  const remarks = [remark, cut && say('archive.cut')].filter(Boolean).join('. ');
  if (!isPage) return give(text, name, remarks, deed, size, false);
  const { article, leftOut } = await articleOf(text, address);
  give(article, name, remarks, deedOf(deed, leftOut), size, true);
}

/** Opens a page of another tab. @param {string} html @param {string} address */
export async function openPage(html, address) {
  const { article, leftOut } = await articleOf(html, address);
  give(article, '', '', deedOf(say('intake.handed', { host: new URL(address).host || address }), leftOut), html.length, true);
}
