// Finds the notes of a page: the targets of short links such as "1" or "*" within the page.

import { isSmall } from './inline_words.js';

const MOST_NOTES = 2000;
const MARKER = /^[[(]?\s*(\d{1,4}|[*†‡§]{1,3}|[a-z])\s*[\])]?$/iu;
const NOTE = 'li,p,div,dd,aside,td';

/** Whether an element is a superscript link whose text may be a note marker without brackets, such as "1" or "*". @param {Element} element @param {string} name */
export const isReference = (element, name) => name === 'sup' && isSmall(element) && element.firstElementChild?.localName === 'a' && /^[\p{L}\p{N}*†‡§]{1,4}$/u.test((element.textContent ?? '').trim());

/** Whether a link leads from a note back to the reference to the note. @param {Element} link */
export const isBackLink = (link) => link.getAttribute('role') === 'doc-backlink' ||
  ((link.getAttribute('href') ?? '').startsWith('#') && /^[\[(]?[↩↑^⏎⤴\ufe0e\ufe0f]+[\])]?$/u.test((link.textContent ?? '').trim()));

/** The notes inside an element and their markers. */
export class Notes {
  /** @type {Map<string, string>} */
  #markers = new Map();

  /** @param {Element} root */
  constructor(root) {
    for (const link of root.querySelectorAll?.('sup a[href^="#"], a[href^="#"] > sup, a[role="doc-noteref"]') ?? []) {
      if (this.#markers.size >= MOST_NOTES) break;
      const anchor = link.localName === 'a' ? link : link.parentElement;
      const [, marker] = MARKER.exec((anchor?.textContent ?? '').trim()) ?? [];
      const id = (anchor?.getAttribute('href') ?? '').slice(1);
      if (marker && id && !this.#markers.has(id)) this.#markers.set(id, marker);
    }
  }

  /** If `element` is a note, returns the marker with which the text refers to the note, such as "1"; otherwise ''. @param {Element} element */
  markerOf(element) {
    if (!this.#markers.size) return '';
    const id = element.getAttribute('id');
    return id && element.matches(NOTE) ? this.#markers.get(id) ?? '' : '';
  }
}
