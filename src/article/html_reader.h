// Reads the words out of HTML: whole documents, and the pieces of it inside Markdown.
//
// No browser: tags that set blocks apart do so, tags that mark words become spans,
// all others leave their text as if they were not there. Nothing of what is inside
// scripts and style sheets is shown. Tags may be unbalanced, unfinished or wrong;
// what cannot be a tag is text.
#pragma once

#include <cstddef>
#include <string>
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

  // Reads a piece that holds whole tags: at once, or about so many bytes of it with each call,
  // which says whether there are more. What is open stays open for the next piece.
  void read(std::string_view html);
  void begin(std::string_view html);
  bool go_on(std::size_t bytes);

  // Inside a script or the like, whose end has not come yet: words are not to be shown. A source
  // that ends so is better read again, with Unclosed::IsText.
  bool is_hiding() const { return !hidden_until_.empty(); }

  const std::string& title() const { return title_; }        // Of a document's head.
  const std::string& language() const { return language_; }  // Of its <html lang>.

 private:
  struct OpenContainer {
    std::string_view name;  // Lower case.
    std::size_t depth;      // The writer's, before it was entered.
  };

  std::size_t read_markup(std::string_view html, std::size_t at);
  std::size_t find_end(std::string_view html, std::size_t at, std::string_view end);
  std::size_t read_hidden(std::string_view html, std::size_t at);
  bool is_closed_later(std::string_view html, std::size_t at, std::string_view name);
  std::size_t read_title(std::string_view html, std::size_t at);
  void obey(const HtmlTag& tag);
  void enter(const HtmlTag& tag, std::string_view name);
  void leave(std::string_view name);
  void item(const HtmlTag& tag);

  BlockWriter& writer_;
  Unclosed unclosed_;
  std::string_view html_;  // The piece.
  std::size_t at_ = 0;     // In it.
  HtmlTagFinder finder_;
  std::vector<OpenContainer> containers_;
  std::string_view hidden_until_;  // The name whose closing tag ends what is hidden; or empty.
  std::vector<std::string_view> in_vain_;  // Ends that this piece does not have.
  bool head_row_ = false;
  std::string title_, language_;
};

}  // namespace attest
