// Starts and ends the programs of a test run: X display, drivers, browsers, the site's server.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { STARTING_MS, withinPatience } from './wait.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** The running children. They are killed when this process exits for any reason. @type {Set<ChildProcess>} */
const started = new Set();
process.once('exit', () => started.forEach((child) => signalGroup(child, 'SIGKILL')));
for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(1));
}

/**
 * Starts a program as the leader of its own process group, so that `end` and `signalGroup` also reach
 * its children.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions,
 *          cwd?: string}} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', ...options });
  child.on('error', () => {}); // Without a listener, the error would end this process. `gone` or `firstWords` reports the error.
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** @param {ChildProcess} child */
export function gone(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return Promise.resolve();
  }
  return new Promise((resolve) => child.once('exit', resolve));
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The process has already ended.
  }
}

/** @param {ChildProcess} child */
export async function end(child) {
  signalGroup(child, 'SIGTERM');
  try {
    await withinPatience('a process to end', gone(child), { within: 3000 });
  } catch {
    signalGroup(child, 'SIGKILL');
    await gone(child);
  }
}

/**
 * Waits until the process's output on `stream` matches `pattern`, and returns the first match.
 * @param {ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @param {RegExp} pattern
 * @param {string} what  The name of the process in error messages.
 * @returns {Promise<RegExpMatchArray>}
 */
export function firstWords(child, stream, pattern, what) {
  const heard = new Promise((resolve, reject) => {
    let said = '';
    stream.setEncoding('utf8');
    stream.on('data', (piece) => {
      said += piece;
      const match = said.match(pattern);
      if (match) resolve(match);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${what} ended at once: ${said.slice(-400)}`)));
  });
  return withinPatience(what, /** @type {Promise<RegExpMatchArray>} */ (heard), { within: STARTING_MS });
}

/** A port that is free at the moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts an X display with an unused number. Firefox and WebKit need a display for WebGL; Chromium does
 * not.
 */
export async function startDisplay() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const [, number] = await firstWords(server, numbers, /(\d+)\n/, 'Xvfb');
  return { display: `:${number}`, stop: () => end(server) };
}
