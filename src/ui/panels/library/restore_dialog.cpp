#include "ui/panels/library/restore_dialog.h"

#include "imgui.h"
#include "ui/panels/dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kRestoreWidth = 640, kRestoreRow = 48, kGroup = 32;
// The groups in the order in which they are drawn.
constexpr std::array kOrder{RestoreGroup::New, RestoreGroup::Newer, RestoreGroup::Both,
                            RestoreGroup::Older, RestoreGroup::Same};
// In the order of RestoreGroup.
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

}  // namespace

void draw_restore_dialog(Ui& ui, const RestorePreview& preview, const DialogContext& context,
                         UiEvents& ui_events) {
  if (!begin_dialog(ui, {"restore", preview.heading, kRestoreWidth}, ui_events)) return;
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  const bool chooses = preview.progress.empty();
  add_text(ui,
           {.text = chooses ? words("restore.introduction") : std::string_view(preview.progress),
            .style = style,
            .id = "introduction"});
  for (std::size_t i = 0; i < preview.remarks.size(); ++i) {
    add_text(ui, {.text = preview.remarks[i], .style = style, .id = std::to_string(i)});
  }
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
