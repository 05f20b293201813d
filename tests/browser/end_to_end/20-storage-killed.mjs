// The browser is killed while its database fails: no mark that was reported as saved is lost.
import assert from 'node:assert/strict';

import { LONG } from '../harness/articles.mjs';
import { installFate } from '../harness/sabotage.mjs';
import { test } from '../harness/stage.mjs';

/**
 * @typedef {import('../harness/page.mjs').Page} Page
 * @typedef {import('../harness/reader.mjs').Reader} Reader
 * @typedef {import('../harness/sabotage.mjs').Fate} Fate
 * @typedef {{id: string, note: number}} Written  A mark's id, and the number in its note.
 */

const KILLS = 9; // How often the browser is killed.

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

/** @param {Page} page @param {number} count @returns {Promise<{made: Written[], called: number}>} */
const untilMade = (page, count) =>
  page.until(`${count} changes are made`, (least) => {
    const { work } = /** @type {any} */ (window);
    return work.made.length >= least && work;
  }, count);

/** @type {Fate[]} */
const FATES = ['throw', 'abort', 'silent', 'closed'];

/** What the test knows about the window in which the database fails in one way. */
const newRecord = () => ({
  changes: 0,
  called: 0,
  /** For each mark, the number in the newest note that was reported as saved. @type {Map<string, number>} */
  safe: new Map(),
});

/** Compares the marks that the page shows after a kill with the marks that were reported as saved before it. @param {Reader} reader @param {Map<string, number>} safe @param {string} when */
async function checkKept(reader, safe, when) {
  const notes = new Map((await reader.marks()).map(({ id, note }) => [id, Number(/\d+$/.exec(note ?? '')?.[0] ?? -1)]));
  const lost = [...safe].filter(([id, number]) => !((notes.get(id) ?? -1) >= number));
  assert.deepEqual(lost, [], `${when}: ${lost.length} of ${safe.size} marks are lost or older`);
}

export default [
  // Starting a browser takes longest, so four windows run in each browser. In each window, the database fails in another
  // way. Each window has its own site, and therefore its own storage.
  test('a browser killed while its database fails in any of four ways keeps every mark that was reported as saved', async (stage) => {
    const profile = stage.folder('killed');
    const records = new Map(FATES.map((fate) => [fate, newRecord()]));
    for (let kill = 0; ; ++kill) {
      const browser = await stage.launch({ profile });
      const first = await browser.profilePage();
      for (const [i, [fate, record]] of [...records].entries()) {
        const reader = await stage.meet(i === 0 ? first : await first.newWindow(), stage.origins[i]);
        if (kill === 0) await reader.openArticle(LONG);
        await checkKept(reader, record.safe, `${fate}, after ${kill} kills`);
        if (kill === KILLS) continue;
        await installFate(reader.page);
        await beginWork(reader, fate, record.changes + kill * 4);
      }
      if (kill === KILLS) break;
      const works = await Promise.all(stage.pages.map((page) => untilMade(page, 4 + ((kill * 11) % 29))));
      await stage.endBrowser(browser, 'kill');
      for (const [i, record] of [...records.values()].entries()) {
        const { made, called } = works[i];
        for (const { id, note } of made.slice(0, called)) record.safe.set(id, note);
        record.changes += made.length;
        record.called += called;
      }
    }
    for (const [fate, { safe, called, changes }] of records) {
      assert.ok(safe.size > 0 && called < changes, `${fate}: some changes were reported as saved and some were not`);
      console.log(`    ${fate}: ${KILLS} kills, ${changes} changes, ${called} reported as saved, ${safe.size} marks: none lost`);
    }
  }, { cannot: { webkit: 'MiniBrowser keeps no profile while it is automated: each session is ephemeral' } }),
];
