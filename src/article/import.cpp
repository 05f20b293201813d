#include "article/import.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "article/html/html_tag.h"
#include "article/html/page_import.h"
#include "article/markdown/markdown_signs.h"
#include "article/metadata/front_matter.h"
#include "article/metadata/language_guess.h"
#include "article/metadata/title_guess.h"
#include "article/model/draft.h"
#include "article/model/sha256.h"
#include "article/text/long_blocks.h"
#include "base/ascii.h"
#include "text/mark_runs.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kDigestedAtOnce = 1024 * Sha256::kBlock;

bool has_extension(std::string_view name, std::string_view extension) {
  return name.size() > extension.size() &&
         same_ascii_letters(name.substr(name.size() - extension.size()), extension);
}

// Returns a file name without its folder and extension.
std::string stem(std::string_view file_name) {
  const std::size_t folder = file_name.find_last_of("/\\");
  if (folder != file_name.npos) file_name.remove_prefix(folder + 1);
  const std::size_t dot = file_name.rfind('.');
  return std::string(dot == 0 ? file_name : file_name.substr(0, dot));
}

// Returns the date at the start of a file name such as "2026-03-14-bridge.md", or an empty string.
// Jekyll and daily notes use such names.
std::string date_in_name(std::string_view file_name) {
  const std::string name = stem(file_name);
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (name.size() < kForm.size()) return {};
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = is_ascii_digit(name[i]);
    if (kForm[i] == 'd' ? !digit : name[i] != '-') return {};
  }
  const char next = name.size() > kForm.size() ? name[kForm.size()] : '-';
  return next == '-' || next == ' ' || next == '_' ? name.substr(0, kForm.size()) : std::string();
}

constexpr std::array<std::string_view, 2> kPlainText = {".txt", ".text"};
// web/mail.js writes the metadata of a message above its text.
constexpr std::array<std::string_view, 3> kMessage = {".eml", ".mht", ".mhtml"};
constexpr std::array<std::string_view, 9> kMarkdown = {
    ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".html", ".htm", ".xhtml"};

template <std::size_t kCount>
bool has_extension_of(std::string_view name,
                      const std::array<std::string_view, kCount>& extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view extension) { return has_extension(name, extension); });
}

}  // namespace

SourceFormat guess_format(std::string_view file_name, std::string_view text) {
  if (has_extension_of(file_name, kPlainText) || has_extension_of(file_name, kMessage))
    return SourceFormat::PlainText;
  if (has_extension_of(file_name, kMarkdown)) return SourceFormat::Markdown;
  return is_html_document(text) || has_signs_of_markdown(text) ? SourceFormat::Markdown
                                                               : SourceFormat::PlainText;
}

bool is_html_document(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == text.npos) return false;
  text.remove_prefix(start);
  return same_ascii_letters(text.substr(0, 14), "<!doctype html") ||
         same_ascii_letters(text.substr(0, 5), "<html");
}

namespace {

// Adds a remark if the text contains U+FFFD and no other remark mentions it. U+FFFD stands for a
// character that was lost before the import, or for an invalid character reference.
void tell_unreadable(Draft& draft) {
  constexpr std::string_view kUnreadable = "\xEF\xBF\xBD";  // U+FFFD.
  for (const std::string& remark : draft.remarks) {
    if (remark.find(kUnreadable) != remark.npos) return;
  }
  std::size_t count = 0;
  const std::string& text = draft.parts.text;
  for (std::size_t at = 0; (at = text.find(kUnreadable, at)) != text.npos; at += kUnreadable.size())
    ++count;
  if (count == 0) return;
  draft.remarks.push_back(say("article.lost-characters", {{"count", count}}));
}

}  // namespace

std::optional<Error> settle(Draft& draft, const ImportHints& hints) {
  ArticleParts& parts = draft.parts;
  if (parts.blocks.empty()) return Error::invalid(say("article.without-words"));
  // The cleaned text had no long sequences of combining marks, but HTML character references may
  // have added some.
  if (has_more_marks_than(kMostMarks, parts.text)) {
    return Error::invalid(say("article.too-many-marks", {{"most", kMostMarks}}));
  }
  parts.metadata = std::move(draft.front_matter);
  Metadata& metadata = parts.metadata;

  // A title that the caller passes becomes the article's title but is not inserted into the text.
  const std::string title = settle_title(parts, metadata.title);
  metadata.title = !hints.title.empty() ? hints.title
                   : !title.empty()     ? title
                                        : stem(hints.file_name);
  settle_dateline(parts);
  settle_posts(parts);

  if (!hints.url.empty()) metadata.url = hints.url;
  if (!hints.language.empty()) metadata.language = hints.language;
  if (metadata.language.empty()) metadata.language = guess_language(parts.text);
  // The date is resolved after the language is known, because the language can decide the order of
  // day and month.
  settle_published(metadata, parts.text);

  if (!hints.remark.empty()) draft.remarks.insert(draft.remarks.begin(), hints.remark);
  tell_unreadable(draft);
  if (const std::size_t divided = divide_long_blocks(parts); divided > 0) {
    draft.remarks.push_back(say("article.divided", {{"count", divided}}));
  }
  return std::nullopt;
}

// The import runs through the stages in the order of `Stage`. The stages `Read` and `Digest` take
// several steps if the text is long.
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
  Result<Imported> result = Error::invalid(say("article.not-read"));

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
    if (has_extension_of(hints.file_name, kMessage)) {
      FrontMatter matter = read_front_matter(incoming->text);
      incoming->text.erase(0, matter.size);
      draft.front_matter = std::move(matter.metadata);
    }
    source = read_plain_text(*std::move(incoming));
  } else if (format == SourceFormat::Page) {
    source = read_page(*std::move(incoming));
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
  Metadata of_message = std::exchange(draft.front_matter, {});
  draft = *std::move(read);
  if (format == SourceFormat::PlainText) draft.front_matter = std::move(of_message);
  source.reset();
  stage = Stage::Settle;
  return true;
}

bool ArticleImport::Work::settle_draft() {
  if (std::optional<Error> wrong = settle(draft, hints)) return stop(*std::move(wrong));
  // A date in the file name of a saved web page may be the day on which the page was saved. Only
  // the file names of Markdown files are therefore used.
  Metadata& metadata = draft.parts.metadata;
  const bool undated = metadata.published.empty() && metadata.published_text.empty();
  if (undated && format == SourceFormat::Markdown)
    metadata.published = date_in_name(hints.file_name);
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
  result = Imported{*std::move(article), std::move(draft.remarks), std::move(hints.deed),
                    hints.page_has_more};
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
