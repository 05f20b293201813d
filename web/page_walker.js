// Serializes a parsed HTML page as records, one per line, for src/article/page_import.cpp.
// src/article/page_import.h describes the format. A test compares the constants of both sides.

/** The first line of every stream. */
export const HEADER = 'attest-page 1';

/** The first character of each record. The names are those in page_import.h. */
export const RECORD = {
  language: 'L', title: 'T', text: 't', endBlock: 'b', heading: 'h', code: 'c', caption: 'f',
  quotation: 'q', orderedList: 'o', bulletList: 'u', leave: 'x', item: 'i', endRow: 'z', row: 'r',
  cell: 'd', rule: '-', lineBreak: '/', image: 'p', link: 'a', endLink: 'A', emphasis: 'e',
  endEmphasis: 'E', strong: 's', endStrong: 'S', inlineCode: 'k', endInlineCode: 'K',
  strikethrough: 'm', endStrikethrough: 'M',
};

const SKIPPED = new Set(['script', 'style', 'template', 'iframe', 'noframes', 'noembed', 'svg', 'math']);
const NODES_PER_STEP = 64;
const LONGEST_TEXT = 1 << 15; // UTF-16 units per record. The limit lets the C++ code read a long text node in steps.

/** @typedef {[open: string, close: string]} Pair */
/** @param {string} names @param {Pair} records @returns {[string, Pair][]} */
const all = (names, records) => names.split(' ').map((name) => [name, records]);

const { endBlock, leave, endRow } = RECORD;
/** Records for the start and end tags of elements whose attributes are not needed. @type {Map<string, Pair>} */
const RECORDS = new Map([
  ...all('p div html head body article section header footer main aside nav figure address center details summary dialog dl dt dd ' +
    'fieldset legend form option optgroup hgroup search frameset textarea select', [endBlock, endBlock]),
  .../** @type {[string, Pair][]} */ ([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, [RECORD.heading + level, endBlock]])),
  ...all('pre listing xmp', [RECORD.code, endBlock]),
  ...all('figcaption caption', [RECORD.caption, endBlock]),
  ...all('blockquote', [RECORD.quotation, leave]),
  ...all('ul menu dir', [RECORD.bulletList, leave]),
  ...all('table thead tbody tfoot', [endRow, endRow]),
  ...all('td th', [RECORD.cell, '']),
  ...all('hr', [RECORD.rule, '']),
  ...all('br', [RECORD.lineBreak, '']),
  ...all('em i cite dfn var', [RECORD.emphasis, RECORD.endEmphasis]),
  ...all('strong b', [RECORD.strong, RECORD.endStrong]),
  ...all('code kbd samp tt', [RECORD.inlineCode, RECORD.endInlineCode]),
  ...all('del s strike', [RECORD.strikethrough, RECORD.endStrikethrough]),
]);

/** @type {{[character: string]: string}} */
const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\u2029': '\\n\\n' };

/** Escapes a field of a record, so that it contains no line breaks or tabs. @param {string | null} text */
const field = (text) => (text ?? '').replace(/\r\n|[\\\t\n\r\u0085\u2029]/g, (found) => ESCAPES[found] ?? '\\n');

/** Writes text as records of limited length. Never cuts inside a surrogate pair or before a combining mark. @param {string} text @param {string[]} out */
function writeText(text, out) {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_TEXT, text.length);
    while (end < text.length && text.charCodeAt(end) >= 0x300) ++end;
    if (text[end] === '\n' && text[end - 1] === '\r') ++end;
    out.push(RECORD.text + field(text.slice(start, end)));
    start = end;
  }
}

/** Writes the records of one page. */
class Writer {
  /** @type {string[]} */
  out;
  #inHead = false;
  #hasTitle = false;

  /** @param {string[]} out */
  constructor(out) {
    this.out = out;
  }

  /** @param {Element} element @returns {boolean} whether to visit its children */
  open(element) {
    const name = element.localName.toLowerCase();
    if (SKIPPED.has(name)) return false;
    if (name === 'title') {
      if (!this.#hasTitle) this.out.push(RECORD.title + field(element.textContent));
      this.#hasTitle = true;
      return false;
    }
    if (name === 'img') this.out.push(RECORD.image + ['src', 'title', 'alt'].map((key) => field(element.getAttribute(key))).join('\t'));
    else if (name === 'a') this.out.push(RECORD.link + field(element.getAttribute('href')));
    else if (name === 'ol') this.out.push(RECORD.orderedList + field(element.getAttribute('start')));
    else if (name === 'li') this.out.push(RECORD.item + field(element.getAttribute('value')));
    else if (name === 'tr') this.out.push(RECORD.row + (this.#inHead ? '1' : '0'));
    else this.#table(name, true, RECORDS.get(name)?.[0]);
    return true;
  }

  /** @param {Element} element */
  close(element) {
    const name = element.localName.toLowerCase();
    if (name === 'a') this.out.push(RECORD.endLink);
    else if (name === 'ol') this.out.push(leave);
    else if (name === 'li') this.out.push(endBlock);
    else if (name === 'tr') this.out.push(endRow);
    else this.#table(name, false, RECORDS.get(name)?.[1]);
  }

  /** @param {string} name @param {boolean} opens @param {string | undefined} record */
  #table(name, opens, record) {
    if (record === endRow) this.#inHead = opens && name === 'thead';
    if (record) this.out.push(record);
  }
}

/** Serializes a page. Does not recurse, so that deep nesting cannot overflow the stack. @param {Element} root @param {string} language @returns {Generator<void, string>} */
export function* walked(root, language) {
  const out = [HEADER];
  if (language) out.push(RECORD.language + field(language));
  const writer = new Writer(out);
  let steps = 0;
  /** @type {Node | null} */
  let node = root;
  while (node) {
    if (++steps % NODES_PER_STEP === 0) yield;
    let inside = false;
    if (node.nodeType === 1) {
      inside = writer.open(/** @type {Element} */ (node));
      if (inside && node.firstChild) {
        node = node.firstChild;
        continue;
      }
    } else if (node.nodeType === 3) {
      writeText(node.nodeValue ?? '', out);
    }
    if (inside) writer.close(/** @type {Element} */ (node));
    while (node !== root && node && !node.nextSibling) {
      node = node.parentNode;
      writer.close(/** @type {Element} */ (node));
    }
    node = node === root ? null : /** @type {Node} */ (node).nextSibling;
  }
  out.push('');
  return out.join('\n');
}

/** Adds a title for a page whose own text has none. @param {string} page the result of walked() @param {string} title */
export const withTitle = (page, title) => (title ? `${page}${RECORD.title}${field(title)}\n` : page);
