// Compares an extracted text with the expected text as the article extraction benchmark does: as multisets of
// shingles. A shingle is four consecutive words.

const SHINGLE = 4;

/** @param {string} text */
export const tokensOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** @param {string[]} tokens @returns {Map<string, number>} each shingle with its count */
function shingles(tokens) {
  const size = Math.min(SHINGLE, tokens.length);
  const counts = new Map();
  for (let i = 0; i + size <= tokens.length && size > 0; ++i) {
    const shingle = tokens.slice(i, i + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares a text with the expected text. @param {string} expected @param {string} found */
export function matching(expected, found) {
  const [expectedTokens, foundTokens] = [tokensOf(expected), tokensOf(found)];
  const [wanted, given] = [shingles(expectedTokens), shingles(foundTokens)];
  let [both, missing, extra] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...given.keys()])) {
    const [a, b] = [wanted.get(shingle) ?? 0, given.get(shingle) ?? 0];
    both += Math.min(a, b);
    missing += Math.max(0, a - b);
    extra += Math.max(0, b - a);
  }
  return {
    precision: extra === 0 ? 1 : both / (both + extra),
    recall: missing === 0 ? 1 : both / (both + missing),
    equal: expectedTokens.join(' ') === foundTokens.join(' '),
  };
}

/** Lists the lines that have most of their words in only one of the texts: "-" marks missing lines, "+" extra lines. @param {string} expected @param {string} found */
export function differences(expected, found) {
  /** @param {string} from @param {string} other @param {string} sign */
  const only = (from, other, sign) => {
    const known = shingles(tokensOf(other));
    return from.split('\n').filter((line) => {
      const own = [...shingles(tokensOf(line)).keys()];
      return own.length && own.filter((shingle) => known.has(shingle) || ` ${tokensOf(other).join(' ')} `.includes(` ${shingle} `)).length < own.length / 2;
    }).map((line) => `${sign} ${line.trim().slice(0, 150)}`);
  };
  return [...only(expected, found, '-'), ...only(found, expected, '+')];
}

const SHOWN_WORDS = 40; // The maximum number of words printed for each change.
const MOST_CHANGES = 1000; // The maximum number of changed words. The memory for the search grows with the square of this number.

/** Counts the tokens of the first text that the second text lacks. A repeated token counts once for each missing repetition. @param {string[]} tokens @param {string[]} others */
function countOnly(tokens, others) {
  const counts = new Map();
  for (const token of others) counts.set(token, (counts.get(token) ?? 0) + 1);
  return tokens.filter((token) => {
    const count = counts.get(token) ?? 0;
    counts.set(token, count - 1);
    return count <= 0;
  }).length;
}

/**
 * Lists the words that are in only one of the texts. Each change is one line: the words before the change, then
 * "-[missing words] +[extra words]". Finds the shortest list of changes (Myers' algorithm). If there are more than MOST_CHANGES changes, returns a line
 * with the numbers of missing and extra words instead.
 * @param {string} expected @param {string} found @returns {string[]}
 */
export function changes(expected, found) {
  const [allA, allB] = [tokensOf(expected), tokensOf(found)];
  const shorter = Math.min(allA.length, allB.length);
  let [start, end] = [0, 0];
  while (start < shorter && allA[start] === allB[start]) ++start;
  while (end < shorter - start && allA[allA.length - 1 - end] === allB[allB.length - 1 - end]) ++end;
  // Starts a few words before the first change, so that these words can be shown with the change.
  start = Math.max(0, start - SHINGLE);
  const [a, b] = [allA, allB].map((tokens) => tokens.slice(start, tokens.length - end));
  /** For each number of changes, the furthest index in `a` that Myers' algorithm has reached on each diagonal. @type {Map<number, number>[]} */
  const history = [];
  let ends = new Map([[1, 0]]);
  search: for (let count = 0; ; ++count) {
    if (count > MOST_CHANGES) return [`${countOnly(a, b)} words are missing, ${countOnly(b, a)} words are extra`];
    history.push(new Map(ends));
    for (let k = -count; k <= count; k += 2) {
      let x = k === -count || (k !== count && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1)) ? ends.get(k + 1) ?? 0 : (ends.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) ++x;
      ends.set(k, x);
      if (x >= a.length && x - k >= b.length) break search;
    }
  }
  const [missing, extra] = [new Set(), new Set()];
  for (let [x, y, count] = [a.length, b.length, history.length - 1]; count > 0; --count) {
    const before = history[count];
    const k = x - y;
    const from = k === -count || (k !== count && (before.get(k - 1) ?? -1) < (before.get(k + 1) ?? -1)) ? k + 1 : k - 1;
    [x, y] = [before.get(from) ?? 0, (before.get(from) ?? 0) - from];
    from > k ? extra.add(y) : missing.add(x);
  }
  const lines = [];
  const cut = (/** @type {string[]} */ words) => (words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS).join(' ')} … (${words.length} words)` : words.join(' '));
  for (let [x, y] = [0, 0]; x < a.length || y < b.length;) {
    const [firstX, firstY] = [x, y];
    while (missing.has(x)) ++x;
    while (extra.has(y)) ++y;
    if (x > firstX || y > firstY) {
      lines.push([`${a.slice(Math.max(0, firstX - 4), firstX).join(' ')} …`, x > firstX ? `-[${cut(a.slice(firstX, x))}]` : '', y > firstY ? `+[${cut(b.slice(firstY, y))}]` : ''].filter(Boolean).join(' '));
    } else [x, y] = [x + 1, y + 1];
  }
  return lines;
}
