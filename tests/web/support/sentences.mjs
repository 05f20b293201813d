// Gives the page the table of sentences, as bridge.js does after loading the program. Tests import this module only for
// this side effect.
import { readFileSync } from 'node:fs';

import { readSentences } from '../../../web/sentences.js';

readSentences(readFileSync(new URL('../../../src/wording/english.txt', import.meta.url), 'utf8'));
