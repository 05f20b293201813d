// The markers of list items as a browser shows them, and the quotation marks of languages.

import { STYLE } from './inline_words.js';

/** The outer and inner quotation marks of each language. Languages that are not listed use those of English. @type {Map<string, string>} */
const QUOTATION_MARKS = new Map(/** @type {[string, string][]} */ ([
  ...'de bg cs et is lt sk sl'.split(' ').map((language) => [language, '„“‚‘']), ...'fr it es ca el no nb nn'.split(' ').map((language) => [language, '«»“”']),
  ...'ru uk be'.split(' ').map((language) => [language, '«»„“']), ...'pl hu ro hr sr'.split(' ').map((language) => [language, '„”‚’']),
  ...'sv fi'.split(' ').map((language) => [language, '””’’']), ['de-ch', '«»‹›'], ['fa', '«»‹›'], ['pt-pt', '«»“”'],
  .../** @type {[string, string][]} */ (['ja', 'zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'].map((language) => [language, '「」『』'])), ['he', '””’’'],
]));

const LONGEST_LANGUAGE = 35; // Characters.

/** Returns the quotation marks of a language. `language` is a tag such as "zh-Hant-TW". @param {string} language */
export function quotationMarksOf(language) {
  for (let name = language.slice(0, LONGEST_LANGUAGE).toLowerCase(); name; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const marks = QUOTATION_MARKS.get(name);
    if (marks) return marks;
  }
  return '“”‘’';
}

const ROMAN = /** @type {[number, string][]} */ ([[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]);
const LARGEST_ROMAN = 3999;

/** @param {number} number */
function roman(number) {
  let text = '';
  for (const [value, letters] of ROMAN) for (; number >= value; number -= value) text += letters;
  return text;
}

/** @param {number} number */
function alphabetic(number) {
  let text = '';
  for (; number > 0; number = Math.floor((number - 1) / 26)) text = String.fromCharCode(97 + ((number - 1) % 26)) + text;
  return text;
}

/** The styles of the values of the attribute "type". @type {{[type: string]: string}} */
const TYPES = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman', 1: 'decimal' };
const ORDERED = /^(?:lower|upper)-(?:alpha|latin|roman)$|^decimal/;

/** Returns the style of a list or an item, or '' if the element states no style. @param {Element} element */
const styleOf = (element) => element.getAttribute(STYLE) || (TYPES[element.getAttribute('type') ?? ''] ?? '');

/** Whether a list counts its items. Its style can contradict its element name: an <ol> may have bullets, and a <ul> may have numbers. @param {Element} list */
export function isOrdered(list) {
  const style = styleOf(list);
  return list.localName === 'ol' ? !/^(?:disc|circle|square)$/.test(style) : ORDERED.test(style);
}

/** Returns the marker of an item. A number that has no form in the style is written in digits. @param {string} style @param {number} number */
function markerOf(style, number) {
  if (style === 'none') return '';
  if (style === 'decimal-leading-zero') return `${String(number).padStart(2, '0')}.`;
  const text = number < 1 ? '' : /roman$/.test(style) ? (number <= LARGEST_ROMAN ? roman(number) : '') : /(?:alpha|latin)$/.test(style) ? alphabetic(number) : '';
  return `${(/^upper/.test(style) ? text.toUpperCase() : text) || number}.`;
}

/** @param {Element} element @param {string} name of an attribute @returns {number} NaN if there is none */
const numberIn = (element, name) => Number.parseInt(element.getAttribute(name) ?? '', 10);

/**
 * Computes the numbers and markers of ordered lists and their items for the page records. The program itself numbers
 * the items of a list that counts up in digits from zero or a higher number.
 */
export class ListMarkers {
  /** The open lists. `isOwn`: the latest item got a marker instead of a number, so the program cannot compute the next number. @type {{style: string, step: number, next: number, isOwn: boolean}[]} */
  #open = [];

  /** @param {Element} list @returns {string} its first number, or '' */
  open(list) {
    const isReversed = list.getAttribute('reversed') !== null;
    const count = isReversed ? [...(list.children ?? [])].filter((child) => child.localName === 'li').length : 1;
    const start = numberIn(list, 'start');
    this.#open.push({ style: styleOf(list), step: isReversed ? -1 : 1, next: Number.isNaN(start) ? count : start, isOwn: false });
    return list.getAttribute('start') ?? '';
  }

  close() {
    this.#open.pop();
  }

  /** @param {Element} item @returns {string} the number of the item, or "=" with the marker of the item, or '' if the page record needs neither */
  item(item) {
    const parent = /** @type {Element | null} */ (item.parentNode);
    const list = parent && /^[ou]l$/.test(parent.localName) && isOrdered(parent) ? this.#open[this.#open.length - 1] : undefined;
    if (!list) return '';
    const value = numberIn(item, 'value');
    const number = Number.isNaN(value) ? list.next : value;
    list.next = number + list.step;
    const style = styleOf(item) || list.style;
    const wasOwn = list.isOwn;
    list.isOwn = list.step < 0 || number < 0 || style === 'none' || (ORDERED.test(style) && style !== 'decimal');
    if (list.isOwn) return `=${markerOf(style, number)}`;
    return wasOwn || !Number.isNaN(value) ? String(number) : '';
  }
}
