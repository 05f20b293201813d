// The page as it starts, with all of its scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage, settled } from './support/page.mjs';

test('the cover goes when the first frame is drawn', async () => {
  const page = await openPage();
  await page.script('main.js');
  await settled();
  assert.ok(!page.element('cover').hidden);
  page.show();
  assert.ok(page.element('cover').hidden);
  assert.equal(page.document.body.className, '');
  page.close();
});
