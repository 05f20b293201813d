// A table of marks, of entities or of links. A record in the table is found by its id or by its
// number.
//
// Each new record gets the next number. No other record ever gets the same number, even after the
// record is removed, and undo restores the record under its old number. A number can therefore
// identify its record in tables, and a lower number means earlier creation.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/string_map.h"

namespace attest {

// Means that a record has no number yet.
inline constexpr std::uint32_t kNoNumber = 0xFFFFFFFF;

template <class Record>
class RecordTable {
  using Records = std::vector<std::unique_ptr<Record>>;

 public:
  // Visits the records in order of creation.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Record;
    using difference_type = std::ptrdiff_t;
    using pointer = const Record*;
    using reference = const Record&;

    Iterator() = default;
    Iterator(const Records& records, std::size_t at) : records_(&records), at_(at) { skip(); }
    reference operator*() const { return *(*records_)[at_]; }
    pointer operator->() const { return (*records_)[at_].get(); }
    Iterator& operator++() { return (++at_, skip(), *this); }
    Iterator operator++(int) {
      const Iterator before = *this;
      return (++*this, before);
    }
    std::uint32_t number() const { return static_cast<std::uint32_t>(at_); }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    void skip() {
      while (at_ < records_->size() && !(*records_)[at_]) ++at_;
    }
    const Records* records_ = nullptr;
    std::size_t at_ = 0;
  };
  Iterator begin() const { return Iterator(records_, 0); }
  Iterator end() const { return Iterator(records_, records_.size()); }
  std::size_t size() const { return by_id_.size(); }
  bool empty() const { return size() == 0; }
  bool was_ever_used() const { return !records_.empty(); }

  // Returns kNoNumber if there is no such record.
  std::uint32_t number_of(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? kNoNumber : found->second;
  }
  // Returns null if there is no such record. The pointer is valid until the record is removed.
  const Record* find(std::string_view id) const {
    const std::uint32_t number = number_of(id);
    return number == kNoNumber ? nullptr : records_[number].get();
  }
  const Record& operator[](std::uint32_t number) const {
    assert(number < records_.size() && records_[number]);
    return *records_[number];
  }

  // Adds a record with a new id and returns its number. For a record that is restored, `number` is
  // its old number.
  std::uint32_t add(Record&& record, std::uint32_t number = kNoNumber) {
    assert(number_of(record.id) == kNoNumber);
    if (number >= records_.size() || records_[number]) {
      number = static_cast<std::uint32_t>(records_.size());
      records_.emplace_back();
    }
    records_[number] = std::make_unique<Record>(std::move(record));
    by_id_.emplace(records_[number]->id, number);
    return number;
  }

  // Replaces the record that has this number and the same id. Returns the old record.
  Record replace(std::uint32_t number, Record record) {
    Record& place = *records_[number];
    assert(place.id == record.id);
    std::swap(place, record);
    return record;
  }

  // Moves the contents of a record out of the table. The empty record stays in the table and may
  // only be destroyed together with the table.
  Record take(std::uint32_t number) { return std::move(*records_[number]); }

  Record remove(std::uint32_t number) {
    by_id_.erase(records_[number]->id);
    const std::unique_ptr<Record> gone = std::move(records_[number]);
    return std::move(*gone);
  }

 private:
  Records records_;  // Indexed by number. Null for removed records.
  StringMap<std::uint32_t> by_id_;
};

}  // namespace attest
