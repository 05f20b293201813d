// Light or dark, more contrast, less movement, a finger in place of a mouse: as the system tells.
import { program } from './bridge.js';
import { wake } from './loop.js';

/** Colours of the reader's own: then the page's elements are what is seen. */
export const colours = matchMedia('(forced-colors: active)');

export function listen() {
  const ui_events = [
    '(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
    '(pointer: coarse)',
  ].map((query) => matchMedia(query));
  const tell = () => {
    const [dark, contrast, still, coarse] = ui_events.map(({ matches }) => +matches);
    program._attest_theme(dark, contrast, still, coarse);
    wake();
  };
  for (const ui_event of ui_events) ui_event.addEventListener('change', tell);
  tell();
}
