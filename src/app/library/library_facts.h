// Facts about all stored articles together: texts folded for the search, duplicates, and the counts
// of the folders. The facts are computed once for each state of the library index.
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

// A stored article with the facts that do not depend on the reader's search, folder or order.
struct KnownArticle {
  const LibraryEntry* entry = nullptr;
  std::string folded;  // Title, publisher, byline and tags, folded for search, one line each.
  std::string sort_title;
  Sameness same = Sameness::None;
  // The index in LibraryFacts::articles of an article with the same text or address.
  std::size_t same_as = 0;
};

struct LibraryFacts {
  std::vector<KnownArticle> articles;  // All articles except samples, the last opened one first.
  std::vector<FolderCount> folders;
  std::vector<std::size_t> sample_marks;  // The number of marks of each sample.
  // The number of articles that repeat an article opened later, and the bytes of their texts.
  std::size_t duplicates = 0, duplicate_bytes = 0;
};

// `entries` must outlive the result. `now` is a time from Environment::now().
LibraryFacts library_facts(const std::vector<LibraryEntry>& entries, std::string_view now);

// The number of unattributed quotes plus the number of claims without a verdict. 0 if the article
// was not counted yet.
std::size_t gaps_of(const LibraryRecord& record);
// True if the article was opened in the seven days before `now`.
bool is_of_this_week(std::string_view opened, std::string_view now);
// Returns an address without protocol, "www.", fragment, tracking parameters and final slashes.
std::string plain_address(std::string_view url);
// Returns "14 March 2026" for "2026-03-14". Returns a text that is not such a date unchanged.
std::string day_in_words(std::string_view iso);

}  // namespace attest
