// Opens files that the reader chooses in a dialog or drops on the page, and saves files.
import { element, program, put, read } from './bridge.js';
import { LARGEST } from './arguments.js';
import { articleOf } from './article_extractor.js';
import { deedOf, openBytes } from './intake.js';
import { beginsLibrary, keepLibrary } from './library_file.js';
import { wake } from './loop.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';

/** The parts of the file that the program is writing. @type {Blob[]} */
let parts = [];

const picker = /** @type {HTMLInputElement} */ (element('file'));

/** @param {File} file */
export const give = (file) => inTurn(() => take(file));

/** @param {File} file */
async function take(file) {
  const { name, size } = file;
  if (size > LARGEST && await beginsLibrary(file)) return keepLibrary(name, file); // The program reads it in parts.
  const raw = size <= LARGEST ? new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))) : undefined;
  await openBytes({ name, size, raw, deed: say('intake.file', { name }) });
}

/** @param {DragEvent} event */
const brings = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

export function listen() {
  picker.addEventListener('change', () => {
    [...(picker.files ?? [])].forEach(give);
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
    [...(event.dataTransfer?.files ?? [])].forEach(give);
  });
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
      const [bytes, deedBytes] = put(page.article, deedOf(say('intake.typed'), page.leftOut));
      program._attest_page_parsed(bytes, deedBytes);
      wake();
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
