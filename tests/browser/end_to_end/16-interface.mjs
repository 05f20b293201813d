// window.attest: the interface for scripts. It performs the same actions as mouse and keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { BRIDGE, LONG } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** The last code example of the README. */
const EXAMPLE = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').match(/```js\n([^`]+)```/)?.[1];

/** A page from another site with scripts, handlers and external resources. */
const HOSTILE = `<html lang="de"><head><title>Nichts als Wörter</title><script>window.wasRun = 1</script></head>
<body><article><h1>Nichts als <i>Wörter</i></h1>
<p onclick="window.wasRun = 2">Ein <b>Satz</b> mit <a href="https://example.org/a?b=(1)%zz">Verweis</a>,
<img src="http://127.0.0.2:9/x.png" onerror="window.wasRun = 3"> *ohne* Bild.</p>
<iframe src="http://127.0.0.2:9/"></iframe><svg onload="window.wasRun = 4"></svg>
<p><a href="javascript:window.wasRun = 5">Kein Verweis</a> &lt;b&gt;bleibt&lt;/b&gt;.</p></article></body></html>`;

/** A page from another site with blocks of all kinds. */
const VARIED = `<!doctype html><html lang="en"><head><title>Bridge – Courier</title></head><body>
<header><nav>Home News</nav></header><main><h1>The bridge</h1>
<p>It is <strong>safe</strong>, <em>they</em> <del>said</del> wrote in <code>a_b*c</code>.</p>
<ol start="3"><li>three<ul><li>nested</li></ul></li><li>four</li></ol>
<blockquote><p>We shall see.</p></blockquote><hr>
<pre>let a = 1;
  let b;</pre>
<figure><img src="http://127.0.0.2:9/x.png" alt="The old bridge"><figcaption>Photo: Jan Kolb</figcaption></figure>
<table><caption>Tons</caption><thead><tr><th>Year</th><th>Tons</th></tr></thead><tr><td>2019</td><td>40</td></tr></table>
<div hidden>Not there.</div><form>Sign up <button>Now</button></form><p>The end.</p></main></body></html>`;

/** A page with layout tables and invalid markup. */
const UNTIDY = `<html><body><table><tr><td>Menu</td></tr></table><table><tr><td width=10%></td><td><h1>Title</h1>
<p class="x"'>It isn't lost.</p><p class="a"">Lost? "<em>No</em>"</p><h2><a name="here">Named</a></h2>
<table><tr><td><pre>1
2</pre></td><td><pre>a
  b</pre></td></tr></table><p><a href="
 https://example.org/a ">Link</a> <img alt="A dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
<table><tr><th>Year<th>Tons<tr><td>2019<td>40</table></td></tr></table></body></html>`;

/** The message with which a call fails. @param {import('../harness/reader.mjs').Reader} reader @param {string} name @param {unknown[]} args */
const refusal = (reader, name, args) =>
  reader.page.evaluate(
    async (what, given) => {
      try {
        await /** @type {any} */ (window).attest[what](...given);
        return 'it was done';
      } catch (error) {
        return error instanceof Error ? error.message : 'no Error';
      }
    },
    name,
    args,
  );

export default [
  test('the example in the README works', async (stage) => {
    const reader = await stage.visit();
    assert.ok(EXAMPLE, 'the README has an example');
    const id = await reader.page.run(`(async () => { ${EXAMPLE} return id; })()`);
    const [mark] = await reader.untilMarks(1);
    assert.equal(mark.id, id);
    assert.equal(mark.passages[0].exact, 'the bridge is safe');
    await reader.control('button', 'Claim: the bridge is safe…');
  }),

  test('a script makes, changes and undoes marks and receives events, and the page shows each change', async (stage) => {
    const reader = await stage.visit();
    const opened = await reader.ask('open', { markdown: BRIDGE });
    const { id: articleId, text } = await reader.ask('article');
    assert.deepEqual(opened, { id: articleId, length: [...text].length });

    const first = await reader.find('“We will not cut');
    const second = await reader.find('a single crossing,”');
    await reader.ask('select', first.start, first.end);
    await reader.untilSelected('the first half', first);
    const id = await reader.ask('mark', 'quote');
    assert.equal(await reader.ask('addPassage', id, second.start, second.end), id);
    await reader.ask('update', id, { note: 'who else?', tags: ['ferry'], attribution: 'unattributed' });

    const [mark] = await reader.marks();
    assert.deepEqual(mark.passages.map(({ exact }) => exact), ['“We will not cut', 'a single crossing,”']);
    assert.equal(mark.note, 'who else?');
    await until('the page shows the note', async () => (await reader.note()) === 'who else?');

    await reader.ask('remove', id);
    await reader.untilGone('button', 'Quote: “We…');
    await reader.ask('undo');
    await reader.control('button', 'Quote: “We…');
    assert.deepEqual(await reader.marks(), [mark]);
    await reader.ask('redo');
    assert.deepEqual(await reader.marks(), []);
    assert.deepEqual([await reader.ask('links'), await reader.ask('entities')], [[], []]);

    await reader.allSaved();
    // After the marks are saved, Attest counts them for the library, and saves the counts.
    const stats = await until('the counts are saved, too', async () => {
      const now = await reader.ask('stats');
      return now.saved && now;
    });
    assert.ok(stats.frames > 0 && stats.wasmBytes > 0);
    assert.ok((await reader.heard('change')).length >= 6);
    assert.ok((await reader.heard('saved')).length >= 1);
  }),

  test('a removed listener receives no more events', async (stage) => {
    const reader = await stage.visit();
    await reader.page.evaluate(() => {
      const page = /** @type {any} */ (window);
      page.events = 0;
      page.end = page.attest.on('select', () => ++page.events);
    });
    await reader.ask('select', 0, 4);
    await reader.page.until('the listener has received an event', () => /** @type {any} */ (window).events === 1);
    await reader.page.evaluate(() => /** @type {any} */ (window).end());
    await reader.ask('select', 5, 9);
    await reader.untilSelected('something else', { start: 5, end: 9 });
    assert.equal(await reader.page.evaluate(() => /** @type {any} */ (window).events), 1);
  }),

  test('scrollTo brings a distant text offset into view, and offsetAt returns the offset at its position in the view', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(LONG);
    const range = await reader.find('Point 80 was');
    await reader.ask('scrollTo', range.start);
    const rect = await until('the text is in view', async () => {
      const [now] = await reader.rects(range);
      const { top, bottom } = await reader.page.evaluate(() => {
        const { top, bottom } = /** @type {HTMLElement} */ (document.getElementById('reader')).getBoundingClientRect();
        return { top, bottom };
      });
      return now.y >= top && now.y + now.height <= bottom && now;
    });
    assert.equal(await reader.ask('offsetAt', rect.x + 1, rect.y + rect.height / 2), range.start);
    assert.equal(await reader.ask('offsetAt', 2, 2), null);
  }),

  test('while open() reads a long text between frames, the previous article stays open, and a second call rejects the promise of the first call', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const outcome = await reader.page.evaluate(async (book) => {
      const { attest } = /** @type {any} */ (window);
      const before = attest.article().id;
      const first = attest.open({ markdown: book }).catch((/** @type {Error} */ { message }) => message);
      const stays = attest.article().id === before;
      const short = await attest.open({ markdown: '# Short\n\nWords.' });
      const long = await attest.open({ markdown: book });
      return { stays, first: await first, short, long, is: attest.article() };
    }, '# Book\n\n' + 'A paragraph of a book that takes long.\n\n'.repeat(12_000));
    assert.equal(outcome.stays, true);
    assert.equal(outcome.first, 'Another text was opened before this one had been read');
    assert.equal(outcome.short.length, 'Short\nWords.'.length);
    assert.equal(outcome.is.title, 'Book');
    assert.equal(outcome.long.id, outcome.is.id);
    assert.equal(outcome.long.length, outcome.is.text.length);
  }),

  test('a call that cannot be carried out fails with a sentence as its message and changes no mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const id = await reader.markRange({ start: 0, end: 5 }, 'source');
    const before = await reader.marks();
    for (const [name, ...args] of /** @type {[string, ...unknown[]][]} */ ([
      ['open', {}], ['open', { text: ' \n ' }], ['select', 3, 99_999], ['select', 9, 5], ['select', 'a', 1],
      ['mark', 'rumour'], ['addPassage', 'nobody', 1, 2], ['addPassage', id, 1, 99_999],
      ['update', id, { kind: 'rumour' }], ['update', 'nobody', { note: '' }], ['remove', 'nobody'], ['redo'],
      ['import', '[]'], ['import', '{"format":"attest"'], ['export', 'telegram'],
    ])) {
      const why = await refusal(reader, name, args);
      assert.match(why, /\p{L}{2,}(\P{L}+\p{L}+){3}/u, `${name}(${JSON.stringify(args)}): ${why}`);
      assert.doesNotMatch(why, /it was done|undefined|is not a function/);
    }
    assert.deepEqual(await reader.marks(), before);
  }),

  test('a call with invalid arguments either returns or fails with a sentence as its message, and changes no mark', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markRange({ start: 0, end: 5 }, 'source');
    await reader.allSaved();
    const { said, calls, kept } = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      const before = JSON.stringify([attest.marks(), attest.links(), attest.article().id]);
      const hostile = { toString() { throw new Error('it was asked'); } };
      const odd = [
        undefined, null, true, -1, 1.5, NaN, Infinity, 1e300, 10n, '', 'no such', 'a\ud800', 'x'.repeat(300), '\0', Symbol('a'),
        [], [1], {}, { note: 1 }, { x: 'y' }, { format: 'odd' }, () => 1, new Proxy({}, { ownKeys() { throw new TypeError('Own keys were asked for by mistake'); } }), hostile,
      ];
      /** @type {string[]} */
      const said = [];
      let calls = 0;
      for (const name of ['open', 'select', 'mark', 'addPassage', 'update', 'remove', 'link', 'export', 'import', 'rectsOf', 'offsetAt', 'scrollTo', 'on']) {
        for (const first of odd) {
          for (const second of odd) {
            ++calls;
            if (name === 'on' && typeof second === 'function') continue;
            try {
              await attest[name](first, second, second);
            } catch (error) {
              said.push(`${name}: ${/** @type {Error} */ (error).message}`);
            }
          }
        }
      }
      return { said: [...new Set(said)], calls, kept: before === JSON.stringify([attest.marks(), attest.links(), attest.article().id]) };
    });
    assert.ok(calls > 7000, `${calls} calls`);
    assert.ok(said.length > 100, `${said.length} sentences`);
    for (const sentence of said) {
      assert.match(sentence, /^\w+: [\p{Lu}“`'].*\p{L}{2,}(\P{L}+\p{L}+){3}/su, sentence);
      assert.doesNotMatch(sentence, /undefined|is not a function|Cannot|convert|destructure|BigInt|JSON\.|property|it was asked/, sentence);
    }
    assert.equal(kept, true);
  }),

  test('an exception in one listener does not stop the others', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const heard = await reader.page.evaluate(async () => {
      const { attest } = /** @type {any} */ (window);
      /** @type {string[]} */
      const heard = [];
      addEventListener('error', (event) => {
        heard.push(`error ${event.error?.message}`);
        event.preventDefault(); // The error reaches window.onerror, but not the console.
      });
      attest.on('select', () => heard.push('first'));
      attest.on('select', () => { throw new Error('of a listener'); });
      attest.on('select', () => heard.push('third'));
      attest.select(0, 5);
      await null;
      await null;
      return heard;
    });
    assert.deepEqual(heard, ['first', 'error of a listener', 'third']);
  }, { expects: /of a listener/ }),

  test('Markdown recognises punctuation and letters of all scripts', async (stage) => {
    const reader = await stage.visit();
    // In CommonMark, "*" between punctuation and a letter does not close emphasis. Link labels
    // match case-insensitively.
    const markdown = '*£*bravo and *¿*dos, but *één* word.\n\nThe [ẞ], the [ΑΓΩ] and the [ﬁ].\n\n' +
      '[SS]: https://example.org/ss\n[αγω]: https://example.org/agw\n[FI]: https://example.org/fi';
    await reader.ask('open', { markdown });
    const { text, spans } = await reader.ask('article');
    assert.equal(text, '*£*bravo and *¿*dos, but één word.\nThe ẞ, the ΑΓΩ and the ﬁ.');
    assert.deepEqual(
      spans.map((/** @type {any} */ { kind, href = '' }) => `${kind} ${href}`.trim()),
      ['emphasis', 'link https://example.org/ss', 'link https://example.org/agw', 'link https://example.org/fi'],
    );
  }),

  test('a page with layout tables and invalid markup loses no text', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { html: UNTIDY });
    const { text, blocks, spans } = await reader.ask('article');
    assert.deepEqual(
      blocks.map((/** @type {any} */ { kind, start, end }) => `${kind}: ${[...text].slice(start, end).join('')}`),
      [
        'paragraph: Menu', 'heading: Title', 'paragraph: It isn\'t lost.', 'paragraph: Lost? "No"', 'heading: Named',
        'code: 1\u20282', 'code: a\u2028  b', 'paragraph: Link A dot', 'table-row: Year\tTons', 'table-row: 2019\t40',
      ],
    );
    assert.deepEqual(
      spans.map((/** @type {any} */ { kind, href = '' }) => `${kind} ${href}`.trim()),
      ['emphasis', 'link https://example.org/a', 'image'],
    );
  }),

  test('a file that is read in parts loses no character and no line end between two parts', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { markdown: '# Parts\n\nThe 🗑 is “here”.' });
    const was = await reader.ask('article');
    const file = String(await reader.ask('export'));
    const at = Buffer.byteLength(file.slice(0, file.indexOf('🗑')));
    for (const place of [65532, 65533, 65534, 65535, 65536]) {
      await reader.ask('open', { text: 'Something else.' });
      await reader.ask('import', `{${' '.repeat(place - at)}${file.slice(1)}`);
      assert.deepEqual(await reader.ask('article'), was);
    }
    assert.match(await refusal(reader, 'import', [`{"a":"${'€'.repeat(70_000)}",\n "🗑" x}`]), /line 2, column 6/);
    assert.match(await refusal(reader, 'import', [`{"a":"${'€'.repeat(70_000)}`]), /cut short/);
  }),

  test('saved() rejects while the storage is full, and resolves after space was freed', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.allSaved();
    const fill = () => reader.page.evaluate(() => {
      for (let size = 1 << 22; size >= 1; size >>= 1) {
        for (let more = true; more; ) {
          try {
            localStorage.setItem(`filler ${size} ${localStorage.length}`, '.'.repeat(size));
          } catch {
            more = false;
          }
        }
      }
    });
    await fill();
    await reader.ask('select', 4, 20);
    const made = await reader.ask('mark', 'claim');
    // To free space, Attest first removes other articles from local storage. The test then fills
    // the freed space, too.
    let size = 0;
    await until('no more space can be freed', async () => {
      await fill();
      // Each attempt writes a longer note. A note of the same size would fit even if no space is free,
      // because the new note replaces the stored note.
      await reader.ask('update', made, { note: '.'.repeat((size += 1000)) });
      return /full/.test(await refusal(reader, 'saved', []));
    });
    await until('the status line says that the storage is full', async () => /full/.test(await reader.statusLine()));
    await until('a second saved() rejects, too', async () => /full/.test(await refusal(reader, 'saved', [])));

    await reader.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
    const [{ id }] = await reader.marks();
    await until('the next change saves everything', async () => {
      await reader.ask('update', id, { note: `At ${Date.now()}` });
      return (await refusal(reader, 'saved', [])) === 'it was done';
    });
    await until('everything is saved', async () => (await reader.ask('stats')).saved);
  }),

  test('a page from another site keeps its blocks and spans', async (stage) => {
    const reader = await stage.visit();
    await reader.ask('open', { html: VARIED });
    const { title, language, text, blocks, spans } = await reader.ask('article');
    assert.deepEqual([title, language], ['Bridge – Courier', 'en']);
    assert.deepEqual(
      blocks.map((/** @type {any} */ { kind, start, end }) => `${kind}: ${[...text].slice(start, end).join('')}`),
      [
        'heading: The bridge', 'paragraph: It is safe, they said wrote in a_b*c.', 'list-item: three', 'list-item: nested', 'list-item: four',
        'block-quote: We shall see.', 'rule: ', 'code: let a = 1;\u2028  let b;', 'image: The old bridge', 'caption: Photo: Jan Kolb',
        'caption: Tons', 'table-row: Year\tTons', 'table-row: 2019\t40', 'paragraph: The end.',
      ],
    );
    assert.deepEqual(
      spans.map((/** @type {any} */ { kind, start, end }) => `${kind}: ${[...text].slice(start, end).join('')}`),
      ['strong: safe', 'emphasis: they', 'strikethrough: said', 'code: a_b*c', 'image: The old bridge'],
    );
  }),

  test(
    'a page from another site is imported as text: no script runs, nothing is loaded and no markup is kept',
    async (stage) => {
      const reader = await stage.visit();
      await reader.ask('open', { html: HOSTILE });
      const { text, spans } = await reader.ask('article');
      assert.equal(text, 'Nichts als Wörter\nEin Satz mit Verweis, *ohne* Bild.\nKein Verweis <b>bleibt</b>.');
      assert.equal(spans.find((/** @type {any} */ span) => span.kind === 'link').href, 'https://example.org/a?b=(1)%zz');
      await reader.quiet();
      assert.equal(await reader.page.evaluate(() => /** @type {any} */ (window).wasRun ?? 'nothing'), 'nothing');
      const strangers = (await reader.page.requests()).filter(({ url }) => url.includes('127.0.0.2'));
      assert.deepEqual(strangers, []);
    },
    { expects: /inline|script-src-attr/i }, // The browser reports the event handlers that it blocks.
  ),
];
