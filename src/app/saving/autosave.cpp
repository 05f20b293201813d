#include "app/saving/autosave.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attest {
void Autosave::note(std::vector<RecordRef> touched) {
  if (touched.empty()) return;
  retry();
  waiting_.insert(waiting_.end(), std::make_move_iterator(touched.begin()),
                  std::make_move_iterator(touched.end()));
}

void Autosave::retry() {
  again_ = !refused_.empty();
  error_.clear();
}

void Autosave::step(const Project& project, const std::string& time, const Deadline& deadline) {
  while (waiting()) {
    if (next_ < waiting_.size()) {
      const std::size_t end = std::min(waiting_.size(), next_ + kSlice);
      const std::vector<RecordRef> slice(waiting_.begin() + static_cast<std::ptrdiff_t>(next_),
                                         waiting_.begin() + static_cast<std::ptrdiff_t>(end));
      next_ = end;
      save(project, slice, time);
    } else {
      const std::size_t kept = refused_.size() - std::min(refused_.size(), kSlice);
      const std::vector<RecordRef> slice(refused_.begin() + static_cast<std::ptrdiff_t>(kept),
                                         refused_.end());
      refused_.resize(kept);
      again_ = save(project, slice, time) && kept > 0;
    }
    if (deadline.passed()) break;
  }
  if (next_ == waiting_.size()) {
    waiting_.clear();
    next_ = 0;
  }
}

bool Autosave::save(const Project& project, const std::vector<RecordRef>& slice,
                    const std::string& time) {
  const Result<Done> saved = library_->save(project, slice, time);
  if (saved) return true;
  error_ = saved.error().message;
  refused_.insert(refused_.end(), slice.begin(), slice.end());
  return false;
}

void Autosave::forget() {
  waiting_.clear();
  refused_.clear();
  next_ = 0;
  again_ = false;
  error_.clear();
}

}  // namespace attest
