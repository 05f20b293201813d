// Measures the speed of Attest, of similar programs (its peers) and of an empty ImGui page in one run, and
// prints a table.
//
//   node bench/speed.mjs [--shared ../shared/bench] [--quick] [--only loading,working,changing,searching,opening,native]
//
// Prints each figure with its limit and the source of the limit. Exits with 1 if a limit is missed.
// bench/README.md explains each line and lists the required builds.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { serve } from '../scripts/serve.mjs';
import { launch } from './speed/browser.mjs';
import { loading, opening, working } from './speed/cases.mjs';
import { prepare, servePeers } from './speed/peers.mjs';
import { changing } from './speed/changing.mjs';
import { searching } from './speed/searching.mjs';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SITE = join(PROJECT, 'build/web-release/site');
const EMPTY = join(PROJECT, 'build/web-release/bench/empty_imgui/site');
const NATIVE = join(PROJECT, 'build/native-release/bench/attest_bench');

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: join(PROJECT, '../shared/bench') },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'loading,working,changing,searching,opening,native' },
  },
});

/** The native benchmarks that have a limit: name of the benchmark, label of the line in the table, limit in ms. */
const NATIVE_LIMITS = /** @type {[string, string, number][]} */ ([
  ['hit_test', '50,000 marks: hit test in C++', 1],
  ['filter_marks/text', '50,000 marks: filter by words, sort and count', 16],
  ['filter_marks/state', '50,000 marks: filter by state, sort by time and count', 16],
  ['filter_marks/speaker', '50,000 marks: sort by speaker and count', 16],
]);

/** @returns {import('./speed/cases.mjs').Row[]} */
function native() {
  if (!existsSync(NATIVE)) throw new Error('The native bench is not built: make bench');
  const filter = `--benchmark_filter=^(${NATIVE_LIMITS.map(([name]) => name).join('|')})$`;
  const report = execFileSync(NATIVE, [filter, '--benchmark_format=json'], { encoding: 'utf8' });
  /** @type {{ name: string, cpu_time: number, time_unit: 'ns' | 'ms' }[]} */
  const { benchmarks } = JSON.parse(report);
  return NATIVE_LIMITS.map(([name, what, limit]) => {
    const found = benchmarks.find((benchmark) => benchmark.name === name);
    if (!found) throw new Error(`The native bench has no ${name}`);
    const ours = found.cpu_time / (found.time_unit === 'ns' ? 1e6 : 1);
    return { what, ours, limit, unit: 'ms', against: 'the limit' };
  });
}

/** @param {import('./speed/cases.mjs').Row[]} rows */
function print(rows) {
  const columns = rows.map(({ what, ours, limit, unit, against }) => [
    ours <= limit ? 'ok' : 'MISSED', what, `${ours.toPrecision(3)} ${unit}`, `${limit.toPrecision(3)} ${unit}`,
    (ours / limit).toFixed(2), against,
  ]);
  const table = [['', 'what', 'ours', 'at most', 'ratio', 'from'], ...columns];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
}

async function main() {
  for (const folder of [SITE, EMPTY]) if (!existsSync(folder)) throw new Error(`${folder} is not built: make bench`);
  const peersCopy = join(PROJECT, 'build/peers');
  const generated = await prepare(resolve(options.shared), peersCopy);
  const [site, empty, peers] = await Promise.all([serve(SITE, 0), serve(EMPTY, 0), servePeers(peersCopy, generated)]);
  const browser = await launch();
  const parts = new Set(options.only.split(','));
  const [few, some] = options.quick ? [1, 3] : [5, 7];
  const began = performance.now();
  /** @type {import('./speed/cases.mjs').Row[]} */
  const rows = [];
  try {
    const world = { browser, generated, site: site.address, empty: empty.address, peers: peers.address, quick: options.quick };
    console.log(`${browser.version}, medians of ${few} to ${some} runs; the pages take turns.`);
    console.log('The annotations were written as Attest files before the clock started; reading the files is timed.\n');
    if (parts.has('loading')) {
      const slow = /** @type {[string, number][]} */ ([['markjs', 10], ['recogito-spans', 50]]);
      rows.push(...(await loading(world, '1m', 10_000, some, slow, 48)));
      rows.push(...(await loading(world, '1m', 50_000, few, [], 0)));
      rows.push(...(await loading(world, '5m', 50_000, few, [], 160)));
    }
    if (parts.has('working')) rows.push(...(await working(world, few)));
    if (parts.has('changing')) rows.push(...(await changing(world, few)));
    if (parts.has('searching')) rows.push(...(await searching(world, few)));
    if (parts.has('opening')) rows.push(...(await opening(world, some)));
    if (parts.has('native')) rows.push(...native());
  } finally {
    print(rows);
    await browser.close();
    await Promise.all([site.close(), empty.close()]);
    peers.close();
  }
  const missed = rows.filter(({ ours, limit }) => !(ours <= limit)).length;
  console.log(`\n${rows.length - missed} of ${rows.length} limits kept, in ${Math.round((performance.now() - began) / 1000)} s`);
  process.exit(missed > 0 ? 1 : 0);
}

await main();
