// Tests the serialization of an HTML page as records for the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { HEADER, RECORD, walked } from '../../web/page_walker.js';

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

test('the records of elements are written in document order', () => {
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

test('long text is divided into records, but not inside a surrogate pair or before a combining mark', () => {
  const text = 'a'.repeat((1 << 15) - 1) + '😀\u0301' + 'b'.repeat(10);
  assert.deepEqual(records(node('span', {}, text)), [`t${text.slice(0, -10)}`, `t${'b'.repeat(10)}`]);
});

test('a page with 100,000 nested elements is serialized', () => {
  let page = node('div', {}, 'a');
  for (let i = 1; i < 100_000; ++i) page = node('div', {}, page);
  assert.equal(records(page).length, 200_001);
});

test('the page walker and page_import.cpp use the same records', () => {
  const source = readFileSync(new URL('../../src/article/html/page_import.cpp', import.meta.url), 'utf8');
  const header = readFileSync(new URL('../../src/article/html/page_import.h', import.meta.url), 'utf8');
  assert.equal(/kPageHeader = "(.*)\\n"/.exec(header)?.[1], HEADER);
  const letters = new Set([...source.matchAll(/case '(.)':|kind [!=]= '(.)'|\{'(.)', SpanKind/g)].map(([, ...found]) => found.find(Boolean)));
  for (const letter of /kBlocks = "(\w+)"/.exec(source)?.[1] ?? '') letters.add(letter);
  for (const letter of 'eskm') letters.add(letter.toUpperCase());
  letters.delete('?');
  assert.deepEqual([...letters].sort(), [...new Set(Object.values(RECORD))].sort());
});
