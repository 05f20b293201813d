// Searches with a regular expression in a separate thread, so that a search that takes too long can be stopped.

/**
 * @typedef {object} Task
 * @property {string} pattern
 * @property {string} flags
 * @property {string} text     the text of the article, one block per line
 * @property {string[]} notes
 */

/**
 * Returns the start and the end of each hit in UTF-16 units. A hit in a note has the index of the note before them.
 * Throws a SyntaxError if the pattern is not a regular expression.
 * @param {Task} task
 */
export function searched({ pattern, flags, text, notes }) {
  const expression = new RegExp(pattern, `g${flags}`);
  /** @type {number[]} */
  const hits = [], inNotes = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { 0: words, index } of line.matchAll(expression)) {
      if (words) hits.push(start + index, start + index + words.length);
    }
    start += line.length + 1;
  }
  for (const [i, note] of notes.entries()) {
    for (const { 0: words, index } of note.matchAll(expression)) {
      if (words) inNotes.push(i, index, index + words.length);
    }
  }
  return { hits, notes: inNotes };
}

/** @param {MessageEvent<Task>} message */
globalThis.onmessage = ({ data: task }) => {
  try {
    postMessage(searched(task));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    postMessage(undefined);
  }
};
