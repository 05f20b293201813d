// Counts the instructions of a frame with callgrind and prints the difference from
// frame_instructions.txt. The count depends only on the program and the compiler, so it is the same
// on a busy machine.
//
//   node bench/native/instructions.mjs [--keep]     --keep writes the new counts to the file
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = join(HERE, '../../build/native-release/bench/frame_cost');
const KEPT = join(HERE, '../frame_instructions.txt');
const FRAMES = 200; // The number of frames. Must equal kFrames in frame_cost.cpp.
const CASES = [[100_000, 500], [100_000, 5_000], [1_000_000, 50_000]]; // For each case: bytes of the article, number of marks.

/** @param {number} bytes @param {number} marks */
function count(bytes, marks) {
  const options = ['--tool=callgrind', '--callgrind-out-file=/dev/null', '--toggle-collect=*counted_frames*'];
  const { stderr } = spawnSync('valgrind', [...options, PROGRAM, String(bytes), String(marks)], { encoding: 'utf8' });
  const collected = /Collected : (\d+)/.exec(stderr ?? '');
  if (!collected) throw new Error(`callgrind did not count: ${stderr}`);
  return Math.round(Number(collected[1]) / FRAMES);
}

if (!existsSync(PROGRAM)) throw new Error('frame_cost is not built: make bench');
const before = new Map(
  (existsSync(KEPT) ? readFileSync(KEPT, 'utf8') : '').split('\n').filter((line) => /^\d/.test(line))
    .map((line) => line.split(/\s+/).map(Number)).map(([bytes, marks, frame]) => [`${bytes} ${marks}`, frame]));

const lines = ['# Instructions of one frame while scrolling, by callgrind (make bench).', '# bytes marks instructions'];
for (const [bytes, marks] of CASES) {
  const frame = count(bytes, marks);
  const was = before.get(`${bytes} ${marks}`);
  const change = was ? `${((frame / was - 1) * 100).toFixed(1)} % against ${was}` : 'not counted before';
  console.log(`${bytes} bytes, ${marks} marks: ${frame} instructions a frame (${change})`);
  lines.push(`${bytes} ${marks} ${frame}`);
}
if (process.argv.includes('--keep')) writeFileSync(KEPT, lines.join('\n') + '\n');
