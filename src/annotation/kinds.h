// The table of the kinds of marks. All other C++ code reads this table.
//
// The page's scripts and style sheets cannot read the table, so they repeat some of it.
// tests/tables_test.cpp and tests/web/seam.test.mjs compare these copies with the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attest {

enum class MarkKind : std::uint8_t { Claim, Quote, Source };

// The style of the underline below marked text, and the symbol of a kind in lists and buttons. Each
// kind has its own underline and symbol, so that kinds can be distinguished without colour.
enum class Underline : std::uint8_t { Plain, Wavy, Dotted };
enum class Glyph : std::uint8_t { Square, Triangle, Circle };
// The names of the groups of colours that every palette has (render/palette.h).
enum class KindColour : std::uint8_t { Amber, Teal, Plum };
inline constexpr std::size_t kKindColours = 3;

struct KindSpec {
  MarkKind kind;
  std::string_view token;     // The kind's name in files and in window.attest.
  std::string_view label_id;  // The id of the label on buttons and in lists (label_of).
  // The id of the sentence for the kind's name with its article, such as "a claim" (with_article).
  std::string_view phrase_id;
  std::string_view key;      // The key that marks the selection as this kind.
  std::string_view command;  // The command that marks the selection (app/command_table.cpp).
  std::string_view arm_key;  // With Shift: marks every new selection as this kind.
  std::string_view arm_command;
  Underline underline;
  Glyph glyph;
  KindColour colour;
};

// The kinds in the order of MarkKind. Buttons and the overview ruler use the same order.
inline constexpr std::array<KindSpec, 3> kMarkKinds{{
    {MarkKind::Claim, "claim", "kind.claim", "kind.a-claim", "1", "mark-claim", "c", "arm-claim",
     Underline::Wavy, Glyph::Triangle, KindColour::Amber},
    {MarkKind::Quote, "quote", "kind.quote", "kind.a-quote", "2", "mark-quote", "q", "arm-quote",
     Underline::Plain, Glyph::Square, KindColour::Teal},
    {MarkKind::Source, "source", "kind.source", "kind.a-source", "3", "mark-source", "s",
     "arm-source", Underline::Dotted, Glyph::Circle, KindColour::Plum},
}};

constexpr const KindSpec& spec_of(MarkKind kind) { return kMarkKinds[std::size_t(kind)]; }
constexpr std::string_view token_of(MarkKind kind) { return spec_of(kind).token; }
std::string_view label_of(MarkKind kind);      // Such as "Claim".
std::string_view with_article(MarkKind kind);  // Such as "a claim".
// Sets the reader's own names of the kinds, which all labels then use. An empty name stands for the
// usual name. Texts that words() has returned for these labels become invalid.
void set_kind_names(const std::array<std::string, kMarkKinds.size()>& names);

// Joins the tokens or the keys of all kinds to a text such as "claim, quote or source".
std::string kinds_listed(std::string_view KindSpec::*name);

std::optional<MarkKind> mark_kind_of(std::string_view token);
// Like mark_kind_of(), but fails with Invalid and a message that lists the kinds.
Result<MarkKind> mark_kind_named(std::string_view token);

}  // namespace attest
