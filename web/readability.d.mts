// The module that the build makes from Mozilla's Readability (web/CMakeLists.txt), for the TypeScript checker only.

export default class Readability {
  constructor(page: Document, options: { serializer(root: Element): Element, disableJSONLD: boolean });
  /** Changes the page. */
  parse(): { content: Element } | null;
}
