// What the page's text layer is told: all blocks once with their heights, and the
// lines of those near the view as soon as they are laid out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/host.h"
#include "layout/page_layout.h"

namespace attest {

class TextLayerFeed {
 public:
  void begin_article(std::size_t blocks);

  // What has changed for the page since the last call; nothing: no value. `scroll` and `view` are
  // as the reading view has them.
  std::optional<TextLayer> update(PageLayout& page, const Rect& view, float scroll);

  // Between a byte of the article and a place in the text layer.
  static TextLayerRange place_of(const Article& article, ByteRange range);
  static ByteRange range_of(const Article& article, const TextLayerRange& place);

 private:
  static TextLayerBlock described(PageLayout& page, std::size_t block, const Rect& view,
                                  bool with_lines);

  enum class Told : std::uint8_t { Nothing, Height, Lines };
  std::vector<Told> told_;
  Rect last_view_;
  bool new_article_ = true;
};

}  // namespace attest
