// Tests the elements of the printed article.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { openPage } from './support/page.mjs';

/** @type {import('./support/page.mjs').Page} */ let page;
before(async () => {
  page = await openPage();
  await page.start();
});
after(() => page.close());
afterEach(() => void page.dispatch(page.window, 'afterprint'));

/** Builds an article from the kinds and texts of its blocks. @param {[kind: string, text: string, more?: object][]} blocks */
function articleOf(blocks) {
  let start = 0;
  return {
    text: blocks.map(([, text]) => text).join('\n'), spans: /** @type {object[]} */ ([]),
    blocks: blocks.map(([kind, text, more]) => {
      const block = { kind, start, end: start + [...text].length, ...more };
      start = block.end + 1;
      return block;
    }),
  };
}

/** @param {object} article @param {object[]} [marks] */
function print(article, marks = []) {
  const { answers, answer } = page.program;
  for (const [name, value] of Object.entries({ article, marks, links: [], entities: [] })) answers[name] = () => answer(JSON.stringify(value));
  page.dispatch(page.window, 'beforeprint');
  return page.element('print');
}

test('every kind of block is printed as its HTML element', () => {
  const printed = print(articleOf([
    ['heading', 'Title', { level: 1 }], ['paragraph', 'Words'], ['list-item', 'one', { marker: '1.', depth: 1 }], ['list-item', 'two', { marker: '2.', depth: 1 }],
    ['block-quote', 'Quoted', { depth: 1 }], ['code', 'a\u2028b'], ['rule', ''], ['table-row', 'A\tB', { level: 1 }], ['table-row', '1\t2'], ['caption', 'Seen'],
    ['image', 'A bridge'], ['footnote', 'Note', { marker: '1' }], ['dateline', 'Berlin'], ['post', 'Post'],
  ]));
  const tags = [...printed.querySelectorAll('.article > *')].map(({ tagName, children }) => tagName + (['UL', 'BLOCKQUOTE', 'TABLE'].includes(tagName) ? ` ${[...children].map((child) => child.tagName)}` : ''));
  assert.deepEqual(tags, ['H1', 'P', 'UL LI,LI', 'BLOCKQUOTE P', 'PRE', 'HR', 'TABLE TR,TR', 'P', 'P', 'P', 'P', 'P']);
  assert.deepEqual([...printed.querySelectorAll('th, td')].map(({ tagName, textContent }) => `${tagName} ${textContent}`), ['TH A', 'TH B', 'TD 1', 'TD 2']);
  assert.equal(printed.querySelector('pre br')?.nextSibling?.textContent, 'b');
  assert.equal(/** @type {HTMLElement} */ (printed.querySelector('li')).style.listStyleType, '"1. "');
});

test('the printed notes use the names that the reader has given to the kinds', () => {
  page.program.setOwnSentences('kind.claim = Assertion\n');
  const printed = print(articleOf([['paragraph', 'The bridge is safe']]), [{ id: 'a', kind: 'claim', passages: [{ start: 0, end: 3, exact: 'The' }] }]);
  assert.equal(printed.querySelector('.notes .what')?.textContent, '1 Assertion The');
  page.program.setOwnSentences('');
});

test('a mark is printed with the number of its note, even if a surrogate pair stands before the mark', () => {
  const printed = print(articleOf([['paragraph', '😀 The bridge is safe']]), [
    { id: 'a', kind: 'claim', passages: [{ start: 2, end: 21, exact: 'The bridge is safe' }], note: 'Says who?', created: '2026-11-28T12:00:00Z', modified: '2026-11-28T12:00:00Z' },
    { id: 'b', kind: 'quote', passages: [{ start: 6, end: 12, exact: 'bridge' }] },
  ]);
  assert.equal(printed.querySelector('.mark.claim')?.textContent, 'The ');
  assert.equal(printed.querySelector('.mark.claim > .mark.quote')?.textContent, 'bridge');
  assert.deepEqual([...printed.querySelectorAll('sup')].map(({ textContent }) => textContent), ['2', '1']);
  assert.deepEqual([...printed.querySelectorAll('.notes li .what')].map(({ textContent }) => textContent), ['1 Claim The bridge is safe', '2 Quote bridge']);
  assert.equal(printed.querySelector('.notes .note')?.textContent, 'Says who?');
});

test('only http, https and mailto links are printed as links', () => {
  const article = articleOf([['paragraph', 'ab']]);
  article.spans = [{ kind: 'link', start: 0, end: 1, href: 'javascript:alert(1)' }, { kind: 'link', start: 1, end: 2, href: 'https://a.test/' }];
  assert.deepEqual([...print(article).querySelectorAll('a')].map((link) => link.getAttribute('href')), [null, 'https://a.test/']);
});

test('text of an article is never printed as markup', () => {
  const printed = print(articleOf([['paragraph', '<img src=x onerror=alert(1)>']]));
  assert.equal(printed.querySelector('img'), null);
  assert.equal(printed.querySelector('.article')?.textContent, '<img src=x onerror=alert(1)>');
});

test('the printed document is added only once, and removed after printing', () => {
  print(articleOf([['paragraph', 'Words']]));
  page.media('print').answer(true);
  assert.equal(page.document.querySelectorAll('#print').length, 1);
  assert.ok(page.document.body.classList.contains('printing'));
  page.dispatch(page.window, 'afterprint');
  assert.equal(page.element('print'), null);
  assert.ok(!page.document.body.classList.contains('printing'));
});
