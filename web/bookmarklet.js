// The bookmarklet: a link for the bookmarks bar that hands the page of another tab to Attest (handover.js).
import { tell } from './intake.js';
import { say } from './sentences.js';

/** The fragment of the address with which the bookmarklet opens Attest. */
export const HANDOVER = '#handover';
/** The message with which Attest asks the bookmarklet for the page. */
export const READY = 'attest-ready';

/**
 * The code of the bookmarklet. It runs on the page of the other tab and cannot use names from this file. If the page cannot
 * be handed over, the code offers to copy the page.
 * @param {string} attest the address of Attest @param {string} ready the message of Attest
 * @param {Record<string, string>} words
 */
export function handOver(attest, ready, words) {
  const root = document.documentElement;
  const { href } = location;
  /** The shadow trees that the page allows scripts to read. @param {Document | ShadowRoot} tree @returns {ShadowRoot[]} */
  const shadows = (tree) => [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...shadows(shadowRoot)] : []));
  const html = () => {
    const shadowRoots = shadows(document);
    const { innerHTML, outerHTML } = root;
    // Uses getHTML(), because innerHTML does not contain the shadow trees. Browsers without getHTML() have only innerHTML.
    const page = root.getHTML ? outerHTML.replace(innerHTML, () => root.getHTML({ shadowRoots })) : outerHTML;
    return `<!doctype html><!-- saved from url=(${String(href.length).padStart(4, '0')})${href} -->${page}`;
  };

  const offer = () => {
    const panel = document.createElement('div');
    panel.style.cssText = 'all:initial;position:fixed;z-index:2147483647;top:16px;right:16px;max-width:320px;padding:16px;border:1px solid #777;border-radius:8px;background:#fff;font:15px/1.4 sans-serif;color:#111';
    panel.setAttribute('role', 'alert');
    const text = panel.appendChild(document.createElement('p'));
    text.style.cssText = 'all:unset;display:block;margin-bottom:12px';
    text.textContent = words.offer;
    /** @param {string} name @param {() => void} press */
    const button = (name, press) => {
      const made = panel.appendChild(document.createElement('button'));
      made.textContent = name;
      made.style.cssText = 'font:inherit;margin-right:8px;padding:4px 12px';
      made.onclick = press;
      return made;
    };
    const copy = button(words.copy, () => {
      panel.remove();
      const page = html();
      const area = root.appendChild(document.createElement('textarea'));
      area.value = page;
      area.focus({ preventScroll: true });
      area.select();
      text.textContent = document.execCommand('copy') ? words.copied : words.refused;
      area.remove();
      copy.remove();
      root.append(panel);
    });
    button(words.close, () => panel.remove());
    root.append(panel);
    copy.focus();
  };

  const opened = open(`${attest}#handover`);
  if (!opened) return offer();
  const { origin } = new URL(attest);
  const until = Date.now() + 60_000;
  /** @param {MessageEvent} event */
  const answer = (event) => {
    if (event.source !== opened || event.origin !== origin || event.data !== ready) return;
    end();
    opened.postMessage({ html: html(), url: href }, origin);
  };
  const watch = setInterval(() => {
    // If a minute has passed, or if the window of Attest was closed, offers to copy the page. `closed` is also true if the
    // page's policy cuts the connection between the windows.
    if (!opened.closed && Date.now() < until) return;
    end();
    offer();
  }, 250);
  const end = () => {
    clearInterval(watch);
    removeEventListener('message', answer);
  };
  addEventListener('message', answer);
}

/** Returns the script address of the bookmarklet, which opens this page of Attest. */
export function bookmarklet() {
  const { origin, pathname } = new URL(document.URL);
  const words = Object.fromEntries(Object.entries({
    offer: 'bookmarklet.offer', copy: 'bookmarklet.copy', close: 'bookmarklet.close', copied: 'bookmarklet.page-copied', refused: 'bookmarklet.copy-refused',
  }).map(([name, id]) => [name, say(id)]));
  const given = [origin + pathname, READY, words].map((each) => JSON.stringify(each)).join();
  return `javascript:${encodeURIComponent(`(${handOver})(${given})`)}`;
}

/** Copies the bookmarklet, for browsers in which a link cannot be dragged to the bookmarks. */
export function copyBookmarklet() {
  const copied = navigator.clipboard?.writeText(bookmarklet()) ?? Promise.reject();
  void copied.then(() => tell(say('bookmarklet.copied'), false), () => tell(say('bookmarklet.not-copied'), true));
}
