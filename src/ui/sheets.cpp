#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/library_list.h"
#include "ui/panels.h"

namespace attest {
namespace {

constexpr float kHead = 60;  // CSS pixels, as are all plain numbers here.

// What a sheet keeps from frame to frame, in ImGui's storage of its region.
constexpr ImGuiID kScroll = 1, kFocused = 2;

struct SheetPlace {
  Rect card;
  Rect body;     // Of the card: what scrolls, below the head.
  float scroll;  // How far, device pixels.
};

// A press beside the card closes it.
void close_beside(const Rect& card, Wishes& wishes) {
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains({mouse.x, mouse.y})) {
    wishes.commands.push_back(Command::Close);
  }
}

void close_button(Ui& ui, const Rect& place, Wishes& wishes) {
  if (ui.button({.name = "Close", .keys = "Escape"}, place))
    wishes.commands.push_back(Command::Close);
}

float sheet_width(const Ui& ui, float css_width) {
  return std::min(ui.px(css_width), ui.window().width - ui.px(16));
}

// A card in the middle of a veiled page. In a low window its body scrolls. End it with end_sheet().
// `foot`: what stays at the bottom of the card, below the body.
SheetPlace begin_sheet(Ui& ui, const char* region, std::string_view name, float css_width,
                       float high, Wishes& wishes, float foot = 0) {
  const Size window = ui.window();
  const Rect all{0, 0, window.width, window.height};
  ui.begin_region(region, all, true);
  ui.fill(all, ui.palette().veil);
  const float wide = sheet_width(ui, css_width);
  high = std::min(high, window.height - ui.px(16));
  const Rect card{std::round((window.width - wide) / 2), std::round((window.height - high) / 2),
                  wide, high};
  ui.card(card, 12);
  ui.push_group(Control::Role::Dialog, name, card);

  const Rect head{card.x + ui.px(24), card.y + ui.px(16), card.width - ui.px(120), ui.px(32)};
  ui.words(head, name, ui.font(17, 600), ui.palette().ink);
  close_button(ui, {card.right() - ui.px(16 + 64), card.y + ui.px(16), ui.px(64), ui.px(32)},
               wishes);
  close_beside(card, wishes);

  const Rect body{card.x, card.y + ui.px(kHead), card.width, card.height - ui.px(kHead + 8) - foot};
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  if (ImGui::IsWindowAppearing()) kept.SetFloat(kScroll, 0);
  ImGui::PushClipRect({body.x, body.y}, {body.right(), body.bottom()}, true);
  return {card, body, kept.GetFloat(kScroll)};
}

// `bottom`: of the last row, as it was drawn.
void end_sheet(Ui& ui, const SheetPlace& place, float bottom) {
  const Rect& body = place.body;
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  float scroll = place.scroll - ImGui::GetIO().MouseWheel;
  // What the keyboard comes to is brought into view, once.
  const std::uint32_t focused = ui.focused();
  const Rect at = ui.place_of(focused);
  if (static_cast<std::uint32_t>(kept.GetInt(kFocused)) != focused && at.height > 0) {
    scroll += std::min(0.0f, at.y - body.y) + std::max(0.0f, at.bottom() - body.bottom());
  }
  kept.SetInt(kFocused, static_cast<int>(focused));
  const float furthest = std::max(0.0f, bottom + place.scroll - body.bottom());
  kept.SetFloat(kScroll, std::round(std::clamp(scroll, 0.0f, furthest)));
  if (furthest > 0) {
    const float thumb = body.height * body.height / (body.height + furthest);
    const float y = body.y + (body.height - thumb) * place.scroll / furthest;
    ui.fill({body.right() - ui.px(6), y, ui.px(4), thumb}, with_alpha(ui.palette().faint, 0x80), 2);
  }
  ImGui::PopClipRect();
  ui.pop_group();
  ui.end_region();
}

// A row of a sheet: a title, and below it what more is known. Several may have the same title.
bool row(Ui& ui, const Rect& place, std::uint32_t id, std::string_view title,
         std::string_view detail) {
  bool over = false;
  const bool pressed = ui.pressable(id, place, &over);
  if (over) ui.fill(place, ui.palette().panel, 8);
  const float x = place.x + ui.px(12), wide = place.width - ui.px(24);
  if (detail.empty()) {
    ui.words({x, place.y, wide, place.height}, title, ui.font(14), ui.palette().ink);
  } else {
    ui.words({x, place.y + ui.px(6), wide, ui.px(20)}, title, ui.font(14), ui.palette().ink);
    ui.words({x, place.y + ui.px(26), wide, ui.px(16)}, detail, ui.font(12), ui.palette().soft);
  }
  ui.focus_ring(id, place, 8);
  Control told;
  told.id = id;
  told.role = Control::Role::Button;
  told.name = title;
  told.rect = place;
  ui.control(std::move(told));
  return pressed;
}

void small_heading(Ui& ui, const Rect& place, std::string_view words) {
  ui.words(place, words, ui.font(12, 600), ui.palette().soft);
}

}  // namespace

void draw_open_sheet(Ui& ui, const OpenSheet& sheet, Wishes& wishes) {
  const float kept_high = sheet.kept_in_all > 0 ? library_list_height(sheet) : 0;
  const float foot = sheet.deleted.empty() ? 0 : ui.px(48);
  const float samples_high = 32 + 36 * static_cast<float>(sheet.samples.size());
  constexpr std::string_view kFiles =
      "Markdown, plain text or an Attest file. Or drop it on the page.";
  constexpr float kWide = 560;
  const float beside_button = sheet_width(ui, kWide) - ui.px(48 + 152);
  const bool narrow = ui.pen().width(ui.font(14), kFiles) > beside_button;
  const float high = 64 + 56 + 32 + 120 + 56 + kept_high + samples_high + 28 + (narrow ? 64 : 0);
  const SheetPlace place =
      begin_sheet(ui, "open sheet", "Open an article", kWide, ui.px(high) + foot, wishes, foot);
  const Palette& palette = ui.palette();
  const float x = place.card.x + ui.px(24), wide = place.card.width - ui.px(48);
  float y = place.card.y + ui.px(64) - place.scroll;

  if (ui.button({.name = "Choose a file…", .look = ButtonLook::Primary},
                {x, y, ui.px(136), ui.px(32)})) {
    wishes.choose_file = true;
  }
  if (narrow) {
    y += ui.px(40);
    y += ui.pen().lines(ui.font(14), ui.px(20), kFiles, {x, y}, wide, 3, palette.soft) + ui.px(16);
  } else {
    ui.words({x + ui.px(152), y, wide - ui.px(152), ui.px(32)}, kFiles, ui.font(14), palette.soft);
    y += ui.px(56);
  }

  small_heading(ui, {x, y, wide, ui.px(24)}, "Or paste the text");
  y += ui.px(28);
  const Rect box{x, y, wide, ui.px(112)};
  ui.fill(box, palette.paper, 8);
  ui.frame(box, palette.line, 8);
  Field field;
  field.id = kPasteField;
  field.name = "Pasted text";
  field.hint = "Paste or type an article here…";
  field.multiline = true;
  // A real field is not clipped as what is drawn is: it is made as low as what is seen of it.
  const float top = std::max(box.y + ui.px(8), place.body.y);
  const float bottom = std::min(box.bottom() - ui.px(4), place.body.bottom());
  field.rect = {box.x + ui.px(12), top, box.width - ui.px(16), std::max(0.0f, bottom - top)};
  field.version = sheet.paste_version;
  ui.field(std::move(field));
  y += ui.px(112 + 8);
  const Rect open{x, y, ui.px(144), ui.px(32)};
  if (ui.button({.name = "Open pasted text", .look = ButtonLook::Raised}, open))
    wishes.open_pasted = true;
  y += ui.px(48);

  small_heading(ui, {x, y, wide, ui.px(24)}, "Samples");
  y += ui.px(28);
  for (std::size_t i = 0; i < sheet.samples.size(); ++i) {
    const Rect title_place{x - ui.px(12), y, wide + ui.px(24), ui.px(36)};
    if (row(ui, title_place, ui.id_of(sheet.samples[i]), sheet.samples[i], {})) {
      wishes.sample = static_cast<int>(i);
    }
    y += ui.px(36);
  }
  y += ui.px(12);
  // The list comes last: it can have thousands of rows.
  if (sheet.kept_in_all > 0) {
    y = draw_library_list(ui, place.body, {x, y, wide, 0}, sheet, wishes);
  }
  if (foot > 0) {
    const Rect bar{place.card.x, place.body.bottom(), place.card.width, foot};
    ImGui::PushClipRect({bar.x, bar.y}, {bar.right(), bar.bottom()}, false);
    ui.hairline({bar.x, bar.y}, {bar.right(), bar.y});
    const Rect undo{bar.right() - ui.px(24 + 72), bar.y + ui.px(8), ui.px(72), ui.px(32)};
    ui.words({x, bar.y, undo.x - x - ui.px(8), foot}, sheet.deleted, ui.font(14), palette.ink);
    if (ui.button({.name = "Undo the deletion", .shown = "Undo", .look = ButtonLook::Raised},
                  undo)) {
      wishes.commands.push_back(Command::UndoDeletion);
    }
    ImGui::PopClipRect();
  }
  end_sheet(ui, place, y);
}

void draw_help_sheet(Ui& ui, bool mac, Wishes& wishes) {
  constexpr std::string_view kStory =
      "Drag over words to select them; two, three and four clicks take a word, a sentence, a "
      "paragraph. "
      "Then mark the selection. A click on a mark chooses it; another click there takes the next "
      "larger "
      "one. Everything stays in this browser: Export saves it as a file.";
  constexpr int kMost = 12;  // Lines of the story, in a window as narrow as they come.
  const auto help = command_help();
  const Palette& palette = ui.palette();
  const bool narrow = ui.window().width < ui.px(480);  // Then the words stand below their keys.
  const float line = ui.px(30), row = narrow ? 2 * line : line, keys_wide = ui.px(narrow ? 0 : 132);
  const float card_wide = std::min(ui.px(600), ui.window().width - ui.px(16));
  const float wide = card_wide - ui.px(48);
  const float story = ui.pen().lines_height(ui.font(14), ui.px(20), kStory, wide, kMost);
  const SheetPlace place =
      begin_sheet(ui, "help sheet", "How to mark, and every key", 600,
                  ui.px(kHead + 12 + 20) + story + row * static_cast<float>(help.size()), wishes);
  const float x = place.card.x + ui.px(24);
  float y = place.body.y - place.scroll;
  y +=
      ui.pen().lines(ui.font(14), ui.px(20), kStory, {x, y}, wide, kMost, palette.soft) + ui.px(12);
  for (const CommandHelp& entry : help) {
    const std::string keys = keys_for_people(entry.keys, mac);
    const std::string text = keys_for_people(entry.text, mac);
    const Font font = ui.font(12);
    const float key_wide = ui.pen().width(font, keys) + ui.px(12);
    const Rect key{x, y + ui.px(4), key_wide, ui.px(22)};
    ui.fill(key, palette.panel, 4);
    ui.frame(key, palette.line, 4);
    ui.words({key.x + ui.px(6), key.y, key.width, key.height}, keys, font, palette.ink);
    const Rect words{x + keys_wide, y + row - line, wide - keys_wide, line};
    ui.words(words, text, ui.font(14), palette.ink);
    Control told;
    told.id = ui.id_of(entry.text);
    told.role = Control::Role::Text;
    told.name = keys;
    told.name.append(": ").append(text);
    told.rect = words;
    ui.control(std::move(told));
    y += row;
  }
  end_sheet(ui, place, y);
}

void draw_put_aside_sheet(Ui& ui, const std::vector<PutAsideItem>& items, Wishes& wishes) {
  constexpr std::string_view kStory =
      "These records are damaged: Attest cannot read them, and put them aside as they were. Save "
      "them as a file if somebody may still make sense of them; then they can be cleared.";
  constexpr std::size_t kMost = 50;  // Shown. The file has them all.
  const std::size_t shown = std::min(items.size(), kMost);
  const Palette& palette = ui.palette();
  const float wide = sheet_width(ui, 560) - ui.px(48), row_high = ui.px(48);
  const float story = ui.pen().lines_height(ui.font(14), ui.px(20), kStory, wide, 6);
  const float rows = row_high * static_cast<float>(shown) + (items.size() > shown ? ui.px(24) : 0);
  const SheetPlace place = begin_sheet(ui, "put aside sheet", "Damaged records", 560,
                                       ui.px(kHead + 12 + 48 + 20) + story + rows, wishes);
  const float x = place.card.x + ui.px(24);
  float y = place.body.y - place.scroll;
  y += ui.pen().lines(ui.font(14), ui.px(20), kStory, {x, y}, wide, 6, palette.soft) + ui.px(12);
  const bool any = !items.empty();
  if (ui.button({.name = "Save as a file", .look = ButtonLook::Primary, .enabled = any},
                {x, y, ui.px(128), ui.px(32)})) {
    wishes.commands.push_back(Command::SavePutAside);
  }
  if (ui.button({.name = "Clear", .look = ButtonLook::Danger, .enabled = any},
                {x + ui.px(136), y, ui.px(72), ui.px(32)})) {
    wishes.commands.push_back(Command::ClearPutAside);
  }
  y += ui.px(48);
  for (std::size_t i = 0; i < shown; ++i) {
    const PutAsideItem& item = items[i];
    ui.words({x, y + ui.px(4), wide, ui.px(20)}, item.name, ui.font(14), palette.ink);
    ui.words({x, y + ui.px(24), wide, ui.px(16)}, item.text, ui.font(12), palette.soft);
    Control told;
    told.id = ui.id_of("put aside " + std::to_string(i));
    told.role = Control::Role::Text;
    told.name = item.name + ": " + item.text;
    told.rect = {x, y, wide, row_high};
    ui.control(std::move(told));
    y += row_high;
  }
  if (items.size() > shown) {
    ui.words({x, y, wide, ui.px(24)}, std::to_string(items.size() - shown) + " more in the file",
             ui.font(12), palette.soft);
    y += ui.px(24);
  }
  end_sheet(ui, place, y);
}

void draw_reading_sheet(Ui& ui, const ReadingSettings& settings, Wishes& wishes) {
  const Size window = ui.window();
  const Places places = places_in(ui);
  const float row = ui.px(44), pad = ui.px(16), gap = ui.px(8);
  const float wide = std::min(ui.px(336), window.width - 2 * gap);
  const float high = row * static_cast<float>(kSettingRows.size()) + ui.px(16 + 48);
  // Over the panel, wherever that is: the article is to be seen while it changes.
  const float lowest = std::max(gap, window.height - high - gap);
  const float y_of_card = places.narrow ? lowest : std::min(places.toolbar.bottom() + gap, lowest);
  const Rect card{std::round(window.width - wide - gap), y_of_card, wide, high};

  ui.begin_region("reading sheet", {0, 0, window.width, window.height}, true);
  ui.card(card, 12);
  ui.push_group(Control::Role::Dialog, "Text and sizes", card);
  close_beside(card, wishes);

  const Palette& palette = ui.palette();
  const float side = ui.px(40), value_wide = ui.px(80);
  float y = card.y + ui.px(8);
  for (std::size_t i = 0; i < kSettingRows.size(); ++i) {
    const SettingRow& setting = kSettingRows[i];
    const std::string value = value_words(settings, i);
    const float more = card.right() - pad - side, middle = more - value_wide, less = middle - side;
    const Rect label{card.x + pad, y, less - card.x - pad, row};
    ui.words(label, setting.label, ui.font(14), palette.ink);
    const Font font = ui.font(14);
    const float inner = ui.pen().width(font, value);
    ui.words({std::round(middle + (value_wide - inner) / 2), y, inner + ui.px(2), row}, value, font,
             palette.soft);
    Control told;
    told.id = ui.id_of(setting.label);
    told.role = Control::Role::Text;
    told.name = std::string(setting.label) + " " + value;
    told.rect = label;
    ui.control(std::move(told));
    const float top = y + ui.px(6), button_high = row - ui.px(12);
    for (const bool larger : {false, true}) {
      const ButtonSpec spec{.name = larger ? setting.more : setting.less,
                            .shown = larger ? "+" : "−",
                            .keys = i > 0    ? ""
                                    : larger ? ">"
                                             : "<",
                            .look = ButtonLook::Raised};
      if (!ui.button(spec, {larger ? more : less, top, side, button_high})) continue;
      wishes.setting = static_cast<Setting>(i);
      wishes.larger = larger;
    }
    y += row;
  }
  ui.hairline({card.x, y + ui.px(4)}, {card.right(), y + ui.px(4)});
  const Rect reset{card.x + gap, y + gap + ui.px(4), ui.px(64), ui.px(32)};
  if (ui.button({.name = "Reset all sizes", .shown = "Reset"}, reset)) wishes.reset_settings = true;
  close_button(ui, {card.right() - gap - ui.px(64), reset.y, ui.px(64), ui.px(32)}, wishes);
  ui.pop_group();
  ui.end_region();
}

}  // namespace attest
