// Finds the article in a parsed page: the smallest element that contains the story, without the parts that are not the story
// (menus, adverts, links to other articles, comments). No rule is for a single site. A part is removed because of its element
// name, its role, or words in its class name, or because it consists of links.

import { LEAST_STORY, rootOf } from './article_root.js';
import { HEADING, NOTHING, STEPS, isBlock, isInline, isSentence, leaves, letters, measured, prose, without } from './page_amounts.js';
import { folded } from './page_facts.js';
import { SKIPPED } from './page_walker.js';

/** @typedef {import('./page_facts.js').Facts} Facts */
/** @typedef {import('./page_amounts.js').Amount} Amount */

/** Elements that a browser does not show, and elements without text. */
const UNSEEN = [...SKIPPED, 'input', 'meta', 'link', 'dialog:not([open])', '[hidden]', '[aria-hidden="true"]'].join();
const AROUND = 'nav,[role="navigation"],[role="menu"],[role="menubar"],[role="search"],[role="dialog"],[role="alertdialog"],[role="contentinfo"],[role="banner"],[role="toolbar"]';
/** Words in class names and ids of parts that are not the story. Their plurals count, too. A rating may be the verdict of a review, and therefore counts as story. */
const JUNK = new Set(('related recirc recirculation recommended recommendation newsletter signup subscribe subscription share sharing sharebar sharebox social comment disqus respond ' +
  'sidebar footer promo promoted promotion sponsor sponsored advert ad advertisement advertising adslot taboola outbrain breadcrumb byline dateline timestamp datetime ' +
  'tags taglist authorbox bio popular trending cookie toolbar menu nav navigation navbar masthead skip modal popup pagination pager copyright disclaimer ' +
  'upsell cta syndication disclosure teaser hidden inbox print donate donation readmore kicker eyebrow infobox addthis sharedaddy jp-relatedposts most-read also-read ' +
  'read-more read-next more-from more-stories author-bio about-author post-meta entry-meta article-meta story-meta meta').split(' '));
const SHORT = 40;
const LONGEST_LINE = 2000; // The number of characters of a line that are examined.
/** A page with more elements than this counts as a book. Nothing is removed from a book, because examining all of its elements would take too long. */
const MOST_ELEMENTS = 20_000;
const MOST_JUNK = 0.85; // If parts with JUNK names contain a larger share of the sentences than this, the page is a thread of posts.
/** The name of the empty element that replaces a removed part. */
const GONE = 'hr-gone';

/** @param {Element} element @returns {string[]} the words of its class and id, and pairs of neighbouring words */
function wordsOf(element) {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, LONGEST_LINE).replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  return names.split(/\s+/).flatMap((name) => {
    const words = name.split(/[^a-z0-9]+/).filter(Boolean);
    return [...words, ...words.slice(1).map((word, i) => `${words[i]}-${word}`)];
  });
}

/** Replaces a part by an empty GONE element, so that a heading with nothing left below it can be found and removed. @param {Element} element */
const empty = (element) => element.replaceWith(element.ownerDocument.createElement(GONE));

/**
 * Inline elements and text beside each other, between two blocks. `plain`: its characters outside links. `junk`: those of its parts with
 * JUNK names. `tells`: a paragraph that is long or ends as a sentence does, or another line that does both.
 * @typedef {{ plain: number, junk: number, tells: boolean }} Line
 */
const LEAST_BESIDE = 3; // A line of the story has at least this number of characters beside its parts with JUNK names, which may have "|" between them.
const LEAST_BESIDE_LINK = 13; // "Share: Copy" is no line of the story. A link therefore needs more characters beside it.
const LEAST_TOLD = 50; // A sentence outside a paragraph tells the story if it has at least this number of characters.

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

/** Those inline elements with JUNK names that are not part of a line of the story. @param {Element[]} named @param {Element} root @param {Map<Element, Amount>} amounts */
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

/** Removes parts with JUNK names, and <aside>, <footer> and <form> elements. Keeps parts that contain much of the story. @param {Element} root @param {Map<Element, Amount>} amounts */
function* withoutJunk(root, amounts) {
  const total = prose(root, amounts);
  /** @type {Element[]} */
  const junk = [];
  /** @type {Element[]} */
  const inline = [];
  /** @type {Element | undefined} */
  let outermost;
  let [steps, sum] = [0, 0];
  for (const element of [...root.querySelectorAll('[class],[id],aside,footer,form')]) {
    if (++steps % STEPS === 0) yield;
    if (outermost?.contains(element)) continue;
    const named = /^(?:aside|footer|form)$/.test(element.localName) || wordsOf(element).some((word) => JUNK.has(word) || JUNK.has(word.replace(/s$/, '')));
    if (!named || prose(element, amounts) > total * 0.3 || element.querySelector('blockquote,h1,math')) continue;
    if (/^(?:blockquote|figcaption)$/.test(element.localName) || element.closest('pre,code')) continue;
    (isBlock(element) ? junk : inline).push(outermost = element);
    sum += prose(element, amounts);
  }
  junk.push(...yield* besideLines(inline, root, amounts));
  // In a thread, every post may have the class name "comment".
  const isThread = sum > total * MOST_JUNK;
  for (const element of junk) {
    if (!isThread || !prose(element, amounts)) empty(element);
    if (++steps % STEPS === 0) yield;
  }
}

const LEADING_ELSEWHERE = /^[^\p{L}\p{N}]*(?:(?:related|read|see also|also|more(?! than)|watch|listen|don.t miss|recommended|you (?:may|might) (?:also )?(?:like|want)|sign up|subscribe|follow|share|click here|get (?:the|our)|join (?:our|us|the)|download|advertisements?|sponsored|have a tip|like this|want more|email|write to|contact|print|continue reading|scroll|this post may contain|all rights reserved|copyright|tags|filed under|comments?|lire aussi|lesen sie|mehr zum|leia (?:mais|também)|lea (?:también|más)|читайте также)(?![\p{L}\p{M}])|(?:advertising|buy now)[^\p{L}\p{N}]*$|©|\(c\)|topics?:)/iu;

/** Whether a list item is in a list that consists of several links. @param {Element} item @param {Map<Element, Amount>} amounts */
const isOfLinkList = (item, amounts) => item.parentElement !== null && item.parentElement.children.length > 1 && isOfLinks(amounts.get(item.parentElement));
/** @param {Amount | undefined} amount */
const isOfLinks = (amount) => amount !== undefined && amount.link > amount.text * 0.85;

const LEAST_WORD = 4; // A list item with at least this number of characters outside links is not only a link.

/** Whether the only link of a block is somebody's address of e-mail. The links with "mailto:?" share the page. @param {Element} block */
function isAddress(block) {
  const links = block.querySelectorAll('a[href]');
  return links.length === 1 && /^mailto:[^?]/i.test(links[0].getAttribute('href') ?? '');
}

/** Whether a block announces the text below it. @param {Element} block @param {string} words @param {Map<Element, Amount>} amounts */
function announces(block, words, amounts) {
  const next = block.nextElementSibling;
  return (/[:：]\s*$/.test(words) || /^[uod]l$/.test(next?.localName ?? '')) && next?.localName !== GONE && !isOfLinks(next ? amounts.get(next) : undefined);
}

/**
 * Whether a block leads to other pages and does not tell the story. `isWithin`: the block is between two paragraphs of the story.
 * `isRun`: the block consists of text that stands beside blocks.
 * @param {Element} block @param {Map<Element, Amount>} amounts @param {boolean} isWithin @param {boolean} isRun
 */
function leadsElsewhere(block, amounts, isWithin, isRun) {
  const amount = amounts.get(block) ?? NOTHING;
  const words = (block.textContent ?? '').slice(0, LONGEST_LINE);
  const ends = isSentence(words);
  const item = block.closest('li');
  if (!isWithin || !item || amount.text - amount.link < LEAST_WORD) {
    if (isOfLinks(amount) && amount.text > 14 && !ends) {
      if (!isWithin || !(HEADING.test(block.localName) || isAddress(block))) return true;
      headless(block, 'link');
    }
    if (item && isOfLinkList(item, amounts)) return true;
  }
  if (amount.text >= 250 || !LEADING_ELSEWHERE.test(words)) return false;
  return amount.link > amount.text * 0.25 || (amount.text < 60 && !ends && !isRun && !HEADING.test(block.localName) && !announces(block, words, amounts));
}

/** Elements in which text may stand beside blocks. */
const CONTAINER = 'div,section,article,main,header,center,td,a,span,font';

/** Elements that writers use in their text. */
const OF_TEXT = /^(?:b|big|cite|em|i|q|s|small|strong|sub|sup|u)$/;

/**
 * Puts text that stands beside blocks into blocks of its own, so that withoutLines() examines it. Returns those of these blocks that are
 * not only links, labels and buttons. @param {Element} root
 */
function* wrapped(root) {
  /** @type {Set<Element | null>} */
  const runs = new Set();
  for (const outer of [root, ...root.querySelectorAll(CONTAINER)]) {
    yield;
    if (![...outer.children].some(isBlock)) continue;
    /** @type {Element | undefined} */
    let run;
    for (const node of [...outer.childNodes]) {
      yield;
      const isElement = node.nodeType === 1;
      if (isElement && isBlock(/** @type {Element} */ (node))) run = undefined;
      else if (run || isElement || letters(node.nodeValue ?? '')) {
        if (!run) node.before(run = outer.ownerDocument.createElement('div'));
        if (isElement ? OF_TEXT.test(/** @type {Element} */ (node).localName) : node.nodeType === 3 && letters(node.nodeValue ?? '')) runs.add(run);
        run.append(node);
      }
    }
  }
  return runs;
}

/** Headings of sections that are not about the story. */
const OTHER_SECTION = /^[^\p{L}\p{N}]*(?:about the authors?|about (?:us|this site)|more (?:from|on|in|stories|news)|related|recommended|comments?|leave a (?:reply|comment)|post a comment|add a comment|\d+ (?:comments?|responses|replies)|read (?:next|more|also)|most (?:read|popular|viewed)|popular|trending|share this|sign up|newsletters?|you (?:may|might)|don.t miss|latest (?:news|stories)|über den autor|mehr zum thema|à lire aussi|sobre (?:el|o) autor|об авторе|читайте также|самые популярные|комментарии)(?![\p{L}\p{M}])/iu;

const DATE = /(?<!\p{N})(?:\p{N}{1,2}\s*[.:/-]\s*\p{N}{1,2}\s*[.:/-]\s*\p{N}{2,4}|\p{N}{4}\s*[.:/-]\s*\p{N}{1,2}\s*[.:/-]\s*\p{N}{1,2})(?!\p{N})/u;
/** Whether a text consists of a date and perhaps a time, in the digits of any script. @param {string} text @param {string} words the folded text */
const isDate = (text, words) => /^\p{N}{6,14}$/u.test(words) && DATE.test(text);

/** Removes lines that repeat the metadata, lines that lead to other pages, and sections that are not about the story. @param {Element} root @param {Map<Element, Amount>} amounts @param {Facts} facts @param {Set<Element | null>} runs made by wrapped() */
function* withoutLines(root, amounts, facts, runs) {
  const all = amounts.get(root) ?? NOTHING;
  const isStory = all.prose > LEAST_STORY;
  const isIndex = all.link > all.text / 2;
  const [title, byline, firstAuthor] = [facts.title, facts.byline, facts.byline.split(',')[0]].map(folded);
  const blocks = leaves(root);
  /** The most recently kept block. @type {Element | undefined} */
  let before;
  /** The heading element of the open section that is not about the story, such as "h2"; '' if no such section is open. */
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
    // Verses and words before or after the paragraphs may stand beside blocks.
    const isRun = runs.has(block);
    const isBesideRun = isRun || runs.has(block.previousElementSibling) || runs.has(block.nextElementSibling);
    const isLoose = isStory && !isPart && !isBesideRun && !/^(?:p|h[1-6]|dt|dd|figcaption)$/.test(name) && amount.text < SHORT && !isSentence(text);
    const isTitle = !isRun && title && words === title;
    const repeats = (isTitle && (isNamed || hasBegun || !HEADING.test(name))) || (!hasBegun && amount.text < 2 * SHORT && ((byline && words.replace(/^(?:by|von|por|par|di)/, '') === byline) ||
      (!isPart && !HEADING.test(name) && !block.closest('li') && isDate(text, words)) || (amount.prose === 0 && block.querySelector('time') !== null)));
    const isAround = isLoose && ((!hasBegun && !block.closest('ol')) || (i > last && !block.closest('ul,ol')));
    const tellsOfAuthor = !isRun && firstAuthor && isLate && i >= blocks.length - 8 && words.startsWith(firstAuthor) && amount.prose > 0 && !/["“”«»„]/.test(text);
    if (other || repeats || isAround || tellsOfAuthor || (!isIndex && !isPart && leadsElsewhere(block, amounts, hasBegun && i < last, isRun))) {
      block.remove();
      headless(before);
      continue;
    }
    isNamed ||= Boolean(isTitle);
    if (amount.prose > 0 && !HEADING.test(name)) hasBegun = true;
    if (HEADING.test(name) && before && HEADING.test(before.localName) && before.localName >= name) headed(before, isOfLinks(amount));
    before = block;
  }
  if (before && HEADING.test(before.localName)) headed(before, true);
}

/**
 * If the block is a heading, sets an attribute: "gone" if something below the heading was removed, "link" if the heading itself is a link.
 * @param {Element | undefined} block
 */
const headless = (block, below = 'gone') => block && HEADING.test(block.localName) && block.setAttribute('data-below', below);
/** Removes a heading if everything below it was removed, or if it is one of several links without text between them. @param {Element} heading @param {boolean} isBeforeLink */
function headed(heading, isBeforeLink) {
  const below = heading.getAttribute('data-below');
  if (below === 'gone' || (below && isBeforeLink)) heading.remove();
}

/** All parts of a page that a browser shows. @param {Document} page @returns {Generator<void, Element>} */
export function* shownParts(page) {
  const body = page.body ?? page.createElement('body');
  for (const shown of [page.documentElement, body]) shown?.removeAttribute('hidden');
  if (body.getElementsByTagName('*').length <= MOST_ELEMENTS) yield* without([...body.querySelectorAll(UNSEEN)]);
  return body;
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
  yield* withoutJunk(body, yield* measured(body));
  const root = yield* rootOf(body, yield* measured(body));
  yield* withoutJunk(root, yield* measured(root));
  const runs = yield* wrapped(root);
  yield* withoutLines(root, yield* measured(root), facts, runs);
  return root;
}
