// Compares the two sides of the bridge between C++ and the page: functions, their parameters, and every constant
// and name that both sides define.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { LARGEST, LONGEST_ID, SOURCE_FORMAT } from '../../web/arguments.js';
import { JOURNAL_ERROR } from '../../web/database.js';
import { CAPACITY, OUTCOME } from '../../web/measured_store.js';
import { ROLE } from './support/controls.mjs';
import { constant, declaredInCpp, declaredInScript, enumeration, found, numberIn, numbersOf, textOf } from './support/sources.mjs';

const cpp = declaredInCpp();
const script = declaredInScript();

/** Converts a C++ name to the style of the scripts. @param {string} name */
const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Returns the script types that match a C++ parameter. @param {string} type @param {string} name */
function typesOf(type, name) {
  if (type === 'void') return ['void'];
  if (type === 'int') return /(^|_)bytes$/.test(name) ? ['Bytes'] : ['number'];
  return ['float', 'double', 'unsigned', 'const char*', 'char*', 'const float*', 'int*'].includes(type) ? ['number'] : [];
}

for (const [side, least] of /** @type {const} */ ([['called', 40], ['exported', 50]])) {
  test(`functions ${side} by the program have the same parameters in C++ and JavaScript`, () => {
    assert.ok(Object.keys(cpp[side]).length >= least);
    assert.deepEqual(Object.keys(script[side]).sort(), Object.keys(cpp[side]).sort());
    for (const [name, { result, parameters }] of Object.entries(cpp[side])) {
      const typed = script[side][name];
      assert.deepEqual(typed.parameters.map(([, given]) => given), parameters.map(([, given]) => camelCase(given)), name);
      typed.parameters.forEach(([type, given], i) => {
        assert.ok(typesOf(...parameters[i]).includes(type), `${name}: ${given} is ${parameters[i][0]} in C++, and ${type} in the script`);
      });
      const wanted = result === 'int' ? ['number', 'Bytes', 'Answer'] : typesOf(result, '');
      assert.ok(wanted.includes(typed.result), `${name} returns ${result} in C++, and ${typed.result} in the script`);
    }
  });
}

test('the program exports every function that the page calls', () => {
  const sources = readdirSync(new URL('../../src/platform/', import.meta.url)).filter((name) => name.endsWith('.cpp'));
  const kept = sources.flatMap((name) => [...textOf(`src/platform/${name}`).matchAll(/^EMSCRIPTEN_KEEPALIVE \w+\*? attest_(\w+)\(/gm)].map(([, one]) => one));
  assert.deepEqual(kept.sort(), Object.keys(cpp.exported).sort());
});

test('the page has every method that the program calls', async () => {
  const { openPage } = await import('./support/page.mjs');
  const page = await openPage();
  await page.start();
  const { program } = await page.script('bridge.js');
  assert.deepEqual(Object.keys(program.host).sort(), Object.keys(cpp.called).sort());
  page.close();
});

/** Asserts that a C++ enumeration has the same names in the same order as a script. @param {string} path @param {string} name @param {string[]} names names in the script */
const sameNumbers = (path, name, names) => assert.deepEqual(names, enumeration(path, name));

test('enumerations have the same values in C++ and JavaScript', () => {
  /** @param {Record<string, string>} meanings @param {string[]} values */
  const namesOf = (meanings, values) => values.map((value) => meanings[value] ?? `no name for ${value}`);
  /** @param {string} name */
  const capital = (name) => name[0].toUpperCase() + name.slice(1);

  sameNumbers('src/annotation/kinds.h', 'MarkKind', constant('web/text_block.js', 'KINDS').map(capital));
  sameNumbers('src/layout/shaper.h', 'FontFamily', constant('web/text_block.js', 'FAMILIES').map(capital));
  sameNumbers('src/app/host.h', 'PointerKind', constant('web/input.js', 'KINDS').map(capital));
  sameNumbers('src/app/host.h', 'Cursor', namesOf({ default: 'Arrow', text: 'Text', pointer: 'Hand', 'ew-resize': 'Sideways' }, constant('web/input.js', 'CURSORS')));
  sameNumbers('src/article/import.h', 'SourceFormat', Object.keys(SOURCE_FORMAT).map(capital));
  assert.deepEqual(Object.values(SOURCE_FORMAT), enumeration('src/article/import.h', 'SourceFormat').map((_, i) => i));
  sameNumbers('src/app/host.h', 'JournalError', Object.keys(JOURNAL_ERROR).map(capital));
  assert.deepEqual(Object.values(JOURNAL_ERROR), enumeration('src/app/host.h', 'JournalError').map((_, i) => i));
  sameNumbers('src/app/host.h', 'ExpressionError', constant('web/expressions.js', 'ERRORS').map(capital));
  sameNumbers('src/platform/shader_program.h', 'CardProgram',
    namesOf({ pictureVert: 'Picture', quadVert: 'Quads' }, constant('web/graphics.js', 'SOURCES').map((/** @type {string[]} */ [first]) => first)));
  sameNumbers('src/wording/sentences.h', 'PseudoLanguage', ['None', ...[...found('web/bridge.js', /_attest_sentences\(1 \+ \[(.*?)\]/).matchAll(/'(\w+)'/g)].map(([, name]) => capital(name))]);
  const { MORE, LAST, FAILED } = numbersOf('web/library_file.js');
  assert.equal(found('src/app/host.h', /enum class State : std::uint8_t \{ (More, Last, Failed) \}/), 'More, Last, Failed');
  assert.deepEqual([MORE, LAST, FAILED], [0, 1, 2]);
});

test('the options of a search have the same bits in C++ and JavaScript', () => {
  const members = [...found('src/query/text_search.h', /struct SearchOptions \{(.*?)\};/s).matchAll(/bool (\w+) =/g)].map(([, name]) => camelCase(name));
  assert.deepEqual(constant('web/api.js', 'FIND_OPTIONS'), members.slice(0, 3));
  assert.match(textOf('src/platform/questions.cpp'), /SearchOptions wanted\{\(options & 1\) != 0, \(options & 2\) != 0, \(options & 4\) != 0\}/);
});

test('the kinds of opened files, and the lifetimes of records in local storage, have the same numbers in C++ and JavaScript', () => {
  const { NO_PAGE, PAGE, ARTICLE } = numbersOf('web/intake.js');
  assert.deepEqual([NO_PAGE, PAGE, ARTICLE], ['kNoPage', 'kPage', 'kArticleOfPage'].map((name) => numberIn('src/platform/bridge.h', name)));
  const { UNTIL_CLOSED, FOR_GOOD, SEVEN_DAYS } = numbersOf('web/storage.js');
  assert.deepEqual([UNTIL_CLOSED, FOR_GOOD, SEVEN_DAYS], ['kUntilClosed', 'kForGood', 'kSevenDays'].map((name) => numberIn('src/platform/bridge.h', name)));
});

test('the keys of stored records and the start of a library file are the same in C++ and JavaScript', () => {
  const keys = textOf('src/storage/keys.cpp'), journal = textOf('web/journal.js');
  const root = found('src/storage/keys.cpp', /kRoot = "([^"]+)"/);
  for (const [, key] of journal.matchAll(new RegExp(`'${root}([a-z]+/?)'`, 'g'))) assert.ok(keys.includes(`"${key}"`), key);
  for (const [, folder] of journal.matchAll(/[`']([a-z]+)\/\$\{article\}/g)) assert.ok(keys.includes(`"${folder}/"`), folder);
  const kinds = found('web/journal.js', /for \(const kind of article \? \[([^\]]*)\]/);
  for (const [, kind] of kinds.matchAll(/'(\w+)'/g)) assert.ok(keys.includes(`"${kind}/"`), kind);
  assert.ok(textOf('web/library_file.js').includes(`"${found('src/formats/native/library_file.cpp', /kLibraryFormat = "([^"]+)"/)}"`));
});

test('in the array TAGS, the index of each HTML element is the value of its BlockKind in C++', () => {
  const tags = {
    Heading: 'h', Paragraph: 'p', ListItem: 'li', BlockQuote: 'blockquote', Code: 'pre', Rule: 'hr', Caption: 'figcaption',
    TableRow: 'p', Image: 'p', Footnote: 'p', Dateline: 'p', Post: 'blockquote',
  };
  assert.deepEqual(constant('web/text_layer.js', 'TAGS'), enumeration('src/article/model/article.h', 'BlockKind').map((kind) => /** @type {any} */ (tags)[kind]));
  assert.ok(enumeration('src/article/model/article.h', 'BlockKind').length <= 16, 'a kind has four bits');
  assert.equal(found('src/platform/questions.cpp', /static_cast<int>\(found->kind\) \+ (\d+) \* found->level/), '16');
  assert.match(textOf('web/text_layer.js'), /TAGS\[kind & 15\].*kind >> 4/s);
});

test('in the array ROLES, the index of each HTML element is the value of its Control::Role in C++', () => {
  const roles = enumeration('src/ui/widgets/control.h', 'Role');
  const elements = {
    Button: ['button', '', ''], Toggle: ['button', '', 'aria-pressed'], Radio: ['button', 'radio', 'aria-checked'], Tab: ['button', 'tab', 'aria-selected'],
    ListItem: ['li', '', 'aria-current'], Heading: ['h2', '', ''], Group: ['div', 'group', ''], Text: ['p', '', ''],
    Dialog: ['div', 'dialog', ''], Toolbar: ['div', 'toolbar', ''], List: ['ul', '', ''],
    Switch: ['button', 'switch', 'aria-checked'], TabList: ['div', 'tablist', ''], MenuButton: ['button', '', 'aria-expanded'],
    Menu: ['div', 'menu', ''], MenuItem: ['button', 'menuitem', ''], MenuChoice: ['button', 'menuitemradio', 'aria-checked'],
    Bookmarklet: ['a', '', ''],
    Silent: ['p', '', ''], MenuCheck: ['button', 'menuitemcheckbox', 'aria-checked'], Checkbox: ['button', 'checkbox', 'aria-checked'],
    Disclosure: ['button', '', 'aria-expanded'],
  };
  assert.deepEqual(constant('web/accessibility_mirror.js', 'ROLES'), roles.map((role) => /** @type {any} */ (elements)[role]));
  const named = numbersOf('web/accessibility_mirror.js');
  const inCapitals = (/** @type {string} */ role) => role.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();
  roles.forEach((role, i) => assert.ok([i, undefined].includes(named[inCapitals(role)]), role));
  assert.deepEqual(Object.values(ROLE), roles.map((_, i) => i), 'ROLE in support/controls.mjs has the same values');
});

test('modifier keys have the same bits in C++ and JavaScript', async () => {
  const fields = found('src/app/host.h', /struct Modifiers \{\s*bool ([^;]*);/).split(',').map((field) => field.trim().split(' ')[0]);
  const bits = [...found('src/platform/events.cpp', /Modifiers modifiers_of\(int bits\) \{([^}]*\})/).matchAll(/bits & (\d+)/g)].map(([, bit]) => Number(bit));
  assert.equal(fields.length, 4);
  const { openPage } = await import('./support/page.mjs');
  const page = await openPage();
  await page.start();
  page.program.answers.key = () => 1;
  const properties = { shift: 'shiftKey', control: 'ctrlKey', alt: 'altKey', meta: 'metaKey' };
  for (const [i, field] of fields.entries()) {
    page.dispatch(page.element('reader'), 'keydown', { key: 'ArrowDown', [/** @type {any} */ (properties)[field]]: true });
    assert.deepEqual(page.program.taken('key'), [['ArrowDown'.length, bits[i]]], field);
  }
  page.close();
});

test('C++ and JavaScript encode a font as the same number', async () => {
  assert.match(textOf('src/platform/font_number.h'), /static_cast<int>\(font\.family\) \+ \(font\.italic \? 4 : 0\) \+ 8 \* font\.weight;/);
  for (const path of ['web/text_block.js', 'web/letters.js']) assert.match(textOf(path), /font & 4 \? 'italic.*font >> 3.*/s);
  for (const path of ['web/text_block.js', 'web/letters.js']) assert.match(textOf(path), /FAMILIES\[font & 3\]/);
  const { openPage } = await import('./support/page.mjs');
  const page = await openPage();
  await page.start();
  const { FAMILIES } = await page.script('letters.js');
  const style = page.document.documentElement.style;
  assert.deepEqual(constant('web/text_block.js', 'FAMILIES').map((/** @type {string} */ name) => style.getPropertyValue(`--font-${name}`)), FAMILIES);
  assert.match(FAMILIES[enumeration('src/layout/shaper.h', 'FontFamily').indexOf('Code')], /monospace$/);
  page.close();
});

test('the arrays of the text layer have the same number of elements per item in C++ and JavaScript', () => {
  const output = textOf('src/platform/frame_output.cpp').replace(/static_cast<\w+>/g, '');
  /** Counts the elements that the `insert` call after the pattern `before` adds. @param {string} before */
  const added = (before) => {
    const list = new RegExp(`${before}[^{;]*insert\\([^{]*\\{([^;]*)\\}\\);`).exec(output)?.[1];
    assert.ok(list, before);
    return list.replace(/\([^()]*(\([^()]*\))?[^()]*\)/g, '').split(',').length;
  };
  const { HEIGHTS, MEASURES, LINE, RUN } = numbersOf('web/text_layer.js');
  assert.equal(HEIGHTS, added('void add_measures\\([^)]*\\) \\{\\s*out'));
  assert.equal(Number(/heights\.size\(\) \/ (\d+)/.exec(output)?.[1]), HEIGHTS);
  assert.equal(MEASURES, HEIGHTS + added('add_measures\\(block, measures\\);\\s*measures'));
  assert.equal(LINE, added('TextLayerLine& line : block.lines\\) \\{\\s*lines'));
  assert.equal(RUN, added('TextLayerRun& run : block.runs\\) \\{\\s*runs'));
  const block = numbersOf('web/text_block.js');
  assert.deepEqual([block.LINE, block.RUN, block.MARK], [LINE, RUN, added('TextLayerMark& mark : block.marks\\) \\{\\s*lines')]);
  assert.equal(Number(found('web/text_layer.js', /given, size \* (\d+)\)\.slice/)), block.MARK);
});

test('C++ and JavaScript use the same bits for light and coloured glyph runs, and divide a pixel into the same number of subpixel positions', () => {
  assert.match(textOf('src/platform/run_rasteriser.cpp'), /\(run\.ink == Ink::Light \? 1 : 0\) \+ \(perhaps_coloured\(run\.text\) \? 2 : 0\)/);
  assert.match(textOf('web/letters.js'), /kind & 1 \? 255 : 0.*kind > 1 && isColoured/s);
  const parts = found('src/ui/widgets/text_pen.cpp', /key\.phase = .*\* (\d)\)/);
  assert.deepEqual([...textOf('web/letters.js').matchAll(/phase \/ (\d)/g)].map(([, given]) => given), [parts, parts]);
});

test('the bits with which the program requests a frame or more work are the same in C++ and JavaScript', () => {
  assert.match(textOf('src/platform/main.cpp'), /\(output\.wake\.at_once \? 1 : 0\) \+ \(output\.wake\.to_work \? 2 : 0\)/);
  assert.match(textOf('web/loop.js'), /next > 1 \? setTimeout\(work\) : 0;\s*if \(next & 1\) wake\(\);/);
});

test('limits, such as the capacity of local storage, and result codes are the same in C++ and JavaScript', () => {
  assert.equal(OUTCOME.stored, numberIn('src/platform/local_storage.cpp', 'kStored'));
  assert.equal(OUTCOME.full, numberIn('src/platform/local_storage.cpp', 'kFull'));
  assert.equal(CAPACITY, numberIn('src/platform/local_storage.cpp', 'kCapacityUnits'));
  assert.equal(LONGEST_ID, numberIn('src/formats/native/native_records.h', 'kLongestId'));
  assert.equal(numbersOf('web/loop.js').PATIENCE_MS, 1000 * numberIn('src/app/app.cpp', 'kPatienceSeconds'));
  assert.equal(LARGEST >> 20, Number(found('src/app/host.h', /A file above (\d+) MB is not read/)));
});


test('kinds of blocks, spans, marks and links have the same names in C++ and JavaScript', () => {
  /** @param {string} table */
  const tokens = (table) => [...found('src/formats/native/native_article.cpp', new RegExp(`${table}\\{\\{(.*?)\\}\\};`, 's')).matchAll(/"([\w-]+)"/g)].map(([, token]) => token);
  const blocks = tokens('kBlockTokens');
  for (const kind of [...Object.keys(constant('web/print.js', 'BLOCK_TAGS')), ...Object.keys(constant('web/print.js', 'HOLDERS')), 'heading']) assert.ok(blocks.includes(kind), kind);
  assert.deepEqual(Object.keys(constant('web/print.js', 'SPAN_TAGS')), tokens('kSpanTokens'));
  const kinds = [...found('src/annotation/kinds.h', /kMarkKinds\{\{(.*?)\}\};/s).matchAll(/MarkKind::\w+, "([\w-]+)", "([^"]+)"/g)].map(([, token, id]) => [token, id]);
  assert.deepEqual(Object.entries(constant('web/print_model.js', 'KINDS')), kinds);
  assert.deepEqual(constant('web/text_block.js', 'KINDS'), kinds.map(([token]) => token));
  assert.deepEqual(Object.keys(constant('web/print_model.js', 'LINK_WORDS')),
    [...found('src/annotation/link.h', /kLinkKinds\{([^}]*)\}/).matchAll(/"([\w-]+)"/g)].map(([, kind]) => kind));
});

test('the fields of a mark have the same names and labels in C++ and JavaScript', () => {
  const fields = [...found('src/annotation/fields.h', /kFields\{\{(.*?)\}\};/s).matchAll(/\{"([\w-]+)",\s+"([^"]+)"/g)].map(([, token, id]) => [token, id]);
  assert.ok(fields.length >= 13);
  assert.deepEqual(Object.entries(constant('web/print_model.js', 'FIELDS')), fields);
});


test('each kind of mark has a rule in each style sheet', () => {
  for (const kind of constant('web/text_block.js', 'KINDS')) {
    for (const path of ['web/style.css', 'web/print.css']) assert.ok(textOf(path).includes(`.${kind} {`), `${path} has no rule for .${kind}`);
  }
});

test('every colour in the style sheets is in a palette of the program', () => {
  const palettes = [...textOf('src/render/palette.cpp').matchAll(/0x([0-9A-F]{6})FF/g)].map(([, colour]) => colour.toLowerCase());
  for (const path of ['web/style.css', 'web/print.css']) {
    const colours = [...textOf(path).matchAll(/#([0-9a-f]{6})\b/gi)].map(([, colour]) => colour.toLowerCase());
    assert.ok(colours.length > 10, path);
    for (const colour of colours) assert.ok(palettes.includes(colour), `${path}: #${colour}`);
  }
});

test('events have the same names in C++ and JavaScript', () => {
  const sources = readdirSync(new URL('../../src/app/', import.meta.url), { recursive: true }).map(String).filter((name) => name.endsWith('.cpp'));
  const emitted = new Set(sources.flatMap((name) => [...textOf(`src/app/${name}`).matchAll(/\bemit\(\s*"(\w+)"/g)].map(([, event]) => event)));
  assert.deepEqual(constant('web/api.js', 'EVENTS').sort(), [...emitted].sort());
});

test('the numbers of shapes and the location of the window size are the same in the shaders and in C++', () => {
  const shapes = enumeration('src/render/painter.h', 'Shape');
  const shader = textOf('shaders/quad.frag');
  const numbered = [...shader.matchAll(/const uint (\w+) = (\d+)u/g)];
  assert.equal(numbered.length, 4, 'each shape but the dotted line has a number');
  for (const [, name, number] of numbered) assert.equal(shapes.indexOf(name.replace(/^k/, '')), Number(number), name);
  for (const path of ['shaders/picture.vert', 'shaders/quad.vert']) {
    assert.equal(Number(found(path, /location = (\d+)\) in vec2 window/)), numberIn('src/platform/shader_program.h', 'kWindowSize'));
  }
});
