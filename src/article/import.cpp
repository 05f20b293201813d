#include "article/import.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "article/dateline.h"
#include "article/draft.h"
#include "article/front_matter.h"
#include "article/html_tag.h"
#include "article/language_guess.h"
#include "article/long_blocks.h"
#include "article/markdown_lines.h"
#include "article/sha256.h"
#include "article/title_guess.h"

namespace attest {
namespace {

constexpr std::size_t kSample = 64u << 10;  // Bytes that are looked at for signs of markup.
constexpr std::size_t kDigestedAtOnce = 1024 * Sha256::kBlock;
constexpr std::size_t kParagraphLength =
    120;  // Bytes of a line that is no line of a hard-wrapped text.

bool has_extension(std::string_view name, std::string_view extension) {
  return name.size() > extension.size() &&
         same_ascii_letters(name.substr(name.size() - extension.size()), extension);
}

// "reports/harbour.md" without folder and extension.
std::string stem(std::string_view file_name) {
  const std::size_t folder = file_name.find_last_of("/\\");
  if (folder != file_name.npos) file_name.remove_prefix(folder + 1);
  const std::size_t dot = file_name.rfind('.');
  return std::string(dot == 0 ? file_name : file_name.substr(0, dot));
}

bool begins_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return line.substr(0, start.size()) == start; });
}

struct Lines {
  std::size_t count = 0, bytes = 0;  // Of those that are not empty.
  bool has_gap = false;              // An empty line between two others.
  std::size_t bullets = 0;
  bool has_markup = false;
};

Lines look_at_lines(std::string_view text) {
  Lines lines;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view line = take_line(text, at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (is_blank(line)) {
      gap = true;
      continue;
    }
    lines.has_gap = lines.has_gap || (gap && lines.count > 0);
    gap = false;
    ++lines.count;
    lines.bytes += line.size();
    if (begins_with_any(line, {"- ", "* ", "+ ", "1. "})) ++lines.bullets;
    if (begins_with_any(line, {"# ", "## ", "### ", "> ", "```", "~~~", "| "}))
      lines.has_markup = true;
  }
  return lines;
}

bool has_inline_markup(std::string_view text) {
  for (const char* sign : {"](", "**", "</", "<br", "<!", "[^"}) {
    if (text.find(sign) != text.npos) return true;
  }
  return false;
}

}  // namespace

SourceFormat guess_format(std::string_view file_name, std::string_view text) {
  const bool text_file = has_extension(file_name, ".txt") || has_extension(file_name, ".text");
  if (!text_file && !file_name.empty()) return SourceFormat::Markdown;

  const std::string_view sample = text.substr(0, kSample);
  const Lines lines = look_at_lines(sample);
  const bool markup = lines.has_markup || lines.bullets > 1 || has_inline_markup(sample) ||
                      read_front_matter(sample).size > 0;
  if (markup) return SourceFormat::Markdown;
  const bool line_is_paragraph =
      lines.count > 1 && !lines.has_gap && lines.bytes > lines.count * kParagraphLength;
  return text_file || line_is_paragraph ? SourceFormat::PlainText : SourceFormat::Markdown;
}

std::optional<Error> settle(Draft& draft, const ImportHints& hints) {
  ArticleParts& parts = draft.parts;
  if (parts.blocks.empty()) return Error::invalid("There are no words in this text");
  parts.metadata = std::move(draft.front_matter);
  Metadata& metadata = parts.metadata;

  // The caller's title names the article; it does not change what is written in it.
  const std::string title = settle_title(parts, metadata.title);
  metadata.title = !hints.title.empty() ? hints.title
                   : !title.empty()     ? title
                                        : stem(hints.file_name);
  metadata.published = published_as_iso(metadata.published);
  settle_dateline(parts);
  settle_posts(parts);

  if (!hints.url.empty()) metadata.url = hints.url;
  if (!hints.language.empty()) metadata.language = hints.language;
  if (metadata.language.empty()) metadata.language = guess_language(parts.text);

  if (const std::size_t divided = divide_long_blocks(parts); divided > 0) {
    draft.remarks.push_back(
        divided == 1 ? "A very long paragraph was divided, so that it can be read"
                     : std::to_string(divided) +
                           " very long paragraphs were divided, so that they can be read");
  }
  return std::nullopt;
}

// The steps, in this order; the second and fourth are as many as the text needs.
struct ArticleImport::Work {
  enum class Stage { Decode, Read, Settle, Digest, Done };

  std::string text;
  SourceFormat format;
  ImportHints hints;
  Stage stage = Stage::Decode;
  std::unique_ptr<SourceReading> source;
  Draft draft;
  Sha256 digest;
  std::size_t digested = 0;
  Result<Imported> result = Error::invalid("This text has not been read");

  bool stop(Error why) {
    result = std::move(why);
    stage = Stage::Done;
    return false;
  }
  bool decode();
  bool read();
  bool settle_draft();
  bool digest_some();
};

bool ArticleImport::Work::decode() {
  Result<IncomingText> incoming = read_incoming_text(std::move(text));
  if (!incoming) return stop(incoming.error());
  if (format == SourceFormat::PlainText) {
    source = read_plain_text(*std::move(incoming));
  } else if (is_html_document(incoming->text)) {
    source = read_html_document(*std::move(incoming));
  } else {
    source = read_markdown(*std::move(incoming));
  }
  stage = Stage::Read;
  return true;
}

bool ArticleImport::Work::read() {
  if (source->step()) return true;
  Result<Draft> read = source->take();
  if (!read) return stop(read.error());
  draft = *std::move(read);
  source.reset();
  stage = Stage::Settle;
  return true;
}

bool ArticleImport::Work::settle_draft() {
  if (std::optional<Error> wrong = settle(draft, hints)) return stop(*std::move(wrong));
  stage = Stage::Digest;
  return true;
}

bool ArticleImport::Work::digest_some() {
  const std::string_view rest = std::string_view(draft.parts.text).substr(digested);
  if (rest.size() > kDigestedAtOnce) {
    digest.add_blocks(rest.substr(0, kDigestedAtOnce));
    digested += kDigestedAtOnce;
    return true;
  }
  std::string id = article_id_of(digest.hex_with(rest));
  Result<Article> article = Article::make(std::move(draft.parts), std::move(id));
  if (!article) return stop(article.error());
  result = Imported{*std::move(article), std::move(draft.remarks)};
  stage = Stage::Done;
  return false;
}

ArticleImport::ArticleImport(std::string text, SourceFormat format, ImportHints hints)
    : work_(std::make_unique<Work>(Work{std::move(text), format, std::move(hints)})) {}
ArticleImport::ArticleImport(ArticleImport&&) noexcept = default;
ArticleImport& ArticleImport::operator=(ArticleImport&&) noexcept = default;
ArticleImport::~ArticleImport() = default;

bool ArticleImport::step() {
  switch (work_->stage) {
    case Work::Stage::Decode:
      return work_->decode();
    case Work::Stage::Read:
      return work_->read();
    case Work::Stage::Settle:
      return work_->settle_draft();
    case Work::Stage::Digest:
      return work_->digest_some();
    case Work::Stage::Done:
      break;
  }
  return false;
}

Result<Imported> ArticleImport::take() { return std::move(work_->result); }

Result<Imported> import_article(std::string text, SourceFormat format, ImportHints hints) {
  ArticleImport import(std::move(text), format, std::move(hints));
  while (import.step()) {
  }
  return import.take();
}

}  // namespace attest
