// Our own file, "attest" version 1: one JSON object that holds everything and
// loses nothing. The same project gives the same bytes. Offsets in the file are
// Unicode code points of article.text, half open.
//
// native_schema.json beside this header describes it member by member. Members
// without a value are left out, but for those that the schema requires. Fields
// that we do not know are kept and written back behind ours, in their order, on
// the file itself, on article, entities, marks and links; those on a block, a span
// or a passage are left out, and a remark says so.
//
// The same objects, one at a time, are what local storage keeps.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/article.h"
#include "base/result.h"
#include "text/text_source.h"

namespace attest {

inline constexpr std::string_view kNativeFormat = "attest";
inline constexpr unsigned kNativeVersion = 1;

struct NativeExport {
  std::string generator;  // "Attest 0.1.0"
  std::string exported;   // UTC with Z.
};

// Pretty-printed with two spaces, each block, span and passage in one row; keys in the order of the
// schema; marks in the order of the text, entities and links in the order of their ids. Ends with a
// newline.
std::string write_native(const Project& project, const NativeExport& about);

struct ReadProject {
  Project project;
  // What was not as it should be and what became of it: sentences without the closing full stop.
  std::vector<std::string> remarks;
};

// Fails with Invalid (cut short, not JSON, not ours; the message names the path such as
// `marks[3].passages[0].end`, or the line of a syntax error) or TooNew. Passages whose offsets do
// not hold their `exact` words are looked for by find_passage; those not found are kept as lost.
// No record counts as touched (Notebook::take_touched): whoever takes them over keeps them. `open`
// is the article that is open, so that it need not be read again where the file is about it.
Result<ReadProject> read_native(TextSource& json, const Article* open = nullptr);

// Is this text meant to be our file? Cheap: looks at the beginning only.
bool looks_native(std::string_view json);

// One record each, compact, for local storage. A mark needs the article for its anchors.
std::string write_mark(const Mark& mark, const Article& article);
std::string write_entity(const Entity& entity);
std::string write_link(const Link& link);
Result<Mark> read_mark(std::string_view json, const Article& article);
Result<Entity> read_entity(std::string_view json);
Result<Link> read_link(std::string_view json);

// The id that such a record says it has; empty where it says none.
std::string id_in_record(std::string_view json);

// The article by itself, as it stands in the file's "article" member.
std::string write_article(const Article& article);

// The same in steps, so that a book does not hold up the page.
class ArticleWriting {
 public:
  explicit ArticleWriting(std::shared_ptr<const Article> article);
  ~ArticleWriting();

  const std::shared_ptr<const Article>& article() const { return article_; }
  bool step();         // False: that was the last.
  std::string take();  // After the last step.

 private:
  struct Work;
  std::shared_ptr<const Article> article_;
  std::unique_ptr<Work> work_;
};
Result<Article> read_article(std::string_view json);

}  // namespace attest
