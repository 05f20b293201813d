// Module loader hooks for the page's scripts. They replace the modules that the build generates. They also pass the
// page's number from each script to its imports, so that each page has its own instances of the scripts.
const PROGRAM = new URL('./fake_program.mjs', import.meta.url);

/** @param {string} name @param {any} context @param {(name: string, context: any) => any} next */
export async function resolve(name, context, next) {
  const number = /\?page=\d+$/.exec(context.parentURL ?? '')?.[0];
  if (!number || !name.startsWith('.')) return next(name, context);
  if (/_(frag|vert)\.mjs$/.test(name)) {
    return { url: `data:text/javascript,export default ${JSON.stringify(name.slice(2, -4))}`, shortCircuit: true };
  }
  const url = name === './attest.mjs' ? PROGRAM : new URL(name, context.parentURL);
  return { url: url.href + number, format: 'module', shortCircuit: true };
}
