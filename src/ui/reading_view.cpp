#include "ui/reading_view.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui.h"

namespace attest {
namespace {

// What makes a stretch of a line differ from its neighbours in colour.
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

bool framed(BlockKind kind) {
  return kind == BlockKind::Code || kind == BlockKind::Image || kind == BlockKind::Post;
}

}  // namespace

Point ReadingView::origin_of(const PageLayout& page, const Rect& view, float scroll) {
  const float spare = view.width - page.style().column;
  return {std::floor(view.x + std::max(0.0f, spare) / 2), std::floor(view.y - scroll)};
}

void ReadingView::draw(Ui& ui, Painter& painter, PageLayout& page, const Session& session,
                       const Rect& view, float scroll, bool caret_shown) {
  const Point origin = origin_of(page, view, scroll);
  const float top = view.y - origin.y, bottom = view.bottom() - origin.y;
  lines_.clear();
  page.lines_between(top, bottom, lines_);

  ImDrawList* list = ui.list();
  list->PushClipRect({view.x, view.y}, {view.right(), view.bottom()});
  block_frames(ui, page, origin);

  MarkSceneInput input;
  input.notebook = &session.notebook();
  input.chosen = session.chosen_mark();
  input.hovered = session.notebook().find_mark(session.hovered());
  input.selection = session.selection().range;
  input.palette = &ui.palette();
  input.origin = origin;
  input.density = ui.density();
  input.margin = origin.x - view.x;
  build_mark_scene(page, lines_, input, scene_);
  collect_selected(page, session, origin);

  below_ = {&painter, &scene_.below, view};
  above_ = {&painter, &scene_.above, view};
  const auto draw_batch = [](const ImDrawList*, const ImDrawCmd* command) {
    const auto& batch = *static_cast<QuadBatch*>(command->UserCallbackData);
    batch.painter->draw_quads(*batch.quads, batch.clip);
  };
  if (!scene_.below.empty()) list->AddCallback(draw_batch, &below_);
  for (const PlacedLine& line : lines_) words(ui, page, line, origin);
  if (!scene_.above.empty()) list->AddCallback(draw_batch, &above_);
  counts(ui, page, origin);

  if (!page.byline().empty()) {
    Rect place = page.byline_rect();
    place.x += origin.x;
    place.y += origin.y;
    if (place.bottom() > view.y && place.y < view.bottom()) {
      ui.words(place, page.byline(), ui.font(14), ui.palette().soft);
    }
  }
  if (caret_shown) caret(ui, page, session, origin);
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
      const float y = std::round(baseline + 2 * ui.density());
      ui.list()->AddRectFilled({x, y},
                               {x + piece.width, y + std::max(1.0f, std::floor(ui.density()))},
                               packed(with_alpha(colour, 0x70)));
    }
    if (!piece.blank)
      ui.pen().run(piece.font, piece.direction, article.slice(range), {x, baseline}, colour);
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
                               {origin.x + box.right(), y + std::max(1.0f, ui.density())},
                               packed(ui.palette().ink));
    }
  }
}

void ReadingView::block_frames(Ui& ui, PageLayout& page, Point origin) {
  const Article& article = page.article();
  const Palette& palette = ui.palette();
  const float column = page.style().column;
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
      const Rect box{lead - (look.indent > 0 ? 0 : 0), top - look.inset, column - look.indent,
                     high + 2 * look.inset};
      ui.fill(box, palette.panel, 8);
      ui.frame(box, palette.line, 8);
    }
    if (block.kind == BlockKind::Rule) {
      const float y = std::round(top + look.line_height / 2);
      ui.hairline({origin.x + column * 0.4f, y}, {origin.x + column * 0.6f, y});
    }
    if (block.kind == BlockKind::BlockQuote) {
      const float x = reversed ? origin.x + column - ui.px(3) : origin.x + look.indent - ui.px(20);
      ui.fill({x, top, ui.px(3), high}, palette.line, 1.5f);
    }
    if (block.kind == BlockKind::TableRow) {
      const float y = std::round(top + high + look.after / 2);
      ui.hairline({origin.x, y}, {origin.x + column, y});
    }
    if (!block.marker.empty()) {
      const float wide = ui.pen().width(look.font, block.marker);
      const float x = reversed ? origin.x + column - look.indent + ui.px(10)
                               : origin.x + look.indent - wide - ui.px(10);
      ui.pen().line(look.font, block.marker, {x, origin.y + page.line_of(last, 0).baseline},
                    wide + ui.px(2), palette.soft);
    }
  }
}

// Beside the end of a line: how many of its marks have no line of their own.
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
  const float wide = ui.px(2);
  ui.fill({std::round(origin.x + place.x - wide / 2), origin.y + place.y, wide, place.height},
          ui.palette().accent, 1);
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
