// Measures a library with many articles: the start of the page, the library page and its searches.
//
//   node bench/library.mjs [--articles 5000] [--marks 75] [--runs 5] [--site FOLDER]
//
// The articles are restored from a library file, as a reader would do it. Each has 11 KB of text. Prints each figure with
// its limit, and exits with 1 if a limit is missed.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { serve } from '../scripts/serve.mjs';
import { Reader } from '../tests/browser/harness/reader.mjs';
import { until } from '../tests/browser/harness/wait.mjs';
import { launch } from './speed/browser.mjs';
import { settled } from './speed/ours.mjs';

const SITE = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'build/web-release/site');
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    marks: { type: 'string', default: '75' },
    runs: { type: 'string', default: '5' },
    site: { type: 'string', default: SITE },
  },
});
const [COUNT, MARKS, RUNS] = [options.articles, options.marks, options.runs].map(Number);
const SOUGHT = Math.max(1, Math.round(COUNT * 0.8)); // The articles are numbered. The searches must find the article with this number.
const RESTORE_MS = 1_800_000;
const OF_A_FILE = 250; // Articles per library file. Playwright passes a large file to the browser slowly.

const numbered = (/** @type {number} */ n) => String(n).padStart(4, '0');
const SENTENCE = 'Mayor Ana Díaz said that the old bridge of the harbour is safe. ';
const ARTICLE = `# Article number 0000\n\n${SENTENCE.repeat(170)}\n\nIts code word is word0000word.`;
const median = (/** @type {number[]} */ times) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Makes an article with marks in Attest, and writes library files that contain copies of this article. @param {Reader} reader */
async function makeLibraries(reader) {
  await reader.openArticle(ARTICLE);
  const file = await reader.page.evaluate(async ([count, sentence]) => {
    const { attest } = /** @type {any} */ (window);
    const { text } = attest.article();
    const first = [...text.slice(0, text.indexOf(sentence))].length;
    for (let i = 0; i < count; ++i) {
      const at = first + i * [...sentence].length;
      const range = i % 3 === 2 ? [at + 6, at + 14] : [at + 24, at + 61];
      attest.select(...range);
      const id = attest.mark(['claim', 'quote', 'source'][i % 3]);
      if (i % 5 === 0) attest.update(id, { note: `a note 0000 on mark ${i}`, tags: ['harbour'] });
      if (i % 3 === 2) attest.nameSource(id, { name: 'Ana Díaz' });
    }
    return attest.export();
  }, /** @type {const} */ ([MARKS, SENTENCE]));
  const whole = JSON.parse(file);
  const ids = [...whole.marks, ...whole.entities].map((/** @type {any} */ { id }) => id);
  const line = JSON.stringify(whole);
  const articleId = whole.article.id;
  /** @type {string[][]} */
  const files = [];
  for (let n = 1; n <= COUNT; ++n) {
    if (n % OF_A_FILE === 1) {
      const articles = Math.min(OF_A_FILE, COUNT - n + 1);
      files.push([JSON.stringify({ format: 'attest-library', version: whole.version, generator: 'bench', exported: whole.exported, articles })]);
    }
    const text = whole.article.text.replaceAll('0000', numbered(n));
    const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    let copy = line.replaceAll('0000', numbered(n)).replaceAll(articleId.replaceAll('0000', numbered(n)), id);
    for (const old of ids) copy = copy.replaceAll(old.replaceAll('0000', numbered(n)), `urn:uuid:${randomUUID()}`);
    files[files.length - 1].push(copy);
  }
  return files.map((lines) => `${lines.join('\n')}\n`);
}

/** @param {Reader} reader @param {string} path */
async function restore(reader, path) {
  await reader.press('button', 'Library');
  await reader.page.chooseFile(() => reader.press('button', 'Restore…'), path);
  const button = await until('the file is compared', async () =>
    (await reader.controls()).find(({ role, name: shown }) => role === 'button' && /^Restore [\d,.\s]+articles?$/.test(shown)), { within: RESTORE_MS });
  await reader.quiet();
  await reader.press('button', button?.name ?? '');
  await until('all articles are restored', async () =>
    (await reader.controls()).find(({ name: shown }) => /^All articles, /.test(shown)), { within: RESTORE_MS });
  await reader.press('button', 'Close');
  await reader.allSaved();
}

/** The time from the navigation until the stored article is shown. @param {import('./speed/browser.mjs').Tab} tab @param {string} site */
async function start(tab, site) {
  await tab.go(site);
  const time = await tab.page.evaluate(() => /** @type {any} */ (window).firstPaint);
  await settled(tab);
  return time;
}

/** Opens the library. Returns the time until its list exists and two more frames have begun. @param {import('./speed/browser.mjs').Tab} tab */
const showLibrary = (tab) =>
  tab.page.evaluate(async () => {
    const { attest, raf2 } = /** @type {any} */ (window);
    const began = performance.now();
    attest.run('open-article');
    while (!document.querySelector('#controls [aria-setsize]')) await new Promise(requestAnimationFrame);
    return (await raf2()) - began;
  });

/**
 * Types into the search field of the library. Returns the times from the input event (1) until only one row is
 * listed, (2) until the search is complete.
 * @param {Reader} reader @param {import('./speed/browser.mjs').Tab} tab @param {string} words
 */
async function search(reader, tab, words) {
  await reader.press('textbox', 'Search the library');
  await tab.page.keyboard.press('Control+a');
  await tab.page.keyboard.press('Delete');
  await settled(tab);
  // The listener must exist before the words are typed, so it is added in a call of its own.
  await tab.page.evaluate(() => {
    /** @type {any} */ (window).given.input = new Promise((done) =>
      document.addEventListener('input', () => done(performance.now()), { capture: true, once: true }));
  });
  const measured = tab.page.evaluate(async () => {
    const began = await /** @type {any} */ (window).given.input;
    const shown = () => /** @type {HTMLElement} */ (document.getElementById('controls')).textContent ?? '';
    const rows = () => document.querySelector('#controls [aria-setsize]')?.getAttribute('aria-setsize');
    let [listed, longest, before] = [0, 0, performance.now()];
    for (;;) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
      if (!listed && rows() === '1') listed = now - began;
      if (listed && !/searching/.test(shown())) return { listed, complete: now - began, longest };
      if (now - began > 60_000) return { listed: listed || NaN, complete: NaN, longest };
    }
  });
  await tab.page.keyboard.insertText(words);
  return measured;
}

/** @type {{what: string, ours: number, limit: number, unit: string}[]} */
const rows = [];
const line = (/** @type {string} */ what, /** @type {number} */ ours, /** @type {number} */ limit, unit = 'ms') =>
  rows.push({ what, ours, limit, unit });

const folder = mkdtempSync(join(tmpdir(), 'attest-library-'));
const site = await serve(options.site, 0);
const [few, many] = [await launch(), await launch()];
try {
  const [one, all] = [await few.tab(), await many.tab()];
  for (const tab of [one, all]) await tab.go(site.address);
  const [first, second] = [new Reader(one.window), new Reader(all.window)];
  await first.settle();
  await second.settle();
  const libraries = await makeLibraries(first);
  const began = performance.now();
  for (const [i, library] of libraries.entries()) {
    const file = join(folder, `library-${i}.jsonl`);
    writeFileSync(file, library);
    await restore(second, file);
  }
  console.log(`${COUNT} articles with ${MARKS} marks each were restored in ${Math.round((performance.now() - began) / 1000)} s.`);
  await second.openArticle(ARTICLE);

  const [short, long] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run < RUNS; ++run) {
    short.push(await start(one, site.address));
    long.push(await start(all, site.address));
  }
  console.log(`From the navigation to the stored article: ${Math.round(median(short))} ms with 1 article, ${Math.round(median(long))} ms with ${COUNT}.`);
  line('start, compared with one article', median(long) / median(short), 1.2, 'times');

  await second.settle();
  line('the library appears', await showLibrary(all), 100);
  await settled(all);
  const title = await search(second, all, `number ${numbered(SOUGHT)}`);
  line('search in titles: one row is listed', title.listed, 50);
  const note = await search(second, all, `note ${numbered(SOUGHT)} on`);
  line('search in notes: one row is listed', note.listed, 50);
  const text = await search(second, all, `word${numbered(SOUGHT)}word`);
  line('search in texts: the hit is listed', text.listed, 2000);
  line('search in texts: all texts are searched', text.complete, 2000);
  line('search in texts: the longest frame', text.longest, 50);
} finally {
  for (const { what, ours, limit, unit } of rows) {
    console.log(`${ours <= limit ? 'ok    ' : 'MISSED'}  ${what.padEnd(44)} ${ours.toPrecision(3)} ${unit}, at most ${limit}`);
  }
  await few.close();
  await many.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(rows.every(({ ours, limit }) => ours <= limit) ? 0 : 1);
