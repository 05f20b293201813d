// The properties that the fuzz targets check.
//
// A violated property ends the process, and libFuzzer reports the input. The checks
// run in every build; NDEBUG would remove an assert.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "article/article.h"

namespace attest::testing {

// Prints `property` to standard error and ends the process if `holds` is false.
void expect(bool holds, std::string_view property);

// The text is valid UTF-8 without NUL, its blocks and spans lie inside it on the boundaries of code
// points, and the article is the same after writing and reading.
void expect_sound(const Article& article);

// Each placed passage lies inside the text on grapheme boundaries. The passages of a mark are in
// text order and do not overlap. Both ends of each link exist.
void expect_sound(const Project& project);

// Returns the input as valid UTF-8, as the importers receive it.
std::string text_of(const std::uint8_t* data, std::size_t size);

}  // namespace attest::testing

// Called by libFuzzer for each input.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
