// Decodes the bytes of a file by the rules of the WHATWG Encoding standard and of HTML's encoding
// sniffing, or as the most plausible text if these rules do not decide. The checks, in their order:
//   1. a byte order mark;
//   2. UTF-16 without a byte order mark, if the NUL bytes are mostly at even or mostly at odd positions;
//   3. the encoding that the server or a web archive states; in HTML and XML, the encoding that the first 1,024 bytes declare;
//   4. UTF-8, if the bytes are valid UTF-8, or nearly;
//   5. the legacy encoding with which the text looks most like a language.
// A remark explains every choice except UTF-8. Binary data is not decoded; the program names its format.

import { say } from './sentences.js';

/** @typedef {{text: string, remark: string}} Decoded */

/** Legacy encodings with the characters that are common in their languages. A `ranked` list begins with the most common
 * character. Its order separates Hebrew from Russian, whose texts use the same bytes. If candidates have
 * equal scores, the first in this list is chosen. */
const CANDIDATES = [
  { label: 'windows-1252', common: 'éèàçêôâîûùëïœáíóúñãõäöüßåæøÉÀÖÜÄÅØÆÑÁÍÓÚ“”‘’–—…«»„€£°·¿¡ª', letters: /[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178]/u },
  { label: 'windows-1250', common: 'ąćęłńóśźżčďěňřšťůžýáéíúőűľĺŕăâîşţŁŚŻŹČŘŠŽÁÉÍÚÓŐŰ“”„–—…’»«', letters: /[\u00c0-\u017f]/u },
  { label: 'windows-1254', common: 'ğışİşçöüâîûÇÖÜŞĞ“”‘’–—…', letters: /[\u00c0-\u017f]/u },
  { label: 'windows-1251', ranked: true, common: 'оеаинтслврдкмупяьыгзбчйжхшюцщэфъёіїєґАВСНПКМОРТБДЕГИЯЭФЛУЗХЧШЦЩЮЖЄІЇ“”„«»–—…№', letters: /[\u0400-\u045f\u0490\u0491]/u },
  { label: 'koi8-r', ranked: true, common: 'оеаинтслврдкмупяьыгзбчйжхшюцщэфъёАВСНПКМОРТБДЕГИЯЭФЛУЗХЧШЦЩЮЖ', letters: /[\u0400-\u045f]/u },
  { label: 'iso-8859-5', ranked: true, common: 'оеаинтслврдкмупяьыгзбчйжхшюцщэфъёАВСНПКМОРТБДЕГИЯЭФЛУЗХЧШЦЩЮЖ', letters: /[\u0400-\u045f]/u },
  { label: 'ibm866', ranked: true, common: 'оеаинтслврдкмупяьыгзбчйжхшюцщэфъёАВСНПКМОРТБДЕГИЯЭФЛУЗХЧШЦЩЮЖ', letters: /[\u0400-\u045f]/u },
  { label: 'windows-1253', common: 'αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώΑΟΙΕΤΣΝΗΥΡΠΚΜΛΩΔΓΧΘΦΒ“”«»–—…’', letters: /[\u0386-\u03ce]/u },
  { label: 'windows-1255', ranked: true, common: 'יוהלאמתבשרנםעדקחפכסטזגןצךףץ“”–—…״׳', letters: /[\u05d0-\u05ea]/u },
  { label: 'windows-1256', common: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگ،؛؟“”«»–—…', letters: /[\u0621-\u0652\u067e\u0686\u0698\u06af]/u },
  { label: 'windows-874', common: 'านรอกเงมยลวดทสตะปบคหจไใแโพชขถธศผซณภญฐฉฎฏฆษฬฮิีึืุูั็่้๊๋์ำๆฯ“”–—…', letters: /[\u0e01-\u0e4e]/u },
  { label: 'shift_jis', common: '', letters: /[\u3040-\u30ff\u4e00-\u9fff]/u },
  { label: 'euc-jp', common: '', letters: /[\u3040-\u30ff\u4e00-\u9fff]/u },
  { label: 'euc-kr', common: '', letters: /[\uac00-\ud7a3]/u },
  { label: 'gb18030', common: '', letters: /[\u4e00-\u9fff]/u },
  { label: 'big5', common: '', letters: /[\u4e00-\u9fff]/u },
];

/** The most common characters of Chinese (simplified and traditional) and Japanese. A text that is decoded with a wrong encoding has few of them. */
const COMMON_HAN = new Set('的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造落視濟喜離壞兒聽這來國個說們為時們會過後麼對裡沒還發開見經頭動兩長樣現將與進實點種聲話問機給幾業間電門東氣關並產萬體別處總場師書員華報馬張難數車應計務親統論讓認義術結連遠資隊帶條變聯權領傳達辦運區轉眾輕語滿寫識極黃錢黨設雙歷廣議際單據日本語東京人年月会社者場合学校時間問題政府');

/** @param {Uint8Array} bytes @param {string} label */
const strictly = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The number of undecodable sequences. @param {string} text */
const unreadable = (text) => text.split('\ufffd').length - 1;

/** @param {number} count @param {string} encoding */
const counted = (count, encoding) => say('decoding.unreadable', { count, encoding });

/** Decodes a text with a declared encoding or a byte order mark, as the standard requires. @param {Uint8Array} bytes @param {string} label @param {string} why the id of a sentence @returns {Decoded} */
function declared(bytes, label, why) {
  const text = new TextDecoder(label).decode(bytes);
  const name = nameOf(label);
  const read = name === 'UTF-8' ? '' : say(why, { encoding: name });
  const strict = strictly(bytes, label);
  if (strict !== null) return { text, remark: read };
  return { text, remark: [read, counted(unreadable(text), name)].filter(Boolean).join('. ') };
}

/** @param {string} label */
function nameOf(label) {
  const { encoding } = new TextDecoder(label);
  return /^(utf|iso|koi|euc|gb|ibm)/.test(encoding) ? encoding.toUpperCase() : encoding;
}

/**
 * Returns the label of an encoding, or an empty text for an unknown name. By the HTML standard, a page
 * is read as UTF-8 if it declares UTF-16.
 * @param {string} label
 */
function known(label) {
  try {
    const { encoding } = new TextDecoder(label);
    return /^utf-16/.test(encoding) ? 'utf-8' : encoding === 'x-user-defined' ? 'windows-1252' : encoding;
  } catch {
    return '';
  }
}

const ATTRIBUTE = /([^\s/>"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * Returns the encoding that an HTML or XML page declares (HTML, "prescan a byte stream to determine its encoding").
 * @param {Uint8Array} bytes
 */
export function declaredEncoding(bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/<!--[^]*?(-->|$)/g, '');
  const xml = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"'>]+)["']/.exec(start);
  for (const [tag] of start.matchAll(/<meta[\s/][^>]*>?/gi)) {
    /** @type {Record<string, string>} */ const values = {};
    for (const [, name, double, single, bare] of tag.slice(5).matchAll(ATTRIBUTE)) {
      values[name.toLowerCase()] ??= (double ?? single ?? bare ?? '').trim();
    }
    const content = /content-type/i.test(values['http-equiv'] ?? '') && /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(values.content ?? '')?.[1];
    const label = known(values.charset || content || '');
    if (label) return label;
  }
  return xml ? known(xml[1].trim()) : '';
}

/** Detects UTF-16 without a byte order mark. In UTF-16 one of the two bytes of each Latin letter, space and line end is NUL. @param {Uint8Array} bytes */
function utf16Of(bytes) {
  const sample = bytes.subarray(0, 65536);
  const nul = [0, 0];
  sample.forEach((byte, i) => void (byte === 0 && nul[i % 2]++));
  const [even, odd] = nul;
  if (sample.length % 2 || even + odd < Math.max(1, sample.length / 200) || Math.min(even, odd) * 2 > Math.max(even, odd)) return '';
  const label = even > odd ? 'utf-16be' : 'utf-16le';
  const text = strictly(sample, label);
  // Rejects two kinds of bytes that are not UTF-16: (1) text in another encoding with a few NUL bytes, which is decoded to
  // rare characters; (2) random bytes, which are decoded to few spaces and few ASCII characters.
  const spaces = text?.match(/[\s\u3000-\u3002]/gu)?.length ?? 0;
  const plain = text?.match(/[ -~]/g)?.length ?? 0;
  return text !== null && (spaces * 200 >= text.length || plain * 2 >= text.length) && !/[\0-\x08\x0e-\x1f]/.test(text) && !/[\p{Cn}\p{Co}]/u.test(text) ? label : '';
}

/** The fraction of bytes that are control characters which do not occur in text. @param {Uint8Array} bytes */
function noise(bytes) {
  const sample = bytes.subarray(0, 65536);
  return sample.reduce((count, byte) => count + +(byte < 9 || (byte > 13 && byte < 32 && byte !== 27)), 0) / (sample.length || 1);
}

/** Whether a text is UTF-8 with some damage: more than four valid sequences for each invalid one. @param {string} lossy */
function mostlyUtf8(lossy) {
  const whole = (lossy.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  return whole > 4 * unreadable(lossy);
}

/**
 * Scores how well the non-ASCII characters fit the candidate's languages. A score below 0 means a bad fit.
 * @param {string} text
 * @param {{label: string, common: string, letters: RegExp, ranked?: boolean}} candidate
 */
function plausibility(text, { label, common, letters, ranked }) {
  const beyond = text.match(/[^\0-\x7f]/gu) ?? [];
  if (!beyond.length) return 0;
  let score = 0;
  for (const letter of beyond) {
    if (ranked && common.includes(letter)) score += 1.2 - Math.min(common.indexOf(letter), 40) / 40;
    else if (common) score += common.includes(letter) ? 1 : letters.test(letter) ? -0.5 : -1;
    else if (letter >= '\u3040' && letter <= '\u30ff') score += label === 'gb18030' || label === 'big5' || label === 'euc-kr' ? -1 : 1;
    else if (letter >= '\uff61' && letter <= '\uff9f') score -= 1.5;
    else if (letter >= '\uac00' && letter <= '\ud7a3') score += label === 'euc-kr' ? 1 : -1;
    else if (/[\u4e00-\u9fff]/.test(letter)) score += COMMON_HAN.has(letter) ? 1.2 : label === 'euc-kr' ? -1 : 0.1;
    else if (/[\u3000-\u3011\uff01-\uff5e“”‘’—…·]/.test(letter)) score += 1;
    else score -= 1;
  }
  score /= beyond.length;
  // A capital or another script inside a word, or a symbol between two letters, indicates a wrong encoding.
  const odd = (text.match(/\p{Ll}[^\0-\x7f\P{Lu}]|[a-z][^\0-\x7f\p{L}\p{M}’‘'–—-][a-z]|[a-z][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][a-z]|[a-z][\u3040-\u9fff\uac00-\ud7a3]+[a-z]/gu) ?? []).length;
  return score - (2 * odd) / beyond.length;
}

/** Whether most non-ASCII letters are isolated and not parts of words, as in text with a few corrupt bytes. @param {string} text */
function standAlone(text) {
  const beyond = (text.match(/[^\0-\x7f\P{L}]/gu) ?? []).length;
  const alone = (text.match(/(?<!\p{L})[^\0-\x7f\P{L}àÀéÉèÈóÓáÁ](?!\p{L})/gu) ?? []).length;
  return alone * 2 > beyond;
}

/** Returns the legacy encoding with which the bytes look most like words, or an empty text. @param {Uint8Array} bytes */
function likelyEncoding(bytes) {
  let best = { label: 'windows-1252', score: -Infinity };
  // The sample ends after a line end if possible, so that no two-byte character is split.
  const end = bytes.length > 65536 ? bytes.lastIndexOf(10, 65536) + 1 || 65536 : bytes.length;
  for (const candidate of CANDIDATES) {
    const text = strictly(bytes.subarray(0, end), candidate.label);
    const score = text === null || /[\x80-\x9f]/.test(text) ? -Infinity : plausibility(text, candidate);
    if (score > best.score + 0.02) best = { label: candidate.label, score };
  }
  const found = new TextDecoder(best.label).decode(bytes.subarray(0, end));
  return best.score > -0.5 && !standAlone(found) ? best.label : '';
}

/**
 * Returns the text of a file; undefined if the bytes are not text.
 * @param {Uint8Array} bytes @param {boolean} [markup] whether the file name indicates HTML or XML
 * @param {string} [charset] the stated encoding. "ASCII" is ignored, because most encodings contain ASCII.
 * @returns {Decoded | undefined}
 */
export function decode(bytes, markup = false, charset = '') {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return declared(bytes, 'utf-8', '');
  if (a === 0xff && b === 0xfe) return declared(bytes, 'utf-16le', 'decoding.read-mark');
  if (a === 0xfe && b === 0xff) return declared(bytes, 'utf-16be', 'decoding.read-mark');

  const wide = strictly(bytes, 'utf-8') === null || noise(bytes) > 0.05 ? utf16Of(bytes) : '';
  if (wide) return declared(bytes, wide, 'decoding.read-empty-bytes');
  if (noise(bytes) > 0.05) return undefined;

  const lossy = new TextDecoder().decode(bytes);
  const stated = /ascii/i.test(charset) ? '' : known(charset);
  const label = stated || (markup || /^\s*<[?!a-z]/i.test(lossy.slice(0, 200)) ? declaredEncoding(bytes) : '');
  const broken = unreadable(lossy);
  if (label && !(label === 'utf-8' && broken && !mostlyUtf8(lossy))) return declared(bytes, label, 'decoding.read-page');
  if (!broken || strictly(bytes, 'utf-8') !== null) return { text: lossy, remark: '' };
  if (mostlyUtf8(lossy)) return { text: lossy, remark: counted(broken, 'UTF-8') };

  if (noise(bytes) > 0.01) return undefined;
  const likely = likelyEncoding(bytes);
  if (!likely) return { text: lossy, remark: counted(broken, 'UTF-8') };
  return declared(bytes, likely, 'decoding.read-words');
}
