// Draws the dialog for damaged records. The reader can save them as a file and clear them.
#include <algorithm>
#include <string>

#include "ui/panels/dialog.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The dialog shows at most this many records; the saved file contains all of them.
constexpr std::size_t kMostShown = 50;

void draw_record(Ui& ui, const QuarantineItem& record, std::size_t number) {
  const std::string id = "record " + std::to_string(number);
  const Ui::Item item = ui.add_item(Ui::id_of(id), {ui.available_width(), ui.px(48)});
  Control& control = ui.control();
  control.role = Control::Role::Text;
  control.name = record.name + ": " + record.text;
  control.font_size = ui.font(14).size;
  if (!item.visible) return;
  const Rect& rect = item.rect;
  ui.text({rect.x, rect.y + ui.px(4), rect.width, ui.px(20)}, record.name, ui.font(14),
          ui.palette().ink);
  ui.text({rect.x, rect.y + ui.px(24), rect.width, ui.px(16)}, record.text, ui.font(12),
          ui.palette().soft);
}

}  // namespace

void draw_quarantine_dialog(Ui& ui, const std::vector<QuarantineItem>& items,
                            const DialogContext& context, UiEvents& ui_events) {
  if (!begin_dialog(ui, {"put aside dialog", words("damaged.title"), 560}, ui_events)) return;
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  add_text(ui, {.text = words("damaged.introduction"), .style = style});
  ui.gap(12);
  const auto add_button = [&](CommandId command, ButtonLook look) {
    const ButtonSpec spec{.look = look, .enabled = !items.empty()};
    if (command_button(ui, command, spec)) ui_events.push_back(RunCommand{command});
  };
  add_button(CommandId::SaveDamaged, ButtonLook::Primary);
  ui.same_line(8);
  add_button(CommandId::ClearDamaged, ButtonLook::Danger);
  ui.gap(16);
  const std::size_t shown = std::min(items.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) draw_record(ui, items[i], i);
  if (items.size() > shown) {
    add_text(ui, {.text = say("damaged.more-in-file", {{"count", items.size() - shown}}),
                  .style = small_text(ui),
                  .height = ui.px(24)});
  }
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
