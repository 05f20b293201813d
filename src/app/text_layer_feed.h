// Computes the updates of the page's text layer: every block once with its height, and for the
// blocks near the view the marks and, once laid out, the lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/notebook.h"
#include "app/host.h"
#include "layout/page_layout.h"

namespace attest {

class TextLayerFeed {
 public:
  void begin_article(std::size_t blocks);

  // Returns the changes since the last call, or no value if there are none. `scroll` and `view` are
  // those of the reading view.
  std::optional<TextLayer> update(PageLayout& page, const Notebook& notebook,
                                  std::string_view chosen, const Rect& view, float scroll);

  // Convert between byte ranges of the article and ranges of the text layer.
  static TextLayerRange layer_range_of(const Article& article, ByteRange range);
  static ByteRange range_of(const Article& article, const TextLayerRange& place);

  // Returns the links of a block that can be opened, in text order.
  static std::vector<TextLayerLink> links_in(const Article& article, std::size_t block);
  // True for links to web pages and e-mail addresses. "#" and links relative to a site cannot be
  // resolved here.
  static bool can_open(std::string_view href);

 private:
  static TextLayerBlock described(PageLayout& page, std::size_t block, const Rect& view,
                                  bool with_lines);
  // Adds the specially styled runs of a line that begins at `start` of its block.
  static void add_runs(PageLayout& page, const PlacedLine& line, Utf16Offset start,
                       TextLayerBlock& layer_block);

  void emit_marks(const Article& article, const Notebook& notebook, std::size_t block,
                  TextLayer& layer);

  enum class Sent : std::uint8_t { Nothing, Height, Lines };
  std::vector<Sent> sent_;
  struct SentMarks {
    std::uint64_t generation = ~std::uint64_t{0};  // The notebook's generation at the last check.
    std::uint32_t choice = 0;                      // The value of `choice_` at the last check.
    std::uint32_t sum = 0;                         // Hash of the marks sent. 0: no marks.
  };
  std::vector<SentMarks> sent_marks_;
  std::string chosen_;        // The id of the chosen mark.
  std::uint32_t choice_ = 0;  // Counts the changes of `chosen_`.
  Rect last_view_;
  bool new_article_ = true;
};

}  // namespace attest
