// Opens what another app shares with the installed Attest, and files that the system opens with it. share_worker.js keeps
// what is shared, and opens a window at #shared.
import { giveAll } from './files.js';
import { arrivedBy } from './handover.js';
import { openBytes, tell } from './intake.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';
import { workerUrl } from './workers.js';

const KEPT = 'attest-shared'; // As in share_worker.js.
const ADDRESS = /^\w+:\/\/\S+$/;

/** Returns the forms that the worker keeps, and removes them. Another window may do so at the same time. */
async function kept() {
  const cache = await caches.open(KEPT);
  const forms = [];
  for (const key of await cache.keys()) {
    const form = await (await cache.match(key))?.formData().catch(() => undefined);
    if (await cache.delete(key) && form) forms.push(form);
  }
  return forms;
}

/** Opens the files or the text of a form. Returns false if it has neither. @param {FormData} form */
function open(form) {
  const files = /** @type {File[]} */ (form.getAll('files')).filter(({ name }) => name);
  void giveAll(files);
  const [title, text, url] = ['title', 'text', 'url'].map((field) => String(form.get(field) ?? '').trim());
  if (files.length || !(text || url)) return files.length > 0;
  // Many apps share an address as text, after the title of its page. The program says that it fetches nothing.
  const rest = text.replace(title, '').trim() || url;
  const isAddress = ADDRESS.test(rest);
  const raw = new TextEncoder().encode(isAddress ? rest : text.includes(url) ? text : `${text}\n\n${url}`);
  // An article has its title from the name of its file, without folders and without the text after the last full stop.
  const name = title && !isAddress ? `${title.replace(/[/\\]/g, ' ')}.` : '';
  void inTurn(() => openBytes({ name, size: raw.length, raw, deed: say('intake.shared'), charset: 'utf-8' }));
  return true;
}

/** Opens what was shared, if this window was opened for it. */
export async function receive() {
  if (!arrivedBy('#shared')) return;
  const forms = await kept().catch(() => []);
  if (!forms.map(open).includes(true)) tell(say('intake.nothing-shared'), true);
}

/** Starts the worker, and listens for files. A page without a worker, as over plain HTTP, lacks only these ways in. */
export async function listen() {
  /** @type {any} */ (window).launchQueue?.setConsumer(async (/** @type {any} */ { files }) =>
    giveAll((await Promise.allSettled(files.map((/** @type {any} */ handle) => handle.getFile()))).flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []))));
  try {
    await navigator.serviceWorker?.register(workerUrl('share'));
  } catch {}
}
