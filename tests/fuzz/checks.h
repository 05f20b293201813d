// The properties that the fuzz targets hold the product to.
//
// A property that does not hold ends the process, which libFuzzer reports together
// with the input. It is checked in every build: an assert would go with NDEBUG.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/project.h"
#include "article/article.h"

namespace attest::testing {

// Ends the process, with `property` on standard error, unless `holds`.
void expect(bool holds, std::string_view property);

// The text is valid UTF-8 without NUL, its blocks and spans lie inside it on the boundaries of code
// points, and the article is the same after writing and reading.
void expect_sound(const Article& article);

// Each placed passage lies in the text on grapheme boundaries, passages of a mark stand in order
// and do not overlap, and links have both their ends.
void expect_sound(const Project& project);

// The input of a fuzz target as text: valid UTF-8, as the importers get it.
std::string text_of(const std::uint8_t* data, std::size_t size);

}  // namespace attest::testing

// Called by libFuzzer for each input.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
