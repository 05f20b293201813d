#include "app/view/focus_state.h"

namespace attest {
namespace {

// A focus event counts as caused by a pointer press if it follows the press within this time.
constexpr double kClickToFocusSeconds = 0.3;

}  // namespace

void FocusState::pressed(double now_s) {
  last_press_s_ = now_s;
  visible_ = false;
}

void FocusState::key_pressed() { last_press_s_ = -1; }

void FocusState::focused(std::uint32_t control, double now_s) {
  control_ = control;
  visible_ = now_s - last_press_s_ > kClickToFocusSeconds;
}

bool FocusState::seeks(std::string_view key) {
  return key == "ArrowUp" || key == "ArrowDown" || key == "Home" || key == "End";
}

void FocusState::seek(std::string_view key, const ListRow& from) {
  const bool up = key == "ArrowUp", last = key == "End";
  sought_ = from;
  step_ = up || last ? -1 : 1;
  if (last) {
    sought_.position = from.rows;
  } else if (key == "Home") {
    sought_.position = 1;
  } else {
    step();
  }
}

std::uint32_t FocusState::found(const Control* control, bool list_is_drawn) {
  if (!list_is_drawn) sought_ = {};
  if (sought_.position == 0 || control == nullptr) return 0;
  if (control->role == Control::Role::ListItem) {
    sought_ = {};
    return control->id;
  }
  step();
  return 0;
}

void FocusState::step() {
  const bool ends = step_ < 0 ? sought_.position <= 1 : sought_.position >= sought_.rows;
  if (ends) {
    sought_ = {};
  } else if (step_ < 0) {
    --sought_.position;
  } else {
    ++sought_.position;
  }
}

}  // namespace attest
