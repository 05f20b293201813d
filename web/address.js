// Opens the file that the page's address names: ?article=PATH. Only files of the page's own site are fetched.
import { LARGEST } from './arguments.js';
import { addressFrom } from './article_extractor.js';
import { openBytes, tell } from './intake.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';

const LONGEST_SHOWN = 200; // The maximum length of an address in a notice, in UTF-16 units.

/** Reads the body of a response. Returns only its size if the body is too large. @param {Response} response */
async function bytesOf(response) {
  let size = Number(response.headers.get('content-length')) || 0;
  const reader = response.body?.getReader();
  if (size > LARGEST || !reader) return { size, raw: reader ? undefined : new Uint8Array() };
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  size = 0;
  for (let part; (part = await reader.read()).value;) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return { size };
    }
    parts.push(part.value);
  }
  return { size, raw: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}

/** Returns the last part of a path as a file name. @param {string} path */
function nameOf(path) {
  const last = path.split('/').filter(Boolean).at(-1) ?? path;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** @param {URL} target @param {string} address */
async function fetched(target, address) {
  const response = await fetch(target).catch(() => undefined);
  if (!response) return tell(say('address.unreached', { address }), true);
  if (!response.ok) return tell(say([404, 410].includes(response.status) ? 'address.missing' : 'address.failed', { address, status: response.status }), true);
  const body = await bytesOf(response).catch(() => undefined);
  if (!body) return tell(say('address.unreached', { address }), true);
  const type = response.headers.get('content-type') ?? '';
  const name = nameOf(target.pathname);
  await openBytes({
    ...body, name, deed: say('intake.address', { name }), charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1],
    ...(/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && { isHtml: true }),
  });
}

/** Opens the file that the page's address names, if it names one. */
export async function openAddressed() {
  const here = new URL(document.URL);
  const path = here.searchParams.get('article');
  if (!path) return;
  const target = addressFrom(path, document.URL);
  const address = path.slice(0, LONGEST_SHOWN);
  if (!target) return tell(say('address.missing', { address }), true);
  const { origin, protocol } = new URL(target);
  if (origin !== here.origin || protocol !== here.protocol) return tell(say('address.other-site', { address }), true);
  await inTurn(() => fetched(new URL(target), address));
}
