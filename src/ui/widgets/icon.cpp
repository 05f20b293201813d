#include "ui/widgets/icon.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/ascii.h"
#include "imgui.h"
#include "ui/widgets/icon_paths.h"

namespace attest {
namespace {

constexpr float kGrid = 16, kStroke = 1.5f, kDash = 3.2f, kDashGap = 0.8f;
constexpr float kRadian = 3.14159265f / 180;

// Reads the commands and numbers of a path.
class PathReader {
 public:
  explicit PathReader(std::string_view path) : rest_(path) {}
  bool at_end() const { return rest_.empty(); }
  char command() {
    const char next = rest_.front();
    rest_.remove_prefix(1);
    return next;
  }
  // Reads a number, which has at most three decimals and no exponent.
  float number() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    const bool negative = !rest_.empty() && rest_.front() == '-';
    if (negative) rest_.remove_prefix(1);
    float value = 0, unit = 0;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      const char c = rest_.front();
      if (c == '.') {
        unit = 1;
      } else if (is_ascii_digit(c)) {
        value = value * 10 + static_cast<float>(c - '0');
        unit *= 10;
      } else {
        break;
      }
    }
    value = unit > 1 ? value / unit : value;
    return negative ? -value : value;
  }

 private:
  std::string_view rest_;
};

// Draws the strokes of an icon.
class IconPen {
 public:
  IconPen(ImDrawList& list, Point origin, float side, float stroke, const IconStyle& style)
      : list_(list),
        origin_(origin),
        scale_(side / kGrid),
        width_(stroke),
        style_(style),
        colour_(packed(style.colour)) {}

  void draw(std::string_view path) {
    PathReader in(path);
    while (!in.at_end()) apply(in.command(), in);
    stroke(false);
  }

 private:
  ImVec2 point(PathReader& in) {
    const float x = in.number(), y = in.number();
    return {origin_.x + x * scale_, origin_.y + y * scale_};
  }

  void apply(char command, PathReader& in) {
    switch (command) {
      case 'M':
        stroke(false);
        list_.PathLineTo(point(in));
        break;
      case 'L':
        list_.PathLineTo(point(in));
        break;
      case 'C': {
        const ImVec2 first = point(in), second = point(in);
        list_.PathBezierCubicCurveTo(first, second, point(in));
        break;
      }
      case 'A': {
        const ImVec2 centre = point(in);
        const float radius = in.number() * scale_;
        const float from = in.number() * kRadian, to = in.number() * kRadian;
        list_.PathArcTo(centre, radius, from, to);
        break;
      }
      case 'Z':
        stroke(true);
        break;
      case 'F':
        list_.PathFillConvex(colour_);
        break;
      case 'O': {
        stroke(false);
        const ImVec2 centre = point(in);
        list_.PathArcTo(centre, in.number() * scale_, 0, 360 * kRadian);
        // Remove the last point of the circle, which equals the first one.
        if (!dashed_) list_._Path.pop_back();
        stroke(!dashed_);
        break;
      }
      case 'R': {
        stroke(false);
        const ImVec2 from = point(in);
        const float width = in.number() * scale_, height = in.number() * scale_;
        list_.PathRect(from, {from.x + width, from.y + height}, in.number() * scale_);
        stroke(true);
        break;
      }
      case 'B': {
        stroke(false);
        const ImVec2 centre = point(in);
        list_.AddCircleFilled(centre, in.number() * scale_, colour_);
        break;
      }
      case 'D':
        stroke(false);
        dashed_ = true;
        break;
      case 'G':
        stroke(false);
        colour_ = packed(style_.ground);
        break;
      default:
        break;
    }
  }

  // Draws a line through the points that were collected since the previous stroke.
  void stroke(bool closed) {
    if (list_._Path.Size < 2) return list_.PathClear();
    if (dashed_) return dashes();
    const ImVec2 first = list_._Path.front(), last = list_._Path.back();
    if (closed && std::hypot(first.x - last.x, first.y - last.y) < 0.1f) list_._Path.pop_back();
    list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    if (closed) return;
    // The caps are drawn after PathStroke(), because AddCircleFilled() uses the same path buffer.
    cap(first);
    cap(last);
  }

  void cap(ImVec2 at) { list_.AddCircleFilled(at, width_ / 2, colour_, 8); }

  // Draws each dash as one stroke, so that it has no seams on a curve.
  void dashes() {
    const std::vector<ImVec2> points(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    float left = kDash * scale_;  // The remaining length of the current dash or gap.
    bool in_dash = true;
    list_.PathLineTo(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
      const ImVec2 a = points[i - 1], b = points[i];
      const float length = std::hypot(b.x - a.x, b.y - a.y);
      float from = 0;
      for (; length - from >= left; in_dash = !in_dash) {
        from += left;
        list_.PathLineTo({a.x + (b.x - a.x) * from / length, a.y + (b.y - a.y) * from / length});
        if (in_dash) list_.PathStroke(colour_, ImDrawFlags_None, width_);
        left = (in_dash ? kDashGap : kDash) * scale_;
      }
      left -= length - from;
      if (in_dash) list_.PathLineTo(b);
    }
    if (in_dash) return list_.PathStroke(colour_, ImDrawFlags_None, width_);
    list_.PathClear();
  }

  ImDrawList& list_;
  Point origin_;
  float scale_, width_;
  bool dashed_ = false;
  const IconStyle& style_;
  std::uint32_t colour_;
};

bool has_direction(Icon icon) {
  constexpr Icon kWithDirection[]{Icon::Undo,      Icon::Redo,        Icon::Panel,
                                  Icon::Sort,      Icon::ChevronLeft, Icon::ChevronRight,
                                  Icon::ArrowRight};
  return std::ranges::find(kWithDirection, icon) != std::end(kWithDirection);
}

}  // namespace

float icon_size(const Ui& ui) { return ui.px(ui.coarse() ? 20 : 16); }

std::string_view text_sign(Icon icon) {
  switch (icon) {
    case Icon::Undo:
      return "↶";
    case Icon::Redo:
      return "↷";
    case Icon::Search:
      return "⌕";
    case Icon::Theme:
      return "◐";
    case Icon::Panel:
      return "◨";
    case Icon::Export:
      return "↥";
    case Icon::Trash:
    case Icon::Close:
      return "×";
    case Icon::Plus:
      return "+";
    case Icon::ChevronUp:
      return "↑";
    case Icon::ChevronDown:
      return "↓";
    case Icon::More:
      return "…";
    case Icon::Sort:
      return "≡";
    case Icon::Supported:
      return "✓";
    case Icon::PartlySupported:
      return "◑";
    case Icon::Unproven:
      return "?";
    case Icon::Disputed:
      return "⊘";
    case Icon::False:
      return "✗";
    default:
      return "•";
  }
}

void draw_icon(Ui& ui, Icon icon, const Rect& box, const IconStyle& style, float size) {
  const float side = size > 0 ? size : icon_size(ui);
  const Point origin{std::round(box.x + (box.width - side) / 2),
                     std::round(box.y + (box.height - side) / 2)};
  IconStyle full = style;
  if (full.ground.rgba == 0) full.ground = ui.palette().raised;
  ImDrawList& list = *ui.list();
  const int first = list.VtxBuffer.Size;
  IconPen pen(list, origin, side, kStroke * std::min(ui.density(), side / kGrid), full);
  pen.draw(kIconPaths[static_cast<std::size_t>(icon)]);
  // A mirrored interface mirrors all shapes, but only an icon with a direction may look mirrored.
  if (!ui.mirror().is_on() || has_direction(icon)) return;
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    list.VtxBuffer[i].pos.x = 2 * origin.x + side - list.VtxBuffer[i].pos.x;
  }
}

}  // namespace attest
