// ImGui's context and its frames. The window size and the pointer events go in; a picture comes
// out.
//
// ImGui draws no text, so its font is blank and its texture is never created. The glyph atlas
// contains all text and a white texel, with which ImGui fills its shapes. Adjacent text and shapes
// therefore use the same texture and need only one draw call.
//
// If the interface is mirrored (layout/mirror.h), ImGui works in interface coordinates. The
// functions of this class take and return positions and pictures in window coordinates.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "app/host.h"
#include "layout/geometry.h"
#include "layout/mirror.h"
#include "render/painter.h"

struct ImGuiContext;

namespace attest {

template <class Type, class... Types>
inline constexpr bool kIsOneOf = (std::is_same_v<Type, Types> || ...);

class ImGuiFrame {
 public:
  ImGuiFrame();
  ~ImGuiFrame();
  ImGuiFrame(const ImGuiFrame&) = delete;
  ImGuiFrame& operator=(const ImGuiFrame&) = delete;

  // Passes pointer events, activated controls and the loss of focus to ImGui. Ignores other events.
  void add_event(const Event& event);

  // True if `window` is the frontmost window at the point `at` and no popup is open. Between
  // frames, the answer refers to the most recent frame.
  bool is_over(const char* window, Point at) const;

  // Closes the open menu. Returns false if none is open.
  bool close_menu();

  void begin(Size window, double seconds_since_last, const Painter& painter,
             const Mirror& mirror = {});
  // `unmirrored` is the window whose content is already in window coordinates.
  ImDrawData* end(std::string_view unmirrored = {});
  // Returns the position of the pointer in the window.
  Point pointer() const;

  // True if ImGui has queued events for another frame. ImGui handles a press and its release in
  // separate frames.
  bool has_more() const;

 private:
  // One function for each type of event. If a new type of event has no function here, the code does
  // not compile.
  void add(const PointerMoved& moved);
  void add(const PointerPressed& pressed);
  void add(const PointerReleased& released);
  void add(const PointerLeft& left);
  void add(const Wheel& wheel);
  void add(const ControlActivated& control);
  void add(const InputLost& lost);
  template <class Other>
  requires kIsOneOf<Other, Scrolled, KeyPressed, ControlFocused, FieldEdited, FieldKeyPressed,
                    TextSelected, FileGiven, TextPasted, PageParsed, PageSaid, StorageChanged,
                    StorageFreed, StorageLost, JournalRead, JournalWritten, LibraryGiven, FilePart,
                    ExpressionSearched, PageHidden, ThemeChanged>
  void add(const Other&) {}  // ImGui does not need the event.

  void point_at(Point at);

  ImGuiContext* context_;
  Mirror mirror_;
  std::vector<std::uint32_t> activated_;  // Items that the semantics layer has activated.
};

}  // namespace attest
