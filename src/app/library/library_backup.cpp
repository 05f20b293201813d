#include "app/library/library_backup.h"

#include "app/version.h"
#include "formats/native/library_file.h"

namespace attest {
namespace {

// The page receives a file in parts of this size, in bytes.
constexpr std::size_t kPart = 1u << 20;

}  // namespace

void LibraryBackup::begin(std::vector<std::string> articles, std::string file_name,
                          std::string time) {
  stop();
  requests_->push(SavePart{});
  file_name_ = std::move(file_name);
  time_ = std::move(time);
  all_ = articles.size();
  local_ = library_->in_local_storage();
  // If the journal does not answer, only the articles in local storage can be read.
  reader_.begin(std::move(articles), Library::journal_prefixes);
  running_ = true;
}

void LibraryBackup::stop() {
  reader_.stop();
  part_.clear();
  if (!running_) note_exports(Deadline::never());
  written_ = {};
  noted_ = 0;
  running_ = false;
}

bool LibraryBackup::step(const Deadline& deadline, const Project& open) {
  if (!running_) return note_exports(deadline), false;
  while (const std::optional<ArticleReader::Arrived> arrived = reader_.take()) {
    write(*arrived, open);
    if (part_.size() >= kPart) requests_->push(SavePart{std::exchange(part_, {})});
    if (deadline.passed()) break;
  }
  if (!reader_.is_complete()) return false;
  finish();
  return true;
}

void LibraryBackup::write(const ArticleReader::Arrived& arrived, const Project& open) {
  const std::string& id = arrived.article;
  const LibraryRecord* record = library_->index().find(id);
  if (record == nullptr) return;  // The article was deleted meanwhile.
  const bool is_open = open.article->id() == id;
  Result<Project> stored = Project{};
  if (is_open) {
    written_.open_generation = open.notebook.generation();
  } else {
    const bool is_local = local_.count(id) > 0;
    stored =
        library_->read(id, arrived.entries,
                       is_local ? RecordStore::Reading::Stores : RecordStore::Reading::Journal);
    if (!stored) return written_.unread.push_back(record->title);
  }
  const std::optional<Codebook> codebook = codebooks_->own_of(id);
  part_ += write_native(is_open ? open : *stored,
                        {std::string(kGenerator), time_, codebook ? &*codebook : nullptr,
                         file_name_.empty() ? record : nullptr});
  if (file_name_.empty()) part_ += '\n';
  written_.articles.push_back(id);
}

void LibraryBackup::finish() {
  running_ = false;
  if (written_.articles.empty()) return;
  if (!part_.empty()) requests_->push(SavePart{std::exchange(part_, {})});
  SaveFile file{file_name_, "application/json", {}, true};
  if (file_name_.empty()) {
    const Codebook& codebook = codebooks_->of_all();
    file.name = "attest-library-" + time_.substr(0, 10) + ".jsonl";
    file.bytes = write_library_header(
        written_.articles.size(),
        {std::string(kGenerator), time_, codebook == Codebook{} ? nullptr : &codebook, nullptr});
  }
  requests_->push(std::move(file));
}

void LibraryBackup::note_exports(const Deadline& deadline) {
  while (noted_ < written_.articles.size()) {
    const std::string& id = written_.articles[noted_++];
    library_->write_to_journal_alone(local_.count(id) == 0);
    (void)library_->note_export(id, time_);
    if (deadline.passed()) break;
  }
  library_->write_to_journal_alone(false);
}

}  // namespace attest
