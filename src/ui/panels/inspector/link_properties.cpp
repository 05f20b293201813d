// Draws the links of the chosen mark, and the chooser for the other end of a new link. The link to
// the speaker has a line of its own (speaker_property.cpp).
#include <string>

#include "base/ascii.h"
#include "imgui.h"
#include "session/wording.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kLinkMostLines = 5;

std::string capitalised(std::string_view text) {
  std::string result(text);
  if (!result.empty()) result[0] = ascii_upper(result[0]);
  return result;
}

}  // namespace

void draw_link_properties(const Inspected& in) {
  const SourceChooser& chooser = in.state.chooser;
  if (chooser.is_open_for_link()) {
    draw_source_chooser(in, capitalised(wording_of(chooser.link_kind(), false)));
  }
  const Notebook& notebook = in.session.notebook();
  std::size_t lines = 0, more = 0;
  for (const std::uint32_t number : notebook.link_numbers_of(notebook.mark_number(in.mark.id))) {
    const Link& link = notebook.links()[number];
    const bool comes = link.to == in.mark.id;
    if (link.kind == kAttributedTo && !comes) continue;
    if (lines == kLinkMostLines) {
      ++more;
      continue;
    }
    ++lines;
    const Mark& other = *notebook.find_mark(comes ? link.from : link.to);
    const std::string relation(wording_of(link.kind, comes));
    const std::string text = excerpt(other, in.session.article().text());
    const std::string spoken = std::string(relation).append(" ").append(text);
    const PropertyLine line(in.ui, capitalised(relation));
    if (property_value(in.ui,
                       {.name = spoken, .value = text, .id = link.id, .kind = &other.kind})) {
      in.ui_events.push_back(ChooseMark{other.id});
      in.ui_events.push_back(ShowMark{other.id});
    }
    if (ImGui::IsItemHovered() && in.session.hovered() != other.id) {
      in.ui_events.push_back(HoverMark{other.id});
    }
  }
  if (more == 0) return;
  const PropertyLine line(in.ui, {});
  const std::string text = say("inspector.more-links", {{"count", more}});
  add_text(in.ui, {.text = text, .style = small_text(in.ui), .id = "more links"});
}

}  // namespace attest
