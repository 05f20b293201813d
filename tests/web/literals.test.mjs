// Tests that the sentences of the page's scripts are in src/wording/english.txt, and that each call of say()
// passes an id of this file and the arguments of its sentence. tests/literals_test.cpp and
// tests/sentences_test.cpp test the C++ code.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { filledIn } from '../../scripts/fill_in.mjs';

/** @param {string} path */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const scripts = readdirSync(new URL('../../web/', import.meta.url))
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, code: read(`web/${name}`) }));
const messages = new Map(
  read('src/wording/english.txt')
    .split('\n')
    .filter((line) => line.includes(' = ') && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]),
);

// String literals of several words that are never shown to a person.
const EXCEPTIONS = [
  { file: 'article_finder.js', text: /^[a-z0-9, -]+$/, reason: 'names of HTML elements and of CSS classes' },
  { file: 'bookmarklet.js', text: /^<!doctype html>|^all:/, reason: 'HTML and CSS' },
  { file: 'database.js', text: /^\(\$\{Object\.prototype/, reason: 'stands for a damaged record, in the file that keeps it' },
  { file: 'database.js', text: /^The transaction was aborted$/, reason: 'the message of an exception, which is not shown' },
  { file: 'letters.js', text: /serif|monospace/, reason: 'names of fonts' },
  { file: 'list_markers.js', text: /^[a-z ]+$/, reason: 'language tags' },
  { file: 'page_amounts.js', text: /^[a-z0-9 ]+$/, reason: 'names of HTML elements' },
  { file: 'page_facts.js', text: /^[a-z:._ -]+$/, reason: 'names of meta elements' },
  { file: 'page_walker.js', text: /^[a-z0-9 ]+$/, reason: 'names of HTML elements' },
  { file: 'text_block.js', text: /^noopener noreferrer$/, reason: 'an HTML attribute' },
  { file: 'text_block.js', text: /^set mixed$/, reason: 'CSS classes' },
];

const TWO_WORDS = /\p{L}{2} \p{L}{2}/u;
const BEFORE_REGULAR_EXPRESSION = /(?:[(,=:[!&|?{};>]|\breturn)\s*$/;

/** Returns the string literals and templates of a script with their offsets. Text inside ${…} belongs to its template. @param {string} code */
function literalsIn(code) {
  const found = [];
  for (let at = 0; at < code.length;) {
    const c = code[at];
    if (code.startsWith('//', at)) at = code.indexOf('\n', at);
    else if (code.startsWith('/*', at)) at = code.indexOf('*/', at) + 2;
    else if (c === '/' && BEFORE_REGULAR_EXPRESSION.test(code.slice(Math.max(0, at - 40), at))) at = endOf(code, at);
    else if (`'"\``.includes(c)) {
      const end = endOf(code, at);
      found.push({ text: code.slice(at + 1, end - 1), at, end });
      at = end;
    } else at++;
  }
  return found;
}

/** Returns the index after the string, template or regular expression that starts at `at`. @param {string} code @param {number} at */
function endOf(code, at) {
  const close = code[at];
  let inClass = false;
  for (at++; at < code.length && (inClass || code[at] !== close); at++) {
    if (code[at] === '\\') at++;
    else if (close === '/' && code[at] === '[') inClass = true;
    else if (close === '/' && code[at] === ']') inClass = false;
  }
  return at + 1;
}

/** Returns the calls of say() whose id is a string literal. `names` has the names of the arguments if they are an object literal. @param {string} code */
function calls(code) {
  const found = [];
  for (const { index } of code.matchAll(/\bsay\(/g)) {
    const literals = literalsIn(code.slice(index));
    let depth = 0;
    let end = index;
    let comma = 0;
    for (let at = index + 3; at < code.length; at++) {
      const literal = literals.find((each) => each.at + index === at);
      if (literal) at = literal.end + index;
      if ('([{'.includes(code[at])) depth++;
      if (')]}'.includes(code[at]) && --depth === 0) {
        end = at;
        break;
      }
      if (code[at] === ',' && depth === 1) comma ||= at;
    }
    const ids = literals
      .filter((each) => each.at + index < (comma || end))
      .map((each) => each.text)
      .filter((text) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(text));
    if (ids.length > 0) found.push({ ids, names: comma ? namesIn(code.slice(comma + 1, end).trim()) : [] });
  }
  return found;
}

/** Returns the property names of an object literal, or undefined if `text` is another expression. @param {string} text */
function namesIn(text) {
  if (!text.startsWith('{') || text.includes('...')) return undefined;
  /** @type {string[]} */
  const names = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (`'"\``.includes(text[at])) at = endOf(text, at);
    if ('([{'.includes(text[at])) depth++;
    if (')]}'.includes(text[at])) depth--;
    if (depth !== 1 || !'{,'.includes(text[at])) continue;
    const name = /^[{,]\s*(\w+)\s*[:,}]/.exec(text.slice(at))?.[1];
    if (name) names.push(name);
  }
  return names;
}

// A brace after a plural category begins a plural form and not an argument.
/** @param {string} message */
const argumentsOf = (message) => [...message.matchAll(/(?<!(?:one|other|=\d+) )\{(\w+)[,}]/g)].map((match) => match[1]);
/** @param {string[]} names */
const sorted = (names) => [...new Set(names)].sort();

test('no script contains a sentence: sentences are in src/wording/english.txt', () => {
  const used = new Set();
  /** @type {string[]} */
  const sentences = [];
  for (const { name, code } of scripts) {
    for (const { text } of literalsIn(code)) {
      if (!TWO_WORDS.test(text)) continue;
      const exception = EXCEPTIONS.find((each) => each.file === name && each.text.test(text));
      if (exception) used.add(exception);
      else sentences.push(`${name}: ${text}`);
    }
  }
  assert.deepEqual(sentences, []);
  assert.deepEqual(EXCEPTIONS.filter((exception) => !used.has(exception)), [], 'an exception that is not needed');
});

test('the page and its manifest contain ids of sentences instead of sentences', () => {
  const html = read('web/index.html');
  const texts = [...html.matchAll(/>([^<]*\p{L}[^<]*)</gu), ...html.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/g), ...html.matchAll(/name="description" content="([^"]*)"/g)].map((match) => match[1].trim());
  const { name, description } = JSON.parse(read('web/attest.webmanifest'));
  for (const text of [...texts, name, description]) {
    const id = /^\{\{(.+)\}\}$/.exec(text)?.[1] ?? text;
    assert.ok(messages.has(id), id);
  }
  assert.ok(texts.length > 12);
  assert.doesNotMatch(filledIn(html), /\{\{/);
  assert.throws(() => filledIn('{{no.sentence}}'), /no plain sentence/);
});

test('each call of say() has the id of a sentence and passes the arguments of this sentence', () => {
  let count = 0;
  for (const { name, code } of scripts) {
    for (const { ids, names } of calls(code)) {
      count++;
      for (const id of ids) assert.ok(messages.has(id), `${name}: ${id} is not in the table`);
      if (!names) continue;
      const wanted = ids.flatMap((id) => argumentsOf(messages.get(id) ?? ''));
      assert.deepEqual(sorted(names), sorted(wanted), `${name}: ${ids.join(', ')}`);
    }
  }
  assert.ok(count > 50);
});

test('each sentence id in a JavaScript file is in the table of sentences', () => {
  const parts = new Set([...messages.keys()].map((id) => id.split('.')[0]));
  for (const { name, code } of scripts) {
    for (const { text } of literalsIn(code)) {
      if (!/^[a-z0-9-]+\.[a-z0-9-]+$/.test(text) || !parts.has(text.split('.')[0])) continue;
      assert.ok(messages.has(text), `${name}: ${text} is not in the table`);
    }
  }
});
