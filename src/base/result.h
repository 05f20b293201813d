// A value, or an error with a message for the user.
//
// Functions that can fail on bad input return Result<T>. Callers pass the error on unchanged to the
// code that handles it, for example by showing a notice or by quarantining a record. A programming
// error is an assert, never an Error.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace attest {

struct Error {
  enum class Kind {
    Invalid,   // The input breaks a rule; `message` says which rule, and where.
    NotFound,  // The requested item does not exist.
    TooLarge,  // The input exceeds a size limit.
    TooNew,    // The input was written by a later version of Attest.
    Refused,   // The browser refused the operation: storage is full or denied.
    Damaged,   // The input does not have the expected format: it was cut off or changed.
  };

  Kind kind = Kind::Invalid;
  std::string message;  // One sentence, without the closing full stop.

  static Error invalid(std::string message) { return {Kind::Invalid, std::move(message)}; }
  static Error damaged(std::string message) { return {Kind::Damaged, std::move(message)}; }
  static Error not_found(std::string message) { return {Kind::NotFound, std::move(message)}; }
  static Error too_large(std::string message) { return {Kind::TooLarge, std::move(message)}; }
  static Error too_new(std::string message) { return {Kind::TooNew, std::move(message)}; }
  static Error refused(std::string message) { return {Kind::Refused, std::move(message)}; }
};

struct Done {};  // For functions that can fail but return no value: Result<Done>.

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return (assert(ok()), *std::get_if<0>(&state_)); }
  T& value() & { return (assert(ok()), *std::get_if<0>(&state_)); }
  T&& value() && { return (assert(ok()), std::move(*std::get_if<0>(&state_))); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Error& error() const { return (assert(!ok()), *std::get_if<1>(&state_)); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace attest
