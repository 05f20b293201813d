// The JavaScript modules that the build makes from shaders/ (shaders/CMakeLists.txt). Each exports the
// source text of a shader that the build has checked.
declare module '*_vert.mjs' {
  const source: string;
  export default source;
}
declare module '*_frag.mjs' {
  const source: string;
  export default source;
}
