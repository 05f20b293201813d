// What a key means on any keyboard: which names of keys to ask the program for, the likeliest first.
//
// A shortcut is a letter or digit of the Latin alphabet. Keyboards that write other letters mean it by
// its place; digits of every script are digits; and on keyboards whose digits need Shift the key itself
// stands for its digit.

/** A digit of any script as one of ours; else nothing. @param {string} key */
function latinDigit(key) {
  if (!/^\p{Nd}$/u.test(key)) return '';
  const code = /** @type {number} */ (key.codePointAt(0));
  let digit = 0; // Each script has its ten digits in a row.
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) ++digit;
  return String(digit);
}

const QUESTIONS = '؟;՞፧'; // Question marks of Arabic, Greek, Armenian and Ethiopic.

/**
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>} event
 * @returns {string[]} none: the key means nothing
 */
export function namesOf({ key, code = '', shiftKey, ctrlKey, metaKey, altKey }) {
  const isCharacter = [...key].length === 1;
  if (!isCharacter) return [key];
  const plain = key.normalize('NFKC'); // Also the wide letters of East Asian keyboards.
  const digit = latinDigit(plain);
  if (digit) return [digit];
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const [, row] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  const isLatin = /^[\p{Script=Latin}]$/u.test(plain);
  const isLetter = /^\p{L}\p{M}*$/u.test(plain);
  if (letter && isLetter && !isLatin) return [letter.toLowerCase()];
  if (row && !shiftKey && !ctrlKey && !metaKey && !altKey) return plain === row ? [row] : [plain, row];
  if (QUESTIONS.includes(plain) && (plain !== ';' || code === 'KeyQ')) return ['?'];
  return [plain];
}
