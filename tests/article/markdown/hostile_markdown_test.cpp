// Opens Markdown that is written to slow down a parser. On each of these texts, a careless parser
// runs for hours or its stack overflows.
#include <string>
#include <string_view>

#include "article/import.h"
#include "doctest.h"
#include "text/utf8.h"

namespace attest::hostile_markdown_test {
namespace {

constexpr std::size_t kTimes = 50'000;

std::string times(std::string_view text, std::size_t count = kTimes) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// Checks that an article is made from the text, is valid and still has the text's last words.
void must_open(std::string markdown) {
  const Result<Imported> imported =
      import_article(markdown + "\n\nThe end.", SourceFormat::Markdown, {});
  CAPTURE(markdown.substr(0, 60));
  REQUIRE(imported.ok());
  const std::string_view text = imported->article.text();
  CHECK(is_valid(text));
  CHECK(text.substr(text.size() - 8) == "The end.");
}

}  // namespace

TEST_CASE("an article with thousands of unclosed brackets opens") {
  must_open(times("["));
  must_open(times("!["));
  must_open(times("[") + "a" + times("]"));
  must_open(times("[a]("));
  must_open(times("[a](<b"));
  must_open("[a]: /b\n\n" + times("[a]"));
}

TEST_CASE("an article with thousands of nested quotations or lists opens") {
  must_open(times(">") + " a");
  must_open(times("> ") + "a");
  must_open(times("- ") + "a");
  std::string stairs;
  for (std::size_t i = 0; i < 1000; ++i) stairs += std::string(2 * i, ' ') + "- a\n";
  must_open(stairs);
}

TEST_CASE("an article with thousands of unclosed emphasis marks opens") {
  must_open(times("*a **a "));
  must_open(times("_a ") + times("a_ "));
  must_open(times("~~a ~"));
  must_open(times("a**b"));
  must_open(times("a~"));
}

TEST_CASE("an article with thousands of unclosed backticks opens") {
  must_open(times("`") + "a");
  std::string growing;
  for (std::size_t i = 1; i < 1000; ++i) growing += "a" + std::string(i, '`');
  must_open(growing);
}

TEST_CASE("an article with thousands of unclosed tags and comments opens") {
  must_open("<p>" + times("<"));
  must_open("<p>" + times("<a "));
  must_open("<p>" + times("<a '>'"));
  must_open("<p>" + times("<b>") + "a");
  must_open("x " + times("<!-- "));
  must_open("x " + times("<![CDATA["));
  must_open("<div>" + times("<ul>") + times("a</blockquote>"));
  must_open(times("<div>\n"));
  must_open("<p>" + times("&a") + times("&"));
}

TEST_CASE("an article with thousands of unclosed signs of site generators opens") {
  must_open(times("{% "));
  must_open(times("{{<") + "<pre>");
  must_open(times("    %%"));
  must_open("```\n" + times("a") + times("{% ") + "\n```");
  must_open("```\n" + times("{% raw\n%}\n") + "```");
}

TEST_CASE("an article with thousands of malformed table rows opens") {
  must_open(times("|a") + "\n" + times("|-") + "\n");
  must_open(times("|-|\n"));
  must_open("|a|b|\n|-|-|\n" + times("|a|b|c|\n"));
  must_open("|a|b|\n|-|-|\n" + times("||"));
}

TEST_CASE("an article with thousands of URLs and footnotes opens") {
  must_open(times("www.a.b "));
  must_open(times("http://") + " " + times("a@b"));
  must_open("[^1]: note\n\n" + times("[^1]"));
  std::string notes;
  for (std::size_t i = 0; i < 5000; ++i) notes += "[^" + std::to_string(i) + "]: a\n";
  must_open(notes);
}

TEST_CASE("an article of fifteen megabytes opens") {
  must_open(
      times("The mayor said on Monday that it is safe,\nand that lorries may pass.\n\n", 200'000));
}

}  // namespace attest::hostile_markdown_test
