// Facts about all stored articles together: folded texts for the search, duplicates, and the
// counts of the folders. Made once for each state of the library index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/library_index.h"
#include "ui/panels/library/library_page.h"

namespace attest {

enum class Sameness : std::uint8_t { None, Text, Address };

// An article of the library with what does not depend on the reader's view.
struct KnownArticle {
  const LibraryEntry* entry = nullptr;
  std::string folded;  // Title, publisher, byline and tags, folded for search, one line each.
  std::string sort_title;
  Sameness same = Sameness::None;
  std::size_t same_as = 0;  // The number of the first article that is the same.
};

struct LibraryFacts {
  std::vector<KnownArticle> articles;  // Without samples. Last opened first.
  std::vector<FolderCount> folders;
  std::vector<std::size_t> sample_marks;            // For each sample its number of marks.
  std::size_t duplicates = 0, duplicate_bytes = 0;  // Articles that are the same as an earlier one.
};

// `entries` must outlive the result. `now` is a time from Environment::now().
LibraryFacts library_facts(const std::vector<LibraryEntry>& entries, std::string_view now);

// The number of unattributed quotes and of claims without a verdict, as far as they are counted.
std::size_t gaps_of(const LibraryRecord& record);
// True if the article was opened in the seven days before `now`.
bool is_of_this_week(std::string_view opened, std::string_view now);
// An address without protocol, "www.", fragment, tracking parameters and a slash at its end.
std::string plain_address(std::string_view url);
// "14 March 2026" for "2026-03-14"; another text unchanged.
std::string day_in_words(std::string_view iso);

}  // namespace attest
