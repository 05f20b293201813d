// Maps a key of any keyboard to the key names of the program's shortcuts, the most likely name first.
//
// Shortcuts are Latin letters and digits. On keyboards with another alphabet, the physical position of a
// key selects the Latin letter. Digits of every script count as digits. On keyboards whose digits need
// Shift, the key without Shift also counts as its digit.

/** Returns the ASCII digit for a digit of any script; otherwise an empty text. @param {string} key */
function latinDigit(key) {
  if (!/^\p{Nd}$/u.test(key)) return '';
  const code = /** @type {number} */ (key.codePointAt(0));
  let digit = 0; // The ten digits of a script have consecutive code points.
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) ++digit;
  return String(digit);
}

const QUESTIONS = '؟;՞፧'; // Question marks of Arabic, Greek, Armenian and Ethiopic.

/**
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>} event
 * @returns {string[]} the names to try in order
 */
export function namesOf({ key, code = '', shiftKey, ctrlKey, metaKey, altKey }) {
  const isCharacter = [...key].length === 1;
  if (!isCharacter) return [key];
  const plain = key.normalize('NFKC'); // NFKC also converts the fullwidth letters of East Asian keyboards.
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
