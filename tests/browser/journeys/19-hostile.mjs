// Pages that were made to break who opens them. A violation of the policy or an error in the console
// fails any of these tests by itself.
import assert from 'node:assert/strict';

import { journey } from '../harness/stage.mjs';

/** @type {[string, string, string][]} What it is, its HTML, and the words that are left of it. */
const PAGES = [
  ['styles and handlers', '<p style="color:red" onclick="x()">One</p><div style=top:0 onmouseover=1>two</div><style>p{}</style><body onload=1 style=1>', 'One\ntwo'],
  ['a marquee that starts', '<marquee onstart="x()" onfinish=1 onbounce=1>Moving words</marquee>', 'Moving words'],
  ['other policies and bases', '<meta http-equiv="Content-Security-Policy" content="img-src nonsense"><base href=//other.example/><link rel=stylesheet href=x.css><p>Words</p>', 'Words'],
  ['active parts', '<svg onload=1><animate onbegin=1 /><style>a{}</style></svg><math><mi style=1 xlink:href="javascript:1">a</mi></math><form action="javascript:1"><button formaction=x>b</button></form><object data=x></object><iframe srcdoc="<p style=1>"></iframe><video src=x onerror=1 style=1></video><p>Words</p>', 'Words'],
];

export default [
  journey('hostile HTML is opened as its words, without a word in the console', async (stage) => {
    const reader = await stage.visit();
    for (const [what, html, left] of PAGES) {
      await reader.ask('open', { html: `<html><body><article>${html}</article></body></html>` });
      assert.equal((await reader.ask('article')).text, left, what);
    }
    assert.equal((await reader.ask('stats')).violations, 0);
  }),

  journey('a tag with 100,000 attributes and a million nested tags are opened as their words', async (stage) => {
    const reader = await stage.visit();
    const lengths = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}=${i}`).join(' ');
      const found = [];
      for (const html of [`<p ${attributes}>Words</p>`, `<p>${'<b>'.repeat(1e6)}Words${'</b>'.repeat(1e6)}</p>`]) {
        await attest.open({ html: `<article>${html}</article>` });
        found.push(attest.article().text);
      }
      return found;
    });
    assert.deepEqual(lengths, ['Words', 'Words']);
  }),
];
