// Saves changed records: changes by hand at once, thousands of records in slices, and refused
// records again later. A full store may refuse tens of thousands of records; then only one slice is
// retried, and the rest follows if that slice was accepted.
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

  // Adds records whose present state is not saved.
  void note(std::vector<RecordRef> touched);

  // Writes waiting records until the deadline. Refused records are retried only after the next
  // note() or retry(), because a full store stays full until something changes.
  void step(const Project& project, const std::string& time, const Deadline& deadline);
  void retry();

  bool waiting() const { return next_ < waiting_.size() || again_; }
  // Refused records are not counted.
  std::size_t waiting_records() const { return waiting_.size() - next_; }
  // Why records are missing from local storage. Empty if none are.
  const std::string& error() const { return error_; }
  void forget();  // Call it when another project opens.

 private:
  bool save(const Project& project, const std::vector<RecordRef>& slice, const std::string& time);

  Library* library_;
  std::vector<RecordRef> waiting_;
  std::size_t next_ = 0;  // The first unwritten index in waiting_.
  std::vector<RecordRef> refused_;
  bool again_ = false;  // Refused records will be retried when nothing else waits.
  std::string error_;
};

}  // namespace attest
