// Reads constants, enumerations and signatures from the C++ and JavaScript sources, for tests that compare them.
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** @param {string} path */
export const textOf = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** Returns the text of a pattern's first capture group. Throws if the pattern does not match. @param {string} path @param {RegExp} pattern */
export function found(path, pattern) {
  const [, group] = pattern.exec(textOf(path)) ?? [];
  if (group === undefined) throw new Error(`${path} has nothing like ${pattern}`);
  return group;
}

/** @param {string} text C++ or JavaScript source */
const withoutComments = (text) => text.replace(/[ \t]*(?:\/\*.*?\*\/|\/\/[^\n]*)/gs, '');

/** Returns the names of a C++ enumeration in the order of their values. @param {string} path @param {string} name */
export function enumeration(path, name) {
  const body = withoutComments(textOf(path)).match(new RegExp(`enum class ${name}\\b[^{]*\\{([^}]*)\\}`))?.[1];
  if (!body) throw new Error(`${path} has no enum class ${name}`);
  if (body.includes('=')) throw new Error(`${name} has numbers of its own, which this test does not read`);
  return body.split(',').map((one) => one.trim()).filter(Boolean);
}

/** Returns the value of a constant in a script. The names of shader modules in the value become strings. @param {string} path @param {string} name */
export function constant(path, name) {
  const script = withoutComments(textOf(path));
  const [, value] = script.match(new RegExp(`const ${name} = ([\\[{].*?[\\]}]\\)?|[^;]*);\\n`, 's')) ?? [];
  if (value === undefined) throw new Error(`${path} has no constant ${name}`);
  const quoted = value.replace(/'[^']*'|"[^"]*"|[a-z]\w*Vert\b|[a-z]\w*Frag\b/g, (one) => (/^['"]/.test(one) ? one : `'${one}'`));
  return new Function(`return (${quoted})`)();
}

/** Returns the numeric constants of a script, including destructured ones: const [A, B] = [1, 2]. @param {string} path */
export function numbersOf(path) {
  /** @type {Record<string, number>} */
  const numbers = {};
  for (const [, names, values] of withoutComments(textOf(path)).matchAll(/const \[([A-Z_, ]+)\] = \[([\d_, ]+)\];/g)) {
    names.split(',').forEach((name, i) => (numbers[name.trim()] = Number(values.split(',')[i].replaceAll('_', ''))));
  }
  for (const [, name, value] of withoutComments(textOf(path)).matchAll(/const ([A-Z_]+) = ([\d_]+);/g)) numbers[name] = Number(value.replaceAll('_', ''));
  return numbers;
}

/** Returns the value of a numeric C++ constant. @param {string} path @param {string} name */
export const numberIn = (path, name) => Number(found(path, new RegExp(`\\b${name} = ([\\d']+)u?[;,]`)).replaceAll("'", ''));

/** @typedef {{result: string, parameters: [type: string, name: string][]}} Signature */

/** Parses a C++ parameter list such as "const char* words, int bytes". @param {string} list @returns {Signature['parameters']} */
const parametersOf = (list) => list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
  const [, type, name] = /** @type {RegExpExecArray} */ (/^(.*?)\s*(\w+)$/s.exec(one));
  return [type, name];
});

/** The bridge's functions as src/platform/bridge.h declares them. */
export function declaredInCpp() {
  const header = withoutComments(textOf('src/platform/bridge.h'));
  const [macros, exported] = header.split('#ifndef ATTEST_BRIDGE_DEFINITIONS');
  /** @param {Iterable<RegExpMatchArray>} all @returns {Record<string, Signature>} */
  const signatures = (all) => Object.fromEntries([...all].map(([, result, name, list]) => [name, { result, parameters: parametersOf(list) }]));
  return {
    called: signatures(macros.matchAll(/^ATTEST_HOST\(\s*(\w+),\s*(\w+),\s*\(([^)]*)\)\)/gm)),
    exported: signatures(exported.matchAll(/^(\w+\*?) attest_(\w+)\(([^)]*)\);/gm)),
  };
}

/** The bridge's functions as web/attest.d.mts declares them. */
export function declaredInScript() {
  const types = withoutComments(textOf('web/attest.d.mts'));
  /** @param {string} name @param {RegExp} method @returns {Record<string, Signature>} */
  const signatures = (name, method) => {
    const body = types.match(new RegExp(`interface ${name} \\{(.*?)\\n\\}`, 's'))?.[1] ?? '';
    return Object.fromEntries([...body.matchAll(method)].map(([, called, list, result]) => [called, {
      result,
      parameters: list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => /** @type {[string, string]} */ (one.split(/:\s*/).reverse())),
    }]));
  };
  return {
    called: signatures('Host', /\n  (\w+)\(([^)]*)\): (\w+);/g),
    exported: signatures('Program', /\n  _attest_(\w+)\(([^)]*)\): (\w+);/g),
  };
}
