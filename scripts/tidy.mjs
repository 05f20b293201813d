// Runs clang-tidy on our sources. Checks a file again only if the file, one of our headers that it
// includes, its flags or the list of checks has changed. The cache folder of emsdk-setup.sh keeps a
// hash of all these for each clean file, so that a fresh clone does not check them again.
//   node tidy.mjs BUILD      a build folder with compile_commands.json, built by ninja
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.argv[2] ?? 'build/native');
const { ATTEST_CACHE, XDG_CACHE_HOME } = process.env;
const passed = join(ATTEST_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'attest'), 'tidy');
mkdirSync(passed, { recursive: true });

/** @param {string} path */
const isOurs = (path) => /^(src|tests|bench)\//.test(relative(project, path));

/** The sources and headers of each object file, from ninja's dependency log. @returns {Map<string, string[]>} */
function filesByObject() {
  const files = new Map();
  /** @type {string[]} */
  let current = [];
  for (const line of execFileSync('ninja', ['-C', build, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')) {
    const object = /^(\S.*): #deps/.exec(line);
    if (object) files.set(object[1], (current = []));
    else if (line.startsWith('    ')) current.push(resolve(build, line.trim()));
  }
  return files;
}

const version = execFileSync('clang-tidy', ['--version'], { encoding: 'utf8' });
const settings = version + readFileSync(join(project, '.clang-tidy'), 'utf8');
const made = filesByObject();
/** @type {{file: string, output?: string, command: string}[]} */
const units = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));

/** @type {{file: string, stamp: string}[]} */
const waiting = [];
let known = 0;
for (const { file, command } of units) {
  if (!isOurs(file)) continue;
  const object = / -o (\S+)/.exec(command)?.[1] ?? '';
  const hash = createHash('sha256').update(settings).update(command.replaceAll(project, '.'));
  for (const source of new Set([file, ...(made.get(object) ?? [])])) {
    if (isOurs(source)) hash.update(relative(project, source)).update(readFileSync(source));
  }
  const stamp = join(passed, hash.digest('hex'));
  if (existsSync(stamp)) ++known;
  else waiting.push({ file, stamp });
}

let faults = 0;
/** @param {{file: string, stamp: string}} unit */
const tidy = ({ file, stamp }) => new Promise((done) => {
  // The flags may be GCC's, so clang must ignore warning options that it does not know.
  const flags = ['-p', build, '--quiet', '--extra-arg=-Wno-unknown-warning-option', file];
  execFile('clang-tidy', flags, { maxBuffer: 1 << 26 }, (error, words) => {
    if (error) {
      ++faults;
      console.log(`${relative(project, file)}\n${words}`);
    } else {
      writeFileSync(stamp, '');
    }
    done(undefined);
  });
});

const count = waiting.length;
const lane = async () => {
  for (let unit = waiting.shift(); unit; unit = waiting.shift()) await tidy(unit);
};
await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, lane));
console.log(`${count} files looked through, ${known} unchanged, ${faults} with faults`);
process.exit(faults > 0 ? 1 : 0);
