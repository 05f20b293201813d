// Runs searches with a regular expression in a worker. A search that takes longer than a second is
// stopped together with its worker.
import { program, put, read } from './bridge.js';
import { wake } from './loop.js';
import { workerUrl } from './workers.js';

const ERRORS = ['none', 'invalid', 'slow'];
const LONGEST_MS = 1000;

/** A worker that has no task. @type {Worker | undefined} */
let idle;
/** Ends the running search. Its result is not reported. */
let stop = () => {};

/** @param {number} number @param {string} error one of ERRORS @param {number[]} [hits] @param {number[]} [notes] */
function report(number, error, hits = [], notes = []) {
  put(new Uint8Array(Uint32Array.from(hits.concat(notes)).buffer));
  program._attest_expression_searched(number, ERRORS.indexOf(error), hits.length / 2, notes.length);
  wake();
}

/** @param {number} number @param {import('./search_worker.js').Task} task */
function search(number, task) {
  stop();
  const worker = idle ?? new Worker(workerUrl('search'), { type: 'module' });
  idle = undefined;
  stop = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const failed = () => {
    stop();
    report(number, 'slow');
  };
  const timer = setTimeout(failed, LONGEST_MS);
  worker.onerror = failed;
  worker.onmessage = ({ data }) => {
    clearTimeout(timer);
    idle = worker;
    stop = () => {};
    report(number, data ? 'none' : 'invalid', data?.hits, data?.notes);
  };
  worker.postMessage(task);
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  find_expression(number, pattern, patternBytes, matchCase, text, textBytes, notes, bytes) {
    search(number, {
      pattern: read(pattern, patternBytes), flags: matchCase ? 'u' : 'iu', text: read(text, textBytes),
      notes: read(notes, bytes).split('\0').slice(0, -1),
    });
  },
};
