// The base of all widgets: lengths in whole device pixels, fonts and colours, the shapes that
// panels are drawn with, and items.
//
// A widget is written like a custom widget of Dear ImGui: it adds an item at ImGui's cursor, asks
// ImGui whether the item was pressed, and draws into the item's rect. Text is drawn by the text
// pen, so that every script is shaped. ImGui lays out, scrolls, clips and tests what the pointer is
// over.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "layout/geometry.h"
#include "render/palette.h"
#include "ui/commands.h"
#include "ui/widgets/control.h"
#include "ui/widgets/semantics.h"
#include "ui/widgets/text_pen.h"
#include "ui/widgets/tooltip.h"

struct ImDrawList;

namespace attest {

// The height of the panel in a narrow window, where it is a sheet. Handle: only its handle is seen.
enum class SheetHeight : std::uint8_t { Handle, Half, Full };

class Ui {
 public:
  explicit Ui(TextPen& pen) : pen_(&pen) {}

  struct Frame {
    const Palette* palette = nullptr;
    float density = 1;
    Size window;
    bool coarse = false;      // The primary pointer is a finger.
    float status_height = 0;  // Height of the status line in device pixels; 0: the default.
    SheetHeight sheet = SheetHeight::Half;
    float panel_width = 368;    // Of the panel beside the article, in CSS pixels.
    std::uint32_t focused = 0;  // The id of the control with a visible keyboard focus; 0: none.
    bool panel_hidden = false;
    std::uint32_t field = 0;  // The id of the control or field that has the focus, visible or not.
    double now_s = 0;         // Seconds on a monotonic clock.
    Commands commands;
  };
  // Sets the measures of the next frame. Needs no ImGui frame.
  void set_frame(const Frame& frame) { frame_ = frame; }
  // Call it after ImGui::NewFrame().
  void begin_frame();
  // Draws the tooltip, if there is one, above all windows. Call it before ImGui::Render().
  void end_frame();

  // --- Measures
  float px(float css) const;  // Converts CSS pixels to whole device pixels.
  // Returns the height of a button or row: `css` pixels for a mouse, at least 44 for a finger.
  float target(float css = 32) const { return px(frame_.coarse ? std::max(44.0f, css) : css); }
  Font font(float css_size, std::uint16_t weight = 400) const;
  Font reading_font(float css_size) const;
  const Palette& palette() const { return *frame_.palette; }
  float status_height() const { return frame_.status_height; }
  SheetHeight sheet() const { return frame_.sheet; }
  float panel_width() const { return frame_.panel_width; }
  Size window() const { return frame_.window; }
  float density() const { return frame_.density; }
  bool coarse() const { return frame_.coarse; }
  bool panel_hidden() const { return frame_.panel_hidden; }
  std::uint32_t focused() const { return frame_.focused; }
  bool has_focus(std::uint32_t field) const { return field != 0 && field == frame_.field; }
  const Commands& commands() const { return frame_.commands; }
  TextPen& pen() { return *pen_; }
  ImDrawList* list();
  // Redirects drawing to another list than the window's, until called with null.
  void draw_into(ImDrawList* other);

  // --- Windows of ImGui at fixed rects, without decoration. `name` is an ImGui id, never shown.
  enum class Layer : std::uint8_t { Below, OnTop };
  void begin_window(const char* name, const Rect& rect, Layer layer = Layer::Below);
  void end_window();
  // A part of a window that scrolls if its content does not fit. A size of 0 takes the remaining
  // space; with `max_height`, the child is as high as its content up to this height.
  void begin_scroll_area(const char* name, Size size, float max_height = 0);
  void end_scroll_area();
  // Scrolls the current window by the least distance that brings the range into view, in window
  // coordinates. Takes effect in the next frame.
  void reveal(float top, float bottom);

  // --- Layout, at ImGui's cursor
  Point cursor() const;
  void set_cursor(Point at);
  float available_width() const;
  void gap(float css);                           // Moves the cursor down.
  void same_line(float css_gap = 0);             // The next item is to the right of the last one.
  void indent(float css_left, float css_right);  // Narrows the available width, until unindent().
  void unindent();

  // --- Drawing
  void fill(const Rect& rect, Colour colour, float css_radius = 0);
  void frame(const Rect& rect, Colour colour, float css_radius,
             float css_width = 0);  // 0 draws a hairline.
  void hairline(Point from, Point to);
  // Draws a raised card with a shadow. If the card is the whole window, the shadow lies outside it.
  void card(const Rect& rect, float css_radius, bool is_window = false);
  // Draws a raised ground with a narrow shadow, for a chosen tab or a card within a panel.
  void lifted(const Rect& rect, float css_radius);
  void kind_shape(MarkKind kind, Point centre, float css_size = 10);
  // Draws one vertically centred line of text and returns its width.
  float text(const Rect& box, std::string_view text, const Font& font, Colour colour);
  void focus_ring(std::uint32_t id, const Rect& rect, float css_radius);

  // --- Items
  static std::uint32_t id_of(std::string_view name);  // The id of this name in ImGui's id stack.
  struct Item {
    std::uint32_t id = 0;
    Rect rect;
    bool visible = false;  // A part of it is not clipped, so it must be drawn.
    bool hovered = false, pressed = false;
    bool held = false;           // The pointer is pressed on it.
    bool under_pointer = false;  // As `hovered`, but also for a disabled item.
  };
  // Adds an item at the cursor. An item with an id is a control (semantics.h); the caller describes
  // it with control(). 0: drawing only.
  Item add_item(std::uint32_t id, Size size);
  // Adds an item that can be pressed, by the pointer or through the semantics layer.
  Item add_pressable(std::uint32_t id, Size size, bool enabled = true);
  // Gives the item a tooltip. Both texts are copied. An empty text: no tooltip.
  void offer_tip(const Item& item, std::string_view text, std::string_view keys = {});
  Tooltip& tooltip() { return tooltip_; }
  // The control of the item that was added last.
  Control& control() { return semantics_.last(); }
  Semantics& semantics() { return semantics_; }

  // A group of controls that are announced together, such as a toolbar. Its rect is the bounding
  // box of its items.
  void begin_group(Control::Role role, std::string_view name);
  void end_group();
  void end_group(const Rect& rect);  // For a group whose rect is not that of its items.

  bool wants_hand() const { return wants_hand_; }

  // Scrolls to the focused control or field in the next frame, although the reader may have
  // scrolled away from it: the reader types in it, or the window has another size.
  void reveal_focus() { reveals_focus_ = true; }

#ifndef NDEBUG
  // The gallery shows items in states that only a pointer or a keyboard can cause. The items that
  // are added until the next call look as if they had this state.
  struct Pretence {
    bool hovered = false, held = false, focused = false;
  };
  void pretend(const Pretence& state) { pretence_ = state; }
#endif

 private:
  void shadow(const Rect& rect, float css_radius);
  void follow_focus(const Item& item);
  void draw_tip(const Tooltip::Tip& tip);

  TextPen* pen_;
  Semantics semantics_;
  Tooltip tooltip_;
  ImDrawList* other_list_ = nullptr;
  Frame frame_;
  struct Inset {
    float left, right;  // Device pixels. `right` includes the outer insets.
  };
  std::vector<Inset> insets_;      // One for each indent().
  std::uint32_t scrolled_to_ = 0;  // The focused control that was scrolled into view.
  bool wants_hand_ = false, reveals_focus_ = false;
#ifndef NDEBUG
  Pretence pretence_;
#endif
};

}  // namespace attest
