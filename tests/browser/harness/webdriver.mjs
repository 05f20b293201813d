// A small client for the W3C WebDriver protocol.
import { BrowserSilent, STARTING_MS } from './wait.mjs';

/** The timeout of a request, longer than every timeout that is set in a driver. */
const LONGEST_REQUEST_MS = STARTING_MS + 10_000;
/** The timeout for starting a session. If the browser ends right after its start, the driver never answers. */
const BEGINNING_MS = 60_000;
/** Messages of WebKit's driver after the page's process has ended. The second message can have other causes, too. */
const [GONE, PERHAPS_GONE] = [/page crash or hang/, /Could not parse script result/];

/** The protocol's codes for named keys, in Unicode's private use area. @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009',
  Alt: '\uE00A', Escape: '\uE00C', F3: '\uE033', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010',
  Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', F5: '\uE035', F6: '\uE036', Meta: '\uE03D',
};

/** @param {string} name */
export const keyValue = (name) => KEYS[name] ?? name;

export class WebDriver {
  /** @param {string} address  Address of the driver, `http://…`. @param {string} session */
  constructor(address, session) {
    this.address = address;
    this.session = session;
  }

  /**
   * @param {string} address
   * @param {Record<string, unknown>} capabilities
   * @returns {Promise<{driver: WebDriver, capabilities: any}>}
   */
  static async begin(address, capabilities) {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const value = await ask(address, 'POST', '/session', body, BEGINNING_MS);
    return {
      driver: new WebDriver(address, value.sessionId),
      capabilities: value.capabilities,
    };
  }

  /** @param {string} path @param {unknown} [body] */
  async post(path, body = {}) {
    return ask(this.address, 'POST', `/session/${this.session}${path}`, body);
  }

  /** @param {string} path */
  async get(path) {
    return ask(this.address, 'GET', `/session/${this.session}${path}`);
  }

  /** @param {string} path */
  async delete(path) {
    return ask(this.address, 'DELETE', `/session/${this.session}${path}`);
  }

  /** Performs the actions of one input device in sequence. @param {'key' | 'pointer' | 'wheel'} type @param {object[]} actions */
  async act(type, actions) {
    const device = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    await this.post('/actions', { actions: [{ type, id: type, ...device, actions }] });
  }

  /** @param {string} selector @returns {Promise<string>} */
  async element(selector) {
    const found = await this.post('/element', { using: 'css selector', value: selector });
    return /** @type {string} */ (Object.values(found)[0]);
  }

  /**
   * Evaluates an expression in the page and returns its awaited value.
   * @param {string} expression
   */
  async run(expression) {
    const script = `
      const tell = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then(
        (value) => tell({ value }),
        (error) => tell({ error: String(error && error.message || error) }));`;
    const answer = await this.post('/execute/async', { script, args: [] });
    if (answer?.error !== undefined) throw new Error(answer.error);
    return answer?.value;
  }
}

/**
 * @param {string} address @param {string} method @param {string} path @param {unknown} [body]
 * @param {number} [within]
 * @returns {Promise<any>}
 */
async function ask(address, method, path, body, within = LONGEST_REQUEST_MS) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const signal = AbortSignal.timeout(within);
  const response = await fetch(address + path, { method, signal, ...sent }).catch((error) => {
    throw error.name === 'TimeoutError' ? new BrowserSilent(`${method} ${path} was not answered`) : error;
  });
  const { value } = /** @type {any} */ (await response.json());
  if (response.ok) return value;
  const message = `${path}: ${value?.error}: ${value?.message}`;
  if (GONE.test(message)) throw new BrowserSilent(message);
  const [session] = path.match(/^\/session\/[^/]+/) ?? [];
  if (session && PERHAPS_GONE.test(message)) await ask(address, 'GET', `${session}/title`); // Throws BrowserSilent if the page's process has ended.
  throw new Error(message);
}
