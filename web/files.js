// Opens files that the reader chooses in a dialog or drops on the page, and saves files.
import { element, program, put, read } from './bridge.js';
import { LARGEST } from './arguments.js';
import { decode } from './decoding.js';
import { articleOf, isHtmlDocument } from './article_extractor.js';
import { wake } from './loop.js';
import { inTurn } from './turns.js';

const HTML = /\.x?html?$/i;
const PLAIN_TEXT = /\.(txt|text)$/i;

const picker = /** @type {HTMLInputElement} */ (element('file'));

/** @param {File} file */
export const give = (file) => inTurn(() => take(file));

/** @param {File} file */
async function take(file) {
  const { name, size } = file;
  /** @type {string | Uint8Array} */ let content = '';
  let remark = '';
  let isPage = false;
  if (size <= LARGEST) { // Files above this size are not read.
    const raw = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    const decoded = decode(raw, HTML.test(name));
    ({ text: content, remark } = decoded ?? { text: raw, remark: '' });
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

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  open_picker: () => picker.click(),

  parse_page(html, bytes) {
    const source = read(html, bytes); // Reads the text now, because the program's memory may move before the task runs.
    void inTurn(async () => {
      program._attest_page_parsed(put((await articleOf(source)).article)[0]);
      wake();
    });
  },

  save_file(name, nameBytes, type, typeBytes, content, bytes) {
    const blob = new Blob([program.HEAPU8.slice(content, content + bytes)], { type: read(type, typeBytes) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = read(name, nameBytes);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // The browser may still be saving the file.
  },

  open_link: (href, bytes) => openLink(read(href, bytes)),
};
