// Work on something large, cut so that no frame waits for it; and one thing after the other, in the order in which they
// came in.

const SLICE_MS = 8;
const HIDDEN_MS = 200; // While nobody sees the page: its timers come once a second.
const endOfSlice = () => performance.now() + (document.hidden ? HIDDEN_MS : SLICE_MS);

/** Something that takes long goes on after the events that came meanwhile. */
export class Pace {
  #until = endOfSlice();

  /** Whether it is time for others. */
  get isOver() {
    return performance.now() > this.#until;
  }

  /** Lets others go first. @returns {Promise<void>} */
  async rest() {
    await new Promise((goOn) => setTimeout(goOn));
    this.#until = endOfSlice();
  }

  /** Does all steps of something, and answers with what it returns. @template R @param {Generator<void, R>} steps @returns {Promise<R>} */
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
 * Calls it when all that came in before has been dealt with: now, if it has.
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
