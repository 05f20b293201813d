// Lets the reader choose a speaker, an entity or a mark to link to. The chooser opens inside the
// card of the chosen mark.
//
// For a speaker or an entity, the options are in this order: (1) the sources of the article, the
// nearest first, (2) a source from other articles whose name equals the typed text, (3) a new name,
// (4) other sources from other articles that match the typed text, (5) "unattributed". When the
// chooser opens, Enter accepts the selected option: the first one, or a new name if a source mark
// has a name that no source has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/speaker_candidates.h"
#include "session/action.h"
#include "session/session.h"

namespace attest {

// A source that occurs in the stored articles.
struct KnownSource {
  Entity source;             // Its id, name, kind, role and url.
  std::size_t articles = 0;  // The number of articles that mention the source.
};
// Returns the sources of other articles whose name has a word that begins with the typed text.
using KnownSources = std::function<std::vector<KnownSource>(std::string_view typed)>;

struct SourceOption {
  enum class Kind : std::uint8_t { Candidate, Elsewhere, NewName, Unattributed };
  Kind kind = Kind::Candidate;
  SpeakerCandidate candidate{};  // If `kind` is `NewName`, only the name is set.
  KnownSource known{};           // Set only if `kind` is `Elsewhere`.
};

class SourceChooser {
 public:
  // `Speaker`: the reader chooses who said a quote or a claim. `Entity`: the reader chooses the
  // person or body that a source mark mentions. `Supports`, `Disputes` and `SameAs`: the reader
  // chooses the mark at the other end of a link of this kind.
  enum class Purpose : std::uint8_t { Speaker, Entity, Supports, Disputes, SameAs };

  // Opens the chooser for the speaker of a quote or a claim, or for the entity of a source.
  void open(const Mark& mark, KnownSources known = {});
  void open_for_link(const Mark& mark, Purpose purpose);
  void close() { mark_.clear(); }
  bool is_open() const { return !mark_.empty(); }
  bool is_open_for(Purpose purpose) const { return is_open() && purpose_ == purpose; }
  // True if the chooser is open and makes a link to a mark that is not the speaker.
  bool is_open_for_link() const { return is_open() && makes_link(); }
  const Id& mark() const { return mark_; }
  Purpose purpose() const { return purpose_; }
  // The kind of the link that the chooser makes, or an empty text if it chooses an entity.
  std::string_view link_kind() const { return link_kind(purpose_); }
  static std::string_view link_kind(Purpose purpose);

  // Must be called when the sources of other articles have changed.
  void known_changed() { stale_ = true; }
  void type(const Session& session, std::string text);
  const std::string& typed() const { return typed_; }
  std::uint64_t version() const { return version_; }  // See Field::version.

  // Returns the options. They stay the same until the text, the notebook or the chosen mark
  // changes.
  const std::vector<SourceOption>& options(const Session& session);
  // Says why the typed name cannot be the speaker. Empty if there is an option for the name.
  const std::string& refusal() const { return refusal_; }
  // The index of the selected option. If it is not less than the number of options, none is
  // selected.
  std::size_t selected() const { return selected_; }
  // Selects the next option (`step` is 1) or the previous one (-1). The first option follows the
  // last one.
  void move(const Session& session, int step);
  // Returns true once after the selected option has changed. The caller must then scroll the option
  // into view.
  bool take_reveal() { return std::exchange(reveals_, false); }
  // Returns the selected option, or null if there is none.
  const SourceOption* current(const Session& session);

  // These functions return the action that applies the reader's choice. The chosen option, mark or
  // text becomes the speaker, the entity or the other end of the new link. The functions return no
  // value if the choice is not possible, for example if the option "new name" is chosen before a
  // name is typed.
  std::optional<Action> taking(const Session& session, const SourceOption& option) const;
  std::optional<Action> taking(const Session& session, const Mark& chosen) const;
  std::optional<Action> taking(ByteRange words) const;

 private:
  void begin(const Mark& mark, Purpose purpose);
  bool makes_link() const { return purpose_ >= Purpose::Supports; }
  std::vector<SpeakerCandidate> candidates(const Session& session, const Mark& mark,
                                           std::string_view typed) const;
  void find_options(const Session& session);
  std::size_t first_choice(const Session& session, const Mark& mark) const;
  void add_sources(const Session& session, const Mark& mark, const std::string& name);
  // Returns the option for a new name. The name is the typed text. If nothing is typed and a source
  // mark has no entity, the name is the text of the mark.
  SourceOption new_name(const Session& session, const Mark& mark, std::string_view typed) const;
  // True if a name can be the speaker, because it is a source or whole words of the text.
  bool may_speak(const Session& session, std::string_view name) const;
  // Returns the sources of other articles that match `typed` and that this article's register
  // lacks. For a speaker, the name must also be in the text, because its place in the text is then
  // marked as the speaker.
  std::vector<KnownSource> known_elsewhere(const Session& session, std::string_view typed) const;

  Id mark_;  // Empty: closed.
  Purpose purpose_ = Purpose::Speaker;
  KnownSources known_;
  std::string typed_;
  std::uint64_t version_ = 0;
  std::vector<SourceOption> options_;
  std::string refusal_;
  std::uint64_t options_generation_ = 0;
  bool stale_ = true;  // True if the text has changed since options_ was filled.
  std::size_t selected_ = 0;
  // True if nothing is typed and options_ was not filled since. The first choice is then selected.
  bool is_untouched_ = true;
  bool reveals_ = false;
};

// Returns the name or the sentence by which an option is shown and spoken.
std::string shown_name(const SourceOption& option);

// role_of() returns the role of a source, or its kind if the source has no role. For a candidate,
// role_of() refers to the entity of the candidate. distance_of() returns the distance of a
// candidate from the mark, such as "27 words before".
std::string role_of(const Entity& source);
std::string role_of(const Session& session, const SpeakerCandidate& candidate);
std::string distance_of(const SpeakerCandidate& candidate);

}  // namespace attest
