// Formats a point in time for readers: "today at 14:05", "23 November 2026, 14:05".

import { say } from './sentences.js';

/** The form of a date with an explicit time and zone. The constructor of Date accepts more, such as "5", and reads some texts as local time. */
const POINT_IN_TIME = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;
const DAY_MS = 86_400_000;
const NAMED_DAYS = new Map([[-1, 'times.tomorrow'], [0, 'times.today'], [1, 'times.yesterday']]);

/**
 * Returns the parts of a date in a time zone.
 * @param {Date} date @param {string | undefined} zone undefined: the reader's time zone
 */
function partsOf(date, zone) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
  });
  /** @type {Record<string, string>} */
  const parts = {};
  for (const { type, value } of format.formatToParts(date)) parts[type] = value;
  return { day: Date.UTC(+parts.year, +parts.month - 1, +parts.day) / DAY_MS, clock: `${parts.hour}:${parts.minute}` };
}

/** @param {string} utc @returns {Date | undefined} */
function dateOf(utc) {
  const date = new Date(POINT_IN_TIME.test(utc) ? utc : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Formats a time as "23 November 2026, 14:05", whatever the current date is. Text that is not a point in time is returned
 * unchanged. @param {string} utc ISO 8601 with a zone @param {string} [zone] IANA name; the reader's zone if missing
 */
export function dateInWords(utc, zone) {
  const date = dateOf(utc);
  if (!date) return utc;
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', day: 'numeric', month: 'long', year: 'numeric',
  });
  return say('times.date', { date: day.format(date), time: partsOf(date, zone).clock });
}

/**
 * Formats a time as "today at 14:05" or "yesterday at 09:30", and on other days like dateInWords(). A day ends at
 * midnight in the reader's time zone.
 * @param {string} utc ISO 8601 with a zone @param {Date} [now] @param {string} [zone] IANA name
 */
export function timeInWords(utc, now = new Date(), zone) {
  const date = dateOf(utc);
  if (!date) return utc;
  const { day, clock } = partsOf(date, zone);
  const named = NAMED_DAYS.get(partsOf(now, zone).day - day);
  return named ? say(named, { time: clock }) : dateInWords(utc, zone);
}
