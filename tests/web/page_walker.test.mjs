// Tests the serialization of an HTML page as page records for the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { HEADER, RECORD, walked, withFacts } from '../../web/page_walker.js';

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
  const steps = walked(root, language);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const lines = step.value.split('\n');
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

test('quotation elements get the quotation marks of their language', () => {
  const html = 'a <q>b <q>c</q></q> <q lang=fr>d</q> <span lang="de-CH"><q>e</q></span> <q>f</q>';
  assert.equal(words(html), 'a “b ‘c’” «d» «e» “f”');
  assert.equal(words(html, 'de-AT'), 'a „b ‚c‘“ «d» «e» „f“');
  assert.equal(words('<q>a <q>b</q></q>', 'ja'), '「a 『b』」');
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
});

test('a reference to a note is written in brackets, and the note becomes a footnote without the link back', () => {
  const html = '<p>It rose<sup><a href="#n1">1</a></sup>, then<sup>[<a href="#n2">2</a>]</sup>.</p><ol><li id=n1><p>A report. <a href="#r1">↩</a></p><p>More.</p><li id=n2>A letter.<li>b</ol>';
  assert.deepEqual(of(html).filter((line) => line !== 'b'), ['tIt rose', 't[', 'a#n1', 't1', 'A', 't]', 't, then', 't[', 'a#n2', 't2', 'A', 't]', 't.',
    'o', 'tA report. ', 'n1', 'tMore.', 'tA letter.', 'n2', 'i', 'tb', 'x']);
  assert.equal(of('<p><a href="#part">1</a></p><p id=part>a</p>').some(([kind]) => kind === 'n'), false, 'a link in the text is no reference');
});

test('the words beside the image in a figure are a caption, unless the figure contains a quotation', () => {
  assert.deepEqual(of('<figure><img src=a alt=b><div class=c>d</div><figcaption>e</figcaption></figure>f'), ['b', 'pa\t\tb', 'f', 'td', 'b', 'f', 'te', 'b', 'b', 'tf']);
  assert.deepEqual(of('<div class="photo-caption">a</div><p>b</p>'), ['f', 'ta', 'b', 'b', 'tb', 'b']);
  assert.deepEqual(of('<figure><blockquote><p>a</p></blockquote></figure>'), ['b', 'q', 'b', 'ta', 'b', 'x', 'b']);
});

test('metadata is written after the article, one line for each field', () => {
  assert.equal(withFacts('x\n', { title: 'A\nb', byline: 'Ana', publisher: '', published: '2026', url: 'https://a.example' }), 'x\nTA\\nb\nBAna\nD2026\nUhttps://a.example\n');
});

test('the page walker and page_import.cpp use the same page records', () => {
  const source = readFileSync(new URL('../../src/article/html/page_import.cpp', import.meta.url), 'utf8');
  const header = readFileSync(new URL('../../src/article/html/page_import.h', import.meta.url), 'utf8');
  assert.equal(/kPageHeader = "(.*)\\n"/.exec(header)?.[1], HEADER);
  const letters = new Set([...source.matchAll(/case '(.)':|kind [!=]= '(.)'|\{'(.)', SpanKind/g)].map(([, ...found]) => found.find(Boolean)));
  for (const letter of /kBlocks = "(\w+)"/.exec(source)?.[1] ?? '') letters.add(letter);
  for (const letter of 'eskm') letters.add(letter.toUpperCase());
  letters.delete('?');
  assert.deepEqual([...letters].sort(), [...new Set(Object.values(RECORD))].sort());
});
