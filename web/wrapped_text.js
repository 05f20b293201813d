// Wraps text that stands beside blocks, so that this text becomes a block of its own.
import { isBlock, letters } from './page_amounts.js';

/** An inline element that contains one of these is not moved: if it is unclosed, it can contain the rest of the page, and each container in it would be moved again. */
const PARTS = 'section,article,main,header,center,td';

/** Elements in which text may stand beside blocks. */
const CONTAINER = `div,a,span,font,${PARTS}`;

/** Elements that writers use to format words. */
const OF_TEXT = /^(?:b|big|cite|em|i|q|s|small|strong|sub|sup|u)$/;

/**
 * Wraps text that stands beside blocks into new blocks, so that each text can be examined alone. Returns the new blocks, except those that contain only
 * links, labels and buttons. @param {Element} root
 */
export function* wrapped(root) {
  /** @type {Set<Element | null>} */
  const runs = new Set();
  for (const outer of [root, ...root.querySelectorAll(CONTAINER)]) {
    yield;
    if (![...outer.children].some(isBlock)) continue;
    /** @type {Element | undefined} */
    let run;
    for (const node of [...outer.childNodes]) {
      yield;
      const isElement = node.nodeType === 1;
      if (isElement && (isBlock(/** @type {Element} */ (node)) || /** @type {Element} */ (node).querySelector(PARTS))) run = undefined;
      else if (run || isElement || letters(node.nodeValue ?? '')) {
        if (!run) node.before(run = outer.ownerDocument.createElement('div'));
        if (isElement ? OF_TEXT.test(/** @type {Element} */ (node).localName) : node.nodeType === 3 && letters(node.nodeValue ?? '')) runs.add(run);
        run.append(node);
      }
    }
  }
  return runs;
}
