// Tests how the shadow trees of a page become ordinary elements.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { cleaned } from '../../web/html_cleaner.js';
import { flattened } from '../../web/shadow_trees.js';

/** @param {string} shadow @param {string} [children] @returns {string} */
const host = (shadow, children = '') => `<x-host><template shadowrootmode="open">${shadow}</template>${children}</x-host>`;

/** The text of a page after its shadow trees were flattened. @param {string} html */
function shown(html) {
  const { document } = new JSDOM(cleaned(html)).window;
  for (const steps = flattened(document); !steps.next().done;);
  return document.body.textContent;
}

test('the children of a host are shown only in the slots of its shadow tree, as in a browser', () => {
  for (const [html, words] of [
    [host('<p>In the tree.</p>', '<p>Not shown.</p>'), 'In the tree.'],
    [host('a <slot></slot> d', 'b<i>c</i>'), 'a bc d'],
    [host('<slot name=s>no</slot>, <slot></slot>', 'b<b slot=s>a</b><b slot=other>x</b>'), 'a, b'],
    [host('<slot>kept</slot>'), 'kept'],
    [host('<slot></slot><slot>second</slot>', 'a'), 'asecond'],
    [host(host('[<slot></slot>]', '<slot name=s></slot>'), '<b slot=s>a</b>'), '[a]'],
    [host('<slot></slot>', host('inner <slot></slot>', 'word')), 'inner word'],
    [`${host('a')}${host('b')}`, 'ab'],
    [`<x-host><template shadowrootmode="open">a<slot></slot></template><template shadowrootmode="open">b</template>c</x-host>`, 'ac'],
    [`<x-host><template shadowmode="open">In an archive.</template></x-host>`, 'In an archive.'],
    [`<x-host><template id=row>row</template><template shadowrootmode="open">in the tree</template>child</x-host>`, 'in the tree'],
    [`<article><template shadowrootmode="no">no tree</template>The story.</article>`, 'The story.'],
    [`<ul><template shadowrootmode="open">no tree</template><li>An item.</li></ul>`, 'An item.'],
    [`<template>never shown</template><svg><template shadowrootmode="open">a</template></svg>`, 'a'],
  ]) assert.equal(shown(html), words, html);
});

test('the flattening of shadow trees stops at a nesting depth that no real page reaches, and the words below this depth are kept', () => {
  let html = 'word';
  for (let i = 0; i < 60; ++i) html = `<x-host><template shadowrootmode="open"><slot></slot></template>${html}</x-host>`;
  assert.match(shown(html), /word/);
});

test('a shadow host with many children is flattened in steps', () => {
  const { document } = new JSDOM(cleaned(host('<slot></slot>', '<b>a</b>'.repeat(1000)))).window;
  let steps = 0;
  for (const run = flattened(document); !run.next().done;) ++steps;
  assert.ok(steps > 10, `${steps} steps`);
});
