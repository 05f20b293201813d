#include "ui/widgets/semantics.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

namespace attest {
namespace {

[[maybe_unused]] bool has_name(const Control& control) { return !control.name.empty(); }

// Returns whether an item is a child window. A child window needs no control, because the items
// inside it have controls.
bool is_child_window(const ImGuiWindow& parent, ImGuiID id) {
  return std::any_of(parent.DC.ChildWindows.begin(), parent.DC.ChildWindows.end(),
                     [id](const ImGuiWindow* child) { return child->ChildId == id; });
}

Rect rect_of(const ImRect& r) { return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()}; }

}  // namespace

void Semantics::begin_frame() {
  controls_.clear();
  fields_.clear();
  groups_.clear();
  ImGui::GetIO().UserData = this;
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void Semantics::add_item(std::uint32_t id, const Rect& rect, const Rect& clip, bool enabled) {
  Control control;
  control.id = id;
  control.parent = group();
  control.rect = mirror_.of(rect);
  control.cut = {std::clamp(clip.y - rect.y, 0.0f, rect.height),
                 std::clamp(rect.bottom() - clip.bottom(), 0.0f, rect.height)};
  control.enabled = enabled;
  controls_.push_back(std::move(control));
}

void Semantics::label_item(std::uint32_t id, std::string_view label) {
  if (controls_.empty() || controls_.back().id != id || has_name(controls_.back())) return;
  // ImGui does not show the part of a label after "##".
  controls_.back().name = label.substr(0, label.find("##"));
}

void Semantics::turn_last_into_field(Field field) {
  const Control control = std::move(controls_.back());
  controls_.pop_back();
  field.parent = control.parent;
  field.cut = control.cut;
  field.rect = mirror_.of(field.rect);
  const auto before = std::find_if(controls_.rbegin(), controls_.rend(), [&](const Control& each) {
    return each.parent == field.parent || each.id == field.parent;
  });
  field.after = before == controls_.rend() || before->id == field.parent ? 0 : before->id;
  fields_.push_back(std::move(field));
}

void Semantics::begin_group(std::uint32_t id, Control::Role role, std::string_view name) {
  Control control;
  control.id = id;
  control.parent = group();
  control.role = role;
  control.name = name;
  groups_.push_back(controls_.size());
  controls_.push_back(std::move(control));
}

void Semantics::end_group(const Rect& rect) {
  controls_[groups_.back()].rect = mirror_.of(rect);
  groups_.pop_back();
}

void Semantics::number_row(std::size_t first, std::size_t position, std::size_t rows) {
  if (first >= controls_.size() || groups_.empty()) return;
  if (controls_[groups_.back()].role != Control::Role::List) return;
  const auto from = controls_.begin() + static_cast<std::ptrdiff_t>(first);
  const auto item = std::find_if(from, controls_.end(), [](const Control& each) {
    return each.role == Control::Role::ListItem;
  });
  Control& row = item == controls_.end() ? *from : *item;
  row.position = static_cast<std::uint32_t>(position);
  row.set_size = static_cast<std::uint32_t>(rows);
}

std::vector<Control> Semantics::take_controls() {
  assert(std::all_of(controls_.begin(), controls_.end(), has_name));
  return std::move(controls_);
}

}  // namespace attest

// ImGui calls these hooks for every item that has an id. imgui_internal.h declares them.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& rect,
                                 const ImGuiLastItemData* item) {
  auto* semantics = static_cast<attest::Semantics*>(context->IO.UserData);
  // Windows and scroll bars get no control. Windows have no item data, and scroll bars have the
  // flag NoNav.
  if (semantics == nullptr || item == nullptr) return;
  const ImGuiWindow& window = *context->CurrentWindow;
  if ((item->ItemFlags & ImGuiItemFlags_NoNav) != 0 || attest::is_child_window(window, id)) return;
  semantics->add_item(id, attest::rect_of(rect), attest::rect_of(window.ClipRect),
                      (item->ItemFlags & ImGuiItemFlags_Disabled) == 0);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags) {
  auto* semantics = static_cast<attest::Semantics*>(context->IO.UserData);
  if (semantics != nullptr && label != nullptr) semantics->label_item(id, label);
}

// The interface of ImGui's test engine requires this function.
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
