// window.attest: the API for other scripts. It offers only actions that a reader can also do by hand.
// Offsets in the article are code points; lengths are CSS pixels of the viewport. Methods report a failure
// as an Error whose message is a sentence. Asynchronous methods reject their promise with this Error, and
// all others throw it. The README describes each method.
import { answered, lend, program, put, read } from './bridge.js';
import { articleOf, isHtmlDocument } from './article_extractor.js';
import { run } from './expressions.js';
import { keepIfMore, thingsLeftOut } from './intake.js';
import { callable, content, coordinate, fields as fieldsOf, filter as filterOf, guarded, id as idOf, ids as idsOf, members, oneOf, place, source as sourceOf, SOURCE_FORMAT, words } from './arguments.js';
import { afterFrame, density, frames, goOn, wake } from './loop.js';
import { say } from './sentences.js';
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
// The ids of the sentences for errors about unknown names.
const PASSAGE_END = { name: 'api.the-passage-end', unknown: 'api.no-such-passage-end' };
const EVENT = { name: 'api.the-event', unknown: 'api.no-such-event' };
const EXPORT_FORMAT = { name: 'api.the-export-format', unknown: 'api.no-such-export-format' };
const IMPORT_FORMAT = { name: 'api.the-import-format', unknown: 'api.no-such-import-format' };
const FIND_OPTIONS = ['wholeWord', 'matchCase', 'matchAccents']; // The options of find(), in the order of their bits.

/** @param {number} answer a result of the program. A frame is requested, because the picture may have changed. */
function done(answer) {
  wake();
  return answered(answer);
}

/**
 * Calls `listener` at each event of this name.
 * @param {string} event @param {(what: any) => void} listener @returns {() => void} a function that removes the listener
 */
export function on(event, listener) {
  const all = listeners.get(event) ?? new Set();
  listeners.set(event, all.add(listener));
  return () => void all.delete(listener);
}

/** @typedef {{text: {start: number, end: number}[], notes: {mark: string, field: string}[]}} Hits */

/** @param {string} pattern a regular expression @param {Partial<Record<string, unknown>>} options of find() @returns {Promise<Hits>} */
async function findExpression(pattern, { matchCase, wholeWord }) {
  /** @type {string} */
  const text = attest.article().text;
  /** @type {{mark: string, field: string, note: string}[]} */
  const all = attest.marks().flatMap((/** @type {any} */ { id: mark, note, statement, tags = [] }) =>
    [['note', note], ['statement', statement], ...tags.map((/** @type {string} */ tag) => ['tags', tag])].flatMap(([field, words]) => (words ? [{ mark, field, note: words }] : [])));
  /** @type {import('./expressions.js').Found} */
  const { hits, notes } = await new Promise((resolve, reject) => {
    run({ pattern, flags: matchCase ? 'u' : 'iu', text, notes: all.map(({ note }) => note) }, (error, found) =>
      found ? resolve(found) : reject(new Error(say(error === 'invalid' ? 'search.invalid' : 'search.slow'))));
  });
  /** The edges of the words, if only whole words count. @param {string} words */
  const edgesIn = (words) => (wholeWord ? new Set(Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(words), ({ index }) => index).concat(words.length)) : undefined);
  const edges = edgesIn(text);
  let [units, points] = [0, 0];
  const toPoints = (/** @type {number} */ to) => {
    points += Array.from(text.slice(units, to)).length;
    units = to;
    return points;
  };
  /** @type {Hits} */
  const found = { text: [], notes: [] };
  for (let i = 0; i < hits.length; i += 2) {
    if (!edges || (edges.has(hits[i]) && edges.has(hits[i + 1]))) found.text.push({ start: toPoints(hits[i]), end: toPoints(hits[i + 1]) });
  }
  let [searched, edgesOfNote] = [-1, edges]; // The hits of a note follow one another.
  for (let i = 0; i < notes.length; i += 3) {
    const { mark, field, note } = all[notes[i]];
    const last = found.notes.at(-1);
    if (last?.mark === mark && last.field === field) continue;
    if (searched !== notes[i]) [searched, edgesOfNote] = [notes[i], edgesIn(note)];
    if (!edgesOfNote || (edgesOfNote.has(notes[i + 1]) && edgesOfNote.has(notes[i + 2]))) found.notes.push({ mark, field });
  }
  return found;
}

const attest = {
  ready,

  /** @param {{markdown?: string, html?: string, text?: string, title?: string, url?: string, language?: string}} source */
  async open(source) {
    const given = members(source, say('api.the-source'), ['markdown', 'html', 'text', 'title', 'url', 'language']);
    const kinds = /** @type {const} */ (['markdown', 'html', 'text']).filter((kind) => given[kind] !== undefined);
    if (kinds.length !== 1) {
      throw new TypeError(say(kinds.length ? 'api.two-sources' : 'api.no-source-text', { given: kinds.join(', ') }));
    }
    const [kind] = kinds;
    const found = content(given[kind], say('api.the-member', { member: kind }));
    const [title, url, language] = /** @type {const} */ (['title', 'url', 'language']).map(
      (name) => (given[name] === undefined ? '' : words(given[name], say('api.the-member', { member: name }))));
    let leftOut = '';
    const number = await inTurn(async () => {
      const page = kind === 'html' || (kind === 'markdown' && isHtmlDocument(found)) ? await articleOf(found, url) : undefined;
      leftOut = thingsLeftOut(page?.leftOut);
      const hasMore = keepIfMore({ name: '', html: found, address: url, size: found.length }, page?.leftOut);
      const [sourceBytes, titleBytes, urlBytes, languageBytes] = put(page?.article ?? found, title || (page?.title ?? ''), url, language);
      return program._attest_open(page ? SOURCE_FORMAT.page : SOURCE_FORMAT[kind === 'text' ? 'plainText' : 'markdown'], sourceBytes, titleBytes, urlBytes, languageBytes, hasMore);
    });
    goOn();
    const outcome = () => ({ ...JSON.parse(answered(program._attest_opened(number))), ...(leftOut && { leftOut: say('intake.left-out', { things: leftOut }) }) });
    const known = program._attest_reading() ? undefined : outcome();
    await shown();
    return known ?? outcome();
  },

  article: () => JSON.parse(answered(program._attest_article())),
  marks: () => JSON.parse(answered(program._attest_marks())),
  links: () => JSON.parse(answered(program._attest_links())),
  entities: () => JSON.parse(answered(program._attest_entities())),

  /** @param {number} start @param {number} end */
  select: (start, end) => void done(program._attest_select(place(start, say('api.the-start')), place(end, say('api.the-end')))),
  /** @param {string} kind */
  mark: (kind) => done(program._attest_mark(put(words(kind, say('api.the-kind')))[0])),
  /** @param {string} id @param {number} start @param {number} end */
  addPassage: (id, start, end) =>
    done(program._attest_add_passage(put(idOf(id))[0], place(start, say('api.the-start')), place(end, say('api.the-end')))),
  /** @param {string} id @param {number} passage @param {'start' | 'end'} end @param {number} to */
  moveEnd(id, passage, end, to) {
    const start = oneOf(end, PASSAGE_END, ['start', 'end']) === 'start';
    return done(program._attest_move_end(put(idOf(id))[0], place(passage, say('api.the-passage-number')), Number(start), place(to, say('api.the-new-place'))));
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
    const [kindBytes, fromBytes, toBytes] = put(words(kind, say('api.the-kind')), idOf(from, say('api.the-first-id')), idOf(to, say('api.the-second-id')));
    return done(program._attest_link(kindBytes, fromBytes, toBytes));
  },
  /** @param {string} id */
  unlink: (id) => void done(program._attest_unlink(put(idOf(id, say('api.the-link-id')))[0])),
  /** @param {string} id */
  reverseLink: (id) => void done(program._attest_reverse_link(put(idOf(id, say('api.the-link-id')))[0])),
  /** @param {string} id @param {string} kind */
  retypeLink(id, kind) {
    const [idBytes, kindBytes] = put(idOf(id, say('api.the-link-id')), words(kind, say('api.the-kind')));
    return void done(program._attest_retype_link(idBytes, kindBytes));
  },
  /** @param {string | string[]} ids @param {object} speaker */
  attribute(ids, speaker) {
    const [idBytes, bytes] = put(JSON.stringify(idsOf(ids)), JSON.stringify(sourceOf(speaker, say('api.the-speaker'), ['id', 'name', 'start', 'end'])));
    return void done(program._attest_attribute(idBytes, bytes));
  },
  /** @param {string | string[]} ids @param {object} entity */
  nameSource(ids, entity) {
    const [idBytes, bytes] = put(JSON.stringify(idsOf(ids)), JSON.stringify(sourceOf(entity, say('api.the-source-name'), ['id', 'name'])));
    return void done(program._attest_name_source(idBytes, bytes));
  },
  /** @param {string} id @param {object} fields */
  updateEntity(id, fields) {
    const [idBytes, bytes] = put(idOf(id), JSON.stringify(fieldsOf(fields)));
    return void done(program._attest_update_entity(idBytes, bytes));
  },
  /** @param {string} from @param {string} into */
  mergeEntities(from, into) {
    const [fromBytes, intoBytes] = put(idOf(from, say('api.the-first-source-id')), idOf(into, say('api.the-second-source-id')));
    return void done(program._attest_merge_entities(fromBytes, intoBytes));
  },
  /** @param {string | string[]} ids @param {string} name */
  splitEntity(ids, name) {
    const [idBytes, nameBytes] = put(JSON.stringify(idsOf(ids)), words(name, say('api.the-name')));
    return void done(program._attest_split_entity(idBytes, nameBytes));
  },
  /** @param {object} query @returns {string[]} */
  filter: (query) => JSON.parse(done(program._attest_filter(put(JSON.stringify(filterOf(query)))[0]))),
  commands: () => JSON.parse(answered(program._attest_commands())),
  /** @param {string} command the id of a command */
  run: (command) => void done(program._attest_run(put(words(command, say('api.the-command')))[0])),
  /** @param {string} text @param {{wholeWord?: boolean, matchCase?: boolean, matchAccents?: boolean, expression?: boolean}} [options] @returns {Hits | Promise<Hits>} a promise if `expression` is true */
  find(text, options = {}) {
    const given = members(options, say('api.the-options'), [...FIND_OPTIONS, 'expression']);
    if (given.expression) return findExpression(words(text, say('api.the-words')), given);
    const bits = FIND_OPTIONS.map((name, bit) => (given[name] ? 1 << bit : 0)).reduce((sum, bit) => sum | bit, 0);
    return JSON.parse(answered(program._attest_find(put(words(text, say('api.the-words')))[0], bits)));
  },
  undo: () => void done(program._attest_undo()),
  redo: () => void done(program._attest_redo()),

  /** @param {string} format */
  export(format = 'attest') {
    oneOf(format, EXPORT_FORMAT, FORMATS);
    return answered(program._attest_export());
  },
  /** @param {string} text @param {{format?: string}} [options] */
  async import(text, options = {}) {
    const { format = 'attest' } = members(options, say('api.the-options'), ['format']);
    oneOf(format, IMPORT_FORMAT, FORMATS);
    const file = content(text, say('api.the-file'));
    const report = JSON.parse(done(lend(file, () => program._attest_import())));
    if (report.opened) await shown(); // The import has opened another article. Waits until the page shows it.
    return report;
  },

  /** @param {number} start @param {number} end */
  rectsOf(start, end) {
    const bytes = program._attest_rects_of(place(start, say('api.the-start')), place(end, say('api.the-end')));
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
    const offset = program._attest_offset_at(coordinate(x, say('api.the-x')) * density, coordinate(y, say('api.the-y')) * density);
    return offset < 0 ? null : offset;
  },
  /** @param {number} start */
  scrollTo(start) {
    program._attest_scroll_to(place(start, say('api.the-start')));
    wake();
  },

  /** @param {string} event @param {(what: any) => void} listener @returns {() => void} a function that removes the listener */
  on(event, listener) {
    return on(oneOf(event, EVENT, EVENTS), callable(listener, say('api.the-listener')));
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
    if (name === 'open') document.title = what.title ? say('page.title', { title: what.title }) : say('page.name');
    // The program is in the middle of a frame now. Listeners run after the frame, because they may call the
    // program.
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

const LATER = ['open', 'import', 'saved']; // Methods that return a promise. They report errors by rejecting the promise.
const ALWAYS = ['ready', 'on']; // Members that can be used before the program is ready.

/** @type {any} */ (window).attest = Object.freeze(Object.fromEntries(
  Object.entries(attest).map(([name, value]) => [name, ALWAYS.includes(name) ? value : guarded(name, /** @type {any} */ (value), () => isReady, LATER.includes(name))])));
