// When a frame is drawn: once after something happened, as often as the program asks for, and never
// while nobody sees it.
import { element, program } from './bridge.js';
import { deviceSize } from './device_size.js';
import { link } from './graphics.js';

const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));

export const apple = /mac|iphone|ipad/i.test(
  /** @type {any} */ (navigator).userAgentData?.platform ?? navigator.platform);

/** Device pixels in a CSS pixel. */
export let density = 0;
/** Frames drawn so far. */
export let frames = 0;
/** Called after every frame. @type {(() => void)[]} */
export const afterFrame = [];

const PATIENCE_MS = 1000; // As in src/app/app.cpp.

let asked = 0;
let soon = 0;
let timer = 0;
const AWAITED = -1;
const HIDDEN_MS = 200; // Of work in one go while nobody sees the page: its timers come once a second.
let working = 0; // A timer, or AWAITED: the picture comes first.
let stopped = false;
/** @type {(error: unknown) => void} */
let whenBroken = () => {};

/** Runs the program, unless it has stopped for good. @param {() => number} step */
export function run(step) {
  try {
    return stopped ? -1 : step();
  } catch (error) {
    stopped = true;
    whenBroken(error);
    return -1;
  }
}

/** What takes long goes on between frames, for as long as there is something. */
function work() {
  clearTimeout(working); // It may be here because of a picture.
  const until = performance.now() + (document.hidden ? HIDDEN_MS : 0);
  let next = 0;
  do next = run(() => program._attest_work());
  while (next > 1 && performance.now() < until);
  working = next > 1 ? setTimeout(work) : 0;
  if (next & 1) wake();
}

/** Something happened that takes long: no picture need be waited for. */
export function goOn() {
  if (working <= 0) working = setTimeout(work);
  wake();
}

function frame() {
  cancelAnimationFrame(asked);
  clearTimeout(soon);
  clearTimeout(timer);
  asked = soon = timer = 0;
  if (stopped || !canvas.width) return;
  const visible = !document.hidden;
  const next = run(() => program._attest_frame(performance.now() / 1000, +visible));
  if (stopped) return;
  // The article that was open last is on its way: the page waits for it, but not for ever.
  if (Number.isNaN(next)) {
    if (!working && program._attest_reading()) working = setTimeout(work);
    return void (timer = setTimeout(frame, PATIENCE_MS));
  }
  if (visible) ++frames;
  // Who hides the page has what waits for the screen done without it.
  if (!working || (working === AWAITED && !visible)) {
    working = AWAITED;
    whenShown(work);
  }
  if (next === 0 && (visible || !program._attest_saved())) wake();
  else if (next > 0 && visible) timer = setTimeout(wake, next * 1000);
  for (const listener of afterFrame) listener();
}

/** Something happened. In a page that nobody sees it is taken in, but nothing is drawn. */
export function wake() {
  if (asked || soon || stopped) return;
  clearTimeout(timer);
  // The screen need not be waited for as long as nothing has been shown on it.
  if (document.hidden || !frames) soon = setTimeout(frame);
  else asked = requestAnimationFrame(frame);
}

/** Calls it when the picture that was drawn last is on the screen. @param {() => void} next */
export function whenShown(next) {
  if (document.hidden) setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}

/** While the page is printed its elements have the size of the paper, which is no size of the window. */
const paper = matchMedia('print');

/** @param {number} width @param {number} height device pixels */
function resize(width, height) {
  if (paper.matches && density) return;
  if (canvas.width === width && canvas.height === height && density === devicePixelRatio) return;
  density = devicePixelRatio;
  // To set a size is to have it made anew, even if it is the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  program._attest_resized(width, height, density, +apple);
  frame(); // At once: another size has wiped the canvas.
}

function takeSize() {
  resize(...deviceSize(canvas.getBoundingClientRect(), devicePixelRatio));
}

/** Takes the size now, and whenever the screen's density changes: that may leave the canvas as it is in CSS pixels. */
function watchDensity() {
  takeSize();
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', watchDensity, { once: true });
}

/** @param {(error: unknown) => void} broken called when the program has stopped for good */
export function start(broken) {
  whenBroken = broken;
  const observer = new ResizeObserver(([{ devicePixelContentBoxSize: exact, contentRect }]) => {
    resize(...deviceSize(contentRect, devicePixelRatio, exact?.[0]));
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
  watchDensity();
  paper.addEventListener('change', takeSize); // The window may have changed meanwhile.
  // Pinched larger, its pixels are no more the screen's.
  visualViewport?.addEventListener('resize', ({ target }) => {
    canvas.style.imageRendering = /** @type {VisualViewport} */ (target).scale > 1 ? 'auto' : '';
  });

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // Otherwise it never comes back.
    program._attest_graphics_lost();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    link();
    program._attest_graphics_restored();
    wake();
  });

  const leave = () => {
    program._attest_page_hidden();
    frame();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : frame()));
  addEventListener('pagehide', leave);
}
