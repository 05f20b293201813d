// Reads the title, byline, publisher, date and language that the HTML source of a page states about its article. Shares no
// code with the measured extractors, because the benchmark would not notice an error in shared code.

/** @typedef {'title' | 'byline' | 'publisher' | 'published' | 'language'} Field */
/** @typedef {Record<Field, string>} Found */
export const FIELDS = /** @type {Field[]} */ (['title', 'byline', 'publisher', 'published', 'language']);

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', eacute: 'é' });
/** @param {string} text */
const plain = (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, dec, hex, name) =>
  dec ? String.fromCodePoint(+dec) : hex ? String.fromCodePoint(parseInt(hex, 16)) : ENTITIES[name] ?? all).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();

/** @param {string} html @param {RegExp} key @returns {string[]} the contents of meta elements with this name, property or itemprop */
const metas = (html, key) => [...html.matchAll(/<meta\b[^>]*>/gi)]
  .filter(([tag]) => key.test(/\b(?:name|property|itemprop)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ''))
  .map(([tag]) => plain(/\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find((each) => each !== undefined) ?? ''))
  .filter(Boolean);

/** The values of one key in the JSON-LD of a page's articles. @param {string} html @param {string} key @returns {any[]} */
function linked(html, key) {
  const values = [];
  for (const [, source] of html.matchAll(/<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/gi)) {
    /** @type {any} */ let data;
    try {
      data = JSON.parse(source);
    } catch { continue; }
    const items = [data, ...(Array.isArray(data) ? data : []), ...(data?.['@graph'] ?? [])];
    for (const item of items) {
      const types = [item?.['@type']].flat();
      if (types.some((type) => /Article$|BlogPosting$/.test(type ?? '')) && item[key]) values.push(...[item[key]].flat());
    }
  }
  return values;
}

/** @param {any[]} values @returns {string[]} */
const names = (values) => values.map((value) => plain(String(typeof value === 'string' ? value : value?.name ?? ''))).filter(Boolean);

/** @type {Map<string, Record<Field, string[]>>} */
const cache = new Map();

/** Returns all values that the page states for each field of its metadata. @param {string} html */
export function statedBy(html) {
  const known = cache.get(html);
  if (known) return known;
  const isAddress = (/** @type {string} */ name) => /^(https?:)?\/\/|^@/.test(name);
  const stated = {
    title: [...names(linked(html, 'headline')), ...metas(html, /^(og:title|twitter:title|headline|parsely-title)$/i), ...[...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/gi)].map(([, text]) => plain(text)).filter(Boolean),
      ...[...html.matchAll(/<title[^>]*>([\s\S]*?)<\/title>/gi)].slice(0, 1).map(([, text]) => plain(text)).filter(Boolean)],
    byline: [...names(linked(html, 'author')), ...metas(html, /^(author|article:author|parsely-author|sailthru\.author|dc\.creator|byl)$/i)].filter((name) => !isAddress(name)),
    publisher: [...names(linked(html, 'publisher')), ...metas(html, /^og:site_name$/i)],
    published: [...names(linked(html, 'datePublished')), ...metas(html, /^(article:published_time|datePublished|parsely-pub-date|sailthru\.date|dc\.date|date|pubdate)$/i)],
    language: [...[...html.matchAll(/<html\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/gi)].map(([, language]) => language), ...metas(html, /^og:locale$/i)],
  };
  cache.set(html, stated);
  return stated;
}

/** @param {string} text */
const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Returns whether an extractor has found a value that the page states for a field of its metadata. A title is wrong if
 * it begins or ends with the name of the publisher.
 * @param {Field} field @param {string} html @param {Found} found
 */
export function isRight(field, html, found) {
  const stated = statedBy(html);
  const value = folded(found[field] ?? '');
  if (!value) return false;
  if (field === 'published') return stated.published.some((date) => found.published.slice(0, 10) === date.slice(0, 10) || Math.abs(Date.parse(date) - Date.parse(found.published)) < 864e5);
  if (field === 'language') return stated.language.some((language) => folded(language).slice(0, 2) === value.slice(0, 2));
  if (field !== 'title') return stated[field].some((each) => value.includes(folded(each)) || folded(each).includes(value));
  const parts = found.title.split(/\s[|–—-]\s|:\s|\s[·»]\s/).map(folded);
  if (parts.length > 1 && stated.publisher.some((name) => parts.at(-1) === folded(name) || parts[0] === folded(name))) return false;
  return stated.title.some((each) => folded(each) === value || folded(each).startsWith(`${value} `) || folded(each).endsWith(` ${value}`));
}
