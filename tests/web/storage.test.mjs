// Tests how the program uses local storage and how windows share it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/page.mjs';

test('the program reads, writes, lists and removes records that contain any characters', async () => {
  const page = await openPage();
  await page.start();
  const { call, given } = page.program;
  assert.equal(call('storage_set', 'attest/1/a', 'Größe 😀 \0'), 0);
  assert.deepEqual(given(call('storage_get', 'attest/1/a')), ['Größe 😀 \0']);
  assert.equal(call('storage_get', 'attest/1/b'), -1);
  call('storage_set', 'attest/1/ü', '');
  assert.equal(call('storage_get', 'attest/1/ü'), 0, 'an empty value is not a missing one');
  call('storage_set', 'other', 'x');
  assert.deepEqual(given(call('storage_keys', 'attest/'))[0].split('\0').sort(), ['', 'attest/1/a', 'attest/1/ü']);
  assert.equal(call('storage_used'), [...Object.entries(page.window.localStorage)].join('').replaceAll(',', '').length);
  call('storage_remove', 'attest/1/a');
  assert.equal(call('storage_get', 'attest/1/a'), -1);
  assert.equal(call('storage_lasts'), 1);
  page.close();
});

test('records are kept in memory if the browser denies access to local storage', async () => {
  const page = await openPage({
    prepare: (window) => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('SecurityError'); } }),
  });
  await page.start();
  const { call, given } = page.program;
  assert.equal(call('storage_lasts'), 0);
  assert.equal(call('storage_set', 'a', 'one'), 0);
  assert.deepEqual(given(call('storage_get', 'a')), ['one']);
  assert.deepEqual(given(call('storage_keys', '')), ['a\0']);
  page.close();
});

test('in a browser with Safari\'s engine the records in local storage expire, unless the page is installed as an app', async () => {
  const safari = { platform: 'MacIntel', language: 'en', vendor: 'Apple Computer, Inc.' };
  for (const [navigator, lasts] of /** @type {[object, number][]} */ ([
    [safari, 2], [{ ...safari, standalone: true }, 1], [{ ...safari, vendor: 'Google Inc.' }, 1],
  ])) {
    const page = await openPage({ globals: { navigator } });
    await page.start();
    assert.equal(page.program.call('storage_lasts'), lasts);
    page.close();
  }
});

test('the program is notified when another window writes, removes or clears records', async () => {
  const page = await openPage();
  await page.start();
  page.dispatch(page.window, 'storage', { key: 'attest/1/a', newValue: 'Größe' });
  assert.deepEqual(page.program.taken('storage_changed').map((bytes) => page.program.given(...bytes)), [['attest/1/a', 'Größe']]);
  page.dispatch(page.window, 'storage', { key: 'attest/1/a', newValue: null });
  assert.deepEqual(page.program.taken('storage_changed'), [[10, 0]]);
  page.dispatch(page.window, 'storage', { key: null, newValue: null });
  assert.deepEqual(page.program.taken('storage_lost'), [[]]);
  assert.equal(page.clock.frames, 1);
  page.close();
});
