// Measures how well the article of a saved web page and its metadata are found:
//   node bench/extraction.mjs [--shared ../shared] [--only attest,readability,defuddle] [--pages PART] [--captions] [--explain]
//
// Prints precision, recall and F1 by the measure of the article extraction benchmark, and the share of pages
// on which the extracted words equal the expected words. For title, byline, publisher, date and language, prints
// two counts: the pages on which the extractor is right, and the pages that state a value.
//
// Attest must find the expected words of every page of html-readability, except for the pages in extraction/unequal_pages.json,
// which gives a reason for each. The exit code is 1 if another page is unequal.
// The pages are for measuring only. bench/README.md explains the table.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { launchChromium } from '../tests/browser/harness/chromium.mjs';
import { changes, differences, matching, tokensOf } from './extraction/measure.mjs';
import { FIELDS, isRight, statedBy } from './extraction/stated.mjs';

const CACHE = process.env.ATTEST_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'attest');
const EXTRACTORS = ['attest', 'readability', 'defuddle'];

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string', default: EXTRACTORS.join(',') },
    pages: { type: 'string', default: '' },
    captions: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  },
});

/**
 * @typedef {{ group: string, name: string, url: string, html: string, expected: string }} Page
 * @typedef {import('./extraction/stated.mjs').Found & { text: string, milliseconds: number }} Answer
 */

/** @param {string} data @returns {Page[]} */
function benchmarkPages(data) {
  const folder = join(data, 'html-benchmark');
  return readFileSync(join(folder, 'expected.jsonl'), 'utf8').trim().split('\n').map((line) => {
    const { id, url, text } = JSON.parse(line);
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString();
    return { group: 'html-benchmark', name: `${id.slice(0, 6)} ${new URL(url).host}`, url, html, expected: text };
  });
}

/** @param {string} data @returns {Page[]} */
function readabilityPages(data) {
  const folder = join(data, 'html-readability');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html'))).map((name) => ({
    group: 'html-readability', name, url: 'http://fakehost/test/page.html',
    html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
    expected: readFileSync(join(folder, name, 'expected.html'), 'utf8'),
  }));
}

/** Bundles the extractors into one script that defines window.extractors. @returns {Promise<string>} */
async function bundled() {
  const esbuild = createRequire(join(CACHE, 'bundler/package.json'))('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL('extraction/in_page.js', import.meta.url))], bundle: true, write: false, format: 'iife',
    nodePaths: [join(CACHE, 'extractors/node_modules')], logLevel: 'warning',
    plugins: [{
      name: 'generated',
      /** @param {any} build */
      setup(build) {
        build.onResolve({ filter: /^\.\/attest\.mjs$/ }, () => ({ path: 'attest', namespace: 'none' }));
        // Replaces the compiled program attest.mjs by an empty module, because the extractor does not need the program.
        build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default undefined;' }));
      },
    }],
  });
  return outputFiles[0].text;
}

const mean = (/** @type {number[]} */ all) => all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);
const percent = (/** @type {number} */ share) => share.toFixed(3);

/** Removes lines that repeat the title, because headlines do not count. @param {string} text @param {Answer} answer */
const withoutTitle = (text, { title }) => text.split('\n').filter((line) => tokensOf(line).join(' ') !== tokensOf(title ?? '').join(' ')).join('\n');

const REASONS = new Map(Object.entries(JSON.parse(readFileSync(new URL('extraction/unequal_pages.json', import.meta.url), 'utf8'))));

/** Counts the pages whose extracted words differ from the expected words. For each of these pages without a stated reason (with --explain, for each of them), lists the words that differ. @param {{page: Page, expected: string, words: string, equal: boolean}[]} scores */
function reportUnequal(scores) {
  const unequal = scores.filter(({ equal }) => !equal);
  const unlisted = unequal.filter(({ page }) => !REASONS.has(page.name));
  if (unlisted.length) process.exitCode = 1;
  console.log(`  ${scores.length - unequal.length} pages are equal, ${unequal.length - unlisted.length} are unequal with a reason, ${unlisted.length} are unequal without a reason`);
  for (const { page, equal } of scores) {
    if (equal && REASONS.has(page.name)) console.log(`  ${page.name} is equal now: remove it from extraction/unequal_pages.json`);
  }
  for (const { page, expected, words } of options.explain ? unequal : unlisted) {
    console.log(`  == ${page.name}: ${REASONS.get(page.name) ?? 'unequal without a reason'}`);
    for (const line of changes(expected, words)) console.log(`     ${line}`);
  }
}

/** @param {string} group @param {string} extractor @param {{page: Page, answer: Answer}[]} results */
function report(group, extractor, results) {
  const scores = results.map(({ page, answer }) => {
    const [expected, words] = [page.expected, answer.text].map((text) => withoutTitle(text, answer));
    return { page, answer, expected, words, ...matching(expected, words) };
  });
  const [precision, recall] = [mean(scores.map((score) => score.precision)), mean(scores.map((score) => score.recall))];
  const shares = [2 * precision * recall / (precision + recall), precision, recall, mean(scores.map(({ equal }) => +equal))].map(percent);
  const facts = FIELDS.map((field) => {
    const stating = results.filter(({ page }) => statedBy(page.html)[field].length);
    const right = stating.filter(({ page, answer }) => isRight(field, page.html, answer));
    if (options.explain) {
      for (const { page, answer } of stating.filter((each) => !right.includes(each))) {
        console.log(`  ${field} of ${page.name}: ${JSON.stringify(answer[field])} instead of ${JSON.stringify(statedBy(page.html)[field])}`);
      }
    }
    return `${right.length}/${stating.length}`;
  });
  const slowest = Math.max(...results.map(({ answer }) => answer.milliseconds));
  console.log([group.padEnd(17), extractor.padEnd(12), ...shares, ...facts.map((fact) => fact.padStart(7)), `${slowest.toFixed(0)} ms`].join('  '));
  if (extractor === 'attest' && group === 'html-readability') reportUnequal(scores);
  if (!options.explain) return;
  for (const { page, answer, precision: p, recall: r } of scores.sort((a, b) => Math.min(a.precision, a.recall) - Math.min(b.precision, b.recall))) {
    if (Math.min(p, r) > 0.99) continue;
    console.log(`\n== ${page.name}: precision ${percent(p)}, recall ${percent(r)}`);
    for (const line of differences(page.expected, answer.text)) console.log(`   ${line}`);
  }
}

const script = await bundled();
const profile = mkdtempSync(join(tmpdir(), 'attest-extraction-'));
const browser = await launchChromium({ profile });
try {
  const tab = /** @type {any} */ (await browser.freshPage()).page;
  await tab.evaluate(script);
  const data = join(options.shared, 'data');
  const pages = [...benchmarkPages(data), ...readabilityPages(data)].filter(({ name, group }) => `${group} ${name}`.includes(options.pages));
  for (const page of pages) {
    if (page.group === 'html-readability') page.expected = await tab.evaluate((/** @type {string} */ html) => /** @type {any} */ (window).textOfPage(html), page.expected);
  }
  console.log(`group              extractor      F1    precis. recall  equal  ${FIELDS.map((field) => field.padStart(9)).join('')}  slowest`);
  for (const group of new Set(pages.map((page) => page.group))) {
    for (const extractor of options.only.split(',')) {
      const results = [];
      for (const page of pages.filter((each) => each.group === group)) {
        const answer = await tab.evaluate(
          ([name, html, url, captioned]) => /** @type {any} */ (window).extractors[name](html, url, captioned),
          [extractor, page.html, page.url, group !== 'html-benchmark' || options.captions]);
        results.push({ page, answer });
      }
      report(group, extractor, results);
    }
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
