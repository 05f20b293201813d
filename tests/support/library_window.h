// A library in one browser: local storage, the journal, and windows that open the library.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "doctest.h"
#include "formats/native_json.h"
#include "storage/library.h"
#include "support/journal.h"
#include "support/memory_store.h"
#include "support/projects.h"

namespace attest::testing {

inline constexpr const char* kMorning = "2026-11-23T08:00:00Z";
inline constexpr const char* kEvening = "2026-11-23T20:00:00Z";

struct LibraryBrowser {
  MemoryStore store;
  Journal journal;
};

// A window of the browser.
struct LibraryWindow {
  explicit LibraryWindow(LibraryBrowser& from)
      : browser(&from), records(from.store, from.journal.writer()), library(records) {}

  // Saves a project with all its records in the library.
  void keep(Project& project, std::string_view time = kMorning) {
    REQUIRE(library.keep(project, time).ok());
    REQUIRE(library.keep_text(project, time).ok());
    REQUIRE(library.save(project, project.notebook.take_touched(), time).ok());
  }
  Library::Opened load(std::string_view id) {
    Result<Library::Opened> opened =
        library.load(id, browser->journal.entries(Library::journal_prefixes(id)));
    if (!opened) FAIL(opened.error().message);
    return *std::move(opened);
  }

  LibraryBrowser* browser;
  RecordStore records;
  Library library;
};

inline std::string file_of(const Project& project) {
  return write_native(project, {"Attest", "now"});
}

inline Project bridge_project() {
  Project project = project_on(article_of("Mayor Ana Díaz 🗑 said the bridge is safe."));
  put(project.notebook, PutMark{claim_on("c", range_of(*project.article, "the bridge is safe"))});
  put(project.notebook,
      PutMark{mark_on("s", MarkKind::Source, {range_of(*project.article, "Mayor Ana Díaz")})});
  put(project.notebook, PutLink{link_from("k", "attributed-to", "c", "s")});
  return project;
}

}  // namespace attest::testing
