// Tests that deeply nested elements are removed and wrapped without moving the same descendants again and again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { without } from '../../web/page_amounts.js';
import { wrapped } from '../../web/wrapped_text.js';
import { finished } from './support/steps.mjs';

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

test('only the outermost of nested elements is removed, and the others leave the page with it', () => {
  const { body, moved } = watched(`${'<nav>'.repeat(50)}a${'</nav>'.repeat(50)}<p>b</p><nav>c</nav><nav>d</nav>`);
  finished(without(body.querySelectorAll('nav')));
  assert.deepEqual(moved, ['nav', 'nav', 'nav']);
  assert.equal(body.textContent, 'b');
});

test('text beside blocks is wrapped, and an inline element that contains a section stays in place', () => {
  const { body, moved } = watched(`<div>words <b>more</b><p>Text.</p>${'<cite><section>and<p>Text.</p>'.repeat(50)}</div>`);
  const runs = [...finished(wrapped(body))];
  assert.deepEqual(runs.map((run) => run?.textContent).slice(0, 2), ['words more', 'and']);
  assert.equal(moved.filter((name) => name === 'cite').length, 0);
});

test('an inline element with a link and a figure is wrapped as one block', () => {
  const { body } = watched('<div><p>The mayor said it.</p><x-teaser><a href="/a">Another story</a><figure><img src="a"></figure></x-teaser><p>Text.</p></div>');
  finished(wrapped(body));
  assert.deepEqual([...body.children[0].children].map(({ localName }) => localName), ['p', 'div', 'p']);
});
