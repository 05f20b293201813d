#include "ui/panels/inspector/source_chooser.h"

#include <algorithm>
#include <utility>

#include "annotation/entity_fields.h"
#include "annotation/fields.h"
#include "query/entity_candidates.h"
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
  mark_ = mark.id;
  known_ = std::move(known);
  purpose_ = has_field(mark.kind, &Mark::entity) ? Purpose::Entity : Purpose::Speaker;
  typed_.clear();
  ++version_;
  selected_ = 0;
  stale_ = true;
}

void SourceChooser::type(const Session& session, std::string text) {
  if (text == typed_) return;
  typed_ = std::move(text);
  selected_ = 0;
  stale_ = true;
  // The single letter "u" selects "unattributed", unless the name of a source, here or in another
  // article, has a word that begins with this letter.
  const std::vector<SourceOption>& all = options(session);
  if (typed_ == "u" && all.size() > 1 && all.front().kind == SourceOption::Kind::NewName) {
    selected_ = all.size() - 1;
  }
}

const std::vector<SourceOption>& SourceChooser::options(const Session& session) {
  if (stale_ || options_generation_ != session.notebook().generation()) find_options(session);
  return options_;
}

void SourceChooser::find_options(const Session& session) {
  options_.clear();
  stale_ = false;
  options_generation_ = session.notebook().generation();
  const Mark* const mark = session.notebook().find_mark(mark_);
  if (mark == nullptr) return;
  const std::string name = without_outer_space(typed_);
  std::vector<SpeakerCandidate> candidates =
      purpose_ == Purpose::Speaker
          ? speaker_candidates(session.project(), *mark, name, kMostCandidates)
          : entity_candidates(session.project(), *mark, name, kMostCandidates);
  for (SpeakerCandidate& each : candidates) {
    options_.push_back({SourceOption::Kind::Candidate, std::move(each), {}});
  }
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
  if (!is_known) options_.push_back({SourceOption::Kind::NewName, {}, {}});
  add_known(false);
  if (purpose_ == Purpose::Speaker) options_.push_back({SourceOption::Kind::Unattributed, {}, {}});
  selected_ = std::min(selected_, options_.empty() ? 0 : options_.size() - 1);
}

std::vector<KnownSource> SourceChooser::known_elsewhere(const Session& session,
                                                        std::string_view typed) const {
  if (!known_ || typed.empty()) return {};
  std::vector<KnownSource> known = known_(typed);
  std::erase_if(known, [&](const KnownSource& each) {
    if (entity_with_name(session.notebook(), each.source.name) != nullptr) return true;
    return purpose_ == Purpose::Speaker &&
           session.article().text().find(each.source.name) == std::string_view::npos;
  });
  return known;
}

void SourceChooser::move(const Session& session, int step) {
  const std::size_t count = options(session).size();
  if (count == 0) return;
  selected_ = (selected_ + count + (step < 0 ? count - 1 : 1)) % count;
}

const SourceOption* SourceChooser::current(const Session& session) {
  const std::vector<SourceOption>& all = options(session);
  return selected_ < all.size() ? &all[selected_] : nullptr;
}

std::optional<Action> SourceChooser::taking(const SourceOption& option) const {
  const std::string name = without_outer_space(typed_);
  const SpeakerCandidate& candidate = option.candidate;
  switch (option.kind) {
    case SourceOption::Kind::Unattributed:
      return MarkUnattributed{{mark_}};
    case SourceOption::Kind::NewName:
      if (name.empty()) return std::nullopt;
      if (purpose_ == Purpose::Entity) return NameSource{{mark_}, EntityName{name}};
      return AttributeTo{{mark_}, EntityName{name}};
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

std::optional<Action> SourceChooser::taking(const Mark& source) const {
  if (!has_field(source.kind, &Mark::entity) || source.id == mark_) return std::nullopt;
  if (purpose_ == Purpose::Speaker) return AttributeTo{{mark_}, source.id};
  if (source.entity.empty()) return std::nullopt;
  return NameSource{{mark_}, source.entity};
}

std::optional<Action> SourceChooser::taking(ByteRange words) const {
  if (words.empty() || purpose_ != Purpose::Speaker) return std::nullopt;
  return AttributeTo{{mark_}, words};
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
