// Browsers without local storage or without WebGL2.
import assert from 'node:assert/strict';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

export default [
  test('without local storage the page works, warns the reader and can export a file', async (stage) => {
    const browser = await stage.launch({ storage: false });
    const reader = await stage.meet(await browser.profilePage());
    const denied = await reader.page.evaluate(() => {
      try {
        localStorage.setItem('probe', '1');
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(denied, 'this browser has no local storage');

    await until('the status line shows a warning', async () => /not|only|memory|denied|until/i.test(await reader.statusLine()));
    await reader.ask('open', { markdown: BRIDGE });
    await reader.markByKey('a third', '1');
    const { text } = await reader.page.download(() => reader.press('button', 'Export'));
    assert.equal(JSON.parse(text).marks.length, 1);
    assert.match(await reader.statusLine(), /not|only|memory|denied|until/i);
  }),

  test(
    'without WebGL2 the page says so and suggests a remedy',
    async (stage) => {
      const browser = await stage.launch({ webgl: false });
      const page = await browser.profilePage();
      stage.pages.push(page);
      await page.open(stage.origin);
      const words = await page.until('the page shows a message about WebGL', () => {
        const text = document.body.innerText.trim();
        return text.includes('WebGL') && text;
      });
      assert.match(words, /WebGL ?2/);
      assert.match(words, /browser|update|settings|enable|graphics/i, 'the message suggests a remedy');
      assert.ok(words.length > 80, words);
    },
    { expects: /WebGL|context|unavailable|not supported/i },
  ),
];
