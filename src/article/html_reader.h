// Reads the text of the HTML inside Markdown. The browser parses whole pages (web/page_walker.js).
//
// No browser: tags that set blocks apart do so, tags that mark words become spans,
// all others leave their text as if they were not there. Nothing of what is inside
// scripts and style sheets is shown. Tags may be unbalanced, unfinished or wrong;
// what cannot be a tag is text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/block_writer.h"
#include "article/html_tag.h"

namespace attest {

class HtmlReader {
 public:
  // What a script does whose end never comes: hide all that follows, or nothing.
  enum class Unclosed { Hides, IsText };

  explicit HtmlReader(BlockWriter& writer, Unclosed unclosed = Unclosed::Hides)
      : writer_(writer), unclosed_(unclosed) {}

  // Reads a piece that holds whole tags. Elements that it leaves open stay open for the next piece.
  void read(std::string_view html);

  // Inside a script or the like, whose end has not come yet: words are not to be shown. A source
  // that ends so is better read again, with Unclosed::IsText.
  bool is_hiding() const { return !hidden_until_.empty(); }

 private:
  struct OpenContainer {
    std::string_view name;  // Lower case.
    std::size_t depth;      // The writer's, before it was entered.
  };

  std::size_t read_markup(std::string_view html, std::size_t at);
  std::size_t find_end(std::string_view html, std::size_t at, std::string_view end);
  std::size_t read_hidden(std::string_view html, std::size_t at);
  bool is_closed_later(std::string_view html, std::size_t at, std::string_view name);
  void obey(const HtmlTag& tag);
  void enter(const HtmlTag& tag, std::string_view name);
  void leave(std::string_view name);
  void item(const HtmlTag& tag);

  BlockWriter& writer_;
  Unclosed unclosed_;
  HtmlTagFinder finder_;
  std::vector<OpenContainer> containers_;
  std::string_view hidden_until_;  // The name whose closing tag ends what is hidden; or empty.
  std::vector<std::string_view> in_vain_;  // Ends that this piece does not have.
  bool head_row_ = false;
};

}  // namespace attest
