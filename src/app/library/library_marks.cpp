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

// The largest numbers of bytes of a marked text and of a note that a row shows.
constexpr std::size_t kMostWords = 300, kMostNote = 120;

// The ids of the entities with this folded name.
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
  batches_ = article_batches(std::move(articles), Library::journal_prefixes);
  std::reverse(batches_.begin(), batches_.end());
}

void LibraryMarks::stop() {
  journal_->cancel(JournalRequests::Purpose::LibraryMarks);
  batches_.clear();
  arrived_.clear();
  rows_.clear();
  articles_ = done_ = listed_ = 0;
  waits_ = false;
}

void LibraryMarks::ask() {
  if (waits_ || batches_.empty()) return;
  waits_ = true;
  journal_->ask(JournalRequests::Purpose::LibraryMarks, batches_.back().prefixes);
}

void LibraryMarks::answered(const JournalRead& answer) {
  if (!std::exchange(waits_, false)) return;
  EntriesByArticle found = entries_by_article(answer.entries);
  for (std::string& id : batches_.back().articles) {
    std::vector<JournalEntry> entries = std::move(found[id]);
    arrived_.emplace_back(std::move(id), std::move(entries));
  }
  batches_.pop_back();
  std::reverse(arrived_.begin(), arrived_.end());  // The first article is taken first.
}

bool LibraryMarks::step(const Deadline& deadline, const Project& open) {
  const std::size_t before = done_;
  while (!arrived_.empty()) {
    const auto [id, entries] = std::move(arrived_.back());
    arrived_.pop_back();
    ++done_;
    if (open.article->id() == id) {
      list_marks(open);
    } else if (library_->index().find(id) != nullptr) {  // Otherwise it was deleted meanwhile.
      const bool is_local = local_.count(id) > 0;
      const Result<Project> stored = library_->read(
          id, entries, is_local ? RecordStore::Reading::Stores : RecordStore::Reading::Journal);
      if (stored) list_marks(*stored);
    }
    if (deadline.passed()) break;
  }
  if (arrived_.empty()) ask();
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
