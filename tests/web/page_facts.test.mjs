// Tests how the metadata of a page is read, and that the metadata of a large page is read in short steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { cleanedPieces } from '../../web/html_cleaner.js';
import { factsOf } from '../../web/page_facts.js';
import { shownParts } from '../../web/shown_parts.js';
import { finished } from './support/steps.mjs';

const NAMES = /** @type {const} */ (['querySelector', 'querySelectorAll']);

/** Runs all steps. Returns the highest number of queries of the whole page in a single step. @param {string} html @param {(page: Document) => Generator<void, unknown>} steps */
function mostQueries(html, steps) {
  const page = new JSDOM(html).window.document;
  let [queries, most] = [0, 0];
  for (const searched of [page, page.body]) {
    for (const name of NAMES) {
      const query = /** @type {any} */ (searched)[name].bind(searched);
      /** @type {any} */ (searched)[name] = (/** @type {string} */ selector) => {
        ++queries;
        return query(selector);
      };
    }
  }
  for (const run = steps(page); !run.next().done; queries = 0) most = Math.max(most, queries);
  return Math.max(most, queries);
}

test('the metadata of a page is read in steps, and no step queries the whole page twice, because a query of a large page takes long', () => {
  for (const html of ['<p>Words.</p>', '<p itemprop=author>Ana Diaz</p><h1>The bridge</h1>']) {
    assert.equal(mostQueries(html, (page) => factsOf(page, [])), 1);
    assert.equal(mostQueries(html, shownParts), 1);
  }
});

/** @param {string} html @returns {import('../../web/page_facts.js').Facts} */
function read(html) {
  /** @type {string[]} */
  const linkedData = [];
  return finished(factsOf(new JSDOM([...cleanedPieces(html, linkedData)].join('')).window.document, linkedData));
}

test('a heading with the name of the site is not the title', () => {
  for (const html of [
    '<title>The bridge is safe - Porto Forum</title><h1>Porto Forum</h1><h2>The bridge is safe</h2>', '<title>Porto Forum: The bridge is safe</title><meta property="og:title" content="The bridge is safe"><meta property="og:site_name" content="Porto Forum"><h1>Porto Forum</h1>',
    '<title>The bridge is safe : porto</title><h1>porto</h1>', '<title>The bridge is safe | Porto</title><h1>The bridge is safe</h1>',
  ]) assert.equal(read(html).title, 'The bridge is safe', html);
  for (const title of ['The Courier: Bees', 'Bees']) assert.equal(read(`<title>${title}</title><h1>Bees</h1>`).title, 'Bees');
});

test('a date is read from the title attribute of a microformat, and an author from the element with the name in a byline', () => {
  assert.equal(read('<abbr class="published" title="2026-05-03T10:00">today</abbr>').published, '2026-05-03T10:00');
  assert.equal(read('<div class=byline><div class="byline__name">By Ana Díaz</div><div>Updated today</div></div>').byline, 'Ana Díaz');
});

test('the metadata of a page is read if its JSON-LD has no article', () => {
  const page = { '@type': 'WebPage', name: 'The bridge', datePublished: '2026-05-03', author: { name: 'Ana Díaz' }, publisher: { name: 'Radio Porto' } };
  const { title, byline, publisher, published } = read(`<script type="application/ld+json">${JSON.stringify(page)}</script>`);
  assert.deepEqual([title, byline, publisher, published], ['The bridge', 'Ana Díaz', 'Radio Porto', '2026-05-03']);
});

test('a line break in a headline separates two words, and only the beginning of an unclosed headline is read', () => {
  assert.equal(read('<title>The bridge is safe - Harbour News</title><h1>The bridge<br>is safe</h1><p>Text.</p>').title, 'The bridge is safe');
  assert.equal(read(`<h1>${'<span> </span>'.repeat(600)}The bridge is safe</h1><p>Text.</p>`).title, 'The bridge is safe');
  assert.match(read(`<h1>The bridge is safe.${' Some words of the story.'.repeat(1e5)}`).title, /^The bridge is safe\. Some words/);
});
