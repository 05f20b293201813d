#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/panels/library_list.h"
#include "ui/panels/panels.h"
#include "ui/widgets/scroll_area.h"

namespace attest {
namespace {

constexpr float kHead = 60;  // In CSS pixels, like all literal lengths of this file.

struct DialogRects {
  Rect card;
  ScrollArea area;  // The part of the card below the header. It scrolls.
};

// Closes the dialog on a press outside the card.
void close_beside(const Rect& card, UiEvents& ui_events) {
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains({mouse.x, mouse.y})) {
    ui_events.commands.push_back(Command::Close);
  }
}

void close_button(Ui& ui, const Rect& place, UiEvents& ui_events) {
  if (ui.button({.name = "Close", .keys = "Escape"}, place))
    ui_events.commands.push_back(Command::Close);
}

float dialog_width(const Ui& ui, float css_width) {
  return std::min(ui.px(css_width), ui.window().width - ui.px(16));
}

// Begins a dialog: a card in the middle of the window, over a backdrop. In a low window the body of
// the card scrolls. The caller must end the scroll area and the dialog. `foot` is the height of a
// part at the bottom of the card that does not scroll.
DialogRects begin_dialog(Ui& ui, const char* region, std::string_view name, float css_width,
                         float high, UiEvents& ui_events, float foot = 0) {
  const Size window = ui.window();
  const Rect all{0, 0, window.width, window.height};
  ui.begin_region(region, all, true);
  ui.fill(all, ui.palette().veil);
  const float wide = dialog_width(ui, css_width);
  high = std::min(high, window.height - ui.px(16));
  const Rect card{std::round((window.width - wide) / 2), std::round((window.height - high) / 2),
                  wide, high};
  ui.card(card, 12);
  ui.push_group(Control::Role::Dialog, name, card);

  const Rect head{card.x + ui.px(24), card.y + ui.px(16), card.width - ui.px(120), ui.px(32)};
  ui.text(head, name, ui.font(17, 600), ui.palette().ink);
  Control title;
  title.id = ui.id_of("title");
  title.role = Control::Role::Heading;
  title.name = name;
  title.font_size = ui.font(17).size;
  title.rect = head;
  ui.add_control(std::move(title));
  close_button(ui,
               {card.right() - ui.px(16 + 64), card.y + ui.px(32) - std::round(ui.target() / 2),
                ui.px(64), ui.target()},
               ui_events);
  close_beside(card, ui_events);

  const Rect body{card.x, card.y + ui.px(kHead), card.width, card.height - ui.px(kHead + 8) - foot};
  return {card, begin_scroll_area(ui, name, body)};
}

void end_dialog(Ui& ui) {
  ui.pop_group();
  ui.end_region();
}

// Draws a row of a dialog: a title and details below it. `id` distinguishes rows with the same
// title.
bool row(Ui& ui, const Rect& place, std::uint32_t id, std::string_view title,
         std::string_view detail) {
  bool over = false;
  const bool pressed = ui.pressable(id, place, &over);
  if (over) ui.fill(place, ui.palette().panel, 8);
  const float x = place.x + ui.px(12), wide = place.width - ui.px(24);
  if (detail.empty()) {
    ui.text({x, place.y, wide, place.height}, title, ui.font(14), ui.palette().ink);
  } else {
    ui.text({x, place.y + ui.px(6), wide, ui.px(20)}, title, ui.font(14), ui.palette().ink);
    ui.text({x, place.y + ui.px(26), wide, ui.px(16)}, detail, ui.font(12), ui.palette().soft);
  }
  ui.focus_ring(id, place, 8);
  Control control;
  control.id = id;
  control.role = Control::Role::Button;
  control.name = title;
  control.rect = place;
  ui.add_control(std::move(control));
  return pressed;
}

void small_heading(Ui& ui, const Rect& place, std::string_view words) {
  ui.text(place, words, ui.font(12, 600), ui.palette().soft);
  ui.describe_text(place, words, 12);
}

}  // namespace

void draw_open_dialog(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events) {
  const float button = ui.target(), sample_row = ui.target(36);
  const float kept_high = dialog.kept_in_all > 0 ? library_list_height(ui, dialog) : 0;
  const float foot = dialog.deleted.empty() ? 0 : button + ui.px(16);
  const float samples_high = ui.px(32) + sample_row * static_cast<float>(dialog.samples.size());
  constexpr std::string_view kFiles =
      "Markdown, plain text or an Attest file. Or drop it on the page.";
  constexpr float kWide = 560;
  const float beside_button = dialog_width(ui, kWide) - ui.px(48 + 152);
  const bool narrow = ui.pen().width(ui.font(14), kFiles) > beside_button;
  const float high = ui.px(64 + 24 + 32 + 120 + 24 + 28 + (narrow ? 64 : 0)) + 2 * button +
                     kept_high + samples_high + foot;
  const DialogRects place =
      begin_dialog(ui, "open dialog", "Open an article", kWide, high, ui_events, foot);
  const Palette& palette = ui.palette();
  const float x = place.card.x + ui.px(24), wide = place.card.width - ui.px(48);
  float y = place.area.top() + ui.px(4);

  if (ui.button({.name = "Choose a file…", .look = ButtonLook::Primary},
                {x, y, ui.px(136), button})) {
    ui_events.choose_file = true;
  }
  if (narrow) {
    y += button + ui.px(8);
    const float lines =
        ui.pen().lines(ui.font(14), ui.px(20), kFiles, {x, y}, wide, 3, palette.soft);
    ui.describe_text({x, y, wide, lines}, kFiles);
    y += lines + ui.px(16);
  } else {
    const Rect beside{x + ui.px(152), y, wide - ui.px(152), button};
    ui.text(beside, kFiles, ui.font(14), palette.soft);
    ui.describe_text(beside, kFiles);
    y += button + ui.px(24);
  }

  small_heading(ui, {x, y, wide, ui.px(24)}, "Or paste the text");
  y += ui.px(28);
  const Rect box{x, y, wide, ui.px(112)};
  Field field;
  field.id = kPasteField;
  field.name = "Pasted text";
  field.hint = "Paste or type an article here…";
  field.multiline = true;
  field.version = dialog.paste_version;
  ui.add_field(box, std::move(field));
  y += ui.px(112 + 8);
  const Rect open{x, y, ui.px(144), button};
  if (ui.button({.name = "Open pasted text", .look = ButtonLook::Raised}, open))
    ui_events.open_pasted = true;
  y += button + ui.px(16);

  small_heading(ui, {x, y, wide, ui.px(24)}, "Samples");
  y += ui.px(28);
  for (std::size_t i = 0; i < dialog.samples.size(); ++i) {
    const Rect title_place{x - ui.px(12), y, wide + ui.px(24), sample_row};
    if (row(ui, title_place, ui.id_of(dialog.samples[i]), dialog.samples[i], {})) {
      ui_events.sample = static_cast<int>(i);
    }
    y += sample_row;
  }
  y += ui.px(12);
  // The list comes last, because it can have thousands of rows.
  if (dialog.kept_in_all > 0) {
    y = draw_library_list(ui, place.area.body, {x, y, wide, 0}, dialog, ui_events);
  }
  end_scroll_area(ui, place.area, y);
  if (foot > 0) {
    const Rect bar{place.card.x, place.area.body.bottom(), place.card.width, foot};
    ui.hairline({bar.x, bar.y}, {bar.right(), bar.y});
    const Rect undo{bar.right() - ui.px(24 + 72), bar.y + ui.px(8), ui.px(72), button};
    const Rect words{x, bar.y, undo.x - x - ui.px(8), foot};
    ui.text(words, dialog.deleted, ui.font(14), palette.ink);
    ui.describe_text(words, dialog.deleted, 14, "deleted");
    if (ui.button({.name = "Undo the deletion", .shown = "Undo", .look = ButtonLook::Raised},
                  undo)) {
      ui_events.commands.push_back(Command::UndoDeletion);
    }
  }
  end_dialog(ui);
}

void draw_help_dialog(Ui& ui, bool mac, UiEvents& ui_events) {
  constexpr std::string_view kStory =
      "Drag over words to select them; two, three and four clicks take a word, a sentence, a "
      "paragraph. "
      "Then mark the selection. A click on a mark chooses it; another click there takes the next "
      "larger "
      "one. Everything stays in this browser: Export saves it as a file.";
  // The introduction has at most this many lines, in the narrowest window.
  constexpr int kMost = 12;
  const auto help = command_help();
  const Palette& palette = ui.palette();
  // In a narrow window, each description is drawn below its keys.
  const bool narrow = ui.window().width < ui.px(480);
  const float line = ui.px(30), row = narrow ? 2 * line : line, keys_wide = ui.px(narrow ? 0 : 132);
  const float card_wide = std::min(ui.px(600), ui.window().width - ui.px(16));
  const float wide = card_wide - ui.px(48);
  const float story = ui.pen().lines_height(ui.font(14), ui.px(20), kStory, wide, kMost);
  const DialogRects place = begin_dialog(
      ui, "help dialog", "How to mark", 600,
      ui.px(kHead + 12 + 20) + story + row * static_cast<float>(help.size()), ui_events);
  const float x = place.card.x + ui.px(24);
  float y = place.area.top();
  ui.pen().lines(ui.font(14), ui.px(20), kStory, {x, y}, wide, kMost, palette.soft);
  ui.describe_text({x, y, wide, story}, kStory);
  y += story + ui.px(12);
  for (const CommandHelp& entry : help) {
    const std::string keys = keys_for_people(entry.keys, mac);
    const std::string text = keys_for_people(entry.text, mac);
    const Font font = ui.font(12);
    const float key_wide = ui.pen().width(font, keys) + ui.px(12);
    const Rect key{x, y + ui.px(4), key_wide, ui.px(22)};
    ui.fill(key, palette.panel, 4);
    ui.frame(key, palette.line, 4);
    ui.text({key.x + ui.px(6), key.y, key.width, key.height}, keys, font, palette.ink);
    const Rect words{x + keys_wide, y + row - line, wide - keys_wide, line};
    ui.text(words, text, ui.font(14), palette.ink);
    std::string description = keys;
    ui.describe_text({x, y, wide, row}, description.append(": ").append(text));
    y += row;
  }
  end_scroll_area(ui, place.area, y);
  end_dialog(ui);
}

void draw_quarantine_dialog(Ui& ui, const std::vector<PutAsideItem>& items, UiEvents& ui_events) {
  constexpr std::string_view kStory =
      "These records are damaged: Attest cannot read them, and put them aside as they were. Save "
      "them as a file if somebody may still make sense of them; then they can be cleared.";
  constexpr std::size_t kMost = 50;  // The number of records shown. The saved file has all records.
  const std::size_t shown = std::min(items.size(), kMost);
  const Palette& palette = ui.palette();
  const float wide = dialog_width(ui, 560) - ui.px(48), row_high = ui.px(48);
  const float story = ui.pen().lines_height(ui.font(14), ui.px(20), kStory, wide, 6);
  const float rows = row_high * static_cast<float>(shown) + (items.size() > shown ? ui.px(24) : 0);
  const DialogRects place =
      begin_dialog(ui, "put aside dialog", "Damaged records", 560,
                   ui.px(kHead + 12 + 16 + 20) + ui.target() + story + rows, ui_events);
  const float x = place.card.x + ui.px(24);
  float y = place.area.top();
  ui.pen().lines(ui.font(14), ui.px(20), kStory, {x, y}, wide, 6, palette.soft);
  ui.describe_text({x, y, wide, story}, kStory);
  y += story + ui.px(12);
  const bool any = !items.empty();
  if (ui.button({.name = "Save as a file", .look = ButtonLook::Primary, .enabled = any},
                {x, y, ui.px(128), ui.target()})) {
    ui_events.commands.push_back(Command::SavePutAside);
  }
  if (ui.button({.name = "Clear", .look = ButtonLook::Danger, .enabled = any},
                {x + ui.px(136), y, ui.px(72), ui.target()})) {
    ui_events.commands.push_back(Command::ClearPutAside);
  }
  y += ui.target() + ui.px(16);
  for (std::size_t i = 0; i < shown; ++i) {
    const PutAsideItem& item = items[i];
    ui.text({x, y + ui.px(4), wide, ui.px(20)}, item.name, ui.font(14), palette.ink);
    ui.text({x, y + ui.px(24), wide, ui.px(16)}, item.text, ui.font(12), palette.soft);
    ui.describe_text({x, y, wide, row_high}, item.name + ": " + item.text, 14,
                     "put aside " + std::to_string(i));
    y += row_high;
  }
  if (items.size() > shown) {
    const std::string more = std::to_string(items.size() - shown) + " more in the file";
    ui.text({x, y, wide, ui.px(24)}, more, ui.font(12), palette.soft);
    ui.describe_text({x, y, wide, ui.px(24)}, more, 12);
    y += ui.px(24);
  }
  end_scroll_area(ui, place.area, y);
  end_dialog(ui);
}

void draw_reading_dialog(Ui& ui, const ReadingSettings& settings, UiEvents& ui_events) {
  const Size window = ui.window();
  const ViewRects rects = view_rects(ui);
  const float button = ui.target(), row = button + ui.px(12), pad = ui.px(16), gap = ui.px(8);
  const float wide = std::min(ui.px(336), window.width - 2 * gap);
  const float high = row * static_cast<float>(kSettingRows.size()) + ui.px(16 + 16) + button;
  // The card covers the panel, so that the article stays visible while its sizes change.
  const float lowest = std::max(gap, window.height - high - gap);
  const float y_of_card = rects.narrow ? lowest : std::min(rects.toolbar.bottom() + gap, lowest);
  const Rect card{std::round(window.width - wide - gap), y_of_card, wide, high};

  ui.begin_region("reading dialog", {0, 0, window.width, window.height}, true);
  ui.card(card, 12);
  ui.push_group(Control::Role::Dialog, "Text and sizes", card);
  close_beside(card, ui_events);

  const Palette& palette = ui.palette();
  const float side = ui.target(40), value_wide = ui.px(80);
  float y = card.y + ui.px(8);
  for (std::size_t i = 0; i < kSettingRows.size(); ++i) {
    const SettingRow& setting = kSettingRows[i];
    const std::string value = value_words(settings, i);
    const float more = card.right() - pad - side, middle = more - value_wide, less = middle - side;
    const Rect label{card.x + pad, y, less - card.x - pad - gap, row};
    ui.text(label, setting.label, ui.font(14), palette.ink);
    const Font font = ui.font(14);
    const float inner = ui.pen().width(font, value);
    ui.text({std::round(middle + (value_wide - inner) / 2), y, inner + ui.px(2), row}, value, font,
            palette.soft);
    ui.describe_text(label, std::string(setting.label) + " " + value, 14, setting.label);
    const float top = y + ui.px(6);
    for (const bool larger : {false, true}) {
      const ButtonSpec spec{.name = larger ? setting.more : setting.less,
                            .shown = larger ? "+" : "−",
                            .keys = i > 0    ? ""
                                    : larger ? ">"
                                             : "<",
                            .look = ButtonLook::Raised};
      if (!ui.button(spec, {larger ? more : less, top, side, button})) continue;
      ui_events.setting = static_cast<Setting>(i);
      ui_events.larger = larger;
    }
    y += row;
  }
  ui.hairline({card.x, y + ui.px(4)}, {card.right(), y + ui.px(4)});
  const Rect reset{card.x + gap, y + gap + ui.px(4), ui.px(64), button};
  if (ui.button({.name = "Reset all sizes", .shown = "Reset"}, reset))
    ui_events.reset_settings = true;
  close_button(ui, {card.right() - gap - ui.px(64), reset.y, ui.px(64), button}, ui_events);
  ui.pop_group();
  ui.end_region();
}

}  // namespace attest
