// The preview of a library file: which of its articles are new, newer, older, changed on both sides
// or the same, and which of them are restored.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "ui/panels/panels.h"

namespace attest {

struct RestoreItem {
  std::string title, detail;
  std::size_t line = 0;  // Of the file, counted from 1.
  RestoreGroup group = RestoreGroup::New;
  bool chosen = false;
};

struct RestorePreview {
  std::span<const RestoreItem> rows;
  std::array<std::size_t, kRestoreGroups> counts{}, chosen{};  // For each group.
  std::span<const std::string> remarks;  // About lines that cannot be read, without full stops.
  std::string heading;
  std::string progress;  // What is being done, in words. Empty: the reader chooses.
};

// An article of the other groups has nothing that the library does not have.
constexpr bool can_restore(RestoreGroup group) {
  return group != RestoreGroup::Older && group != RestoreGroup::Same;
}

void draw_restore_dialog(Ui& ui, const RestorePreview& preview, const DialogContext& context,
                         UiEvents& ui_events);

}  // namespace attest
