// How many device pixels a box covers.

const MOST_ROUNDED = 2; // Device pixels by which snapping to the screen moves a side, at most.

/**
 * The exact size that the browser tells, unless it contradicts the density: where a tool emulates
 * another density (DevTools' device mode), the exact size is still that of the real screen.
 * @param {{width: number, height: number}} box CSS pixels
 * @param {number} density device pixels in a CSS pixel
 * @param {{inlineSize: number, blockSize: number}} [exact] device pixels
 * @returns {[number, number]} width and height, device pixels
 */
export function deviceSize({ width, height }, density, exact) {
  const [across, down] = [width * density, height * density];
  const agrees = exact && Math.abs(exact.inlineSize - across) <= MOST_ROUNDED && Math.abs(exact.blockSize - down) <= MOST_ROUNDED;
  return agrees ? [exact.inlineSize, exact.blockSize] : [Math.round(across), Math.round(down)];
}
