// A short article in each language, to test the text layer. Each article has every kind of block, text in other
// fonts, a link, a long word, and lines with both writing directions.

/**
 * @typedef {object} Language
 * @property {string} tag  BCP 47.
 * @property {string} title
 * @property {string} text  A few sentences.
 * @property {string} bold  A part of `text`.
 * @property {string} slanted  A part of `text`.
 * @property {string} linked  A part of `text`.
 */

/** The thirteen languages of the parallel news texts of Universal Dependencies, and Hebrew. @type {Language[]} */
export const LANGUAGES = [
  { tag: 'en', title: 'The bridge is safe', bold: 'sound', slanted: 'safe', linked: 'the report of the port authority', text: 'The mayor said on Monday that the bridge is safe and sound, but the report of the port authority says nothing of the kind. Two engineers, who asked not to be named, called it “a risk for everyone”.' },
  { tag: 'de', title: 'Die Brücke ist sicher', bold: 'gründlich', slanted: 'sicher', linked: 'Bericht der Hafenbehörde', text: 'Die Bürgermeisterin sagte am Montag, die Brücke sei sicher und gründlich geprüft; der Bericht der Hafenbehörde sagt das nicht. Zwei Fachleute für Brückentragfähigkeitsberechnungen nannten sie „ein Risiko für alle“.' },
  { tag: 'fr', title: 'Le pont est sûr', bold: 'vérifié', slanted: 'sûr', linked: 'rapport de l’autorité portuaire', text: 'La maire a dit lundi que le pont est sûr et vérifié ; le rapport de l’autorité portuaire ne dit rien de tel. Deux ingénieurs, qui ont voulu rester anonymes, y voient « un risque pour tous ».' },
  { tag: 'es', title: 'El puente es seguro', bold: 'revisado', slanted: 'seguro', linked: 'informe de la autoridad portuaria', text: 'La alcaldesa dijo el lunes que el puente es seguro y ha sido revisado; el informe de la autoridad portuaria no dice nada parecido. ¿Quién responde? Dos ingenieros hablan de «un peligro para todos».' },
  { tag: 'cs', title: 'Most je bezpečný', bold: 'prověřený', slanted: 'bezpečný', linked: 'zpráva přístavního úřadu', text: 'Starostka v pondělí řekla, že most je bezpečný a prověřený; zpráva přístavního úřadu nic takového neříká. Dva inženýři, kteří nechtěli být jmenováni, ho nazvali „nebezpečím pro všechny“.' },
  { tag: 'tr', title: 'Köprü güvenli', bold: 'sağlam', slanted: 'güvenli', linked: 'liman idaresinin raporu', text: 'Belediye başkanı pazartesi günü köprünün güvenli ve sağlam olduğunu söyledi; liman idaresinin raporu ise böyle bir şey demiyor. Adlarının açıklanmasını istemeyen iki mühendis “herkes için tehlike” dedi.' },
  { tag: 'ru', title: 'Мост безопасен', bold: 'проверен', slanted: 'безопасен', linked: 'отчёт портового управления', text: 'Мэр сказала в понедельник, что мост безопасен и проверен; отчёт портового управления ничего подобного не говорит. Два инженера, просившие не называть их имён, назвали его «риском для всех».' },
  { tag: 'ar', title: 'الجسر آمن', bold: 'فُحص', slanted: 'آمن', linked: 'تقرير هيئة الميناء', text: 'قالت رئيسة البلدية يوم الاثنين إن الجسر آمن وقد فُحص منذ عام 2019، لكن تقرير هيئة الميناء لا يقول شيئاً من ذلك. ووصفه مهندسان من شركة Green Basin بأنه «خطر على الجميع» بنسبة 40% (انظر الصفحة 12–14).' },
  { tag: 'he', title: 'הגשר בטוח', bold: 'נבדק', slanted: 'בטוח', linked: 'הדוח של רשות הנמל', text: 'ראש העיר אמרה ביום שני כי הגשר בטוח וכי הוא נבדק מאז 2019, אך הדוח של רשות הנמל אינו אומר דבר כזה. שני מהנדסים מחברת Green Basin כינו אותו ״סיכון לכולם״ בשיעור של 40% (ראו עמודים 12–14).' },
  { tag: 'hi', title: 'पुल सुरक्षित है', bold: 'जाँचा', slanted: 'सुरक्षित', linked: 'बंदरगाह प्राधिकरण की रिपोर्ट', text: 'महापौर ने सोमवार को कहा कि पुल सुरक्षित है और उसे जाँचा गया है; बंदरगाह प्राधिकरण की रिपोर्ट ऐसा कुछ नहीं कहती। दो इंजीनियरों ने, जिन्होंने नाम न बताने को कहा, इसे “सबके लिए ख़तरा” बताया।' },
  { tag: 'th', title: 'สะพานปลอดภัย', bold: 'ตรวจสอบ', slanted: 'ปลอดภัย', linked: 'รายงานของการท่าเรือ', text: 'นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานปลอดภัยและได้ตรวจสอบแล้ว แต่รายงานของการท่าเรือไม่ได้กล่าวเช่นนั้น วิศวกรสองคนที่ขอไม่เปิดเผยชื่อเรียกมันว่า “อันตรายต่อทุกคน” ตั้งแต่ปี 2562' },
  { tag: 'zh', title: '大桥是安全的', bold: '检查', slanted: '安全', linked: '港务局的报告', text: '市长星期一说,大桥是安全的,自2019年以来已经检查过;港务局的报告却没有这样说。两名不愿透露姓名的工程师称它“对所有人都是危险”,占40%。' },
  { tag: 'ja', title: '橋は安全だ', bold: '点検', slanted: '安全', linked: '港湾局の報告書', text: '市長は月曜日、橋は安全であり2019年から点検されていると述べたが、港湾局の報告書はそう言っていない。名前を明かさない二人の技術者は「みんなにとって危険だ」と呼んだ。ヴァイオリン。' },
  { tag: 'ko', title: '다리는 안전하다', bold: '점검', slanted: '안전', linked: '항만청의 보고서', text: '시장은 월요일에 다리가 안전하며 2019년부터 점검되었다고 말했지만 항만청의 보고서는 그렇게 말하지 않는다. 이름을 밝히지 않은 두 기술자는 “모두에게 위험”이라고 했다.' },
];

/** Names and numbers between words of the opposite writing direction. */
const MIXED = 'Green Basin הגשר בטוח 12–14 آمن (2019) and the words ‏«خطر»‎ of שלום 40% 3.5, said https://example.org/a-b.';

/** @param {Language} language */
export function articleIn({ title, text, bold, slanted, linked }) {
  const styled = text
    .replace(linked, `[${linked}](https://example.org/report?a=1&b=2)`)
    .replace(bold, `**${bold}**`)
    .replace(slanted, `*${slanted}*`);
  const [first] = text.split(/[;,؛،;,]/);
  return [
    `# ${title}`,
    styled,
    `## ${title} ${title} \`a_b(1)\``,
    `${styled} ${styled} ${text}`,
    `> ${styled}`,
    `- ${text}\n- ${first} \`code_of(2)\` ${first}\n  - ${styled}`,
    `1. ${first}\n2. ${styled}`,
    `| ${title} | 2019 | ${bold} |\n|---|---|---|\n| ${first} | 12,5 | ${text} |\n| ${slanted} | 1 240 | **${bold}** |`,
    `\`\`\`\n${first}\n    b = 2;\tc\n\`\`\``,
    `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)} ${linked}`,
    MIXED,
    `${text} ${MIXED} ${text}`,
    `![${title} 2019](https://example.org/bridge.jpg)`,
    ...Array.from({ length: 6 }, () => `${text} ${styled}`),
    `${linked}.`,
  ].join('\n\n');
}
