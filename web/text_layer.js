// The article as real text over the picture, broken into the same lines: what the browser's find,
// its menus, a finger's selection, translators and screen readers work on. It is not seen itself.
//
// Blocks stand in chunks, and each chunk has its own place on the page, so that a page of thousands
// of blocks costs no more than what is near the view, and no error of rounding adds up.
import { answered, element, program, read } from './bridge.js';
import { density, wake, whenShown } from './loop.js';
import { colours } from './theme.js';

const reader = element('reader');
const article = element('article');

const [LEAST, MOST_CHUNKS] = [8, 512]; // Blocks of a chunk at least; more in a long article.
const SLICE_MS = 8;
const REST_MS = 100; // Without a frame of an article that moves.
// As attest::BlockKind numbers them; a heading has its level.
const TAGS = ['h', 'p', 'li', 'blockquote', 'pre', 'hr', 'figcaption', 'p', 'p', 'p', 'p', 'blockquote'];
const KINDS = ['claim', 'quote', 'source']; // As attest::MarkKind numbers them.
const HEIGHTS = 5; // Numbers: the block, and its four measures.
const LINE = 7; // Numbers: start, end, x, y, width, height, right to left.

let count = 0; // Of the blocks.
let share = LEAST; // Blocks of a chunk.
let measures = new Float32Array(); // Four of each: room above it, height with the room below it, font size, line height.
/** @type {Map<number, Float32Array>} */ let lines = new Map(); // Of the blocks near the view.
/** @type {HTMLElement[]} */ let elements = [];
/** @type {WeakMap<Node, number>} */ let numbers = new WeakMap(); // Of the elements.
/** Start, end and kind of each, by block. @type {Float32Array[]} */ let marks = [];
/** @type {Set<number>} */ let changed = new Set(); // Blocks that are built, but not as they should be.
/** @type {HTMLElement[]} */ let chunks = [];
/** @type {boolean[]} */ let built = [];
let unbuilt = 0; // All chunks before it are built.
let heights = new Float64Array(); // Of the chunks.
let tops = new Float64Array(1); // Of the chunks, and the end of the last.
let moved = Infinity; // The first chunk whose top is not known.
let unplaced = Infinity; // The first chunk out of view that may not stand where it should.
let column = { left: 0, width: 0 }; // Of the lines seen last: where blocks without lines may stand.
let building = 0;
let awaited = false; // work() comes when the picture is on the screen.
/** Of an article that is shown, nothing is built yet. */
export let isNew = false;

/** @param {number} length in device pixels, as all numbers here */
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
  for (let i = chunk * share; i < Math.min(count, (chunk + 1) * share); ++i) {
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
  const inked = start + text.slice(start, end).trimEnd().length;
  const cuts = new Set([start, inked, end]);
  for (let i = 0; i < given.length; ++i) if (i % 3 < 2 && given[i] > start && given[i] < end) cuts.add(given[i]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, i) => {
    /** @type {Node} */
    let node = document.createTextNode(text.slice(places[i], to));
    for (let at = given.length - 3; at >= 0 && to <= inked; at -= 3) {
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
  const [gap, height, size, leading] = measures.subarray(4 * index, 4 * index + 4);
  const [block, given] = [elements[index], lines.get(index)];
  const text = block.textContent ?? '';
  if (given) {
    let [left, right] = [Infinity, -Infinity];
    const spans = [];
    for (let at = 0; at < given.length; at += LINE) {
      const [start, end, x, , width] = given.subarray(at, at + LINE);
      left = Math.min(left, x);
      right = Math.max(right, x + width);
      const span = document.createElement('span');
      span.append(...marked(text, start, end, marks[index] ?? []));
      spans.push(span);
    }
    block.replaceChildren(...spans);
    column = { left, width: right - left };
  } else if (block.firstElementChild) {
    block.textContent = text;
  }
  Object.assign(block.style, {
    height: css(height + gap), paddingTop: css(gap), fontSize: css(size), lineHeight: css(leading),
    marginLeft: css(column.left), width: css(column.width),
  });
}

/** What flies past, and is not the picture itself. A new article begins at rest. */
const isMoving = () => !isNew && reader.classList.contains('moving') && !colours.matches;

/**
 * What is to be done in the layer is done when the picture is on the screen, which is not to wait for it. Nobody finds,
 * selects or reads what flies past: where the layer is not the picture itself, it is built when the article rests.
 */
function soon() {
  clearTimeout(building);
  if (isMoving()) {
    building = setTimeout(work, REST_MS);
  } else if (!awaited || document.hidden) {
    awaited = true;
    whenShown(work);
  }
}

/** The first chunk that ends below a height. @param {number} height */
function chunkAt(height) {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1] > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Makes, places and fills what is in view or beside it now, and all else bit by bit. */
function work() {
  awaited = false;
  if (isMoving()) return soon();
  if (isNew) wake(); // Who waits for it waits for a frame.
  isNew = false;
  clearTimeout(building);
  building = 0;
  const until = performance.now() + SLICE_MS;
  const selected = changed.size && ranged ? told() : undefined;
  const { scrollTop, clientHeight } = reader;
  const from = chunkAt((scrollTop - clientHeight) * density);
  const to = Math.min(chunks.length, chunkAt((scrollTop + 2 * clientHeight) * density) + 1);
  for (let chunk = from; chunk < to; ++chunk) {
    if (unplaced < Infinity) stand(chunk);
    if (!built[chunk]) build(chunk);
    for (let i = chunk * share; i < (chunk + 1) * share; ++i) if (changed.delete(i)) fill(i);
  }
  const late = () => performance.now() > until;
  for (; unbuilt < chunks.length && !late(); ++unbuilt) if (!built[unbuilt]) build(unbuilt);
  for (const block of changed) {
    if (late()) break;
    changed.delete(block);
    fill(block);
  }
  if (toSelect) select(toSelect);
  else if (selected && selected.join() !== told()?.join()) select([...selected]);
  toSelect = undefined;
  for (; unplaced < chunks.length && !late(); ++unplaced) stand(unplaced);
  if (unplaced >= chunks.length) unplaced = Infinity;
  if (unbuilt < chunks.length || changed.size || unplaced < Infinity) building = setTimeout(work);
}

/** @param {number} chunk */
function stand(chunk) {
  chunks[chunk].style.top = css(tops[chunk]);
  chunks[chunk].style.height = css(heights[chunk]);
}

/** Takes in the measures of a block. @param {number} block @param {ArrayLike<number>} given @param {number} at */
function measure(block, given, at) {
  const chunk = Math.floor(block / share);
  const before = measures[4 * block] + measures[4 * block + 1];
  for (let i = 0; i < 4; ++i) measures[4 * block + i] = given[at + i];
  if (elements[block]) changed.add(block);
  const change = measures[4 * block] + measures[4 * block + 1] - before;
  if (!change) return;
  heights[chunk] += change;
  moved = Math.min(moved, chunk);
}

// --- Selection

/** The node and place in it of a UTF-16 unit of a block. @param {number} index @param {number} offset @returns {[Node, number]} */
function spot(index, offset) {
  const chunk = Math.floor(index / share);
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
/** Whether it holds anything. To ask the browser is to have all that changed laid out first. */
let ranged = false;
/** What to select with what else waits for the picture. @type {number[] | undefined} */
let toSelect;
/** What to select as soon as the focus is in the article. @type {number[] | undefined} */
let waiting;

/** Whether the focus is neither in a field nor on a control. */
const keysAreOurs = () => document.activeElement === document.body || reader.contains(document.activeElement);

/** @param {number[]} ends block and unit of the start, and of the end */
function select([startBlock, start, endBlock, end]) {
  if (!chunks.length || Math.max(startBlock, endBlock) >= count) return;
  // In WebKit a selection takes the focus to where it is: from a field or a control it waits for that to be left.
  if (!keysAreOurs()) return void (waiting = [startBlock, start, endBlock, end]);
  getSelection()?.setBaseAndExtent(...spot(startBlock, start), ...spot(endBlock, end));
}

/** What the program has selected need not be told to it. @param {number[]} ends */
function mirror(ends) {
  waiting = undefined;
  known = ends.join();
  ranged = ends[0] !== ends[2] || ends[1] !== ends[3];
  toSelect = ends;
  soon();
}

/** What is selected in the layer, if anything is. */
function told() {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (range.collapsed || !article.contains(range.startContainer) || !article.contains(range.endContainer)) return undefined;
  const start = unspot(range.startContainer, range.startOffset);
  const end = unspot(range.endContainer, range.endOffset);
  return start && end ? /** @type {const} */ ([...start, ...end]) : undefined;
}

export function listen() {
  document.addEventListener('selectionchange', () => {
    // What the program has selected since is not there yet: then this is old news.
    const selected = toSelect ? undefined : told();
    if (!selected || selected.join() === known) return;
    known = selected.join();
    ranged = true;
    program._attest_text_selected(...selected);
    wake();
  });
  document.addEventListener('focusout', () => {
    if (waiting) queueMicrotask(() => waiting && mirror(waiting));
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  text_layer(newArticle, blocks, rtl, language, bytes) {
    if (!newArticle) return;
    [known, ranged, waiting, toSelect, isNew] = ['', false, undefined, undefined, true];
    count = blocks;
    share = Math.max(LEAST, Math.ceil(count / MOST_CHUNKS));
    chunks = Array.from({ length: Math.ceil(count / share) }, () => document.createElement('div'));
    [measures, heights, tops] = [new Float32Array(4 * count), new Float64Array(chunks.length), new Float64Array(chunks.length + 1)];
    [elements, numbers, changed, lines, marks] = [[], new WeakMap(), new Set(), new Map(), []];
    [built, unbuilt, moved] = [[], 0, 0];
    article.replaceChildren(...chunks);
    article.lang = read(language, bytes);
    article.dir = rtl ? 'rtl' : 'ltr';
  },

  text_heights(at, blocks) {
    const given = new Float32Array(program.HEAPU8.buffer, at, blocks * HEIGHTS);
    for (let i = 0; i < given.length; i += HEIGHTS) {
      lines.delete(given[i]);
      measure(given[i], given, i + 1);
    }
  },

  text_block(block, gap, height, size, leading, at, lineCount) {
    lines.set(block, new Float32Array(program.HEAPU8.buffer, at, lineCount * LINE).slice());
    measure(block, [gap, height, size, leading], 0);
  },

  text_marks(block, given, size) {
    marks[block] = new Float32Array(program.HEAPU8.buffer, given, size * 3).slice();
    if (elements[block]) changed.add(block);
  },

  text_layer_done(x, y, width, height, pageHeight) {
    Object.assign(reader.style, { left: css(x), top: css(y), width: css(width), height: css(height) });
    article.style.height = css(pageHeight);
    unplaced = Math.min(unplaced, moved);
    for (; moved < chunks.length; ++moved) tops[moved + 1] = tops[moved] + heights[moved];
    moved = Infinity;
    // Each has its place before the browser first looks which are in view: it lays out what is built in those.
    if (isNew) for (unplaced = 0; unplaced < chunks.length; ++unplaced) stand(unplaced);
    soon();
  },

  mirror_selection: (...ends) => mirror(ends),
};
