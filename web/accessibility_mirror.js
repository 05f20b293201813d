// The semantics layer: for every control that the canvas draws, an invisible element at the same position.
// The Tab key, screen readers and other assistive tools use these elements.
import { watchBack } from './back_gesture.js';
import { element, program, read } from './bridge.js';
import { bookmarklet, copyBookmarklet } from './bookmarklet.js';
import { focusReader } from './input.js';
import { apple, density, wake, whenShown } from './loop.js';
import { seat } from './text_agent.js';
import { colours } from './theme.js';

const root = element('controls');

// For each Control::Role: the element, the ARIA role if the element does not imply it, and the attribute
// that shows the state `on`.
const ROLES = /** @type {const} */ ([
  ['button', '', ''],
  ['button', '', 'aria-pressed'],
  ['button', 'radio', 'aria-checked'],
  ['button', 'tab', 'aria-selected'],
  ['li', '', 'aria-current'],
  ['h2', '', ''],
  ['div', 'group', ''],
  ['p', '', ''],
  ['div', 'dialog', ''],
  ['div', 'toolbar', ''],
  ['ul', '', ''],
  ['button', 'switch', 'aria-checked'],
  ['div', 'tablist', ''],
  ['button', '', 'aria-expanded'],
  ['div', 'menu', ''],
  ['button', 'menuitem', ''],
  ['button', 'menuitemradio', 'aria-checked'],
  ['a', '', ''],
  ['p', '', ''],
  ['button', 'menuitemcheckbox', 'aria-checked'],
  ['button', 'checkbox', 'aria-checked'],
  ['button', '', 'aria-expanded'],
]);
const [RADIO, LIST_ITEM, GROUP, DIALOG, TOOLBAR, LIST, TAB_LIST, MENU_BUTTON, MENU, SILENT] = [2, 4, 6, 8, 9, 10, 12, 13, 14, 18];

/**
 * @typedef {object} Control
 * @property {number} id @property {number} parent @property {number} role
 * @property {boolean} enabled @property {boolean} on @property {number[]} place
 * @property {number} setSize the item count of a long list, which has controls only for the items in view; 0 for other controls
 * @property {number} position the item's position in the long list, counted from 1
 * @property {string} name @property {string} keys @property {string} drawn the text on the canvas; empty if it equals `name`
 * @property {number} size the font size in device pixels
 * @property {number[]} cut the heights that are clipped at the top and the bottom
 *
 * @typedef {object} Shown
 * @property {number} role
 * @property {HTMLElement} outer the element in the container
 * @property {HTMLElement} inner the element with the name, position and state
 * @property {boolean} inItem whether the element is inside the item of a list before it
 */

/** @type {Control[]} */
let coming = [];
/** The controls of the most recent frame; undefined if the elements already show them. @type {Control[] | undefined} */
let waiting;
/** @type {Map<number, Shown>} */
const shown = new Map();

/** @param {number} role */
const isContainer = (role) => [GROUP, DIALOG, TOOLBAR, LIST, TAB_LIST, MENU].includes(role);

/** Returns the element that contains the children of a control. @param {number} id */
export const containerOf = (id) => shown.get(id)?.outer ?? root;

/** @param {Control} control @param {boolean} inItem whether the control belongs to the item before it in a list @returns {Shown} */
function make({ id, role, parent }, inItem) {
  const [tag, aria] = ROLES[role];
  // An HTML list may contain only items, so other buttons and texts in a list are wrapped in items.
  const isItem = role === LIST_ITEM || (!inItem && !isContainer(role) && shown.get(parent)?.role === LIST);
  const outer = document.createElement(isItem ? 'li' : tag);
  const inner = isItem ? outer.appendChild(document.createElement(role === LIST_ITEM ? 'button' : tag)) : outer;
  if (aria) inner.setAttribute('role', aria);
  if (role === DIALOG) outer.ariaModal = 'true';
  if (role === MENU_BUTTON) inner.ariaHasPopup = 'menu';
  if (role === SILENT) inner.ariaHidden = 'true';
  if (!isContainer(role)) inner.className = 'leaf';
  if (inner instanceof HTMLAnchorElement) inner.href = bookmarklet();
  if (inner instanceof HTMLButtonElement || inner instanceof HTMLAnchorElement) inner.dataset.control = String(id);
  return { role, outer, inner, inItem };
}

/** @param {Element} target @param {string} name @param {string} value empty: removes the attribute */
function set(target, name, value) {
  if ((target.getAttribute(name) ?? '') === value) return;
  if (value) target.setAttribute(name, value);
  else target.removeAttribute(name);
}

/**
 * Clips an element like its control on the canvas, which may be partly scrolled out of a panel.
 * @param {HTMLElement} target @param {number[]} cut the clipped heights at the top and the bottom
 */
export function clip(target, cut) {
  const [above, below] = cut.map((length) => `${length / density}px`);
  target.style.clipPath = cut.some(Boolean) ? `inset(${above} 0 ${below})` : '';
}

/** @param {Shown} shown @param {Control} control */
function update({ outer, inner }, { role, name, drawn, keys, enabled, on, setSize, position, place, cut, size }) {
  const state = ROLES[role][2];
  if (isContainer(role)) set(inner, 'aria-label', name);
  else if (inner.textContent !== name) inner.textContent = name;
  set(inner, 'data-drawn', drawn);
  if (inner instanceof HTMLButtonElement) {
    // A disabled element loses the focus. Therefore a focused button is disabled only when the focus leaves it.
    inner.disabled = !enabled && inner !== document.activeElement;
    set(inner, 'aria-disabled', enabled ? '' : 'true');
  }
  set(inner, 'aria-keyshortcuts', apple ? keys.replace('Control', 'Meta') : keys);
  set(outer, 'aria-setsize', setSize ? String(setSize) : '');
  set(outer, 'aria-posinset', setSize ? String(position) : '');
  if (state) set(inner, state, state === 'aria-current' && !on ? '' : String(on));
  const [left, top, width, height] = place.map((length) => `${length / density}px`);
  Object.assign(inner.style, { left, top, width, height });
  clip(inner, cut);
  inner.style.setProperty('--size', `${size / density}px`);
}

/** Returns the buttons of a group that share one tab stop. @param {Element} group @returns {HTMLButtonElement[]} */
const rovingOf = (group) => [.../** @type {NodeListOf<HTMLButtonElement>} */ (group.querySelectorAll(':scope > :is([role=radio], [role=tab], [role^=menuitem]):not(:disabled)'))];

/**
 * Gives a group of radio buttons, tabs or menu items one tab stop: the chosen button, or the first button if none is
 * chosen.
 * @param {Element} group
 */
function rove(group) {
  const buttons = rovingOf(group);
  const chosen = (/** @type {Element} */ button) => [button.ariaChecked, button.ariaSelected].includes('true');
  const stop = buttons.find((button) => button === document.activeElement) ?? buttons.find(chosen) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/**
 * The arrow keys, Home and End move the focus inside a group of radio buttons, tabs or menu items. They also open the
 * tab, but they choose nothing: otherwise a reader who only looks through the kinds of a mark would change the mark.
 * @param {KeyboardEvent} event
 */
function moveByKey(event) {
  const { target, key } = event;
  if (!(target instanceof HTMLButtonElement) || !target.parentElement) return;
  const buttons = rovingOf(target.parentElement);
  const at = buttons.indexOf(target);
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const onward = document.documentElement.classList.contains('mirrored') ? -1 : 1; // The next button of a mirrored interface is on the left.
  const to = { ArrowRight: at + onward, ArrowDown: at + 1, ArrowLeft: at - onward, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation(); // The program must not receive the key, because the key would move the caret.
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus({ preventScroll: true });
  if (target.role === 'tab') next.click();
}

/** The open menu and the element that had the focus before the menu opened. @type {{ id: number, opener: Element | null } | undefined} */
let menu;

/**
 * Moves the focus into a menu when the menu has opened, and back when the menu has closed.
 * @param {Control[]} controls @param {boolean} lost whether the focused element was removed
 */
function followMenu(controls, lost) {
  const id = controls.filter(({ role }) => role === MENU).pop()?.id;
  if (id === menu?.id) return;
  const opener = menu?.opener;
  menu = id === undefined ? undefined : { id, opener: opener ?? document.activeElement };
  if (id !== undefined) return focusMenu(containerOf(id));
  if (!lost) return;
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
  else focusReader();
}

/** @param {Element} element */
function focusMenu(element) {
  const buttons = rovingOf(element);
  (buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0])?.focus({ preventScroll: true });
}

/** Updates the elements now, for callers that cannot wait until the frame is on the screen. */
export function showControls() {
  if (!waiting) return;
  const controls = waiting;
  waiting = undefined;
  const focused = root.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : undefined;
  const stopBefore = stopsOfDialog().indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const ids = new Map(controls.map((control) => [control.id, control.role]));
  for (const [id, { role, outer }] of shown) {
    if (ids.get(id) === role) continue;
    outer.remove();
    shown.delete(id);
  }
  const roving = new Set(controls.filter(({ role }) => role === TAB_LIST || role === MENU).map(({ id }) => id));
  const radioGroups = new Set(controls.filter(({ role }) => role === RADIO).map(({ parent }) => parent));
  /** For each container, the element that was most recently put into it. @type {Map<Element, Element>} */
  const placed = new Map();
  /** For each list, the element of its most recent item. The buttons that follow an item are inside it. @type {Map<number, HTMLElement>} */
  const items = new Map();
  for (const control of controls) {
    const item = ROLES[control.role][0] === 'button' ? items.get(control.parent) : undefined;
    let now = shown.get(control.id);
    if (now?.inItem !== !!item) {
      now?.outer.remove();
      shown.set(control.id, (now = make(control, !!item)));
    }
    update(now, control);
    if (control.role === GROUP) set(now.outer, 'role', radioGroups.has(control.id) ? 'radiogroup' : 'group');
    if (control.role === LIST_ITEM) items.set(control.parent, now.outer);
    const container = item ?? containerOf(control.parent);
    const before = placed.get(container);
    let next = before ? before.nextElementSibling : item ? item.children[1] ?? null : container.firstElementChild;
    while (next?.classList.contains('field')) next = next.nextElementSibling; // seat() puts the fields between the controls.
    // Moves the element only if necessary, because a moved element loses the focus.
    if (next !== now.outer) container.insertBefore(now.outer, next);
    placed.set(container, now.outer);
  }
  for (const group of [...radioGroups, ...roving]) rove(containerOf(group));
  seat();
  cover(controls);
  watchBack(takesFocus(controls));
  followMenu(controls, !!focused && document.activeElement === document.body && !focused.isConnected);
  if (!focused || document.activeElement !== document.body) return;
  if (focused.isConnected) focused.focus({ preventScroll: true }); // Moving the element has removed its focus.
  else refocus(stopBefore);
}

/**
 * Must be called when the focused element was removed. In a dialog the next tab stop gets the focus, for example the
 * next row after a row was deleted. Without a dialog the article gets the focus.
 * @param {number} stop the index of the removed element among the dialog's tab stops
 */
function refocus(stop) {
  const stops = stopsOfDialog();
  if (stop >= 0 && stops.length) stops[Math.min(stop, stops.length - 1)].focus({ preventScroll: true });
  else focusReader();
}

/**
 * Makes everything under an open dialog inert, so that only the dialog receives the focus, the wheel and
 * touches. Hides the fields under the dialog, or all fields while a menu is open, because a menu can lie over any field.
 * @param {Control[]} controls
 */
function cover(controls) {
  const [dialog] = controls.filter(({ role }) => role === DIALOG).slice(-1);
  const top = dialog && shown.get(dialog.id)?.outer;
  document.body.classList.toggle('covered', !!top);
  document.body.classList.toggle('under-menu', controls.some(({ role }) => role === MENU));
  element('reader').inert = !!top;
  for (const part of root.children) /** @type {HTMLElement} */ (part).inert = !!top && part !== top;
}

/** The tab stops of the open dialog; empty if no dialog is open. */
function stopsOfDialog() {
  const all = root.querySelectorAll('[aria-modal=true]:not([inert]) :is(button:not(:disabled), a, textarea, input)');
  return /** @type {HTMLElement[]} */ ([...all]).filter(({ tabIndex }) => tabIndex >= 0);
}

/**
 * Keeps the focus inside the dialog when Tab is pressed: the first tab stop follows the last one.
 * @param {KeyboardEvent} event
 */
function goRound(event) {
  const { key, shiftKey, target, altKey, ctrlKey, metaKey } = event;
  const stops = key === 'Tab' && !altKey && !ctrlKey && !metaKey ? stopsOfDialog() : [];
  if (!stops.length) return;
  const at = stops.indexOf(/** @type {HTMLElement} */ (target));
  const goesOn = shiftKey ? at > 0 : at >= 0 && at < stops.length - 1;
  if (goesOn) return;
  event.preventDefault();
  stops[shiftKey ? stops.length - 1 : 0].focus({ preventScroll: true });
}

/** @param {Control[]} controls */
const takesFocus = (controls) => controls.some(({ role }) => role === DIALOG || role === MENU);

/**
 * Receives the controls of a frame. Usually the elements are updated after the frame is on the screen, so that the
 * update does not delay the frame. In forced-colors mode they are updated immediately, because the elements are
 * visible. They are also updated immediately when a dialog or a menu opens or closes, because the focus moves, and a
 * dialog changes which elements receive mouse events.
 */
function takeControls() {
  if (!waiting) whenShown(showControls);
  [waiting, coming] = [coming, []];
  if (colours.matches || takesFocus(waiting) || menu || document.body.classList.contains('covered')) showControls();
}

/** The id of a control or field; 0 for other elements. @param {EventTarget | null} target */
const numberOf = (target) => Number(target instanceof HTMLElement && target.dataset.control) || 0;

export function listen() {
  for (const type of ['click', 'auxclick']) {
    root.addEventListener(type, (event) => { // A click on the link of the bookmarklet must not run the bookmarklet in Attest itself.
      if (event.target instanceof HTMLAnchorElement) event.preventDefault();
    });
  }
  root.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) return copyBookmarklet();
    if (!(target instanceof HTMLButtonElement) || target.ariaDisabled === 'true') return;
    program._attest_control_activated(numberOf(target));
    wake();
  });
  root.addEventListener('keydown', moveByKey);
  document.addEventListener('keydown', goRound, { capture: true }); // `capture` is needed because fields stop the propagation of their key events.
  root.addEventListener('focusin', ({ target }) => {
    program._attest_control_focused(numberOf(target));
    wake();
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (target instanceof HTMLButtonElement && target.ariaDisabled === 'true') target.disabled = true;
    // If only the window has lost the focus, the element is still the active element of the document.
    if (numberOf(relatedTarget) || target === document.activeElement) return;
    program._attest_control_focused(0);
    wake();
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  control(id, parent, role, enabled, on, setSize, position, x, y, width, height, cutAbove, cutBelow, size, name, nameBytes, drawn, drawnBytes, keys, bytes) {
    coming.push({
      id, parent, role, enabled: !!enabled, on: !!on, setSize, position, place: [x, y, width, height],
      cut: [cutAbove, cutBelow],
      size, name: read(name, nameBytes), drawn: read(drawn, drawnBytes), keys: read(keys, bytes),
    });
  },
  controls_done: takeControls,
  focus_control(id) {
    showControls();
    shown.get(id)?.inner.focus({ preventScroll: true });
  },
  announce(words, bytes) {
    element('status').textContent = read(words, bytes);
  },
};
