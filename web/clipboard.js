// Handles copy, cut and paste wherever the focus is, except in a text field, which handles them itself.
import { answered, isEditor, program, put, read } from './bridge.js';
import { articleOf, isHtmlDocument, pastedArticle } from './article_extractor.js';
import { giveAll } from './files.js';
import { deedOf, keepIfMore, untilRead } from './intake.js';
import { say } from './sentences.js';
import { inTurn } from './turns.js';

/** @param {ClipboardEvent} event */
function copy(event) {
  if (isEditor(event.target) || !event.clipboardData) return;
  const words = answered(program._attest_copied_text());
  if (!words) return;
  event.clipboardData.setData('text/plain', words);
  const html = answered(program._attest_copied_html());
  if (html) event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** @param {ClipboardEvent} event */
function paste(event) {
  if (isEditor(event.target) || !event.clipboardData) return;
  const { files } = event.clipboardData;
  // Reads the data now, because the browser clears the data after this event.
  const [words, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '');
  if (!files.length && !words && !html) return;
  event.preventDefault();
  // Office programs add an image of the copied text to the clipboard. The image is ignored.
  const picture = html && [...files].every(({ type }) => type.startsWith('image/'));
  if (files.length && !picture) return void giveAll([...files]);
  void inTurn(async () => {
    const page = html ? await pastedArticle(html, words) : isHtmlDocument(words) ? await articleOf(words) : { article: '' };
    const hasMore = keepIfMore({ name: '', html: words, address: '', size: words.length }, page.leftOut);
    const [bytes, pageBytes, deedBytes] = put(words, page.article, deedOf(say('intake.clipboard'), page.leftOut));
    program._attest_text_pasted(bytes, pageBytes, deedBytes, hasMore);
    await untilRead();
  });
}

export function listen() {
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy); // The article cannot change, so cut only copies.
  document.addEventListener('paste', paste);
}
