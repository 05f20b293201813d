// What the build makes of shaders/ (shaders/CMakeLists.txt): the text of each, checked.
declare module '*_vert.mjs' {
  const source: string;
  export default source;
}
declare module '*_frag.mjs' {
  const source: string;
  export default source;
}
