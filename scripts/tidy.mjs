// Runs clang-tidy on our sources. Each run checks many files of a layer, because reading the headers takes
// most of the time. Checks a group of files again only if one of these has changed: the files, our headers that the
// files include, the compiler flags, or the list of checks. The cache folder of emsdk-setup.sh keeps a hash
// of each checked group. Therefore a fresh clone does not check unchanged files again.
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
// The build compiles files in groups: a file of the build folder includes the files of a group.
/** @param {string} path */
const isGroup = (path) => /\/attest_\w+\.dir\/Unity\//.test(path);

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

// The build compiles several source files as one translation unit. One run of clang-tidy checks this number of translation units.
const kGroups = 4;
/** @type {Map<string, {file: string, flags: string[], sources: string[]}[]>} */
const layers = new Map();
for (const { file, command } of units) {
  if (!isOurs(file) && !isGroup(file)) continue;
  const object = / -o (\S+)/.exec(command)?.[1] ?? '';
  const flags = command.replaceAll('\\"', '"').split(' ').slice(1).filter((flag) => flag !== '-c' && flag !== file);
  const together = isGroup(file) ? dirname(file) : file;
  layers.set(together, [...(layers.get(together) ?? []), { file, flags, sources: [file, ...(made.get(object) ?? [])] }]);
}

/** @type {{file: string, flags: string[], stamp: string}[]} */
const waiting = [];
let known = 0;
const folder = join(build, 'tidy');
mkdirSync(folder, { recursive: true });
for (const [layer, groups] of layers) {
  for (let i = 0; i < groups.length; i += kGroups) {
    const some = groups.slice(i, i + kGroups);
    const flags = some[0].flags.filter((flag, at, all) => !/^-(o|MD|MT|MF)$/.test(flag) && !/^-(o|MT|MF)$/.test(all[at - 1] ?? ''));
    const hash = createHash('sha256').update(settings).update(flags.join(' ').replaceAll(project, '.'));
    for (const source of new Set(some.flatMap(({ sources }) => sources))) {
      if (isOurs(source)) hash.update(relative(project, source)).update(readFileSync(source));
    }
    const stamp = join(passed, hash.digest('hex'));
    const file = join(folder, `${relative(build, layer).replace(/\W+/g, '_')}_${i}.cpp`);
    writeFileSync(file, some.map((group) => `#include "${group.file}"\n`).join(''));
    if (existsSync(stamp)) ++known;
    else waiting.push({ file, flags, stamp });
  }
}

let faults = 0;
/** @param {{file: string, flags: string[], stamp: string}} unit */
const tidy = ({ file, flags, stamp }) => new Promise((done) => {
  // The flags may be GCC's, so clang must ignore warning options that it does not know.
  const options = ['--quiet', `--config-file=${join(project, '.clang-tidy')}`, '--extra-arg=-Wno-unknown-warning-option'];
  execFile('clang-tidy', [...options, file, '--', ...flags], { maxBuffer: 1 << 26 }, (error, words) => {
    if (error) {
      ++faults;
      console.log(`${readFileSync(file, 'utf8')}${words}`);
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
console.log(`${count} parts looked through, ${known} unchanged, ${faults} with faults`);
process.exit(faults > 0 ? 1 : 0);
