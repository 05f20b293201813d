// The drawing functions of all panels and dialogs. They convert lengths to whole device pixels,
// draw buttons in Attest's style and list the controls. The semantics layer makes elements from
// that list for keyboards and screen readers.
//
// ImGui tracks the hovered, pressed and scrolled state. Its widgets and styles are not used.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "layout/geometry.h"
#include "render/palette.h"
#include "ui/widgets/control.h"
#include "ui/widgets/text_pen.h"

struct ImDrawList;

namespace attest {

enum class ButtonLook : std::uint8_t { Quiet, Raised, Primary, Danger, Segment };

struct ButtonSpec {
  std::string_view name;  // The accessible name. It is also the drawn text if `shown` is empty.
  std::string_view shown;
  std::string_view keys;      // The value of aria-keyshortcuts.
  std::string_view key_hint;  // Drawn in a small frame after the name.
  ButtonLook look = ButtonLook::Quiet;
  Control::Role role = Control::Role::Button;
  bool enabled = true;
  bool on = false;
  std::string_view id;             // Distinguishes buttons with the same name.
  const MarkKind* kind = nullptr;  // If not null, the shape of this kind is drawn before the name.
};

class Ui {
 public:
  explicit Ui(TextPen& pen) : pen_(&pen) {}

  struct Frame {
    const Palette* palette = nullptr;
    float density = 1;
    Size window;
    bool coarse = false;        // The primary pointer is a finger.
    float status_height = 0;    // Height of the status line in device pixels; 0: the default.
    std::uint32_t focused = 0;  // The id of the control with the keyboard focus.
    std::vector<std::uint32_t> activated;  // Ids of controls activated in the semantics layer.
  };
  void begin_frame(Frame frame);

  // --- Lengths and fonts
  float px(float css) const;  // Converts CSS pixels to whole device pixels.
  Rect css(float x, float y, float width, float height) const;
  // Returns the height of a button or row: `css` pixels for a mouse, at least 44 for a finger.
  float target(float css = 32) const { return px(frame_.coarse ? std::max(44.0f, css) : css); }
  Font font(float css_size, std::uint16_t weight = 400) const;
  Font reading_font(float css_size) const;
  const Palette& palette() const { return *frame_.palette; }
  float status_height() const { return frame_.status_height; }
  Size window() const { return frame_.window; }
  float density() const { return frame_.density; }
  TextPen& pen() { return *pen_; }
  ImDrawList* list();
  // Redirects drawing from the region's list to `other`, until it is called with null.
  void draw_into(ImDrawList* other);

  // --- Regions: parts of the window with a drawing order. `name` is an ImGui id that is not shown.
  void begin_region(const char* name, const Rect& place, bool on_top = false);
  void end_region();

  // --- Drawing
  void fill(const Rect& place, Colour colour, float css_radius = 0);
  void frame(const Rect& place, Colour colour, float css_radius,
             float css_width = 0);  // 0: a hairline.
  void hairline(Point from, Point to);
  void card(const Rect& place, float css_radius);  // Draws a raised card with a shadow.
  void kind_shape(MarkKind kind, Point centre, float css_size = 10);
  // Draws one vertically centred line of text and returns its width.
  float text(const Rect& box, std::string_view text, const Font& font, Colour colour);
  void focus_ring(std::uint32_t id, const Rect& place, float css_radius);

  // --- Controls
  std::uint32_t id_of(std::string_view name) const;  // The id of this name in the current group.
  bool button(const ButtonSpec& spec, const Rect& place);
  // An invisible area that acts like a button. `hovered` may be null.
  bool pressable(std::uint32_t id, const Rect& place, bool* hovered);
  // Adds a control to the semantics layer and draws nothing. Controls and fields are clipped like
  // drawn shapes.
  void add_control(Control control);
  // Adds drawn text to the semantics layer. `id` is needed if the text changes or occurs more than
  // once.
  void describe_text(const Rect& place, std::string_view words, float css_size = 14,
                     std::string_view id = {});
  // Draws the frame of a text field and places the field inside it.
  void add_field(const Rect& box, Field field);
  void push_group(Control::Role role, std::string_view name, const Rect& place);
  void pop_group();

  std::vector<Control> take_controls() { return std::move(controls_); }
  std::vector<Field> take_fields() { return std::move(fields_); }
  bool wants_hand() const { return wants_hand_; }
  // The id of the control that shows the keyboard focus, or 0.
  std::uint32_t focused() const { return frame_.focused; }

  struct ControlCounts {
    std::size_t controls = 0, fields = 0;
  };
  // The numbers of controls and fields added so far in this frame.
  ControlCounts counts() const { return {controls_.size(), fields_.size()}; }
  // Returns the rect of the control or field with this id that was added in this frame after
  // `before`. Returns an empty rect if there is none.
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
