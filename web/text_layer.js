// The text layer: the article as transparent text over the canvas, with the same lines. Find in page, the
// context menu, touch selection, translation and screen readers use this text.
//
// The blocks are grouped in chunks with absolute positions. Therefore the browser lays out only
// the chunks near the view, and rounding errors do not add up. The article contains only the chunks that are built.
import { answered, element, program, read } from './bridge.js';
import { standByline } from './byline.js';
import { openLink } from './files.js';
import { forgetTops, textTop } from './line_tops.js';
import { density, wake, whenShown } from './loop.js';
import { completed, covers, near } from './near_selection.js';
import { dress, leadOf, setWords } from './text_block.js';
import { endsOf, spotIn } from './text_places.js';
import { colours } from './theme.js';

const reader = element('reader');
const article = element('article');

const [LEAST, MOST_CHUNKS] = [8, 2048]; // A chunk has at most 8 blocks, or at most 1/2048 of all blocks if this is more than 8.
const CHUNK_HIGH = 3000; // A chunk ends when it is higher than this number of CSS pixels, because the browser lays out whole chunks.
const SLICE_MS = 8;
const SELECTED_SCREENS = 3; // In the layer a selection extends at most this many screens above and below the view.
const REST_MS = 100; // If no frame is drawn for this time, a scrolled article counts as at rest.
// The element of each attest::BlockKind. The level of a heading is appended to 'h'.
const TAGS = ['h', 'p', 'li', 'blockquote', 'pre', 'hr', 'figcaption', 'p', 'p', 'p', 'p', 'blockquote'];
// For each array that the program sends: the count of numbers per item, as in src/platform/bridge.h.
const [HEIGHTS, MEASURES, LINE, RUN] = [6, 8, 4, 6];

let count = 0; // The number of blocks.
let chunkOf = new Uint32Array(); // The chunk index of each block.
/** @type {number[]} */ let starts = []; // The index of the first block of each chunk. The last element is the number of blocks.
let measures = new Float32Array(); // Five numbers per block: space above, height including the space below, font size, line height, font.
/** The layouts of the blocks near the view. @type {Map<number, import('./text_block.js').Setting>} */
let settings = new Map();
/** @type {import('./text_block.js').Link[][]} */ let links = [];
/** @type {HTMLElement[]} */ let elements = [];
/** @type {WeakMap<Node, number>} */ let numbers = new WeakMap(); // The block index of each element.
/** The marks of each block, four numbers per mark. @type {Float32Array[]} */
let marks = [];
/** For each block, the texts that a screen reader says about its marks. @type {string[][]} */
let notes = [];
/** @type {Set<number>} */ let changed = new Set(); // Built blocks whose contents are outdated.
/** @type {HTMLElement[]} */ let chunks = [];
/** @type {boolean[]} */ let built = [];
let unbuilt = 0; // All chunks before this one are built.
let heights = new Float64Array(); // The heights of the chunks.
let tops = new Float64Array(1); // The top of each chunk. The last element is the bottom of the last chunk.
let moved = Infinity; // The first chunk whose top must be computed again.
let unplaced = Infinity; // The first chunk whose element may have an outdated position. Later chunks may be up to date, because chunks in view are positioned first.
let column = { left: 0, right: 0 }; // The edges of the last block that was laid out. Blocks without a layout use them.
let building = 0;
let awaited = false; // Whether work() will be called when the picture is on the screen.
/** Whether the current article is new and work() has not yet built any part of it. */
export let isNew = false;

/** Converts device pixels, the unit of all numbers in this file, to a CSS length. @param {number} length */
const css = (length) => `${length / density}px`;

/** @param {number} kind */
function make(kind) {
  const tag = TAGS[kind & 15] ?? 'p';
  return document.createElement(tag === 'h' ? `h${(kind >> 4) || 1}` : tag);
}

/** Builds the blocks of a chunk and adds the chunk to the article, before the next chunk that is built. @param {number} chunk */
function build(chunk) {
  built[chunk] = true;
  /** @type {HTMLElement | undefined} */
  let list;
  for (let i = starts[chunk]; i < starts[chunk + 1]; ++i) {
    const made = make(program._attest_block_kind(i));
    made.dir = 'auto';
    made.textContent = answered(program._attest_block_text(i));
    links[i] = linksOf(i);
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
  if (chunk === 0) standByline(chunks[0], elements.slice(0, starts[1]), measures);
  stand(chunk);
  let next = chunk + 1;
  while (next < chunks.length && !built[next]) ++next;
  article.insertBefore(chunks[chunk], chunks[next] ?? null);
}

/** @param {number} block @returns {import('./text_block.js').Link[]} */
function linksOf(block) {
  const listed = answered(program._attest_block_links(block));
  return Array.from(listed.matchAll(/(\d+) (\d+) (.*)\n/g), ([, start, end, href]) => ({ start: +start, end: +end, href }));
}

/** Updates a block's size and, if its layout is known, its lines. @param {number} index */
function fill(index) {
  const [gap, height, size, leading, font] = measures.subarray(5 * index, 5 * index + 5);
  const [block, setting] = [elements[index], settings.get(index)];
  const { style } = block;
  dress(style, font, css(size));
  // The canvas and the browser round the space above and below the text of a line differently. `off` is the difference.
  const off = setting ? setting.textTop / density - textTop(article, font, size / density, leading / density) : 0;
  Object.assign(style, {
    height: `${(height + gap) / density + Math.max(0, -off)}px`, paddingTop: `${gap / density + Math.max(0, off)}px`,
    marginTop: `${Math.min(0, off)}px`, lineHeight: css(leading),
  });
  const focused = [...block.querySelectorAll('a')].indexOf(/** @type {any} */ (document.activeElement));
  setWords(block, { text: block.textContent ?? '', font, size, links: links[index], marks: marks[index] ?? [], notes: notes[index], setting }, css);
  if (setting && setting.lines.length) {
    const [, , left, right] = setting.lines;
    column = { left: setting.rightToLeft ? Math.min(left, column.left) : leadOf(setting), right };
  } else {
    Object.assign(style, { paddingLeft: css(column.left), width: css(column.right) });
  }
  const made = block.querySelectorAll('a');
  for (const link of made) watcher.observe(link);
  made[focused]?.focus({ preventScroll: true });
}

/** Whether the article is scrolling and the layer is invisible. A new article starts at rest. */
const isMoving = () => !isNew && article.classList.contains('moving') && !colours.matches;

/**
 * Schedules work() after the picture is on the screen, so that the picture is not delayed. While an invisible layer
 * scrolls, the work waits until the article is at rest, because nobody can select text that is moving fast.
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

/** Divides the blocks into chunks that the browser can lay out quickly. */
function divide() {
  const most = Math.max(LEAST, Math.ceil(count / MOST_CHUNKS));
  chunkOf = new Uint32Array(count);
  starts = [];
  /** @type {number[]} */
  const sums = [];
  for (let i = 0; i < count; ++i) {
    const last = sums.length - 1;
    if (last < 0 || i - starts[last] >= most || sums[last] > CHUNK_HIGH * density) {
      starts.push(i);
      sums.push(0);
    }
    chunkOf[i] = sums.length - 1;
    sums[sums.length - 1] += measures[5 * i] + measures[5 * i + 1];
  }
  starts.push(count);
  heights = Float64Array.from(sums);
  tops = new Float64Array(sums.length + 1);
  chunks = sums.map(() => document.createElement('div'));
}

/** Returns the first chunk whose bottom edge lies below the vertical position `height`, in device pixels. @param {number} height */
function chunkAt(height) {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1] > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Builds, positions and fills the chunks in view, then those near it, then all others in slices. */
function work() {
  awaited = false;
  if (isMoving()) return soon();
  if (isNew) wake(); // Requests a frame, because window.attest.open() resolves after the next frame.
  isNew = false;
  clearTimeout(building);
  building = 0;
  const until = performance.now() + SLICE_MS;
  const selected = changed.size && ranged ? told() : undefined;
  const { scrollTop, clientHeight } = reader;
  const from = chunkAt((scrollTop - clientHeight) * density);
  const to = Math.min(chunks.length, chunkAt((scrollTop + 2 * clientHeight) * density) + 1);
  const late = () => performance.now() > until;
  const top = Math.min(chunkAt(scrollTop * density), to - 1);
  const bottom = chunkAt((scrollTop + clientHeight) * density);
  let waits = false; // Whether a chunk near the view is not finished.
  for (let left = to - from, chunk = top; left > 0; --left, chunk = chunk + 1 < to ? chunk + 1 : from) {
    if ((waits = (chunk < top || chunk > bottom) && late())) break;
    if (unplaced < Infinity) stand(chunk);
    if (!built[chunk]) build(chunk);
    for (let i = starts[chunk]; i < starts[chunk + 1]; ++i) if (changed.delete(i)) fill(i);
  }
  for (; unbuilt < chunks.length && !late(); ++unbuilt) if (!built[unbuilt]) build(unbuilt);
  for (const block of changed) {
    if (late()) break;
    changed.delete(block);
    fill(block);
  }
  if (toSelect) select(toSelect);
  else if (selected && selected.join() !== told()?.join()) select(selected.join() === known ? whole : selected);
  else if (part !== whole && !covers(part, near(whole, ...blocksWithin(1), lengthOf))) select(whole);
  toSelect = undefined;
  for (; unplaced < chunks.length && !late(); ++unplaced) stand(unplaced);
  if (unplaced >= chunks.length) unplaced = Infinity;
  if (waits || unbuilt < chunks.length || changed.size || unplaced < Infinity) building = setTimeout(work);
}

/** @param {number} chunk */
function stand(chunk) {
  chunks[chunk].style.top = css(tops[chunk]);
  chunks[chunk].style.height = css(heights[chunk]);
}

/** Stores the measures of a block. @param {number} block @param {ArrayLike<number>} given @param {number} at */
function measure(block, given, at) {
  const chunk = chunkOf[block];
  const before = measures[5 * block] + measures[5 * block + 1];
  for (let i = 0; i < 5; ++i) measures[5 * block + i] = given[at + i];
  if (elements[block]) changed.add(block);
  const change = measures[5 * block] + measures[5 * block + 1] - before;
  if (!change || !chunks.length) return;
  heights[chunk] += change;
  moved = Math.min(moved, chunk);
}

// --- Selection

/** @param {number} index @param {number} offset */
function spot(index, offset) {
  const chunk = chunkOf[index];
  if (!built[chunk]) build(chunk);
  return spotIn(elements[index], offset);
}

/** @typedef {import('./near_selection.js').Ends} Ends */ const NONE = /** @type {Ends} */ ([-1, 0, -1, 0]);
/** The numbers of the selection (`Ends`) that the program already knows, joined by commas. */
let known = '';
/** The whole selection. @type {Ends} */
let whole = NONE;
/** The part of the whole selection that is near the view. @type {Ends} */
let part = NONE;
/**
 * Whether the selection is not empty. The answer is stored, because a query of the browser's selection would force a
 * layout.
 */
let ranged = false;
/** The selection to be set in the next work(). @type {Ends | undefined} */
let toSelect;
/** The selection to be set when the focus returns to the article. @type {Ends | undefined} */
let waiting;

/** Whether the focus is in the article or on no element. */
const keysAreOurs = () => document.activeElement === document.body || reader.contains(document.activeElement);

/** Returns the first and the last block within some screens above and below the view. @param {number} screens @returns {[number, number]} */
function blocksWithin(screens) {
  const { scrollTop, clientHeight } = reader;
  const chunk = (/** @type {number} */ height) => Math.min(chunkAt(height * density), chunks.length - 1);
  return [
    starts[chunk(scrollTop - screens * clientHeight)],
    starts[chunk(scrollTop + (1 + screens) * clientHeight) + 1] - 1,
  ];
}

/** @param {number} block */
function lengthOf(block) {
  const chunk = chunkOf[block];
  if (!built[chunk]) build(chunk);
  return elements[block].textContent?.length ?? 0;
}

/** @param {Ends} ends */
function select(ends) {
  if (!chunks.length || Math.max(ends[0], ends[2]) >= count) return;
  // In WebKit setting a selection moves the focus. Therefore the selection waits while a field or control has the focus.
  if (!keysAreOurs()) return void (waiting = ends);
  whole = ends;
  part = near(ends, ...blocksWithin(SELECTED_SCREENS), lengthOf);
  known = part.join();
  const [startBlock, start, endBlock, end] = part;
  getSelection()?.setBaseAndExtent(...spot(startBlock, start), ...spot(endBlock, end));
}

/** Sets a selection of the program in the layer, without reporting it back to the program. @param {Ends} ends */
function mirror(ends) {
  waiting = undefined;
  known = ends.join();
  ranged = ends[0] !== ends[2] || ends[1] !== ends[3];
  toSelect = ends;
  soon();
}

/** Returns the selection in the layer; undefined if there is none. */
function told() {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  return endsOf(selection.getRangeAt(0), article, (node) => numbers.get(node), elements);
}

/** Only visible links are tab stops, so that Tab does not jump from the middle of an article to its beginning. */
const watcher = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) /** @type {HTMLElement} */ (target).tabIndex = isIntersecting ? 0 : -1;
}, { root: reader });

/** Opens a link if the click comes from the keyboard or an assistive tool. On a link, as elsewhere, the mouse selects text. @param {MouseEvent} event */
function clicked(event) {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  if (event.detail === 0) openLink(link.href);
}

export function listen() {
  article.addEventListener('click', clicked);
  // Enter is handled here, because the click that Enter causes in Firefox looks like a mouse click.
  article.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    openLink(event.target.href);
  });
  document.addEventListener('selectionchange', () => {
    // If a newer selection of the program is waiting, this event is outdated.
    const selected = toSelect ? undefined : told();
    if (!selected || selected.join() === known) return;
    whole = completed(selected, part, whole);
    part = selected;
    known = part.join();
    ranged = true;
    program._attest_text_selected(...whole);
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
    whole = part = NONE;
    count = blocks;
    chunks = []; // The chunks are created when the heights of the blocks are known.
    measures = new Float32Array(5 * count);
    [elements, numbers, changed, settings, marks, notes, links] = [[], new WeakMap(), new Set(), new Map(), [], [], []];
    watcher.disconnect();
    forgetTops(); // Another language may use another font.
    [built, unbuilt, moved] = [[], 0, 0];
    article.replaceChildren();
    article.lang = read(language, bytes);
    article.dir = rtl ? 'rtl' : 'ltr';
  },

  text_heights(at, blocks) {
    const given = new Float32Array(program.HEAPU8.buffer, at, blocks * HEIGHTS);
    for (let i = 0; i < given.length; i += HEIGHTS) {
      settings.delete(given[i]);
      measure(given[i], given, i + 1);
    }
  },

  text_block(at, lines, lineCount, runs, runCount) {
    const { buffer } = program.HEAPU8;
    const given = new Float32Array(buffer, at, MEASURES);
    settings.set(given[0], {
      rightToLeft: !!given[6], textTop: given[7],
      lines: new Float32Array(buffer, lines, lineCount * LINE).slice(),
      runs: new Float32Array(buffer, runs, runCount * RUN).slice(),
    });
    measure(given[0], given, 1);
  },

  text_marks(block, given, size, described, bytes) {
    marks[block] = new Float32Array(program.HEAPU8.buffer, given, size * 4).slice();
    notes[block] = read(described, bytes).split('\n');
    if (elements[block]) changed.add(block);
  },

  text_layer_done(x, y, width, height, pageHeight) {
    Object.assign(reader.style, { left: css(x), top: css(y), width: css(width), height: css(height) });
    article.style.height = css(pageHeight);
    if (!chunks.length) divide();
    unplaced = Math.min(unplaced, moved);
    for (; moved < chunks.length; ++moved) tops[moved + 1] = tops[moved] + heights[moved];
    moved = Infinity;
    soon();
  },

  mirror_selection: (...ends) => mirror(ends),
};
