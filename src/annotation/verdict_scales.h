// The ready-made scales of verdicts. A mark stores only the word of its verdict, not the scale. If
// the codebook is switched to another scale, the word may be missing from the new scale.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace attest {

// The sign that is shown with a verdict, so that verdicts can be distinguished without colour.
enum class VerdictSign : std::uint8_t { Tick, Half, Question, Stroke, Cross };

struct VerdictLevel {
  std::string_view word;   // The value of Mark::verdict.
  std::string_view label;  // The id of the verdict's name in the table of sentences.
  VerdictSign sign;
};

struct VerdictScale {
  std::string_view token;
  std::string_view label;  // The id of the scale's name in the table of sentences.
  // At most nine levels, because the key of a level is a digit.
  std::span<const VerdictLevel> levels;
};

inline constexpr std::array<VerdictLevel, 5> kFactCheckLevels{{
    {"supported", "verdict.supported", VerdictSign::Tick},
    {"partly", "verdict.partly", VerdictSign::Half},
    {"unproven", "verdict.unproven", VerdictSign::Question},
    {"disputed", "verdict.disputed", VerdictSign::Stroke},
    {"false", "verdict.false", VerdictSign::Cross},
}};
inline constexpr std::array<VerdictLevel, 4> kClassroomLevels{{
    {"fact", "verdict.fact", VerdictSign::Tick},
    {"opinion", "verdict.opinion", VerdictSign::Half},
    {"unclear", "verdict.unclear", VerdictSign::Question},
    {"wrong", "verdict.wrong", VerdictSign::Cross},
}};
inline constexpr std::array<VerdictLevel, 2> kTrueFalseLevels{{
    {"true", "verdict.true", VerdictSign::Tick},
    {"false", "verdict.false", VerdictSign::Cross},
}};

inline constexpr std::array<VerdictScale, 3> kVerdictScales{{
    {"fact-check", "verdict-scale.fact-check", kFactCheckLevels},
    {"classroom", "verdict-scale.classroom", kClassroomLevels},
    {"true-false", "verdict-scale.true-false", kTrueFalseLevels},
}};

}  // namespace attest
