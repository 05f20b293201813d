// A mark's passages in our own file: code points on the outside, bytes on the
// inside, and the marked words beside the numbers so that neither is trusted alone.
#pragma once

#include <vector>

#include "annotation/mark.h"
#include "article/article.h"
#include "formats/json_reader.h"
#include "formats/json_writer.h"
#include "formats/reading_report.h"

namespace attest {

// What a mark is read against.
struct ReadingContext {
  const Article& article;
  bool offsets_trusted = true;  // The article is, letter for letter, the one that was written.
};

void write_passages(JsonWriter& writer, const std::vector<Passage>& passages,
                    const Article& article);

// The member "passages" of a mark, as a notebook wants them: in the order of the text, apart from
// each other, on whole letters; at least one. Where the words do not stand at the place that the
// file gives, they are looked for; a passage that is not found is kept as lost, behind the others.
// What is wrong beyond that is a failure of `mark` or the error returned.
Result<std::vector<Passage>> read_passages(JsonReader& mark, const ReadingContext& place,
                                           ReadingReport& report);

}  // namespace attest
