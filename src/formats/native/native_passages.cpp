#include "formats/native/native_passages.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "anchoring/anchoring.h"
#include "text/offset_map.h"
#include "text/segmentation.h"
#include "text/utf8.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// A passage as read from the file. Its strings point into the file's text.
struct WrittenPassage {
  std::uint64_t start = 0, end = 0;  // Offsets in code points.
  std::string_view exact, before, after;

  Anchor anchor() const {
    const CodePointOffset position(std::size_t(std::min<std::uint64_t>(start, UINT32_MAX)));
    return {std::string(exact), std::string(before), std::string(after), position};
  }
};

ByteRange widened(const Article& article, ByteRange range, ReadingReport& report) {
  const ByteRange whole(floor_to_grapheme(article.text(), range.start),
                        ceil_to_grapheme(article.text(), range.end));
  if (whole != range) ++report.widened;
  return whole;
}

// Converts the offsets of a passage to a byte range. Returns nothing if the range is outside the
// text or if its text differs from `exact`.
std::optional<ByteRange> written_range(const Article& article, const WrittenPassage& written) {
  const OffsetMap& offsets = article.offsets();
  if (written.start >= written.end || written.end > offsets.code_points()) return std::nullopt;
  const ByteRange range = offsets.from_code_points(
      CodePointRange(std::size_t(written.start), std::size_t(written.end)));
  if (!written.exact.empty() && article.slice(range) != written.exact) return std::nullopt;
  return range;
}

// Finds the range of a passage that was read from a file. Returns nothing if its offsets are
// invalid and it has no text to search for.
std::optional<Passage> place_passage(const ReadingContext& place, const WrittenPassage& written,
                                     ReadingReport& report) {
  const Article& article = place.article;
  const std::optional<ByteRange> range = written_range(article, written);
  const bool has_words = !written.exact.empty();
  if (range && (place.offsets_trusted || !has_words)) {
    return Passage{widened(article, *range, report), {}};
  }
  if (!has_words) return std::nullopt;

  Anchor anchor = written.anchor();
  const Result<Finding> found = find_passage(article, anchor);
  if (found) {
    if (found->range != range) ++report.moved;
    return Passage{widened(article, found->range, report), {}};
  }
  // The text at the given offsets matches, but the text around it differs. The search has found no
  // better match, so the given offsets are used.
  if (range) return Passage{widened(article, *range, report), {}};

  ++report.lost;
  return Passage{{}, std::make_shared<const Anchor>(std::move(anchor))};
}

bool passage_stands_before(const Passage& a, const Passage& b) {
  if (a.placed() != b.placed()) return a.placed();
  if (a.placed()) return a.range.start < b.range.start;
  return a.lost->position < b.lost->position;
}

void put_in_order(std::vector<Passage>& passages, ReadingReport& report) {
  std::stable_sort(passages.begin(), passages.end(), passage_stands_before);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < passages.size(); ++i) {
    Passage& last = passages[kept];
    if (passages[i].placed() && passages[i].range.overlaps(last.range)) {
      last.range.end = std::max(last.range.end, passages[i].range.end);
      ++report.merged;
    } else {
      passages[++kept] = std::move(passages[i]);
    }
  }
  passages.resize(kept + 1);
}

}  // namespace

void write_passages(JsonWriter& writer, const std::vector<Passage>& passages,
                    const Article& article) {
  writer.begin_list();
  for (const Passage& passage : passages) {
    const Anchor anchor =
        passage.placed() ? describe_passage(article, passage.range) : *passage.lost;
    writer.begin_object(JsonWriter::Layout::Row);
    writer.key("start").number(anchor.position.value);
    writer.key("end").number(anchor.position.value + count_code_points(anchor.exact));
    writer.key("exact").text(anchor.exact);
    writer.text_if_any("prefix", anchor.before);
    writer.text_if_any("suffix", anchor.after);
    if (!passage.placed()) writer.key("lost").flag(true);
    writer.end_object();
  }
  writer.end_list();
}

Result<std::vector<Passage>> read_passages(JsonReader& mark, const ReadingContext& place,
                                           ReadingReport& report) {
  std::vector<Passage> passages;
  for (const JsonValue item : mark.list("passages")) {
    JsonReader reader(item);
    WrittenPassage written;
    written.start = reader.needed_number("start");
    written.end = reader.needed_number("end");
    written.exact = reader.view("exact");
    written.before = reader.view("prefix");
    written.after = reader.view("suffix");
    // The member `lost` is for other programs. Its value is not used here, because Attest searches
    // for the passage again.
    reader.flag("lost");
    if (reader.failed()) return reader.failure();
    if (reader.has_rest()) ++report.places_with_extra;

    std::optional<Passage> passage = place_passage(place, written, report);
    if (!passage) {
      reader.fail("end", words("native.no-place"));
      return reader.failure();
    }
    passages.push_back(*std::move(passage));
  }
  if (passages.empty() && !mark.failed()) mark.fail("passages", words("native.no-passage"));
  if (mark.failed()) return mark.failure();
  put_in_order(passages, report);
  return passages;
}

}  // namespace attest
