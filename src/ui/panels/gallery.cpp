#include "ui/panels/gallery.h"

#include <array>
#include <string>
#include <utility>

#include "imgui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace attest {
namespace {

constexpr float kColumn = 420, kMargin = 24;  // In CSS pixels, like all literal lengths here.

void section(Ui& ui, std::string_view name) {
  ui.gap(16);
  add_counted_heading(ui, {name, {}, name, ui.font(12, 600), ui.px(24), Control::Role::Heading});
}

void draw_buttons(Ui& ui) {
  constexpr std::array<std::pair<ButtonLook, std::string_view>, 5> kLooks{
      {{ButtonLook::Quiet, "Quiet"},
       {ButtonLook::Raised, "Raised"},
       {ButtonLook::Primary, "Primary"},
       {ButtonLook::Danger, "Danger"},
       {ButtonLook::Segment, "Segment"}}};
  section(ui, "Buttons: plain, chosen, disabled, with a key, with a kind");
  for (const auto& [look, name] : kLooks) {
    ImGui::PushID(name.data());
    button(ui, {.name = name, .look = look});
    ui.same_line(8);
    button(ui, {.name = name, .look = look, .on = true, .id = "chosen"});
    ui.same_line(8);
    button(ui, {.name = name, .look = look, .enabled = false, .id = "disabled"});
    ui.same_line(8);
    button(ui, {.name = name, .key_hint = "K", .look = look, .id = "key"});
    ui.same_line(8);
    const MarkKind kind = kMarkKinds.front().kind;
    button(ui, {.name = "Q", .look = look, .id = "kind", .kind = &kind});
    ImGui::PopID();
    ui.gap(8);
  }
}

void draw_rows(Ui& ui) {
  section(ui, "Rows: a title, a title with details, a truncated title, right to left");
  const float wide = ui.available_width();
  row(ui, {.id = "plain", .title = "A title"}, {wide, ui.target(36)});
  row(ui, {.id = "detail", .title = "A title", .detail = "3 marks · opened today"},
      {wide, ui.px(48)});
  const std::string longest(200, 'x');
  row(ui, {.id = "long", .title = longest, .detail = longest}, {wide, ui.px(48)});
  row(ui, {.id = "rtl", .title = "مزارعو الوادي يحذرون"}, {wide, ui.target(36)});
}

void draw_list(Ui& ui) {
  section(ui, "A list that scrolls");
  ui.begin_scroll_area("list", {ui.available_width(), ui.px(120)});
  ui.begin_group(Control::Role::List, "Rows");
  visible_rows(ui, 1000, ui.target(36), [&](std::size_t i) {
    const std::string title = "Row " + std::to_string(i + 1);
    row(ui, {.id = {}, .title = title, .role = Control::Role::ListItem, .on = i == 1},
        {ui.available_width(), ui.target(36)});
  });
  ui.end_group();
  ui.end_scroll_area();
}

void draw_texts(Ui& ui) {
  constexpr std::string_view kText =
      "A text that is longer than its column, so that it wraps, and longer than its three lines, "
      "so "
      "that the last one ends with an ellipsis. What follows is not shown, however long it is.";
  section(ui, "Texts: one line, three lines, a heading with a count");
  add_text(ui, {.text = kText, .style = body_text(ui), .id = "one"});
  TextStyle lines = small_text(ui);
  lines.most_lines = 3;
  add_text(ui, {.text = kText, .style = lines, .id = "three", .width = ui.px(240)});
  add_counted_heading(ui, {"Marks", "12 of 30", "Marks: 12 of 30", ui.font(14, 700), ui.px(40)});
}

void draw_fields(Ui& ui) {
  section(ui, "Text fields");
  Field field;
  field.id = Ui::id_of("line");
  field.name = "One line";
  field.hint = "Type here…";
  text_field(ui, field, {ui.available_width(), ui.target(36)});
  ui.gap(8);
  field.id = Ui::id_of("lines");
  field.name = "Several lines";
  field.multiline = true;
  text_field(ui, field, {ui.available_width(), ui.px(84)});
}

void draw_shapes(Ui& ui) {
  section(ui, "Shapes: the kinds of marks, a card, a focus ring");
  const Ui::Item space = ui.add_item(0, {ui.available_width(), ui.px(96)});
  float x = space.rect.x + ui.px(16);
  for (const KindSpec& kind : kMarkKinds) {
    ui.kind_shape(kind.kind, {x, space.rect.y + ui.px(48)});
    x += ui.px(32);
  }
  const Rect card{x, space.rect.y + ui.px(16), ui.px(120), ui.px(64)};
  ui.card(card, 12);
  ui.frame({card.right() + ui.px(32), card.y, ui.px(96), ui.px(32)}, ui.palette().accent, 12, 2);
}

}  // namespace

void draw_gallery(Ui& ui) {
  const Rect all{0, 0, ui.window().width, ui.window().height};
  ui.begin_window("gallery", all, Ui::Layer::OnTop);
  ui.fill(all, ui.palette().raised);
  ui.set_cursor({ui.px(kMargin), 0});
  ui.begin_scroll_area("left", {ui.px(kColumn), 0});
  draw_buttons(ui);
  draw_texts(ui);
  ui.end_scroll_area();
  ui.set_cursor({ui.px(kColumn + 2 * kMargin), 0});
  ui.begin_scroll_area("right", {ui.px(kColumn), 0});
  draw_rows(ui);
  draw_list(ui);
  draw_fields(ui);
  draw_shapes(ui);
  ui.end_scroll_area();
  ui.end_window();
}

}  // namespace attest
