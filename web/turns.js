// Divides long work into time slices so that it delays no frame, and runs asynchronous tasks one after another in the
// order of their calls.

const SLICE_MS = 8;
const HIDDEN_MS = 200; // Time slice in a hidden page, whose timers fire only once a second.
const endOfSlice = () => performance.now() + (document.hidden ? HIDDEN_MS : SLICE_MS);

/** Paces long work: it pauses after each time slice so that pending events are handled. */
export class Pace {
  #until = endOfSlice();

  /** Whether the time slice is used up. */
  get isOver() {
    return performance.now() > this.#until;
  }

  /** Lets pending events run, and starts a new time slice. @returns {Promise<void>} */
  async rest() {
    await new Promise((goOn) => setTimeout(goOn));
    this.#until = endOfSlice();
  }

  /** Runs a generator to its end, with pauses, and returns its result. @template R @param {Generator<void, R>} steps @returns {Promise<R>} */
  async all(steps) {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return /** @type {R} */ (value);
      if (this.isOver) await this.rest();
    }
  }
}

/** @type {Promise<unknown> | undefined} */
let before;

/**
 * Runs a task when all earlier tasks have finished, or at once if there are none.
 * @template R @param {() => Promise<R>} task @returns {Promise<R>}
 */
export function inTurn(task) {
  const mine = before ? before.then(task) : task();
  const end = mine.then(() => {}, () => {}).finally(() => {
    if (before === end) before = undefined;
  });
  before = end;
  return mine;
}
