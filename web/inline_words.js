// Converts superscripts and subscripts to text that keeps their meaning: "10" with a raised "6" becomes "10⁶". Long
// superscripts are not converted.

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ' };
const SIGN = { sup: '^', sub: '_' };
const PLAIN = '0123456789+-=()ni';
const LONGEST = 40; // The maximum length of a superscript in UTF-16 units.
const LONGEST_WORDS = 12; // The maximum length of a superscript that contains white space.
const MOST_NODES = 16; // An element with more nodes than this does not count as a superscript or as a reference to a note.

/** The attribute in which the cleaner keeps those parts of a style that change what the text says, such as "super" or "lower-alpha". */
export const STYLE = 'data-attest-style';

/** @typedef {'sup' | 'sub'} Position */

/** The nodes inside an element in document order. Returns at most MOST_NODES + 1 nodes. @param {Node} element @param {Node[]} [found] @returns {Node[]} */
function nodesIn(element, found = []) {
  for (let node = element.firstChild; node && found.length <= MOST_NODES; node = node.nextSibling) {
    found.push(node);
    nodesIn(node, found);
  }
  return found;
}

/** Returns the nodes inside an element; undefined if there are more than MOST_NODES. Without this limit, nested elements would be read again and again. @param {Element} element */
export function nodesOfShort(element) {
  const nodes = nodesIn(element);
  return nodes.length <= MOST_NODES ? nodes : undefined;
}

/** Whether an element is a superscript or a subscript by its name or style. @param {Element} element @returns {Position | undefined} */
export function positionOf(element) {
  const name = element.localName;
  if (name === 'sup' || name === 'sub') return name;
  const style = name === 'span' ? element.getAttribute(STYLE) : '';
  return style === 'super' ? 'sup' : style === 'sub' ? 'sub' : undefined;
}

/** Writes a text as a Unicode superscript or subscript, or after "^" or "_" if Unicode lacks one of the characters. @param {string} text @param {Position} position */
export function raised(text, position) {
  const places = [...text.replaceAll('−', '-')].map((letter) => PLAIN.indexOf(letter));
  if (places.every((place) => place >= 0)) return places.map((place) => RAISED[position][place]).join('');
  return SIGN[position] + ([...text].length > 1 ? `(${text})` : text);
}

/** Whether letters are of more than one alphabet, as in "eπ". @param {string} letters */
const isMixed = (letters) => /\p{Script=Greek}/u.test(letters) && /\p{Script=Latin}/u.test(letters);

/**
 * Whether a raised text is part of a formula. Other raised text, as in "18th" or "Mme", means the same when it is written on the line.
 * @param {string} text @param {string} before the letter before the text
 */
const isFormula = (text, before) => /\d/.test(text) || isMixed(before + text) || (/^[\p{L}\p{N}\p{Sm}·*/,.()-]+$/u.test(text) && /\p{L}/u.test(text) && /[\p{Sm}·*/]/u.test(text));

/** The last letter before an element. @param {Element} element */
function letterBefore(element) {
  let node = element.previousSibling;
  while (node?.lastChild) node = node.lastChild;
  return (node?.nodeValue ?? '').slice(-1);
}

/**
 * Returns the content of a superscript or subscript as text that differs from the text on the line, because "10" with a raised "6" is
 * not "106".
 * @param {Element} element @param {Position} position @returns {string} '' if the content needs no change
 */
export function raisedText(element, position) {
  const nodes = nodesOfShort(element);
  if (!nodes || nodes.some((node) => /^(?:a|br|img|math)$/.test(/** @type {Element} */ (node).localName))) return '';
  return asRaised(element, position, lineOf(element));
}

/** Returns the text of a superscript or subscript as raisedText() does. @param {Element} element @param {Position} position @param {string} line the text of the element */
function asRaised(element, position, line) {
  const text = line.trim();
  if (!text || text.length > (/\s/.test(text) ? LONGEST_WORDS : LONGEST)) return '';
  const written = raised(text, position);
  const hasForm = !written.startsWith(SIGN[position]);
  return hasForm || isFormula(text, letterBefore(element)) ? written : '';
}

/** The text of a short element in which superscripts and subscripts are written as raisedText() does. @param {Element} element @returns {string} */
function lineOf(element) {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) {
      text += node.nodeValue ?? '';
      continue;
    }
    const inner = /** @type {Element} */ (node);
    const [position, line] = [positionOf(inner), lineOf(inner)]; // lineOf() calls itself. A second call here would double the work at each level of nesting.
    text += (position && asRaised(inner, position, line)) || line;
  }
  return text;
}
