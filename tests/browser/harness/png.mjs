// Reads screenshots. Supports the subset of PNG that browsers write: 8 bits, no interlacing.
import { inflateSync } from 'node:zlib';

/**
 * @typedef {object} Picture
 * @property {number} width   In device pixels.
 * @property {number} height
 * @property {Uint8Array} rgb  Three bytes per pixel, rows from top to bottom.
 */

/** Bytes per pixel, by PNG colour type. @type {Record<number, number>} */
const CHANNELS = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** @param {Buffer} file @returns {Picture} */
export function readPng(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = CHANNELS[file[25]];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error('unsupported kind of PNG');

  const packed = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      packed.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  return { width, height, rgb: toRgb(bytes, channels, width * height) };
}

/**
 * @param {Buffer} raw  Each row begins with the number of its filter.
 * @param {number} stride @param {number} height @param {number} channels
 */
function unfilter(raw, stride, height, channels) {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const row = y * stride;
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? out[row + x - channels] : 0;
      const up = y > 0 ? out[row - stride + x] : 0;
      const corner = x >= channels && y > 0 ? out[row - stride + x - channels] : 0;
      out[row + x] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return out;
}

/** @param {number} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const byLeft = Math.abs(guess - left);
  const byUp = Math.abs(guess - up);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** @param {Uint8Array} bytes @param {number} channels @param {number} pixels */
function toRgb(bytes, channels, pixels) {
  if (channels === 3) return bytes;
  const rgb = new Uint8Array(pixels * 3);
  for (let i = 0; i < pixels; ++i) {
    for (let c = 0; c < 3; ++c) rgb[i * 3 + c] = bytes[i * channels + (channels < 3 ? 0 : c)];
  }
  return rgb;
}

/**
 * The number of different colours in a rect of a picture, and its mean brightness (0 to 255).
 * @param {Picture} picture
 * @param {{x: number, y: number, width: number, height: number}} area  In device pixels.
 */
export function coloursIn(picture, area) {
  const seen = new Set();
  let light = 0;
  let count = 0;
  const right = Math.min(picture.width, Math.round(area.x + area.width));
  const bottom = Math.min(picture.height, Math.round(area.y + area.height));
  for (let y = Math.max(0, Math.round(area.y)); y < bottom; ++y) {
    for (let x = Math.max(0, Math.round(area.x)); x < right; ++x) {
      const at = (y * picture.width + x) * 3;
      const [r, g, b] = picture.rgb.subarray(at, at + 3);
      seen.add((r << 16) | (g << 8) | b);
      light += 0.2126 * r + 0.7152 * g + 0.0722 * b;
      ++count;
    }
  }
  return { colours: seen.size, brightness: count ? light / count : 0 };
}

/**
 * The indices of the pixels in a rect whose colour is close to `colour`. Index 0 is the rect's top
 * left pixel; the indices grow along each row.
 * @param {Picture} picture
 * @param {{x: number, y: number, width: number, height: number}} area  In device pixels.
 * @param {number} colour  As 0xRRGGBB.
 * @returns {Set<number>}
 */
export function pixelsOf(picture, area, colour) {
  const found = new Set();
  const wanted = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const [left, top] = [Math.round(area.x), Math.round(area.y)];
  const [width, height] = [Math.round(area.width), Math.round(area.height)];
  for (let i = 0; i < width * height; ++i) {
    const at = ((top + Math.floor(i / width)) * picture.width + left + (i % width)) * 3;
    const far = Math.hypot(...wanted.map((part, c) => picture.rgb[at + c] - part));
    if (far < 40) found.add(i);
  }
  return found;
}

/**
 * The number of pixels that differ between two pictures; all pixels if the sizes differ.
 * @param {Picture} one @param {Picture} other
 */
export function differingPixels(one, other) {
  const pixels = one.width * one.height;
  if (one.width !== other.width || one.height !== other.height) return pixels;
  let count = 0;
  for (let i = 0; i < pixels * 3; i += 3) {
    const same =
      one.rgb[i] === other.rgb[i] &&
      one.rgb[i + 1] === other.rgb[i + 1] &&
      one.rgb[i + 2] === other.rgb[i + 2];
    if (!same) ++count;
  }
  return count;
}
