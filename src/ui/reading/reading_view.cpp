#include "ui/reading/reading_view.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "render/own_marks.h"
#include "ui/reading/overview_ruler.h"

namespace attest {
namespace {

// Returns the text colour of a piece of a line. The colour depends on the block and on links.
Colour colour_of(const Article& article, const Block& block, ByteRange piece,
                 const Palette& palette) {
  const auto [first, last] = article.spans_near(piece);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    if (span.kind == SpanKind::Link && span.range.overlaps(piece)) return palette.accent;
  }
  switch (block.kind) {
    case BlockKind::Caption:
    case BlockKind::Dateline:
    case BlockKind::Image:
    case BlockKind::Footnote:
      return palette.soft;
    default:
      return palette.ink;
  }
}

// Scales a length to the article's text size. Lengths in this file are designed for a text size of
// 19 pixels.
float drawn(const PageStyle& style, float pixels) { return std::round(pixels * style.size / 19); }

// The width of the margin for the arcs of links, in CSS pixels.
constexpr float kMarginLane = 64;

bool framed(BlockKind kind) {
  return kind == BlockKind::Code || kind == BlockKind::Image || kind == BlockKind::Post;
}

}  // namespace

Point ReadingView::origin_of(const PageLayout& page, const Rect& view, float scroll) {
  const float density = page.style().density;
  const float spare = std::max(0.0f, view.width - page.style().column);
  // If there is space for both margins, the column and the overview ruler together are centred in
  // the view.
  float ruler = spare >= 2 * kMarginLane * density ? kRulerSpace / 2 * density : 0;
  if (page.direction() == Direction::RightToLeft) ruler = -ruler;
  return {std::floor(view.x + spare / 2 + ruler), std::floor(view.y - scroll)};
}

void ReadingView::draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session,
                       const Rect& view, float scroll, bool caret_shown, std::uint64_t look) {
  const Point origin = origin_of(page, view, scroll);
  ui.draw_into(&picture_.begin(painter, view, origin.y, look));
  const Rect rows = picture_.rows();
  lines_.clear();
  page.lines_between(rows.y - origin.y, rows.bottom() - origin.y, lines_);
  block_frames(ui, page, origin);

  if (session.selection().range != selection_range_) {
    selection_range_ = session.selection().range;
    selection_ = PaintLayer({{selection_range_, kSelectionStyle}});
  }
  MarkSceneInput input;
  input.notebook = &session.notebook();
  input.chosen = session.chosen_mark();
  input.hovered = session.notebook().find_mark(session.hovered());
  // If only one mark is chosen, `is_chosen` stays an empty function. add_raised_mark() draws the
  // outline of this mark, so OwnMarks must not draw it.
  OwnMarks::IsChosen is_chosen;
  if (session.chosen_marks().size() > 1) {
    is_chosen = [&session](std::string_view mark) { return session.is_chosen(mark); };
  }
  const OwnMarks own_marks(session.notebook(), input.chosen, input.hovered, std::move(is_chosen));
  const ProposedMentions proposed(session.notebook(), proposed_);
  const PassageSource* const layers[] = {&layer(LayerRole::Examples),
                                         &layer(LayerRole::OthersMarks),
                                         &own_marks,
                                         &layer(LayerRole::Suggestions),
                                         &proposed,
                                         &layer(LayerRole::SearchHits),
                                         &selection_};
  input.layers = layers;
  input.palette = &ui.palette();
  input.origin = origin;
  input.density = page.style().density;
  const bool reversed = page.direction() == Direction::RightToLeft;
  input.margin = reversed ? view.right() - origin.x - page.style().column : origin.x - view.x;
  build_mark_scene(page, lines_, input, scene_);
  collect_handles(ui, page, session, origin);
  collect_selected(page, session, origin);

  below_ = {&painter, &scene_.below};
  above_ = {&painter, &scene_.above};
  picture_.add(below_);
  for (const PlacedLine& line : lines_) words(ui, page, line, origin);
  picture_.add(above_);
  counts(ui, page, origin);

  if (!page.byline().empty()) {
    Rect place = page.byline_rect();
    place.x += origin.x;
    place.y += origin.y;
    if (place.bottom() > rows.y && place.y < rows.bottom()) {
      const float line = byline_look(page.style()).line_height;
      const Font font{FontFamily::Interface, false, 400, line * 0.7f};
      if (page.direction() == Direction::RightToLeft) {
        place.x += std::max(0.0f, place.width - ui.pen().width(font, page.byline()));
      }
      ui.pen().lines(font, line, page.byline(), {place.x, place.y}, place.width,
                     static_cast<int>(std::lround(place.height / line)), ui.palette().soft);
    }
  }
  ui.draw_into(nullptr);

  ImDrawList* list = ui.list();
  list->PushClipRect({view.x, view.y}, {view.right(), view.bottom()});
  picture_.end(*list);
  // The caret is drawn over the cached picture of the page. A blinking caret therefore redraws no
  // rows.
  if (caret_shown) caret(ui, page, session, origin);
  selection_handles(ui);
  list->PopClipRect();
}

void ReadingView::words(Ui& ui, PageLayout& page, const PlacedLine& line, Point origin) {
  const Article& article = page.article();
  const Block& block = article.blocks()[line.block];
  const float baseline = origin.y + line.baseline;
  for (const Piece& piece : page.pieces(line)) {
    const ByteRange range(block.range.start.value + piece.range.start.value,
                          block.range.start.value + piece.range.end.value);
    const Colour colour = colour_of(article, block, range, ui.palette());
    const float x = origin.x + piece.x;
    if (colour == ui.palette().accent) {
      const float y = std::round(baseline + drawn(page.style(), 2));
      const float high = std::max(1.0f, std::floor(page.style().density));
      ui.list()->AddRectFilled({x, y}, {x + piece.width, y + high},
                               packed(with_alpha(colour, 0x70)));
    }
    if (!piece.blank) run(ui, page, line, piece, range, {x, baseline}, colour);
  }

  const auto [first, last] = article.spans_near(line.range);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    if (span.kind != SpanKind::Strikethrough || !span.range.overlaps(line.range)) continue;
    scratch_.clear();
    page.rects_in_line(line, span.range, scratch_);
    for (const Rect& box : scratch_) {
      const float y = std::round(baseline - line.ascent * 0.28f);
      ui.list()->AddRectFilled({origin.x + box.x, y},
                               {origin.x + box.right(), y + std::max(1.0f, page.style().density)},
                               packed(ui.palette().ink));
    }
  }
}

// Draws a piece of a line in `colour`. Parts in a search hit have the colour of the hit instead.
void ReadingView::run(Ui& ui, PageLayout& page, const PlacedLine& line, const Piece& piece,
                      ByteRange range, Point at, Colour colour) {
  const std::string_view text = page.article().slice(range);
  const auto draw = [&](Colour ink, Extent shown) {
    ui.pen().run(piece.font, piece.direction, text, at, ink, shown);
  };
  auto ink =
      std::partition_point(scene_.inks.begin(), scene_.inks.end(),
                           [&](const InkedText& each) { return each.range.end <= range.start; });
  struct Part {
    Extent place;
    Colour colour;
  };
  std::vector<Part> parts;
  for (; ink != scene_.inks.end() && ink->range.start < range.end; ++ink) {
    scratch_.clear();
    page.rects_in_line(
        line,
        ByteRange(std::max(ink->range.start, range.start), std::min(ink->range.end, range.end)),
        scratch_);
    for (const Rect& box : scratch_) {
      const float left = at.x - piece.x + box.x;
      parts.push_back({{left, left + box.width}, ink->colour});
    }
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.place.left < b.place.left; });
  Extent rest;
  for (const Part& part : parts) {
    draw(colour, {rest.left, part.place.left});
    draw(part.colour, part.place);
    rest.left = part.place.right;
  }
  draw(colour, rest);
}

// Draws a bar for each quotation that contains the block. If quotations are nested, an outer
// quotation has a bar only if a nearby block lies in this quotation but in no inner one.
void ReadingView::quote_bars(Ui& ui, PageLayout& page, std::size_t index, Point origin) {
  constexpr std::size_t kNear = 16;  // The number of blocks that are examined in each direction.
  const std::vector<Block>& blocks = page.article().blocks();
  const auto quoted = [&](std::size_t i) { return blocks[i].kind == BlockKind::BlockQuote; };
  const PageStyle& style = page.style();
  const int own = std::max<int>(1, blocks[index].depth);
  const float step = page.look_of_block(index).indent / static_cast<float>(own);
  std::size_t from = index, to = index + 1;
  while (from > 0 && index - from < kNear && quoted(from - 1)) --from;
  while (to < blocks.size() && to - index < kNear && quoted(to)) ++to;

  const float top = origin.y + page.line_of(index, 0).top;
  const float high =
      page.look_of_block(index).line_height * static_cast<float>(page.line_count(index));
  const float next = origin.y + page.top_of(index) + page.height_of(index);
  const bool reversed = page.direction_of(index) == Direction::RightToLeft;
  for (int depth = 1; depth <= own; ++depth) {
    bool here = depth == own;
    for (std::size_t i = from; i < to && !here; ++i) here = blocks[i].depth == depth;
    if (!here) continue;
    // The bar continues if the next paragraph belongs to the same quotation.
    const bool goes_on = index + 1 < to && std::max<int>(1, blocks[index + 1].depth) >= depth;
    const float in = step * static_cast<float>(depth) - drawn(style, 20), wide = drawn(style, 3);
    const float x = reversed ? origin.x + style.column - in - wide : origin.x + in;
    ui.fill({x, top, wide, goes_on ? next - top : high}, ui.palette().line, 0);
  }
}

void ReadingView::block_frames(Ui& ui, PageLayout& page, Point origin) {
  const Article& article = page.article();
  const Palette& palette = ui.palette();
  const PageStyle& style = page.style();
  const float column = style.column;
  std::size_t last = static_cast<std::size_t>(-1);
  for (const PlacedLine& line : lines_) {
    if (line.block == last) continue;
    last = line.block;
    const Block& block = article.blocks()[last];
    const BlockLook& look = page.look_of_block(last);
    const bool reversed =
        line.range.length() > 0 && page.direction_of(last) == Direction::RightToLeft;
    const float high = look.line_height * static_cast<float>(page.line_count(last));
    const float top = origin.y + page.line_of(last, 0).top;
    const float lead = reversed ? origin.x : origin.x + look.indent;

    if (framed(block.kind)) {
      const Rect box{lead, top - look.inset, column - look.indent, high + 2 * look.inset};
      ui.fill(box, palette.panel, 8);
      ui.frame(box, palette.line, 8);
    }
    if (block.kind == BlockKind::Rule) {
      const float y = std::round(top + look.line_height / 2);
      ui.hairline({origin.x + column * 0.4f, y}, {origin.x + column * 0.6f, y});
    }
    if (block.kind == BlockKind::BlockQuote) quote_bars(ui, page, last, origin);
    if (block.kind == BlockKind::TableRow) {
      const float y = std::round(top + high + look.after / 2);
      ui.hairline({origin.x, y}, {origin.x + column, y});
    }
    if (!block.marker.empty()) {
      const float wide = ui.pen().width(look.font, block.marker), gap = drawn(style, 10);
      const float x =
          reversed ? origin.x + column - look.indent + gap : origin.x + look.indent - wide - gap;
      // U+200F before a list number moves the full stop to the left of the number.
      constexpr const char* kRightToLeftMark = "\u200F";
      ui.pen().line(look.font, (reversed ? kRightToLeftMark : "") + block.marker,
                    {x, origin.y + page.line_of(last, 0).baseline}, wide + 1, palette.soft);
    }
  }
}

// If overlapping marks on a line have no underlines of their own, draws their number beside the end
// of the line, for example "+3".
void ReadingView::counts(Ui& ui, PageLayout& page, Point origin) {
  const Font small = ui.font(10, 600);
  for (const MoreMarks& more : scene_.more) {
    const PlacedLine& line = lines_[more.line];
    const std::string words = "+" + std::to_string(more.count);
    scratch_.clear();
    page.rects_in_line(line, line.range, scratch_);
    if (scratch_.empty()) continue;
    const bool reversed = page.direction_of(line.block) == Direction::RightToLeft;
    const float wide = ui.pen().width(small, words);
    const float x =
        reversed ? scratch_.front().x - wide - ui.px(4) : scratch_.back().right() + ui.px(4);
    ui.pen().line(small, words, {origin.x + std::round(x), origin.y + line.baseline + ui.px(8)},
                  wide + ui.px(2), ui.palette().soft);
  }
}

void ReadingView::caret(Ui& ui, PageLayout& page, const Session& session, Point origin) {
  const TextSelection& selection = session.selection();
  if (!selection.range.empty() || page.block_count() == 0) return;
  bool in_view = false;
  for (const PlacedLine& line : lines_) {
    in_view |= selection.caret >= line.range.start && selection.caret <= line.range.end;
  }
  if (!in_view) return;
  const Rect place = page.caret_at(selection.caret);
  const float wide = std::round(2 * page.style().density);
  ui.fill({std::round(origin.x + place.x - wide / 2), origin.y + place.y, wide, place.height},
          ui.palette().accent, 1);
}

const std::vector<MarkHandle>& ReadingView::handles(std::string_view mark) const {
  static const std::vector<MarkHandle> none;
  return mark == shown_.mark ? shown_.of_mark : none;
}

void ReadingView::collect_handles(Ui& ui, PageLayout& page, const Session& session, Point origin) {
  shown_.of_mark.clear();
  shown_.mark.clear();
  const Mark* const chosen = session.chosen_mark();
  if (chosen != nullptr && shown_.handles.chosen) {
    shown_.mark = chosen->id;
    shown_.of_mark = handles_of(page, lines_, *chosen, origin);
    add_handles(shown_.of_mark, ui.palette().of(chosen->kind), ui.palette(), page.style().density,
                shown_.handles.adjusted, scene_.above);
  }
  shown_.of_selection.clear();
  if (shown_.handles.selection) {
    shown_.of_selection = handles_of(page, lines_, session.selection().range, origin);
  }
}

// Draws the handles of the selection: a stem along the end of the selection, and a circle that a
// finger can hold.
void ReadingView::selection_handles(Ui& ui) {
  const Palette& palette = ui.palette();
  for (const MarkHandle& handle : shown_.of_selection) {
    const float far = 2 * std::abs(handle.text.y - handle.at.y) - ui.px(6);
    const float wide = ui.px(2), ring = ui.px(15), circle = ui.px(13);
    const float top = handle.end == MarkEnd::Start ? handle.at.y : handle.at.y - far;
    ui.fill({std::round(handle.at.x - wide / 2), top, wide, far}, palette.accent, 0);
    const auto round_at = [&](float size) {
      return Rect{handle.at.x - size / 2, handle.at.y - size / 2, size, size};
    };
    ui.fill(round_at(ring), palette.paper, 7.5f);
    ui.fill(round_at(circle), palette.accent, 6.5f);
  }
}

void ReadingView::collect_selected(PageLayout& page, const Session& session, Point origin) {
  selected_.clear();
  const ByteRange range = session.selection().range;
  if (range.empty()) return;
  for (const PlacedLine& line : lines_) {
    if (!range.overlaps(line.range)) continue;
    scratch_.clear();
    page.rects_in_line(line, range, scratch_);
    for (const Rect& box : scratch_) {
      selected_.push_back({origin.x + box.x, origin.y + line.top, box.width, line.height});
    }
  }
}

}  // namespace attest
