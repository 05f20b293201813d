// Cleans untrusted HTML before the browser parses it.
//
// The browser's parser has weaknesses even in a document that loads and runs nothing. It checks each style
// and event attribute against the security policy and logs each violation. It compares each attribute with
// all others of its tag. It crashes the tab at `<marquee onstart>`. The cleaner therefore rewrites each tag
// with only the attributes that the article needs. It finds tags in linear time, by the rules of the HTML
// standard's tokenizer. A page in XHTML is written as HTML: its empty elements get an end tag.

import { HiddenSelectors, hides, shows } from './hidden_selectors.js';
import { STYLE } from './inline_words.js';

/** The attributes that are kept: the article needs them, or they help to find the article and its metadata. */
export const ATTRIBUTES = ['href', 'src', 'slot', 'shadowrootmode', 'shadowmode', 'alt', 'title', 'start', 'value', 'hidden', 'lang', 'reversed', 'type', 'open', 'alttext', 'linethickness', 'colspan', 'rowspan', 'datetime', STYLE,
  'class', 'id', 'role', 'rel', 'itemprop', 'itemtype', 'property', 'name', 'content', 'aria-hidden'];
/** Class names of words that are only for screen readers. */
const ONLY_SPOKEN = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?=$|\s)/;
const POSITION = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i;
const LIST_STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?\b(none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman))\b/i;
/** A page in XHTML begins with an XML declaration or states the namespace. */
const XHTML = /^\ufeff?\s*<\?xml\b|<html\s[^>]*\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i;
const LATEST_NAMESPACE = 4000; // The namespace is searched for in this number of UTF-16 units at the start of the page.
const CDATA = '<![CDATA[';
/** Elements without content, which need no end tag. */
export const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements of formulas and drawings. HTML, like XHTML, allows "/>" at the end of their tags. */
const FOREIGN = new Set(['svg', 'math', 'mspace', 'mprescripts', 'none', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mtd',
  'path', 'circle', 'ellipse', 'line', 'polygon', 'polyline', 'rect', 'use', 'stop', 'image', 'g', 'symbol']);
/** Elements whose style sheets do not apply to the page. */
const APART = new Set(['noscript', 'template']);
/** The type of the scripts that contain metadata in JSON. Only these scripts are read; no script is run. */
const LINKED_DATA = /^\s*application\/ld\+json/i;
const MOST_LINKED_DATA = 64; // Scripts.
/** Elements whose content is neither markup nor text of the article. */
const DROPPED_WITH_CONTENT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);
/** Elements whose content is always text, even if it looks like tags. */
const TEXT_ONLY = new Set(['title', 'textarea', 'xmp', 'plaintext']);
const EMBEDDED = new Set(['object', 'embed']);
const OBJECT_TAG = /<(\/?)object(?=[\t\n\f\r />])/gi;
const CDATA_SECTION = /<!\[CDATA\[([^]*?)(?:\]\]>|$)/g;
const DROPPED_TAGS = new Set(['base', 'object', 'embed', 'frame', 'frameset', 'marquee']);
/** Formatting elements. Parsers reopen them in each paragraph, which takes quadratic time if many are open. */
const FORMATTING = new Set(['b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'span', 'strike', 'strong', 'tt', 'u']);
const MOST_OPEN = 16; // The limit for open tags of one formatting element.
/** Elements with an optional end tag or without content, and links and buttons. None of them may directly contain another element of the same name. */
const NOT_NESTED = new Set(['a', 'area', 'br', 'button', 'col', 'colgroup', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'html', 'head', 'body', 'img', 'input', 'li',
  'link', 'meta', 'optgroup', 'option', 'p', 'param', 'rb', 'rp', 'rt', 'rtc', 'source', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'track', 'wbr']);
/** A form or the document gets a member for each `id` and each `name` of these elements. The member hides a method of the same name, such as getAttribute(). */
const HIDING = new Set(['button', 'fieldset', 'img', 'input', 'output', 'select', 'textarea']);
/** The maximum nesting depth. At each tag a parser searches all open elements, which is slow if many are open. Browsers allow a depth of 512. */
const DEEPEST = 400;
const LEVELS_OF_A_TABLE = 4; // A table with its body, row and cell, which are not counted themselves.
/** The parts of a table. Without their table, a parser ignores their tags or moves their contents into a table around it. */
const TABLE_PARTS = new Set(['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);
const MOST_SUMMARIES = 4; // The maximum number of nested <summary> elements. Chromium blocks for seconds after it has parsed a page with 400 of them.
const PIECE = 1 << 13; // Characters of the source per piece. A step parses one piece, which takes the longer, the more elements are open.

/** Valid element names. The tokenizer accepts other names too, but no element has them. */
const NAME_OF_AN_ELEMENT = /^[a-z][a-z0-9:_-]*$/;
const TAG_NAME = /[a-z][^\t\n\f\r />]*/iy;
const BETWEEN = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /[^\t\n\f\r />][^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;

/** Returns the match of a sticky pattern at an index, or ''. @param {RegExp} pattern @param {string} text @param {number} at */
function take(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Keeps the parts of a style that change the meaning of the text: hidden, superscript, subscript, and the markers of a list. @param {string} style @param {Map<string, string>} kept */
function keepStyle(style, kept) {
  if (hides(style)) kept.set('hidden', '');
  const found = POSITION.exec(style) ?? LIST_STYLE.exec(style);
  if (found) kept.set(STYLE, found[1].toLowerCase());
}

/**
 * Returns the kept attributes of a tag (`kept`) and the index of its end (`end`; -1 if the tag has no end). `isEmpty`: whether the tag ends with "/>".
 * `isShown`: whether the style of the tag shows the element. `data`: whether the tag has the attribute "data"; an <object> shows the address in this
 * attribute instead of its content. `media`: the value of the attribute "media".
 * @param {string} html @param {number} at the index after the name @param {boolean} isXhtml
 */
function attributesAt(html, at, isXhtml) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  let [isShown, data, media] = [false, false, ''];
  for (;;) {
    const between = take(BETWEEN, html, at);
    at += between.length;
    if (at >= html.length) return { end: -1, kept, isEmpty: false, isShown, data, media };
    if (html[at] === '>') return { end: at + 1, kept, isEmpty: between.endsWith('/'), isShown, data, media };
    const name = take(ATTRIBUTE_NAME, html, at);
    at += name.length;
    const equals = take(EQUALS, html, at);
    let value = '';
    if (equals) {
      at += equals.length;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        if (end < 0) return { end: -1, kept, isEmpty: false, isShown, data, media };
        value = html.slice(at + 1, end);
        at = end + 1;
      } else {
        value = take(UNQUOTED, html, at);
        at += value.length;
      }
    }
    const known = name.toLowerCase();
    if (known === 'data') data = true;
    else if (known === 'media') media ||= value;
    else if (known === 'style') {
      keepStyle(value, kept);
      isShown ||= shows(value);
    } else if (isXhtml && known === 'xml:lang') kept.set('lang', value);
    else if (isXhtml && known === 'epub:type' && !kept.has('role')) kept.set('role', `doc-${value}`);
    else if (ATTRIBUTES.includes(known) && !kept.has(known) && !/^\s*data:/i.test(value)) {
      kept.set(known, value);
    }
  }
}

/** Returns the end of the comment that begins at `at`. @param {string} html @param {number} at */
function commentEnd(html, at) {
  const early = /^<!---?>/.exec(html.slice(at, at + 6));
  if (early) return at + early[0].length;
  const end = /--!?>/g;
  end.lastIndex = at + 4;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** Returns the index of the end tag of an element whose content is not parsed as markup. @param {string} html @param {string} name @param {number} at */
function endTagOf(html, name, at) {
  if (name === 'plaintext') return html.length;
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  end.lastIndex = at;
  return end.exec(html)?.index ?? html.length;
}

/** Returns the index of the end tag of an <object>, or -1 if another <object> begins before it or the end tag is missing. @param {string} html @param {number} at */
function endOfObject(html, at) {
  OBJECT_TAG.lastIndex = at;
  const next = OBJECT_TAG.exec(html);
  return next?.[1] ? next.index : -1;
}

/** Whether a <meta> or <link> element contains metadata of the article. All other <meta> and <link> elements are instructions to a browser. @param {string} name @param {Map<string, string>} kept */
const isFact = (name, kept) => (name === 'link' ? kept.has('href') && /\bcanonical\b/i.test(kept.get('rel') ?? '')
  : kept.has('content') && ['name', 'property', 'itemprop'].some((key) => kept.has(key)));

/** @param {string} name */
const levelsOf = (name) => (name === 'table' ? LEVELS_OF_A_TABLE : 1);

/** Decides which tags are written, so that elements are not nested too deeply. */
class Nesting {
  #depth = 0;
  /** For each element name, the number of open elements: `open` counts those whose tag was written, `left` those whose tag was dropped. @type {Map<string, {open: number, left: number}>} */
  #counts = new Map();

  /** @param {string} name @param {boolean} closing */
  takes(name, closing) {
    const count = this.#counts.get(name) ?? { open: 0, left: 0 };
    this.#counts.set(name, count);
    if (!closing) {
      const taken = this.#depth < DEEPEST && (name !== 'summary' || count.open < MOST_SUMMARIES);
      if (taken) [count.open, this.#depth] = [count.open + 1, this.#depth + levelsOf(name)];
      else ++count.left;
      return taken;
    }
    if (count.left > 0) {
      --count.left;
      return false;
    }
    if (count.open > 0) this.#close(count, count.open - 1, levelsOf(name));
    // The end of a <details> also closes its <summary>.
    const summaries = name === 'details' ? this.#counts.get('summary') : undefined;
    if (summaries) this.#close(summaries, Math.min(summaries.open, count.open), 1);
    return true;
  }

  /** Whether the tag of the innermost table was dropped. */
  get isInDroppedTable() {
    return (this.#counts.get('table')?.left ?? 0) > 0;
  }

  /** @param {{open: number}} count @param {number} left the number of elements that stay open @param {number} levels the levels of each element */
  #close(count, left, levels) {
    this.#depth -= (count.open - left) * levels;
    count.open = left;
  }
}

/** Reads a comment, a declaration or a "<" that begins no tag. Returns the part that is kept and the index of the end. @param {string} html @param {number} at @param {boolean} isXhtml */
function otherMarkup(html, at, isXhtml) {
  if (html.startsWith('<!--', at)) return { kept: '', end: commentEnd(html, at) };
  if (isXhtml && html.startsWith(CDATA, at)) {
    const close = html.indexOf(']]>', at);
    const end = close < 0 ? html.length : close;
    return { kept: escaped(html.slice(at + CDATA.length, end)), end: close < 0 ? end : end + 3 };
  }
  if (!/[!?/]/.test(html[at + 1] ?? '')) return { kept: '&lt;', end: at + 1 };
  const end = html.indexOf('>', at) + 1 || html.length;
  return { kept: /^<!doctype/i.test(html.slice(at, at + 9)) ? html.slice(at, end) : '', end };
}

/** Removes the names and ids that can hide members of the document (see HIDING). Adds the attribute "hidden" to an element that the page does not show. @param {string} name @param {Map<string, string>} kept @param {HiddenSelectors | undefined} selectors undefined if the style of the element shows the element */
function adapt(name, kept, selectors) {
  const target = kept.get('name');
  // Keeps the name of an <a> as its id, because a reference to a note may lead to this name.
  if (name === 'a' && target && /\d/.test(target) && !kept.has('id')) kept.set('id', target);
  if (name !== 'meta' && name !== 'slot') kept.delete('name');
  const [classes, id] = [kept.get('class') ?? '', kept.get('id') ?? ''];
  if (selectors?.hide(classes, id) || ONLY_SPOKEN.test(classes) || kept.get('role') === 'tooltip') kept.set('hidden', '');
  if (HIDING.has(name)) kept.delete('id');
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} html */
export const cleaned = (html) => [...cleanedPieces(html)].join('');

/**
 * Cleans HTML in pieces.
 * @param {string} html @param {string[]} [linkedData] receives the page's metadata in JSON
 * @param {Map<string, number>} [dropped] receives how many elements of each name were dropped
 */
export function* cleanedPieces(html, linkedData, dropped) {
  /** @type {string[]} */
  let out = [];
  /** The number of open tags of each formatting element, including dropped tags. @type {Map<string, number>} */
  const open = new Map();
  const nesting = new Nesting();
  const isXhtml = XHTML.test(html.slice(0, LATEST_NAMESPACE));
  const selectors = new HiddenSelectors();
  /** The number of open elements whose style sheets do not apply. */
  let apart = 0;
  let [at, handed] = [0, 0];
  while (at < html.length) {
    if (at - handed > PIECE) {
      yield out.join('');
      [out, handed] = [[], at];
    }
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    out.push(html.slice(at, tag));
    const closing = html[tag + 1] === '/';
    const name = take(TAG_NAME, html, tag + (closing ? 2 : 1)).toLowerCase();
    if (!name) {
      const other = otherMarkup(html, tag, isXhtml);
      out.push(other.kept);
      at = other.end;
      continue;
    }
    const { end, kept, isEmpty, isShown, data, media } = attributesAt(html, tag + name.length + (closing ? 2 : 1), isXhtml);
    if (end < 0) return void (yield out.join('')); // The standard drops a tag without an end.
    at = end;
    const hasNoContent = !closing && isEmpty && (isXhtml ? !VOID.has(name) : FOREIGN.has(name));
    if (APART.has(name) && !hasNoContent) apart = Math.max(0, apart + (closing ? -1 : 1));
    const objectEnd = name === 'object' && !closing && !hasNoContent && data ? endOfObject(html, at) : -1;
    if (!closing && (DROPPED_WITH_CONTENT.has(name) || objectEnd >= 0)) {
      const close = hasNoContent ? at : objectEnd >= 0 ? objectEnd : endTagOf(html, name, at);
      if (name === 'style' && !apart) selectors.read(html.slice(at, close), media);
      if (name === 'script' && linkedData && linkedData.length < MOST_LINKED_DATA && LINKED_DATA.test(kept.get('type') ?? '')) {
        linkedData.push(html.slice(at, close));
      } else {
        dropped?.set(name, (dropped.get(name) ?? 0) + 1);
      }
      if (!hasNoContent) at = html.indexOf('>', close) + 1 || html.length;
      continue;
    }
    if ((name === 'meta' || name === 'link') && (closing || !isFact(name, kept))) continue;
    if (!closing && EMBEDDED.has(name)) dropped?.set(name, (dropped.get(name) ?? 0) + 1);
    adapt(name, kept, isShown ? undefined : selectors);
    if (!NAME_OF_AN_ELEMENT.test(name) || DROPPED_TAGS.has(name) || DROPPED_WITH_CONTENT.has(name)) continue;
    const attributes = closing ? '' : [...kept].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`).join('');
    const written = name === 'xmp' || name === 'plaintext' ? 'pre' : name;
    if (TABLE_PARTS.has(name) && nesting.isInDroppedTable) {
      out.push(!closing && (name === 'tr' || name === 'caption') ? '<p>' : ' '); // Each row becomes a paragraph.
      continue;
    }
    if (hasNoContent) {
      out.push(`<${written}${attributes}></${written}>`);
      continue;
    }
    if (FORMATTING.has(name)) {
      const count = (open.get(name) ?? 0) + (closing ? -1 : 1);
      open.set(name, Math.max(0, count));
      if (closing ? count >= MOST_OPEN : count > MOST_OPEN) continue;
    } else if (!NOT_NESTED.has(name) && !nesting.takes(name, closing)) {
      out.push(' '); // Writes a space, because the dropped tag separated two words.
      continue;
    }
    out.push(`<${closing ? '/' : ''}${written}${attributes}>`);
    if (!closing && TEXT_ONLY.has(name)) {
      const close = endTagOf(html, name, at);
      const text = html.slice(at, close);
      const isRaw = name === 'xmp' || name === 'plaintext';
      const readable = isRaw ? text.replaceAll('&', '&amp;') : isXhtml ? text.replace(CDATA_SECTION, (_, words) => escaped(words)) : text;
      out.push(readable.replaceAll('<', '&lt;'));
      at = close;
    }
  }
  yield out.join('') + html.slice(at);
}
