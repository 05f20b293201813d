// Creates the WebGL2 context and its shader programs while the WebAssembly program is still loading:
// the driver needs as long to link the shaders as the page needs to load.
import { element } from './bridge.js';
import pictureFrag from './picture_frag.mjs';
import pictureVert from './picture_vert.mjs';
import quadFrag from './quad_frag.mjs';
import quadVert from './quad_vert.mjs';

/** Vertex and fragment shaders, indexed by attest::CardProgram. */
const SOURCES = [[pictureVert, pictureFrag], [quadVert, quadFrag]];

const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));

// The canvas gets its final size now, because resizing it later would allocate its buffers again.
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.round(width * devicePixelRatio);
canvas.height = Math.round(height * devicePixelRatio);

/**
 * The WebGL2 context, or null if there is no WebGL2. The shaders antialias shapes and Canvas2D antialiases glyphs, so
 * `antialias` is off. The drawing buffer is preserved because unchanged parts of the page are not drawn again.
 */
export const context = canvas.getContext('webgl2', { antialias: false, depth: false, preserveDrawingBuffer: true });

/** @type {WebGLProgram[]} */
let programs = [];

/** Links the shader programs at startup and after each context loss. Does not wait for the driver to finish. */
export function link() {
  const gl = /** @type {WebGL2RenderingContext} */ (context);
  programs = SOURCES.map((sources) => {
    const program = /** @type {WebGLProgram} */ (gl.createProgram());
    sources.forEach((source, i) => {
      const shader = /** @type {WebGLShader} */ (gl.createShader(i ? gl.FRAGMENT_SHADER : gl.VERTEX_SHADER));
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    });
    gl.linkProgram(program);
    return program;
  });
  gl.flush();
}

if (context) link();

/** @satisfies {Partial<import('./bridge.js').Host>} */
export const host = {
  use_program: (number) => context?.useProgram(programs[number]),
};
