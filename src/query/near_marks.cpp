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

  // Adds the entities whose name matches the typed text and that no source mark near the mark
  // mentions.
  void add_entities() {
    if (typed_.empty()) return;
    for (const Entity& entity : project_.notebook.entities()) {
      if (found_.size() == most_) return;
      if (entity.id == mark_.entity || is_known(entity.id) || !matches(entity.name)) continue;
      found_.push_back({{}, entity.id, {}, entity.name, Side::Before, 0, false});
    }
  }

  bool is_known(const Id& entity) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const SpeakerCandidate& each) { return each.entity == entity; });
  }

  std::vector<SpeakerCandidate> take() { return std::move(found_); }

 private:
  bool matches(std::string_view name) const {
    return typed_.empty() || has_word_beginning(fold_for_search(name), typed_);
  }

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
  finder.add_entities();
  std::vector<SpeakerCandidate> found = finder.take();
  if (typed.empty()) {
    const NameOfMark name(project, mark);
    std::stable_partition(found.begin(), found.end(),
                          [&](const SpeakerCandidate& each) { return name.has_part(each.name); });
  }
  return found;
}

NameOfMark::NameOfMark(const Project& project, const Mark& mark) {
  const std::string_view text = project.article->text();
  const ByteRange range = extent_of(mark);
  const std::vector<TextWord> words = words_in(text, range);
  std::vector<ByteRange> names = names_among(text, words);
  if (names.empty() && words.size() > 1) {
    std::size_t at = words.front().range.start.value;
    if (break_properties(decode(text, at)).sentence == SentenceBreak::OLetter)
      names.push_back(range);
  }
  for (const ByteRange& each : names) {
    for (const TextWord& word : words_in(text, each)) {
      words_.push_back(fold_for_search(text.substr(word.range.start.value, word.range.length())));
    }
  }
}

bool NameOfMark::has_part(std::string_view name) const {
  const std::vector<TextWord> words = words_in(name, ByteRange(0, name.size()));
  return std::any_of(words.begin(), words.end(), [&](const TextWord& word) {
    const std::string folded =
        fold_for_search(name.substr(word.range.start.value, word.range.length()));
    return std::find(words_.begin(), words_.end(), folded) != words_.end();
  });
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
