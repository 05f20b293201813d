// Finds the article of a web page and writes it as page records for the program (web/page_walker.js). The
// page is parsed in steps into a document that loads nothing and runs nothing.
import { found } from './article_finder.js';
import { linesOfFacts } from './lines_of_facts.js';
import { shownParts, withoutButtons } from './shown_parts.js';
import { put, read } from './bridge.js';
import { cleaned, cleanedPieces } from './html_cleaner.js';
import { letters, without } from './page_amounts.js';
import { factsOf } from './page_facts.js';
import { walked, withFacts } from './page_walker.js';
import { flattened } from './shadow_trees.js';
import { unfold } from './tables.js';
import { Pace } from './turns.js';

/** Elements that are removed from pasted HTML. */
const SKIPPED = 'script,style,template,noscript,nav,iframe,object,svg,[hidden]';
/** Parts of a page with which a reader navigates the site. */
const NAVIGATION = 'nav,[role="navigation"],[role="menu"],[role="menubar"],[role="search"],[role="toolbar"]';

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy(
  'article-parser', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} html @returns {string} HTML that the browser accepts under Trusted Types */
const trusted = (html) => (policy ? policy.createHTML(html) : html);

/** Parses a short fragment. @param {string} source @returns {Document} */
const parse = (source) => new DOMParser().parseFromString(trusted(cleaned(source)), 'text/html');

/** Parses a page in steps into a document without a window. @param {string} source @param {string[]} linkedData @param {Map<string, number>} dropped as for cleanedPieces() @returns {Generator<void, Document>} */
function* written(source, linkedData, dropped) {
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (const piece of cleanedPieces(source, linkedData, dropped)) {
    page.write(trusted(piece));
    yield;
  }
  page.close();
  return page;
}

/**
 * HTML with one of these elements has structure. HTML from a code editor has only div, span, pre and br, and therefore
 * no structure.
 */
const STRUCTURE = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,table,figure,dl,a[href],em,strong,i,b,img[alt]';

/**
 * Writes an element as page records (src/article/html/page_import.h).
 * @param {Element} article @param {string} language @returns {Generator<void, string>}
 */
function* recordsOf(article, language) {
  for (const table of article.querySelectorAll('table')) yield* unfold(table);
  return yield* walked(article, language);
}

/**
 * The things of a page that are not in its article: the numbers of pictures, frames and scripts. `rest` is true if the page
 * has so much other text that the reader can open the whole page instead.
 * @typedef {{pictures: number, frames: number, scripts: number, rest: boolean}} LeftOut
 */

/** If an article contains less than this share of the page's letters, the reader can open the whole page instead. Hidden letters count, too. */
const LEAST_SHARE = 0.9;

/** @param {Element} root @param {Map<string, number>} dropped @param {boolean} rest @returns {LeftOut} */
function leftOutOf(root, dropped, rest) {
  const of = (/** @type {string[]} */ ...names) => names.reduce((sum, name) => sum + (dropped.get(name) ?? 0), 0);
  const players = root.querySelectorAll('video, audio').length;
  return { pictures: root.querySelectorAll('img').length, frames: of('iframe', 'object', 'embed') + players, scripts: of('script'), rest };
}

/** @param {string} html @param {string} text @returns {Generator<void, {article: string, leftOut?: LeftOut}>} */
function* pasted(html, text) {
  const plain = { article: '' };
  const dropped = new Map();
  const page = yield* written(html, [], dropped);
  if (!page.querySelector(STRUCTURE)) return plain;
  yield;
  if (page.body) yield* withoutButtons(page.body);
  yield* without(page.querySelectorAll(`${SKIPPED},title`));
  if (letters(page.body?.textContent ?? '') < letters(text) * 0.8) return plain;
  yield;
  const leftOut = leftOutOf(page.body, dropped, false);
  return { article: yield* recordsOf(page.body, page.documentElement.lang.replace(/[^\w-]/g, '')), leftOut };
}

/**
 * Returns the page records of the clipboard's HTML. Returns '' if the HTML has no structure, or much less text than the
 * plain text. In both cases the program opens the plain text.
 * @param {string} html @param {string} text the plain text of the clipboard
 */
export const pastedArticle = (html, text) => new Pace().all(pasted(html, text));

/** Whether a text is an HTML document, by the same rule as attest::is_html_document(). @param {string} text */
export const isHtmlDocument = (text) => /^\ufeff?[ \t\r\n]*(<!doctype html|<html)/i.test(text);

/** Browsers write this comment with the address into a page that they save, and the bookmarklet into a page that it copies. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{4,5}\)(https?:[^\s>]+)\s*-->/i;
const LATEST_COMMENT = 4000; // The SAVED_FROM comment must be within this number of UTF-16 units from the start of the page.

/** The site and path of an address. @param {string} address */
function placeOf(address) {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)\/?([^?#]*)/i.exec(address) ?? [];
  return { host: host.toLowerCase(), path };
}

/** Returns the address that the page states for its article. If that address belongs to another site or is only the front page, returns `from`. @param {string} stated @param {string} from the address at which the page was found, or '' */
function addressOf(stated, from) {
  const [told, real] = [placeOf(stated), placeOf(from)];
  return !from || (told.host === real.host && (told.path || !real.path)) ? stated : from.replace(/#.*$/, '');
}

/** The complete address, or '' if it is not valid. @param {string} address @param {string} from */
export function addressFrom(address, from) {
  try {
    return new URL(address, from || undefined).href;
  } catch {
    return '';
  }
}

/** Completes the addresses of links and pictures. @param {Element} root @param {string} from */
function* complete(root, from) {
  for (const element of root.querySelectorAll('a[href], img[src]')) {
    const name = element.localName === 'a' ? 'href' : 'src';
    const address = element.getAttribute(name) ?? '';
    if (!/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address)) element.setAttribute(name, addressFrom(address, from) || address);
    yield;
  }
}

/** The number of letters of a page outside its navigation. @param {Element} body */
function* lettersBesideNavigation(body) {
  let count = letters(body.textContent ?? '');
  yield;
  for (const part of body.querySelectorAll(NAVIGATION)) {
    if (!part.parentElement?.closest(NAVIGATION)) count -= letters(part.textContent ?? '');
    yield;
  }
  return count;
}

/** @param {string} html @param {string} given @param {boolean} whole @returns {Generator<void, {article: string, title: string, leftOut: LeftOut}>} */
function* article(html, given, whole) {
  /** @type {string[]} */
  const linkedData = [];
  const dropped = new Map();
  const page = yield* written(html, linkedData, dropped);
  yield* flattened(page);
  const from = given || (SAVED_FROM.exec(html.slice(0, LATEST_COMMENT))?.[1] ?? '');
  const facts = yield* factsOf(page, linkedData);
  facts.url = addressOf(facts.url, from);
  yield;
  const all = letters(page.body?.textContent ?? '');
  yield;
  const shown = yield* shownParts(page);
  let beside = yield* lettersBesideNavigation(shown);
  const lines = whole ? new Map() : yield* linesOfFacts(shown, facts);
  for (const line of lines.keys()) if (line.closest(NAVIGATION)) lines.delete(line);
  const root = whole ? shown : yield* found(page, facts);
  if (from) yield* complete(root, from);
  const own = letters(root.textContent ?? '');
  yield;
  // The title, the author and the date do not count as missing, because the program shows them separately from the text.
  for (const [line, count] of lines) if (!root.contains(line)) beside -= count;
  const leftOut = leftOutOf(root, dropped, !whole && (own < beside || own < LEAST_SHARE * all));
  yield;
  return { article: withFacts(yield* recordsOf(root, facts.language), facts), title: facts.title, leftOut };
}

/** Returns the page records of a page's article and metadata, and its title. @param {string} html @param {string} [from] the address at which the page was found */
export const articleOf = (html, from = '') => new Pace().all(article(html, from, false));

/** Returns the page records of all parts of a page, its metadata, and its title. @param {string} html @param {string} from */
export const wholePage = (html, from) => new Pace().all(article(html, from, true));

/** The results for named references that were decoded before. @type {Map<string, string>} */
const known = new Map();

/** Decodes a named reference such as "&eacute;". Returns '' for an unknown name. @param {string} reference */
function characterOf(reference) {
  let meaning = known.get(reference);
  if (meaning === undefined) {
    // The dot, which is removed again, keeps a white-space character in the result: the parser drops white space at the start of a page.
    meaning = parse(`<p>.${reference}`).body.textContent?.slice(1) ?? '';
    // For an unknown name the parser may decode only the start: "&notit;" becomes "¬it;", which is not one character.
    if (meaning.length > 2 || meaning === reference) meaning = '';
    known.set(reference, meaning);
  }
  return meaning;
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  named_character: (reference, bytes) => put(characterOf(read(reference, bytes)))[0],
};
