// Makes the page as it is served: its scripts and the program's own become one small module, its
// styles and its HTML lose what only we read, and its icon moves into the HTML.
//   node bundle.mjs PAGE PROGRAM SITE TOOLS
// PAGE is a folder with an index.html, PROGRAM the .mjs that Emscripten has made, with its .wasm and
// the other modules that the build makes beside it. SITE holds nothing else afterwards. TOOLS is where
// emsdk-setup.sh has put esbuild and terser. Beside SITE lies a source map, to read the place in an
// error by.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

const [page, program, site, tools] = process.argv.slice(2).map((path) => resolve(path));
if (!tools) {
  console.error('Usage: node bundle.mjs PAGE PROGRAM SITE TOOLS');
  process.exit(2);
}
const bring = createRequire(join(tools, 'package.json'));
const esbuild = bring('esbuild');
const terser = bring('terser');

/** @param {string} name */
const source = (name) => readFileSync(join(page, name), 'utf8');

/** The first group of `pattern` in `text`. @param {RegExp} pattern @param {string} text @returns {string} */
function found(pattern, text) {
  const [, name] = pattern.exec(text) ?? [];
  if (!name) throw new Error(`Nothing in index.html matches ${pattern}`);
  return name;
}

/**
 * What crosses between page and program may have any name, as long as both sides use the same. Names
 * of one word are left alone: those the browser knows too.
 * @param {string} glue @returns {RegExp}
 */
function crossing(glue) {
  const quoted = [...glue.matchAll(/\["(\w+)"\]/g)].map(([, name]) => name);
  return new RegExp(`^(${quoted.filter((name) => /[a-z]_[a-z]/.test(name)).join('|')})$`);
}

/**
 * The page's own methods instead of functions around them, which pass on what they are given: calls of
 * the page are made by the thousand.
 * @param {string} glue @returns {string}
 */
const direct = (glue) =>
  glue.replace(
    /function (host_\w+)\([^)]*\) ?\{ ?return (Module\["host"\]\["\w+"\])\(\.\.\. ?arguments\);? ?\}/g, 'var $1 = $2;');

/** What the program's own file calls the functions that cross. @type {Record<string, string>} */
const crossed = {};

/** Those functions under the names that they have there already. @param {string} glue @returns {string} */
const underOwnNames = (glue) =>
  glue.replace(/(_attest_\w+)=Module\["\1"\]=wasmExports\["(\w+)"\];/g, (_, name, own) => {
    crossed[`$${name}`] = own;
    return '';
  }).replace('function assignWasmExports(wasmExports){', '$&Object.assign(Module,wasmExports);')
    .replace(/,(\w+):host_(\w+_\w+)(?=[,}])/g, (_, own, name) => {
      crossed[`$${name}`] = own;
      return '';
    }).replace('wasmImports={', '$&...Module["host"],')
    .replace(/var host_\w+ = Module\["host"\]\["(\w+)"\];/g, (line, name) => (crossed[`$${name}`] ? '' : line));

/** Short names for what shaders declare: the same in all of them, as they pass things on by name. */
const declared = new Set(readdirSync(dirname(program)).filter((name) => /_(vert|frag)\.mjs$/.test(name)).sort()
  .flatMap((name) => [...readFileSync(join(dirname(program), name), 'utf8')
    .matchAll(/\b(?:float|u?int|bool|[biu]?vec[234]|sampler2D) (\w+)/g)].map(([, declaration]) => declaration)));
const shortNames = new Map([...declared].map((name, i) => [name, (i < 26 ? '' : '_') + String.fromCharCode(97 + (i % 26))]));
/** @param {string} shader @returns {string} */
const shortened = (shader) => shader.replace(/(?<![.\w])[a-zA-Z]\w*/g, (name) => shortNames.get(name) ?? name);

/** A module that the build has made. @param {string} path @returns {string} */
function made(path) {
  const text = readFileSync(path, 'utf8');
  return path === program ? underOwnNames(direct(text)) : shortened(text);
}

/** @param {string} entry */
async function script(entry) {
  const whole = await esbuild.build({
    entryPoints: [join(page, entry)], bundle: true, write: false, outdir: site, format: 'esm',
    target: 'es2022', charset: 'utf8', minifySyntax: true, sourcemap: true, legalComments: 'none',
    logLevel: 'warning',
    plugins: [{
      name: 'program',
      /** @param {any} build */
      setup(build) {
        build.onResolve({ filter: /\.mjs$/ }, (/** @type {{path: string}} */ { path }) => ({ path: join(dirname(program), path) }));
        build.onLoad({ filter: /\.mjs$/ }, (/** @type {{path: string}} */ { path }) => ({ contents: made(path) }));
      },
    }],
  });
  /** @param {string} ending @returns {string} */
  const output = (ending) => whole.outputFiles.find((/** @type {any} */ { path }) => path.endsWith(ending)).text;
  return terser.minify(output('.js'), {
    module: true, ecma: 2022,
    compress: { passes: 3, keep_fargs: false },
    mangle: { properties: { regex: crossing(readFileSync(program, 'utf8')) } },
    nameCache: { props: { props: crossed } },
    sourceMap: { content: output('.map') },
  });
}

/** @param {string} html */
function small(html) {
  const icon = (/** @type {string} */ _, /** @type {string} */ name) =>
    `href="data:image/svg+xml,${source(name).trim().replaceAll('"', "'").replaceAll('#', '%23')}"`;
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<link rel="modulepreload".*?>/g, '') // It is in the one module.
    .replace(/<link rel="stylesheet"[^>]* media=.*?>/g, '') // In the first stylesheet.
    .replace(/href="(\w+\.svg)"/g, icon)
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

const html = source('index.html');
const entry = found(/<script type="module" src="([^"]+)"/, html);
/** Of each stylesheet its name, and for which media it is. */
const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?/g)];
if (!sheets.length) throw new Error('index.html links no stylesheet');
const { code, map } = await script(entry);
const allStyles = sheets.map(([, name, media]) => (media ? `@media ${media} {${source(name)}}` : source(name))).join('\n');
const styles = await esbuild.transform(allStyles, { loader: 'css', minify: true, charset: 'utf8' });
const binary = basename(program).replace(/\.mjs$/, '.wasm');

mkdirSync(site, { recursive: true });
for (const old of readdirSync(site)) rmSync(join(site, old), { recursive: true });
writeFileSync(join(site, entry), code);
writeFileSync(join(site, sheets[0][1]), styles.code.trim());
writeFileSync(join(site, 'index.html'), small(html));
copyFileSync(join(dirname(program), binary), join(site, binary));
writeFileSync(join(dirname(site), `${entry}.map`), map);
