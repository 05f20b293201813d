// The data of the printed document: blocks split into pieces with the same marks, and a numbered note
// for each mark. web/print.js makes elements from it.
import { say } from './sentences.js';
import { dateInWords } from './time_words.js';

/**
 * @typedef {{start: number, end: number, exact: string, lost?: boolean}} Passage Offsets in code points of the article's text.
 * @typedef {{id: string, kind: string, passages: Passage[], [field: string]: any}} Mark
 * @typedef {{kind: string, start: number, end: number, level?: number, depth?: number, marker?: string}} Block
 * @typedef {{kind: string, start: number, end: number, href?: string}} Span
 * @typedef {{text: string, blocks: Block[], spans: Span[], [field: string]: any}} Article
 * @typedef {{id: string, kind: string, from: string, to: string}} Link
 * @typedef {{id: string, name: string, [field: string]: any}} Entity
 *
 * @typedef {{number: number, kind: string, lane: number}} PlacedMark `lane`: the row of the mark's underline below the text. Row 0 is the closest to the text.
 * @typedef {object} Piece
 * @property {string} text
 * @property {Span[]} spans outermost first
 * @property {PlacedMark[]} marks outermost first
 * @property {PlacedMark[]} ending the marks whose passage ends here, innermost first
 * @typedef {{block: Block, pieces: Piece[], lanes: number}} PrintedBlock
 * @typedef {{number: number, kind: string, label: string, words: string[], lost: boolean, note: string, details: [string, string][]}} Note
 */

/** The number of lanes, which are the rows of underlines below a line of text. If no lane is free, a mark shares the last one; the numbers of the marks still distinguish them. */
export const MOST_LANES = 12;

/** Converts code points to UTF-16 units. @param {string} text @returns {(codePoint: number) => number} */
export function utf16Of(text) {
  /** The offsets of the code points above U+FFFF. @type {number[]} */
  const wide = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) wide.push(index - wide.length);
  return (codePoint) => {
    let [low, high] = [0, wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  };
}

/** Sorts ranges by start. If two ranges have the same start, the longer one is first, because it is the outer one. @param {{start: number, end: number}} a @param {{start: number, end: number}} b */
const inOrder = (a, b) => a.start - b.start || b.end - a.end;

/** Returns the passages that were found in the text, in order. Each passage gets the first lane in which no other passage overlaps it. @param {Mark[]} marks */
function placedPassages(marks) {
  const placed = marks.flatMap(({ kind, passages }, i) =>
    passages.filter(({ lost, start, end }) => !lost && end > start)
      .map(({ start, end }) => ({ start, end, mark: { number: i + 1, kind, lane: 0 } })));
  placed.sort(inOrder);
  /** For each lane, the end of the passage that was placed in it most recently. @type {number[]} */
  const ends = [];
  for (const { start, end, mark } of placed) {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    mark.lane = Math.min(lane, MOST_LANES - 1);
  }
  return placed;
}

/**
 * Returns a function that takes a block and returns the items of the sorted list that overlap the block. The returned
 * function must be called with the blocks in order.
 * @template {{start: number, end: number}} T @param {T[]} sorted @returns {(block: Block) => T[]}
 */
function overlapping(sorted) {
  let next = 0;
  /** @type {T[]} */
  let open = [];
  return ({ start, end }) => {
    open = open.filter((one) => one.end > start);
    while (next < sorted.length && sorted[next].start < end) {
      if (sorted[next].end > start) open.push(sorted[next]);
      ++next;
    }
    return open.filter((one) => one.start < end);
  };
}

/** @param {Article} article @param {Mark[]} marks @returns {PrintedBlock[]} */
export function printedBlocks(article, marks) {
  const at = utf16Of(article.text);
  const passagesIn = overlapping(placedPassages(marks));
  const spansIn = overlapping([...article.spans].sort(inOrder));
  return article.blocks.map((block) => {
    const { start, end } = block;
    const passages = passagesIn(block);
    const spans = spansIn(block);
    const cuts = new Set([start, end]);
    for (const one of [...passages, ...spans]) {
      cuts.add(Math.max(start, one.start)).add(Math.min(end, one.end));
    }
    const places = [...cuts].sort((a, b) => a - b);
    const [marksHere, spansHere] = [overlapping(passages), overlapping(spans)];
    const pieces = places.slice(1).map((to, i) => {
      const stretch = { ...block, start: places[i], end: to };
      const here = marksHere(stretch);
      return {
        text: article.text.slice(at(places[i]), at(to)),
        spans: spansHere(stretch),
        marks: here.map(({ mark }) => mark),
        // A passage may end with the newline between two blocks, which is not printed.
        ending: here.filter((one) => one.end === to || (to === end && one.end === end + 1)).map(({ mark }) => mark).reverse(),
      };
    });
    return { block, pieces, lanes: Math.max(0, ...passages.map(({ mark }) => mark.lane + 1)) };
  });
}

/** The sentences for the kinds of kMarkKinds in src/annotation/kinds.h. @type {Record<string, string>} */
const KINDS = { claim: 'kind.claim', quote: 'kind.quote', source: 'kind.source' };
/** The sentences for a link, in the note of its first mark and in the note of its second mark. @type {Record<string, [string, string]>} */
const LINK_WORDS = {
  'attributed-to': ['links.said-by', 'links.says'],
  supports: ['links.supports', 'links.supported-by'],
  disputes: ['links.disputes', 'links.disputed-by'],
  'same-as': ['links.same-as', 'links.same-as'],
};
/** The fields of a mark that its note shows separately from the other details. */
const SHOWN_ELSEWHERE = new Set(['id', 'kind', 'passages', 'note', 'entity', 'guessed', 'revision', 'fieldRevisions']);
const TIMES = new Set(['created', 'modified']);
/** The ids of the sentences for the labels of the known fields, in the order of kFields in src/annotation/fields.h. Unknown fields follow. @type {Record<string, string>} */
const FIELDS = {
  verdict: 'fields.verdict', confidence: 'fields.confidence', attribution: 'fields.attribution', statement: 'fields.statement',
  evidence: 'fields.evidence', manner: 'fields.manner', cue: 'fields.cue', entity: 'fields.entity', tags: 'fields.tags',
  note: 'fields.note', guessed: 'fields.guessed', creator: 'fields.creator', created: 'fields.created',
  modified: 'fields.modified',
};

/** Makes a label from the name of a field: "fact-checked_by" becomes "Fact checked by". @param {string} name */
function labelOf(name) {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return name in FIELDS ? say(FIELDS[name]) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {unknown} value @returns {string} */
function inWords(value) {
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ');
  if (value && typeof value === 'object') {
    return Object.entries(value).map(([name, part]) => `${labelOf(name)}: ${inWords(part)}`).join('; ');
  }
  return value === null || value === undefined ? '' : String(value);
}

/** Formats a list of evidence, which has addresses with titles. A file of another program may contain any other value. @param {unknown} value */
function evidenceInWords(value) {
  if (!Array.isArray(value)) return inWords(value);
  return value.map((item) => (item?.url && item.title ? `${item.title} (${item.url})` : inWords(item?.url ?? item))).join(', ');
}

/** @param {Entity} entity */
const entityInWords = ({ id: _id, name, ...rest }) =>
  [name, ...['kind', 'role', 'url', 'note'].map((field) => rest[field])].filter(Boolean).join(' · ');

/**
 * Returns the notes that are printed after the article, in the order of the marks' numbers.
 * @param {Mark[]} marks @param {Link[]} links @param {Entity[]} entities @param {string} [zone] IANA name
 * @returns {Note[]}
 */
export function notesOf(marks, links, entities, zone) {
  const numbers = new Map(marks.map(({ id }, i) => [id, i + 1]));
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  /** @type {Map<string, string[]>} */
  const linked = new Map(marks.map(({ id }) => [id, []]));
  for (const { kind, from, to } of links) {
    const [forth, back] = LINK_WORDS[kind]?.map((id) => say(id)) ?? [kind, say('print.unknown-link-back', { kind })];
    const numberOf = (/** @type {string} */ mark) => String(numbers.get(mark) ?? say('print.gone-mark'));
    linked.get(from)?.push(say('print.link', { relation: forth, mark: numberOf(to) }));
    linked.get(to)?.push(say('print.link', { relation: back, mark: numberOf(from) }));
  }
  return marks.map((mark, i) => {
    /** @type {[string, string][]} */
    const details = [];
    const entity = mark.entity && (named.get(mark.entity) ?? { id: '', name: mark.entity });
    if (entity) details.push([say(FIELDS.entity), entityInWords(entity)]);
    const fields = [...Object.keys(FIELDS), ...Object.keys(mark).filter((name) => !(name in FIELDS))];
    for (const name of fields) {
      if (SHOWN_ELSEWHERE.has(name) || (name === 'modified' && mark.modified === mark.created)) continue;
      const inTheirWords = name === 'evidence' ? evidenceInWords : inWords;
      const words = TIMES.has(name) ? dateInWords(String(mark[name] ?? ''), zone) : inTheirWords(mark[name]);
      if (words) details.push([labelOf(name), words]);
    }
    const links = linked.get(mark.id) ?? [];
    if (links.length) details.push([say('print.links'), links.join(', ')]);
    return {
      number: i + 1,
      kind: mark.kind,
      label: mark.kind in KINDS ? say(KINDS[mark.kind]) : mark.kind,
      words: mark.passages.map(({ exact }) => exact),
      lost: mark.passages.every(({ lost }) => lost),
      note: String(mark.note ?? ''),
      details,
    };
  });
}
