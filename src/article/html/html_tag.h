// A tag in HTML source, with the attributes that affect the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest {

struct HtmlTag {
  std::string_view source;  // The whole tag, from "<" to ">".
  // The tag name as written. Empty for a declaration or a processing instruction.
  std::string_view name;
  bool closing = false;

  bool is(std::string_view lower_case_name) const;

  // Returns the value of an attribute with its character references decoded, or an empty string if
  // the attribute is missing.
  std::string attribute(std::string_view lower_case_name) const;
};

// Finds tags in a text. Reads each byte at most twice.
class HtmlTagFinder {
 public:
  HtmlTagFinder() = default;
  // Keeps a view of `text`, which must outlive this object.
  explicit HtmlTagFinder(std::string_view text);

  // Returns the tag or declaration that begins with the "<" at `at`. If the "<" is literal text,
  // the returned `source` is empty.
  HtmlTag tag_at(std::size_t at);

 private:
  // The text up to its last ">". No tag begins after the last ">", because every tag ends with ">".
  std::string_view text_;
  // True if a closing quotation mark is missing. All quotation marks are then ignored.
  bool quotes_are_broken_ = false;
};

bool same_ascii_letters(std::string_view text, std::string_view lower_case);

}  // namespace attest
