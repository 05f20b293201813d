// The properties that the fuzz targets check.
//
// A violated property ends the process, and libFuzzer reports the input. The checks are not
// asserts, because NDEBUG would remove them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "article/model/article.h"

namespace attest::testing {

// Prints `property` to standard error and ends the process if `holds` is false.
void expect(bool holds, std::string_view property);

// Checks that the text is valid UTF-8 without NUL, that blocks and spans lie inside the text on
// code point boundaries, and that the article does not change when it is written and read again.
void expect_sound(const Article& article);

// Checks that each placed passage lies inside the text on grapheme boundaries, that the passages of
// a mark are in text order without overlaps, and that both marks of each link exist.
void expect_sound(const Project& project);

// Returns the input as valid UTF-8, as the importers receive it.
std::string text_of(const std::uint8_t* data, std::size_t size);

}  // namespace attest::testing

// Called by libFuzzer for each input.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
