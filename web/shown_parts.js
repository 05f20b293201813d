// Removes the parts of a page that a browser does not show. Replaces formulas and buttons by their words, and layout tables by
// the contents of their cells.
import { HEADING, isBlock, letters, measured, without } from './page_amounts.js';
import { SKIPPED } from './page_walker.js';
import { GALLERY } from './site_phrases.js';
import { unfoldLayout } from './tables.js';

/** @typedef {import('./page_amounts.js').Amount} Amount */

/** Elements that a browser does not show, and elements without text. */
const UNSEEN = [...SKIPPED, 'input', 'meta', 'link', 'dialog:not([open])', '[hidden]', '.a11y-hidden', 'span.offscreen', '.u-visually-hidden', '.sr-text'].join();
/** A page with more elements than this counts as a book. Nothing is removed from a book, because examining all of its elements would take too long. */
export const MOST_ELEMENTS = 20_000;
export const LONGEST_LINE = 2000; // The number of characters of a line that are examined.
export const SHORT = 40; // A line with fewer characters than this is short.
/** A button, or an element with a class such as "share", counts as text of the story if its line has at least this number of other characters. The number is higher than two, because lines of buttons often have one or two separators such as "|". */
export const LEAST_BESIDE = 3;
const MOST_BESIDE = 20; // An element with more children than this is not a line or a formula.

/** Returns true for a part of a figure or gallery, which may number its pictures. The cell of a table may contain a score. @param {Element} part */
export function isInGallery(part) {
  if (part.closest('table')) return false;
  for (let outer = /** @type {Element | null} */ (part); outer; outer = outer.parentElement) {
    if (outer.localName === 'figure' || GALLERY.test(outer.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** The class name of a picture of a formula. */
const FORMULA = /(?:^|\s)(?:math|mwe-math[\w-]*|latex|tex)(?=$|\s)/i;

/** Replaces pictures of formulas by words. The words come from a hidden <math> beside the picture, or else from the description of the picture. @param {Element} body */
function* withFormulas(body) {
  const all = body.querySelectorAll('[hidden] math');
  yield;
  /** @type {Map<Element, Amount>} */
  const amounts = all.length ? yield* measured(body) : new Map();
  for (const math of all) {
    yield;
    const hidden = math.closest('[hidden]');
    const outer = hidden?.parentElement;
    if (!hidden || !outer || hidden.children.length > MOST_BESIDE || outer.children.length > MOST_BESIDE) continue;
    const count = amounts.get(math)?.text;
    if (amounts.get(hidden)?.text !== count || amounts.get(outer)?.text !== count) continue;
    const pictures = outer.querySelectorAll('img');
    if (!pictures.length) continue;
    hidden.removeAttribute('hidden');
    for (const picture of pictures) picture.remove();
  }
  for (const picture of body.querySelectorAll('img[class][alt]')) {
    if (FORMULA.test(picture.getAttribute('class') ?? '')) picture.replaceWith(picture.getAttribute('alt') ?? '');
    yield;
  }
}

/**
 * Removes buttons. Keeps the words of two kinds of buttons: a button in a heading, which unfolds a section, and a button beside other words of a paragraph.
 * @param {Element} body
 */
export function* withoutButtons(body) {
  const buttons = [...body.querySelectorAll('button')].map((button) => ({ button, line: button.closest('h1,h2,h3,h4,h5,h6,p,li,dd') }));
  /** The number of letters of each line beside its buttons. @type {Map<Element, number>} */
  const beside = new Map();
  for (const { button, line } of buttons) {
    if (line) beside.set(line, (beside.get(line) ?? letters(line.textContent ?? '')) - letters(button.textContent ?? ''));
    yield;
  }
  for (const { button, line } of buttons) {
    if (line && (HEADING.test(line.localName) || (beside.get(line) ?? 0) >= LEAST_BESIDE)) while (button.firstChild) button.before(button.firstChild);
    button.remove();
    yield;
  }
}

/**
 * Whether an element with aria-hidden="true" is an icon or repeats a formula. The attribute hides an element only from screen readers, so many elements with this attribute are visible.
 * An element is an icon if it has no text or the class name "icon". An element with only signs is also an icon if it is in a link or has no text beside it.
 * An element repeats a formula if there is a <math> beside it.
 * @param {Element} element @param {Map<Element, Amount>} amounts of the page before icons were removed
 */
function isIcon(element, amounts) {
  const text = element.textContent ?? '';
  if (!letters(text) || /(?:^|[\s_-])icons?(?=$|[\s_-])/i.test(element.getAttribute('class') ?? '')) return true;
  const outer = element.parentElement;
  const isSign = !/[\p{L}\p{N}]/u.test(text);
  if (isSign && element.closest('a')) return true;
  if (!outer || outer.children.length > MOST_BESIDE) return false;
  if (isSign && (amounts.get(outer)?.text ?? 0) < LONGEST_LINE && letters(outer.textContent ?? '') === letters(text)) return true;
  return [...outer.querySelectorAll('math')].some((other) => !element.contains(other));
}

const MOST_HIDDEN = 0.3; // A block with more than this share of the page's text is kept, because it is the page behind a dialog.

/**
 * Removes elements with aria-hidden="true" that are icons or blocks, such as copies of slides and closed dialogs. Inline elements that are not
 * icons stay, with all elements in them.
 * @param {Element} body
 */
function* withoutAriaHidden(body) {
  const all = [...body.querySelectorAll('[aria-hidden="true"]')];
  if (!all.length) return;
  const amounts = yield* measured(body);
  const textOf = (/** @type {Element} */ element) => amounts.get(element)?.text ?? 0;
  /** The last element that was removed, or kept together with all elements in it. @type {Element | undefined} */
  let judged;
  for (const element of all) {
    yield;
    if (judged?.contains(element)) continue;
    const isHiddenBlock = isBlock(element);
    if (isHiddenBlock && textOf(element) > textOf(body) * MOST_HIDDEN) continue;
    judged = element;
    if (isHiddenBlock || isIcon(element, amounts)) element.remove();
  }
}

/** All parts of a page that a browser shows. @param {Document} page @returns {Generator<void, Element>} */
export function* shownParts(page) {
  const body = page.body ?? page.createElement('body');
  for (const shown of [page.documentElement, body]) shown?.removeAttribute('hidden');
  yield* withFormulas(body);
  yield;
  yield* withoutButtons(body);
  yield;
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return body;
  yield* without([...body.querySelectorAll(UNSEEN)]);
  yield;
  yield* withoutAriaHidden(body);
  yield;
  // The story of an old page or a newsletter is found only if the tables that lay out the page are ordinary elements.
  for (const table of body.querySelectorAll('table')) yield* unfoldLayout(table);
  return body;
}
