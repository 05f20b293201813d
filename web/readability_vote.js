// Asks Mozilla's Readability which paragraphs of a page belong to the article.
import Readability from './readability.mjs';

const NUMBER = 'data-number';
const PARAGRAPHS = 'p,li,blockquote,pre,h2,h3,h4,td,div,section';

/**
 * Returns the paragraphs of the page that Readability takes into its article. Does not change the page. Readability works on a
 * copy, whose elements are numbered.
 * @param {Document} page @returns {Set<Element> | undefined}
 */
export function chosenParagraphs(page) {
  const elements = [...page.body.querySelectorAll(PARAGRAPHS)];
  elements.forEach((element, i) => element.setAttribute(NUMBER, `${i}`));
  const copy = /** @type {Document} */ (page.cloneNode(true));
  // Readability keeps the page's HTML, to start again with other rules. Writing HTML is forbidden in this page.
  Object.defineProperty(copy.body, 'innerHTML', {
    get: () => '',
    set: () => copy.body.replaceChildren(...page.body.cloneNode(true).childNodes),
  });
  const content = new Readability(copy, { serializer: (root) => root, disableJSONLD: true }).parse()?.content;
  for (const element of elements) element.removeAttribute(NUMBER);
  // Readability turns a <div> that contains only words into a <p>.
  const kept = [...content?.querySelectorAll(`[${NUMBER}]`) ?? []].filter(({ localName }) => localName !== 'div' && localName !== 'section');
  return content ? new Set(kept.map((element) => elements[Number(element.getAttribute(NUMBER))])) : undefined;
}
