// Chooses the element of a page that contains its article.
import { HEADING, NOTHING, STEPS, isBlock, isInline, isSentence, leaves, letters, prose } from './page_amounts.js';
import { folded } from './page_facts.js';

/** @typedef {import('./page_amounts.js').Amount} Amount */

/** If the sentences of a page have fewer characters than this, the whole page is the article, unless the page itself marks an element as the article. */
export const LEAST_STORY = 300;
const DENSE = 0.85; // A child that contains at least this share of its parent's sentences is preferred to its parent.
const LONGEST_LINE = 2000; // The number of characters at the start of a paragraph in which commas are counted.

/** Bits in the result of compareDocumentPosition(). */
export const [PRECEDING, FOLLOWING] = [2, 4];

/** Labels of a publisher's corrections. */
const CORRECTION_LABELS = [
  /^(?:corrections?|clarifications?|editor['’]?s['’]? note|erratum|errata|corrigendum|berichtigung|korrektur|richtigstellung|klarstellung|anmerkung der redaktion|rectificatif|rectification|précision|note de la rédaction)(?![\p{L}\p{M}])/iu,
  /^(?:corrección|aclaración|rectificación|fe de errores|nota de la redacción|nota del editor|rettifica|correzione|precisazione|nota della redazione|correção|esclarecimento|nota da redação|correctie|rectificatie|verduidelijking|noot van de redactie)(?![\p{L}\p{M}])/iu,
];
/** Matches the text after a label: a colon or a dash, with or without a second label and a date before it. */
const AFTER_LABEL = /^(?:\s+(?:and|und|et|y|e|en|&)\s+\p{L}+)?(?:[^.!?:：\p{N}]{0,20}\p{N}[^.!?:：]{0,30}?)?\s*(?:[:：–—]|\s-)/u;
/** Matches the class names and ids of elements that contain texts of readers, such as comments. */
const OF_READERS = /(?:^|[\s_-])(?:comments?|talkbacks?|disqus|respond|repl(?:y|ies)|discussions?|forum|readers?)(?=$|[\s_-])/i;
/** Matches the beginning of a sentence that reports a change of the article: a phrase such as "This article was updated", or a label such as "Updated" before a colon or a dash. A date may follow the label. */
const CHANGES = [
  /^this (?:article|story|report|post|piece|page|column|headline) (?:was|has been|is) (?:\p{L}+ )?(?:amended|updated|corrected|changed|edited|clarified)(?!\p{L})|^an? (?:earlier|previous) version of this /iu,
  /^dieser (?:artikel|text|beitrag|bericht) wurde |^(?:in )?eine[rm]? (?:früheren?|vorherigen?) (?:version|fassung) |^cet article a été |^(?:dans )?une (?:première |précédente )?version (?:précédente |antérieure |initiale )?de cet article /iu,
  /^este (?:artículo|texto) (?:ha sido|fue|se ha) |^(?:en )?una versión anterior |^quest[oa] (?:articolo|pezzo|notizia) è stat[oa] |^(?:in )?una (?:precedente versione|versione precedente) /iu,
  /^est[ea] (?:artigo|texto|reportagem|matéria) foi |^(?:em )?uma versão anterior |^dit artikel (?:is|werd) |^(?:in )?een eerdere versie /iu,
  /^(?:updated?|aktualisierung|mise à jour|actualización|aggiornamento|atualização|aanvulling)(?![\p{L}\p{M}])[^.!?]{0,40}[:：–—-]/iu,
];
const LEAST_CORRECTION = 20; // The minimum length of a correction. A shorter text, such as "Corrections", is a link or a label.
const LONGEST_CORRECTION = 3000; // The maximum length of a correction in UTF-16 units. A longer text is a whole section.

/** Whether an element begins with a label that has its own line or its own element, such as a heading. @param {Element} element @param {string} label */
function isAlone(element, label) {
  const nodes = [...element.childNodes].filter((node) => node.nodeName === 'BR' || folded(node.textContent ?? ''));
  const [first, next] = nodes;
  if (!first || folded(first.textContent ?? '') !== folded(label)) return false;
  return first.nodeType === 1 ? first.nodeName !== 'A' : next?.nodeType === 1 && (next.nodeName === 'BR' || isBlock(/** @type {Element} */ (next)));
}

/** Whether an element is a correction, a clarification or an editor's note. A link to a page of corrections does not count. @param {Element} element */
export function isCorrection(element) {
  const all = (element.textContent ?? '').trim();
  if (letters(all) < LEAST_CORRECTION || all.length > LONGEST_CORRECTION) return false;
  let inner = element;
  while (inner.firstElementChild && inner.children.length === 1 && (inner.firstElementChild.textContent ?? '').trim() === all) inner = inner.firstElementChild;
  const text = [...inner.childNodes].map(({ textContent }) => textContent).join(' ').replace(/^[^\p{L}\p{N}]+/u, '');
  const label = CORRECTION_LABELS.map((beginning) => beginning.exec(text)?.[0]).find(Boolean);
  const isLabelled = label !== undefined && (AFTER_LABEL.test(text.slice(label.length)) || isAlone(inner, label));
  // A heading such as "Update: the port closes" is no correction, because it leads to another article.
  if (!isLabelled && !(isSentence(all) && !HEADING.test(inner.localName) && CHANGES.some((beginning) => beginning.test(text)))) return false;
  return [...element.querySelectorAll('a')].reduce((sum, link) => sum + letters(link.textContent ?? ''), 0) < letters(all) / 2;
}

/** Decides by class names and ids whether readers wrote an element. Examines the element and its ancestors up to `part`. @param {Element} element @param {Element} part */
function isOfReaders(element, part) {
  for (let outer = /** @type {Element | null} */ (element); outer; outer = outer === part ? null : outer.parentElement) {
    if (OF_READERS.test(`${outer.getAttribute('class') ?? ''} ${outer.id}`.slice(0, LONGEST_LINE))) return true;
  }
  return false;
}

/** The publisher's corrections in a part of a page, which stay in the article if the part is removed. @param {Element} part */
export const correctionsIn = (part) => (isCorrection(part) ? [part] : leaves(part).filter(isCorrection)).filter((element) => !isOfReaders(element, part));

const STANDFIRST = /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|subhead|subheadline|subheading|summary|lead|lede|intro|chapo|vorspann)(?=$|[\s_-])/i;

/** Matches the beginning of a line that names the author of a picture or of a text. */
const CREDIT = /^\s*(?:©|(?:photo(?:graph)?s?|photography|images?|pictures?|illustrations?|fotos?|bild(?:er)?|credit|words|story|text|reporting)(?:\s+(?:by|von|de|di|par|por|door)\s|\s*[:：©/]))/iu;

/** Returns the blocks between a headline and the article, in document order. @param {Element} headline @param {Element} root */
function blocksBetween(headline, root) {
  const blocks = [];
  for (let inner = headline; inner.parentElement && !inner.contains(root); inner = inner.parentElement) {
    for (let next = inner.nextElementSibling; next && !next.contains(root); next = next.nextElementSibling) {
      if (next.compareDocumentPosition(root) & PRECEDING) break;
      blocks.push(...(isInline(next) || ![...next.children].some(isBlock) ? [next] : leaves(next)));
    }
  }
  return blocks;
}

/**
 * Returns the sentence below the headline that introduces the story. The sentence is the first block below the headline, or its element or the element around
 * it has a suitable class name. A sentence that the article already contains is not returned.
 * @param {Element} headline stands before the article @param {Element} root @returns {Element[]}
 */
function standfirstOf(headline, root) {
  const below = blocksBetween(headline, root).filter((block) => !block.querySelector('a'));
  const isOf = (/** @type {Element} */ block) => block === below[0] || [block, block.parentElement].some((element) => element && !element.contains(headline) && STANDFIRST.test(element.getAttribute('class') ?? ''));
  const told = folded(root.textContent ?? '');
  const isLead = (/** @type {string} */ words) => letters(words) >= LEAST_CORRECTION && isSentence(words.trim()) && !CREDIT.test(words) && !told.includes(folded(words));
  return below.filter((block) => isOf(block) && isLead(block.textContent ?? '')).slice(0, 1);
}

const NEAR_ROOT = 2; // The number of elements beside which corrections are searched for: the article and its parent.

/**
 * Moves parts of the story that stand beside the article into the article: corrections, and the sentence below a headline that stands before the article.
 * @param {Element} body @param {Element} root @param {IsTitle} isTitle
 */
export function* gather(body, root, isTitle) {
  /** @type {Element[][]} */
  const [before, after] = [[], []]; // The parts that are added at the start and at the end of the article.
  const headline = [...body.querySelectorAll('h1,h2')].find((heading) => isTitle(heading) && root.compareDocumentPosition(heading) === PRECEDING);
  if (headline) before.push(...standfirstOf(headline, root));
  for (let level = 0, inner = root; level < NEAR_ROOT && inner !== body && inner.parentElement; ++level, inner = inner.parentElement) {
    for (let sibling = inner.nextElementSibling; sibling; sibling = sibling.nextElementSibling) {
      yield;
      if (!letters(sibling.textContent ?? '')) continue;
      if (sibling.localName === 'article' || sibling.querySelector('article')) break;
      after.push(...correctionsIn(sibling));
      if (after[after.length - 1] !== sibling) break;
    }
    const above = inner.previousElementSibling;
    if (above && above.localName !== 'article' && isCorrection(above)) before.push(...correctionsIn(above));
  }
  root.prepend(...new Set(before));
  root.append(...after);
}

/** A function that tells whether a heading is the title of the page. @typedef {(heading: Element) => boolean} IsTitle */

/**
 * Returns the element that the page itself marks as its article with itemprop="articleBody", or else with <article> or <main>. The
 * element must contain a large share of the page's sentences. If several elements are marked, it must also contain most of the
 * sentences of all marked elements. If the elements are articles with one headline each, returns the article that has the title. Returns undefined if
 * there is no such element.
 * @param {Element} body @param {Map<Element, Amount>} amounts @param {IsTitle} isTitle @returns {Element | undefined}
 */
function statedRoot(body, amounts, isTitle) {
  const all = prose(body, amounts);
  for (const [selector, least] of /** @type {[string, number][]} */ ([['[itemprop~="articleBody"]', 0.3], ['article', 0.5], ['main,[role="main"]', 0.6]])) {
    const outermost = [...body.querySelectorAll(selector)].filter((element) => !element.parentElement?.closest(selector));
    const large = outermost.filter((element) => prose(element, amounts) > all * least);
    const together = outermost.reduce((sum, element) => sum + prose(element, amounts), 0);
    if (large.length === 1 && prose(large[0], amounts) > together * 0.7) return large[0];
    const headline = selector === 'article' && [...body.querySelectorAll('article h1,article h2')].find(isTitle);
    const own = headline && outermost.find((element) => element.contains(headline));
    if (own && prose(own, amounts) > LEAST_STORY && outermost.every((element) => element.querySelectorAll(headline.localName).length === 1)) return own;
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
  const isLike = (/** @type {Element} */ sibling) => sibling === best || HEADING.test(sibling.localName) || prose(sibling, amounts) > (sibling.localName === 'p' ? 0 : prose(best, amounts) / 2) ||
    (scores.get(sibling) ?? 0) + (sibling.className && sibling.className === best.className ? score / 5 : 0) >= Math.max(10, score / 5);
  const others = [...parent.children].filter((sibling) => !isLike(sibling));
  if (parent.children.length - others.length === 1) return best;
  for (const other of others) {
    const kept = correctionsIn(other);
    if (kept[0] === other) continue;
    for (const correction of kept) other.before(correction);
    other.remove();
    yield;
  }
  return parent;
}

const POST = /^(?:post|comment|comments?-item|message|reply|entry|update|tweet|status)$/i;
const LEAST_POSTS = 3;
const [MOST_BESIDE_COMMENTS, MOST_OTHER] = [0.15, 0.4]; // If more than this share of the sentences is outside the comments or other posts, the page is an article with comments.
const LONGEST_OPENING = 500; // A longer run of sentences outside the posts is a story. A shorter one may be the post that opens a discussion.
const LARGEST_POST = 0.7; // A post with more than this share of the sentences of all posts is an article. The other posts then lead to other articles.

/** Matches the class names of posts by readers. */
const COMMENT = /(?:^|\s)(?:comment|comments?-item|message|reply)(?=$|\s)/i;

/**
 * Whether a page has a story outside the given elements: a long run of sentences, or an element that the page marks as the body of an article.
 * @param {Element} root @param {Map<Element, Amount>} amounts @param {Element[]} posts
 */
function* hasStoryBeside(root, amounts, posts) {
  const within = new Set(posts);
  let [run, steps] = [0, 0];
  for (const element of root.querySelectorAll('*')) {
    if (++steps % STEPS === 0) yield;
    if (within.has(/** @type {Element} */ (element.parentElement))) within.add(element);
    if (within.has(element)) {
      run = 0;
      continue;
    }
    if (element.matches('[itemprop~="articleBody"]') && prose(element, amounts) && !posts.some((post) => element.contains(post))) return true;
    run += prose(element, amounts);
    for (const child of element.children) run -= prose(child, amounts);
    if (run >= LONGEST_OPENING) return true;
  }
  return false;
}

/**
 * Returns the posts of a discussion of readers or of a live blog. Posts are at least three elements with the same
 * name and the same word in their class, such as "comment", and contain nearly all sentences of the page.
 * If the page has a story beside the posts, the page is an article with comments. `posts` is then empty, and `comments` contains the posts by readers.
 * @param {Element} root @param {Map<Element, Amount>} amounts @returns {Generator<void, {posts: Element[], comments: Element[]}>}
 */
export function* postsOf(root, amounts) {
  /** @type {Map<string, Element[]>} */
  const groups = new Map();
  let steps = 0;
  for (const element of root.querySelectorAll('[class]')) {
    if (++steps % STEPS === 0) yield;
    const word = (element.getAttribute('class') ?? '').split(/\s+/).find((name) => POST.test(name));
    if (!word) continue;
    const group = groups.get(`${element.localName} ${word}`);
    if (!group) groups.set(`${element.localName} ${word}`, [element]);
    else if (!group[group.length - 1].contains(element)) group.push(element);
  }
  const sumOf = (/** @type {Element[]} */ group, /** @type {keyof Amount} */ key) => group.reduce((sum, element) => sum + (amounts.get(element)?.[key] ?? 0), 0);
  const all = amounts.get(root) ?? NOTHING;
  // A short post such as "Yes." does not count as a sentence. Therefore the posts must also have more than a third of the page's letters.
  const posts = [...groups.values()].find((group) => {
    const own = sumOf(group, 'prose');
    const isEven = group.length >= LEAST_POSTS && group.every((post) => prose(post, amounts) <= own * LARGEST_POST || own < LEAST_STORY);
    return isEven && own >= all.prose * (1 - (COMMENT.test(group[0].className) ? MOST_BESIDE_COMMENTS : MOST_OTHER)) && sumOf(group, 'text') > all.text / 3;
  }) ?? [];
  if (!posts.length || !(yield* hasStoryBeside(root, amounts, posts))) return { posts, comments: [] };
  return { posts: [], comments: posts.filter((post) => COMMENT.test(post.getAttribute('class') ?? '')) };
}

/** Returns the smallest element that contains all posts, or the main element if it has further sentences, such as a summary. If the page's only <h1> is above this element, moves the <h1> into the element. @param {Element} body @param {Element[]} posts @param {Map<Element, Amount>} amounts */
function threadOf(body, posts, amounts) {
  let root = posts[0].parentElement ?? body;
  for (const post of posts) while (root.parentElement && !root.contains(post)) root = root.parentElement;
  const main = root.closest('main,[role="main"],article');
  if (main && prose(main, amounts) > prose(root, amounts)) root = main;
  const headlines = body.querySelectorAll('h1');
  if (headlines.length === 1 && root.compareDocumentPosition(headlines[0]) === PRECEDING) root.prepend(headlines[0]);
  return root;
}

/** @param {Element} body @param {Map<Element, Amount>} amounts @param {IsTitle} isTitle @returns {Generator<void, Element>} */
export function* rootOf(body, amounts, isTitle) {
  const { posts } = yield* postsOf(body, amounts);
  if (posts.length) return threadOf(body, posts, amounts);
  if (prose(body, amounts) < LEAST_STORY) return statedRoot(body, amounts, isTitle) ?? body;
  return statedRoot(body, amounts, isTitle) ?? (yield* scoredRoot(body, amounts));
}
