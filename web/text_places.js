// Places in the text layer, for selections: a node and an offset in it, and the same as a unit of a
// block's text. Knows the document only, so that it can be tested by itself.

/** The node and place in it of a UTF-16 unit of a block. @param {Node} block @param {number} offset @returns {[Node, number]} */
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

/** How many UTF-16 units of a block stand before a place in it. @param {Node} block @param {Node} node @param {number} offset */
function unitsBefore(block, node, offset) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * The block and the UTF-16 unit in it of a place anywhere in the document. A place between two blocks
 * is the beginning of the next one, or where there is none the end of the last.
 * @param {Node} node @param {number} offset
 * @param {(node: Node) => number | undefined} numberOf the number of a block's element, nothing for others
 * @param {(Node | undefined)[]} blocks those that are built, in order
 * @returns {[number, number] | undefined} nothing where there is no block
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
 * The ends of a range, as far as it lies among the blocks: block and unit of the start, and of the
 * end. Nothing where it holds nothing of them.
 * @param {Range} range @param {Node} root of all blocks
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
