// The byline in the text layer: publisher, date and author. It cannot be selected, because it is no text of the article.
import { read } from './bridge.js';
import { density } from './loop.js';

const byline = document.createElement('div');
byline.className = 'byline';
let top = 0;

/**
 * Inserts the byline before the first block below it, so that screen readers read it in the order of the picture.
 * @param {HTMLElement} chunk the first chunk of the text layer @param {HTMLElement[]} blocks the blocks in the chunk
 * @param {Float32Array} measures five numbers per block, of which the first two are the space above the block and its height
 */
export function standByline(chunk, blocks, measures) {
  if (!byline.textContent) return;
  let next = 0;
  for (let bottom = 0; next < blocks.length && bottom + measures[5 * next] <= top; ++next) bottom += measures[5 * next] + measures[5 * next + 1];
  if (next > 0) blocks[next - 1].after(byline);
  else chunk.prepend(byline);
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  byline(text, bytes, x, y, width, height, lineHeight) {
    const words = read(text, bytes);
    if (byline.textContent !== words) byline.textContent = words; // An equal text would move the cursor of a screen reader.
    top = y;
    const css = (/** @type {number} */ length) => `${length / density}px`;
    Object.assign(byline.style, { left: css(x), top: css(y), width: css(width), height: css(height), fontSize: css(0.7 * lineHeight), lineHeight: css(lineHeight) });
  },
};
