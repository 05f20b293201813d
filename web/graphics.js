// The canvas's WebGL2 context and its programs. They are made while Attest's own program is still on
// its way: a graphics card takes as long to put a program together as the page to load.
import { element } from './bridge.js';
import pictureFrag from './picture_frag.mjs';
import pictureVert from './picture_vert.mjs';
import quadFrag from './quad_frag.mjs';
import quadVert from './quad_vert.mjs';

/** As attest::CardProgram numbers them. */
const SOURCES = [[pictureVert, pictureFrag], [quadVert, quadFrag]];

const canvas = /** @type {HTMLCanvasElement} */ (element('canvas'));

// As large as it will be, or what is made for it now would be made again.
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.round(width * devicePixelRatio);
canvas.height = Math.round(height * devicePixelRatio);

/** Shapes smooth their own edges, letters come smooth, and what does not change is not drawn again. Null: no WebGL2. */
export const context = canvas.getContext('webgl2', { antialias: false, depth: false, preserveDrawingBuffer: true });

/** @type {WebGLProgram[]} */
let programs = [];

/** At first, and after each loss of the context. Nobody waits here for the card. */
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
