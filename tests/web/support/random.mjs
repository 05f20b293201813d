// Seeded random numbers, the same in every run. Tests print the seed of a failure.

/** @param {number} seed */
export function randomFrom(seed) {
  let state = seed * 2654435761 >>> 0 || 1;
  /** Returns an integer from 0 to `end` - 1. @param {number} end */
  const below = (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    /** @param {number} from @param {number} end */
    between: (from, end) => from + below(end - from),
    chance: (share = 0.5) => below(1000) < 1000 * share,
    /** @template T @param {readonly T[]} all @returns {T} */
    oneOf: (all) => all[below(all.length)],
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
