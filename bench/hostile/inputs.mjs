// Extreme inputs that nobody writes by hand but that a page or file may contain. A function builds
// each input inside the page, so that only the function's source is sent to the browser.

/**
 * @typedef {object} Input
 * @property {string} name
 * @property {('text' | 'markdown' | 'html')[]} kinds  Its formats.
 * @property {(kind: string, bytes: number) => string} make  Runs in the page and cannot use names from this file.
 */

/** @type {Input[]} */
export const INPUTS = [
  {
    name: '100,000 attributes', kinds: ['html'],
    make: () => `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>Words of the article.</p>`,
  },
  {
    name: '20,000 tildes in one word', kinds: ['text', 'markdown'],
    make: () => `${'a~'.repeat(20_000)} is a word.`,
  },
  {
    name: '50,000 unclosed tags', kinds: ['markdown'],
    make: () => `<p>${"<a '>'".repeat(50_000)} Words.`,
  },
  {
    name: 'nested summaries in headings', kinds: ['html'],
    make: () => `<article><p>The beginning of this story.</p><cite>${'<h1><summary><h2>'.repeat(3000)}</article>`,
  },
  {
    name: 'nested inline elements beside rules', kinds: ['html'],
    make: () => `<article><p>The beginning of this story.</p>${'<hr><rt><main>'.repeat(3000)}</article>`,
  },
  {
    name: 'nested navigation with hidden paragraphs', kinds: ['html'],
    make: () => `<article><p>The beginning of this story.</p>${'<hr><nav><p style="display:none">x</p>'.repeat(3000)}</article>`,
  },
  {
    name: '3 million combining marks', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}Words e${'\u0301'.repeat(3_000_000)} and words.`,
  },
  {
    name: 'combining marks on 100,000 letters, 30 each', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}Words ${`e${'\u0301'.repeat(30)}`.repeat(100_000)} and words.`,
  },
  {
    name: 'a line of 5 MB with spaces', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + 'harbour bridge river stone '.repeat(5_000_000 / 27),
  },
  {
    name: 'a word of 5 MB', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + 'harbourbridge'.repeat(5_000_000 / 13),
  },
  {
    name: '200,000 links', kinds: ['text', 'markdown', 'html'],
    make: (kind) => Array.from({ length: 200_000 }, (_, i) =>
      kind === 'html' ? `<a href="https://example.org/${i}">word ${i}</a>`
        : kind === 'markdown' ? `[word ${i}](https://example.org/${i})` : `https://example.org/${i}`).join(' '),
  },
  {
    name: '200,000 links in paragraphs', kinds: ['markdown', 'html'],
    make: (kind) => Array.from({ length: 200_000 }, (_, i) =>
      kind === 'html' ? `<p><a href="https://example.org/${i}">word ${i}</a></p>` : `[word ${i}](https://example.org/${i})\n\n`).join(''),
  },
  {
    name: 'a table of 10,000 columns', kinds: ['markdown', 'html'],
    make: (kind) => {
      const cells = Array.from({ length: 10_000 }, (_, i) => `cell ${i}`);
      if (kind === 'html') return `<table>${Array(20).fill(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
      const row = `| ${cells.join(' | ')} |\n`;
      return `# Table\n\n${row}|${' --- |'.repeat(10_000)}\n${row.repeat(20)}`;
    },
  },
  {
    name: 'a table of 100,000 rows', kinds: ['markdown', 'html'],
    make: (kind) => {
      const rows = Array.from({ length: 100_000 }, (_, i) => [`cell ${i}`, `other ${i}`]);
      if (kind === 'html') return `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`;
      return `# Table\n\n| a | b |\n| --- | --- |\n${rows.map(([a, b]) => `| ${a} | ${b} |\n`).join('')}`;
    },
  },
  {
    name: '1 million zero-width characters', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}Words ${'\u200b\u200d\u2060\ufeff'.repeat(250_000)} and words.`,
  },
  {
    name: '1 million bidi controls', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}Words ${'\u202e\u2067\u202a\u2068'.repeat(250_000)} and words.`,
  },
  {
    name: 'bidi controls between 300,000 words', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + '\u202eword \u2067\u05d0\u05d1 '.repeat(150_000),
  },
  {
    name: 'paragraphs of 8,000 nested directions', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}${'\u202eword '.repeat(8000)}\n\n`.repeat(60),
  },
  {
    name: 'quotes nested 100,000 deep', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? `${'<blockquote>'.repeat(100_000)}Words` : `${'> '.repeat(100_000)}Words\n`),
  },
  {
    name: 'lists nested 100,000 deep', kinds: ['markdown', 'html'],
    make: (kind) => (kind === 'html' ? `${'<ul><li>'.repeat(100_000)}Words` : `${'- '.repeat(100_000)}Words\n`),
  },
  {
    name: 'divs nested 100,000 deep', kinds: ['html'],
    make: () => `${'<div>'.repeat(100_000)}Words`,
  },
  {
    name: '100,000 empty paragraphs', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `Words\n\n${(kind === 'html' ? '<p></p>' : '\n\n').repeat(100_000)}end`,
  },
  {
    name: '100,000 paragraphs of a word', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>word</p>' : 'word\n\n').repeat(100_000),
  },
  {
    name: '600,000 emoji sequences', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + '👩‍👩‍👧‍👦'.repeat(600_000),
  },
  {
    name: 'an emoji sequence without an end', kinds: ['text', 'markdown', 'html'],
    make: (kind) => `${kind === 'html' ? '<p>' : ''}Words ${'👩‍'.repeat(500_000)} and words.`,
  },
  {
    name: '5 MB of signs of Markdown', kinds: ['text', 'markdown'],
    make: () => `Words ${'*_`[<!'.repeat(5_000_000 / 6)}`,
  },
  {
    name: '5 MB of Chinese in one line', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + '河上的桥梁已经修好了'.repeat(5_000_000 / 30),
  },
  {
    name: '5 MB of Arabic in one line', kinds: ['text', 'markdown', 'html'],
    make: (kind) => (kind === 'html' ? '<p>' : '') + 'كتب الصحفي عن الجسر '.repeat(5_000_000 / 36),
  },
  {
    name: '5 MB of code in one line', kinds: ['markdown', 'html'],
    make: (kind) => (kind === 'html' ? `<pre>${'let a=1;'.repeat(5_000_000 / 8)}</pre>` : `\`\`\`\n${'let a=1;'.repeat(5_000_000 / 8)}\n\`\`\`\n`),
  },
];

/** Shapes of pages, each of which is measured in several sizes: `make` repeats a part until the input has about `bytes` bytes. @type {Input[]} */
export const SHAPES = [
  {
    name: 'unclosed tags', kinds: ['html'],
    make: (_, bytes) => '<article>' + '<b><i><a href=x><p><div><li><td><span class=a>word one two three '.repeat(bytes / 66),
  },
  {
    name: 'nested divs with words', kinds: ['html'],
    make: (_, bytes) => '<article>' + '<div>Some words, '.repeat(bytes / 17),
  },
  {
    name: 'a paragraph of sentences', kinds: ['text', 'html'],
    make: (kind, bytes) => (kind === 'html' ? '<article><p>' : '') + 'The mayor said on Monday, that the bridge is safe. '.repeat(bytes / 51),
  },
  {
    name: 'list items', kinds: ['html'],
    make: (_, bytes) => `<article><ul>${'<li>An item of a list, with some words of its own, which nobody reads to the end of the line.'.repeat(bytes / 94)}</ul>`,
  },
  {
    name: 'a table of ten columns', kinds: ['html'],
    make: (_, bytes) => `<article><table>${`<tr>${'<td>cell 1234'.repeat(10)}`.repeat(bytes / 134)}</table>`,
  },
  {
    name: 'sup, ruby and math', kinds: ['html'],
    make: (_, bytes) => `<article>${'<p>Words<sup>1</sup> and H<sub>2</sub>O, <ruby>\u6f22<rt>kan</rt></ruby> <math><msup><mi>x</mi><mn>2</mn></msup></math>.</p>'.repeat(bytes / 125)}`,
  },
  {
    name: 'style rules with nested selectors', kinds: ['html'],
    make: (_, bytes) => `<style>${Array.from({ length: bytes / 60 }, (_, i) => `.a${i} .b, #c${i} { & .d { display: none } color: red; } `).join('')}</style><article>${'<p class="a1 b2 c3" id=c1>The mayor said that the bridge is safe.</p>'.repeat(500)}`,
  },
  {
    name: 'footnotes with links', kinds: ['html'],
    make: (_, bytes) => {
      const notes = Array.from({ length: bytes / 170 }, (_, i) => i + 1);
      return `<article>${notes.map((i) => `<p>The bridge is safe.<sup><a href="#fn${i}" id="ref${i}">${i}</a></sup></p>`).join('')}<ol>${
        notes.map((i) => `<li id="fn${i}">A report of the port authority. <a href="#ref${i}">\u21a9</a></li>`).join('')}</ol>`;
    },
  },
  {
    name: 'signs "<"', kinds: ['text', 'html'],
    make: (kind, bytes) => `${kind === 'html' ? '<article><p>' : ''}Words of the article ${'<'.repeat(bytes)}`,
  },
  {
    name: 'comments without an end', kinds: ['html'],
    make: (_, bytes) => `<article><p>Words of the article ${'<!-- a --!<!'.repeat(bytes / 12)}`,
  },
  {
    name: 'quotes without an end', kinds: ['html'],
    make: (_, bytes) => `<article><p>Words of the article ${'<object data=a><p title=\'a"b\'>'.repeat(bytes / 31)}`,
  },
  {
    name: 'signs "&#"', kinds: ['text', 'html'],
    make: (kind, bytes) => `${kind === 'html' ? '<article><p>' : ''}Words of the article ${'&#'.repeat(bytes / 2)}`,
  },
  {
    name: 'hidden elements', kinds: ['html'],
    make: (_, bytes) => `<style>.h{display:none}</style><article>${'<p>The mayor said that the bridge is safe.</p><div class=h>Hidden words<span aria-hidden=true>or an icon</span></div>'.repeat(bytes / 114)}`,
  },
  {
    name: '19,000 elements, many of them hidden', kinds: ['html'],
    make: (_, bytes) => {
      const words = 'The mayor said that the bridge is safe. '.repeat(Math.max(1, (bytes / 6000 - 100) / 40));
      return `<article>${`<p>${words}</p><div aria-hidden=true>Hidden words<span aria-hidden=true>or an icon</span></div>`.repeat(6000)}`;
    },
  },
  {
    name: 'lines like bylines', kinds: ['html'],
    make: (_, bytes) => `<meta name=author content="Ana Diaz"><title>The bridge is safe</title><article>${'<p>By Ana Diaz</p><p>May 3, 2026</p><p>The bridge is safe</p>'.repeat(bytes / 62)}`,
  },
  {
    name: '18,000 lines like bylines', kinds: ['html'],
    make: (_, bytes) => {
      const more = ' '.repeat(Math.max(1, bytes / 6000 - 62));
      return `<meta name=author content="Ana Diaz"><title>The bridge is safe</title><article>${`<p>By Ana Diaz${more}</p><p>May 3, 2026</p><p>The bridge is safe</p>`.repeat(6000)}`;
    },
  },
  {
    name: 'images in base64', kinds: ['html'],
    make: (_, bytes) => `<article>${`<p>The mayor said that the bridge is safe.</p><img alt="A bridge" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(900)}">`.repeat(bytes / 10_000)}`,
  },
  {
    name: 'one image in base64', kinds: ['html'],
    make: (_, bytes) => `<article><p>The mayor said that the bridge is safe.</p><img alt="A bridge" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(bytes / 11)}"><p>More words.`,
  },
  {
    name: 'shadow trees in shadow trees', kinds: ['html'],
    make: (_, bytes) => `<article>${`${'<div><template shadowrootmode=open><p>Words in a tree <slot></slot></p>'.repeat(30)}${'</template><b>In the slot</b></div>'.repeat(30)}`.repeat(bytes / 3200)}`,
  },
  {
    name: 'a news page with comments', kinds: ['html'],
    make: (_, bytes) => {
      const story = '<p>The mayor said on Monday that the bridge is safe, but the <a href="/report">report of the port authority</a> says nothing of the kind. Two engineers called it a risk.</p>'.repeat(40);
      const comment = (/** @type {number} */ i) => `<div class="comment" id="c${i}"><img src="/a/${i}.png" alt=""><div class="meta"><a href="/u/${i}">Reader ${i}</a> <time>2026-05-03</time></div><div class="body"><p>${
        'I do not think that anybody has asked them. '.repeat(Math.max(1, (bytes / 3000 - 300) / 44))}</p></div><button>Reply</button><span class="votes">${i % 9}</span></div>`;
      return `<!doctype html><html lang=en><head><title>The bridge</title></head><body><nav><ul>${'<li><a href="/s">Section</a></li>'.repeat(60)}</ul></nav><main><article><h1>The bridge</h1>${story}</article><section class="comments"><h2>Comments</h2>${
        Array.from({ length: 3000 }, (_, i) => comment(i)).join('')}</section></main><footer>About us</footer></body></html>`;
    },
  },
];
