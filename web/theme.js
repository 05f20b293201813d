// Reports the system's preferences: light or dark, more contrast, reduced motion, and a coarse pointer.
import { program } from './bridge.js';
import { wake } from './loop.js';

/** In forced-colors mode the page's elements are visible instead of the canvas. */
export const colours = matchMedia('(forced-colors: active)');

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  // The reader can choose another theme than that of the system, and a mirrored interface.
  show_appearance(dark, mirrored) {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    document.documentElement.classList.toggle('mirrored', !!mirrored);
  },
};

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
