#include "app/samples.h"

#include <array>

#include "samples/dry_river.h"
#include "samples/harbour_bridge.h"
#include "samples/stadtwald.h"

namespace attest {
namespace {

constexpr std::array kSamples{
    Sample{"Harbour bridge repair “will not wait”, mayor says", samples::kHarbourBridge},
    Sample{"Stadtwald soll Schule weichen – Rat uneins", samples::kStadtwald},
    Sample{"مزارعو الوادي يحذّرون من صيف بلا ماء", samples::kDryRiver},
};

}  // namespace

std::span<const Sample> all_samples() { return kSamples; }

}  // namespace attest
