#include "app/samples.h"

#include <array>

#include "samples/dry_river.h"
#include "samples/harbour_bridge.h"
#include "samples/stadtwald.h"

namespace attest {
namespace {

constexpr std::array kSamples{
    Sample{
        "Harbour bridge repair “will not wait”, mayor says",
        samples::kHarbourBridge,
        "sha256:2f5d110758ab596c4ca58dcf760857c004ff27a98d322067d75bb46ecf8dca9d",
        {"the old harbour bridge has lost a fifth of its bearing strength since 2019",
         "“The repair will not wait for another winter,”|“and neither will I.”", "Mayor Ana Díaz"}},
    Sample{"Stadtwald soll Schule weichen – Rat uneins",
           samples::kStadtwald,
           "sha256:ab8a4a1528254e0e7110b2b570ab765d9cb0b6e0d96edb1faeeb1559b83caf1c",
           {"dort lebten elf geschützte Arten",
            "„Wir reden nicht über ein paar Bäume“|„wir reden über den letzten alten "
            "Eichenbestand im Landkreis.“",
            "die Biologin Mira Tesch"}},
    Sample{"مزارعو الوادي يحذّرون من صيف بلا ماء",
           samples::kDryRiver,
           "sha256:de8523b3a9954a4e44d900d7c50bef6765d69fa85c9a1efeee26912a52e2a3a5",
           {"منسوب النهر انخفض بنسبة 40% منذ عام 2021",
            "«لم نرَ مثل هذا الجفاف منذ ثلاثين عاماً»|«ولن ننتظر حتى تموت الأشجار»",
            "رئيس تعاونية المزارعين سالم العامري"}},
};

}  // namespace

std::span<const Sample> all_samples() { return kSamples; }

bool is_sample(const Article& article) { return is_sample(article.id()); }

const Sample* find_sample(std::string_view article_id) {
  for (const Sample& sample : kSamples) {
    if (sample.article_id == article_id) return &sample;
  }
  return nullptr;
}

bool is_sample(std::string_view article_id) { return find_sample(article_id) != nullptr; }

}  // namespace attest
