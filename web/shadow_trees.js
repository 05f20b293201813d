// Replaces the shadow trees of a page by ordinary elements, so that the article in them is found. A shadow tree is a <template>
// with the attribute shadowrootmode in the element that hosts it: the bookmarklet and many servers write it this way. In web archives
// of Chromium the attribute has the name shadowmode.

const TREES = ['shadowrootmode', 'shadowmode'].flatMap((name) => ['open', 'closed'].map((mode) => `template[${name}="${mode}" i]`)).join();
// The elements that can host a shadow tree, by the DOM standard: custom elements (with "-" in the name) and these names.
const HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
// No real page nests more hosts than this. The limit saves time, because each level moves all nodes
// below it once more.
const DEEPEST = 32;

/**
 * Replaces the children of each host by its shadow tree. The slots of the tree get the children that a browser shows in them;
 * a child without a slot is not shown. @param {ParentNode} root @param {number} [depth] @returns {Generator<void, void>}
 */
export function* flattened(root, depth = 0) {
  if (depth === DEEPEST) return;
  /** @type {Set<Element>} */
  const hosts = new Set();
  for (const template of /** @type {NodeListOf<HTMLTemplateElement>} */ (root.querySelectorAll(TREES))) {
    yield;
    const { parentElement: host, content: tree } = template;
    // Only the first template of a host is its shadow tree. In SVG, <template> is an unknown element without `content`.
    if (!host || !tree || hosts.has(host) || !HOST.test(host.localName)) continue;
    hosts.add(host);
    // If several slots have the same name, the first one gets the children.
    const slots = new Map([...tree.querySelectorAll('slot')].reverse().map((slot) => [slot.name, slot]));
    yield* flattened(tree, depth + 1);
    const children = /** @type {Element[]} */ ([...host.childNodes]).filter((child) => child !== template);
    const slotOf = (/** @type {Element} */ child) => slots.get(child.slot ?? '');
    // The text in a slot itself is shown only if the slot gets no child.
    for (const child of children) {
      yield;
      slotOf(child)?.replaceChildren();
    }
    // Moves the tree into the document before the children are moved into its slots, because moving a node to another document is slow.
    for (const node of [...tree.childNodes]) {
      yield;
      template.before(node);
    }
    template.remove();
    for (const child of children) {
      yield;
      const slot = slotOf(child);
      if (slot) slot.append(child);
      else child.remove();
    }
  }
}
