// Operations on one mark. Each test limits the number of presses that an operation takes. A press is a key, a
// click, a drag or a paste. Each letter of a typed name counts as one press.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const QUOTE = '“We will not cut a single crossing,”';
const CLAIM = 'a third of its passengers';

/** Acts on the page and counts the presses. */
class Hands {
  presses = 0;
  /** @param {Reader} reader */
  constructor(reader) {
    this.reader = reader;
  }
  /** @param {string} words */
  async drag(words) {
    this.presses++;
    await this.reader.dragOver(words);
  }
  /** @param {string[]} keys */
  async keys(...keys) {
    for (const key of keys) {
      this.presses++;
      await this.reader.page.key(key);
    }
  }
  /** @param {string} text */
  async type(text) {
    this.presses += text.length;
    await this.reader.page.type(text);
  }
  /** @param {string} role @param {string} name */
  async press(role, name) {
    this.presses++;
    await this.reader.press(role, name);
  }
  /** @param {string} text */
  async paste(text) {
    this.presses++;
    await this.reader.page.paste(text);
  }
  /** @param {number} most @param {string} deed */
  atMost(most, deed) {
    assert.ok(this.presses <= most, `${deed} takes ${this.presses} presses, at most ${most}`);
  }
}

/** Opens an article and marks the words in `sources` as sources. @param {import('../harness/stage.mjs').Stage} stage @param {string[]} [sources] */
async function begin(stage, sources = []) {
  const reader = await stage.visit();
  await reader.openArticle(BRIDGE);
  for (const words of sources) await reader.markRange(await reader.find(words), 'source');
  await reader.page.click(await reader.blankPoint());
  await reader.quiet();
  return { reader, hands: new Hands(reader) };
}

/** The text of the source to which the only quote is attributed. @param {Reader} reader */
async function speaker(reader) {
  const marks = await reader.marks();
  const quote = marks.find(({ kind }) => kind === 'quote');
  const [link] = (await reader.ask('links')).filter((/** @type {any} */ { kind, from }) => kind === 'attributed-to' && from === quote?.id);
  return marks.find(({ id }) => id === link?.to)?.passages.map(({ exact }) => exact).join(' … ');
}

/** @param {Reader} reader @param {string} words */
const untilSaidBy = (reader, words) => until(`${words} said it`, async () => (await speaker(reader)) === words);

/** @param {Reader} reader @param {string} [field] the id of the field */
const untilChoosing = (reader, field = 'said-by') =>
  reader.page.until('the choice has the focus', (id) => document.activeElement?.id === id, field);

export default [
  test('four presses mark a quote and attribute the quote to the source before it: drag, 2, l, Enter', async (stage) => {
    const { reader, hands } = await begin(stage, ['Mayor Ana Díaz', 'a report by the port authority']);
    await hands.drag(QUOTE);
    await hands.keys('2', 'l');
    await untilChoosing(reader);
    await hands.keys('Enter');
    await untilSaidBy(reader, 'Mayor Ana Díaz');
    hands.atMost(4, 'a quote with its speaker');
    await reader.control('button', 'Said by Mayor Ana Díaz');
    await reader.page.until('the focus is in the article again', () => document.activeElement?.id === 'reader');
    await reader.page.key('Control+z');
    await until('undo takes the speaker away', async () => !(await speaker(reader)));
  }),

  test('seven presses attribute a quote to a speaker who is not marked, and one undo removes the new source and its link to the quote', async (stage) => {
    const { reader, hands } = await begin(stage);
    await hands.drag(QUOTE);
    await hands.keys('2', 'l');
    await untilChoosing(reader);
    await hands.type('Día');
    await until('the name is proposed', async () => (await reader.controls()).some(({ name }) => name.includes('Ana Díaz, ')));
    await hands.keys('Enter');
    await until('Ana Díaz said it', async () => /Ana Díaz$/.test((await speaker(reader)) ?? ''));
    hands.atMost(7, 'a quote with a speaker who is not marked yet');
    const [entity] = await reader.ask('entities');
    assert.match(entity.name, /Ana Díaz$/);
    await reader.page.key('Control+z');
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.kind, 'quote');
    assert.deepEqual(await reader.ask('entities'), []);
  }),

  test('while a speaker is being chosen, a click on a source makes this source the speaker, and selected words become the speaker', async (stage) => {
    const { reader, hands } = await begin(stage, ['a report by the port authority']);
    await hands.drag(QUOTE);
    await hands.keys('2', 'l');
    await untilChoosing(reader);
    await reader.page.click(await reader.middleOf('authority'));
    await untilSaidBy(reader, 'a report by the port authority');
    await reader.page.key('l');
    await untilChoosing(reader);
    await reader.page.drag(await reader.ends(await reader.find('Mayor Ana Díaz')));
    await untilSaidBy(reader, 'Mayor Ana Díaz');
  }),

  test('Escape closes the choice of a speaker and leaves the quote without a speaker, and then the key u marks the quote as unattributed', async (stage) => {
    const { reader, hands } = await begin(stage, ['Mayor Ana Díaz']);
    await hands.drag(QUOTE);
    await hands.keys('2', 'l');
    await untilChoosing(reader);
    await reader.page.key('ArrowDown');
    await reader.page.key('Escape');
    await reader.untilGone('textbox', 'Said by');
    assert.equal(await speaker(reader), undefined);
    await reader.page.key('u');
    await reader.control('button', 'Unattributed');
    assert.equal((await reader.marks()).find(({ kind }) => kind === 'quote')?.attribution, 'unattributed');
  }),

  test('two presses link the nearest quote to a claim that it supports, and attest.run("link-disputes") opens the choice of a mark that disputes the claim', async (stage) => {
    const { reader, hands } = await begin(stage);
    await reader.markByKey(QUOTE, '2');
    const claim = await reader.markByKey(CLAIM, '1');
    hands.presses = 0;
    await hands.press('button', 'Add Supports');
    await untilChoosing(reader, 'supports');
    await hands.keys('Enter');
    await until('the link is made', async () =>
      (await reader.ask('links')).some((/** @type {any} */ { kind, to }) => kind === 'supports' && to === claim.id));
    hands.atMost(2, 'what supports a claim');
    await reader.page.until('the focus is in the article again', () => document.activeElement?.id === 'reader');
    await reader.ask('run', 'link-disputes');
    await untilChoosing(reader, 'disputes');
    await reader.page.key('Escape');
    await reader.untilGone('textbox', 'Disputes');
  }),

  test('two presses add the second half of an interrupted quote: drag, +', async (stage) => {
    const { reader, hands } = await begin(stage);
    await reader.markByKey('“We will not', '2');
    await hands.drag('a single crossing,”');
    await hands.keys('+');
    await until('the mark has two passages', async () => (await reader.marks())[0].passages.length === 2);
    hands.atMost(2, 'the second half of a quote');
    assert.equal((await reader.marks()).length, 1);
  }),

  test('setting a verdict takes two key presses or one click', async (stage) => {
    const { reader, hands } = await begin(stage);
    await reader.markByKey(CLAIM, '1');
    await hands.keys('v', '4');
    await until('it is disputed', async () => (await reader.marks())[0].verdict === 'disputed');
    hands.atMost(2, 'a verdict by keys');
    const clicks = new Hands(reader);
    await clicks.press('radio', 'Supported');
    await until('it is supported', async () => (await reader.marks())[0].verdict === 'supported');
    clicks.atMost(1, 'a verdict by the mouse');
  }),

  test('an address that is pasted while a claim is chosen becomes evidence of the claim', async (stage) => {
    const { reader, hands } = await begin(stage);
    await reader.markByKey(CLAIM, '1');
    const { id } = await reader.ask('article');
    await hands.paste('https://port.example/report');
    await reader.control('button', 'Open port.example/report');
    hands.atMost(1, 'evidence');
    assert.deepEqual((await reader.marks())[0].evidence, [{ url: 'https://port.example/report' }]);
    assert.equal((await reader.ask('article')).id, id, 'the address opens no article');
  }),

  test('four presses mark “she” as a source that refers to Ana Díaz, and renaming Ana Díaz adds no second person to the sources', async (stage) => {
    const { reader, hands } = await begin(stage);
    await reader.dragOver(QUOTE);
    for (const key of ['2', 'l']) await reader.page.key(key);
    await untilChoosing(reader);
    await reader.page.type('Ana Díaz');
    await reader.page.key('Enter');
    await untilSaidBy(reader, 'Ana Díaz');

    await hands.drag('she');
    await hands.keys('3', 'i');
    await reader.page.until('the choice has the focus', () => document.activeElement?.id === 'is');
    await hands.keys('Enter');
    await reader.control('button', 'Is Ana Díaz');
    hands.atMost(4, 'a pronoun and whom it means');

    await reader.press('textbox', 'Name');
    await reader.page.key('End');
    await reader.page.type(' Ruiz');
    await until('she has her full name', async () => (await reader.ask('entities'))[0].name === 'Ana Díaz Ruiz');
    assert.equal((await reader.ask('entities')).length, 1);
    await reader.page.key('Escape');
    await reader.page.until('Escape returns to the text', () => document.activeElement?.id === 'reader');
  }),

  test('Tab goes through the fields of a claim from top to bottom', async (stage) => {
    const { reader } = await begin(stage);
    const mark = await reader.markByKey(CLAIM, '1');
    await reader.ask('update', mark.id, { statement: 'Fewer people.', note: 'Since when?' });
    await reader.press('textbox', 'Statement');
    const tops = [];
    for (let i = 0; i < 12; ++i) {
      const at = await reader.page.evaluate(() => ({
        name: document.activeElement?.getAttribute('aria-label') ?? '',
        top: document.activeElement?.getBoundingClientRect().top ?? 0,
      }));
      tops.push(at.top);
      if (at.name === 'Note') break;
      await reader.page.key('Tab');
    }
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
    assert.ok(tops.length > 1 && tops.length < 12, 'Tab reaches the note');
  }),

  test('a card that is higher than the panel scrolls to the focused note', async (stage) => {
    const { reader } = await begin(stage);
    const mark = await reader.markByKey(CLAIM, '1');
    await reader.ask('update', mark.id, {
      statement: 'Fewer people.\n'.repeat(8), note: 'Since when?\n'.repeat(8), tags: ['ferry', 'port', 'figures'],
      evidence: [1, 2, 3, 4].map((i) => ({ url: `https://port.example/${i}`, title: `Report ${i}` })),
    });
    for (const [width, height] of [[1280, 500], [390, 844], [640, 420], [320, 256]]) {
      await reader.page.resize(width, height);
      await reader.quiet();
      await reader.page.evaluate(() => document.getElementById('note')?.focus());
      await until(`the note is seen at ${width} × ${height}`, async () => {
        const { rect } = await reader.control('textbox', 'Note');
        // A note can be higher than the panel, so it is enough that more than 20 pixels of the note are visible.
        return Math.min(rect.y + rect.height, height) - Math.max(rect.y, 0) > 20;
      });
    }
  }),
];
