// Clips a long selection for the text layer. A browser lays out all selected text, even far from the view: with five
// megabytes each selection took half a second. The browser's selection therefore covers only a few screens around the
// view and follows it. The program knows and copies the whole selection.

/**
 * A selection: block and text offset of its start, block and text offset of its end. Offsets are UTF-16 units of the
 * block's text.
 * @typedef {[number, number, number, number]} Ends
 */

/**
 * Clips a selection to the blocks near the view. Returns `ends` itself if nothing is clipped.
 * @param {Ends} ends @param {number} first first block near the view @param {number} last last block near the view
 * @param {(block: number) => number} lengthOf length of a block's text in UTF-16 units
 * @returns {Ends} an empty range at the selection's end if no part of the selection is near
 */
export function near(ends, first, last, lengthOf) {
  const [startBlock, start, endBlock, end] = ends;
  if (startBlock >= first && endBlock <= last) return ends;
  if (endBlock < first || startBlock > last) return [endBlock, end, endBlock, end];
  const [early, late] = [startBlock < first, endBlock > last];
  return [early ? first : startBlock, early ? 0 : start, late ? last : endBlock, late ? lengthOf(last) : end];
}

/** Returns whether a range contains another; every range contains an empty one. @param {Ends} part @param {Ends} other */
export function covers([startBlock, start, endBlock, end], [from, unit, to, last]) {
  if (from === to && unit === last) return true;
  return (startBlock < from || (startBlock === from && start <= unit)) && (endBlock > to || (endBlock === to && end >= last));
}

/**
 * Computes the whole selection after the browser has changed the clipped one. An end that the browser did not move
 * keeps its position in the whole selection.
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
