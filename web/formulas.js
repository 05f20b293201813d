// Writes formulas in MathML as a line of text that means the same, such as "1/2" for a fraction.

import { raised } from './inline_words.js';

const LARGEST = 5000; // If a formula has more elements than this, only its text content is written.
const LONGEST = 20_000; // If a formula has more UTF-16 units than this, only its text content is written.
const DEEPEST = 200; // If an element is nested deeper than this, only its text content is written.
/** The closing fence of each opening fence. */
const CLOSING = new Map(['()', '[]', '{}', '||', '‖‖', '⟨⟩', '⌊⌋', '⌈⌉', '⟦⟧'].map(([open, close]) => [open, close])).set('', '');
const ROOTS = ['', '', '√', '∛', '∜'];
/** A number, or a letter with its index. Other texts need parentheses beside "/", "^" or "√". */
const SINGLE = /^(?:[\d.,]+|\p{L}\p{M}*[₀-₉ₙᵢ′]*)$/u;
/** Matches one sign that stands above or below a letter, or primes that stand beside a letter. */
const SIGN = /^[^\p{L}\p{N}\s]$|^′+$/u;

/** Whether a text begins with a parenthesis that closes at the end of the text. @param {string} text */
function isEnclosed(text) {
  let depth = 0;
  for (let i = 0; i < text.length; ++i) {
    if (text[i] === '(') ++depth;
    else if (text[i] === ')') --depth;
    if (depth === 0) return i > 0 && i === text.length - 1;
  }
  return false;
}

/** @param {string} text */
const grouped = (text) => (!text || SINGLE.test(text) || isEnclosed(text) ? text : `(${text})`);

/** @param {Element} element */
const partsOf = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 1).map((node) => /** @type {Element} */ (node));

/** @param {string} text */
const collapsed = (text) => text.replace(/\s+/g, ' ');

/** @param {Element} formula a <math> element */
export function wordsOfFormula(formula) {
  const alternative = formula.getAttribute('alttext');
  if (alternative !== null) return alternative;
  const bare = collapsed(formula.textContent ?? '');
  const isLarge = bare.length > LONGEST || formula.querySelectorAll('*').length > LARGEST;
  return (isLarge ? bare : collapsed(row(formula.childNodes, 0))).trim();
}

/** Joins parts that stand beside each other. Writes a space between a fraction or root and a factor beside it. @param {Iterable<Node>} nodes @param {number} depth */
function row(nodes, depth) {
  let [text, last] = ['', ''];
  for (const node of nodes) {
    const words = node.nodeType === 3 ? collapsed(node.nodeValue ?? '') : node.nodeType === 1 ? written(/** @type {Element} */ (node), depth + 1) : '';
    if (!words) continue;
    const isAfterFactor = /** @type {Element} */ (node).localName === 'mfrac' && /[\p{L}\p{N})]$/u.test(text);
    if (isAfterFactor || (/[/^_√∛∜][\p{L}\p{N}]+$/u.test(last) && /^[\p{L}\p{N}(√]/u.test(words))) text += ' ';
    text += words;
    last = words;
  }
  return text;
}

/** Removes the space around the signs of an index. @param {string} index */
const tight = (index) => collapsed(index).replace(/\s+(?=[=+−<>≤≥→,-])|(?<=[=+−<>≤≥→,-])\s+/g, '');

/** @param {string} base @param {string} sub @param {string} sup */
const scripted = (base, sub, sup) => base + (sub && raised(tight(sub), 'sub')) + (SIGN.test(sup) ? sup : sup && raised(tight(sup), 'sup'));

/** The parts of <mmultiscripts>: a base, pairs of indices after it, and pairs before it. @param {Element[]} parts @param {number} depth */
function multiscripts([base, ...scripts], depth) {
  const divide = scripts.findIndex(({ localName }) => localName === 'mprescripts');
  const pairs = (/** @type {Element[]} */ indices) => {
    let text = '';
    for (let i = 0; i < indices.length; i += 2) text += scripted('', written(indices[i], depth), indices[i + 1] ? written(indices[i + 1], depth) : '');
    return text;
  };
  const [after, before] = divide < 0 ? [scripts, []] : [scripts.slice(0, divide), scripts.slice(divide + 1)];
  return pairs(before) + (base ? grouped(written(base, depth)) : '') + pairs(after);
}

/** @param {Element} element @param {number} depth @returns {string} */
function written(element, depth) {
  if (depth > DEEPEST) return element.textContent ?? '';
  const name = element.localName;
  const parts = partsOf(element);
  /** The words of the parts that were written before. Without this cache, each level would write a nested formula again. @type {string[]} */
  const known = [];
  /** @param {number} i */
  const part = (i) => (known[i] ??= parts[i] ? written(parts[i], depth + 1).trim() : '');
  /** Returns a part, in parentheses if it has more than one token. @param {number} i */
  const base = (i) => (parts[i]?.firstElementChild || /\s/.test(part(i)) ? grouped(part(i)) : part(i));
  switch (name) {
    case 'annotation': case 'annotation-xml': case 'mphantom': case 'none': return ''; // Annotations repeat the formula in another notation.
    case 'mspace': return ' ';
    case 'mfrac': return /^0/.test(element.getAttribute('linethickness') ?? '') ? `(${part(0)}; ${part(1)})` : `${base(0)}/${base(1)}`;
    case 'msqrt': return `√${grouped(row(element.childNodes, depth).trim())}`;
    case 'mroot': return `${ROOTS[Number(part(1))] || `${raised(part(1), 'sup')}√`}${base(0)}`;
    case 'msup': return scripted(base(0), '', part(1));
    case 'msub': return scripted(base(0), part(1), '');
    case 'msubsup': case 'munderover': return scripted(base(0), part(1), part(2));
    case 'mover': return SIGN.test(part(1)) ? part(0) + part(1) : scripted(base(0), '', part(1));
    case 'munder': return SIGN.test(part(1)) ? part(0) + part(1) : scripted(part(0), part(1), '');
    case 'mmultiscripts': return multiscripts(parts, depth + 1);
    case 'mfenced': {
      const open = element.getAttribute('open') ?? '(';
      return open + parts.map((_, i) => part(i)).join(', ') + (CLOSING.get(open) ?? ')');
    }
    case 'mtable': return parts.map((_, i) => part(i)).join('; ');
    case 'mtr': case 'mlabeledtr': return parts.map((_, i) => part(i)).filter(Boolean).join(' ');
    default: return row(element.childNodes, depth);
  }
}
