// Builds the printed document: the article with its marks as real text, followed by the notes. The
// document exists only while the browser prints. web/print.css shows it instead of the canvas and all layers.
import { answered, element, program } from './bridge.js';
import { MOST_LANES, notesOf, printedBlocks } from './print_model.js';
import { readSentences, say } from './sentences.js';
import { dateInWords } from './time_words.js';

/**
 * @typedef {import('./print_model.js').PrintedBlock} PrintedBlock
 * @typedef {import('./print_model.js').Piece} Piece
 * @typedef {import('./print_model.js').PlacedMark} PlacedMark
 */

/** @type {Record<string, string>} */
const SPAN_TAGS = { emphasis: 'em', strong: 'strong', code: 'code', strikethrough: 's', link: 'a', image: 'span' };
/** @type {Record<string, string>} */
const BLOCK_TAGS = { paragraph: 'p', 'list-item': 'li', 'block-quote': 'p', code: 'pre', rule: 'hr', 'table-row': 'tr', caption: 'p' };
/** Elements that hold consecutive blocks of one kind. @type {Record<string, string>} */
const HOLDERS = { 'list-item': 'ul', 'block-quote': 'blockquote', 'table-row': 'table' };
/** Only web and mail addresses become links. Other addresses are useless or dangerous in a PDF file that is passed on. */
const ADDRESS = /^(https?:\/\/|mailto:)/i;

/** @param {string} tag @param {string} className @param {...(Node | string)} content */
function make(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/**
 * Wraps a node in the elements of marks. The element of the first mark is the outermost.
 * @param {Node} inner @param {PlacedMark[]} marks
 */
function marked(inner, marks) {
  return marks.slice(0, MOST_LANES).reduceRight((content, { kind, lane }) => {
    const mark = make('span', `mark ${kind}`, content);
    mark.style.textUnderlineOffset = `${0.2 + 0.26 * lane}em`;
    return mark;
  }, inner);
}

/** @param {import('./print_model.js').Span} span @param {Node} content */
function spanned({ kind, href = '' }, content) {
  const made = make(SPAN_TAGS[kind] ?? 'span', kind, content);
  if (kind === 'link' && ADDRESS.test(href)) made.setAttribute('href', href);
  return made;
}

/** @param {string} text */
function lines(text) {
  const fragment = document.createDocumentFragment();
  text.split('\u2028').forEach((line, i) => fragment.append(...(i ? [make('br', '')] : []), line));
  return fragment;
}

/**
 * Appends to `parent` the text of a piece and the numbers of the marks that end with the piece.
 * @param {Element} parent @param {Piece} piece @param {string} text @param {boolean} isLast
 */
function addPiece(parent, { spans, marks, ending }, text, isLast) {
  const words = spans.reduceRight((/** @type {Node} */ content, span) => spanned(span, content), lines(text));
  parent.append(marked(words, marks));
  if (!isLast) return;
  const going = marks.filter((mark) => !ending.includes(mark));
  for (const [i, mark] of ending.entries()) {
    const number = make('sup', `number ${mark.kind}`, (i ? ',' : '') + mark.number);
    parent.append(marked(number, going));
  }
}

/** @param {HTMLElement} made @param {PrintedBlock} printed */
function addCells(made, { block, pieces }) {
  const startCell = () => made.appendChild(make(block.level ? 'th' : 'td', ''));
  let cell = startCell();
  cell.dir = 'auto';
  for (const piece of pieces) {
    const parts = piece.text.split('\t');
    parts.forEach((part, i) => {
      if (i) (cell = startCell()).dir = 'auto';
      addPiece(cell, piece, part, i === parts.length - 1);
    });
  }
}

/** @param {PrintedBlock} printed */
function blockElement(printed) {
  const { block, pieces, lanes } = printed;
  const tag = block.kind === 'heading' ? `h${Math.min(block.level || 1, 6)}` : BLOCK_TAGS[block.kind] ?? 'p';
  const made = make(tag, block.kind);
  if (lanes > 1) made.style.lineHeight = String(1.45 + 0.26 * lanes);
  if (block.kind === 'table-row') {
    addCells(made, printed);
    return made;
  }
  made.dir = 'auto';
  if (block.kind === 'list-item') made.style.listStyleType = block.marker ? JSON.stringify(`${block.marker} `) : 'none';
  else if (block.marker) made.append(make('span', 'marker', `${block.marker} `));
  for (const piece of pieces) addPiece(made, piece, piece.text, true);
  return made;
}

/** @param {PrintedBlock[]} printed */
function articleElement(printed) {
  const made = make('div', 'article');
  /** @type {HTMLElement | undefined} */
  let holder;
  let held = '';
  for (const one of printed) {
    const { kind, depth = 0 } = one.block;
    const tag = HOLDERS[kind];
    // A list or a quotation already has the indent of one level. Only deeper levels add an indent.
    const inset = Math.max(0, depth - (tag && kind !== 'table-row' ? 1 : 0));
    const wanted = tag ? `${kind} ${kind === 'list-item' ? 0 : depth}` : '';
    if (!tag || wanted !== held) {
      holder = tag ? made.appendChild(make(tag, '')) : undefined;
      if (holder && kind !== 'list-item') holder.style.marginInlineStart = `${1.6 * inset}em`;
    }
    held = wanted;
    const block = (holder ?? made).appendChild(blockElement(one));
    if (inset && (!holder || kind === 'list-item')) block.style.marginInlineStart = `${1.6 * inset}em`;
  }
  return made;
}

/** @param {import('./print_model.js').Note[]} notes @param {string} language */
function notesElement(notes, language) {
  const list = make('ol', '');
  for (const { number, kind, label, words, lost, note, details } of notes) {
    const item = list.appendChild(make('li', kind));
    const head = item.appendChild(make('p', 'what', make('span', `number ${kind}`, `${number} `), make('b', kind, label), ' '));
    const quoted = head.appendChild(make('span', 'words', words.join(' … ').replaceAll(/[\u2028\n\t]/g, ' ')));
    quoted.lang = language;
    quoted.dir = 'auto';
    if (lost) item.append(make('p', 'lost', say('print.lost')));
    if (note) item.appendChild(make('p', 'note', note)).dir = 'auto';
    for (const [name, value] of details) {
      const detail = item.appendChild(make('p', 'detail', make('span', '', `${name}: `)));
      detail.appendChild(make('bdi', '', value));
    }
  }
  return make('section', 'notes', make('h2', '', say('print.notes')), list);
}

/** @param {any} article */
function aboutElement({ publisher, byline, published, url, retrieved }) {
  const facts = [publisher, byline, published, url, retrieved && say('print.retrieved', { date: dateInWords(retrieved) })].filter(Boolean);
  const made = make('p', 'about', facts.join(' · '));
  made.dir = 'auto';
  return made;
}

function build() {
  readSentences(answered(program._attest_sentences(-1))); // The reader may have renamed the kinds of marks.
  const [article, marks, links, entities] = [
    program._attest_article, program._attest_marks, program._attest_links, program._attest_entities,
  ].map((ask) => JSON.parse(answered(ask())));
  const shown = element('article');
  const made = make('div', '');
  made.id = 'print';
  const words = make('article', '');
  words.lang = shown.lang;
  words.dir = shown.dir;
  if (article.title && article.blocks[0]?.kind !== 'heading') {
    words.appendChild(make('h1', '', article.title)).dir = 'auto';
  }
  words.append(articleElement(printedBlocks(article, marks)), aboutElement(article));
  made.append(words);
  if (marks.length) made.append(notesElement(notesOf(marks, links, entities), shown.lang));
  return made;
}

/** @type {HTMLElement | undefined} */
let printed;

function begin() {
  if (printed || document.body.classList.contains('stopped') || !element('cover').hidden) return;
  document.body.append((printed = build()));
  document.body.classList.add('printing');
}

function end() {
  printed?.remove();
  printed = undefined;
  document.body.classList.remove('printing');
}

export function listen() {
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  // Tools that emulate print media emit neither beforeprint nor afterprint, but change the media query.
  const paper = matchMedia('print');
  paper.addEventListener('change', () => (paper.matches ? begin() : end()));
}
