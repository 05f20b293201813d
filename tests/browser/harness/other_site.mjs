// Serves a second web site on another origin than the site that the tests visit.
import { createServer } from 'node:http';

/**
 * @typedef {object} Answer
 * @property {string} [type]
 * @property {string} body
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 */

/**
 * Serves some answers by their paths. If `behind` is the address of a site, all other requests are passed on to it.
 * @param {Record<string, Answer>} answers @param {string} [behind]
 */
export async function otherSite(answers, behind) {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const answer = answers[path];
    if (answer) {
      response.writeHead(answer.status ?? 200, { 'Content-Type': answer.type ?? 'text/html; charset=utf-8', ...answer.headers });
      return void response.end(answer.body);
    }
    const found = behind ? await fetch(new URL(path, behind)) : undefined;
    const kept = ['content-type', 'content-security-policy'].flatMap((name) => [[name, found?.headers.get(name) ?? '']]).filter(([, value]) => value);
    response.writeHead(found?.status ?? 404, Object.fromEntries(kept));
    response.end(found && new Uint8Array(await found.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve(undefined));
      server.closeAllConnections();
    }),
  };
}
