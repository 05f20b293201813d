// Copy, cut and paste, wherever the focus is; inside a text field they are the field's own.
import { answered, isEditor, program, put, read } from './bridge.js';
import { give } from './files.js';
import { wake } from './loop.js';

/** @param {string} words as HTML, in which they mean nothing but themselves */
const quoted = (words) => {
  const safe = words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<blockquote><p>${safe.replace(/\n+/g, '</p><p>')}</p></blockquote>`;
};

/** @param {ClipboardEvent} event */
function copy(event) {
  if (isEditor(event.target) || !event.clipboardData) return;
  const words = answered(program._attest_copied_text());
  if (!words) return;
  event.clipboardData.setData('text/plain', words);
  event.clipboardData.setData('text/html', quoted(words));
  event.preventDefault();
}

/** @param {ClipboardEvent} event */
function paste(event) {
  if (isEditor(event.target) || !event.clipboardData) return;
  const { files } = event.clipboardData;
  const words = event.clipboardData.getData('text/plain'); // Now: it is gone after this event.
  if (!files.length && !words) return;
  event.preventDefault();
  if (files.length) return void [...files].forEach(give);
  program._attest_text_pasted(put(words)[0]);
  wake();
}

export function listen() {
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy); // An article is not changed: what is cut stays.
  document.addEventListener('paste', paste);
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  copy(words, bytes) {
    navigator.clipboard?.writeText(read(words, bytes)).catch(() => {});
  },
};
