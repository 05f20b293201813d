// Computes the size of a box in device pixels.

const MAX_ROUNDING = 2; // Maximum difference in device pixels caused by snapping a box to the pixel grid.

/**
 * Returns the exact size that the browser reports, unless it contradicts the density: when a tool emulates
 * another density (DevTools device mode), the exact size is still in pixels of the real screen.
 * @param {{width: number, height: number}} box CSS pixels
 * @param {number} density device pixels in a CSS pixel
 * @param {{inlineSize: number, blockSize: number}} [exact] device pixels
 * @returns {[number, number]} width and height, device pixels
 */
export function deviceSize({ width, height }, density, exact) {
  const [across, down] = [width * density, height * density];
  const agrees = exact && Math.abs(exact.inlineSize - across) <= MAX_ROUNDING && Math.abs(exact.blockSize - down) <= MAX_ROUNDING;
  return agrees ? [exact.inlineSize, exact.blockSize] : [Math.round(across), Math.round(down)];
}
