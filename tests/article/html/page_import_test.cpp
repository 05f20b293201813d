#include "article/html/page_import.h"

#include <memory>
#include <random>
#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::page_import_test {
namespace {

using testing::blocks_of;
using testing::spans_of;

Article opened(const std::string& records) {
  Result<Imported> imported =
      import_article(std::string(kPageHeader) + records, SourceFormat::Page, {});
  CAPTURE(records);
  REQUIRE(imported.ok());
  return imported->article;
}

}  // namespace

TEST_CASE("the page records of a web page become blocks, spans and metadata") {
  const Article article = opened(
      "Len-GB\nb\nh1\ntThe  bridge\nb\nb\ntIt is \ne\ntsafe\nE\nt.\n/\ntShe left.\nb\n"
      "q\nb\ntWe shall see.\nb\nx\n-\nc\nta\\n  b\nb\nz\nz\nr1\nd\ntYear\nd\ntTons\nz\nz\nr0\nd\n"
      "t2019\nd\nb\nt40\nb\nz\nz\n");
  CHECK(blocks_of(article) ==
        "heading 1: The bridge\nparagraph: It is safe./She left.\n> quotation: We shall see.\n"
        "rule\ncode: a/  b\nrow 1: Year|Tons\nrow: 2019|40");
  CHECK(spans_of(article) == "emphasis: safe");
  CHECK(article.metadata().language == "en-GB");
}

TEST_CASE("lists keep their numbers and nesting") {
  CHECK(blocks_of(opened("o4\ni\nta\nu\ni\ntb\nb\nx\nb\ni9\ntc\nb\nx\ntd\n")) ==
        "> item [4.]: a\n>> item [◦]: b\n> item [9.]: c\nparagraph: d");
}

TEST_CASE("a list in a table cell does not affect the blocks after the row") {
  CHECK(blocks_of(opened("u\ni\nta\nr0\nd\nu\ni\ntb\nb\nx\nz\ni\ntc\nb\nx\ntd\n")) ==
        "> item [•]: a\n> row: b\n> item [•]: c\nparagraph: d");
}

TEST_CASE("a page without a level 1 heading gets its title from the head element") {
  CHECK(blocks_of(opened("TThe\\n bridge\nb\ntText.\nb\n")) ==
        "heading 1: The bridge\nparagraph: Text.");
}

TEST_CASE("an article gets the metadata of its page, but only the first of two bylines") {
  const Article article = opened(
      "TThe bridge\nBIlse Marten, Jan Kolb\nBNobody\nPNorthport\\n Courier\n"
      "D2026-03-14T08:00:00Z\nUhttps://courier.example/bridge\nLen\nb\ntIt is safe.\nb\n");
  CHECK(article.metadata().title == "The bridge");
  CHECK(article.metadata().byline == "Ilse Marten, Jan Kolb");
  CHECK(article.metadata().publisher == "Northport Courier");
  CHECK(article.metadata().published == "2026-03-14T08:00:00Z");
  CHECK(article.metadata().url == "https://courier.example/bridge");
}

TEST_CASE("list items keep numbers that are out of order and markers that are not numbers") {
  CHECK(blocks_of(opened("o\ni3\nta\nb\ni2\ntb\nb\nx\no\ni=iv.\ntc\nb\ni\ntd\nb\nx\n")) ==
        "> item [3.]: a\n> item [2.]: b\n> item [iv.]: c\n> item [1.]: d");
}

TEST_CASE("the page record 'n' turns a paragraph or a list item into a footnote with its marker") {
  CHECK(blocks_of(
            opened("b\ntIt rose [1].\nb\no\ntAnnual report.\nn1\nb\nx\nn2\nh2\ntEnd\nn3\nb\n")) ==
        "paragraph: It rose [1].\n> footnote [1]: Annual report.\nheading 2: End");
}

TEST_CASE("links and images keep their addresses") {
  const Article article = opened("a https://a.example \ntone \na\nttwo\nA\npb.png\t\ta \\\\ b\n");
  CHECK(spans_of(article).find("link: one <https://a.example>") == 0);
  CHECK(spans_of(article).find("image: a \\ b <b.png>") != std::string::npos);
}

TEST_CASE("reading a page in small steps gives the same article as reading the page at once") {
  const std::string text =
      std::string(kPageHeader) + "Lde\nb\nteins \ns\ntzwei\nS\nb\no3\ni\ntdrei\nb\nx\n";
  std::string whole;
  for (const std::size_t part : {text.size(), std::size_t(1), std::size_t(7)}) {
    const std::unique_ptr<SourceReading> reading = read_page({text, {}}, part);
    while (reading->step()) {
    }
    const Result<Draft> draft = reading->take();
    REQUIRE(draft.ok());
    const Result<Article> article = Article::make(draft->parts);
    REQUIRE(article.ok());
    const std::string all = blocks_of(*article) + "\n" + spans_of(*article);
    if (whole.empty()) whole = all;
    CHECK(all == whole);
  }
  CHECK(whole == "paragraph: eins zwei\n> item [3.]: drei\nstrong: zwei");
}

TEST_CASE("an invalid stream of page records fails with a message") {
  const Result<Imported> imported =
      import_article(std::string(kPageHeader) + "tText.\n?\n", SourceFormat::Page, {});
  REQUIRE_FALSE(imported.ok());
  CHECK(imported.error().message == "This page was not read as a whole");
  CHECK_FALSE(import_article(std::string(kPageHeader), SourceFormat::Page, {}).ok());
}

TEST_CASE("records of blocks and spans, in any order, make a valid article or an error") {
  constexpr std::string_view kLetters = "LTtbhcfqouxizrd-/paAeEsSkKmM";
  std::mt19937 random(14);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::size_t articles = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string text(kPageHeader);
    for (std::size_t i = below(60); i > 0; --i) {
      text += kLetters[below(kLetters.size())];
      if (below(2) == 0) text += "a\\";
      if (below(8) == 0) text += "\t9999999999";
      if (below(20) == 0) text += "\xF0\x9F";  // Not UTF-8.
      text += '\n';
    }
    if (import_article(text, SourceFormat::Page, {}).ok()) ++articles;
  }
  // A stream without words is refused, so not every stream gives an article.
  CHECK(articles > 500);
}

TEST_CASE("quotations beyond the depth limit are ignored, and the block after them has depth 0") {
  std::string records;
  for (int i = 0; i < 100000; ++i) records += "q\n";
  records += "ta\n";
  for (int i = 0; i < 100000; ++i) records += "x\n";
  const Article article = opened(records + "tb\n");
  CHECK(article.blocks()[0].depth == 200);
  CHECK(article.blocks()[1].depth == 0);
}

}  // namespace attest::page_import_test
