#include "ui/widgets/segmented.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kSegmentRadius = 8, kCellRadius = 6;  // All lengths in this file are in CSS pixels.
constexpr float kSegmentPad = 3, kSegmentGap = 2, kCellPad = 10, kSegmentSign = 18, kScale = 52,
                kLeastLabel = 32;

// A group of cells side by side, in one row or in several. The cells are radio buttons of equal
// height.
class CellRow {
 public:
  // `high` is the height of each cell.
  CellRow(Ui& ui, std::string_view name, const Rect& rect, float high)
      : ui_(ui), rect_(rect), high_(high), y_(rect.y + ui.px(kSegmentPad)) {
    // In the dark theme, the background of the group has the colour of the page, because the colour
    // of the panel would hardly be visible on a card.
    ui.fill(rect, ui.palette().dark ? ui.palette().paper : ui.palette().panel, kSegmentRadius);
    ui.frame(rect, ui.palette().line, kSegmentRadius);
    ui.begin_group(Control::Role::Group, name);
    x_ = rect.x + ui.px(kSegmentPad);
  }

  void next_row() {
    x_ = rect_.x + ui_.px(kSegmentPad);
    y_ += high_ + ui_.px(kSegmentGap);
  }

  // Adds the next cell and draws its background. `id` distinguishes cells with the same label.
  Ui::Item add(std::string_view label, std::string_view id, float width, bool chosen, bool enabled,
               Colour edge, float css_edge) {
    ui_.set_cursor({std::round(x_), y_});
    x_ += width + ui_.px(kSegmentGap);
    const float right = std::round(x_ - ui_.px(kSegmentGap));
    const Ui::Item item =
        ui_.add_pressable(Ui::id_of(id), {right - ui_.cursor().x, high_}, enabled);
    Control& control = ui_.control();
    control.role = Control::Role::Radio;
    control.name = label;
    control.font_size = ui_.font(14).size;
    control.on = chosen;
    if (!item.visible) return item;
    if (chosen) {
      ui_.fill(item.rect, ui_.palette().raised, kCellRadius);
      ui_.frame(item.rect, edge, kCellRadius, css_edge);
    } else if (item.hovered) {
      ui_.fill(item.rect, ui_.palette().hover, kCellRadius);
    }
    ui_.focus_ring(item.id, item.rect, kCellRadius);
    return item;
  }

  void end() {
    ui_.end_group(rect_);
    ui_.set_cursor({rect_.x, rect_.y});
    ui_.add_item(0, {rect_.width, rect_.height});
  }

 private:
  Ui& ui_;
  Rect rect_;
  float high_, x_ = 0, y_;
};

Colour ink_of(const Ui& ui, const Ui::Item& item, bool chosen, bool enabled) {
  if (!enabled) return ui.palette().faint;
  return chosen || item.hovered ? ui.palette().ink : ui.palette().soft;
}

// Returns the width of a label in the bold font of the chosen cell, so that cells do not move when
// another cell is chosen.
float label_width(Ui& ui, std::string_view label, float css_size) {
  return std::ceil(ui.pen().width(ui.font(css_size, 600), label)) + ui.px(1);
}

// Returns the widths of the cells. If the labels do not fit in `room`, the widest cells become
// narrower. If the labels fit and `stretch` is true, all cells become wider, so that they fill
// `room`.
std::vector<float> fitted(std::vector<float> wanted, float room, bool stretch) {
  const float total = std::accumulate(wanted.begin(), wanted.end(), 0.0f);
  const float count = static_cast<float>(wanted.size());
  if (total <= room) {
    const float more = stretch ? (room - total) / count : 0;
    for (float& each : wanted) each += more;
    return wanted;
  }
  std::vector<float> sorted = wanted;
  std::sort(sorted.begin(), sorted.end());
  float left = room, most = room / count;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    most = left / static_cast<float>(sorted.size() - i);
    if (sorted[i] > most) break;
    left -= sorted[i];
  }
  for (float& each : wanted) each = std::min(each, most);
  return wanted;
}

// The widths of the cells, in rows of `in_row` cells. The last row may have fewer cells.
struct Arranged {
  std::vector<float> widths;
  std::size_t in_row = 1, rows = 1;
  float wide = 0;  // The width of the group.

  float height(const Ui& ui, float cell) const {
    const float gaps = ui.px(kSegmentGap) * static_cast<float>(rows - 1);
    return cell * static_cast<float>(rows) + gaps + 2 * ui.px(kSegmentPad);
  }
};

// Arranges the cells in as few rows as possible without truncating a label. See fitted().
Arranged arranged(const Ui& ui, const std::vector<float>& wanted, float width, bool stretch) {
  const std::size_t count = std::max<std::size_t>(1, wanted.size());
  Arranged all;
  for (all.rows = 1;; ++all.rows) {
    all.in_row = (count + all.rows - 1) / all.rows;
    all.widths.clear();
    all.wide = 0;
    bool fits = true;
    for (std::size_t from = 0; from < wanted.size(); from += all.in_row) {
      const std::size_t to = std::min(wanted.size(), from + all.in_row);
      const std::vector<float> row(wanted.begin() + static_cast<std::ptrdiff_t>(from),
                                   wanted.begin() + static_cast<std::ptrdiff_t>(to));
      const float around =
          2 * ui.px(kSegmentPad) + ui.px(kSegmentGap) * static_cast<float>(row.size() - 1);
      const bool row_fits =
          std::accumulate(row.begin(), row.end(), around) <= width || row.size() == 1;
      fits = fits && row_fits;
      const std::vector<float> widths = fitted(row, width - around, stretch || all.rows > 1);
      all.wide = std::max(all.wide, std::accumulate(widths.begin(), widths.end(), around));
      all.widths.insert(all.widths.end(), widths.begin(), widths.end());
    }
    if (fits) return all;
  }
}

void draw_label(Ui& ui, const Ui::Item& item, const Cell& cell, float label, bool chosen,
                bool enabled) {
  const float sign = cell.kind != nullptr ? ui.px(kSegmentSign) : 0;
  const float room = std::max(0.0f, item.rect.width - ui.px(8) - sign);
  const Font font = ui.font(14, chosen ? 600 : 400);
  const float wide = std::min(std::ceil(ui.pen().width(font, cell.label)), room);
  float x = std::round(item.rect.x + (item.rect.width - sign - wide) / 2);
  if (cell.kind != nullptr) {
    ui.kind_shape(*cell.kind, {x + ui.px(6), item.rect.y + item.rect.height / 2});
    x += sign;
  }
  ui.text({x, item.rect.y, wide + ui.px(2), item.rect.height}, cell.label, font,
          ink_of(ui, item, chosen, enabled));
  if (label > room + ui.px(2)) ui.offer_tip(item, cell.label);
}

}  // namespace

std::optional<std::size_t> segmented(Ui& ui, const SegmentedSpec& spec) {
  const auto& cells = spec.cells;
  std::vector<float> labels, widths;
  for (const Cell& cell : cells) {
    labels.push_back(label_width(ui, cell.label, 14));
    const float sign = cell.kind != nullptr ? ui.px(kSegmentSign) : 0;
    widths.push_back(std::max(labels.back() + sign + 2 * ui.px(kCellPad), ui.target(24)));
  }
  const bool stretch = spec.width > 0;
  const float width = stretch ? spec.width : ui.available_width();
  Arranged all = arranged(ui, widths, width, stretch);
  // Cells that stand for kinds of marks are always in one row. The longest labels are cut off. If
  // too little would remain of them, only the shapes of the kinds are drawn.
  bool shapes_only = false;
  if (all.rows > 1 && cells.front().kind != nullptr) {
    const float around =
        2 * ui.px(kSegmentPad) + ui.px(kSegmentGap) * static_cast<float>(cells.size() - 1);
    std::vector<float> row = fitted(widths, width - around, stretch);
    shapes_only = *std::max_element(row.begin(), row.end()) <
                  ui.px(kSegmentSign + 2 * kCellPad + kLeastLabel);
    all = shapes_only ? arranged(ui, std::vector(cells.size(), ui.target(24)), width, stretch)
                      : Arranged{std::move(row), cells.size(), 1, width};
  }
  const Point at = ui.cursor();
  const float high = ui.target(26);
  CellRow row(ui, spec.name, {at.x, at.y, std::round(all.wide), all.height(ui, high)}, high);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0 && i % all.in_row == 0) row.next_row();
    const bool chosen = spec.chosen == i;
    const Ui::Item item = row.add(
        cells[i].label, cells[i].kind != nullptr ? token_of(*cells[i].kind) : cells[i].label,
        all.widths[i], chosen, spec.enabled, ui.palette().edge, 0);
    if (item.visible && shapes_only) {
      const Rect& rect = item.rect;
      ui.kind_shape(*cells[i].kind, {rect.x + rect.width / 2, rect.y + rect.height / 2});
      ui.offer_tip(item, cells[i].label);
      ui.control().shown = std::exchange(ui.control().sign, {});
    } else if (item.visible) {
      draw_label(ui, item, cells[i], labels[i], chosen, spec.enabled);
    }
    if (item.pressed) pressed = i;
  }
  row.end();
  return pressed;
}

std::optional<std::size_t> verdict_scale(Ui& ui, const VerdictScaleSpec& spec) {
  const Point at = ui.cursor();
  const float width = ui.available_width(), high = ui.px(kScale) - 2 * ui.px(kSegmentPad);
  std::vector<float> widths;
  for (const VerdictCell& cell : spec.cells) {
    widths.push_back(std::max(label_width(ui, cell.word, 12) + ui.px(2), ui.target(24)));
  }
  const Arranged all = arranged(ui, widths, width, true);
  const Colour ground = ui.palette().dark ? ui.palette().paper : ui.palette().panel;
  CellRow row(ui, spec.name, {at.x, at.y, width, all.height(ui, high)}, high);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < spec.cells.size(); ++i) {
    if (i > 0 && i % all.in_row == 0) row.next_row();
    const VerdictCell& cell = spec.cells[i];
    const bool chosen = spec.chosen == i;
    const Ui::Item item =
        row.add(cell.word, cell.word, all.widths[i], chosen, spec.enabled, cell.colour, 1.5f);
    Control& control = ui.control();
    control.keys = cell.key;
    // As on the canvas, the sign is above the word.
    control.shown.assign(text_sign(cell.sign)).append("\n").append(cell.word);
    control.font_size = ui.font(12).size;
    if (item.pressed) pressed = i;
    if (!item.visible) continue;
    const Font small = ui.font(12), word = ui.font(12, chosen ? 600 : 400);
    const std::string_view hint = ui.coarse() ? std::string_view() : cell.key;
    const float sign = icon_size(ui), key = ui.pen().width(small, hint),
                gap = hint.empty() ? 0 : ui.px(5);
    const float top = std::round(item.rect.y + (item.rect.height - ui.px(35)) / 2);
    float x = std::round(item.rect.x + (item.rect.width - sign - gap - key) / 2);
    draw_icon(ui, cell.sign, {x, top, sign, ui.px(16)},
              {.colour = spec.enabled ? cell.colour : ui.palette().faint,
               .ground = chosen ? ui.palette().raised : ground});
    ui.text({x + sign + gap, top, key + ui.px(2), ui.px(16)}, hint, small, ui.palette().soft);
    const float full = ui.pen().width(word, cell.word);
    const float wide = std::min(std::ceil(full), item.rect.width - ui.px(2));
    x = std::round(item.rect.x + (item.rect.width - wide) / 2);
    ui.text({x, top + ui.px(19), wide + ui.px(1), ui.px(16)}, cell.word, word,
            ink_of(ui, item, chosen, spec.enabled));
    if (full > wide) ui.offer_tip(item, cell.word);
  }
  row.end();
  return pressed;
}

}  // namespace attest
