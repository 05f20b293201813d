// Collects the controls of a frame for the semantics layer (control.h).
//
// Dear ImGui calls a hook for every item that has an id (IMGUI_ENABLE_TEST_ENGINE). The hook adds a
// control with the rect, the clipping and the disabled state of the item, so no widget is left out.
// The widget then sets the role and the name of the last control.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/mirror.h"
#include "ui/widgets/control.h"

namespace attest {

class Semantics {
 public:
  // Starts a frame. From now on, the hooks of the current ImGui context report to this object. The
  // reports end when the context is destroyed, or when another Semantics object starts a frame in
  // this context.
  void begin_frame();
  // From now on, the rects of items and groups are in the coordinates of an interface that is
  // mirrored like this. The controls and fields always have rects in window coordinates.
  void set_mirror(const Mirror& mirror) { mirror_ = mirror; }

  // ImGui's hooks call these functions for each item.
  void add_item(std::uint32_t id, const Rect& rect, const Rect& clip, bool enabled);
  void label_item(std::uint32_t id, std::string_view label);

  // Returns the control of the item that was added most recently. The widget sets the role, name
  // and state of this control.
  Control& last() { return controls_.back(); }
  // Sets the sign of this control, if there is one.
  void set_sign(std::string_view sign) {
    if (!controls_.empty()) controls_.back().sign = sign;
  }
  // Replaces the control of the item that was added most recently by a text field with the same
  // parent and clipping.
  void turn_last_into_field(Field field);

  // Begins a group. Controls that are added before end_group() are children of the group. Groups
  // can be nested.
  void begin_group(std::uint32_t id, Control::Role role, std::string_view name);
  void end_group(const Rect& rect);
  std::uint32_t group() const { return groups_.empty() ? 0 : controls_[groups_.back()].id; }

  // Returns the number of controls that were added in this frame.
  std::size_t count() const { return controls_.size(); }
  // Numbers a row of a list, whose controls are those since the control `first`. The item among
  // them, or the first control if there is none, gets the position, counted from 1, and the number
  // of all rows. Outside a list, has no effect.
  void number_row(std::size_t first, std::size_t position, std::size_t rows);

  // These functions return the controls and fields of the frame in drawing order. Every control
  // must have a name, because assistive tools announce the name. Debug builds check this.
  std::vector<Control> take_controls();
  std::vector<Field> take_fields() { return std::move(fields_); }

 private:
  std::vector<Control> controls_;
  std::vector<Field> fields_;
  // The indexes of the open groups in controls_, outermost first.
  std::vector<std::size_t> groups_;
  Mirror mirror_;
};

}  // namespace attest
