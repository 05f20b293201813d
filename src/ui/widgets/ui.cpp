#include "ui/widgets/ui.h"

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "text/bidi.h"
#include "ui/widgets/label_lines.h"

namespace attest {
namespace {

ImVec2 corner(const Rect& r) { return {r.x, r.y}; }
ImVec2 far_corner(const Rect& r) { return {r.right(), r.bottom()}; }

constexpr ImGuiWindowFlags kPlain = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                    ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoFocusOnAppearing;

ImVec4 vector_of(Colour colour) { return ImGui::ColorConvertU32ToFloat4(packed(colour)); }

}  // namespace

void Ui::begin_frame() {
  semantics_.begin_frame();
  semantics_.set_mirror(mirror_);
  pen_->set_mirror(mirror_);
  tooltip_.begin_frame();
  insets_.clear();
  wants_hand_ = false;
  if (frame_.focused == 0) scrolled_to_ = 0;
  ImGuiStyle& style = ImGui::GetStyle();
  style.ScrollbarSize = px(12);
  style.ScrollbarRounding = px(6);
  style.GrabMinSize = px(24);
  style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarGrab] = vector_of(with_alpha(palette().faint, 0x80));
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = vector_of(palette().faint);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = vector_of(palette().soft);
}

void Ui::end_frame() {
  const ImVec2 moved = ImGui::GetIO().MouseDelta;
  tooltip_.update(frame_.now_s, moved.x != 0 || moved.y != 0);
  reveals_focus_ = false;
  if (const Tooltip::Tip* tip = tooltip_.shown()) draw_tip(*tip);
}

bool Ui::is_reversed(std::string_view text) const {
  return (label_direction(text) == Direction::RightToLeft) != mirror_.is_on();
}

float Ui::px(float css_px) const { return std::round(css_px * frame_.density); }

bool Ui::hides_fields() const {
  const auto is_modal = [](const ImGuiWindow& window) {
    return (window.Flags & ImGuiWindowFlags_Modal) != 0;
  };
  const ImVector<ImGuiPopupData>& popups = ImGui::GetCurrentContext()->OpenPopupStack;
  const ImGuiWindow* const popup = popups.empty() ? nullptr : popups.back().Window;
  if (popup != nullptr && !is_modal(*popup)) return true;
  return frame_.dialog_open && !is_modal(*ImGui::GetCurrentWindow()->RootWindow);
}

Font Ui::font(float css_size, std::uint16_t weight) const {
  return {FontFamily::Interface, false, weight, css_size * frame_.density};
}

Font Ui::reading_font(float css_size) const {
  return {FontFamily::Reading, false, 400, css_size * frame_.density};
}

std::string Ui::key_hint(CommandId command) const {
  return coarse() ? std::string() : commands().keys(commands().spec(command));
}

ImDrawList* Ui::list() { return other_list_ != nullptr ? other_list_ : ImGui::GetWindowDrawList(); }

void Ui::draw_into(ImDrawList* other) {
  other_list_ = other;
  pen_->write_to(list());
}

void Ui::begin_window(const char* name, const Rect& rect, Layer layer) {
  ImGui::SetNextWindowPos(corner(rect));
  ImGui::SetNextWindowSize({rect.width, rect.height});
  ImGuiWindowFlags flags =
      kPlain | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  if (layer == Layer::Below) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(name, nullptr, flags);
  if (layer == Layer::OnTop && ImGui::IsWindowAppearing()) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  }
  pen_->begin_frame(list(), palette());
}

void Ui::end_window() {
  ImGui::End();
  // Below all windows, ImGui has a window of its own, into which nothing is drawn.
  if (ImGui::GetCurrentContext()->CurrentWindowStack.Size > 1) pen_->write_to(list());
}

void Ui::begin_page(const Rect& page) {
  semantics_.set_mirror({});
  pen_->set_mirror({});
  ImGui::PushClipRect(corner(page), far_corner(page), false);
}

void Ui::end_page() {
  ImGui::PopClipRect();
  semantics_.set_mirror(mirror_);
  pen_->set_mirror(mirror_);
}

void Ui::begin_scroll_area(const char* name, Size size, float max_height) {
  ImGuiChildFlags flags = ImGuiChildFlags_None;
  if (max_height > 0) {
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, max_height});
    flags |= ImGuiChildFlags_AutoResizeY;
  }
  ImGui::BeginChild(name, {size.width, size.height}, flags, ImGuiWindowFlags_NoBackground);
  // Inside the area, the indents of the surrounding window have no effect.
  insets_.push_back({0, 0});
  pen_->write_to(list());
}

void Ui::end_scroll_area() {
  insets_.pop_back();
  ImGui::EndChild();
  pen_->write_to(list());
}

void Ui::reveal(float top, float bottom) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::ScrollToRect(window, {window->InnerRect.Min.x, top, window->InnerRect.Max.x, bottom},
                      ImGuiScrollFlags_KeepVisibleEdgeY);
}

Point Ui::cursor() const {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at.x, at.y};
}

void Ui::set_cursor(Point at) { ImGui::SetCursorScreenPos({at.x, at.y}); }

float Ui::available_width() const {
  const float inset = insets_.empty() ? 0 : insets_.back().right;
  const float bar = ImGui::GetCurrentWindow()->ScrollbarSizes.x;
  return std::max(1.0f, std::floor(ImGui::GetContentRegionAvail().x + bar - inset));
}

void Ui::gap(float css) { ImGui::Dummy({0, px(css)}); }
void Ui::same_line(float css_gap) { ImGui::SameLine(0, px(css_gap)); }

void Ui::indent(float css_left, float css_right) {
  ImGui::Indent(px(css_left));
  const float outer = insets_.empty() ? 0 : insets_.back().right;
  insets_.push_back({px(css_left), outer + px(css_right)});
}

void Ui::unindent() {
  ImGui::Unindent(insets_.back().left);
  insets_.pop_back();
}

void Ui::fill(const Rect& rect, Colour colour, float css_radius) {
  list()->AddRectFilled(corner(rect), far_corner(rect), packed(colour), css_radius * density());
}

void Ui::frame(const Rect& rect, Colour colour, float css_radius, float css_width) {
  const float width = css_width > 0 ? css_width * density() : 1;
  // The middle of the drawn line must be half the line width inside `rect`. AddRect() already moves
  // the line inwards by half a pixel. `in` is the remaining distance.
  const float in = (width - 1) / 2;
  list()->AddRect({rect.x + in, rect.y + in}, {rect.right() - in, rect.bottom() - in},
                  packed(colour), css_radius * density(), 0, width);
}

void Ui::hairline(Point from, Point to) {
  list()->AddRectFilled({from.x, from.y}, {std::max(to.x, from.x + 1), std::max(to.y, from.y + 1)},
                        packed(palette().line));
}

// Draws the shadow of a card. The shadow begins under the edge of the card and becomes transparent
// towards the outside. The area under the card needs no shadow, because the card covers it.
void Ui::shadow(const Rect& rect, float css_radius) {
  constexpr int kCorners = 4, kArc = 8, kPoints = kCorners * kArc;
  const float radius = px(css_radius), drop = px(4), near = radius - drop, far = radius + px(16);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const std::uint32_t dark = packed(palette().shadow),
                      none = packed(with_alpha(palette().shadow, 0));
  ImDrawList& out = *list();
  out.PrimReserve(6 * kPoints, 2 * kPoints);
  const unsigned first = out._VtxCurrentIdx;
  for (int i = 0; i < kPoints; ++i) {
    // Computes a quarter circle without trigonometric functions. `t` is the tangent of half the
    // angle.
    const float t = static_cast<float>(i % kArc) / (kArc - 1);
    Point to{(1 - t * t) / (1 + t * t), 2 * t / (1 + t * t)};
    const int corner = i / kArc;  // The corners are numbered clockwise from the lower right one.
    for (int turned = 0; turned < corner; ++turned) to = {-to.y, to.x};
    const float x = corner % 3 == 0 ? rect.right() - radius : rect.x + radius;
    const float y = drop + (corner < 2 ? rect.bottom() - radius : rect.y + radius);
    out.PrimWriteVtx({x + to.x * near, y + to.y * near}, white, dark);
    out.PrimWriteVtx({x + to.x * far, y + to.y * far}, white, none);
    const int here = 2 * i, next = 2 * ((i + 1) % kPoints);
    for (const int vertex : {here, here + 1, next, next, here + 1, next + 1}) {
      out.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(vertex)));
    }
  }
}

void Ui::card(const Rect& rect, float css_radius, bool is_window) {
  if (is_window) list()->PushClipRectFullScreen();
  shadow(rect, css_radius);
  if (is_window) list()->PopClipRect();
  list()->AddRectFilled(corner(rect), far_corner(rect), packed(palette().raised),
                        css_radius * density());
  frame(rect, palette().line, css_radius);
}

// In the dark theme, a shadow is hardly visible. With high contrast, the panel has the same colour
// as the raised background. In both cases, an outline is drawn instead of a shadow.
void Ui::lifted(const Rect& rect, float css_radius) {
  if (palette().dark || palette().raised == palette().panel) {
    fill(rect, palette().raised, css_radius);
    return frame(rect, palette().line, css_radius);
  }
  const Colour soft = with_alpha(palette().shadow, 0x0A);
  for (const float grow : {2.0f, 1.0f}) {
    const float by = px(grow);
    fill({rect.x - by, rect.y - by + px(1), rect.width + 2 * by, rect.height + 2 * by}, soft,
         css_radius + grow);
  }
  fill(rect, palette().raised, css_radius);
}

void Ui::kind_shape(MarkKind kind, Point centre, float css_size) {
  const float half = css_size * density() / 2;
  const std::uint32_t colour = packed(palette().of(kind).line);
  switch (spec_of(kind).glyph) {
    case Glyph::Triangle:
      list()->AddTriangleFilled({centre.x, centre.y - half},
                                {centre.x + half * 1.15f, centre.y + half},
                                {centre.x - half * 1.15f, centre.y + half}, colour);
      semantics_.set_sign("▲");
      break;
    case Glyph::Square:
      list()->AddRectFilled({centre.x - half, centre.y - half}, {centre.x + half, centre.y + half},
                            colour, 2 * density());
      semantics_.set_sign("■");
      break;
    case Glyph::Circle:
      list()->AddCircleFilled({centre.x, centre.y}, half, colour);
      semantics_.set_sign("●");
      break;
  }
}

float Ui::text(const Rect& box, std::string_view text, const Font& font, Colour colour) {
  const float baseline = box.y + pen_->baseline_in(font, box.height);
  return pen_->line(font, text, {box.x, baseline}, box.width, colour);
}

void Ui::focus_ring(std::uint32_t id, const Rect& rect, float css_radius) {
  bool focused = id != 0 && id == frame_.focused;
#ifndef NDEBUG
  focused = focused || pretence_.focused;
#endif
  if (!focused) return;
  const float out = px(4);  // The total width of the ring and of the gap inside it.
  frame({rect.x - out, rect.y - out, rect.width + 2 * out, rect.height + 2 * out}, palette().accent,
        css_radius + 4, 2);
}

void Ui::focus_ring_inside(std::uint32_t id, const Rect& rect, float css_radius) {
  const float in = px(4);
  focus_ring(id, {rect.x + in, rect.y + in, rect.width - 2 * in, rect.height - 2 * in},
             css_radius - 4);
}

std::uint32_t Ui::id_of(std::string_view name) {
  return ImGui::GetID(name.data(), name.data() + name.size());
}

// Scrolls a control into view when it gets the keyboard focus. This happens only once, so the
// reader can scroll away from the control.
void Ui::follow_focus(const Item& item) {
  const bool is_new = item.id == frame_.focused && item.id != scrolled_to_;
  const bool again = reveals_focus_ && item.id == frame_.field;
  if (item.id == 0 || (!is_new && !again)) return;
  scrolled_to_ = item.id;
  reveals_focus_ = false;
  ImGui::SetFocusID(item.id, ImGui::GetCurrentWindow());
  const float ring = px(8);
  reveal(item.rect.y - ring, item.rect.bottom() + ring);
}

Ui::Item Ui::add_item(std::uint32_t id, Size size) {
  const Point at = cursor();
  Item item{id, {at.x, at.y, size.width, size.height}};
  const ImRect box(corner(item.rect), far_corner(item.rect));
  ImGui::ItemSize(box);
  item.visible = ImGui::ItemAdd(box, id);
  follow_focus(item);
  return item;
}

Ui::Item Ui::add_pressable(std::uint32_t id, Size size, bool enabled) {
  ImGui::BeginDisabled(!enabled);
  Item item = add_item(id, size);
  if (item.visible) {
    item.pressed = ImGui::ButtonBehavior({corner(item.rect), far_corner(item.rect)}, id,
                                         &item.hovered, &item.held);
    item.under_pointer = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
  }
  ImGui::EndDisabled();
#ifndef NDEBUG
  item.hovered = item.hovered || pretence_.hovered;
  item.held = item.held || pretence_.held;
#endif
  if (item.hovered) wants_hand_ = true;
  return item;
}

void Ui::offer_tip(const Item& item, std::string_view text, std::string_view keys) {
  if (text.empty() || !item.visible) return;
  const bool focused = item.id != 0 && item.id == frame_.focused;
  const bool pointed =
      item.under_pointer && ImGui::GetIO().MouseSource != ImGuiMouseSource_TouchScreen;
  if (focused || pointed)
    tooltip_.offer({item.id, item.rect, std::string(text), std::string(keys)}, pointed);
}

// Draws the tooltip centred below its control. If there is not enough space below, draws it above
// the control.
void Ui::draw_tip(const Tooltip::Tip& tip) {
  const Font small = font(12);
  const float pad = px(8), high = px(24), gap = px(6), edge = px(4);
  const float most = std::max(1.0f, frame_.window.width - 2 * edge - 2 * pad);
  const float key = tip.keys.empty() ? 0 : pen_->width(small, tip.keys) + px(12);
  const float key_gap = key > 0 ? px(8) : 0;
  const float label = std::min(std::ceil(pen_->width(small, tip.text)), most - key - key_gap);
  const float wide = label + key_gap + key + 2 * pad;
  const float middle = tip.rect.x + tip.rect.width / 2 - wide / 2;
  const float last = std::max(edge, frame_.window.width - edge - wide);
  Rect box{std::round(std::clamp(middle, edge, last)), tip.rect.bottom() + gap, wide, high};
  if (box.bottom() > frame_.window.height) box.y = tip.rect.y - gap - high;
  draw_into(ImGui::GetForegroundDrawList());
  fill(box, palette().ink, 6);
  text({box.x + pad, box.y, label + px(2), high}, tip.text, small, palette().paper);
  if (key > 0) {
    const Rect frame_of_key{box.right() - pad - key, box.y + px(4), key, px(16)};
    frame(frame_of_key, with_alpha(palette().paper, 0x66), 4);
    text({frame_of_key.x + px(6), box.y, key, high}, tip.keys, small, palette().paper);
  }
  // draw_into(nullptr) would ask for the current window, but no window is open here. ImGui would
  // then show its debug window.
  other_list_ = nullptr;
}

void Ui::begin_group(Control::Role role, std::string_view name) {
  const std::uint32_t id = id_of(name);
  ImGui::PushOverrideID(id);
  semantics_.begin_group(id, role, name);
  ImGui::BeginGroup();
}

void Ui::end_group() {
  ImGui::EndGroup();
  ImGui::PopID();
  const ImVec2 from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
  semantics_.end_group({from.x, from.y, to.x - from.x, to.y - from.y});
}

void Ui::end_group(const Rect& rect) {
  ImGui::EndGroup();
  ImGui::PopID();
  semantics_.end_group(rect);
}

}  // namespace attest
