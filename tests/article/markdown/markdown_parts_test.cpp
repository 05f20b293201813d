#include "article/markdown/markdown_parts.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/model/draft.h"
#include "doctest.h"
#include "support/block_listing.h"
#include "support/spec_examples.h"

namespace attest::markdown_parts_test {
namespace {

// Cuts a text into parts that are as short as possible.
std::vector<std::string> parts_of(std::string_view markdown) {
  MarkdownParts parts(markdown);
  std::vector<std::string> all;
  for (std::string_view part = parts.take(1); !part.empty(); part = parts.take(1)) {
    all.emplace_back(part);
  }
  return all;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

using Parts = std::vector<std::string>;

// Reads a text in parts of at least `bytes` bytes and returns its text, blocks and spans.
std::string read_in_parts(const std::string& text, std::size_t bytes) {
  const std::unique_ptr<SourceReading> reading = read_markdown({text, {}}, bytes);
  while (reading->step()) {
  }
  const Result<Draft> draft = reading->take();
  if (!draft) return draft.error().message;
  Result<Article> article = Article::make(draft->parts);
  if (!article) return article.error().message;
  return testing::blocks_of(*article) + "\n" + testing::spans_of(*article);
}

}  // namespace

TEST_CASE("a text is cut before a paragraph that follows an empty line") {
  CHECK(parts_of("One\ntwo.\n\nThree.\n \t\n# Four\n\nÜber\n") ==
        Parts{"One\ntwo.\n\n", "Three.\n \t\n", "# Four\n\n", "Über\n"});
  CHECK(parts_of("One") == Parts{"One"});
  CHECK(parts_of("").empty());
}

TEST_CASE("parts have at least the requested length and contain the whole text") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Paragraph " + std::to_string(i) + ".\n\n";
  MarkdownParts parts(text);
  std::string all;
  for (std::string_view part = parts.take(200); !part.empty(); part = parts.take(200)) {
    all += part;
    CHECK((part.size() >= 200 || all.size() == text.size()));
    CHECK(part.size() < 230);
  }
  CHECK(all == text);
}

TEST_CASE("a paragraph of one very long line is cut between words and outside links") {
  std::string line;
  while (line.size() < (1u << 20))
    line += "[the bridge](https://a.example/b c) is *safe* - they said. ";
  const Parts parts = parts_of("Before.\n\n" + line + "\nand more.\n\nAfter.\n");
  CHECK(joined(parts) == "Before.\n\n" + line + "\nand more.\n\nAfter.\n");
  CHECK(parts.size() >= 6);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    CHECK(parts[i].size() <= (256u << 10) + 100);
    CHECK((parts[i][0] == '[' || parts[i].compare(0, 2, "is") == 0 || parts[i][0] == 't' ||
           parts[i][0] == 'A'));
    CHECK(parts[i].compare(0, 10, "the bridge") != 0);
  }
  // Table rows, code and lists are not cut.
  CHECK(parts_of("a | " + line + "\n--- | ---\n").size() == 1);
  CHECK(parts_of("```\n" + line + "\n```\n").size() == 1);
  CHECK(parts_of("- " + line + "\n").size() == 1);
}

TEST_CASE("a list, a quotation or a code block is never cut into two parts") {
  CHECK(parts_of("- a\n\n- b\n\n  c\n\n1. d\n\nEnd").size() == 2);
  CHECK(parts_of("> a\n\n> b\n\nEnd").size() == 2);
  CHECK(parts_of("    a\n\n    b\n\nEnd").size() == 2);
  CHECK(parts_of("```\na\n\nb\n```\n\nEnd").size() == 2);
  CHECK(parts_of("~~~~\n```\n\na\n\n~~~\n\nb\n~~~~\n\nEnd").size() == 2);
}

TEST_CASE("once code or HTML may be left open, the text below is not cut into parts") {
  CHECK(parts_of("One\n\nTwo\n\n- a\n\n  ```\n  b\n\nThree\n\nFour").size() == 2);
  CHECK(parts_of("<div>\n```\n</div>\n\na\n\nb\n```\n\nc").size() == 1);
  CHECK(parts_of("| a |\n|---|\n```\n\na\n\nb").size() == 1);
  CHECK(parts_of("<!-- a\n\nb\n\n-->\n\nc").size() == 1);
  CHECK(parts_of("<SCRIPT>\n\na\n\n</SCRIPT>\n\nb").size() == 1);
}

TEST_CASE("a text with link definitions is not cut, but a text with footnotes is") {
  CHECK(parts_of("See [a].\n\nEnd.\n\n[a]: https://a.example\n").size() == 1);
  CHECK(parts_of("See [a\n\nEnd.\n\n> [b\\[\nc]: https://a.example\n").size() == 1);
  CHECK(parts_of("A note[^1].\n\nEnd.\n\n\\[^1]: Words.\n").size() == 2);
  CHECK(parts_of("He said [so]: no.\n\nEnd.\n").size() == 2);
}

TEST_CASE("a line with only a form feed does not end a paragraph") {
  CHECK(parts_of("One\n\f\nTwo") == Parts{"One\n\f\nTwo"});
}

TEST_CASE("reading unusual Markdown in parts gives the same result as reading the text at once") {
  std::string label;
  for (int i = 0; i < 400; ++i) label += "漢";
  std::string long_label = "See [";
  long_label.append(label).append("].\n\nEnd.\n\n[").append(label);
  long_label += "]: https://a.example\n";
  for (const std::string& text : {
           std::string("- ```\n  code\n```\n\nWords\n\n```\nfoo\n\nbar\n```\n\nEnd"),
           std::string("> ```\n> x\n```\n\nWords\n\n```\nfoo\n\nbar\n```\n\nEnd"),
           std::string("> ````\n> x\n```\n\nWords\n\n```\nfoo\n\nbar\n```\n\nEnd"),
           std::string("Para\n    <!-- a\n\nWords\n\nb -->\n\nEnd"),
           std::string("Para\n\t<pre>\n\nWords\n\n</pre>\n\nEnd"),
           std::string("Para\n\t<div>\n```\n\nW\n\n```\nc\n\nd\n```\n\nEnd"),
           std::string("```\na\n```\f\n\nWords\n\nb\n```\n\nEnd"),
           long_label,
       }) {
    CAPTURE(text);
    CHECK(read_in_parts(text, 1) == read_in_parts(text, text.size()));
  }
}

// Appends each example of the specifications to the previous example. Even if the previous example
// leaves a construct open, reading the text in parts must give the same result as reading it at
// once.
TEST_CASE("reading a text in parts gives the same result as reading the text at once") {
  for (const auto& examples : {testing::commonmark_examples(), testing::gfm_extension_examples()}) {
    std::string before;
    std::size_t examples_read = 0, cut = 0;
    for (const testing::SpecExample& example : examples) {
      const std::string& markdown = example.markdown;
      std::string text = "Intro.\n\n";
      text.append(before).append("\nBetween.\n\n").append(markdown);
      text += "\n\nWords *of\n\nthe* end.\n\n<b>Bold\n\nand</b> out.\n";
      before = markdown;
      CAPTURE(text);
      const Parts parts = parts_of(text);
      CHECK(joined(parts) == text);
      ++examples_read;
      if (parts.size() > 1) ++cut;

      CHECK(read_in_parts(text, 1) == read_in_parts(text, text.size()));
    }
    REQUIRE(examples_read > 0);
    CHECK(cut > examples_read / 2);
  }
}

}  // namespace attest::markdown_parts_test
