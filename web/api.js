// window.attest: what other scripts can ask and do here. It does nothing that a hand cannot do.
// Places in the article are code points; lengths are CSS pixels of the viewport. What is refused is
// thrown (or rejected) as an Error whose message is a sentence. The README describes each function.
import { answered, lend, program, put, read } from './bridge.js';
import { articleOf } from './article_extractor.js';
import { afterFrame, density, frames, goOn, wake } from './loop.js';
import { isNew } from './text_layer.js';

let violations = 0;
document.addEventListener('securitypolicyviolation', () => ++violations);

/** @type {Map<string, Set<(what: any) => void>>} */
const listeners = new Map();
/** @type {((saved: Promise<void>) => void)[]} */
const waitingForSaved = [];
/** @type {(() => void)[]} */
const waitingForFrame = [];

/** After the next frame that has its text layer: what was opened then stands on the page. @returns {Promise<void>} */
const shown = () => new Promise((resolve) => void waitingForFrame.push(resolve));

/** @type {() => void} */
let begin = () => {};
/** @type {Promise<void>} */
const ready = new Promise((resolve) => (begin = resolve));

/** @param {number} answer of something that changed what is seen */
function done(answer) {
  wake();
  return answered(answer);
}

/** @param {unknown} value @param {string} name */
function place(value, name) {
  if (typeof value !== 'number' || !(value >= 0)) throw new TypeError(`${name} should be a number of code points`);
  return value;
}

/** @param {unknown} value @param {string} name */
function words(value, name) {
  if (typeof value !== 'string') throw new TypeError(`${name} should be a string`);
  return value;
}

const attest = {
  ready,

  /** @param {{markdown?: string, html?: string, text?: string, title?: string, url?: string, language?: string}} source */
  async open({ markdown, html, text, title, url, language }) {
    const page = html === undefined ? undefined : articleOf(words(html, 'html'));
    const source = page?.article ?? markdown ?? text;
    const [sourceBytes, ...hints] = put(
      words(source, 'One of markdown, html and text'), title ?? page?.title ?? '', url ?? '', language ?? '');
    const isMarkdown = +(page !== undefined || markdown !== undefined);
    const [titleBytes, urlBytes, languageBytes] = hints;
    const number = program._attest_open(isMarkdown, sourceBytes, titleBytes, urlBytes, languageBytes);
    goOn();
    const outcome = () => JSON.parse(answered(program._attest_opened(number)));
    const known = program._attest_reading() ? undefined : outcome();
    await shown();
    return known ?? outcome();
  },

  article: () => JSON.parse(answered(program._attest_article())),
  marks: () => JSON.parse(answered(program._attest_marks())),
  links: () => JSON.parse(answered(program._attest_links())),
  entities: () => JSON.parse(answered(program._attest_entities())),

  /** @param {number} start @param {number} end */
  select: (start, end) => void done(program._attest_select(place(start, 'start'), place(end, 'end'))),
  /** @param {string} kind */
  mark: (kind) => done(program._attest_mark(put(words(kind, 'kind'))[0])),
  /** @param {string} id @param {number} start @param {number} end */
  addPassage: (id, start, end) =>
    done(program._attest_add_passage(put(words(id, 'id'))[0], place(start, 'start'), place(end, 'end'))),
  /** @param {string} id @param {object} fields */
  update(id, fields) {
    const [idBytes, bytes] = put(words(id, 'id'), JSON.stringify(fields ?? {}));
    return done(program._attest_update(idBytes, bytes));
  },
  /** @param {string} id */
  remove: (id) => void done(program._attest_remove(put(words(id, 'id'))[0])),
  /** @param {string} kind @param {string} from @param {string} to */
  link(kind, from, to) {
    const [kindBytes, fromBytes, toBytes] = put(words(kind, 'kind'), words(from, 'from'), words(to, 'to'));
    return done(program._attest_link(kindBytes, fromBytes, toBytes));
  },
  undo: () => void done(program._attest_undo()),
  redo: () => void done(program._attest_redo()),

  /** @param {string} format */
  export(format = 'attest') {
    if (format !== 'attest') throw new Error(`There is no format '${format}' to export; there is 'attest'`);
    return answered(program._attest_export());
  },
  /** @param {string} text @param {{format?: string}} [options] */
  async import(text, { format = 'attest' } = {}) {
    if (format !== 'attest') throw new Error(`There is no format '${format}' to import; there is 'attest'`);
    const report = JSON.parse(done(lend(words(text, 'text'), () => program._attest_import())));
    if (report.opened) await shown(); // The words of another article.
    return report;
  },

  /** @param {number} start @param {number} end */
  rectsOf(start, end) {
    const bytes = program._attest_rects_of(place(start, 'start'), place(end, 'end'));
    wake(); // What stood far away may have been laid out for this.
    const at = program._attest_buffer(0);
    const sides = new Float32Array(program.HEAPU8.slice(at, at + bytes).buffer).map((side) => side / density);
    return Array.from({ length: sides.length / 4 }, (_, i) => {
      const [x, y, width, height] = sides.subarray(4 * i);
      return { x, y, width, height };
    });
  },
  /** @param {number} x @param {number} y @returns {number | null} */
  offsetAt(x, y) {
    const offset = program._attest_offset_at(x * density, y * density);
    return offset < 0 ? null : offset;
  },
  /** @param {number} start */
  scrollTo(start) {
    program._attest_scroll_to(place(start, 'start'));
    wake();
  },

  /** @param {string} event @param {(what: any) => void} listener @returns {() => void} takes it back */
  on(event, listener) {
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  },
  /** @returns {Promise<void>} */
  saved: () =>
    new Promise((resolve) => {
      waitingForSaved.push(resolve);
      wake();
    }),
  stats: () => ({
    ...JSON.parse(answered(program._attest_stats())), frames, wasmBytes: program.HEAPU8.length, violations,
  }),
};

export function listen() {
  afterFrame.push(() => {
    if (!isNew && !program._attest_reading()) for (const resolve of waitingForFrame.splice(0)) resolve();
    const answer = waitingForSaved.length && program._attest_saved();
    if (!answer) return;
    const saved = new Promise((resolve) => resolve(answer < 0 ? void answered(answer) : undefined));
    for (const resolve of waitingForSaved.splice(0)) resolve(saved);
  });
}

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  tell(event, eventBytes, json, bytes) {
    const name = read(event, eventBytes);
    const what = JSON.parse(read(json, bytes) || 'null');
    // Not now: a listener may ask the program, which is in the middle of a frame.
    queueMicrotask(() => {
      if (name === 'open') begin();
      for (const listener of listeners.get(name) ?? []) listener(what);
    });
  },
};

/** @type {any} */ (window).attest = Object.freeze(attest);
