#include "formats/native/native_json.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "annotation/edit.h"
#include "formats/json/json_reader.h"
#include "formats/native/codebook_json.h"
#include "formats/native/native_article.h"
#include "formats/native/native_records.h"
#include "formats/native/reading_report.h"
#include "text/mark_runs.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum number of consecutive combining marks and invisible characters in a file. The limit
// is higher than kMostMarks, the limit for new articles, because earlier versions kept all of these
// characters, even those of hidden watermarks. A browser can still draw a letter with this many
// combining marks.
constexpr std::size_t kMostMarksOfAFile = 5000;

// The number of bytes at the start of a file in which the file must name its format.
constexpr std::size_t kSearchedBytes = 4096;

// Handles a record with the id of an earlier record. If the two records are equal, the second
// record is skipped. Otherwise the file is invalid.
template <class Record>
std::optional<Error> compare(const Record& known, const Record& record, JsonValue value,
                             ReadingReport& report) {
  if (!(known == record)) {
    return Error::invalid(say("native.same-id", {{"where", path_in_words(value)}}));
  }
  ++report.repeated;
  return std::nullopt;
}

std::optional<Error> error_of(const Result<Edit>& applied) {
  return applied ? std::nullopt : std::optional(applied.error());
}

std::optional<Error> add_entity(JsonValue value, Notebook& notebook, ReadingReport& report) {
  Result<Entity> entity = read_entity_in(value);
  if (!entity) return entity.error();
  const Entity* const known = notebook.find_entity(entity->id);
  if (known != nullptr) return compare(*known, *entity, value, report);
  return error_of(apply_saved(notebook, PutEntity{*std::move(entity)}));
}

std::optional<Error> add_mark(JsonValue value, const ReadingContext& place, Notebook& notebook,
                              ReadingReport& report) {
  Mark mark;
  if (std::optional<Error> wrong = read_mark_in(value, place, report, mark)) return wrong;
  const Mark* const known = notebook.find_mark(mark.id);
  if (known != nullptr) return compare(*known, mark, value, report);
  return add_saved_mark(notebook, std::move(mark));
}

std::optional<Error> add_link(JsonValue value, Notebook& notebook, ReadingReport& report) {
  Result<Link> link = read_link_in(value);
  if (!link) return link.error();
  if (!notebook.find_mark(link->from) || !notebook.find_mark(link->to)) {
    ++report.loose_links;
    return std::nullopt;
  }
  const Link* const known = notebook.find_link(link->id);
  if (known != nullptr) return compare(*known, *link, value, report);
  return error_of(apply_saved(notebook, PutLink{*std::move(link)}));
}

// Returns an error if the file is not an Attest file or its version is too new.
std::optional<Error> wrong_format(JsonValue root, JsonReader& file) {
  if (!root.is(JsonType::Object) || file.text("format") != kNativeFormat) {
    return Error::invalid(say("native.other-file"));
  }
  const std::uint64_t version = file.needed_number("version");
  if (file.failed()) return file.failure();
  if (version > kNativeVersion) {
    return Error::too_new(say("native.too-new", {{"version", std::to_string(version)},
                                                 {"known", std::to_string(kNativeVersion)}}));
  }
  return std::nullopt;
}

// Fails if an object of the document has two members with the same name.
Result<JsonDocument> unambiguous(Result<JsonDocument> document) {
  if (document && !document->repeated_member().empty()) {
    return Error::invalid(say("native.repeated", {{"name", document->repeated_member()}}));
  }
  return document;
}

Result<JsonDocument> parse(std::string_view json) { return unambiguous(JsonDocument::parse(json)); }

// Removes leading white space and then `expected` from the front of `text`. Returns false if
// `expected` is not there.
bool cut_front(std::string_view& text, std::string_view expected) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.substr(0, expected.size()) != expected) return false;
  text.remove_prefix(expected.size());
  return true;
}

// Reads an Attest file. Marks are read during parsing, because they are by far the largest part.
class NativeFile : public JsonVisitor {
 public:
  explicit NativeFile(const Article* open) : open_(open) {}

  bool wants(std::string_view list, JsonValue root) override;
  void visit(JsonValue mark) override;

  Result<ReadProject> finish(JsonValue root);

 private:
  // Reads the members before the records: format, version and article.
  Result<JsonValue> read_head(JsonReader& file, JsonValue root);
  std::optional<Error> begin(JsonReader& file, JsonValue root);
  std::optional<Error> read_records(JsonReader& file);
  ReadingContext place() const { return {*read_.project.article, !report_.other_text}; }
  Notebook& notebook() { return read_.project.notebook; }

  const Article* open_;
  ReadProject read_;
  ReadingReport report_;
  bool begun_ = false;  // True if the article was read before the marks.
  std::optional<Error> wrong_;
};

bool NativeFile::wants(std::string_view list, JsonValue root) {
  if (list != "marks" || begun_) return false;
  JsonReader file(root);
  begun_ = !begin(file, root);
  return begun_;
}

void NativeFile::visit(JsonValue mark) {
  if (!wrong_) wrong_ = add_mark(mark, place(), notebook(), report_);
}

Result<ReadProject> NativeFile::finish(JsonValue root) {
  JsonReader file(root);
  std::optional<Error> wrong;
  if (begun_) {
    // Another JsonReader has already read the members before the list of marks. `file` reads them
    // again. Otherwise file.rest() would return these members as unknown.
    (void)read_head(file, root).ok();
  } else {
    report_ = {};
    wrong = begin(file, root);
  }
  if (!wrong) wrong = read_records(file);
  if (wrong) return *std::move(wrong);
  if (const std::optional<JsonValue> codebook = file.object("codebook")) {
    read_.codebook = read_codebook(*codebook);
  }
  if (const std::optional<JsonValue> library = file.object("library")) {
    Result<LibraryRecord> record = read_library_member(*library);
    if (!record) return record.error();
    read_.library = *std::move(record);
  }
  if (file.failed()) return file.failure();

  read_.project.extra = file.rest();
  read_.remarks = report_.remarks();
  return std::move(read_);
}

Result<JsonValue> NativeFile::read_head(JsonReader& file, JsonValue root) {
  if (std::optional<Error> wrong = wrong_format(root, file)) return *std::move(wrong);
  // `generator` is read, because a member that is not read counts as unknown. Its value is not
  // used: each export writes a new value.
  file.text("generator");
  read_.exported = file.text("exported");
  const std::optional<JsonValue> article = file.object("article");
  if (!article && !file.failed()) file.fail("article", words("native.missing-object"));
  if (file.failed()) return file.failure();
  return *article;
}

std::optional<Error> NativeFile::begin(JsonReader& file, JsonValue root) {
  const Result<JsonValue> written = read_head(file, root);
  if (!written) return written.error();
  Result<Article> article = read_article_in(*written, report_, open_);
  if (!article) return article.error();
  if (has_more_marks_than(kMostMarksOfAFile, article->text())) {
    return Error::invalid(
        say("native.too-many-combining", {{"count", std::to_string(kMostMarksOfAFile)}}));
  }
  read_.project.article = std::make_shared<const Article>(*std::move(article));
  return std::nullopt;
}

std::optional<Error> NativeFile::read_records(JsonReader& file) {
  std::optional<Error> wrong;
  for (const JsonValue item : file.list("entities")) {
    if ((wrong = add_entity(item, notebook(), report_))) return wrong;
  }
  for (const JsonValue item : file.list("marks"))
    visit(item);  // Reads the marks that were not visited during parsing.
  if (wrong_) return wrong_;
  for (const JsonValue item : file.list("links")) {
    if ((wrong = add_link(item, notebook(), report_))) return wrong;
  }
  return std::nullopt;
}

}  // namespace

Result<ReadProject> read_native(TextSource& json, const Article* open) {
  NativeFile file(open);
  const Result<JsonDocument> document = unambiguous(JsonDocument::parse(json, &file));
  if (!document) return document.error();
  return file.finish(document->root());
}

bool looks_native(std::string_view json) { return has_format(json, kNativeFormat); }

bool has_format(std::string_view json, std::string_view format) {
  json = json.substr(0, kSearchedBytes);
  cut_front(json, "\xEF\xBB\xBF");  // Skips the byte order mark that some editors add.
  if (!cut_front(json, "{")) return false;
  json.remove_prefix(std::min(json.find("\"format\""), json.size()));
  return cut_front(json, "\"format\"") && cut_front(json, ":") &&
         cut_front(json, "\"" + std::string(format) + "\"");
}

Result<Mark> read_mark(std::string_view json, const Article& article) {
  const Result<JsonDocument> document = parse(json);
  if (!document) return document.error();
  ReadingReport report;
  Mark mark;
  if (std::optional<Error> wrong = read_mark_in(document->root(), {article}, report, mark)) {
    return *std::move(wrong);
  }
  return mark;
}

Result<Entity> read_entity(std::string_view json) {
  const Result<JsonDocument> document = parse(json);
  if (!document) return document.error();
  return read_entity_in(document->root());
}

Result<Link> read_link(std::string_view json) {
  const Result<JsonDocument> document = parse(json);
  if (!document) return document.error();
  return read_link_in(document->root());
}

std::string id_in_record(std::string_view json) {
  const Result<JsonDocument> document = parse(json);
  if (!document || !document->root().is(JsonType::Object)) return {};
  JsonReader reader(document->root());
  std::string id = reader.text("id");
  return reader.failed() ? std::string() : id;
}

Result<Article> read_article(std::string_view json) {
  const Result<JsonDocument> document = parse(json);
  if (!document) return document.error();
  ReadingReport report;
  return read_article_in(document->root(), report);
}

}  // namespace attest
