// Prepares the programs with which Attest is compared (the peers). Their adapters and the generated articles and
// annotations come from ../shared/bench.
//
// The folder ../shared/bench may be read-only, so npm installs into a copy of it in build/.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{blocks: {tag: string, text: string}[], text: string, html: string}} Article
 * @typedef {{start: number, end: number, kind: string, id: string, t: number}} Span
 * @typedef {{article(size: string): Article, annotations(size: string, marks: number): any[], extra(size: string): any[]}} Generated
 */

/** Returns whether `copy`, our copy of ../shared/bench, has the programs that `shared` lists. An older copy can lack some. @param {string} shared @param {string} copy */
function isInstalled(shared, copy) {
  if (!existsSync(join(copy, 'node_modules/.package-lock.json'))) return false;
  return readFileSync(join(shared, 'package-lock.json')).equals(readFileSync(join(copy, 'package-lock.json')));
}

/** Installs and bundles the programs with which Attest is compared. @param {string} shared @param {string} copy @returns {Promise<Generated>} */
export async function prepare(shared, copy) {
  if (!isInstalled(shared, copy)) {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync(shared, copy, { recursive: true, mode: 0 });
    execFileSync('chmod', ['-R', 'u+w', copy]);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: copy, stdio: 'inherit' });
  }
  const { bundle } = await import(pathToFileURL(join(copy, 'build.mjs')).href);
  await bundle();
  const { article, marks, toW3C } = await import(pathToFileURL(join(copy, 'generate.mjs')).href);

  /** @type {Map<string, any>} */
  const kept = new Map();
  const once = (/** @type {string} */ key, /** @type {() => any} */ make) => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  };
  const articleOf = (/** @type {string} */ size) => once(size, () => article(size));
  return {
    article: articleOf,
    annotations: (size, count) =>
      once(`${size} ${count}`, () => toW3C(articleOf(size).text, marks(articleOf(size).text, count))),
    extra: (size) => once(`${size} more`, () => toW3C(articleOf(size).text, marks(articleOf(size).text, 40, 77))),
  };
}

const STYLE =
  'body{margin:0}#content{display:block;width:720px;margin:0 auto;padding:24px;' +
  "font:18px/1.55 Georgia,'DejaVu Serif',serif;position:relative}";

/** Serves the page of each program with which Attest is compared, as run.mjs of ../shared/bench does. @param {string} copy @param {Generated} generated */
export async function servePeers(copy, generated) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [peer, size, marks] = ['peer', 'size', 'marks'].map((name) => url.searchParams.get(name) ?? '');
    const send = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    if (url.pathname === '/page') {
      return send('text/html', `<!doctype html><html lang="en"><meta charset="utf-8"><title>${peer}</title>` +
        `<style>${STYLE}</style><article id="content">${generated.article(size).html}</article>` +
        `<script src="/dist/lib.js"></script><script src="/dist/${peer}.js"></script></html>`);
    }
    if (url.pathname === '/annotations') {
      return send('application/json', JSON.stringify(generated.annotations(size, Number(marks))));
    }
    const script = /^\/dist\/([\w-]+\.js)$/.exec(url.pathname);
    const path = script && join(copy, 'dist', script[1]);
    if (path && existsSync(path)) return send('text/javascript', readFileSync(path));
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
