// Measures for how many quotes the speaker is (1) the first proposal, (2) among the first four
// proposals. Reads annotated articles from the standard input. Each line is one article as a JSON
// object (see speakers.mjs).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "article/model/article.h"
#include "query/speaker_candidates.h"
#include "support/marks.h"
#include "text/break_properties.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace attest::bench {
namespace {

using Json = nlohmann::json;

struct Count {
  int all = 0, first = 0, first_four = 0;

  void add(std::size_t place) {
    ++all;
    first += place == 0 ? 1 : 0;
    first_four += place < 4 ? 1 : 0;
  }
  void print(std::string_view what) const {
    const double share = all == 0 ? 0 : 100.0 / all;
    std::printf("%-46.*s %6d  first %5.1f %%  first four %5.1f %%\n", static_cast<int>(what.size()),
                what.data(), all, first * share, first_four * share);
  }
};

// The counts for three cases:
// - `named`: the article has no marks, and the words for the speaker contain a capital letter, as
//   names do;
// - `pronouns`: the article has no marks, and the words for the speaker contain no capital letter;
// - `marked`: all speakers of the article are marked as sources.
struct Counts {
  Count named, pronouns, marked;
};

// Makes an article from a text. An empty line ends a block, and every other line break becomes a
// space. In a text without empty lines, each line is a block. The number of code points does not
// change, because the annotations contain offsets.
Project project_of(std::string text) {
  const bool has_empty_lines = text.find("\n\n") != std::string::npos;
  ArticleParts parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') continue;
    const bool last = at + 1 == text.size() || text[at + 1] != '\n';
    const bool ends_block = last && at > start && (!has_empty_lines || text[at - 1] == ' ');
    if (!ends_block || at + 1 == text.size()) {
      text[at] = ' ';
      continue;
    }
    parts.blocks.push_back({.range = ByteRange(start, at)});
    start = at + 1;
  }
  parts.blocks.push_back({.range = ByteRange(start, text.size())});
  parts.text = std::move(text);
  Result<Article> article = Article::make(std::move(parts));
  Project project;
  if (!article.ok()) {
    std::fprintf(stderr, "%s\n", article.error().message.c_str());
    std::abort();
  }
  project.article = std::make_shared<const Article>(*std::move(article));
  return project;
}

ByteRange bytes_of(const Article& article, const Json& start, const Json& end) {
  return {article.offsets().from_code_points(CodePointOffset(start.get<std::size_t>())),
          article.offsets().from_code_points(CodePointOffset(end.get<std::size_t>()))};
}

bool has_capital(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    if (break_properties(decode(words, at)).sentence == SentenceBreak::Upper) return true;
  }
  return false;
}

// A proposal is right if it overlaps `speaker`, the range of the annotated speaker, or if it has
// the same name as `words`, the words in this range.
bool is_right(const SpeakerCandidate& proposal, ByteRange speaker, std::string_view words) {
  if (proposal.range.overlaps(speaker)) return true;
  const std::string name = fold_for_search(proposal.name), wanted = fold_for_search(words);
  return wanted.find(name) != std::string::npos || name.ends_with(" " + wanted) || name == wanted;
}

std::size_t place_of(const Project& project, const Mark& quote, ByteRange speaker) {
  const std::string_view words = project.article->slice(speaker);
  const std::vector<SpeakerCandidate> proposals = speaker_candidates(project, quote, "", 100);
  std::size_t place = 0;
  while (place < proposals.size() && !is_right(proposals[place], speaker, words)) ++place;
  return place;
}

Mark quote_of(const Article& article, const Json& quote) {
  std::vector<ByteRange> passages;
  for (const Json& piece : quote["segments"]) {
    passages.push_back(bytes_of(article, piece[0], piece[1]));
  }
  return testing::mark_on("quote", MarkKind::Quote, passages);
}

void measure(const Json& line, Counts& counts) {
  const Project plain = project_of(line["text"].get<std::string>());
  Project marked;
  marked.article = plain.article;
  const Article& article = *plain.article;
  std::vector<ByteRange> known;
  int id = 0;
  for (const Json& quote : line["quotes"]) {
    if (!quote.contains("speaker_start") || quote["speaker_start"].is_null()) continue;
    const ByteRange speaker = bytes_of(article, quote["speaker_start"], quote["speaker_end"]);
    if (std::find(known.begin(), known.end(), speaker) != known.end()) continue;
    known.push_back(speaker);
    Mark source = testing::mark_on("s" + std::to_string(++id), MarkKind::Source, {speaker});
    if (!apply(marked.notebook, PutMark{std::move(source)}).ok()) std::abort();
  }
  for (const Json& quote : line["quotes"]) {
    if (!quote.contains("speaker_start") || quote["speaker_start"].is_null()) continue;
    const Mark mark = quote_of(article, quote);
    const ByteRange speaker = bytes_of(article, quote["speaker_start"], quote["speaker_end"]);
    Count& unmarked = has_capital(article.slice(speaker)) ? counts.named : counts.pronouns;
    unmarked.add(place_of(plain, mark, speaker));
    counts.marked.add(place_of(marked, mark, speaker));
  }
}

}  // namespace
}  // namespace attest::bench

int main() {
  attest::bench::Counts counts;
  for (std::string line; std::getline(std::cin, line);) {
    attest::bench::measure(nlohmann::json::parse(line, nullptr, false), counts);
  }
  counts.named.print("speaker named, nothing marked");
  counts.pronouns.print("speaker without a capital, nothing marked");
  counts.marked.print("all speakers marked");
}
