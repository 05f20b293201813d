// Draws the folders of the library and the storage meter.
#include <algorithm>
#include <array>
#include <string>

#include "ui/panels/inspector/source_icon.h"
#include "ui/panels/library/library_parts.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/share_bar.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// All literal lengths in this file are in CSS pixels.
constexpr float kLibrarySideRow = 32, kStorageHeading = 24, kMeter = 8;

Icon icon_of(const FolderCount& counted) {
  switch (counted.folder.kind) {
    case LibraryFolder::Kind::All:
      return Icon::Library;
    case LibraryFolder::Kind::ThisWeek:
      return Icon::Eye;
    case LibraryFolder::Kind::WithGaps:
      return Icon::Unattributed;
    case LibraryFolder::Kind::Duplicates:
      return Icon::Merge;
    case LibraryFolder::Kind::Tag:
    case LibraryFolder::Kind::MarkTag:
      return Icon::Tag;
    case LibraryFolder::Kind::Source:
      return icon_of_source(counted.source_kind);
    case LibraryFolder::Kind::Samples:
      break;
  }
  return Icon::Document;
}

void draw_folder(Ui& ui, const FolderCount& counted, bool on, UiEvents& ui_events) {
  const std::string label = label_of(counted.folder), count = std::to_string(counted.count);
  const std::string id =
      std::to_string(static_cast<int>(counted.folder.kind)) + counted.folder.name;
  const Ui::Item item =
      ui.add_pressable(Ui::id_of(id), {ui.available_width(), ui.target(kLibrarySideRow)});
  const Rect& box = item.rect;
  if (item.visible) {
    const Palette& palette = ui.palette();
    if (on) {
      ui.lifted(box, 8);
    } else if (item.hovered) {
      ui.fill(box, palette.hover, 8);
    }
    const float icon = icon_size(ui);
    draw_icon(ui, icon_of(counted), {box.x + ui.px(8), box.y, icon, box.height},
              {.colour = palette.ink});
    const float wide = ui.pen().width(ui.font(12), count) + ui.px(12);
    ui.text({box.x + ui.px(32), box.y, box.width - ui.px(40) - wide, box.height}, label,
            ui.font(14, on ? 600 : 400), palette.ink);
    ui.text({box.right() - wide, box.y, wide, box.height}, count, ui.font(12), palette.soft);
    ui.focus_ring(item.id, box, 8);
  }
  Control& control = ui.control();
  control.role = Control::Role::Toggle;
  control.name = say("library.folder-spoken", {{"folder", label}, {"count", counted.count}});
  control.shown = label + " " + count;
  control.font_size = ui.font(14).size;
  control.on = on;
  if (item.pressed) ui_events.push_back(ShowLibraryFolder{counted.folder});
}

void draw_side_heading(Ui& ui, std::string_view heading) {
  ui.gap(12);
  TextStyle style = small_text(ui);
  style.font = ui.font(12, 600);
  // The group below the heading has the same name, so the heading needs a different id.
  const std::string id = "heading " + std::string(heading);
  add_text(ui, {.text = heading, .style = style, .id = id, .height = ui.px(24)});
}

// Draws a list of sources or a list of tags. A press on a source lists its marks in all articles. A
// press on a tag lists the marks with this tag in all articles.
void draw_names(Ui& ui, const LibraryPage& page, std::string_view heading,
                const std::vector<FolderCount>& names, UiEvents& ui_events) {
  if (names.empty()) return;
  draw_side_heading(ui, heading);
  ui.begin_group(Control::Role::Group, heading);
  for (const FolderCount& each : names) {
    draw_folder(ui, each, page.view.folder == each.folder, ui_events);
  }
  ui.end_group();
}

void draw_folders(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  ui.begin_group(Control::Role::Group, words("library.folders"));
  bool in_tags = false;
  for (const FolderCount& each : page.folders) {
    const bool is_tag = each.folder.kind == LibraryFolder::Kind::Tag;
    if (is_tag && !in_tags) draw_side_heading(ui, words("library.tags"));
    // The folder after the tags does not belong to their heading.
    if (!is_tag && in_tags) ui.gap(16);
    in_tags = is_tag;
    draw_folder(ui, each, page.view.folder == each.folder, ui_events);
  }
  ui.end_group();
  draw_names(ui, page, words("library.sources"), page.sources, ui_events);
  draw_names(ui, page, words("library.mark-tags"), page.mark_tags, ui_events);
}

// Rounds up, so that a small amount is not shown as nothing.
std::string megabytes(std::size_t bytes) {
  const std::size_t tenths = (bytes + 104857) / 104858;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// Returns the texts about the storage. The first two texts are drawn below the meter, and the other
// three below the buttons. A text that does not apply is empty.
std::array<std::string, 5> storage_texts(const LibraryPage& page) {
  const StorageMeter& meter = page.storage;
  const std::string freeable = megabytes(std::min(meter.freeable, meter.used));
  return {say("library.used", {{"texts", megabytes(meter.texts)},
                               {"used", megabytes(meter.used)},
                               {"all", megabytes(meter.capacity)}}),
          meter.duplicates == 0
              ? std::string()
              : say("library.can-be-freed", {{"size", freeable}, {"count", meter.duplicates}}),
          say("status.last-file", {{"time", page.last_file}}), page.reminder,
          page.expires ? say("library.expires") : std::string()};
}

TextStyle storage_style(const Ui& ui) {
  TextStyle style = small_text(ui);
  style.most_lines = 5;
  return style;
}

void draw_meter(Ui& ui, const StorageMeter& meter) {
  const Point at = ui.cursor();
  const auto part = [&](std::size_t bytes) {
    return static_cast<float>(bytes) / static_cast<float>(std::max<std::size_t>(1, meter.capacity));
  };
  const std::size_t freeable = std::min(meter.freeable, meter.used);
  const std::array shares{
      Share{.part = std::min(1.0f, part(meter.used - freeable)), .colour = ui.palette().accent},
      Share{.part = part(freeable), .colour = ui.palette().edge, .hatched = true}};
  draw_share_bar(ui, {at.x, at.y, ui.available_width(), ui.px(kMeter)}, shares);
  ui.gap(kMeter + 4);
}

// Draws the storage meter, the buttons that save the library as a file and restore it, the time of
// the most recent file, the reminder to save a file, and the warning that the browser deletes old
// data.
void draw_storage(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  TextStyle heading = small_text(ui);
  heading.font = ui.font(12, 600);
  add_text(ui,
           {.text = words("library.storage"), .style = heading, .height = ui.px(kStorageHeading)});
  draw_meter(ui, page.storage);
  const auto add_button = [&](CommandId command, ButtonLook look) {
    if (command_button(ui, command, {.look = look})) ui_events.push_back(RunCommand{command});
  };
  const std::array<std::string, 5> texts = storage_texts(page);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i == 2) {
      ui.gap(8);
      add_button(CommandId::BackUp, ButtonLook::Raised);
      ui.same_line(8);
      add_button(CommandId::Restore, ButtonLook::Quiet);
      ui.gap(8);
    }
    if (texts[i].empty()) continue;
    add_text(ui,
             {.text = texts[i], .style = storage_style(ui), .id = "storage" + std::to_string(i)});
  }
  ui.gap(8);
}

// Returns the height in device pixels of everything that draw_storage() draws if the width is
// `width`.
float storage_height(Ui& ui, const LibraryPage& page, float width) {
  float high = ui.px(kStorageHeading + kMeter + 4 + 3 * 8) + ui.target();
  const TextStyle style = storage_style(ui);
  for (const std::string& text : storage_texts(page)) {
    if (text.empty()) continue;
    high +=
        ui.pen().lines_height(style.font, ui.px(style.line_height), text, width, style.most_lines);
  }
  return high;
}

}  // namespace

std::string label_of(const LibraryFolder& folder) {
  switch (folder.kind) {
    case LibraryFolder::Kind::All:
      return say("library.all");
    case LibraryFolder::Kind::ThisWeek:
      return say("library.this-week");
    case LibraryFolder::Kind::WithGaps:
      return say("library.with-gaps");
    case LibraryFolder::Kind::Duplicates:
      return say("library.duplicates");
    case LibraryFolder::Kind::Samples:
      return say("library.samples");
    case LibraryFolder::Kind::Tag:
    case LibraryFolder::Kind::Source:
    case LibraryFolder::Kind::MarkTag:
      break;
  }
  return folder.name;
}

void draw_folders_as_list(Ui& ui, const LibraryPage& page, UiEvents& ui_events) {
  ui.indent(12, 12);
  ui.gap(12);
  draw_folders_button(ui, page, ui_events);
  draw_folders(ui, page, ui_events);
  draw_bookmarklet(ui);
  ui.gap(16);
  draw_storage(ui, page, ui_events);
  ui.unindent();
}

void draw_library_side(Ui& ui, const LibraryPage& page, const Rect& rect, UiEvents& ui_events) {
  const float high = storage_height(ui, page, rect.width - ui.px(2 * 16)) + ui.px(4);
  const float meter = std::min(high, rect.height / 2);
  ui.set_cursor({rect.x, rect.y});
  ui.begin_scroll_area("folders", {rect.width, rect.height - meter});
  ui.gap(8);
  ui.indent(12, 12);
  draw_folders(ui, page, ui_events);
  draw_bookmarklet(ui);
  ui.unindent();
  ui.end_scroll_area();
  ui.hairline({rect.x + ui.px(12), rect.bottom() - meter},
              {rect.right() - ui.px(12), rect.bottom() - meter});
  ui.set_cursor({rect.x, rect.bottom() - meter + ui.px(4)});
  ui.begin_scroll_area("storage", {rect.width, meter - ui.px(4)});
  ui.indent(16, 16);
  draw_storage(ui, page, ui_events);
  ui.unindent();
  ui.end_scroll_area();
}

}  // namespace attest
