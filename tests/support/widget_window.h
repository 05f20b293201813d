// A window without a program. It draws widgets, moves the pointer over widgets and presses widgets.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/imgui_frame.h"
#include "render/run_atlas.h"
#include "support/fixed_shaper.h"
#include "support/recording_painter.h"
#include "ui/widgets/ui.h"

struct ImDrawData;

namespace attest::testing {

class WidgetWindow {
 public:
  Ui::Frame frame;
  std::vector<Control> controls;  // The controls of the last frame.
  std::vector<Field> fields;
  ImDrawData* picture = nullptr;  // The picture of the last frame.

  WidgetWindow() {
    frame.palette = &palette_for(false, false);
    frame.window = {400, 300};
  }

  // Draws a frame `seconds` after the last one. `widgets` adds items to a window at 0, 0.
  template <typename Draw>
  void draw(const Draw& widgets, double seconds = 0.016) {
    frame.now_s += seconds;
    ui.set_frame(frame);
    atlas_.begin_frame();
    imgui_.begin(frame.window, seconds, painter_, ui.mirror());
    ui.begin_frame();
    ui.begin_window("window", {0, 0, frame.window.width, frame.window.height});
    widgets(ui);
    ui.end_window();
    ui.end_frame();
    picture = imgui_.end();
    controls = ui.semantics().take_controls();
    fields = ui.semantics().take_fields();
  }

  void point(Point at) { imgui_.add_event(PointerMoved{at}); }
  // Presses and releases the pointer, and draws the frames that ImGui needs to report the press.
  template <typename Draw>
  void press(Point at, const Draw& widgets, PointerKind kind = PointerKind::Mouse) {
    point(at);
    draw(widgets);
    imgui_.add_event(PointerPressed{.at = at, .kind = kind});
    draw(widgets);
    imgui_.add_event(PointerReleased{at});
    draw(widgets);
    draw(widgets);
  }
  void hold(Point at) { imgui_.add_event(PointerPressed{.at = at}); }
  void release(Point at) { imgui_.add_event(PointerReleased{at}); }

  // Returns the control with this name, which must exist.
  const Control& named(std::string_view name) const {
    return *std::find_if(controls.begin(), controls.end(),
                         [name](const Control& each) { return each.name == name; });
  }
  bool has(std::string_view name) const {
    return std::any_of(controls.begin(), controls.end(),
                       [name](const Control& each) { return each.name == name; });
  }
  Point middle_of(std::string_view name) const {
    const Rect& rect = named(name).rect;
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

 private:
  FixedShaper shaper_;
  RecordingPainter painter_;
  RunAtlas atlas_{painter_};
  TextPen pen_{atlas_, painter_, shaper_};
  ImGuiFrame imgui_;

 public:
  Ui ui{pen_};
};

}  // namespace attest::testing
