#include "ui/panels/library/restore_dialog.h"

#include <span>
#include <string>

#include "imgui.h"
#include "ui/panels/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kRestoreWidth = 640, kRestoreRow = 48, kGroup = 32;
// The height of the dialog does not depend on its contents, so nothing moves when the comparison of
// the file with the library ends.
constexpr float kRestoreHeight = 480;
// The groups in the order in which they are drawn.
constexpr std::array kOrder{RestoreGroup::New, RestoreGroup::Newer, RestoreGroup::Both,
                            RestoreGroup::Older, RestoreGroup::Same};
// The ids of the labels, in the order of RestoreGroup.
constexpr std::array<std::string_view, kRestoreGroups> kGroupLabels{
    "restore.new", "restore.newer", "restore.older", "restore.both", "restore.same"};

std::string_view label_of(RestoreGroup group) { return words(kGroupLabels[std::size_t(group)]); }

void draw_groups(Ui& ui, const RestorePreview& preview, UiEvents& ui_events) {
  ui.begin_group(Control::Role::Group, words("restore.groups"));
  for (const RestoreGroup group : kOrder) {
    const auto index = static_cast<std::size_t>(group);
    const std::size_t count = preview.counts[index];
    if (count == 0) continue;
    const std::string title = say(can_restore(group) ? "restore.group" : "restore.group-kept",
                                  {{"group", label_of(group)}, {"count", count}});
    ImGui::PushID(static_cast<int>(index));
    if (choice_row(ui, {.title = title,
                        .detail = {},
                        .spoken = title,
                        .on = preview.chosen[index] == count,
                        .enabled = can_restore(group),
                        .height = ui.target(kGroup)})) {
      ui_events.push_back(ChooseRestoreGroup{group});
    }
    ImGui::PopID();
  }
  ui.end_group();
}

void draw_rows(Ui& ui, const RestorePreview& preview, UiEvents& ui_events) {
  ui.begin_group(Control::Role::Group, words("restore.articles"));
  visible_rows(ui, preview.rows.size(), ui.px(kRestoreRow), [&](std::size_t i) {
    const RestoreItem& item = preview.rows[i];
    std::string detail(label_of(item.group));
    if (!item.detail.empty()) detail.append(" · ").append(item.detail);
    const std::string spoken = item.title + ", " + detail;
    ImGui::PushID(static_cast<int>(item.line));
    if (choice_row(ui, {.title = item.title,
                        .detail = detail,
                        .spoken = spoken,
                        .on = item.chosen,
                        .enabled = can_restore(item.group),
                        .height = ui.px(kRestoreRow)})) {
      ui_events.push_back(ChooseRestored{i});
    }
    ImGui::PopID();
  });
  ui.end_group();
}

// Draws the remarks about faults of the file, as a warning above everything else.
void draw_remarks(Ui& ui, std::span<const std::string> remarks) {
  if (remarks.empty()) return;
  TextStyle style = body_text(ui);
  style.most_lines = 6;
  const Point from = ui.cursor();
  const float wide = ui.available_width(), left = ui.px(36), room = wide - left - ui.px(12);
  float high = ui.px(16);
  for (const std::string& remark : remarks) {
    high += ui.pen().lines_height(style.font, ui.px(20), remark, room, style.most_lines);
  }
  ui.fill({from.x, from.y, wide, high}, ui.palette().alert_tint, 8);
  draw_icon(ui, Icon::Alert, {from.x + ui.px(8), from.y + ui.px(8), ui.px(20), ui.px(20)},
            {.colour = ui.palette().alert});
  float y = from.y + ui.px(8);
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    ui.set_cursor({from.x + left, y});
    y = add_text(ui, {.text = remarks[i], .style = style, .id = std::to_string(i), .width = room})
            .bottom();
  }
  ui.set_cursor({from.x, from.y + high});
  ui.gap(8);
}

}  // namespace

void draw_restore_dialog(Ui& ui, const RestorePreview& preview, const DialogContext& context,
                         UiEvents& ui_events) {
  const DialogSpec spec{.id = "restore",
                        .title = preview.heading,
                        .css_width = kRestoreWidth,
                        .body = ui.px(kRestoreHeight)};
  if (!begin_dialog(ui, spec, ui_events)) return;
  draw_remarks(ui, preview.remarks);
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  const bool chooses = preview.progress.empty();
  add_text(ui,
           {.text = chooses ? words("restore.introduction") : std::string_view(preview.progress),
            .style = style,
            .id = "introduction"});
  ui.gap(8);
  if (chooses) {
    draw_groups(ui, preview, ui_events);
    ui.gap(8);
    std::size_t chosen = 0;
    for (const std::size_t count : preview.chosen) chosen += count;
    const std::string restore = say("restore.restore", {{"count", chosen}});
    if (button(ui, {.name = restore,
                    .look = ButtonLook::Primary,
                    .enabled = chosen > 0,
                    .id = "restore"})) {
      ui_events.push_back(RestoreArticles{});
    }
    ui.gap(12);
    draw_rows(ui, preview, ui_events);
  }
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
