// Articles written by other people must open without losing text.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/html_entities.h"
#include "article/import.h"
#include "article/metadata/front_matter.h"
#include "doctest.h"
#include "support/block_listing.h"
#include "support/test_files.h"

namespace attest::real_articles_test {
namespace {

// Removes every part that begins with `from` and ends with the next `to`.
void cut_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t start = text.find(from); start != text.npos; start = text.find(from, start)) {
    const std::size_t end = text.find(to, start + from.size());
    if (end == text.npos) return;
    text.erase(start, end + to.size() - start);
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Returns a line of Markdown without its block markup.
std::string words_of_line(std::string line) {
  const std::size_t first = line.find_first_not_of(" >\t");
  if (first == line.npos) return {};
  line.erase(0, first);
  if (line.rfind("```", 0) == 0 || line.rfind("~~~", 0) == 0) return {};
  const std::size_t definition = line.find("]:");
  if (line[0] == '[' && definition != line.npos)
    return line[1] == '^' ? line.substr(definition) : "";
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits != line.npos && digits > 0 && (line[digits] == '.' || line[digits] == ')')) {
    line.erase(0, digits);
  }
  return line + "\n";
}

// Returns the words of a Markdown source without URLs and HTML tags. Uses no parser: links are
// recognised by their brackets.
std::vector<std::string> words_of_source(std::string_view body) {
  std::string lines;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    lines += words_of_line(std::string(body.substr(at, end - at)));
    at = end + 1;
  }
  cut_all(lines, "<!--", "-->");
  cut_all(lines, "<script", "</script>");
  cut_all(lines, "<style", "</style>");
  for (const char* open : {"{%", "{{ \"", "{."}) cut_all(lines, open, "}");
  cut_all(lines, "](", ")");
  cut_all(lines, "][", "]");
  for (const char* letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/"; *letters;
       ++letters) {
    cut_all(lines, std::string("<") + *letters, ">");
  }
  lines = decode_entities(lines);
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (std::string_view("*_`~\\").find(lines[i]) != std::string_view::npos) continue;
    const bool dash_or_quote = lines.compare(i, 2, "\xE2\x80") == 0;
    // In these articles no line begins or ends with U+00A0.
    const bool space = lines.compare(i, 2, "\xC2\xA0") == 0;
    i += dash_or_quote ? 2u : space ? 1u : 0u;
    if (is_letter(lines[i]) && !dash_or_quote && !space)
      words.back() += lines[i];
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Searches `text` for the words in order. Returns the first missing word, or nothing.
std::optional<std::string> first_lost(const std::vector<std::string>& words, std::string text) {
  for (const char c : {'*', '_', '`', '~', '\\'}) std::erase(text, c);
  std::size_t at = 0;
  for (const std::string& word : words) {
    const std::size_t found = text.find(word, at);
    if (found == text.npos) return word;
    at = found + word.size();
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("forty posts of a government office open without losing a word") {
  const std::optional<std::string> folder = testing::shared_folder("articles-markdown");
  if (!folder) return;
  std::size_t opened = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    if (name == "README.md") continue;
    const std::optional<std::string> source = testing::shared_file("articles-markdown/" + name);
    CAPTURE(name);
    REQUIRE(source.has_value());
    ImportHints hints;
    hints.file_name = name;
    const Result<Imported> imported = import_article(*source, SourceFormat::Markdown, hints);
    REQUIRE(imported.ok());
    ++opened;

    const Article& article = imported->article;
    CHECK(imported->remarks.empty());
    const FrontMatter matter = read_front_matter(*source);
    CHECK(matter.size > 0);
    CHECK_FALSE(article.metadata().byline.empty());
    CHECK_FALSE(article.metadata().published.empty());
    CHECK(std::string(article.text()).find("{%") == std::string::npos);
    for (const Span& span : article.spans()) CHECK(span.href.find('{') == std::string::npos);
    REQUIRE(article.blocks()[0].kind == BlockKind::Heading);
    CHECK(article.slice(article.blocks()[0].range) == article.title());

    const std::vector<std::string> words =
        words_of_source(std::string_view(*source).substr(matter.size));
    CHECK(words.size() > 50);
    const std::optional<std::string> lost = first_lost(words, std::string(article.text()));
    CHECK(lost.value_or("nothing is lost") == "nothing is lost");
  }
  CHECK(opened == 40);
}

TEST_CASE("the sample articles of the product open without losing a word") {
  for (const char* name : {"dry-river.md", "harbour-bridge.md", "stadtwald.md"}) {
    CAPTURE(name);
    const std::string source = testing::project_file("web/samples/" + std::string(name));
    const Result<Imported> imported = import_article(source, SourceFormat::Markdown, {});
    REQUIRE(imported.ok());
    CHECK(imported->remarks.empty());
    const std::vector<std::string> words =
        words_of_source(std::string_view(source).substr(read_front_matter(source).size));
    CHECK(words.size() > 50);
    CHECK(first_lost(words, std::string(imported->article.text())).value_or("") == "");
  }
}

TEST_CASE(
    "the article that the project's specification describes first opens with its title, dateline "
    "and date") {
  const std::optional<std::string> source = testing::shared_file("first-article/article.md");
  if (!source) return;
  const Result<Imported> imported = import_article(*source, SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  const Article& article = imported->article;
  const std::vector<Block>& blocks = article.blocks();
  REQUIRE(blocks.size() == 16);

  CHECK(blocks[0].kind == BlockKind::Heading);
  CHECK(blocks[0].level == 1);
  CHECK(article.metadata().title == article.slice(blocks[0].range));
  CHECK(blocks[1].kind == BlockKind::Dateline);
  CHECK(article.slice(blocks[1].range) == "10/05/2017");
  // The article says "on Wednesday", which decides between 10 May and 5 October.
  CHECK(article.metadata().published == "2017-05-10");
  CHECK(article.metadata().published_text.empty());
  CHECK(article.metadata().language == "en");

  std::size_t posts = 0;
  for (std::size_t i = 2; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::Post)
      ++posts;
    else
      CHECK(blocks[i].kind == BlockKind::Paragraph);
  }
  CHECK(posts == 1);
  CHECK(blocks[10].kind == BlockKind::Post);

  std::size_t to_nowhere = 0, to_somewhere = 0, italics = 0;
  for (const Span& span : article.spans()) {
    if (span.kind == SpanKind::Emphasis) ++italics;
    if (span.kind != SpanKind::Link) continue;
    if (span.href == "#")
      ++to_nowhere;
    else
      ++to_somewhere;
  }
  CHECK(to_nowhere == 4);
  CHECK(to_somewhere == 1);
  CHECK(italics == 4);
  CHECK(first_lost(words_of_source(*source), std::string(article.text())).value_or("") == "");
}

}  // namespace attest::real_articles_test
