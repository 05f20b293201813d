// Finds the notes of a page: the targets of short links such as "1", "[1]" or "*" within the page.

import { nodesOfShort, positionOf } from './inline_words.js';

const MOST_NOTES = 2000;
const MOST_LINKS = 20_000; // The maximum number of links that are examined.
const LONGEST_MARKER = 12; // The maximum length of a marker in UTF-16 units, including its brackets.
const MARKER = /^[[(]?\s*(\d{1,4}|[*†‡§]{1,3}|[a-z])\s*[\])]?$/iu;
const IN_BRACKETS = /^\[.*\]$/;
const SHORT = '[\\p{L}\\p{N}*†‡§]{1,4}';
/** One marker or several, without brackets. */
const BARE = new RegExp(`^${SHORT}(?:\\s*[,;–-]\\s*${SHORT})*$`, 'u');
const NOTE = 'li,p,div,dd,aside,td,a';
const PLAIN_NOTE = 'li,p,aside,dd';
const MOST_PARENTS = 8; // The search for the note of a back link examines this number of elements: the link and its ancestors.
const NOTE_NAME = /(?:^|[\s_-])(?:foot-?note|end-?note|note-?ref|fn-?ref|footnote-anchor)/i;
const SIDE_NOTE = /(?:^|\s)(?:sidenote|marginnote)(?=$|\s)/;
const ARROW = /^[[(]?[↩↑^⏎⤴\ufe0e\ufe0f]+[\])]?$/u;

/** @param {Element} element */
const shortText = (element) => (nodesOfShort(element) ? (element.textContent ?? '').trim() : '');

/** The part of a link's address after "#". In a saved page, the complete address of the page may stand before the "#". @param {Element} link */
function fragmentOf(link) {
  const href = link.getAttribute('href') ?? '';
  const start = href.indexOf('#');
  return start < 0 ? '' : href.slice(start + 1).trim();
}

/** Whether an element is named as a reference to a note. @param {Element} link */
const isNamed = (link) => link.getAttribute('role') === 'doc-noteref' || NOTE_NAME.test(link.getAttribute('class') ?? '');

/** Whether there is no space between a link and the word or the full stop before it. Only numbers of notes are written so close. @param {Element} link @param {string} before the text before the link */
const isGlued = (link, before) => fragmentOf(link) !== '' && /\d/.test(link.textContent ?? '') && /[\p{L}\p{N}.,;:!?…”’»"')]$/u.test(before);

/**
 * Whether an element refers to one note or several, and its text has no brackets. The caller writes such a reference in brackets, because "1910" with
 * a raised "1" must not become "19101".
 * @param {Element} element @param {string} name @param {string} before the text of the page before the element @param {Notes} notes
 */
export function isReference(element, name, before, notes) {
  if (name !== 'a' && positionOf(element) !== 'sup') return false;
  if (!BARE.test(shortText(element))) return false;
  if (name === 'a') return element.querySelector?.('sup') === null && (isNamed(element) || (isGlued(element, before) && notes.mayBeTarget(element)));
  return nodesOfShort(element)?.some((node) => /** @type {Element} */ (node).localName === 'a') ?? false;
}

/** Whether an element is a note that stands beside its reference in the text. @param {Element} element @param {string} name */
export const isSideNote = (element, name) => name === 'span' && SIDE_NOTE.test(element.getAttribute('class') ?? '');

/** The notes inside an element and their markers. */
export class Notes {
  /** The marker of each note, by the id of the note. @type {Map<string, string>} */
  #markers = new Map();
  /** The ids of the references. @type {Set<string>} */
  #references = new Set();
  #root;
  /** The elements with an id. Found when they are first needed. @type {Map<string, Element> | undefined} */
  #targets;
  /** Pairs of a fragment and an id, separated by a space: a link with this fragment is inside the element with this id. @type {Set<string>} */
  #backLinks = new Set();

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
    let links = 0;
    for (const link of root.querySelectorAll?.('a[href*="#"]') ?? []) {
      if (this.#markers.size >= MOST_NOTES || ++links > MOST_LINKS) break;
      const id = fragmentOf(link);
      const text = shortText(link);
      const [, marker] = text.length <= LONGEST_MARKER ? MARKER.exec(text) ?? [] : [];
      if (!marker || !id || this.#references.has(id)) continue;
      const [sup, before] = [link.closest('sup') ?? link.querySelector('sup'), link.previousSibling?.nodeValue ?? ''];
      if (!sup && !IN_BRACKETS.test(text) && !isNamed(link) && !(isGlued(link, before) && this.mayBeTarget(link))) continue;
      if (!this.#markers.has(id)) this.#markers.set(id, marker);
      for (const element of [link, sup, link.parentElement]) if (element?.id) this.#references.add(element.id);
    }
  }

  #findTargets() {
    /** @type {Map<string, Element>} */
    const targets = new Map();
    for (const element of this.#root.querySelectorAll('[id]')) if (!targets.has(element.id)) targets.set(element.id, element);
    let links = 0;
    for (const link of this.#root.querySelectorAll('a[href*="#"]')) {
      if (++links > MOST_LINKS) break;
      const fragment = fragmentOf(link);
      /** @type {Element | null} */
      let outer = link;
      for (let i = 0; outer && i < MOST_PARENTS; ++i, outer = outer.parentElement) if (outer.id) this.#backLinks.add(`${fragment} ${outer.id}`);
    }
    return targets;
  }

  /**
   * Whether the target of a link may be a note. A paragraph, a list item or an unknown target outside the root may be a note. Any other target,
   * such as a figure or a table, may be a note only if it contains a link back to the reference.
   * @param {Element} link
   */
  mayBeTarget(link) {
    this.#targets ??= this.#findTargets();
    const id = fragmentOf(link);
    const target = this.#targets.get(id);
    if (!target || target.matches(PLAIN_NOTE) || (target.localName === 'a' && target.parentElement?.matches(PLAIN_NOTE))) return true;
    return [link, link.parentElement].some((element) => element?.id && this.#backLinks.has(`${element.id} ${id}`));
  }

  /** If `element` is a note, returns the marker with which the text refers to the note, such as "1"; otherwise ''. @param {Element} element */
  markerOf(element) {
    if (!this.#markers.size) return '';
    const id = element.getAttribute('id');
    return id && element.matches(NOTE) ? this.#markers.get(id) ?? '' : '';
  }

  /** Whether an element leads from a note back to the references to the note. @param {Element} element @param {string} name */
  isBackLink(element, name) {
    if (name !== 'a') return name === 'span' && /(?:^|\s)mw-cite-backlink(?=$|\s)/.test(element.getAttribute('class') ?? '');
    if (element.getAttribute('role') === 'doc-backlink') return true;
    const [text, fragment] = [shortText(element), fragmentOf(element)];
    return fragment !== '' && text.length <= LONGEST_MARKER && (ARROW.test(text) || (this.#references.has(fragment) && MARKER.test(text)));
  }
}
