// Tests the text layer: the browser and the program must agree on every text offset.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { elementsOf, LIST_ITEM, randomBlock, randomLines, showArticle, sendArticle, sendBlock, sendDone, sendMarks } from './support/articles.mjs';
import { openPage } from './support/page.mjs';
import { randomFrom } from './support/random.mjs';

/** @typedef {import('./support/articles.mjs').Block} Block */

/** @type {import('./support/page.mjs').Page} */
let page;
before(async () => {
  page = await openPage();
  await page.start();
});
after(() => page.close());
beforeEach(() => {
  page.window.getSelection()?.removeAllRanges();
  page.element('reader').scrollTop = 0;
  page.element('reader').focus();
  page.program.calls.length = 0;
});

const selection = () => /** @type {Selection} */ (page.window.getSelection());

/** Emits the browser's event for a changed selection. */
const changed = () => void page.dispatch(page.document, 'selectionchange');

/** Returns the selections that were sent to the program since the previous call of this function. */
const reportedSelections = () => page.program.taken('text_selected');

/**
 * Finds a DOM position by counting the text from the beginning of the article. Returns the block index and the UTF-16
 * offset in the block.
 * @param {Node} node @param {number} offset
 */
function placeByCounting(node, offset) {
  const elements = elementsOf(page);
  let place = /** @type {[number, number] | undefined} */ (undefined);
  let [block, units] = [-1, 0];
  /** @param {Node} at @param {boolean} within whether the node is inside a block */
  const walk = (at, within) => {
    const entered = within ? -1 : elements.indexOf(/** @type {HTMLElement} */ (at));
    const inside = within || entered >= 0;
    if (entered >= 0) [block, units] = [entered, 0];
    /** @param {number} child */
    const here = (child) => {
      if (place || at !== node || child !== offset) return;
      place = inside ? [block, units + (at.nodeType === 3 ? child : 0)] : [block + 1, 0];
    };
    if (at.nodeType === 3) {
      here(offset);
      if (inside) units += /** @type {Text} */ (at).length;
    }
    at.childNodes.forEach((child, i) => {
      here(i);
      walk(child, inside);
    });
    if (at.nodeType !== 3) here(at.childNodes.length);
  };
  walk(page.element('article'), false);
  const found = /** @type {[number, number]} */ (place);
  return found[0] < elements.length ? found : [elements.length - 1, elements[elements.length - 1].textContent?.length ?? 0];
}

/** @param {import('./support/random.mjs').Random} random @returns {[Node, number]} */
function randomPlace(random) {
  const article = page.element('article');
  const nodes = [article];
  const walker = page.document.createTreeWalker(article);
  while (walker.nextNode()) nodes.push(/** @type {any} */ (walker.currentNode));
  const node = random.oneOf(nodes);
  return [node, random.below((node.nodeType === 3 ? node.textContent?.length ?? 0 : node.childNodes.length) + 1)];
}

/** @param {number} seed */
function showRandom(seed) {
  const random = randomFrom(seed);
  const blocks = Array.from({ length: 2 + random.below(12) }, () => randomBlock(random));
  showArticle(page, blocks);
  return { random, blocks };
}

test('lines, runs, marks and links do not change the text of a block', () => {
  for (let seed = 1; seed <= 20; ++seed) {
    const { blocks } = showRandom(seed);
    assert.deepEqual(elementsOf(page).map((element) => element.textContent), blocks.map(({ text }) => text), `seed ${seed}`);
  }
});

test('every text offset of a block survives the conversion to a DOM position and back', async () => {
  const { spotIn, placeOf } = await page.script('text_places.js');
  for (let seed = 1; seed <= 12; ++seed) {
    showRandom(seed);
    const elements = elementsOf(page);
    const numberOf = (/** @type {Node} */ node) => ((found) => (found < 0 ? undefined : found))(elements.indexOf(/** @type {HTMLElement} */ (node)));
    elements.forEach((element, block) => {
      for (let unit = 0; unit <= (element.textContent?.length ?? 0); ++unit) {
        const [node, offset] = spotIn(element, unit);
        assert.deepEqual(placeOf(node, offset, numberOf, elements), [block, unit], `seed ${seed}`);
      }
    });
  }
});

test('a selection between any two DOM positions is sent to the program, forwards and backwards', () => {
  let reported = 0;
  for (let seed = 1; seed <= 20; ++seed) {
    const { random } = showRandom(seed);
    let last = '';
    for (let i = 0; i < 12; ++i) {
      const [a, b] = [randomPlace(random), randomPlace(random)];
      selection().setBaseAndExtent(...a, ...b);
      const range = selection().getRangeAt(0);
      const wanted = [...placeByCounting(range.startContainer, range.startOffset), ...placeByCounting(range.endContainer, range.endOffset)];
      const empty = wanted[0] === wanted[2] && wanted[1] === wanted[3];
      changed();
      const [ends] = reportedSelections();
      if (ends) {
        assert.deepEqual(ends, wanted, `seed ${seed}`);
        last = ends.join();
        ++reported;
      } else {
        assert.ok(empty || wanted.join() === last, `seed ${seed}: the selection ${wanted} was not reported`);
      }
    }
  }
  assert.ok(reported > 150);
});

test('“Select all” of the browser selects the whole article', () => {
  const blocks = [{ text: 'One' }, { text: 'two' }, { text: 'three 😀' }];
  showArticle(page, blocks);
  selection().selectAllChildren(page.document.body);
  changed();
  assert.deepEqual(reportedSelections(), [[0, 0, 2, 8]]);
});

test('a selection made by the program is set in the text layer and not sent back to the program', () => {
  for (let seed = 1; seed <= 20; ++seed) {
    const { random, blocks } = showRandom(seed);
    let [first, last] = [random.below(blocks.length), random.below(blocks.length)].sort((a, b) => a - b);
    let ends = [first, random.below(blocks[first].text.length + 1), last, random.below(blocks[last].text.length + 1)];
    if (first === last && ends[1] > ends[3]) ends = [first, ends[3], last, ends[1]];
    page.program.call('mirror_selection', ...ends);
    page.show();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection();
    assert.deepEqual([...placeByCounting(/** @type {Node} */ (anchorNode), anchorOffset), ...placeByCounting(/** @type {Node} */ (focusNode), focusOffset)], ends, `seed ${seed}`);
    changed();
    assert.deepEqual(reportedSelections(), []);
  }
});

test('a selection keeps its text when lines or marks change', () => {
  for (let seed = 1; seed <= 40; ++seed) {
    const { random, blocks } = showRandom(seed);
    const whole = selection();
    whole.setBaseAndExtent(...randomPlace(random), ...randomPlace(random));
    changed();
    const [ends] = reportedSelections();
    if (!ends) continue;
    const words = whole.toString();
    blocks.forEach((block, i) => {
      block.lines = randomLines(random, block.text.length);
      sendBlock(page, block, i);
      sendMarks(page, random.chance() ? block : { text: '' }, i);
    });
    sendDone(page, blocks);
    page.show();
    changed();
    assert.deepEqual(reportedSelections(), [], `seed ${seed}`);
    assert.equal(whole.toString(), words, `seed ${seed}`);
  }
});

test('while a field has the focus, the text layer does not set a selection made by the program; it sets the selection when the field loses the focus', () => {
  showArticle(page, [{ text: 'The bridge is safe' }]);
  const field = page.document.body.appendChild(page.document.createElement('textarea'));
  field.focus();
  page.program.call('mirror_selection', 0, 4, 0, 10);
  page.show();
  assert.equal(selection().toString(), '');
  assert.equal(page.document.activeElement, field);
  page.element('reader').focus();
  return Promise.resolve().then(() => {
    page.show();
    assert.equal(selection().toString(), 'bridge');
    field.remove();
  });
});

test('a new article starts without the selection of the previous article', () => {
  showArticle(page, [{ text: 'First article' }]);
  page.program.call('mirror_selection', 0, 0, 0, 5);
  page.show();
  showArticle(page, [{ text: 'Second article' }]);
  assert.equal(selection().toString(), '');
  selection().setBaseAndExtent(elementsOf(page)[0], 0, elementsOf(page)[0].firstChild ?? elementsOf(page)[0], 5);
  changed();
  assert.deepEqual(reportedSelections(), [[0, 0, 0, 5]]);
});

test('in the text layer each kind of block has its HTML element, such as <blockquote> for a block quote', () => {
  const kinds = [16, 3 << 4, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2];
  showArticle(page, kinds.map((kind) => ({ text: 'x', kind })));
  assert.deepEqual(elementsOf(page).map(({ tagName }) => tagName),
    ['H1', 'H3', 'P', 'LI', 'LI', 'BLOCKQUOTE', 'PRE', 'HR', 'FIGCAPTION', 'P', 'P', 'P', 'P', 'BLOCKQUOTE', 'LI']);
  assert.deepEqual([...page.element('article').querySelectorAll('ul')].map(({ children }) => children.length), [2, 1]);
});

test('the text layer divides a long article into consecutive chunks, and builds the chunks in view first', () => {
  const blocks = Array.from({ length: 1000 }, (_, i) => ({ text: `Block ${i}`, kind: LIST_ITEM }));
  sendArticle(page, blocks);
  const text = page.program.answers.block_text;
  page.program.answers.block_text = (i) => {
    page.clock.now += 1; // Simulates that building a block takes 1 ms.
    return text(i);
  };
  page.clock.frame();
  page.clock.pass();
  assert.ok(elementsOf(page).length < 100);
  page.clock.pass(10_000);
  const chunks = /** @type {HTMLElement[]} */ ([...page.element('article').children]);
  let top = 0;
  for (const chunk of chunks) {
    assert.equal(chunk.style.top, `${top}px`);
    top += parseFloat(chunk.style.height);
  }
  assert.equal(top, 1000 * 60);
  assert.equal(elementsOf(page).length, 1000);
});

test('if a long article opens in the middle, the text layer builds its middle first, and keeps the blocks in order', () => {
  const blocks = Array.from({ length: 1000 }, (_, i) => ({ text: `${i}` }));
  sendArticle(page, blocks);
  const text = page.program.answers.block_text;
  page.program.answers.block_text = (i) => {
    page.clock.now += 1; // Simulates that building a block takes 1 ms.
    return text(i);
  };
  const numbersInOrder = () => {
    const numbers = elementsOf(page).map(({ textContent }) => Number(textContent));
    assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
    return numbers;
  };
  page.element('reader').scrollTop = 500 * 60;
  page.clock.frame();
  page.clock.pass();
  assert.ok(numbersInOrder().includes(500));
  assert.ok(!numbersInOrder().includes(900));
  page.clock.pass(10_000);
  assert.equal(numbersInOrder().length, 1000);
});

test('when the height of a block grows, all chunks of the text layer below the block move down', () => {
  const blocks = Array.from({ length: 100 }, (_, i) => /** @type {Block} */ ({ text: `Block ${i}` }));
  showArticle(page, blocks);
  const chunks = /** @type {HTMLElement[]} */ ([...page.element('article').children]);
  const before = chunks.map(({ style }) => parseFloat(style.top));
  blocks[9] = { text: 'Block 9', height: 154, lines: [[0, 7, 20, 300]] };
  sendBlock(page, blocks[9], 9);
  sendDone(page, blocks);
  page.show();
  assert.deepEqual(chunks.map(({ style }, i) => parseFloat(style.top) - before[i]), chunks.map((_, i) => (i > 1 ? 100 : 0)));
});

test('if the whole article is selected, the text layer selects only the part near the view, and the program keeps the whole selection', () => {
  const blocks = Array.from({ length: 1000 }, (_, i) => ({ text: `Block ${i}` }));
  showArticle(page, blocks);
  page.program.call('mirror_selection', 0, 0, 999, 9);
  page.show();
  assert.ok(selection().toString().length < 1000);
  assert.ok(!selection().getRangeAt(0).intersectsNode(elementsOf(page)[500]));
  page.element('reader').scrollTop = 60 * 500;
  page.dispatch(page.element('reader'), 'scroll');
  page.clock.pass(1000);
  sendDone(page, blocks);
  page.show();
  assert.ok(selection().getRangeAt(0).intersectsNode(elementsOf(page)[500])); // Does not use containsNode(), which always returns true in jsdom.
  changed();
  assert.deepEqual(reportedSelections(), [], 'the selection is not sent when only its clipped part moves');
  const { firstChild } = elementsOf(page)[500];
  selection().extend(/** @type {Node} */ (firstChild), 5);
  changed();
  assert.deepEqual(reportedSelections(), [[0, 0, 500, 5]], 'the other end keeps its position');
});

test('the byline stands between the title and the text, outside the blocks, and a selection passes over it', () => {
  const blocks = [{ text: 'Title', kind: 16, height: 80 }, { text: 'one' }, { text: 'two' }];
  showArticle(page, blocks, 'Courier · 3 June 2026', 50);
  const byline = page.element('article').querySelector('.byline');
  assert.equal(byline?.textContent, 'Courier · 3 June 2026');
  const titled = [...page.element('article').children[0].children];
  assert.deepEqual(titled.map(({ textContent }) => textContent), ['Title', 'Courier · 3 June 2026', 'one', 'two']);
  selection().setBaseAndExtent(titled[0], 0, titled[2], 1);
  changed();
  selection().setBaseAndExtent(titled[1], 0, titled[2], 1);
  changed();
  assert.deepEqual(reportedSelections(), [[0, 0, 1, 3], [1, 0, 1, 3]]);
  showArticle(page, blocks.slice(1), 'Courier', 2);
  assert.equal(page.element('article').textContent, 'Courieronetwo');
  showArticle(page, blocks);
  assert.equal(page.element('article').textContent, 'Titleonetwo');
});

test('a link is opened by Enter and by a click of an assistive tool, but not by a mouse click', () => {
  showArticle(page, [{ text: 'Read the report', lines: [[0, 15, 20, 300]], links: [[9, 15, 'https://attest.test/report']] }]);
  const [link] = page.element('article').querySelectorAll('a');
  assert.equal(link.textContent, 'report');
  assert.equal(page.dispatch(link, 'keydown', { key: 'Enter' }), false);
  assert.deepEqual(page.opened.splice(0), [['https://attest.test/report', '_blank', 'noopener,noreferrer']]);
  assert.equal(page.dispatch(link, 'click', { detail: 1 }), false);
  assert.deepEqual(page.opened, []);
  page.dispatch(link, 'click', { detail: 0 });
  assert.equal(page.opened.splice(0).length, 1, 'a click of an assistive tool');
});

test('only visible links are tab stops, and a focused link keeps the focus when its block is updated', () => {
  const block = { text: 'Read the report', lines: randomLines(randomFrom(1), 15), links: /** @type {any} */ ([[9, 15, 'https://attest.test/report']]) };
  showArticle(page, [block]);
  const link = () => /** @type {HTMLAnchorElement} */ (page.element('article').querySelector('a'));
  assert.equal(link().tabIndex, -1);
  const [watcher] = page.observers.intersection;
  assert.ok(watcher.targets.has(link()));
  watcher.seen([{ target: link(), isIntersecting: true }]);
  assert.equal(link().tabIndex, 0);
  link().focus();
  block.lines = [[0, 15, 20, 300]];
  sendBlock(page, block, 0);
  sendDone(page, [block]);
  page.show();
  assert.equal(page.document.activeElement, link());
});
