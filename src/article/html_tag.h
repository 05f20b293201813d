// One tag of HTML source: its name and the attributes that say something about the words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest {

struct HtmlTag {
  std::string_view source;  // From "<" to ">".
  std::string_view name;    // As written; empty for a declaration or processing instruction.
  bool closing = false;

  bool is(std::string_view lower_case_name) const;

  // With references decoded; empty if it is not there.
  std::string attribute(std::string_view lower_case_name) const;
};

// Reads tags out of a text, each byte once or twice whatever the text is.
class HtmlTagFinder {
 public:
  HtmlTagFinder() = default;
  explicit HtmlTagFinder(std::string_view text);  // Not copied.

  // The tag or declaration that begins at `at`, where a "<" stands. Without source if none does:
  // "<" is then just a character.
  HtmlTag tag_at(std::size_t at);

 private:
  std::string_view text_;           // Up to the last ">": what begins later has no end.
  bool quotes_are_broken_ = false;  // A tag seemed to have no end but for its quotation marks.
};

bool same_ascii_letters(std::string_view text, std::string_view lower_case);

}  // namespace attest
