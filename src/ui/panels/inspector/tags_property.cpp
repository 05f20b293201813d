// Draws the tags of a mark, and a field for another tag. Below the field, chips offer known tags
// that begin with the typed text.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/wording.h"
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

std::string InspectorState::chosen_tag(const Session& session, const Mark& mark) const {
  const std::vector<std::string> tags = tag_completions(session, mark, codebook_tags, tag.text);
  return tag.proposal == 0 || tag.proposal > tags.size() ? tag.text : tags[tag.proposal - 1];
}

std::vector<std::string> InspectorState::typed_tags(const Session& session,
                                                    std::string_view text) const {
  const std::shared_ptr<const FacetCounts> counts = session.facet_counts();
  std::vector<std::string> known;
  known.reserve(codebook_tags.size() + counts->tags.size());
  for (const CodebookTag& each : codebook_tags) known.push_back(each.name);
  for (const auto& [name, count] : counts->tags) known.push_back(name);
  return tags_in(text, known);
}

std::string InspectorState::move_tag(const Session& session, const Mark& mark, int step) {
  const std::size_t count = 1 + tag_completions(session, mark, codebook_tags, tag.text).size();
  tag.proposal = (tag.proposal + (step > 0 ? 1 : count - 1)) % count;
  return chosen_tag(session, mark);
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
      in.ui_events.push_back(TagMarks{{in.mark.id}, {tag}, false});
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
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  ui.begin_group(Control::Role::List, words("inspector.known-tags"));
  ChipLines offered(ui);
  for (std::size_t i = 0; i < completions.size(); ++i) {
    const std::string& tag = completions[i];
    const std::string spoken = say("inspector.add-tag-named", {{"tag", tag}}), id = "new " + tag;
    const bool on = in.state.tag.proposal == i + 1;
    if (offered.add({.name = spoken, .label = tag, .look = ChipLook::Add, .on = on, .id = id})) {
      in.ui_events.push_back(TagMarks{{in.mark.id}, {tag}});
    }
    ui.control().role = Control::Role::ListItem;
    ui.control().on = on;
  }
  ui.end_group({at.x, at.y, wide, offered.end()});
}

}  // namespace attest
