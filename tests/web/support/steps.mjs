// Work that runs in steps, as a generator.

/** Runs all steps and returns the result. @template R @param {Generator<void, R>} steps @returns {R} */
export function finished(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return /** @type {R} */ (value);
  }
}
