// Tests the elements that mirror the canvas controls for the Tab key and for screen readers.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { controlOf, ROLE, showControls, showFields, sendControls } from './support/controls.mjs';
import { openPage, settled } from './support/page.mjs';
import { randomFrom } from './support/random.mjs';

/** @typedef {import('./support/controls.mjs').Control} Control @typedef {import('./support/random.mjs').Random} Random */

/** @type {import('./support/page.mjs').Page} */
let page;
before(async () => {
  page = await openPage();
  await page.start();
});
after(() => page.close());
beforeEach(() => void (page.program.calls.length = 0));
afterEach(() => {
  showFields(page, []);
  showControls(page, []);
});

const root = () => page.element('controls');

test('the tag, ARIA role and state attribute of an element depend on the role of its control', () => {
  const roles = Object.values(ROLE).filter((role) => role !== ROLE.dialog);
  for (const on of [true, false]) {
    const group = { id: 99, role: ROLE.group };
    showControls(page, [group, ...roles.map((role) => ({ id: role + 1, role, on, parent: role === ROLE.item ? ROLE.list + 1 : role === ROLE.radio ? 99 : 0 })).reverse()]);
    const seen = Object.fromEntries(Object.entries(ROLE).map(([name, role]) => {
      const made = [...root().querySelectorAll('*')].filter((element) => element.textContent === `Control ${role + 1}` || element.getAttribute('aria-label') === `Control ${role + 1}`).pop();
      const states = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'aria-expanded', 'aria-haspopup'].filter((state) => made?.hasAttribute(state));
      return [name, [made?.tagName.toLowerCase(), made?.getAttribute('role') ?? '', ...states.map((state) => `${state}=${made?.getAttribute(state)}`)].join(' ').trim()];
    }));
    assert.deepEqual(seen, {
      button: 'button', toggle: `button  aria-pressed=${on}`, radio: `button radio aria-checked=${on}`, tab: `button tab aria-selected=${on}`,
      item: `button${on ? '  aria-current=true' : ''}`, heading: 'h2', group: 'div group', text: 'p', dialog: '', toolbar: 'div toolbar', list: 'ul',
      switch: `button switch aria-checked=${on}`, tabList: 'div tablist', menuButton: `button  aria-expanded=${on} aria-haspopup=menu`,
      menu: 'div menu', menuItem: 'button menuitem', menuChoice: `button menuitemradio aria-checked=${on}`, bookmarklet: 'a', silent: 'p',
      menuCheck: `button menuitemcheckbox aria-checked=${on}`, checkbox: `button checkbox aria-checked=${on}`,
      disclosure: `button  aria-expanded=${on}`,
    });
    const hidden = [...root().querySelectorAll('[aria-hidden=true]')].map((element) => element.textContent);
    assert.deepEqual(hidden, [`Control ${ROLE.silent + 1}`], 'only a silent text is hidden from assistive tools');
    assert.equal(controlOf(page, ROLE.item + 1).parentElement?.tagName, 'LI');
  }
});

test('an element has the name, shortcuts, rect and font size of its control', () => {
  showControls(page, [{
    id: 7, role: ROLE.button, name: 'Save “Brücke” 😀', drawn: 'Save', keys: 'Control+S', place: [10.5, 20, 30, 40], cut: [5, 0], size: 13, enabled: false, inSet: [12, 3],
  }]);
  const button = controlOf(page, 7);
  assert.equal(button.textContent, 'Save “Brücke” 😀');
  assert.equal(button.dataset.drawn, 'Save');
  assert.equal(button.getAttribute('aria-keyshortcuts'), 'Control+S');
  assert.deepEqual([button.getAttribute('aria-setsize'), button.getAttribute('aria-posinset')], ['12', '3']);
  const { left, top, width, height, clipPath } = button.style;
  assert.deepEqual([left, top, width, height, clipPath], ['10.5px', '20px', '30px', '40px', 'inset(5px 0 0px)']);
  assert.equal(button.style.getPropertyValue('--size'), '13px');
  assert.ok(button.disabled);
  showControls(page, [{ id: 7, role: ROLE.button }]);
  assert.equal(controlOf(page, 7), button, 'it is the same element');
  assert.ok(!button.disabled && !button.style.clipPath);
  for (const name of ['data-drawn', 'aria-keyshortcuts', 'aria-setsize', 'aria-posinset']) assert.ok(!button.hasAttribute(name), name);
});

/** Generates the controls of a window: groups, lists, sometimes a dialog, and the controls inside them. @param {Random} random @returns {Control[]} */
function randomControls(random) {
  /** @type {Control[]} */
  const controls = [];
  // The parent and role of a control never change, but its position among its siblings does.
  for (const id of Array.from({ length: 6 }, (_, i) => i + 1)) {
    if (random.chance(0.3)) continue;
    const role = [ROLE.group, ROLE.list, ROLE.toolbar, ROLE.group, ROLE.group, ROLE.dialog][id - 1];
    if (role === ROLE.dialog && random.chance(0.7)) continue;
    controls.push({ id, role, name: random.oneOf(['Marks', 'Notes', '']) });
    const inside = { 1: [ROLE.radio], 2: [ROLE.item, ROLE.item, ROLE.button], 3: [ROLE.toggle, ROLE.button], 4: [ROLE.tab], 5: [ROLE.text, ROLE.heading, ROLE.button], 6: [ROLE.button] }[id] ?? [];
    const members = Array.from({ length: 6 }, (_, i) => ({
      id: 10 * id + i, parent: id, role: inside[i % inside.length], name: random.oneOf(['', 'Claim', 'Quote', 'שלום', 'a & b < c']),
      enabled: random.chance(0.8), on: random.chance(), keys: random.oneOf(['', 'Control+K']), place: [random.below(9), 1, 2, 3], cut: [random.below(2), random.below(2)],
      inSet: /** @type {[number, number]} */ (random.chance(0.3) ? [20, i + 1] : [0, 0]), drawn: random.oneOf(['', 'x']), size: random.below(20),
    })).filter(() => random.chance(0.6));
    for (let i = members.length - 1; i > 0; --i) {
      const other = random.below(i + 1);
      if (random.chance(0.3)) [members[i], members[other]] = [members[other], members[i]];
    }
    controls.push(...members);
  }
  return controls;
}

/** Describes the element tree as a screen reader sees it: the non-empty attributes, sorted by name. @param {Element} element @returns {string} */
function described(element) {
  const { disabled, tabIndex, inert } = /** @type {any} */ (element);
  /** @param {string} style */
  const sorted = (style) => style.split('; ').map((one) => one.replace(';', '')).sort().join('; ');
  const attributes = [...element.attributes].filter(({ name, value }) => value && !(disabled && name === 'tabindex')).map(({ name, value }) => `${name}=${name === 'style' ? sorted(value) : value}`).sort();
  const inside = element.children.length ? [...element.children].map(described).join('\n').replaceAll(/^/gm, '  ') : `  "${element.textContent}"`;
  return `${element.tagName} ${attributes.join(' ')} ${disabled ? 'disabled' : tabIndex} ${inert ? 'inert' : ''}\n${inside}`;
}

test('after random updates the elements equal elements that are newly created for the same controls', () => {
  for (let seed = 1; seed <= 25; ++seed) {
    const random = randomFrom(seed);
    /** @type {Control[]} */ let last = [];
    for (let i = 0; i < 6; ++i) showControls(page, (last = randomControls(random)));
    const changed = described(root());
    showControls(page, []);
    assert.equal(root().childElementCount, 0);
    showControls(page, last);
    assert.equal(changed, described(root()), `seed ${seed}`);
  }
});

test('the elements that mirror the controls are in the same order as the controls', () => {
  for (let seed = 100; seed < 125; ++seed) {
    const random = randomFrom(seed);
    for (let i = 0; i < 4; ++i) {
      const controls = randomControls(random);
      showControls(page, controls);
      const wanted = controls.filter(({ role }) => ![ROLE.group, ROLE.list, ROLE.toolbar, ROLE.dialog, ROLE.text, ROLE.heading].includes(role)).map(({ id }) => id);
      const found = [...root().querySelectorAll('[data-control]')].map((element) => Number(/** @type {HTMLElement} */ (element).dataset.control));
      assert.deepEqual(found, wanted, `seed ${seed}`);
    }
  }
});

test('a focused control keeps the focus when its position among its siblings changes', () => {
  for (const order of [[1, 2, 3, 4], [2, 3, 4, 1], [4, 3, 2, 1], [3, 1], [9, 3, 8]]) {
    showControls(page, [1, 2, 3, 4].map((id) => ({ id, role: ROLE.button })));
    controlOf(page, 3).focus();
    page.program.calls.length = 0;
    showControls(page, order.map((id) => ({ id, role: ROLE.button })));
    assert.equal(page.document.activeElement, order.includes(3) ? controlOf(page, 3) : page.element('reader'), String(order));
    const events = page.program.taken('control_focused');
    assert.ok(!events.length || events[events.length - 1][0] === 3, String(order));
  }
});

test('the article receives the focus when the focused control is removed', () => {
  showControls(page, [{ id: 1, role: ROLE.button }, { id: 2, role: ROLE.button }]);
  controlOf(page, 2).focus();
  showControls(page, [{ id: 1, role: ROLE.button }]);
  assert.equal(page.document.activeElement, page.element('reader'));
});

test('in a dialog the focus moves from a removed control to the next control', () => {
  const dialog = { id: 1, role: ROLE.dialog };
  const rows = [2, 3, 4].map((id) => ({ id, parent: 1, role: ROLE.button }));
  showControls(page, [dialog, ...rows]);
  controlOf(page, 3).focus();
  showControls(page, [dialog, rows[0], rows[2]]);
  assert.equal(page.document.activeElement, controlOf(page, 4));
  showControls(page, [dialog, rows[0]]);
  assert.equal(page.document.activeElement, controlOf(page, 2));
});

test('an open dialog makes all elements under the dialog inert, and Tab moves from the last control of the dialog to the first', () => {
  showControls(page, [{ id: 9, role: ROLE.button }, { id: 1, role: ROLE.dialog }, { id: 2, parent: 1, role: ROLE.button }, { id: 3, parent: 1, role: ROLE.button }, { id: 4, parent: 1, role: ROLE.button, enabled: false }]);
  assert.ok(page.document.body.classList.contains('covered'));
  assert.ok(/** @type {any} */ (page.element('reader')).inert && /** @type {any} */ (controlOf(page, 9)).inert);
  controlOf(page, 3).focus();
  assert.equal(page.dispatch(controlOf(page, 3), 'keydown', { key: 'Tab' }), false);
  assert.equal(page.document.activeElement, controlOf(page, 2), 'Tab skips a disabled control');
  page.dispatch(controlOf(page, 2), 'keydown', { key: 'Tab', shiftKey: true });
  assert.equal(page.document.activeElement, controlOf(page, 3), 'Shift+Tab wraps to the last tab stop');
  assert.equal(page.dispatch(controlOf(page, 3), 'keydown', { key: 'Tab', shiftKey: true }), true, 'between the tab stops the browser moves the focus');
  showControls(page, [{ id: 9, role: ROLE.button }]);
  assert.ok(!page.document.body.classList.contains('covered'));
  assert.ok(!(/** @type {any} */ (page.element('reader')).inert) && !(/** @type {any} */ (controlOf(page, 9)).inert));
});

test('a radio group is a single tab stop, and the arrow keys move its focus without choosing a radio button', () => {
  const radios = (/** @type {number} */ on) => [{ id: 1, role: ROLE.group }, ...[2, 3, 4, 5].map((id) => ({ id, parent: 1, role: ROLE.radio, on: id === on, enabled: id !== 3 }))];
  showControls(page, radios(4));
  assert.deepEqual([2, 4, 5].map((id) => controlOf(page, id).tabIndex), [-1, 0, -1]);
  assert.equal(root().querySelector('[role=radiogroup]')?.getAttribute('aria-label'), 'Control 1');
  controlOf(page, 4).focus();
  assert.equal(page.dispatch(controlOf(page, 4), 'keydown', { key: 'ArrowRight' }), false);
  const focused = () => Number(/** @type {HTMLElement} */ (page.document.activeElement).dataset.control);
  const moved = ['ArrowDown', 'ArrowUp', 'ArrowLeft'].map((key) => (page.dispatch(controlOf(page, focused()), 'keydown', { key }), focused()));
  assert.deepEqual(moved, [2, 5, 4], 'the arrow keys wrap around and skip the disabled button');
  page.dispatch(controlOf(page, 4), 'keydown', { key: 'ArrowRight', ctrlKey: true });
  assert.equal(focused(), 4);
  assert.deepEqual(page.program.taken('control_activated'), []);
});

test('a focused button that becomes disabled keeps the focus, does nothing, and is disabled when the focus leaves it', () => {
  showControls(page, [{ id: 5, role: ROLE.button }, { id: 6, role: ROLE.button }]);
  controlOf(page, 5).focus();
  showControls(page, [{ id: 5, role: ROLE.button, enabled: false }, { id: 6, role: ROLE.button }]);
  assert.equal(page.document.activeElement, controlOf(page, 5));
  assert.equal(controlOf(page, 5).ariaDisabled, 'true');
  controlOf(page, 5).click();
  assert.deepEqual(page.program.taken('control_activated'), []);
  controlOf(page, 6).focus();
  assert.ok(/** @type {HTMLButtonElement} */ (controlOf(page, 5)).disabled);
  showControls(page, [{ id: 5, role: ROLE.button }, { id: 6, role: ROLE.button }]);
  controlOf(page, 5).click();
  assert.deepEqual(page.program.taken('control_activated'), [[5]]);
});

test('the buttons that follow an item of a list are inside the item, so the list counts only its items', () => {
  const list = { id: 1, role: ROLE.list };
  const item = (/** @type {number} */ id) => [{ id, parent: 1, role: ROLE.item }, { id: id + 1, parent: 1, role: ROLE.button }, { id: id + 2, parent: 1, role: ROLE.checkbox }];
  showControls(page, [list, ...item(10), ...item(20)]);
  const read = () => [...root().querySelectorAll('li')].map((li) => [...li.querySelectorAll('[data-control]')].map((button) => Number(/** @type {HTMLElement} */ (button).dataset.control)));
  assert.deepEqual(read(), [[10, 11, 12], [20, 21, 22]]);
  showControls(page, [list, ...item(20)]);
  assert.deepEqual(read(), [[20, 21, 22]]);
});

test('a radio group becomes a plain group when its radio buttons are removed', () => {
  const group = { id: 1, role: ROLE.group };
  showControls(page, [group, { id: 2, parent: 1, role: ROLE.radio }]);
  showControls(page, [group, { id: 3, parent: 1, role: ROLE.button }]);
  assert.equal(controlOf(page, 3).parentElement?.getAttribute('role'), 'group');
});

test('a click and a focus change of a control are sent to the program', () => {
  showControls(page, [{ id: 5, role: ROLE.button }, { id: 6, role: ROLE.button }]);
  controlOf(page, 5).focus();
  assert.deepEqual(page.program.taken('control_focused'), [[5]]);
  controlOf(page, 5).click();
  assert.deepEqual(page.program.taken('control_activated'), [[5]]);
  assert.equal(page.clock.frames, 1);
  page.element('reader').focus();
  assert.deepEqual(page.program.taken('control_focused'), [[0]]);
});

test('the elements that mirror the controls are updated after the frame is on the screen, but at once for a dialog or a focus request', () => {
  sendControls(page, [{ id: 1, role: ROLE.button }]);
  assert.equal(root().childElementCount, 0);
  page.program.call('focus_control', 1);
  assert.equal(page.document.activeElement, controlOf(page, 1));
  sendControls(page, [{ id: 2, role: ROLE.dialog }, { id: 3, parent: 2, role: ROLE.button }]);
  assert.ok(controlOf(page, 3));
  page.show();
});

test('an announcement of the program appears in the live region', async () => {
  page.program.call('announce', 'Marked as a claim – “Brücke”');
  await settled();
  assert.equal(page.element('status').textContent, 'Marked as a claim – “Brücke”');
});

test('a list of tabs has a single tab stop, and the arrow keys, Home and End choose a tab', () => {
  const tabs = (/** @type {number} */ on) => [{ id: 1, role: ROLE.tabList }, ...[2, 3, 4].map((id) => ({ id, parent: 1, role: ROLE.tab, on: id === on }))];
  showControls(page, tabs(3));
  assert.deepEqual([2, 3, 4].map((id) => controlOf(page, id).tabIndex), [-1, 0, -1]);
  controlOf(page, 3).focus();
  for (const [key, chosen] of /** @type {const} */ ([['ArrowRight', 4], ['ArrowRight', 2], ['End', 4], ['Home', 2]])) {
    page.program.calls.length = 0;
    page.dispatch(/** @type {Element} */ (page.document.activeElement), 'keydown', { key });
    assert.equal(page.document.activeElement, controlOf(page, chosen), key);
    assert.deepEqual(page.program.taken('control_activated'), [[chosen]], key);
    assert.equal(controlOf(page, chosen).tabIndex, 0);
  }
});

test('in a mirrored interface, ArrowLeft chooses the next tab, which is drawn at the left', () => {
  const tabs = [{ id: 1, role: ROLE.tabList }, ...[2, 3].map((id) => ({ id, parent: 1, role: ROLE.tab, on: id === 2 }))];
  page.document.documentElement.classList.add('mirrored');
  showControls(page, tabs);
  controlOf(page, 2).focus();
  page.dispatch(controlOf(page, 2), 'keydown', { key: 'ArrowLeft' });
  assert.equal(page.document.activeElement, controlOf(page, 3));
  page.dispatch(controlOf(page, 3), 'keydown', { key: 'ArrowRight' });
  assert.equal(page.document.activeElement, controlOf(page, 2));
  page.document.documentElement.classList.remove('mirrored');
});

test('an opened menu takes the focus, the button of the menu gets the focus when the menu closes, and arrow keys only move the focus inside the menu', () => {
  const button = { id: 5, role: ROLE.menuButton };
  const menu = [{ id: 1, role: ROLE.menu }, ...[2, 3, 4].map((id) => ({ id, parent: 1, role: ROLE.menuItem, enabled: id !== 2 }))];
  showControls(page, [button]);
  controlOf(page, 5).focus();
  sendControls(page, [button, ...menu]); // The elements of a menu exist at once, before the next picture is on the screen.
  assert.equal(page.document.activeElement, controlOf(page, 3), 'a disabled item is passed over');
  page.program.calls.length = 0;
  page.dispatch(controlOf(page, 3), 'keydown', { key: 'ArrowDown' });
  assert.equal(page.document.activeElement, controlOf(page, 4));
  assert.deepEqual(page.program.taken('control_activated'), []);
  sendControls(page, [button, ...menu]);
  assert.equal(page.document.activeElement, controlOf(page, 4), 'the next frame keeps the focus');
  assert.ok(page.document.body.classList.contains('under-menu'), 'the style sheet hides the fields, which would lie over the menu');
  sendControls(page, [button]);
  assert.ok(!page.document.body.classList.contains('under-menu'));
  assert.equal(page.document.activeElement, controlOf(page, 5));
});

test('when a menu closes and its button no longer exists, the article gets the focus, unless another control has the focus', () => {
  showControls(page, [{ id: 5, role: ROLE.menuButton }, { id: 6, role: ROLE.button }]);
  controlOf(page, 5).focus();
  const menu = [{ id: 1, role: ROLE.menu }, { id: 2, parent: 1, role: ROLE.menuChoice }];
  sendControls(page, [{ id: 6, role: ROLE.button }, ...menu]);
  controlOf(page, 2).focus();
  sendControls(page, [{ id: 6, role: ROLE.button }]);
  assert.equal(page.document.activeElement, page.element('reader'));
  sendControls(page, [{ id: 6, role: ROLE.button }, ...menu]);
  controlOf(page, 6).focus();
  sendControls(page, [{ id: 6, role: ROLE.button }]);
  assert.equal(page.document.activeElement, controlOf(page, 6));
});
