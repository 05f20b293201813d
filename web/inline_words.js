// The words of elements whose look carries meaning: raised and lowered characters, and formulas.

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ' };
const PLAIN = '0123456789+-=()ni';
const LONGEST = 12;
const LARGEST_FORMULA = 5000; // Elements. A larger one is read with all of its notations.

/** Whether an element contains at most one other, so that nested elements are not read again and again. @param {Element} element */
export const isSmall = (element) => !element.firstElementChild || (element.firstElementChild === element.lastElementChild && !element.firstElementChild.firstElementChild);

/** @param {Element} element */
const trimmed = (element) => (element.textContent ?? '').trim();

/**
 * The characters of <sup> or <sub> as Unicode has them, because "10" with a raised "6" is not "106". Letters stay as they are: in
 * "18th" their height has no meaning. Digits after a letter and other signs are written with "^" or "_".
 * @param {Element} element @param {'sup' | 'sub'} name @returns {string} '' if the content is read as usual
 */
export function raisedText(element, name) {
  if (!isSmall(element)) return '';
  const text = trimmed(element).replaceAll('−', '-');
  if (!text || text.length > LONGEST || /^(?:a|img|math)$/.test(element.firstElementChild?.localName ?? '')) return '';
  const places = [...text].map((letter) => PLAIN.indexOf(letter));
  if (places.every((place) => place >= 0)) return places.map((place) => RAISED[name][place]).join('');
  return /\d/.test(text) ? `${name === 'sup' ? '^' : '_'}(${text})` : '';
}

/** @param {Element} formula a <math> element */
export const wordsOfFormula = (formula) => formula.getAttribute('alttext') ??
  (formula.querySelectorAll('*').length > LARGEST_FORMULA ? formula.textContent ?? '' : shown(formula)).replace(/\s+/g, ' ').trim();

/** The text of a formula without its other notations. @param {Node} root @returns {string} */
function shown(root) {
  let text = '';
  /** @type {Node | null} */
  let node = root.firstChild;
  while (node && node !== root) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    const isNotation = node.nodeType === 1 && /^annotation/.test(/** @type {Element} */ (node).localName);
    if (node.firstChild && !isNotation) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
  return text;
}
