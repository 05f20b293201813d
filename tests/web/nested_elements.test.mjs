// Tests that deeply nested elements are removed and wrapped without moving the same descendants again and again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { without } from '../../web/page_amounts.js';
import { factsOf } from '../../web/page_facts.js';
import { wrapped } from '../../web/wrapped_text.js';

/** Opens a page and records how often each element is moved or removed. @param {string} html */
function watched(html) {
  const { window } = new JSDOM(`<body>${html}`);
  /** The names of the moved elements, in order. @type {string[]} */
  const moved = [];
  const prototype = window.Element.prototype;
  for (const name of /** @type {const} */ (['remove', 'append'])) {
    const act = /** @type {any} */ (prototype)[name];
    /** @type {any} */ (prototype)[name] = function (/** @type {any[]} */ ...nodes) {
      moved.push(...(name === 'remove' ? [this] : nodes).map((one) => one.localName ?? '#text'));
      return act.apply(this, nodes);
    };
  }
  return { body: window.document.body, moved };
}

test('of nested elements only the outermost one is removed, and the others with it', () => {
  const { body, moved } = watched(`${'<nav>'.repeat(50)}a${'</nav>'.repeat(50)}<p>b</p><nav>c</nav><nav>d</nav>`);
  assert.equal([...without(body.querySelectorAll('nav'))].length, 0);
  assert.deepEqual(moved, ['nav', 'nav', 'nav']);
  assert.equal(body.textContent, 'b');
});

test('text beside blocks is wrapped, and an inline element with a part of the page in it stays in its place', () => {
  const { body, moved } = watched(`<div>words <b>more</b><hr>${'<cite><hr>and '.repeat(50)}</div>`);
  assert.equal([...wrapped(body)].length > 0, true);
  assert.deepEqual(moved.slice(0, 2), ['#text', 'b']);
  assert.equal(moved.includes('cite'), false);
});

test('a line break in a headline separates two words, and of an unclosed headline the beginning is read', () => {
  /** @param {string} html */
  const titleOf = (html) => {
    const steps = factsOf(new JSDOM(html).window.document, []);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value.title;
    }
  };
  assert.equal(titleOf('<title>The bridge is safe - Harbour News</title><h1>The bridge<br>is safe</h1><p>Text.</p>'), 'The bridge is safe');
  assert.match(titleOf(`<h1>The bridge is safe${'<div>'.repeat(3000)}Text.`), /^The bridge is safe$/);
});
