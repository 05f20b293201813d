// Writes src/text/break_table.h, src/text/folding_table.h and src/text/accents_table.h from the files
// of the Unicode Character Database. Run it by hand for a new version of Unicode:
//
//   node scripts/make_unicode_tables.mjs [folder of the database]
//
// The folder has the layout of Debian's package unicode-data; the default is the folder of that
// package. The version must be Unicode 15.1 or later: rule GB9c needs the property
// Indic_Conjunct_Break.
import { readFileSync, writeFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/unicode";
const kCodePoints = 0x110000;

/** @param {string} file */
const read = (file) => readFileSync(`${folder}/${file}`, "utf8");

// Returns the fields of each line of a file, without comments. Leaves out empty lines.
/** @param {string} file */
const records = (file) =>
  read(file)
    .split("\n")
    .map((line) => line.replace(/#.*/, "").split(";").map((field) => field.trim()))
    .filter((fields) => fields[0] !== "");

// Returns one value per code point. `keep` selects lines, and `column` is the field that holds the
// value. `otherwise` is the value of code points that no selected line lists.
/**
 * @param {string} file
 * @param {string} otherwise
 * @param {number} [column]
 * @param {(fields: string[]) => boolean} [keep]
 * @returns {string[]}
 */
function property(file, otherwise, column = 1, keep = () => true) {
  const values = new Array(kCodePoints).fill(otherwise);
  for (const fields of records(file).filter(keep)) {
    const [first, last = first] = fields[0].split("..").map((hex) => parseInt(hex, 16));
    values.fill(fields[column].replaceAll("_", ""), first, last + 1);
  }
  return values;
}

const version = /-(\d+\.\d+\.\d+)\.txt/.exec(read("auxiliary/SentenceBreakProperty.txt"))?.[1];
const conjunct = property("DerivedCoreProperties.txt", "None", 2, (f) => f[1] === "InCB");
if (!conjunct.includes("Consonant")) {
  console.error(`${folder} is of Unicode ${version}; Unicode 15.1 or later is needed`);
  process.exit(1);
}
const grapheme = property("auxiliary/GraphemeBreakProperty.txt", "Other");
const word = property("auxiliary/WordBreakProperty.txt", "Other");
const sentence = property("auxiliary/SentenceBreakProperty.txt", "Other");
const pictures = property("emoji/emoji-data.txt", "", 1, (f) => f[1] === "Extended_Pictographic");

// text/break_properties.cpp computes whether a Hangul syllable is LV or LVT, so the table has LVT
// for all of them.
grapheme.fill("LVT", 0xac00, 0xd7a4);

// Code points with the same values of all properties form a class.
const classes = new Map();
const class_of = new Array(kCodePoints);
for (let i = 0; i < kCodePoints; ++i) {
  const record =
    `{G::${grapheme[i]}, W::${word[i]}, S::${sentence[i]}, C::${conjunct[i]}, ` +
    `${pictures[i] !== ""}}`;
  if (!classes.has(record)) classes.set(record, classes.size);
  class_of[i] = classes.get(record);
}

// The classes of all code points, run-length encoded. A run is [class, length]. If two classes
// alternate, as those of capital and small letters do, the run is [class, other class, length].
const runs = [];
for (let at = 0; at < kCodePoints; ) {
  let end = at + 1;
  while (end < kCodePoints && class_of[end] === class_of[at]) ++end;
  if (end === at + 1) {
    let last = at + 1;
    while (last + 1 < kCodePoints && class_of[last + 1] === class_of[last - 1]) ++last;
    if (last - at >= 3 && class_of[at] !== class_of[at + 1]) {
      runs.push([class_of[at], class_of[at + 1], last + 1 - at]);
      at = last + 1;
      continue;
    }
  }
  runs.push([class_of[at], end - at]);
  at = end;
}

// Encodes a length in groups of seven bits, the highest first. Every byte but the last has its top
// bit set.
/** @param {number} length */
function length_bytes(length) {
  const bytes = [length & 0x7f];
  for (length >>= 7; length > 0; length >>= 7) bytes.unshift(0x80 | (length & 0x7f));
  return bytes;
}
const run_bytes = runs.flatMap((run) => {
  const alternates = run.length === 3;
  return [...(alternates ? [0x80 | run[0], run[1]] : [run[0]]), ...length_bytes(run[run.length - 1])];
});

// Joins values into lines of at most 100 columns.
/** @param {string[]} values */
function rows(values) {
  const lines = [""];
  for (const value of values) {
    if (lines[lines.length - 1].length + value.length + 3 > 100) lines.push("");
    lines[lines.length - 1] += `${lines.at(-1) === "" ? "   " : ""} ${value},`;
  }
  return lines.join("\n");
}

const written_by = `// Written by scripts/make_unicode_tables.mjs from the Unicode Character Database ${version}
// (Debian's package unicode-data). Do not edit: run the script again.`;

writeFileSync(
  "src/text/break_table.h",
  `${written_by}
//
// The properties that decide the boundaries of graphemes, words and sentences. Code points
// with the same values of all properties form a class. kRuns divides all code points, in order,
// into runs of one class or of two alternating classes.
#pragma once

#include <cstdint>

#include "text/break_properties.h"

// clang-format off
namespace attest::break_table {

using G = GraphemeBreak;
using W = WordBreak;
using S = SentenceBreak;
using C = ConjunctBreak;

constexpr BreakProperties kClasses[] = {
${[...classes.keys()].map((record) => `    ${record},`).join("\n")}
};

// A run of code points is encoded as its class and its length. The length is written in groups of
// seven bits, the highest group first. Each group is one byte, and every byte but the last has its
// top bit set. If the top bit of the class is set, the class alternates with the class in the next
// byte.
constexpr std::uint8_t kRuns[] = {
${rows(run_bytes.map(String))}
};

}  // namespace attest::break_table
// clang-format on
`,
);

// Simple case folding as ranges. In a range, every `step`th code point folds by the same distance.
/** @type {{first: number, last: number, distance: number, step: number}[]} */
const folds = [];
for (const [from, status, to] of records("CaseFolding.txt")) {
  if (status !== "C" && status !== "S") continue;
  const first = parseInt(from, 16);
  const distance = parseInt(to, 16) - first;
  const last = folds.at(-1);
  const step = last ? first - last.last : 0;
  const joins = last?.distance === distance && step <= 2 && [0, step].includes(last.step);
  if (joins) Object.assign(last, { last: first, step });
  else folds.push({ first, last: first, distance, step: 0 });
}

/** @param {number} number */
const hex = (number) => `0x${number.toString(16).toUpperCase()}`;
writeFileSync(
  "src/text/folding_table.h",
  `${written_by}
//
// Simple case folding (CaseFolding.txt, status C and S) as ranges of code points. In each range,
// either every code point or every second one folds. All code points of a range that fold have the
// same distance to their folded form.
#pragma once

#include <cstdint>

// clang-format off
namespace attest::folding_table {

struct Stretch {
  char32_t first;
  std::uint8_t length;  // The number of code points from the first to the last.
  std::uint8_t step;    // 1 or 2.
  std::int32_t distance;
};

constexpr Stretch kStretches[] = {
${rows(
  folds.map(
    ({ first, last, step, distance }) =>
      `{${hex(first)}, ${last - first + 1}, ${step || 1}, ${distance}}`,
  ),
)}
};

}  // namespace attest::folding_table
// clang-format on
`,
);
// Latin, Greek and Cyrillic letters that decompose canonically into a letter and accents.
const parts = new Map(
  records("UnicodeData.txt")
    .filter((fields) => /^[0-9A-F]/.test(fields[5]))
    .map((fields) => [parseInt(fields[0], 16), parseInt(fields[5].split(" ")[0], 16)]),
);
const accented = [...parts.keys()]
  .filter((at) => (at >= 0xc0 && at < 0x530) || (at >= 0x1e00 && at < 0x2000))
  .sort((a, b) => a - b);
/** @param {number} at @returns {number} */
const plain = (at) => (parts.has(at) ? plain(/** @type {number} */ (parts.get(at))) : at);
writeFileSync(
  "src/text/accents_table.h",
  `// Written by scripts/make_unicode_tables.mjs from the Unicode Character Database ${version}
// (Debian's package unicode-data). Do not edit: run the script again.
//
// Letters with accents, and the same letters without them.
#pragma once

#include <cstdint>

// clang-format off
namespace attest::accents_table {

struct Letter {
  std::uint16_t accented, plain;
};

constexpr Letter kLetters[] = {
${rows(accented.map((at) => `{${hex(at)}, ${hex(plain(at))}}`))}
};

}  // namespace attest::accents_table
// clang-format on
`,
);
console.log(
  `Unicode ${version}: ${classes.size} classes, ${runs.length} runs in ${run_bytes.length} bytes, ` +
    `${folds.length} stretches of folding`,
);
