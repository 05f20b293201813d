// The measure of the article extraction benchmark: shingles of four words, as multisets.

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
