// The sentences of the page, by id. The program has the table (src/wording/english.txt); bridge.js passes the
// table to this module when the program has loaded. src/wording/message.h describes the messages.

/** @type {Map<string, string>} */
const table = new Map();
const plurals = new Intl.PluralRules('en'); // The table of sentences is in English.

/** @param {string} text "id = message" in each line */
export function readSentences(text) {
  table.clear();
  for (const line of text.split('\n')) {
    const separator = line.indexOf(' = ');
    if (separator > 0 && !line.startsWith('#')) table.set(line.slice(0, separator), line.slice(separator + 3));
  }
}

/**
 * Returns a sentence with its arguments, or the id if it is not in the table.
 * @param {string} id @param {Record<string, string | number>} [values]
 */
export const say = (id, values = {}) => format(table.get(id) ?? id, values);

/** Returns the index of the brace that closes the brace at `open`, or the length of the message if no brace closes it. @param {string} message @param {number} open */
function closing(message, open) {
  let depth = 0;
  for (let i = open; i < message.length; i++) {
    if (message[i] === '{') depth++;
    if (message[i] === '}' && --depth === 0) return i;
  }
  return message.length;
}

/** @param {string} message @param {Record<string, string | number>} values @param {number} [number] the number that replaces "#" */
function format(message, values, number) {
  let out = '';
  let at = 0;
  for (let open; (open = message.indexOf('{', at)) >= 0;) {
    const end = closing(message, open);
    out += numbered(message.slice(at, open), number) + argument(message.slice(open + 1, end), values);
    at = end + 1;
  }
  return out + numbered(message.slice(at), number);
}

/** @param {string} text @param {number} [number] */
const numbered = (text, number) => (number === undefined ? text : text.replaceAll('#', String(number)));

/** @param {string} inside "name" or "name, plural, one {…} other {…}" @param {Record<string, string | number>} values */
function argument(inside, values) {
  const [name, type] = inside.split(',', 2).map((part) => part.trim());
  const value = values[name];
  if (value === undefined) return `{${name}}`;
  if (typeof value !== 'number' || type !== 'plural') return String(value);
  const forms = new Map();
  for (let at = inside.indexOf(',', inside.indexOf(',') + 1) + 1, open; (open = inside.indexOf('{', at)) >= 0;) {
    const end = closing(inside, open);
    forms.set(inside.slice(at, open).trim(), inside.slice(open + 1, end));
    at = end + 1;
  }
  return format(forms.get(`=${value}`) ?? forms.get(plurals.select(value)) ?? forms.get('other') ?? '', values, value);
}
