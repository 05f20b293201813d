// Reads a small file of marks now and then while there is nothing else to do.
//
// A browser translates a program in haste at first, and well only what has run for a while (V8:
// Liftoff, then TurboFan). A person's first file of thousands of marks would be over before that;
// so the code that reads it runs before, some ten milliseconds of a visit in all.
import { lend, program } from './bridge.js';
import { run } from './loop.js';

const TIMES = 40;
const MARKS = 100;

/** An article of so many words, each of them marked. */
function example() {
  const [exact, created] = ['article', '2026-11-27T10:00:00Z'];
  const marks = Array.from({ length: MARKS }, (_, i) => {
    const start = i * (exact.length + 1);
    const passages = [{ start, end: start + exact.length, exact, prefix: exact, suffix: exact }];
    return { id: `urn:uuid:${i}`, kind: 'claim', passages, created, modified: created };
  });
  return JSON.stringify({ format: 'attest', version: 1, article: { text: `${exact} `.repeat(MARKS) }, marks });
}

/** To be called when the page is there to be read. */
export function begin() {
  const file = example();
  let left = TIMES;
  const step = () => {
    run(() => lend(file, () => program._attest_practise()));
    if (--left) requestIdleCallback(step);
  };
  window.requestIdleCallback?.(step); // Safari has none.
}
