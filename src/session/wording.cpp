#include "session/wording.h"

#include <algorithm>
#include <array>

#include "annotation/fields.h"
#include "annotation/link.h"
#include "annotation/verdict_scales.h"
#include "base/ascii.h"
#include "text/folding.h"
#include "text/segmentation.h"
#include "text/whitespace.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kExcerptBytes = 80, kLongestName = 1000;

}  // namespace

std::string excerpt(const Mark& mark, std::string_view text) {
  return on_one_line(marked_text(mark, text), kExcerptBytes);
}

std::string name_in_text(const Mark& source, std::string_view text) {
  return on_one_line(marked_text(source, text), kLongestName);
}

std::string described(const Mark& mark, std::string_view text) {
  return say("marks.described", {{"kind", label_of(mark.kind)}, {"words", excerpt(mark, text)}});
}

std::string_view wording_of(std::string_view link_kind, bool from_its_end) {
  // For each kind of link, in the order of kLinkKinds: the sentence ids of the link as seen from
  // its start and from its end.
  constexpr std::array<std::array<std::string_view, 2>, kLinkKinds.size()> kIds{
      {{"links.said-by", "links.says"},
       {"links.supports", "links.supported-by"},
       {"links.disputes", "links.disputed-by"},
       {"links.same-as", "links.same-as"}}};
  for (std::size_t i = 0; i < kLinkKinds.size(); ++i) {
    if (kLinkKinds[i] == link_kind) return words(kIds[i][from_its_end ? 1 : 0]);
  }
  return link_kind;
}

std::string_view manner_in_words(const Mark& mark) {
  const bool known = std::find(kManners.begin(), kManners.end(), mark.manner) != kManners.end();
  return known ? words("manner." + mark.manner) : std::string_view(mark.manner);
}

std::string_view verdict_in_words(const Mark& mark) {
  const auto on_scale = [&](const VerdictScale& scale) {
    return std::any_of(scale.levels.begin(), scale.levels.end(),
                       [&](const VerdictLevel& level) { return level.word == mark.verdict; });
  };
  const bool known = std::any_of(kVerdictScales.begin(), kVerdictScales.end(), on_scale);
  return known ? words("verdict-word." + mark.verdict) : std::string_view(mark.verdict);
}

std::string capitalised(std::string_view text) {
  std::string result(text);
  if (!result.empty()) result[0] = ascii_upper(result[0]);
  return result;
}

std::string trimmed_text(std::string_view text) {
  const ByteRange range = trimmed(text, ByteRange(0, text.size()));
  return std::string(text.substr(range.start.value, range.length()));
}

namespace {

// Returns the offset of the comma after the tag that begins at `at`, or the length of the text.
std::size_t end_of_tag(std::string_view text, std::size_t at,
                       const std::vector<std::string>& known) {
  std::size_t end = std::min(text.find(',', at), text.size());
  const std::size_t start = std::min(text.find_first_not_of(' ', at), text.size());
  for (const std::string& tag : known) {
    if (!text.substr(start).starts_with(tag)) continue;
    const std::size_t after =
        std::min(text.find_first_not_of(' ', start + tag.size()), text.size());
    if (after == text.size() || text[after] == ',') end = std::max(end, after);
  }
  return end;
}

}  // namespace

std::vector<std::string> tags_in(std::string_view text, const std::vector<std::string>& known) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = end_of_tag(text, at, known);
    const std::string tag = trimmed_text(text.substr(at, end - at));
    const bool is_new = std::find(tags.begin(), tags.end(), tag) == tags.end();
    if (!tag.empty() && is_new) tags.push_back(tag);
    at = end + 1;
  }
  return tags;
}

std::string tags_text(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags) text.append(text.empty() ? "" : ", ").append(tag);
  return text;
}

const Entity* entity_with_name(const Notebook& notebook, std::string_view name) {
  const std::string folded = fold_for_search(name);
  for (const Entity& entity : notebook.entities()) {
    if (fold_for_search(entity.name) == folded) return &entity;
  }
  return nullptr;
}

Error no_words_selected() { return Error::invalid(say("marks.select-words")); }
Error mark_is_gone() { return Error::not_found(say("marks.is-gone")); }
Error link_is_gone() { return Error::not_found(say("links.is-gone")); }
Error entity_is_gone() { return Error::not_found(say("entities.is-gone")); }

}  // namespace attest
