// Tests the text fields placed over the canvas.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { ROLE, showControls, showFields } from './support/controls.mjs';
import { openPage } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
before(async () => {
  page = await openPage({ globals: { devicePixelRatio: 2 } });
  await page.start();
});
after(() => page.close());
afterEach(() => {
  showFields(page, []);
  showControls(page, []);
  page.program.calls.length = 0;
});

const fields = () => /** @type {HTMLTextAreaElement[]} */ ([...page.document.querySelectorAll('.field')]);

/** Returns the texts of fields that were sent to the program since the previous call of this function. */
const edited = () => page.program.taken('field_edited').map(([id, bytes]) => [id, ...page.program.given(bytes)]);

test('a field has the texts, the rect and the font size that the program sends', () => {
  showFields(page, [{ id: 1, name: 'Your note', hint: 'What is claimed?', text: 'Größe 😀', place: [10, 20, 200, 60], size: 18 }, { id: 2, multiline: false, size: 40 }]);
  const [note, line] = fields();
  assert.deepEqual([note.tagName, line.tagName], ['TEXTAREA', 'INPUT']);
  assert.deepEqual([note.value, note.placeholder, note.getAttribute('aria-label'), note.id], ['Größe 😀', 'What is claimed?', 'Your note', 'your-note']);
  const { left, top, width, height, fontSize } = note.style;
  assert.deepEqual([left, top, width, height, fontSize], ['5px', '10px', '100px', '30px', '9px']);
  assert.equal(line.style.fontSize, '20px');
});

test('when the name of a field changes, the id of its element is made from the new name', () => {
  showFields(page, [{ id: 1, name: 'Supports' }]);
  showFields(page, [{ id: 1, name: 'Disputes' }]);
  const [field] = fields();
  assert.deepEqual([field.id, field.getAttribute('aria-label')], ['disputes', 'Disputes']);
});

test('typed text is sent to the program, and is replaced only by a text that the program sends with a higher version number', () => {
  showFields(page, [{ id: 1, version: 1, text: 'a' }]);
  const [field] = fields();
  field.focus();
  field.value = 'ab';
  page.dispatch(field, 'input');
  assert.deepEqual(edited(), [[1, 'ab']]);
  showFields(page, [{ id: 1, version: 1, text: 'a' }]);
  assert.equal(field.value, 'ab');
  showFields(page, [{ id: 1, version: 2, text: 'undone' }]);
  assert.equal(field.value, 'undone');
  assert.equal(page.document.activeElement, field);
});

test('text composed by an input method is not overwritten, and is sent when the composition ends', () => {
  showFields(page, [{ id: 1, version: 1, text: '' }]);
  const [field] = fields();
  page.dispatch(field, 'compositionstart');
  field.value = 'に';
  showFields(page, [{ id: 1, version: 2, text: 'other' }]);
  assert.equal(field.value, 'に');
  field.value = '日';
  page.dispatch(field, 'compositionend');
  assert.deepEqual(edited(), [[1, '日']]);
  showFields(page, [{ id: 1, version: 3, text: '日本' }]);
  assert.equal(field.value, '日本');
});

test('Escape and Ctrl+Enter leave a field, but not while an input method handles the key', () => {
  for (const leaves of [{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }, { key: 'Enter', metaKey: true }]) {
    showFields(page, [{ id: 1 }]);
    fields()[0].focus();
    page.dispatch(fields()[0], 'keydown', leaves);
    assert.equal(page.document.activeElement, page.element('reader'));
    assert.deepEqual(edited(), [[1, '']], 'the text is sent when the field loses the focus');
  }
  fields()[0].focus();
  for (const stays of [{ key: 'Enter' }, { key: 'Escape', isComposing: true }, { key: 'Escape', keyCode: 229 }]) {
    page.dispatch(fields()[0], 'keydown', stays);
    assert.equal(page.document.activeElement, fields()[0], JSON.stringify(stays));
  }
});

test('arrow keys, Enter and Escape in a field with one line are offered to the program first', () => {
  const asked = () => page.program.taken('field_key').map(([id, bytes]) => [id, ...page.program.given(bytes)]);
  showFields(page, [{ id: 4, multiline: false }, { id: 1 }]);
  const [line, note] = fields().sort((a) => (a.tagName === 'INPUT' ? -1 : 1));
  line.focus();
  page.program.answers.field_key = () => 1;
  assert.equal(page.dispatch(line, 'keydown', { key: 'Escape' }), false, 'the default action is prevented');
  assert.deepEqual(asked(), [[4, 'Escape']]);
  assert.equal(page.document.activeElement, line, 'the program has used the key');
  page.dispatch(line, 'keydown', { key: 'Enter', shiftKey: true });
  assert.deepEqual(asked(), [[4, 'Shift+Enter']]);
  page.program.answers.field_key = () => 0;
  assert.equal(page.dispatch(line, 'keydown', { key: 'ArrowDown' }), true);
  assert.deepEqual(asked(), [[4, 'ArrowDown']]);
  for (const [field, key] of /** @type {const} */ ([[line, 'a'], [line, 'ArrowLeft'], [note, 'ArrowDown'], [note, 'Enter']])) page.dispatch(field, 'keydown', { key });
  page.dispatch(line, 'keydown', { key: 'Enter', isComposing: true });
  assert.deepEqual(asked(), []);
});

test('when a field is removed, the article gets the focus and no more text is sent', () => {
  showFields(page, [{ id: 1 }]);
  fields()[0].focus();
  const [field] = fields();
  page.program.calls.length = 0;
  showFields(page, []);
  page.dispatch(field, 'blur'); // Some browsers emit blur for a removed element.
  assert.equal(fields().length, 0);
  assert.equal(page.document.activeElement, page.element('reader'));
  assert.deepEqual(edited(), []);
});

test('in document order, each field comes after the control that is before it in the window, and keeps the focus when controls come and go', () => {
  const group = { id: 5, role: ROLE.group };
  const button = (/** @type {number} */ id) => ({ id, parent: 5, role: ROLE.button });
  const inside = () => [...(page.document.querySelector('[role=group]')?.children ?? [])].map((each) => Number(/** @type {HTMLElement} */ (each).dataset.control));
  const some = [{ id: 1, parent: 5 }, { id: 2, parent: 5, after: 6 }, { id: 3, parent: 5, after: 6 }, { id: 4, parent: 5, after: 7 }];
  showControls(page, [group, button(6), button(7)]);
  showFields(page, some);
  assert.deepEqual(inside(), [1, 6, 2, 3, 7, 4]);
  page.program.call('focus_field', 3, 0);
  const focused = page.document.activeElement;
  showControls(page, [group, button(6), button(8), button(7)]);
  assert.deepEqual(inside(), [1, 6, 2, 3, 8, 7, 4]);
  showControls(page, [group, button(6), button(7)]);
  showFields(page, [some[0], some[2], some[3]]);
  assert.deepEqual(inside(), [1, 6, 3, 7, 4]);
  assert.equal(page.document.activeElement, focused);
});

test('a field that gets the focus has its text selected if the program requests this', () => {
  showFields(page, [{ id: 1, text: 'Tag 1', version: 1 }]);
  const [field] = fields();
  field.setSelectionRange(5, 5);
  page.program.call('focus_field', 1, 0);
  assert.equal(field.selectionStart, 5);
  page.program.call('focus_field', 1, 1);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [0, 5]);
});
