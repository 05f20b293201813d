// Cleans untrusted HTML before the browser parses it.
//
// The browser's parser has weaknesses even in a document that loads and runs nothing. It checks each style
// and event attribute against the security policy and logs each violation. It compares each attribute with
// all others of its tag. It crashes the tab at `<marquee onstart>`. The cleaner therefore rewrites each tag
// with only the attributes that the article needs. It finds tags in linear time, by the rules of the HTML
// standard's tokenizer.

/** The attributes that are kept: the article needs them, or they help to find the article and its metadata. */
export const ATTRIBUTES = ['href', 'src', 'slot', 'shadowrootmode', 'alt', 'title', 'start', 'value', 'hidden', 'lang', 'reversed', 'type', 'open', 'alttext', 'datetime',
  'class', 'id', 'role', 'rel', 'itemprop', 'itemtype', 'property', 'name', 'content', 'aria-hidden'];
const INVISIBLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** The type of the scripts that contain metadata in JSON. Only these scripts are read; no script is run. */
const LINKED_DATA = /^\s*application\/ld\+json/i;
const MOST_LINKED_DATA = 64; // Scripts.
/** Elements whose content is neither markup nor text of the article. */
const DROPPED_WITH_CONTENT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);
/** Elements whose content is always text, even if it looks like tags. */
const TEXT_ONLY = new Set(['title', 'textarea', 'xmp', 'plaintext']);
const EMBEDDED = new Set(['object', 'embed']);
const DROPPED_TAGS = new Set(['base', 'object', 'embed', 'frame', 'frameset', 'marquee']);
/** Formatting elements. Parsers reopen them in each paragraph, which takes quadratic time if many are open. */
const FORMATTING = new Set(['b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'span', 'strike', 'strong', 'tt', 'u']);
const MOST_OPEN = 16; // The limit for open tags of one formatting element.
/** Elements with an optional end tag or without content, and links and buttons. None of them may directly contain another element of the same name. */
const NOT_NESTED = new Set(['a', 'area', 'br', 'button', 'col', 'colgroup', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'html', 'head', 'body', 'img', 'input', 'li',
  'link', 'meta', 'optgroup', 'option', 'p', 'param', 'rb', 'rp', 'rt', 'rtc', 'source', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'track', 'wbr']);
/** Elements whose ids become members of their form, where they would hide methods such as getAttribute(). Names do this too, also in the document. */
const HIDING = new Set(['button', 'fieldset', 'img', 'input', 'output', 'select', 'textarea']);
/** The limit for the nesting depth, because a parser searches all open elements for each end tag. Browsers allow 512. */
const DEEPEST = 400;
const PIECE = 1 << 16; // Characters of clean HTML per piece.

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

/** Returns the kept attributes of a tag and the index of its end (-1: the tag has no end). @param {string} html @param {number} at the index after the name */
function attributesAt(html, at) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  for (;;) {
    at += take(BETWEEN, html, at).length;
    if (at >= html.length) return { end: -1, kept };
    if (html[at] === '>') return { end: at + 1, kept };
    const name = take(ATTRIBUTE_NAME, html, at);
    at += name.length;
    const equals = take(EQUALS, html, at);
    let value = '';
    if (equals) {
      at += equals.length;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        if (end < 0) return { end: -1, kept };
        value = html.slice(at + 1, end);
        at = end + 1;
      } else {
        value = take(UNQUOTED, html, at);
        at += value.length;
      }
    }
    const known = name.toLowerCase();
    if (known === 'style') {
      if (INVISIBLE.test(value)) kept.set('hidden', '');
    } else if (ATTRIBUTES.includes(known) && !kept.has(known) && !/^\s*data:/i.test(value)) {
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

/** Whether a <meta> or <link> element contains metadata of the article. The others are instructions to a browser. @param {string} name @param {Map<string, string>} kept */
const isFact = (name, kept) => (name === 'link' ? kept.has('href') && /\bcanonical\b/i.test(kept.get('rel') ?? '')
  : kept.has('content') && ['name', 'property', 'itemprop'].some((key) => kept.has(key)));

/** Decides which tags are written, so that elements are not nested too deeply. */
class Nesting {
  #depth = 0;
  /** For each element name: how many open tags were written (`open`) and dropped (`left`). @type {Map<string, {open: number, left: number}>} */
  #counts = new Map();

  /** @param {string} name @param {boolean} closing */
  takes(name, closing) {
    const count = this.#counts.get(name) ?? { open: 0, left: 0 };
    this.#counts.set(name, count);
    if (!closing) {
      const taken = this.#depth < DEEPEST;
      if (taken) [count.open, this.#depth] = [count.open + 1, this.#depth + 1];
      else ++count.left;
      return taken;
    }
    if (count.left > 0) {
      --count.left;
      return false;
    }
    if (count.open > 0) [count.open, this.#depth] = [count.open - 1, this.#depth - 1];
    return true;
  }
}

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
      if (html.startsWith('<!--', tag)) at = commentEnd(html, tag);
      else if (/[!?/]/.test(html[tag + 1] ?? '')) {
        const end = html.indexOf('>', tag) + 1 || html.length;
        if (/^<!doctype/i.test(html.slice(tag, tag + 9))) out.push(html.slice(tag, end));
        at = end;
      } else {
        out.push('&lt;');
        at = tag + 1;
      }
      continue;
    }
    const { end, kept } = attributesAt(html, tag + name.length + (closing ? 2 : 1));
    if (end < 0) return void (yield out.join('')); // The standard drops a tag without an end.
    at = end;
    if (!closing && DROPPED_WITH_CONTENT.has(name)) {
      const close = endTagOf(html, name, at);
      if (name === 'script' && linkedData && linkedData.length < MOST_LINKED_DATA && LINKED_DATA.test(kept.get('type') ?? '')) {
        linkedData.push(html.slice(at, close));
      } else {
        dropped?.set(name, (dropped.get(name) ?? 0) + 1);
      }
      at = html.indexOf('>', close) + 1 || html.length;
      continue;
    }
    if ((name === 'meta' || name === 'link') && (closing || !isFact(name, kept))) continue;
    if (!closing && EMBEDDED.has(name)) dropped?.set(name, (dropped.get(name) ?? 0) + 1);
    if (name !== 'meta' && name !== 'slot') kept.delete('name');
    if (HIDING.has(name)) kept.delete('id');
    if (!NAME_OF_AN_ELEMENT.test(name) || DROPPED_TAGS.has(name) || DROPPED_WITH_CONTENT.has(name)) continue;
    if (FORMATTING.has(name)) {
      const count = (open.get(name) ?? 0) + (closing ? -1 : 1);
      open.set(name, Math.max(0, count));
      if (closing ? count >= MOST_OPEN : count > MOST_OPEN) continue;
    } else if (!NOT_NESTED.has(name) && !nesting.takes(name, closing)) {
      out.push(' '); // Writes a space, because the dropped tag separated two words.
      continue;
    }
    const written = name === 'xmp' || name === 'plaintext' ? 'pre' : name;
    const attributes = closing ? '' : [...kept].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`).join('');
    out.push(`<${closing ? '/' : ''}${written}${attributes}>`);
    if (!closing && TEXT_ONLY.has(name)) {
      const close = endTagOf(html, name, at);
      const text = html.slice(at, close);
      out.push((name === 'xmp' || name === 'plaintext' ? text.replaceAll('&', '&amp;') : text).replaceAll('<', '&lt;'));
      at = close;
    }
  }
  yield out.join('') + html.slice(at);
}
