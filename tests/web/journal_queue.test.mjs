// Tests the queue of entries that are written to the journal, the database with a copy of every record. Whatever
// failure the database has, no entry is reported as safe before its transaction has completed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JOURNAL_ERROR } from '../../web/database.js';
import { JournalQueue } from '../../web/journal_queue.js';

/** Returns a seeded generator of random integers from 0 to `count` - 1. @param {number} seed */
function dice(seed) {
  let state = seed * 2654435761 + 1;
  return (/** @type {number} */ count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % count;
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** @param {string} name */
const refusal = (name) => Object.assign(new Error(name), { name });

/** Creates a queue with a fake database. `fate` returns the error of a write, or nothing if the write succeeds. @param {() => Promise<Error | void> | Error | void} fate */
function stage(fate) {
  /** @type {Map<string, string>} */ const database = new Map();
  /** @type {{upTo: number, error: number}[]} */ const reports = [];
  let clock = 0;
  /** @type {(() => void)[]} */ const waits = [];
  const queue = new JournalQueue({
    async write(fill) {
      /** @type {[string, string][]} */
      const filled = [];
      fill((key, value) => void filled.push([key, value]));
      const error = await fate();
      if (error) throw error;
      for (const [key, value] of filled) database.set(key, value);
    },
    report: (upTo, error) => void reports.push({ upTo, error }),
    idle: async () => {},
    wait: (ms) => (ms === 2000 ? new Promise(() => {}) : new Promise((resolve) => waits.push(() => resolve(undefined)))),
    now: () => (clock += 1), // Time passes with each call, so that a transaction contains only a few entries.
  });
  const settle = async () => {
    for (let i = 0; i < 200; ++i) {
      waits.splice(0).forEach((end) => end());
      await turn();
    }
  };
  return { queue, database, reports, settle };
}

test('the journal queue reports an entry as safe only when the entry’s own transaction has completed', async () => {
  let fails = true;
  const { queue, database, reports, settle } = stage(() => (fails ? refusal('AbortError') : undefined));
  queue.add(1, 'a', 'A');
  await turn();
  fails = false; // The next write will succeed. Until then the first entry is not safe.
  assert.deepEqual([queue.safe, database.size], [0, 0]);
  queue.add(2, 'b', 'B');
  await settle();
  assert.deepEqual([...database], [['a', 'A'], ['b', 'B']]);
  assert.deepEqual(reports.at(-1), { upTo: 2, error: JOURNAL_ERROR.none });
});

test('if the queue gets a new value while it writes an older value of the same key, the new value is written afterwards', async () => {
  const { queue, database, settle } = stage(async () => {
    if (database.size === 0) queue.add(2, 'a', 'new');
  });
  queue.add(1, 'a', 'old');
  await settle();
  assert.deepEqual([...database], [['a', 'new']]);
  assert.equal(queue.safe, 2);
});

test('an entry that the database refuses does not stop the writing of the other entries', async () => {
  /** @type {string[]} */ let filled = [];
  /** @type {Map<string, string>} */ const database = new Map();
  /** @type {(() => void)[]} */ const waits = [];
  const queue = new JournalQueue({
    async write(fill) {
      filled = [];
      fill((key) => void filled.push(key));
      if (filled.includes('poison')) throw refusal('DataError');
      filled.forEach((key) => database.set(key, ''));
    },
    report: () => {}, idle: async () => {}, now: () => 0,
    wait: (ms) => (ms === 2000 ? new Promise(() => {}) : new Promise((resolve) => waits.push(() => resolve(undefined)))),
  });
  ['a', 'poison', 'b', 'c'].forEach((key, i) => queue.add(i + 1, key, ''));
  for (let i = 0; i < 50; ++i) {
    waits.splice(0).forEach((end) => end());
    await turn();
  }
  assert.deepEqual([...database.keys()].sort(), ['a', 'b', 'c']);
  assert.equal(queue.safe, 1, 'the second entry is not safe');
});

test('a missing or full database is reported at once, and any other error is reported only if the next write fails, too', async () => {
  for (const [name, wanted] of /** @type {const} */ ([['QuotaExceededError', JOURNAL_ERROR.full], ['SecurityError', JOURNAL_ERROR.missing]])) {
    const { queue, reports } = stage(() => refusal(name));
    queue.add(1, 'a', 'A');
    await turn();
    assert.deepEqual(reports, [{ upTo: 0, error: wanted }]);
  }
  const { queue, reports, settle } = stage(() => refusal('AbortError'));
  queue.add(1, 'a', 'A');
  await turn();
  assert.deepEqual(reports, []);
  await settle();
  assert.deepEqual(reports[0], { upTo: 0, error: JOURNAL_ERROR.failing });
});

test('a transaction that takes more than two seconds is first reported as unanswered, and then as written when it has completed', async () => {
  /** @type {() => void} */ let answers = () => {};
  /** @type {() => void} */ let twoSeconds = () => {};
  /** @type {{upTo: number, error: number}[]} */ const reports = [];
  const queue = new JournalQueue({
    write: (fill) => {
      fill(() => {});
      return new Promise((resolve) => (answers = resolve));
    },
    report: (upTo, error) => void reports.push({ upTo, error }),
    idle: async () => {}, now: () => 0,
    wait: () => new Promise((resolve) => (twoSeconds = () => resolve(undefined))),
  });
  queue.add(1, 'a', 'A');
  await turn();
  twoSeconds();
  await turn();
  assert.deepEqual(reports, [{ upTo: 0, error: JOURNAL_ERROR.silent }]);
  answers();
  await turn();
  assert.deepEqual(reports.at(-1), { upTo: 1, error: JOURNAL_ERROR.none });
});

test('in 2,000 random sequences of writes and failures, the journal queue reports only written entries as safe, and all entries are safe at the end', async () => {
  for (let seed = 0; seed < 2000; ++seed) {
    const below = dice(seed);
    let works = false;
    const { queue, database, reports, settle } = stage(async () => {
      if (below(3) === 0) await turn();
      const name = works ? undefined : [undefined, 'AbortError', 'QuotaExceededError', 'InvalidStateError'][below(4)];
      return name ? refusal(name) : undefined;
    });
    /** @type {Map<number, [string, string]>} */ const sent = new Map();
    const check = () => {
      const { upTo } = reports.at(-1) ?? { upTo: 0 };
      for (const [number, [key, value]] of sent) {
        const newer = [...sent].some(([other, [name]]) => other > number && name === key);
        if (number <= upTo && !newer) assert.equal(database.get(key), value, `seed ${seed}`);
      }
    };
    for (let number = 1; number <= 12; ++number) {
      const key = 'abcd'[below(4)];
      sent.set(number, [key, `${number}`]);
      queue.add(number, key, `${number}`);
      for (let i = below(4); i > 0; --i) await turn();
      if (below(4) === 0) queue.hurry();
      check();
    }
    works = true;
    for (let i = 0; i < 20 && queue.safe < 12; ++i) {
      queue.hurry();
      await turn();
      check();
    }
    if (queue.safe < 12) await settle();
    assert.deepEqual(reports.at(-1), { upTo: 12, error: JOURNAL_ERROR.none }, `seed ${seed}`);
    check();
  }
});
