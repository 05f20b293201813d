// The addresses of the page's workers. The content security policy allows no other worker.
const URLS = {
  search: new URL('search_worker.js', import.meta.url).href,
  share: new URL('share_worker.js', import.meta.url).href,
};
/** @typedef {keyof typeof URLS} Name */

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('workers', { createScriptURL: (/** @type {Name} */ name) => URLS[name] });

/** @param {Name} name @returns {string} */
export const workerUrl = (name) => (policy ? policy.createScriptURL(name) : URLS[name]);
