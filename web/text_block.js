// Builds one block of the text layer: its text with the lines, fonts and reading order of the canvas, and
// its marks and links. Depends only on the DOM, so that it can be tested separately.

/**
 * All offsets are UTF-16 units of the block's text; all lengths are device pixels.
 *
 * @typedef {object} Link
 * @property {number} start @property {number} end @property {string} href
 *
 * @typedef {object} Setting  The layout of the block on the canvas.
 * @property {boolean} rightToLeft
 * @property {number} textTop the distance from the top of a line to its text
 * @property {Float32Array} lines for each line: start, end, left and right edge
 * @property {Float32Array} runs for each run whose format differs from the block's: start, end, font, size, depth and tab width
 *
 * @typedef {object} Words
 * @property {string} text
 * @property {number} font @property {number} size
 * @property {Link[]} links in order, not nested
 * @property {ArrayLike<number>} marks for each mark: start, end, kind, and 1 for the current mark, else 0; inner marks after outer ones
 * @property {string[]} [notes] for each mark: what a screen reader says about the mark; if missing, the kind of the mark
 * @property {Setting} [setting] missing if the block is not laid out yet
 */

const KINDS = ['claim', 'quote', 'source']; // The tokens of kMarkKinds in src/annotation/kinds.h, indexed by attest::MarkKind.
const FAMILIES = ['reading', 'interface', 'code']; // Indexed by attest::FontFamily.
const [LINE, RUN, MARK] = [4, 6, 4];
const DEEPEST = 6; // Bidi levels. Real texts have up to four. Must be even.

/** Sets a font from its number, as src/platform/font_number.h encodes it. @param {CSSStyleDeclaration} style @param {number} font @param {string} size */
export function dress(style, font, size) {
  style.fontFamily = `var(--font-${FAMILIES[font & 3]})`;
  style.fontStyle = font & 4 ? 'italic' : 'normal';
  style.fontWeight = String(font >> 3);
  style.fontSize = size;
}

/** @param {string} name @param {Node} inside @param {string} [className] */
function wrap(name, inside, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(inside);
  return made;
}

/** Makes the element of a link. text_layer.js handles its clicks and keys. @param {string} href */
function makeLink(href) {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', rel: 'noopener noreferrer', draggable: false, tabIndex: -1 });
  return link;
}

/**
 * The start edge of the block's lines: the left edge, or the right edge in a right-to-left block.
 * @param {Setting} setting
 */
export function leadOf({ lines, rightToLeft }) {
  let lead = NaN;
  for (let at = 0; at < lines.length; at += LINE) {
    const [left, right] = [lines[at + 2], lines[at + 3]];
    if (right > left && Number.isNaN(lead)) lead = rightToLeft ? right : left;
    else if (right > left) lead = rightToLeft ? Math.max(lead, right) : Math.min(lead, left);
  }
  return Number.isNaN(lead) ? lines[rightToLeft ? 3 : 2] ?? 0 : lead;
}

/** Wraps a run's text in elements for its font and direction. @param {Node} inside @param {Float32Array} run @param {Words} words @param {(length: number) => string} css */
function dressed(inside, [, , font, size, depth, tab], words, css) {
  const rightToLeft = words.setting?.rightToLeft ?? false;
  let node = inside;
  if (font !== words.font || size !== words.size) {
    node = wrap((font & 3) === 2 ? 'code' : font & 4 ? 'em' : 'strong', node);
    dress(/** @type {HTMLElement} */ (node).style, font, css(size));
  }
  if (tab) {
    node = wrap('span', node, 'tab');
    /** @type {HTMLElement} */ (node).style.paddingLeft = css(tab);
  }
  // Each level of depth is a bidi embedding with its own element. Adjacent runs of the same depth keep their order.
  // Deep levels are made shallow, but their direction stays. Otherwise thousands of runs that are nested 125 levels deep would have a million elements.
  for (let turn = depth > DEEPEST ? DEEPEST - (depth % 2) : depth; turn > 0; --turn) node = wrap('span', node, rightToLeft !== (turn % 2 === 1) ? 'rtl' : 'ltr');
  return node;
}

/**
 * Builds the elements of the marks. A mark is one element across lines and runs, so that a screen reader describes it
 * once. A mark that partly overlaps another mark or a link has several elements, and only the first has the description.
 */
class Marks {
  /** The marks around the current piece of text, the outermost mark first. @type {{at: number, made: HTMLElement}[]} */
  #open = [];
  /** @type {Set<number>} */ #described = new Set();
  #words;

  /** @param {Words} words */
  constructor(words) {
    this.#words = words;
  }

  /** Ends the open elements of the marks. Called when the next piece of text has another parent. */
  close() {
    this.#open = [];
  }

  /** Appends `piece`, which contains the text from `from` to `to`, inside the elements of its marks. @param {Node} piece @param {number} from @param {number} to @param {(node: Node) => void} append */
  add(piece, from, to, append) {
    const { marks } = this.#words;
    let depth = 0;
    for (let at = 0; at < marks.length; at += MARK) {
      if (marks[at] >= to || marks[at + 1] <= from) continue;
      if (this.#open[depth]?.at !== at) {
        this.#open.length = depth;
        const made = this.#make(at);
        if (depth) this.#open[depth - 1].made.append(made);
        else append(made);
        this.#open.push({ at, made });
      }
      ++depth;
    }
    this.#open.length = depth;
    if (depth) this.#open[depth - 1].made.append(piece);
    else append(piece);
  }

  /** @param {number} at */
  #make(at) {
    const { marks, notes } = this.#words;
    const [kind, current] = [KINDS[marks[at + 2]], marks[at + 3]];
    const made = document.createElement('mark');
    made.className = kind;
    if (!this.#described.has(at)) made.ariaDescription = notes?.[at / MARK] || kind;
    this.#described.add(at);
    if (current) made.ariaCurrent = 'true';
    return made;
  }
}

/** The sorted offsets at which the font, a line, a link or a mark begins or ends. @param {Words} words */
function cutsOf({ text, links, marks, setting }) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of links) cuts.add(start).add(end);
  if (setting) {
    const { lines, runs } = setting;
    for (let at = 0; at < lines.length; at += LINE) {
      const [start, end] = [lines[at], lines[at + 1]];
      cuts.add(start).add(end).add(start + text.slice(start, end).trimEnd().length);
    }
    for (let at = 0; at < runs.length; at += RUN) cuts.add(runs[at]).add(runs[at + 1]);
    for (let at = 0; at < marks.length; at += MARK) cuts.add(marks[at]).add(marks[at + 1]);
  }
  return [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
}

/** Builds the block's contents. @param {Words} words @param {(length: number) => string} css @returns {Node[]} */
function contentsOf(words, css) {
  const { text, links, setting } = words;
  const cuts = cutsOf(words);
  const lead = setting ? leadOf(setting) : 0;
  /** @type {Node[]} */
  const contents = [];
  /** @type {HTMLAnchorElement | undefined} */
  let link;
  const groups = new Marks(words);
  const append = (/** @type {Node} */ node) => (link ? link.append(node) : contents.push(node));
  let [line, run, next] = [0, 0, 0];
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    /** @type {Node} */
    let node = document.createTextNode(text.slice(from, to));
    if (setting) {
      const { lines, runs, rightToLeft } = setting;
      while (line + LINE < lines.length && lines[line + 1] <= from) line += LINE;
      while (run < runs.length && runs[run + 1] <= from) run += RUN;
      if (run < runs.length && runs[run] <= from) node = dressed(node, runs.subarray(run, run + RUN), words, css);
      const [start, end, left, right] = lines.subarray(line, line + LINE);
      const off = right > left ? (rightToLeft ? lead - right : left - lead) : 0;
      const begins = start === from && Math.abs(off) > 0.01;
      if (begins || end === to) node = wrap('span', node, end === to ? 'end' : '');
      if (begins) /** @type {HTMLElement} */ (node).style[rightToLeft ? 'marginRight' : 'marginLeft'] = css(off);
    }
    const before = link;
    while (next < links.length && links[next].end <= from) [next, link] = [next + 1, undefined];
    if (!link && next < links.length && links[next].start <= from) contents.push((link = makeLink(links[next].href)));
    if (link !== before) groups.close();
    if (setting) groups.add(node, from, to, append);
    else append(node);
  }
  return contents;
}

/**
 * Fills the element of a block. If the block is laid out, its text starts at the same edge as on the
 * canvas. The distance of this edge from the left edge of the view becomes the padding of a left-to-right
 * block, or the width of a right-to-left block.
 * @param {HTMLElement} block @param {Words} words @param {(length: number) => string} css
 */
export function setWords(block, words, css) {
  const { setting, text, links } = words;
  if (!setting) {
    block.className = '';
    if (links.length) block.replaceChildren(...contentsOf(words, css));
    else if (block.firstElementChild || block.textContent !== text) block.textContent = text;
    return;
  }
  const { runs, rightToLeft } = setting;
  let mixed = false;
  for (let at = 0; at < runs.length; at += RUN) mixed ||= runs[at + 4] > 0;
  block.dir = rightToLeft ? 'rtl' : 'ltr';
  block.className = mixed ? 'set mixed' : 'set';
  block.replaceChildren(...contentsOf(words, css));
  const lead = css(leadOf(setting));
  block.style.paddingLeft = rightToLeft ? '0' : lead;
  block.style.width = rightToLeft ? lead : 'auto';
}
