// Tests the server of `make run` with files that vanish, change or cannot be read, and with clients that send
// invalid requests or disconnect.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { contentSecurityPolicy, serve } from '../../scripts/serve.mjs';

const folder = fs.mkdtempSync(join(tmpdir(), 'attest-serve-'));
after(() => fs.rmSync(folder, { recursive: true }));
fs.writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
const server = await serve(folder, 0);
after(() => server.close());

/** @param {string} path */
const get = async (path) => {
  const answer = await fetch(new URL(path, server.address));
  return { status: answer.status, words: await answer.text() };
};
const isAlive = async () => assert.equal((await get('/')).status, 200);

/** Sends raw bytes to the server and returns its answer. @param {string} bytes @returns {Promise<string>} */
const send = (bytes) => new Promise((resolve) => {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.end(bytes));
  let words = '';
  socket.on('data', (data) => (words += data)).on('error', () => {}).on('close', () => resolve(words));
});

/** Makes a file system function fail with an error code while `act` runs. @param {'readFileSync' | 'statSync' | 'realpathSync'} name @param {string} code @param {() => Promise<void>} act */
async function failing(name, code, act) {
  const own = fs[name];
  /** @type {any} */ (fs)[name] = () => { throw Object.assign(new Error(`${code}: it fails`), { code }); };
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    /** @type {any} */ (fs)[name] = own;
    syncBuiltinESMExports();
  }
}

for (const [code, status] of /** @type {[string, number][]} */ ([
  ['ENOENT', 404], ['ENOTDIR', 404], ['EACCES', 403], ['EPERM', 403], ['EIO', 500], ['EMFILE', 500],
])) {
  test(`the server answers the file error ${code} with status ${status}, and the next request succeeds`, async () => {
    for (const name of /** @type {const} */ (['realpathSync', 'statSync', 'readFileSync'])) {
      fs.writeFileSync(join(folder, 'page.js'), `// ${code} ${name}`); // The content is new, so no cache has it.
      await failing(name, code, async () => assert.equal((await get('/page.js')).status, status, name));
      assert.deepEqual(await get('/page.js'), { status: 200, words: `// ${code} ${name}` });
    }
  });
}

test('a request for a deleted file is answered with 404 until the file exists again', async () => {
  const path = join(folder, 'late.js');
  for (let i = 0; i < 3; ++i) {
    fs.writeFileSync(path, `// ${i}`);
    assert.equal((await get('/late.js')).status, 200);
    fs.rmSync(path);
    assert.equal((await get('/late.js')).status, 404);
  }
  fs.mkdirSync(path); // A folder now has the name of the file.
  assert.equal((await get('/late.js')).status, 404);
  fs.rmdirSync(path);
  fs.symlinkSync(path, path); // The path is now a symbolic link whose target is the same path.
  assert.equal((await get('/late.js')).status, 404);
  fs.rmSync(path);
  await isAlive();
});

test('an invalid URL or a path outside the folder is not served', async () => {
  fs.writeFileSync(`${folder}-beside`, 'not ours');
  after(() => fs.rmSync(`${folder}-beside`));
  const name = folder.split('/').at(-1);
  for (const path of ['/%', '/%zz', '/%00', '/a%00b', '/%ff', '/..%2f..%2fetc/passwd', `/..%2f${name}-beside`, '/index.html/', '/index.html/a',
    `/${'a'.repeat(5000)}`, '/🗑', '/none', '/?', '/#']) {
    const { status } = await get(path);
    assert.equal(status, '/?/#'.includes(path) ? 200 : 404, path);
  }
  for (const target of ['*', 'http://other/', '..', '/../../etc/passwd', '//', '/\\..\\']) {
    assert.doesNotMatch(await send(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`), /root:/, target);
    await isAlive();
  }
});

test('invalid requests and disconnects do not stop the server', async () => {
  assert.match(await send('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 /);
  assert.match(await send(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100000)}\r\n\r\n`), /^(HTTP\/1\.1 4|$)/);
  assert.match(await send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 405 /);
  fs.writeFileSync(join(folder, 'large.bin'), Buffer.alloc(8 << 20));
  for (let i = 0; i < 20; ++i) {
    await new Promise((resolve) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => {
        socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n', () => socket.resetAndDestroy());
      });
      socket.on('error', () => {}).on('close', resolve);
    });
  }
  await isAlive();
});

test('the server and the page have the same content security policy', () => {
  const html = fs.readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
  const inPage = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  // The page's own policy has no frame-ancestors, because browsers ignore it in a <meta> element.
  assert.equal(inPage, contentSecurityPolicy.replace("frame-ancestors 'none'; ", ''));
});

test('the error for a port in use suggests another port', async () => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
  after(() => void other.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  const program = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
  const said = await new Promise((resolve) => {
    execFile(process.execPath, [program, folder, String(port)], (error, _out, err) => resolve({ code: error?.code, err }));
  });
  assert.equal(said.code, 1);
  assert.match(said.err, new RegExp(`^Port ${port} is in use: run \`make run PORT=\\d+\``));
});
