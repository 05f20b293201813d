// Fakes of browser features that jsdom lacks: canvases, sizes, media queries and observers.
/** @typedef {import('jsdom').DOMWindow} Window */

const RECT = { x: 0, y: 0, left: 0, top: 0, right: 800, bottom: 600, width: 800, height: 600 };

/** Creates an object that records the calls of all its methods. @param {Record<string, unknown>} [known] */
export function recorder(known = {}) {
  /** @type {[string, ...unknown[]][]} */
  const calls = [];
  const made = /** @type {any} */ (new Proxy(/** @type {any} */ (known), {
    get: (target, name) => {
      if (name in target || typeof name !== 'string') return target[name];
      return (/** @type {unknown[]} */ ...given) => {
        calls.push([name, ...given]);
        return { [name]: calls.length };
      };
    },
  }));
  return { made, calls };
}

/** Functions that create a canvas context, keyed by context type. @typedef {Record<string, (canvas: HTMLCanvasElement) => any>} Contexts */

/** @param {Window} window @param {Contexts} given */
export function browserParts(window, given) {
  /** A fake MediaQueryList whose result a test sets. */
  class Media extends window.EventTarget {
    matches = false;

    /** @param {boolean} matches */
    answer(matches) {
      this.matches = matches;
      this.dispatchEvent(new window.Event('change'));
    }
  }
  /** @type {Map<string, Media>} */
  const queries = new Map();
  /** @param {string} query */
  const media = (query) => {
    if (!queries.has(query)) queries.set(query, new Media());
    return /** @type {Media} */ (queries.get(query));
  };
  /** @type {Record<'intersection' | 'resize', {seen: (entries: any[]) => void, targets: Set<Element>}[]>} */
  const observers = { intersection: [], resize: [] };
  /** @param {'intersection' | 'resize'} kind */
  const observer = (kind) => class {
    targets = new Set();
    /** @param {(entries: any[]) => void} seen */
    constructor(seen) {
      observers[kind].push({ seen, targets: this.targets });
    }
    /** @param {Element} target */
    observe(target) {
      this.targets.add(target);
    }
    disconnect() {
      this.targets.clear();
    }
  };
  const card = recorder({ FRAGMENT_SHADER: 1, VERTEX_SHADER: 2, TEXTURE_2D: 3, RGBA: 4, UNSIGNED_BYTE: 5 });
  const proto = window.HTMLCanvasElement.prototype;
  proto.getBoundingClientRect = () => /** @type {any} */ (RECT);
  /** @type {Contexts} */
  const contexts = {
    webgl2: () => card.made,
    '2d': (canvas) => recorder({ canvas, measureText: (/** @type {string} */ text) => ({ width: 10 * text.length, fontBoundingBoxAscent: 8, fontBoundingBoxDescent: 2 }) }).made,
    ...given,
  };
  /** @type {any} */ (proto).getContext = function (/** @type {string} */ kind) {
    return contexts[kind](this);
  };
  // jsdom has no layout, so every range has the same rect.
  window.Range.prototype.getBoundingClientRect = () => /** @type {any} */ ({ ...RECT, height: 0, bottom: 0 });
  for (const name of ['inert', 'innerText']) {
    if (!(name in window.HTMLElement.prototype)) Object.defineProperty(window.HTMLElement.prototype, name, { value: false, writable: true });
  }
  /** @type {any} */ (window.Element.prototype).setPointerCapture = () => {};
  /** @type {unknown[][]} */
  const opened = [];
  return {
    media, observers, card: card.calls, opened,
    globals: {
      navigator: { platform: 'Linux', language: 'en', vendor: '' }, devicePixelRatio: 1, visualViewport: undefined, indexedDB: undefined,
      matchMedia: media, IntersectionObserver: observer('intersection'), ResizeObserver: observer('resize'),
      open: (/** @type {unknown[]} */ ...given) => void opened.push(given),
    },
  };
}
