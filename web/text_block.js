// One block of the text layer: its words broken into the drawn lines, in the drawn fonts and order,
// with marks and links around them. Knows the document only, so that it can be tested by itself.

/**
 * All places are UTF-16 units of the block's text, all lengths device pixels.
 *
 * @typedef {object} Link
 * @property {number} start @property {number} end @property {string} href
 *
 * @typedef {object} Setting  How the canvas has drawn the block.
 * @property {boolean} rightToLeft
 * @property {number} textTop from the top of a line to its letters
 * @property {Float32Array} lines start, end, left and right edge of each
 * @property {Float32Array} runs start, end, font, size, depth and width of a tab, of each that is unlike the block
 *
 * @typedef {object} Words
 * @property {string} text
 * @property {number} font @property {number} size
 * @property {Link[]} links in order, none inside another
 * @property {ArrayLike<number>} marks start, end, kind and whether it is the chosen one, of each; those inside others behind them
 * @property {Setting} [setting] none: not laid out yet
 */

const KINDS = ['claim', 'quote', 'source']; // As attest::MarkKind numbers them.
const FAMILIES = ['reading', 'interface', 'code']; // As attest::FontFamily numbers them.
const [LINE, RUN, MARK] = [4, 6, 4];

/** Sets a font as src/platform/font_number.h writes it. @param {CSSStyleDeclaration} style @param {number} font @param {string} size */
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

/** Links are opened by keyboard or on request: see text_layer.js. @param {string} href */
function makeLink(href) {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', rel: 'noopener noreferrer', draggable: false, tabIndex: -1 });
  return link;
}

/**
 * Where reading begins in the block: the left edge of its lines or, right to left, the right one.
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

/** The font and direction of a run, around its words. @param {Node} inside @param {Float32Array} run @param {Words} words @param {(length: number) => string} css */
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
  // Each turn is an embedding: so runs of one depth beside each other stay one, whatever element they are in.
  for (let turn = depth; turn > 0; --turn) node = wrap('span', node, rightToLeft !== (turn % 2 === 1) ? 'rtl' : 'ltr');
  return node;
}

/** @param {Node} inside @param {number} from @param {number} to @param {ArrayLike<number>} marks */
function marked(inside, from, to, marks) {
  let node = inside;
  for (let at = marks.length - MARK; at >= 0; at -= MARK) {
    if (marks[at] >= to || marks[at + 1] <= from) continue;
    node = wrap('mark', node, KINDS[marks[at + 2]]);
    /** @type {HTMLElement} */ (node).ariaDescription = KINDS[marks[at + 2]];
    if (marks[at + 3]) /** @type {HTMLElement} */ (node).ariaCurrent = 'true';
  }
  return node;
}

/** Where something about the words changes. @param {Words} words */
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

/** The block's contents. @param {Words} words @param {(length: number) => string} css @returns {Node[]} */
function contentsOf(words, css) {
  const { text, links, marks, setting } = words;
  const cuts = cutsOf(words);
  const lead = setting ? leadOf(setting) : 0;
  /** @type {Node[]} */
  const contents = [];
  /** @type {HTMLAnchorElement | undefined} */
  let link;
  let [line, run, next] = [0, 0, 0];
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    /** @type {Node} */
    let node = document.createTextNode(text.slice(from, to));
    if (setting) {
      const { lines, runs, rightToLeft } = setting;
      while (line + LINE < lines.length && lines[line + 1] <= from) line += LINE;
      while (run < runs.length && runs[run + 1] <= from) run += RUN;
      // White space that ends a line is no part of what is marked.
      if (text.slice(from, lines[line + 1]).trim()) node = marked(node, from, to, marks);
      if (run < runs.length && runs[run] <= from) node = dressed(node, runs.subarray(run, run + RUN), words, css);
      const [start, end, left, right] = lines.subarray(line, line + LINE);
      const off = right > left ? (rightToLeft ? lead - right : left - lead) : 0;
      const begins = start === from && Math.abs(off) > 0.01;
      if (begins || end === to) node = wrap('span', node, end === to ? 'end' : '');
      if (begins) /** @type {HTMLElement} */ (node).style[rightToLeft ? 'marginRight' : 'marginLeft'] = css(off);
    }
    while (next < links.length && links[next].end <= from) [next, link] = [next + 1, undefined];
    if (next < links.length && links[next].start <= from) {
      if (!link) contents.push((link = makeLink(links[next].href)));
      link.append(node);
    } else {
      contents.push(node);
    }
  }
  return contents;
}

/**
 * Puts the words into their element. Where they are laid out it reaches from the left edge of the
 * view to where reading begins right to left, or is set in by as much as it begins left to right:
 * this means the same in either direction.
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
