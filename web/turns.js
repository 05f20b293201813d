// Runs long tasks in slices that do not delay a frame, and runs tasks one after another in the order of their arrival.

const SLICE_MS = 8;
const HIDDEN_MS = 200; // Slices are longer in a hidden page, because its timers fire only once a second.
const endOfSlice = () => performance.now() + (document.hidden ? HIDDEN_MS : SLICE_MS);

/** Divides a long task into slices. Events are handled between the slices. */
export class Pace {
  #until = endOfSlice();

  /** Whether the current slice has ended. */
  get isOver() {
    return performance.now() > this.#until;
  }

  /** Lets the browser handle waiting events and then starts a new slice. @returns {Promise<void>} */
  async rest() {
    await new Promise((goOn) => setTimeout(goOn));
    this.#until = endOfSlice();
  }

  /** Runs all steps of a generator and returns its result. @template R @param {Generator<void, R>} steps @returns {Promise<R>} */
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
 * Runs a task after all earlier tasks have ended; immediately if none is running.
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
