// A long text that is handed over in parts, so that it need not be in memory as a whole.
#pragma once

#include <string_view>
#include <utility>

namespace attest {

class TextSource {
 public:
  virtual ~TextSource() = default;
  // The next part, of any bytes; no part cuts a letter in two that the text has whole. Empty at the
  // end, and from then on. Holds until it is asked again.
  virtual std::string_view next() = 0;
  // The next part is the first again.
  virtual void rewind() = 0;
};

// One that is in memory as a whole, and stays there.
class WholeText : public TextSource {
 public:
  explicit WholeText(std::string_view text) : text_(text), rest_(text) {}

  std::string_view next() override { return std::exchange(rest_, {}); }
  void rewind() override { rest_ = text_; }

 private:
  std::string_view text_, rest_;
};

}  // namespace attest
