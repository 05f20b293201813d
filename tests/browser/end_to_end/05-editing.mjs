// Tests choosing, annotating, changing and deleting a mark, and undo and redo of all of these.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const WORDS = 'a third of its passengers';

/** Opens an article, marks one claim in it and leaves this mark chosen. @param {import('../harness/stage.mjs').Stage} stage */
async function withOneClaim(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  const mark = await reader.markByKey(WORDS, '1');
  await reader.press('button', `Claim: ${WORDS.slice(0, 7)}…`);
  await reader.control('button', 'Add Note');
  await reader.quiet(); // Waits until all key presses are handled. A press that is handled later would end the undo step of the test.
  return { reader, mark };
}

/** @param {Reader} reader @param {string} note */
async function untilNoted(reader, note) {
  await until(`the mark's note is “${note}”`, async () => (await reader.marks())[0]?.note === note);
}

/** The state that undo restores, in a comparable form. @param {Reader} reader */
async function standing(reader) {
  return (await reader.marks()).map(({ id, kind, note, passages }) => ({
    id, kind, note: note ?? '', passages: passages.map(({ start, end }) => ({ start, end })),
  }));
}

/** @param {Reader} reader @param {unknown} wanted @param {string} what */
async function untilStanding(reader, wanted, what) {
  const goal = JSON.stringify(wanted);
  await until(`${what} restores ${goal}`, async () => JSON.stringify(await standing(reader)) === goal);
}

export default [
  test('a click in the text or in the list chooses a mark, and the card shows the mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey(WORDS, '1');
    await reader.markByKey('Mayor Ana Díaz', '3');
    await reader.ask('update', (await reader.marks()).find(({ kind }) => kind === 'source')?.id, { note: 'since 2019' });

    await reader.page.click(await reader.middleOf('Díaz'));
    await until('the source is in the inspector', async () => (await reader.seek('radio', 'Source'))?.on && (await reader.note()) === 'since 2019');

    await reader.press('button', 'Claim: a third…');
    await until('the claim is in the inspector', async () => (await reader.seek('radio', 'Claim'))?.on && !!(await reader.seek('button', 'Add Note')));
    assert.equal((await reader.seek('button', 'Claim: a third…'))?.on, true);
    assert.equal((await reader.seek('button', 'Source: Mayor…'))?.on, false);
  }),

  test('a note keeps text in any script', async (stage) => {
    const { reader } = await withOneClaim(stage);
    const note = 'Größe? Díaz’ 日本 Приве́т 👨‍👩‍👧 – “sure”';
    await reader.enterNote();
    await reader.page.type('Größe? Díaz’ 日本 Приве́т 👨‍👩‍👧 – “sure”');
    await untilNoted(reader, note);
    await reader.allSaved();
    await reader.reload();
    await untilNoted(reader, note);
  }),

  test('text typed directly after Enter goes into the note of the new mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (const round of [1, 2, 3]) {
      const { start, end } = await reader.find('third of its passengers');
      await reader.ask('select', start, end);
      // The test does not wait between the keys, because the keys must work without a frame between
      // them.
      await reader.page.key('1');
      await reader.page.key('Enter');
      await reader.page.type('not 1, 2 or 3');
      await reader.page.key('Backspace');
      await reader.page.type(`${round}`);
      await until('the note has the typed text', async () =>
        (await reader.marks()).at(-1)?.note === `not 1, 2 or ${round}`);
      assert.equal((await reader.marks()).length, 1);
      await reader.page.key('Escape');
      await reader.page.key('Delete');
      await reader.untilMarks(0);
    }
  }),

  test('a key press takes effect before the dispatch of its event ends', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const { start, end } = await reader.find(WORDS);
    const seen = await reader.page.evaluate(async (from, to) => {
      const attest = /** @type {any} */ (window).attest;
      const focused = () => /** @type {Element} */ (document.activeElement);
      /** @param {string} name */
      const key = (name) =>
        focused().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      let selectEvents = 0;
      attest.on('select', () => ++selectEvents);
      attest.select(from, to);
      key('1');
      const marks = attest.marks().length;
      key('Enter');
      const field = focused().tagName;
      key('Escape');
      key('Delete');
      const left = attest.marks().length;
      key('?');
      const dialog = !!focused().closest('[role=dialog]');
      await null; // The listeners of window.attest run in a microtask after the event.
      return { marks, field, left, dialog, selectEvents };
    }, start, end);
    // The first event reports the selection. The second event reports that the selection is empty,
    // because the selected words became a mark.
    assert.deepEqual(seen, { marks: 1, field: 'TEXTAREA', left: 0, dialog: true, selectEvents: 2 });
  }),

  test('with keys alone, the command palette finds a command by its words and runs the command', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.page.key('Control+k');
    // The test does not wait between the keys, because the field receives the focus immediately.
    await reader.page.type('whole art');
    await reader.page.key('Enter');
    const { text } = await reader.ask('article');
    await reader.untilSelected('the whole article', { start: 0, end: [...text].length });
    await reader.page.until('the article has the focus', () => document.activeElement?.id === 'reader');

    await reader.page.key('Control+k');
    await reader.page.type('mark the sel');
    await reader.page.key('ArrowDown');
    await reader.page.key('Enter');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.kind, 'quote');

    await reader.page.key('Control+k');
    await reader.page.key('Escape');
    await reader.page.until('the palette is closed', () => !document.querySelector('[role=dialog]'));
    const commands = await reader.ask('commands');
    assert.deepEqual(commands.find((/** @type {any} */ { id }) => id === 'undo'), { id: 'undo', label: 'Undo', keys: 'Ctrl+Z', enabled: true });
    await reader.ask('run', 'undo');
    await reader.untilMarks(0);
  }),

  test('while a note is edited, the shortcut keys for marking and deleting edit the note', async (stage) => {
    const { reader } = await withOneClaim(stage);
    await reader.enterNote();
    await reader.page.type('1 2 3?');
    await reader.page.key('Backspace');
    await reader.page.key('Home');
    await reader.page.key('Delete');
    await untilNoted(reader, ' 2 3');
    assert.equal((await reader.marks()).length, 1);
  }),

  test('text pasted into a note goes into the note and opens no article', async (stage) => {
    const { reader } = await withOneClaim(stage);
    const { id } = await reader.ask('article');
    await reader.enterNote();
    await reader.page.paste('# Pasted\n\ninto the note');
    await untilNoted(reader, '# Pasted\n\ninto the note');
    await reader.page.key('Escape');
    await reader.page.until('the article has the focus', () => document.activeElement?.id === 'reader');
    assert.equal((await reader.ask('article')).id, id);
  }),

  test('a note keeps the text that an input method composed, even if the field is left during composition', async (stage) => {
    const { reader, mark } = await withOneClaim(stage);
    await reader.enterNote();
    await reader.page.compose(['に', 'にほ', 'にほん'], '日本');
    await untilNoted(reader, '日本');

    await reader.page.compose(['か', 'かん']);
    await reader.page.click(await reader.middleOf('ministry'));
    await until('the composed text is in the note', async () => {
      const now = (await reader.marks()).find(({ id }) => id === mark.id);
      return now?.note === '日本かん';
    });
  }),

  test('changing the kind of a mark changes nothing else', async (stage) => {
    const { reader, mark } = await withOneClaim(stage);
    await reader.ask('update', mark.id, { note: 'keep me' });
    for (const kind of /** @type {const} */ (['Quote', 'Source', 'Claim'])) {
      await reader.press('radio', kind);
      await until(`it is a ${kind}`, async () => (await reader.marks())[0].kind === kind.toLowerCase());
      const [now] = await reader.marks();
      assert.equal(now.id, mark.id);
      assert.equal(now.note, 'keep me');
      await reader.control('button', `${kind}: a third…`);
    }
  }),

  test('every change can be undone and redone with keys', async (stage) => {
    const { reader } = await withOneClaim(stage);
    await undoAll(reader, () => reader.page.key('Control+z'), () => reader.page.key('Control+Shift+Z'));
  }),

  test('every change can be undone and redone with buttons', async (stage) => {
    const { reader } = await withOneClaim(stage);
    await undoAll(reader, () => reader.press('button', 'Undo'), () => reader.press('button', 'Redo'));
  }),

  test('the Delete key deletes the chosen mark', async (stage) => {
    const { reader } = await withOneClaim(stage);
    await reader.page.click(await reader.middleOf('third'));
    await reader.page.key('Delete');
    await reader.untilMarks(0);
    await reader.untilGone('button', 'Claim: a third…');
  }),
];

/**
 * Writes a note on a mark, changes its kind and deletes it. Then undoes all these steps and the
 * making of the mark, and redoes them.
 * @param {Reader} reader @param {() => Promise<void>} undo @param {() => Promise<void>} redo
 */
async function undoAll(reader, undo, redo) {
  const states = [[], await standing(reader)];
  await reader.enterNote();
  await reader.page.type('noted');
  await untilNoted(reader, 'noted');
  states.push(await standing(reader));

  await reader.press('radio', 'Quote');
  await until('it is a quote', async () => (await reader.marks())[0].kind === 'quote');
  states.push(await standing(reader));

  await reader.press('button', 'Delete');
  await reader.untilMarks(0);
  states.push([]);
  await reader.page.click(await reader.blankPoint());

  for (const state of states.slice(0, -1).reverse()) {
    await undo();
    await untilStanding(reader, state, 'undo');
  }
  await reader.untilDisabled('button', 'Undo', 'nothing is left to undo');
  for (const state of states.slice(1)) {
    await redo();
    await untilStanding(reader, state, 'redo');
  }
  await reader.untilDisabled('button', 'Redo', 'nothing is left to redo');
}
