// Tests the mouse, touch, wheel and key events that the page sends to the program.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { controlOf, ROLE, showControls, showFields } from './support/controls.mjs';
import { openPage } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
before(async () => {
  page = await openPage({ globals: { devicePixelRatio: 2, innerHeight: 600 } });
  await page.start();
});
after(() => page.close());
beforeEach(() => {
  page.clock.pass(10_000);
  page.show();
  page.program.answers.key = () => 1;
  page.program.calls.length = 0;
});

/** @param {string} type @param {object} [properties] @param {Element} [target] */
const pointer = (type, properties = {}, target = page.element('canvas')) => page.dispatch(target, type, {
  pointerType: 'mouse', pointerId: 1, isPrimary: true, button: 0, clientX: 0, clientY: 0, timeStamp: 0, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...properties,
});

/**
 * Returns the calls of the program's exports since the previous call of this function, without the calls that each
 * frame makes.
 */
const takeCalls = () => page.program.calls.splice(0).filter(([name]) => !['frame', 'work', 'reading', 'saved'].includes(name));

let time = 0;
/** @param {object} [properties] */
function press(properties = {}) {
  time += 100;
  pointer('pointerdown', { timeStamp: time, ...properties });
  pointer('pointerup', { timeStamp: time, ...properties });
}

test('a press is sent to the program with its position in device pixels, its button and the kind of its pointer', () => {
  press({ clientX: 10, clientY: 20 });
  assert.deepEqual(takeCalls(), [['pointer_moved', 20, 40], ['pointer_pressed', 20, 40, 0, 1, 0, 0], ['pointer_released', 20, 40, 0]]);
  press({ clientX: 100, button: 2, pointerType: 'pen' });
  assert.deepEqual(takeCalls(), [['pointer_moved', 200, 0], ['pointer_pressed', 200, 0, 2, 1, 2, 0], ['pointer_released', 200, 0, 2]]);
});

test('consecutive presses at one position are counted, and a pause, a movement or a drag resets the count', () => {
  const counts = () => takeCalls().filter(([name]) => name === 'pointer_pressed').map(([, , , , clicks]) => clicks);
  time += 1000;
  for (let i = 0; i < 3; ++i) press({ clientX: 300 + i });
  assert.deepEqual(counts(), [1, 2, 3]);
  time += 1000;
  press({ clientX: 300 });
  press({ clientX: 320 });
  press({ clientX: 320, button: 1 });
  assert.deepEqual(counts(), [1, 1, 1]);
  time += 1000;
  pointer('pointerdown', { clientX: 50, timeStamp: (time += 100) });
  pointer('pointermove', { clientX: 90 });
  pointer('pointerup', { clientX: 50, timeStamp: time });
  press({ clientX: 50 });
  assert.deepEqual(counts(), [1, 1]);
});

test('a drag that began on the canvas continues over a control, and any other pointer over a control is reported as having left the canvas', () => {
  showControls(page, [{ id: 1, role: ROLE.button }]);
  takeCalls();
  pointer('pointerdown', { timeStamp: (time += 1000) });
  pointer('pointermove', { clientX: 30 }, controlOf(page, 1));
  pointer('pointerup', { clientX: 30 }, controlOf(page, 1));
  assert.deepEqual(takeCalls().slice(2), [['pointer_moved', 60, 0], ['pointer_released', 60, 0, 0]]);
  pointer('pointermove', { clientX: 30 }, controlOf(page, 1));
  assert.deepEqual(takeCalls(), [['pointer_left']]);
  pointer('pointerup', {}, controlOf(page, 1));
  assert.deepEqual(takeCalls(), [], 'a release over a control is not sent without a press on the canvas');
  showControls(page, []);
});

test('a tap is sent to the program as a click, and a touch drag over the article is not sent', () => {
  const finger = { pointerType: 'touch', clientX: 5, clientY: 6 };
  pointer('pointerdown', { ...finger, timeStamp: 1 }, page.element('reader'));
  assert.deepEqual(takeCalls(), [], 'a tap is reported when it ends');
  pointer('pointerup', { ...finger, timeStamp: 90 }, page.element('reader'));
  assert.deepEqual(takeCalls(), [['pointer_moved', 10, 12], ['pointer_pressed', 10, 12, 0, 1, 1, 0], ['pointer_released', 10, 12, 0], ['pointer_left']]);
  pointer('pointerdown', { ...finger, timeStamp: 1000 }, page.element('reader'));
  pointer('pointermove', { ...finger, clientY: 60 }, page.element('reader'));
  pointer('pointerup', { ...finger, clientY: 60, timeStamp: 1100 }, page.element('reader'));
  assert.deepEqual(takeCalls(), [], 'the browser scrolls');
});

test('after a tap was sent to the program, the browser emulates no mouse events for this tap, because a field can have appeared under the finger', () => {
  const touchend = () => page.dispatch(page.element('reader'), 'touchend', { cancelable: true });
  const finger = { pointerType: 'touch', clientX: 5, clientY: 6 };
  pointer('pointerdown', { ...finger, timeStamp: 20_000 }, page.element('reader'));
  pointer('pointerup', { ...finger, timeStamp: 20_090 }, page.element('reader'));
  assert.equal(touchend(), false);
  pointer('pointerdown', { ...finger, timeStamp: 22_000 }, page.element('reader'));
  pointer('pointermove', { ...finger, clientY: 60 }, page.element('reader'));
  pointer('pointerup', { ...finger, clientY: 60, timeStamp: 22_100 }, page.element('reader'));
  assert.equal(touchend(), true, 'the browser scrolls');
  showFields(page, [{ id: 4 }]);
  const field = /** @type {HTMLElement} */ (page.document.querySelector('.field'));
  pointer('pointerdown', { ...finger, timeStamp: 24_000 }, field);
  pointer('pointerup', { ...finger, timeStamp: 24_090 }, field);
  assert.equal(touchend(), true, 'the browser focuses a field that was tapped');
  showFields(page, []);
});

test('a long press selects a word, unless the browser has selected a word or the finger moves', () => {
  const finger = { pointerType: 'touch', clientX: 5, clientY: 6 };
  const reader = page.element('reader');
  pointer('pointerdown', { ...finger, timeStamp: 2000 }, reader);
  page.clock.pass(599);
  assert.deepEqual(takeCalls(), []);
  page.clock.pass(1);
  assert.deepEqual(takeCalls(), [['pointer_moved', 10, 12], ['pointer_pressed', 10, 12, 0, 2, 3, 0], ['pointer_released', 10, 12, 0], ['pointer_left']]);
  pointer('pointerup', { ...finger, timeStamp: 2700 }, reader);
  assert.deepEqual(takeCalls(), [], 'the end of a long press is not a tap');

  pointer('pointerdown', { ...finger, timeStamp: 4000 }, reader);
  pointer('pointermove', { ...finger, clientY: 60 }, reader);
  page.clock.pass(700);
  pointer('pointerup', { ...finger, clientY: 60, timeStamp: 4700 }, reader);
  assert.deepEqual(takeCalls(), [], 'the finger scrolls');

  reader.append('words');
  pointer('pointerdown', { ...finger, timeStamp: 6000 }, reader);
  page.window.getSelection()?.selectAllChildren(reader);
  page.dispatch(page.document, 'selectionchange');
  takeCalls();
  page.clock.pass(700);
  assert.deepEqual(takeCalls(), [], 'the browser has selected a word');
  pointer('pointerup', { ...finger, timeStamp: 6700 }, reader);
  page.window.getSelection()?.removeAllRanges();
  reader.lastChild?.remove();
});

test('while a finger drags a handle of a mark, the browser does not scroll', () => {
  const reader = page.element('reader');
  const touch = (/** @type {number} */ clientX) => page.dispatch(reader, 'touchstart', { changedTouches: [{ clientX, clientY: 50 }] });
  page.program.call('set_handles', Float32Array.from([200, 100]), 1);
  assert.equal(touch(121), false, 'within 22 CSS pixels of the handle');
  assert.equal(touch(123), true);
  const finger = { pointerType: 'touch', clientX: 105, clientY: 50 };
  pointer('pointerdown', finger, reader);
  pointer('pointermove', { ...finger, clientX: 130 }, reader);
  pointer('pointerup', { ...finger, clientX: 130 }, reader);
  assert.deepEqual(takeCalls(), [
    ['pointer_moved', 210, 100], ['pointer_pressed', 210, 100, 0, 1, 1, 0], ['pointer_moved', 260, 100], ['pointer_released', 260, 100, 0], ['pointer_left'],
  ]);
  page.program.call('set_handles', new Float32Array(), 0);
  assert.equal(touch(105), true);
});

test('a touch drag over a panel scrolls the part of the panel in which the drag began', () => {
  const finger = { pointerType: 'touch', clientX: 5, clientY: 50 };
  pointer('pointerdown', finger);
  pointer('pointermove', { ...finger, clientY: 30 });
  pointer('pointermove', { ...finger, clientY: 25 });
  pointer('pointerup', { ...finger, clientY: 25 });
  assert.deepEqual(takeCalls(), [['wheel', 10, 100, -0, 40], ['wheel', 10, 100, -0, 10]]);
});

test('the wheel scrolls a panel by pixels, lines or pages, and the browser handles the wheel with Ctrl', () => {
  for (const [deltaMode, deltaY, wanted] of [[0, 3, 6], [1, 3, 240], [2, 1, 1200]]) {
    assert.equal(page.dispatch(page.element('canvas'), 'wheel', { deltaMode, deltaX: 0, deltaY, clientX: 1, clientY: 2, ctrlKey: false }), false);
    assert.deepEqual(takeCalls(), [['wheel', 2, 4, 0, wanted]]);
  }
  assert.equal(page.dispatch(page.element('canvas'), 'wheel', { deltaMode: 0, deltaX: 0, deltaY: 3, ctrlKey: true }), true);
  assert.deepEqual(takeCalls(), []);
});

test('the browser scrolls the article, and the program receives the scroll position', () => {
  page.element('reader').scrollTop = 33.3;
  page.dispatch(page.element('reader'), 'scroll');
  assert.deepEqual(takeCalls(), [['scrolled', 67]]);
  assert.ok(page.element('article').classList.contains('moving'));
  page.clock.pass(200);
  assert.ok(!page.element('article').classList.contains('moving'));
  page.program.call('scroll_to', 50);
  assert.equal(page.element('reader').scrollTop, 25);
});

test('the default action is prevented only for keys that the program handles', () => {
  const key = (/** @type {object} */ properties, /** @type {Element} */ target = page.element('reader')) => page.dispatch(target, 'keydown', properties);
  assert.equal(key({ key: 'z', ctrlKey: true, shiftKey: true }), false);
  assert.deepEqual(page.program.given(1), ['z']);
  assert.deepEqual(takeCalls(), [['key', 1, 3]]);
  for (const ours of [{ key: 'F3' }, { key: 'F6' }, { key: 'ArrowLeft', altKey: true }]) assert.equal(key(ours), false, JSON.stringify(ours));
  page.program.answers.key = () => 0;
  assert.equal(key({ key: 'x' }), true);
  assert.equal(key({ key: 'ArrowLeft', altKey: true }), true, 'without an article before, the browser goes back');
  takeCalls();
  for (const browsers of [{ key: 'Tab', ctrlKey: true }, { key: 'F5' }, { key: 'ArrowRight', altKey: true }, { key: 't', ctrlKey: true }, { key: 'R', metaKey: true }, { key: 'd', altKey: true }, { key: 'a', isComposing: true }, { key: 'a', keyCode: 229 }]) {
    assert.equal(key(browsers), true);
    assert.deepEqual(takeCalls(), [], JSON.stringify(browsers));
  }
  showControls(page, [{ id: 1, role: ROLE.button }]);
  takeCalls();
  key({ key: 'Enter' }, controlOf(page, 1));
  key({ key: ' ' }, controlOf(page, 1));
  assert.deepEqual(takeCalls(), [], 'the browser activates the button');
  key({ key: 'Escape' }, controlOf(page, 1));
  assert.deepEqual(takeCalls(), [['key', 6, 0]]);
  showControls(page, []);
});

test('Tab moves the focus, unless the focus is in the article and the program handles Tab', () => {
  const tab = (/** @type {Element} */ target) => page.dispatch(target, 'keydown', { key: 'Tab' });
  page.program.answers.key = () => 0;
  assert.equal(tab(page.element('reader')), true);
  page.program.answers.key = () => 1;
  assert.equal(tab(page.element('reader')), false);
  showControls(page, [{ id: 1, role: ROLE.button }]);
  takeCalls();
  assert.equal(tab(controlOf(page, 1)), true);
  assert.deepEqual(takeCalls(), []);
  showControls(page, []);
});

test('a key that has several names is sent under each name in turn, until the program handles one of the names', () => {
  const names = /** @type {string[]} */ ([]);
  page.program.answers.key = (bytes) => {
    names.push(...page.program.given(bytes));
    return +(names.length === 2);
  };
  assert.equal(page.dispatch(page.element('reader'), 'keydown', { key: 'é', code: 'Digit2' }), false);
  assert.deepEqual(names, ['é', '2']);
});

test('keys in a field are not sent to the program', () => {
  showFields(page, [{ id: 4 }]);
  const field = /** @type {HTMLElement} */ (page.document.querySelector('.field'));
  field.focus();
  takeCalls();
  assert.equal(page.dispatch(field, 'keydown', { key: 'z', ctrlKey: true }), true);
  assert.deepEqual(takeCalls(), []);
  showFields(page, []);
});

test('the program releases held keys and buttons when the window loses the focus', () => {
  page.dispatch(page.window, 'blur');
  assert.deepEqual(takeCalls(), [['input_lost']]);
});

test('the mouse cursor has the shape requested by the program', () => {
  const shapes = [0, 1, 2, 3].map((cursor) => {
    page.program.call('set_cursor', cursor);
    return page.document.documentElement.style.cursor;
  });
  assert.deepEqual(shapes, ['default', 'text', 'pointer', 'ew-resize']);
});
