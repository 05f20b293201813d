// Tests formatted times in several time zones, around midnight, daylight saving changes and the new year.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dateInWords, timeInWords } from '../../web/time_words.js';
import './support/sentences.mjs';

/** @param {string} utc @param {string} now @param {string} zone */
const formatted = (utc, now, zone) => timeInWords(utc, new Date(now), zone);

test('a time is formatted in the time zone of the reader', () => {
  const now = '2026-11-23T20:00:00Z';
  assert.equal(formatted('2026-11-23T13:05:00Z', now, 'UTC'), 'today at 13:05');
  assert.equal(formatted('2026-11-23T13:05:00Z', now, 'Europe/Berlin'), 'today at 14:05');
  assert.equal(formatted('2026-11-23T13:05:00Z', now, 'America/New_York'), 'today at 08:05');
  assert.equal(formatted('2026-11-23T13:05:00Z', now, 'Asia/Kathmandu'), 'yesterday at 18:50');
  assert.equal(formatted('2026-11-23T13:05:00Z', now, 'Pacific/Kiritimati'), 'today at 03:05');
});

test('a day ends at midnight in the time zone of the reader', () => {
  assert.equal(formatted('2026-11-22T22:59:59Z', '2026-11-22T23:00:00Z', 'Europe/Berlin'), 'yesterday at 23:59');
  assert.equal(formatted('2026-11-22T23:00:00Z', '2026-11-23T22:59:59Z', 'Europe/Berlin'), 'today at 00:00');
  assert.equal(formatted('2026-11-21T22:59:00Z', '2026-11-22T23:00:00Z', 'Europe/Berlin'), '21 November 2026, 23:59');
});

test('days are counted correctly across daylight saving changes and the new year', () => {
  // In Berlin 25 October 2026 has 25 hours, and 29 March 2026 has 23.
  assert.equal(formatted('2026-10-24T22:30:00Z', '2026-10-26T22:30:00Z', 'Europe/Berlin'), 'yesterday at 00:30');
  assert.equal(formatted('2026-03-28T23:30:00Z', '2026-03-29T22:30:00Z', 'Europe/Berlin'), 'yesterday at 00:30');
  assert.equal(formatted('2026-12-31T12:00:00Z', '2027-01-01T12:00:00Z', 'UTC'), 'yesterday at 12:00');
  assert.equal(formatted('2025-11-23T12:00:00Z', '2026-11-23T12:00:00Z', 'UTC'), '23 November 2025, 12:00');
});

test('a time in the future is formatted as tomorrow or with its date', () => {
  assert.equal(formatted('2026-11-23T12:01:00Z', '2026-11-23T12:00:00Z', 'UTC'), 'today at 12:01');
  assert.equal(formatted('2026-11-24T12:00:00Z', '2026-11-23T12:00:00Z', 'UTC'), 'tomorrow at 12:00');
  assert.equal(formatted('2031-01-05T09:07:00Z', '2026-11-23T12:00:00Z', 'UTC'), '5 January 2031, 09:07');
});

test('an absolute date does not depend on the current time', () => {
  assert.equal(dateInWords('2026-11-23T13:05:00Z', 'Europe/Berlin'), '23 November 2026, 14:05');
  assert.equal(dateInWords('2026-11-23T23:30:00.123Z', 'Europe/Berlin'), '24 November 2026, 00:30');
  assert.equal(dateInWords('2026-11-23T14:05:00+02:00', 'UTC'), '23 November 2026, 12:05');
});

test('text that is not a point in time is returned unchanged', () => {
  for (const words of ['', 'x', '5', 'never', '2026-11-23', '2026-13-45T10:00:00Z', '2026-11-23T10:00:00', '2031-…']) {
    assert.equal(timeInWords(words, new Date('2026-11-23T12:00:00Z'), 'UTC'), words);
    assert.equal(dateInWords(words, 'UTC'), words);
  }
});
