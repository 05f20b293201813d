// window.attest: the API for other scripts. It offers only actions that a reader can also do by hand.
// Offsets in the article are code points; lengths are CSS pixels of the viewport. Methods report a failure
// as an Error whose message is a sentence. Asynchronous methods reject their promise with this Error, and
// all others throw it. The README describes each method.
import { answered, lend, program, put, read } from './bridge.js';
import { articleOf, isHtmlDocument } from './article_extractor.js';
import { callable, content, coordinate, fields as fieldsOf, filter as filterOf, guarded, id as idOf, ids as idsOf, members, oneOf, place, source as sourceOf, SOURCE_FORMAT, words } from './arguments.js';
import { afterFrame, density, frames, goOn, wake } from './loop.js';
import { isNew } from './text_layer.js';
import { inTurn } from './turns.js';

let violations = 0;
document.addEventListener('securitypolicyviolation', () => ++violations);

/** @type {Map<string, Set<(what: any) => void>>} */
const listeners = new Map();
/** @type {((saved: Promise<void>) => void)[]} */
const waitingForSaved = [];
/** @type {(() => void)[]} */
const waitingForFrame = [];

/** Resolves after the next frame whose text layer is complete; the opened article is then on the page. @returns {Promise<void>} */
const shown = () => new Promise((resolve) => void waitingForFrame.push(resolve));

/** @type {() => void} */
let begin = () => {};
/** @type {Promise<void>} */
const ready = new Promise((resolve) => (begin = resolve));
let isReady = false;

const EVENTS = ['open', 'change', 'select', 'saved', 'notice'];
const FORMATS = ['attest'];

/** @param {number} answer the result of an action that may need a new frame */
function done(answer) {
  wake();
  return answered(answer);
}

const attest = {
  ready,

  /** @param {{markdown?: string, html?: string, text?: string, title?: string, url?: string, language?: string}} source */
  async open(source) {
    const given = members(source, 'What is to be opened', ['markdown', 'html', 'text', 'title', 'url', 'language']);
    const kinds = /** @type {const} */ (['markdown', 'html', 'text']).filter((kind) => given[kind] !== undefined);
    if (kinds.length !== 1) {
      throw new TypeError(`One of markdown, html and text should be given, but ${kinds.join(' and ') || 'none'} is`);
    }
    const [kind] = kinds;
    const found = content(given[kind], `The ${kind}`);
    const [title, url, language] = /** @type {const} */ (['title', 'url', 'language']).map(
      (name) => (given[name] === undefined ? '' : words(given[name], `The ${name}`)));
    const number = await inTurn(async () => {
      const page = kind === 'html' || (kind === 'markdown' && isHtmlDocument(found)) ? await articleOf(found) : undefined;
      const [sourceBytes, titleBytes, urlBytes, languageBytes] = put(page?.article ?? found, title || (page?.title ?? ''), url, language);
      return program._attest_open(page ? SOURCE_FORMAT.page : SOURCE_FORMAT[kind === 'text' ? 'plainText' : 'markdown'], sourceBytes, titleBytes, urlBytes, languageBytes);
    });
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
  select: (start, end) => void done(program._attest_select(place(start, 'The start'), place(end, 'The end'))),
  /** @param {string} kind */
  mark: (kind) => done(program._attest_mark(put(words(kind, 'The kind'))[0])),
  /** @param {string} id @param {number} start @param {number} end */
  addPassage: (id, start, end) =>
    done(program._attest_add_passage(put(idOf(id))[0], place(start, 'The start'), place(end, 'The end'))),
  /** @param {string} id @param {number} passage @param {'start' | 'end'} end @param {number} to */
  moveEnd(id, passage, end, to) {
    const start = oneOf(end, 'end of a passage', ['start', 'end']) === 'start';
    return done(program._attest_move_end(put(idOf(id))[0], place(passage, 'The number of the passage'), Number(start), place(to, 'The new place')));
  },
  /** @param {string | string[]} ids @param {object} fields */
  update(ids, fields) {
    const [idBytes, bytes] = put(JSON.stringify(idsOf(ids)), JSON.stringify(fieldsOf(fields)));
    return done(program._attest_update(idBytes, bytes));
  },
  /** @param {string} id */
  remove: (id) => void done(program._attest_remove(put(idOf(id))[0])),
  /** @param {string} kind @param {string} from @param {string} to */
  link(kind, from, to) {
    const [kindBytes, fromBytes, toBytes] = put(words(kind, 'The kind'), idOf(from, 'The id of the first mark'), idOf(to, 'The id of the second mark'));
    return done(program._attest_link(kindBytes, fromBytes, toBytes));
  },
  /** @param {string} id */
  unlink: (id) => void done(program._attest_unlink(put(idOf(id, 'The id of the link'))[0])),
  /** @param {string} id */
  reverseLink: (id) => void done(program._attest_reverse_link(put(idOf(id, 'The id of the link'))[0])),
  /** @param {string} id @param {string} kind */
  retypeLink(id, kind) {
    const [idBytes, kindBytes] = put(idOf(id, 'The id of the link'), words(kind, 'The kind'));
    return void done(program._attest_retype_link(idBytes, kindBytes));
  },
  /** @param {string | string[]} ids @param {object} speaker */
  attribute(ids, speaker) {
    const [idBytes, bytes] = put(JSON.stringify(idsOf(ids)), JSON.stringify(sourceOf(speaker, 'The speaker', ['id', 'name', 'start', 'end'])));
    return void done(program._attest_attribute(idBytes, bytes));
  },
  /** @param {string | string[]} ids @param {object} entity */
  nameSource(ids, entity) {
    const [idBytes, bytes] = put(JSON.stringify(idsOf(ids)), JSON.stringify(sourceOf(entity, 'The source', ['id', 'name'])));
    return void done(program._attest_name_source(idBytes, bytes));
  },
  /** @param {string} id @param {object} fields */
  updateEntity(id, fields) {
    const [idBytes, bytes] = put(idOf(id), JSON.stringify(fieldsOf(fields)));
    return void done(program._attest_update_entity(idBytes, bytes));
  },
  /** @param {string} from @param {string} into */
  mergeEntities(from, into) {
    const [fromBytes, intoBytes] = put(idOf(from, 'The id of the first source'), idOf(into, 'The id of the second source'));
    return void done(program._attest_merge_entities(fromBytes, intoBytes));
  },
  /** @param {string | string[]} ids @param {string} name */
  splitEntity(ids, name) {
    const [idBytes, nameBytes] = put(JSON.stringify(idsOf(ids)), words(name, 'The name'));
    return void done(program._attest_split_entity(idBytes, nameBytes));
  },
  /** @param {object} query @returns {string[]} */
  filter: (query) => JSON.parse(done(program._attest_filter(put(JSON.stringify(filterOf(query)))[0]))),
  commands: () => JSON.parse(answered(program._attest_commands())),
  /** @param {string} command the id of a command */
  run: (command) => void done(program._attest_run(put(words(command, 'The command'))[0])),
  undo: () => void done(program._attest_undo()),
  redo: () => void done(program._attest_redo()),

  /** @param {string} format */
  export(format = 'attest') {
    oneOf(format, 'format to export', FORMATS);
    return answered(program._attest_export());
  },
  /** @param {string} text @param {{format?: string}} [options] */
  async import(text, options = {}) {
    const { format = 'attest' } = members(options, 'The second argument', ['format']);
    oneOf(format, 'format to import', FORMATS);
    const file = content(text, 'The file');
    const report = JSON.parse(done(lend(file, () => program._attest_import())));
    if (report.opened) await shown(); // The import opened another article.
    return report;
  },

  /** @param {number} start @param {number} end */
  rectsOf(start, end) {
    const bytes = program._attest_rects_of(place(start, 'The start'), place(end, 'The end'));
    wake(); // A frame is needed, because the query may have laid out blocks outside the view.
    const at = program._attest_buffer(0);
    const sides = new Float32Array(program.HEAPU8.slice(at, at + bytes).buffer).map((side) => side / density);
    return Array.from({ length: sides.length / 4 }, (_, i) => {
      const [x, y, width, height] = sides.subarray(4 * i);
      return { x, y, width, height };
    });
  },
  /** @param {number} x @param {number} y @returns {number | null} */
  offsetAt(x, y) {
    const offset = program._attest_offset_at(coordinate(x, 'The x') * density, coordinate(y, 'The y') * density);
    return offset < 0 ? null : offset;
  },
  /** @param {number} start */
  scrollTo(start) {
    program._attest_scroll_to(place(start, 'The start'));
    wake();
  },

  /** @param {string} event @param {(what: any) => void} listener @returns {() => void} a function that removes the listener */
  on(event, listener) {
    const name = oneOf(event, 'event', EVENTS);
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(callable(listener, 'The listener')));
    return () => void all.delete(listener);
  },
  /** @returns {Promise<void>} */
  async saved() {
    return new Promise((resolve) => {
      waitingForSaved.push(resolve);
      wake();
    });
  },
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
  emit(event, eventBytes, json, bytes) {
    const name = read(event, eventBytes);
    const what = JSON.parse(read(json, bytes) || 'null');
    if (name === 'open') document.title = what.title ? `${what.title} – Attest` : 'Attest';
    // The program is in the middle of a frame now. Listeners run after it, because they may call the program.
    queueMicrotask(() => {
      if (name === 'open') {
        isReady = true;
        begin();
      }
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          listener(what);
        } catch (error) {
          reportError(error); // An error in one listener must not stop the others.
        }
      }
    });
  },
};

const LATER = ['open', 'import', 'saved']; // Methods that return a promise report errors by rejecting it.
const ALWAYS = ['ready', 'on']; // Available before the program is ready.

/** @type {any} */ (window).attest = Object.freeze(Object.fromEntries(
  Object.entries(attest).map(([name, value]) => [name, ALWAYS.includes(name) ? value : guarded(name, /** @type {any} */ (value), () => isReady, LATER.includes(name))])));
