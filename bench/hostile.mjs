// Measures the longest task that a hostile or extreme input causes while it is opened, while the
// page scrolls, and while text is selected.
//
//   node bench/hostile.mjs [--only 'part of a name'] [--ways open,paste,file] [--kinds text,markdown,html,pages] [--sizes 0.5,1,2,4.9] [--mixtures 100 --seed 1] [--opening] [--site FOLDER] [--explain]
//
// Prints the longest task of each phase. With --kinds pages, opens the pages of hostile/pages.mjs one after another and prints
// only the longest task of all. With --sizes, measures only the inputs in SHAPES of hostile/inputs.mjs, each in the given sizes
// in MB. With --mixtures, measures that many random inputs of hostile/mixtures.mjs instead, and ignores --sizes. With --opening,
// opens each input without scrolling or selecting. Exits with 1 if a task exceeds the limit.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { serve } from '../scripts/serve.mjs';
import { INPUTS, SHAPES } from './hostile/inputs.mjs';
import { mixtures } from './hostile/mixtures.mjs';
import { PAGES } from './hostile/pages.mjs';
import { launch } from './speed/browser.mjs';
import { openSite, settled } from './speed/ours.mjs';

const SITE = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'build/web-release/site');
const LIMIT_MS = 100;
const PATIENCE_MS = 40_000;
const FILES = { text: ['a.txt', 'text/plain'], markdown: ['a.md', 'text/markdown'], html: ['a.html', 'text/html'] };

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    ways: { type: 'string', default: 'open,paste,file' },
    kinds: { type: 'string', default: 'text,markdown,html,pages' },
    sizes: { type: 'string', default: '' },
    mixtures: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    opening: { type: 'boolean', default: false },
    site: { type: 'string', default: SITE },
    explain: { type: 'boolean', default: false },
  },
});

/** @typedef {import('./speed/browser.mjs').Tab} Tab */

/** Passes the input to the page with open(), by pasting or as a file. Waits until the page has read or refused the input. @param {Tab} tab @param {string} kind @param {string} way */
const give = (tab, kind, way) =>
  tab.page.evaluate(async ([as, by, name, type]) => {
    const { attest, given } = /** @type {any} */ (window);
    const answered = new Promise((done) => ['open', 'notice'].forEach((event) => attest.on(event, done)));
    if (by === 'open') {
      await attest.open({ [as]: given.input }).catch((/** @type {Error} */ error) => (given.said = error.message));
      return;
    }
    const data = new DataTransfer();
    if (by === 'paste') {
      data.setData(as === 'html' ? 'text/html' : 'text/plain', given.input);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    } else {
      data.items.add(given.file);
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }
    await answered;
  }, [kind, way, .../** @type {any} */ (FILES)[kind]]);

/** Selects text by dragging, by double-clicking, with the keyboard, and with Select All. @param {Tab} tab */
async function select(tab) {
  const { mouse, keyboard } = tab.page;
  await mouse.move(400, 200);
  await mouse.down();
  for (let y = 200; y <= 700; y += 50) await mouse.move(400 + (y % 100), y);
  await mouse.up();
  await mouse.dblclick(450, 300);
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('ControlOrMeta+a');
  await settled(tab);
}

/** @param {import('./speed/browser.mjs').Browser} browser @param {string} site @param {import('./hostile/inputs.mjs').Input} input @param {string} kind @param {string} way @param {number} bytes */
async function measure(browser, site, input, kind, way, bytes) {
  const tab = await browser.tab();
  try {
    await openSite(tab, site);
    await tab.page.evaluate(([make, as, size, name, type]) => {
      const { given } = /** @type {any} */ (window);
      given.input = (0, eval)(`(${make})`)(as, size);
      given.file = new File([given.input], name, { type });
    }, [String(input.make), kind, bytes, .../** @type {any} */ (FILES)[kind]]);
    await tab.collectGarbage();
    const phase = (/** @type {() => Promise<unknown>} */ act) => tab.longestTask(act, options.explain);
    const opening = await phase(async () => {
      await give(tab, kind, way);
      await settled(tab);
    });
    const scrolling = options.opening ? 0 : await phase(async () => {
      await tab.page.mouse.move(500, 400);
      for (const down of [300, 300, 3000, 1e6, -1e5, -1e9]) {
        await tab.page.mouse.wheel(0, down);
        await tab.page.evaluate(() => /** @type {any} */ (window).raf2());
      }
      await settled(tab);
    });
    const selecting = options.opening ? 0 : await phase(() => select(tab));
    const said = await tab.page.evaluate(() => {
      const { given, attest } = /** @type {any} */ (window);
      return given.said ?? `${attest.article().blocks.length} blocks`;
    });
    return { opening, scrolling, selecting, said };
  } finally {
    await tab.close();
  }
}

/** Opens all hostile pages in the given way (open, paste or file) and returns the longest task. @param {import('./speed/browser.mjs').Browser} browser @param {string} site @param {string} way */
async function measurePages(browser, site, way) {
  const tab = await browser.tab();
  try {
    await openSite(tab, site);
    let longest = { ms: 0, name: '' };
    for (const { name, html } of PAGES.filter(({ name }) => new RegExp(options.only).test(name))) {
      await tab.page.evaluate(([text, called, type]) => {
        /** @type {any} */ (window).given = { input: text, file: new File([text], called, { type }) };
      }, [html, ...FILES.html]);
      const ms = await tab.longestTask(async () => {
        await give(tab, 'html', way);
        await settled(tab);
      }, options.explain);
      if (ms > longest.ms) longest = { ms, name };
    }
    return longest;
  } finally {
    await tab.close();
  }
}

/** @param {number[]} sizes in MB; empty for the inputs with a fixed size */
const inputsOf = (sizes) => (sizes.length
  ? SHAPES.flatMap((shape) => sizes.map((size) => ({ ...shape, name: `${shape.name}, ${size} MB`, bytes: size * 1e6 })))
  : INPUTS.map((input) => ({ ...input, bytes: 0 })));

async function main() {
  if (!existsSync(options.site)) throw new Error(`${options.site} is not built: make bench`);
  const site = await serve(options.site, 0);
  let browser = await launch();
  let missed = 0;
  console.log(`${'opening'.padStart(8)} ${'scroll'.padStart(8)} ${'select'.padStart(8)}  ms, the longest task of each`);
  try {
    const sizes = options.sizes.split(',').filter(Boolean).map(Number);
    const mixed = mixtures(Number(options.mixtures), Number(options.seed));
    if (!sizes.length && !mixed.length && options.kinds.split(',').includes('pages')) {
      for (const way of options.ways.split(',')) {
        const { ms, name } = await measurePages(browser, site.address, way);
        if (ms > LIMIT_MS) ++missed;
        console.log(`${ms.toFixed(0).padStart(8)}  the longest of ${PAGES.length} hostile pages, ${way}: ${name}`);
      }
    }
    const inputs = mixed.length ? mixed : inputsOf(sizes);
    for (const input of inputs.filter(({ name }) => new RegExp(options.only).test(name))) {
      for (const kind of input.kinds.filter((each) => options.kinds.split(',').includes(each))) {
        for (const way of options.ways.split(',')) {
          const late = new Promise((_, fail) => setTimeout(() => fail(new Error('no end')), PATIENCE_MS).unref());
          const work = measure(browser, site.address, input, kind, way, input.bytes);
          work.catch(() => {});
          const found = await Promise.race([work, late]).catch((/** @type {Error} */ error) => ({
            opening: Infinity, scrolling: Infinity, selecting: Infinity, said: error.message.split('\n')[0],
          }));
          if (found.opening === Infinity) {
            await browser.kill(); // Kills the browser, because the page may never respond again.
            browser = await launch();
          }
          const times = [found.opening, found.scrolling, found.selecting];
          if (times.some((ms) => ms > LIMIT_MS)) ++missed;
          console.log(`${times.map((ms) => ms.toFixed(0).padStart(8)).join(' ')}  ${input.name}, ${kind}, ${way}: ${found.said}`);
        }
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  process.exit(missed > 0 ? 1 : 0);
}

await main();
