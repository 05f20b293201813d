// Draws the tags of a mark, and a field for another tag. Below the field, chips offer known tags
// that begin with the typed text.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/folding.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_field.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kMostCompletions = 4;

// Returns the colour of a tag in the codebook, or no value if the tag has no colour.
std::optional<Colour> colour_of_tag(const Inspected& in, std::string_view tag) {
  const std::vector<CodebookTag>& tags = in.state.codebook_tags;
  const auto known = std::find_if(tags.begin(), tags.end(),
                                  [&](const CodebookTag& each) { return each.name == tag; });
  if (known == tags.end() || known->colour == TagColour::None) return std::nullopt;
  return colour_of(in.ui.palette(), known->colour);
}

}  // namespace

std::vector<std::string> tag_completions(const Session& session, const Mark& mark,
                                         const std::vector<CodebookTag>& codebook,
                                         std::string_view typed) {
  std::vector<std::string> found;
  const std::string start = fold_for_search(typed);
  const auto offer = [&](const std::string& tag) {
    if (found.size() == kMostCompletions || !fold_for_search(tag).starts_with(start)) return;
    const auto has = [&](const std::vector<std::string>& tags) {
      return std::find(tags.begin(), tags.end(), tag) != tags.end();
    };
    if (!has(mark.tags) && !has(found)) found.push_back(tag);
  };
  for (const CodebookTag& tag : codebook) offer(tag.name);
  const std::shared_ptr<const FacetCounts> counts = session.facet_counts();
  for (const auto& [tag, count] : counts->tags) offer(tag);
  return found;
}

void draw_tags_property(const Inspected& in) {
  const bool shows_field = in.state.shows_empty(kTagField);
  if (in.mark.tags.empty() && !shows_field) return;
  Ui& ui = in.ui;
  const PropertyLine line(ui, label_of(field_of(&Mark::tags)));
  ChipLines chips(ui);
  for (const std::string& tag : in.mark.tags) {
    const std::string spoken = say("inspector.remove-tag", {{"tag", tag}}), id = "tag " + tag;
    const std::optional<Colour> dot = colour_of_tag(in, tag);
    if (chips.add({.name = spoken,
                   .label = tag,
                   .look = ChipLook::Removable,
                   .dot = dot ? &*dot : nullptr,
                   .id = id})) {
      in.ui_events.push_back(TagMarks{{in.mark.id}, tag, false});
    }
  }
  if (!shows_field) {
    if (chips.add({.name = words("inspector.add-tag"),
                   .label = words("inspector.add"),
                   .look = ChipLook::Add})) {
      in.ui_events.push_back(EditField{kTagField});
    }
    chips.end();
    ui.gap(4);
    return;
  }
  if (!in.mark.tags.empty()) chips.end();
  draw_draft_field(ui, in.state.tag,
                   {kTagField, words("inspector.new-tag"), words("inspector.add")});
  const std::vector<std::string> completions =
      tag_completions(in.session, in.mark, in.state.codebook_tags, in.state.tag.text);
  ui.gap(4);
  if (completions.empty()) return;
  ChipLines offered(ui);
  for (const std::string& tag : completions) {
    const std::string spoken = say("inspector.add-tag-named", {{"tag", tag}}), id = "new " + tag;
    if (offered.add({.name = spoken, .label = tag, .look = ChipLook::Add, .id = id})) {
      in.ui_events.push_back(TagMarks{{in.mark.id}, tag});
    }
  }
  offered.end();
}

}  // namespace attest
