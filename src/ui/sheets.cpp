#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/panels.h"

namespace attest {
namespace {

// A card in the middle of a veiled page. Returns its place; end with end_sheet().
Rect begin_sheet(Ui& ui, const char* region, std::string_view name, float css_width,
                 float css_height, Wishes& wishes) {
  const Size window = ui.window();
  const Rect all{0, 0, window.width, window.height};
  ui.begin_region(region, all, true);
  ui.fill(all, ui.palette().veil);
  const float wide = std::min(ui.px(css_width), window.width - ui.px(32));
  const float high = std::min(ui.px(css_height), window.height - ui.px(32));
  const Rect card{std::round((window.width - wide) / 2), std::round((window.height - high) / 2),
                  wide, high};
  ui.card(card, 12);
  ui.push_group(Control::Role::Dialog, name, card);

  const Rect head{card.x + ui.px(24), card.y + ui.px(16), card.width - ui.px(120), ui.px(32)};
  ui.words(head, name, ui.font(17, 600), ui.palette().ink);
  const Rect close{card.right() - ui.px(16 + 64), card.y + ui.px(16), ui.px(64), ui.px(32)};
  if (ui.button({.name = "Close", .keys = "Escape"}, close))
    wishes.commands.push_back(Command::Close);
  // A press beside the card closes it too.
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains({mouse.x, mouse.y})) {
    wishes.commands.push_back(Command::Close);
  }
  return card;
}

void end_sheet(Ui& ui) {
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
  const std::size_t kept_count = std::min<std::size_t>(sheet.kept.size(), 4);
  const float kept_high = kept_count > 0 ? 32 + 48 * static_cast<float>(kept_count) : 0;
  const float samples_high = 32 + 36 * static_cast<float>(sheet.samples.size());
  const float high = 64 + 56 + 32 + 120 + 56 + kept_high + samples_high + 16;
  const Rect card = begin_sheet(ui, "open sheet", "Open an article", 560, high, wishes);
  const Palette& palette = ui.palette();
  const float x = card.x + ui.px(24), wide = card.width - ui.px(48);
  float y = card.y + ui.px(64);

  if (ui.button({.name = "Choose a file…", .look = ButtonLook::Primary},
                {x, y, ui.px(136), ui.px(32)})) {
    wishes.choose_file = true;
  }
  ui.words({x + ui.px(152), y, wide - ui.px(152), ui.px(32)},
           "Markdown, plain text or an Attest file. Or drop it on the page.", ui.font(14),
           palette.soft);
  y += ui.px(56);

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
  field.rect = {box.x + ui.px(12), box.y + ui.px(8), box.width - ui.px(16), box.height - ui.px(12)};
  field.version = sheet.paste_version;
  ui.field(std::move(field));
  y += ui.px(112 + 8);
  const Rect open{x, y, ui.px(144), ui.px(32)};
  if (ui.button({.name = "Open pasted text", .look = ButtonLook::Raised}, open))
    wishes.open_pasted = true;
  y += ui.px(48);

  if (kept_count > 0) {
    small_heading(ui, {x, y, wide, ui.px(24)}, "Kept in this browser");
    y += ui.px(28);
    for (std::size_t i = 0; i < kept_count; ++i) {
      const ShelfItem& item = sheet.kept[i];
      const Rect place{x - ui.px(12), y, wide + ui.px(24), ui.px(48)};
      if (row(ui, place, ui.id_of(item.id), item.title, item.detail)) {
        wishes.kept = item.id;
      }
      y += ui.px(48);
    }
    y += ui.px(4);
  }
  small_heading(ui, {x, y, wide, ui.px(24)}, "Samples");
  y += ui.px(28);
  for (std::size_t i = 0; i < sheet.samples.size(); ++i) {
    const Rect place{x - ui.px(12), y, wide + ui.px(24), ui.px(36)};
    if (row(ui, place, ui.id_of(sheet.samples[i]), sheet.samples[i], {})) {
      wishes.sample = static_cast<int>(i);
    }
    y += ui.px(36);
  }
  end_sheet(ui);
}

void draw_help_sheet(Ui& ui, bool mac, Wishes& wishes) {
  const auto help = command_help();
  const float line = 30;
  const Rect card = begin_sheet(ui, "help sheet", "How to mark, and every key", 600,
                                64 + 92 + line * static_cast<float>(help.size()) + 20, wishes);
  const Palette& palette = ui.palette();
  const float x = card.x + ui.px(24), wide = card.width - ui.px(48);
  float y = card.y + ui.px(60);
  constexpr std::string_view kStory =
      "Drag over words to select them; two, three and four clicks take a word, a sentence, a "
      "paragraph. "
      "Then mark the selection. A click on a mark chooses it; another click there takes the next "
      "larger "
      "one. Everything stays in this browser: Export saves it as a file.";
  y += ui.pen().lines(ui.font(14), ui.px(20), kStory, {x, y}, wide, 5, palette.soft) + ui.px(12);
  for (const CommandHelp& entry : help) {
    if (y + ui.px(line) > card.bottom() - ui.px(8)) break;
    const std::string keys = keys_for_people(entry.keys, mac);
    const Font font = ui.font(12);
    const float key_wide = ui.pen().width(font, keys) + ui.px(12);
    const Rect key{x, y + ui.px(4), key_wide, ui.px(22)};
    ui.fill(key, palette.panel, 4);
    ui.frame(key, palette.line, 4);
    ui.words({key.x + ui.px(6), key.y, key.width, key.height}, keys, font, palette.ink);
    const Rect words{x + ui.px(132), y, wide - ui.px(132), ui.px(line)};
    ui.words(words, entry.text, ui.font(14), palette.ink);
    Control told;
    told.id = ui.id_of(entry.text);
    told.role = Control::Role::Text;
    told.name = keys + ": " + std::string(entry.text);
    told.rect = words;
    ui.control(std::move(told));
    y += ui.px(line);
  }
  end_sheet(ui);
}

}  // namespace attest
