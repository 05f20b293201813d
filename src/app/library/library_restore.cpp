#include "app/library/library_restore.h"

#include <algorithm>
#include <utility>

#include "app/samples.h"
#include "app/saving/article_summary.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kRestoredAtOnce = 32;
// The maximum length of a line of the file, in bytes. A longer line cannot be an article.
constexpr std::size_t kLongestLine = kLargestJson;
constexpr std::size_t kMostRemarks = 20;

std::string detail_of(const FileComparison& compared, std::size_t marks) {
  if (compared.is_new) return say("library.marks", {{"count", marks}});
  std::string detail;
  const auto add = [&](const char* id, std::size_t count) {
    if (count > 0) add_part(detail, say(id, {{"count", count}}));
  };
  add("restore.adds", compared.added);
  add("restore.changes", compared.changed);
  if (compared.facts) add_part(detail, say("restore.adds-facts"));
  add("restore.newer-here", compared.kept);
  add("restore.only-here", compared.missing);
  if (compared.facts_here) add_part(detail, say("restore.facts-here"));
  return detail;
}

}  // namespace

void LibraryRestore::begin_phase(Phase phase) {
  stop();
  phase_ = phase;
  Source again;
  again.name = std::move(source_.name);
  again.size = source_.size;
  source_ = std::move(again);
  local_ = library_->in_local_storage();
  restored_.clear();
  unsafe_ = false;
}

void LibraryRestore::begin(const LibraryGiven& file) {
  source_.name = file.name;
  source_.size = file.size;
  rows_.clear();
  remarks_.clear();
  header_ = {};
  error_.clear();
  begin_phase(Phase::Comparing);
}

void LibraryRestore::restore(bool journal_works) {
  begin_phase(Phase::Restoring);
  journal_works_ = journal_works;
  if (header_.codebook) codebooks_->add({}, *header_.codebook);
}

void LibraryRestore::stop() {
  journal_->cancel(JournalRequests::Purpose::Restore);
  phase_ = Phase::None;
  batch_ = {};
  source_.text.clear();
}

void LibraryRestore::fail(std::string why) {
  stop();
  error_ = std::move(why);
}

void LibraryRestore::choose(std::size_t row) {
  RestoreItem& item = rows_[row];
  item.chosen = can_restore(item.group) && !item.chosen;
}

void LibraryRestore::choose_group(RestoreGroup group) {
  const auto of_group = [group](const RestoreItem& item) { return item.group == group; };
  const bool all = std::all_of(rows_.begin(), rows_.end(), [&](const RestoreItem& item) {
    return !of_group(item) || item.chosen;
  });
  for (RestoreItem& item : rows_) {
    if (of_group(item)) item.chosen = can_restore(group) && !all;
  }
}

bool LibraryRestore::has_work() const {
  const bool reads = phase_ == Phase::Comparing || phase_ == Phase::Restoring;
  // Two lines of the file may have the same article. The second line is merged with the article's
  // records in the journal, so the journal must first store the records of the first line.
  return reads && !source_.waits && !batch_.waits && (batch_.ready || !unsafe_) &&
         !library_->index().behind();
}

void LibraryRestore::step(const Deadline& deadline, const Open& open) {
  while (has_work()) {
    take_step(open);
    if (deadline.passed()) return;
  }
}

void LibraryRestore::take_step(const Open& open) {
  if (batch_.ready) {
    Read article = std::move(batch_.articles.back());
    batch_.articles.pop_back();
    batch_.ready = !batch_.articles.empty();
    return finish_article(std::move(article), open);
  }
  if (const std::optional<std::string> line = next_line()) {
    read_line(*line, open);
    if (batch_.articles.size() == kRestoredAtOnce) ask();
  } else if (!source_.ended) {
    source_.waits = true;
    requests_->push(ReadFilePart{source_.offset});
  } else if (!batch_.articles.empty()) {
    ask();
  } else {
    end_of_file();
  }
}

void LibraryRestore::ask() {
  std::vector<std::string> prefixes;
  for (const Read& article : batch_.articles) {
    for (std::string& prefix : Library::journal_prefixes(article.file.project.article->id())) {
      prefixes.push_back(std::move(prefix));
    }
  }
  batch_.waits = true;
  journal_->ask(JournalRequests::Purpose::Restore, std::move(prefixes));
}

void LibraryRestore::answered(const JournalRead& answer) {
  if (!std::exchange(batch_.waits, false)) return;
  batch_.entries = entries_by_article(answer.entries);
  batch_.ready = true;
}

void LibraryRestore::part_read(const FilePart& part) {
  if (!std::exchange(source_.waits, false)) return;
  if (part.state == FilePart::State::Failed) return fail(say("restore.cannot-read"));
  source_.text.erase(0, std::exchange(source_.at, 0));
  source_.text += part.bytes;
  source_.offset += part.bytes.size();
  source_.ended = part.state == FilePart::State::Last;
  if (source_.text.size() > kLongestLine) fail(say("restore.cannot-read"));
}

std::optional<std::string> LibraryRestore::next_line() {
  const std::string& text = source_.text;
  std::size_t end = text.find('\n', source_.at);
  if (end == text.npos) {
    if (!source_.ended || source_.at == text.size()) return std::nullopt;
    end = text.size();
  }
  std::string line = text.substr(source_.at, end - source_.at);
  source_.at = std::min(end + 1, text.size());
  ++source_.line;
  return line;
}

void LibraryRestore::read_line(const std::string& line, const Open& open) {
  if (line.find_first_not_of(" \t\r") == line.npos) return;
  if (looks_like_library(line)) {
    if (phase_ == Phase::Restoring) return;
    Result<LibraryHeader> header = read_library_header(line);
    if (!header) return fail(header.error().message);
    header->articles += header_.articles;  // A file that was joined from two files has two headers.
    header_ = *std::move(header);
    return;
  }
  if (phase_ == Phase::Restoring && !is_chosen(source_.line)) return;
  WholeText json(line);
  Result<ReadProject> file = read_native(json);
  if (!file) {
    remarks_.push_back(
        say("restore.damaged-line", {{"line", source_.line}, {"why", file.error().message}}));
    return;
  }
  if (!file->library) file->library = LibraryRecord{};
  file->library->exported = header_.exported;
  Read article{source_.line, *std::move(file)};
  const std::string& id = article.file.project.article->id();
  const bool is_known = library_->index().find(id) != nullptr || id == open.project->article->id();
  // A new article has no stored state to compare with, so the journal is not read.
  if (phase_ == Phase::Comparing && !is_known) return compare(std::move(article), open);
  batch_.articles.push_back(std::move(article));
}

void LibraryRestore::finish_article(Read article, const Open& open) {
  if (phase_ == Phase::Comparing) return compare(std::move(article), open);
  restore(std::move(article), open);
}

RecordStore::Reading LibraryRestore::stores_of(const std::string& id) const {
  return journal_works_ && local_.count(id) == 0 ? RecordStore::Reading::Journal
                                                 : RecordStore::Reading::Stores;
}

void LibraryRestore::compare(Read article, const Open& open) {
  const std::shared_ptr<const Article> kept = article.file.project.article;
  const std::string& id = kept->id();
  const std::size_t marks = article.file.project.notebook.mark_count();
  Result<Project> stored = Project{};
  const bool is_open = id == open.project->article->id();
  if (!is_open) stored = library_->read(id, batch_.entries[id], stores_of(id));
  const Project* const known = is_open ? open.project : stored ? &*stored : nullptr;
  const FileComparison compared = library_->compare(std::move(article.file), known);
  const auto group = static_cast<RestoreGroup>(compared.state());
  rows_.push_back({kept->title().empty() ? say("saving.untitled") : kept->title(),
                   detail_of(compared, marks), article.line, group, can_restore(group)});
}

void LibraryRestore::restore(Read article, const Open& open) {
  const std::string id = article.file.project.article->id();
  const std::optional<Codebook> codebook = article.file.codebook;
  Result<Done> written = Done{};
  if (id == open.project->article->id()) {
    written = open.merge(std::move(article.file));
  } else {
    const RecordStore::Reading stores = stores_of(id);
    const bool alone = stores == RecordStore::Reading::Journal;
    const Result<Project> merged =
        library_->restore_from(std::move(article.file), batch_.entries[id], stores, open.time);
    if (!merged) {
      written = merged.error();
    } else {
      const LibraryRecord* record = library_->index().find(id);
      ArticleSummary summary;
      summary.step(*merged, record->exported, Deadline::never());
      library_->write_to_journal_alone(alone);
      written = library_->summarise(id, summary.progress(), summary.words(), open.time);
      library_->write_to_journal_alone(false);
    }
    unsafe_ = unsafe_ || alone;
  }
  if (!written) {
    return fail(say("restore.stopped",
                    {{"restored", restored_in_words()}, {"why", written.error().message}}));
  }
  if (codebook) codebooks_->add(id, *codebook);
  restored_.insert(id);
}

bool LibraryRestore::is_chosen(std::size_t line) const {
  const auto row = std::lower_bound(
      rows_.begin(), rows_.end(), line,
      [](const RestoreItem& item, std::size_t wanted) { return item.line < wanted; });
  return row != rows_.end() && row->line == line && row->chosen;
}

void LibraryRestore::end_of_file() {
  source_.text.clear();
  if (phase_ == Phase::Restoring) return stop();
  phase_ = Phase::Choosing;
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const RestoreItem& a, const RestoreItem& b) { return a.line < b.line; });
  if (rows_.size() + remarks_.size() < header_.articles) {
    remarks_.push_back(say("restore.cut", {{"count", rows_.size()}, {"all", header_.articles}}));
  }
}

std::string LibraryRestore::restored_in_words() const {
  const auto samples = static_cast<std::size_t>(std::count_if(
      restored_.begin(), restored_.end(), [](const std::string& id) { return is_sample(id); }));
  const std::size_t articles = restored_.size() - samples;
  if (samples == 0) return say("restore.restored", {{"count", articles}});
  return say("restore.restored-samples", {{"count", articles}, {"samples", samples}});
}

RestorePreview LibraryRestore::preview() const {
  RestorePreview preview;
  preview.rows = rows_;
  for (const RestoreItem& item : rows_) {
    const auto group = static_cast<std::size_t>(item.group);
    ++preview.counts[group];
    preview.chosen[group] += item.chosen ? 1u : 0u;
  }
  preview.remarks = std::span(remarks_).first(std::min(remarks_.size(), kMostRemarks));
  preview.heading = say("restore.heading", {{"name", source_.name}});
  preview.progress = progress();
  return preview;
}

std::string LibraryRestore::progress() const {
  if (phase_ != Phase::Comparing && phase_ != Phase::Restoring) return {};
  const std::uint64_t percent = 100 * (source_.offset - source_.text.size() + source_.at) /
                                std::max<std::uint64_t>(1, source_.size);
  return say(phase_ == Phase::Comparing ? "restore.comparing" : "restore.restoring",
             {{"percent", percent}});
}

}  // namespace attest
