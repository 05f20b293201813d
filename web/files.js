// Opens files that the reader chooses in a dialog or drops on the page, and saves files.
import { element, program, put, read } from './bridge.js';
import { on } from './api.js';
import { LARGEST } from './arguments.js';
import { articleOf } from './article_extractor.js';
import { deedOf, frameDrawn, keepIfMore, openBytes, tell, untilRead } from './intake.js';
import { beginsLibrary, keepLibrary } from './library_file.js';
import { afterFrame } from './loop.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';

/** The parts of the file that the program is writing. @type {Blob[]} */
let parts = [];

const picker = /** @type {HTMLInputElement} */ (element('file'));

const MOST_DETAILS = 5; // The notice about several files has at most this number of sentences about single files.

/** Opens a file. Resolves when the program has read it. @param {File} file */
async function openFile(file) {
  let isOpen = false;
  /** @type {string[]} */
  const refusals = [];
  const stops = [on('open', () => (isOpen = true)), on('notice', ({ text, failure }) => failure && refusals.push(text))];
  try {
    const leftOut = await take(file);
    await untilRead();
    return { isOpen: isOpen || !refusals.length, leftOut, refusals };
  } finally {
    for (const stop of stops) stop();
  }
}

/**
 * Opens files one after another. After several files, a notice says how many were opened, and what was refused or left out. A
 * library file comes last, because it opens a dialog, which another file would close.
 * @param {File[]} files
 */
export async function giveAll(files) {
  if (files.length < 2) return void files.forEach((file) => inTurn(() => openFile(file)));
  const isLibrary = await Promise.all(files.map(beginsLibrary));
  const [library, ...more] = files.filter((_, i) => isLibrary[i]);
  const articles = files.filter((_, i) => !isLibrary[i]);
  const details = more.map(({ name }) => say('intake.one-library', { name }));
  let opened = 0;
  for (const file of articles) {
    const { isOpen, leftOut, refusals } = await inTurn(() => openFile(file));
    if (isOpen) ++opened;
    if (!isOpen) details.push(...refusals);
    else if (leftOut) details.push(say('intake.left-out-of', { name: file.name, things: leftOut }));
  }
  if (library) await inTurn(() => openFile(library));
  const rest = details.length - MOST_DETAILS;
  const sentences = [say('intake.several', { count: opened }), ...details.slice(0, MOST_DETAILS), ...(rest > 0 ? [say('intake.more', { count: rest })] : [])];
  tell(sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. '), opened < articles.length);
}

/** Opens one file. Returns a list, as text, of the things that were left out of the file. @param {File} file */
async function take(file) {
  const { name, size } = file;
  if (size > LARGEST && await beginsLibrary(file)) return keepLibrary(name, file); // The program reads a large library file in parts.
  const raw = size <= LARGEST ? new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))) : undefined;
  return openBytes({ name, size, raw, deed: say('intake.file', { name }) });
}

/** @param {DragEvent} event */
const brings = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

export function listen() {
  picker.addEventListener('change', () => {
    void giveAll([...(picker.files ?? [])]);
    picker.value = ''; // Clears the input, because otherwise choosing the same file again emits no event.
  });

  const hint = element('drop');
  document.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) hint.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    hint.hidden = true;
    if (!brings(event)) return;
    event.preventDefault();
    void giveAll([...(event.dataTransfer?.files ?? [])]);
  });
  afterFrame.push(frameDrawn);
}

/** Opens a link in a new window, which gets no reference to the window of Attest. @param {string} address */
export function openLink(address) {
  if (/^(https?|mailto):/i.test(address)) open(address, '_blank', 'noopener,noreferrer');
}

/** Copies bytes out of the program's memory. @param {number} at @param {number} bytes */
const copy = (at, bytes) => new Blob([program.HEAPU8.slice(at, at + bytes)]);

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  open_picker: () => picker.click(),

  parse_page(html, htmlBytes) {
    const source = read(html, htmlBytes); // Reads the text now, because the program's memory may move before the task runs.
    void inTurn(async () => {
      const page = await articleOf(source);
      const hasMore = keepIfMore({ name: '', html: source, address: '', size: source.length }, page.leftOut);
      const [bytes, deedBytes] = put(page.article, deedOf(say('intake.typed'), page.leftOut));
      program._attest_page_parsed(bytes, deedBytes, hasMore);
      await untilRead();
    });
  },

  save_part(part, bytes) {
    if (bytes) parts.push(copy(part, bytes));
    else parts = [];
  },

  save_file(name, nameBytes, type, typeBytes, content, bytes, withParts) {
    const blob = new Blob([copy(content, bytes), ...(withParts ? parts : [])], { type: read(type, typeBytes) });
    if (withParts) parts = [];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = read(name, nameBytes);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // The browser may still be saving the file.
  },

  open_link: (href, bytes) => openLink(read(href, bytes)),
};
