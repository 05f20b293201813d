// Extreme inputs that nobody writes by hand but that a page or file may contain. A function builds
// each input inside the page, so that only the function's source is sent to the browser.

/**
 * @typedef {object} Input
 * @property {string} name
 * @property {('text' | 'markdown' | 'html')[]} kinds  Its formats.
 * @property {(kind: string) => string} make  Runs in the page and cannot use names from this file.
 */

/** @type {Input[]} */
export const INPUTS = [
  {
    name: '100,000 attributes', kinds: ['html'],
    make: () => `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>Words of the article.</p>`,
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
