// Finds the lines of a page that only repeat its title, its byline or its date.
import { measured } from './page_amounts.js';
import { folded } from './page_facts.js';
import { LONGEST_LINE, MOST_ELEMENTS, SHORT } from './shown_parts.js';

/** @typedef {import('./page_facts.js').Facts} Facts */

const DATE = /(?<!\p{N})(?:\p{N}{1,2}\s*[.:/-]\s*\p{N}{1,2}\s*[.:/-]\s*\p{N}{2,4}|\p{N}{4}\s*[.:/-]\s*\p{N}{1,2}\s*[.:/-]\s*\p{N}{1,2})(?!\p{N})/u;
/** Whether a text is a date, with or without a time, in the digits of any script. @param {string} text @param {string} words the folded text */
export const isDate = (text, words) => /^\p{N}{6,14}$/u.test(words) && DATE.test(text);

/** The words that introduce the byline, in folded text. */
export const BY = /^(?:by|von|por|par|di)/;

const LONGEST_DATE = 60;
const MOST_DATE_WORDS = 5;
/** Whether a line is a date in words, such as "Published on May 3, 2026". @param {string} text */
export const isDateInWords = (text) => text.length < LONGEST_DATE && /(?<!\p{N})(?:19|20)\p{N}{2}(?!\p{N})/u.test(text) && /(?<!\p{N})\p{N}{1,2}(?!\p{N})/u.test(text) &&
  (text.match(/\p{L}+/gu)?.length ?? 0) <= MOST_DATE_WORDS;

/** The outermost elements that only repeat the title, the byline or the date, with their numbers of characters. @param {Element} body @param {Facts} facts @returns {Generator<void, Map<Element, number>>} */
export function* linesOfFacts(body, facts) {
  /** @type {Map<Element, number>} */
  const lines = new Map();
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return lines;
  const [title, byline] = [facts.title, facts.byline].map(folded);
  /** @type {Element | undefined} */
  let last;
  for (const [element, { text: count, prose: sentences }] of yield* measured(body)) {
    yield;
    if (!count || count > Math.max(2 * SHORT, title.length * 2, byline.length * 2) || last?.contains(element)) continue;
    const text = (element.textContent ?? '').slice(0, LONGEST_LINE).trim();
    const words = folded(text);
    const isTime = sentences === 0 && count < SHORT && (element.localName === 'time' || element.querySelector('time') !== null);
    if (!(words && (words === title || words.replace(BY, '') === byline)) && !isTime && !isDate(text, words) && !isDateInWords(text.replace(/\s+/g, ' '))) continue;
    lines.set(last = element, count);
  }
  return lines;
}
