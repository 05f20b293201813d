// Draws the links of the chosen mark, and the chooser for the other end of a new link. The link to
// the speaker has a line of its own (speaker_property.cpp).
#include <optional>
#include <string>
#include <vector>

#include "annotation/link_rules.h"
#include "imgui.h"
#include "session/wording.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::size_t kLinkMostLines = 5;

// Draws the menu that reverses, changes or removes a link of the chosen mark.
void draw_link_menu(const Inspected& in, const Link& link, std::string_view spoken, Size size) {
  const Notebook& notebook = in.session.notebook();
  const MarkKind from = notebook.find_mark(link.from)->kind;
  const MarkKind to = notebook.find_mark(link.to)->kind;
  const std::vector<std::string_view> kinds = link_kinds_between(from, to);
  std::vector<MenuItem> items;
  items.reserve(kinds.size() + 2);
  for (const std::string_view kind : kinds) {
    items.push_back({.label = wording_of(kind, false), .is_choice = true, .on = kind == link.kind});
  }
  items.push_back({.label = words("links.reverse"),
                   .icon = Icon::Redo,
                   .enabled = may_link(link.kind, to, from),
                   .begins_group = true});
  items.push_back({.label = words("links.remove"), .icon = Icon::Trash, .danger = true});
  const std::string name = say("inspector.change-link", {{"link", spoken}});
  ImGui::PushID(link.id.c_str());
  const std::optional<std::size_t> pressed = menu_button(
      in.ui, {.name = name, .icon = Icon::More, .icon_only = true}, {name, items}, size);
  ImGui::PopID();
  if (!pressed) return;
  if (*pressed < kinds.size()) {
    in.ui_events.push_back(RetypeLink{link.id, std::string(kinds[*pressed])});
  } else if (*pressed == kinds.size()) {
    in.ui_events.push_back(ReverseLink{link.id});
  } else {
    in.ui_events.push_back(DeleteLink{link.id});
  }
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
    const Point at = in.ui.cursor();
    const float bin = in.ui.target(28), end = at.x + in.ui.available_width();
    in.ui.indent(0, bin / in.ui.px(1));
    if (property_value(in.ui,
                       {.name = spoken, .value = text, .id = link.id, .kind = &other.kind})) {
      in.ui_events.push_back(ChooseMark{other.id});
      in.ui_events.push_back(ShowMark{other.id});
    }
    if (ImGui::IsItemHovered() && in.session.hovered() != other.id) {
      in.ui_events.push_back(HoverMark{other.id});
    }
    in.ui.unindent();
    in.ui.set_cursor({end - bin, at.y});
    draw_link_menu(in, link, spoken, {bin, in.ui.target()});
  }
  if (more == 0) return;
  const PropertyLine line(in.ui, {});
  const std::string text = say("inspector.more-links", {{"count", more}});
  add_text(in.ui, {.text = text, .style = small_text(in.ui), .id = "more links"});
}

}  // namespace attest
