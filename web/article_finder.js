// Finds the article in a parsed page: the smallest element that contains the story, without the parts that are not the story
// (menus, adverts, links to other articles, comments). No rule is for a single site. A part is removed because of its element
// name, its role, or words in its class name, or because it consists of links.

import { FOLLOWING, LEAST_STORY, PRECEDING, correctionsIn, gather, isCorrection, postsOf, rootOf } from './article_root.js';
import { BY, isDate, isDateInWords } from './lines_of_facts.js';
import { endsAt, mayLeadElsewhere, otherSection } from './other_section.js';
import { HEADING, NOTHING, STEPS, isBlock, isInline, isSentence, leaves, letters, measured, prose, without } from './page_amounts.js';
import { folded } from './page_facts.js';
import { LEAST_BESIDE, LONGEST_LINE, MOST_ELEMENTS, SHORT, isInGallery, shownParts } from './shown_parts.js';
import { ABOUT_AUTHOR, COUNTER, LABEL, LEADING_ELSEWHERE, OF_SITE, READING_TIME, SIGN_UP } from './site_phrases.js';
import { wrapped } from './wrapped_text.js';

/** @typedef {import('./page_facts.js').Facts} Facts */
/** @typedef {import('./page_amounts.js').Amount} Amount */

const AROUND = 'nav,[role="navigation"],[role="menu"],[role="menubar"],[role="search"],[role="dialog"],[role="alertdialog"],[role="contentinfo"],[role="banner"],[role="toolbar"]';
/** JUNK names: words in class names and ids of parts that are not the story. The plurals of these words count, too. "rating" is not listed, because a rating may be the verdict of a review. */
const JUNK = new Set(('related recirc recirculation recommended recommendation newsletter signup subscribe subscription share sharing sharebar sharebox social comment disqus respond ' +
  'sidebar footer promo promoted promotion sponsor sponsored advert ad advertisement advertising adslot taboola outbrain breadcrumb byline dateline timestamp datetime ' +
  'tags taglist authorbox bio popular trending cookie toolbar menu nav navigation navbar masthead skip modal popup pagination pager copyright disclaimer ' +
  'upsell cta syndication disclosure teaser hidden inbox print donate donation readmore kicker eyebrow infobox addthis sharedaddy jp-relatedposts most-read also-read ' +
  'read-more read-next more-from more-stories author-bio about-author meta metadata noprint editsection printfooter catlinks').split(' '));
const MOST_JUNK = 0.85; // If parts with JUNK names, such as "share", contain a larger share of the sentences than this, these parts are the story.
/** The name of the empty element that replaces a removed part. */
const GONE = 'hr-gone';

/** Words in class names that say how a part looks or where it stands. */
const PLAIN = new Set(('ad article bar block body bottom box btn button buttons center col column component container content cnt el entry group head header heading icon inner item items js label ' +
  'large left line link links list main module outer page panel paragraph part post right row section site small story style text title tool tools top view widget wrap wrapper').split(' '));
/** Matches those JUNK names that mark the author or the time of a text. In a discussion or live blog such elements are kept, because each post has such elements. */
const OF_POST = /^(?:byline|dateline|timestamp|datetime|meta|comment|social)$/;

/** @param {string} word */
const isJunk = (word) => JUNK.has(word) || JUNK.has(word.replace(/s$/, ''));

/**
 * The JUNK names in the class and the id of an element. `isPartly` is true if each of these names also has an ordinary word, such as "impact" in "social-impact".
 * @param {Element} element
 */
function junkIn(element) {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_LINE).replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  /** @type {string[]} */
  const found = [];
  let isPartly = true;
  for (const name of names.split(/\s+/)) {
    const words = name.split(/[^a-z0-9]+/).filter(Boolean);
    const junk = [...words, ...words.slice(1).map((word, i) => `${words[i]}-${word}`)].filter(isJunk);
    found.push(...junk);
    if (junk.length && words.every((word) => isJunk(word) || word.length < 3 || PLAIN.has(word) || junk.some((pair) => pair.split('-').includes(word)))) isPartly = false;
  }
  return { found, isPartly };
}

/** Replaces a part by an empty GONE element, so that a heading with nothing left below it can be found and removed. If the part contains a notice of a correction, the notice stays, except in comments of the page's visitors. @param {Element} element */
function empty(element) {
  const isOfReaders = junkIn(element).found.some((name) => /^(?:comments?|disqus|respond)$/.test(name));
  element.before(element.ownerDocument.createElement(GONE));
  const kept = isOfReaders ? [] : correctionsIn(element);
  if (kept[0] === element) return;
  for (const correction of kept) element.before(correction);
  element.remove();
}

const LEAST_KEPT = 60; // A part between two paragraphs belongs to the story if it has a sentence of at least this number of characters.
const LEAST_KEPT_PARAGRAPH = 20; // A paragraph between two other paragraphs belongs to the story if it has a sentence of at least this number of characters.

/** Returns a function that tells whether a part with a JUNK name, such as "share", belongs to the story nevertheless. Such a part stands between two paragraphs and has a sentence. @param {Map<Element, Amount>} amounts */
function storyFinder(amounts) {
  /** The first and last paragraph in each parent. @type {Map<Element, [Element | undefined, Element | undefined]>} */
  const ends = new Map();
  const isBetween = (/** @type {Element} */ element) => {
    const parent = element.parentElement;
    if (!parent) return false;
    let paragraphs = ends.get(parent);
    if (!paragraphs) {
      const all = [...parent.children].filter((child) => child.localName === 'p' && prose(child, amounts) > 0);
      ends.set(parent, paragraphs = [all[0], all[all.length - 1]]);
    }
    const [first, last] = paragraphs;
    return first !== undefined && last !== undefined && (first.compareDocumentPosition(element) & FOLLOWING) > 0 && (last.compareDocumentPosition(element) & PRECEDING) > 0;
  };
  return (/** @type {Element} */ element, /** @type {boolean} */ isPartly) => {
    const own = amounts.get(element) ?? NOTHING;
    const outer = element.parentElement;
    if (own.link > own.text / 4 || !(isBetween(element) || (outer?.localName === 'section' && isBetween(outer)))) return false;
    const isParagraph = element.localName === 'p';
    return own.prose >= (isParagraph ? LEAST_KEPT_PARAGRAPH : LEAST_KEPT) || ((isPartly || isParagraph) && own.link === 0 && own.text > 0 && !element.querySelector('input,select,textarea'));
  };
}

/**
 * A line: adjacent inline elements and texts between two blocks. `plain` is the number of its characters outside links. `junk` is the number of
 * these characters in parts with JUNK names. `tells` means that the line tells the story: a line in a paragraph must be long or end like a
 * sentence, and any other line must be long and end like a sentence.
 * @typedef {{ plain: number, junk: number, tells: boolean }} Line
 */
const LEAST_BESIDE_LINK = 13; // A link belongs to a line of the story if the line has this number of characters beside the link. "Share: Copy" has fewer.
const LEAST_TOLD = 50; // A sentence outside a paragraph counts as part of the story if it has at least this number of characters.

/** Returns a function that finds the line of an inline element. Reads each line only once. @param {Element} root @param {Map<Element, Amount>} amounts */
function lineFinder(root, amounts) {
  /** @type {Map<Node, Line>} */
  const lines = new Map();
  /** @type {Map<Element, boolean>} */
  const within = new Map();
  /** @param {Element} element */
  const isWithinLine = (element) => {
    let known = within.get(element);
    if (known === undefined) within.set(element, known = element !== root && !isBlock(element));
    return known;
  };
  /** @param {Element} outer */
  const read = (outer) => {
    /** @type {Node[]} */
    let run = [];
    const ends = () => isSentence(run.map((node) => (node.nodeType === 8 ? '' : node.textContent)).join(''));
    const end = () => {
      const plain = run.reduce((sum, node) => {
        const amount = amounts.get(/** @type {Element} */ (node));
        return sum + (amount ? amount.text - amount.link : node.nodeType === 3 && outer.localName !== 'a' ? letters(node.nodeValue ?? '') : 0);
      }, 0);
      const isLong = plain >= LEAST_TOLD;
      const tells = outer.localName === 'p' ? isLong || ends() : isLong && ends();
      const line = { plain, junk: 0, tells };
      for (const node of run) lines.set(node, line);
      run = [];
    };
    for (const node of outer.childNodes) {
      if (node.nodeType === 1 && isBlock(/** @type {Element} */ (node))) end();
      else run.push(node);
    }
    end();
  };
  return (/** @type {Element} */ element) => {
    let top = element;
    while (top.parentElement && isWithinLine(top.parentElement)) top = top.parentElement;
    if (!lines.has(top) && top.parentElement) read(top.parentElement);
    return lines.get(top);
  };
}

/** Returns the inline elements that have JUNK names, such as "share", and do not belong to a line of the story. @param {Element[]} named @param {Element} root @param {Map<Element, Amount>} amounts */
function* besideLines(named, root, amounts) {
  const lineOf = lineFinder(root, amounts);
  const parts = [];
  for (const element of named) {
    yield;
    const [line, own] = [lineOf(element), amounts.get(element) ?? NOTHING];
    if (line) line.junk += own.text - own.link;
    parts.push({ element, line, least: own.link ? LEAST_BESIDE_LINK : LEAST_BESIDE });
  }
  return parts.filter(({ line, least }) => !line || !(line.tells || line.plain - line.junk >= least)).map(({ element }) => element);
}

/** Matches the ARIA roles of notes, which are not removed. E-books use these roles. */
const NOTES = /^doc-(?:foot|end|rear)notes?$/;

/** Removes parts with JUNK names, such as "share", and <aside>, <footer> and <form> elements. Keeps parts that contain much of the story, and the posts of a discussion or live blog. Returns whether the page has such posts. @param {Element} root @param {Map<Element, Amount>} amounts */
function* withoutJunk(root, amounts) {
  const { posts, comments } = yield* postsOf(root, amounts);
  const total = comments.reduce((sum, comment) => sum - prose(comment, amounts), prose(root, amounts));
  for (const comment of comments) {
    comment.replaceWith(root.ownerDocument.createElement(GONE));
    yield;
  }
  /** @type {Element[]} */
  const junk = [];
  /** @type {Element[]} */
  const inline = [];
  /** @type {Element | undefined} */
  let outermost;
  let [steps, sum] = [0, 0];
  const isOfStory = storyFinder(amounts);
  const aroundPosts = new Set(posts);
  for (const post of posts) for (let outer = post.parentElement; outer && outer !== root && !aroundPosts.has(outer); outer = outer.parentElement) aroundPosts.add(outer);
  for (const element of [...root.querySelectorAll('[class],[id],aside,footer,form,figure')]) {
    if (++steps % STEPS === 0) yield;
    if (outermost?.contains(element)) continue;
    const { found: names, isPartly } = junkIn(element);
    const isElsewhere = element.localName === 'figure' ? isOfLinks(amounts.get(element)) && (amounts.get(element)?.text ?? 0) > SHORT && !element.querySelector('figcaption') : /^(?:aside|footer|form)$/.test(element.localName);
    if (NOTES.test(element.getAttribute('role') ?? '')) continue;
    if (!(names.length || isElsewhere) || prose(element, amounts) > total * 0.3 || element.querySelector('blockquote,h1,math')) continue;
    // A footer in a quotation or a figure is kept, because it names the author of the quotation or figure. A dateline with a dash, such as
    // "PORTO, May 3 –", is kept, because it begins the story.
    if (/^(?:blockquote|figcaption)$/.test(element.localName) || element.closest(element.localName === 'footer' ? 'pre,code,blockquote,figure' : 'pre,code') || element.matches('blockquote+footer')) continue;
    if (isOfStory(element, isPartly && !isElsewhere) || (names.includes('dateline') && /\p{L}.*[–—-]\s*$/u.test(element.textContent ?? ''))) continue;
    if (posts.length && (aroundPosts.has(element) || (names.length > 0 && names.every((name) => OF_POST.test(name))))) continue;
    (isBlock(element) ? junk : inline).push(outermost = element);
    sum += prose(element, amounts);
  }
  junk.push(...yield* besideLines(inline, root, amounts));
  const isAll = sum > total * MOST_JUNK;
  for (const element of junk) {
    if (!isAll || !prose(element, amounts)) empty(element);
    if (++steps % STEPS === 0) yield;
  }
  return posts.length > 0;
}

const SHORT_LINK = 14; // A link with at most this number of characters is a name, and not the headline of another article.

/**
 * Returns a function that tells whether a list item is in a list of several links to other articles. A list between two paragraphs of the story counts only
 * if its links are as long as headlines. Examines each list only once, before its items are removed. @param {Map<Element, Amount>} amounts
 */
function linkListFinder(amounts) {
  /** @type {Map<Element, {links: boolean, headlines: boolean}>} */
  const lists = new Map();
  return (/** @type {Element} */ item, /** @type {boolean} */ isWithin) => {
    const list = item.parentElement;
    if (!list) return false;
    const known = lists.get(list) ?? { links: list.children.length > 1 && isOfLinks(amounts.get(list)), headlines: (amounts.get(list)?.text ?? 0) > SHORT_LINK * list.children.length };
    lists.set(list, known);
    return known.links && (!isWithin || known.headlines);
  };
}
/** @param {Amount | undefined} amount */
const isOfLinks = (amount) => amount !== undefined && amount.link > amount.text * 0.85;

const LEAST_WORD = 4; // A list item with fewer characters outside links than this is only a link.

/** Whether a block is a paragraph whose only link has no address or leads to a document file, such as the PDF of a court ruling. A link to another article leads to a page, not to a file. @param {Element} block */
function isSource(block) {
  const links = block.querySelectorAll('a');
  return links.length === 1 && block.localName === 'p' && (!links[0].hasAttribute('href') || /\.(?:pdf|docx?|xlsx?|csv|txt|zip)(?:[?#]|$)/i.test(links[0].getAttribute('href') ?? ''));
}

/** Whether the only link of a block is an e-mail address. A link with "mailto:?" does not count, because it lets the reader send the page to somebody. @param {Element} block */
function isAddress(block) {
  const links = block.querySelectorAll('a[href]');
  return links.length === 1 && /^mailto:[^?]/i.test(links[0].getAttribute('href') ?? '');
}

/** Whether a block introduces the text below it, such as a list. @param {Element} block @param {string} words @param {Map<Element, Amount>} amounts */
function announces(block, words, amounts) {
  const next = block.nextElementSibling;
  return (/[:：]\s*$/.test(words) || /^[uod]l$/.test(next?.localName ?? '')) && next?.localName !== GONE && !isOfLinks(next ? amounts.get(next) : undefined);
}

/**
 * Whether a block leads to other pages and does not tell the story. `isWithin`: the block is between two paragraphs of the story.
 * `isRun`: wrapped() made the block from text that had no element of its own.
 * @param {Element} block @param {Map<Element, Amount>} amounts @param {boolean} isWithin @param {boolean} isRun
 * @param {ReturnType<typeof linkListFinder>} isOfLinkList
 */
function leadsElsewhere(block, amounts, isWithin, isRun, isOfLinkList) {
  const amount = amounts.get(block) ?? NOTHING;
  const words = (block.textContent ?? '').slice(0, LONGEST_LINE);
  const ends = isSentence(words);
  const item = block.closest('li');
  if (!isWithin || !item || amount.text - amount.link < LEAST_WORD) {
    if (isOfLinks(amount) && amount.text > SHORT_LINK && !ends && !(isWithin && isSource(block))) {
      if (!isWithin || !(HEADING.test(block.localName) || isAddress(block))) return true;
      headless(block, 'link');
    }
    if (item && isOfLinkList(item, isWithin)) return true;
  }
  if (amount.text < 250 && (SIGN_UP.test(words) || (!isWithin && OF_SITE.test(words)))) return true;
  if (isOfLinks(amount) && block.querySelector('a[class*="btn" i],a[class*="button" i]')) return true;
  const card = block.parentElement?.closest('a[href]');
  if (card && (amounts.get(card)?.text ?? 0) < LEAST_STORY && !card.querySelector('img') && card.querySelectorAll('p,div,h2,h3,h4').length > 1) return true;
  if (amount.text >= 250 || !LEADING_ELSEWHERE.test(words)) return false;
  if (amount.link > amount.text * 0.25) return true;
  if (amount.text >= 60 || ends || isRun || HEADING.test(block.localName) || announces(block, words, amounts)) return false;
  // Between two paragraphs of the story, a paragraph without a link is part of the story, unless its text is a label.
  return !isWithin || block.localName !== 'p' || amount.link > 0 || LABEL.test(words.replace(/\s+/g, ' '));
}

const MOST_IN_TEASER = 6; // The maximum number of child elements of a teaser.
/** Whether a block is the headline of a teaser: a link in a small element of its own. @param {Element} block @param {Map<Element, Amount>} amounts */
function isTeaser(block, amounts) {
  const [amount, card] = [amounts.get(block) ?? NOTHING, block.parentElement];
  return HEADING.test(block.localName) && isOfLinks(amount) && amount.text > SHORT_LINK && card !== null && prose(card, amounts) < LEAST_STORY && card.childElementCount <= MOST_IN_TEASER && card.querySelectorAll('h1,h2,h3,h4,h5,h6').length === 1;
}

const LONGEST_STANDFIRST = 200; // The byline and the date may follow a standfirst with fewer letters than this.

/** Whether a line is the credit of a picture, or the name of a speaker in a row of names and words. @param {Element} block @param {Element | undefined} next the next block */
function isBeside(block, next) {
  const [row, other] = [block.parentElement, block.parentElement?.nextElementSibling].map((element) => (element?.getAttribute('class') ?? '').slice(0, LONGEST_LINE));
  return /caption/i.test(row) || (row !== '' && row === other && next?.parentElement === block.parentElement);
}

const LEAST_POSTS = 3; // The times in at least this number of elements beside one another are the times of posts, as in a live blog.

/** Returns a function that tells whether a line is the time of one of several posts. @param {Element[]} blocks */
function timeOfPostFinder(blocks) {
  const around = (/** @type {Element} */ block) => block.parentElement?.parentElement ?? null;
  /** @type {Map<Element | null, Set<Element | null>>} */
  const posts = new Map();
  for (const block of blocks) {
    if (block.querySelector('time')) posts.set(around(block), (posts.get(around(block)) ?? new Set()).add(block.parentElement));
  }
  return (/** @type {Element} */ block) => block.querySelector('time') !== null && (posts.get(around(block))?.size ?? 0) >= LEAST_POSTS;
}

/** Removes lines that repeat the metadata, lines that lead to other pages, and sections about other things. @param {Element} root @param {Map<Element, Amount>} amounts @param {Facts} facts @param {Set<Element | null>} runs made by wrapped() @param {boolean} isThread */
function* withoutLines(root, amounts, facts, runs, isThread) {
  const all = amounts.get(root) ?? NOTHING;
  const isStory = all.prose > LEAST_STORY;
  const isIndex = all.link > all.text / 2;
  const [title, byline, firstAuthor] = [facts.title, facts.byline, facts.byline.split(',')[0]].map(folded);
  const blocks = leaves(root);
  const isOfLinkList = linkListFinder(amounts);
  /** The most recently kept block. @type {Element | undefined} */
  let before;
  /** The section that is being removed. @type {import('./other_section.js').OtherSection | undefined} */
  let other;
  let steps = 0;
  let told = 0; // The number of letters in the sentences that were kept.
  let isNamed = false;
  const firstTeaser = blocks.findIndex((block) => isTeaser(block, amounts));
  /** The teaser that contains the current block, if it is a teaser at the end of the page. @type {Element | null} */
  let teaser = null;
  const isOfPost = timeOfPostFinder(blocks);
  const titleAt = blocks.findIndex((block) => HEADING.test(block.localName) && title && folded(block.textContent ?? '') === title);
  const last = blocks.reduce((found, block, i) => (prose(block, amounts) > 0 && !OF_SITE.test(block.textContent ?? '') ? i : found), 0);
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
    const begun = HEADING.test(name) && isStory && isLate && !isThread ? otherSection(blocks, i, amounts, facts.publisher) : undefined;
    if (begun || (other && endsAt(other, block, i, amount))) other = begun;
    if (isStory && firstTeaser > blocks.length / 2 && isTeaser(block, amounts)) teaser = block.parentElement;
    const isPart = block.closest('table,blockquote,li li,figure,pre') !== null;
    // True if wrapped() made the block from text without its own element, for example from verses or from words before the first paragraph.
    const isRun = runs.has(block);
    const isBesideRun = isRun || runs.has(block.previousElementSibling) || runs.has(block.nextElementSibling);
    const [hasBegun, isOpening] = [told > 0, told < LONGEST_STANDFIRST];
    // A short paragraph above the headline names the section of the site.
    const isLoose = isStory && !isPart && !isBesideRun && !isOfPost(block) && !(name === 'p' ? i > titleAt : /^(?:h[1-6]|dt|dd|figcaption)$/.test(name)) && amount.text < SHORT && !isSentence(text);
    const isTitle = !isRun && title && words === title;
    const repeatsTitle = isTitle && (isNamed || hasBegun || !HEADING.test(name));
    const repeatsDate = isDate(text, words) || (isStory && facts.published && amount.prose === 0 && (byline || !BY.test(words)) && !/^\p{Lu}(?:\p{Lu}{2}|[\p{L} ]+, \p{N})/u.test(text) && (READING_TIME.test(text) || isDateInWords(text.trim())));
    const repeatsFacts = (isOpening || (i > last && words === byline)) && amount.text < 2 * SHORT && ((byline && words.replace(BY, '') === byline) ||
      (!isPart && !HEADING.test(name) && !block.closest('li') && repeatsDate) || (amount.prose === 0 && block.querySelector('time') !== null && !isOfPost(block)));
    // Keeps a line of several words directly below the headline, because it may introduce the story.
    const isLead = isNamed && before !== undefined && HEADING.test(before.localName) && amount.link === 0 && /^\s*\S+(?:\s+\S+){4,}\s*$/.test(text) && !/\p{N}/u.test(text);
    const isAround = isLoose && !isLead && !(!facts.published && isDateInWords(text.trim())) && !isBeside(block, blocks[i + 1]) && ((!hasBegun && !block.closest('ol')) || (i > last && !block.closest('ul,ol')));
    const tellsOfAuthor = !isRun && firstAuthor && isLate && i >= blocks.length - 8 && words.startsWith(firstAuthor) && amount.prose > 0 && ABOUT_AUTHOR.test(text) && !/["“”«»„]/.test(text);
    // A discussion or live blog keeps its short lines and lines of links, because each post states its user and its time, and a post may be only a link.
    const isElsewhere = !isThread && (teaser?.contains(block) || COUNTER.surely.test(text) || (COUNTER.perhaps.test(text) && isInGallery(block)) || repeatsFacts || isAround || tellsOfAuthor || (!isIndex && !isPart && leadsElsewhere(block, amounts, hasBegun && i < last, isRun, isOfLinkList)));
    if ((other || repeatsTitle || isElsewhere) && !isCorrection(block)) {
      block.remove();
      headless(before);
      continue;
    }
    isNamed ||= Boolean(isTitle);
    if (!HEADING.test(name)) told += amount.prose;
    if (HEADING.test(name) && before && HEADING.test(before.localName) && before.localName >= name) headed(before, isOfLinks(amount));
    else if (before?.getAttribute('data-below') === 'gone' && mayLeadElsewhere(before)) before.remove();
    before = block;
  }
  if (before && HEADING.test(before.localName) && isStory && blocks.indexOf(before) > titleAt && !isSentence(before.textContent ?? '')) before.remove(); // A heading with nothing below it.
}

/**
 * If the block is a heading, writes to an attribute why the heading may have to be removed: "gone" if something below the heading was removed,
 * "link" if the heading is a link.
 * @param {Element | undefined} block
 */
const headless = (block, below = 'gone') => block && HEADING.test(block.localName) && block.setAttribute('data-below', below);
/**
 * Removes a heading if everything below the heading was removed. If `isBeforeLink` is true, also removes a heading that is a link.
 * @param {Element} heading @param {boolean} isBeforeLink whether the next block is a heading that is a link, or there is no next block
 */
function headed(heading, isBeforeLink) {
  const below = heading.getAttribute('data-below');
  if (below === 'gone' || (below && isBeforeLink)) heading.remove();
}

/**
 * Finds the article of a page and returns the element that contains the article. Changes the page, so that this
 * element contains nothing else.
 * @param {Document} page @param {Facts} facts @returns {Generator<void, Element>}
 */
export function* found(page, facts) {
  const body = yield* shownParts(page);
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return body.querySelector('article') ?? body.querySelector('main') ?? body;
  yield* without([...body.querySelectorAll(AROUND)]);
  const isThread = yield* withoutJunk(body, yield* measured(body));
  const title = folded(facts.title);
  const isTitle = (/** @type {Element} */ heading) => title !== '' && folded(heading.textContent ?? '') === title;
  const root = yield* rootOf(body, yield* measured(body), isTitle);
  yield* gather(body, root, isTitle);
  yield* withoutJunk(root, yield* measured(root));
  const runs = yield* wrapped(root);
  yield* withoutLines(root, yield* measured(root), facts, runs, isThread);
  return root;
}
