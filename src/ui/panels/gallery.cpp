#include "ui/panels/gallery.h"

#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/list.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kColumn = 364,
                kGalleryMargin = 24;  // All literal lengths in this file are in CSS pixels.

const MarkKind* kind_at(std::size_t i) { return &kMarkKinds[i].kind; }

void section(Ui& ui, std::string_view name) {
  ui.gap(12);
  add_counted_heading(ui, {name, {}, name, ui.font(12, 600), ui.px(28), Control::Role::Heading});
}

// The states of a pressable item: at rest, hovered, pressed, and with the keyboard focus.
constexpr std::array<Ui::Pretence, 4> kStates{
    {{}, {.hovered = true}, {.hovered = true, .held = true}, {.focused = true}}};

// Calls draw() once for each state, in lines of `in_line` items.
template <typename Draw>
void in_every_state(Ui& ui, const Draw& draw, std::size_t in_line = kStates.size()) {
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    if (i % in_line > 0) ui.same_line(10);
    if (i > 0 && i % in_line == 0) ui.gap(4);
    ImGui::PushID(static_cast<int>(i));
    ui.pretend(kStates[i]);
    draw();
    ImGui::PopID();
  }
  ui.pretend({});
}

void draw_buttons(Ui& ui) {
  section(ui, "Buttons: at rest, hovered, pressed, focused, disabled");
  constexpr std::array<std::pair<ButtonLook, std::string_view>, 5> kLooks{
      {{ButtonLook::Primary, "Save"},
       {ButtonLook::Raised, "Copy"},
       {ButtonLook::Quiet, "Next"},
       {ButtonLook::Danger, "Lose"},
       {ButtonLook::Destroy, "Drop"}}};
  for (const auto& row : kLooks) {
    const ButtonLook look = row.first;
    const std::string_view name = row.second;
    ImGui::PushID(name.data());
    in_every_state(ui, [&ui, look, name] { button(ui, {.name = name, .look = look}); });
    ui.same_line(10);
    button(ui, {.name = name, .look = look, .enabled = false, .id = "off"});
    ImGui::PopID();
    ui.gap(8);
  }
  in_every_state(ui, [&] { button(ui, {.name = "Undo", .icon = Icon::Undo, .icon_only = true}); });
  ui.same_line(10);
  button(ui, {.name = "Redo", .enabled = false, .icon = Icon::Redo, .icon_only = true});
  ui.same_line(10);
  button(ui, {.name = "Panel", .on = true, .icon = Icon::Panel, .icon_only = true});
  ui.gap(8);
  button(ui, {.name = "Delete", .look = ButtonLook::Danger, .icon = Icon::Trash});
  ui.same_line(8);
  button(ui, {.name = "Next", .key_hint = "n", .id = "key"});
  ui.same_line(8);
  button(ui, {.name = "A label that is truncated", .look = ButtonLook::Raised}, {ui.px(120), 0});
}

void draw_segments(Ui& ui) {
  section(ui, "One of a few: chosen, in every state, disabled, too narrow");
  const std::array<Cell, 3> kinds{
      {{"Claim", kind_at(0)}, {"Quote", kind_at(1)}, {"Source", kind_at(2)}}};
  segmented(ui, {.name = "Kind", .cells = kinds, .chosen = 1});
  ui.gap(8);
  constexpr std::array<Cell, 2> kTwo{{{"Low"}, {"High"}}};
  in_every_state(
      ui, [&] { segmented(ui, {.name = "One", .cells = kTwo, .chosen = 0}); }, 3);
  ui.same_line(10);
  segmented(ui, {.name = "Off", .cells = kTwo, .chosen = 0, .enabled = false});
  ui.gap(8);
  segmented(ui, {.name = "Narrow", .cells = kinds, .chosen = 2, .width = ui.px(200)});
}

void draw_verdicts(Ui& ui) {
  section(ui, "Verdict scale");
  const Palette& p = ui.palette();
  const std::array<VerdictCell, 5> cells{{{"Supported", "1", Icon::Supported, p.ok},
                                          {"Partly", "2", Icon::PartlySupported, p.ok},
                                          {"Unproven", "3", Icon::Unproven, p.soft},
                                          {"Disputed", "4", Icon::Disputed, p.alert},
                                          {"False", "5", Icon::False, p.alert}}};
  verdict_scale(ui, {.name = "Verdict", .cells = cells, .chosen = 3});
  const std::span<const VerdictCell> two = std::span(cells).first(2);
  ui.gap(8);
  ui.pretend({.hovered = true});
  verdict_scale(ui, {.name = "Hovered scale", .cells = two});
  ui.gap(8);
  ui.pretend({.focused = true});
  verdict_scale(ui, {.name = "Focused scale", .cells = two});
  ui.pretend({});
}

void draw_chips(Ui& ui) {
  section(ui, "Chips: filters, chosen, removable, hovered, pressed, focused, disabled");
  ChipLines lines(ui);
  lines.add({.name = "Claims", .count = "4", .kind = kind_at(0)});
  ui.pretend({.hovered = true});
  lines.add({.name = "Quotes", .count = "6", .kind = kind_at(1)});
  ui.pretend({.hovered = true, .held = true});
  lines.add({.name = "Unattributed", .count = "3"});
  ui.pretend({});
  lines.add({.name = "Sources", .shape_only = true, .count = "7", .kind = kind_at(2)});
  lines.add({.name = "No verdict", .count = "2", .on = true});
  lines.add({.name = "With note", .count = "0", .enabled = false});
  lines.add({.name = "Remove repair", .label = "repair", .look = ChipLook::Removable});
  ui.pretend({.focused = true});
  lines.add({.name = "Remove deadline", .label = "deadline", .look = ChipLook::Removable});
  ui.pretend({});
  lines.add({.name = "Add a tag", .label = "Add…", .look = ChipLook::Add});
  lines.end();
}

void draw_switches(Ui& ui) {
  section(ui, "Switches, ticks, shares");
  ui.indent(0, 160);
  in_every_state(
      ui, [&] { switch_line(ui, {.label = "Wide column"}); }, 1);
  switch_line(ui, {.label = "High contrast", .on = true});
  switch_line(ui, {.label = "Disabled", .enabled = false});
  ui.unindent();
  const auto tick = [&](std::string_view id, std::string_view detail, bool on, bool enabled) {
    ImGui::PushID(id.data());
    choice_row(ui, {.title = "A part of the text",
                    .detail = detail,
                    .spoken = id,
                    .on = on,
                    .enabled = enabled,
                    .height = ui.target(detail.empty() ? 32 : 48)});
    ImGui::PopID();
  };
  in_every_state(
      ui, [&] { tick("Tick", {}, true, true); }, 1);
  tick("Tick with a detail", "It has a second line", false, true);
  tick("Tick, disabled", {}, false, false);
  const Palette& p = ui.palette();
  const Ui::Item space = ui.add_item(0, {ui.available_width(), ui.px(24)});
  const std::array<Share, 2> storage{{{0.41f, p.accent}, {0.12f, p.edge, true}}};
  draw_share_bar(ui, {space.rect.x, space.rect.y + ui.px(8), ui.px(172), ui.px(8)}, storage);
  const std::array<Share, 1> share{{{0.24f, p.of(kMarkKinds[1].kind).line}}};
  draw_share_bar(ui, {space.rect.x + ui.px(188), space.rect.y + ui.px(10), ui.px(100), ui.px(4)},
                 share);
}

void draw_properties(Ui& ui) {
  section(ui, "Property lines");
  begin_property(ui, "Said by");
  property_value(ui, {.name = "Said by: Ana Díaz",
                      .value = "Ana Díaz",
                      .detail = "27 words before",
                      .icon = Icon::Person});
  end_property(ui);
  begin_property(ui, "Manner", words("inspector.guessed"));
  constexpr std::array<Cell, 3> kManners{{{"Direct"}, {"Indirect"}, {"Mixed"}}};
  segmented(ui, {.name = "Manner", .cells = kManners, .chosen = 0});
  end_property(ui);
  begin_property(ui, "Said by");
  ui.pretend({.hovered = true});
  property_value(ui, {.name = "Said by: unattributed",
                      .value = "unattributed",
                      .icon = Icon::Unattributed,
                      .alert = true});
  ui.pretend({});
  end_property(ui);
  in_every_state(ui, [&] { add_property(ui, "Note"); });
  ui.gap(4);
  add_property(ui, "Add passage", "+");
}

void draw_tabs(Ui& ui) {
  section(ui, "Tabs: chosen, at rest, hovered, focused, too narrow");
  constexpr std::array<TabSpec, 3> kTabs{{{"Marks", "17"}, {"Sources", "6"}, {"Links", "10"}}};
  tabs(ui, {.name = "Views", .tabs = kTabs}, ui.available_width());
  ui.gap(8);
  constexpr std::array<TabSpec, 2> kTwo{{{"Marks", "17"}, {"Links", "10"}}};
  ui.pretend({.hovered = true});
  tabs(ui, {.name = "Hovered views", .tabs = kTwo}, ui.px(170));
  ui.same_line(8);
  ui.pretend({.focused = true});
  tabs(ui, {.name = "Focused views", .tabs = kTwo, .chosen = 1}, ui.px(170));
  ui.pretend({});
  ui.gap(8);
  tabs(ui, {.name = "Narrow views", .tabs = kTabs, .chosen = 1}, ui.px(200));
}

void draw_fields(Ui& ui) {
  section(ui, "Fields: a hint, a text, an error, several lines");
  const float half = std::floor(ui.available_width() / 2 - ui.px(4));
  Field field;
  field.id = Ui::id_of("filter");
  field.name = "Filter";
  field.hint = "Filter 17 marks";
  line_field(ui, field, {half, ui.target()}, {.icon = Icon::Search, .key_hint = "/"});
  ui.same_line(8);
  field.id = Ui::id_of("speaker");
  field.text = "Ana Díaz";
  line_field(ui, field, {half, ui.target()}, {.kind = kind_at(2), .clear = "Clear the speaker"});
  ui.gap(8);
  field.id = Ui::id_of("address");
  field.text = "htp:/port";
  line_field(ui, field, {half, ui.target()}, {.wrong = true});
  ui.gap(8);
  field.id = Ui::id_of("lines");
  field.multiline = true;
  text_field(ui, field, {ui.available_width(), ui.px(68)});
}

void draw_rows(Ui& ui) {
  section(ui, "Rows: in every state, with details, truncated, right to left; a list that scrolls");
  const float wide = ui.available_width();
  in_every_state(
      ui,
      [&] {
        row(ui, {.id = "plain", .title = "A title"}, {wide, ui.target()});
      },
      1);
  row(ui, {.id = "detail", .title = "A title", .detail = "3 marks · opened today"},
      {wide, ui.px(48)});
  const std::string longest(100, 'x');
  row(ui, {.id = "long", .title = longest, .detail = longest}, {wide, ui.px(48)});
  row(ui, {.id = "rtl", .title = "مزارعو الوادي يحذرون"}, {wide, ui.target()});
  ui.begin_scroll_area("list", {ui.available_width(), ui.px(80)});
  ui.begin_group(Control::Role::List, "Rows");
  visible_rows(ui, 1000, ui.target(), [&](std::size_t i) {
    const std::string title = "Row " + std::to_string(i + 1);
    row(ui, {.id = {}, .title = title, .role = Control::Role::ListItem, .on = i == 1},
        {ui.available_width(), ui.target()});
  });
  ui.end_group();
  ui.end_scroll_area();
}

void draw_menus(Ui& ui) {
  section(ui, "A menu, open: at rest, hovered");
  constexpr std::array<MenuItem, 5> kItems{
      {{.label = "By place", .is_choice = true, .on = true},
       {.label = "By time", .is_choice = true},
       {.label = "By speaker", .enabled = false, .is_choice = true},
       {.label = "Merge into…", .icon = Icon::Merge, .keys = "m", .begins_group = true},
       {.label = "Delete", .icon = Icon::Trash, .keys = "Delete", .danger = true}}};
  const Point at = ui.cursor();
  menu_button(ui, {.name = "Sort", .icon = Icon::Sort, .icon_only = true},
              {.name = "Order", .items = kItems});
  // The card of the menu is drawn directly, because a real popup would close at the next press.
  ui.set_cursor({at.x + ui.px(48), at.y});
  draw_menu_card(ui, {.name = "Order of the marks", .items = kItems});
  constexpr std::array<MenuItem, 2> kTwo{
      {{.label = "Copy", .keys = "c"}, {.label = "Delete", .icon = Icon::Trash, .danger = true}}};
  ui.set_cursor({at.x, at.y + ui.px(220)});
  ui.pretend({.hovered = true});
  ImGui::PushID("hovered");  // The id distinguishes the scroll area of this menu from others.
  draw_menu_card(ui, {.name = "Hovered menu", .items = kTwo});
  ImGui::PopID();
  ui.pretend({});
}

void draw_texts(Ui& ui) {
  constexpr std::string_view kText =
      "A text that is longer than its column, so that it wraps, and longer than its three lines, "
      "so that the last one ends with an ellipsis. The words after it are not shown.";
  section(ui, "Texts: one line, three lines, a heading with a count");
  add_text(ui, {.text = kText, .style = body_text(ui), .id = "one"});
  TextStyle lines = small_text(ui);
  lines.most_lines = 3;
  add_text(ui, {.text = kText, .style = lines, .id = "three", .width = ui.px(240)});
  add_counted_heading(ui, {"Marks", "12 of 30", "Marks: 12 of 30", ui.font(14, 700), ui.px(40)});
}

void draw_icons(Ui& ui) {
  section(ui, "Icons, the kinds of marks, a card");
  constexpr std::size_t kInLine = 14;
  constexpr float kStep = 25;
  const Palette& p = ui.palette();
  const std::size_t count = static_cast<std::size_t>(Icon::Count) - 1;
  const Ui::Item space = ui.add_item(0, {ui.available_width(), ui.px(4 * kStep)});
  const auto cell = [&](std::size_t i) {
    const std::size_t line = i / kInLine, place = i % kInLine;
    return Rect{space.rect.x + ui.px(kStep) * static_cast<float>(place),
                space.rect.y + ui.px(kStep) * static_cast<float>(line), ui.px(kStep), ui.px(kStep)};
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Icon icon = static_cast<Icon>(i + 1);
    const bool good = icon == Icon::Supported || icon == Icon::PartlySupported;
    const bool bad = icon == Icon::Disputed || icon == Icon::False || icon == Icon::Alert;
    draw_icon(ui, icon, cell(i), {.colour = good ? p.ok : bad ? p.alert : p.ink});
  }
  std::size_t next = 3 * kInLine;
  for (const KindSpec& kind : kMarkKinds) {
    const Rect box = cell(next++);
    ui.kind_shape(kind.kind, {box.x + box.width / 2, box.y + box.height / 2});
  }
  const Rect card = cell(next + 1);
  ui.card({card.x, card.y, ui.px(96), ui.px(24)}, 12);
}

struct Column {
  const char* id;
  std::vector<void (*)(Ui&)> sections;
};

}  // namespace

void draw_gallery(Ui& ui) {
  const Rect all{0, 0, ui.window().width, ui.window().height};
  ui.begin_window("gallery", all, Ui::Layer::OnTop);
  ui.fill(all, ui.palette().paper);
  const std::array<Column, 3> columns{
      {{"left", {draw_buttons, draw_segments, draw_verdicts, draw_chips}},
       {"middle", {draw_icons, draw_fields, draw_properties, draw_tabs, draw_switches}},
       {"right", {draw_texts, draw_rows, draw_menus}}}};
  float x = kGalleryMargin;
  for (const Column& column : columns) {
    ui.set_cursor({ui.px(x), 0});
    // The indent leaves space for the focus ring, which lies outside its item.
    ui.begin_scroll_area(column.id, {ui.px(kColumn + kGalleryMargin), 0});
    ui.indent(8, kGalleryMargin - 8);
    for (const auto& draw : column.sections) draw(ui);
    ui.unindent();
    ui.end_scroll_area();
    x += kColumn + kGalleryMargin;
  }
  ui.end_window();
}

}  // namespace attest
