// Tests the HTML elements inside one block of the text layer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { elementsOf, randomBlock, showArticle, sendBlock, sendDone } from './support/articles.mjs';
import { openPage } from './support/page.mjs';
import { randomFrom } from './support/random.mjs';

/** @typedef {import('./support/articles.mjs').Block} Block */

/** @type {import('./support/page.mjs').Page} */ let page;
before(async () => {
  page = await openPage({ globals: { devicePixelRatio: 2 } });
  await page.start();
});
after(() => page.close());

/** @param {Block} block */
function shown(block) {
  showArticle(page, [block]);
  return elementsOf(page)[0];
}

/** Returns the inner HTML without attributes that the tests do not compare, such as `tabindex`. @param {Element} element */
const inside = (element) => element.innerHTML.replaceAll(/ (target|rel|draggable|tabindex)="[^"]*"/g, '');

const [PLAIN, ITALIC, BOLD, CODE] = [400 << 3, (400 << 3) + 4, 700 << 3, (400 << 3) + 2];

test('every line of the text layer has the same text and start edge as on the canvas', () => {
  const block = shown({ text: 'One line and another', lines: [[0, 9, 40, 300], [9, 20, 60, 280]] });
  assert.equal(inside(block), 'One line<span class="end"> </span><span class="end" style="margin-left: 10px;">and another</span>');
  assert.equal(block.className, 'set');
  assert.deepEqual([block.dir, block.style.paddingLeft, block.style.width], ['ltr', '20px', 'auto']);
});

test('a right-to-left block begins at the right edge of its lines', () => {
  const block = shown({ text: 'שלום עולם', rightToLeft: true, lines: [[0, 5, 100, 300], [5, 9, 100, 280]] });
  assert.equal(inside(block), 'שלום<span class="end"> </span><span class="end" style="margin-right: 10px;">עולם</span>');
  assert.deepEqual([block.dir, block.style.paddingLeft, block.style.width], ['rtl', '0px', '150px']);
});

test('in the text layer a glyph run has its font and the HTML element for its format', () => {
  const block = shown({
    text: 'it bo co\t.', lines: [[0, 10, 20, 300]],
    runs: [[0, 2, ITALIC, 18, 0, 0], [3, 5, BOLD, 18, 0, 0], [6, 8, CODE, 16, 0, 0], [8, 9, PLAIN, 18, 0, 40]],
  });
  const made = [...block.querySelectorAll('em, strong, code, .tab')].map((element) => {
    const { fontFamily, fontStyle, fontWeight, fontSize, paddingLeft } = /** @type {HTMLElement} */ (element).style;
    return [element.tagName, element.textContent, fontFamily, fontStyle, fontWeight, fontSize, paddingLeft].join('|');
  });
  assert.deepEqual(made, [
    'EM|it|var(--font-reading)|italic|400|9px|', 'STRONG|bo|var(--font-reading)|normal|700|9px|', 'CODE|co|var(--font-code)|normal|400|8px|',
    'SPAN|\t|||||20px',
  ]);
});

test('deep bidirectional embeddings have at most six elements, with the same direction', () => {
  for (const [depth, levels, direction] of /** @type {[number, number, string][]} */ ([[5, 5, 'rtl'], [6, 6, 'ltr'], [7, 5, 'rtl'], [124, 6, 'ltr'], [125, 5, 'rtl']])) {
    const block = shown({ text: 'a deep b', lines: [[0, 8, 20, 300]], runs: [[2, 6, PLAIN, 18, depth, 0]] });
    const made = [...block.querySelectorAll('.rtl, .ltr')];
    assert.deepEqual([made.length, made.at(-1)?.className], [levels, direction], String(depth));
  }
});

test('a glyph run inside bidirectional embeddings has one element for each embedding', () => {
  const block = shown({ text: 'a שלום b', lines: [[0, 8, 20, 300]], runs: [[2, 6, PLAIN, 18, 2, 0]] });
  assert.equal(inside(block), 'a <span class="rtl"><span class="ltr">שלום</span></span><span class="end"> b</span>');
  assert.equal(block.className, 'set mixed');
});

/** @param {Element} block */
const marksOf = (block) => [...block.querySelectorAll('mark')].map(
  (mark) => [mark.className, mark.textContent, mark.getAttribute('aria-description'), mark.getAttribute('aria-current')]);

test('a mark over several lines is one element with one description, and the current mark has aria-current', () => {
  const block = shown({
    text: 'A claim that goes on', lines: [[0, 8, 20, 300], [8, 20, 20, 300]], marks: [[2, 17, 0, 0], [8, 12, 1, 1]],
    notes: ['claim, said by Ana Díaz', 'quote, direct'],
  });
  assert.deepEqual(marksOf(block), [
    ['claim', 'claim that goes', 'claim, said by Ana Díaz', null], ['quote', 'that', 'quote, direct', 'true'],
  ]);
  assert.equal(block.querySelector('mark.claim > mark.quote')?.textContent, 'that', 'nested marks');
  assert.equal(block.textContent, 'A claim that goes on');
});

test('two marks that partly overlap are each described once', () => {
  const block = shown({
    text: 'one two three four', lines: [[0, 18, 20, 300]], marks: [[0, 13, 0, 0], [4, 18, 1, 0]], notes: ['first', 'second'],
  });
  assert.deepEqual(marksOf(block), [
    ['claim', 'one two three', 'first', null], ['quote', 'two three', 'second', null], ['quote', ' four', null, null],
  ]);
});

test('in the text layer two marks side by side are two elements, and a mark without a description is described by its kind', () => {
  const block = shown({ text: 'one two', lines: [[0, 7, 20, 300]], marks: [[0, 3, 2, 0], [3, 7, 2, 0]] });
  assert.deepEqual(marksOf(block), [['source', 'one', 'source', null], ['source', ' two', 'source', null]]);
});

test('in the text layer a link across several lines, runs or marks is a single element', () => {
  const block = shown({
    text: 'Read the long report now', lines: [[0, 14, 20, 300], [14, 24, 20, 300]], links: [[5, 20, 'https://attest.test/a']],
    runs: [[9, 13, ITALIC, 18, 0, 0]], marks: [[5, 8, 2, 0]],
  });
  const [link, ...others] = block.querySelectorAll('a');
  assert.deepEqual(others, []);
  assert.deepEqual([link.textContent, link.href, link.rel, link.target], ['the long report', 'https://attest.test/a', 'noopener noreferrer', '_blank']);
  const unset = shown({ text: 'Read the report', links: [[5, 8, 'https://attest.test/a'], [8, 15, 'https://attest.test/b']] });
  assert.deepEqual([...unset.querySelectorAll('a')].map(({ textContent, href }) => [textContent, href]), [['the', 'https://attest.test/a'], [' report', 'https://attest.test/b']]);
});

test('a block of the text layer has the same height, and the same space above it, as on the canvas', () => {
  const { style } = shown({ text: 'a', height: 100, lines: [[0, 1, 20, 300]] });
  // In device pixels, the space above the block is 6, and the distance from the top of a line to its text is 4 on the canvas and 0 in
  // jsdom. The padding is therefore 10 device pixels, or 5 CSS pixels at density 2.
  assert.deepEqual([style.paddingTop, style.height, style.marginTop, style.lineHeight, style.fontSize], ['5px', '53px', '0px', '13.5px', '9px']);
});

/** @param {Element} block */
const looks = (block) => `${block.className} ${block.getAttribute('dir')} ${block.innerHTML}`;

test('after many updates a block equals a newly created block', () => {
  for (let seed = 1; seed <= 40; ++seed) {
    const random = randomFrom(seed);
    const block = { ...randomBlock(random), kind: 1 };
    const again = () => ({ ...randomBlock(random), kind: 1, text: block.text, links: block.links });
    /** Adapts `other` to the text of `block`: one line contains the whole text, runs outside the text are removed, and there are no marks. @param {Block} other @returns {Block} */
    const fitted = ({ lines, runs = [], ...rest }) => ({
      ...rest, lines: [[0, block.text.length, 20 + (lines?.length ?? 0), 300]], runs: runs.filter(([, end]) => end <= block.text.length), marks: [],
    });
    const last = fitted(again());
    showArticle(page, [fitted(block)]);
    for (const state of [fitted(again()), fitted(again()), last]) {
      sendBlock(page, state, 0);
      sendDone(page, [state]);
      page.show();
    }
    const changed = looks(elementsOf(page)[0]);
    assert.equal(changed, looks(shown(last)), `seed ${seed}`);
  }
});
