#include "ui/widgets/text_field.h"

#include <utility>

namespace attest {

void text_field(Ui& ui, Field field, Size size) {
  const Ui::Item item = ui.add_item(field.id, size);
  const Rect& box = item.rect;
  if (item.visible) {
    ui.fill(box, ui.palette().paper, 8);
    ui.frame(box, ui.palette().line, 8);
  }
  field.rect = field.multiline ? Rect{box.x + ui.px(12), box.y + ui.px(8), box.width - ui.px(16),
                                      box.height - ui.px(12)}
                               : Rect{box.x + ui.px(12), box.y, box.width - ui.px(24), box.height};
  field.font_size = ui.px(16);
  ui.semantics().turn_last_into_field(std::move(field));
}

}  // namespace attest
