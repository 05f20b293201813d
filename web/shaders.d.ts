// The JavaScript modules that the build makes from shaders/ (shaders/CMakeLists.txt). Each exports a checked source text.
declare module '*_vert.mjs' {
  const source: string;
  export default source;
}
declare module '*_frag.mjs' {
  const source: string;
  export default source;
}
