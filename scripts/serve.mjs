// Serves a folder on this machine only, with the headers and the compression that the page needs.
//   node serve.mjs FOLDER [PORT]     8080 by default; 0 takes any free port
//
// Tests import it as a module: `await serve(folder, port)` returns {address, close}.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The content security policy allows only our own files, our own WebAssembly, and two Trusted Types
// policies: `article-parser` is for parsing HTML, and `workers` for starting the page's two workers. The
// <meta> of the page has the same policy, but without frame-ancestors, which browsers ignore in a <meta>.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types article-parser workers',
].join('; ');

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const compressible = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest']);

/**
 * @typedef {{changed: number, size: number, tag: string, plain: Buffer, br?: Buffer, gzip?: Buffer}} Kept
 */

/**
 * Starts the server. `port` 0 takes any free port.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(folder, port) {
  const root = realpathSync(folder);
  /** @type {Map<string, Kept>} */
  const kept = new Map();

  /** Throws if the file vanished or cannot be read. @param {string} path @returns {Kept} */
  const contentOf = (path) => {
    const { mtimeMs, size } = statSync(path);
    const known = kept.get(path);
    if (known && known.changed === mtimeMs && known.size === size) return known;
    const plain = readFileSync(path);
    const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const content = { changed: mtimeMs, size, tag, plain };
    kept.set(path, content);
    return content;
  };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = (request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-cache');
    /** @param {number} status @param {string} words */
    const refuse = (status, words) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only to be read');
    let path, content;
    try {
      path = fileFor(root, request.url ?? '/');
      content = path && contentOf(path);
    } catch (error) {
      // A file can vanish at this moment, because a build may be replacing the files of the folder.
      const code = codeOf(error);
      if (path) kept.delete(path);
      if (GONE.has(code)) return refuse(404, 'Not here');
      return DENIED.has(code) ? refuse(403, 'This file may not be read') : refuse(500, `This file cannot be read: ${code}`);
    }
    if (!path || !content) return refuse(404, 'Not here');

    const kind = extname(path);
    const { encoding, body } = encoded(content, kind, String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('Content-Type', types[kind] ?? 'application/octet-stream');
    response.setHeader('ETag', content.tag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === content.tag) return response.writeHead(304).end();
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const server = createServer((request, response) => {
    // Writing fails if the client has closed the connection. Without a listener, the error would stop the server.
    response.on('error', () => {});
    try {
      answer(request, response);
    } catch (error) {
      console.error(`${request.method} ${request.url}: ${error}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  server.on('clientError', (_error, socket) => {
    socket.on('error', () => {});
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  server.on('error', (error) => console.error(`The server continues after an error: ${error.message}`));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The server has no port');
  return {
    address: `http://localhost:${bound.port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections?.();
    }),
  };
}

/** Error codes of a missing file. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR']);
const DENIED = new Set(['EACCES', 'EPERM']);

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/**
 * Returns the path of a URL's file. Returns undefined if there is no such file, or if the path, with
 * symbolic links resolved, leads out of the folder. Throws other errors of the file system.
 * @param {string} root
 * @param {string} url
 */
function fileFor(root, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  if (name.endsWith('/')) name += 'index.html';
  const path = join(root, name);
  if (!existsSync(path)) return undefined;
  const real = realpathSync(path);
  return real.startsWith(root + sep) && statSync(real).isFile() ? real : undefined;
}

/**
 * Returns the content in the best encoding that the browser accepts. Each encoding is computed
 * once.
 * @param {Kept} content
 * @param {string} kind
 * @param {string} accepted
 */
function encoded(content, kind, accepted) {
  if (compressible.has(kind) && /\bbr\b/.test(accepted)) {
    content.br ??= brotliCompressSync(content.plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    });
    return { encoding: 'br', body: content.br };
  }
  if (compressible.has(kind) && /\bgzip\b/.test(accepted)) {
    content.gzip ??= gzipSync(content.plain);
    return { encoding: 'gzip', body: content.gzip };
  }
  return { encoding: '', body: content.plain };
}

async function main() {
  const [folder, value = '8080'] = process.argv.slice(2);
  const port = Number(value);
  if (!folder || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('Usage: node serve.mjs FOLDER [PORT]     PORT is a number up to 65535');
    process.exit(2);
  }
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no page in ${folder}. Build it first: make build`);
    process.exit(1);
  }
  let served;
  try {
    served = await serve(folder, port);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') {
      console.error(`Port ${port} is in use: run \`make run PORT=${port < 65535 ? port + 1 : 8080}\``);
    } else if (code === 'EACCES') {
      console.error(`Port ${port} may not be used by you: run \`make run PORT=8080\``);
    } else {
      console.error(`The page cannot be served on port ${port}: ${error}`);
    }
    process.exit(1);
  }
  const answer = await fetch(served.address);
  if (!answer.ok) {
    console.error(`The page does not answer: ${answer.status}`);
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  console.log(`\nAttest is at ${served.address}  (Ctrl+C ends it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await main();
}
