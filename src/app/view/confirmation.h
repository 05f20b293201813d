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
  // The line is shown for this number of seconds. A line with a button to the previous article
  // stays until the next change, because it says how the article was opened and which parts of the
  // web page were left out.
  static constexpr double kSeconds = 8;
  // If the value is Offered, the line has a second button, which opens the previous article.
  enum class Back : std::uint8_t { None, Offered };

  // `undo` is the command of the line's first button. If it has no value, this button is missing.
  // Times are seconds on the clock of FrameInput.
  void show(std::string text, std::optional<CommandId> undo, double now_s, Back back = Back::None);
  void clear() { text_.clear(); }
  // Clears the line if its time is over. Returns true if the line was cleared.
  bool expire(double now_s);

  const std::string& text() const { return text_; }  // Empty if no line is shown.
  std::optional<CommandId> undo() const { return undo_; }
  Back back() const { return back_; }
  // Seconds until the line disappears. A frame must be drawn at that time. Negative if no line is
  // shown, or if the line has no time limit.
  double wait_s(double now_s) const;

 private:
  std::string text_;
  std::optional<CommandId> undo_;
  Back back_ = Back::None;
  double until_s_ = 0;
};

}  // namespace attest
