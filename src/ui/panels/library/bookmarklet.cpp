// Draws the bookmarklet in the library. The link itself is an element of the semantics layer. The
// reader can drag the link, and pressing it copies its address (web/bookmarklet.js).
#include "ui/panels/library/library_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {

void draw_bookmarklet(Ui& ui) {
  ui.gap(16);
  TextStyle heading = small_text(ui);
  heading.font = ui.font(12, 600);
  add_text(ui, {.text = words("bookmarklet.heading"), .style = heading, .height = ui.px(24)});
  (void)button(ui, {.name = words("bookmarklet.link"),
                    .look = ButtonLook::Raised,
                    .role = Control::Role::Bookmarklet});
  ui.gap(8);
  TextStyle style = small_text(ui);
  style.most_lines = 20;
  style.line_height = 18;  // A smaller height would cut the text off in forced colours.
  add_text(
      ui, {.text = words(ui.coarse() ? "bookmarklet.explanation-touch" : "bookmarklet.explanation"),
           .style = style,
           .id = "bookmarklet"});
}

}  // namespace attest
