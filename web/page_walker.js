// Serializes a parsed HTML page as page records, one per line, for src/article/html/page_import.cpp.
// src/article/html/page_import.h describes the format. A test compares the constants of both sides.
import { wordsOfFormula } from './formulas.js';
import { positionOf, raisedText } from './inline_words.js';
import { ListMarkers, isOrdered, quotationMarksOf } from './list_markers.js';
import { Notes, isReference, isSideNote } from './page_notes.js';

/** The first line of every stream of page records. */
export const HEADER = 'attest-page 1';

/** The first character of each page record. The names are the same as in page_import.h. */
export const RECORD = {
  language: 'L', title: 'T', text: 't', endBlock: 'b', heading: 'h', code: 'c', caption: 'f',
  quotation: 'q', orderedList: 'o', bulletList: 'u', leave: 'x', item: 'i', endRow: 'z', row: 'r',
  cell: 'd', rule: '-', lineBreak: '/', image: 'p', link: 'a', endLink: 'A', emphasis: 'e',
  endEmphasis: 'E', strong: 's', endStrong: 'S', inlineCode: 'k', endInlineCode: 'K',
  strikethrough: 'm', endStrikethrough: 'M', byline: 'B', publisher: 'P', published: 'D', address: 'U',
  footnote: 'n',
};

/** Elements whose content is not shown. The content of <video> and <object> is for browsers that cannot play them. */
export const SKIPPED = new Set(['script', 'style', 'template', 'iframe', 'noframes', 'noembed', 'noscript', 'svg', 'video', 'audio', 'canvas', 'object', 'select', 'datalist',
  'option', 'optgroup', 'textarea', 'button', 'progress', 'meter', 'map', 'rp', 'annotation', 'annotation-xml']);
const NODES_PER_STEP = 64;
const MOST_SPANS = 8; // When #lastWords() searches for the last words, it skips at most this number of page records of links and formatting.
// The maximum number of UTF-16 units in a page record. The limit lets the C++ code read a long text node in steps.
const LONGEST_TEXT = 1 << 15;

/** @typedef {[open: string, close: string]} Pair */
/** @param {string} names @param {Pair} records @returns {[string, Pair][]} */
const all = (names, records) => names.split(' ').map((name) => [name, records]);

const { endBlock, leave, endRow } = RECORD;
/** The page records for the start and end tags of elements whose attributes are not needed. @type {Map<string, Pair>} */
const RECORDS = new Map([
  ...all('p div html head body article section header footer main aside nav figure address center details summary dialog dl dt dd ' +
    'fieldset legend form hgroup search frameset', [endBlock, endBlock]),
  .../** @type {[string, Pair][]} */ ([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, [RECORD.heading + level, endBlock]])),
  ...all('pre listing xmp', [RECORD.code, endBlock]),
  ...all('figcaption caption', [RECORD.caption, endBlock]),
  ...all('blockquote', [RECORD.quotation, leave]),
  ...all('menu dir', [RECORD.bulletList, leave]),
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

/** Escapes a text for a page record, so that the text contains no line breaks or tabs. @param {string | null} text */
const field = (text) => (text ?? '').replace(/\r\n|[\\\t\n\r\u0085\u2029]/g, (found) => ESCAPES[found] ?? '\\n');

/**
 * Writes text as page records of limited length. Never cuts inside a surrogate pair or before a combining mark.
 * @param {string} text @param {string[]} out
 */
function writeText(text, out) {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_TEXT, text.length);
    while (end < text.length && text.charCodeAt(end) >= 0x300) ++end;
    if (text[end] === '\n' && text[end - 1] === '\r') ++end;
    out.push(RECORD.text + field(text.slice(start, end)));
    start = end;
  }
}

/** Words in the class names of picture frames. A picture frame is an element whose text describes a picture. */
const FRAME = /(?:^|[\s_-])(?:figure|gallery|slideshow|carousel|lightbox|caption|captions|thumbcaption|credit|credits|photocredit|imagecredit)(?=$|[\s_-])/i;
const NO_CAPTION = 'table,blockquote,pre,h1,h2,h3';
const INLINE_CAPTION = /(?:^|[\s_-])(?:caption|credit|photocredit|imagecredit)(?=$|\s)/i;
const BLOCKS = 'p,div,ul,ol,dl,blockquote,pre,table,h1,h2,h3,h4,h5,h6';
const LONGEST_CLASS = 1000;
const DEEPEST_QUOTATION = 8; // A quotation that is nested deeper is not searched for blocks.
/** @param {Element} element */
const classOf = (element) => (element.getAttribute('class') ?? '').slice(0, LONGEST_CLASS);
/** @param {Element} element */
const isFrame = (element) => element.localName === 'figure' || FRAME.test(classOf(element));
/** @param {Element | null} element */
const holdsImage = (element) => element?.localName === 'img' || Boolean(element?.querySelector('img'));
/** Whether an inline element is the caption of an image beside it. @param {Element} element @param {string} name */
const isInlineCaption = (element, name) => name === 'span' && INLINE_CAPTION.test(classOf(element)) && /^(?:div|figure|section|td)$/.test(element.parentElement?.localName ?? '') &&
  (holdsImage(element.previousElementSibling) || holdsImage(element.nextElementSibling)) && !element.querySelector(BLOCKS);

/** Returns the elements that contain an image: elements inside the picture frame, and the frame itself. @param {Element} frame @returns {Set<Element>} */
function aroundImages(frame) {
  /** @type {Set<Element>} */
  const around = new Set();
  for (const image of frame.querySelectorAll?.('img') ?? []) {
    for (let outer = image.parentElement; outer && outer !== frame && !around.has(outer); outer = outer.parentElement) around.add(outer);
    around.add(frame);
  }
  return around;
}

/** @param {Element} element */
const nameOf = (element) => element.localName.toLowerCase();

/** Whether a browser hides an element and its content. @param {Element} element @param {string} name */
const isUnseen = (element, name) => SKIPPED.has(name) || element.getAttribute('hidden') !== null || (name === 'dialog' && element.getAttribute('open') === null);

/** Writes the page records of one page. */
class Writer {
  /** @type {string[]} */
  out;
  #inHead = false;
  #hasTitle = false;
  /** The outermost open element that may be a picture frame. @type {Element | undefined} */
  #frame;
  /** The result of aroundImages() for #frame. Undefined if #frame contains a table, quotation, code or heading and is therefore not a picture frame. @type {Set<Element> | undefined} */
  #images;
  /** The open elements that state a language, and their languages. @type {[element: Element | undefined, language: string][]} */
  #languages;
  /** For each open quotation element, the number of page records before it. @type {number[]} */
  #quotes = [];
  /** Opening quotation marks that are written directly before the next words, after the block of these words has begun. */
  #marks = '';
  /** The reference to a note that is being visited, such as a raised "1". It is written in brackets, as "[1]". @type {Element | undefined} */
  #reference;
  #lists = new ListMarkers();
  /** @type {Notes} */
  #notes;
  /** The marker of the note that is being visited, such as "1". Empty when the first block of the note has ended. */
  #note = '';

  /** @param {string[]} out @param {string} language @param {Notes} notes */
  constructor(out, language, notes) {
    this.out = out;
    this.#languages = [[undefined, language]];
    this.#notes = notes;
  }

  /** @param {Element} element @returns {boolean} whether to visit its children */
  open(element) {
    const name = nameOf(element);
    if (isUnseen(element, name)) return false;
    if (name === 'title') {
      if (!this.#hasTitle) this.out.push(RECORD.title + field(element.textContent));
      this.#hasTitle = true;
      return false;
    }
    if (this.#notes.isBackLink(element, name)) {
      this.#beginNote(element, name);
      return false;
    }
    if (name === 'math') {
      this.text(wordsOfFormula(element));
      return false;
    }
    const position = positionOf(element);
    const raised = position && raisedText(element, position);
    if (raised) {
      this.text(raised);
      return false;
    }
    const language = element.getAttribute('lang');
    if (language) this.#languages.push([element, language]);
    if (!this.#reference && isReference(element, name, this.#lastWords(), this.#notes)) {
      this.#reference = element;
      this.text('[');
    } else if (!this.#reference && isSideNote(element, name)) {
      this.#reference = element;
      this.text(' [');
    }
    if (name === 'time' && /[\p{L}\p{N}]$/u.test(this.#lastWords())) this.text(' '); // A style sheet separates the time from the name before it.
    if (name === 'img') this.#image(element);
    else if (name === 'a') this.out.push(RECORD.link + field(element.getAttribute('href')));
    else if (/^(?:[ou]l|li)$/.test(name)) this.#list(element, name);
    else if (name === 'tr') this.out.push(RECORD.row + (this.#inHead ? '1' : '0'));
    else if (name === 'q') this.#openQuotation(element);
    else if (name === 'rt') this.text('(');
    else if (isInlineCaption(element, name)) this.out.push(RECORD.caption);
    else this.#table(name, true, this.#captioned(element, RECORDS.get(name)?.[0]));
    if (name !== 'li') this.#beginNote(element, name);
    return true;
  }

  /** Writes words of the page. @param {string} text */
  text(text) {
    if (this.#marks && /\S/.test(text)) {
      this.out.push(RECORD.text + this.#marks);
      this.#marks = '';
    }
    writeText(text, this.out);
  }

  /** Returns the last characters of the text directly before the next page record, or '' if there is no such text. Skips the starts and ends of links and formatting. */
  #lastWords() {
    let last = this.out.length - 1;
    while (last > Math.max(0, this.out.length - MOST_SPANS) && /^[aAesSkKmME]/.test(this.out[last])) --last;
    return this.out[last]?.[0] === RECORD.text ? this.out[last].slice(-2).replace(/\\[nt]$/, ' ') : '';
  }

  /** Writes an image, with spaces between its alternative text and the words beside the image. A single letter gets no spaces, because it may be the initial of a word. @param {Element} image */
  #image(image) {
    const isWord = /^[\p{L}\p{N}].*[\p{L}\p{N}.]$/su.test((image.getAttribute('alt') ?? '').trim());
    if (isWord && /[\p{L}\p{N}]$/u.test(this.#lastWords())) this.text(' ');
    this.out.push(RECORD.image + ['src', 'title', 'alt'].map((key) => field(image.getAttribute(key))).join('\t'));
    const { nextSibling: next } = image;
    if (isWord && next?.nodeType === 3 && /^[\p{L}\p{N}]/u.test(next.nodeValue ?? '')) this.text(' ');
  }

  /** If an element is a note, stores the note's marker in #note. A link is a note only at the start of a block. @param {Element} element @param {string} name */
  #beginNote(element, name) {
    if (name !== 'a' || !/\S/.test(this.#lastWords())) this.#note ||= this.#notes.markerOf(element);
  }

  /**
   * Returns the page record that starts an element. Text in a picture frame gets the page record of a caption.
   * @param {Element} element @param {string | undefined} record
   */
  #captioned(element, record) {
    if (record !== endBlock) return record;
    if (!this.#frame && isFrame(element)) {
      this.#frame = element;
      this.#images = element.querySelector?.(NO_CAPTION) ? undefined : aroundImages(element);
    }
    return this.#images && !this.#images.has(element) ? RECORD.caption : record;
  }

  /** @param {Element} element @param {string} name */
  #list(element, name) {
    const note = name === 'li' ? this.#notes.markerOf(element) : '';
    if (note) {
      this.#note = note;
      this.out.push(endBlock);
    } else {
      this.out.push(name === 'li' ? RECORD.item + field(this.#lists.item(element))
        : isOrdered(element) ? RECORD.orderedList + field(this.#lists.open(element)) : RECORD.bulletList);
    }
  }

  /** @param {Element} list */
  #endList(list) {
    if (isOrdered(list)) this.#lists.close();
    this.out.push(leave);
  }

  /** @param {number} depth @param {0 | 1} end */
  #quotationMark(depth, end) {
    return quotationMarksOf(this.#languages[this.#languages.length - 1][1])[(depth % 2) * 2 + end];
  }

  /** @param {Element} quotation */
  #openQuotation(quotation) {
    const mark = this.#quotationMark(this.#quotes.length, 0);
    this.#quotes.push(this.out.length);
    if (this.#quotes.length <= DEEPEST_QUOTATION && quotation.querySelector?.(BLOCKS)) this.#marks += mark;
    else this.text(mark);
  }

  /** Writes the closing quotation mark after the last words of the quotation, before the ends of blocks. */
  #closeQuotation() {
    if (this.#marks) { // The quotation has no words.
      this.out.push(RECORD.text + this.#marks);
      this.#marks = '';
    }
    const isDeep = this.#quotes.length > DEEPEST_QUOTATION;
    const start = this.#quotes.pop() ?? 0;
    const mark = RECORD.text + this.#quotationMark(this.#quotes.length, 1);
    let at = this.out.length;
    while (!isDeep && at > start && /^(?:[bx]|t(?:\s|\\[nt])*)$/.test(this.out[at - 1])) --at;
    this.out.splice(at > start ? at : this.out.length, 0, mark);
  }

  /** @param {Element} element */
  close(element) {
    const name = nameOf(element);
    if (element === this.#frame) this.#frame = this.#images = undefined;
    if (name === 'a') this.out.push(RECORD.endLink);
    else if (name === 'ol' || name === 'ul') this.#endList(element);
    else if (name === 'li') this.#end(endBlock);
    else if (name === 'tr') this.out.push(endRow);
    else if (name === 'q') this.#closeQuotation();
    else if (name === 'rt') this.text(')');
    else if (isInlineCaption(element, name)) this.#end(endBlock);
    else this.#table(name, false, RECORDS.get(name)?.[1]);
    if (element === this.#reference) {
      this.text(']');
      this.#reference = undefined;
    }
    if (this.#languages[this.#languages.length - 1][0] === element) this.#languages.pop();
  }

  /** @param {string} name @param {boolean} opens @param {string | undefined} record */
  #table(name, opens, record) {
    if (record === endRow) this.#inHead = opens && name === 'thead';
    if (record) opens ? this.out.push(record) : this.#end(record);
  }

  /** @param {string} record the page record that ends a block. The block may be a note. */
  #end(record) {
    const last = this.out[this.out.length - 1][0];
    if (record === endBlock && this.#note && last !== endBlock && last !== leave) {
      this.out.push(RECORD.footnote + field(this.#note));
      this.#note = '';
    }
    this.out.push(record);
  }
}

/** Serializes a page. Does not recurse, so that deep nesting cannot overflow the stack. @param {Element} root @param {string} language @returns {Generator<void, string>} */
export function* walked(root, language) {
  const out = [HEADER];
  if (language) out.push(RECORD.language + field(language));
  const writer = new Writer(out, language, new Notes(root));
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
      writer.text(node.nodeValue ?? '');
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

const FACTS = /** @type {const} */ ([['title', RECORD.title], ['byline', RECORD.byline], ['publisher', RECORD.publisher], ['published', RECORD.published], ['url', RECORD.address]]);

/**
 * Appends the metadata to the page records of a page. The program uses the title if the article has no heading.
 * @param {string} page the result of walked() @param {Partial<import('./page_facts.js').Facts>} facts
 */
export const withFacts = (page, facts) => page + FACTS.map(([key, record]) => (facts[key] ? `${record}${field(facts[key])}\n` : '')).join('');
