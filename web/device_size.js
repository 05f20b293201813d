// The size of a box in device pixels.

// The largest change in device pixels that rounding to whole pixels makes to the width or height of
// a box.
const MOST_ROUNDED = 2;

/**
 * Returns the exact size that the browser reports, or computes the size if the reported size
 * contradicts the density. This happens when a tool emulates another density (DevTools' device mode):
 * the browser then still reports the size on the real screen.
 * @param {{width: number, height: number}} box CSS pixels
 * @param {number} density device pixels per CSS pixel
 * @param {{inlineSize: number, blockSize: number}} [exact] device pixels
 * @returns {[number, number]} width and height, device pixels
 */
export function deviceSize({ width, height }, density, exact) {
  const [across, down] = [width * density, height * density];
  const agrees = exact && Math.abs(exact.inlineSize - across) <= MOST_ROUNDED && Math.abs(exact.blockSize - down) <= MOST_ROUNDED;
  return agrees ? [exact.inlineSize, exact.blockSize] : [Math.round(across), Math.round(down)];
}
