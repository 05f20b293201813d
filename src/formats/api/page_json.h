// Writes and reads the JSON of window.attest: arguments, return values and events.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/notebook.h"
#include "annotation/project.h"
#include "article/model/article.h"
#include "base/offsets.h"
#include "base/result.h"
#include "query/mark_view.h"
#include "query/text_search.h"

namespace attest {

// Return the detail of an event as a JSON object.
std::string write_change_event(std::size_t marks);
std::string write_saved_event();
std::string write_open_event(const Article& article);
std::string write_select_event(CodePointRange selection);
std::string write_notice_event(std::string_view text, bool failure);

// The result of open(): the article's id and its length in code points.
std::string write_opened(const Article& article);

// JSON lists of complete records. Marks are those of `view`, in its order; links and entities are
// in order of creation.
std::string write_marks(const Notebook& notebook, const Article& article, const MarkView& view);
std::string write_links(const Notebook& notebook);
std::string write_entities(const Notebook& notebook);

// The result of import(). `marks` counts the marks in the file. `taken`, `replaced` and `kept`
// count records of all kinds.
struct ImportReport {
  std::size_t marks = 0;
  std::size_t taken = 0, replaced = 0, kept = 0;  // As in FileMerge.
  std::size_t remarks = 0;
  bool opened = false;  // True if the file's article was opened.
};
std::string write_import_report(const ImportReport& report);

// The result of stats(), for tests and measurements.
struct PageStatistics {
  std::uint64_t frames = 0;  // Frames drawn since startup.
  std::size_t marks = 0;     // Marks in the notebook.
  std::size_t runs = 0;      // Glyph runs in the atlas.
  std::size_t measured = 0;  // Glyph runs whose width is known.
  std::size_t blocks = 0;    // Blocks of the article.
  bool laid_out = false;     // True if every block has its exact height.
  bool saved = false, working = false;
  std::size_t storage_units = 0;  // UTF-16 code units in local storage.
};
std::string write_statistics(const PageStatistics& statistics);

// A command as commands() describes it.
struct CommandState {
  std::string_view id, label;
  std::string keys;  // As the help shows them; may be empty.
  bool enabled = false;
};
std::string write_commands(const std::vector<CommandState>& commands);

// Writes the hits of a search: ranges of code points in the text, and fields of marks.
std::string write_hits(const Project& project, const TextSearch& search);

// Writes damaged records as an indented JSON list of keys and raw values.
std::string write_damaged_records(const std::vector<std::pair<std::string, std::string>>& records);

}  // namespace attest
