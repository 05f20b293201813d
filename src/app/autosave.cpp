#include "app/autosave.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attest {
namespace {

constexpr std::size_t kSlice = 32;  // Records between two looks at the clock.

}  // namespace

void Autosave::note(std::vector<RecordRef> touched) {
  if (touched.empty()) return;
  retry();
  waiting_.insert(waiting_.end(), std::make_move_iterator(touched.begin()),
                  std::make_move_iterator(touched.end()));
}

void Autosave::retry() {
  waiting_.insert(waiting_.end(), std::make_move_iterator(refused_.begin()),
                  std::make_move_iterator(refused_.end()));
  refused_.clear();
  trouble_.clear();
}

void Autosave::step(const Project& project, const std::string& time, bool (*out_of_time)(void*),
                    void* context) {
  while (waiting()) {
    const std::size_t end = std::min(waiting_.size(), next_ + kSlice);
    const std::vector<RecordRef> slice(waiting_.begin() + static_cast<std::ptrdiff_t>(next_),
                                       waiting_.begin() + static_cast<std::ptrdiff_t>(end));
    next_ = end;
    if (const Result<Done> saved = library_->save(project, slice, time); !saved) {
      trouble_ = saved.error().message;
      refused_.insert(refused_.end(), slice.begin(), slice.end());
    }
    if (out_of_time(context)) break;
  }
  if (!waiting()) {
    waiting_.clear();
    next_ = 0;
  }
}

void Autosave::forget() {
  waiting_.clear();
  refused_.clear();
  next_ = 0;
  trouble_.clear();
}

}  // namespace attest
