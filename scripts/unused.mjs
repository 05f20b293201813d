// Lists the functions of src/ that the page never calls: only tests call them, or nothing does.
// The linker leaves these functions out of the page's program. The script therefore lists the functions that the
// libraries and the test program define and that the page's program does not contain.
//
//   node scripts/unused.mjs BUILD     a build folder of the preset "web" (no inlining)
//
// Fails if a function that the page never calls is missing from tests/only_tests_call.txt, or if that
// list names a function that the page calls or that no longer exists.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.argv[2] ?? 'build/web');
// The folder in which emsdk-setup.sh keeps the compiler, as in cmake/cache.cmake.
const cache = process.env.ATTEST_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'attest');
const nm = join(cache, 'emscripten/emnm');

/**
 * Returns the names of the functions in a program or library that are in the namespace attest,
 * without the namespace and the arguments. Leaves out file-local functions, because the compiler
 * checks them; constructors, destructors and operators, because they belong to their types; and
 * helpers of tests.
 * @param {string} file
 */
function functionsIn(file) {
  const symbols = execFileSync(nm, ['--demangle', '--defined-only', file], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Set(symbols.split('\n')
    .map((line) => / [TtWw] (attest::.*)$/.exec(line)?.[1] ?? '')
    .filter((name) => name && !/^attest::(testing::|\w+_test::|\(anonymous|DOCTEST_|(\w+::)*k[A-Z])|operator|~|::\$_|'lambda/.test(name))
    .map((name) => name.replace(/\[abi:\w+\]/g, '').replace(/[(<].*$/, '').replace(/^attest::/, ''))
    .filter((name) => !/ |(^|::)(\w+)::\2$/.test(name)));
}

const libraries = readdirSync(join(build, 'src')).filter((name) => /^libattest_.*\.a$/.test(name)).map((name) => join(build, 'src', name));
const defined = new Set([...libraries, join(build, 'tests/attest_tests.wasm')].flatMap((file) => [...functionsIn(file)]));
const reached = functionsIn(join(build, 'src/attest.wasm'));
if (libraries.length === 0 || reached.size === 0) throw new Error(`${build} has no libraries or no program: build its targets attest and attest_tests first.`);

// A function that the compiler has inlined at every call is also missing from the program, although the
// page uses it. The sources name an inlined function more than twice: in its declaration, its definition
// and its calls.
const sources = execFileSync('git', ['ls-files', 'src/*.h', 'src/*.cpp'], { cwd: project, encoding: 'utf8' }).trim().split('\n')
  .map((file) => readFileSync(join(project, file), 'utf8').replace(/\/\/.*$/gm, '')).join('\n');
const uses = new Map();
for (const [word] of sources.matchAll(/\b[a-z]\w*\b/g)) uses.set(word, (uses.get(word) ?? 0) + 1);
/** @param {string} name */
const isNamedOnce = (name) => (uses.get(name.split('::').at(-1) ?? '') ?? 0) <= 2;
const names = [...defined].filter((name) => !reached.has(name) && isNamedOnce(name)).sort();

const allowed = new Map(readFileSync(join(project, 'tests/only_tests_call.txt'), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.startsWith('#')).map((line) => /** @type {[string, string]} */ (line.split(/\s+(.*)/))));
const missing = names.filter((name) => !allowed.has(name));
const outdated = [...allowed.keys()].filter((name) => !names.includes(name));

for (const name of names) if (allowed.has(name)) console.log(`only tests  ${name}  ${allowed.get(name)}`);
for (const name of missing) console.log(`NOT LISTED  ${name}`);
for (const name of outdated) console.log(`OUTDATED    ${name}: the page calls it, or it is gone.`);
console.log(`${names.length} functions that only tests call, ${missing.length} not listed, ${outdated.length} outdated`);
process.exit(missing.length + outdated.length > 0 ? 1 : 0);
