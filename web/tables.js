// Distinguishes tables of data from tables that only lay out a page. Gives all rows of a table of
// data the same columns.

const MORE_THAN_A_CELL = 'h1,h2,h3,h4,h5,h6,pre,table,blockquote,figure,p+p';
const NEVER_IN_A_CELL = 'pre,table,figure';
const LONGEST_CELL = 300; // The maximum length of a cell in a table that has blocks in its cells and no row of headers.
const MOST_COLUMNS = 100;
const MOST_FILLED = 10_000; // The maximum number of empty cells that are added to a table.

/** @param {HTMLTableRowElement} row */
const isHeader = ({ cells, parentElement }) => cells.length > 1 && (parentElement?.localName === 'thead' || [...cells].every((cell) => cell.localName === 'th'));

/**
 * Whether a table shows data and does not only lay out a page. A table without blocks in its cells shows data if a row has several cells. A table
 * with blocks shows data if most rows have several cells, and the first row has headers or all cells are short.
 * @param {HTMLTableElement} table @param {HTMLTableRowElement[]} rows
 */
function isData(table, rows) {
  const wide = rows.filter(({ cells }) => cells.length > 1);
  if (!table.querySelector(MORE_THAN_A_CELL)) return wide.length > 0;
  if (table.querySelector(NEVER_IN_A_CELL)) return false;
  if (wide.length < 2 || wide.length * 2 <= rows.length) return false;
  return isHeader(rows[0]) || wide.every(({ cells }) => [...cells].every((cell) => (cell.textContent ?? '').trim().length <= LONGEST_CELL));
}

/** @param {Element} cell @param {string} name */
const spanOf = (cell, name) => Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1);

/** Adds empty cells where a cell extends over further columns or rows, so that the other cells stay in their columns. @param {HTMLTableRowElement[]} rows */
function* fillSpans(rows) {
  let filled = 0;
  /** For each column, the number of rows below into which a cell extends. @type {number[]} */
  let below = [];
  for (const [i, row] of rows.entries()) {
    yield;
    if (rows[i - 1]?.parentNode !== row.parentNode) below = [];
    let column = 0;
    const fill = (/** @type {Node | null} */ next) => {
      if (++filled <= MOST_FILLED) row.insertBefore(row.ownerDocument.createElement('td'), next);
    };
    const fillBelow = (/** @type {Node | null} */ next) => {
      below[column] = Math.max(0, (below[column] ?? 0) - 1);
      ++column;
      fill(next);
    };
    for (const cell of [...row.cells]) {
      while (below[column] > 0) fillBelow(cell);
      const height = spanOf(cell, 'rowspan');
      const end = Math.min(column + spanOf(cell, 'colspan'), MOST_COLUMNS);
      for (let next = cell.nextSibling; column < end; ++column) {
        below[column] = height - 1;
        if (column + 1 < end) fill(next);
      }
    }
    while (below.slice(column).some((count) => count > 0)) fillBelow(null);
  }
}

/** Replaces a table that lays out a page by the contents of its cells. Fills the columns of a table of data. @param {HTMLTableElement} table */
export function* unfold(table) {
  if (!(yield* unfoldLayout(table))) yield* fillSpans([...table.rows]);
}

/** Replaces a table that lays out a page by the contents of its cells. Returns whether the table was replaced. @param {HTMLTableElement} table @returns {Generator<void, boolean>} */
export function* unfoldLayout(table) {
  const rows = [...table.rows];
  const page = table.ownerDocument;
  yield;
  if (isData(table, rows)) return false;
  for (const row of rows) {
    for (const cell of [...row.cells]) {
      const part = page.createElement('div');
      const contents = page.createRange();
      contents.selectNodeContents(cell);
      part.append(contents.extractContents());
      table.before(part);
      yield;
    }
  }
  if (table.caption) table.before(table.caption);
  // Browsers move elements that are nested too deeply out of their cells.
  const rest = (table.textContent ?? '').trim();
  if (rest) table.before(rest);
  table.remove();
  return true;
}
