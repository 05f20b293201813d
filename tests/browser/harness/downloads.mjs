// Waits for a downloaded file in a folder, for browsers that do not report the end of a download.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { until } from './wait.mjs';

/** File names of unfinished downloads. */
const UNFINISHED = /\.(part|wkdownload|crdownload|tmp)$/;

/**
 * Calls `act` and returns the file that then appears in `folder`, as soon as the file has stopped growing.
 * @param {string} folder @param {() => Promise<void>} act
 * @returns {Promise<import('./page.mjs').Download>}
 */
export async function nextDownload(folder, act) {
  const before = new Map(stand(folder));
  await act();
  let size = -1;
  const name = await until('a file is downloaded', () => {
    const names = stand(folder).map(([file]) => file);
    if (names.some((file) => UNFINISHED.test(file))) return undefined;
    const found = stand(folder).find(([file, seen]) => before.get(file) !== seen);
    if (!found) return undefined;
    const grown = statSync(join(folder, found[0])).size;
    const settled = grown > 0 && grown === size;
    size = grown;
    return settled ? found[0] : undefined;
  });
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

/** Returns the files of a folder with their modification times. @param {string} folder @returns {[string, number][]} */
function stand(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, statSync(join(folder, entry.name)).mtimeMs]);
}
