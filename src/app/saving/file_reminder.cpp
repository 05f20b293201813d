#include "app/saving/file_reminder.h"

#include <algorithm>

#include "app/library/library_facts.h"
#include "app/samples.h"

namespace attest {

void FileReminder::update(LibraryIndex& index, std::string_view now) {
  *this = {};
  for (const auto& [id, record] : index.records_so_far()) {
    if (is_sample(id)) continue;
    last_file_ = std::max(last_file_, record.exported);
    const std::optional<LibraryProgress>& progress = record.progress;
    if (!progress || progress->unsaved == 0) continue;
    marks_ += progress->unsaved;
    is_old_ = is_old_ || !is_of_this_week(progress->changed, now);
  }
  generation_ = index.generation();
}

}  // namespace attest
