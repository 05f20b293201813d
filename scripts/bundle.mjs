// Makes the page as it ships: bundles and minifies its scripts with the program's glue code into one
// module, and minifies its styles, its HTML and its manifest.
//   node bundle.mjs PAGE PROGRAM SITE TOOLS
// PAGE is a folder with an index.html. PROGRAM is the .mjs file from Emscripten; its .wasm file and the
// other generated modules are in the same folder. SITE is emptied first. TOOLS is the folder in which
// emsdk-setup.sh installed esbuild. The source map is written next to SITE; it translates
// positions in error messages.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

import { filledIn } from './fill_in.mjs';

const [page, program, site, tools] = process.argv.slice(2).map((path) => resolve(path));
if (!tools) {
  console.error('Usage: node bundle.mjs PAGE PROGRAM SITE TOOLS');
  process.exit(2);
}
const requireTool = createRequire(join(tools, 'package.json'));
const esbuild = requireTool('esbuild');

/** @param {string} name */
const source = (name) => readFileSync(join(page, name), 'utf8');

/** Returns the first capture group of `pattern` in `text`. Throws if nothing matches. @param {RegExp} pattern @param {string} text @returns {string} */
function found(pattern, text) {
  const [, name] = pattern.exec(text) ?? [];
  if (!name) throw new Error(`Nothing in index.html matches ${pattern}`);
  return name;
}

/** @param {string} entry */
async function script(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(page, entry)], bundle: true, write: false, outdir: site, format: 'esm',
    target: 'es2022', charset: 'utf8', minify: true, sourcemap: 'external', legalComments: 'none',
    logLevel: 'warning',
    plugins: [{
      name: 'program',
      /** @param {any} build */
      setup(build) {
        build.onResolve({ filter: /\.mjs$/ }, (/** @type {{path: string}} */ { path }) => ({ path: join(dirname(program), path) }));
      },
    }],
  });
  /** @param {string} ending @returns {string} */
  const output = (ending) => outputFiles.find((/** @type {any} */ { path }) => path.endsWith(ending)).text;
  return { code: output('.js'), map: output('.map') };
}

/** @param {string} html */
function small(html) {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<link rel="modulepreload".*?>/g, '') // Removes the preload links, because the bundle contains the preloaded modules.
    .replace(/<link rel="stylesheet"[^>]* media=.*?>/g, '') // Removes the link to the print styles, because the first stylesheet contains them.
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

const html = filledIn(source('index.html'));
const entry = found(/<script type="module" src="([^"]+)"/, html);
/** The name and the media of each stylesheet. */
const stylesheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?/g)];
if (!stylesheets.length) throw new Error('index.html links no stylesheet');
const { code, map } = await script(entry);
const allStyles = stylesheets.map(([, name, media]) => (media ? `@media ${media} {${source(name)}}` : source(name))).join('\n');
const styles = await esbuild.transform(allStyles, { loader: 'css', minify: true, charset: 'utf8' });
const binary = basename(program).replace(/\.mjs$/, '.wasm');

mkdirSync(site, { recursive: true });
for (const old of readdirSync(site)) rmSync(join(site, old), { recursive: true });
writeFileSync(join(site, entry), code);
writeFileSync(join(site, stylesheets[0][1]), styles.code.trim());
writeFileSync(join(site, 'index.html'), small(html));
copyFileSync(join(dirname(program), binary), join(site, binary));
for (const [, name] of html.matchAll(/<link rel="(?:icon|manifest)"[^>]* href="([^"]+)"/g)) {
  writeFileSync(join(site, name), name.endsWith('.webmanifest') ? JSON.stringify(JSON.parse(filledIn(source(name)))) : source(name).trim());
}
// A browser updates a service worker, and with it the copy of the site for use without network, only if the worker's bytes
// have changed. Each worker therefore ends with a hash of all other files.
const hash = createHash('sha256');
for (const name of readdirSync(site).sort()) hash.update(readFileSync(join(site, name)));
const version = hash.digest('hex').slice(0, 8);
for (const worker of readdirSync(page).filter((name) => name.endsWith('_worker.js'))) {
  writeFileSync(join(site, worker), `${(await script(worker)).code}//${version}`);
}
writeFileSync(join(dirname(site), `${entry}.map`), map);
