// Lists functions of src/ that no path of the page reaches: those that only tests call, and those
// that nobody calls. The linker leaves them out of the page's program, so they are what the
// libraries and the test program define and the page's program lacks.
//
//   node scripts/unused.mjs BUILD     a build folder of the preset "web" (no inlining)
//
// Fails if a function is missing from tests/only_tests_call.txt, or if that list names one that
// the page does call or that is gone.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.argv[2] ?? 'build/web');
const nm = join(process.env.EMSCRIPTEN_ROOT ?? compilerFolder(), 'emnm');

/** The folder of the compiler that the build folder is configured with. */
function compilerFolder() {
  const cache = readFileSync(join(build, 'CMakeCache.txt'), 'utf8');
  const compiler = /^CMAKE_CXX_COMPILER:\w+=(.*)$/m.exec(cache)?.[1];
  if (!compiler) throw new Error(`${build} is not a configured build folder.`);
  return dirname(compiler);
}

/** Functions in the namespace attest, but for file-local ones and helpers of tests. @param {string} file */
function functionsIn(file) {
  const symbols = execFileSync(nm, ['--defined-only', file], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const mangled = symbols.split('\n').map((line) => / [TtWw] (\S+)$/.exec(line)?.[1] ?? '');
  return new Set(mangled.filter((name) => /^_ZNK?6attest(?!7testing|12_GLOBAL__N_1)/.test(name)));
}

/** `attest::Article::slice(attest::Range<…>) const` without the namespace and the arguments. @param {string} name */
const shortName = (name) => name.replace(/\[abi:\w+\]/g, '').replace(/\(.*$/, '').replace(/attest::/g, '');

const libraries = readdirSync(join(build, 'src')).filter((name) => /^libattest_.*\.a$/.test(name)).map((name) => join(build, 'src', name));
const defined = new Set([...libraries, join(build, 'tests/attest_tests.wasm')].flatMap((file) => [...functionsIn(file)]));
const reached = functionsIn(join(build, 'src/attest.wasm'));
if (libraries.length === 0 || reached.size === 0) throw new Error(`${build} has no libraries or no program: build its targets attest and attest_tests first.`);

const unused = [...defined].filter((name) => !reached.has(name));
const demangled = unused.length === 0 ? [] : execFileSync('c++filt', { input: unused.join('\n'), encoding: 'utf8' }).trim().split('\n');
// Comparisons, destructors and constructors are written by the compiler or belong to their type.
const names = [...new Set(demangled.map(shortName))].filter((name) => !/operator|~|(\w+)::\1$/.test(name)).sort();

const allowed = new Map(readFileSync(join(project, 'tests/only_tests_call.txt'), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.startsWith('#')).map((line) => /** @type {[string, string]} */ (line.split(/\s+(.*)/))));
const missing = names.filter((name) => !allowed.has(name));
const outdated = [...allowed.keys()].filter((name) => !names.includes(name));

for (const name of names) console.log(`${missing.includes(name) ? 'NOT LISTED' : 'only tests'}  ${name}  ${allowed.get(name) ?? ''}`);
for (const name of outdated) console.log(`OUTDATED    ${name}: the page calls it, or it is gone.`);
console.log(`${names.length} functions that only tests call, ${missing.length} not listed, ${outdated.length} outdated`);
process.exit(missing.length + outdated.length > 0 ? 1 : 0);
