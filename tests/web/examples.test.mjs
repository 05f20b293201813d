// Tests the example patches: each patch applies to the sources, and CONTRIBUTING names every file
// that the patch changes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const FOLDER = join(PROJECT, 'tests/examples');
const GUIDE = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');

/** The text of the section with a heading of the third level. @param {string} heading */
function sectionOf(heading) {
  const section = GUIDE.split(/^#{2,3} /m).find((text) => text.toLowerCase().startsWith(heading));
  assert.ok(section, `CONTRIBUTING has a section “${heading}”`);
  return section;
}

const patches = readdirSync(FOLDER).filter((name) => name.endsWith('.patch'));

test('there is an example for a command, a field, a panel, a format and a kind of mark', () => {
  assert.deepEqual(patches, ['command', 'field', 'format', 'kind', 'panel'].map((name) => `adding-a-${name}.patch`));
});

for (const name of patches) {
  test(`the patch of the example ${name} applies to the sources`, () => {
    execFileSync('git', ['apply', '--check', join(FOLDER, name)], { cwd: PROJECT, stdio: 'pipe' });
  });

  test(`CONTRIBUTING names each file that the example ${name} changes`, () => {
    const patch = readFileSync(join(FOLDER, name), 'utf8');
    // A new panel needs a command that opens it, and a new format needs a command that exports it. The guides
    // for a panel and for a format therefore include the guide for a command.
    const guide = sectionOf(name.replace('.patch', '').replaceAll('-', ' ')) + (/panel|format/.test(name) ? sectionOf('adding a command') : '');
    for (const [, file] of patch.matchAll(/^\+\+\+ b\/(.+)$/gm)) {
      const isNew = patch.includes(`--- /dev/null\n+++ b/${file}`);
      // A person who follows the guide chooses the names of new files, so the guide names only the folder of a new file.
      const named = isNew ? file.split('/').slice(0, 2).join('/') : basename(file) === 'README.md' ? 'README' : basename(file);
      assert.ok(guide.includes(named), `${file}: the guide does not name ${named}`);
    }
  });
}
