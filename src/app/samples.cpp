#include "app/samples.h"

#include <algorithm>
#include <array>

#include "samples/dry_river.h"
#include "samples/harbour_bridge.h"
#include "samples/stadtwald.h"

namespace attest {
namespace {

constexpr std::array kSamples{
    Sample{"Harbour bridge repair “will not wait”, mayor says", samples::kHarbourBridge,
           "sha256:2f5d110758ab596c4ca58dcf760857c004ff27a98d322067d75bb46ecf8dca9d"},
    Sample{"Stadtwald soll Schule weichen – Rat uneins", samples::kStadtwald,
           "sha256:ab8a4a1528254e0e7110b2b570ab765d9cb0b6e0d96edb1faeeb1559b83caf1c"},
    Sample{"مزارعو الوادي يحذّرون من صيف بلا ماء", samples::kDryRiver,
           "sha256:de8523b3a9954a4e44d900d7c50bef6765d69fa85c9a1efeee26912a52e2a3a5"},
};

}  // namespace

std::span<const Sample> all_samples() { return kSamples; }

bool is_sample(const Article& article) { return is_sample(article.id()); }

bool is_sample(std::string_view article_id) {
  return std::any_of(kSamples.begin(), kSamples.end(),
                     [&](const Sample& sample) { return sample.article_id == article_id; });
}

}  // namespace attest
