// What the page's text layer is told: all blocks once with their heights, and of
// those near the view the lines, as soon as they are laid out, and the marks.
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

  // What has changed for the page since the last call; nothing: no value. `scroll` and `view` are
  // as the reading view has them.
  std::optional<TextLayer> update(PageLayout& page, const Notebook& notebook,
                                  std::string_view chosen, const Rect& view, float scroll);

  // Between a byte of the article and a place in the text layer.
  static TextLayerRange place_of(const Article& article, ByteRange range);
  static ByteRange range_of(const Article& article, const TextLayerRange& place);

  // The links of a block that can be opened, in order.
  static std::vector<TextLayerLink> links_in(const Article& article, std::size_t block);
  // Only what leads to a page or a letter; "#" and addresses within a site lead nowhere here.
  static bool can_open(std::string_view href);

 private:
  static TextLayerBlock described(PageLayout& page, std::size_t block, const Rect& view,
                                  bool with_lines);
  // Adds what is special about a line that begins at `start` of its block.
  static void add_runs(PageLayout& page, const PlacedLine& line, Utf16Offset start,
                       TextLayerBlock& layer_block);

  void emit_marks(const Article& article, const Notebook& notebook, std::size_t block,
                  TextLayer& layer);

  enum class Sent : std::uint8_t { Nothing, Height, Lines };
  std::vector<Sent> sent_;
  struct SentMarks {
    std::uint64_t generation = ~std::uint64_t{0};  // Of the notebook, when they were looked at.
    std::uint32_t choice = 0;                      // Likewise.
    std::uint32_t sum = 0;                         // Of all numbers told; 0: no marks.
  };
  std::vector<SentMarks> sent_marks_;
  std::string chosen_;        // The mark that is chosen,
  std::uint32_t choice_ = 0;  // and how many were before it.
  Rect last_view_;
  bool new_article_ = true;
};

}  // namespace attest
