#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::markdown_import_test {
namespace {

using testing::blocks_of;
using testing::spans_of;

Article opened(const std::string& markdown) {
  Result<Imported> imported = import_article(markdown, SourceFormat::Markdown, {});
  CAPTURE(markdown);
  REQUIRE(imported.ok());
  return imported->article;
}

std::string blocks(const std::string& markdown) { return blocks_of(opened(markdown)); }
std::string spans(const std::string& markdown) { return spans_of(opened(markdown)); }

}  // namespace

TEST_CASE("headings and paragraphs become blocks separated by one newline") {
  const Article article = opened("# Title\n\nFirst, hard\nwrapped.\n\n\n\nSecond.\n\nSub\n---\n");
  CHECK(article.text() == "Title\nFirst, hard wrapped.\nSecond.\nSub");
  CHECK(blocks_of(article) ==
        "heading 1: Title\nparagraph: First, hard wrapped.\nparagraph: Second.\nheading 2: Sub");
}

TEST_CASE("emphasis, code, strikethrough and links become spans in the plain text") {
  CHECK(spans("A *b* **c** `d` ~~e~~ [f](https://f.example \"title\").") ==
        "emphasis: b\nstrong: c\ncode: d\nstrikethrough: e\nlink: f <https://f.example>");
  CHECK(opened("A *b* **c**.").text() == "A b c.");
  CHECK(spans("***both***") == "emphasis: both\nstrong: both");
  CHECK(spans("[a **b** c](#)") == "link: a b c <#>\nstrong: b");
}

TEST_CASE("a span inside a span of the same kind is ignored") {
  CHECK(spans("**a **b** c** and **d**") == "strong: a b c\nstrong: d");
}

TEST_CASE("the spans of a block are in text order") {
  const Article article = opened("*a [b](c) `d`* **e** [f](g)");
  for (std::size_t i = 1; i < article.spans().size(); ++i) {
    CHECK(article.spans()[i - 1].range.start <= article.spans()[i].range.start);
  }
}

TEST_CASE("a URL is a link, with or without angle brackets") {
  CHECK(spans("See <https://a.example/x>, www.b.example and c@d.example.") ==
        "link: https://a.example/x <https://a.example/x>\n"
        "link: www.b.example <http://www.b.example>\n"
        "link: c@d.example <mailto:c@d.example>");
}

TEST_CASE("a link without text is dropped") {
  CHECK(spans("Words [](https://a.example) here.").empty());
}

TEST_CASE("HTML character references are decoded") {
  CHECK(
      opened("&copy; D&iacute;az &amp; Co&#46; &#x1F5D1; &#8222;ja&#8220; &#147;w&#148;").text() ==
      "© Díaz & Co. 🗑 „ja“ “w”");
  CHECK(opened("&notaname; &#0; &;").text() == "&notaname; � &;");
  CHECK(spans("[a](https://a.example/?b=1&amp;c=2)") == "link: a <https://a.example/?b=1&c=2>");
}

TEST_CASE("a line end becomes a space, but not between Chinese or Japanese characters") {
  CHECK(opened("one\ntwo").text() == "one two");
  CHECK(opened("市长说\n大桥安全。\n「はい」\nと言った").text() ==
        "市长说大桥安全。「はい」と言った");
  CHECK(opened("시장은\n말했다").text() == "시장은 말했다");
  CHECK(opened("市长\nDíaz").text() == "市长 Díaz");
}

TEST_CASE("a hard line break becomes a line break inside the block") {
  CHECK(blocks("one  \ntwo\\\nthree<br>four") == "paragraph: one/two/three/four");
  CHECK(blocks("One.<br><br>Two.") == "paragraph: One.\nparagraph: Two.");
  CHECK(blocks("one<br>") == "paragraph: one");
}

TEST_CASE("white space is collapsed and trimmed") {
  CHECK(opened("one   two\t three&nbsp;four").text() == "one two three\u00A0four");
  CHECK(opened("\u3000市长说大桥安全。").text() == "市长说大桥安全。");
  CHECK(opened("Words.\n\n&nbsp;\n\nMore.").text() == "Words.\nMore.");
}

TEST_CASE("lists keep their depth, bullets and numbers") {
  CHECK(blocks("- a\n- b\n  - c\n    - d\n      - e\n- f") ==
        "> item [•]: a\n> item [•]: b\n>> item [◦]: c\n>>> item [–]: d\n>>>> item [–]: e\n"
        "> item [•]: f");
  CHECK(blocks("7. a\n8. b\n\ntext\n\n1) c") ==
        "> item [7.]: a\n> item [8.]: b\nparagraph: text\n> item [1)]: c");
}

TEST_CASE("later paragraphs of a list item stay in the list and have no marker") {
  CHECK(blocks("1. a\n\n   b\n\n   > c\n\n2. d") ==
        "> item [1.]: a\n> item: b\n>> quotation: c\n> item [2.]: d");
}

TEST_CASE("a list item has its marker even if the item begins with code or another kind of block") {
  CHECK(blocks("- # a\n- ```\n  b\n  ```\n- 1. c") ==
        "> heading 1 [•]: a\n> code [•]: b\n>> item [• 1.]: c");
}

TEST_CASE("an empty list item counts in the numbering but has no block") {
  CHECK(blocks("1. a\n2.\n3. c") == "> item [1.]: a\n> item [3.]: c");
}

TEST_CASE("quotations keep their nesting depth") {
  CHECK(blocks("> a\n>\n> b\n>> c\n\nd") ==
        "> quotation: a\n> quotation: b\n>> quotation: c\nparagraph: d");
  CHECK(blocks("> - a\n> - b") == ">> item [•]: a\n>> item [•]: b");
}

TEST_CASE("code keeps its lines and spaces") {
  CHECK(blocks("```sh\n\nif true\n  then   *x*\n\nfi\n\n```") == "code: if true/  then   *x*//fi");
  CHECK(blocks("a\n\n        indented\n      less") == "heading 1: a\ncode:     indented/  less");
}

TEST_CASE("a horizontal rule is kept only between two blocks") {
  CHECK(blocks("---\n\nOne.\n\n---\n\n***\n\nTwo.\n\n---\n") ==
        "paragraph: One.\nrule\nparagraph: Two.");
  const Article article = opened("One.\n\n---\n\nTwo.");
  CHECK(article.text() == "One.\nTwo.");
  CHECK(article.blocks()[1].range == ByteRange(5, 5));
}

TEST_CASE("a table becomes rows of cells separated by tabs") {
  CHECK(blocks("| Year | Tons |\n| ---- | ---: |\n| 2019 | **40** |\n|  | 32 |\n") ==
        "row 1: Year|Tons\nrow: 2019|40\nrow: |32");
  CHECK(blocks("a | b\n-- | --\n`x \\| y` | z<br>w") == "row 1: a|b\nrow: x | y|z/w");
}

TEST_CASE("a table row keeps its cells even if the head row has fewer cells") {
  CHECK(blocks("| a | b |\n| --- | --- |\n| 1 | 2 | 3 | 4 |\n") == "row 1: a|b||\nrow: 1|2|3|4");
  CHECK(blocks("a | b\n--|--\n1 | 2 | 3\n") == "row 1: a|b|\nrow: 1|2|3");
  CHECK(blocks("> a | b\n> --|--\n> 1 | 2 | 3\n") == "> row 1: a|b|\n> row: 1|2|3");
  // The head has more cells than the line of hyphens, so neither Attest nor GitHub reads a table.
  CHECK(opened("| a | b | c |\n| --- | --- |\n| 1 | 2 |\n").text() ==
        "| a | b | c | | --- | --- | | 1 | 2 |");
  // A table in a code block is not changed.
  CHECK(opened("```\na | b | c\n--|--\n```\n").text() == "a | b | c\u2028--|--");
}

TEST_CASE("a paragraph with only an image becomes an image block with the image title as caption") {
  const Article article = opened("![The old bridge](b.jpg \"Photo: Jan Kolb\")\n\nText.");
  CHECK(blocks_of(article) == "image: The old bridge\ncaption: Photo: Jan Kolb\nparagraph: Text.");
  CHECK(spans_of(article) == "image: The old bridge <b.jpg>");
  CHECK(blocks("[![Old *bridge*](b.jpg)](https://a.example)\n\nText.") ==
        "image: Old bridge\nparagraph: Text.");
}

TEST_CASE("an image in a sentence is a span, and an image without text is dropped") {
  const Article article = opened("See ![the bridge](b.jpg \"t\") here. ![](c.jpg)");
  CHECK(article.text() == "See the bridge here.");
  CHECK(spans_of(article) == "image: the bridge <b.jpg>");
  CHECK(blocks("![](a.png)\n\nText.") == "paragraph: Text.");
  CHECK(blocks("![](a.png \"Caption\")\n\nText.") == "caption: Caption\nparagraph: Text.");
}

TEST_CASE("footnotes become separate blocks with their name as the marker") {
  const Article article = opened(
      "The bridge[^1] is safe[^note].\n\n"
      "[^1]: Built in *1931*.\n[^note]: https://report.example\n    More.\n\nText [^2].");
  CHECK(blocks_of(article) ==
        "paragraph: The bridge[1] is safe[note].\n"
        "footnote [1]: Built in 1931.\n"
        "footnote [note]: https://report.example More.\n"
        "paragraph: Text [^2].");
  CHECK(spans_of(article) ==
        "emphasis: 1931\nlink: https://report.example <https://report.example>");
}

TEST_CASE("footnote syntax in code stays code") {
  CHECK(opened("Text.\n\n```\n[^1]: x\n```\n").text() == "Text.\n[^1]: x");
}

TEST_CASE("front matter becomes metadata and not text") {
  const Article article = opened(
      "---\ntitle: The bridge\nauthor: Ilse Marten\ndate: 14 March 2026\nlang: en\n---\n\nText.\n");
  CHECK(article.text() == "The bridge\nText.");
  CHECK(article.metadata().title == "The bridge");
  CHECK(article.metadata().byline == "Ilse Marten");
  CHECK(article.metadata().published == "2026-03-14");
  CHECK(article.metadata().language == "en");
}

TEST_CASE("a paragraph of five megabytes opens") {
  std::string line;
  while (line.size() < (5u << 20)) line += "The mayor said the *bridge* is safe & [sound](#). ";
  const Article article = opened(line);
  CHECK(article.text().size() > 4u << 20);
  CHECK(article.spans().size() > 200'000);
}

}  // namespace attest::markdown_import_test
