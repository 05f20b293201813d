// Facts about all stored articles: (1) their titles, publishers, bylines and tags in a form for the
// search (without case and accents), (2) which articles are duplicates, and (3) the number of
// articles in each folder. The facts are computed again only after the library index has changed.
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
  // Title, publisher, byline and tags, each on its own line, folded for the search (without case
  // and accents).
  std::string folded;
  Sameness same = Sameness::None;
  // The index in LibraryFacts::articles of another article with the same text or address. Valid
  // only if `same` is not Sameness::None.
  std::size_t same_as = 0;

  std::string_view folded_title() const { return std::string_view(folded).substr(0, title_bytes); }
  std::size_t title_bytes = 0;  // The length of the title in `folded`.
};

struct LibraryFacts {
  // All articles except samples, the most recently opened one first.
  std::vector<KnownArticle> articles;
  std::vector<FolderCount> folders;
  std::vector<std::size_t> sample_marks;  // The number of marks of each sample.
  // The number of articles whose text another, later opened article also has, and the total size of
  // these texts. Articles with the same address may have different texts, so they do not count.
  std::size_t same_texts = 0, duplicate_bytes = 0;
  std::size_t bytes = 0;  // The total size of the texts of all articles and samples.
};

// `entries` must outlive the result. `now` is a time from Environment::now().
LibraryFacts library_facts(const std::vector<LibraryEntry>& entries, std::string_view now);
// Counts the articles of each folder again. One folder has the articles opened this week, so its
// count depends on `now`.
void count_folders(LibraryFacts& facts, std::string_view now);

// The number of unattributed quotes plus the number of claims without a verdict. 0 if the article's
// marks have not been counted yet.
std::size_t gaps_of(const LibraryRecord& record);
// True if the article was opened in the seven days before `now`.
bool is_of_this_week(std::string_view opened, std::string_view now);
// Returns an address without protocol, "www.", fragment, tracking parameters and final slashes.
std::string plain_address(std::string_view url);
// Returns "14 March 2026" for "2026-03-14". Returns any other text unchanged.
std::string day_in_words(std::string_view iso);

}  // namespace attest
