// The library page. It covers the whole window, lists all stored articles and offers ways to open
// other articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/kinds.h"
#include "ui/panels/library/library_types.h"
#include "ui/panels/panels.h"

namespace attest {

// A row of the list. Times are in the format of Environment::now().
struct LibraryItem {
  std::string id, title, publisher, opened;
  std::string published;  // The day of publication. If unknown, the text in the metadata.
  // The second line of the row. It can show the tags and the text around a search hit. For a
  // duplicate article, it shows the title of the other article.
  std::string detail;
  std::size_t marks = 0, unattributed = 0, without_verdict = 0;
  bool counted = false;  // True if `unattributed` and `without_verdict` are known.
  bool open = false;  // True if the article is open in this window. It then cannot be deleted here.
  bool chosen = false;  // True if the row is chosen for an action on several articles.
};

struct LibrarySample {
  std::string title;
  std::size_t number = 0;  // The index in all_samples().
  // The number of the sample's marks as text, such as "3 marks". Empty if the sample has no marks.
  std::string detail;
};

// A mark in any stored article, as a row of the list.
struct LibraryMark {
  std::string article, mark;  // Ids.
  MarkKind kind = kMarkKinds.front().kind;
  std::string words;             // The marked text on one line.
  std::string title, publisher;  // The title and the publisher of the article.
  std::string detail;            // The speaker, the verdict and the note. May be empty.
};

struct FolderCount {
  LibraryFolder folder;
  std::size_t count = 0;
  std::string source_kind{};  // For a source: a value of Entity::kind.
};

// The use of local storage, in bytes of UTF-16.
struct StorageMeter {
  std::size_t used = 0, capacity = 1, freeable = 0;
  // The number of duplicate articles; deleting them frees `freeable` bytes.
  std::size_t duplicates = 0;
  std::size_t texts = 0;  // The size of all texts, also of those that are not in local storage.
};

struct LibraryPage {
  std::size_t row_count = 0;
  std::size_t to_focus = 0;  // The position of the row to scroll to, beginning with 1, or 0.
  // Makes the row with the given index. The function is valid until the page is drawn.
  std::function<LibraryItem(std::size_t)> row;
  std::span<const LibraryMark> marks;    // The rows of a folder that lists marks.
  std::size_t mark_articles = 0;         // The number of articles that contain `marks`.
  std::vector<LibrarySample> samples;    // The sample articles that the folder shows; may be empty.
  std::span<const FolderCount> folders;  // The built-in folders, then a folder for each tag.
  // The names of sources and the tags of marks that match the search. Both lists are limited to the
  // names and tags that occur in the most articles.
  std::vector<FolderCount> sources, mark_tags;
  // The number of chosen articles that are listed, and the number of chosen articles that the
  // search or the folder hides.
  std::size_t chosen = 0, chosen_unlisted = 0;
  bool open_is_chosen = false;  // True if one of the listed chosen articles is open in this window.
  LibraryView view;
  std::string wanted;  // The search text, without case and accents.
  StorageMeter storage;
  Environment* environment = nullptr;  // Formats the times in the visible rows.
  std::uint64_t search_version = 0, paste_version = 0;
  std::string_view pasted;  // The text in the field for a pasted text.
  // A text that says how many articles the search has examined so far. Empty if the search is
  // complete.
  std::string progress;
  // The first of these texts that applies: (1) the progress of writing a library file, (2) the most
  // recent deletion that can be undone, (3) the most recent confirmation. If `message_command` has
  // a value, a button beside the text runs this command.
  std::string message;
  std::optional<CommandId> message_command;
  std::string
      reminder;  // The number of marks that are in no file, as text. Empty if there are none.
  // The time of the most recent library file as text. If there is no file, a text that says so.
  std::string last_file;
  // True if the browser deletes all articles when the page was not visited for seven days.
  bool expires = false;
};
void draw_library_page(Ui& ui, const LibraryPage& page, const DialogContext& context,
                       UiEvents& ui_events);

// Returns the displayed name of a folder.
std::string label_of(const LibraryFolder& folder);

}  // namespace attest
