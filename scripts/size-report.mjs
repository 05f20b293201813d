// Prints the size of each file of a folder: uncompressed, with gzip and with brotli.
//   node size-report.mjs FOLDER [--most-brotli-kib N]     fails if the sum of brotli sizes exceeds N
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, flag, limit] = process.argv.slice(2);
if (!folder || (flag !== undefined && flag !== '--most-brotli-kib')) {
  console.error('Usage: node size-report.mjs FOLDER [--most-brotli-kib N]');
  process.exit(2);
}

/** @param {string} directory @returns {string[]} */
function filesBelow(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const rows = filesBelow(folder).sort().map((path) => {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return {
    name: relative(folder, path),
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotli.length,
  };
});
const total = { name: 'total', raw: 0, gzip: 0, brotli: 0 };
for (const row of rows) {
  total.raw += row.raw;
  total.gzip += row.gzip;
  total.brotli += row.brotli;
}

const kib = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1).padStart(9);
const width = Math.max(12, ...rows.map((row) => row.name.length));
console.log(`${'KiB'.padEnd(width)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
for (const row of [...rows, total]) {
  console.log(row.name.padEnd(width) + kib(row.raw) + kib(row.gzip) + kib(row.brotli));
}

if (limit !== undefined && total.brotli > Number(limit) * 1024) {
  console.error(`The page has ${kib(total.brotli).trim()} KiB with brotli; the limit is ${limit} KiB.`);
  process.exit(1);
}
