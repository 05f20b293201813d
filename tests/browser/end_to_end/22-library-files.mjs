// The library as one file: saving it, comparing it with another library, and restoring it.
import assert from 'node:assert/strict';
import { BRIDGE, EVERYTHING } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const FERRY = 'Ferry stays in harbour';

/** Opens two articles, marks a passage in each, and tags one article. @param {Reader} reader */
async function fillLibrary(reader) {
  await reader.openArticle(EVERYTHING);
  await reader.markByKey('one thing', '3');
  await reader.openArticle(BRIDGE);
  await reader.markByKey('a third of its passengers', '1');
  await reader.press('button', 'Library');
  await reader.press('button', `Edit details and tags of “${FERRY}”`);
  await reader.press('textbox', 'Tags');
  await reader.page.type('harbour');
  await reader.press('button', 'Save');
}

/** @param {Reader} reader */
const backUp = (reader) => reader.page.download(() => reader.press('button', 'Back up'));

/** Waits for a control whose name begins with `beginning`. @param {Reader} reader @param {string} beginning */
const beginning = (reader, beginning) =>
  until(`there is a control “${beginning}…”`, async () => (await reader.controls()).find(({ name }) => name.startsWith(beginning)));

/** Presses a button once the dialog has its final height, because the button moves until then. @param {Reader} reader @param {string} button */
async function restore(reader, button) {
  await reader.control('button', button);
  await reader.quiet();
  await reader.press('button', button);
}

export default [
  test('a library saved as one file is restored in another browser with every mark and tag', async (stage) => {
    const first = await stage.visit();
    await fillLibrary(first);
    const file = await backUp(first);
    assert.match(file.name, /^attest-library-\d{4}-\d\d-\d\d\.jsonl$/);
    const [header, ...articles] = file.text.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual([header.format, header.articles, articles.length], ['attest-library', 2, 2]);
    await first.press('button', 'Close');
    const marks = await first.marks();

    const second = await stage.visitElsewhere();
    await second.press('button', 'Library');
    await second.page.chooseFile(() => second.press('button', 'Restore…'), stage.file(file.name, file.text));
    await beginning(second, `${FERRY}, New · 1 mark`);
    await restore(second, 'Restore 2 articles');
    await second.control('button', 'harbour, 1 article');
    await second.allSaved();
    await second.reload();
    await second.press('button', 'Library');
    await second.press('button', (await beginning(second, `${FERRY}, 1 mark`)).name);
    await second.untilOpen(FERRY);
    assert.deepEqual(await second.marks(), marks);
  }),

  test('the preview of a dropped library file says which stored articles are newer or older, and the keyboard alone can restore the file', async (stage) => {
    const first = await stage.visit();
    await fillLibrary(first);
    const old = await backUp(first);
    await first.press('button', 'Close');
    await first.markByKey('too low', '2');
    await first.press('button', 'Library');
    const newer = await backUp(first);

    await first.page.drop({ x: 500, y: 300 }, { name: old.name, type: 'application/json', text: old.text });
    await beginning(first, `${FERRY}, Newer here · 1 only here`);
    await beginning(first, 'The same in both, 1 article: nothing to restore');
    await first.page.key('Escape');
    await first.untilGone('button', 'Restore 0 articles');

    const second = await stage.visitElsewhere();
    await second.page.drop({ x: 500, y: 300 }, { name: old.name, type: 'application/json', text: old.text });
    await restore(second, 'Restore 2 articles');
    await beginning(second, 'All articles, 2 articles');
    await second.page.drop({ x: 500, y: 300 }, { name: newer.name, type: 'application/json', text: newer.text });
    await beginning(second, `${FERRY}, Newer in the file · adds 1`);
    await until('the focus is on the button that restores', async () => {
      const name = await second.page.evaluate(() => document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent);
      if (name === 'Restore 1 article') return true;
      await second.page.key('Tab');
      return false;
    });
    await second.page.key('Enter');
    await beginning(second, `${FERRY}, 2 marks`);
  }),

  test('the preview names a damaged line of a library file, and the other articles are restored', async (stage) => {
    const first = await stage.visit();
    await fillLibrary(first);
    const lines = (await backUp(first)).text.split('\n');
    lines[1] = lines[1].slice(0, 200);
    const second = await stage.visitElsewhere();
    await second.page.drop({ x: 500, y: 300 }, { name: 'cut.jsonl', text: lines.join('\n') });
    await beginning(second, 'Line 2 cannot be read:');
    await restore(second, 'Restore 1 article');
    await beginning(second, 'All articles, 1 article');
  }),
];
