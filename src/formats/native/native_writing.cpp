#include "formats/native/codebook_json.h"
#include "formats/native/native_json.h"

#include <algorithm>
#include <memory>
#include <string>

#include "formats/json/json_writer.h"
#include "formats/native/native_article.h"
#include "formats/native/native_records.h"

namespace attest {
namespace {

// The order of marks in a file depends only on the marks. Therefore a notebook that is saved and
// loaded again gives the same file. Marks are in text order. Marks that were not found in the text
// come last.
bool mark_stands_before(const Mark* a, const Mark* b) {
  const ByteRange extent_a = extent_of(*a), extent_b = extent_of(*b);
  if (extent_a.empty() != extent_b.empty()) return extent_b.empty();
  if (extent_a.start != extent_b.start) return extent_a.start < extent_b.start;
  if (extent_a.end != extent_b.end) return extent_a.end > extent_b.end;
  if (a->created != b->created) return a->created < b->created;
  return a->id < b->id;
}

template <class Record>
std::vector<const Record*> by_id(const RecordTable<Record>& table) {
  std::vector<const Record*> records;
  records.reserve(table.size());
  for (const Record& record : table) records.push_back(&record);
  std::stable_sort(records.begin(), records.end(),
                   [](const Record* a, const Record* b) { return a->id < b->id; });
  return records;
}

template <class Record>
void write_list(JsonWriter& writer, std::string_view name, const RecordTable<Record>& table) {
  writer.key(name).begin_list();
  for (const Record* record : by_id(table)) write_record_of(writer, *record);
  writer.end_list();
}

void write_marks(JsonWriter& writer, const Notebook& notebook, const Article& article) {
  std::vector<const Mark*> marks;
  marks.reserve(notebook.mark_count());
  for (std::size_t i = 0; i < notebook.mark_count(); ++i) marks.push_back(&notebook.mark_at(i));
  std::stable_sort(marks.begin(), marks.end(), mark_stands_before);

  writer.key("marks").begin_list();
  for (const Mark* mark : marks) write_record_of(writer, *mark, article);
  writer.end_list();
}

template <class Record>
std::string compact(const Record& record) {
  JsonWriter writer(JsonWriter::Style::Compact);
  write_record_of(writer, record);
  return writer.take();
}

}  // namespace

std::string write_native(const Project& project, const NativeExport& about) {
  const Article& article = *project.article;
  const bool on_one_line = about.library != nullptr;
  JsonWriter writer(on_one_line ? JsonWriter::Style::Compact : JsonWriter::Style::Pretty);
  writer.begin_object();
  writer.key("format").text(kNativeFormat);
  writer.key("version").number(kNativeVersion);
  writer.key("generator").text(about.generator);
  writer.key("exported").text(about.exported);
  writer.key("article");
  write_article_of(writer, article);
  write_list(writer, "entities", project.notebook.entities());
  write_marks(writer, project.notebook, article);
  write_list(writer, "links", project.notebook.links());
  if (about.codebook != nullptr) {
    writer.key("codebook");
    write_codebook(writer, *about.codebook);
  }
  // A version of Attest without libraries may have stored the member "library" as an unknown member
  // in `extra`. The member is then not written a second time.
  if (on_one_line && project.extra.find("\"library\":") == std::string::npos) {
    write_library_member(writer, *about.library);
  }
  writer.members_of(project.extra);
  writer.end_object();
  return writer.take();
}

std::string write_mark(const Mark& mark, const Article& article) {
  JsonWriter writer(JsonWriter::Style::Compact);
  write_record_of(writer, mark, article);
  return writer.take();
}

std::string write_entity(const Entity& entity) { return compact(entity); }
std::string write_link(const Link& link) { return compact(link); }

std::string write_article(const Article& article) {
  JsonWriter writer(JsonWriter::Style::Compact);
  write_article_of(writer, article);
  return writer.take();
}

struct ArticleWriting::Work {
  JsonWriter writer{JsonWriter::Style::Compact};
  ArticleRows rows;
};

ArticleWriting::ArticleWriting(std::shared_ptr<const Article> article)
    : article_(std::move(article)), work_(std::make_unique<Work>()) {}
ArticleWriting::~ArticleWriting() = default;

bool ArticleWriting::step() { return work_->rows.step(work_->writer, *article_); }
std::string ArticleWriting::take() { return work_->writer.take(); }

}  // namespace attest
