// One interface to a browser window, its mouse and its keyboard. The three browsers have three
// protocols; the tests use only this class. Positions are CSS pixels of the viewport.
import { until } from './wait.mjs';

/**
 * @typedef {{x: number, y: number}} Point
 * @typedef {'left' | 'right'} Button
 * @typedef {{url: string, at: number}} AskedFor  A request and its time in epoch milliseconds.
 * @typedef {{name: string, text: string}} Download
 * @typedef {object} DroppedFile
 * @property {string} name
 * @property {string} [type]
 * @property {string} text
 */

/** The size of a window in CSS pixels, including the browser's own controls. */
export const WINDOW = { width: 1280, height: 840 };

/** Records uncaught errors, violations of the content security policy and errors in the console, because not every protocol reports them. */
const LISTEN = () => {
  const page = /** @type {any} */ (window);
  if (page.complaintsHeard) return;
  page.complaintsHeard = [];
  page.errorsLogged = [];
  const log = console.error;
  console.error = (...given) => {
    page.errorsLogged.push(given.map((one) => one?.stack ?? String(one)).join(' '));
    log.apply(console, given);
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    page.complaintsHeard.push(`violation: ${event.violatedDirective} ${event.blockedURI}`);
  });
  addEventListener('error', (event) => page.complaintsHeard.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => {
    page.complaintsHeard.push(`error: unhandled ${event.reason}`);
  });
};

export class Page {
  /**
   * The errors and violations of earlier documents in this window. They are copied to this list before a reload, because
   * the reload removes them from the page.
   * @type {string[]}
   */
  pastComplaints = [];
  closed = false;

  // --- Methods that each browser implements

  /** @param {string} _url @returns {Promise<void>} */
  async goTo(_url) { return notImplemented('goTo'); }
  /** @returns {Promise<void>} */
  async reloadDocument() { return notImplemented('reloadDocument'); }
  /** Opens another window with the same storage. @returns {Promise<Page>} */
  async newWindow() { return notImplemented('newWindow'); }
  /** @returns {Promise<void>} */
  async toFront() { return notImplemented('toFront'); }
  /** Hides this window behind another window. @param {Page} _other @returns {Promise<void>} */
  async hideBehind(_other) { return notImplemented('hideBehind'); }
  /** Shows this window again after `hideBehind`. @returns {Promise<void>} */
  async showAgain() { return notImplemented('showAgain'); }
  /** Resizes the viewport. @param {number} _width @param {number} _height @returns {Promise<void>} */
  async resize(_width, _height) { return notImplemented('resize'); }
  /** @returns {Promise<void>} */
  async closeWindow() { return notImplemented('closeWindow'); }
  /** Evaluates an expression in the page's own JavaScript world and returns its awaited value. @param {string} _expression @returns {Promise<any>} */
  async run(_expression) { return notImplemented('run'); }
  /** @param {number} _x @param {number} _y @returns {Promise<void>} */
  async moveTo(_x, _y) { return notImplemented('moveTo'); }
  /** @param {Button} [_button] @returns {Promise<void>} */
  async press(_button) { return notImplemented('press'); }
  /** @param {Button} [_button] @returns {Promise<void>} */
  async release(_button) { return notImplemented('release'); }
  /** @param {number} _x @param {number} _y @param {number} _count @param {Button} _button @returns {Promise<void>} */
  async clickTimes(_x, _y, _count, _button) { return notImplemented('clickTimes'); }
  /** @param {number} _x @param {number} _y @param {number} _deltaY @returns {Promise<void>} */
  async turnWheel(_x, _y, _deltaY) { return notImplemented('turnWheel'); }
  /** @param {string} _name @returns {Promise<void>} */
  async keyDown(_name) { return notImplemented('keyDown'); }
  /** @param {string} _name @returns {Promise<void>} */
  async keyUp(_name) { return notImplemented('keyUp'); }
  /** Types into the focused element. @param {string} _text @returns {Promise<void>} */
  async type(_text) { return notImplemented('type'); }
  /** @param {string} _selector @param {string} _path @returns {Promise<void>} */
  async setFile(_selector, _path) { return notImplemented('setFile'); }
  /** Calls `_click` and chooses the file in the dialog that opens. @param {() => Promise<void>} _click @param {string} _path @returns {Promise<void>} */
  async chooseFile(_click, _path) { return notImplemented('chooseFile'); }
  /** Calls `_act` and returns the file that the browser saves. @param {() => Promise<void>} _act @returns {Promise<Download>} */
  async download(_act) { return notImplemented('download'); }
  /** @returns {Promise<Buffer>} */
  async screenshot() { return notImplemented('screenshot'); }
  /** The page as a PDF file, as the browser prints it. @returns {Promise<Buffer>} */
  async printToPdf() { return notImplemented('printToPdf'); }
  /** All requests of this window so far. @returns {Promise<AskedFor[]>} */
  async requests() { return notImplemented('requests'); }
  /** Errors that the protocol has reported. @returns {string[]} */
  protocolErrors() { return notImplemented('protocolErrors'); }

  // --- Methods that are the same for all browsers

  /** @param {string} url */
  async open(url) {
    await this.goTo(url);
    await this.evaluate(LISTEN);
  }

  async close() {
    if (this.closed) return;
    this.closed = true;
    await this.closeWindow();
  }

  async reload() {
    await this.rememberComplaints();
    await this.reloadDocument();
    await this.evaluate(LISTEN);
  }

  /**
   * Calls `body` in the page with JSON arguments. The function cannot use names from its own file.
   * @template {any[]} A
   * @template R
   * @param {(...args: A) => R} body
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async evaluate(body, ...args) {
    return this.run(`(${body})(...${JSON.stringify(args)})`);
  }

  /**
   * Waits until `body` returns a true value in the page.
   * @template {any[]} A
   * @template R
   * @param {string} what
   * @param {(...args: A) => R} body
   * @param {A} args
   * @returns {Promise<Exclude<Awaited<R>, import('./wait.mjs').Nothing>>}
   */
  async until(what, body, ...args) {
    return until(what, async () => /** @type {any} */ (await this.evaluate(body, ...args)));
  }

  /** @param {Point} point @param {{count?: number, button?: Button}} [options] */
  async click(point, { count = 1, button = 'left' } = {}) {
    await this.moveTo(point.x, point.y);
    await this.clickTimes(point.x, point.y, count, button);
  }

  /** Presses at the first point, moves through all others in steps, and releases at the last. @param {Point[]} points */
  async drag(points) {
    await this.hold(points);
    await this.release();
  }

  /** Presses at the first point and moves through all others in steps, like `drag`, but keeps the button pressed. @param {Point[]} points */
  async hold(points) {
    await this.moveTo(points[0].x, points[0].y);
    await this.press();
    for (let i = 1; i < points.length; ++i) {
      const [from, to] = [points[i - 1], points[i]];
      await this.moveTo((from.x + to.x) / 2, (from.y + to.y) / 2);
      await this.moveTo(to.x, to.y);
    }
  }

  /** Presses a key combination such as `Control+Shift+Z`, `Tab` or `1`. @param {string} combination */
  async key(combination) {
    const names = combination.split(/\+(?=.)/); // A "+" at the end is the key "+" and not a separator.
    for (const name of names) await this.keyDown(name);
    for (const name of names.reverse()) await this.keyUp(name);
  }

  /** @param {Point} point @param {number} deltaY @param {{control?: boolean}} [options] */
  async wheel(point, deltaY, { control = false } = {}) {
    await this.moveTo(point.x, point.y);
    if (control) await this.keyDown('Control');
    await this.turnWheel(point.x, point.y, deltaY);
    if (control) await this.keyUp('Control');
  }

  /**
   * Puts text on the clipboard and pastes it. Presses Ctrl+C, and puts the text in place of the data that
   * the browser would copy.
   * @param {string} text @param {string} [html]
   */
  async paste(text, html = '') {
    await this.evaluate((words, markup) => {
      const give = (/** @type {ClipboardEvent} */ event) => {
        event.clipboardData?.setData('text/plain', words);
        if (markup) event.clipboardData?.setData('text/html', markup);
        event.preventDefault();
        event.stopImmediatePropagation();
        removeEventListener('copy', give, true);
      };
      addEventListener('copy', give, true);
    }, text, html);
    await this.key('Control+c');
    await this.key('Control+v');
  }

  /**
   * Drops a file at a point. No protocol can drag a file from outside, so this dispatches the events in
   * the page, in the same order as a browser.
   * @param {Point} point @param {DroppedFile} file
   */
  async drop(point, file) {
    await this.evaluate(
      (at, { name, type, text }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: type ?? '' }));
        const target = document.elementFromPoint(at.x, at.y) ?? document.body;
        for (const kind of ['dragenter', 'dragover', 'drop']) {
          const place = { clientX: at.x, clientY: at.y };
          const more = { bubbles: true, cancelable: true, composed: true, dataTransfer };
          target.dispatchEvent(new DragEvent(kind, { ...place, ...more }));
        }
      },
      point,
      file,
    );
  }

  /**
   * Composes text in the focused field as an input method does: shows each of `stages`, then commits
   * `text`. Without `text` the composition stays open. If the protocol has no input methods, this dispatches
   * the events in the page, in the same order as a browser.
   * @param {string[]} stages @param {string} [text]
   */
  async compose(stages, text) {
    await this.evaluate(
      async (shown, end) => {
        const box = /** @type {HTMLTextAreaElement} */ (document.activeElement);
        const start = box.selectionStart;
        let length = 0;
        const put = (/** @type {string} */ data) => {
          box.dispatchEvent(new CompositionEvent('compositionupdate', { data, bubbles: true }));
          box.setRangeText(data, start, start + length, 'end');
          length = data.length;
          const inputType = 'insertCompositionText';
          box.dispatchEvent(new InputEvent('input', { data, inputType, isComposing: true, bubbles: true }));
        };
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        for (const stage of shown) {
          put(stage);
          await new Promise(requestAnimationFrame); // Gives the program a chance to set the text of the field during the composition.
        }
        if (end === null) return;
        put(end);
        box.dispatchEvent(new CompositionEvent('compositionend', { data: end, bubbles: true }));
      },
      stages,
      text ?? null,
    );
  }

  /** All errors and violations of the security policy in this window. */
  async complaints() {
    const heard = await this.evaluate(() => /** @type {any} */ (window).complaintsHeard ?? []);
    return [...this.pastComplaints, ...this.protocolErrors(), ...heard];
  }

  async rememberComplaints() {
    const heard = await this.evaluate(() => /** @type {any} */ (window).complaintsHeard ?? []);
    this.pastComplaints.push(...heard);
  }
}

/** @param {string} name @returns {never} */
function notImplemented(name) {
  throw new Error(`the page of this browser does not implement ${name}`);
}
