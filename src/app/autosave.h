// Keeps what changed: at once for what a hand changes, in slices for thousands of
// records, and again later for what was refused. A full store may have refused tens
// of thousands: of those only a slice is tried, and the rest if that one found room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "annotation/project.h"
#include "base/deadline.h"
#include "storage/library.h"

namespace attest {

class Autosave {
 public:
  static constexpr std::size_t kSlice = 32;  // Records between two looks at the clock.

  explicit Autosave(Library& library) : library_(&library) {}

  // These records are not saved in their present state.
  void note(std::vector<RecordRef> touched);

  // Writes what waits, until the deadline has passed. What was refused is tried again only after
  // the next note() or retry(): a full store stays full while nothing changes.
  void step(const Project& project, const std::string& time, const Deadline& deadline);
  void retry();

  bool waiting() const { return next_ < waiting_.size() || again_; }
  std::size_t waiting_records() const { return waiting_.size() - next_; }  // But those refused.
  // Why something is not in local storage; empty when all is.
  const std::string& error() const { return error_; }
  void forget();  // Another project is open now.

 private:
  bool save(const Project& project, const std::vector<RecordRef>& slice, const std::string& time);

  Library* library_;
  std::vector<RecordRef> waiting_;
  std::size_t next_ = 0;  // Of waiting_: the first that is not written.
  std::vector<RecordRef> refused_;
  bool again_ = false;  // refused_ is to be tried when nothing waits.
  std::string error_;
};

}  // namespace attest
