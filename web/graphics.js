// The canvas's WebGL2 context and its shader programs. The context and the programs are created while
// the WebAssembly module is still loading, because linking takes about as long as loading the page.
import { element } from './bridge.js';
import pictureFrag from './picture_frag.mjs';
import pictureVert from './picture_vert.mjs';
import quadFrag from './quad_frag.mjs';
import quadVert from './quad_vert.mjs';

/** The vertex shader and the fragment shader of each program, indexed by attest::CardProgram. */
const SOURCES = [[pictureVert, pictureFrag], [quadVert, quadFrag]];

const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));

// The canvas gets its final size now, because a later change of the size would allocate new buffers.
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.round(width * devicePixelRatio);
canvas.height = Math.round(height * devicePixelRatio);

/** The WebGL2 context; null if the browser has no WebGL2. The shaders antialias shapes and the browser antialiases glyphs, so the context needs no antialiasing. */
export const context = canvas.getContext('webgl2', { antialias: false, depth: false, preserveDrawingBuffer: true });

/** @type {WebGLProgram[]} */
let programs = [];

/** Starts to link the shader programs and does not wait for the result. Called at startup and after each loss of the graphics context. */
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
