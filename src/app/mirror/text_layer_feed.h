// Computes the updates of the page's text layer. Every block is sent once with its height. Blocks
// near the view are also sent with their marks and, after layout, with their lines.
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

  // Returns the changes since the last call, or no value if nothing has changed. `scroll` and
  // `view` are the scroll position and the rect of the reading view.
  std::optional<TextLayer> update(PageLayout& page, const Notebook& notebook,
                                  std::string_view chosen, const Rect& view, float scroll);

  // Converts a byte range of the article to a range of the text layer, and back.
  static TextLayerRange layer_range_of(const Article& article, ByteRange range);
  static ByteRange range_of(const Article& article, const TextLayerRange& place);

  // Returns the links of a block that can be opened, in text order.
  static std::vector<TextLayerLink> links_in(const Article& article, std::size_t block);
  // True for links to web pages and e-mail addresses. False for "#" and for links relative to a
  // site, because Attest cannot resolve relative links.
  static bool can_open(std::string_view href);

 private:
  static TextLayerBlock described(PageLayout& page, std::size_t block, const Rect& view,
                                  bool with_lines);
  // Adds the runs of a line that need their own style. `start` is the offset of the line in its
  // block.
  static void add_runs(PageLayout& page, const PlacedLine& line, Utf16Offset start,
                       TextLayerBlock& layer_block);

  void emit_marks(const Article& article, const Notebook& notebook, std::size_t block,
                  TextLayer& layer);

  enum class Sent : std::uint8_t { Nothing, Height, Lines };
  std::vector<Sent> sent_;
  struct SentMarks {
    std::uint64_t generation = ~std::uint64_t{0};  // The notebook's generation at the last check.
    std::uint32_t choice = 0;                      // The value of `choice_` at the last check.
    std::uint32_t sum = 0;   // The hash of the sent marks. 0 if no marks were sent.
    std::uint32_t said = 0;  // The hash of the sent descriptions of marks.
  };
  std::vector<SentMarks> sent_marks_;
  std::string chosen_;        // The id of the chosen mark.
  std::uint32_t choice_ = 0;  // Incremented when `chosen_` changes.
  Rect last_view_;
  bool new_article_ = true;
};

}  // namespace attest
