// Runs in the browser. Wraps each extractor in a function that takes the HTML source of a page and returns the
// text and the metadata of the article.

import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

import { articleOf } from '../../web/article_extractor.js';

const parse = (/** @type {string} */ html, /** @type {string} */ url) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = page.querySelector('base[href]')?.getAttribute('href') ?? url;
  try {
    base.href = new URL(base.getAttribute('href') ?? '', url).href;
  } catch { base.href = url; }
  page.head.prepend(base);
  return page;
};

const BLOCKS = new Set('address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(' '));
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head']);

/** The text of a tree, with a line for each block. @param {Node} root @returns {string} */
function textOf(root) {
  let text = '';
  (function walk(/** @type {Node} */ node) {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return;
    const name = /** @type {Element} */ (node).localName;
    if (SKIPPED.has(name)) return;
    if (BLOCKS.has(name)) text += '\n';
    node.childNodes.forEach(walk);
    if (BLOCKS.has(name)) text += '\n';
  })(root);
  return text;
}

const FACTS = { T: 'title', B: 'byline', P: 'publisher', D: 'published', L: 'language' };

/**
 * Reads the words and the metadata from the page records that articleOf() returns.
 * @param {string} records @param {boolean} captioned whether captions are part of the words
 */
function readRecords(records, captioned) {
  /** @type {Record<string, string>} */
  const facts = {};
  let [text, isCaption] = ['', false];
  for (const line of records.split('\n').slice(1)) {
    const [kind, field] = [line.slice(0, 1), line.slice(1).replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter === 't' ? ' ' : letter))];
    const fact = FACTS[/** @type {keyof typeof FACTS} */ (kind)];
    if (fact) facts[fact] ??= field;
    if (/[bhcfquoxirzd-]/.test(kind)) isCaption = kind === 'f';
    if (/[bhcfquoxirzd/-]/.test(kind)) text += '\n';
    if (kind === 't' && (captioned || !isCaption)) text += field.replace(/\s+/g, ' ');
  }
  return { text, ...facts };
}

/** @type {any} */ (window).textOfPage = (/** @type {string} */ html) => textOf(parse(html, 'http://fakehost/').body);

/** @param {string} html */
const body = (html) => textOf(parse(html, 'http://fakehost/').body);

/** @type {any} */ (window).extractors = {
  /** @param {string} html @param {string} _ @param {boolean} captioned */
  async attest(html, _, captioned) {
    const start = performance.now();
    const { article } = await articleOf(html);
    return { ...readRecords(article, captioned), milliseconds: performance.now() - start };
  },

  /** @param {string} html @param {string} url */
  readability(html, url) {
    const start = performance.now();
    const page = parse(html, url);
    const { content = '', title, byline, siteName, publishedTime, lang } = new Readability(page).parse() ?? /** @type {any} */ ({});
    return { text: body(content ?? ''), title, byline, publisher: siteName, published: publishedTime, language: lang, milliseconds: performance.now() - start };
  },

  /** @param {string} html @param {string} url */
  defuddle(html, url) {
    const start = performance.now();
    const { content, title, author, site, published, language } = new Defuddle(parse(html, url), { url }).parse();
    return { text: body(content), title, byline: author, publisher: site, published, language, milliseconds: performance.now() - start };
  },
};
