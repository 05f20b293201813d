// The choice of a speaker or of an entity, which opens inside the card of the chosen mark.
//
// The options are sources of the article, the nearest first, then a new name, then "unattributed".
// The first one is selected when the choice opens, so that Enter takes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/speaker_candidates.h"
#include "session/action.h"
#include "session/session.h"

namespace attest {

struct SourceOption {
  enum class Kind : std::uint8_t { Candidate, NewName, Unattributed };
  Kind kind = Kind::Candidate;
  SpeakerCandidate candidate{};  // Only of a Candidate.
};

class SourceChooser {
 public:
  // Speaker: who said a quote or a claim. Entity: who or what a source mark mentions.
  enum class Purpose : std::uint8_t { Speaker, Entity };

  void open(const Mark& mark);
  void close() { mark_.clear(); }
  bool is_open() const { return !mark_.empty(); }
  const Id& mark() const { return mark_; }
  Purpose purpose() const { return purpose_; }

  void type(const Session& session, std::string text);
  const std::string& typed() const { return typed_; }
  std::uint64_t version() const { return version_; }  // As in Field.

  // The same list until the text, the notebook or the chosen mark changes.
  const std::vector<SourceOption>& options(const Session& session);
  std::size_t selected() const { return selected_; }
  // Selects the next (1) or the previous (-1) option. The first one follows the last one.
  void move(const Session& session, int step);
  // The selected option, or null if there is none.
  const SourceOption* current(const Session& session);

  // The action that takes an option, a mark or words of the text. No value if it cannot be taken,
  // such as a new name before it is typed.
  std::optional<Action> taking(const SourceOption& option) const;
  std::optional<Action> taking(const Mark& source) const;
  std::optional<Action> taking(ByteRange words) const;

 private:
  void find_options(const Session& session);

  Id mark_;  // Empty: closed.
  Purpose purpose_ = Purpose::Speaker;
  std::string typed_;
  std::uint64_t version_ = 0;
  std::vector<SourceOption> options_;
  std::uint64_t options_generation_ = 0;
  bool stale_ = true;  // options_ do not fit typed_.
  std::size_t selected_ = 0;
};

// The role or kind of a candidate's source, and its distance in words: "27 words before".
std::string role_of(const Session& session, const SpeakerCandidate& candidate);
std::string distance_of(const SpeakerCandidate& candidate);

}  // namespace attest
