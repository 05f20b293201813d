// Lets the Back button of a phone close the open dialog or menu. Without this, Back leaves the page. Browsers without
// CloseWatcher (HTML Standard, "close requests") keep their own Back.
import { program, put } from './bridge.js';
import { wake } from './loop.js';

/** @type {{destroy: () => void, onclose: (() => void) | null} | undefined} */
let watcher;

/** Must be called when a dialog or menu has opened, and when the last one has closed. @param {boolean} open */
export function watchBack(open) {
  const { CloseWatcher } = /** @type {any} */ (window); // TypeScript 5 does not know the class.
  if (!CloseWatcher || open === !!watcher) return;
  if (!open) {
    watcher?.destroy();
    watcher = undefined;
    return;
  }
  const made = (watcher = new CloseWatcher());
  // The key Escape does not come here, because input.js and text_agent.js prevent its default action.
  made.onclose = () => {
    watcher = undefined;
    program._attest_key(put('Escape')[0], 0);
    wake();
  };
}
