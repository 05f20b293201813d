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

}  // namespace attest
