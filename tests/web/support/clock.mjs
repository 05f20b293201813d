// A fake clock with timers and animation frames. Only the test advances the time.
export class Clock {
  now = 0;
  #next = 1;
  /** @type {Map<number, {at: number, frame: boolean, call: (...given: any[]) => void}>} */
  #waiting = new Map();

  /** @param {(...given: any[]) => void} call @param {number} [ms] @param {boolean} [frame] */
  #wait(call, ms = 0, frame = false) {
    this.#waiting.set(this.#next, { at: this.now + ms, frame, call });
    return this.#next++;
  }

  /** Returns the fake timer functions for the page. */
  functions() {
    const cancel = (/** @type {number} */ id) => void this.#waiting.delete(id);
    return {
      setTimeout: (/** @type {() => void} */ call, ms = 0) => this.#wait(call, ms),
      clearTimeout: cancel,
      requestAnimationFrame: (/** @type {() => void} */ call) => this.#wait(call, 0, true),
      cancelAnimationFrame: cancel,
      performance: { now: () => this.now },
    };
  }

  /** The number of requested animation frames. */
  get frames() {
    return [...this.#waiting.values()].filter(({ frame }) => frame).length;
  }

  /** Runs the requested animation frames. */
  frame() {
    for (const [id, { frame, call }] of [...this.#waiting]) if (frame && this.#waiting.delete(id)) call(this.now);
  }

  /** Advances the time and runs the timers that are due, but no animation frames. @param {number} [ms] */
  pass(ms = 0) {
    const until = this.now + ms;
    for (let calls = 0; ; ++calls) {
      if (calls > 100_000) throw new Error('Timers call each other for ever');
      const [next] = [...this.#waiting].filter(([, { at, frame }]) => !frame && at <= until).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      this.#waiting.delete(next[0]);
      this.now = Math.max(this.now, next[1].at);
      next[1].call();
    }
    this.now = Math.max(this.now, until);
  }
}
