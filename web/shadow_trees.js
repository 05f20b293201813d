// Replaces the shadow trees of a page by ordinary elements, so that the article in them is found. A shadow tree is a <template>
// with the attribute shadowrootmode in the element that hosts it: the bookmarklet and many servers write it this way.

/**
 * Replaces the children of each host by its shadow tree. The slots of the tree get the children that a browser shows in them;
 * a child without a slot is not shown. @param {ParentNode} root @returns {Generator<void, void>}
 */
export function* flattened(root) {
  // Only the first template of a host is its shadow tree.
  for (const template of /** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll('template[shadowrootmode]:first-of-type'))) {
    yield;
    const { parentElement: host, content: tree } = template;
    if (!host || !tree) continue; // A shadow tree itself cannot be a host, and SVG has no templates.
    // If several slots have the same name, the first one gets the children.
    const slots = new Map([...tree.querySelectorAll('slot')].reverse().map((slot) => [slot.name, slot]));
    yield* flattened(tree);
    template.remove();
    const children = /** @type {Element[]} */ ([...host.childNodes]);
    const slotOf = (/** @type {Element} */ child) => slots.get(child.slot ?? '');
    // A slot has text of its own for the case that it gets no child.
    for (const child of children) {
      yield;
      slotOf(child)?.replaceChildren();
    }
    for (const child of children) {
      yield;
      slotOf(child)?.append(child);
    }
    host.replaceChildren(tree);
  }
}
