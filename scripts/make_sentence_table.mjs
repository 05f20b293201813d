// Writes src/text/suppression_table.h from CLDR's lists of abbreviations that do not end a
// sentence. Run it by hand for a new version of CLDR:
//
//   node scripts/make_sentence_table.mjs [cldr-segments-full-<version>.tgz]
//
// Without a file, npm downloads the pinned version. The hash is checked in both cases.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "cldr-segments-full";
const VERSION = "46.1.0";
const SHA256 = "e31aaae3910df18de6dfcda595fbd1f221faac2a3b10d88a52b299af0b273272";
const LANGUAGES = ["de", "en", "es", "fr", "it", "pt", "ru"]; // The languages for which CLDR has lists.

// CLDR entries that the table leaves out, because they often end a sentence. For example, "Max." can be a
// name at the end of a sentence.
/** @type {Record<string, string[]>} */
const WORDS = {
  de: ["Max.", "PIN.", "Port.", "Test."],
  en: ["Hat.", "Jam.", "Job.", "Joe.", "Link.", "Long.", "OK.", "Ok."],
  fr: ["jeu.", "mer."],
};

// Additions to CLDR: titles and abbreviations from newspapers. The key "" applies to every
// language.
/** @type {Record<string, string>} */
const MORE = {
  "": "Dr. Prof. Mr. Mrs. Ms. St. Nr. No. Jr.",
  da: "bl.a. ca. dr. f.eks. kl. m.fl. nr. pga. prof. tlf.",
  de: "Bd. Dr. Hg. Jh. Mag. Prof. S. Vgl. ca. d.h. dt. engl. f. ff. h.c. o. p. phil. rer. med. nat. usw. zit. bzw.",
  en:
    "Adm. Amb. Atty. Ave. Blvd. Bros. Brig. Cmdr. Co. Corp. Cpl. Det. Dr. Esq. Fig. Fr. Gen. Gov. Hon. Hwy. Inc. Insp. " +
    "Jr. Ltd. Messrs. Mme. Mlle. No. Nos. Pres. Pt. Pte. Sen. Sens. Reps. Gov. Sr. St. Ste. Supt. Vol. approx. b. c. ca. cf. " +
    "ch. cit. e.g. ed. eds. et al. fig. i.e. no. nos. op. p. viz. vol. vols. p.m.",
  es: "EE. UU. EE.UU. D. Da. Dr. Dra. Gral. Lic. Ing. Sr. Sra. Srta. Ud. Uds. art. cap. núm. p. ej. p.ej. pág. págs. ss.",
  fr: "Cie. Dr. Me. Mgr. Pr. St. Ste. apr. art. cf. chap. env. etc. ex. no. p. pp. p. ex. vol. z.",
  it: "Avv. Dott. Dr. Gen. On. Prof. Rag. S. Sigg. Sig.ra art. cap. cfr. ecc. es. n. pagg. pp. p. es. prof. sig. sigg.",
  nb: "bl.a. ca. dr. f.eks. kl. m.fl. nr. pga. prof. tlf.",
  nl: "a.h.w. blz. bijv. bv. ca. d.w.z. dhr. dr. drs. e.d. ing. ir. jl. m.b.t. mevr. mr. nr. o.a. o.l.v. prof. resp. t.a.v. t.o.v. vgl.",
  pl: "dr. gen. im. inż. mgr. np. nr. płk. prof. r. św. tel. tj. tzn. tzw. ul. ww.",
  pt: "Dr. Dra. EUA. Eng. Exmo. Prof. Profa. Sr. Sra. Srta. V. Exa. art. cap. p. ex. p.ex. pág. págs. vol.",
  ru: "акад. в т. ч. им. г. гг. д. др. доц. ул. руб. см. ср. стр. т. е. т. к. т. н. тыс. млн. млрд. п. рис. чел.",
  sv: "bl.a. ca. dr. d.v.s. fr.o.m. kl. m.fl. nr. prof. s.k. t.ex. t.o.m. tel.",
  tr: "Av. Bkz. Doç. Dr. No. Org. Prof. Sn. Uzm. Yrd. bkz. vb. vs. örn.",
  uk: "акад. вул. див. доц. ім. р. рр. с. ст. т. зв. тис. млн. млрд. грн. проф.",
};

const folder = mkdtempSync(join(tmpdir(), "cldr-"));
let file = process.argv[2];
if (!file) {
  execFileSync("npm", ["pack", `${PACKAGE}@${VERSION}`, "--pack-destination", folder], { stdio: "ignore" });
  file = join(folder, `${PACKAGE}-${VERSION}.tgz`);
}
const found = createHash("sha256").update(readFileSync(file)).digest("hex");
if (found !== SHA256) {
  console.error(`${file} has the hash ${found}, and ${PACKAGE} ${VERSION} has ${SHA256}`);
  process.exit(1);
}
execFileSync("tar", ["xzf", file, "-C", folder]);

/** @param {string} language @returns {string[]} */
function suppressions(language) {
  const path = join(folder, "package/segments", language, "suppressions.json");
  const { standard } = JSON.parse(readFileSync(path, "utf8")).segments.segmentations.SentenceBreak;
  return standard.map((/** @type {{suppression: string}} */ entry) => entry.suppression);
}

// Splits a list into entries. An entry of several words, such as "et al.", ends at a full stop.
/** @param {string} list */
const entries = (list) => list.split(" ").reduce(
  (/** @type {string[]} */ all, word) => {
    const last = all.at(-1);
    if (last !== undefined && !last.endsWith(".")) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []).filter((entry) => entry !== "");

const rows = [...new Set([...LANGUAGES, ...Object.keys(MORE)])].sort().map((language) => {
  const cldr = LANGUAGES.includes(language) ? suppressions(language) : [];
  const dropped = WORDS[language] ?? [];
  const more = entries(MORE[language] ?? "");
  // The additions to CLDR, with a capital first letter, as at the start of a sentence.
  const capital = more.map((entry) => entry[0].toUpperCase() + entry.slice(1)).filter((entry) => entry.length > 2);
  const all = [...new Set([...cldr, ...more, ...capital].filter((entry) => !dropped.includes(entry))
    .map((entry) => entry.replace(/ /g, "")))].sort();
  const lines = [""];
  for (const entry of all) {
    if (lines[lines.length - 1].length + entry.length > 80) lines.push("");
    lines[lines.length - 1] += `${entry.replace(/\.$/, "")}|`;
  }
  return `    {"${language}",\n     "|"\n${lines.map((line) => `     "${line}"`).join("\n")}},`;
});
rmSync(folder, { recursive: true });

writeFileSync("src/text/suppression_table.h", `// Written by scripts/make_sentence_table.mjs from CLDR ${VERSION} (npm package ${PACKAGE},
// Unicode License V3) and from the list of titles and short words in the script. Do not edit: run
// the script again.
//
// Abbreviations that do not end a sentence, by language. Each is between two bars, without its
// final full stop and without spaces. The first list, without a language, applies to all languages.
#pragma once

#include <string_view>

// clang-format off
namespace attest::suppression_table {

struct Suppressions {
  std::string_view language, abbreviations;
};

constexpr Suppressions kSuppressions[] = {
${rows.join("\n")}
};

}  // namespace attest::suppression_table
// clang-format on
`);
console.log(`CLDR ${VERSION}: ${rows.length} lists`);
