// Chooses the element of a page that contains its article.
import { HEADING, NOTHING, STEPS, isInline, isSentence, leaves, letters, prose } from './page_amounts.js';

/** @typedef {import('./page_amounts.js').Amount} Amount */

/** If the sentences of a page have fewer characters than this, the whole page is the article, unless the page itself marks an element as the article. */
export const LEAST_STORY = 500;
const DENSE = 0.85; // A child that contains at least this share of its parent's sentences is preferred to its parent.
const LONGEST_LINE = 2000; // Commas are counted only in the first characters of a paragraph, up to this number.

/** Words with which a publisher begins a correction, at the start of a paragraph or a label. */
const CORRECTION = new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${[
  "corrections?|clarifications?|editor['’]?s['’]? note|erratum|corrigendum|berichtigung|korrektur|richtigstellung|klarstellung|anmerkung der redaktion|rectificatif|rectification|précision|note de la rédaction",
  'corrección|aclaración|rectificación|fe de errores|nota de la redacción|nota del editor|rettifica|correzione|precisazione|errata corrige|nota della redazione|correção|esclarecimento|errata|nota da redação',
  'correctie|rectificatie|verduidelijking|noot van de redactie',
].join('|')})(?![\\p{L}\\p{M}])|(?:${[
  'this (?:article|story|report|post|piece|page|column|headline) (?:was|has been|is) (?:\\p{L}+ )?(?:amended|updated|corrected|changed|edited|clarified)|an earlier version of this|a previous version of this',
  'dieser (?:artikel|text|beitrag|bericht) (?:wurde|ist)|(?:in )?eine[rm]? (?:früheren?|vorherigen?) (?:version|fassung)|cet article a été|(?:dans )?une (?:première |précédente )?version (?:précédente|antérieure|initiale)?',
  'este (?:artículo|texto) (?:ha sido|fue|se ha)|(?:en )?una versión anterior|quest[oa] (?:articolo|pezzo|notizia) è stat[oa]|(?:in )?una (?:precedente versione|versione precedente)',
  'est[ea] (?:artigo|texto|reportagem|matéria) foi|(?:em )?uma versão anterior|dit artikel (?:is|werd)|(?:in )?een eerdere versie',
].join('|')})(?![\\p{L}\\p{M}])|(?:update|updated|aktualisierung|mise à jour|actualización|aggiornamento|atualização|aanvulling)(?![\\p{L}\\p{M}])[^.!?]{0,40}[:：–—-])`, 'iu');
const LEAST_CORRECTION = 20; // A shorter text, such as "Corrections", is a link or a label.
const LONGEST_CORRECTION = 3000;

/** Whether an element is a correction, a clarification or a note of the editor. It must be a sentence, and not a link to a page of corrections. @param {Element} element */
export function isCorrection(element) {
  const text = (element.textContent ?? '').slice(0, LONGEST_CORRECTION).trim();
  if (!CORRECTION.test(text) || text.length === LONGEST_CORRECTION || letters(text) < LEAST_CORRECTION || !isSentence(text)) return false;
  return [...element.querySelectorAll('a')].reduce((sum, link) => sum + letters(link.textContent ?? ''), 0) < letters(text) / 2;
}

/** The corrections in a part of a page, which stay in the article if the part is removed. @param {Element} part */
export const correctionsIn = (part) => (isCorrection(part) ? [part] : leaves(part).filter(isCorrection));

const NEAR_ROOT = 2; // Parts beside the article and beside its parent are searched for words that belong to the article.
const STANDFIRST = /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|subhead|subheadline|subheading|summary|lead|lede|intro|chapo|vorspann|teaser-text)(?=$|[\s_-])/i;

/** The sentence below the headline that introduces the story: it follows the heading that is the title, or its class name says so. @param {Element} part @param {(heading: Element) => boolean} isTitle */
const standfirstIn = (part, isTitle) => [...part.querySelectorAll('p,h2,h3,div')].filter((block) => (block.localName === 'p' || !block.querySelector('p,div,ul,ol,h1,h2')) && !block.querySelector('a') &&
  isSentence((block.textContent ?? '').trim()) && letters(block.textContent ?? '') >= LEAST_CORRECTION &&
  ((block.previousElementSibling && isTitle(block.previousElementSibling)) || STANDFIRST.test(block.getAttribute('class') ?? '')));

/**
 * Moves words of the story that stand directly beside the article into it: the sentence below the headline, if the headline stands before the article, and corrections.
 * @param {Element} body @param {Element} root @param {(heading: Element) => boolean} isTitle
 */
export function* gather(body, root, isTitle) {
  let inner = root;
  for (let level = 0; level < NEAR_ROOT && inner !== body && inner.parentElement; ++level, inner = inner.parentElement) {
    const siblings = [...inner.parentElement.children];
    const at = siblings.indexOf(inner);
    for (const [i, sibling] of siblings.entries()) {
      yield;
      if (sibling === inner || sibling.localName === 'article' || sibling.querySelector('article')) continue;
      if (i > at) root.append(...correctionsIn(sibling));
      else if (HEADING.test(sibling.localName) || sibling.querySelector('h1,h2')) root.prepend(...standfirstIn(sibling, isTitle), ...correctionsIn(sibling));
      else root.prepend(...correctionsIn(sibling), ...(isTitle(siblings[i - 1] ?? sibling) && letters(sibling.textContent ?? '') < 1000 && isStandfirst(sibling) ? [sibling] : []));
    }
  }
}

/**
 * Returns the element that the page itself marks as its article with itemprop="articleBody", or else with <article> or <main>. The
 * element must contain a large share of the page's sentences. If several elements are marked, it must also contain most of the
 * sentences of all marked elements. Returns undefined if there is no such element.
 * @param {Element} body @param {Map<Element, Amount>} amounts @returns {Element | undefined}
 */
function statedRoot(body, amounts) {
  const all = prose(body, amounts);
  for (const [selector, least] of /** @type {[string, number][]} */ ([['[itemprop~="articleBody"]', 0.3], ['article', 0.5], ['main,[role="main"]', 0.6]])) {
    const outermost = [...body.querySelectorAll(selector)].filter((element) => !element.parentElement?.closest(selector));
    const large = outermost.filter((element) => prose(element, amounts) > all * least);
    const together = outermost.reduce((sum, element) => sum + prose(element, amounts), 0);
    if (large.length === 1 && prose(large[0], amounts) > together * 0.7) return large[0];
  }
  return undefined;
}

/** The smallest element that contains most of the sentences. @param {Element} outer @param {Map<Element, Amount>} amounts */
function densestRoot(outer, amounts) {
  let root = outer;
  for (;;) {
    const largest = [...root.children].sort((a, b) => prose(b, amounts) - prose(a, amounts))[0];
    if (!largest || isInline(largest) || /^(?:p|ul|ol|blockquote|tbody|tr|li|dl)$/.test(largest.localName) || prose(largest, amounts) < prose(root, amounts) * DENSE) return root;
    root = largest;
  }
}

const NEAR = 5; // A paragraph adds to the scores of its ancestors, up to this many levels above the paragraph.

/**
 * Scores each element by the paragraphs in it. A paragraph adds most to the score of its parent, and adds more if it is long and has
 * commas. These are the rules of Mozilla's Readability, without its weights for class names.
 * @param {Element} body @param {Map<Element, Amount>} amounts
 */
function* scoresOf(body, amounts) {
  /** @type {Map<Element, number>} */
  const scores = new Map();
  let steps = 0;
  for (const block of leaves(body)) {
    if (++steps % STEPS === 0) yield;
    const own = prose(block, amounts);
    if (!own) continue;
    const score = 1 + Math.min(own / 100, 3) + ((block.textContent ?? '').slice(0, LONGEST_LINE).match(/[,،、，]/g)?.length ?? 0);
    let outer = block.parentElement;
    for (let level = 0; level < NEAR && outer && body.contains(outer); ++level, outer = outer.parentElement) {
      scores.set(outer, (scores.get(outer) ?? 0) + score / (level < 2 ? level + 1 : level * 3));
    }
  }
  for (const [element, score] of scores) {
    const amount = amounts.get(element) ?? NOTHING;
    scores.set(element, score * (1 - amount.link / Math.max(1, amount.text)));
  }
  return scores;
}

/**
 * Returns the element with the highest score, or one of its ancestors. Scores usually fall from each element to its parent. If the
 * score of an ancestor is higher than that of the child, the ancestor has other paragraphs and is returned. Ancestors are
 * examined until the score is less than a third of the highest score.
 * @param {Element} body @param {Map<Element, number>} scores
 */
function highest(body, scores) {
  let [best, most] = [body, 0];
  for (const [element, score] of scores) if (score > most) [best, most] = [element, score];
  let last = most;
  for (let outer = best.parentElement; outer && outer !== body; outer = outer.parentElement) {
    const score = scores.get(outer) ?? 0;
    if (score < most / 3) break;
    if (score > last) return outer;
    last = score;
  }
  return best;
}

/**
 * Returns the element with the best score on a page that does not mark its article. If siblings of this element have
 * similar scores, they belong to the article, too.
 * @param {Element} body @param {Map<Element, Amount>} amounts
 */
function* scoredRoot(body, amounts) {
  const scores = yield* scoresOf(body, amounts);
  let best = highest(body, scores);
  // If the best element contains few of the sentences, the story is in several parts.
  if (prose(best, amounts) < prose(body, amounts) * 0.35) return densestRoot(body, amounts);
  while (best !== body && best.parentElement !== body && best.parentElement?.children.length === 1) best = best.parentElement;
  const parent = best.parentElement;
  if (best === body || !parent) return best;
  const score = scores.get(best) ?? 0;
  const isLike = (/** @type {Element} */ sibling) => sibling === best || HEADING.test(sibling.localName) || (sibling.localName === 'p' && prose(sibling, amounts) > 0) ||
    (scores.get(sibling) ?? 0) + (sibling.className && sibling.className === best.className ? score / 5 : 0) >= Math.max(10, score / 5);
  const others = [...parent.children].filter((sibling) => !isLike(sibling));
  if (parent.children.length - others.length === 1) return best;
  for (const other of others) {
    other.replaceWith(...correctionsIn(other));
    yield;
  }
  return parent;
}

/** @param {Element} body @param {Map<Element, Amount>} amounts @returns {Generator<void, Element>} */
export function* rootOf(body, amounts) {
  if (prose(body, amounts) < LEAST_STORY) return statedRoot(body, amounts) ?? body;
  return statedRoot(body, amounts) ?? (yield* scoredRoot(body, amounts));
}
