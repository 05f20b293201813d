// The browser's keys, context menu, zoom and "Find in page" work as usual, and screen readers can use
// the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { BRIDGE } from '../harness/articles.mjs';
import { test } from '../harness/stage.mjs';
import { until } from '../harness/wait.mjs';

/** @typedef {import('../harness/reader.mjs').Reader} Reader */

const BROWSERS_OWN = [
  'Control+f', 'Control+t', 'Control+n', 'Control+w', 'Control+l', 'Control+r', 'Control+p',
  'Control++', 'Control+-', 'Control+0', 'F5', 'Tab',
];

/** Adds a line to window.name for each event of type `kind`. The line says whether the default action was prevented. The lines are in window.name, because a reload does not clear it. @param {Reader} reader @param {string} kind */
async function watch(reader, kind) {
  await reader.page.evaluate((type) => {
    window.name = '';
    addEventListener(type, (event) => {
      const { key, ctrlKey } = /** @type {KeyboardEvent} */ (event);
      window.name += `${ctrlKey ? 'Control+' : ''}${key ?? type} ${event.defaultPrevented}\n`;
    });
  }, kind);
}

/** @param {Reader} reader */
const watched = (reader) => reader.page.evaluate(() => window.name.split('\n').filter(Boolean));

/** The name of the focused element; empty if no element of the page has the focus. @param {Reader} reader */
const focused = (reader) =>
  reader.page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement || !document.hasFocus()) return '';
    return at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '';
  });

export default [
  test('the page does not prevent key combinations of the browser', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    await reader.page.click(await reader.middleOf('ministry'));
    await watch(reader, 'keydown');

    await reader.page.key('Control+z');
    const own = await until('the page has recorded the events', async () =>
      (await watched(reader)).find((line) => line.startsWith('Control+z ')),
    );
    assert.equal(own, 'Control+z true', 'the page prevents the default of a key that undoes');

    const safe = stage.name === 'webkit' ? BROWSERS_OWN.filter((key) => !TOO_REAL.has(key)) : BROWSERS_OWN;
    for (const key of safe) await reader.page.key(key);
    const wanted = safe.map((key) => key.split(/\+(?=.)/).at(-1)?.replace('+', '='));
    const seen = await until('the page has recorded every key', async () => {
      const lines = (await watched(reader)).filter((line) => !/^Control\+(Control|z) |^Control /.test(line));
      return lines.length >= wanted.length && lines;
    });
    assert.deepEqual(seen.filter((line) => line.endsWith('true')), []);
  }),

  test('a right click in the article opens the context menu of the browser', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await watch(reader, 'contextmenu');
    const point = await reader.middleOf('ministry');
    await reader.page.click(point, { button: 'right' });
    const [seen] = await until('the page has recorded the event contextmenu', async () => {
      const lines = await watched(reader);
      return lines.length > 0 && lines;
    });
    assert.match(seen, /false$/);
    await reader.page.key('Escape');
    const target = await reader.page.evaluate(
      ({ x, y }) => !!document.elementFromPoint(x, y)?.closest('#reader'),
      point,
    );
    assert.ok(target, 'the menu belongs to the text, not to an image');
  }),

  test('Ctrl and the wheel zoom the browser, and a plain wheel scrolls', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle((await import('../harness/articles.mjs')).LONG);
    await watch(reader, 'wheel');
    const point = await reader.blankPoint();
    await reader.page.wheel(point, 400);
    await reader.page.until('the article has scrolled', () => document.getElementById('reader')?.scrollTop);

    if (stage.name === 'webkit') await dispatchZoom(reader, point);
    else await reader.page.wheel(point, 100, { control: true });
    const seen = await until('the page has recorded both turns of the wheel', async () => {
      const lines = await watched(reader);
      return lines.some((line) => line.startsWith('Control+')) && lines;
    });
    assert.deepEqual(seen.filter((line) => line.endsWith('true')), []);
  }),

  test('“Find in page” finds every word of the article', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const { text } = await reader.ask('article');
    const layer = await reader.page.evaluate(() => document.getElementById('article')?.textContent ?? '');
    assert.equal(layer.replace(/\s+/g, ''), text.replace(/\s+/g, ''));

    for (const words of ['third of its passengers', 'asked not to be named', 'leaves at noon']) {
      const found = await reader.page.evaluate((wanted) => {
        getSelection()?.removeAllRanges();
        return /** @type {any} */ (window).find(wanted) && String(getSelection()).replace(/\s+/g, ' ').trim();
      }, words);
      assert.equal(found, words);
    }
    assert.equal(await reader.page.evaluate(() => /** @type {any} */ (window).find('zeppelin')), false);
  }),

  test('words have the same position on the canvas and in the text layer', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    for (const words of ['Ana Díaz', 'port authority', 'noon']) {
      const layer = await reader.page.until(`the text layer has “${words}” in one line`, (wanted) => {
        const article = /** @type {HTMLElement} */ (document.getElementById('article'));
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        return undefined;
      }, words);
      const [drawn] = await reader.rects(await reader.find(words));
      assert.ok(Math.abs(layer.x - drawn.x) <= 2 && Math.abs(layer.width - drawn.width) <= 3, `${words}: ${JSON.stringify({ layer, drawn })}`);
      const middle = (/** @type {{y: number, height: number}} */ r) => r.y + r.height / 2;
      assert.ok(Math.abs(middle(layer) - middle(drawn)) <= 6, `${words}: ${JSON.stringify({ layer, drawn })}`);
    }
  }),

  test('Tab visits all controls and then leaves the page', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    await reader.page.click(await reader.blankPoint());
    await reader.page.key('n');
    await reader.control('button', 'Delete');
    await reader.quiet();
    const wanted = (await reader.controls()).filter(
      ({ role, enabled, rect }) => ['button', 'textbox'].includes(role) && enabled && rect.width > 0,
    );
    await reader.page.evaluate(() => {
      window.name = '';
      const note = (/** @type {KeyboardEvent} */ event) => (window.name += `${event.key} ${event.defaultPrevented}\n`);
      // Records the event in a later task, because every other listener has run by then.
      addEventListener('keydown', (event) => setTimeout(note, 0, event), true);
    });
    await reader.page.key('Tab');
    const visited = [await focused(reader)];
    await reader.page.key('Tab');
    await reader.page.key('Shift+Tab');
    assert.equal(await focused(reader), visited[0], 'Shift+Tab goes back');

    let left = false;
    for (let i = 0; i < wanted.length + 12 && !left; ++i) {
      await reader.page.key('Tab');
      const name = await focused(reader);
      // The window of MiniBrowser, the WebKit browser of the tests, has no controls outside the page, so
      // Tab returns to the page's first control.
      left = stage.name === 'webkit' ? name === visited[0] : name === '';
      if (name && !left) visited.push(name);
    }
    assert.ok(left, `the focus leaves the page after ${visited.join(' | ')}`);
    for (const { name } of wanted) assert.ok(visited.includes(name), `Tab reaches “${name}”: ${visited.join(' | ')}`);
    assert.equal(new Set(visited).size, visited.length, `Tab reaches each control once: ${visited.join(' | ')}`);

    const seen = await until('the page has recorded every Tab', async () => {
      const tabs = (await watched(reader)).filter((line) => line.startsWith('Tab '));
      return tabs.length >= visited.length && tabs;
    });
    assert.deepEqual(seen.filter((line) => line !== 'Tab false'), [], 'the page prevents no Tab');
  }),

  test('every control of the canvas has an element at its rect, and Enter on the element activates the control', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third', '1');
    for (const { name, rect } of await reader.controls()) {
      assert.ok(rect.x >= 0 && rect.y >= 0, `${name} lies inside the window`);
    }
    await reader.page.until('“Undo” has the focus', () => {
      const undo = [...document.querySelectorAll('#controls button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent) === 'Undo',
      );
      /** @type {HTMLElement} */ (undo).focus();
      return document.activeElement === undo;
    });
    await reader.page.key('Enter');
    await reader.untilMarks(0);
  }),

  test('axe finds no accessibility violations in any view', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    const claim = await reader.markByKey('a third of its passengers', '1');
    const source = await reader.markByKey('Ana Díaz', '3');
    await reader.ask('nameSource', source.id, { name: 'Ana Díaz' });
    await reader.ask('link', 'attributed-to', claim.id, source.id);
    await reader.control('button', 'Add Note');
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await reader.page.run(`(() => { ${axe}; window.axe = axe ?? window.axe; })()`);
    const views = ['', 'tab Sources, 1', 'tab Links, 1', 'open-article', 'marks-in-all-articles', 'choose-parts', 'show-help',
      'show-commands', 'text-settings', 'show-codebook', 'find', 'said-by'];
    for (const view of views) {
      if (view.startsWith('tab ')) await reader.press('tab', view.slice(4));
      else if (view) await reader.ask('run', view);
      await reader.quiet();
      const found = await reader.page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run();
        return violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ n) => n.html).slice(0, 3)}`);
      });
      assert.deepEqual(found, [], view);
      if (view && !view.startsWith('tab ')) await reader.ask('run', 'close');
    }
  }),

  test('the keyboard alone can make the first mark, also with Persian, Hebrew and Greek keyboard layouts', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.page.key('ArrowDown');
    await reader.page.key('Alt+Shift+ArrowDown');
    const made = await reader.page.evaluate(() => {
      const press = (/** @type {KeyboardEventInit} */ init) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      const { attest } = /** @type {any} */ (window);
      press({ key: '۲', code: 'Digit2' });
      const [{ id, kind }] = attest.marks();
      press({ key: 'מ', code: 'KeyN' });
      press({ key: 'ζ', code: 'KeyZ', ctrlKey: true, metaKey: /mac/i.test(navigator.platform) });
      return { kind, id, left: attest.marks().length };
    });
    assert.equal(made.kind, 'quote');
    assert.equal(made.left, 0);
  }),

  test('radio buttons are one Tab stop; the arrow keys move between them, and Enter chooses', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third of its passengers', '1');
    await reader.control('radio', 'Claim');
    await reader.page.evaluate(() => {
      const groups = [...document.querySelectorAll('[role=radiogroup]')];
      const stops = groups.map((group) => [...group.querySelectorAll('[role=radio]')].filter((radio) => /** @type {HTMLElement} */ (radio).tabIndex === 0));
      if (!stops.length || stops.some(({ length }) => length !== 1)) throw new Error(`${stops.map(({ length }) => length)} stops`);
      const kind = stops.flat().find(({ textContent }) => textContent === 'Claim');
      /** @type {HTMLElement} */ (kind).focus();
    });
    await reader.page.key('ArrowRight');
    await until('the radio button “Quote” has the focus', async () => (await focused(reader)) === 'Quote');
    assert.equal((await reader.marks())[0].kind, 'claim');
    await reader.page.key('Enter');
    await until('the mark is a quote', async () => (await reader.marks())[0].kind === 'quote');
    await reader.page.key('ArrowLeft');
    await reader.page.key('ArrowLeft');
    await until('the arrow key wraps around to “Source”', async () => (await focused(reader)) === 'Source');
  }),

  test('the window’s title names the article', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    assert.equal(await reader.page.evaluate(() => document.title), 'Ferry stays in harbour – Attest');
  }),

  test('an Escape during composition by an input method does not leave the field', async (stage) => {
    const reader = await stage.visit();
    await reader.openArticle(BRIDGE);
    await reader.markByKey('a third of its passengers', '1');
    await reader.page.key('Enter');
    const where = await reader.page.evaluate(() => {
      const field = /** @type {HTMLElement} */ (document.activeElement);
      const escape = (/** @type {number} */ keyCode) => {
        const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
        Object.defineProperty(event, 'keyCode', { value: keyCode });
        field.dispatchEvent(event);
        return document.activeElement === field;
      };
      return [field.tagName, escape(229), escape(27)];
    });
    assert.deepEqual(where, ['TEXTAREA', true, false]);
  }),
];

/** Key combinations to which MiniBrowser, the WebKit browser of the tests, reacts before the page has handled them. */
const TOO_REAL = new Set(['Control+w', 'Control+p', 'Control+n', 'Control+t', 'Control+r', 'F5']);

/** Dispatches a wheel event with Ctrl, because MiniBrowser, the WebKit browser of the tests, keeps the real event from the page. @param {Reader} reader @param {{x: number, y: number}} point */
async function dispatchZoom(reader, point) {
  await reader.page.evaluate(({ x, y }) => {
    const more = { clientX: x, clientY: y, deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true };
    document.elementFromPoint(x, y)?.dispatchEvent(new WheelEvent('wheel', more));
  }, point);
}
