// Opens files, texts from the server and pages of other tabs. Passes each one to the program with a sentence for the reader,
// which says how it was opened and what was left out of it, such as pictures.
import { LARGEST } from './arguments.js';
import { articleOf, isHtmlDocument, wholePage } from './article_extractor.js';
import { program, put } from './bridge.js';
import { decode } from './decoding.js';
import { isLibrary, keepLibrary } from './library_file.js';
import { wake } from './loop.js';
import { withFrontMatter } from './mail.js';
import { isArchive, pageOfArchive } from './page_archive.js';
import { HEADER, withFacts } from './page_walker.js';
import { say } from './sentences.js';
import { Pace, inTurn } from './turns.js';

const HTML = /\.x?html?$/i;
const MAIL = /\.eml$/i;
/** The values of `is_page` in src/platform/bridge.h. */
const [NO_PAGE, PAGE, ARTICLE] = [0, 1, 2];
const PLAIN_TEXT = /\.(txt|text)$/i;
/** Matches the beginning of a page, even if the name of the file ends with ".txt". In a text about HTML, words follow the first tag. */
const BEGINS_PAGE = /^\ufeff?\s*(?:<!doctype html|<html)[^>]*>\s*<[a-z!]/i;
const list = new Intl.ListFormat('en-GB'); // The notices are in English.

/** @typedef {import('./article_extractor.js').LeftOut} LeftOut */

/** Returns the list of things that were left out of a page, as text; '' if there are none. @param {LeftOut} [leftOut] */
export function thingsLeftOut(leftOut) {
  if (!leftOut) return '';
  const { pictures, frames, scripts, rest } = leftOut;
  return list.format([
    pictures && say('intake.pictures', { count: pictures }), frames && say('intake.frames', { count: frames }),
    scripts && say('intake.scripts', { count: scripts }), rest && say('intake.rest'),
  ].filter((thing) => typeof thing === 'string'));
}

/** @param {string} deed a sentence that says how the page was opened @param {LeftOut} [leftOut] */
export function deedOf(deed, leftOut) {
  const things = thingsLeftOut(leftOut);
  return things ? `${deed}. ${say('intake.left-out', { things })}` : deed;
}

/** Shows a sentence as a notice. @param {string} sentence @param {boolean} failure */
export function tell(sentence, failure) {
  program._attest_page_said(put(sentence)[0], +failure);
  wake();
}

/** Functions that are called when the program has finished reading the current text. @type {(() => void)[]} */
const waiting = [];

/** Resolves when the program has read the text that it was given. A further text would end this reading, and the text would be lost. @returns {Promise<void>} */
export const untilRead = () => new Promise((goOn) => {
  waiting.push(goOn);
  wake();
});

/** Must be called after each frame. */
export function frameDrawn() {
  if (!program._attest_reading()) for (const goOn of waiting.splice(0)) goOn();
}

/** @param {string | Uint8Array} content @param {string} name @param {string} remark @param {string} deed @param {number} size @param {number} isPage as in src/platform/bridge.h */
function give(content, name, remark, deed, size, isPage) {
  const [bytes, nameBytes, remarkBytes, deedBytes] = put(content, name, remark, deed);
  program._attest_file_given(bytes, nameBytes, remarkBytes, deedBytes, size, isPage);
  wake();
}

/**
 * @typedef {object} Incoming
 * @property {string} name the name of the file
 * @property {number} size
 * @property {Uint8Array} [raw] missing if the file is larger than LARGEST and was not read
 * @property {string} deed a sentence that says how the file was opened
 * @property {string} [charset] the encoding that the server states
 * @property {boolean} [isHtml] whether the server says that the file is a page
 */

/** @typedef {{name: string, html: string, address: string, size: number, facts?: Partial<import('./page_facts.js').Facts>}} Page  `facts`: the metadata in the header of its archive. */

/**
 * Pages that have more text than their articles: the page that was given to the program last, and the page of the open article,
 * for the button "Whole page". The program may refuse a page.
 * @type {{given?: Page, opened?: Page}}
 */
const kept = {};

/** Keeps a page for the button "Whole page" if the page has more text than its article. Returns 1 if the page was kept, otherwise 0. @param {Page} page @param {LeftOut} [leftOut] */
export function keepIfMore(page, leftOut) {
  if (leftOut?.rest) kept.given = page;
  return Number(leftOut?.rest ?? false);
}

/** Adds the metadata of an archive to page records. If a record occurs twice, the program uses the first one. Therefore the header of an e-mail is added at the start, and the header of a web archive at the end. @param {string} records @param {Page} page */
const described = (records, { name, facts = {} }) => (MAIL.test(name) ? withFacts(`${HEADER}\n`, facts) + records.slice(HEADER.length + 1) : withFacts(records, facts));

/** Opens the article of a page. Returns the things that were left out, as text. @param {Page} page @param {string} remark @param {string} deed */
async function openArticle(page, remark, deed) {
  const { article, leftOut } = await articleOf(page.html, page.address);
  give(described(article, page), page.name, remark, deedOf(deed, leftOut), page.size, keepIfMore(page, leftOut) ? ARTICLE : PAGE);
  return thingsLeftOut(leftOut);
}

/** Decodes the bytes and opens them as a page, an article or a file of Attest. Returns the things that were left out of a page, as text. @param {Incoming} incoming @returns {Promise<string | void>} */
export async function openBytes({ name, size, raw, deed, charset = '', isHtml = HTML.test(name) }) {
  if (!raw || size > LARGEST) return give('', name, '', deed, size, NO_PAGE);
  const archive = isArchive(name, raw);
  /** @type {(import('./decoding.js').Decoded & Partial<import('./page_archive.js').Archived>) | undefined} */
  const decoded = archive ? await new Pace().all(pageOfArchive(raw)) : decode(raw, isHtml, charset);
  if (archive && !decoded) return tell(say(MAIL.test(name) ? 'archive.no-text' : 'archive.no-page', { name }), true);
  if (!decoded) return give(raw, name, '', deed, size, NO_PAGE);
  const { text, remark, address, cut, facts } = decoded;
  if (!archive && isLibrary(text)) return keepLibrary(name, new Blob([text]));
  const isMisnamed = !archive && PLAIN_TEXT.test(name) && BEGINS_PAGE.test(text);
  const isPage = decoded.isPage ?? (isHtml || isMisnamed || (!PLAIN_TEXT.test(name) && isHtmlDocument(text)));
  const remarks = [remark, cut && say('archive.cut')].filter(Boolean).join('. ');
  if (!isPage) return give(facts ? withFrontMatter(facts, text) : text, name, remarks, deed, size, NO_PAGE);
  return openArticle({ name, html: text, address: address ?? '', size, facts }, remarks, isMisnamed ? `${deed}. ${say('intake.as-page')}` : deed);
}

/** Opens a page of another tab. @param {string} html @param {string} address */
export async function openPage(html, address) {
  await openArticle({ name: '', html, address, size: html.length }, '', say('intake.handed', { host: new URL(address).host || address }));
  await untilRead();
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  keep_whole_page() {
    kept.opened = kept.given;
  },
  open_whole_page() {
    const page = kept.opened;
    if (!page) return;
    void inTurn(async () => {
      give(described((await wholePage(page.html, page.address)).article, page), page.name, '', say('intake.whole-page'), page.size, PAGE);
      await untilRead();
    });
  },
};
