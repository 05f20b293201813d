// Tests when the page draws a frame.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { openPage } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
/** web/loop.js @type {any} */ let loop;
before(async () => {
  page = await openPage();
  await page.start();
  loop = await page.script('loop.js');
});
after(() => page.close());
beforeEach(() => {
  Object.assign(page.program.answers, { frame: () => -1, work: () => 0, saved: () => 1, reading: () => 0 });
  page.show();
  page.program.calls.length = 0;
});

const frames = () => page.program.taken('frame');

/** @param {boolean} hidden */
function hide(hidden) {
  Object.defineProperty(page.document, 'hidden', { value: hidden, configurable: true });
  page.dispatch(page.document, 'visibilitychange');
}

test('no frame is drawn without an event', () => {
  page.clock.pass(60_000);
  assert.equal(page.clock.frames, 0);
  assert.deepEqual(page.program.calls, []);
});

test('many events before a frame cause only one frame', () => {
  for (let i = 0; i < 20; ++i) loop.wake();
  assert.equal(page.clock.frames, 1);
  page.clock.frame();
  assert.deepEqual(frames(), [[page.clock.now / 1000, 1]]);
});

test('the next frame is drawn at the time requested by the program', () => {
  let left = 3;
  page.program.answers.frame = () => (--left > 0 ? 0 : -1);
  loop.wake();
  page.show();
  assert.equal(frames().length, 3, 'immediately, during an animation');
  page.program.answers.frame = () => 0.5;
  loop.wake();
  page.show();
  assert.equal(frames().length, 1);
  page.clock.pass(499);
  page.show();
  assert.deepEqual(frames(), []);
  page.program.answers.frame = () => -1;
  page.clock.pass(1);
  page.show();
  assert.equal(frames().length, 1, 'after half a second, for the caret');
});

test('background work runs between frames until it is done, and requests a frame if needed', () => {
  const answers = [2, 2, 3, 0];
  page.program.answers.work = () => answers.shift() ?? 0;
  loop.goOn();
  page.clock.frame();
  for (let i = 0; i < 4; ++i) page.clock.pass();
  assert.equal(answers.length, 0);
  assert.equal(page.clock.frames, 1);
  page.show();
});

test('a hidden page handles events, but does not draw a frame after a timer', () => {
  hide(true);
  assert.deepEqual(page.program.taken('page_hidden'), [[]]);
  assert.deepEqual(frames().map(([, visible]) => visible), [0]);
  page.program.answers.frame = () => 0.5;
  loop.wake();
  page.clock.pass(10_000);
  assert.equal(page.clock.frames, 0);
  assert.deepEqual(frames().map(([, visible]) => visible), [0], 'one frame for the event');
  page.program.answers.frame = () => -1;
  hide(false);
  assert.deepEqual(frames().map(([, visible]) => visible), [1]);
});

test('a hidden page continues to work until everything is saved', () => {
  let left = 3;
  Object.assign(page.program.answers, { frame: () => 0, saved: () => +(--left <= 0) });
  hide(true);
  page.clock.pass(1000);
  assert.equal(frames().length, 3);
  page.program.answers.frame = () => -1;
  hide(false);
});

test('a new size or density of the window is sent to the program at once, and an unchanged size is not sent', () => {
  const [observer] = page.observers.resize;
  const size = (/** @type {number} */ width) => observer.seen([{ contentRect: { width, height: 500 }, devicePixelContentBoxSize: [{ inlineSize: width, blockSize: 500 }] }]);
  size(700);
  assert.deepEqual(page.program.taken('resized'), [[700, 500, 1, 0]]);
  assert.equal(frames().length, 1);
  size(700);
  assert.deepEqual([...page.program.taken('resized'), ...frames()], []);
  page.media('print').matches = true;
  size(300);
  assert.deepEqual(page.program.taken('resized'), [], 'the size of the paper is not reported');
  page.media('print').answer(false);
  assert.deepEqual(page.program.taken('resized'), [[800, 600, 1, 0]]);
});

test('a lost graphics context is restored and its shader programs are linked again', () => {
  page.card.length = 0;
  const canvas = page.element('canvas');
  assert.equal(page.dispatch(canvas, 'webglcontextlost'), false, 'without preventDefault() the browser never restores the context');
  assert.deepEqual(page.program.taken('graphics_lost'), [[]]);
  page.dispatch(canvas, 'webglcontextrestored');
  assert.deepEqual(page.program.taken('graphics_restored'), [[]]);
  assert.deepEqual(page.card.filter(([name]) => name === 'shaderSource').map(([, , source]) => source), ['picture_vert', 'picture_frag', 'quad_vert', 'quad_frag']);
  assert.equal(page.card.filter(([name]) => name === 'linkProgram').length, 2);
  assert.deepEqual(page.card.filter(([name]) => name === 'createShader').map(([, kind]) => kind), [2, 1, 2, 1], 'each program compiles its vertex shader first');
  const made = page.card.filter(([name]) => name === 'linkProgram').map(([, program]) => program);
  page.program.call('use_program', 1);
  assert.equal(page.card.at(-1)?.[0], 'useProgram');
  assert.equal(page.card.at(-1)?.[1], made[1], 'the programs belong to the new context');
  page.show();
  assert.equal(frames().length, 1);
});

test('the system preferences are sent at the start and after each change', async () => {
  page.media('(prefers-color-scheme: dark)').answer(true);
  page.media('(pointer: coarse)').answer(true);
  assert.deepEqual(page.program.taken('theme'), [[1, 0, 0, 0], [1, 0, 0, 1]]);
  assert.equal(page.clock.frames, 1);
});
