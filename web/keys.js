// Maps a key event of any keyboard layout to the key names used by shortcuts, the likeliest first.
//
// Shortcuts use Latin letters and digits. On layouts with another script the position of the key decides.
// Digits of every script count as digits. On layouts that need Shift for digits, the digit key without Shift
// also counts as its digit.

/** Converts a digit of any script to an ASCII digit. Returns an empty string for other characters. @param {string} key */
function latinDigit(key) {
  if (!/^\p{Nd}$/u.test(key)) return '';
  const code = /** @type {number} */ (key.codePointAt(0));
  let digit = 0; // In each script the ten digits have consecutive code points.
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) ++digit;
  return String(digit);
}

const QUESTION_MARKS = '؟;՞፧'; // The question marks of Arabic, Greek, Armenian and Ethiopic.

/**
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>} event
 * @returns {string[]} names to try in this order
 */
export function namesOf({ key, code = '', shiftKey, ctrlKey, metaKey, altKey }) {
  const isCharacter = [...key].length === 1;
  if (!isCharacter) return [key];
  const plain = key.normalize('NFKC'); // Also maps fullwidth letters of East Asian keyboards to ASCII.
  const digit = latinDigit(plain);
  if (digit) return [digit];
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const [, row] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  const isLatin = /^[\p{Script=Latin}]$/u.test(plain);
  const isLetter = /^\p{L}\p{M}*$/u.test(plain);
  if (letter && isLetter && !isLatin) return [letter.toLowerCase()];
  if (row && !shiftKey && !ctrlKey && !metaKey && !altKey) return plain === row ? [row] : [plain, row];
  if (QUESTION_MARKS.includes(plain) && (plain !== ';' || code === 'KeyQ')) return ['?'];
  return [plain];
}
