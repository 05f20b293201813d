// The text layer: the article as transparent real text over the canvas, with the same line breaks. Find in
// page, context menus, touch selection, translators and screen readers use it.
//
// Blocks are grouped in chunks, and each chunk is positioned absolutely. The cost of a page with thousands of
// blocks therefore depends only on the blocks near the view, and rounding errors do not accumulate.
import { answered, element, program, read } from './bridge.js';
import { openLink } from './files.js';
import { density, wake, whenShown } from './loop.js';
import { completed, covers, near } from './near_selection.js';
import { dress, leadOf, setWords } from './text_block.js';
import { endsOf, spotIn } from './text_places.js';
import { colours } from './theme.js';

const reader = element('reader');
const article = element('article');

const [MIN_CHUNK_BLOCKS, MAX_CHUNKS] = [8, 2048]; // Blocks per chunk if they are short, and maximum number of chunks.
const MAX_CHUNK_HEIGHT = 3000; // CSS pixels. A taller chunk gets no more blocks, because the browser lays out whole chunks.
const SLICE_MS = 8;
const SELECTED_SCREENS = 3; // Screens above and below the view that the browser's selection may cover.
const REST_MS = 100; // Delay before the layer is updated while the article scrolls.
// Indexed by attest::BlockKind. The level of a heading is appended.
const TAGS = ['h', 'p', 'li', 'blockquote', 'pre', 'hr', 'figcaption', 'p', 'p', 'p', 'p', 'blockquote'];
const [HEIGHTS, MEASURES, LINE, RUN] = [6, 8, 4, 6]; // Array elements per item, as in src/platform/bridge.h.

let count = 0; // Number of blocks.
let chunkOf = new Uint32Array(); // Chunk of each block.
/** @type {number[]} */ let starts = []; // First block of each chunk, then the number of blocks.
let measures = new Float32Array(); // Per block: space above, height including the space below, font size, line height, font.
/** Layout of the blocks near the view. @type {Map<number, import('./text_block.js').Setting>} */ let settings = new Map();
/** @type {import('./text_block.js').Link[][]} */ let links = [];
/** @type {HTMLElement[]} */ let elements = [];
/** @type {WeakMap<Node, number>} */ let numbers = new WeakMap(); // Block number of each element.
/** By block, and for each of its marks: start, end, kind, 1 if it is the current one. @type {Float32Array[]} */ let marks = [];
/** @type {Set<number>} */ let changed = new Set(); // Built blocks that are out of date.
/** @type {HTMLElement[]} */ let chunks = [];
/** @type {boolean[]} */ let built = [];
let unbuilt = 0; // All chunks before this one are built.
let heights = new Float64Array(); // Height of each chunk.
let tops = new Float64Array(1); // Top of each chunk, then the bottom of the last one.
let moved = Infinity; // First chunk whose entry in `tops` is out of date.
let unplaced = Infinity; // First chunk whose element may be at an outdated position.
let column = { left: 0, right: 0 }; // Edges of the last lines filled in. Blocks without a layout use them.
let building = 0; // The timer of work(), or 0.
let awaited = false; // work() runs when the last frame is on the screen.
/** Whether the article was just opened and no block of it is built yet. */
export let isNew = false;

/** @param {number} length device pixels, like all lengths in this file unless noted */
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
    updateBlock(i);
  }
}

/** @param {number} block @returns {import('./text_block.js').Link[]} */
function linksOf(block) {
  const listed = answered(program._attest_block_links(block));
  return Array.from(listed.matchAll(/(\d+) (\d+) (.*)\n/g), ([, start, end, href]) => ({ start: +start, end: +end, href }));
}

/** Measured distances from the top of a line to the top of its text in the browser, in CSS pixels. @type {Map<string, number>} */
const textTops = new Map();

/** @param {number} font @param {number} size @param {number} leading */
function textTop(font, size, leading) {
  const key = `${font} ${size / density} ${leading / density}`;
  const known = textTops.get(key);
  if (known !== undefined) return known;
  const probe = document.createElement('p');
  probe.textContent = 'x';
  probe.ariaHidden = 'true';
  dress(probe.style, font, css(size));
  Object.assign(probe.style, { position: 'absolute', top: '0', lineHeight: css(leading) });
  article.append(probe);
  const range = document.createRange();
  range.selectNodeContents(probe);
  const top = range.getBoundingClientRect().top - probe.getBoundingClientRect().top;
  probe.remove();
  textTops.set(key, top);
  return top;
}

/** Updates the size of a block and, if its layout is known, its lines. @param {number} index */
function updateBlock(index) {
  const [gap, height, size, leading, font] = measures.subarray(5 * index, 5 * index + 5);
  const [block, setting] = [elements[index], settings.get(index)];
  const { style } = block;
  dress(style, font, css(size));
  // The canvas and the browser round differently when they distribute the leading above and below the text.
  const off = setting ? setting.textTop / density - textTop(font, size, leading) : 0;
  Object.assign(style, {
    height: `${(height + gap) / density + Math.max(0, -off)}px`, paddingTop: `${gap / density + Math.max(0, off)}px`,
    marginTop: `${Math.min(0, off)}px`, lineHeight: css(leading),
  });
  const focused = [...block.querySelectorAll('a')].indexOf(/** @type {any} */ (document.activeElement));
  setWords(block, { text: block.textContent ?? '', font, size, links: links[index], marks: marks[index] ?? [], setting }, css);
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

/** Returns whether the article is scrolling and the layer is invisible. A new article counts as at rest. */
const isMoving = () => !isNew && article.classList.contains('moving') && !colours.matches;

/**
 * Schedules work(). It runs after the frame is on the screen, so that it does not delay the frame. During scrolling it
 * waits until the article is at rest, because nobody searches or selects moving text. In forced colours the layer is
 * visible and is updated during scrolling, too.
 */
function scheduleWork() {
  clearTimeout(building);
  if (isMoving()) {
    building = setTimeout(work, REST_MS);
  } else if (!awaited || document.hidden) {
    awaited = true;
    whenShown(work);
  }
}

/** Divides the blocks into chunks that are small enough for fast browser layout. */
function divideIntoChunks() {
  const most = Math.max(MIN_CHUNK_BLOCKS, Math.ceil(count / MAX_CHUNKS));
  chunkOf = new Uint32Array(count);
  starts = [];
  /** @type {number[]} */
  const sums = [];
  for (let i = 0; i < count; ++i) {
    const last = sums.length - 1;
    if (last < 0 || i - starts[last] >= most || sums[last] > MAX_CHUNK_HEIGHT * density) {
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
  article.replaceChildren(...chunks);
}

/** Returns the first chunk whose bottom is below a vertical position. @param {number} height position on the page */
function chunkAt(height) {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1] > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Builds, positions and updates the chunks in view, then those next to the view, and all others in time slices. */
function work() {
  awaited = false;
  if (isMoving()) return scheduleWork();
  if (isNew) wake(); // window.attest.open() resolves after a frame that finds the layer built.
  isNew = false;
  clearTimeout(building);
  building = 0;
  const until = performance.now() + SLICE_MS;
  const selected = changed.size && ranged ? selectedEnds() : undefined;
  const { scrollTop, clientHeight } = reader;
  const from = chunkAt((scrollTop - clientHeight) * density);
  const to = Math.min(chunks.length, chunkAt((scrollTop + 2 * clientHeight) * density) + 1);
  const late = () => performance.now() > until;
  const top = Math.min(chunkAt(scrollTop * density), to - 1);
  const bottom = chunkAt((scrollTop + clientHeight) * density);
  let waits = false; // Chunks next to the view are left for the next time slice.
  for (let left = to - from, chunk = top; left > 0; --left, chunk = chunk + 1 < to ? chunk + 1 : from) {
    if ((waits = (chunk < top || chunk > bottom) && late())) break;
    if (unplaced < Infinity) positionChunk(chunk);
    if (!built[chunk]) build(chunk);
    for (let i = starts[chunk]; i < starts[chunk + 1]; ++i) if (changed.delete(i)) updateBlock(i);
  }
  for (; unbuilt < chunks.length && !late(); ++unbuilt) if (!built[unbuilt]) build(unbuilt);
  for (const block of changed) {
    if (late()) break;
    changed.delete(block);
    updateBlock(block);
  }
  if (pendingSelection) select(pendingSelection);
  else if (selected && selected.join() !== selectedEnds()?.join()) select(selected.join() === known ? whole : selected);
  else if (part !== whole && !covers(part, near(whole, ...blocksWithin(1), lengthOf))) select(whole);
  pendingSelection = undefined;
  for (; unplaced < chunks.length && !late(); ++unplaced) positionChunk(unplaced);
  if (unplaced >= chunks.length) unplaced = Infinity;
  if (waits || unbuilt < chunks.length || changed.size || unplaced < Infinity) building = setTimeout(work);
}

/** @param {number} chunk */
function positionChunk(chunk) {
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
function domPosition(index, offset) {
  const chunk = chunkOf[index];
  if (!built[chunk]) build(chunk);
  return spotIn(elements[index], offset);
}

/** @typedef {import('./near_selection.js').Ends} Ends */ const NONE = /** @type {Ends} */ ([-1, 0, -1, 0]);
/** The selection that the program already knows, as text for comparison. */
let known = '';
/** The whole selection. @type {Ends} */ let whole = NONE;
/** The part of it near the view, which the browser has selected. @type {Ends} */ let part = NONE;
/** Whether the selection is not empty. Asking the browser would force a layout of all changes. */
let ranged = false;
/** The selection to set in the next work(). @type {Ends | undefined} */ let pendingSelection;
/** The selection to set when the focus returns to the article. @type {Ends | undefined} */ let unfocusedSelection;

/** Returns whether the focus is neither in a field nor on a control. */
const keysAreOurs = () => document.activeElement === document.body || reader.contains(document.activeElement);

/** Returns the first and the last block within `screens` screens above and below the view. @param {number} screens @returns {[number, number]} */
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
  // WebKit moves the focus to a new selection. The selection waits until the focused field or control loses the focus.
  if (!keysAreOurs()) return void (unfocusedSelection = ends);
  whole = ends;
  part = near(ends, ...blocksWithin(SELECTED_SCREENS), lengthOf);
  known = part.join();
  const [startBlock, start, endBlock, end] = part;
  getSelection()?.setBaseAndExtent(...domPosition(startBlock, start), ...domPosition(endBlock, end));
}

/** Adopts a selection of the program. Recording it as known prevents sending it back. @param {Ends} ends */
function adoptSelection(ends) {
  unfocusedSelection = undefined;
  known = ends.join();
  ranged = ends[0] !== ends[2] || ends[1] !== ends[3];
  pendingSelection = ends;
  scheduleWork();
}

/** Returns the browser's selection in the layer, or undefined if there is none. */
function selectedEnds() {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  return endsOf(selection.getRangeAt(0), article, (node) => numbers.get(node), elements);
}

/** Makes only the visible links tab stops, so that Tab does not jump to the beginning of the article. */
const watcher = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) /** @type {HTMLElement} */ (target).tabIndex = isIntersecting ? 0 : -1;
}, { root: reader });

/** Opens a link on a click without a mouse button, which assistive technology emits. A mouse press selects text. @param {MouseEvent} event */
function onClick(event) {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  if (event.detail === 0) openLink(link.href);
}

export function listen() {
  article.addEventListener('click', onClick);
  // Enter is handled here because in Firefox the click event that follows it looks like a mouse click.
  article.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    openLink(event.target.href);
  });
  document.addEventListener('selectionchange', () => {
    // If a selection of the program is still pending, the browser's selection is out of date.
    const selected = pendingSelection ? undefined : selectedEnds();
    if (!selected || selected.join() === known) return;
    whole = completed(selected, part, whole);
    part = selected;
    known = part.join();
    ranged = true;
    program._attest_text_selected(...whole);
    wake();
  });
  document.addEventListener('focusout', () => {
    if (unfocusedSelection) queueMicrotask(() => unfocusedSelection && adoptSelection(unfocusedSelection));
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  text_layer(newArticle, blocks, rtl, language, bytes) {
    if (!newArticle) return;
    [known, ranged, unfocusedSelection, pendingSelection, isNew] = ['', false, undefined, undefined, true];
    whole = part = NONE;
    count = blocks;
    chunks = []; // Created when the heights are known.
    measures = new Float32Array(5 * count);
    [elements, numbers, changed, settings, marks, links] = [[], new WeakMap(), new Set(), new Map(), [], []];
    watcher.disconnect();
    textTops.clear(); // Another language may use another font.
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

  text_marks(block, given, size) {
    marks[block] = new Float32Array(program.HEAPU8.buffer, given, size * 4).slice();
    if (elements[block]) changed.add(block);
  },

  text_layer_done(x, y, width, height, pageHeight) {
    Object.assign(reader.style, { left: css(x), top: css(y), width: css(width), height: css(height) });
    article.style.height = css(pageHeight);
    if (!chunks.length) divideIntoChunks();
    unplaced = Math.min(unplaced, moved);
    for (; moved < chunks.length; ++moved) tops[moved + 1] = tops[moved] + heights[moved];
    moved = Infinity;
    // All chunks are positioned before the browser determines which are in view, because it lays out the blocks of those.
    if (isNew) for (unplaced = 0; unplaced < chunks.length; ++unplaced) positionChunk(unplaced);
    scheduleWork();
  },

  mirror_selection: (...ends) => adoptSelection(ends),
};
