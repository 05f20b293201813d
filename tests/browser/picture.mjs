// Takes screenshots of Attest in the light theme, the dark theme and forced-colours mode. The
// screenshots show (1) a sample article with marks, links and a chosen mark, (2) a sentence in each
// script, (3) nested marks.
//
//   node tests/browser/picture.mjs [--site folder] [--only sample,scripts,deep]
//
// Writes build/screenshots/{sample,scripts,deep}-{light,dark,forced}-{1x,2x}.png. The README's picture
// is sample-light-2x.png with fewer colours (pngquant --nofs 96). The README's picture is in .github,
// so the site does not serve it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { serve } from '../../scripts/serve.mjs';
import { chromiumOnly, launchChromium } from './harness/chromium.mjs';
import { untilDrawn } from './harness/looks.mjs';
import { Reader } from './harness/reader.mjs';
import { SAMPLES } from './harness/scripts.mjs';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const PICTURES = join(PROJECT, 'build/screenshots');

/** The marks of a plausible fact check. A mark with several passages has several strings. */
const MARKS = /** @type {[string, 'claim' | 'quote' | 'source', ...string[]][]} */ ([
  ['mayor', 'source', 'Mayor Ana Díaz'],
  ['fifth', 'claim', 'the old harbour bridge has lost a fifth of its bearing strength since 2019'],
  ['winter', 'quote', '“The repair will not wait for another winter,”', '“and neither will I.”'],
  ['report', 'source', 'a report by the port authority'],
  ['engineer', 'source', 'A senior engineer, who asked not to be named,'],
  ['steel', 'quote', 'the steel was in a worse state than the report admits'],
  ['worse', 'claim', 'worse state than the report'],
  ['hauliers', 'source', 'The hauliers’ association'],
  ['theatre', 'quote', '“theatre”'],
  ['inspections', 'claim', 'two inspections that found no danger'],
]);
const LINKS = /** @type {[string, string, string][]} */ ([
  ['attributed-to', 'fifth', 'mayor'],
  ['attributed-to', 'winter', 'mayor'],
  ['supports', 'report', 'fifth'],
  ['attributed-to', 'steel', 'engineer'],
  ['attributed-to', 'theatre', 'hauliers'],
  ['disputes', 'inspections', 'fifth'],
]);
const CHOSEN = 'the old harbour bridge';
const NOTE = 'A fifth of what? Ask the port authority for the 2019 survey.';

/** @param {Reader} reader */
async function markUp(reader) {
  /** @type {Record<string, string>} */
  const ids = {};
  for (const [name, kind, ...passages] of MARKS) {
    const [first, ...more] = await Promise.all(passages.map((words) => reader.find(words)));
    ids[name] = await reader.markRange(first, kind);
    for (const { start, end } of more) await reader.ask('addPassage', ids[name], start, end);
  }
  for (const [kind, from, to] of LINKS) await reader.ask('link', kind, ids[from], ids[to]);
  await reader.ask('update', ids.fifth, { note: NOTE });
}

const KINDS = ['claim', 'quote', 'source'];
const DEEP = 'The mayor said that the report, which the port authority has kept back since spring, calls the bridge safe';

/** Prepares the page for each picture. @type {Record<string, (reader: Reader) => Promise<void>>} */
const SCENES = {
  async sample(reader) {
    await markUp(reader);
    await reader.page.click(await reader.middleOf(CHOSEN));
    await reader.control('button', 'Add Note');
  },
  async scripts(reader) {
    const paragraphs = SAMPLES.map(({ script, text }) => `**${script}.** ${text}`);
    await reader.openArticle(['# The bridge is safe', ...paragraphs].join('\n\n'));
    for (const [i, { text }] of SAMPLES.entries()) {
      const { start } = await reader.find(text);
      const length = [...text].length;
      await reader.markRange({ start: start + 3, end: start + Math.round(length * 0.6) }, KINDS[i % 3]);
    }
  },
  async deep(reader) {
    await reader.openArticle(`# Marks on each other\n\n${DEEP}.\n\n${DEEP} and sound.\n\n${DEEP} again.`);
    for (const [nth, depth] of [3, 8, 14].entries()) {
      const { start, end } = await reader.find(DEEP, nth);
      for (let i = 0; i < depth; ++i) await reader.markRange({ start: start + 4 * i, end: end - 3 * i }, KINDS[i % 3]);
    }
  },
};

/** @param {string} origin @param {string} scene @param {'light' | 'dark' | 'forced'} look @param {number} scale */
async function take(origin, scene, look, scale) {
  const profile = mkdtempSync(join(tmpdir(), 'attest-picture-'));
  const browser = await launchChromium({ profile, scale, dark: look === 'dark' });
  try {
    const page = await browser.freshPage();
    if (look === 'forced') await chromiumOnly(page).page.emulateMedia({ forcedColors: 'active' });
    const reader = await Reader.meet(page, origin);
    await SCENES[scene](reader);
    await reader.allSaved();
    await page.moveTo(4, 400); // Moves the pointer away from all controls.
    if (scene === 'sample') await untilDrawn(reader, await reader.find(CHOSEN));
    await reader.quiet();
    const path = join(PICTURES, `${scene}-${look}-${scale}x.png`);
    writeFileSync(path, await page.screenshot());
    console.log(relative(PROJECT, path));
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'build/web-release/site' },
    only: { type: 'string', default: Object.keys(SCENES).join(',') },
  },
});
mkdirSync(PICTURES, { recursive: true });
const site = await serve(resolve(PROJECT, options.site), 0);
for (const scene of options.only.split(',')) {
  for (const look of /** @type {const} */ (['light', 'dark', 'forced'])) {
    for (const scale of [1, 2]) await take(site.address, scene, look, scale);
  }
}
await site.close();
