// The exported file: a button writes it, and a browser with an empty profile opens it.
import assert from 'node:assert/strict';

import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

/** Parses an Attest file and removes its time of export. @param {string} text */
function timeless(text) {
  const file = JSON.parse(text);
  assert.match(file.exported, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  return { ...file, exported: '' };
}

/** Opens an article with overlapping marks and a note, and exports it. @param {import('../harness/stage.mjs').Stage} stage */
async function exported(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  const claim = await reader.markByKey('the ferry has lost a third of its passengers', '1');
  await reader.markByKey('a third', '2');
  await reader.markByKey('far too low 🗑 and old', '3');
  await reader.ask('update', claim.id, { note: 'Größe: “a third”?' });
  const file = await reader.page.download(() => reader.press('button', 'Export'));
  return { file, marks: await reader.marks(), article: await reader.ask('article') };
}

/** @param {Reader} reader @param {Awaited<ReturnType<typeof exported>>} was */
async function assertRestored(reader, was) {
  await reader.untilMarks(was.marks.length);
  assert.deepEqual(await reader.marks(), was.marks);
  assert.deepEqual(await reader.ask('article'), was.article);
  assert.deepEqual(timeless(await reader.ask('export', 'attest')), timeless(was.file.text));
}

export default [
  test('the Export button downloads the article and its marks as a JSON file', async (stage) => {
    const { file, marks, article } = await exported(stage);
    const content = JSON.parse(file.text);

    assert.match(file.name, /\.json$/);
    assert.equal(content.format, 'attest');
    assert.equal(content.version, 1);
    assert.equal(content.article.text, article.text);
    assert.deepEqual(content.marks.map((/** @type {any} */ mark) => mark.id).sort(), marks.map((mark) => mark.id).sort());
    for (const mark of content.marks) {
      for (const { start, end, exact } of mark.passages) {
        assert.equal([...content.article.text].slice(start, end).join(''), exact);
      }
    }
  }),

  test('an exported file that is chosen in the file dialog of another browser restores the exact article and marks', async (stage) => {
    const was = await exported(stage);
    const reader = await stage.visitElsewhere();
    assert.deepEqual(await reader.marks(), []);
    const path = stage.file(was.file.name, was.file.text);

    await reader.press('button', 'Library');
    await reader.page.chooseFile(() => reader.press('button', 'Choose a file…'), path);

    await assertRestored(reader, was);
    await reader.allSaved();
    await reader.reload();
    await assertRestored(reader, was);
  }),

  test('an exported file that is dropped on the page restores the exact article and marks', async (stage) => {
    const was = await exported(stage);
    const reader = await stage.visitElsewhere();
    await reader.page.drop({ x: 500, y: 300 }, { name: was.file.name, type: 'application/json', text: was.file.text });
    await assertRestored(reader, was);
  }),

  test('opening a file keeps the marks of the article that was open before', async (stage) => {
    const was = await exported(stage);
    const reader = await stage.visitElsewhere();
    await reader.openArticle(EVERYTHING);
    const mine = await reader.markByKey('one thing', '1');
    await reader.page.drop({ x: 500, y: 300 }, { name: 'a.json', type: 'application/json', text: was.file.text });
    await until('the file is open', async () => (await reader.ask('article')).title === was.article.title);

    await reader.openArticle(EVERYTHING);
    assert.deepEqual((await reader.marks()).map((mark) => mark.id), [mine.id]);
  }),

  test('window.attest imports its own export and returns a report of the import', async (stage) => {
    const was = await exported(stage);
    const reader = await stage.visitElsewhere();
    const report = await reader.ask('import', was.file.text);
    assert.deepEqual([report.taken > 0, report.remarks, report.opened], [true, 0, true]);
    await assertRestored(reader, was);
    const again = await reader.ask('import', was.file.text);
    assert.deepEqual(again, { marks: report.marks, taken: 0, remarks: 0, opened: false });

    await reader.ask('undo'); // The whole import is one undo step.
    assert.deepEqual(await reader.marks(), []);
    await reader.ask('redo');
    await assertRestored(reader, was);
  }),
];
