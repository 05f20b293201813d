// Starts the program in the page. Until the program has loaded, the page shows a cover with its name. If
// the program cannot run, the cover tells the reader what to do.
import { openAddressed } from './address.js';
import * as accessibility from './accessibility_mirror.js';
import * as api from './api.js';
import * as articles from './article_extractor.js';
import * as bridge from './bridge.js';
import * as byline from './byline.js';
import * as clipboard from './clipboard.js';
import * as expressions from './expressions.js';
import * as files from './files.js';
import * as graphics from './graphics.js';
import * as handover from './handover.js';
import * as input from './input.js';
import * as intake from './intake.js';
import * as journal from './journal.js';
import * as letters from './letters.js';
import * as libraryFile from './library_file.js';
import * as loop from './loop.js';
import * as print from './print.js';
import * as shareTarget from './share_target.js';
import * as storage from './storage.js';
import * as textAgent from './text_agent.js';
import * as textLayer from './text_layer.js';
import * as theme from './theme.js';
import * as times from './times.js';

/** @type {import('./bridge.js').Host} */
const host = {
  ...accessibility.host, ...api.host, ...articles.host, ...bridge.host, ...byline.host, ...expressions.host, ...files.host,
  ...graphics.host, ...input.host, ...intake.host, ...journal.host, ...letters.host, ...libraryFile.host, ...storage.host, ...textAgent.host,
  ...textLayer.host, ...theme.host, ...times.host,
};

/** Shows one part of the cover and hides everything else. @param {string} id */
function say(id) {
  document.body.className = 'stopped';
  bridge.element(id).hidden = false;
}

/** @param {unknown} error */
function stop(error) {
  console.error(error);
  say('broken');
}

async function start() {
  // The text layer uses the same fonts as the canvas.
  letters.FAMILIES.forEach((stack, i) =>
    document.documentElement.style.setProperty(`--font-${['reading', 'interface', 'code'][i]}`, stack));
  if (!graphics.context) return say('no-webgl');
  journal.readEarly();
  await bridge.load(host);
  for (const listen of [
    accessibility.listen, api.listen, clipboard.listen, files.listen, input.listen, journal.listen, print.listen,
    storage.listen, textAgent.listen, textLayer.listen, theme.listen,
  ]) listen();
  loop.afterFrame.push(() => bridge.element('cover').hidden ||= true);
  loop.start(stop);
  input.focusReader();
  await /** @type {any} */ (window).attest.ready;
  handover.receive();
  void shareTarget.listen();
  await shareTarget.receive();
  await openAddressed();
}

start().catch(stop);
