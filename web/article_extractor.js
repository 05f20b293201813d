// What of a web page is its article, as HTML that the program reads. The page is parsed into a
// document that loads nothing and runs nothing.
import { program, put, read } from './bridge.js';

/** What is no part of an article's words. */
const SKIPPED = 'script,style,template,noscript,nav,iframe,object,svg,math,button,form,[hidden]';

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy(
  'article-parser', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} html @returns {Document} */
function parse(html) {
  const { parseHTML } = /** @type {any} */ (Document);
  // Without a list of its own it would take pictures' words away, and that something is hidden.
  if (parseHTML) return parseHTML.call(Document, html, { sanitizer: {} });
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}

/** @param {string} html @returns {{article: string, title: string, language: string}} */
export function articleOf(html) {
  const page = parse(html);
  const article = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  for (const skipped of article?.querySelectorAll(SKIPPED) ?? []) skipped.remove();
  const words = article ? new XMLSerializer().serializeToString(article) : '';
  return { article: `<!doctype html>${words}`, title: page.title, language: page.documentElement.lang };
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
