// Caret positions agree with those of the browser to within one pixel, in thirteen scripts.
import assert from 'node:assert/strict';

import { SAMPLES, longerTexts } from '../harness/scripts.mjs';
import { test } from '../harness/stage.mjs';

const MOST_PX = 1;

/**
 * Compares the edges of every grapheme with those that a DOM Range reports in an element with the
 * same font. Each drawn line gets its own element. Positions are relative to the left edge of the
 * line.
 */
const COMPARE = async () => {
  const { attest } = /** @type {any} */ (window);
  const { text, language } = attest.article();
  const style = getComputedStyle(/** @type {Element} */ (document.querySelector('#article p')));
  /** @typedef {{grapheme: string, start: number, left: number, right: number, y: number}} Box */

  /** @type {Box[][]} */
  const lines = [];
  let offset = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)) {
    const start = offset;
    offset += [...segment].length;
    const [rect, ...others] = attest.rectsOf(start, offset);
    if (!rect || others.length > 0) continue; // Skips white space at the end of a line.
    const box = { grapheme: segment, start, left: rect.x, right: rect.x + rect.width, y: rect.y };
    const line = lines.at(-1);
    if (line && Math.abs(line[0].y - box.y) < 1 && segment !== '\n') line.push(box);
    else lines.push([box]);
  }

  let [worst, where, count] = [0, '', 0];
  for (const line of lines) {
    const element = document.createElement('p');
    const { fontFamily, fontSize, fontWeight, fontStyle } = style;
    Object.assign(element.style, {
      position: 'fixed', left: '0', top: '0', margin: '0', whiteSpace: 'pre', fontFamily, fontSize, fontWeight, fontStyle,
    });
    for (const property of ['text-spacing-trim', 'font-kerning']) {
      element.style.setProperty(property, style.getPropertyValue(property));
    }
    element.lang = language;
    element.dir = style.direction;
    element.textContent = line.map(({ grapheme }) => grapheme).join('');
    document.body.append(element);
    const words = /** @type {Text} */ (element.firstChild);
    const range = document.createRange();
    range.selectNodeContents(element);
    const from = range.getBoundingClientRect().left - Math.min(...line.map(({ left }) => left));
    let at = 0;
    for (const { grapheme, left, right } of line) {
      range.setStart(words, at);
      range.setEnd(words, (at += grapheme.length));
      const theirs = range.getBoundingClientRect();
      if (/^\s+$/.test(grapheme)) continue; // Skips white space: its edges are also edges of its neighbours, which are compared.
      ++count;
      const error = Math.max(Math.abs(theirs.left - from - left), Math.abs(theirs.right - from - right));
      if (error > worst) [worst, where] = [error, `“${grapheme}” in “${element.textContent.slice(Math.max(0, at - 12), at + 8)}”`];
    }
    element.remove();
  }
  return { worst, where, count };
};

export default [
  test(
    'the caret is within a pixel of the browser’s own position, in thirteen scripts',
    async (stage) => {
      const reader = await stage.visit();
      const wrong = [];
      for (const sample of SAMPLES) {
        const text = [sample.text, ...longerTexts(sample)].join('\n\n');
        await reader.ask('open', { text, language: sample.language });
        await reader.allSaved();
        const { worst, where, count } = await reader.page.evaluate(COMPARE);
        assert.ok(count >= 20, `only ${count} graphemes of ${sample.script} were compared`);
        const result = `${sample.script} ${worst.toFixed(2)} px of ${count} graphemes, at ${where}`;
        console.log(`    ${stage.name}: caret in ${result}`);
        if (worst > MOST_PX) wrong.push(result);
      }
      assert.deepEqual(wrong, []);
    },
    { cannot: { webkit: 'its Range gives edges at whole pixels only' } },
  ),
];
