#include "query/near_marks.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "query/attribution.h"
#include "query/capitalised_names.h"
#include "text/break_properties.h"
#include "text/folding.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace attest {
namespace {

// The maximum number of marks that are examined before the given mark. The same limit applies after
// it. The limit keeps the cost independent of the length of the article.
constexpr std::size_t kMostMarks = 400;
// The number of words between the given mark and a candidate is counted only up to this limit.
constexpr std::uint32_t kMostWords = 200;

// The number of bytes before and after a mark that are examined to find names.
constexpr std::uint32_t kAround = 2000;

std::vector<std::string> folded_words(std::string_view text, ByteRange part) {
  std::vector<std::string> folded;
  for (const TextWord& word : words_in(text, part)) {
    folded.push_back(fold_for_search(text.substr(word.range.start.value, word.range.length())));
  }
  return folded;
}

// Fills in the name and the entity of a candidate. Returns false if the mark is not a candidate.
using Accept = std::function<bool(const Mark& near, SpeakerCandidate& candidate)>;

class Finder {
 public:
  Finder(const Project& project, const Mark& mark, std::string_view typed, std::size_t most)
      : project_(project),
        mark_(mark),
        extent_(extent_of(mark)),
        typed_(fold_for_search(typed)),
        most_(most) {}

  void find(const Accept& accept) {
    const auto& all = project_.notebook.extents();
    const auto here = std::partition_point(all.begin(), all.end(), [&](const PlacedPassage& each) {
      return each.range.start < extent_.start;
    });
    const auto at = static_cast<std::size_t>(here - all.begin());
    for (std::size_t i = at; i-- > 0 && at - i <= kMostMarks && found_.size() < most_;) {
      add(all[i].mark, Side::Before, accept);
    }
    for (std::size_t i = at; i < all.size() && i - at < kMostMarks && found_.size() < most_; ++i) {
      if (all[i].range.start >= extent_.end) add(all[i].mark, Side::After, accept);
    }
  }

  // Adds the entities that `accept` accepts and that no source mark near the mark mentions.
  void add_entities(const std::function<bool(const Entity&)>& accept) {
    std::size_t added = 0;
    for (const Entity& entity : project_.notebook.entities()) {
      if (added == most_) return;
      if (entity.id == mark_.entity || is_known(entity.id) || !accept(entity)) continue;
      found_.push_back({{}, entity.id, {}, entity.name, Side::Before, 0, false});
      ++added;
    }
  }

  bool is_known(const Id& entity) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const SpeakerCandidate& each) { return each.entity == entity; });
  }

  std::vector<SpeakerCandidate> take() { return std::move(found_); }

  bool matches(std::string_view name) const {
    return typed_.empty() || has_word_beginning(fold_for_search(name), typed_);
  }

 private:
  void add(std::uint32_t number, Side side, const Accept& accept) {
    const Mark& near = project_.notebook.mark_numbered(number);
    const ByteRange range = extent_of(near);
    if (range.empty() || near.id == mark_.id) return;
    SpeakerCandidate each{near.id, {}, range, {}, side, 0, false};
    if (!accept(near, each) || !matches(each.name)) return;
    measure(each);
    found_.push_back(std::move(each));
  }

  void measure(SpeakerCandidate& each) const {
    const std::string_view text = project_.article->text();
    const ByteOffset from = each.side == Side::Before ? each.range.end : extent_.end;
    const ByteOffset to = each.side == Side::Before ? extent_.start : each.range.start;
    each.other_block = project_.article->block_at(from) != project_.article->block_at(to);
    for (ByteOffset at = from; each.words_between < kMostWords;) {
      at = next_word(text, at);
      if (at > to || at.value >= text.size()) break;
      ++each.words_between;
    }
  }

  const Project& project_;
  const Mark& mark_;
  ByteRange extent_;
  std::string typed_;
  std::size_t most_;
  std::vector<SpeakerCandidate> found_;
};

}  // namespace

std::vector<SpeakerCandidate> entity_candidates(const Project& project, const Mark& mark,
                                                std::string_view typed, std::size_t most) {
  Finder finder(project, mark, typed, most);
  finder.find([&](const Mark& source, SpeakerCandidate& candidate) {
    if (!has_field(source.kind, &Mark::entity)) return false;
    if (source.entity.empty() || source.entity == mark.entity || finder.is_known(source.entity)) {
      return false;
    }
    candidate.entity = source.entity;
    candidate.name = speaker_name(project.notebook, source, project.article->text());
    return true;
  });
  const NameOfMark name(project, mark);
  finder.add_entities([&](const Entity& entity) {
    return typed.empty() ? name.matches(entity.name) : finder.matches(entity.name);
  });
  std::vector<SpeakerCandidate> found = finder.take();
  if (typed.empty()) {
    std::stable_partition(found.begin(), found.end(),
                          [&](const SpeakerCandidate& each) { return name.matches(each.name); });
  }
  found.resize(std::min(found.size(), most));
  return found;
}

NameOfMark::NameOfMark(const Project& project, const Mark& mark) {
  const std::string_view text = project.article->text();
  const ByteRange range = extent_of(mark);
  if (range.empty()) return;
  // The words around the mark tell whether the first word of a sentence is a name.
  const ByteRange block = project.article->blocks()[project.article->block_at(range.start)].range;
  const std::uint32_t from =
      std::max(block.start.value, range.start.value - std::min(range.start.value, kAround));
  const std::uint32_t to =
      std::max(range.end.value, std::min(block.end.value, range.end.value + kAround));
  const ByteRange around(floor_to_code_point(text, ByteOffset(from)),
                         floor_to_code_point(text, ByteOffset(to)));
  std::vector<ByteRange> names = names_among(text, words_in(text, around));
  std::erase_if(names, [&](const ByteRange& name) { return !name.overlaps(range); });
  if (names.empty()) {
    const std::vector<TextWord> words = words_in(text, range);
    if (words.size() < 2) return;
    std::size_t at = words.front().range.start.value;
    if (break_properties(decode(text, at)).sentence != SentenceBreak::OLetter) return;
    names.push_back(range);
  }
  for (const ByteRange& each : names) {
    const ByteRange part(std::max(each.start, range.start), std::min(each.end, range.end));
    for (std::string& word : folded_words(text, part)) words_.push_back(std::move(word));
  }
}

bool NameOfMark::matches(std::string_view name) const {
  const std::vector<std::string> words = folded_words(name, ByteRange(0, name.size()));
  if (words_.empty() || words.empty()) return false;
  const auto contains_all = [](const std::vector<std::string>& all,
                               const std::vector<std::string>& part) {
    return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
      return std::find(all.begin(), all.end(), word) != all.end();
    });
  };
  return contains_all(words, words_) || contains_all(words_, words);
}

std::vector<SpeakerCandidate> link_candidates(const Project& project, const Mark& mark,
                                              std::string_view link_kind, std::string_view typed,
                                              std::size_t most) {
  Finder finder(project, mark, typed, most);
  finder.find([&](const Mark& near, SpeakerCandidate& candidate) {
    if (!may_link(link_kind, mark.kind, near.kind) && !may_link(link_kind, near.kind, mark.kind)) {
      return false;
    }
    if (equal_link(project.notebook, link_kind, mark.id, near.id) != nullptr ||
        equal_link(project.notebook, link_kind, near.id, mark.id) != nullptr) {
      return false;
    }
    candidate.name = marked_text(near, project.article->text());
    return true;
  });
  return finder.take();
}

}  // namespace attest
