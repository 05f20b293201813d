// Opens data that another app shares with the installed Attest, and files that the operating system opens with Attest.
// share_worker.js stores the shared data and opens a window at #shared=KEY.
import { giveAll } from './files.js';
import { arrivedBy } from './handover.js';
import { openBytes, tell } from './intake.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';
import { workerUrl } from './workers.js';

const KEPT = 'attest-shared'; // The name of the cache for data that other apps share. share_worker.js uses the same name.
const ABANDONED_MS = 60_000; // A window opens its form sooner than this.
const LATER_MS = 5000;
const ADDRESS = /^\w+:\/\/\S+$/;

/**
 * Removes the form that was shared with this window from the cache, and forms whose windows did not open them. Returns these forms. Two windows may try
 * to remove the same form: `delete` succeeds in only one of them. @param {string} own the key of the form of this window
 */
async function kept(own) {
  const cache = await caches.open(KEPT);
  const forms = [];
  for (const key of await cache.keys()) {
    const name = key.url.slice(key.url.lastIndexOf('/') + 1);
    if (own && name !== own && parseInt(name, 10) > Date.now() - ABANDONED_MS) continue;
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
  // Many apps share only the title and the address of a page. The program then says that it does not fetch pages.
  const rest = text.replace(title, '').trim() || url;
  const isAddress = ADDRESS.test(rest);
  const raw = new TextEncoder().encode(isAddress ? rest : text.includes(url) ? text : `${text}\n\n${url}`);
  // The program makes the article's title from the file name: it drops folders and the text after the last full stop. Therefore slashes
  // are replaced here, and a full stop is added.
  const name = title && !isAddress ? `${title.replace(/[/\\]/g, ' ')}.` : '';
  void inTurn(() => openBytes({ name, size: raw.length, raw, deed: say('intake.shared'), charset: 'utf-8' }));
  return true;
}

/** Opens the shared data if this window was opened for them. */
export async function receive() {
  const own = arrivedBy('#shared');
  if (own === undefined) return;
  const forms = await kept(own).catch(() => []);
  if (!forms.map(open).includes(true)) tell(say('intake.nothing-shared'), true);
}

/** Starts the service worker, and listens for files that the operating system opens with Attest. If the worker cannot start, for example over plain HTTP, the page works but receives no shared data. */
export async function listen() {
  /** @type {any} */ (window).launchQueue?.setConsumer(async (/** @type {any} */ { files }) =>
    giveAll((await Promise.allSettled(files.map((/** @type {any} */ handle) => handle.getFile()))).flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []))));
  // Waits before starting the worker, because the worker fetches all files once more, which would delay the article.
  await new Promise((resolve) => setTimeout(resolve, LATER_MS));
  try {
    await navigator.serviceWorker?.register(workerUrl('share'));
  } catch {}
}
