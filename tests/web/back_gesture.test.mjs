// Tests that the Back button of a phone closes a dialog or menu, with a fake CloseWatcher.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ROLE, showControls } from './support/controls.mjs';
import { openPage } from './support/page.mjs';

/** The watchers that wait for Back. @type {Set<FakeWatcher>} */
const waiting = new Set();
class FakeWatcher {
  /** @type {(() => void) | null} */
  onclose = null;
  constructor() { waiting.add(this); }
  destroy() { waiting.delete(this); }
}
const goBack = () => [...waiting].forEach((watcher) => {
  waiting.delete(watcher);
  watcher.onclose?.();
});

/** @type {import('./support/page.mjs').Page} */
let page;
before(async () => {
  page = await openPage({ prepare: (window) => Object.assign(window, { CloseWatcher: FakeWatcher }) });
  await page.start();
});
after(() => page.close());

const keys = () => page.program.taken('key');
const button = { id: 5, role: ROLE.button };
const dialog = { id: 7, role: ROLE.dialog };
const menu = { id: 8, role: ROLE.menu };

test('Back closes the open dialog or menu like Escape, once, and does nothing without one', () => {
  showControls(page, [button]);
  assert.equal(waiting.size, 0);
  for (const open of [dialog, menu]) {
    showControls(page, [button, open]);
    assert.equal(waiting.size, 1);
    keys();
    goBack();
    assert.deepEqual(keys(), [['Escape'.length, 0]]);
    showControls(page, [button]);
    assert.equal(waiting.size, 0);
  }
});

test('a menu inside a dialog closes first, and Back then closes the dialog', () => {
  showControls(page, [button, dialog, menu]);
  goBack();
  showControls(page, [button, dialog]);
  assert.equal(waiting.size, 1);
  showControls(page, [button]);
  assert.equal(waiting.size, 0, 'a dialog that was closed in another way waits for no Back');
});
