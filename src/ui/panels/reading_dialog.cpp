// Draws the dialog for the reader's text sizes. The dialog is a small card, so the changing article
// stays visible.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/panels/dialog.h"
#include "ui/panels/field_ids.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kReadingWidth = 336, kReadingPad = 16, kValue = 80,
                kReadingMargin = 8;  // CSS pixels.

void draw_setting(Ui& ui, const ReadingSettings& settings, std::size_t number, float wide,
                  UiEvents& ui_events) {
  const SettingRow& setting = kSettingRows[number];
  const std::string value = value_words(settings, number);
  const float side = ui.target(40), value_wide = ui.px(kValue);
  const float label_wide = wide - 2 * side - value_wide - ui.px(2 * kReadingPad + 8);
  const float high = ui.target() + ui.px(12);
  const Point at = ui.cursor();
  ui.set_cursor({at.x + ui.px(kReadingPad), at.y});
  add_text(ui, {.text = words(setting.label),
                .style = body_text(ui),
                .spoken = say("sizes.setting-spoken",
                              {{"setting", words(setting.label)}, {"value", value}}),
                .width = label_wide,
                .height = high});
  ui.set_cursor({at.x + label_wide + ui.px(kReadingPad + 8), at.y + ui.px(6)});
  const auto step_button = [&](bool larger) {
    const ButtonSpec spec{.name = words(larger ? setting.more : setting.less),
                          .shown = larger ? "+" : "−",
                          .look = ButtonLook::Raised};
    const CommandId command = larger ? CommandId::LargerText : CommandId::SmallerText;
    const bool has_keys = static_cast<Setting>(number) == Setting::TextSize;
    if (has_keys ? command_button(ui, command, spec, {side, 0}) : button(ui, spec, {side, 0})) {
      ui_events.push_back(ChangeSetting{static_cast<Setting>(number), larger});
    }
  };
  step_button(false);
  ui.same_line();
  const std::string value_id = "value " + std::to_string(number);
  const Ui::Item middle = ui.add_item(Ui::id_of(value_id), {value_wide, ui.target()});
  ui.control().role = Control::Role::Silent;
  ui.control().name = value;
  ui.control().font_size = ui.font(14).size;
  const Font font = ui.font(14);
  const float inner = ui.pen().width(font, value);
  ui.text({std::round(middle.rect.x + (value_wide - inner) / 2), middle.rect.y, inner + ui.px(2),
           middle.rect.height},
          value, font, ui.palette().soft);
  ui.same_line();
  step_button(true);
  ui.set_cursor({at.x, at.y + high});
}

void draw_layout_setting(Ui& ui, InterfaceLayout layout, UiEvents& ui_events) {
  ui.indent(kReadingPad, kReadingPad);
  const float wide = ui.available_width();
  add_text(ui, {.text = words("sizes.layout"), .style = body_text(ui), .id = "layout-label"});
  ui.gap(4);
  const std::array<Cell, kInterfaceLayouts> cells{{{.label = words("sizes.layout-automatic")},
                                                   {.label = words("sizes.layout-left")},
                                                   {.label = words("sizes.layout-right")}}};
  if (const auto pressed = segmented(ui, {.name = words("sizes.layout"),
                                          .cells = cells,
                                          .chosen = static_cast<std::size_t>(layout),
                                          .width = wide})) {
    ui_events.push_back(ChooseLayout{static_cast<InterfaceLayout>(*pressed)});
  }
  ui.unindent();
}

}  // namespace

void draw_reading_dialog(Ui& ui, const ReadingSettings& settings, const ReaderName& reader,
                         const DialogContext& context, UiEvents& ui_events) {
  const Size window = ui.window();
  const ViewRects rects = view_rects(ui);
  const float margin = ui.px(kReadingMargin),
              wide = std::min(ui.px(kReadingWidth), window.width - 2 * margin);
  // The card covers the panel. In a wide window it is below the toolbar, in a narrow window at the
  // bottom.
  const Point at{window.width - margin,
                 rects.narrow ? window.height - margin : rects.toolbar.bottom() + margin};
  if (!begin_card(ui, "reading dialog", words("sizes.title"), at, {1, rects.narrow ? 1.0f : 0.0f},
                  wide)) {
    return;
  }
  ui.begin_scroll_area("body", {wide, 0}, window.height - 2 * margin);
  ui.gap(8);
  for (std::size_t i = 0; i < kSettingRows.size(); ++i) {
    draw_setting(ui, settings, i, wide, ui_events);
  }
  ui.gap(8);
  draw_layout_setting(ui, settings.layout, ui_events);
  ui.gap(12);
  ui.indent(kReadingPad, kReadingPad);
  begin_property(ui, words("sizes.name"));
  Field name;
  name.id = kNameField;
  name.name = words("sizes.name");
  name.hint = words("sizes.name-hint");
  name.text = reader.text;
  name.version = reader.version;
  text_field(ui, std::move(name), {ui.available_width(), ui.target(32)});
  end_property(ui);
  ui.unindent();
  ui.gap(12);
  const Point line = ui.cursor();
  ui.hairline(line, {line.x + wide, line.y});
  ui.gap(8);
  ui.indent(kReadingMargin, kReadingMargin);
  if (button(ui, {.name = words("sizes.reset-all"), .shown = words("sizes.reset")},
             {ui.px(64), 0})) {
    ui_events.push_back(ResetSettings{});
  }
  ui.same_line();
  ui.set_cursor({line.x + wide - ui.px(kReadingMargin + 64), ui.cursor().y});
  if (command_button(ui, CommandId::Close, {}, {ui.px(64), 0})) {
    ui_events.push_back(RunCommand{CommandId::Close});
  }
  ui.unindent();
  ui.gap(8);
  ui.end_scroll_area();
  end_card(ui, context, ui_events);
}

}  // namespace attest
