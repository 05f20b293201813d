// Finds the classes and ids that the style sheets of a page hide. Only selectors that consist of one class or id are examined.

const PLAIN = /^[.#][\w-]+$/;
const INVISIBLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const DISPLAY = /(?:^|[;\s])display\s*:/i;
const DEEPEST = 4; // The maximum depth of nested blocks such as "@media".

/** Whether a style hides its element. @param {string} declarations */
export const hides = (declarations) => INVISIBLE.test(declarations);

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

/** Returns the index after the block whose "{" is before `at`. @param {string} css @param {number} at */
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

/** Collects the selectors that the style sheets of a page hide. */
export class HiddenSelectors {
  /** @type {Set<string>} */
  #hidden = new Set();
  /** Selectors to which some rule gives another display. Scripts switch between the two. @type {Set<string>} */
  #shown = new Set();

  /** @param {string} css */
  read(css) {
    this.#rules(withoutComments(css.replace(/^\s*<!--/, '')), 0);
  }

  /** @param {string} css @param {number} depth of the blocks around the rules. A rule in a block such as "@media" only shows, because the block may not apply. */
  #rules(css, depth) {
    for (let at = 0; ;) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      const selector = before.slice(before.lastIndexOf(';') + 1).trim(); // A rule such as "@import" ends with ";".
      at = blockEnd(css, open + 1);
      const block = css.slice(open + 1, at - 1);
      if (!selector.startsWith('@')) this.#rule(selector, block, depth > 0);
      else if (depth < DEEPEST && !/\bprint\b/i.test(selector)) this.#rules(block, depth + 1);
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
