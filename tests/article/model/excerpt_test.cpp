#include "article/model/excerpt.h"

#include <string>
#include <utility>

#include "article/html/html_reader.h"
#include "article/import.h"
#include "article/model/block_writer.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::excerpt_test {
namespace {

using testing::blocks_of;
using testing::spans_of;

Article opened(const std::string& text, SourceFormat format = SourceFormat::Markdown) {
  const Result<Imported> imported = import_article(text, format, {});
  REQUIRE(imported.ok());
  return imported->article;
}

ByteRange all_of(const Article& article) { return {0, article.text().size()}; }

Article pasted_as_html(const Article& article) {
  BlockWriter writer;
  HtmlReader(writer).read(excerpt_as_html(article, all_of(article)));
  Result<Article> pasted = Article::make(writer.take());
  REQUIRE(pasted.ok());
  return *std::move(pasted);
}

constexpr const char* kStyled =
    "# Title\n\nOne.\n\nTwo *very* **strong** `code` ~~gone~~ "
    "[link](https://a.example/?b=1&c=2).\n";

constexpr const char* kArticles[] = {
    kStyled,
    "# Title\n\n- one\n- two\n  - inner\n  - other\n- three\n\n3. c\n4. d\n\nEnd.\n",
    "# Title\n\n> Quoted one.\n>\n> Quoted two.\n>\n> > Deeper.\n\nEnd.\n",
    "# Title\n\n| a | b |\n|---|---|\n| 1 *x* | 2 |\n| 3 | |\n\nEnd.\n",
    "# Title\n\nOne\\\nTwo\\\nThree\n\n---\n\n## Part\n\nEnd.\n",
    "# Title\n\n```\na < b\n  c & d\n```\n\nEnd.\n",
    "# Title\n\n- one\n\n  more of it\n\n- two\n\nEnd *[both **of** them](#) here*.\n",
    "# Title\n\n1986\\. A great <year\\> &amp;amp; \"so\"\n\n![A picture](x.png)\n\nEnd.\n",
    "# عنوان\n\nقال العمدة.\n\nEnd 👩‍🔧.\n",
};

}  // namespace

TEST_CASE("text copied as HTML has the same blocks and spans after pasting") {
  for (const char* source : kArticles) {
    CAPTURE(source);
    const Article article = opened(source);
    const Article again = pasted_as_html(article);
    CHECK(again.text() == article.text());
    CHECK(blocks_of(again) == blocks_of(article));
    std::string spans = spans_of(article);
    if (const std::size_t image = spans.find(" <x.png>"); image != spans.npos)
      spans.erase(image, 8);
    CHECK(spans_of(again) == spans);
  }
}

TEST_CASE("text copied as plain text has the same paragraphs after pasting") {
  const Article article = opened(
      "1986. A great year\n\nrose <sharply>, 2*3*4\n\n— Where?\n— Home.\n\n*** ***\n\n#MeToo",
      SourceFormat::PlainText);
  const std::string text = excerpt_as_text(article, all_of(article));
  CHECK(guess_format("", text) == SourceFormat::PlainText);
  const Article again = opened(text, SourceFormat::PlainText);
  CHECK(again.text() == article.text());
  CHECK(again.blocks().size() == 5);
}

TEST_CASE("a copied part of a block keeps its block element and its spans") {
  const Article article = opened("# Title\n\nThe *old bridge* is & was.\n\nEnd.\n");
  const std::size_t start = article.text().find("bridge");
  CHECK(excerpt_as_html(article, ByteRange(start, start + 13)) ==
        "<p><em>bridge</em> is &amp; w</p>");
  CHECK(excerpt_as_text(article, ByteRange(0, article.text().size())) ==
        "Title\n\nThe old bridge is & was.\n\nEnd.");
}

}  // namespace attest::excerpt_test
