// Tests the measuring and drawing of glyph runs with Canvas2D.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { openPage } from './support/page.mjs';

/** A fake Canvas2D context that records its settings at each measurement and drawing call. */
class FakeContext {
  font = '';
  direction = '';
  fillStyle = '';
  globalCompositeOperation = 'source-over';
  /** @type {any[][]} */ calls = [];
  /** Pixels that getImageData() returns. @type {number[]} */ pixels = [];

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }
  /** @param {string} text */
  measureText(text) {
    this.calls.push(['measureText', text, this.font, this.direction]);
    return {
      width: 10.5 * text.length, fontBoundingBoxAscent: 14.25, fontBoundingBoxDescent: 3.5,
      actualBoundingBoxLeft: 1.5, actualBoundingBoxRight: text === ' ' ? -1.5 : 20.25, actualBoundingBoxAscent: text === ' ' ? 0 : 9.5, actualBoundingBoxDescent: text === ' ' ? 0 : 2.5,
    };
  }
  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  getImageData(x, y, width, height) {
    this.calls.push(['getImageData', x, y, width, height]);
    return { data: Uint8ClampedArray.from(this.pixels) };
  }
  /** @param {any[]} given */
  fillText(...given) {
    this.calls.push(['fillText', ...given, this.fillStyle]);
  }
  /** @param {any[]} given */
  fillRect(...given) {
    this.calls.push(['fillRect', ...given, this.fillStyle, this.globalCompositeOperation]);
  }
  save() {}
  restore() {
    this.globalCompositeOperation = 'source-over';
  }
}
for (const name of ['beginPath', 'rect', 'clip', 'clearRect', 'translate', 'resetTransform', 'putImageData']) {
  /** @type {any} */ (FakeContext.prototype)[name] = function (/** @type {any[]} */ ...given) {
    this.calls.push([name, ...given]);
  };
}

/** @type {import('./support/page.mjs').Page} */ let page;
/** @type {FakeContext[]} */ const made = [];
/** @type {FakeContext} */ let ruler;
/** @type {FakeContext} */ let atlas;
before(async () => {
  page = await openPage({ contexts: { '2d': (canvas) => (made.push(new FakeContext(canvas)), made[made.length - 1]) } });
  await page.start();
  [ruler, atlas] = made;
});
after(() => page.close());
beforeEach(() => {
  for (const context of made) context.calls.length = 0;
});

const [SERIF, CODE_ITALIC] = [400 << 3, (700 << 3) + 4 + 2];

test('a glyph run is measured in its font and direction', () => {
  const { call } = page.program;
  assert.equal(call('measure', SERIF, 18, 0, 'Größe'), 52.5);
  assert.match(ruler.calls[0][2], /^400 18px "Iowan Old Style".*, serif$/);
  assert.deepEqual(ruler.calls[0].filter((_, i) => i !== 2), ['measureText', 'Größe', 'ltr']);
  call('measure', CODE_ITALIC, 16.5, 1, 'שלום');
  assert.match(ruler.calls[1][2], /^italic 700 16.5px ui-monospace.*, monospace$/);
  assert.equal(ruler.calls[1][3], 'rtl');
  assert.equal(call('ascent', SERIF, 18), 14.25);
  assert.equal(call('descent', SERIF, 18), 3.5);
});

test('the starts of words depend on the language, and are returned as UTF-8 byte offsets', async () => {
  const { program } = await page.script('bridge.js');
  const starts = (/** @type {string} */ text) => {
    const count = page.program.call('find_words', text);
    const at = program._attest_buffer(0);
    return [...new Uint32Array(program.HEAPU8.slice(at, at + 4 * count).buffer)];
  };
  assert.deepEqual(starts('one größer 😀x'), [3, 4, 12, 13, 17]);
  assert.deepEqual(starts(''), []);
  page.program.call('set_language', 'th');
  assert.deepEqual(starts('สวัสดีชาวโลก').length, 2);
  page.program.call('set_language', '');
});

test('the ink box of a glyph run (the rect of its drawn pixels) includes its antialiased edges and its subpixel shift', async () => {
  const { program } = await page.script('bridge.js');
  const box = (/** @type {string} */ text, /** @type {number} */ phase) => {
    const at = 8192;
    program.HEAPU8.fill(0, at, at + 16);
    page.program.call('ink_box', SERIF, 18, 0, phase, text, at);
    return [...new Int32Array(program.HEAPU8.slice(at, at + 16).buffer)];
  };
  assert.deepEqual(box('a', 0), [-3, -11, 25, 15]);
  assert.deepEqual(box('a', 3), [-2, -11, 24, 15]);
  assert.deepEqual(box(' ', 0), [0, 0, 0, 0], 'an invisible run has an empty box');
});

/** @param {number} kind @param {number[]} pixels */
function draw(kind, pixels) {
  atlas.pixels = pixels;
  const coloured = page.program.call('draw_run', SERIF, 18, 0, 2, 'a', 100, 50, 12, 14, -3, -11, kind, 0xff8040c0);
  return { coloured, colours: atlas.calls.filter(([name]) => name === 'fillText').map((call) => call[4]), whitened: atlas.calls.filter(([name]) => name === 'fillRect') };
}

test('text in a dark colour is drawn in black and then recoloured to white; text in a light colour is drawn in white', () => {
  assert.deepEqual(draw(0, []), { coloured: 0, colours: ['#000'], whitened: [['fillRect', 100, 50, 12, 14, '#fff', 'source-atop']] });
  assert.deepEqual(atlas.calls.filter(([name]) => ['clearRect', 'translate'].includes(name)), [['clearRect', 100, 50, 12, 14], ['translate', 103.5, 61]]);
  beforeDrawing();
  assert.deepEqual(draw(1, []), { coloured: 0, colours: ['#fff'], whitened: [] });
});

const beforeDrawing = () => void (atlas.calls.length = 0);

test('a glyph with its own colours, such as an emoji, is drawn in the text colour and not recoloured', () => {
  assert.deepEqual(draw(2, [0, 0, 0, 255, 255, 200, 0, 255]), { coloured: 1, colours: ['#000', '#ff8040c0'], whitened: [] });
  beforeDrawing();
  assert.equal(draw(2, [0, 0, 0, 255, 90, 90, 90, 0]).coloured, 0, 'transparent pixels do not count as coloured');
  beforeDrawing();
  assert.equal(draw(0, [255, 0, 0, 255]).coloured, 0, 'the pixels are not read if the run cannot be coloured');
});

test('the atlas (the canvas with all drawn glyph runs) grows when a glyph run does not fit, and keeps its other glyph runs', () => {
  const { canvas } = atlas;
  const before = canvas.height;
  page.program.call('draw_run', SERIF, 18, 0, 0, 'a', 0, before - 4, 12, 14, 0, 0, 0, 0);
  assert.equal(canvas.height, 2 * (before + 10));
  assert.deepEqual(atlas.calls.slice(0, 2).map(([name]) => name), ['getImageData', 'putImageData']);
  assert.equal(canvas.width, page.program.call('atlas_side'));
});

test('a glyph run is uploaded to its rect in the texture', () => {
  page.card.length = 0;
  atlas.pixels = [1, 2, 3, 4];
  page.program.call('upload_texels', 5, 6, 1, 1);
  const [[name, , , x, y, width, height, , , data]] = page.card;
  assert.deepEqual([name, x, y, width, height, [.../** @type {any} */ (data)]], ['texSubImage2D', 5, 6, 1, 1, [1, 2, 3, 4]]);
});
