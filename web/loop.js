// Schedules frames: one after each event, and more when the program requests them. A hidden page draws
// no frames.
import { element, program } from './bridge.js';
import { deviceSize } from './device_size.js';
import { link } from './graphics.js';

const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));

export const apple = /mac|iphone|ipad/i.test(
  /** @type {any} */ (navigator).userAgentData?.platform ?? navigator.platform);

/** Device pixels per CSS pixel. */
export let density = 0;
/** The number of frames drawn. */
export let frames = 0;
/** Functions that are called after every frame. @type {(() => void)[]} */
export const afterFrame = [];

// How long the first frame waits for the last open article. Must equal kPatienceSeconds in
// src/app/app.cpp.
const PATIENCE_MS = 1000;

let asked = 0;
let soon = 0;
let timer = 0;
const AWAITED = -1;
const HIDDEN_MS = 200; // Duration of a slice of work in a hidden page, whose timers fire only once a second.
let working = 0; // The timer that calls work(). AWAITED: work starts when the picture is on the screen. 0: no work.
let stopped = false;
/** @type {(error: unknown) => void} */
let whenBroken = () => {};

/** Calls the program. Does nothing after an error has stopped the program. @param {() => number} step */
export function run(step) {
  try {
    return stopped ? -1 : step();
  } catch (error) {
    stopped = true;
    whenBroken(error);
    return -1;
  }
}

/** Runs long work between frames until none is left. */
function work() {
  clearTimeout(working); // If whenShown() has called work() before the timer did, the timer must not call work() again.
  const until = performance.now() + (document.hidden ? HIDDEN_MS : 0);
  let next = 0;
  do next = run(() => program._attest_work());
  while (next > 1 && performance.now() < until);
  working = next > 1 ? setTimeout(work) : 0;
  if (next & 1) wake();
}

/** Starts the work on data that have arrived. A frame follows only if the work changes the picture. */
export function proceed() {
  if (!frames) return wake(); // The first frame may be waiting for the data.
  if (working <= 0) working = setTimeout(work);
}

/** Starts the long work that an event causes, without waiting for the next picture. */
export function goOn() {
  proceed();
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
  // If the last open article is still loading, the page waits for it, but for a limited time.
  if (Number.isNaN(next)) {
    if (!working && program._attest_reading()) working = setTimeout(work);
    return void (timer = setTimeout(frame, PATIENCE_MS));
  }
  if (visible) ++frames;
  // A hidden page has no frames on the screen, so the work must not wait for a frame.
  if (!working || (working === AWAITED && !visible)) {
    working = AWAITED;
    whenShown(work);
  }
  if (next === 0 && (visible || !program._attest_saved())) wake();
  else if (next > 0 && visible) timer = setTimeout(wake, next * 1000);
  for (const listener of afterFrame) listener();
}

/** Requests a frame after an event. In a hidden page the program handles the frame, but draws nothing. */
export function wake() {
  if (asked || soon || stopped) return;
  clearTimeout(timer);
  // The first frame need not wait for the screen.
  if (document.hidden || !frames) soon = setTimeout(frame);
  else asked = requestAnimationFrame(frame);
}

/** Calls `next` when the last drawn picture is on the screen. @param {() => void} next */
export function whenShown(next) {
  if (document.hidden) setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}

/** While the page is printed, its elements have the size of the paper and not that of the window. */
const paper = matchMedia('print');

/** @param {number} width @param {number} height device pixels */
function resize(width, height) {
  if (paper.matches && density) return;
  if (canvas.width === width && canvas.height === height && density === devicePixelRatio) return;
  density = devicePixelRatio;
  // Setting a size clears the canvas, even if the size is the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  program._attest_resized(width, height, density, +apple);
  frame(); // Draws immediately, because the new size has cleared the canvas.
}

function takeSize() {
  resize(...deviceSize(canvas.getBoundingClientRect(), devicePixelRatio));
}

/**
 * Updates the size now and at each change of the density, because the density may change although the
 * size in CSS pixels stays the same.
 */
function watchDensity() {
  takeSize();
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', watchDensity, { once: true });
}

/** @param {(error: unknown) => void} broken called when an error has stopped the program */
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
  paper.addEventListener('change', takeSize); // The window may have been resized during printing.
  // With pinch zoom, canvas pixels no longer match screen pixels, so the browser must interpolate.
  visualViewport?.addEventListener('resize', ({ target }) => {
    canvas.style.imageRendering = /** @type {VisualViewport} */ (target).scale > 1 ? 'auto' : '';
  });

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // Without preventDefault() the browser never restores the graphics context.
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
