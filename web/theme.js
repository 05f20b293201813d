// Light or dark, more contrast, less movement, a finger in place of a mouse: as the system tells.
import { program } from './bridge.js';
import { wake } from './loop.js';

/** Colours of the reader's own: then the page's elements are what is seen. */
export const colours = matchMedia('(forced-colors: active)');

export function listen() {
  const preferences = [
    '(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
    '(pointer: coarse)',
  ].map((query) => matchMedia(query));
  const tell = () => {
    const [dark, contrast, still, coarse] = preferences.map(({ matches }) => +matches);
    program._attest_theme(dark, contrast, still, coarse);
    wake();
  };
  for (const preference of preferences) preference.addEventListener('change', tell);
  tell();
}
