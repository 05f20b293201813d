// Finds the article of a web page and writes it as page records for the program (web/page_walker.js). The
// page is parsed in steps into a document that loads nothing and runs nothing.
import { found, shownParts } from './article_finder.js';
import { put, read } from './bridge.js';
import { cleaned, cleanedPieces } from './html_cleaner.js';
import { letters } from './page_amounts.js';
import { factsOf } from './page_facts.js';
import { walked, withFacts } from './page_walker.js';
import { flattened } from './shadow_trees.js';
import { Pace } from './turns.js';

/** Elements that are removed from pasted HTML. */
const SKIPPED = 'script,style,template,noscript,nav,iframe,object,svg,button,[hidden]';
const MORE_THAN_A_CELL = 'h1,h2,h3,h4,h5,h6,pre,table,blockquote,figure,p+p';

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

/** Replaces a layout table by the contents of its cells. A table is a layout table if it has one column or a cell with more than one line. @param {HTMLTableElement} table */
function* unfold(table) {
  const rows = [...table.rows];
  const page = table.ownerDocument;
  if (!table.querySelector(MORE_THAN_A_CELL)) {
    for (const { cells } of rows) {
      if (cells.length > 1) return;
      yield;
    }
  }
  for (const row of rows) {
    for (const cell of [...row.cells]) {
      const part = page.createElement('div');
      const contents = page.createRange();
      contents.selectNodeContents(cell);
      part.append(contents.extractContents());
      table.before(part);
      yield;
    }
  }
  if (table.caption) table.before(table.caption);
  table.remove();
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
 * The parts of a page that its article lacks: the number of pictures, frames and scripts. `rest` is true if the page has
 * more text than the article.
 * @typedef {{pictures: number, frames: number, scripts: number, rest: boolean}} LeftOut
 */

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
  for (const skipped of page.querySelectorAll(`${SKIPPED},title`)) {
    skipped.remove();
    yield;
  }
  if (letters(page.body?.textContent ?? '') < letters(text) * 0.8) return plain;
  const leftOut = leftOutOf(page.body, dropped, false);
  return { article: yield* recordsOf(page.body, page.documentElement.lang.replace(/[^\w-]/g, '')), leftOut };
}

/**
 * Returns the page records of the clipboard's HTML. Returns '' if the HTML has no structure, or much less text than the
 * plain text. The plain text is opened then.
 * @param {string} html @param {string} text the plain text of the clipboard
 */
export const pastedArticle = (html, text) => new Pace().all(pasted(html, text));

/** Whether a text is an HTML document, by the same rule as attest::is_html_document(). @param {string} text */
export const isHtmlDocument = (text) => /^\ufeff?[ \t\r\n]*(<!doctype html|<html)/i.test(text);

/** The comment in which browsers write the address of a page that they save, and the bookmarklet that of a page that it copies. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{4,5}\)(https?:[^\s>]+)\s*-->/i;
const LATEST_COMMENT = 4000; // UTF-16 units from the start of the page.

/** The site and path of an address. @param {string} address */
function placeOf(address) {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)\/?([^?#]*)/i.exec(address) ?? [];
  return { host: host.toLowerCase(), path };
}

/** The address of the article: the one that the page states, unless that is of another site or only of the front page. @param {string} stated @param {string} from where the page was, or '' */
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

/** @param {string} html @param {string} given @param {boolean} whole @returns {Generator<void, {article: string, title: string, leftOut: LeftOut}>} */
function* article(html, given, whole) {
  /** @type {string[]} */
  const linkedData = [];
  const dropped = new Map();
  const page = yield* written(html, linkedData, dropped);
  yield* flattened(page);
  const from = given || (SAVED_FROM.exec(html.slice(0, LATEST_COMMENT))?.[1] ?? '');
  const facts = factsOf(page, linkedData);
  facts.url = addressOf(facts.url, from);
  yield;
  const all = letters(page.body?.textContent ?? '');
  yield;
  const root = yield* whole ? shownParts(page) : found(page, facts);
  if (from) yield* complete(root, from);
  const leftOut = leftOutOf(root, dropped, !whole && letters(root.textContent ?? '') < 0.9 * all);
  return { article: withFacts(yield* recordsOf(root, facts.language), facts), title: facts.title, leftOut };
}

/** Returns the page records of a page's article and metadata, and its title. @param {string} html @param {string} [from] the address where the page was */
export const articleOf = (html, from = '') => new Pace().all(article(html, from, false));

/** Does the same as articleOf(), but for all parts of the page. @param {string} html @param {string} from */
export const wholePage = (html, from) => new Pace().all(article(html, from, true));

/** For each named reference that was decoded before: the result. @type {Map<string, string>} */
const known = new Map();

/** Decodes a named reference such as "&eacute;". Returns '' for an unknown name. @param {string} reference */
function characterOf(reference) {
  let meaning = known.get(reference);
  if (meaning === undefined) {
    // The parser drops white space at the start of a page. The dot protects white space in the result.
    meaning = parse(`<p>.${reference}`).body.textContent?.slice(1) ?? '';
    // For an unknown name the parser may decode only the start of the name. The result then contains the undecoded rest.
    if (meaning.length > 2 || meaning === reference) meaning = '';
    known.set(reference, meaning);
  }
  return meaning;
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  named_character: (reference, bytes) => put(characterOf(read(reference, bytes)))[0],
};
