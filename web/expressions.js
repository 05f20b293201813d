// Runs searches with a regular expression in a worker. A search that takes longer than a second is
// stopped together with its worker.
import { program, put, read } from './bridge.js';
import { wake } from './loop.js';
import { workerUrl } from './workers.js';

const ERRORS = ['none', 'invalid', 'slow'];
const LONGEST_MS = 1000;

/** A worker that has no task. @type {Worker | undefined} */
let idle;
/** Ends the running search of the search view. Its result is not reported. */
let stop = () => {};

/** @typedef {{hits: number[], notes: number[]}} Found the result of searched() in search_worker.js */

/**
 * Runs a search. `done` receives one of ERRORS, and the hits if there is no error.
 * @param {import('./search_worker.js').Task} task @param {(error: string, found?: Found) => void} done
 * @returns {() => void} ends the search; `done` is not called then
 */
export function run(task, done) {
  const worker = idle ?? new Worker(workerUrl('search'), { type: 'module' });
  idle = undefined;
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const failed = () => {
    end();
    done('slow');
  };
  const timer = setTimeout(failed, LONGEST_MS);
  worker.onerror = failed;
  worker.onmessage = ({ data }) => {
    clearTimeout(timer);
    idle?.terminate();
    idle = worker;
    done(data ? 'none' : 'invalid', data);
  };
  worker.postMessage(task);
  return end;
}

/** @param {number} number @param {string} error @param {Found} [found] */
function report(number, error, { hits, notes } = { hits: [], notes: [] }) {
  put(new Uint8Array(Uint32Array.from(hits.concat(notes)).buffer));
  program._attest_expression_searched(number, ERRORS.indexOf(error), hits.length / 2, notes.length / 3);
  wake();
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  find_expression(number, pattern, patternBytes, matchCase, text, textBytes, notes, bytes) {
    stop();
    stop = run({
      pattern: read(pattern, patternBytes), flags: matchCase ? 'u' : 'iu', text: read(text, textBytes),
      notes: read(notes, bytes).split('\0').slice(0, -1),
    }, (error, found) => {
      stop = () => {};
      report(number, error, found);
    });
  },
};
