// The folders, the columns and the view of the library. UI events and the library page both use
// these types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace attest {

enum class LibraryColumn : std::uint8_t { Title, Publisher, Published, Progress, Opened };
inline constexpr std::size_t kLibraryColumns = 5;

struct LibraryFolder {
  // `Tag` lists the articles that have a tag. `Source` and `MarkTag` do not list articles. `Source`
  // lists the marks of a source in all articles. `MarkTag` lists the marks that have a tag, in all
  // articles.
  enum class Kind : std::uint8_t {
    All,
    ThisWeek,
    WithGaps,
    Duplicates,
    Tag,
    Samples,
    Source,
    MarkTag
  };
  Kind kind = Kind::All;
  std::string name;  // The tag, or the name of the source.

  bool lists_marks() const { return kind == Kind::Source || kind == Kind::MarkTag; }

  friend bool operator==(const LibraryFolder&, const LibraryFolder&) = default;
};

// The search text, the folder and the order of articles that the reader has set.
struct LibraryView {
  std::string search;
  LibraryFolder folder;
  LibraryColumn column = LibraryColumn::Opened;
  bool reversed = false;
  // In a narrow window: true while the folders replace the list.
  bool folders_open = false;

  friend bool operator==(const LibraryView&, const LibraryView&) = default;
};

// How an article of a library file compares with the same article in the library. `Both`: the file
// and the library each have changes that the other lacks.
enum class RestoreGroup : std::uint8_t { New, Newer, Older, Both, Same };
inline constexpr std::size_t kRestoreGroups = 5;

}  // namespace attest
