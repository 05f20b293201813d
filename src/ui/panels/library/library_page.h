// The library: all stored articles on one page over the whole window, with the ways to open others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/panels/library/library_types.h"
#include "ui/panels/panels.h"

namespace attest {

// A row of the list. Times are in the format of Environment::now().
struct LibraryItem {
  std::string id, title, publisher, opened;
  std::string published;  // As written, or a day in words.
  // The second line: tags, where the search found the article, or of which article it is a double.
  std::string detail;
  std::size_t marks = 0, unattributed = 0, without_verdict = 0;
  bool counted = false;  // The last two numbers are known.
  bool open = false;     // The article is open in this window, so it cannot be deleted here.
  bool chosen = false;   // For an action on several articles.
};

struct LibrarySample {
  std::string title;
  std::size_t number = 0;  // An index of all_samples().
  std::string detail;      // The number of the reader's marks in words. Empty: there are none.
};

struct FolderCount {
  LibraryFolder folder;
  std::size_t count = 0;
};

// Local storage in bytes of UTF-16.
struct StorageMeter {
  std::size_t used = 0, capacity = 1, freeable = 0;
  std::size_t duplicates = 0;  // The articles that take the freeable space.
};

struct LibraryPage {
  std::span<const LibraryItem> rows;
  std::vector<LibrarySample> samples;    // Shown in the folders All and Samples.
  std::span<const FolderCount> folders;  // The built-in folders, then the tags.
  std::size_t chosen = 0;                // Number of chosen articles, also out of the list.
  LibraryView view;
  StorageMeter storage;
  Environment* environment = nullptr;  // Formats the times in the visible rows.
  std::uint64_t search_version = 0, paste_version = 0;
  // How many articles the search has looked through, in words. Empty: the search is complete.
  std::string progress;
  // About the last deletion, or about a file that is being written or was read. Its command has a
  // button.
  std::string message;
  std::optional<CommandId> message_command;
  std::string reminder;   // That much has changed since the last file. Empty: not much has.
  std::string last_file;  // When the last file was saved, in words.
  bool expires = false;   // The browser deletes the articles if the page is not visited.
};
void draw_library_page(Ui& ui, const LibraryPage& page, const DialogContext& context,
                       UiEvents& ui_events);

// The name of a folder as it is shown.
std::string label_of(const LibraryFolder& folder);

}  // namespace attest
