// The browser is killed while its database fails: no mark that was reported as saved is lost.
import assert from 'node:assert/strict';

import { LONG } from '../harness/articles.mjs';
import { installFate } from '../harness/sabotage.mjs';
import { test } from '../harness/stage.mjs';

/**
 * @typedef {import('../harness/reader.mjs').Reader} Reader
 * @typedef {import('../harness/sabotage.mjs').Fate} Fate
 * @typedef {{id: string, note: number}} Written  A mark's id, and the number in its note.
 */

/** The browser is killed at least KILLS times for each kind of failure, and until some changes were reported as saved and some were not, but at most MOST_KILLS times. */
const [KILLS, MOST_KILLS] = [3, 9];

/**
 * Starts a series of changes while the database alternately works and fails. Each change is a new mark or a
 * changed note. `made` lists the changes in order. The first `called` changes of the list were reported as
 * saved.
 * @param {Reader} reader @param {Fate} fate @param {number} first  Number of the first change.
 */
const beginWork = (reader, fate, first) =>
  reader.page.evaluate(async (how, start) => {
    const world = /** @type {any} */ (window);
    const { attest } = world;
    const letters = [...attest.article().text].length;
    world.work = { made: /** @type {Written[]} */ ([]), called: 0 };
    const { work } = world;
    const turn = (/** @type {number} */ n) => {
      world.fate = (n + start) % 9 < 5 ? how : '';
      const old = work.made[n - 3];
      let id = old?.id;
      if (n % 4 !== 3 || !old) {
        const at = ((n + start) * 7) % (letters - 5);
        attest.select(at, at + 4);
        id = attest.mark('claim');
      }
      attest.update(id, { note: `number ${n}` });
      const count = work.made.push({ id, note: n });
      const saved = attest.saved().then(() => (work.called = Math.max(work.called, count)), () => {});
      // While the database works, the function waits after every ninth change until the change is saved. Otherwise
      // a slow machine could report no change as saved.
      const waits = !world.fate && (n + start) % 9 === 8;
      const slow = new Promise((goOn) => setTimeout(goOn, 3000));
      void Promise.race([waits ? saved : 0, slow]).then(() => setTimeout(turn, (n * 37) % 90, n + 1));
    };
    turn(0);
  }, fate, first);

/** @param {Reader} reader @param {number} count @returns {Promise<{made: Written[], called: number}>} */
const untilMade = (reader, count) =>
  reader.page.until(`${count} changes are made`, (least) => {
    const { work } = /** @type {any} */ (window);
    return work.made.length >= least && work;
  }, count);

/** @type {[Fate, string][]} */
const FATES = [
  ['throw', 'throws'], ['abort', 'aborts'], ['silent', 'does not answer'], ['closed', 'was closed and cannot be opened'],
];

export default FATES.map(([fate, words]) =>
  test(`a browser killed while the database ${words} keeps every mark that was reported as saved`, async (stage) => {
    const profile = stage.folder('killed');
    /** For each mark, the number in the newest note that was reported as saved. @type {Map<string, number>} */
    const safe = new Map();
    let [changes, calledInAll] = [0, 0];
    let kill = 0;
    for (; ; ++kill) {
      const browser = await stage.launch({ profile });
      const reader = await stage.meet(await browser.profilePage());
      if (kill === 0) await reader.openArticle(LONG);
      const notes = new Map((await reader.marks()).map(({ id, note }) => [id, Number(/\d+$/.exec(note ?? '')?.[0] ?? -1)]));
      const lost = [...safe].filter(([id, number]) => !((notes.get(id) ?? -1) >= number));
      assert.deepEqual(lost, [], `after ${kill} kills ${lost.length} of ${safe.size} marks are lost or older`);
      const sawBoth = safe.size > 0 && calledInAll < changes;
      if (kill === MOST_KILLS || (kill >= KILLS && sawBoth)) break;
      await installFate(reader.page);
      // The database fails at five of nine changes, also at the change after which the browser is killed.
      await beginWork(reader, fate, 27 * kill);
      const { made, called } = await untilMade(reader, 12 + 9 * kill);
      await stage.endBrowser(browser, 'kill');
      for (const { id, note } of made.slice(0, called)) safe.set(id, note);
      changes += made.length;
      calledInAll += called;
    }
    assert.ok(safe.size > 0 && calledInAll < changes, 'some changes were reported as saved and some were not');
    console.log(`    ${kill} kills, ${changes} changes, ${calledInAll} reported as saved, ${safe.size} marks: none lost`);
  }, { cannot: { webkit: 'MiniBrowser keeps no profile while it is automated: each session is ephemeral' } }));
