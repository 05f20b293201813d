// A long text that is read in parts, so that it need not be in memory as a whole.
#pragma once

#include <string_view>
#include <utility>

namespace attest {

class TextSource {
 public:
  virtual ~TextSource() = default;
  // Returns the next part of the text. A part may have any length but never splits a valid code
  // point. Returns an empty view at the end and on every later call. The view is valid until the
  // next call.
  virtual std::string_view next() = 0;
  // Goes back to the start of the text. next() then returns the first part again.
  virtual void rewind() = 0;
};

// A text source whose whole text is in memory. The text must outlive the text source.
class WholeText : public TextSource {
 public:
  explicit WholeText(std::string_view text) : text_(text), rest_(text) {}

  std::string_view next() override { return std::exchange(rest_, {}); }
  void rewind() override { rest_ = text_; }

 private:
  std::string_view text_, rest_;
};

}  // namespace attest
