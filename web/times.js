// Formats times for display in the reader's time zone. Files and records store UTC.
import { put, read } from './bridge.js';
import { timeInWords } from './time_words.js';

const MINUTE_MS = 60_000;
/** Texts formatted in the current minute. The cache is needed because a list of articles is drawn many times a second. @type {Map<string, string>} */
const written = new Map();
let minute = 0;

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  time_in_words(utc, bytes) {
    const now = Date.now();
    const thisMinute = Math.floor(now / MINUTE_MS);
    if (minute !== thisMinute) written.clear();
    minute = thisMinute;
    const time = read(utc, bytes);
    const words = written.get(time) ?? timeInWords(time, new Date(now));
    written.set(time, words);
    return put(words)[0];
  },
};
