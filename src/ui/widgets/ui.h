// The base of all widgets. It provides lengths in whole device pixels, fonts, colours, simple
// shapes and items.
//
// A widget is written like a custom widget of Dear ImGui. It adds an item at ImGui's cursor, asks
// ImGui whether the item was pressed, and draws into the item's rect. The text pen draws text, so
// that every script is shaped. ImGui does layout, scrolling, clipping and hit testing.
//
// All positions are in interface coordinates (layout/mirror.h), except between begin_page() and
// end_page().
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/mark.h"
#include "layout/geometry.h"
#include "layout/mirror.h"
#include "render/palette.h"
#include "ui/commands.h"
#include "ui/widgets/control.h"
#include "ui/widgets/semantics.h"
#include "ui/widgets/text_pen.h"
#include "ui/widgets/tooltip.h"

struct ImDrawList;

namespace attest {

// The height of the sheet, which is the panel of a narrow window. If it is `Handle`, only the
// handle of the sheet is visible.
enum class SheetHeight : std::uint8_t { Handle, Half, Full };

class Ui {
 public:
  explicit Ui(TextPen& pen) : pen_(&pen) {}

  struct Frame {
    const Palette* palette = nullptr;
    float density = 1;
    Size window;
    bool coarse = false;      // Whether the primary pointer is a finger.
    float status_height = 0;  // Height of the status line in device pixels. 0: the default height.
    float notice_height = 0;  // Height of the notice below the article, in device pixels.
    SheetHeight sheet = SheetHeight::Half;
    float sheet_dragged = 0;    // See SheetState::dragged(), in device pixels.
    float panel_width = 368;    // The width of the panel beside the article, in CSS pixels.
    std::uint32_t focused = 0;  // The id of the control with a visible keyboard focus, or 0.
    bool panel_hidden = false;
    bool dialog_open = false;  // If true, the page hides all text fields outside the dialog.
    // The id of the focused control or field, even if the focus is not visible.
    std::uint32_t field = 0;
    ListRow sought;    // The list scrolls to this row, because the row gets the keyboard focus.
    double now_s = 0;  // The current time in seconds on a monotonic clock.
    Commands commands;
  };
  // Sets the sizes and the state for the next frame. May be called outside an ImGui frame.
  void set_frame(const Frame& frame) { frame_ = frame; }
  // Sets how the interface of the next frame is mirrored.
  void set_mirror(const Mirror& mirror) { mirror_ = mirror; }
  const Mirror& mirror() const { return mirror_; }
  // Returns whether the direction of the text differs from the direction of the interface.
  bool is_reversed(std::string_view text) const;
  // Must be called after ImGui::NewFrame().
  void begin_frame();
  // Draws the tooltip, if there is one, above all windows. Must be called before ImGui::Render().
  void end_frame();

  // --- Measures
  float px(float css) const;  // Converts CSS pixels to whole device pixels.
  // Returns the height of a button or row in device pixels. The height is `css` CSS pixels, but at
  // least 44 on touch screens.
  float target(float css = 32) const { return px(frame_.coarse ? std::max(44.0f, css) : css); }
  Font font(float css_size, std::uint16_t weight = 400) const;
  Font reading_font(float css_size) const;
  const Palette& palette() const { return *frame_.palette; }
  float status_height() const { return frame_.status_height; }
  float notice_height() const { return frame_.notice_height; }
  SheetHeight sheet() const { return frame_.sheet; }
  float sheet_dragged() const { return frame_.sheet_dragged; }
  double now_s() const { return frame_.now_s; }
  float panel_width() const { return frame_.panel_width; }
  Size window() const { return frame_.window; }
  float density() const { return frame_.density; }
  bool coarse() const { return frame_.coarse; }
  // Returns whether the window is very low, for example at 400 % zoom. Bars that are not needed all
  // the time are then omitted or scroll with their content.
  bool is_low() const { return frame_.window.height < px(320); }
  bool panel_hidden() const { return frame_.panel_hidden; }
  std::uint32_t focused() const { return frame_.focused; }
  const ListRow& sought_row() const { return frame_.sought; }
  // Returns whether the page hides the text fields of the current window, because a menu is open,
  // or because the window is behind a dialog.
  bool hides_fields() const;
  bool has_focus(std::uint32_t field) const { return field != 0 && field == frame_.field; }
  const Commands& commands() const { return frame_.commands; }
  // Returns the keys of a command as a hint beside its button. Empty on touch screens.
  std::string key_hint(CommandId command) const;
  TextPen& pen() { return *pen_; }
  ImDrawList* list();
  // After this call, the functions of Ui draw into `other` instead of the window's draw list. If
  // `other` is null, the window's draw list is used again.
  void draw_into(ImDrawList* other);

  // --- Windows of ImGui at fixed rects, without decoration. `name` is an ImGui id that is never
  // shown.
  enum class Layer : std::uint8_t { Below, OnTop };
  void begin_window(const char* name, const Rect& rect, Layer layer = Layer::Below);
  void end_window();
  // Between these calls, all positions are in window coordinates, and the items lie in `page`.
  // ImGuiFrame must not mirror the current window.
  void begin_page(const Rect& page);
  void end_page();
  // Begins a scroll area: a part of a window that scrolls if its content does not fit. A size of 0
  // stands for the remaining space. If `max_height` is not 0, the area is as high as its content,
  // up to `max_height`. The scroll bar lies over the right margin of the content, so the content
  // keeps its width when the bar appears.
  void begin_scroll_area(const char* name, Size size, float max_height = 0);
  void end_scroll_area();
  // Scrolls the current window by the smallest distance that brings the range from `top` to
  // `bottom` into view. Both are in window coordinates. The window scrolls in the next frame.
  void reveal(float top, float bottom);

  // --- Layout functions, which work at ImGui's cursor
  Point cursor() const;
  void set_cursor(Point at);
  float available_width() const;
  void gap(float css);                // Moves the cursor down.
  void same_line(float css_gap = 0);  // Places the next item to the right of the previous one.
  void indent(float css_left, float css_right);  // Narrows the available width until unindent().
  void unindent();

  // --- Drawing
  void fill(const Rect& rect, Colour colour, float css_radius = 0);
  void frame(const Rect& rect, Colour colour, float css_radius,
             float css_width = 0);  // A width of 0 draws a hairline.
  void hairline(Point from, Point to);
  // Draws a raised card with a shadow. If the card fills its window, the shadow lies outside the
  // window.
  void card(const Rect& rect, float css_radius, bool is_window = false);
  // Draws a raised background with a narrow shadow, for a chosen tab or a card within a panel.
  void lifted(const Rect& rect, float css_radius);
  // Draws the shape of a kind. The shape belongs to the item that was added most recently.
  void kind_shape(MarkKind kind, Point centre, float css_size = 10);
  // Draws one vertically centred line of text and returns its width.
  float text(const Rect& box, std::string_view text, const Font& font, Colour colour);
  void focus_ring(std::uint32_t id, const Rect& rect, float css_radius);
  // For a row of a list: the rows beside it and the edge of the list would cover a ring around it.
  void focus_ring_inside(std::uint32_t id, const Rect& rect, float css_radius);

  // --- Items

  // Returns the id of this name in ImGui's id stack.
  static std::uint32_t id_of(std::string_view name);
  struct Item {
    std::uint32_t id = 0;
    Rect rect;
    bool visible = false;  // Whether any part of the item is in view. A visible item must be drawn.
    bool hovered = false, pressed = false;
    bool held = false;  // Whether the pointer is pressed on the item.
    // Whether the pointer is on the item, even if the item is disabled.
    bool under_pointer = false;
  };
  // Adds an item at the cursor. If `id` is not 0, the item is a control (semantics.h), and the
  // caller describes it with control(). If `id` is 0, the item is only drawn.
  Item add_item(std::uint32_t id, Size size);
  // Adds an item that the pointer or the semantics layer can press.
  Item add_pressable(std::uint32_t id, Size size, bool enabled = true);
  // Gives the item a tooltip. Copies both texts. If `text` is empty, the item has no tooltip.
  void offer_tip(const Item& item, std::string_view text, std::string_view keys = {});
  Tooltip& tooltip() { return tooltip_; }
  // Returns the control of the item that was added most recently.
  Control& control() { return semantics_.last(); }
  Semantics& semantics() { return semantics_; }

  // Begins a group of controls that are announced together, such as a toolbar. The rect of the
  // group is the bounding box of its items.
  void begin_group(Control::Role role, std::string_view name);
  void end_group();
  // Ends a group whose rect is `rect` instead of the bounding box of its items.
  void end_group(const Rect& rect);

  bool wants_hand() const { return wants_hand_; }

  // Scrolls the focused control or field into view in the next frame, even if the reader has
  // scrolled away from it. Must be called when the reader types in a field or the size of the
  // window changes.
  void reveal_focus() { reveals_focus_ = true; }

#ifndef NDEBUG
  // A state that normally only a pointer or a keyboard can cause. The widget gallery shows items in
  // these states. After a call of pretend(), all added items look as if they had the given state,
  // until the next call.
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
  Mirror mirror_;
  struct Inset {
    // Lengths in device pixels. `right` includes the right insets of all enclosing indent() calls.
    float left, right;
  };
  std::vector<Inset> insets_;  // One inset for each open indent().
  // The id of the focused control that was most recently scrolled into view.
  std::uint32_t scrolled_to_ = 0;
  bool wants_hand_ = false, reveals_focus_ = false;
#ifndef NDEBUG
  Pretence pretence_;
#endif
};

}  // namespace attest
