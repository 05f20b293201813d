// The line of the status bar that confirms a deletion, an import or an export. Its button undoes
// the confirmed action or offers a next step. The line is shown for some seconds or until the next
// action.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/commands.h"

namespace attest {

class Confirmation {
 public:
  static constexpr double kSeconds = 8;  // How many seconds the line is shown.
  // Whether a second button goes back to the previous article.
  enum class Back : std::uint8_t { None, Offered };

  // `undo` is the command of the line's button. No value if the line has no button. Times are
  // seconds on the clock of FrameInput.
  void show(std::string text, std::optional<CommandId> undo, double now_s, Back back = Back::None);
  void clear() { text_.clear(); }
  // Clears the line if it has been shown long enough. Returns true if the line was cleared.
  bool expire(double now_s);

  const std::string& text() const { return text_; }  // Empty if there is no line.
  std::optional<CommandId> undo() const { return undo_; }
  Back back() const { return back_; }
  // Seconds until the line expires. A frame must be drawn then. Negative if there is no line.
  double wait_s(double now_s) const;

 private:
  std::string text_;
  std::optional<CommandId> undo_;
  Back back_ = Back::None;
  double until_s_ = 0;
};

}  // namespace attest
