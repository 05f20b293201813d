// Reads what a web page states about its article: title, author, publisher, date and address. The sources, the most reliable
// first, are JSON-LD, the page's meta elements, microdata, and elements whose class names say what they contain.

/**
 * @typedef {object} Facts
 * @property {string} title      Without the publisher's name.
 * @property {string} byline     The authors' names, separated by commas.
 * @property {string} publisher
 * @property {string} published  As the page writes it.
 * @property {string} url
 * @property {string} language
 */

const ARTICLE = /(?:Article|BlogPosting|Report|Recipe|SocialMediaPosting|DiscussionForumPosting)$|^(?:https?:\/\/schema\.org\/)?(?:Critic)?Review$/;
const LONGEST = 500; // The maximum length of a title or a name, in UTF-16 units.
const LONGEST_READ = 5000; // The maximum length before white space is collapsed, in UTF-16 units.
const MOST_ITEMS = 1000; // The maximum number of JSON-LD items.
const LONGEST_JSON = 1 << 20;
const MOST_METAS = 2000;
const ELEMENTS_AND_TEXTS = 1 | 4; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const MOST_IN_HEADING = 20_000; // The maximum number of elements and texts of a heading that are read.

/** @param {unknown} text */
const line = (text) => (typeof text === 'string' ? text : '').slice(0, LONGEST_READ).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** @param {string} text the value of a JSON string, which may contain character references or tags */
const plain = (text) => line(text.replace(/<[^<>]*>/g, '').replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (_, dec, hex, name) =>
  (name ? { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }[/** @type {string} */ (name).toLowerCase()] ?? ''
    : String.fromCodePoint(dec ? +dec : parseInt(hex, 16)))));

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses JSON. Some pages write line ends inside JSON strings, comments around the JSON, or a comma before a closing bracket. @param {string} text */
function json(text) {
  const inner = text.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.*?\*\/)/, '').replace(/;$/, '').trimEnd().replace(/(?:-->|\/\/\s*\]\]>)$/, '');
  const bare = inner.trimEnd().replace(/;$/, '').replace(/[\n\r\t]/g, ' ');
  // A string without a closing quotation mark extends to the end of the text, so that the scan takes linear time.
  return parsed(bare) ?? parsed(bare.replace(/("(?:[^"\\]+|\\[^]?)*(?:"|$))|,(?=\s*[}\]])/g, '$1'));
}

/** @param {string[]} sources @returns {any[]} all objects of the page's JSON-LD that have a type */
function itemsOf(sources) {
  /** @type {any[]} */
  const waiting = sources.filter(({ length }) => length <= LONGEST_JSON).map(json);
  const items = [];
  for (let i = 0; i < waiting.length && i < MOST_ITEMS; ++i) {
    const item = waiting[i];
    if (Array.isArray(item)) waiting.push(...item.slice(0, MOST_ITEMS));
    else if (item && typeof item === 'object') {
      if (item['@type']) items.push(item);
      waiting.push(item['@graph'], item.mainEntity, item.mainEntityOfPage);
    }
  }
  return items;
}

/** @param {any} item @param {RegExp} type */
const isOf = (item, type) => [item['@type']].flat().some((name) => type.test(String(name)));

/** @param {any} value a name, an object with a name, or a list of these @param {any[]} items @returns {string[]} */
const namesOf = (value, items) => [value].flat(2).map((each) => {
  if (typeof each === 'string') return plain(each);
  const named = each?.name ?? (line([each?.givenName, each?.familyName].filter(Boolean).join(' ')) || undefined) ?? items.find((item) => each?.['@id'] && item['@id'] === each['@id'] && item.name)?.name;
  return typeof named === 'string' ? plain(named) : Array.isArray(named) ? namesOf(named, items).join(', ') : '';
}).filter(Boolean);

/** @param {string} name */
const isName = (name) => /\p{L}/u.test(name) && !/^(?:https?:|www\.|@|\/\/)|\.(?:com|org|net)\/|^(?:undefined|null|none|admin|false)$/i.test(name);

const BY = /^(?:written |posted |story |words )?by(?:\s*:\s*|\s+)/i;
/** Words before an author's name that never begin a name, such as "par". */
const FOREIGN_BY = /^(?:por|par|door|av|af|автор|текст)$/i;
/** Words before an author's name that can also begin a name, such as "von". */
const PERHAPS_BY = /^(?:von|di|da)$/i;

/** Words before an author's name in Arabic, Hebrew, Chinese and Japanese. */
const BY_ELSEWHERE = /^(?:(?:بقلم|מאת)(?!\p{L})|(?:作者|文|記者|记者|تحرير|إعداد|كتب)(?=\s*[:：]))\s*[:：]?\s*/u;

/**
 * Removes the words that introduce an author's name. "Von" or "Di" can also begin a name. Such a word is removed only before
 * a colon, a news agency such as "dpa" or "AFP", or two words: "Von Kai Hase", but not "Von Hase" or "Di Maio, Luigi".
 * In the metadata, "Von Kai Hase" is the whole name.
 * @param {string} text @param {boolean} isStated whether the metadata states the name
 */
function withoutBy(text, isStated) {
  let name = text.replace(BY, '').replace(BY_ELSEWHERE, '');
  const [, first = '', colon = '', rest = ''] = /^(\p{L}+)\s*(:?)\s*(.+)$/u.exec(name) ?? [];
  const isBy = colon || /^(?:\p{Ll}+|\p{Lu}{2,})$/u.test(rest) || (!isStated && /^\p{Lu}[^\s,]*\s+\p{L}/u.test(rest));
  if (FOREIGN_BY.test(first) || (PERHAPS_BY.test(first) && isBy)) name = rest;
  return name.replace(/^[\s|•·:,–—-]+|[\s|•·:,–—-]+$/g, '');
}

/** Returns the letters and digits of a text in lower case, to compare it with another text. @param {string} text */
export const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const SEPARATOR = /\s+[|–—―\-·•»«:/\\]+\s+|\s*[|»«]\s*|_(?=[^\s_]+$)|:\s+/gu;

/** Removes the publisher's name from the start or the end of a title. @param {string} title @param {string[]} publishers @param {string[]} headings the page's headings */
export function withoutPublisher(title, publishers, headings) {
  const known = publishers.map(folded).filter(Boolean);
  const isPublisher = (/** @type {string} */ part) => {
    const words = folded(part);
    return known.some((name) => words === name || (name.length > 4 && words.length < 2 * name.length && (words.startsWith(name) || words.endsWith(name))) ||
      (words.length > 4 && name.startsWith(words)));
  };
  const heads = new Set(headings.map(folded));
  const cuts = [...title.matchAll(SEPARATOR)];
  // If the title starts or ends with a heading of the page, this heading is the title.
  for (const cut of cuts) {
    const [before, after] = [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)];
    if (heads.has(folded(before)) && before.length > 8) return before.trim();
    if (heads.has(folded(after)) && after.length > 8) return after.trim();
  }
  let left = title;
  for (const cut of cuts.reverse()) {
    if (isPublisher(left.slice(cut.index + cut[0].length))) left = left.slice(0, cut.index);
  }
  const first = [...left.matchAll(SEPARATOR)][0];
  if (first && isPublisher(left.slice(0, first.index))) left = left.slice(first.index + first[0].length);
  return left.trim() || title;
}

/** @param {Element} element @returns {string} */
const valueOf = (element) => line(element.getAttribute('content') || element.getAttribute('datetime') || (element.localName === 'abbr' && element.getAttribute('title')) || element.textContent);

/** A part of a byline that is a date, a time or a reading time. */
const NO_NAME = /\p{N}{4}|\p{N}[:.h]\p{N}{2}|\p{N}\s*(?:min|sec|hour|day|h\b|Min|Std)/u;

/** Returns a byline up to the first separator before a date or a reading time. @param {string} byline */
function withoutDate(byline) {
  const parts = byline.split(/(\s*[|•·]\s*|\s+[–—-]\s+)/);
  const end = parts.findIndex((part, i) => i > 0 && i % 2 === 0 && NO_NAME.test(part));
  return end < 0 ? byline : parts.slice(0, end - 1).join('');
}

/** The text of a heading. A line break in it separates words. An unclosed heading can contain the whole page, of which only the beginning is read. @param {Element} heading */
function textOfHeading(heading) {
  const nodes = heading.ownerDocument.createTreeWalker(heading, ELEMENTS_AND_TEXTS);
  let text = '';
  for (let count = 0; count < MOST_IN_HEADING && text.length < LONGEST_READ && nodes.nextNode(); ++count) text += nodes.currentNode.nodeName.toLowerCase() === 'br' ? ' ' : nodes.currentNode.nodeValue ?? '';
  return line(text);
}

/** The headings that may be the headline. If the page has no <h1>, these are the headings with a class name such as "headline". @param {Document} page */
function* headingsOf(page) {
  yield;
  const first = [...page.querySelectorAll('h1')];
  yield;
  return first.length ? first : [...page.querySelectorAll('h2[class*="headline" i], h2[class*="title" i], h3[class*="headline" i], [itemprop~="headline"]')];
}

const MOST_AUTHORS = 10;
const MOST_EXAMINED = 200; // If the first author is part of an item, at most this number of author elements is searched for further authors of the item.
const LONGEST_BYLINE = 100;
const BYLINES = '[itemprop~="author"], [rel~="author"], .byline, .author, .p-author, [class*="byline" i], [class*="author-name" i], [class*="author__name" i]';

/** Returns the names in the first element that names an author. If the element belongs to a microdata item, the other authors of the item follow. @param {Document} page */
function* bylineOf(page) {
  const author = '[itemprop~="author"]';
  const nameIn = (/** @type {Element} */ element) => withoutDate(valueOf(element.querySelector('[itemprop~="name"]') ?? element.querySelector('[class*="name" i],.fn') ?? element));
  const isShort = (/** @type {string} */ name) => name !== '' && name.length < LONGEST_BYLINE;
  const itemOf = (/** @type {Element} */ element) => element.parentElement?.closest('[itemtype],[itemprop~="comment"]');
  yield;
  const first = [...page.querySelectorAll(BYLINES)].slice(0, 8).find((element) => isShort(nameIn(element)));
  yield;
  const stated = first?.matches(author) ? first : first?.querySelector(author);
  const item = stated && itemOf(stated);
  const authors = stated ? [...page.querySelectorAll(author)] : [];
  const start = stated ? authors.indexOf(stated) : 0;
  const all = stated ? authors.slice(start, start + MOST_EXAMINED).filter((other) => itemOf(other) === item) : first ? [first] : [];
  return all.slice(0, MOST_AUTHORS).map(nameIn).filter(isShort);
}

/** Returns the host name of an address, without "www.". @param {string} url */
const hostOf = (url) => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '';

/** Reads the metadata of a page. Pauses before each query of the whole page, because a query of a large page takes long. @param {Document} page @param {string[]} linkedData @returns {Generator<void, Facts>} */
export function* factsOf(page, linkedData) {
  /** @type {Map<string, string[]>} */
  const metas = new Map();
  for (const meta of [...page.querySelectorAll('meta')].slice(0, MOST_METAS)) {
    const content = line(meta.getAttribute('content'));
    for (const key of ['property', 'name', 'itemprop']) {
      for (const name of (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/)) {
        if (name && content) metas.set(name, [...(metas.get(name) ?? []), content]);
      }
    }
  }
  const meta = (/** @type {string} */ names) => names.split(' ').flatMap((name) => metas.get(name) ?? []);
  const micro = function* (/** @type {string} */ selector) {
    yield;
    const found = page.querySelector(selector);
    return found ? valueOf(found) : '';
  };
  yield;

  const items = itemsOf(linkedData);
  const article = items.filter((item) => isOf(item, ARTICLE)).sort((a, b) => Number(Boolean(b.headline)) - Number(Boolean(a.headline)))[0] ?? items.find((item) => isOf(item, /Page$/) && item.datePublished) ?? {};
  const site = items.find((item) => isOf(item, /^WebSite$/));
  const organisation = items.find((item) => isOf(item, /^(?:NewsMedia)?Organization$/));
  const url = line(page.querySelector('link[rel~="canonical"]')?.getAttribute('href')) || meta('og:url')[0] || line(article.url) || '';

  const publishers = [
    ...namesOf(article.publisher, items), ...meta('og:site_name'), yield* micro('[itemprop~="publisher"] [itemprop~="name"], [itemprop~="publisher"][content]'),
    ...namesOf(site, items), ...meta('application-name dc.publisher dcterms.publisher article:publisher twitter:site').map((name) => name.replace(/^@/, '')), ...namesOf(organisation, items),
  ].filter(isName);
  const host = hostOf(url);

  const titleElement = line(page.title);
  const allHeadings = (yield* headingsOf(page)).slice(0, 20).map(textOfHeading).filter(Boolean);
  const stated = [line(plain(String(article.headline ?? article.name ?? ''))), ...meta('og:title twitter:title dc.title parsely-title sailthru.title'), yield* micro('[itemprop~="headline"]'), titleElement].filter(Boolean);
  // A heading may be the name of the site: the publisher's name, or a short part at the end of the <title> element. Such a heading is not the title.
  const last = titleElement.split(/\s+[|–—:·-]\s+/).at(-1) ?? '';
  const sites = [...publishers, ...(last.length < titleElement.length / 2 ? [last] : [])].map(folded);
  const isSite = (/** @type {string} */ heading) => sites.includes(folded(heading)) && !stated.some((each) => folded(each) === folded(heading));
  const headings = allHeadings.filter((heading) => !isSite(heading));
  // If a title in the metadata starts or ends with a heading of the page, this heading is the
  // title.
  const shown = headings.find((heading) => heading.length > 3 && stated.some((each) => folded(each).startsWith(folded(heading)) || folded(each).endsWith(folded(heading))));
  // A <title> element with a single word may be the name of a file or of the site. If nothing else states a title, the page's only heading is a better title.
  const isBetter = headings.length === 1 && stated.length === 1 && stated[0] === titleElement && !titleElement.includes(' ') && headings[0].includes(' ');
  const title = shown ?? (isBetter ? headings[0] : stated[0] ? withoutPublisher(stated[0], [...publishers, ...allHeadings.filter(isSite), host, host.replace(/\.\w+$/, '')], headings) : headings.length === 1 ? headings[0] ?? '' : '');

  const authors = [
    namesOf(article.author, items), namesOf(article.creator, items), meta('author parsely-author sailthru.author article:author dc.creator dcterms.creator byl citation_author'), yield* bylineOf(page),
  ].map((names, i, { length }) => names.map((name) => withoutBy(name, i < length - 1)).filter(isName)).find((names) => names.length) ?? [];

  const published = [
    line(article.datePublished), ...meta('article:published_time datepublished og:article:published_time parsely-pub-date sailthru.date dc.date.issued dcterms.created dc.date pubdate publish-date date'),
    yield* micro('[itemprop~="datePublished"]'), line(article.dateCreated), yield* micro('time[datetime],abbr.published'),
  ].find((date) => /\d{4}/.test(date)) ?? '';

  return {
    title: title.slice(0, LONGEST),
    byline: [...new Set(authors)].slice(0, MOST_AUTHORS).join(', '),
    publisher: publishers[0] ?? '',
    published,
    url: /^https?:/i.test(url) ? url : '',
    language: (page.documentElement.lang || meta('og:locale content-language')[0] || line(article.inLanguage) || '').replace('_', '-').replace(/[^\w-]/g, ''),
  };
}
