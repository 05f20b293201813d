#include "ui/panels/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include "imgui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/command_button.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kHandle = 48, kHandleInLow = 28, kHalfOpen = 448, kClear = 8,
                kLongestTap = 6;  // CSS pixels.
// The least speed of a flick in CSS pixels per second, and the longest time in seconds between the
// last movement of a flick and its release.
constexpr float kFlick = 500;
constexpr double kFlickRest = 0.1, kFingerRest = 0.15;
// The height for SheetHeight::Half is this fraction of the available height, but at least
// kLeastHalf and at most kHalfOpen.
constexpr float kMostOfLowWindow = 0.6f;
// The minimum height for SheetHeight::Half in CSS pixels, if the window has enough space. A sheet
// of this height shows the tabs and at least two controls below them.
constexpr float kLeastHalf = 200;
constexpr std::array<SheetHeight, 3> kHeights{SheetHeight::Handle, SheetHeight::Half,
                                              SheetHeight::Full};

std::string count_of(const Session& session) {
  const std::shared_ptr<const MarkView> listed = session.listed();
  const std::size_t count = listed->size();
  if (const Mark* const mark = session.chosen_mark()) {
    const auto position = listed->position_of(session.notebook().mark_number(mark->id));
    if (position) {
      return say("sheet.position",
                 {{"kind", label_of(mark->kind)}, {"position", *position + 1}, {"count", count}});
    }
  }
  // Before the first mark, the handle of the sheet explains how to mark text. The number of marks
  // is then shown only in the status line.
  if (session.notebook().mark_count() == 0) return say("sheet.how-to-mark");
  return say("sheet.count", {{"count", count}});
}

}  // namespace

void SheetState::show_mark() {
  if (height_ != SheetHeight::Handle) return;
  height_ = SheetHeight::Half;
  opened_for_mark_ = true;
}

void SheetState::hide_mark() {
  if (opened_for_mark_) set(SheetHeight::Handle);
}

void SheetState::raise() {
  if (!raised_from_) raised_from_ = height_;
  height_ = SheetHeight::Full;
}

void SheetState::lower() {
  if (raised_from_) height_ = *std::exchange(raised_from_, std::nullopt);
}

SheetHeight SheetState::next() const {
  return kHeights[(static_cast<std::size_t>(height_) + 1) % kHeights.size()];
}

void SheetState::drag(float css_pixels, double now_s) {
  const double seconds = now_s - drag_.moved_at_s;
  // After a rest, the first movement has no known duration.
  drag_.speed = seconds > 0 && seconds < kFlickRest ? css_pixels / static_cast<float>(seconds) : 0;
  drag_.distance += css_pixels;
  drag_.moved_at_s = now_s;
}

bool SheetState::was_dragged() const { return std::abs(drag_.distance) > kLongestTap; }

SheetHeight SheetState::settled(const Ui& ui, float room, double now_s) const {
  const float now = sheet_height(ui, height_, room) + drag_.distance * ui.density();
  const auto away = [&](SheetHeight each) { return std::abs(sheet_height(ui, each, room) - now); };
  const auto nearest =
      std::min_element(kHeights.begin(), kHeights.end(),
                       [&](SheetHeight a, SheetHeight b) { return away(a) < away(b); });
  const bool flicked = std::abs(drag_.speed) >= kFlick && now_s - drag_.moved_at_s < 2 * kFlickRest;
  if (!flicked) return *nearest;
  if (drag_.speed > 0) return nearest + 1 == kHeights.end() ? *nearest : *(nearest + 1);
  return nearest == kHeights.begin() ? *nearest : *(nearest - 1);
}

bool SheetState::takes_finger(bool over_handle, Point at) const {
  return drag_.finger ? *drag_.finger == at : over_handle;
}

double SheetState::settles_in(double now_s) const {
  return drag_.finger ? std::max(0.0, drag_.moved_at_s + kFingerRest - now_s) : -1;
}

float sheet_handle_height(const Ui& ui, float room) {
  return std::min(ui.is_low() ? ui.target(kHandleInLow) : ui.px(kHandle), std::round(room * 0.3f));
}

float sheet_height(const Ui& ui, SheetHeight height, float room) {
  switch (height) {
    case SheetHeight::Handle:
      return sheet_handle_height(ui, room);
    case SheetHeight::Half: {
      const float half = std::round(room * kMostOfLowWindow);
      if (ui.is_low()) return half;  // At this height, the chosen mark is visible above the sheet.
      return std::min(std::clamp(half, ui.px(kLeastHalf), ui.px(kHalfOpen)),
                      sheet_height(ui, SheetHeight::Full, room));
    }
    case SheetHeight::Full:
      return std::max(1.0f, room - ui.px(kClear));
  }
  return room;
}

void draw_sheet_handle(Ui& ui, const Rect& rect, float room, const Session& session,
                       SheetState& sheet, UiEvents& ui_events) {
  const Palette& palette = ui.palette();
  ui.begin_window(kSheetHandle, rect);
  ui.fill(rect, palette.panel);
  ui.hairline({rect.x, rect.y}, {rect.right(), rect.y});
  const float bar = ui.px(36);
  ui.fill({std::round(rect.x + (rect.width - bar) / 2), rect.y + ui.px(6), bar, ui.px(4)},
          palette.soft, 2);

  const Mark* const mark = session.chosen_mark();
  const float button_wide = mark == nullptr ? 0 : ui.target(40);
  ui.set_cursor({rect.x, rect.y});
  const Ui::Item item =
      ui.add_pressable(Ui::id_of("handle"), {rect.width - 3 * button_wide, rect.height});
  const std::string count = count_of(session);
  if (item.visible) {
    float x = rect.x + ui.px(16);
    if (mark != nullptr) {
      ui.kind_shape(mark->kind, {x + ui.px(5), rect.y + rect.height / 2});
      x += ui.px(20);
    }
    ui.text({x, rect.y, item.rect.right() - x, rect.height}, count, ui.font(14, 600), palette.ink);
    ui.focus_ring(item.id,
                  {rect.x + ui.px(6), rect.y + ui.px(6), item.rect.width - ui.px(12),
                   rect.height - ui.px(12)},
                  8);
  }
  constexpr std::array<std::string_view, 3> kActions{"sheet.open", "sheet.open-fully",
                                                     "sheet.close"};
  Control& control = ui.control();
  control.name = count + ". " + say(kActions[static_cast<std::size_t>(sheet.height())]);
  control.shown = count;
  control.font_size = ui.font(14).size;

  // The movement in the frame of the press is ignored, because the pointer may have jumped to the
  // handle.
  const float moved = -ImGui::GetIO().MouseDelta.y / ui.density();
  if (moved != 0 && ImGui::IsItemActive() && !ImGui::IsItemActivated()) {
    sheet.drag(moved, ui.now_s());
  }
  if (ImGui::IsItemDeactivated() && sheet.was_dragged()) {
    ui_events.push_back(SetSheet{sheet.settled(ui, room, ui.now_s())});
  } else if (item.pressed) {
    // If there are no marks, the sheet shows explanations, which need the full height.
    const bool explains =
        session.notebook().mark_count() == 0 && sheet.height() == SheetHeight::Handle;
    ui_events.push_back(SetSheet{explains ? SheetHeight::Full : sheet.next()});
  }

  if (mark != nullptr) {
    ui.set_cursor({item.rect.right(), rect.y});
    for (const CommandId command : {CommandId::PreviousMark, CommandId::NextMark}) {
      const bool back = command == CommandId::PreviousMark;
      if (command_button(ui, command, {.shown = back != ui.mirror().is_on() ? "‹" : "›"},
                         {button_wide, rect.height})) {
        ui_events.push_back(RunCommand{command});
      }
      ui.same_line();
    }
    // While a mark is chosen, its card takes the place of the tabs. Without keys, this button is
    // the way back to them.
    if (button(ui, {.name = words("sheet.let-go"), .icon = Icon::Close, .icon_only = true},
               {button_wide, rect.height})) {
      ui_events.push_back(ChooseMark{});
      ui_events.push_back(SetSheet{sheet.height()});
    }
  }
  ui.end_window();
}

}  // namespace attest
