#include "app/mirror/mark_description.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "annotation/fields.h"
#include "annotation/link.h"
#include "base/offsets.h"
#include "query/attribution.h"
#include "session/wording.h"
#include "text/segmentation.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// A description contains at most this number of bytes of a note. The panel shows the whole note.
constexpr std::size_t kMostNoteBytes = 200;
// A description names at most four links of a mark. Only the 64 oldest links of the mark are
// examined.
constexpr std::size_t kMostLinksNamed = 4, kMostLinksVisited = 64;

class Description {
 public:
  Description(const Notebook& notebook, const Mark& mark, std::string_view text)
      : notebook_(notebook), mark_(mark), text_(text), number_(notebook.mark_number(mark.id)) {}

  std::string made() {
    said_ = label_of(mark_.kind);
    speaker();
    if (has_field(mark_.kind, &Mark::manner)) add(manner_in_words(mark_));
    if (has_field(mark_.kind, &Mark::verdict) && !mark_.verdict.empty()) {
      add(say("spoken.verdict", {{"value", verdict_in_words(mark_)}}));
    }
    relations();
    if (!mark_.note.empty()) {
      add(say("spoken.note", {{"text", on_one_line(mark_.note, kMostNoteBytes)}}));
    }
    return on_one_line(said_, said_.size());
  }

 private:
  void add(std::string_view part) {
    if (part.empty()) return;
    said_ += ", ";
    said_ += part;
  }

  void speaker() {
    const std::span<const std::uint32_t> links = notebook_.link_numbers_of(number_);
    if (has_field(mark_.kind, &Mark::entity)) {
      if (const Entity* const entity = notebook_.find_entity(mark_.entity)) {
        add(say("spoken.entity", {{"name", entity->name}}));
      }
      if (!links.empty()) add(say("spoken.quoted", {{"count", links.size()}}));
      return;
    }
    if (is_unattributed(notebook_, number_)) {
      return add(words(mark_.attribution == kUnattributed ? "spoken.unattributed"
                                                          : "spoken.no-speaker-yet"));
    }
    const std::uint32_t source = speaker_of(notebook_, number_);
    if (source == kNoNumber) return;
    const std::string name = speaker_name(notebook_, notebook_.mark_numbered(source), text_);
    add(say("spoken.said-by", {{"name", name}}));
  }

  void relations() {
    const std::span<const std::uint32_t> links = notebook_.link_numbers_of(number_);
    std::size_t named = 0;
    for (const std::uint32_t number : links.first(std::min(links.size(), kMostLinksVisited))) {
      const Link& link = notebook_.links()[number];
      if (link.kind == kAttributedTo) continue;
      const bool from_here = link.from == mark_.id;
      const Mark* const other = notebook_.find_mark(from_here ? link.to : link.from);
      if (other == nullptr || ++named > kMostLinksNamed) continue;
      add(say("spoken.relation", {{"relation", wording_of(link.kind, !from_here)},
                                  {"words", excerpt(*other, text_)}}));
    }
  }

  const Notebook& notebook_;
  const Mark& mark_;
  std::string_view text_;
  std::uint32_t number_;
  std::string said_;
};

}  // namespace

std::string spoken_description(const Notebook& notebook, const Mark& mark, std::string_view text) {
  return Description(notebook, mark, text).made();
}

std::string spoken_continuation(const Mark& mark) {
  return say("spoken.continued", {{"kind", label_of(mark.kind)}});
}

}  // namespace attest
