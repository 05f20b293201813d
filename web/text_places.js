// Converts the ends of a selection in the text layer: from a DOM node and offset to a UTF-16 offset in a
// block's text, and back. Depends only on the DOM, so that it can be tested separately.

/** Converts a UTF-16 offset in a block to a text node and the offset in this node. @param {Node} block @param {number} offset @returns {[Node, number]} */
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

/** The number of UTF-16 units of a block before a DOM position in it. @param {Node} block @param {Node} node @param {number} offset */
function unitsBefore(block, node, offset) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * Returns the block index and the UTF-16 offset in it for any DOM position. A position between two blocks
 * becomes the beginning of the next block, or the end of the last block if there is no next one.
 * @param {Node} node @param {number} offset
 * @param {(node: Node) => number | undefined} numberOf the index of a block's element; undefined for other nodes
 * @param {(Node | undefined)[]} blocks the elements that are built, in order
 * @returns {[number, number] | undefined} undefined if there is no block
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
 * Returns the block index and UTF-16 offset of the start and of the end of a range, clipped to the blocks.
 * Returns undefined if the range contains no text of a block.
 * @param {Range} range @param {Node} root the common ancestor of all blocks
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
