#include "ui/panels/inspector/source_chooser.h"

#include <algorithm>
#include <utility>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "query/near_marks.h"
#include "session/speaker_search.h"
#include "session/wording.h"
#include "text/folding.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostCandidates = 6;

std::string without_outer_space(std::string_view text) {
  const ByteRange inner = trimmed(text, ByteRange(0, text.size()));
  return std::string(text.substr(inner.start.value, inner.length()));
}

}  // namespace

void SourceChooser::open(const Mark& mark, KnownSources known) {
  known_ = std::move(known);
  begin(mark, has_field(mark.kind, &Mark::entity) ? Purpose::Entity : Purpose::Speaker);
}

void SourceChooser::open_for_link(const Mark& mark, Purpose purpose) {
  known_ = {};
  begin(mark, purpose);
}

void SourceChooser::begin(const Mark& mark, Purpose purpose) {
  mark_ = mark.id;
  purpose_ = purpose;
  typed_.clear();
  ++version_;
  selected_ = 0;
  is_untouched_ = stale_ = reveals_ = true;
}

void SourceChooser::type(const Session& session, std::string text) {
  if (text == typed_) return;
  typed_ = std::move(text);
  selected_ = 0;
  is_untouched_ = typed_.empty();
  stale_ = reveals_ = true;
  // The single letter "u" selects "unattributed", unless the name of a source, here or in another
  // article, has a word that begins with this letter.
  const std::vector<SourceOption>& all = options(session);
  if (typed_ == "u" && !all.empty() && all.front().kind == SourceOption::Kind::NewName) {
    selected_ = all.size() - 1;
  }
}

const std::vector<SourceOption>& SourceChooser::options(const Session& session) {
  if (stale_ || options_generation_ != session.notebook().generation()) find_options(session);
  return options_;
}

std::string_view SourceChooser::link_kind(Purpose purpose) {
  switch (purpose) {
    case Purpose::Speaker:
      return kAttributedTo;
    case Purpose::Supports:
      return kSupports;
    case Purpose::Disputes:
      return kDisputes;
    case Purpose::SameAs:
      return kSameAs;
    case Purpose::Entity:
      break;
  }
  return {};
}

std::vector<SpeakerCandidate> SourceChooser::candidates(const Session& session, const Mark& mark,
                                                        std::string_view typed) const {
  const Project& project = session.project();
  if (purpose_ == Purpose::Speaker)
    return speaker_candidates(project, mark, typed, kMostCandidates);
  if (purpose_ == Purpose::Entity) {
    std::vector<SpeakerCandidate> found = entity_candidates(project, mark, typed, kMostCandidates);
    // The present entity is listed first, as the present speaker is.
    const Entity* const present = project.notebook.find_entity(mark.entity);
    if (present != nullptr &&
        has_word_beginning(fold_for_search(present->name), fold_for_search(typed))) {
      found.insert(found.begin(), {{}, present->id, {}, present->name});
      found.resize(std::min(found.size(), kMostCandidates));
    }
    return found;
  }
  return link_candidates(project, mark, link_kind(), typed, kMostCandidates);
}

void SourceChooser::find_options(const Session& session) {
  options_.clear();
  refusal_.clear();
  stale_ = false;
  options_generation_ = session.notebook().generation();
  const Mark* const mark = session.notebook().find_mark(mark_);
  if (mark == nullptr) return;
  const std::string name = without_outer_space(typed_);
  for (SpeakerCandidate& each : candidates(session, *mark, name)) {
    // Shortens the text of the mark, which may be a whole paragraph.
    if (makes_link()) {
      each.name = excerpt(*session.notebook().find_mark(each.mark), session.article().text());
    }
    options_.push_back({SourceOption::Kind::Candidate, std::move(each), {}});
  }
  if (!makes_link()) add_sources(session, *mark, name);
  if (std::exchange(is_untouched_, false)) selected_ = first_choice(session, *mark);
  selected_ = std::min(selected_, options_.empty() ? 0 : options_.size() - 1);
  // Enter must not mark the quote as unattributed instead of attributing it to the typed name.
  if (!refusal_.empty() && typed_ != "u") selected_ = options_.size();
}

// Returns the option that is selected at first. A source mark with a name that no candidate has
// gets a new source. Otherwise Enter would give the mark to another person.
std::size_t SourceChooser::first_choice(const Session& session, const Mark& mark) const {
  if (purpose_ != Purpose::Entity || !mark.entity.empty() || options_.empty()) return 0;
  const NameOfMark name(session.project(), mark);
  if (!name.is_name() || name.matches(options_.front().candidate.name)) return 0;
  const auto is_new = [](const SourceOption& option) {
    return option.kind == SourceOption::Kind::NewName;
  };
  const auto found = std::find_if(options_.begin(), options_.end(), is_new);
  return found == options_.end() ? 0 : static_cast<std::size_t>(found - options_.begin());
}

// Adds the sources that are not in the article, an option for a new name, and the option
// "unattributed".
void SourceChooser::add_sources(const Session& session, const Mark& mark, const std::string& name) {
  std::vector<KnownSource> known = known_elsewhere(session, name);
  const auto add_known = [&](bool same_name) {
    for (KnownSource& each : known) {
      const bool same = fold_for_search(each.source.name) == fold_for_search(name);
      if (same == same_name) options_.push_back({SourceOption::Kind::Elsewhere, {}, each});
    }
  };
  add_known(true);
  const bool is_known =
      std::any_of(options_.begin(), options_.end(),
                  [&](const SourceOption& option) { return option.candidate.name == name; });
  if (!is_known && may_speak(session, name)) options_.push_back(new_name(session, mark, name));
  add_known(false);
  if (options_.empty()) refusal_ = say("attribution.name-not-in-text", {{"name", name}});
  // Only a quote can be marked as unattributed.
  if (purpose_ == Purpose::Speaker && has_field(mark.kind, &Mark::attribution)) {
    options_.push_back({SourceOption::Kind::Unattributed, {}, {}});
  }
}

SourceOption SourceChooser::new_name(const Session& session, const Mark& mark,
                                     std::string_view typed) const {
  SourceOption option{SourceOption::Kind::NewName, {}, {}};
  option.candidate.name = typed;
  if (typed.empty() && purpose_ == Purpose::Entity && mark.entity.empty()) {
    option.candidate.name = excerpt(mark, session.article().text());
  }
  return option;
}

bool SourceChooser::may_speak(const Session& session, std::string_view name) const {
  return purpose_ != Purpose::Speaker || name.empty() ||
         entity_with_name(session.notebook(), name) != nullptr ||
         nearest_occurrence(session.article().text(), name, {}).has_value();
}

std::vector<KnownSource> SourceChooser::known_elsewhere(const Session& session,
                                                        std::string_view typed) const {
  if (!known_ || typed.empty()) return {};
  std::vector<KnownSource> known = known_(typed);
  std::erase_if(known, [&](const KnownSource& each) {
    if (entity_with_name(session.notebook(), each.source.name) != nullptr) return true;
    return !may_speak(session, each.source.name);
  });
  return known;
}

void SourceChooser::move(const Session& session, int step) {
  const std::size_t count = options(session).size();
  if (count == 0) return;
  reveals_ = true;
  selected_ = (selected_ + count + (step < 0 ? count - 1 : 1)) % count;
}

const SourceOption* SourceChooser::current(const Session& session) {
  const std::vector<SourceOption>& all = options(session);
  return selected_ < all.size() ? &all[selected_] : nullptr;
}

std::optional<Action> SourceChooser::taking(const Session& session,
                                            const SourceOption& option) const {
  const SpeakerCandidate& candidate = option.candidate;
  if (makes_link()) {
    const Mark* const chosen = session.notebook().find_mark(candidate.mark);
    return chosen == nullptr ? std::nullopt : taking(session, *chosen);
  }
  switch (option.kind) {
    case SourceOption::Kind::Unattributed:
      return MarkUnattributed{{mark_}};
    case SourceOption::Kind::NewName:
      if (candidate.name.empty()) return std::nullopt;
      if (purpose_ == Purpose::Entity) return NameSource{{mark_}, EntityName{candidate.name}};
      return AttributeTo{{mark_}, EntityName{candidate.name}};
    case SourceOption::Kind::Elsewhere: {
      EntityName known{option.known.source.name, option.known.source};
      if (purpose_ == Purpose::Entity) return NameSource{{mark_}, std::move(known)};
      return AttributeTo{{mark_}, std::move(known)};
    }
    case SourceOption::Kind::Candidate:
      if (purpose_ == Purpose::Entity) return NameSource{{mark_}, candidate.entity};
      if (!candidate.mark.empty()) return AttributeTo{{mark_}, candidate.mark};
      if (!candidate.entity.empty()) return AttributeTo{{mark_}, candidate.entity};
      return AttributeTo{{mark_}, candidate.range};
  }
  return std::nullopt;
}

std::optional<Action> SourceChooser::taking(const Session& session, const Mark& chosen) const {
  const Mark* const mark = session.notebook().find_mark(mark_);
  if (chosen.id == mark_ || mark == nullptr) return std::nullopt;
  if (makes_link()) {
    // The kinds of the two marks determine the direction of the link (link_rules.h).
    const std::string kind(link_kind());
    if (may_link(kind, mark->kind, chosen.kind)) return LinkMarks{kind, mark_, chosen.id};
    if (may_link(kind, chosen.kind, mark->kind)) return LinkMarks{kind, chosen.id, mark_};
    return std::nullopt;
  }
  if (!has_field(chosen.kind, &Mark::entity)) return std::nullopt;
  if (purpose_ == Purpose::Speaker) return AttributeTo{{mark_}, chosen.id};
  if (chosen.entity.empty()) return std::nullopt;
  return NameSource{{mark_}, chosen.entity};
}

std::optional<Action> SourceChooser::taking(ByteRange words) const {
  if (words.empty() || purpose_ != Purpose::Speaker) return std::nullopt;
  return AttributeTo{{mark_}, words};
}

std::string shown_name(const SourceOption& option) {
  const std::string& name = option.candidate.name;
  switch (option.kind) {
    case SourceOption::Kind::Candidate:
      return name;
    case SourceOption::Kind::Elsewhere:
      return option.known.source.name;
    case SourceOption::Kind::NewName:
      return name.empty() ? say("inspector.type-name")
                          : say("inspector.new-name", {{"name", name}});
    case SourceOption::Kind::Unattributed:
      return say("inspector.unattributed");
  }
  return {};
}

std::string role_of(const Entity& source) {
  return source.role.empty() ? std::string(entity_kind_label(source.kind)) : source.role;
}

std::string role_of(const Session& session, const SpeakerCandidate& candidate) {
  const Entity* const entity = session.notebook().find_entity(candidate.entity);
  return entity == nullptr ? std::string() : role_of(*entity);
}

std::string distance_of(const SpeakerCandidate& candidate) {
  if (candidate.mark.empty() && candidate.range.empty()) return {};
  const auto count = candidate.words_between;
  switch (candidate.side) {
    case Side::Before:
      return candidate.other_block ? say("inspector.paragraph-before")
                                   : say("inspector.words-before", {{"count", count}});
    case Side::After:
      return candidate.other_block ? say("inspector.paragraph-after")
                                   : say("inspector.words-after", {{"count", count}});
    case Side::Inside:
      return say("inspector.inside");
  }
  return {};
}

}  // namespace attest
