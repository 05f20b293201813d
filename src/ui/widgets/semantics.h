// Collects the controls of a frame for the semantics layer (control.h).
//
// Dear ImGui calls a hook for every item that has an id (IMGUI_ENABLE_TEST_ENGINE). The hook adds a
// control with the rect, the clipping and the disabled state of the item, so no widget can be
// forgotten. The widget then sets the role and the name of the last control.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/widgets/control.h"

namespace attest {

class Semantics {
 public:
  // Starts a frame. The hooks of the current ImGui context report to this object until the context
  // is destroyed or another object starts a frame in it.
  void begin_frame();

  // Called by the hooks.
  void add_item(std::uint32_t id, const Rect& rect, const Rect& clip, bool enabled);
  void label_item(std::uint32_t id, std::string_view label);

  // The control of the item that was added last. A widget sets its role, name and state.
  Control& last() { return controls_.back(); }
  // Replaces the control of the last item by a text field with the same rect and parent.
  void turn_last_into_field(Field field);

  // Controls that are added until end_group() are children of the group. Groups nest.
  void begin_group(std::uint32_t id, Control::Role role, std::string_view name);
  void end_group(const Rect& rect);
  std::uint32_t group() const { return groups_.empty() ? 0 : controls_[groups_.back()].id; }

  // Return the controls and fields of the frame in drawing order. Every control must have a name,
  // because an assistive tool could not announce it otherwise; debug builds check that.
  std::vector<Control> take_controls();
  std::vector<Field> take_fields() { return std::move(fields_); }

 private:
  std::vector<Control> controls_;
  std::vector<Field> fields_;
  std::vector<std::size_t> groups_;  // Indices of the open groups in controls_, outermost first.
};

}  // namespace attest
