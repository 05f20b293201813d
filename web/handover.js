// Receives the page of another tab from the bookmarklet (bookmarklet.js), which has opened this window. Attest says that
// it is ready, and the bookmarklet answers with the page. Reads only the first answer of the window that opened this one,
// and parses the page like a saved page.
import { LARGEST } from './arguments.js';
import { addressFrom } from './article_extractor.js';
import { HANDOVER, READY } from './bookmarklet.js';
import { openPage, tell } from './intake.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';

const PATIENCE_MS = 20_000;
const LONGEST_ADDRESS = 10_000; // UTF-16 units.

/** Returns the page in a message. Returns undefined if the message is malformed, too large, or has an address outside the sender's site. @param {MessageEvent} event */
export function pageIn({ data, origin }) {
  const { html, url } = typeof data === 'object' && data ? data : /** @type {Record<string, unknown>} */ ({});
  if (typeof html !== 'string' || typeof url !== 'string' || !html || html.length > LARGEST || url.length > LONGEST_ADDRESS) return undefined;
  const address = addressFrom(url, '');
  return address && new URL(address).origin === origin ? { html, url } : undefined;
}

/**
 * If the address of this window has the given fragment, returns the text after its "=", or an empty text. Removes the fragment, so that a reload does not
 * open the same data again. @param {string} fragment
 */
export function arrivedBy(fragment) {
  const { hash, pathname, search } = new URL(document.URL);
  const [name, detail = ''] = hash.split('=');
  if (name !== fragment) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return detail;
}

/** Waits for the page if the bookmarklet has opened this window. */
export function receive() {
  if (arrivedBy(HANDOVER) === undefined) return;
  const { opener } = window;
  if (!opener) return tell(say('handover.severed'), true);
  const silence = setTimeout(() => {
    removeEventListener('message', listen);
    tell(say('handover.silent'), true);
  }, PATIENCE_MS);
  /** @param {MessageEvent} event */
  const listen = (event) => {
    if (event.source !== opener) return;
    clearTimeout(silence);
    removeEventListener('message', listen);
    window.opener = null;
    const page = pageIn(event);
    if (page) void inTurn(() => openPage(page.html, page.url));
    else tell(say('handover.unfit'), true);
  };
  addEventListener('message', listen);
  opener.postMessage(READY, '*'); // Any site may receive this message: the opener's site is not known yet, and the message has no data.
}
