// Finds the classes and ids that the style sheets of a page hide. Only selectors that consist of one class or id are examined.

const PLAIN = /^[.#][\w-]+$/;
const INVISIBLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const PRINT = /\bprint\b/i;
const DISPLAY = /(?:^|[;\s])display\s*:/i;
const SHOWS = /(?:^|[;\s])(?:display|visibility)\s*:\s*[^;\s]/i;
const ALWAYS = /^(?:(?:only\s+)?(?:all|screen))?$/i; // The media of a style sheet that always applies. A style sheet without media always applies, too.
const MOST_CSS = 500_000; // The maximum number of UTF-16 units that are read of all style sheets of a page.
const DEEPEST = 4; // The maximum depth of nested blocks such as "@media".

/** Whether a style hides its element. @param {string} declarations */
export const hides = (declarations) => INVISIBLE.test(declarations);

/** Whether a style shows its element, even if a style sheet hides the element. @param {string} declarations */
export const shows = (declarations) => SHOWS.test(declarations) && !hides(declarations);

/** @param {string} css */
function withoutComments(css) {
  let text = '';
  for (let at = 0; ;) {
    const start = css.indexOf('/*', at);
    if (start < 0) return text + css.slice(at);
    text += css.slice(at, start);
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return text;
    at = end + 2;
  }
}

/** Returns the index after the end of the block whose "{" is directly before the index `at`. @param {string} css @param {number} at */
function blockEnd(css, at) {
  const brace = /[{}]/g;
  brace.lastIndex = at;
  let depth = 1;
  for (let found = brace.exec(css); found; found = brace.exec(css)) {
    depth += found[0] === '{' ? 1 : -1;
    if (!depth) return brace.lastIndex;
  }
  return css.length;
}

/** The declarations of a rule without its nested rules. @param {string} block */
function ownDeclarations(block) {
  let own = '';
  for (let at = 0; ;) {
    const open = block.indexOf('{', at);
    if (open < 0) return own + block.slice(at);
    const before = block.slice(at, open);
    own += before.slice(0, before.lastIndexOf(';') + 1);
    at = blockEnd(block, open + 1);
  }
}

/** Collects the selectors of the CSS rules with which a page hides elements. */
export class HiddenSelectors {
  /** @type {Set<string>} */
  #hidden = new Set();
  /** Selectors to which another rule gives a visible display. Scripts switch such elements between hidden and visible. @type {Set<string>} */
  #shown = new Set();

  /** The number of UTF-16 units that may still be read. */
  #left = MOST_CSS;

  /** @param {string} css @param {string} [media] the attribute of the style sheet */
  read(css, media = '') {
    const always = media.split(',').some((part) => ALWAYS.test(part.trim()));
    if (!always && PRINT.test(media)) return;
    const start = css.slice(0, this.#left);
    this.#left -= start.length;
    this.#rules(withoutComments(start.replace(/^\s*<!--/, '')), always ? 0 : 1);
  }

  /** @param {string} css @param {number} depth the number of blocks around the rules. A rule that hides elements is ignored inside a block such as "@media", because the block may not apply. */
  #rules(css, depth) {
    for (let at = 0; ;) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      const selector = before.slice(before.lastIndexOf(';') + 1).trim(); // A rule such as "@import" ends with ";".
      at = blockEnd(css, open + 1);
      const block = css.slice(open + 1, at - 1);
      if (!selector.startsWith('@')) this.#rule(selector, ownDeclarations(block), depth > 0);
      else if (depth < DEEPEST && !PRINT.test(selector)) this.#rules(block, depth + 1);
    }
  }

  /** @param {string} selector @param {string} declarations @param {boolean} onlyShows */
  #rule(selector, declarations, onlyShows) {
    if (hides(declarations)) {
      for (const part of onlyShows ? [] : selector.split(',')) if (PLAIN.test(part.trim())) this.#hidden.add(part.trim());
    } else if (DISPLAY.test(declarations)) {
      for (const [name] of selector.matchAll(/[.#][\w-]+/g)) this.#shown.add(name);
    }
  }

  /** Whether an element is hidden. @param {string} classes @param {string} id */
  hide(classes, id) {
    if (!this.#hidden.size) return false;
    const names = [...classes.split(/\s+/).map((name) => `.${name}`), `#${id}`];
    return names.some((name) => this.#hidden.has(name) && !this.#shown.has(name));
  }
}
