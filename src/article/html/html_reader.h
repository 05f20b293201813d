// Reads the HTML inside Markdown. Whole web pages are parsed by the browser instead
// (web/page_walker.js).
//
// Tags of block elements separate blocks, and tags of inline elements become spans.
// Superscripts, <q>, <rt> and <math> become text that keeps their meaning.
// All other tags are dropped and their text is kept. The content of scripts, style
// sheets and other elements whose text nobody sees is dropped. Tags may be unbalanced, unfinished
// or invalid; anything that cannot be a tag is text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/html/html_tag.h"
#include "article/html/raised_text.h"
#include "article/model/block_writer.h"

namespace attest {

class HtmlReader {
 public:
  // Whether the text after a script without an end tag is dropped (`Hides`) or kept (`IsText`).
  enum class Unclosed { Hides, IsText };

  explicit HtmlReader(BlockWriter& writer, Unclosed unclosed = Unclosed::Hides)
      : writer_(writer), unclosed_(unclosed) {}

  // Reads the next piece of the HTML. A piece must not end inside a tag. An element may continue in
  // the next piece.
  void read(std::string_view html);

  // True while a script or a similar element is open and its text is dropped. If this is true after
  // the last piece, the HTML should be read again with Unclosed::IsText.
  bool is_hiding() const { return !hidden_until_.empty(); }

 private:
  struct OpenContainer {
    std::string_view name;  // In lower case.
    std::size_t depth;      // The value of writer_.depth() before the container was opened.
  };

  std::size_t read_markup(std::string_view html, std::size_t at);
  std::size_t find_end(std::string_view html, std::size_t at, std::string_view end);
  std::size_t read_hidden(std::string_view html, std::size_t at);
  bool is_closed_later(std::string_view html, std::size_t at, std::string_view name);
  void obey(const HtmlTag& tag);
  void enter(const HtmlTag& tag, std::string_view name);
  void leave(std::string_view name);
  void item(const HtmlTag& tag);
  void begin_raised();
  void raise(RaisedPosition position);
  void quote(bool closing);

  BlockWriter& writer_;
  Unclosed unclosed_;
  HtmlTagFinder finder_;
  std::vector<OpenContainer> containers_;
  // The end tag up to which text is dropped. Empty if no text is dropped.
  std::string_view hidden_until_;
  // End markers, such as "-->", and names of end tags that an earlier search did not find in the
  // rest of the current piece of HTML. They are not searched for again in this piece.
  std::vector<std::string_view> in_vain_;
  bool head_row_ = false;
  std::size_t quotes_ = 0;        // The number of open <q> elements.
  std::size_t quotes_block_ = 0;  // The number of the block with the open <q> elements.
  bool reads_ = false;            // True while an <rt> is open (a pronunciation).
  // Where an open superscript or subscript begins: in which block, and where in its text.
  struct Raised {
    std::size_t blocks, at;
  };
  std::vector<Raised> raised_;
};

}  // namespace attest
