// What every panel draws with, for the length of one frame: a grid that follows the
// screen's density, buttons of our own look, and the list of controls that the
// semantics layer mirrors for keyboards and screen readers.
//
// ImGui keeps track of what is hovered, pressed and scrolled; nothing of its own
// look is used.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "layout/geometry.h"
#include "render/palette.h"
#include "ui/control.h"
#include "ui/text_pen.h"

struct ImDrawList;

namespace attest {

enum class ButtonLook : std::uint8_t { Quiet, Raised, Primary, Danger, Segment };

struct ButtonSpec {
  std::string_view name;  // For people who listen; shown too, if `shown` is empty.
  std::string_view shown;
  std::string_view keys;      // As aria-keyshortcuts.
  std::string_view key_hint;  // Shown in a small frame behind the name.
  ButtonLook look = ButtonLook::Quiet;
  Control::Role role = Control::Role::Button;
  bool enabled = true;
  bool on = false;
  std::string_view id;             // Where several have the same name.
  const MarkKind* kind = nullptr;  // Its shape stands before the name.
};

class Ui {
 public:
  explicit Ui(TextPen& pen) : pen_(&pen) {}

  struct Frame {
    const Palette* palette = nullptr;
    float density = 1;
    Size window;
    bool coarse = false;        // The first pointer is a finger.
    float status_height = 0;    // Device pixels, of the status line; 0: as high as it mostly is.
    std::uint32_t focused = 0;  // Control with the keyboard's focus.
    std::vector<std::uint32_t> activated;  // Through the semantics layer.
  };
  void begin_frame(Frame frame);

  // --- Measures
  float px(float css) const;  // To whole device pixels.
  Rect css(float x, float y, float width, float height) const;
  // Of a button or a row that is `css` high for a mouse: a finger needs 44.
  float target(float css = 32) const { return px(frame_.coarse ? std::max(44.0f, css) : css); }
  Font font(float css_size, std::uint16_t weight = 400) const;
  Font reading_font(float css_size) const;
  const Palette& palette() const { return *frame_.palette; }
  float status_height() const { return frame_.status_height; }
  Size window() const { return frame_.window; }
  float density() const { return frame_.density; }
  TextPen& pen() { return *pen_; }
  ImDrawList* list();
  // Another list than the region's; null ends that.
  void draw_into(ImDrawList* other);

  // --- Regions: parts of the window with an order of depth. `name` is ImGui's, never shown.
  void begin_region(const char* name, const Rect& place, bool on_top = false);
  void end_region();

  // --- Drawing
  void fill(const Rect& place, Colour colour, float css_radius = 0);
  void frame(const Rect& place, Colour colour, float css_radius,
             float css_width = 0);  // 0: a hairline.
  void hairline(Point from, Point to);
  void card(const Rect& place, float css_radius);  // Raised, with a soft shadow.
  void kind_shape(MarkKind kind, Point centre, float css_size = 10);
  // One line of words whose middle is at the middle of the box.
  float text(const Rect& box, std::string_view text, const Font& font, Colour colour);
  void focus_ring(std::uint32_t id, const Rect& place, float css_radius);

  // --- Controls
  std::uint32_t id_of(std::string_view name) const;  // In the present group.
  bool button(const ButtonSpec& spec, const Rect& place);
  // An area that acts like a button but draws nothing. `hovered` may be null.
  bool pressable(std::uint32_t id, const Rect& place, bool* hovered);
  // For the semantics layer alone. Controls and fields are cut as what is drawn is clipped.
  void add_control(Control control);
  // Words that are drawn there, as large as that. `id`: where they change, or stand twice.
  void describe_text(const Rect& place, std::string_view words, float css_size = 14,
                     std::string_view id = {});
  void add_field(Field field);
  void push_group(Control::Role role, std::string_view name, const Rect& place);
  void pop_group();

  std::vector<Control> take_controls() { return std::move(controls_); }
  std::vector<Field> take_fields() { return std::move(fields_); }
  bool wants_hand() const { return wants_hand_; }
  std::uint32_t focused() const { return frame_.focused; }  // 0: none, or a ring would not show it.

  struct ControlCounts {
    std::size_t controls = 0, fields = 0;
  };
  ControlCounts counts() const {
    return {controls_.size(), fields_.size()};
  }  // In this frame, so far.
  // Of a control or field that was told in this frame after `before`; empty: none.
  Rect place_of(std::uint32_t id, ControlCounts before) const;

 private:
  void shadow(const Rect& place, float css_radius);
  Cut cut_of(const Rect& place);

  TextPen* pen_;
  ImDrawList* other_list_ = nullptr;
  Frame frame_;
  std::vector<Control> controls_;
  std::vector<Field> fields_;
  std::vector<std::uint32_t> groups_;
  bool wants_hand_ = false;
};

}  // namespace attest
