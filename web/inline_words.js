// Converts superscripts, subscripts and formulas to text that keeps their meaning.

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ' };
const PLAIN = '0123456789+-=()ni';
const LONGEST = 12;
const LARGEST_FORMULA = 5000; // A formula with more elements than this keeps its annotations.

/** Whether an element contains at most one other element. The limit keeps nested elements from being read repeatedly. @param {Element} element */
export const isSmall = (element) => !element.firstElementChild || (element.firstElementChild === element.lastElementChild && !element.firstElementChild.firstElementChild);

/** @param {Element} element */
const trimmed = (element) => (element.textContent ?? '').trim();

/**
 * Returns the content of <sup> or <sub> as Unicode superscripts or subscripts, because "10" with a raised "6" is not "106".
 * If Unicode lacks one of the characters, content with a digit is written with "^" or "_". Other content is read as usual, because
 * its height has no meaning, as in "18th".
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

/** Returns the text of a formula without its annotations, which repeat the formula in another notation. @param {Node} root @returns {string} */
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
