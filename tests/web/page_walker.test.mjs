// Tests how an HTML page is written as page records, the lines that the program reads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { HEADER, RECORD, walked, withFacts } from '../../web/page_walker.js';
import { finished } from './support/steps.mjs';

/** A fake node with the members that the walker uses. @typedef {{[member: string]: any}} Fake */

/** @param {string} name @param {{[name: string]: string}} attributes @param {...(Fake | string)} children @returns {any} */
function node(name, attributes, ...children) {
  const nodes = children.map((child) => (typeof child === 'string' ? /** @type {Fake} */ ({ nodeType: 3, nodeValue: child }) : child));
  const parent = {
    nodeType: 1, localName: name, firstChild: nodes[0] ?? null, nextSibling: null,
    getAttribute: (/** @type {string} */ key) => attributes[key] ?? null,
    textContent: nodes.map(({ nodeValue }) => nodeValue ?? '').join(''),
  };
  nodes.forEach((child, i) => Object.assign(child, { parentNode: parent, nextSibling: nodes[i + 1] ?? null }));
  return parent;
}

/** @param {any} root @param {string} [language] */
function records(root, language = '') {
  const lines = finished(walked(root, language)).split('\n');
  assert.equal(lines.shift(), HEADER);
  assert.equal(lines.pop(), '');
  return lines;
}

test('the page records of elements are written in document order', () => {
  const page = node('body', {},
    node('h2', {}, 'The ', node('em', {}, 'bridge')),
    node('ol', { start: '4' }, node('li', {}, 'a'), node('li', { value: '9' }, 'b', node('br', {}))),
    node('p', {}, node('a', { href: 'https://a.example' }, 'x'), node('img', { src: 'a\tb.png', alt: 'c' })));
  assert.deepEqual(records(page, 'en-GB'), ['Len-GB', 'b', 'h2', 'tThe ', 'e', 'tbridge', 'E', 'b',
    'o4', 'i', 'ta', 'b', 'i9', 'tb', '/', 'b', 'x', 'b', 'ahttps://a.example', 'tx', 'A', 'pa\\tb.png\t\tc', 'b', 'b']);
});

test('only rows inside thead are written as header rows', () => {
  const row = () => node('tr', {}, node('td', {}, 'a'));
  assert.deepEqual(records(node('table', {}, node('thead', {}, row()), node('tbody', {}, row()))),
    ['z', 'z', 'r1', 'd', 'ta', 'z', 'z', 'z', 'r0', 'd', 'ta', 'z', 'z', 'z']);
});

test('scripts and SVG are skipped, and only the first title is written', () => {
  assert.deepEqual(records(node('span', {}, node('script', {}, 'a'), node('title', {}, 'b\nc'), node('title', {}, 'd'),
    node('svg', {}, node('p', {}, 'e')), 'f')), ['Tb\\nc', 'tf']);
});

test('line breaks and tabs in text are escaped', () => {
  assert.deepEqual(records(node('pre', {}, 'a\nb\r\nc\rd\u0085e\u2029f\tg\\n')), ['c', 'ta\\nb\\nc\\nd\\ne\\n\\nf\\tg\\\\n', 'b']);
});

test('long text is divided into page records, but not inside a surrogate pair or before a combining mark', () => {
  const text = 'a'.repeat((1 << 15) - 1) + '😀\u0301' + 'b'.repeat(10);
  assert.deepEqual(records(node('span', {}, text)), [`t${text.slice(0, -10)}`, `t${'b'.repeat(10)}`]);
});

test('a page with 100,000 nested elements is serialized', () => {
  let page = node('div', {}, 'a');
  for (let i = 1; i < 100_000; ++i) page = node('div', {}, page);
  assert.equal(records(page).length, 200_001);
});

/**
 * Returns the page records of the elements inside a <body>, without the page records of the <body> itself.
 * @param {string} html @param {string} [language]
 */
const of = (html, language = '') => records(new JSDOM(html).window.document.body, language).slice(language ? 2 : 1, -1);
/** The text of an inline fragment. @param {string} html @param {string} [language] */
const words = (html, language) => of(html, language).filter(([kind]) => kind === 't').map((line) => line.slice(1)).join('');

test('superscripts and subscripts with digits are written so that they differ from plain digits', () => {
  assert.equal(words('10<sup>6</sup> m<sup>−2</sup>, H<sub>2</sub>O, x<sup>n</sup>'), '10⁶ m⁻², H₂O, xⁿ');
  assert.equal(words('the 18<sup>th</sup>, M<sup>me</sup>, x<sup>2a</sup>, a<sub>3b</sub>'), 'the 18th, Mme, x^(2a), a_(3b)');
});

test('a superscript that has no Unicode form is written after “^” if it is part of a formula', () => {
  assert.equal(words('e<sup>iπ</sup>, e<sup>π</sup>, x<sup>a+b</sup>, x<sup>a<sub>2</sub>/b</sup>, 10<sup><i>a</i><b>6</b></sup>'), 'e^(iπ), e^π, x^(a+b), x^(a₂/b), 10^(a6)');
  assert.equal(words('10<sup>10<sup>2</sup></sup>, 2<sup>123456789012345</sup>'), '10^(10²), 2¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵');
  assert.equal(words('1<sup>st</sup>, M<sup>me</sup>, Courier<sup>™</sup>, 1<sup>ος</sup>, so<sup>[citation needed]</sup>'), '1st, Mme, Courier™, 1ος, so[citation needed]');
});

test('nested superscripts are written only once', () => {
  assert.equal(words(`a${'<sup>th'.repeat(8)}${'</sup>'.repeat(8)}`), `a${'th'.repeat(8)}`);
  assert.equal(words('x<sup>a+b<sup>2<sup>3</sup></sup></sup>'), 'x^(a+b^(2³))');
});

test('text that a style sheet raises or lowers is a superscript or subscript', () => {
  assert.equal(words('10<span data-attest-style="super">6</span>, H<span data-attest-style="sub">2</span>O'), '10⁶, H₂O');
});

test('the words of a link, image or side note are separated from the words beside them', () => {
  for (const [html, text] of [
    ['1910<sup><span><a href="#z1">1</a></span></sup>', '1910[1]'], ['1912<sup><a href="#z3"><span>3</span></a></sup>', '1912[3]'], ['1910<sup><a href="#a">1</a>,<a href="#b">2</a></sup>', '1910[1,2]'],
    ['1910<a class="footnote" href="#f1">1</a>', '1910[1]'], ['<i>1910</i><a href="#f1">1</a>.', '1910[1].'], ['1910<a href="#f1"><sup>1</sup></a>', '1910¹'],
    ['<b>Ana</b><time>May 1</time>, (<time>9:00</time>)', 'Ana May 1, (9:00)'], ['see table <a href="#t1">1</a>', 'see table 1'], ['[<a href="#n1">1</a>]', '[1]'], ['It fell<label></label><span class="sidenote">A letter.</span>', 'It fell [A letter.]'],
  ]) assert.equal(words(html), text, html);
  assert.deepEqual(of('<p>Word<img alt="alt words">next <img alt=O>nce</p>').slice(1, -1), ['tWord', 't ', 'p\t\talt words', 't ', 'tnext ', 'p\t\tO', 'tnce']);
});

test('quotation elements get the quotation marks of their language', () => {
  const html = 'a <q>b <q>c</q></q> <q lang=fr>d</q> <span lang="de-CH"><q>e</q></span> <q>f</q>';
  assert.equal(words(html), 'a “b ‘c’” «d» «e» “f”');
  assert.equal(words(html, 'de-AT'), 'a „b ‚c‘“ «d» «e» „f“');
  assert.equal(words('<q>a <q>b</q></q>', 'ja'), '「a 『b』」');
  for (const [language, text] of [['fa', '«a»'], ['ca', '«a»'], ['pt', '“a”'], ['pt-PT', '«a»'], ['pt-BR', '“a”'], ['da', '“a”'], ['nl', '“a”'], ['zh-Hant-HK', '「a」'], ['zh-Hans', '“a”']]) {
    assert.equal(words('<q>a</q>', language), text, language);
  }
});

test('if a quotation contains blocks, its quotation marks are written beside its first and last words', () => {
  assert.deepEqual(of('<q>\n<p>It is safe.</p><p><i>Really.</i></p>\n</q>'), ['t\\n', 'b', 't“', 'tIt is safe.', 'b', 'b', 'e', 'tReally.', 'E', 't”', 'b', 't\\n']);
  assert.equal(words('<p><q></q> a'), '“” a');
  assert.equal(words('<q><p></p></q> a'), '“” a');
});

test('each of 300 nested quotations has its closing quotation mark at its end', () => {
  let page = node('q', {}, 'a', ...Array.from({ length: 20_000 }, () => node('p', {})));
  for (let i = 1; i < 300; ++i) page = node('q', {}, page);
  assert.equal(records(page).filter(([kind]) => kind === 't').map((line) => line.slice(1)).join(''), `${'“‘'.repeat(150)}a${'’”'.repeat(150)}`);
});

test('readings of ruby text are written in parentheses', () => {
  assert.equal(words('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>'), '漢(かん)字(じ)');
});

test('a formula is written as its alternative text, or else as its words without annotations', () => {
  assert.equal(words('<math alttext="a^2"><mi>a</mi></math>'), 'a^2');
  assert.equal(words('<p>If <math><semantics><mrow><mi>a</mi>\n<mo>=</mo> <mn>0</mn></mrow><annotation encoding="x">\\a</annotation></semantics></math>.</p>'), 'If a = 0.');
});

test('elements that a browser does not show are not written', () => {
  assert.equal(words('a<dialog>b</dialog><dialog open>c</dialog><video>d</video><audio>e</audio><select><option>f</select><object>g</object><canvas>h</canvas>' +
    '<textarea>i</textarea><button>j</button><p hidden>k</p><noscript>l</noscript><details><summary>m</summary>n</details>'), 'acmn');
});

test('list items are written with the markers that a browser shows', () => {
  const items = (/** @type {string} */ html) => of(html).filter(([kind]) => 'oi'.includes(kind)).join(' ');
  assert.equal(items('<ol reversed><li>a<li>b<li>c</ol>'), 'o i=3. i=2. i=1.');
  assert.equal(items('<ol reversed start=10><li>a<li value=4>b<li>c</ol>'), 'o10 i=10. i=4. i=3.');
  assert.equal(items('<ol type=a><li>a<li>b<ul><li>c</ul><li>d</ol>'), 'o i=a. i=b. i i=c.');
  assert.equal(items('<ol type=I start=4><li>a<li value=9>b<ol><li>c</ol><li>d</ol>'), 'o4 i=IV. i=IX. o i i=X.');
  assert.equal(items('<ol type=A start=26><li>a<li>b</ol><ol type=1><li value=7>c</ol>'), 'o26 i=Z. i=AA. o i7');
  assert.equal(items('<ol type=i start=0><li>a</ol>'), 'o0 i=0.');
  assert.equal(items('<ol data-attest-style="lower-alpha"><li>a<li>b</ol><ol data-attest-style="upper-roman"><li>c</ol>'), 'o i=a. i=b. o i=I.');
  assert.equal(items('<ol data-attest-style=none><li>a</ol><ul data-attest-style=decimal><li>b<li>c</ul><ol data-attest-style=disc><li>d</ol>'), 'o i= o i i i');
  assert.equal(items('<ol start=-2><li>a<li>b<li>c<li>d</ol>'), 'o-2 i=-2. i=-1. i0 i');
  assert.equal(items('<ol><li value=-5>a<li type=A value=3>b<li>c</ol>'), 'o i=-5. i=C. i4');
});

test('a reference to a note is written in brackets, and the note becomes a footnote without its link back to the reference', () => {
  const html = '<p>It rose<sup><a href="#n1">1</a></sup>, then<sup>[<a href="#n2">2</a>]</sup>.</p><ol><li id=n1><p>A report. <a href="#r1">↩</a></p><p>More.</p><li id=n2>A letter.<li>b</ol>';
  assert.deepEqual(of(html).filter((line) => line !== 'b'), ['tIt rose', 't[', 'a#n1', 't1', 'A', 't]', 't, then', 't[', 'a#n2', 't2', 'A', 't]', 't.',
    'o', 'tA report. ', 'n1', 'tMore.', 'tA letter.', 'n2', 'i', 'tb', 'x']);
  assert.equal(of('<p><a href="#part">1</a></p><p id=part>a</p>').some(([kind]) => kind === 'n'), false, 'a link in the text is no reference');
});

test('references to notes, and the links from the notes back to the text, are found in many kinds of pages, such as Word and Wikipedia', () => {
  const page = 'https://courier.example/bridge';
  for (const [html, text] of [
    [`<p>It fell<sup><a href="${page}#n1">1</a></sup>.</p><ol><li id=n1>A letter.<a href="${page}#r1">↩</a></ol>`, 'A letter.'],
    ['<p>It fell <a href="#n1">[1]</a>.</p><p id=n1>A letter.</p>', 'A letter.'],
    ['<p>It fell<a href="#_ftn1" id="_ftnref1"><span>[1]</span></a>.</p><div id=ftn1><p><a href="#_ftnref1" id="_ftn1"><span>[1]</span></a>A letter.</p></div>', 'A letter.'],
    ['<p>It fell<a class="footnote-anchor" id=a1 href="#n1">1</a>.</p><div class=footnote><a id=n1 href="#a1">1</a><div><p>A letter.</p></div></div>', 'A letter.'],
    ['<p>It fell<sup id=r1><a href="#n1">[1]</a></sup>.</p><ol><li id=n1><span class="mw-cite-backlink">^ <a href="#r1"><sup>a</sup></a> <a href="#r2"><sup>b</sup></a></span><span>A letter.</span></ol>', 'A letter.'],
    ['<p>It fell<a role="doc-noteref" href="#n1">1</a>.</p><aside role="doc-footnote" id=n1><p>A letter.</p></aside>', 'A letter.'],
  ]) {
    const lines = of(html).filter((line) => !/^[bix]/.test(line));
    assert.deepEqual(lines.slice(lines.lastIndexOf('t.') + 1).filter((line) => line !== 'o'), [`t${text}`, 'n1'], html);
  }
  assert.equal(of('<p>It fell. <a href="#a">(1)</a> <a href="#b">2</a></p><p id=a>a</p><p id=b>b</p>').some(([kind]) => kind === 'n'), false, 'the number of a formula or page');
});

test('a linked number beside a word is a reference to a note only if the link leads to an element that looks like a note', () => {
  const kinds = (/** @type {string} */ html) => of(html).some(([kind]) => kind === 'n');
  const figure = '<p>See Fig.<a id=r2 href="#fig2">2</a>.</p><div id=fig2>A bridge.';
  assert.equal(words(`${figure}</div>`), 'See Fig.2.A bridge.');
  assert.ok(!kinds(`${figure}</div>`));
  assert.ok(kinds(`${figure} <a href="#r2">↩</a></div>`), 'the target links back');
  assert.ok(kinds('<p>It fell.<a href="#n2">2</a></p><p><a id=n2></a>A letter.</p>'));
  assert.equal(words(`a<a href="${'#'.repeat(200_000)}\n">1</a>`), 'a[1]');
});

test('the words beside the image in a figure are a caption, unless the figure contains a quotation', () => {
  assert.deepEqual(of('<figure><img src=a alt=b><div class=c>d</div><figcaption>e</figcaption></figure>f'), ['b', 'pa\t\tb', 'f', 'td', 'b', 'f', 'te', 'b', 'b', 'tf']);
  assert.deepEqual(of('<div class="photo-caption">a</div><p>b</p>'), ['f', 'ta', 'b', 'b', 'tb', 'b']);
  assert.deepEqual(of('<figure><blockquote><p>a</p></blockquote></figure>'), ['b', 'q', 'b', 'ta', 'b', 'x', 'b']);
  assert.deepEqual(of('<div class=image><img src=a><span class=caption>b</span></div>'), ['b', 'pa\t\t', 'f', 'tb', 'b', 'b']);
  assert.deepEqual(of('<div class=thumb><img src=a><div class=thumbcaption>b</div></div>'), ['b', 'pa\t\t', 'f', 'tb', 'b', 'b']);
  assert.deepEqual(of('<p>a <span class=caption>b</span></p>'), ['b', 'ta ', 'tb', 'b']);
});

test('metadata is written after the article, one line for each field', () => {
  assert.equal(withFacts('x\n', { title: 'A\nb', byline: 'Ana', publisher: '', published: '2026', url: 'https://a.example' }), 'x\nTA\\nb\nBAna\nD2026\nUhttps://a.example\n');
});

test('the page walker and page_import.cpp use the same letters for the kinds of page records', () => {
  const source = readFileSync(new URL('../../src/article/html/page_import.cpp', import.meta.url), 'utf8');
  const header = readFileSync(new URL('../../src/article/html/page_import.h', import.meta.url), 'utf8');
  assert.equal(/kPageHeader = "(.*)\\n"/.exec(header)?.[1], HEADER);
  const letters = new Set([...source.matchAll(/case '(.)':|kind [!=]= '(.)'|\{'(.)', SpanKind/g)].map(([, ...found]) => found.find(Boolean)));
  for (const letter of /kBlocks = "(\w+)"/.exec(source)?.[1] ?? '') letters.add(letter);
  for (const letter of 'eskm') letters.add(letter.toUpperCase());
  letters.delete('?');
  assert.deepEqual([...letters].sort(), [...new Set(Object.values(RECORD))].sort());
});
