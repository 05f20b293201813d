// Runs the end-to-end tests, with real mouse and keyboard input, in real browsers.
//
//   node tests/browser/run.mjs [--only chromium,firefox,webkit] [--grep expression] [--times n]
//                              [--site folder]
//
// Serves the built site and runs every test in every browser. Three browsers run at the same time, each
// with its own profile. A failed test leaves a screenshot and a log in build/end_to_end/, and runs once more, because
// three browsers on a busy machine can starve one another. If the second run passes, the test counts as passed, but the
// first failure is printed in a line "unsteady …". A test that fails twice has failed.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { serve } from '../../scripts/serve.mjs';
import { browserNames, launchers } from './harness/browsers.mjs';
import { startDisplay } from './harness/processes.mjs';
import { Stage } from './harness/stage.mjs';
import { BrowserSilent, withinPatience } from './harness/wait.mjs';

/**
 * @typedef {import('./harness/browsers.mjs').BrowserName} BrowserName
 * @typedef {import('./harness/stage.mjs').EndToEndTest} EndToEndTest
 */

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = resolve(HERE, '../..');
const EVIDENCE = join(PROJECT, 'build/end_to_end');
const BROWSERS_AT_ONCE = 3; // Three browsers can share the two cores of the machine, because a test mostly waits for frames and storage.
const LONGEST_TEST_MS = 240_000;
const CLOSING_MS = 20_000;
const WORTH_A_START = 6; // Another browser is started for a list of tests only if the list has more than this number of tests left.

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: browserNames.join(',') },
    grep: { type: 'string', default: '' },
    times: { type: 'string', default: '1' }, // How often each test runs. A higher number helps to find flaky tests.
    site: { type: 'string', default: 'build/web-release/site' },
  },
});

const counts = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

/** Thrown if the browser reported an error or a violation, such as a request to another site. The test then fails without a second run, because a single report proves an error. */
class Complaint extends Error {}

/** @returns {Promise<EndToEndTest[]>} */
async function allTests() {
  const found = [];
  for (const file of readdirSync(join(HERE, 'end_to_end')).sort()) {
    if (file.endsWith('.mjs')) found.push(...(await import(`./end_to_end/${file}`)).default);
  }
  const wanted = found.filter(({ name }) => new RegExp(options.grep).test(name));
  return Array.from({ length: Number(options.times) }, () => wanted).flat();
}

/**
 * Runs one test. Returns whether the browser is still usable, and whether the test must run again.
 * @param {BrowserName} name @param {EndToEndTest} test @param {Stage} stage @param {boolean} mayRepeat
 */
async function runTest(name, test, stage, mayRepeat) {
  const began = performance.now();
  try {
    await withinPatience(`the test's end`, test.run(stage), { within: LONGEST_TEST_MS });
    const expected = test.options.expects;
    const complaints = (await stage.complaints()).filter((what) => !expected?.test(what));
    if (complaints.length > 0) throw new Complaint(`the browser complained: ${complaints.join(' | ')}`);
    ++counts.passed;
    console.log(`ok ${name}: ${test.name}`);
  } catch (error) {
    const usable = !(error instanceof BrowserSilent);
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    const reason = stack.split('\n').filter((line) => !/^ +at /.test(line)).join(' ').replace(/\s+/g, ' ');
    const again = mayRepeat && !(error instanceof Complaint);
    ++counts[again ? 'unsteady' : 'failed'];
    console.log(`${again ? 'unsteady' : 'failed'} ${name}: ${test.name}: ${reason.slice(0, 700)}`);
    console.log(stack.split('\n').slice(0, 14).map((line) => `    ${line}`).join('\n'));
    await withinPatience('evidence', keepEvidence(`${name}${again ? '-first' : ''}`, test, stage, stack)).catch(() => {});
    return { usable, again };
  } finally {
    console.log(`took ${((performance.now() - began) / 1000).toFixed(1)} s: ${name}: ${test.name}`);
  }
  return { usable: true, again: false };
}

/** @param {string} name of the browser and of the attempt @param {EndToEndTest} test @param {Stage} stage @param {string} story */
async function keepEvidence(name, test, stage, story) {
  mkdirSync(EVIDENCE, { recursive: true });
  const stem = join(EVIDENCE, `${name}-${test.name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)}`);
  const complaints = await stage.complaints().catch((error) => [`no log: ${error.message}`]);
  /** @type {string[]} */
  const logged = (await stage.pages[0]?.evaluate(() => /** @type {any} */ (window).errorsLogged).catch(() => [])) ?? [];
  writeFileSync(`${stem}.txt`, [story, '', 'The browser said:', ...complaints, ...logged, ''].join('\n'));
  for (const line of logged) console.log(`    console: ${line.slice(0, 500)}`);
  console.log(`    log: ${relative(PROJECT, `${stem}.txt`)}`);
  const window = stage.pages[0];
  const picture = await window?.screenshot().catch(() => undefined);
  if (!picture) return;
  writeFileSync(`${stem}.png`, picture);
  console.log(`    picture: ${relative(PROJECT, `${stem}.png`)}`);
}

/** Starts a browser, and tries a second time if the browser's driver does not respond. @param {BrowserName} name @param {{profile: string, env: NodeJS.ProcessEnv}} options */
const launch = (name, options) =>
  launchers[name](options).catch((error) => {
    if (!(error instanceof BrowserSilent)) throw error;
    console.log(`${name}: started again (${error.message})`);
    return launchers[name](options);
  });

/** @param {import('./harness/browsers.mjs').Browser} browser */
const close = (browser) =>
  withinPatience('the browser to close', browser.close(), { within: CLOSING_MS }).catch(() => {});

/**
 * Runs the remaining tests of a browser and removes each from the list. Two calls can share one list.
 * @param {BrowserName} name @param {EndToEndTest[]} left @param {string} origin @param {NodeJS.ProcessEnv} env
 */
async function runAll(name, left, origin, env) {
  const profile = mkdtempSync(join(tmpdir(), 'attest-profile-'));
  let browser = await launch(name, { profile, env });
  console.log(`${name}: ${browser.version}`);
  try {
    /** @type {EndToEndTest | undefined} */
    let again;
    for (let test = left.shift(); test; test = again ?? left.shift()) {
      const reason = test.options.cannot?.[name];
      if (reason) {
        ++counts.skipped;
        console.log(`skipped ${name}: ${test.name} (${reason})`);
        continue;
      }
      const stage = new Stage({ name, browser, origin, env });
      // With --times, each failure counts, because the run looks for flaky tests.
      const outcome = await runTest(name, test, stage, !again && options.times === '1');
      again = outcome.again ? test : undefined;
      const closed = await withinPatience('the stage to close', stage.close(), { within: CLOSING_MS })
        .then(() => true, () => false);
      // The repeated test gets a new browser, because the old one may still be busy.
      if (outcome.usable && closed && !outcome.again) continue;
      await close(browser);
      browser = await launch(name, { profile, env });
    }
  } finally {
    await close(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function main() {
  const names = browserNames.filter((name) => options.only.split(',').includes(name));
  const tests = await allTests();
  if (names.length === 0 || tests.length === 0) throw new Error('no test to run');
  rmSync(EVIDENCE, { recursive: true, force: true });

  const began = performance.now();
  const folder = resolve(PROJECT, options.site);
  if (!existsSync(folder)) throw new Error(`${options.site} is not built yet`);
  const site = await serve(folder, 0);
  try {
    // Each worker first takes a browser whose tests have not started. If no such browser is left, the worker helps the browser with the most
    // remaining tests.
    const waiting = [...names];
    const left = new Map(names.map((name) => [name, [...tests]]));
    const most = () => [...left].sort(([, a], [, b]) => b.length - a.length)[0];
    const lane = async () => {
      const display = await startDisplay(); // Each worker has its own display, because two windows on one display compete for the keyboard focus.
      for (;;) {
        const name = waiting.shift() ?? (most()[1].length > WORTH_A_START ? most()[0] : undefined);
        if (!name) break;
        await runAll(name, left.get(name) ?? [], site.address, { DISPLAY: display.display }).catch((error) => {
          ++counts.failed;
          left.set(name, []);
          console.log(`failed ${name}: ${error.message}`);
        });
      }
      await display.stop();
    };
    await Promise.all(Array.from({ length: BROWSERS_AT_ONCE }, lane));
  } finally {
    await site.close();
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const { passed, failed, skipped, unsteady } = counts;
  console.log(`end-to-end: ${passed} passed, ${failed} failed, ${skipped} skipped, ${unsteady} repeated (${seconds} s)`);
  process.exit(failed > 0 ? 1 : 0);
}

await main();
