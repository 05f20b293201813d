// Mirrors every control of the canvas as a real element at the same position. The elements serve the
// Tab key, screen readers and other assistive technology. They are invisible except in forced colours.
import { element, program, read } from './bridge.js';
import { focusReader } from './input.js';
import { apple, density, wake, whenShown } from './loop.js';
import { seat } from './text_agent.js';
import { colours } from './theme.js';

const root = element('controls');

// Indexed by Control::Role: the element, its ARIA role (empty if the element's native role is right),
// and the attribute for the "on" state.
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
]);
const [BUTTON, RADIO, TAB, LIST_ITEM, GROUP, DIALOG, TOOLBAR, LIST] = [0, 2, 3, 4, 6, 8, 9, 10];

/**
 * @typedef {object} Control
 * @property {number} id @property {number} parent @property {number} role
 * @property {boolean} enabled @property {boolean} on
 * @property {number[]} place rect: left, top, width, height in device pixels
 * @property {number} setSize total item count of a virtualized list, otherwise 0
 * @property {number} position index in that list, counted from 1
 * @property {string} name @property {string} keys
 * @property {string} drawn text drawn instead of the name; empty if the name is drawn
 * @property {number} size font size in device pixels
 * @property {number[]} cut heights scrolled out of view at the top and at the bottom, in device pixels
 *
 * @typedef {object} Shown
 * @property {number} role
 * @property {HTMLElement} outer the element inserted into the container
 * @property {HTMLElement} inner the element with the name, rect and state; may be `outer` itself
 */

/** @type {Control[]} */
let incoming = [];
/** Controls of the last frame that are not in the document yet. @type {Control[] | undefined} */
let waiting;
/** @type {Map<number, Shown>} */
const shown = new Map();

/** @param {number} role */
const isContainer = (role) => [GROUP, DIALOG, TOOLBAR, LIST].includes(role);

/** Returns the container for a field with this parent control. @param {number} id */
export const containerOf = (id) => shown.get(id)?.outer ?? root;

/** @param {Control} control @returns {Shown} */
function make({ id, role, parent }) {
  const [tag, aria] = ROLES[role];
  // A list may contain only list items, so a button directly inside a list gets its own item.
  const isItem = role === LIST_ITEM || (role === BUTTON && shown.get(parent)?.role === LIST);
  const outer = document.createElement(isItem ? 'li' : tag);
  const inner = isItem ? outer.appendChild(document.createElement('button')) : outer;
  if (aria) outer.setAttribute('role', aria);
  if (role === DIALOG) outer.ariaModal = 'true';
  if (!isContainer(role)) inner.className = 'leaf';
  if (inner instanceof HTMLButtonElement) inner.dataset.control = String(id);
  return { role, outer, inner };
}

/** @param {Element} target @param {string} name @param {string} value an empty value removes the attribute */
function set(target, name, value) {
  if ((target.getAttribute(name) ?? '') === value) return;
  if (value) target.setAttribute(name, value);
  else target.removeAttribute(name);
}

/**
 * Clips an element to the visible part of its control, which may be partly scrolled out of a panel.
 * @param {HTMLElement} target
 * @param {number[]} cut heights to clip at the top and at the bottom, in device pixels
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
  if (inner instanceof HTMLButtonElement) inner.disabled = !enabled;
  set(inner, 'aria-keyshortcuts', apple ? keys.replace('Control', 'Meta') : keys);
  set(outer, 'aria-setsize', setSize ? String(setSize) : '');
  set(outer, 'aria-posinset', setSize ? String(position) : '');
  if (state) set(inner, state, state === 'aria-current' && !on ? '' : String(on));
  const [left, top, width, height] = place.map((length) => `${length / density}px`);
  Object.assign(inner.style, { left, top, width, height });
  clip(inner, cut);
  inner.style.setProperty('--size', `${size / density}px`);
}

/** @param {Element} group @returns {HTMLButtonElement[]} */
const radiosOf = (group) => [...group.querySelectorAll(':scope > [role=radio]:not(:disabled)')].map((radio) => /** @type {HTMLButtonElement} */ (radio));

/** Sets the tab indices of a radio group: only the checked radio, or else the first, is a tab stop. @param {Element} group */
function setTabStops(group) {
  const radios = radiosOf(group);
  const stop = radios.find((radio) => radio.getAttribute('aria-checked') === 'true') ?? radios[0];
  for (const radio of radios) radio.tabIndex = radio === stop ? 0 : -1;
}

/** Lets the arrow keys choose a radio in its group. @param {KeyboardEvent} event */
function chooseByArrow(event) {
  const { target, key } = event;
  if (!(target instanceof HTMLButtonElement) || target.getAttribute('role') !== 'radio' || !target.parentElement) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation(); // Otherwise the arrow key would also move the caret in the article.
  const radios = radiosOf(target.parentElement);
  const next = radios[(radios.indexOf(target) + step + radios.length) % radios.length];
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  next.click();
}

/** Updates the elements at once if the controls of the last frame are still waiting. */
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
  const radioGroups = new Set(controls.filter(({ role }) => role === RADIO).map(({ parent }) => parent));
  /** The last element inserted into each container. @type {Map<Element, Element>} */
  const placed = new Map();
  for (const control of controls) {
    let current = shown.get(control.id);
    if (!current) shown.set(control.id, (current = make(control)));
    update(current, control);
    if (control.role === GROUP) set(current.outer, 'role', radioGroups.has(control.id) ? 'radiogroup' : 'group');
    const container = containerOf(control.parent);
    const before = placed.get(container);
    const next = before ? before.nextElementSibling : container.firstElementChild;
    if (next !== current.outer) container.insertBefore(current.outer, next); // Moving an element loses the focus.
    placed.set(container, current.outer);
  }
  for (const group of radioGroups) setTabStops(containerOf(group));
  seat();
  makeInertUnderDialog(controls);
  if (!focused || document.activeElement !== document.body) return;
  if (focused.isConnected) focused.focus({ preventScroll: true }); // The element was moved.
  else refocus(stopBefore);
}

/**
 * Moves the focus after the focused element was removed. In a dialog (for example after a row was
 * deleted), the tab stop now at the same index receives the focus. Otherwise the article does.
 * @param {number} stop index of the removed element among the dialog's tab stops, or -1
 */
function refocus(stop) {
  const stops = stopsOfDialog();
  if (stop >= 0 && stops.length) stops[Math.min(stop, stops.length - 1)].focus({ preventScroll: true });
  else focusReader();
}

/**
 * Makes everything under the topmost dialog inert: it takes no focus, and its fields are hidden.
 * Wheel and touch events go to the dialog instead of the article. @param {Control[]} controls
 */
function makeInertUnderDialog(controls) {
  const [dialog] = controls.filter(({ role }) => role === DIALOG).slice(-1);
  const top = dialog && shown.get(dialog.id)?.outer;
  document.body.classList.toggle('covered', !!top);
  element('reader').inert = !!top;
  for (const part of root.children) /** @type {HTMLElement} */ (part).inert = !!top && part !== top;
}

/** Returns the tab stops of the open dialog, or an empty array if no dialog is open. */
function stopsOfDialog() {
  const all = root.querySelectorAll('[aria-modal=true]:not([inert]) :is(button:not(:disabled), textarea, input)');
  return /** @type {HTMLElement[]} */ ([...all]).filter(({ tabIndex }) => tabIndex >= 0);
}

/** Keeps the Tab key inside the open dialog: from the last stop it wraps to the first. @param {KeyboardEvent} event */
function wrapTab(event) {
  const { key, shiftKey, target, altKey, ctrlKey, metaKey } = event;
  const stops = key === 'Tab' && !altKey && !ctrlKey && !metaKey ? stopsOfDialog() : [];
  if (!stops.length) return;
  const at = stops.indexOf(/** @type {HTMLElement} */ (target));
  const staysInside = shiftKey ? at > 0 : at >= 0 && at < stops.length - 1;
  if (staysInside) return;
  event.preventDefault();
  stops[shiftKey ? stops.length - 1 : 0].focus({ preventScroll: true });
}

/** @param {Control[]} controls */
const isDialog = (controls) => controls.some(({ role }) => role === DIALOG);

/**
 * Accepts the controls of a finished frame. The elements are invisible, so they are updated after the frame
 * is on the screen. They are updated at once in forced colours, or when a dialog opens or closes: it changes
 * which elements receive the mouse.
 */
function acceptControls() {
  if (!waiting) whenShown(showControls);
  [waiting, incoming] = [incoming, []];
  if (colours.matches || isDialog(waiting) || document.body.classList.contains('covered')) showControls();
}

/** Returns the id of a control or field, or 0 for any other element. @param {EventTarget | null} target */
const numberOf = (target) => Number(target instanceof HTMLElement && target.dataset.control) || 0;

export function listen() {
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    program._attest_control_activated(numberOf(target));
    wake();
  });
  root.addEventListener('keydown', chooseByArrow);
  document.addEventListener('keydown', wrapTab, { capture: true }); // Fields stop the propagation of their keys.
  root.addEventListener('focusin', ({ target }) => {
    program._attest_control_focused(numberOf(target));
    wake();
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    // If only the window lost the focus, the element gets it back when the reader returns.
    if (numberOf(relatedTarget) || target === document.activeElement) return;
    program._attest_control_focused(0);
    wake();
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  control(id, parent, role, enabled, on, setSize, position, x, y, width, height, cutAbove, cutBelow, size, name, nameBytes, drawn, drawnBytes, keys, bytes) {
    incoming.push({
      id, parent, role, enabled: !!enabled, on: !!on, setSize, position, place: [x, y, width, height],
      cut: [cutAbove, cutBelow],
      size, name: read(name, nameBytes), drawn: read(drawn, drawnBytes), keys: read(keys, bytes),
    });
  },
  controls_done: acceptControls,
  focus_control(id) {
    showControls();
    shown.get(id)?.inner.focus({ preventScroll: true });
  },
  announce(words, bytes) {
    element('status').textContent = read(words, bytes);
  },
};
