// Finds the sections of a page that are not about the story, such as comments or links to other articles, by their headings.
import { HEADING, NOTHING } from './page_amounts.js';
import { folded } from './page_facts.js';
import { LONGEST_LINE } from './shown_parts.js';
import { OTHER_SECTION } from './site_phrases.js';

/**
 * @typedef {object} OtherSection
 * @property {string} name the name of its heading element, such as "h2"
 * @property {Element | null} parent the element that contains the heading
 * @property {number} lastLink the index of its last block with a link; Infinity if the whole section is not about the story
 */

/** @param {Element} heading */
const lineOf = (heading) => (heading.textContent ?? '').slice(0, LONGEST_LINE);

/** Whether a heading may introduce a list of other articles. @param {Element} heading */
export const mayLeadElsewhere = (heading) => OTHER_SECTION.perhaps.test(lineOf(heading));

/**
 * Returns the section that a heading begins if it is not about the story. A section with a heading such as "Related" is
 * part of the story if it has sentences and no links.
 * @param {Element[]} blocks @param {number} at the index of the heading @param {Map<Element, import('./page_amounts.js').Amount>} amounts
 * @param {string} publisher @returns {OtherSection | undefined}
 */
export function otherSection(blocks, at, amounts, publisher) {
  const { localName: name, parentElement: parent } = blocks[at];
  const text = lineOf(blocks[at]);
  if (OTHER_SECTION.surely.test(text) || (publisher && folded(text) === `morefrom${folded(publisher)}`)) return { name, parent, lastLink: Infinity };
  if (!OTHER_SECTION.perhaps.test(text)) return undefined;
  let [lastLink, sentences] = [-1, 0];
  for (let i = at + 1; i < blocks.length && !(HEADING.test(blocks[i].localName) && blocks[i].localName <= name); ++i) {
    const amount = amounts.get(blocks[i]) ?? NOTHING;
    if (amount.link || blocks[i].closest('a')) lastLink = i;
    sentences += amount.prose;
  }
  return lastLink < 0 && sentences > 0 ? undefined : { name, parent, lastLink };
}

/**
 * Whether the section ends at a block: at a heading of its level, or at a sentence beside its heading after its last link, because
 * a list of links inside a story may have a heading.
 * @param {OtherSection} section @param {Element} block @param {number} at the index of the block @param {import('./page_amounts.js').Amount} amount
 */
export function endsAt(section, block, at, amount) {
  if (HEADING.test(block.localName)) return block.localName <= section.name;
  return at > section.lastLink && amount.prose > 0 && block.parentElement === section.parent;
}
