// Marks are saved immediately. They survive a reload and a killed browser, and a second window
// shows them.
import assert from 'node:assert/strict';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** The records of marks in local storage. @param {Reader} reader @returns {Promise<{key: string, record: any}[]>} */
const records = (reader) =>
  reader.page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('attest/1/mark/'))
      .map(([key, value]) => ({ key, record: JSON.parse(value) })),
  );

export default [
  test('a mark is in local storage as JSON before the next frame', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.dragOver('a third of its passengers');
    await reader.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.atChange = undefined;
      const stored = () =>
        Object.keys(localStorage).filter((key) => key.startsWith('attest/1/mark/')).length;
      page.attest.on('change', () => {
        if (page.atChange) return;
        page.atChange = { atOnce: stored() };
        requestAnimationFrame(() => (page.atChange.nextFrame = stored()));
      });
    });
    await reader.page.key('1');
    const seen = await reader.page.until('a frame after the mark', () => {
      const { atChange } = /** @type {any} */ (window);
      return atChange?.nextFrame !== undefined && atChange;
    });
    assert.equal(seen.nextFrame, 1);

    const [{ key, record }] = await records(reader);
    const [mark] = await reader.marks();
    assert.ok(key.endsWith(mark.id), key);
    assert.equal(record.v.kind, 'claim');
    assert.equal(record.v.passages[0].exact, 'a third of its passengers');
    assert.equal(record.r, 1);
    await until('the status line says “Saved, 1 mark”', async () => /^Saved, 1 mark\b/.test(await reader.statusLine()));
  }),

  test('a change writes one record, not the whole notebook', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (const [words, key] of /** @type {const} */ ([['Mayor Ana Díaz', '3'], ['a third', '1'], ['ministry', '3']])) {
      await reader.markByKey(words, key);
    }
    await reader.allSaved();
    const before = new Map((await records(reader)).map(({ key, record }) => [key, record.r]));
    const [mark] = await reader.marks();
    await reader.ask('update', mark.id, { note: 'looked at' });
    await reader.allSaved();
    const changed = (await records(reader)).filter(({ key, record }) => before.get(key) !== record.r);
    assert.equal(changed.length, 1);
    assert.ok(changed[0].key.endsWith(mark.id));
    assert.equal(changed[0].record.v.note, 'looked at');
  }),

  test('a reload restores the article, marks and notes', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const claim = await reader.markByKey('a third of its passengers', '1');
    await reader.markByKey('Mayor Ana Díaz', '3');
    await reader.ask('update', claim.id, { note: 'ask the port' });
    await reader.allSaved();
    const before = { article: await reader.ask('article'), marks: await reader.marks() };

    await reader.reload();

    assert.deepEqual(await reader.ask('article'), before.article);
    assert.deepEqual(await reader.marks(), before.marks);
    await reader.control('button', 'Claim: a third…');
  }),

  test('a second window shows the marks, and each window shows the changes made in the other', async (stage) => {
    const one = await stage.visit();
    await one.openArticle(BRIDGE);
    const first = await one.markByKey('a third of its passengers', '1');
    await one.allSaved();

    const two = await stage.secondWindow(one);
    await two.page.toFront();
    assert.deepEqual((await two.marks()).map(({ id }) => id), [first.id]);
    const second = await two.markByKey('Mayor Ana Díaz', '3');
    await two.ask('update', first.id, { note: 'from the other window' });

    await one.page.toFront();
    const marks = await one.untilMarks(2);
    assert.deepEqual(new Set(marks.map(({ id }) => id)), new Set([first.id, second.id]));
    await until('the first window has the note', async () =>
      (await one.marks()).find(({ id }) => id === first.id)?.note === 'from the other window',
    );
    await one.control('button', 'Source: Mayor…');

    await one.ask('remove', second.id);
    await two.page.toFront();
    await two.untilMarks(1);
  }),

  test('the reader can go on editing a note after another window has deleted its mark, and the mark returns with its speaker', async (stage) => {
    const one = await stage.visit();
    await one.openArticle(BRIDGE);
    const other = await one.markByKey('Mayor Ana Díaz', '3');
    const mark = await one.markByKey('a third of its passengers', '1');
    await one.ask('attribute', mark.id, { id: other.id });
    await one.page.key('Enter');
    await one.page.type('first words');
    await until('the note is there', async () => (await one.marks()).some(({ note }) => note === 'first words'));
    await one.allSaved();

    const two = await stage.secondWindow(one);
    await two.untilMarks(2);
    await two.ask('remove', mark.id);
    await one.page.until('the mark is deleted in the first window', () => /** @type {any} */ (window).attest.marks().length === 1);
    await one.page.toFront();
    assert.equal(await one.note(), 'first words');
    await one.control('button', 'Bring it back');
    // The keys n and Backspace edit the note. In an earlier version n went to the next mark, and
    // Backspace deleted the mark.
    await one.page.type('nt');
    await one.page.key('Backspace');
    await until('the mark is restored with its note', async () =>
      (await one.marks()).find(({ id }) => id === mark.id)?.note === 'first wordsn');
    assert.ok((await one.marks()).some(({ id }) => id === other.id));
    await two.untilMarks(2);
    for (const window of [one, two]) {
      await until('both windows have the link to the speaker', async () =>
        (await window.ask('links')).some((/** @type {any} */ { from, to }) => from === mark.id && to === other.id));
    }
  }),

  test(
    'all marks survive when the browser is closed or killed',
    async (stage) => {
      const profile = stage.folder('kept');
      const closed = await stage.launch({ profile });
      let reader = await stage.meet(await closed.profilePage());
      await reader.openArticle(BRIDGE);
      await reader.markByKey('a third of its passengers', '1');
      await reader.allSaved();
      await stage.endBrowser(closed, 'close');

      const killed = await stage.launch({ profile });
      reader = await stage.meet(await killed.profilePage());
      assert.deepEqual((await reader.marks()).map(({ kind }) => kind), ['claim']);
      await reader.markByKey('Mayor Ana Díaz', '3');
      await reader.openArticle(LONG);
      await reader.markByKey('A long day', '2');
      await reader.allSaved();
      await stage.endBrowser(killed, 'kill');

      const last = await stage.launch({ profile });
      reader = await stage.meet(await last.profilePage());
      assert.equal((await reader.ask('article')).title, 'A long day at the council');
      assert.deepEqual((await reader.marks()).map(({ kind }) => kind), ['quote']);
      await reader.openArticle(BRIDGE);
      assert.deepEqual((await reader.marks()).map(({ kind }) => kind).sort(), ['claim', 'source']);
    },
    { cannot: { webkit: 'MiniBrowser keeps no profile while it is automated: each session is ephemeral' } },
  ),
];
