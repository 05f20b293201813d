// One sentence per supported language, written for these tests in newspaper style. Each sentence
// has a name, a number, and speech in the quotation marks of its language.
#pragma once

#include <string_view>

namespace attest::testing {

struct Sentence {
  std::string_view language, text;
};

inline constexpr Sentence kSentences[] = {
    {"ar", "قال رئيس البلدية يوم الاثنين إن الجسر القديم آمن: «لم نجد شيئاً» بعد فحص 12 عموداً."},
    {"cs",
     "Starosta v pondělí řekl, že most je bezpečný: „Nic jsme nenašli“, i když se 12 pilířů hýbe."},
    {"de",
     "Der Bürgermeister sagte am Montag, die alte Brücke sei sicher: „Wir haben nichts gefunden“, "
     "und das nach 12 Prüfungen."},
    {"en",
     "The mayor said on Monday that the old bridge was safe: “We have found nothing,” after 12 "
     "tests of the piers."},
    {"es",
     "El alcalde dijo el lunes que el puente viejo es seguro: «No hemos encontrado nada», después "
     "de 12 pruebas en los pilares."},
    {"fr",
     "Le maire a dit lundi que le vieux pont est sûr : « Nous n’avons rien trouvé », après 12 "
     "essais sur les piliers."},
    {"hi",
     "महापौर ने सोमवार को कहा कि पुराना पुल सुरक्षित है: “हमें कुछ नहीं मिला”, और 12 खंभों की जाँच हो चुकी है।"},
    {"ja",
     "市長は月曜日に、古い橋は安全だと述べた。「12本の橋脚を調べたが、何も見つからなかった」。"},
    {"ko",
     "시장은 월요일에 낡은 다리가 안전하다고 말했다. “교각 12개를 조사했지만 아무것도 찾지 "
     "못했다.”"},
    {"ru",
     "Мэр сказал в понедельник, что старый мост безопасен: «Мы ничего не нашли», хотя проверили "
     "все 12 опор."},
    {"th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานเก่าปลอดภัย “เราไม่พบอะไรเลย” หลังตรวจเสา 12 ต้น"},
    {"tr",
     "Belediye başkanı pazartesi günü eski köprünün güvenli olduğunu söyledi: “Hiçbir şey "
     "bulmadık”, ama 12 ayak için bu kadar yeter mi?"},
    {"zh", "市長週一表示,舊橋是安全的:「我們檢查了12個橋墩,什麼也沒有發現。」"},
};

}  // namespace attest::testing
