// Sends controls and fields to the page as the program does.
/** @typedef {import('./page.mjs').Page} Page */

/** The values of Control::Role. */
export const ROLE = { button: 0, toggle: 1, radio: 2, tab: 3, item: 4, heading: 5, group: 6, text: 7, dialog: 8, toolbar: 9, list: 10, switch: 11, tabList: 12, menuButton: 13, menu: 14, menuItem: 15, menuChoice: 16, bookmarklet: 17, silent: 18, menuCheck: 19, checkbox: 20, disclosure: 21 };

/**
 * @typedef {object} Control
 * @property {number} id @property {number} role @property {number} [parent] @property {string} [name]
 * @property {boolean} [enabled] @property {boolean} [on] @property {[set: number, position: number]} [inSet]
 * @property {number[]} [place] @property {number[]} [cut] @property {number} [size]
 * @property {string} [drawn] @property {string} [keys]
 */

/** Sends controls without waiting until the page shows them. @param {Page} page @param {Control[]} controls */
export function sendControls(page, controls) {
  for (const { id, role, parent = 0, name = `Control ${id}`, enabled = true, on = false, inSet = [0, 0], place = [1, 2, 3, 4], cut = [0, 0], size = 0, drawn = '', keys = '' } of controls) {
    page.program.call('control', id, parent, role, +enabled, +on, ...inSet, ...place, ...cut, size, name, drawn, keys);
  }
  page.program.call('controls_done');
}

/** @param {Page} page @param {Control[]} controls */
export function showControls(page, controls) {
  sendControls(page, controls);
  page.show();
}

/** @param {Page} page @param {number} id @returns {HTMLButtonElement} */
export function controlOf(page, id) {
  const found = page.document.querySelector(`[data-control="${id}"]`);
  if (!found) throw new Error(`There is no control ${id}`);
  return /** @type {HTMLButtonElement} */ (found);
}

/**
 * @typedef {object} Field
 * @property {number} id @property {number} [parent] @property {number} [after] @property {number} [version] @property {boolean} [multiline]
 * @property {number[]} [place] @property {number} [size] @property {string} [name] @property {string} [hint] @property {string} [text]
 */

/** @param {Page} page @param {Field[]} fields */
export function showFields(page, fields) {
  for (const { id, parent = 0, after = 0, version = 1, multiline = true, place = [1, 2, 3, 4], size = 18, name = 'Note', hint = '', text = '' } of fields) {
    page.program.call('field', id, parent, after, version, +multiline, ...place, 0, 0, size, name, hint, text);
  }
  page.program.call('fields_done');
}
