// How the program's OpenGL calls reach the page's WebGL2: what Emscripten's own library does too, but
// only what Attest asks of it, which makes the download 1.4 KiB smaller.
//
// Given to the linker with --js-library; each function stands where Emscripten's of that name would.
// Whoever calls a new one in src/platform/ adds it here; until then the linker does not find it.
// Objects are numbers to C++, and 0 is none.
const common = {
  // The page has made it (web/graphics.js); asked again, a canvas gives what it has.
  $gl: "document.getElementById('canvas').getContext('webgl2')",
  $glObjects: [null],
  $glNumber: (object) => glObjects.push(object) - 1,
  $glMake: (count, numbers, create) => {
    for (let i = 0; i < count; ++i) HEAPU32[(numbers >> 2) + i] = glNumber(gl[create]());
  },
};

const calls = {
  glGenTextures: (count, numbers) => glMake(count, numbers, 'createTexture'),
  glDeleteTextures: (count, numbers) => {
    for (let i = 0; i < count; ++i) gl.deleteTexture(glObjects[HEAPU32[(numbers >> 2) + i]]);
  },
  glBindTexture: (target, texture) => gl.bindTexture(target, glObjects[texture]),
  glTexParameteri: (target, name, value) => gl.texParameteri(target, name, value),
  glTexStorage2D: (target, levels, format, width, height) =>
    gl.texStorage2D(target, levels, format, width, height),

  glGenFramebuffers: (count, numbers) => glMake(count, numbers, 'createFramebuffer'),
  glBindFramebuffer: (target, buffer) => gl.bindFramebuffer(target, glObjects[buffer]),
  glFramebufferTexture2D: (target, place, kind, texture, level) =>
    gl.framebufferTexture2D(target, place, kind, glObjects[texture], level),

  glGenBuffers: (count, numbers) => glMake(count, numbers, 'createBuffer'),
  glBindBuffer: (target, buffer) => gl.bindBuffer(target, glObjects[buffer]),
  // WebGL takes a length of 0 for all the memory there is.
  glBufferData: (target, bytes, data, usage) =>
    bytes ? gl.bufferData(target, HEAPU8, usage, data, bytes) : gl.bufferData(target, 0, usage),
  glGenVertexArrays: (count, numbers) => glMake(count, numbers, 'createVertexArray'),
  glBindVertexArray: (array) => gl.bindVertexArray(glObjects[array]),
  glEnableVertexAttribArray: (place) => gl.enableVertexAttribArray(place),
  glVertexAttrib2f: (place, x, y) => gl.vertexAttrib2f(place, x, y),
  glVertexAttribPointer: (place, size, type, normal, stride, start) =>
    gl.vertexAttribPointer(place, size, type, normal, stride, start),
  glVertexAttribIPointer: (place, size, type, stride, start) =>
    gl.vertexAttribIPointer(place, size, type, stride, start),

  glBlendFuncSeparate: (source, target, sourceAlpha, targetAlpha) =>
    gl.blendFuncSeparate(source, target, sourceAlpha, targetAlpha),
  glClear: (what) => gl.clear(what),
  glClearColor: (red, green, blue, alpha) => gl.clearColor(red, green, blue, alpha),
  glDisable: (what) => gl.disable(what),
  glEnable: (what) => gl.enable(what),
  glFlush: () => gl.flush(),
  glScissor: (x, y, width, height) => gl.scissor(x, y, width, height),
  glViewport: (x, y, width, height) => gl.viewport(x, y, width, height),
  glDrawElements: (shape, count, type, start) => gl.drawElements(shape, count, type, start),
};

// The C library's abort() asks for timers and for an end of the program, of which a page has neither.
const never = {
  _setitimer_js: () => 0,
  proc_exit: () => {},
  _emscripten_runtime_keepalive_clear: () => {},
};
for (const name of Object.keys(never)) never[`${name}__deps`] = [];

const needs = [...Object.keys(common), '$HEAPU8', '$HEAPU32'];
for (const name of Object.keys(calls)) calls[`${name}__deps`] = needs;
addToLibrary({ ...common, ...calls, ...never });

// Emscripten's other functions know nothing of our objects.
for (const name of Object.keys(LibraryManager.library)) {
  if (/^gl[A-Z][A-Za-z0-9]*$/.test(name) && !(name in calls)) delete LibraryManager.library[name];
}
