// The markers of list items as a browser shows them, and the quotation marks of languages.

/** The outer and inner quotation marks of each language. Languages that are not listed use those of English. @type {Map<string, string>} */
export const QUOTATION_MARKS = new Map(/** @type {[string, string][]} */ ([
  ...'de bg cs et is lt sk sl'.split(' ').map((language) => [language, '„“‚‘']), ...'fr it es pt el no nb nn'.split(' ').map((language) => [language, '«»“”']),
  ...'ru uk be'.split(' ').map((language) => [language, '«»„“']), ...'pl hu ro hr sr nl'.split(' ').map((language) => [language, '„”‚’']),
  ...'sv fi'.split(' ').map((language) => [language, '””’’']), ['da', '»«›‹'], ['de-ch', '«»‹›'], ['pt-br', '“”‘’'], ['ja', '「」『』'], ['zh-tw', '「」『』'], ['zh-hk', '「」『』'], ['he', '””’’'],
]));

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

/** Returns a number in the style of an ordered list's `type`, or '' if the number has no such form. @param {string} type @param {number} number */
function styled(type, number) {
  const style = type.toLowerCase();
  const text = number < 1 ? '' : style === 'a' ? alphabetic(number) : style === 'i' && number <= LARGEST_ROMAN ? roman(number) : '';
  return type === style ? text : text.toUpperCase();
}

/**
 * Computes the numbers and markers of ordered lists and their items for the page records. If a list counts up in
 * digits, the program itself numbers its items.
 */
export class ListMarkers {
  /** @type {{type: string, step: number, next: number}[]} */
  #open = [];

  /** @param {Element} list @returns {string} its first number, or '' */
  open(list) {
    const isReversed = list.getAttribute('reversed') !== null;
    const count = isReversed ? [...(list.children ?? [])].filter((child) => child.localName === 'li').length : 1;
    this.#open.push({ type: list.getAttribute('type') ?? '', step: isReversed ? -1 : 1, next: Number.parseInt(list.getAttribute('start') ?? '', 10) });
    const own = this.#open[this.#open.length - 1];
    if (Number.isNaN(own.next)) own.next = count;
    return list.getAttribute('start') ?? '';
  }

  close() {
    this.#open.pop();
  }

  /** @param {Element} item @returns {string} its number, "=" and its marker, or '' */
  item(item) {
    const value = item.getAttribute('value') ?? '';
    const list = /** @type {Element | null} */ (item.parentNode)?.localName === 'ol' ? this.#open[this.#open.length - 1] : undefined;
    if (!list || (list.step > 0 && !/^[ai]$/i.test(list.type))) return value;
    const given = Number.parseInt(value, 10);
    const number = Number.isNaN(given) ? list.next : given;
    list.next = number + list.step;
    return `=${styled(list.type, number) || number}.`;
  }
}
