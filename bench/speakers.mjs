// Measures the proposals of speakers on annotated articles: node bench/speakers.mjs --shared ../shared
//
// `data` in the shared folder has one folder for each set of articles. Each line of a file is one article as
// JSON. The sets are for measuring only. The program is built with:
// cmake --build --preset native-release --target speakers
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const SETS = [
  'quotes-en-polnear/dev.jsonl',
  'quotes-en-polnear/train.jsonl',
  'quotes-en-wikinews/dev.jsonl',
];

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    program: { type: 'string', default: 'build/native-release/bench/speakers' },
  },
});

for (const set of SETS) {
  const input = readFileSync(join(values.shared, 'data', set));
  console.log(set);
  process.stdout.write(execFileSync(values.program, { input }));
}
