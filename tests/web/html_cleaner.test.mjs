// Tests the cleaning of untrusted HTML before the browser parses it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cleaned, cleanedPieces } from '../../web/html_cleaner.js';

test('a tag keeps only the attributes that the article needs', () => {
  for (const [given, left] of [
    ['<p style="color:red" onclick=\'a()\' class=b>a</p>', '<p class="b">a</p>'],
    ['<p style="color:red; DISPLAY : none">a', '<p hidden="">a'],
    ['<p style="--display:none;visibility:visible">a', '<p>a'],
    ['<meta property="og:title" content="a &amp; b" http-equiv=refresh><meta charset=x><meta name=x>', '<meta property="og:title" content="a &amp; b">'],
    ['<link rel=canonical href="https://a.example/" onload=x><link rel=stylesheet href=y>', '<link rel="canonical" href="https://a.example/">'],
    ['<a HREF=x?a=1&amp;b=2 target=_blank>b</a>', '<a href="x?a=1&amp;b=2">b</a>'],
    ['<img src = "a.png"onerror=1 alt=\'say "no" > yes\'/>', '<img src="a.png" alt="say &quot;no&quot; > yes">'],
    ['<img src="data:image/gif;base64,R0" alt>', '<img alt="">'],
    ['<a href=1 href=2>', '<a href="1">'],
    ['<p/onclick=1 hidden>', '<p hidden="">'],
    ['<template shadowrootmode=open shadowrootclonable><slot name=a></slot></template><b slot=a name=a>', '<template shadowrootmode="open"><slot name="a"></slot></template><b slot="a">'],
    ['<template shadowmode="open"></template>', '<template shadowmode="open"></template>'],
    ['<span style="font-size:9px; vertical-align: super">6</span><b style="vertical-align:subway">', '<span data-attest-style="super">6</span><b>'],
    ['<ol style="list-style-type:lower-alpha"><ul style="list-style: inside none"><ol style="list-style:url(x)">', '<ol data-attest-style="lower-alpha"><ul data-attest-style="none"><ol>'],
    ['<a name="_ftn1" href="#_ftnref1"><a name=top>', '<a href="#_ftnref1" id="_ftn1"><a>'],
    ['<i class="a sr-only">b</i><p class=visually-hidden><b role=tooltip>', '<i class="a sr-only" hidden="">b</i><p class="visually-hidden" hidden=""><b role="tooltip" hidden="">'],
    ['<p xml:lang=de epub:type=noteref>', '<p>'],
    ['<p =a onload\t=\n"1" title\f=\r x>', '<p title="x">'],
    ['<marquee onstart=1 onfinish=2>m</marquee>', 'm'],
    ['<p "onclick=1" a\'b=">" lang=de>', '<p lang="de">'],
    ['</p onclick="1>2">', '</p>'],
    ['<form name=body id=a><input name=getAttribute id=matches><img name=body id=title></form>', '<form id="a"><input><img></form>'], // These names would hide members of the form and of the document.
  ]) assert.equal(cleaned(given), left);
});

test('text that only looks like markup is kept, and comments, scripts and styles are removed', () => {
  for (const [given, left] of [
    ['a < b <3 <', 'a &lt; b &lt;3 &lt;'],
    ['a<!-- <p style=1> -->b<!-->c<!--->d<!-- x --!>e<!-- f', 'abcde'],
    ['<!DOCTYPE html><?xml a="1"?><![CDATA[x]]></ a><p>', '<!DOCTYPE html><p>'],
    ['a<script>if (a<b) "<p style=1>"</script>b<STYLE>p{}</style >c<iframe srcdoc="<p>"><p style=1></iframe>d', 'abcd'],
    ['<title>a <b style=1> &amp; c</title><p>', '<title>a &lt;b style=1> &amp; c</title><p>'],
    ['<xmp><p style=1>&amp;</xmp>', '<pre>&lt;p style=1>&amp;amp;</pre>'],
    ['<textarea><p onclick=1></textarea>', '<textarea>&lt;p onclick=1></textarea>'],
    ['a<plaintext><p style=1>', 'a<pre>&lt;p style=1>'],
    ['<svg><style><p style=1></style><title><p onload=1></title></svg>', '<svg><title>&lt;p onload=1></title></svg>'],
    ['a<p title="never closed <p style=1>', 'a'],
    ['<base href=x><link rel=stylesheet href=y><meta http-equiv=Content-Security-Policy content=z>a', 'a'],
  ]) assert.equal(cleaned(given), left);
});

test('in XHTML, elements without content are closed and CDATA sections are text', () => {
  const start = '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de">';
  for (const [given, left] of [
    ['<head><script src="x.js"/><style/><title/></head>a<iframe src="x"/>b<textarea/>c<br/><a id="d"/>e', '<head><title></title></head>ab<textarea></textarea>c<br><a id="d"></a>e'],
    ['<![CDATA[Zeichen & <Daten>]]> a<![CDATA[b', 'Zeichen &amp; &lt;Daten> ab'],
    ['<title><![CDATA[A & b]]></title><title>c &amp; <![CDATA[<d>', '<title>A &amp; b</title><title>c &amp; &lt;d>'],
    ['<a epub:type="noteref" href="#n1">1</a>', '<a role="doc-noteref" href="#n1">1</a>'],
  ]) {
    assert.equal(cleaned(start + given), `<html lang="de">${left}`);
    assert.equal(cleaned(`<?xml version="1.0"?>\n<html>${given}`), `\n<html>${left}`);
  }
  assert.equal(cleaned('<p>a<b/>c<math><mspace width=1/><mspace /></math><svg />'), '<p>a<b>c<math><mspace><mspace></mspace></math><svg></svg>', 'in HTML only formulas and drawings are closed');
});

test('an element gets the attribute hidden if a style sheet of the page hides it by a single class or id', () => {
  /** Returns the words of the <p> elements of a short page that `style` hides. @param {string} style */
  const hidden = (style) => [...cleaned(`${style}<p class="a x">1</p><p id=y>2</p><p class=z>3</p>`).matchAll(/hidden="">(\d)/g)].map(([, word]) => word).join('');
  for (const [style, words] of [
    ['<style>/* .z{display:none} */ @import url(x); .x, p.z { color:red; display : none }\n#y{visibility:hidden}</style>', '12'],
    ['<style>.x{display:none}.x.open{display:block}.z{display:none}</style>', '3'],
    ['<style>@media print{.x{display:none}} @media (width<9px){.z{display:none}} #y{display:none} @media (width>9px){#y{display:block}}</style>', ''],
    ['<style media=print>.x{display:none}</style><noscript><style>.z{display:none}</style></noscript><template><style>#y{display:none}</style></template>', ''],
    ['<style>.x{color:red; & .ad{display:none}}.z{& .ad{color:red} display:none}</style>', '3'],
    ['<style media="(max-width: 600px)">.x{display:none}</style><style media="only screen, print">.z{display:none}</style>', '3'],
    ['<style media="(max-width: 600px)">#y{display:block}</style><style media=all>#y{display:none}</style><style title="media=print">.z{display:none}</style>', '3'],
    ['<style>.x{display:none', ''], ['<style>.x{}}}.z{display:none}</style>', ''],
  ]) assert.equal(hidden(style), words, style);
});

test('if the style attribute of an element sets its display, a style sheet does not hide the element', () => {
  const style = '<style>.tab{display:none}</style>';
  assert.equal(cleaned(`${style}<div class=tab style="display: block">a</div>`), '<div class="tab">a</div>');
  assert.equal(cleaned(`${style}<div class=tab style="color:red; display:">a</div>`), '<div class="tab" hidden="">a</div>');
});

test('only the start of very long style sheets is read', () => {
  const css = (/** @type {string} */ name, /** @type {number} */ count) => `<style>${Array.from({ length: count }, (_, i) => `.${name}${i}{display:none}`).join('')}</style>`;
  assert.equal(cleaned(`${css('a', 10)}${css('b', 100_000)}${css('c', 10)}<p class=a9><p class=b9><p class=b99999><p class=c9>`),
    '<p class="a9" hidden=""><p class="b9" hidden=""><p class="b99999"><p class="c9">');
});

test('the content of an <object> is left out if the browser shows the object instead, and kept if the end tag is missing', () => {
  assert.equal(cleaned('a<object data="x.pdf"><p>b</p></object>c<object><p>d</p></object>e<object data=y>f'), 'ac<p>d</p>ef');
  assert.equal(cleaned('<object data="movie.swf" /><p>a</p><object data="b.swf">b</object>'), '<p>a</p>');
  assert.equal(cleaned('<object title="my data = x"><p>a</p></object>'), '<p>a</p>');
  assert.equal(cleaned('<object data=x><object data=y>a</object><p>b</p></object>c'), '<p>b</p>c');
  assert.equal(cleaned('<object data=x>a'.repeat(100_000)), 'a'.repeat(100_000));
});

test('cleaned HTML has no unknown attributes, and cleaning it a second time changes nothing', () => {
  const parts = ['<', '>', '/', '"', "'", '=', ' ', '<p', '<svg', '<title>', '</title>', '<xmp>', '</xmp', '<!--', '-->', '--!>', ' style=1', ' onclick="x"', ' title=',
    '<script', '</script>', 'a', '&lt;', '<![CDATA[', ']]>', '<textarea', '<marquee onstart', '\n', '<plaintext'];
  let seed = 11;
  for (let i = 0; i < 20000; ++i) {
    const html = Array.from({ length: 2 + (i % 14) }, () => parts[(seed = (seed * 48271) % 2147483647) % parts.length]).join('');
    const once = cleaned(html);
    assert.doesNotMatch(once, /<[a-z]+( (href|src|alt|title|start|value|hidden|lang|name|content)="[^"]*")*[ /]+(style|on)/i, html);
    assert.doesNotMatch(once, /<(script|style|marquee|xmp|plaintext)[\s/>]|<!--/i, html);
    assert.equal(cleaned(once), once, html);
  }
});

test('the nesting depth of formatting is limited, and tags stay balanced', () => {
  const deep = cleaned(`${'<b>'.repeat(1e6)}x${'</b>'.repeat(1e6)}y`);
  assert.equal(deep, `${'<b>'.repeat(16)}x${'</b>'.repeat(16)}y`);
});

test('a tag with 100,000 attributes keeps only the known attributes', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}" title=${i}`).join(' ');
  assert.equal(cleaned(`<p ${many}>x`), '<p title="0">x');
});

test('the tags of elements below the depth limit are removed, and the words between them stay separated', () => {
  const deep = cleaned(`${'<div>'.repeat(1e5)}x${'</div>'.repeat(1e5)}y<blockquote>z</blockquote>`);
  assert.equal(deep.replace(/ +/g, ' '), `${'<div>'.repeat(400)} x ${'</div>'.repeat(400)}y<blockquote>z</blockquote>`);
  // The depth limit also applies to lists, unknown elements and sections nested in each other.
  const mixed = cleaned(Array.from({ length: 1e5 }, (_, i) => ['<ul><li>', '<x-a>', '<section>'][i % 3]).join(''));
  assert.equal(mixed.match(/<(ul|x-a|section)>/g)?.length, 400);
});

test('the rows of a table below the depth limit become paragraphs, and the words of its cells stay separated', () => {
  const table = '<table><caption>Votes</caption><tbody><tr><td>Ana</td><td>Yes</td></tr><tr><td>Jan<td>No</table>';
  const deep = cleaned(`${'<div>'.repeat(450)}${table}</div>`).replaceAll('<div>', '').replace(/ +/g, ' ').trim();
  assert.equal(deep, '<p>Votes <p> Ana Yes <p> Jan No');
  assert.ok(cleaned(`${'<div>'.repeat(390)}${table}`).endsWith(table), 'a table above the limit stays a table');
  // A browser allows 512 open elements, and each table has four.
  const nested = cleaned('<table><tbody><tr><td>word'.repeat(1000) + '</table>'.repeat(1000));
  assert.deepEqual([nested.match(/<table>/g)?.length, nested.match(/<td>/g)?.length, nested.match(/word/g)?.length], [100, 100, 1000]);
});

test('at most four nested summaries are kept, and adjacent summaries are all kept', () => {
  assert.equal(cleaned(`${'<div><summary>'.repeat(100)}x`).match(/<summary>/g)?.length, 4);
  for (const end of ['</summary>', '']) {
    assert.equal(cleaned(`<details><summary>a${end}<div>b</div></details>`.repeat(100)).match(/<summary>/g)?.length, 100);
  }
});

test('the shapes of an SVG image do not count as open elements', () => {
  const shapes = '<path d="M0 0h8"/><circle r=1 /><use href="#a"/>'.repeat(500);
  assert.match(cleaned(`<svg>${shapes}</svg><table><tr><td>a<td>b</table>`), /<table><tr><td>a<td>b<\/table>$/);
});

test('1,000 copies of an element in a row are all kept, with or without end tags', () => {
  for (const [html, count] of /** @type {[string, number][]} */ ([['<div>a</div>', 1], ['<p>a', 1], ['<ul><li>a<li>b</ul>', 3], ['<tr><td>a<td>b', 3], ['<br>', 1]])) {
    assert.equal(cleaned(html.repeat(1000)).match(/<[a-z]/g)?.length, 1000 * count, html);
  }
});

test('scripts that contain metadata in JSON are returned, and all other scripts are removed', () => {
  /** @type {string[]} */
  const linkedData = [];
  const html = '<script type="application/ld+json">{"a":"<b>"}</script><script>run()</script><script type=text/template>{}</script><SCRIPT TYPE=application/LD+JSON>[]</SCRIPT>c';
  assert.equal([...cleanedPieces(html, linkedData)].join(''), 'c');
  assert.deepEqual(linkedData, ['{"a":"<b>"}', '[]']);
});

test('a page as large as a book is cleaned in pieces of limited size', () => {
  const html = '<p data-x=x>word</p>'.repeat(100_000);
  const pieces = [...cleanedPieces(html)];
  assert.equal(pieces.join(''), '<p>word</p>'.repeat(100_000));
  assert.ok(pieces.length > 20);
  for (const piece of pieces) assert.ok(piece.length < 1 << 17);
});
