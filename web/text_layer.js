// The article as real text over the picture, broken into the same lines: what the browser's find,
// its menus, a finger's selection, translators and screen readers work on. It is not seen itself.
//
// Blocks stand in chunks, and each chunk has its own place on the page, so that a page of thousands
// of blocks costs no more than what is near the view, and no error of rounding adds up.
import { answered, element, isEditor, program, read } from './bridge.js';
import { density, wake } from './loop.js';

const reader = element('reader');
const article = element('article');

const CHUNK = 32; // Blocks.
const SLICE_MS = 8;
// As attest::BlockKind numbers them; a heading has its level.
const TAGS = ['h', 'p', 'li', 'blockquote', 'pre', 'hr', 'figcaption', 'p', 'p', 'p', 'p', 'blockquote'];
const KINDS = ['claim', 'quote', 'source']; // As attest::MarkKind numbers them.
const LINE = 7; // Numbers: start, end, x, y, width, height, right to left.

/**
 * @typedef {object} Block  Lengths in device pixels.
 * @property {number} gap @property {number} height @property {number} size @property {number} leading
 * @property {Float32Array | undefined} lines
 */

/** @type {Block[]} */ let blocks = [];
/** @type {HTMLElement[]} */ let elements = [];
/** @type {WeakMap<Node, number>} */ let numbers = new WeakMap(); // Of the elements.
/** Start, end and kind of each, by block. @type {Float32Array[]} */ let marks = [];
/** @type {HTMLElement[]} */ let chunks = [];
/** @type {boolean[]} */ let built = [];
/** @type {number[]} */ let tops = []; // Of the chunks.
/** @type {Set<number>} */ let changed = new Set();
let moved = false; // Some block has another height, perhaps.
let column = { left: 0, width: 0 }; // Of the lines seen last: where blocks without lines may stand.
let building = 0;

/** @param {number} length */
const css = (length) => `${length / density}px`;

/** @param {number} kind */
function make(kind) {
  const tag = TAGS[kind & 15] ?? 'p';
  return document.createElement(tag === 'h' ? `h${(kind >> 4) || 1}` : tag);
}

/** @param {number} chunk */
function build(chunk) {
  built[chunk] = true;
  /** @type {HTMLElement | undefined} */
  let list;
  for (let i = chunk * CHUNK; i < Math.min(blocks.length, (chunk + 1) * CHUNK); ++i) {
    const made = make(program._attest_block_kind(i));
    made.dir = 'auto';
    made.textContent = answered(program._attest_block_text(i));
    elements[i] = made;
    numbers.set(made, i);
    if (made.tagName !== 'LI') {
      list = undefined;
    } else if (!list) {
      list = document.createElement('ul');
      chunks[chunk].append(list);
    }
    (list ?? chunks[chunk]).append(made);
    fill(i);
  }
}

/** The words of a line, and around them their marks. @param {string} text @param {number} start @param {number} end @param {ArrayLike<number>} given */
function marked(text, start, end, given) {
  const cuts = new Set([start, end]);
  for (let i = 0; i < given.length; ++i) if (i % 3 < 2 && given[i] > start && given[i] < end) cuts.add(given[i]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, i) => {
    /** @type {Node} */
    let node = document.createTextNode(text.slice(places[i], to));
    for (let at = given.length - 3; at >= 0; at -= 3) {
      if (given[at] >= to || given[at + 1] <= places[i]) continue;
      const mark = document.createElement('mark');
      mark.className = mark.ariaDescription = KINDS[given[at + 2]];
      mark.append(node);
      node = mark;
    }
    return node;
  });
}

/** Gives a block its size and, where they are known, its lines. @param {number} index */
function fill(index) {
  const [{ gap, height, size, leading, lines }, block] = [blocks[index], elements[index]];
  const text = block.textContent ?? '';
  let above = gap;
  if (lines) {
    let [left, right] = [Infinity, -Infinity];
    const spans = [];
    for (let at = 0; at < lines.length; at += LINE) {
      const [start, end, x, , width] = lines.subarray(at, at + LINE);
      left = Math.min(left, x);
      right = Math.max(right, x + width);
      const span = document.createElement('span');
      span.append(...marked(text, start, end, marks[index] ?? []));
      spans.push(span);
    }
    block.replaceChildren(...spans);
    let top = tops[Math.floor(index / CHUNK)];
    for (let i = index - (index % CHUNK); i < index; ++i) top += blocks[i].height + blocks[i].gap;
    above = Math.max(0, lines[3] - top);
    column = { left, width: right - left };
  } else if (block.firstElementChild) {
    block.textContent = text;
  }
  Object.assign(block.style, {
    height: css(height + gap), paddingTop: css(above), fontSize: css(size), lineHeight: css(leading),
    marginLeft: css(column.left), width: css(column.width),
  });
}

/** Which chunks are in view or beside it: the first and the one after the last. */
function chunksInView() {
  const { scrollTop, clientHeight } = reader;
  const [top, bottom] = [(scrollTop - clientHeight) * density, (scrollTop + 2 * clientHeight) * density];
  const from = Math.max(0, tops.findIndex((_, i) => !(tops[i + 1] <= top)));
  const to = tops.findIndex((at) => at >= bottom);
  return [from, to < 0 ? tops.length : to];
}

/** Makes the chunks in view and fills their blocks now; all others bit by bit. */
function work() {
  building = 0;
  const until = performance.now() + SLICE_MS;
  const [from, to] = chunksInView();
  for (let chunk = from; chunk < to; ++chunk) if (!built[chunk]) build(chunk);
  const selected = told();
  for (const block of changed) {
    const late = performance.now() > until;
    if (late && (block < from * CHUNK || block >= to * CHUNK)) continue;
    changed.delete(block);
    if (elements[block]) fill(block);
  }
  if (selected && selected.join() !== told()?.join()) select([...selected]);
  let chunk = built.indexOf(false);
  for (; chunk >= 0 && performance.now() <= until; chunk = built.indexOf(false, chunk)) build(chunk);
  if (chunk >= 0 || changed.size) building = setTimeout(work);
}

/** Where chunks stand follows from the heights of all blocks. */
function placeChunks() {
  let top = 0;
  for (let i = 0; i < blocks.length; ++i) {
    if (i % CHUNK === 0) tops[i / CHUNK] = top;
    top += blocks[i].height + blocks[i].gap;
  }
  chunks.forEach((chunk, i) => {
    chunk.style.top = css(tops[i]);
    chunk.style.height = css((tops[i + 1] ?? top) - tops[i]);
  });
}

// --- Selection

/** The node and place in it of a UTF-16 unit of a block. @param {number} index @param {number} offset @returns {[Node, number]} */
function spot(index, offset) {
  const chunk = Math.floor(index / CHUNK);
  if (!built[chunk]) build(chunk);
  const walker = document.createTreeWalker(elements[index], NodeFilter.SHOW_TEXT);
  /** @type {Text | null} */
  let last = null;
  for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    if (offset <= node.length) return [node, offset];
    offset -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [elements[index], 0];
}

/** The block and the UTF-16 unit in it of a place in the layer. @param {Node} node @param {number} offset @returns {[number, number] | undefined} */
function unspot(node, offset) {
  const range = document.createRange();
  range.setStart(node, offset);
  /** @type {Node | null} */
  let block = node;
  while (block && !numbers.has(block)) block = block.parentNode;
  if (!block) {
    // Between blocks: the first one that begins there or later.
    const next = elements.findIndex((other) => other && range.comparePoint(other, 0) >= 0);
    return next < 0 ? undefined : [next, 0];
  }
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return [/** @type {number} */ (numbers.get(block)), range.toString().length];
}

/** The selection that the program knows. */
let known = '';
/** What to select as soon as nobody types any more. @type {number[] | undefined} */
let waiting;

/** @param {number[]} ends block and unit of the start, and of the end */
function select([startBlock, start, endBlock, end]) {
  if (!chunks.length || Math.max(startBlock, endBlock) >= blocks.length) return;
  waiting = undefined;
  known = [startBlock, start, endBlock, end].join();
  getSelection()?.setBaseAndExtent(...spot(startBlock, start), ...spot(endBlock, end));
}

/** What is selected in the layer, if anything is. */
function told() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return undefined;
  const start = unspot(range.startContainer, range.startOffset);
  const end = unspot(range.endContainer, range.endOffset);
  return start && end ? /** @type {const} */ ([...start, ...end]) : undefined;
}

export function listen() {
  document.addEventListener('selectionchange', () => {
    const selected = told();
    if (!selected || selected.join() === known) return;
    known = selected.join();
    program._attest_text_selected(...selected);
    wake();
  });
  document.addEventListener('focusout', () => {
    if (waiting) queueMicrotask(() => waiting && select(waiting));
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  text_layer(newArticle, count, rtl, language, bytes) {
    if (!newArticle) return;
    known = '';
    waiting = undefined;
    [elements, numbers, tops, changed, marks] = [[], new WeakMap(), [], new Set(), []];
    blocks = Array.from({ length: count }, () => ({ gap: 0, height: 0, size: 16, leading: 20, lines: undefined }));
    chunks = Array.from({ length: Math.ceil(count / CHUNK) }, () => document.createElement('div'));
    built = chunks.map(() => false);
    article.replaceChildren(...chunks);
    article.lang = read(language, bytes);
    article.dir = rtl ? 'rtl' : 'ltr';
  },

  text_block(block, gap, height, size, leading, lines, count) {
    const given = new Float32Array(program.HEAPU8.buffer, lines, count * LINE);
    blocks[block] = { gap, height, size, leading, lines: count ? given.slice() : undefined };
    changed.add(block);
    moved = true;
  },

  text_marks(block, given, count) {
    marks[block] = new Float32Array(program.HEAPU8.buffer, given, count * 3).slice();
    changed.add(block);
  },

  text_layer_done(x, y, width, height, pageHeight) {
    Object.assign(reader.style, { left: css(x), top: css(y), width: css(width), height: css(height) });
    article.style.height = css(pageHeight);
    if (moved) placeChunks();
    moved = false;
    clearTimeout(building);
    work();
  },

  mirror_selection(...ends) {
    if (isEditor(document.activeElement)) waiting = ends;
    else select(ends);
  },
};
