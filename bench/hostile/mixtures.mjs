// Inputs that repeat two or three random signs or tags thousands of times. They find code whose time grows with the square of the
// input, for example a search that begins anew at each sign.
import { randomFrom } from '../../tests/web/support/random.mjs';

const SIGNS = ['a', 'a ', '\n', '\n\n', '[', '](', '[^', '[^1]', '!', '*', '_', '~', '==', '`', '```\n', '<', '>', '<b>', '<a ', '<!--', '{% ', '{{', '{', '%%', '|', '|-', '- ',
  '1. ', '# ', 'http://', 'www.', 'a@b.c', '\\', '"', '\u201c', '\u2014 ', ':', '---\n', '$', '\t', '    ', '[[', ']]', '> [!note]', '\u4e2d', '\u05d0', '\u0e01', '3', '.',
  '"Said," she said. ', 'Mr. Smith '];
const TAGS = ['a', 'a ', '\n', '<', '>', '&amp;', '<!--x-->', '\u201c', '"Said," she said. ', '\u4e2d', '\u05d0 ', '</p>', '</b>', '</ul>', '</table>', '</div>', '</span>', '</q>',
  '<a href=x>', '<a name=x>', '<li id="fn1">x</li>', '<a href="#fn1" id="r1">1</a>', '<p class=byline>By Ana Diaz</p>', '<div hidden>x</div>', '<p style="display:none">x</p>',
  '<span itemprop="author">', '<div itemscope itemtype="https://schema.org/Article">', '<meta property="og:title" content="x">',
  ...('p b br hr ul ol li dl dt dd table tr td th caption div span sup sub q ruby rt rp math mi svg form select option template dialog details summary video figure figcaption ' +
    'picture pre code blockquote cite h1 h2 article section header footer nav aside main label input button noscript time address font center col object embed slot custom-x')
    .split(' ').map((name) => `<${name}>`)];
const TIMES = 3000;

/** Returns random inputs, the same for the same seed. @param {number} count @param {number} seed @returns {(import('./inputs.mjs').Input & {bytes: number})[]} */
export function mixtures(count, seed) {
  const { chance, oneOf } = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const kind = oneOf(/** @type {const} */ (['html', 'markdown', 'text']));
    const parts = kind === 'html' ? TAGS : SIGNS;
    const head = chance() ? '' : oneOf(parts);
    const repeated = oneOf(parts) + oneOf(parts) + (chance() ? '' : oneOf(parts));
    const text = `${JSON.stringify(head)} + ${JSON.stringify(repeated)}.repeat(${TIMES})`;
    const input = kind === 'html' ? `'<article><p>The beginning of this story.</p>' + ${text} + '</article><p>The end.</p>'` : `${text} + '\\n\\nThe end.'`;
    return {
      name: `${head} + ${repeated} × ${TIMES}`.replaceAll('\n', '⏎'), kinds: [kind], bytes: 0,
      // The page evaluates the source of the function, so the function must not use variables of this file.
      make: /** @type {() => string} */ (new Function(`return ${input};`)),
    };
  });
}
