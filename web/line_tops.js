// Measures where the browser puts the text of a line. All lengths are in CSS pixels.
import { dress } from './text_block.js';

/** @type {Map<string, number>} */
const tops = new Map();

/**
 * The distance from the top of a line to its text in the browser's layout. Each combination of font, size and line height is measured once.
 * @param {HTMLElement} article the element that contains the measured line for a moment
 * @param {number} font @param {number} size @param {number} leading
 */
export function textTop(article, font, size, leading) {
  const key = `${font} ${size} ${leading}`;
  const known = tops.get(key);
  if (known !== undefined) return known;
  const probe = document.createElement('p');
  probe.textContent = 'x';
  probe.ariaHidden = 'true';
  dress(probe.style, font, `${size}px`);
  Object.assign(probe.style, { position: 'absolute', top: '0', lineHeight: `${leading}px` });
  article.append(probe);
  const range = document.createRange();
  range.selectNodeContents(probe);
  const top = range.getBoundingClientRect().top - probe.getBoundingClientRect().top;
  probe.remove();
  tops.set(key, top);
  return top;
}

export const forgetTops = () => tops.clear();
