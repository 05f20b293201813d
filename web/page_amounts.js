// Counts the characters of each element of a page: in all of its text, in links, and in sentences.

/** @typedef {{text: number, link: number, prose: number}} Amount  The numbers of characters of an element, without white space. `link`: in links. `prose`: in sentences, outside links. */

const INLINE = new Set(('a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math meter nobr output progress q rb rp rt rtc ruby ' +
  's samp small span strike strong sub sup time tt u var wbr').split(' '));
const SENTENCE = /[.!?…。！？।؟]["'”’»)\]]*\s*$/u;
/** @param {string} text */
export const isSentence = (text) => SENTENCE.test(text.slice(-ENDING));
const LEAST_PROSE = 50;
const LEAST_SENTENCE = 20;
const ENDING = 40; // The number of characters at the end of a text in which the end of a sentence is searched for.
/** The number of nodes that are visited between two pauses. */
export const STEPS = 64;
/** @type {Amount} */
export const NOTHING = { text: 0, link: 0, prose: 0 };
export const HEADING = /^h[1-6]$/;

/** The number of characters that are not white space. A character from U+2E80, such as a Chinese one, counts twice, because it says about as much as two letters. @param {string} text */
export function letters(text) {
  let count = 0;
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 160) count += code < 0x2e80 ? 1 : 2;
  }
  return count;
}

/** @param {Node} node */
const isElement = (node) => node.nodeType === 1;
/** Whether an element is inline. A slot or custom element is not inline if its first child is a block, although browsers show it inline. @param {Element} element */
export const isInline = ({ localName, firstElementChild }) => INLINE.has(localName) || (/-|^slot$/.test(localName) && (!firstElementChild || INLINE.has(firstElementChild.localName) || firstElementChild.localName.includes('-')));

/** Measures the text of each element below `root`. Does not recurse. @param {Element} root @returns {Generator<void, Map<Element, Amount>>} */
export function* measured(root) {
  /** @type {Map<Element, Amount>} */
  const amounts = new Map();
  let [run, runLink, ending, links, steps] = [0, 0, '', 0, 0];
  /** @param {Element} owner */
  const flush = (owner) => {
    const [own, amount] = [run - runLink, amounts.get(owner)];
    if (amount && (own >= LEAST_PROSE || (own >= LEAST_SENTENCE && isSentence(ending)))) amount.prose += own;
    [run, runLink, ending] = [0, 0, ''];
  };
  /** @param {Element} element @returns {Element} */
  const ownerOf = (element) => {
    while (element !== root && isInline(element)) element = /** @type {Element} */ (element.parentNode);
    return element;
  };
  /** @type {Node | null} */
  let node = root;
  while (node) {
    if (++steps % STEPS === 0) yield;
    if (isElement(node)) {
      const element = /** @type {Element} */ (node);
      amounts.set(element, { text: 0, link: 0, prose: 0 });
      if (element.localName === 'a') ++links;
      if (!isInline(element) && element !== root) flush(ownerOf(/** @type {Element} */ (element.parentNode)));
    } else if (node.nodeType === 3) {
      const count = letters(node.nodeValue ?? '');
      const amount = amounts.get(/** @type {Element} */ (node.parentNode));
      if (count && amount) {
        amount.text += count;
        run += count;
        ending = (node.nodeValue ?? '').slice(-20);
        if (links) [amount.link, runLink] = [amount.link + count, runLink + count];
      }
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    for (;;) {
      if (isElement(node)) {
        const element = /** @type {Element} */ (node);
        if (element.localName === 'a') --links;
        if (!isInline(element) || element === root) flush(element);
        const [own, outer] = [amounts.get(element), element === root ? undefined : amounts.get(/** @type {Element} */ (element.parentNode))];
        if (own && outer) for (const key of /** @type {(keyof Amount)[]} */ (['text', 'link', 'prose'])) outer[key] += own[key];
      }
      if (node === root) return amounts;
      if (node.nextSibling) break;
      node = /** @type {Node} */ (node.parentNode);
    }
    node = node.nextSibling;
  }
  return amounts;
}

/** @param {Element} element @param {Map<Element, Amount>} amounts */
export const prose = (element, amounts) => amounts.get(element)?.prose ?? 0;

/** Whether an element is a block or an inline element with a block in it. @param {Element} element */
export const isBlock = (element) => !isInline(element) || element.querySelector('p,div,li,h1,h2,h3,h4') !== null;

/** @param {Element} root @returns {Element[]} blocks without other blocks in them, in document order */
export const leaves = (root) => [...root.querySelectorAll('*')].filter((element) => !isInline(element) && ![...element.children].some(isBlock));

/** Removes elements. An element inside a removed element is skipped, because each removal walks all descendants. @param {Iterable<Element>} elements in document order @returns {Generator<void, void>} */
export function* without(elements) {
  /** @type {Element | undefined} */
  let outermost;
  let steps = 0;
  for (const element of elements) {
    if (++steps % STEPS === 0) yield;
    if (outermost?.contains(element)) continue;
    outermost = element;
    element.remove();
  }
}
