// The help: how to mark, and the keys of all commands.
#include <string>

#include "ui/panels/dialog.h"
#include "ui/widgets/text.h"

namespace attest {
namespace {

constexpr float kWidth = 600, kLine = 30, kKeys = 132;  // CSS pixels.
constexpr int kMostLines = 12;  // Lines of the introduction, enough for the narrowest window.
constexpr std::string_view kIntroduction =
    "Drag over words to select them; two, three and four clicks take a word, a sentence, a "
    "paragraph. "
    "Then mark the selection. A click on a mark chooses it; another click there takes the next "
    "larger "
    "one. Everything stays in this browser: Export saves it as a file.";

// `below`: the description is drawn below the keys.
void draw_keys(Ui& ui, std::string_view keys, std::string_view description, bool below) {
  const float line = ui.px(kLine), wide = ui.available_width();
  const Ui::Item item = ui.add_item(Ui::id_of(keys), {wide, below ? 2 * line : line});
  Control& control = ui.control();
  control.role = Control::Role::Text;
  control.name.append(keys).append(": ").append(description);
  control.font_size = ui.font(14).size;
  if (!item.visible) return;
  const Palette& palette = ui.palette();
  const Font font = ui.font(12);
  const Rect key{item.rect.x, item.rect.y + ui.px(4), ui.pen().width(font, keys) + ui.px(12),
                 ui.px(22)};
  ui.fill(key, palette.panel, 4);
  ui.frame(key, palette.line, 4);
  ui.text({key.x + ui.px(6), key.y, key.width, key.height}, keys, font, palette.ink);
  const float left = below ? 0 : ui.px(kKeys);
  ui.text({item.rect.x + left, item.rect.bottom() - line, wide - left, line}, description,
          ui.font(14), palette.ink);
}

}  // namespace

void draw_help_dialog(Ui& ui, const DialogContext& context, UiEvents& ui_events) {
  if (!begin_dialog(ui, {"help dialog", "How to mark", kWidth}, ui_events)) return;
  TextStyle style = soft_text(ui);
  style.most_lines = kMostLines;
  add_text(ui, {.text = kIntroduction, .style = style});
  ui.gap(12);
  const bool narrow = ui.window().width < ui.px(480);
  for (const HelpLine& line : ui.commands().help()) draw_keys(ui, line.keys, line.text, narrow);
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
