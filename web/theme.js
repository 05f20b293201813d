// Light or dark, more contrast, less movement, a finger in place of a mouse: as the system tells.
import { program } from './bridge.js';
import { wake } from './loop.js';

/** Colours of the reader's own: then the page's elements are what is seen. */
export const colours = matchMedia('(forced-colors: active)');

export function listen() {
  const wishes = [
    '(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
    '(pointer: coarse)',
  ].map((query) => matchMedia(query));
  const tell = () => {
    const [dark, contrast, still, coarse] = wishes.map(({ matches }) => +matches);
    program._attest_theme(dark, contrast, still, coarse);
    wake();
  };
  for (const wish of wishes) wish.addEventListener('change', tell);
  tell();
}
