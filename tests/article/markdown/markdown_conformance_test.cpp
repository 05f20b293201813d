// Compares the text of articles with the examples of the CommonMark and GFM specifications: an
// article must have the text that the expected HTML shows.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/html_entities.h"
#include "article/import.h"
#include "doctest.h"
#include "support/spec_examples.h"
#include "text/utf8.h"
#include "text/whitespace.h"

namespace attest::markdown_conformance_test {
namespace {

struct Deviation {
  int example;
  const char* why;
};

constexpr const char* kCaption = "the title of a picture that stands alone is shown as its caption";

// Examples whose text differs from the expected HTML on purpose.
constexpr Deviation kCommonMarkDeviations[] = {
    {572, kCaption},
    {573, kCaption},
    {576, kCaption},
    {577, kCaption},
    {584, kCaption},
    {585, kCaption},
    {586, kCaption},
    {588, kCaption},
    {589, kCaption},
    {591, kCaption},
    {590, "[[foo]] that no link definition names is a wiki link"},
};
constexpr Deviation kGfmDeviations[] = {
    {204, "a cell too many gets a column of its own: no word is lost"},
    {626, "md4c drops the semicolon behind an address that ends like a reference"},
    {652, "GitHub shows unwanted tags as text; here the tags are dropped and the text stays"},
};

// Replaces all white space by single spaces and trims the ends.
std::string collapsed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const bool space = is_white_space(decode(text, at));
    if (!space)
      out += text.substr(start, at - start);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Removes every part that begins with `from` and ends with `to`.
void cut_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t start = text.find(from); start != text.npos; start = text.find(from, start)) {
    const std::size_t end = text.find(to, start + 2);  // "<!-->" is a complete comment.
    if (end == text.npos) return;
    text.erase(start, end + to.size() - start);
  }
}

// Returns the offset of the ">" that ends the tag at `at`. A ">" in a quoted attribute does not
// count.
std::size_t end_of_tag(const std::string& html, std::size_t at) {
  char quote = '\0';
  for (; at < html.size(); ++at) {
    if (quote == '\0' && html[at] == '>') return at;
    if (quote == '\0' && (html[at] == '"' || html[at] == '\''))
      quote = html[at];
    else if (quote == html[at])
      quote = '\0';
  }
  return html.npos;
}

// Extracts the text of the specification's well-formed HTML. The function deliberately does not use
// the HTML reader under test.
std::string words_of_html(std::string html) {
  cut_all(html, "<!--", "-->");
  cut_all(html, "<![CDATA[", "]]>");
  cut_all(html, "<script", "</script>");
  cut_all(html, "<style", "</style>");
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t end = html[at] == '<' ? end_of_tag(html, at) : html.npos;
    if (end == html.npos) {
      out += html[at++];
      continue;
    }
    const std::string tag = html.substr(at, end - at);
    const std::size_t alt = tag.rfind("<img", 0) == 0 ? tag.find("alt=\"") : tag.npos;
    if (alt != tag.npos) out += tag.substr(alt + 5, tag.find('"', alt + 5) - alt - 5);
    at = end + 1;
  }
  return collapsed(decode_entities(out));
}

std::string words_of_markdown(const std::string& markdown) {
  const Result<Imported> imported = import_article(markdown, SourceFormat::Markdown, {});
  return imported ? collapsed(imported->article.text()) : std::string();
}

void compare(const std::vector<testing::SpecExample>& examples,
             const std::vector<Deviation>& deviations) {
  std::size_t same = 0, listed = 0;
  for (const testing::SpecExample& example : examples) {
    CAPTURE(example.number);
    CAPTURE(example.markdown);
    const std::string expected = words_of_html(example.html);
    const std::string ours = words_of_markdown(example.markdown);
    const auto deviation =
        std::find_if(deviations.begin(), deviations.end(),
                     [&](const Deviation& d) { return d.example == example.number; });
    if (deviation != deviations.end()) {
      // If the two texts are equal, this example no longer deviates and must be removed from the
      // list.
      CHECK(ours != expected);
      std::printf("  example %d differs: %s\n", example.number, deviation->why);
      ++listed;
    } else {
      CHECK(ours == expected);
    }
    if (ours == expected) ++same;
  }
  std::printf("%zu of %zu examples have the same words, %zu differ on purpose\n", same,
              examples.size(), listed);
  CHECK(same + listed == examples.size());
}

}  // namespace

TEST_CASE(
    "every example of the CommonMark specification becomes an article with the expected text") {
  const std::vector<testing::SpecExample> examples = testing::commonmark_examples();
  CHECK(examples.size() == 652);
  compare(examples, {std::begin(kCommonMarkDeviations), std::end(kCommonMarkDeviations)});
}

TEST_CASE("articles with tables and strikethrough have the text that GitHub shows") {
  const std::vector<testing::SpecExample> examples = testing::gfm_extension_examples();
  CHECK(examples.size() == 22);
  compare(examples, {std::begin(kGfmDeviations), std::end(kGfmDeviations)});
}

}  // namespace attest::markdown_conformance_test
