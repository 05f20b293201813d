#include "query/speaker_candidates.h"

#include <algorithm>
#include <optional>

#include "annotation/fields.h"
#include "query/attribution.h"
#include "query/capitalised_names.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::uint32_t kBytesAround = 12'000;  // About 2,000 words.

// Penalties in words. They are added to the distance between the mark and a possible speaker.
// bench/speakers.mjs measures their effect.
constexpr std::uint32_t kAfterPenalty = 4;
constexpr std::uint32_t kOtherBlockPenalty = 8;
constexpr std::uint32_t kInsidePenalty = 100'000;

struct Ranked {
  SpeakerCandidate candidate;
  std::string folded;
  std::uint32_t cost = 0;
};

// Returns whether the two names are equal, or one of them ends with the other. For example, "Ana
// Díaz" ends with "Díaz".
bool names_same(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.empty() || !a.ends_with(b)) return false;
  return a.size() == b.size() || a[a.size() - b.size() - 1] == ' ';
}

class Collector {
 public:
  Collector(const Project& project, const Mark& mark)
      : project_(project), mark_(mark), text_(project.article->text()) {
    const ByteRange extent = extent_of(mark);
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t start = extent.start.value, end = extent.end.value;
    const auto at = [this](std::uint32_t offset) {
      return floor_to_code_point(text_, ByteOffset(offset));
    };
    const std::uint32_t room = size - end;
    parts_[0] = {at(start - std::min(start, kBytesAround)),
                 at(start + std::min(end - start, kBytesAround))};
    parts_[1] = {std::max(parts_[0].end, at(end - std::min(end - start, kBytesAround))),
                 at(end + std::min(room, kBytesAround))};
  }

  std::vector<Ranked> collect() {
    for (const ByteRange part : parts_) {
      const std::vector<TextWord> words = words_in(text_, part);
      words_.insert(words_.end(), words.begin(), words.end());
    }
    add_marks();
    add_names();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Ranked& a, const Ranked& b) { return a.cost < b.cost; });
    put_speaker_first();
    return std::move(found_);
  }

 private:
  void add_marks() {
    const Notebook& notebook = project_.notebook;
    for (const ByteRange part : parts_) {
      std::vector<PlacedPassage> passages;
      notebook.passages_in(part, passages);
      for (const PlacedPassage& passage : passages) {
        const Mark& source = notebook.mark_numbered(passage.mark);
        if (!has_field(source.kind, &Mark::entity)) continue;
        taken_.push_back(passage.range);
        add(source.id, source.entity, passage.range, speaker_name(notebook, source, text_));
      }
    }
    std::sort(taken_.begin(), taken_.end());
  }

  void add_names() {
    for (const ByteRange range : names_among(text_, words_)) {
      if (is_taken(range)) continue;
      const std::string_view name = text_.substr(range.start.value, range.length());
      add({}, {}, range, std::string(name));
    }
  }

  // Puts the present speaker of the mark first, even if it is far away.
  void put_speaker_first() {
    const Notebook& notebook = project_.notebook;
    if (notebook.find_mark(mark_.id) == nullptr) return;
    const std::uint32_t speaker = speaker_of(notebook, notebook.mark_number(mark_.id));
    if (speaker == kNoNumber) return;
    const Mark& source = notebook.mark_numbered(speaker);
    auto found = std::find_if(found_.begin(), found_.end(),
                              [&](const Ranked& each) { return each.candidate.mark == source.id; });
    if (found == found_.end()) {
      add(source.id, source.entity, extent_of(source), speaker_name(notebook, source, text_));
      found = found_.end() - 1;
    }
    std::rotate(found_.begin(), found, found + 1);
  }

  bool is_taken(ByteRange range) const {
    return std::any_of(taken_.begin(), taken_.end(),
                       [&](ByteRange mark) { return mark.overlaps(range); });
  }

  void add(Id mark, Id entity, ByteRange range, std::string name) {
    Ranked ranked{{std::move(mark), std::move(entity), range, std::move(name)}, {}, 0};
    place(ranked.candidate);
    const SpeakerCandidate& candidate = ranked.candidate;
    ranked.cost = candidate.words_between + (candidate.other_block ? kOtherBlockPenalty : 0);
    if (candidate.side == Side::After) ranked.cost += kAfterPenalty;
    if (candidate.side == Side::Inside) ranked.cost += kInsidePenalty;
    ranked.folded = fold_for_search(candidate.name);
    found_.push_back(std::move(ranked));
  }

  // Sets the side and the distance of a candidate, relative to the nearest passage of the mark. A
  // candidate between two passages therefore gets the side `Before` or `After`, not `Inside`.
  void place(SpeakerCandidate& candidate) const {
    std::optional<std::uint32_t> nearest;
    ByteOffset edge;
    for (const Passage& passage : mark_.passages) {
      if (!passage.placed()) continue;
      const ByteRange range = passage.range;
      if (range.overlaps(candidate.range)) {
        candidate.side = Side::Inside;
        candidate.words_between = words_between(range.start, candidate.range.start);
        return;
      }
      const bool before = candidate.range.end <= range.start;
      const std::uint32_t words = before ? words_between(candidate.range.end, range.start)
                                         : words_between(range.end, candidate.range.start);
      if (nearest && words >= *nearest) continue;
      nearest = words;
      candidate.side = before ? Side::Before : Side::After;
      edge = before ? range.start : previous(range.end);
    }
    candidate.words_between = nearest.value_or(0);
    const Article& article = *project_.article;
    candidate.other_block = article.block_at(candidate.range.start) != article.block_at(edge);
  }

  static ByteOffset previous(ByteOffset at) { return ByteOffset(at.value - 1); }

  std::uint32_t words_between(ByteOffset from, ByteOffset to) const {
    return to <= from ? 0 : static_cast<std::uint32_t>(words_before(to) - words_before(from));
  }
  std::size_t words_before(ByteOffset at) const {
    const auto first = std::lower_bound(
        words_.begin(), words_.end(), at,
        [](const TextWord& word, ByteOffset wanted) { return word.range.start < wanted; });
    return static_cast<std::size_t>(first - words_.begin());
  }

  const Project& project_;
  const Mark& mark_;
  std::string_view text_;
  ByteRange parts_[2];
  std::vector<TextWord> words_;
  std::vector<ByteRange> taken_;  // Passages of source marks.
  std::vector<Ranked> found_;
};

// Returns whether two candidates are mentions of one speaker.
bool same_speaker(const Ranked& a, const Ranked& b) {
  if (!a.candidate.entity.empty() && !b.candidate.entity.empty())
    return a.candidate.entity == b.candidate.entity;
  return names_same(a.folded, b.folded);
}

// Gives each candidate without an entity the entity that has the same name.
void find_entities(const Notebook& notebook, std::vector<Ranked>& ranked) {
  for (const Entity& entity : notebook.entities()) {
    const std::string folded = fold_for_search(entity.name);
    for (Ranked& one : ranked) {
      if (!one.candidate.entity.empty() || !names_same(one.folded, folded)) continue;
      one.candidate.entity = entity.id;
      one.candidate.name = entity.name;
      one.folded = folded;
    }
  }
}

}  // namespace

std::vector<SpeakerCandidate> speaker_candidates(const Project& project, const Mark& mark,
                                                 std::string_view typed, std::size_t most) {
  if (extent_of(mark).empty() || has_field(mark.kind, &Mark::entity)) return {};
  const Notebook& notebook = project.notebook;
  std::vector<Ranked> ranked = Collector(project, mark).collect();
  find_entities(notebook, ranked);

  const std::string wanted = fold_for_search(typed);
  std::vector<Ranked> chosen;
  for (Ranked& one : ranked) {
    if (chosen.size() == most) break;
    if (!has_word_beginning(one.folded, wanted)) continue;
    const bool listed = std::any_of(chosen.begin(), chosen.end(),
                                    [&](const Ranked& other) { return same_speaker(one, other); });
    if (!listed) chosen.push_back(std::move(one));
  }
  std::vector<SpeakerCandidate> candidates;
  candidates.reserve(chosen.size());
  for (Ranked& one : chosen) candidates.push_back(std::move(one.candidate));
  if (wanted.empty()) return candidates;

  for (const Entity& entity : notebook.entities()) {
    if (candidates.size() == most) break;
    const bool listed =
        std::any_of(candidates.begin(), candidates.end(),
                    [&](const SpeakerCandidate& one) { return one.entity == entity.id; });
    if (listed || !has_word_beginning(fold_for_search(entity.name), wanted)) continue;
    candidates.push_back({{}, entity.id, {}, entity.name});
  }
  return candidates;
}

}  // namespace attest
