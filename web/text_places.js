// Converts selection ends in the text layer between DOM positions (a node and an offset) and text offsets
// (a block and a UTF-16 offset in its text). Depends only on the DOM, so that it can be tested alone.

/** Returns the DOM position of a UTF-16 offset in a block. @param {Node} block @param {number} offset @returns {[Node, number]} */
export function spotIn(block, offset) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  /** @type {Text | null} */
  let last = null;
  for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    if (offset <= node.length) return [node, offset];
    offset -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [block, 0];
}

/** Returns the number of UTF-16 units of a block before a DOM position. @param {Node} block @param {Node} node @param {number} offset */
function unitsBefore(block, node, offset) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * Returns the block and the UTF-16 offset of any DOM position. A position between two blocks becomes the start
 * of the next one, or the end of the last block if no block follows.
 * @param {Node} node @param {number} offset
 * @param {(node: Node) => number | undefined} numberOf returns the number of a block's element, undefined for other nodes
 * @param {(Node | undefined)[]} blocks elements by block number; undefined if not built
 * @returns {[number, number] | undefined} undefined if there are no blocks
 */
export function placeOf(node, offset, numberOf, blocks) {
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) {
    const block = numberOf(at);
    if (block !== undefined) return [block, unitsBefore(at, node, offset)];
  }
  const here = document.createRange();
  here.setStart(node, offset);
  const next = blocks.findIndex((block) => block && here.comparePoint(block, 0) >= 0);
  if (next >= 0) return [next, 0];
  let last = blocks.length - 1;
  while (last >= 0 && !blocks[last]) --last;
  return last < 0 ? undefined : [last, blocks[last]?.textContent?.length ?? 0];
}

/**
 * Returns the ends of a range: block and UTF-16 offset of the start, then of the end. Returns undefined if the
 * range contains no text of the blocks.
 * @param {Range} range @param {Node} root the ancestor of all blocks
 * @param {(node: Node) => number | undefined} numberOf @param {(Node | undefined)[]} blocks
 * @returns {[number, number, number, number] | undefined}
 */
export function endsOf(range, root, numberOf, blocks) {
  if (range.collapsed || !range.intersectsNode(root)) return undefined;
  const start = placeOf(range.startContainer, range.startOffset, numberOf, blocks);
  const end = placeOf(range.endContainer, range.endOffset, numberOf, blocks);
  if (!start || !end || (start[0] === end[0] && start[1] === end[1])) return undefined;
  return [...start, ...end];
}
