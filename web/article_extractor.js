// Finds the article of a web page and writes it as page records for the program (web/page_walker.js). The
// page is parsed in steps into a document that loads nothing and runs nothing.
import { found } from './article_finder.js';
import { put, read } from './bridge.js';
import { cleaned, cleanedPieces } from './html_cleaner.js';
import { letters } from './page_amounts.js';
import { factsOf } from './page_facts.js';
import { walked, withFacts } from './page_walker.js';
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

/** Parses a page in steps into a document without a window. @param {string} source @param {string[]} [linkedData] receives the page's metadata in JSON @returns {Generator<void, Document>} */
function* written(source, linkedData) {
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (const piece of cleanedPieces(source, linkedData)) {
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

/** @param {string} html @param {string} text @returns {Generator<void, string>} */
function* pasted(html, text) {
  const page = yield* written(html);
  if (!page.querySelector(STRUCTURE)) return '';
  for (const skipped of page.querySelectorAll(`${SKIPPED},title`)) {
    skipped.remove();
    yield;
  }
  if (letters(page.body?.textContent ?? '') < letters(text) * 0.8) return '';
  return yield* recordsOf(page.body, page.documentElement.lang.replace(/[^\w-]/g, ''));
}

/**
 * Returns the page records of the clipboard's HTML. Returns '' if the HTML has no structure, or much less text than the
 * plain text.
 * @param {string} html @param {string} text the plain text of the clipboard
 */
export const pastedArticle = async (html, text) => (html ? new Pace().all(pasted(html, text)) : '');

/** Whether a text is an HTML document, by the same rule as attest::is_html_document(). @param {string} text */
export const isHtmlDocument = (text) => /^\ufeff?[ \t\r\n]*(<!doctype html|<html)/i.test(text);

/** @param {string} html @returns {Generator<void, {article: string, title: string}>} */
function* article(html) {
  /** @type {string[]} */
  const linkedData = [];
  const page = yield* written(html, linkedData);
  const facts = factsOf(page, linkedData);
  yield;
  const root = yield* found(page, facts);
  return { article: withFacts(yield* recordsOf(root, facts.language), facts), title: facts.title };
}

/** Returns the page records of a page's article and metadata, and the title of the page. @param {string} html */
export const articleOf = (html) => new Pace().all(article(html));

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
