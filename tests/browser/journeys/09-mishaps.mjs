// Files that are no article, or a broken one: each gets a sentence, and nothing is lost.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { journey } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/**
 * @typedef {import('../harness/reader.mjs').Reader} Reader
 * @typedef {import('../harness/stage.mjs').Stage} Stage
 */

const MEGABYTE = 1 << 20;
const WORDS = 'a third of its passengers';

/** A good article with one mark, and its file. @param {Stage} stage */
async function atWork(stage) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  await reader.markByKey(WORDS, '1');
  await reader.allSaved();
  return { reader, file: JSON.parse(await reader.ask('export', 'attest')) };
}

/** Gives a file to the page and answers with what it says to that. @param {Stage} stage @param {Reader} reader @param {string} name @param {string | Uint8Array} content */
async function give(stage, reader, name, content) {
  const before = (await reader.heard('notice')).length;
  await reader.page.setFile('#file', stage.file(name, content));
  const told = await until(
    `something is said about ${name}`,
    async () => (await reader.heard('notice')).slice(before).map((notice) => notice?.text ?? String(notice))[0],
    { within: 60_000 },
  );
  assert.match(told, /^[“"]?\p{Lu}?.{15,}[.!?]$/su, `a sentence about ${name}`);
  return told;
}

/** @param {Reader} reader */
async function assertNothingLost(reader) {
  const [mark] = await reader.untilMarks(1);
  assert.equal(mark.passages[0].exact, WORDS);
}

export default [
  journey('a file that is no article is refused in words, and the open article stays', async (stage) => {
    const { reader, file } = await atWork(stage);
    const article = await reader.ask('article');
    const text = JSON.stringify(file);
    const outside = structuredClone(file);
    outside.marks[0].passages[0] = { ...outside.marks[0].passages[0], start: 90_000, end: 90_010, exact: 'no such words' };

    const sentences = [
      await give(stage, reader, 'empty.md', ''),
      await give(stage, reader, 'cut.json', text.slice(0, text.length / 2)),
      await give(stage, reader, 'later.json', JSON.stringify({ ...file, version: 99 })),
      await give(stage, reader, 'huge.txt', Buffer.alloc(50 * MEGABYTE, 'A line of no importance.\n')),
    ];
    assert.equal(new Set(sentences).size, sentences.length, sentences.join(' | '));
    assert.match(sentences[2], /99|newer|later/);
    assert.equal((await reader.ask('article')).id, article.id);
    await assertNothingLost(reader);

    await give(stage, reader, 'outside.json', JSON.stringify(outside));
    await reader.openArticle(BRIDGE);
    assert.ok((await reader.marks()).some(({ passages }) => passages[0]?.exact === WORDS), 'the mark is still there');
  }),

  journey('a damaged or an odd text is opened as well as can be, in words, and nothing is lost', async (stage) => {
    const { reader } = await atWork(stage);
    const broken = Buffer.concat([Buffer.from('# Broken title\n\nBefore '), Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from(' after.\n')]);
    await give(stage, reader, 'broken.md', broken);
    await give(stage, reader, 'nul.txt', Buffer.from('A title\n\nOne\0two\0\0three.\n'));
    const { text } = await reader.ask('article');
    assert.ok(!text.includes('\0'), 'no NUL has come in');

    await reader.openArticle(BRIDGE);
    await assertNothingLost(reader);
    await reader.reload();
    await assertNothingLost(reader);
  }),

  journey('one line of 5 MB neither hangs nor harms', async (stage) => {
    const { reader } = await atWork(stage);
    const before = (await reader.heard('notice')).length;
    await reader.page.setFile('#file', stage.file('line.txt', Buffer.alloc(5 * MEGABYTE, 'word ')));
    await until(
      'it is opened, or refused in words',
      async () =>
        (await reader.ask('article')).text.length > MEGABYTE || (await reader.heard('notice')).length > before,
      { within: 60_000 },
    );
    await reader.openArticle(BRIDGE);
    await assertNothingLost(reader);
  }),
];
