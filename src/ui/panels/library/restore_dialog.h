// The preview of a library file. It compares each article of the file with the same article in the
// library. The article in the file can be new, newer, older, changed on both sides or the same. The
// reader chooses the articles to restore.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "ui/panels/panels.h"

namespace attest {

struct RestoreItem {
  std::string title, detail;
  std::size_t line = 0;  // The number of the article's line in the file, from 1.
  RestoreGroup group = RestoreGroup::New;
  bool chosen = false;
};

struct RestorePreview {
  std::span<const RestoreItem> rows;
  std::array<std::size_t, kRestoreGroups> counts{}, chosen{};  // Articles in each group.
  // Remarks about unreadable lines and missing articles, without final full stops.
  std::span<const std::string> remarks;
  std::string heading;
  std::string progress;  // The progress of comparing or restoring. Empty while the reader chooses.
};

// True if the articles of the group have content that the library lacks.
constexpr bool can_restore(RestoreGroup group) {
  return group != RestoreGroup::Older && group != RestoreGroup::Same;
}

void draw_restore_dialog(Ui& ui, const RestorePreview& preview, const DialogContext& context,
                         UiEvents& ui_events);

}  // namespace attest
