// What the sources of both languages say, for tests that hold one to the other.
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** @param {string} path */
export const textOf = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The first group of a pattern, which must be there. @param {string} path @param {RegExp} pattern */
export function found(path, pattern) {
  const [, group] = pattern.exec(textOf(path)) ?? [];
  if (group === undefined) throw new Error(`${path} has nothing like ${pattern}`);
  return group;
}

/** @param {string} text of C++ or JavaScript */
const withoutComments = (text) => text.replace(/[ \t]*(?:\/\*.*?\*\/|\/\/[^\n]*)/gs, '');

/** The names of a C++ enumeration, in the order of their numbers. @param {string} path @param {string} name */
export function enumeration(path, name) {
  const body = withoutComments(textOf(path)).match(new RegExp(`enum class ${name}\\b[^{]*\\{([^}]*)\\}`))?.[1];
  if (!body) throw new Error(`${path} has no enum class ${name}`);
  if (body.includes('=')) throw new Error(`${name} has numbers of its own, which this test does not read`);
  return body.split(',').map((one) => one.trim()).filter(Boolean);
}

/** The value of a constant of a script; a name in it stands for itself, as a text. @param {string} path @param {string} name */
export function constant(path, name) {
  const script = withoutComments(textOf(path));
  const [, value] = script.match(new RegExp(`const ${name} = ([\\[{].*?[\\]}]\\)?|[^;]*);\\n`, 's')) ?? [];
  if (value === undefined) throw new Error(`${path} has no constant ${name}`);
  const quoted = value.replace(/'[^']*'|"[^"]*"|[a-z]\w*Vert\b|[a-z]\w*Frag\b/g, (one) => (/^['"]/.test(one) ? one : `'${one}'`));
  return new Function(`return (${quoted})`)();
}

/** The numbers that a script names, alone or several in a row: const [A, B] = [1, 2]. @param {string} path */
export function numbersOf(path) {
  /** @type {Record<string, number>} */
  const numbers = {};
  for (const [, names, values] of withoutComments(textOf(path)).matchAll(/const \[([A-Z_, ]+)\] = \[([\d_, ]+)\];/g)) {
    names.split(',').forEach((name, i) => (numbers[name.trim()] = Number(values.split(',')[i].replaceAll('_', ''))));
  }
  for (const [, name, value] of withoutComments(textOf(path)).matchAll(/const ([A-Z_]+) = ([\d_]+);/g)) numbers[name] = Number(value.replaceAll('_', ''));
  return numbers;
}

/** A C++ constant that is one number. @param {string} path @param {string} name */
export const numberIn = (path, name) => Number(found(path, new RegExp(`\\b${name} = ([\\d']+)u?;`)).replaceAll("'", ''));

/** @typedef {{result: string, parameters: [type: string, name: string][]}} Signature */

/** "const char* words, int bytes" @param {string} list @returns {Signature['parameters']} */
const parametersOf = (list) => list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
  const [, type, name] = /** @type {RegExpExecArray} */ (/^(.*?)\s*(\w+)$/s.exec(one));
  return [type, name];
});

/** All that crosses, as src/platform/bridge.h declares it. */
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

/** All that crosses, as web/attest.d.mts types it. */
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
