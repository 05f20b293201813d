// Tests that the metadata of a large page is read in short steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { factsOf } from '../../web/page_facts.js';
import { shownParts } from '../../web/shown_parts.js';

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
