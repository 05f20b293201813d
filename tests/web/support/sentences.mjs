// Gives the page the table of sentences, as bridge.js does when the program has loaded. A test imports it for its effect.
import { readFileSync } from 'node:fs';

import { readSentences } from '../../../web/sentences.js';

readSentences(readFileSync(new URL('../../../src/wording/english.txt', import.meta.url), 'utf8'));
