// Reads and writes the passages of a mark in an Attest file. The file has both the code point
// offsets and the marked text, so that a program can check whether they agree. In memory, passages
// are byte ranges.
#pragma once

#include <vector>

#include "annotation/mark.h"
#include "article/model/article.h"
#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"
#include "formats/native/reading_report.h"

namespace attest {

// The article to which the passages of a mark refer.
struct ReadingContext {
  const Article& article;
  // True if the offsets were written for an article with exactly this text.
  bool offsets_trusted = true;
};

void write_passages(JsonWriter& writer, const std::vector<Passage>& passages,
                    const Article& article);

// Reads the member "passages" of a mark. The result is sorted by text offset, does not overlap,
// covers whole grapheme clusters and has at least one passage. If a passage's text is not at the
// given offsets, the function searches for it. A passage that is not found is kept without a range
// and comes after the found passages. Returns an error if the list or a passage is invalid or if
// `mark` has already failed.
Result<std::vector<Passage>> read_passages(JsonReader& mark, const ReadingContext& place,
                                           ReadingReport& report);

}  // namespace attest
