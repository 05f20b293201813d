#include "app/library/library_marks.h"

#include <algorithm>
#include <set>

#include "query/attribution.h"
#include "session/wording.h"
#include "text/folding.h"
#include "text/segmentation.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The maximum length of a marked text, and of a note, in a row of the list. In bytes.
constexpr std::size_t kMostWords = 300, kMostNote = 120;

// Returns the ids of the entities whose name without case and accents is `folded`.
std::set<Id> entities_named(const Notebook& notebook, std::string_view folded) {
  std::set<Id> ids;
  for (const Entity& entity : notebook.entities()) {
    if (fold_for_search(entity.name) == folded) ids.insert(entity.id);
  }
  return ids;
}

std::string details_of(const Project& project, const Mark& mark, std::uint32_t number,
                       bool with_speaker) {
  std::string details;
  const std::uint32_t speaker = speaker_of(project.notebook, number);
  if (is_unattributed(project.notebook, number)) {
    add_part(details, words("rows.unattributed"));
  } else if (with_speaker && speaker != kNoNumber && speaker != number) {
    add_part(details, speaker_name(project.notebook, project.notebook.mark_numbered(speaker),
                                   project.article->text()));
  }
  if (has_field(mark.kind, &Mark::verdict) && !mark.verdict.empty()) {
    add_part(details, verdict_in_words(mark));
  }
  if (!mark.note.empty()) {
    add_part(details, say("rows.note", {{"words", on_one_line(mark.note, kMostNote)}}));
  }
  return details;
}

}  // namespace

void LibraryMarks::begin(LibraryFolder subject, std::vector<std::string> articles) {
  stop();
  subject_ = std::move(subject);
  folded_ = fold_for_search(subject_.name);
  articles_ = articles.size();
  local_ = library_->in_local_storage();
  std::reverse(articles.begin(), articles.end());  // ArticleReader begins with the last article.
  reader_.begin(std::move(articles), Library::journal_prefixes);
}

void LibraryMarks::stop() {
  reader_.stop();
  rows_.clear();
  articles_ = done_ = listed_ = 0;
}

bool LibraryMarks::step(const Deadline& deadline, const Project& open) {
  const std::size_t before = done_;
  while (const std::optional<ArticleReader::Arrived> arrived = reader_.take()) {
    const std::string& id = arrived->article;
    ++done_;
    if (open.article->id() == id) {
      list_marks(open);
    } else if (library_->index().find(id) != nullptr) {  // Null if the article was deleted.
      const bool is_local = local_.count(id) > 0;
      const Result<Project> stored =
          library_->read(id, arrived->entries,
                         is_local ? RecordStore::Reading::Stores : RecordStore::Reading::Journal);
      if (stored) list_marks(*stored);
    }
    if (deadline.passed()) break;
  }
  return done_ != before;
}

void LibraryMarks::list_marks(const Project& project) {
  const Notebook& notebook = project.notebook;
  const bool by_tag = subject_.kind == LibraryFolder::Kind::MarkTag;
  const std::set<Id> entities = by_tag ? std::set<Id>() : entities_named(notebook, folded_);
  const LibraryRecord* const record = library_->index().find(project.article->id());
  const std::size_t before = rows_.size();
  const auto is_wanted = [&](std::uint32_t number) {
    if (by_tag) {
      const std::vector<std::string>& tags = notebook.mark_numbered(number).tags;
      return std::any_of(tags.begin(), tags.end(), [this](const std::string& tag) {
        return fold_for_search(tag) == folded_;
      });
    }
    const Entity* const source = source_of(notebook, number);
    return source != nullptr && entities.contains(source->id);
  };
  for (const PlacedPassage& extent : notebook.extents()) {
    if (!is_wanted(extent.mark)) continue;
    const Mark& mark = notebook.mark_numbered(extent.mark);
    LibraryMark row;
    row.article = project.article->id();
    row.mark = mark.id;
    row.kind = mark.kind;
    row.words = on_one_line(marked_text(mark, project.article->text()), kMostWords);
    row.detail = details_of(project, mark, extent.mark, by_tag);
    row.title = record == nullptr || record->title.empty() ? say("saving.untitled") : record->title;
    if (record != nullptr) row.publisher = record->about.publisher;
    rows_.push_back(std::move(row));
  }
  if (rows_.size() > before) ++listed_;
}

}  // namespace attest
