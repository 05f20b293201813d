#include "app/mirror/text_layer_feed.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "app/mirror/mark_description.h"
#include "layout/page_style.h"
#include "text/bidi.h"
#include "text/utf8.h"
#include "ui/reading/reading_view.h"

namespace attest {
namespace {

// A block with more than this number of lines is sent as one piece of text, because 50,000 elements
// for lines would make the page slow.
constexpr std::size_t kMostLines = 400;
// At most this number of marks is sent per block, because 50,000 elements for marks would make the
// page slow.
constexpr std::size_t kMostMarks = 100;

void add_to_hash(std::uint32_t& hash, std::uint32_t number) {
  hash = (hash ^ number) * 0x01000193u;
}

}  // namespace

void TextLayerFeed::begin_article(std::size_t blocks) {
  sent_.assign(blocks, Sent::Nothing);
  sent_marks_.assign(blocks, {});
  new_article_ = true;
}

std::optional<TextLayer> TextLayerFeed::update(PageLayout& page, const Notebook& notebook,
                                               std::string_view chosen, const Rect& view,
                                               float scroll) {
  if (chosen_ != chosen) {
    chosen_ = chosen;
    ++choice_;
  }
  TextLayer layer;
  layer.new_article = new_article_;
  layer.view = view;
  layer.page_height = page.height();

  // The positions of lines are relative to the view. If the view changes its width, the lines move
  // even if the text column keeps its width.
  if (last_view_.width != view.width) {
    for (Sent& sent : sent_) sent = std::min(sent, Sent::Height);
  }
  std::vector<std::size_t> changed = page.take_changed_blocks();
  std::erase_if(changed, [this](std::size_t block) { return block >= sent_.size(); });
  for (const std::size_t block : changed) sent_[block] = Sent::Nothing;
  const std::size_t count = std::min(sent_.size(), page.block_count());
  if (count > 0) {
    const std::size_t first = page.block_at_height(std::max(0.0f, scroll - view.height));
    for (std::size_t i = first; i < count && page.top_of(i) < scroll + 2 * view.height; ++i) {
      emit_marks(page.article(), notebook, i, layer);
      if (sent_[i] == Sent::Lines || !page.is_exact(i) || page.line_count(i) > kMostLines) continue;
      layer.changed.push_back(described(page, i, view, true));
      sent_[i] = Sent::Lines;
    }
  }
  layer.changed.reserve(layer.changed.size() + changed.size());
  for (const std::size_t block : changed) {
    if (sent_[block] != Sent::Nothing) continue;
    layer.changed.push_back(described(page, block, view, false));
    sent_[block] = Sent::Height;
  }
  const bool same_view = last_view_ == view;
  last_view_ = view;
  new_article_ = false;
  if (layer.changed.empty() && layer.marked.empty() && !layer.new_article && same_view)
    return std::nullopt;
  layer.byline = page.byline();
  layer.byline_rect = page.byline_rect();
  layer.byline_rect.x += ReadingView::origin_of(page, view, 0).x - view.x;
  layer.byline_line_height = byline_look(page.style()).line_height;
  return layer;
}

void TextLayerFeed::emit_marks(const Article& article, const Notebook& notebook, std::size_t block,
                               TextLayer& layer) {
  SentMarks& sent = sent_marks_[block];
  const bool same_notebook = sent.generation == notebook.generation();
  if (same_notebook && sent.choice == choice_) return;
  sent.generation = notebook.generation();
  sent.choice = choice_;
  const ByteRange range = article.blocks()[block].range;
  std::vector<PlacedPassage> passages;
  if (!range.empty()) notebook.passages_in(range, passages);
  passages.resize(std::min(passages.size(), kMostMarks));

  TextLayerMarks marked{block, {}};
  std::uint32_t sum = 0;
  for (const PlacedPassage& passage : passages) {
    const ByteRange part(std::max(passage.range.start, range.start),
                         std::min(passage.range.end, range.end));
    const TextLayerRange place = layer_range_of(article, part);
    const Mark& mark = notebook.mark_numbered(passage.mark);
    const bool chosen = mark.id == chosen_;
    marked.marks.push_back({Utf16Range(place.start, place.end), mark.kind, chosen});
    for (const std::uint32_t number :
         {place.start.value, place.end.value, 2 * static_cast<std::uint32_t>(mark.kind) + chosen}) {
      add_to_hash(sum, number + 1);
    }
  }
  // The descriptions depend only on the notebook. If another mark was chosen but the notebook is
  // unchanged, the descriptions of a block with the same marks are not computed again.
  const bool same_marks = std::exchange(sent.sum, sum) == sum;
  if (same_notebook && same_marks) return;
  std::uint32_t said = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Mark& mark = notebook.mark_numbered(passages[i].mark);
    const bool begins =
        extent_of(mark).start == passages[i].range.start && passages[i].range.start >= range.start;
    std::string& description = marked.marks[i].description;
    description =
        begins ? spoken_description(notebook, mark, article.text()) : spoken_continuation(mark);
    add_to_hash(said, static_cast<std::uint32_t>(std::hash<std::string>()(description)));
  }
  if (std::exchange(sent.said, said) == said && same_marks) return;
  layer.marked.push_back(std::move(marked));
}

TextLayerBlock TextLayerFeed::described(PageLayout& page, std::size_t block, const Rect& view,
                                        bool with_lines) {
  const BlockLook& look = page.look_of_block(block);
  TextLayerBlock layer_block;
  layer_block.block = block;
  layer_block.top_gap = block == 0 ? page.top_of(0) : 0;
  layer_block.height = page.height_of(block);
  layer_block.font = look.font;
  layer_block.line_height = look.line_height;
  if (!with_lines) return layer_block;
  layer_block.right_to_left = page.direction_of(block) == Direction::RightToLeft;

  const float left = ReadingView::origin_of(page, view, 0).x - view.x;
  std::uint32_t units = 0;
  std::vector<Rect> boxes;
  for (std::size_t i = 0; i < page.line_count(block); ++i) {
    const PlacedLine line = page.line_of(block, i);
    const std::string_view words = page.article().slice(line.range);
    TextLayerLine out;
    const auto length = static_cast<std::uint32_t>(count_utf16(words));
    out.range = Utf16Range(units, units + length);
    units += length;
    boxes.clear();
    page.rects_in_line(line, line.range, boxes);
    out.rect = {left + line.left, line.top, 0, line.height};
    if (!boxes.empty()) {
      const auto by_left = [](const Rect& a, const Rect& b) { return a.x < b.x; };
      const auto by_right = [](const Rect& a, const Rect& b) { return a.right() < b.right(); };
      out.rect.x = left + std::min_element(boxes.begin(), boxes.end(), by_left)->x;
      out.rect.width =
          left + std::max_element(boxes.begin(), boxes.end(), by_right)->right() - out.rect.x;
    }
    layer_block.text_top = line.baseline - line.ascent - line.top;
    add_runs(page, line, out.range.start, layer_block);
    layer_block.lines.push_back(out);
  }
  return layer_block;
}

void TextLayerFeed::add_runs(PageLayout& page, const PlacedLine& line, Utf16Offset start,
                             TextLayerBlock& layer_block) {
  const Article& article = page.article();
  const ByteRange block = article.blocks()[line.block].range;
  const std::string_view text = article.slice(block);
  const std::uint8_t base = layer_block.right_to_left ? 1 : 0;
  const std::span<const Piece> drawn = page.pieces(line);
  std::vector<Piece> pieces(drawn.begin(), drawn.end());
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.range.start < b.range.start; });
  std::uint32_t at = start.value;
  for (const Piece& piece : pieces) {
    const std::string_view words = text.substr(piece.range.start.value, piece.range.length());
    TextLayerRun run;
    run.range.start = Utf16Offset(at);
    run.range.end = Utf16Offset(at += static_cast<std::uint32_t>(count_utf16(words)));
    run.font = piece.font;
    run.depth = piece.level > base ? static_cast<std::uint8_t>(piece.level - base) : 0;
    if (words == "\t") run.tab_width = piece.width;
    if (run.depth == 0 && run.tab_width == 0 && run.font == layer_block.font) continue;
    if (!layer_block.runs.empty()) {
      TextLayerRun& last = layer_block.runs.back();
      const bool goes_on = last.range.end == run.range.start && last.range.start >= start &&
                           last.font == run.font && last.depth == run.depth &&
                           last.tab_width == 0 && run.tab_width == 0;
      if (goes_on) {
        last.range.end = run.range.end;
        continue;
      }
    }
    layer_block.runs.push_back(run);
  }
}

bool TextLayerFeed::can_open(std::string_view href) {
  constexpr std::string_view kSchemes[] = {"https://", "http://", "mailto:"};
  return std::any_of(std::begin(kSchemes), std::end(kSchemes), [href](std::string_view scheme) {
    return href.substr(0, scheme.size()) == scheme;
  });
}

std::vector<TextLayerLink> TextLayerFeed::links_in(const Article& article, std::size_t block) {
  std::vector<TextLayerLink> links;
  const ByteRange range = article.blocks()[block].range;
  const auto [first, last] = article.spans_near(range);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    if (span.kind != SpanKind::Link || span.range.empty() || !range.contains(span.range)) continue;
    if (!can_open(span.href)) continue;
    const TextLayerRange place = layer_range_of(article, span.range);
    // HTML links cannot be nested, so a link that overlaps the previous link is left out.
    if (!links.empty() && place.start < links.back().range.end) continue;
    links.push_back({Utf16Range(place.start, place.end), span.href});
  }
  return links;
}

TextLayerRange TextLayerFeed::layer_range_of(const Article& article, ByteRange range) {
  TextLayerRange place;
  if (article.blocks().empty()) return place;
  const auto within = [&](ByteOffset at, std::size_t& block, Utf16Offset& offset) {
    block = article.block_at(at);
    const ByteOffset start = article.blocks()[block].range.start;
    const OffsetMap& map = article.offsets();
    offset = Utf16Offset(map.to_utf16(std::max(at, start)).value - map.to_utf16(start).value);
  };
  within(range.start, place.start_block, place.start);
  within(range.end, place.end_block, place.end);
  return place;
}

ByteRange TextLayerFeed::range_of(const Article& article, const TextLayerRange& place) {
  const auto byte = [&](std::size_t block, Utf16Offset offset) {
    if (block >= article.blocks().size()) return ByteOffset(article.text().size());
    const ByteRange range = article.blocks()[block].range;
    const OffsetMap& map = article.offsets();
    const ByteOffset at =
        map.from_utf16(Utf16Offset(map.to_utf16(range.start).value + offset.value));
    return std::min(at, range.end);
  };
  ByteRange range(byte(place.start_block, place.start), byte(place.end_block, place.end));
  if (range.end < range.start) std::swap(range.start, range.end);
  return range;
}

}  // namespace attest
