// A value that several hold and nobody changes; gone with the last who holds it.
//
// As std::shared_ptr, for one thread and without a second kind of pointer that only
// watches: of that one the standard library brings four times the code.
#pragma once

#include <cstdint>
#include <utility>

namespace attest {

template <class Value>
class Shared {
 public:
  Shared() = default;  // Null.
  Shared(const Shared& other) : box_(other.box_) {
    if (box_ != nullptr) ++box_->holders;
  }
  Shared(Shared&& other) noexcept : box_(std::exchange(other.box_, nullptr)) {}
  Shared& operator=(Shared other) noexcept { return (std::swap(box_, other.box_), *this); }
  ~Shared() {
    if (box_ != nullptr && --box_->holders == 0) delete box_;
  }

  template <class... Parts>
  static Shared make(Parts&&... parts) {
    Shared shared;
    shared.box_ = new Box{1, Value(std::forward<Parts>(parts)...)};
    return shared;
  }

  explicit operator bool() const { return box_ != nullptr; }
  const Value& operator*() const { return box_->value; }
  const Value* operator->() const { return &box_->value; }
  // Whether both are one value, not whether two are alike.
  friend bool operator==(const Shared& a, const Shared& b) { return a.box_ == b.box_; }

 private:
  struct Box {
    std::uint32_t holders;
    const Value value;
  };
  Box* box_ = nullptr;
};

}  // namespace attest
