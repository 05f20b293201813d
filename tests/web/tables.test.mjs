// Tests which tables of a page are kept as tables, and that cells stay in their columns.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JSDOM } from 'jsdom';

import { cleaned } from '../../web/html_cleaner.js';
import { unfold } from '../../web/tables.js';

/** The rows of the only table of a page, with "|" between cells. Undefined if the contents of the cells replaced the table. @param {string} html */
function rowsOf(html) {
  const { document } = new JSDOM(cleaned(html)).window;
  for (const table of document.querySelectorAll('table')) for (const steps = unfold(table); !steps.next().done;);
  const table = document.querySelector('table');
  return table ? [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').trim()).join('|')) : undefined;
}

test('a table whose cells contain blocks stays a table if it has a row of headers, or columns of short cells', () => {
  assert.deepEqual(rowsOf('<table><tr><th>Who<th>Said<tr><td>Ana<td><blockquote>It is safe.</blockquote></table>'), ['Who|Said', 'Ana|It is safe.']);
  assert.deepEqual(rowsOf(`<table><thead><tr><td>Who<td>Said</thead><tr><td>Ana<td><p>It is safe.<p>${'Really. '.repeat(100)}</table>`)?.length, 2);
  assert.deepEqual(rowsOf('<table><tr><td>Ana<td><p>Yes.</p><p>No.</p><tr><td><h3>Jan</h3><td>No.</table>'), ['Ana|Yes.No.', 'Jan|No.']);
});

test('a table that lays out a page is replaced by the contents of its cells', () => {
  for (const html of [
    '<table><tr><td><p>One column.</p><tr><td>No more.</table>', '<table><tr><td><h3>Menu</h3><td><h1>The bridge</h1><p>It is safe.</p></table>',
    `<table><tr><td>Menu<td><h1>The bridge</h1><p>${'It is safe. '.repeat(50)}</p><tr><td>a<td>b</table>`, '<table><tr><th>a<th>b<tr><td><pre>c</pre><td>d</table>',
  ]) assert.equal(rowsOf(html), undefined, html);
});

test('a cell that extends over columns or rows is followed by empty cells', () => {
  assert.deepEqual(rowsOf('<table><tr><th colspan=2>Votes<th>Sum<tr><td>4<td>1<td>5</table>'), ['Votes||Sum', '4|1|5']);
  assert.deepEqual(rowsOf('<table><tr><td rowspan=2>North<td>4<td rowspan=3>x<tr><td>5<tr><td>South<td>6</table>'), ['North|4|x', '|5|', 'South|6|']);
  assert.deepEqual(rowsOf('<table><thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td colspan=x>c<td rowspan=0>d</tbody></table>'), ['a|b', 'c|d']);
  assert.equal(rowsOf(`<table><tr><td>a<td colspan=1000 rowspan=1000>b${'<tr><td>c<td>d'.repeat(1000)}</table>`)?.length, 1001);
});

test('words of a table outside of its cells stay when its contents replace the table', () => {
  const { document } = new JSDOM('<table><tr><td><p>a</p><p>b</p></td></tr></table>').window;
  const table = /** @type {HTMLTableElement} */ (document.querySelector('table'));
  // A browser inserts elements that are nested too deeply beside their cell.
  table.rows[0].append(Object.assign(document.createElement('div'), { textContent: 'Words outside.' }));
  for (const steps = unfold(table); !steps.next().done;);
  assert.match(document.body.textContent ?? '', /Words outside\./);
  assert.equal(document.querySelector('table'), null);
});
