// The text of a web page, as Markdown: its headings, paragraphs, lists and quotations with their
// emphasis and links. The page is parsed into a document that loads nothing and runs nothing.
import { program, put, read } from './bridge.js';

const BLOCKS = /** @type {Record<string, string>} */ ({
  H1: '# ', H2: '## ', H3: '### ', H4: '#### ', H5: '##### ', H6: '###### ', LI: '- ', BLOCKQUOTE: '> ',
});
const OUTER = 'H1,H2,H3,H4,H5,H6,P,LI,BLOCKQUOTE,PRE,TD,TH,TR,TABLE,UL,OL,DL,DT,DD,FIGURE,FIGCAPTION,'
  + 'DIV,SECTION,ARTICLE,MAIN,HEADER,FOOTER,ASIDE,HR';
const SKIPPED = 'SCRIPT,STYLE,TEMPLATE,NOSCRIPT,NAV,IFRAME,OBJECT,SVG,MATH,BUTTON,FORM,HEAD,[hidden]';
const MARKUP = /** @type {Record<string, string>} */ ({ EM: '*', I: '*', STRONG: '**', B: '**' });

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy(
  'article-parser', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} html @returns {Document} */
function parse(html) {
  const { parseHTML } = /** @type {any} */ (Document);
  if (parseHTML) return parseHTML.call(Document, html);
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}

/** @param {string} words in which nothing is markup any more */
const plain = (words) => words.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** @param {Node} node @returns {string} */
function inline(node) {
  if (node instanceof Text || node.nodeType === Node.TEXT_NODE) return plain(node.nodeValue ?? '');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = /** @type {Element} */ (node);
  if (element.matches(SKIPPED)) return '';
  if (element.tagName === 'BR') return '\\\n';
  const words = [...element.childNodes].map(inline).join('');
  const [, before, core, after] = /** @type {string[]} */ (/^(\s*)([^]*?)(\s*)$/.exec(words));
  const href = element.tagName === 'A' && element.getAttribute('href');
  const mark = MARKUP[element.tagName] ?? '';
  if (!core || (!href && !mark)) return words;
  if (href) return `${before}[${core}](<${href.trim().replace(/[<>\\\s]/g, encodeURIComponent)}>)${after}`;
  return before + mark + core + mark + after;
}

/** @param {Element} element @param {string} lead @param {string[]} out */
function walk(element, lead, out) {
  let words = '';
  const flush = () => {
    if (words.trim()) out.push(lead + words.trim());
    words = '';
  };
  for (const child of element.childNodes) {
    const inner = child.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (child) : undefined;
    if (inner?.matches(SKIPPED)) continue;
    if (!inner?.matches(OUTER) && !inner?.querySelector(OUTER)) {
      words += inline(child);
      continue;
    }
    flush();
    if (inner.tagName === 'PRE') out.push('```\n' + (inner.textContent ?? '').replaceAll('```', "'''") + '\n```');
    else walk(inner, BLOCKS[inner.tagName] ?? lead, out);
  }
  flush();
}

/** @param {string} html @returns {{markdown: string, title: string, language: string}} */
export function toMarkdown(html) {
  const page = parse(html);
  /** @type {string[]} */
  const out = [];
  const article = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  if (article) walk(article, '', out);
  return { markdown: out.join('\n\n'), title: page.title, language: page.documentElement.lang };
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
