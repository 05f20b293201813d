// The text fields are real elements of the page. The canvas draws only their backgrounds and borders.
// Therefore input methods, spell checking, dictation and the system's editing shortcuts work in the fields.
import { program, put, read } from './bridge.js';
import { clip, containerOf, showControls } from './accessibility_mirror.js';
import { focusReader, holdsAll } from './input.js';
import { density, wake } from './loop.js';

/**
 * @typedef {object} Field
 * @property {number} id @property {number} parent @property {number} after the control before the field, or 0 (see attest::Field)
 * @property {number} version
 * @property {boolean} multiline @property {number[]} place @property {number} size the font size in device pixels
 * @property {number[]} cut the heights that are clipped at the top and the bottom
 * @property {string} name @property {string} hint @property {string} text
 *
 * @typedef {object} Shown
 * @property {Field} field
 * @property {HTMLTextAreaElement | HTMLInputElement} box
 * @property {boolean} composing whether an input method is composing text, which must not be overwritten
 */

/** @type {Field[]} */
let coming = [];
/** The fields by id, from the top of the window to its bottom. @type {Map<number, Shown>} */
const shown = new Map();

/** Lets a finger scroll a field whose text does not fit. Over other fields the finger scrolls the panel. @param {HTMLElement} box */
function letPan(box) {
  box.style.touchAction = holdsAll(box) ? 'none' : 'pan-y';
}

/** @param {Field} field @returns {Shown} */
function make(field) {
  const box = document.createElement(field.multiline ? 'textarea' : 'input');
  box.className = 'field';
  box.dir = 'auto';
  box.dataset.control = String(field.id);
  box.setAttribute('enterkeyhint', field.multiline ? 'enter' : 'done');
  const now = { field: { ...field, version: NaN }, box, composing: false };
  const { id } = field;

  const tell = () => {
    letPan(box);
    program._attest_field_edited(id, put(box.value)[0]);
    wake();
  };
  box.addEventListener('compositionstart', () => (now.composing = true));
  box.addEventListener('compositionend', () => {
    now.composing = false;
    tell();
  });
  box.addEventListener('input', tell);
  box.addEventListener('blur', () => {
    now.composing = false;
    if (!shown.has(id)) return;
    tell();
  });
  for (const type of ['keydown', 'keyup']) {
    box.addEventListener(type, (event) => {
      const { key, keyCode, shiftKey, ctrlKey, metaKey, isComposing } = /** @type {KeyboardEvent} */ (event);
      event.stopPropagation();
      // The key code 229 means that an input method handles the key. Safari reports this in no
      // other way.
      if (type !== 'keydown' || isComposing || keyCode === 229) return;
      // In a field with one line, these keys do not change the text, so the program may use them. The command
      // palette uses them.
      const isFree = !field.multiline && /^(ArrowUp|ArrowDown|Enter|F3|Escape)$/.test(key);
      if (isFree && program._attest_field_key(id, put(shiftKey && /^(Enter|F3)$/.test(key) ? `Shift+${key}` : key)[0])) {
        event.preventDefault();
        wake();
        return;
      }
      const leaves = /^(Escape|F6)$/.test(key) || (key === 'Enter' && (ctrlKey || metaKey));
      if (!leaves) return;
      event.preventDefault(); // Otherwise a CloseWatcher (back_gesture.js) would take the same Escape.
      focusReader();
    });
  }
  return now;
}

/** @param {Shown} now @param {Field} field */
function update(now, field) {
  const { box } = now;
  // A field can be renamed without being replaced, for example the field in which the reader chooses a linked mark.
  box.id = field.name.toLowerCase().replace(/\s+/g, '-');
  box.setAttribute('aria-label', field.name);
  box.placeholder = field.hint;
  const [left, top, width, height] = field.place.map((length) => `${length / density}px`);
  clip(box, field.cut);
  const fontSize = `${field.size / density}px`;
  Object.assign(box.style, { left, top, width, height, fontSize });
  if (field.version !== now.field.version && !now.composing) {
    if (box.value !== field.text) box.value = field.text;
    now.field = field;
    letPan(box);
  } else {
    now.field = { ...field, version: now.field.version };
  }
}

/** Puts every field behind the control that it follows, so that Tab reaches the controls and the fields in the order of the window. */
export function seat() {
  /** For each control, the last field that was put behind it. @type {Map<string, Element>} */
  const seated = new Map();
  for (const { field, box } of shown.values()) {
    const container = containerOf(field.parent);
    const control = field.after ? containerOf(field.after) : null;
    const place = `${field.parent} ${field.after}`;
    const before = seated.get(place) ?? (control?.parentElement === container ? control : null);
    // Moves the field only if necessary, because a moved element loses the focus.
    if (box.parentElement !== container || box.previousElementSibling !== before) {
      container.insertBefore(box, before ? before.nextElementSibling : container.firstElementChild);
    }
    seated.set(place, box);
  }
}

function showFields() {
  const focused = document.activeElement;
  showControls(); // Fields are inserted among the controls, which must therefore be up to date.
  for (const [id, { box }] of shown) {
    if (coming.some((field) => field.id === id)) continue;
    shown.delete(id);
    const hadFocus = box === document.activeElement;
    box.remove();
    if (hadFocus) focusReader();
  }
  for (const field of coming) {
    const now = shown.get(field.id) ?? make(field);
    shown.delete(field.id); // The fields in the map must have the order of the window.
    shown.set(field.id, now);
    update(now, field);
  }
  coming = [];
  seat();
  // Moving a field to another group has removed its focus.
  if (document.activeElement === document.body && focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
}

/** Lifts the focused field above the virtual keyboard, if the keyboard covers it. */
function clearOfKeyboard() {
  const box = document.activeElement;
  const { height, offsetTop } = /** @type {VisualViewport} */ (visualViewport);
  for (const { box: field } of shown.values()) field.style.translate = '';
  // Without a virtual keyboard, the visible part of the page ends at the bottom of the window, even while the window is
  // resized. In that case no field is lifted.
  const bottom = height + offsetTop;
  if (bottom >= innerHeight || !(box instanceof HTMLElement) || !box.matches('.field')) return;
  const below = box.getBoundingClientRect().bottom + 16 - bottom;
  if (below > 0) box.style.translate = `0 ${-below}px`;
}

export function listen() {
  visualViewport?.addEventListener('resize', clearOfKeyboard);
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  field(id, parent, after, version, multiline, x, y, width, height, cutAbove, cutBelow, size, name, nameBytes, hint, hintBytes, text, bytes) {
    coming.push({
      id, parent, after, version, multiline: !!multiline, place: [x, y, width, height],
      cut: [cutAbove, cutBelow], size,
      name: read(name, nameBytes), hint: read(hint, hintBytes), text: read(text, bytes),
    });
  },
  fields_done: showFields,
  focus_field(id, select) {
    const box = shown.get(id)?.box;
    box?.focus({ preventScroll: true });
    if (select) box?.select();
  },
};
