// Saves changed records: a few records immediately, and thousands of records in slices. Records
// that local storage refuses are written again later. A full store may refuse tens of thousands of
// records, so the first new attempt writes only one slice. If the store accepts this slice, the
// other refused records are written, too.
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
  // The number of records saved between two checks of the deadline.
  static constexpr std::size_t kSlice = 32;

  explicit Autosave(Library& library) : library_(&library) {}

  // Adds records that have changed since they were last saved.
  void note(std::vector<RecordRef> touched);

  // Writes waiting records until the deadline. A full store stays full until something changes, so
  // refused records are retried only after the next note() or retry().
  void step(const Project& project, const std::string& time, const Deadline& deadline);
  void retry();

  bool waiting() const { return next_ < waiting_.size() || again_; }
  // The number of records that wait to be written. Refused records are not counted.
  std::size_t waiting_records() const { return waiting_.size() - next_; }
  // The reason why records are missing from local storage. Empty if no record is missing.
  const std::string& error() const { return error_; }
  void forget();  // Must be called when another article opens.

 private:
  bool save(const Project& project, const std::vector<RecordRef>& slice, const std::string& time);

  Library* library_;
  std::vector<RecordRef> waiting_;
  std::size_t next_ = 0;  // The index in waiting_ of the first unwritten record.
  std::vector<RecordRef> refused_;
  bool again_ = false;  // True if `refused_` is written again after `waiting_`.
  std::string error_;
};

}  // namespace attest
