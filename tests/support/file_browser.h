// A browser for tests, with local storage, a journal and files. It stores what the app writes and
// answers the app's requests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest.h"
#include "support/controls.h"
#include "support/headless_app.h"
#include "support/journal.h"

namespace attest::testing {

struct FileBrowser {
  FileBrowser() { settle(); }

  void settle() {
    for (int i = 0; i < 2000; ++i) {
      bool more = it.frame().wake.at_once;
      more = it.work_to_the_end() || more;
      for (const auto& [key, value] : std::exchange(it.journal, {})) journal.take({key, value});
      for (const ReadJournal& read : std::exchange(it.unanswered, {})) {
        more = true;
        it.handle(JournalRead{read.request, journal.entries(read.prefixes)});
      }
      if (it.journal_number > it.journal_answered) {
        more = true;
        it.handle(JournalWritten{it.journal_answered = it.journal_number, error});
      }
      more = serve_files() || more;
      if (!more) return;
    }
    FAIL("the app does not become idle");
  }

  void open(const std::string& markdown) {
    REQUIRE(it.opens(markdown));
    settle();
  }
  void run(std::string_view command) {
    REQUIRE(it.app.run_command(command).ok());
    settle();
  }
  // Gives the page a library file, as if the reader had dropped it.
  void give(std::string name, std::string content) {
    kept = std::move(content);
    it.handle(LibraryGiven{std::move(name), kept.size()});
    settle();
  }
  const Control* control(std::string_view beginning) const {
    return control_beginning(it.controls, beginning);
  }
  void activate(std::string_view beginning) {
    const Control* there = control(beginning);
    REQUIRE_MESSAGE(there != nullptr, beginning);
    it.handle(ControlActivated{there->id});
    settle();
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
  Journal journal;
  JournalError error = JournalError::None;
  std::size_t part_size = 700;  // Bytes per request ReadFilePart.
  std::string kept;             // The library file that the page holds.
  std::vector<SaveFile> saved;  // The saved files with all their parts.

 private:
  bool serve_files() {
    bool asked = false;
    for (const Request& request : std::exchange(it.all_requests, {})) {
      said_.push_back(request);
      if (const auto* part = std::get_if<SavePart>(&request)) {
        parts_ = part->bytes.empty() ? std::string() : parts_ + part->bytes;
      } else if (const auto* file = std::get_if<SaveFile>(&request)) {
        saved.push_back(*file);
        if (file->with_parts) saved.back().bytes += std::exchange(parts_, {});
      } else if (const auto* keep = std::get_if<KeepFile>(&request)) {
        kept = keep->bytes;
      } else if (const auto* read = std::get_if<ReadFilePart>(&request)) {
        asked = true;
        const std::string bytes = kept.substr(static_cast<std::size_t>(read->offset), part_size);
        const bool last = read->offset + part_size >= kept.size();
        it.handle(FilePart{bytes, last ? FilePart::State::Last : FilePart::State::More});
      }
    }
    return asked;
  }

 public:
  // True if one of the announcements contains these words.
  bool has_announced(std::string_view words) const {
    for (const Request& request : said_) {
      const auto* announced = std::get_if<Announce>(&request);
      if (announced != nullptr && announced->text.find(words) != std::string::npos) return true;
    }
    return false;
  }
  // Returns the last request of this type, or null.
  template <class Requested>
  const Requested* requested() const {
    const Requested* last = nullptr;
    for (const Request& request : said_) {
      if (const auto* found = std::get_if<Requested>(&request)) last = found;
    }
    return last;
  }

 private:
  std::string parts_;
  std::vector<Request> said_;
};

}  // namespace attest::testing
