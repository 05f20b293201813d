// What of a web page is its article, as HTML that the program reads. The page is parsed into a
// document that loads nothing and runs nothing.
import { program, put, read } from './bridge.js';
import { ATTRIBUTES, cleaned } from './html_cleaner.js';

/** What is no part of an article's words. */
const SKIPPED = 'script,style,template,noscript,nav,iframe,object,svg,math,button,form,[hidden]';
const MORE_THAN_A_CELL = 'h1,h2,h3,h4,h5,h6,pre,table,blockquote,figure,p+p';

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy(
  'article-parser', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} source @returns {Document} */
function parse(source) {
  const html = cleaned(source);
  const { parseHTML } = /** @type {any} */ (Document);
  // Without a list of its own it would take pictures' words away, and that something is hidden.
  if (parseHTML) return parseHTML.call(Document, html, { sanitizer: { attributes: ATTRIBUTES } });
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}

/** A table that sets a page, or whose cells hold more than a line of it: its cells are parts of the page. @param {HTMLTableElement} table */
function unfold(table) {
  const rows = [...table.rows];
  if (!table.querySelector(MORE_THAN_A_CELL) && rows.some(({ cells }) => cells.length > 1)) return;
  for (const cell of rows.flatMap(({ cells }) => [...cells])) {
    const part = table.ownerDocument.createElement('div');
    while (cell.firstChild) part.append(cell.firstChild);
    table.before(part);
  }
  if (table.caption) table.before(table.caption);
  table.remove();
}

/** What says more than lines of plain text do. Editors of code copy nothing but div, span, pre and br. */
const STRUCTURE = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,table,figure,dl,a[href],em,strong,i,b,img[alt]';

/** @param {string} words */
const letters = (words) => words.replace(/\s/g, '').length;

/**
 * HTML of the clipboard as a document for the program; nothing where its plain text says as much, or more.
 * @param {string} html @param {string} text the same as plain text
 */
export function pastedArticle(html, text) {
  if (!html) return '';
  const page = parse(html);
  if (!page.querySelector(STRUCTURE)) return '';
  for (const skipped of page.querySelectorAll('script,style,template,title')) skipped.remove();
  if (letters(page.body?.textContent ?? '') < letters(text) * 0.8) return '';
  return articleOf(html, true).article;
}

/** @param {string} html @param {boolean} [whole] all of it, as somebody chose it @returns {{article: string, title: string}} */
export function articleOf(html, whole = false) {
  const page = parse(html);
  const part = whole ? null : page.querySelector('article') ?? page.querySelector('main');
  const article = part ?? page.body ?? page.createElement('p');
  for (const skipped of article.querySelectorAll(SKIPPED)) skipped.remove();
  article.querySelectorAll('table').forEach(unfold);
  // Without what the program does not ask for: names of attributes may be of any letters.
  for (const element of [article, ...article.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES.includes(name) || value.startsWith('data:')) element.removeAttribute(name);
    }
  }
  const language = page.documentElement.lang.replace(/[^\w-]/g, '');
  const words = new XMLSerializer().serializeToString(article);
  return { article: `<!doctype html><html lang="${language}">${words}`, title: page.title };
}

/** What each reference has been found to mean. @type {Map<string, string>} */
const known = new Map();

/** What "&eacute;" and the like stand for; nothing if no character has that name. @param {string} reference */
function characterOf(reference) {
  let meaning = known.get(reference);
  if (meaning === undefined) {
    meaning = parse(`<p>.${reference}`).body.textContent?.slice(1) ?? ''; // White space at the start would be dropped.
    // A name that only begins like one leaves its other letters behind.
    if (meaning.length > 2 || meaning === reference) meaning = '';
    known.set(reference, meaning);
  }
  return meaning;
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  named_character: (reference, bytes) => put(characterOf(read(reference, bytes)))[0],

  is_punctuation: (codePoint) => +/[\p{P}\p{S}]/u.test(String.fromCodePoint(codePoint)),

  folded(codePoint, at) {
    const letters = [...String.fromCodePoint(codePoint).toLowerCase().toUpperCase().toLowerCase()];
    new Uint32Array(program.HEAPU8.buffer, at, 3).set(letters.map((letter) => /** @type {number} */ (letter.codePointAt(0))));
    return letters.length;
  },
};
