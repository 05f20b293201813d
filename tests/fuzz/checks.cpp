#include "fuzz/checks.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/result.h"
#include "formats/native_json.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest::testing {
namespace {

bool is_boundary(std::string_view text, ByteOffset at) {
  return at.value <= text.size() && floor_to_code_point(text, at) == at;
}

bool lies_in(std::string_view text, ByteRange range) {
  return range.start <= range.end && is_boundary(text, range.start) && is_boundary(text, range.end);
}

bool same(const Block& a, const Block& b) {
  return a.kind == b.kind && a.level == b.level && a.depth == b.depth && a.range == b.range &&
         a.marker == b.marker;
}

bool same(const Span& a, const Span& b) {
  return a.kind == b.kind && a.range == b.range && a.href == b.href;
}

template <class Items>
bool same_items(const Items& a, const Items& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& one, const auto& other) { return same(one, other); });
}

void expect_sound(const Mark& mark, std::string_view text) {
  expect(!mark.passages.empty(), "a mark has a passage");
  ByteOffset last;
  for (const Passage& passage : mark.passages) {
    if (!passage.placed()) continue;
    const ByteRange range = passage.range;
    expect(!range.empty() && lies_in(text, range), "a passage lies in the text");
    expect(last <= range.start, "the passages of a mark are in order and do not overlap");
    expect(is_grapheme_boundary(text, range.start) && is_grapheme_boundary(text, range.end),
           "a passage begins and ends between graphemes");
    last = range.end;
  }
}

}  // namespace

void expect(bool holds, std::string_view property) {
  if (holds) return;
  std::fprintf(stderr, "This property does not hold: %.*s.\n", int(property.size()),
               property.data());
  std::abort();
}

void expect_sound(const Article& article) {
  const std::string_view text = article.text();
  expect(is_valid(text) && text.find('\0') == text.npos, "the text is valid UTF-8 without NUL");
  for (const Block& block : article.blocks()) {
    expect(lies_in(text, block.range), "a block lies in the text");
    expect(is_valid(block.marker), "a block's marker is valid UTF-8");
  }
  for (const Span& span : article.spans()) {
    expect(lies_in(text, span.range), "a span lies in the text");
    expect(is_valid(span.href), "a link's address is valid UTF-8");
  }
  expect(is_valid(article.title()), "the title is valid UTF-8");

  const std::string written = write_article(article);
  const Result<Article> again = read_article(written);
  expect(again.ok(), "a written article can be read");
  expect(again->text() == text && same_items(again->blocks(), article.blocks()) &&
             same_items(again->spans(), article.spans()),
         "a written article reads as the same words, blocks and spans");
  expect(write_article(*again) == written,
         "an article is written the same again after it was read");
}

void expect_sound(const Project& project) {
  for (const Mark& mark : project.notebook.marks()) {
    expect_sound(mark, project.article->text());
  }
  for (const Link& link : project.notebook.links()) {
    expect(project.notebook.find_mark(link.from) != nullptr &&
               project.notebook.find_mark(link.to) != nullptr,
           "a link has both its ends");
  }
}

std::string text_of(const std::uint8_t* data, std::size_t size) {
  return repair(std::string(reinterpret_cast<const char*>(data), size)).text;
}

}  // namespace attest::testing
