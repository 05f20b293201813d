// Limits the browser's selection in the text layer to the part near the view. A browser lays out all selected text, even if it is
// far from the view: with five megabytes of text each selection took half a second. Therefore a long selection in the text
// layer ends a few screens beyond the view and moves with the view. The program knows and copies the whole selection.

/**
 * A selection: the block index and UTF-16 offset of its start, then the same of its end.
 * @typedef {[number, number, number, number]} Ends
 */

/**
 * Clips a selection to the blocks near the view. Returns `ends` itself if the whole selection is near.
 * @param {Ends} ends @param {number} first the first block near the view @param {number} last the last one
 * @param {(block: number) => number} lengthOf UTF-16 units of a block's text
 * @returns {Ends} an empty selection at the end of `ends` if no part of the selection is near
 */
export function near(ends, first, last, lengthOf) {
  const [startBlock, start, endBlock, end] = ends;
  if (startBlock >= first && endBlock <= last) return ends;
  if (endBlock < first || startBlock > last) return [endBlock, end, endBlock, end];
  const [early, late] = [startBlock < first, endBlock > last];
  return [early ? first : startBlock, early ? 0 : start, late ? last : endBlock, late ? lengthOf(last) : end];
}

/** Whether a part of a selection contains another part. An empty part is contained in every part. @param {Ends} part @param {Ends} other */
export function covers([startBlock, start, endBlock, end], [from, unit, to, last]) {
  if (from === to && unit === last) return true;
  return (startBlock < from || (startBlock === from && start <= unit)) && (endBlock > to || (endBlock === to && end >= last));
}

/**
 * The browser has only the part of a long selection that is near the view. Returns the whole selection after the reader has
 * changed this part. If the part has a new start, the whole selection gets the new start; otherwise it keeps its old start.
 * The end is treated in the same way.
 * @param {Ends} changed the part after the change @param {Ends} part the part before the change @param {Ends} whole
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
