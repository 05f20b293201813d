// Modules that the build generates from shaders/ (shaders/CMakeLists.txt): each exports the validated source
// of one shader.
declare module '*_vert.mjs' {
  const source: string;
  export default source;
}
declare module '*_frag.mjs' {
  const source: string;
  export default source;
}
