// Fills the sentences of src/wording/english.txt into the page's files that a browser reads before the program runs
// (index.html and the manifest). Such a file contains the id of a sentence in double braces, for example {{page.name}}.
//   node fill_in.mjs FROM TO
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TABLE = new URL('../src/wording/english.txt', import.meta.url);

/** Returns the text with sentences instead of ids. Throws if an id is unknown, or if HTML or JSON would need an escape for a sentence. @param {string} text */
export function filledIn(text) {
  const sentences = new Map(readFileSync(TABLE, 'utf8').split('\n').map((line) => {
    const [id, ...rest] = line.split(' = ');
    return [id, rest.join(' = ')];
  }));
  return text.replace(/\{\{(.+?)\}\}/g, (_, id) => {
    const sentence = sentences.get(id);
    if (!sentence || /[<>&"\\{}]/.test(sentence)) throw new Error(`src/wording/english.txt has no plain sentence “${id}”`);
    return sentence;
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  writeFileSync(to, filledIn(readFileSync(from, 'utf8')));
}
