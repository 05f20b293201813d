#include "ui/widgets/ui.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "imgui.h"

namespace attest {
namespace {

constexpr float kControlRadius = 8;  // In CSS pixels, like all literal lengths of this file.

std::uint32_t hashed(std::uint32_t seed, std::string_view text) {
  std::uint32_t hash = seed ^ 0x811C9DC5u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash == 0 ? 1 : hash;
}

ImVec2 corner(const Rect& r) { return {r.x, r.y}; }
ImVec2 far_corner(const Rect& r) { return {r.right(), r.bottom()}; }

}  // namespace

void Ui::begin_frame(Frame frame) {
  frame_ = std::move(frame);
  controls_.clear();
  fields_.clear();
  groups_.clear();
  wants_hand_ = false;
}

float Ui::px(float css_px) const { return std::round(css_px * frame_.density); }

Rect Ui::css(float x, float y, float width, float height) const {
  return {px(x), px(y), px(width), px(height)};
}

Font Ui::font(float css_size, std::uint16_t weight) const {
  return {FontFamily::Interface, false, weight, css_size * frame_.density};
}

Font Ui::reading_font(float css_size) const {
  return {FontFamily::Reading, false, 400, css_size * frame_.density};
}

ImDrawList* Ui::list() { return other_list_ != nullptr ? other_list_ : ImGui::GetWindowDrawList(); }

void Ui::draw_into(ImDrawList* other) {
  other_list_ = other;
  pen_->write_to(list());
}

void Ui::begin_region(const char* name, const Rect& place, bool on_top) {
  ImGui::SetNextWindowPos(corner(place));
  ImGui::SetNextWindowSize({place.width, place.height});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                           ImGuiWindowFlags_NoScrollWithMouse;
  if (!on_top) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(name, nullptr, flags);
  if (on_top && ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  pen_->begin_frame(list(), palette());
}

void Ui::end_region() { ImGui::End(); }

void Ui::fill(const Rect& place, Colour colour, float css_radius) {
  list()->AddRectFilled(corner(place), far_corner(place), packed(colour), css_radius * density());
}

void Ui::frame(const Rect& place, Colour colour, float css_radius, float css_width) {
  const float width = css_width > 0 ? css_width * density() : 1;
  const float in = (width - 1) / 2;  // ImGui's AddRect itself insets by half a pixel.
  list()->AddRect({place.x + in, place.y + in}, {place.right() - in, place.bottom() - in},
                  packed(colour), css_radius * density(), 0, width);
}

void Ui::hairline(Point from, Point to) {
  list()->AddRectFilled({from.x, from.y}, {std::max(to.x, from.x + 1), std::max(to.y, from.y + 1)},
                        packed(palette().line));
}

// The shadow fades from an inner outline below the card to a larger outer outline. It is not drawn
// inside the inner outline, because the card covers that area.
void Ui::shadow(const Rect& place, float css_radius) {
  constexpr int kCorners = 4, kArc = 8, kPoints = kCorners * kArc;
  const float radius = px(css_radius), drop = px(4), near = radius - drop, far = radius + px(16);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const std::uint32_t dark = packed(palette().shadow),
                      none = packed(with_alpha(palette().shadow, 0));
  ImDrawList& out = *list();
  out.PrimReserve(6 * kPoints, 2 * kPoints);
  const unsigned first = out._VtxCurrentIdx;
  for (int i = 0; i < kPoints; ++i) {
    // Computes a quarter circle without trigonometric functions; t is the tangent of half the
    // angle.
    const float t = static_cast<float>(i % kArc) / (kArc - 1);
    Point to{(1 - t * t) / (1 + t * t), 2 * t / (1 + t * t)};
    const int corner = i / kArc;  // Corners are clockwise from the lower right one.
    for (int turned = 0; turned < corner; ++turned) to = {-to.y, to.x};
    const float x = corner % 3 == 0 ? place.right() - radius : place.x + radius;
    const float y = drop + (corner < 2 ? place.bottom() - radius : place.y + radius);
    out.PrimWriteVtx({x + to.x * near, y + to.y * near}, white, dark);
    out.PrimWriteVtx({x + to.x * far, y + to.y * far}, white, none);
    const int here = 2 * i, next = 2 * ((i + 1) % kPoints);
    for (const int vertex : {here, here + 1, next, next, here + 1, next + 1}) {
      out.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(vertex)));
    }
  }
}

void Ui::card(const Rect& place, float css_radius) {
  shadow(place, css_radius);
  list()->AddRectFilled(corner(place), far_corner(place), packed(palette().raised),
                        css_radius * density());
  frame(place, palette().line, css_radius);
}

void Ui::kind_shape(MarkKind kind, Point centre, float css_size) {
  const float half = css_size * density() / 2;
  const std::uint32_t colour = packed(palette().of(kind).line);
  switch (kind) {
    case MarkKind::Claim:
      list()->AddTriangleFilled({centre.x, centre.y - half},
                                {centre.x + half * 1.15f, centre.y + half},
                                {centre.x - half * 1.15f, centre.y + half}, colour);
      break;
    case MarkKind::Quote:
      list()->AddRectFilled({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half},
                            colour, 2 * density());
      break;
    case MarkKind::Source:
      list()->AddCircleFilled({centre.x, centre.y}, half, colour);
      break;
  }
}

float Ui::text(const Rect& box, std::string_view text, const Font& font, Colour colour) {
  const float baseline = box.y + pen_->baseline_in(font, box.height);
  return pen_->line(font, text, {box.x, baseline}, box.width, colour);
}

void Ui::focus_ring(std::uint32_t id, const Rect& place, float css_radius) {
  if (id == 0 || id != frame_.focused) return;
  const float out = px(4);  // The width of the ring plus the gap inside it.
  frame({place.x - out, place.y - out, place.width + 2 * out, place.height + 2 * out},
        palette().accent, css_radius + 4, 2);
}

std::uint32_t Ui::id_of(std::string_view name) const {
  return hashed(groups_.empty() ? 0 : groups_.back(), name);
}

bool Ui::pressable(std::uint32_t id, const Rect& place, bool* hovered) {
  if (place.width < 1 || place.height < 1) return false;
  ImGui::PushID(static_cast<int>(id));
  ImGui::SetCursorScreenPos(corner(place));
  bool pressed = ImGui::InvisibleButton("press", {place.width, place.height});
  const bool over = ImGui::IsItemHovered();
  ImGui::PopID();
  if (over) wants_hand_ = true;
  if (hovered != nullptr) *hovered = over;
  const auto& through_semantics = frame_.activated;
  return pressed || std::find(through_semantics.begin(), through_semantics.end(), id) !=
                        through_semantics.end();
}

bool Ui::button(const ButtonSpec& spec, const Rect& place) {
  const std::uint32_t id = id_of(spec.id.empty() ? spec.name : spec.id);
  bool over = false;
  const bool pressed = spec.enabled && pressable(id, place, &over);

  const Palette& p = palette();
  Colour ink = p.ink;
  switch (spec.look) {
    case ButtonLook::Primary:
      fill(place, over ? with_alpha(p.accent, 0xE0) : p.accent, kControlRadius);
      ink = p.accent_ink;
      break;
    case ButtonLook::Raised:
      fill(place, p.raised, kControlRadius);
      frame(place, over ? p.soft : p.line, kControlRadius);
      break;
    case ButtonLook::Segment:
      if (spec.on || over) fill(place, spec.on ? p.selection : p.panel, kControlRadius - 1);
      ink = spec.on ? p.ink : p.soft;
      break;
    case ButtonLook::Danger:
    case ButtonLook::Quiet:
      if (over || spec.on) fill(place, with_alpha(p.line, spec.on ? 0xFF : 0x90), kControlRadius);
      ink = spec.look == ButtonLook::Danger ? p.danger
                                            : (over || spec.kind != nullptr ? p.ink : p.soft);
      break;
  }
  if (!spec.enabled) ink = with_alpha(ink, 0x70);

  const std::string_view shown = spec.shown.empty() ? spec.name : spec.shown;
  const bool strong =
      spec.look == ButtonLook::Primary || (spec.on && spec.look == ButtonLook::Segment);
  const Font label = font(14, strong ? 600 : 400);
  const float icon = spec.kind != nullptr ? px(20) : 0;
  const Font small = font(12);
  const float hint =
      spec.key_hint.empty() ? 0 : std::max(px(18), pen_->width(small, spec.key_hint) + px(10));
  const float gap = hint > 0 ? px(8) : 0;
  const float wide = pen_->width(label, shown);
  float x = std::round(place.x + (place.width - icon - wide - gap - hint) / 2);
  if (spec.kind != nullptr) {
    kind_shape(*spec.kind, {x + px(6), place.y + place.height / 2});
    x += icon;
  }
  text({x, place.y, wide + px(2), place.height}, shown, label, ink);
  if (hint > 0) {
    const float high = px(18);
    const Rect box{x + wide + gap, std::round(place.y + (place.height - high) / 2), hint, high};
    frame(box, p.line, 4);
    const float inner = pen_->width(small, spec.key_hint);
    text({std::round(box.x + (hint - inner) / 2), box.y, inner + px(2), high}, spec.key_hint, small,
         p.soft);
  }
  focus_ring(id, place, kControlRadius);

  Control control;
  control.id = id;
  control.role = spec.role;
  control.name = spec.name;
  if (shown != spec.name) control.shown = shown;
  control.keys = spec.keys;
  control.rect = place;
  control.enabled = spec.enabled;
  control.on = spec.on;
  add_control(std::move(control));
  return pressed;
}

Cut Ui::cut_of(const Rect& place) {
  const float from = list()->GetClipRectMin().y, to = list()->GetClipRectMax().y;
  return {std::clamp(from - place.y, 0.0f, place.height),
          std::clamp(place.bottom() - to, 0.0f, place.height)};
}

void Ui::add_control(Control control) {
  control.parent = groups_.empty() ? 0 : groups_.back();
  control.cut = cut_of(control.rect);
  if (control.font_size == 0) control.font_size = 14 * density();
  controls_.push_back(std::move(control));
}

void Ui::describe_text(const Rect& place, std::string_view words, float css_size,
                       std::string_view id) {
  Control control;
  control.id = id_of(id.empty() ? words : id);
  control.role = Control::Role::Text;
  control.name = words;
  control.font_size = css_size * density();
  control.rect = place;
  add_control(std::move(control));
}

Rect Ui::place_of(std::uint32_t id, ControlCounts before) const {
  const auto place_in = [id](const auto& all, std::size_t from) {
    const auto it = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(),
                                 [id](const auto& each) { return each.id == id; });
    return it == all.end() ? Rect{} : it->rect;
  };
  const Rect control = place_in(controls_, before.controls);
  return control.height > 0 ? control : place_in(fields_, before.fields);
}

void Ui::add_field(const Rect& box, Field field) {
  fill(box, palette().paper, 8);
  frame(box, palette().line, 8);
  field.rect = field.multiline
                   ? Rect{box.x + px(12), box.y + px(8), box.width - px(16), box.height - px(12)}
                   : Rect{box.x + px(12), box.y, box.width - px(24), box.height};
  field.parent = groups_.empty() ? 0 : groups_.back();
  field.font_size = px(16);
  field.cut = cut_of(field.rect);
  fields_.push_back(std::move(field));
}

void Ui::push_group(Control::Role role, std::string_view name, const Rect& place) {
  Control group;
  group.id = id_of(name);
  group.role = role;
  group.name = name;
  group.rect = place;
  add_control(group);
  groups_.push_back(group.id);
}

void Ui::pop_group() { groups_.pop_back(); }

}  // namespace attest
