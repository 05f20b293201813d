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

// These functions return the JSON object that an event carries in its member `detail`.
std::string write_change_event(std::size_t marks);
std::string write_saved_event();
std::string write_open_event(const Article& article);
std::string write_select_event(CodePointRange selection);
std::string write_notice_event(std::string_view text, bool failure);

// Writes the result of attest.open(): the article's id and its length in code points.
std::string write_opened(const Article& article);

// These functions return JSON lists of marks, links and entities with all of their members. The
// marks are those that `view` lists, in the same order. Links and entities are in the order of
// their creation.
std::string write_marks(const Notebook& notebook, const Article& article, const MarkView& view);
std::string write_links(const Notebook& notebook);
std::string write_entities(const Notebook& notebook);

// The result of attest.import(). `marks` counts the marks in the file. `taken`, `replaced` and
// `kept` count marks, links and entities together.
struct ImportReport {
  std::size_t marks = 0;
  std::size_t taken = 0, replaced = 0, kept = 0;  // See FileMerge.
  std::size_t remarks = 0;
  bool opened = false;  // True if the file's article was opened.
};
std::string write_import_report(const ImportReport& report);

// The result of attest.stats(), for tests and measurements.
struct PageStatistics {
  std::uint64_t frames = 0;  // Number of frames drawn since startup.
  std::size_t marks = 0;     // Number of marks in the notebook.
  std::size_t runs = 0;      // Number of glyph runs in the atlas.
  std::size_t measured = 0;  // Number of glyph runs whose width is known.
  std::size_t blocks = 0;    // Number of blocks of the article.
  bool laid_out = false;     // True if every block has its exact height.
  bool saved = false, working = false;
  std::size_t hits = 0;           // Number of hits of the search in the text.
  std::size_t storage_units = 0;  // Number of UTF-16 units in local storage.
};
std::string write_statistics(const PageStatistics& statistics);

// A command as attest.commands() describes it.
struct CommandState {
  std::string_view id, label;
  std::string keys;  // The keys as the help dialog shows them. May be empty.
  bool enabled = false;
};
std::string write_commands(const std::vector<CommandState>& commands);

// Writes the hits of a search: ranges of code points in the text, and fields of marks.
std::string write_hits(const Project& project, const TextSearch& search);

// Writes damaged records as an indented JSON list of keys and raw values.
std::string write_damaged_records(const std::vector<std::pair<std::string, std::string>>& records);

}  // namespace attest
