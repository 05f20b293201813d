// The Attest file format, "attest" version 1: one JSON object with a complete project. Equal
// projects give equal bytes. Offsets in the file count Unicode code points of article.text. Ranges
// are half open.
//
// native_schema.json in this folder describes each member. Members without a value are left out
// unless the schema requires them. Unknown members of the file, the article, entities, marks and
// links are kept in their order and written after the known members. Unknown members of a block, a
// span or a passage are dropped with a remark.
//
// Local storage holds the same JSON objects, one in each record.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/codebook.h"
#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/model/article.h"
#include "base/result.h"
#include "formats/native/library_record_json.h"
#include "text/text_source.h"

namespace attest {

inline constexpr std::string_view kNativeFormat = "attest";
inline constexpr unsigned kNativeVersion = 1;

struct NativeExport {
  std::string generator;               // The program that writes the file, such as "Attest 0.1.0".
  std::string exported;                // Time of the export in UTC with Z.
  const Codebook* codebook = nullptr;  // Null if the file has no codebook.
  // If set, the project is written on one line, as an article of a library file (library_file.h).
  const LibraryRecord* library = nullptr;
};

// Writes indented JSON with two spaces per level. Each block, span and passage is on one line.
// Members are in the order of the schema, marks in text order, entities and links in the order of
// their ids. The text ends with a newline.
std::string write_native(const Project& project, const NativeExport& about);

struct ReadProject {
  Project project;
  std::optional<Codebook> codebook;
  std::string exported;                  // When the file was written, in UTC with Z. May be empty.
  std::optional<LibraryRecord> library;  // Only for an article from a library file.
  // Sentences about irregular content and how it was handled, without a final full stop.
  std::vector<std::string> remarks;
};

// Fails with TooNew if the version of the file is higher than 1. Fails with Invalid if the file is
// truncated, not JSON or not an Attest file. The message names the path, such as
// `marks[3].passages[0].end`, or the line of a syntax error.
//
// If the text at a passage's offsets differs from its `exact` text, find_passage() searches for the
// passage. A passage that is not found is kept without a range, so that a later search may find it.
//
// Reading does not count as a change: Notebook::take_touched() returns none of the marks, entities
// and links that were read. A caller that adopts these records must therefore save them.
//
// `open` is the open article, or null. If the file contains the same article, the result shares it.
Result<ReadProject> read_native(TextSource& json, const Article* open = nullptr);

// Returns whether the text seems to be an Attest file. The check is fast, because only the
// beginning is examined.
bool looks_native(std::string_view json);
// Like looks_native(), but returns whether the member "format" has the value `format`.
bool has_format(std::string_view json, std::string_view format);

// These functions write and read single records as compact JSON, for local storage. write_mark()
// also writes the anchors of the mark, with text from `article`.
std::string write_mark(const Mark& mark, const Article& article);
std::string write_entity(const Entity& entity);
std::string write_link(const Link& link);
Result<Mark> read_mark(std::string_view json, const Article& article);
Result<Entity> read_entity(std::string_view json);
Result<Link> read_link(std::string_view json);

// Returns the id in the JSON of a single record, or an empty string.
std::string id_in_record(std::string_view json);

// Writes only the article, with the same JSON as the member "article" of a file.
std::string write_article(const Article& article);

// Writes the JSON of write_article() in steps, so that writing a book does not block the page.
class ArticleWriting {
 public:
  explicit ArticleWriting(std::shared_ptr<const Article> article);
  ~ArticleWriting();

  const std::shared_ptr<const Article>& article() const { return article_; }
  bool step();         // Returns true if more steps are needed.
  std::string take();  // Returns the JSON. Must be called after the last step.

 private:
  struct Work;
  std::shared_ptr<const Article> article_;
  std::unique_ptr<Work> work_;
};
Result<Article> read_article(std::string_view json);

}  // namespace attest
