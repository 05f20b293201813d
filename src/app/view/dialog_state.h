// The open dialog, and the dialog in the most recent picture. At most one dialog is open: a newly
// opened dialog replaces the previous one.
#pragma once

#include <utility>

#include "ui/panels/panels.h"

namespace attest {

class DialogState {
 public:
  Dialog current() const { return current_; }
  bool is_open() const { return current_ != Dialog::None; }
  // True if a dialog hides the article. Keys must not change a hidden article.
  bool covers_article() const { return is_open() && current_ != Dialog::Reading; }
  // Dialog::None closes the dialog.
  void show(Dialog next) { current_ = next; }

  // True if the open dialog has not been drawn yet, or a closed dialog is still in the picture.
  bool differs_from_picture() const { return current_ != drawn_; }
  // Must be called after the open dialog was drawn.
  void drawn() {
    if (std::exchange(drawn_, current_) != current_) needs_focus_ = is_open();
  }
  // Returns true once for each opened dialog, as soon as the dialog was drawn. The caller then
  // moves the keyboard focus into the dialog.
  bool take_needs_focus() { return std::exchange(needs_focus_, false); }

 private:
  Dialog current_ = Dialog::None, drawn_ = Dialog::None;
  bool needs_focus_ = false;
};

}  // namespace attest
