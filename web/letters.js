// Measures and rasterises text with the browser's Canvas2D, which supports every script.
import { program, put, read } from './bridge.js';
import { context } from './graphics.js';

/** The font stacks for reading, the interface and code, indexed by attest::FontFamily. */
export const FAMILIES = [
  '"Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, serif',
  'system-ui, sans-serif',
  'ui-monospace, "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono", monospace',
];

/** @param {number} width @param {number} height */
function makeContext(width, height) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const options = { willReadFrequently: true }; // Keeps the canvas in main memory, where its pixels can be read fast.
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', options));
}

let language = '';
const ruler = makeContext(1, 1);
/** The width and the maximum height of the atlas, in pixels. The atlas holds about 4,000 words at a density of 2, and every graphics card supports this texture size. */
const ATLAS_SIDE = 2048;
/** The glyph atlas. It starts at a quarter of its full height and grows on demand, because the browser needs time to clear the memory of a canvas. */
const atlas = makeContext(ATLAS_SIDE, ATLAS_SIDE / 4);
atlas.fillStyle = '#fff';
atlas.fillRect(0, 0, 1, 1); // Draws a white texel, from which shapes without text are filled.
// For each context, a number that identifies its current font. A font is set only if this number changes, because
// setting a font is slow.
let fonts = new WeakMap();

/** @param {CanvasRenderingContext2D} context @param {number} font @param {number} size @param {number} rtl */
function dress(context, font, size, rtl) {
  const key = (font * 2 + rtl) * 65536 + size;
  if (fonts.get(context) === key) return;
  fonts.set(context, key);
  /** @type {any} */ (context).lang = language;
  context.font = `${font & 4 ? 'italic ' : ''}${font >> 3} ${size}px ${FAMILIES[font & 3]}`;
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  // In Firefox, kerning narrows the fullwidth commas of Japanese.
  context.fontKerning = /^ja\b/i.test(language) ? 'none' : 'auto';
}

/** @param {number} height */
function makeRoom(height) {
  const kept = atlas.getImageData(0, 0, ATLAS_SIDE, atlas.canvas.height);
  atlas.canvas.height = Math.min(ATLAS_SIDE, 2 * height);
  atlas.putImageData(kept, 0, 0);
  fonts.delete(atlas);
}

/** @param {number} font @param {number} size */
function metrics(font, size) {
  dress(ruler, font, size, 0);
  return ruler.measureText('x');
}

/** Whether any pixel has another colour than the ink. @param {Uint8ClampedArray} pixels @param {number} ink */
function isColoured(pixels, ink) {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] && (pixels[i] !== ink || pixels[i + 1] !== ink || pixels[i + 2] !== ink)) return true;
  }
  return false;
}

/** @param {number} code */
const utf8Length = (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  set_language(tag, bytes) {
    language = read(tag, bytes);
    fonts = new WeakMap();
  },

  measure(font, size, rtl, run, bytes) {
    dress(ruler, font, size, rtl);
    return ruler.measureText(read(run, bytes)).width;
  },

  ascent: (font, size) => metrics(font, size).fontBoundingBoxAscent,
  descent: (font, size) => metrics(font, size).fontBoundingBoxDescent,

  find_words(at, bytes) {
    if (!Intl.Segmenter) return 0;
    const words = new Intl.Segmenter(language || undefined, { granularity: 'word' });
    const starts = [];
    let place = 0;
    for (const { segment } of words.segment(read(at, bytes))) {
      if (place) starts.push(place);
      for (const letter of segment) place += utf8Length(/** @type {number} */ (letter.codePointAt(0)));
    }
    put(new Uint8Array(Uint32Array.from(starts).buffer));
    return starts.length;
  },

  atlas_side: () => ATLAS_SIDE,

  ink_box(font, size, rtl, phase, run, bytes, box) {
    dress(ruler, font, size, rtl);
    const ink = ruler.measureText(read(run, bytes));
    const shift = phase / 4;
    const left = Math.floor(shift - ink.actualBoundingBoxLeft);
    const right = Math.ceil(shift + ink.actualBoundingBoxRight);
    const top = -Math.ceil(ink.actualBoundingBoxAscent);
    const bottom = Math.ceil(ink.actualBoundingBoxDescent);
    const out = new Int32Array(program.HEAPU8.buffer, box, 4);
    // Antialiased edges extend one pixel beyond the outline.
    if (right > left && bottom > top) out.set([left - 1, top - 1, right - left + 2, bottom - top + 2]);
  },

  // Browsers give dark and light text different weights. A glyph run is therefore drawn in black or white
  // and then recoloured white, so that the shader can tint it with the text's colour.
  draw_run(font, size, rtl, phase, run, bytes, x, y, width, height, left, top, kind, rgba) {
    const words = read(run, bytes);
    const ink = kind & 1 ? 255 : 0;
    if (y + height > atlas.canvas.height) makeRoom(y + height);
    dress(atlas, font, size, rtl);
    atlas.save();
    atlas.beginPath();
    atlas.rect(x, y, width, height);
    atlas.clip();
    /** @param {string} colour */
    const draw = (colour) => {
      atlas.clearRect(x, y, width, height);
      atlas.fillStyle = colour;
      atlas.translate(x - left + phase / 4, y - top);
      atlas.fillText(words, 0, 0);
      atlas.resetTransform();
    };
    draw(ink ? '#fff' : '#000');
    const coloured = kind > 1 && isColoured(atlas.getImageData(x, y, width, height).data, ink);
    if (coloured) {
      draw('#' + (rgba >>> 0).toString(16).padStart(8, '0'));
    } else if (!ink) {
      atlas.globalCompositeOperation = 'source-atop';
      atlas.fillStyle = '#fff';
      atlas.fillRect(x, y, width, height);
    }
    atlas.restore();
    return +coloured;
  },

  upload_texels(x, y, width, height) {
    const gl = /** @type {WebGL2RenderingContext} */ (context);
    const { data } = atlas.getImageData(x, y, width, height);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
  },
};
