// Passes mouse, touch, wheel and key events to the program. The browser scrolls the article
// and handles all events that the program does not use.
import { element, isEditor, program, put } from './bridge.js';
import { namesOf } from './keys.js';
import { apple, density, wake } from './loop.js';

const canvas = element('canvas');
const reader = element('reader');
const article = element('article');

const KINDS = ['mouse', 'touch', 'pen', 'hold']; // Indexed by attest::PointerKind. The browser reports no pointer type “hold”.
const MOST_MS = 500; // The longest time between the clicks of a double click, and the longest duration of a tap.
const MOST_PIXELS = 5; // The longest distance that a finger or mouse may move during a click or tap.
const LONG_MS = 600; // A press of this duration selects a word if the browser has not selected one by then.
// A finger can drag a handle if it touches the screen within this distance of the middle of the handle, in CSS
// pixels. The touch target is twice as wide: 44 CSS pixels.
const HANDLE_REACH = 22;
const REST_MS = 150; // If no scroll event comes for this time, the article no longer counts as scrolling.

/** The modifier keys as bits, as src/platform/events.cpp reads them. @param {MouseEvent | KeyboardEvent} event */
const modifiers = ({ shiftKey, ctrlKey, altKey, metaKey }) =>
  +shiftKey | (+ctrlKey << 1) | (+altKey << 2) | (+metaKey << 3);

/** @param {MouseEvent} event @returns {[number, number]} */
const place = ({ clientX, clientY }) => [clientX * density, clientY * density];

/** Whether the target is the canvas or belongs to the article. @param {EventTarget | null} target */
const isOurs = (target) => target instanceof Node && (target === canvas || reader.contains(target));

/** Whether a field shows all of its text and therefore does not scroll. @param {Element} field */
export const holdsAll = ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight;

/** Whether the program scrolls the target: the canvas, and fields that do not scroll themselves. @param {EventTarget | null} target */
const isPanel = (target) =>
  target === canvas || (target instanceof HTMLElement && target.matches('.field') && holdsAll(target));

/** The last press: its position, time and button, and the number of consecutive clicks. */
const last = { x: 0, y: 0, at: 0, button: -1, clicks: 0 };

/** @param {PointerEvent} event */
function countClicks({ clientX: x, clientY: y, timeStamp: at, button }) {
  const near = Math.hypot(x - last.x, y - last.y) <= MOST_PIXELS;
  const again = near && at - last.at <= MOST_MS && button === last.button;
  Object.assign(last, { x, y, at, button, clicks: again ? last.clicks + 1 : 1 });
  return last.clicks;
}

/** @param {PointerEvent} event */
function press(event) {
  const kind = Math.max(0, KINDS.indexOf(event.pointerType));
  program._attest_pointer_pressed(...place(event), event.button, countClicks(event), kind, modifiers(event));
}

/**
 * Moves the focus to the article, or to the open dialog. A field that loses the focus reports its
 * text before this function returns.
 */
export function focusReader() {
  const dialog = document.querySelector('#controls [aria-modal=true]');
  const first = dialog?.querySelector('button:not(:disabled)');
  /** @type {HTMLElement} */ (first ?? reader).focus({ preventScroll: true });
}

function listenToMouse() {
  let held = -1; // The id of the pointer with a pressed button; -1: none.

  document.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || !isOurs(event.target)) return;
    if (event.button === 0) {
      focusReader();
      held = event.pointerId;
      /** @type {Element} */ (event.target).setPointerCapture(held);
    }
    program._attest_pointer_moved(...place(event));
    press(event);
    wake();
  });
  // The browser must not select text here, because the program makes the selection.
  document.addEventListener('mousedown', (event) => {
    if (event.button === 0 && isOurs(event.target) && !touching) event.preventDefault();
  });
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    // After a drag the next press is counted as a first click.
    if (event.pointerId === held && Math.hypot(event.clientX - last.x, event.clientY - last.y) > MOST_PIXELS) last.at = -MOST_MS;
    if (event.pointerId !== held && !isOurs(event.target)) program._attest_pointer_left();
    else program._attest_pointer_moved(...place(event));
    wake();
  });
  /** @param {PointerEvent} event */
  const release = (event) => {
    if (event.pointerType === 'touch' || (!isOurs(event.target) && event.pointerId !== held)) return;
    held = -1;
    program._attest_pointer_released(...place(event), Math.max(0, event.button));
    wake();
  };
  document.addEventListener('pointerup', release);
  document.addEventListener('pointercancel', release);
  document.documentElement.addEventListener('pointerleave', ({ pointerId }) => {
    if (pointerId === held) return;
    program._attest_pointer_left();
    wake();
  });
}

/** The middles of the handles that a finger can drag, in CSS pixels. @type {[number, number][]} */
let handles = [];

/** @param {{clientX: number, clientY: number}} at */
const isHandle = ({ clientX, clientY }) =>
  handles.some(([x, y]) => Math.max(Math.abs(clientX - x), Math.abs(clientY - y)) <= HANDLE_REACH);

/** The browser must not scroll while a finger drags a handle. @param {TouchEvent} event */
function holdStill(event) {
  if (isHandle(event.changedTouches[0])) event.preventDefault();
}

let touching = false; // True after a touch: the browser then emulates mouse events.

/**
 * Sends a tap as a click, scrolls a panel under a moving finger, and sends the drag of a handle. The browser scrolls the
 * article itself.
 */
function listenToTouch() {
  /** @type {{x: number, y: number, at: number, id: number, start: PointerEvent, panel: boolean, moved: boolean, handle: boolean} | undefined} */
  let finger;
  let isSent = false; // Whether the tap that ends was sent to the program.
  let longPress = 0;

  /** @param {PointerEvent} event @param {number} clicks @param {string} kind */
  const click = (event, clicks, kind) => {
    focusReader();
    program._attest_pointer_moved(...place(event));
    program._attest_pointer_pressed(...place(event), 0, clicks, KINDS.indexOf(kind), modifiers(event));
    program._attest_pointer_released(...place(event), 0);
    program._attest_pointer_left();
    wake();
  };
  /** @param {PointerEvent} event */
  const release = (event) => {
    program._attest_pointer_released(...place(event), 0);
    program._attest_pointer_left();
    wake();
  };
  // If text is selected now, the browser has handled the long press itself and shows its own handles.
  document.addEventListener('selectionchange', () => {
    if (finger && !getSelection()?.isCollapsed) clearTimeout(longPress);
  });

  document.addEventListener('pointerdown', (event) => {
    touching = event.pointerType === 'touch';
    isSent = false;
    const panel = isPanel(event.target);
    if (!touching || !event.isPrimary || !(panel || isOurs(event.target))) return void (finger = undefined);
    finger = {
      x: event.clientX, y: event.clientY, at: event.timeStamp, id: event.pointerId, start: event,
      panel, moved: false, handle: isHandle(event),
    };
    clearTimeout(longPress);
    if (finger.handle) {
      program._attest_pointer_moved(...place(event));
      program._attest_pointer_pressed(...place(event), 0, 1, 1, modifiers(event));
      wake();
    } else if (reader.contains(/** @type {Node} */ (event.target))) {
      longPress = setTimeout(() => {
        if (!finger || finger.moved) return;
        finger = undefined;
        click(event, 2, 'hold');
      }, LONG_MS);
    }
  });
  document.addEventListener('pointermove', (event) => {
    if (event.pointerId !== finger?.id) return;
    if (finger.handle) {
      program._attest_pointer_moved(...place(event));
      return wake();
    }
    const [x, y] = [event.clientX - finger.x, event.clientY - finger.y];
    finger.moved ||= Math.hypot(x, y) > 2 * MOST_PIXELS;
    if (!finger.moved || !finger.panel) return;
    // Scrolls the part of the panel in which the finger began, even after the finger has left this part.
    program._attest_wheel(...place(finger.start), -x * density, -y * density);
    Object.assign(finger, { x: event.clientX, y: event.clientY });
    wake();
  });
  document.addEventListener('pointerup', (event) => {
    if (event.pointerId !== finger?.id) return;
    const tapped = !finger.moved && event.timeStamp - finger.at <= MOST_MS;
    const { handle } = finger;
    finger = undefined;
    clearTimeout(longPress);
    if (handle) return release(event);
    if (!tapped || isEditor(event.target)) return; // The browser handles taps in fields.
    isSent = true;
    click(event, countClicks(event), 'touch');
  });
  // The tap may have opened a text field under the finger. The browser emulates mouse events for the tap, which must not focus this field.
  document.addEventListener('touchend', (event) => {
    if (isSent && event.cancelable) event.preventDefault();
  }, { passive: false });
  document.addEventListener('pointercancel', (event) => {
    if (event.pointerId !== finger?.id) return;
    clearTimeout(longPress);
    if (finger.handle) release(event);
    finger = undefined;
  });
}

function listenToWheel() {
  /** @param {WheelEvent} event */
  const roll = (event) => {
    if (event.ctrlKey || !(isPanel(event.target) || event.target instanceof HTMLAnchorElement)) return; // With Ctrl the wheel zooms the page.
    event.preventDefault();
    const unit = [1, 40, innerHeight][event.deltaMode] * density; // `deltaMode` is 0 for pixels, 1 for lines and 2 for pages.
    program._attest_wheel(...place(event), event.deltaX * unit, event.deltaY * unit);
    wake();
  };
  // The article gets no listener for the wheel, because the browser scrolls the article.
  for (const part of [canvas, element('controls')]) part.addEventListener('wheel', roll, { passive: false });
  let moving = 0;
  reader.addEventListener('scroll', () => {
    // Only the article element gets a class, so that the browser need not restyle other elements.
    article.classList.add('moving');
    clearTimeout(moving);
    moving = setTimeout(() => article.classList.remove('moving'), REST_MS);
    program._attest_scrolled(Math.round(reader.scrollTop * density));
    wake();
  }, { passive: true });
}

/** Whether a key is always left to the browser. @param {KeyboardEvent} event */
function isBrowsers({ key, ctrlKey, metaKey, altKey }) {
  if (/^(Tab|F(?![36]$)\d+|Dead|Process)$/.test(key)) return true; // In the program, F3 goes to the next hit, and F6 to the panel or the article.
  if (ctrlKey || metaKey) return key.length === 1 && 'tnwlrfp+-=0'.includes(key.toLowerCase());
  return altKey && !apple && !/^Arrow(Up|Down|Left)$/.test(key);
}

/** Whether the target of a key event is the article, where the program may handle Tab. @param {EventTarget | null} target */
const keysReachReader = (target) => target === document.body || target === reader;

function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || isEditor(event.target)) return;
    const { target, key } = event;
    const isTab = key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey && keysReachReader(target);
    if ((!isTab && isBrowsers(event)) || (target instanceof HTMLButtonElement && /^(Enter| )$/.test(key))) return;
    if (target instanceof HTMLAnchorElement && key === 'Enter') return;
    if (!namesOf(event).some((name) => program._attest_key(put(name)[0], modifiers(event)))) return;
    event.preventDefault();
    wake();
  });
  addEventListener('blur', () => {
    program._attest_input_lost();
    wake();
  });
}

export function listen() {
  listenToTouch();
  listenToMouse();
  listenToWheel();
  listenToKeys();
}

const CURSORS = ['default', 'text', 'pointer', 'ew-resize']; // Indexed by attest::Cursor.

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  focus_article: focusReader,
  scroll_to(y) {
    reader.scrollTop = y / density;
  },
  set_handles(places, count) {
    const given = new Float32Array(program.HEAPU8.buffer, places, 2 * count);
    // The listener can delay scrolling, so it exists only while there are handles.
    if (!count !== !handles.length) {
      if (count) reader.addEventListener('touchstart', holdStill, { passive: false });
      else reader.removeEventListener('touchstart', holdStill);
    }
    handles = Array.from({ length: count }, (_, i) => [given[2 * i] / density, given[2 * i + 1] / density]);
  },
  set_cursor(cursor) {
    const { style } = document.documentElement;
    if (style.cursor !== CURSORS[cursor]) style.cursor = CURSORS[cursor];
  },
};
