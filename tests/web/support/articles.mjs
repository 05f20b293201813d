// Sends articles to the text layer as the program does.
/** @typedef {import('./page.mjs').Page} Page @typedef {import('./random.mjs').Random} Random */

/**
 * @typedef {object} Block
 * @property {string} text
 * @property {number} [kind] attest::BlockKind in the lower four bits, the heading level above them
 * @property {[start: number, end: number, href: string][]} [links]
 * @property {[start: number, end: number, left: number, right: number][]} [lines] missing if the block is not laid out
 * @property {[start: number, end: number, font: number, size: number, depth: number, tab: number][]} [runs]
 * @property {[start: number, end: number, kind: number, chosen: number][]} [marks]
 * @property {string[]} [notes] the description of each mark
 * @property {boolean} [rightToLeft]
 * @property {number} [height]
 */

const [FONT, SIZE, LEADING, GAP] = [400 << 3, 18, 27, 6];
export const [PARAGRAPH, LIST_ITEM, TABLE_ROW] = [1, 2, 7];

/** @param {Block} block @param {number} i */
const measures = ({ height = 54 }, i) => [i, GAP, height, SIZE, LEADING, FONT];

/** Sends the layout of a block. @param {Page} page @param {Block} block @param {number} i */
export function sendBlock(page, block, i) {
  const { lines = [], runs = [], rightToLeft = false } = block;
  page.program.call('text_block', Float32Array.from([...measures(block, i), +rightToLeft, 4]),
    Float32Array.from(lines.flat()), lines.length, Float32Array.from(runs.flat()), runs.length);
}

/** @param {Page} page @param {Block} block @param {number} i */
export const sendMarks = (page, { marks = [], notes = [] }, i) =>
  page.program.call('text_marks', i, Float32Array.from(marks.flat()), marks.length, notes.join('\n'));

/** @param {Page} page @param {Block[]} blocks */
export function sendDone(page, blocks) {
  page.program.call('text_layer_done', 0, 0, 800, 600, blocks.reduce((sum, { height = 54 }) => sum + height + GAP, 0));
}

/** Sends a complete article. @param {Page} page @param {Block[]} blocks @param {string} [byline] @param {number} [bylineTop] */
export function sendArticle(page, blocks, byline = '', bylineTop = 0) {
  const { program } = page;
  Object.defineProperty(page.element('reader'), 'clientHeight', { value: 600, configurable: true });
  program.answers.block_text = (i) => program.answer(blocks[i].text);
  program.answers.block_kind = (i) => blocks[i].kind ?? PARAGRAPH;
  program.answers.block_links = (i) => program.answer((blocks[i].links ?? []).map((link) => `${link.join(' ')}\n`).join(''));
  program.call('text_layer', 1, blocks.length, 0, 'en');
  program.call('text_heights', Float32Array.from(blocks.flatMap(measures)), blocks.length);
  program.call('byline', byline, 20, bylineTop, 400, 20, 20);
  blocks.forEach((block, i) => block.lines && sendBlock(page, block, i));
  blocks.forEach((block, i) => block.marks && sendMarks(page, block, i));
  sendDone(page, blocks);
}

/** Sends an article and waits until its text layer is built. @param {Page} page @param {Block[]} blocks @param {string} [byline] @param {number} [bylineTop] */
export function showArticle(page, blocks, byline, bylineTop) {
  sendArticle(page, blocks, byline, bylineTop);
  page.show();
}

/** Returns the elements of the blocks, in order. @param {Page} page */
export const elementsOf = (page) => /** @type {HTMLElement[]} */ ([...page.element('article').querySelectorAll(':scope > div > :not(ul), ul > li')]);

const LETTERS = ['plain ', 'words', ' ', '\u00ad', '😀', '👩‍👩‍👧', 'e\u0301', 'n\u0323\u0307', 'שלום', 'مرحبا ', '\t', '\u2028', '中文', '\u202e', '\u200b', 'a\ud83c\uddeb\ud83c\uddf7'];

/** Returns random ranges of a text that do not overlap. @param {Random} random @param {number} length @param {number} most */
function stretches(random, length, most) {
  /** @type {[number, number][]} */
  const found = [];
  for (let at = 0; found.length < most;) {
    const start = at + random.below(4);
    const end = start + 1 + random.below(9);
    if (end > length) break;
    found.push([start, (at = end)]);
  }
  return found;
}

/** @param {Random} random @returns {Block} */
export function randomBlock(random) {
  let text = '';
  for (let i = random.below(14); i > 0; --i) text += random.oneOf(LETTERS);
  /** @type {Block['marks']} */
  const marks = [];
  for (const [start, end] of stretches(random, text.length, 3)) {
    marks.push([start, end, random.below(3), random.below(2)]);
    if (end - start > 1 && random.chance()) marks.push([start, end - 1, random.below(3), 0]); // A nested mark.
  }
  return {
    text, marks, kind: random.oneOf([PARAGRAPH, LIST_ITEM, LIST_ITEM, TABLE_ROW, 16, 3, 4]), rightToLeft: random.chance(0.3),
    links: stretches(random, text.length, 3).map(([start, end]) => [start, end, `https://attest.test/${start}`]),
    lines: random.chance(0.8) ? randomLines(random, text.length) : undefined,
    runs: stretches(random, text.length, 4).map(([start, end]) =>
      [start, end, random.oneOf([FONT, FONT + 4, FONT + 2, 700 << 3]), SIZE, random.below(3), random.oneOf([0, 0, 40])]),
  };
}

/** @param {Random} random @param {number} length @returns {[number, number, number, number][]} */
export function randomLines(random, length) {
  const starts = [0];
  while (length - starts[starts.length - 1] > 1 && random.chance(0.7)) {
    starts.push(random.between(starts[starts.length - 1] + 1, length));
  }
  return starts.map((start, i) => [start, starts[i + 1] ?? length, 20 + random.below(9), 300 + random.below(99)]);
}
