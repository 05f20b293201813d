// Finds the article in a parsed page: the smallest element that contains the story, without the parts that are not the story
// (menus, adverts, links to other articles, comments). No rule is about a single site. A part is left out because of its element,
// its role, words in its class name, or because it consists of links.

/** @typedef {import('./page_facts.js').Facts} Facts */
/** @typedef {{text: number, link: number, prose: number}} Amount Characters without white space; `prose` counts those of sentences outside links. */

const INLINE = new Set(('a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math meter nobr output progress q rb rp rt rtc ruby ' +
  's samp small span strike strong sub sup time tt u var wbr').split(' '));
/** Elements that nobody reads, or that are not shown. */
const UNSEEN = 'script,style,template,noscript,iframe,object,svg,canvas,audio,video,map,dialog:not([open]),[hidden],[aria-hidden="true"],datalist,select,button,textarea,input,' +
  'progress,meter,meta,link,rp,optgroup,option';
const AROUND = 'nav,[role="navigation"],[role="menu"],[role="menubar"],[role="search"],[role="dialog"],[role="alertdialog"],[role="contentinfo"],[role="banner"],[role="toolbar"]';
/** Words of a class name or an id that name a part which is not the story. */
const JUNK = new Set(('related recirc recirculation recommended recommendations recommendation newsletter newsletters signup subscribe subscription share sharing shares sharebar sharebox social ' +
  'comments comment disqus respond sidebar footer promo promos promoted promotion sponsor sponsored advert adverts ad ads advertisement advertising adslot taboola outbrain breadcrumb breadcrumbs ' +
  'byline bylines dateline timestamp datetime tags taglist authorbox bio popular trending cookie cookies paywall toolbar menu nav navigation navbar masthead skip modal popup pagination pager ' +
  'rating ratings copyright disclaimer upsell cta widget widgets syndication disclosure teaser teasers hidden inbox print donate donation readmore kicker eyebrow topics topic infobox ' +
  'addthis sharedaddy jp-relatedposts most-read also-read read-more read-next more-from more-stories author-bio about-author post-meta entry-meta article-meta story-meta meta').split(' '));
const SENTENCE = /[.!?…。！？।؟]["'”’»)\]]*\s*$/u;
/** @param {string} text */
const isSentence = (text) => SENTENCE.test(text.slice(-SHORT));
const LEAST_PROSE = 50;
const LEAST_SENTENCE = 20;
const SHORT = 40;
const LONGEST_LINE = 2000; // Characters of a line that is compared with the metadata.
/** A page with fewer characters of sentences is taken whole. */
const LEAST_STORY = 500;
/** A page with more elements is a book: nothing is left out of it, because judging it would take too long. */
const MOST_ELEMENTS = 20_000;
const DENSE = 0.85; // The share of the sentences that an element must contain to stand for its parent.
const STEPS = 64;
/** @type {Amount} */
const NOTHING = { text: 0, link: 0, prose: 0 };
/** Stands where a part was removed. */
const GONE = 'hr-gone';

/** @param {string} text @returns {number} the number of characters that are not white space */
function letters(text) {
  let count = 0;
  for (let i = 0; i < text.length; ++i) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 160) ++count;
  return count;
}

/** @param {string} text */
export const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** @param {Node} node */
const isElement = (node) => node.nodeType === 1;
/** Unknown elements are shown inline, but many contain blocks. @param {Element} element */
const isInline = ({ localName, firstElementChild }) => INLINE.has(localName) || (localName.includes('-') && (!firstElementChild || INLINE.has(firstElementChild.localName) || firstElementChild.localName.includes('-')));

/** Measures the text of each element below `root`. Does not recurse. @param {Element} root @returns {Generator<void, Map<Element, Amount>>} */
function* measured(root) {
  /** @type {Map<Element, Amount>} */
  const amounts = new Map();
  let [run, runLink, ending, links, steps] = [0, 0, '', 0, 0];
  /** @param {Element} owner */
  const flush = (owner) => {
    const [own, amount] = [run - runLink, amounts.get(owner)];
    if (amount && (own >= LEAST_PROSE || (own >= LEAST_SENTENCE && isSentence(ending)))) amount.prose += own;
    [run, runLink, ending] = [0, 0, ''];
  };
  /** @param {Element} element @returns {Element} */
  const ownerOf = (element) => {
    while (element !== root && isInline(element)) element = /** @type {Element} */ (element.parentNode);
    return element;
  };
  /** @type {Node | null} */
  let node = root;
  while (node) {
    if (++steps % STEPS === 0) yield;
    if (isElement(node)) {
      const element = /** @type {Element} */ (node);
      amounts.set(element, { text: 0, link: 0, prose: 0 });
      if (element.localName === 'a') ++links;
      if (!isInline(element) && element !== root) flush(ownerOf(/** @type {Element} */ (element.parentNode)));
    } else if (node.nodeType === 3) {
      const count = letters(node.nodeValue ?? '');
      const amount = amounts.get(/** @type {Element} */ (node.parentNode));
      if (count && amount) {
        amount.text += count;
        run += count;
        ending = (node.nodeValue ?? '').slice(-20);
        if (links) [amount.link, runLink] = [amount.link + count, runLink + count];
      }
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    for (;;) {
      if (isElement(node)) {
        const element = /** @type {Element} */ (node);
        if (element.localName === 'a') --links;
        if (!isInline(element) || element === root) flush(element);
        const [own, outer] = [amounts.get(element), element === root ? undefined : amounts.get(/** @type {Element} */ (element.parentNode))];
        if (own && outer) for (const key of /** @type {(keyof Amount)[]} */ (['text', 'link', 'prose'])) outer[key] += own[key];
      }
      if (node === root) return amounts;
      if (node.nextSibling) break;
      node = /** @type {Node} */ (node.parentNode);
    }
    node = node.nextSibling;
  }
  return amounts;
}

/** @param {Element} element @returns {string[]} the words of its class and id, and pairs of neighbouring words */
function wordsOf(element) {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_LINE).replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  return names.split(/\s+/).flatMap((name) => {
    const words = name.split(/[^a-z0-9]+/).filter(Boolean);
    return [...words, ...words.slice(1).map((word, i) => `${words[i]}-${word}`)];
  });
}

/** @param {Element} element @param {Map<Element, Amount>} amounts */
const prose = (element, amounts) => amounts.get(element)?.prose ?? 0;

/**
 * The element by which the page itself says what its article is, if it is unambiguous: the only one with itemprop="articleBody", or
 * the <article> or <main> that contains most of the sentences.
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

const NEAR = 5; // Levels of ancestors that a paragraph counts for.

/**
 * How much each element consists of paragraphs. A paragraph counts most for its parent, and more if it is long and has commas. These are
 * the rules of Mozilla's Readability, without the weights of names.
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

/** The element with the highest score, or one of its ancestors if that has more paragraphs around it. @param {Element} body @param {Map<Element, number>} scores */
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

/** The best element of a page that does not say what its article is. Neighbours that are like it belong to the article. @param {Element} body @param {Map<Element, Amount>} amounts */
function* scoredRoot(body, amounts) {
  const scores = yield* scoresOf(body, amounts);
  let best = highest(body, scores);
  // Most sentences are elsewhere: the story is in several parts.
  if (prose(best, amounts) < prose(body, amounts) * 0.35) return densestRoot(body, amounts);
  while (best !== body && best.parentElement !== body && best.parentElement?.children.length === 1) best = best.parentElement;
  const parent = best.parentElement;
  if (best === body || !parent) return best;
  const score = scores.get(best) ?? 0;
  const isLike = (/** @type {Element} */ sibling) => sibling === best || HEADING.test(sibling.localName) || (sibling.localName === 'p' && prose(sibling, amounts) > 0) ||
    (scores.get(sibling) ?? 0) + (sibling.className && sibling.className === best.className ? score / 5 : 0) >= Math.max(10, score / 5);
  const others = [...parent.children].filter((sibling) => !isLike(sibling));
  if (parent.children.length - others.length === 1) return best;
  yield* without(others);
  return parent;
}

/** @param {Element} body @param {Map<Element, Amount>} amounts @returns {Generator<void, Element>} */
function* rootOf(body, amounts) {
  if (prose(body, amounts) < LEAST_STORY) return statedRoot(body, amounts) ?? body;
  return statedRoot(body, amounts) ?? (yield* scoredRoot(body, amounts));
}

/** Removes elements. @param {Iterable<Element>} elements @returns {Generator<void, void>} */
function* without(elements) {
  let steps = 0;
  for (const element of elements) {
    element.remove();
    if (++steps % STEPS === 0) yield;
  }
}

/** Replaces a part by an empty mark, so that the heading above it is known to head nothing. @param {Element} element */
function* emptied(element) {
  element.replaceWith(element.ownerDocument.createElement(GONE));
  yield;
}

/** Removes parts whose names say that they are not the story, unless they contain most of it. @param {Element} root @param {Map<Element, Amount>} amounts */
function* withoutJunk(root, amounts) {
  const total = prose(root, amounts);
  let steps = 0;
  for (const element of [...root.querySelectorAll('[class],[id],aside,footer,form')]) {
    if (++steps % STEPS === 0) yield;
    if (!root.contains(element)) continue;
    const named = /^(?:aside|footer|form)$/.test(element.localName) || wordsOf(element).some((word) => JUNK.has(word));
    if (!named || prose(element, amounts) > total * 0.3 || element.querySelector('blockquote,h1')) continue;
    if (element.localName === 'blockquote' || (isInline(element) && prose(/** @type {Element} */ (element.parentElement), amounts) > 0)) continue;
    yield* emptied(element);
  }
}

const LEADING_ELSEWHERE = /^\W*(?:related|read(?: more| also| next| the full)?\b|see also|also(?: on| read| see)?\b|more(?: from| on| about| stories| news| in)?\b|watch|listen|don.t miss|recommended|you (?:may|might) (?:also )?(?:like|want)|sign up|subscribe|follow|share|click here|get (?:the|our)|join (?:our|us|the)|download|advertisement|sponsored|have a tip|like this|want more|email|write to|contact|image \d+ of|photo:|print\b|continue reading|scroll|this post may contain|all rights reserved|copyright|©|\(c\)|citation:|this document is subject|updated|published|posted|tags|filed under|topics?:|share this|comments?\b|lire aussi|lesen sie|mehr zum|leia (?:mais|também)|lea (?:también|más)|читайте также)/iu;

/** Whether an item of a list is one of several that are only links. @param {Element} item @param {Map<Element, Amount>} amounts */
const isOfLinkList = (item, amounts) => item.parentElement !== null && item.parentElement.children.length > 1 && isOfLinks(amounts.get(item.parentElement));
/** @param {Amount | undefined} amount */
const isOfLinks = (amount) => amount !== undefined && amount.link > amount.text * 0.85;

/** Whether a block points elsewhere instead of telling the story. @param {Element} block @param {Map<Element, Amount>} amounts */
function leadsElsewhere(block, amounts) {
  const amount = amounts.get(block) ?? NOTHING;
  const words = (block.textContent ?? '').slice(0, LONGEST_LINE);
  const ends = isSentence(words);
  if (isOfLinks(amount) && amount.text > 14 && !ends) return true;
  const item = block.closest('li');
  if (item && isOfLinkList(item, amounts)) return true;
  return amount.text < 250 && LEADING_ELSEWHERE.test(words) && (amount.link > amount.text * 0.25 || (amount.text < 60 && !ends));
}

const HEADING = /^h[1-6]$/;
/** @param {Element} root @returns {Element[]} blocks without other blocks in them, in document order */
const leaves = (root) => [...root.querySelectorAll('*')].filter((element) => !isInline(element) && ![...element.children].some((child) => !isInline(child) || child.querySelector('p,div,li,h1,h2,h3,h4')));

/** Headings of sections about other things than the story. */
const OTHER_SECTION = /^\W*(?:about the authors?|about (?:us|this site)|more (?:from|on|in|stories|news)|related|recommended|comments?\b|leave a (?:reply|comment)|post a comment|add a comment|\d+ (?:comments?|responses|replies)|read (?:next|more|also)|most (?:read|popular|viewed)|popular|trending|share this|sign up|newsletter|you (?:may|might)|don.t miss|holiday gift|latest (?:news|stories)|hot topics|über den autor|mehr zum thema|à lire aussi|sobre (?:el|o) autor|об авторе|читайте также|самые популярные|комментарии)/iu;

/** Removes lines that repeat the metadata, lead elsewhere, or belong to a section about other things. @param {Element} root @param {Map<Element, Amount>} amounts @param {Facts} facts */
function* withoutLines(root, amounts, facts) {
  const all = amounts.get(root) ?? NOTHING;
  const isStory = all.prose > LEAST_STORY;
  const isIndex = all.link > all.text / 2;
  const [title, byline, firstAuthor] = [facts.title, facts.byline, facts.byline.split(',')[0]].map(folded);
  const blocks = leaves(root);
  /** The block before the place where something was removed. @type {Element | undefined} */
  let before;
  /** The level of the open section about other things. */
  let other = '';
  let steps = 0;
  let hasBegun = false;
  let isNamed = false;
  const last = blocks.reduce((found, block, i) => ((amounts.get(block)?.prose ?? 0) > 0 ? i : found), 0);
  for (const [i, block] of blocks.entries()) {
    if (++steps % STEPS === 0) yield;
    const amount = amounts.get(block) ?? NOTHING;
    const name = block.localName;
    if (!amount.text) {
      if (name === GONE || block.querySelector(GONE)) headless(before);
      continue;
    }
    const text = (block.textContent ?? '').slice(0, LONGEST_LINE);
    const words = amount.text < LONGEST_LINE ? folded(text) : '';
    const isLate = i > blocks.length * 0.6;
    if (HEADING.test(name)) other = isStory && isLate && OTHER_SECTION.test(text) ? name : other && name <= other ? '' : other;
    const isPart = block.closest('table,blockquote,li li,figure,pre') !== null;
    const isLoose = isStory && !isPart && !/^(?:p|h[1-6]|dt|dd|figcaption)$/.test(name) && amount.text < SHORT && !isSentence(text);
    const isTitle = title && words === title;
    const repeats = (isTitle && (isNamed || hasBegun || !HEADING.test(name))) || (!hasBegun && amount.text < 2 * SHORT && ((byline && words.replace(/^(?:by|von|por|par|di)/, '') === byline) ||
      (amount.prose === 0 && block.querySelector('time') !== null)));
    const isAround = isLoose && ((!hasBegun && !block.closest('ol')) || (i > last && !block.closest('ul,ol')));
    const tellsOfAuthor = firstAuthor && isLate && i >= blocks.length - 8 && words.startsWith(firstAuthor) && amount.prose > 0 && !/["“”«»„]/.test(text);
    if (other || repeats || isAround || tellsOfAuthor || (!isIndex && !isPart && leadsElsewhere(block, amounts))) {
      block.remove();
      headless(before);
      continue;
    }
    isNamed ||= Boolean(isTitle);
    if (amount.prose > 0 && !HEADING.test(name)) hasBegun = true;
    if (HEADING.test(name) && before && HEADING.test(before.localName) && before.localName >= name) headed(before);
    before = block;
  }
  if (before && HEADING.test(before.localName)) headed(before);
}

/** Remembers that something below a block was removed. @param {Element | undefined} block */
const headless = (block) => block && HEADING.test(block.localName) && block.setAttribute('data-below', 'gone');
/** Removes a heading if all that it headed was removed. @param {Element} heading */
const headed = (heading) => heading.hasAttribute('data-below') && heading.remove();

/**
 * Finds the article of a page. Changes the page: what is left in the element that is returned is the article.
 * @param {Document} page @param {Facts} facts @returns {Generator<void, Element>}
 */
export function* found(page, facts) {
  const body = page.body ?? page.createElement('body');
  for (const shown of [page.documentElement, body]) shown?.removeAttribute('hidden');
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return body.querySelector('article') ?? body.querySelector('main') ?? body;
  yield* without([...body.querySelectorAll(UNSEEN)]);
  yield* without([...body.querySelectorAll(AROUND)]);
  yield* withoutJunk(body, yield* measured(body));
  const root = yield* rootOf(body, yield* measured(body));
  yield* withoutJunk(root, yield* measured(root));
  yield* withoutLines(root, yield* measured(root), facts);
  return root;
}
