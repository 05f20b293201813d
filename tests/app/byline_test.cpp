// Tests the line below the headline.
#include <string>
#include <utility>

#include "app/samples.h"
#include "doctest.h"

namespace attest::testing::byline_test {
namespace {

std::string byline(std::string publisher, std::string published, std::string authors,
                   std::string text = "It is safe.") {
  ArticleParts parts;
  parts.text = std::move(text);
  parts.blocks.push_back({.range = ByteRange(0, parts.text.size())});
  parts.metadata.publisher = std::move(publisher);
  parts.metadata.published = std::move(published);
  parts.metadata.byline = std::move(authors);
  return byline_of(*Article::make(std::move(parts)));
}

}  // namespace

TEST_CASE("the byline names the publisher, the date in words and the authors") {
  CHECK(byline("Courier", "2026-03-14", "Ilse Marten") ==
        "Courier · 14 March 2026 · by\u00A0Ilse Marten");
  CHECK(byline("", "", "Ilse Marten") == "by\u00A0Ilse Marten");
}

TEST_CASE("the byline repeats no name of a dateline below the headline") {
  ArticleParts parts;
  parts.text = "By Ana Díaz, Courier, 3 June 2026";
  parts.blocks.push_back({.kind = BlockKind::Dateline, .range = ByteRange(0, parts.text.size())});
  parts.metadata = {.byline = "Ana Díaz", .publisher = "Courier", .published = "2026-06-03"};
  CHECK(byline_of(*Article::make(parts)).empty());
  parts.metadata.publisher = "The Ledger";
  CHECK(byline_of(*Article::make(parts)) == "The Ledger");
}

TEST_CASE("a long name of a publisher leaves room for the date and the authors") {
  CHECK(byline(std::string(200, 'x'), "2026-03-14", "") ==
        std::string(60, 'x') + "… · 14 March 2026");
}

TEST_CASE("the byline of a right-to-left article runs from right to left") {
  CHECK(byline("صحيفة", "2026-03-14", "", "الحال آمن.") ==
        "\u200F\u2068صحيفة\u2069 · \u2068"
        "14 March 2026\u2069");
  CHECK(byline("", "", "", "الحال آمن.").empty());
}

}  // namespace attest::testing::byline_test
