// Acts as a person who uses Attest: finds text and controls on the screen and uses the mouse and
// the keyboard on them. Offsets count code points of the article, as in window.attest.
import { until } from './wait.mjs';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Point} Point
 * @typedef {{start: number, end: number}} Range
 * @typedef {{x: number, y: number, width: number, height: number}} Rect
 *
 * @typedef {object} Control  An element of the semantics layer.
 * @property {string} role
 * @property {string} name
 * @property {string} inside  The name of its group, dialog or toolbar; may be empty.
 * @property {Rect} rect
 * @property {boolean} enabled
 * @property {boolean} on  True if the control is checked, pressed, selected or current.
 *
 * @typedef {object} Passage
 * @property {number} start
 * @property {number} end
 * @property {string} exact
 *
 * @typedef {object} Mark
 * @property {string} id
 * @property {'claim' | 'quote' | 'source'} kind
 * @property {Passage[]} passages
 * @property {string} [note]
 * @property {string} [attribution]
 * @property {string} [verdict]
 * @property {{url: string, title?: string}[]} [evidence]
 */

/** Records the events that the page sends to its listeners. */
const LISTEN = async () => {
  const page = /** @type {any} */ (window);
  await page.attest.ready;
  page.heard = { change: [], select: [], saved: [], notice: [] };
  for (const kind of Object.keys(page.heard)) {
    page.attest.on(kind, (/** @type {unknown} */ what) => page.heard[kind].push(what ?? null));
  }
};

/** Every control of the semantics layer and every field. @returns {Control[]} */
const CONTROLS = () => {
  const roles = /** @type {Record<string, string>} */ ({
    BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', LI: 'listitem', UL: 'list',
    H1: 'heading', H2: 'heading', H3: 'heading', FIELDSET: 'group', DIALOG: 'dialog',
  });
  const inputs = /** @type {Record<string, string>} */ ({ radio: 'radio', checkbox: 'checkbox' });
  const is = (/** @type {Element} */ element, /** @type {string} */ state) =>
    ['true', 'page', 'location'].includes(element.getAttribute(`aria-${state}`) ?? '');
  return [...document.querySelectorAll('#controls *, textarea, #file')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const input = /** @type {HTMLInputElement} */ (element);
    // The item of a list contains the button with the item's name and the buttons that follow it.
    const named = element.tagName === 'LI' ? element.firstElementChild ?? element : element;
    const own = element.tagName === 'INPUT' ? inputs[input.type] ?? 'textbox' : roles[element.tagName];
    return {
      role: element.getAttribute('role') ?? own ?? '',
      name: element.getAttribute('aria-label') ?? named.textContent?.trim() ?? '',
      inside: element.parentElement?.closest('#controls [aria-label]')?.getAttribute('aria-label') ?? '',
      rect: { x, y, width, height },
      enabled: !input.disabled && !is(element, 'disabled'),
      on: !!input.checked || ['checked', 'pressed', 'selected', 'current'].some((s) => is(element, s)),
    };
  });
};

export class Reader {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens Attest and waits until it is ready. @param {Page} page @param {string} url */
  static async meet(page, url) {
    await page.open(url);
    const reader = new Reader(page);
    await reader.settle();
    return reader;
  }

  async reload() {
    await this.page.reload();
    await this.settle();
  }

  async settle() {
    await this.page.until('window.attest exists', () => 'attest' in window);
    await this.page.evaluate(LISTEN);
  }

  /** Waits until the service worker has its copy of the site. The page then makes no further requests. */
  async untilWorker() {
    await this.page.until('the service worker is active', async () => !!(await navigator.serviceWorker.ready).active);
  }

  // --- window.attest

  /**
   * Calls a function of window.attest.
   * @param {string} name @param {...unknown} args
   * @returns {Promise<any>}
   */
  async ask(name, ...args) {
    return this.page.evaluate(
      (what, given) => /** @type {any} */ (window).attest[what](...given),
      name,
      args,
    );
  }

  /** Waits until an article with this title is open, and returns it. @param {string} title */
  async untilOpen(title) {
    return until(`“${title}” is open`, async () => {
      const article = await this.ask('article');
      return article.title === title ? article : undefined;
    });
  }

  /** @param {string} markdown */
  async openArticle(markdown) {
    await this.ask('open', { markdown });
    await this.allSaved();
  }

  /** @returns {Promise<Mark[]>} */
  async marks() {
    return this.ask('marks');
  }

  /**
   * Waits until everything is saved. Asks again if saved() rejects: on a busy machine the browser's database can answer
   * late, and Attest then says that the changes are not safe yet and saves them again.
   */
  async allSaved() {
    await until('everything is saved', async () => {
      await this.ask('saved');
      return true;
    });
  }

  /** The events that listeners have received so far. @param {'change' | 'select' | 'saved' | 'notice'} kind @returns {Promise<any[]>} */
  async heard(kind) {
    return this.page.evaluate((what) => /** @type {any} */ (window).heard[what], kind);
  }

  /** The selection that the last event reported. @returns {Promise<Range | undefined>} */
  async selection() {
    return (await this.heard('select')).at(-1);
  }

  /** @param {string} what @param {Range} range */
  async untilSelected(what, range) {
    await until(`${what} is selected (${range.start} to ${range.end})`, async () => {
      const now = await this.selection();
      return now?.start === range.start && now.end === range.end;
    });
  }

  /** Waits until the range is selected, like `untilSelected`. The selection can also include white space after the range. @param {string} what @param {Range} range */
  async untilSelectedAbout(what, range) {
    const { text } = await this.ask('article');
    const letters = [...text];
    await until(`${what} is selected (${range.start} to ${range.end})`, async () => {
      const now = await this.selection();
      if (!now || now.start !== range.start || now.end < range.end) return false;
      return letters.slice(range.end, now.end).join('').trim() === '';
    });
  }

  /** Waits until the page draws no frame during twelve animation frames of the browser. */
  async quiet() {
    await this.page.until('the page is quiet', async () => {
      const drawn = async () => (await /** @type {any} */ (window).attest.stats()).frames;
      let last = await drawn();
      for (let still = 0, tried = 0; tried < 120; ++tried) {
        await new Promise(requestAnimationFrame);
        const now = await drawn();
        still = now === last ? still + 1 : 0;
        if (still === 12) return true;
        last = now;
      }
      return false;
    });
  }

  /** @param {number} count */
  async untilMarks(count) {
    return until(`there are ${count} marks`, async () => {
      const marks = await this.marks();
      return marks.length === count ? marks : undefined;
    });
  }

  // --- Positions of text

  /** The range of the `nth` occurrence of `words` in the article. @param {string} words @param {number} [nth] @returns {Promise<Range>} */
  async find(words, nth = 0) {
    const { text } = await this.ask('article');
    let at = -1;
    for (let i = 0; i <= nth; ++i) at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`the article does not contain “${words}”`);
    const start = [...text.slice(0, at)].length;
    return { start, end: start + [...words].length };
  }

  /** @param {Range} range @returns {Promise<Rect[]>} */
  async rects({ start, end }) {
    return this.ask('rectsOf', start, end);
  }

  /**
   * The points where a drag over `range` begins and ends: just inside the outer edges of its first and
   * last grapheme.
   * @param {Range} range
   * @returns {Promise<[Point, Point]>}
   */
  async ends(range) {
    const rects = await this.rects(range);
    if (rects.length === 0) throw new Error(`nothing is drawn of ${range.start} to ${range.end}`);
    const { text } = await this.ask('article');
    const words = [...text].slice(range.start, range.end).join('');
    const leftward = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(words);
    const [first, last] = [rects[0], rects[rects.length - 1]];
    const inside = 1;
    const left = { x: first.x + inside, y: first.y + first.height / 2 };
    const right = { x: last.x + last.width - inside, y: last.y + last.height / 2 };
    if (!leftward) return [left, right];
    return [
      { x: first.x + first.width - inside, y: left.y },
      { x: last.x + inside, y: right.y },
    ];
  }

  /** The middle of the first line of `words`. @param {string} words @param {number} [nth] @returns {Promise<Point>} */
  async middleOf(words, nth = 0) {
    const [rect] = await this.rects(await this.find(words, nth));
    return centre(rect);
  }

  /** A point of the reading view at which there is no text. @returns {Promise<Point>} */
  async blankPoint() {
    const view = await this.page.evaluate(() => {
      const { left, top, height } = /** @type {HTMLElement} */ (
        document.getElementById('reader')
      ).getBoundingClientRect();
      return { x: left + 12, y: top + height / 2 };
    });
    return view;
  }

  /** Selects `words` with the mouse, which also shows the palette. @param {string} words @param {number} [nth] */
  async dragOver(words, nth = 0) {
    await this.dismissPalette();
    const range = await this.find(words, nth);
    await this.page.drag(await this.ends(range));
    await this.untilSelected(`“${words}”`, range);
    await this.control('button', 'Claim');
    return range;
  }

  /** Closes the palette if it is open, because it could cover the next target of the mouse. */
  async dismissPalette() {
    if (!(await this.seek('button', 'Claim'))) return;
    await this.page.key('Escape');
    await this.untilGone('button', 'Claim');
  }

  /** Selects `words` with the mouse and marks them with a key. @param {string} words @param {'1' | '2' | '3'} key */
  async markByKey(words, key) {
    const before = (await this.marks()).length;
    await this.dragOver(words);
    await this.page.key(key);
    const marks = await this.untilMarks(before + 1);
    const made = marks.find((mark) => mark.passages[0].exact === words);
    if (!made) throw new Error(`no mark has the text “${words}”`);
    return made;
  }

  /** Marks a range through window.attest. @param {Range} range @param {string} kind @returns {Promise<string>} its id */
  async markRange({ start, end }, kind) {
    await this.ask('select', start, end);
    return this.ask('mark', kind);
  }

  // --- Controls

  /** @returns {Promise<Control[]>} */
  async controls() {
    return this.page.evaluate(CONTROLS);
  }

  /**
   * The control with this role and name. A name that ends in “…” matches every name that begins with
   * the text before the “…”.
   * @param {string} role @param {string} name @returns {Promise<Control | undefined>}
   */
  async seek(role, name) {
    const start = name.endsWith('…') ? name.slice(0, -1) : undefined;
    return (await this.controls()).find(
      (control) =>
        control.role === role &&
        (control.name === name || (start !== undefined && control.name.startsWith(start))),
    );
  }

  /** Waits until the control that `seek` finds is enabled, and returns the control. @param {string} role @param {string} name @returns {Promise<Control>} */
  async control(role, name) {
    return until(`the ${role} “${name}” can be used`, async () => {
      const found = await this.seek(role, name);
      return found?.enabled && found.rect.width > 0 ? found : undefined;
    });
  }

  /** Clicks a control with the mouse. @param {string} role @param {string} name */
  async press(role, name) {
    await this.page.click(centre((await this.control(role, name)).rect));
  }

  /** Presses the button of a tool. If the toolbar has no room for the button, uses the menu of the toolbar. @param {string} name */
  async useTool(name) {
    if (!(await this.seek('button', name)) && (await this.seek('button', 'More'))) {
      await this.press('button', 'More');
      return this.press('menuitem', name);
    }
    return this.press('button', name);
  }

  /** @param {string} role @param {string} name */
  async untilGone(role, name) {
    await until(`the ${role} “${name}” is gone`, async () => !(await this.seek(role, name)));
  }

  /** Waits until a control is disabled, because controls change one frame after the marks. @param {string} role @param {string} name @param {string} why */
  async untilDisabled(role, name, why) {
    await until(`the ${role} “${name}” is disabled: ${why}`, async () => (await this.seek(role, name))?.enabled === false);
  }

  /** The text of the status line. */
  async statusLine() {
    const line = (await this.controls()).find(({ name }) => /, \d+ marks?\b/.test(name));
    return line?.name ?? '';
  }

  /** The text of the live region. @returns {Promise<string>} */
  async status() {
    return this.page.evaluate(() => document.getElementById('status')?.textContent ?? '');
  }

  /** All messages that the page shows or announces: the live region and the notices. */
  async said() {
    const notices = (await this.heard('notice')).map((notice) => JSON.stringify(notice));
    return [await this.status(), ...notices].join('\n');
  }

  // --- The note

  /** The note in the card of the chosen mark; empty if the card has no note field. */
  async note() {
    return this.page.evaluate(
      () => /** @type {HTMLTextAreaElement | null} */ (document.getElementById('note'))?.value ?? '',
    );
  }

  /** Clicks into the note field of the card. */
  async enterNote() {
    // The card of a mark without a note has a button instead of the field.
    if (!(await this.seek('textbox', 'Note'))) await this.press('button', 'Add Note');
    await this.press('textbox', 'Note');
    await this.page.until('the note has the focus', () => document.activeElement?.id === 'note');
  }
}

/** @param {Rect} rect @returns {Point} */
export function centre(rect) {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
