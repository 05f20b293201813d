// Tests how the article of a page and its metadata are found.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { found } from '../../web/article_finder.js';
import { withoutButtons } from '../../web/shown_parts.js';
import { cleanedPieces } from '../../web/html_cleaner.js';
import { factsOf, withoutPublisher } from '../../web/page_facts.js';
import { finished } from './support/steps.mjs';

const SENTENCES = 'The mayor said on Monday that the old bridge is safe, although two engineers had called it a risk for everyone who uses it. ';
/** @param {number} count @param {string} [words] */
const story = (count, words = '') => Array.from({ length: count }, (_, i) => `<p>${words}${i + 1}. ${SENTENCES}</p>`).join('');

/** @param {string} html */
function parsed(html) {
  /** @type {string[]} */
  const linkedData = [];
  const page = new JSDOM([...cleanedPieces(html, linkedData)].join('')).window.document;
  return { page, facts: finished(factsOf(page, linkedData)) };
}

/** The lines of a page's article. @param {string} html */
function linesOf(html) {
  const { page, facts } = parsed(html);
  const root = finished(found(page, facts));
  return [...root.querySelectorAll('h1,h2,h3,p,li,td,figcaption,blockquote')].filter((element) => !element.querySelector('p'))
    .map((element) => (element.textContent ?? '').trim().slice(0, 20));
}

const numbered = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => `${i + 1}. ${SENTENCES}`.slice(0, 20));

test('menus, adverts, share links, comments and links to other articles are not part of the article', () => {
  const around = '<nav><a href=x>Home and garden</a></nav><div class="site-header"><a href=x>Sign in to the site</a></div>';
  const inside = '<div class="share-bar"><p>Share this with your friends.</p></div><aside><p>Elsewhere in the news today.</p></aside>' +
    '<p><a href=x>Another bridge has been closed for good</a></p><div class="newsletterSignup"><form><p>Get our letter every day.</p><input></form></div>';
  const below = '<h2>Related stories</h2><ul><li><a href=a>A first other story</a></li><li><a href=b>A second other story</a></li></ul>';
  const comments = `<section id="comments">${Array.from({ length: 2 }, () => `<p>${SENTENCES}</p>`).join('')}</section>`;
  assert.deepEqual(linesOf(`<body>${around}<div class="text">${story(3)}${inside}${story(5)}${below}</div>${comments}<footer><p>All rights reserved by us.</p></footer></body>`),
    [...numbered(3), ...numbered(5)]);
});

test('the article is the <article> element that contains the story, or all posts of a discussion thread', () => {
  const teasers = Array.from({ length: 6 }, (_, i) => `<article><h3>Teaser</h3><p>Short words ${i}.</p></article>`).join('');
  assert.deepEqual(linesOf(`<main>${teasers}<article>${story(8)}</article>${teasers}</main>`), numbered(8));
  const posts = Array.from({ length: 4 }, () => `<article><p>${SENTENCES}</p><p>${SENTENCES}</p></article>`).join('');
  assert.equal(linesOf(`<body><div>${posts}</div></body>`).length, 8);
  const comments = Array.from({ length: 9 }, () => `<div class="comment"><p>${SENTENCES}</p><p class="share">Share</p></div>`).join('');
  assert.deepEqual(linesOf(`<body><div class="comments">${comments}</div></body>`), Array.from({ length: 9 }, () => SENTENCES.slice(0, 20)));
});

test('nothing is removed from a short page, and a form around the whole page is kept', () => {
  assert.deepEqual(linesOf('<table><tr><td><p>Menu</p></td></tr></table><div><p>It is short.</p></div>'), ['Menu', 'It is short.']);
  assert.deepEqual(linesOf(`<body><form action=x><div>${story(8)}</div></form></body>`), numbered(8));
});

test('elements that a reader cannot see are not part of the article', () => {
  const unseen = '<div style="display:none"><p>One.</p></div><p hidden>Two.</p><dialog><p>Three.</p></dialog><video><p>Four.</p></video><select><option>Five</select>';
  assert.deepEqual(linesOf(`<body>${unseen}<p>It is here.</p><dialog open><p>Open.</p></dialog></body>`), ['It is here.', 'Open.']);
  assert.deepEqual(linesOf('<body style="visibility:hidden"><p>It is here.</p></body>'), ['It is here.'], 'scripts show such a page');
});

test('repeated titles and the byline are removed, and a section that is not about the story is removed with its heading', () => {
  const head = '<title>The old bridge | Courier</title><meta name=author content="Ana Díaz"><meta property="og:site_name" content="Courier">';
  const html = `${head}<body><article><div>News</div><h1>The <i>old</i> bridge</h1><p>The old bridge</p><p>By Ana Díaz</p>${story(7)}<h2>A part</h2><p>${SENTENCES}</p>` +
    `<h2>More from Courier</h2><p>${SENTENCES}</p><h3>Below it</h3><p>${SENTENCES}</p></article>`;
  assert.deepEqual(linesOf(html), ['The old bridge', ...numbered(7), 'A part', SENTENCES.slice(0, 20)]);
});

test('short lines outside paragraphs are removed before and after the story and kept within the story', () => {
  const { page, facts } = parsed(`<article><div>News</div>${story(7)}<div>Inside</div>${story(1)}<div>Feed</div></article>`);
  const words = finished(found(page, facts)).textContent ?? '';
  assert.deepEqual([words.includes('News'), words.includes('Inside'), words.includes('Feed')], [false, true, false]);
});

test('quotations and tables keep lines that look like links to other pages', () => {
  const quoted = '<blockquote class="social-embed"><p><a href=x>A club statement of today</a></p></blockquote><table><tr><td><a href=y>Year and the tons</a></td><td>2</td></tr></table>';
  assert.deepEqual(linesOf(`<article>${story(5)}${quoted}${story(3)}</article>`).slice(5, 8), ['A club statement of ', 'Year and the tons', '2']);
});

/** The first letter of each line, without repetitions. @param {string} html */
const lettersOf = (html) => [...new Set(linesOf(html).map(([letter]) => letter))].join('');

test('the element with the most paragraphs is the article, if the page marks no other element as the article', () => {
  const [a, b] = [`<div id=a>${story(12, 'A ')}</div>`, `<div id=b>${story(5, 'B ')}</div>`];
  const notes = `<div id=c><div><p>C ${SENTENCES}</p></div></div>`;
  assert.equal(lettersOf(`<body><div>${notes}</div>${a}</body>`), 'A');
  assert.equal(lettersOf(`<body>${a}${notes}${b}</body>`), 'AB', 'a neighbour that is like it belongs to it');
  assert.equal(lettersOf(`<body><article>${b}</article>${notes}</body>`), 'B');
  assert.equal(lettersOf(`<body><div itemprop="articleBody">${b}</div><article>${a}</article></body>`), 'A', 'the smaller part is not most of the page');
});

test('if a page divides the story into many parts, the article contains all of them', () => {
  const parts = Array.from({ length: 8 }, (_, i) => `<div><div><div><h2>Part ${i}</h2><div>${story(1, `${i} `)}</div></div></div></div>`).join('');
  assert.equal(lettersOf(`<body><div>${parts}</div></body>`), 'P01234567');
});

test('an element inside a sentence is kept even if its class name contains “menu”', () => {
  for (const name of ['x-formula', 'slot']) {
    assert.deepEqual(linesOf(`<article>${story(5)}<p>If <${name} class="CtxtMenu">a is zero</${name}>, nothing is said by anybody about anything.</p></article>`).pop(), 'If a is zero, nothin');
  }
});

/** The text of a page's article, with one space between words. @param {string} html */
function wordsOf(html) {
  const { page, facts } = parsed(html);
  return (finished(found(page, facts)).textContent ?? '').replace(/\s+/g, ' ').trim();
}

test('the story of a page that consists of layout tables is found, and its menus and footers are removed', () => {
  const menu = '<td width=150><a href=1>Politics of the town</a><br><a href=2>Sport of the town</a><br><a href=3>The weather in the town</a></td>';
  assert.equal(wordsOf(`<table><tr>${menu}<td><h1>The bridge</h1>${story(4)}</td></tr><tr><td colspan=2>© The Courier</td></tr></table>`).replace(/ uses it\. .* uses it\./, ''), 'The bridge1. ' + SENTENCES.trim().replace(/ uses it\.$/, ''));
  assert.match(wordsOf(`<table><tr><td><h1>The bridge</h1></td></tr><tr><td>${story(3)}</td></tr><tr><td><h2>The ferry</h2>${story(4)}</td></tr></table>`), /^1\. .*The ferry1\..*4\. .*it\.$/);
});

test('the byline, the date and the reading time are removed below a standfirst, too, if the metadata states the date', () => {
  const metadata = '<title>The old bridge</title><meta name=author content="Ana Díaz"><meta name=date content="2026-05-03">';
  const page = (/** @type {string} */ below, head = metadata) => wordsOf(`${head}<article><p>Town</p><h1>The old bridge</h1><p>It is safe, the mayor says.</p>${below}${story(3)}</article>`);
  for (const below of ['<div>By Ana Díaz</div>', '<p>3 May 2026</p>', '<p>Published 3 May 2026, 10:15 am</p>', '<div>2026年05月03日 10:15</div>', '<p>4 min read</p>', '<div>Lesezeit: 3 Min.</div>', '<p>Ana Díaz | May 3, 2026 | 5 minutes</p>']) {
    assert.match(page(below), /^The old bridgeIt is safe, the mayor says\.1\. The/, below);
  }
  for (const below of ['<div class=rating>False</div>', '<p>PORTO, May 3, 2026</p>', '<p>Porto, 3 May 2026</p>', '<p>In 5 minutes it was over.</p>', '<h2>3 May 2026</h2>']) assert.ok(page(below).includes(below.replace(/<.*?>/g, '')), below);
  assert.match(page('<p>By Eva Roth, 3 May 2026</p>', '<title>The old bridge</title>'), /By Eva Roth, 3 May 2026/, 'the program reads the line');
});

test('a short story is distinguished from the parts around it', () => {
  const words = '<p>The mayor said on Monday that the old bridge is safe, and opened it to all buses again. Two engineers had called it a risk in May, before the pillars were mended. It has stood for ninety years.</p>';
  assert.doesNotMatch(wordsOf(`<div class=top><div>Menu</div></div><div class=text>${words.repeat(2)}</div><div>Imprint</div>`), /Menu|Imprint/);
});

/** The words of an article with `part` in the middle of its story. @param {string} part */
const within = (part) => wordsOf(`<article>${story(4)}${part}<p>The end. ${SENTENCES}</p></article>`);

test('words in code, captions and sentences are kept even if their element has a class name of unwanted parts, such as “comment”', () => {
  for (const [part, words] of [
    ['<pre><code><span class="token comment">// add.c</span><br>int a;</code></pre>', '// add.cint a;'],
    ['<pre><code><span class="token comment">// nothing else</span></code></pre>', '// nothing else'],
    ['<figure><img src=a><figcaption class="t-meta">Photo: Ana Díaz</figcaption></figure>', 'Photo: Ana Díaz'],
    ['<p>"Surely you will not leave for <a class="popup" href="#">the far north</a>"</p>', '"Surely you will not leave for the far north"'],
    ['<p><a class="popup" href="#">"We leave at dawn," he said.</a></p>', '"We leave at dawn," he said.'],
    ['<p><i><a class="popup" href="#">Prefer</a></i> it, do we, gritted he</p>', 'Prefer it, do we, gritted he'],
    ['<div><span class="meta">from</span> $610.00</div>', 'from $610.00'],
    ['<div class="review-rating">87</div>', '87'],
  ]) assert.match(wordsOf(`<article>${story(4)}${part}<p>The end. ${SENTENCES}</p></article>`), new RegExp(`everyone who uses it\\. ?${words.replace(/[.$]/g, '\\$&')} ?The end`), part);
  for (const part of ['<p>Now: <a class="social" href=x>Post</a></p>', '<p><a class="share" href=x>Copy it</a></p>']) {
    assert.doesNotMatch(wordsOf(`<article>${story(4)}${part}<p>The end. ${SENTENCES}</p></article>`), /Post|Copy/, part);
  }
});

test('text outside block elements is removed by the same rules as a block element', () => {
  const head = '<title>The old bridge</title><meta name=author content="Ana Díaz">';
  const top = '<header><h1>The old bridge</h1> <time>10.15.15</time> <span class=by>By Ana Díaz</span><div>News</div></header><p>08.04.2015 12:46</p>';
  const teaser = '<a href=x><span>Read it</span> <div>Another bridge has been closed</div></a>';
  const parts = `<section><div>${story(4)}First half ${SENTENCES}<h2>Part</h2>and <b>the other half</b> ${SENTENCES}<div>${teaser}</div>${story(1)}</div><span>Feed</span></section>`;
  const words = wordsOf(`${head}<article>${top}${parts}</article>`);
  assert.match(words, /^The old bridge ?1\. The mayor/);
  assert.match(words, /First half The mayor .* Partand the other half The mayor/);
  assert.doesNotMatch(words, /Read it|Another|10\.15|08\.04|Feed/);
  assert.equal(wordsOf(`<article>${story(4)}<div><h2>Features</h2><div class="promo"><p>Elsewhere.</p></div></div><h2>Next</h2>${story(1)}</article>`).includes('Features'), false);
});

test('links within the story are kept if they are headings, parts of list items or e-mail addresses', () => {
  const other = '<a href=x>Another bridge has been closed</a>';
  assert.match(within(`<h3>${other}</h3><ul><li>It is old.</li></ul>`), /Another bridge/);
  assert.match(within(`<h3>${other}</h3><h3>A part</h3><p>It is old.</p>`), /Another bridge/);
  assert.match(within(`<ul><li>Gijs <a href=x>mended the start of the window</a></li><li>Ana <a href=y>removed the old window</a></li></ul>`), /Gijs mended the start of the window/);
  assert.match(within('<p><a href="mailto:ana@courier.example">ana@courier.example</a></p>'), /ana@courier/);
  assert.doesNotMatch(within(`<h3>${other}</h3><h3>${other}</h3><h2>A part</h2>`), /Another.*Another/);
  assert.doesNotMatch(within(`<h3>${other}</h3><ul><li>${other}</li><li>${other}</li></ul><h2>A part</h2>`), /Another/);
  assert.doesNotMatch(wordsOf(`<article>${story(4)}<h3>${other}</h3></article>`), /Another/, 'nothing of the story follows');
  const below = `<ul>${`<li>Ana: ${other}</li>`.repeat(3)}</ul>`;
  assert.match(within(below), /Ana: Another/);
  assert.doesNotMatch(wordsOf(`<article>${story(4)}${below}</article>`), /Another/);
  assert.doesNotMatch(within('<p>Related: <a href=x>Another bridge has been closed</a></p>'), /Another/);
});

test('a line before the story is removed if it contains only a date, written in the digits of any script', () => {
  const before = (/** @type {string} */ part) => wordsOf(`<article>${part}${story(7)}</article>`);
  for (const [part, words] of [
    ['<table><tr><td>Wheat</td><td>1,234,567</td><td>08.04.2015</td></tr></table>', '1,234,567 08.04.2015'], ['<ol><li>116 117</li><li>10.15.2015</li></ol>', '116 117 10.15.2015'],
    ['<h1>1914–1918</h1>', '1914–1918'], ['<h1>08.04.2015</h1>', '08.04.2015'], ['<figure><img src=a><figcaption>1914–1918</figcaption></figure>', '1914–1918'], ['<p>1914-1918</p>', '1914-1918'],
  ]) assert.ok(before(part.replaceAll('><td', '> <td').replaceAll('><li', '> <li')).includes(words), part);
  for (const part of ['<p>٠٨.٠٤.٢٠١٥ ١٢:٤٦</p>', '<p>08.04.2015 12:46</p>', '<div>2015/4/18</div>', '<p>08 / 4 / 2015</p>']) assert.match(before(part), /^1\. The mayor/, part);
});

test('an inline element with the class name of an unwanted part, such as “share”, is kept in a line of ordinary words, and removed if nothing else is in the line', () => {
  for (const part of [
    '<div><span class=byline>Von Ana Díaz</span> <span class=timestamp>12:40 Uhr</span></div>', '<div><span class=byline>Von Ana Díaz</span> | <span class=timestamp>12:40 Uhr</span></div>',
    '<div><span class="ad-label">Anzeige</span><span class=sponsor>Muster AG</span></div>', '<div><span class=share>Post</span> <span class=share>Copy</span> <span class=share>Print</span></div>',
    '<span><span class="ad-label">Werbung</span></span>', '<span class="ad-label">Werbung</span>', '<a class="popup" href=x><div>Werbung</div></a>',
  ]) assert.match(within(part), /everyone who uses it\.[ |]*The end/, part);
  for (const [part, words] of [
    ['<span><p>Before it.</p>He read <span class="popup">the letter</span> twice.</span>', 'He read the letter twice.'], ['<p>Only <span class=meta>that</span></p>', 'Only that'],
    [`<div><span class=comment>${SENTENCES}</span></div><p>And so on.</p>`, `${SENTENCES}And so on.`], ['<h2>Sums</h2><x-box class=menu><math><mi>a</mi></math></x-box>', 'Sumsa'],
  ]) assert.ok(within(part).includes(words), part);
});

test('a mailto link for sharing the page is removed', () => {
  for (const part of ['<div><a href=x>Facebook</a> <a href=y>Twitter</a> <a href="mailto:?subject=x">E-Mail</a></div>', '<p><a href="mailto:?subject=x">Per E-Mail weitersagen</a></p>']) {
    assert.match(within(part), /everyone who uses it\. ?The end/, part);
  }
});

test('text outside block elements is kept before, within and after a long story', () => {
  for (const [words, html] of [
    ['LONDON1. The mayor', `LONDON${story(8)}`], ['LONDON1. The mayor', `<b>LONDON</b>${story(8)}`], ['Your faithful friend, Anna', `${story(8)}Your faithful friend, Anna`],
    ['and so we partat dawnmy friend', `${story(8)}and so we part<div><b>at dawn</b></div>my friend`], ['Also on the list:', `${story(4)}Also on the list:<ul><li>An old door</li></ul>${story(4)}`],
    ['Read them in this order', `${story(4)}<p>Read them in this order</p><ol><li>An old door</li></ol>${story(4)}`], ['Watch：', `${story(4)}<p>Watch：</p><p>It is old.</p>${story(4)}`],
  ]) assert.ok(wordsOf(`<article>${html}</article>`).includes(words), words);
  const link = '<a href=x>Another bridge has been closed</a>';
  assert.match(within(`<p>Also read:</p><ul><li>${link}</li><li>${link}</li></ul>`), /uses it\. ?The end/, 'a label of links');
});

test('a word for links to other pages, such as “Share” or “Download”, is not recognised inside a longer word (“Shareholders”) or beside a word in another script (“Downloadの方法”)', () => {
  for (const part of ['<h2>ソニーのWatchと時計の歴史</h2>', '<p>Наш email и адреса</p>', '<li>初めてのDownload方法</li>', '<p>広告advertising論</p>', '<p>Shareholders revolt</p>', '<p>Following the money</p>',
    '<p>More than a bridge</p>', '<h2>Watch and learn</h2>', '<p>Downloadの方法</p>']) {
    assert.ok(within(`${part}<p>It is old.</p>`).includes(part.replace(/<.*?>/g, '')), part);
  }
  assert.match(wordsOf(`<article>${story(8)}<h2>Relatedness of bridges</h2>${story(1)}<h2>橋のrelated</h2>${story(1)}</article>`), /Relatedness of bridges.*橋のrelated/);
  for (const part of ['<p>» Watch the film</p>', '<p>Share12</p>', '<p>(c)2015 Courier</p>', '<p>©2015 Courier</p>', '<p>Tags: bridges</p>', '<p>Advertisement</p>']) assert.match(within(part), /uses it\. ?The end/, part);
});

test('labels of adverts are not part of the article', () => {
  const words = wordsOf(`<article>${story(4)}<div><div>ADVERTISING</div></div><div>Buy Now</div><p>Advertising the bridge took a day.</p>${story(1)}</article>`);
  assert.doesNotMatch(words, /ADVERTISING|Buy Now/);
  assert.match(words, /Advertising the bridge took a day/);
});

test('nothing is removed from a page with more than 20,000 elements', () => {
  assert.equal(linesOf(`<body>${'<p><a href=x>A link of the index</a></p>'.repeat(10_001)}</body>`).length, 10_001);
});

test('metadata is taken from JSON-LD, meta elements, microdata and class names, in this order', () => {
  const ld = (/** @type {object} */ data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const article = { '@type': 'NewsArticle', headline: 'Bridge &amp; ferry', author: [{ name: 'Ana Díaz' }, { name: 'Jan Kolb' }], publisher: { '@id': '#us' }, datePublished: '2026-03-14' };
  const meta = '<meta property="og:title" content="Other"><meta name=author content="By Nobody"><meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2026-01-02">';
  const micro = '<div itemprop=author><span itemprop=name>Ilse Marten</span></div><time itemprop=datePublished datetime="2025-05-06">May</time><div itemprop=publisher><meta itemprop=name content="Herald"></div>';
  const facts = (/** @type {string} */ html) => {
    const { title, byline, publisher, published } = parsed(html).facts;
    return [title, byline, publisher, published];
  };
  assert.deepEqual(facts(ld({ '@graph': [article, { '@type': 'Organization', '@id': '#us', name: 'Gazette' }] }) + meta + micro), ['Bridge & ferry', 'Ana Díaz, Jan Kolb', 'Gazette', '2026-03-14']);
  assert.deepEqual(facts(meta + micro), ['Other', 'Nobody', 'Courier', '2026-01-02']);
  assert.deepEqual(facts(micro), ['', 'Ilse Marten', 'Herald', '2025-05-06']);
  assert.deepEqual(facts('<p class=byline>Von Jonas Krüger</p><time datetime="2024-01-01">x</time>'), ['', 'Jonas Krüger', '', '2024-01-01']);
  for (const [written, name] of [['Von Hase', 'Von Hase'], ['Di Maio, Luigi', 'Di Maio, Luigi'], ['von der Leyen', 'von der Leyen'], ['Par : Jean Roux', 'Jean Roux'], ['Words by Ana', 'Ana']]) {
    assert.equal(facts(`<meta name=author content="${written}">`)[1], name);
  }
  assert.deepEqual(facts(`${ld({})}<script type="application/ld+json">{broken</script><meta name=author content="https://a.example/ana">`), ['', '', '', '']);
  assert.equal(parsed('<html lang="de"><link rel=canonical href="https://a.example/b">').facts.url, 'https://a.example/b');
  assert.equal(parsed('<html><link rel=canonical href="javascript:1"><meta property="og:locale" content="pt_BR">').facts.url, '');
  assert.equal(parsed('<meta property="og:locale" content="pt_BR">').facts.language, 'pt-BR');
});

test('the name of the publisher is removed from a title, and all other parts of the title are kept', () => {
  for (const [title, publisher, left] of [
    ['The bridge | Courier', 'Courier', 'The bridge'], ['Courier: The bridge', 'Courier', 'The bridge'], ['The bridge - News - The Courier', 'The Courier', 'The bridge - News'],
    ['Bridge – a history', 'Courier', 'Bridge – a history'], ['Courier', 'Courier', 'Courier'], ['桥_新闻网', '新闻网', '桥'], ['A well-known bridge', 'bridge', 'A well-known bridge'],
  ]) assert.equal(withoutPublisher(title, [publisher], []), left, title);
  assert.equal(withoutPublisher('A long headline - Elsewhere', [], ['A long headline']), 'A long headline');
  assert.equal(parsed('<title>Bridge closes - Courier</title><h1>Bridge closes</h1>').facts.title, 'Bridge closes');
});

/** The words of an article with `part` at the end of its story. @param {string} part */
const atEnd = (part) => wordsOf(`<title>The old bridge</title><meta name=author content="Ana Díaz"><article>${story(8)}${part}</article>`);
/** Puts each part into a page with `where` (`within` or `atEnd`), and expects the words of the part in the article. @param {Function} where @param {[part: string, words: string][]} parts */
function expectKept(where, parts) {
  for (const [part, words] of parts) assert.ok(where(part).includes(words), part);
}

test('a list of links within the story is kept if the links are names, and removed if they are headlines', () => {
  const list = (/** @type {string[]} */ ...names) => `<ul>${names.map((name) => `<li><a href=x>${name}</a></li>`).join('')}</ul>`;
  expectKept(within, [[list('Ana', 'Tom', 'Eva'), 'AnaTomEva']]);
  assert.doesNotMatch(within(list('Another bridge has been closed', 'A ferry has been mended')), /Another|ferry/);
  assert.doesNotMatch(atEnd(list('Politics', 'Bridges', 'Porto')), /Politics|Bridges|Porto/);
});

test('the notice of a correction stays in the article, whether it is in a footer, beside the story or within it', () => {
  for (const part of ['<footer><p>Correction: it is eleven weeks.</p></footer>', '<aside><h4>Correction</h4><p>It is eleven weeks.</p></aside>', '<div class="article-footer"><p>Editor’s note: it is eleven weeks.</p><p>Share</p></div>',
    '<p class="article-meta">This article was amended on 3 May.</p>', '<div id="footer-note">Clarification: it is eleven weeks.</div>', '<aside>Update, 3 May: it is eleven weeks.</aside>', '<aside><p>Correction: the work takes eleven weeks</p></aside>', '<footer>Berichtigung: Es sind elf Wochen.</footer>',
    '<footer>Cet article a été corrigé le 3 mai.</footer>', '<footer>Este artículo ha sido actualizado el 3 de mayo.</footer>', '<footer>Questo articolo è stato corretto il 3 maggio.</footer>', '<footer>Este artigo foi corrigido em 3 de maio.</footer>',
    '<footer>Dit artikel is aangepast op 3 mei.</footer>']) {
    const words = (new JSDOM(part).window.document.body.textContent ?? '').replace('Share', '');
    expectKept(within, [[part, words]]);
    expectKept(atEnd, [[part, words]]);
    assert.ok(wordsOf(`<main><article>${story(8)}</article>${part}</main>`).includes(words), `beside the article: ${part}`);
  }
  for (const part of ['<footer><a href=x>Corrections and clarifications of our articles.</a></footer>', '<footer>Corrections</footer>', '<div class=comments><p>Correction: it is twelve weeks.</p></div>', '<p class="timestamp">Updated May 3, 2026, 10:15</p>']) {
    assert.match(atEnd(part), /uses it\.$/, part);
  }
});

test('footnotes and endnotes stay in the article, although they are in <aside> elements', () => {
  for (const role of ['doc-footnote', 'doc-endnotes', 'doc-rearnote']) {
    const note = `<aside role="${role}"><p>The words of a letter.</p></aside>`;
    for (const where of [within, atEnd]) expectKept(where, [[note, 'The words of a letter.']]);
  }
  assert.ok(!within('<aside role="note"><p>The words of a letter.</p></aside>').includes('letter'));
});

test('sentences after a list of links inside the story are kept, and the heading of the list is removed with its links', () => {
  const links = '<p><a href="/a">Water scandal: the chronology</a></p><p><a href="/b">Minister resigns</a></p>';
  const end = '<p>The minister left office in May.</p><p>“I did nothing wrong,” he said.</p>';
  for (const heading of ['Read more', 'Related stories', 'À lire aussi']) {
    assert.deepEqual(linesOf(`<article>${story(8)}<h3>${heading}</h3>${links}${end}</article>`), [...numbered(8), 'The minister left of', '“I did nothing wrong'], heading);
    assert.deepEqual(linesOf(`<article>${story(2)}<h3>${heading}</h3>${links}${story(6)}</article>`), [...numbered(2), ...numbered(6)], heading);
  }
  const cards = '<div><h4><a href="/a">Water scandal</a></h4><p>Ten years ago, the ministry knew about the water in the river.</p></div>'.repeat(3);
  assert.deepEqual(linesOf(`<article>${story(12)}<h3>Related stories</h3>${cards}</article>`), numbered(12));
});

test('links to other articles are removed with their heading in many languages', () => {
  const headings = ['Lesen Sie auch', 'Leggi anche', 'Lees ook', 'Te puede interesar', 'Veja também', 'Läs också', 'Lue myös', 'Czytaj też', 'Διαβάστε επίσης', 'Читайте также',
    'Читайте також', 'İlgili haberler', 'Baca juga', 'Xem thêm', 'อ่านเพิ่มเติม', 'اقرأ أيضاً', 'بیشتر بخوانید', 'קראו גם', 'यह भी पढ़ें', '相关阅读', '延伸閱讀', '関連記事', '관련 기사'];
  for (const heading of headings) {
    assert.deepEqual(linesOf(`<article>${story(12)}<h3>${heading}</h3><p><a href=x>Another bridge</a></p></article>`), numbered(12), heading);
  }
});

test('each post of a live blog keeps its time', () => {
  const posts = (/** @type {string} */ heading) => Array.from({ length: 6 }, (_, i) => `<article><time datetime="2026-05-03T1${i}:00">1${i}:00</time>${heading}<p>${SENTENCES.slice(0, 90)}</p></article>`).join('');
  for (const heading of ['', '<h2>An update of the hour</h2>']) {
    assert.equal(wordsOf(`<title>Storm live</title><main><h1>Storm live</h1>${posts(heading)}</main>`).match(/1\d:00/g)?.length, 6, heading);
  }
});

test('a section is removed because of its heading only if the whole heading is a usual phrase, such as “Related articles”', () => {
  for (const heading of ['Comments from the port', 'Popular protest', 'Trending upwards', 'Related works', 'Related', 'More on the bridge']) {
    assert.ok(atEnd(`<h2>${heading}</h2><p>${SENTENCES}</p>`).includes(heading), heading);
  }
  for (const heading of ['Comments', '3 comments', 'About the author', 'Leave a reply']) assert.ok(!atEnd(`<h2>${heading}</h2><p>${SENTENCES}</p>`).includes(heading), heading);
  for (const heading of ['Related articles', 'Most popular', 'Trending now', 'More on the bridge']) assert.ok(!atEnd(`<h2>${heading}</h2><p><a href=x>Another bridge</a> ${SENTENCES}</p>`).includes(heading), heading);
});

test('a paragraph of the story is kept although it begins with a word that is usual for links to other pages', () => {
  for (const words of ['Follow Ana Díaz as she walks over the bridge every morning', 'Listen to the bridge at night', 'Related costs are not included', 'Email was down', 'Contact was lost at 9 pm']) {
    expectKept(within, [[`<p>${words}</p>`, words]]);
  }
  for (const part of ['<p>Read more: bridges</p>', '<p>Share this article</p>', '<p>Sign up for our newsletter</p>', '<p>Comments</p>']) assert.match(within(part), /uses it\. ?The end/, part);
});

test('a paragraph that is only a link is kept if the link has no address, or leads to a document such as a PDF file', () => {
  const words = 'The letter that the mayor wrote to the port on 3 May';
  expectKept(within, [[`<p><a>${words}</a></p>`, words], [`<p><a href="/files/letter.pdf?v=2">${words}</a></p>`, words]]);
  assert.doesNotMatch(within(`<p><a href="/2026/letter">${words}</a></p>`), /letter/);
});

test('the footer of a quotation or a figure is kept, because it names the author of the quotation or the photo', () => {
  expectKept(within, [['<blockquote><p>It is done.</p><footer>— <cite>Eva Roth</cite></footer></blockquote>', 'It is done.— Eva Roth'], ['<figure><img src=a><footer>Photo: Eva Roth</footer></figure>', 'Photo: Eva Roth']]);
});

test('the article of a discussion thread has all posts, including short ones, with their users and times', () => {
  const posts = ['Is it safe?', 'Yes.', 'No idea', 'lol', '+1', 'It is an old bridge that has stood for ninety years.', 'Fine'];
  const all = (/** @type {(words: string, i: number) => string} */ post) => wordsOf(`<title>A thread</title><h1>A thread</h1><div>${posts.map(post).join('')}</div>`);
  for (const words of [
    all((words, i) => `<article class="comment"><header>user${i} <time>10:0${i}</time></header><p>${words}</p></article>`),
    all((words, i) => `<article class="comment"><header>user${i} <time>10:0${i}</time></header><p>${words} ${SENTENCES}</p></article>`),
    all((words, i) => `<div class="post bg${i % 2}"><p class="author">by <a href=u>user${i}</a> » Mon May 03, 2026 10:0${i} am</p><div class=content>${words}</div></div>`),
    all((words, i) => `<div><div class="comhead"><a class=hnuser href=u>user${i}</a> <a href=x>10:0${i}</a></div><div class="comment"><div class="commtext">${words}</div></div></div>`),
  ]) {
    for (const [i, post] of posts.entries()) assert.match(words, new RegExp(`user${i} .*10:0${i}.*${post.replace(/[+.?]/g, '\\$&')}`));
  }
  const entries = [0, 1, 2, 3].map((i) => `<div class="entry"><time>10:0${i}</time><div class=byline>Reporter ${i}</div><p>${i}. ${SENTENCES}</p></div>`).join('');
  assert.match(wordsOf(`<article><h1>A long day</h1>${entries}</article>`), /10:00Reporter 0.*10:01Reporter 1.*10:03Reporter 3/);
  const others = [0, 1, 2, 3].map((i) => `<div class="post"><p>Another story ${i} <a href=x>Read it</a></p></div>`).join('');
  assert.doesNotMatch(wordsOf(`<main><div class="post">${story(8)}<p class="byline">By Eva</p></div>${others}</main>`), /Eva/, 'one long post is an article');
});

test('if the headline is outside the <article> element, a sentence between the headline and the story is part of the article', () => {
  const lead = 'A dispute about money ended on Monday.';
  const page = (/** @type {string} */ head, /** @type {string} */ before = '') => wordsOf(`<title>The old bridge</title><main><header><h1>The old bridge</h1>${head}</header><article>${before}${story(8)}</article></main>`);
  assert.ok(page(`<p class=standfirst>${lead}</p>`).startsWith(`${lead}1. The mayor`));
  assert.ok(page(`<time>3 May</time><div class="article-lead">${lead}</div>`).startsWith(lead));
  assert.ok(page(`<p>${lead}</p>`, `<p>${lead}</p>`).startsWith(`${lead}1.`), 'the article repeats it');
  assert.ok(page('<p><a href=x>Another bridge has been closed.</a></p>').startsWith('1.'));
  assert.ok(page(`<div class=dek><p>${lead}</p></div>`).startsWith(`${lead}1.`));
  assert.ok(page('<p>3 May</p><p>Two buses stood still.</p>').startsWith('1.'), 'another sentence has no suitable class name');
  const apart = (/** @type {string} */ below) => wordsOf(`<title>The old bridge</title><main><header><div><h1>The old bridge</h1></div></header>${below}<article>${story(8)}</article></main>`);
  assert.ok(apart(`<p>${lead}</p>`).startsWith(`${lead}1.`), 'the headline has its own element');
  assert.ok(apart(`<div>By Ana Díaz</div><div><h2 class=summary>${lead}</h2></div>`).startsWith(`${lead}1.`));
  assert.ok(apart(`<section><p>${lead}</p><p>A second story stands here.</p></section>`).startsWith(`${lead}1.`));
  assert.match(wordsOf(`<title>The old bridge</title><article><h1>The old bridge</h1><div>A short lead without an end</div>${story(8)}</article>`), /^The old bridgeA short lead/);
});

test('counters of galleries are removed, and numbers that may be a rating are kept', () => {
  for (const part of ['<div>Image 3 of 9</div>', '<div class=slidecount><span>Bild</span> <span>1</span> von <span>12</span></div>', '<div class="gallery-view"><p>1 / 12</p></div>', '<p>Photo 1 of / 23</p>']) assert.match(within(part), /uses it\. ?The end/, part);
  expectKept(within, [['<p>4 / 5</p>', '4 / 5'], ['<div class=has-slider><p>4 / 5</p></div>', '4 / 5'], ['<figure><table><tr><td>Sound</td><td>4 / 5</td></tr></table></figure>', '4 / 5'], ['<p>Image 3 of 9 shows it</p>', 'Image 3 of 9 shows it']]);
});

test('the press contact of a press release is kept if it stands in the element of the article, and only then', () => {
  for (const contact of ['<p>Media contact: Jane Doe, +1 555 0100, <a href="mailto:j@x.example">j@x.example</a></p>', '<h3>Media contact</h3><p>Jane Doe</p><p>+1 555 0100</p>']) {
    assert.match(wordsOf(`<article>${story(8)}${contact}</article>`), /Media contact.*Jane Doe.*\+1 555 0100/, contact);
    assert.doesNotMatch(wordsOf(`<main><article>${story(8)}</article><div>${contact}</div></main>`), /Jane Doe/, contact);
  }
});

test('words that are hidden only from screen readers are kept, except icons and repeated formulas', () => {
  expectKept(within, [
    ['<p><span class="dropcap" aria-hidden="true">W</span>hen the vote was over</p>', 'When the vote was over'], ['<p><span aria-hidden=true>★★★★☆</span> four stars</p>', '★★★★☆ four stars'],
    ['<p>So <a aria-hidden=true href="#a">#</a><i class="icon-x" aria-hidden=true>x</i> <b aria-hidden=true>✓</b>it is</p>', 'So ✓it is'],
    ['<p>It has <span><b aria-hidden=true>4/5</b><b class="sr-only">four of five</b></span> stars</p>', 'It has 4/5 stars'],
    ['<p>So <span class=katex><math><mi>x</mi></math><span aria-hidden=true>x</span></span> is one</p>', 'So x is one'],
  ]);
});

test('the words of a button are kept within a paragraph and in a heading', () => {
  expectKept(within, [['<p>The <button class=glossary>pier</button> is cracked</p>', 'The pier is cracked'], ['<h3><button>How much is it?</button></h3><p>It is old.</p>', 'How much is it?It is old.']]);
  for (const part of ['<p><button>Copy</button> <button>Print it</button></p>', '<div><button>Copy</button></div>']) assert.match(within(part), /uses it\. ?The end/, part);
});

test('a formula beside its picture is kept once, even if the formula is hidden', () => {
  const picture = '<img aria-hidden="true" alt="x^{2}" class="mwe-math-fallback-image-inline">';
  const part = `<p>So <span class="mwe-math-element"><span style="display:none"><math alttext="x^{2}"><mi>x</mi></math></span>${picture}</span> is it</p>`;
  const { page } = parsed(`<body><article>${story(4)}${part}${story(1)}</article></body>`);
  const root = finished(found(page, finished(factsOf(page, []))));
  assert.deepEqual([root.querySelectorAll('math').length, root.querySelectorAll('img,[hidden]').length], [1, 0]);
  expectKept(within, [[`<p>So ${picture} is it</p>`, 'So x^{2} is it']]);
});

test('sentences in the middle of a story are kept, whatever class name their element has', () => {
  const sentence = 'The bridge costs forty thousand euros a year, as the port has told the city on the day before the vote.';
  for (const name of ['disclosure', 'disclaimer', 'infobox', 'social-impact', 'meta-analysis', 'hidden-gem', 'tags-explained', 'comment']) {
    expectKept(within, [[`<div class="${name}"><p>${sentence}</p></div>`, sentence], [`<p class="${name}">Short words of it</p>`, 'Short words of it']]);
  }
  expectKept(within, [
    ['<p class=timestamp>At 9 pm the bridge was closed</p>', 'At 9 pm'], ['<p class=copyright>Authors have a right</p>', 'Authors have'], ['<div class="social-impact">Short words</div>', 'Short words'],
    [`<form><p>${sentence}</p><input></form>`, sentence], [`<section><p>A part.</p><footer><p>${sentence}</p></footer></section>`, sentence],
  ]);
  assert.match(wordsOf(`<article><p class=dateline>PORTO, May 3 –</p>${story(8)}</article>`), /^PORTO, May 3 –/);
  for (const part of ['<div class=comment>Short words</div>', `<div class=promo><a href=x>${sentence}</a></div>`]) assert.match(within(part), /uses it\. ?The end/, part);
});

test('a last paragraph that begins with the author’s name is removed only if it is about the author', () => {
  expectKept(atEnd, [['<p>Ana Díaz walked home over the bridge in the evening of that day, alone.</p>', 'Ana Díaz walked home']]);
  assert.match(atEnd('<p>Ana Díaz is a reporter for the Courier in Porto and the north.</p>'), /uses it\.$/);
});

test('metadata is read even if it is damaged or mixed with other words', () => {
  const ld = (/** @type {string} */ text) => `<script type="application/ld+json">${text}</script>`;
  for (const [html, title, byline] of [
    ['<div itemtype="x"><p class=byline>By <b itemprop=author>Ana Díaz</b> and <i itemprop=author><b itemprop=name>Jan Kolb</b></i></p></div><p itemprop=comment><b itemprop=author>Tom</b></p>', '', 'Ana Díaz, Jan Kolb'],
    ['<p class=byline>Ana Díaz, Staff writer | May 3, 2026 | 5 min read</p>', '', 'Ana Díaz, Staff writer'], ['<p class=byline>By Ana Díaz • 5 min read</p>', '', 'Ana Díaz'],
    ['<p class=byline>بقلم: آنا دياز</p>', '', 'آنا دياز'], [ld('{"@type":"NewsArticle","headline":"A, ]b","author":[{"name":"Ana",},],}'), 'A, ]b', 'Ana'],
    [ld('{"@type":"Review","name":"A film","author":{"givenName":"Ana","familyName":"Díaz"}}'), 'A film', 'Ana Díaz'], [ld('{"@type":"ClaimReview","name":"x","author":{"name":"y"}}'), '', ''],
    ['<title>x</title><h1>Bridge<br>closed</h1>', 'Bridge closed', ''], ['<title>Bridge closed - The Courier</title><h2 class="headline">Bridge closed</h2>', 'Bridge closed', ''],
  ]) {
    const { facts } = parsed(html);
    assert.deepEqual([facts.title, facts.byline], [title, byline], html);
  }
});

test('if a story has many comments, the story is the article, and the comments are not part of the article', () => {
  const words = '<h1>The bridge</h1>';
  const comments = `<section id=comments>${`<li class=comment>${SENTENCES}</li>`.repeat(50)}</section>`;
  const body = `<div class="entry-content">${story(8)}</div>`;
  for (const page of [`<article>${words}${body}${comments}</article>`, `<article>${words}${body}</article>${comments}`]) assert.deepEqual(linesOf(`<title>The bridge</title>${page}`), ['The bridge', ...numbered(8)]);
  const short = '<div itemprop="articleBody"><p>The bridge is closed, and no ferry goes until the mayor has the money.</p></div>';
  assert.match(wordsOf(`<title>The bridge</title><article>${words}${short}${comments}</article>`), /^The bridge is closed.*has the money\.$/);
});

test('the article of a discussion thread includes the headline above the posts', () => {
  assert.equal(linesOf(`<title>Is it safe</title><div><h1>Is it safe</h1></div><div>${`<div class=comment><p>${SENTENCES}</p></div>`.repeat(9)}</div>`)[0], 'Is it safe');
});

test('a button with many elements, many hidden formulas, and JSON-LD with an unclosed string are read without delay', () => {
  const { page } = parsed(`<h2><button>${'x<br>'.repeat(1000)}</button></h2>`);
  finished(withoutButtons(page.body));
  assert.equal(page.querySelectorAll('h2 > br').length, 1000);
  const math = '<math><mi>x</mi></math>'.repeat(1000);
  assert.equal(wordsOf(`<div hidden>${math}</div><p>It is here.</p>`), 'It is here.');
  const ld = (/** @type {string} */ text) => parsed(`<script type="application/ld+json">${text}</script>`).facts.title;
  const item = '{"@type":"Report","headline":"Bridge"}';
  assert.equal(ld(`{"a":"${'\\"'.repeat(50_000)}`), '');
  assert.equal(ld(`${item} -->${' '.repeat(50_000)}x`), '');
  for (const text of [`<!-- ${item} -->;  `, `// <![CDATA[\n${item}\n// ]]>`, `/* a */ ${item};`, '{"@type":"Report","headline":"Bridge\\"",}']) assert.match(ld(text), /^Bridge"?$/, text);
});

test('a label of links to other pages, such as “Read all of our stories”, is removed even with much white space between its words', () => {
  const space = ' '.repeat(480);
  assert.match(within(`<p>Read${space}all${space}of${space}our${space}stories</p>`.repeat(300)), /uses it\. ?The end/);
  assert.match(within('<p>Read the mayor’s stories</p>'), /uses it\. ?The end/);
});

test('blocks with aria-hidden are removed, unless they contain much of the page', () => {
  const slide = (/** @type {string} */ more) => `<div class="slick-slide"${more}><p>The pier in the year it was built.</p></div>`;
  assert.equal(within(slide('') + slide(' aria-hidden=true')).match(/The pier/g)?.length, 1);
  assert.doesNotMatch(within('<div aria-hidden=true><p>Now choose your region, and close this box.</p></div>'), /region/);
  assert.match(wordsOf(`<div aria-hidden=true><article>${story(8)}</article></div><div role=dialog>Choose</div>`), /^1\. The mayor/, 'the page behind a dialog');
  for (const name of ['a11y-hidden', 'offscreen', 'u-visually-hidden', 'sr-text']) {
    expectKept(within, [[`<p>It cost <span aria-hidden=true>$5m</span><span class="${name}">five million dollars</span> in all</p>`, 'It cost $5m in all']]);
  }
  const nested = `${'<span aria-hidden=true>a '.repeat(300)}${'word '.repeat(100)}${'</span>'.repeat(300)}`;
  assert.match(within(`<p>${nested}</p>`), /a a word word/);
});

test('the description of a picture becomes text only if the picture has the class name of a formula, such as “latex”', () => {
  expectKept(within, [['<p>So <img class="wp latex" alt="x^2" src=a> is it</p>', 'So x^2 is it']]);
  assert.doesNotMatch(within('<figure><img class="aftermath" alt="The ruins" src=a></figure>'), /ruins/);
});

test('a sentence between the headline and the story appears once, and the name of a photographer there does not become the author', () => {
  const page = (/** @type {string} */ head, /** @type {string} */ before) => wordsOf(`<title>The bridge</title><main><header><h1>The bridge</h1>${head}</header><article>${before}${story(8)}</article></main>`);
  assert.equal(page('<p>A lead that   has\n two spaces.</p>', '<p>A lead that has two spaces.</p>').match(/A lead/g)?.length, 1);
  assert.ok(page('<p>Photo by Jan Kolb for the Courier in Porto.</p>', '').startsWith('1.'));
});

test('the notice of a correction is not confused with comments of readers, updates of other articles, or news about “corrections officers”', () => {
  for (const part of ['<div id=talkback><p>Correction: you are wrong about the bridge.</p></div>', '<aside><h4>Update: the port closes for the whole week.</h4></aside>', '<aside><p>Corrections officers will strike on Monday.</p></aside>',
    '<aside><p>Corrections <a href=x>officers</a> will strike on Monday.</p></aside>', '<div><p>Elsewhere in the port.</p></div><div><p>Correction: the ferry goes at nine.</p></div>']) {
    assert.match(wordsOf(`<main><article>${story(8)}</article>${part}</main>`), /uses it\.$/, part);
  }
  for (const part of ['<footer><p><b>Correction</b> It is eleven weeks.</p></footer>', '<footer><p>Correction<br>It is eleven weeks.</p></footer>', '<footer><p>Correction, 3 May 2026: It is eleven weeks.</p></footer>', '<footer><p>Corrections and clarifications – It is eleven weeks.</p></footer>']) {
    assert.match(wordsOf(`<main><article>${story(8)}</article>${part}</main>`), /It is eleven weeks\.$/, part);
  }
});

test('a word that means “by” is removed from the start of an author’s name, unless the word can be a part of the name', () => {
  for (const [written, name] of [['Par AFP', 'AFP'], ['Von dpa', 'dpa'], ['Por Redacción', 'Redacción'], ['Автор Иванов', 'Иванов'], ['Av TT', 'TT'], ['door Jan', 'Jan'], ['Von Kai Hase', 'Kai Hase'], ['Von Hase', 'Von Hase']]) {
    assert.equal(parsed(`<p class=byline>${written}</p>`).facts.byline, name);
  }
  for (const name of ['Da Silva Ana', 'Di Maio Luigi']) {
    assert.equal(parsed(`<meta name=author content="${name}"><p class=byline>${name}</p>`).facts.byline, name);
    assert.equal(parsed(`<script type="application/ld+json">{"@type":"Report","author":"${name}"}</script>`).facts.byline, name);
  }
});

test('on a page with 5,000 comments, the article’s authors are found in the microdata, and the authors of the comments are ignored', () => {
  const comment = '<p itemprop=comment><b itemprop=author>Tom</b></p>'.repeat(5000);
  assert.equal(parsed(`<div itemtype=x><b itemprop=author>Ana</b><b itemprop=author>Jan</b>${comment}</div>`).facts.byline, 'Ana, Jan');
});

test('lines about the site at the end of a story, and invitations to a newsletter anywhere, are removed even if they are sentences', () => {
  for (const part of ['<p>© 2026 The Courier. All rights reserved.</p>', '<p>This article was printed from www.courier.example and is for private use.</p>', '<p>Il vous reste 61 % de cet article à lire. La suite est réservée aux abonnés.</p>',
    '<p>This article is for subscribers only.</p><p>To continue reading, log in or start a free trial.</p><p>Already a subscriber? <a href=x>Log in</a></p>', '<p>Ana Díaz</p>', '<h3>Contribute</h3>', '<p>Leggi anche: <a href=x>Il ponte vecchio</a></p>']) {
    assert.match(atEnd(part), /uses it\.$/, part);
  }
  for (const part of ['Sign up here for our weekly newsletter about bridges.', 'Melden Sie sich für unseren Newsletter an.', 'Suscríbete a la newsletter de Cultura.']) {
    for (const where of [within, atEnd]) assert.doesNotMatch(where(`<div>${part}</div>`), /newsletter/i, part);
  }
  expectKept(within, [['<p>This article is for subscribers, the mayor said.</p>', 'for subscribers'], ['<p>“Sign up for our newsletter,” the page said.</p>', 'the page said']]);
  expectKept(atEnd, [['<p>The newsletter of the port is printed on paper.</p>', 'The newsletter'], ['<p>Copyright is a right of authors, she said.</p>', 'Copyright is'], ['<p>Already a member of the council, she left.</p>', 'Already a'], ['<h3>It is over.</h3><p>(End)</p>', 'It is over.(End)']]);
});

test('a teaser of another article is removed with its text, and a story made of linked headings with texts is kept', () => {
  const card = (/** @type {number} */ i) => `<div><h3><a href="/${i}">Another bridge is mended ${i}</a></h3><p>${SENTENCES}</p></div>`;
  assert.equal(wordsOf(`<article>${story(6)}<div>${card(1)}${card(2)}</div></article>`), wordsOf(`<article>${story(6)}</article>`));
  assert.match(wordsOf(`<article>${story(1)}${card(1)}${card(2)}${card(3)}</article>`), /mended 1.*it\. ?Another bridge is mended 3The.*it\.$/);
  for (const part of ['<figure class=card><a href=x><div>Another bridge is mended</div><div>It took ten years, and it was worth it.</div></a></figure>', '<p><a class="btn" href=x>Book a seat</a></p>']) {
    assert.match(within(part), /uses it\. ?The end/, part);
  }
  expectKept(within, [['<figure><a href=x><img src=a><figcaption>The old bridge in a photo of 1912</figcaption></a></figure>', 'in a photo'], ['<figure><img src=a><a href=x>Photo by Eva Roth</a></figure>', 'Eva Roth'],
    ['<a href="/bridge"><div><img src=a></div><div>The bridge in 1912, seen from the port.</div></a>', 'from the port']]);
});

test('parts that are not printed and links for editing are removed, and the source of a quotation is kept', () => {
  for (const part of ['<div class="noprint">Words of an editor.</div>', '<p>One.<span class="mw-editsection">[<a href=x>edit</a>]</span></p>']) assert.doesNotMatch(within(part), /edit/, part);
  expectKept(within, [['<aside><blockquote>It is done.</blockquote><footer>Eva Roth, engineer</footer></aside>', 'It is done.Eva Roth, engineer']]);
});

test('if a page has several articles with one headline each, the article with the title is the story', () => {
  const article = (/** @type {string} */ title, /** @type {number} */ count) => `<article><h1>${title}</h1>${story(count)}</article>`;
  assert.deepEqual(linesOf(`<title>The bridge</title><main>${article('The bridge', 5)}${article('The ferry', 6)}${article('The port', 4)}</main>`), ['The bridge', ...numbered(5)]);
  assert.equal(linesOf(`<title>The bridge</title><main><article><h1>The bridge</h1>${story(5)}</article><article>${story(6)}</article></main>`).length, 12);
});

test('the article of a live blog includes its summary, and a short report with comments is not a discussion', () => {
  const posts = [1, 2, 3].map((i) => `<article class="post"><h3>Hour ${i}</h3><p class="meta">1${i}:05</p><p>${i}. ${SENTENCES}</p></article>`).join('');
  assert.match(wordsOf(`<main><h1>A day</h1><ul><li>${SENTENCES}</ul><div>${posts}</div></main>`), /^A dayThe mayor.*Hour 111:051\. The.*Hour 313:053\./);
  const comments = [1, 2, 3].map((i) => `<div class="comment"><p>${i}. ${SENTENCES}</p></div>`).join('');
  assert.doesNotMatch(wordsOf(`<main><h1>A day</h1><div>${story(3, 'No. ')}</div><section>${comments}</section></main>`), /uses it\. ?1\. /);
});

test('the name of the first speaker, the credit of the last picture, and a date that only the text states are kept', () => {
  const row = (/** @type {string} */ name) => `<div class="row"><div>${name}</div><div>${SENTENCES}</div></div>`;
  assert.match(wordsOf(`<main><h1>A hearing</h1>${row('CHAIR')}${row('ROTH')}${row('CHAIR')}</main>`), /CHAIR ?The mayor.*ROTH ?The/);
  expectKept(atEnd, [['<div class="slide-caption"><p>The bridge in May, before it was mended.</p><span class="credit">Eva Roth</span></div>', 'Eva Roth']]);
  assert.match(wordsOf(`<main><h1>The bridge</h1><div><span>By Eva Roth</span> <span>3 May 2026</span></div>${story(4)}</main>`), /^The bridgeBy Eva Roth 3 May 2026/, 'the metadata lacks the date');
  assert.match(within(`<a href=x class=card><strong>Another bridge</strong><p>${SENTENCES}</p><p>courier.example</p></a>`), /uses it\. ?The end/);
});

test('a character of Chinese or Japanese counts as two letters, so that a page with a story in them does not count as short', () => {
  const words = '<p>河港的老码头将改建为图书馆，工程预计明年春天动工，两年后开放，市民可以在那里读书。</p>'.repeat(4);
  assert.doesNotMatch(wordsOf(`<div class=path><a href=a>新闻</a> 正文</div><div class=text>${words}</div><div>关键字</div>`), /正文|关键字/);
});
