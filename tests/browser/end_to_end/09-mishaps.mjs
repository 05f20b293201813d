// Files that are damaged or contain no article: a notice names each file, and no mark is lost.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/**
 * @typedef {import('../harness/reader.mjs').Reader} Reader
 * @typedef {import('../harness/stage.mjs').Stage} Stage
 */

const MEGABYTE = 1 << 20;
const WORDS = 'a third of its passengers';

/** Opens an article with one mark and exports it. @param {Stage} stage */
async function atWork(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  await reader.markByKey(WORDS, '1');
  await reader.allSaved();
  return { reader, file: JSON.parse(await reader.ask('export', 'attest')) };
}

/**
 * Gives a file to the page and waits for a notice that matches `says`.
 * @param {Stage} stage @param {Reader} reader @param {string} name @param {string | Uint8Array} content
 * @param {RegExp} says
 */
async function give(stage, reader, name, content, says) {
  const before = (await reader.heard('notice')).length;
  await reader.page.setFile('#file', stage.file(name, content));
  const notice = await until(
    `a notice matches ${says} for ${name}`,
    async () => (await reader.heard('notice')).slice(before).map(({ text }) => text).find((text) => says.test(text)),
    { within: 90_000 },
  );
  assert.match(notice, /^[“\p{Lu}\d].{15,}[.!?]$/su, `a sentence about ${name}`);
  await until('the notice is announced', async () => (await reader.status()) === notice);
}

/** @param {Reader} reader */
async function assertNothingLost(reader) {
  const [mark] = await reader.untilMarks(1);
  assert.equal(mark.passages[0].exact, WORDS);
  assert.equal(typeof mark.passages[0].start, 'number', 'the passage is placed in the text');
}

export default [
  test('a file that contains no article is refused with a notice, and the open article stays', async (stage) => {
    const { reader, file } = await atWork(stage);
    const text = JSON.stringify(file);
    const article = await reader.ask('article');
    const marks = await reader.marks();

    for (const [name, content, says] of /** @type {[string, string | Uint8Array, RegExp][]} */ ([
      ['empty.md', '', /no words/],
      ['noise.txt', Buffer.alloc(4000, Buffer.from([0xff, 0, 0x80, 0xc3])), /not text/],
      ['huge.txt', Buffer.alloc(50 * MEGABYTE, 'A line of no importance.\n'), /50 MB/],
      ['giant.txt', Buffer.alloc(70 * MEGABYTE, 'A line of no importance.\n'), /70 MB/],
      ['cut.json', text.slice(0, text.length / 2), /cut short/],
      ['later.json', JSON.stringify({ ...file, version: 99 }), /later version.*99/],
    ])) {
      await give(stage, reader, name, content, says);
      assert.deepEqual(await reader.ask('article'), article);
      assert.deepEqual(await reader.marks(), marks);
    }
    await reader.reload();
    await assertNothingLost(reader);
  }),

  test('a mark with offsets outside the text is imported without a position, and the import changes no other mark', async (stage) => {
    const { reader, file } = await atWork(stage);
    const [good] = file.marks;
    const away = { ...good.passages[0], start: 90_000, end: 90_010, exact: 'no such words', prefix: '', suffix: '' };
    const content = JSON.stringify({ ...file, marks: [{ ...good, passages: [away] }] });

    await give(stage, reader, 'outside.json', content, /shown as lost/);
    await assertNothingLost(reader);

    const other = await stage.visitElsewhere();
    await give(stage, other, 'outside.json', content, /shown as lost/);
    const [lost] = await other.untilMarks(1);
    assert.equal(lost.id, good.id);
    assert.equal(lost.passages[0].exact, 'no such words');
    await other.control('button', 'Claim: no such words…');
    await other.allSaved();
    await other.reload();
    assert.deepEqual(await other.marks(), [lost]);
  }),

  test('a text with invalid UTF-8 or NUL bytes opens with a notice, and no mark is lost', async (stage) => {
    const { reader } = await atWork(stage);
    const around = 'The clerk read on, and nobody in the hall of the council seemed to listen to a word of it.';
    const broken = Buffer.concat([
      Buffer.from(`# Broken letters\n\n${around} Before `),
      Buffer.from([0xff, 0x20, 0xc3, 0x28, 0x20, 0xed, 0xa0, 0x80]),
      Buffer.from(` after. ${around}\n`),
    ]);
    await give(stage, reader, 'broken.md', broken, /not valid UTF-8/);
    const { text } = await reader.untilOpen('Broken letters');
    assert.match(text, /Before \uFFFD+ \uFFFD+\( \uFFFD+ after\./);

    await give(stage, reader, 'nul.txt', `Nothing in it\n\n${around} One\0two\0\0three.\n`, /3 NUL bytes/);
    assert.ok((await reader.untilOpen('Nothing in it')).text.endsWith('Onetwothree.'));

    await reader.openArticle(BRIDGE);
    await assertNothingLost(reader);
    await reader.reload();
    await assertNothingLost(reader);
  }),

  test('a file with one line of 5 MB opens, and its words can be marked', async (stage) => {
    const { reader } = await atWork(stage);
    await give(stage, reader, 'line.txt', Buffer.alloc(5 * MEGABYTE, 'word '), /very long paragraph/);
    assert.ok((await reader.ask('article')).text.length > 5 * MEGABYTE - 10);
    await reader.page.click(await reader.middleOf('word word', 40), { count: 2 });
    await until('a word is selected', async () => {
      const now = await reader.selection();
      return now && now.end - now.start === 'word'.length;
    });
    await reader.page.key('3');
    await reader.untilMarks(1);

    await reader.openArticle(BRIDGE);
    await assertNothingLost(reader);
  }),
];
