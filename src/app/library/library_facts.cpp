#include "app/library/library_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "app/samples.h"
#include "base/iso_date.h"
#include "text/folding.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::string folded_texts(const LibraryRecord& record) {
  std::string text = record.title;
  for (const std::string* part : {&record.about.publisher, &record.about.byline}) {
    text.append("\n").append(*part);
  }
  for (const std::string& tag : record.tags) text.append("\n").append(tag);
  return fold_for_search(text);
}

std::optional<std::size_t> sample_number(std::string_view id) {
  const Sample* const sample = find_sample(id);
  if (sample == nullptr) return std::nullopt;
  return static_cast<std::size_t>(sample - all_samples().data());
}

void find_duplicates(LibraryFacts& facts) {
  std::unordered_map<std::string, std::size_t> texts, addresses;
  for (std::size_t i = 0; i < facts.articles.size(); ++i) {
    KnownArticle& article = facts.articles[i];
    const LibraryRecord& record = *article.entry->record;
    const std::string address = plain_address(record.about.url);
    const auto first_with = [i](auto& known, const std::string& key) {
      return key.empty() ? i : known.emplace(key, i).first->second;
    };
    const std::size_t by_text = first_with(texts, record.fingerprint);
    const std::size_t by_address = first_with(addresses, address);
    const std::size_t first = by_text != i ? by_text : by_address;
    if (first == i) continue;
    article.same = by_text != i ? Sameness::Text : Sameness::Address;
    article.same_as = first;
    KnownArticle& other = facts.articles[first];
    if (other.same == Sameness::None) {
      other.same = article.same;
      other.same_as = i;
    }
    if (article.same != Sameness::Text) continue;
    ++facts.same_texts;
    facts.duplicate_bytes += record.length;
  }
}

}  // namespace

std::size_t gaps_of(const LibraryRecord& record) {
  return record.progress ? record.progress->unattributed + record.progress->without_verdict : 0;
}

bool is_of_this_week(std::string_view opened, std::string_view now) {
  const std::optional<int> then = day_of(opened), today = day_of(now);
  return then && today && *today - *then < 7;
}

std::string plain_address(std::string_view url) {
  url = url.substr(0, url.find('#'));
  if (const std::size_t scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  if (url.substr(0, 4) == "www.") url.remove_prefix(4);
  std::string plain(url.substr(0, url.find('?')));
  while (!plain.empty() && plain.back() == '/') plain.pop_back();
  std::string_view query = url.substr(std::min(url.find('?'), url.size()));
  char before = '?';
  while (!query.empty()) {
    query.remove_prefix(1);
    const std::string_view part = query.substr(0, query.find('&'));
    query.remove_prefix(part.size());
    const bool tracks = part.substr(0, 4) == "utm_" || part.substr(0, 6) == "fbclid";
    if (part.empty() || tracks) continue;
    plain += before;
    plain += part;
    before = '&';
  }
  return plain;
}

std::string day_in_words(std::string_view iso) {
  if (!day_of(iso)) return std::string(iso);
  constexpr std::array kMonths{"month.1", "month.2", "month.3", "month.4",  "month.5",  "month.6",
                               "month.7", "month.8", "month.9", "month.10", "month.11", "month.12"};
  const auto month = static_cast<std::size_t>(*number_at(iso, 5, 2) - 1);
  return say("library.day", {{"day", *number_at(iso, 8, 2)},
                             {"month", words(kMonths[month])},
                             {"year", std::string(iso.substr(0, 4))}});
}

void count_folders(LibraryFacts& facts, std::string_view now) {
  using Kind = LibraryFolder::Kind;
  std::size_t week = 0, gaps = 0, same = 0;
  std::map<std::string, std::size_t> tags;
  for (const KnownArticle& article : facts.articles) {
    const LibraryRecord& record = *article.entry->record;
    week += is_of_this_week(record.opened, now) ? 1u : 0u;
    gaps += gaps_of(record) > 0 ? 1u : 0u;
    same += article.same == Sameness::None ? 0u : 1u;
    for (const std::string& tag : record.tags) ++tags[tag];
  }
  facts.folders = {{{Kind::All, {}}, facts.articles.size()},
                   {{Kind::ThisWeek, {}}, week},
                   {{Kind::WithGaps, {}}, gaps},
                   {{Kind::Duplicates, {}}, same}};
  facts.folders.reserve(facts.folders.size() + tags.size() + 1);
  for (const auto& [tag, count] : tags) facts.folders.push_back({{Kind::Tag, tag}, count});
  facts.folders.push_back({{Kind::Samples, {}}, all_samples().size()});
}

LibraryFacts library_facts(const std::vector<LibraryEntry>& entries, std::string_view now) {
  LibraryFacts facts;
  facts.articles.reserve(entries.size());
  facts.sample_marks.resize(all_samples().size());
  for (const LibraryEntry& entry : entries) {
    facts.bytes += entry.record->length;
    if (const std::optional<std::size_t> sample = sample_number(entry.id)) {
      facts.sample_marks[*sample] = entry.marks;
      continue;
    }
    KnownArticle article{&entry, folded_texts(*entry.record)};
    article.title_bytes = std::min(article.folded.find('\n'), article.folded.size());
    facts.articles.push_back(std::move(article));
  }
  find_duplicates(facts);
  count_folders(facts, now);
  return facts;
}

}  // namespace attest
