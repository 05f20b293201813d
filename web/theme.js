// Light or dark, more contrast, less movement: as the reader has told the system.
import { program } from './bridge.js';
import { wake } from './loop.js';

/** Colours of the reader's own: then the page's elements are what is seen. */
export const colours = matchMedia('(forced-colors: active)');

export function listen() {
  const wishes = [
    '(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
  ].map((query) => matchMedia(query));
  const tell = () => {
    const [dark, contrast, still] = wishes.map(({ matches }) => +matches);
    program._attest_theme(dark, contrast, still);
    wake();
  };
  for (const wish of wishes) wish.addEventListener('change', tell);
  tell();
}
