// As much of a selection as the text layer holds. A browser lays out all that is selected, however far away from the
// view it is: with five megabytes each selection took half a second. So a long one reaches a few screens beyond the
// view, and follows it. The program knows all of it, and copies all of it.

/**
 * Block and unit of the start, and of the end.
 * @typedef {[number, number, number, number]} Ends
 */

/**
 * As much of a selection as is near; all of it, where that is the same.
 * @param {Ends} ends @param {number} first @param {number} last the blocks that are near
 * @param {(block: number) => number} lengthOf units of a block's text
 * @returns {Ends} where it is nowhere near, its end alone
 */
export function near(ends, first, last, lengthOf) {
  const [startBlock, start, endBlock, end] = ends;
  if (startBlock >= first && endBlock <= last) return ends;
  if (endBlock < first || startBlock > last) return [endBlock, end, endBlock, end];
  const [early, late] = [startBlock < first, endBlock > last];
  return [early ? first : startBlock, early ? 0 : start, late ? last : endBlock, late ? lengthOf(last) : end];
}

/** Whether a part of a selection holds another; a part of nothing is held by all. @param {Ends} part @param {Ends} other */
export function covers([startBlock, start, endBlock, end], [from, unit, to, last]) {
  if (from === to && unit === last) return true;
  return (startBlock < from || (startBlock === from && start <= unit)) && (endBlock > to || (endBlock === to && end >= last));
}

/**
 * The whole selection after the browser has changed the part of it that it holds: an end that it left where the part
 * was cut stands where it stood.
 * @param {Ends} changed @param {Ends} part @param {Ends} whole
 * @returns {Ends}
 */
export function completed([startBlock, start, endBlock, end], part, whole) {
  const sameStart = startBlock === part[0] && start === part[1];
  const sameEnd = endBlock === part[2] && end === part[3];
  return [
    sameStart ? whole[0] : startBlock, sameStart ? whole[1] : start,
    sameEnd ? whole[2] : endBlock, sameEnd ? whole[3] : end,
  ];
}
