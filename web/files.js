// Opens files that the reader chooses in a dialog or drops on the page, and saves files.
import { element, program, put, read } from './bridge.js';
import { LARGEST } from './arguments.js';
import { decode } from './decoding.js';
import { articleOf, isHtmlDocument } from './article_extractor.js';
import { wake } from './loop.js';
import { inTurn } from './turns.js';

const HTML = /\.x?html?$/i;
const PLAIN_TEXT = /\.(txt|text)$/i;
const LIBRARY = /^\uFEFF?\s*\{\s*"format"\s*:\s*"attest-library"/; // As in src/formats/native/library_file.h.

const PART = 1 << 20; // Bytes of a library file that are read at once.
/** The values of attest::FilePart::State. */
const [MORE, LAST, FAILED] = [0, 1, 2];

/** The library file that the program reads in parts. */
let kept = new Blob();
/** The parts of the file that the program is writing. @type {Blob[]} */
let parts = [];

const picker = /** @type {HTMLInputElement} */ (element('file'));

/** @param {File} file */
export const give = (file) => inTurn(() => take(file));

/** @param {File} file @param {Blob} content the file in UTF-8 */
function keep({ name }, content) {
  kept = content;
  program._attest_library_given(put(name)[0], kept.size);
  wake();
}

/** @param {File} file */
async function take(file) {
  const { name, size } = file;
  /** @type {string | Uint8Array} */ let content = '';
  let remark = '';
  let isPage = false;
  if (size > LARGEST) { // A larger file is read only if it is a library file, in parts.
    if (LIBRARY.test(await file.slice(0, 256).text().catch(() => ''))) return keep(file, file);
  } else {
    const raw = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    const decoded = decode(raw, HTML.test(name));
    ({ text: content, remark } = decoded ?? { text: raw, remark: '' });
    if (decoded && LIBRARY.test(decoded.text)) return keep(file, new Blob([decoded.text]));
    isPage = !!decoded && (HTML.test(name) || (!PLAIN_TEXT.test(name) && isHtmlDocument(decoded.text)));
    if (decoded && isPage) content = (await articleOf(decoded.text)).article;
  }
  const [bytes, nameBytes, remarkBytes] = put(content, name, remark);
  program._attest_file_given(bytes, nameBytes, remarkBytes, size, +isPage);
  wake();
}

/** @param {DragEvent} event */
const brings = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

export function listen() {
  picker.addEventListener('change', () => {
    [...(picker.files ?? [])].forEach(give);
    picker.value = ''; // Otherwise choosing the same file again emits no event.
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

/** Opens a link in a new window, which gets no reference to this one. @param {string} address */
export function openLink(address) {
  if (/^(https?|mailto):/i.test(address)) open(address, '_blank', 'noopener,noreferrer');
}

/** Copies bytes out of the program's memory. @param {number} at @param {number} bytes */
const copy = (at, bytes) => new Blob([program.HEAPU8.slice(at, at + bytes)]);

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  open_picker: () => picker.click(),

  parse_page(html, bytes) {
    const source = read(html, bytes); // Read now, because the program's memory may move before the task runs.
    void inTurn(async () => {
      program._attest_page_parsed(put((await articleOf(source)).article)[0]);
      wake();
    });
  },

  save_part(part, bytes) {
    if (bytes) parts.push(copy(part, bytes));
    else parts = [];
  },

  keep_file: (content, bytes) => void (kept = copy(content, bytes)),

  read_file_part(offset) {
    const source = kept;
    void source.slice(offset, offset + PART).arrayBuffer().then(
      (part) => [new Uint8Array(part), offset + PART < source.size ? MORE : LAST],
      () => [new Uint8Array(), FAILED], // The file was changed or removed.
    ).then(([part, state]) => {
      if (source !== kept) return; // Another file was given meanwhile.
      program._attest_file_part(put(/** @type {Uint8Array} */ (part))[0], /** @type {number} */ (state));
      wake();
    });
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
