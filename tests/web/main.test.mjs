// Tests the start of the page with all of its scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage, settled } from './support/page.mjs';

test('the cover, which hides the page during loading, disappears when the first frame is drawn', async () => {
  const page = await openPage();
  page.program.answers.frame = () => NaN; // NaN means that the last open article is still loading.
  await page.script('main.js');
  await settled();
  assert.ok(!page.element('cover').hidden);
  page.program.answers.frame = () => -1;
  page.clock.pass(1000);
  assert.ok(page.element('cover').hidden);
  assert.equal(page.document.body.className, '');
  assert.equal(page.document.activeElement, page.element('reader'));
  assert.deepEqual(page.program.calls[0], ['begin', 0]); // 0 means that the widget gallery is not shown.
  page.close();
});

test('without WebGL2 the page explains what the reader can do, and the program is not loaded', async () => {
  const page = await openPage({ contexts: { webgl2: () => null } });
  await page.script('main.js');
  await settled();
  assert.ok(!page.element('no-webgl').hidden);
  assert.ok(page.element('broken').hidden);
  assert.equal(page.document.body.className, 'stopped');
  assert.deepEqual(page.program.calls, []);
  page.close();
});

test('an error in the program stops the page and shows a message', async () => {
  const page = await openPage();
  await page.start();
  const failed = new Error('unreachable');
  page.program.answers.frame = () => {
    throw failed;
  };
  const errors = /** @type {unknown[]} */ ([]);
  const { error } = console;
  console.error = (/** @type {unknown} */ what) => void errors.push(what);
  page.dispatch(page.window, 'blur');
  page.show();
  console.error = error;
  assert.deepEqual(errors, [failed]);
  assert.ok(!page.element('broken').hidden);
  page.program.calls.length = 0;
  page.dispatch(page.window, 'blur');
  page.show();
  assert.deepEqual(page.program.taken('frame'), []);
  page.close();
});
