#include "ui/panels/inspector/inspector.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "annotation/link_rules.h"
#include "imgui.h"
#include "query/attribution.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/short_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/text.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kInspectorInset = 12;  // CSS pixels.
// The maximum number of lines of the marked words, and of bytes of each passage. An unfolded mark
// must not take long to draw.
constexpr int kFoldedLines = 4, kUnfoldedLines = 250;
constexpr std::uint32_t kUnfoldedBytes = 5'000;

// Returns whether the inspector has a line for `field`. Claims have a line for the speaker,
// although they have no attribution field.
bool has_line(const Mark& mark, const FieldSpec& field) {
  if (field.editor == FieldEditor::Speaker) {
    return may_link(kAttributedTo, mark.kind, kind_with(&Mark::entity));
  }
  return field.kinds.has(mark.kind);
}

void draw_kinds(const Inspected& in) {
  Ui& ui = in.ui;
  const Point at = ui.cursor();
  const float wide = ui.available_width(), bin = ui.target(32);
  std::vector<Cell> cells;
  cells.reserve(kMarkKinds.size());
  for (const KindSpec& kind : kMarkKinds) cells.push_back({label_of(kind.kind), &kind.kind});
  const std::optional<std::size_t> pressed =
      segmented(ui, {.name = words("inspector.kind"),
                     .cells = cells,
                     .chosen = static_cast<std::size_t>(in.mark.kind),
                     .enabled = !in.gone,
                     .width = wide - bin - ui.px(4)});
  if (pressed && !in.is_of(kMarkKinds[*pressed].kind)) {
    in.ui_events.push_back(UpdateMark{in.mark.id, kMarkKinds[*pressed].kind});
  }
  const Point end = ui.cursor();
  if (!in.gone) {
    ui.set_cursor({at.x + wide - bin, at.y});
    if (command_button(ui, CommandId::DeleteMark,
                       {.look = ButtonLook::Danger, .icon = Icon::Trash, .icon_only = true},
                       {bin, bin})) {
      in.ui_events.push_back(RunCommand{CommandId::DeleteMark});
    }
  }
  ui.set_cursor(end);
  ui.gap(8);
}

void draw_words(const Inspected& in) {
  Ui& ui = in.ui;
  const bool unfolded = in.state.unfolded == in.mark.id;
  const Article& article = in.session.article();
  const std::string folded = short_words(in.mark, article);
  const std::string quoted = unfolded ? short_words(in.mark, article, kUnfoldedBytes) : folded;
  const TextStyle style{ui.reading_font(16), ui.palette().ink, 24,
                        unfolded ? kUnfoldedLines : kFoldedLines};
  const bool reversed = ui.is_reversed(quoted);
  ui.indent(reversed ? 4 : 16, reversed ? 16 : 4);
  const Point at = ui.cursor();
  const float room = ui.available_width();
  const float wide = std::min(room, std::ceil(ui.pen().width(style.font, quoted)) + ui.px(1));
  if (reversed) ui.set_cursor({at.x + room - wide, at.y});
  const Rect rect = add_text(
      ui, {.text = quoted, .style = style, .id = "words", .width = reversed ? wide : room});
  const float line = ui.px(style.line_height);
  const bool is_long =
      folded.size() < short_words(in.mark, article, kShortWordsMost + 4).size() ||
      ui.pen().lines_height(style.font, line, folded, room, kFoldedLines + 1) > line * kFoldedLines;
  const ButtonSpec unfold{
      .name = words(unfolded ? "inspector.fewer-words" : "inspector.more-words"),
      .id = "unfold",
      .small = true};
  if (is_long) {
    ui.set_cursor({at.x - ui.px(4), ui.cursor().y});
    if (button(ui, unfold, {button_width(ui, unfold, 4), ui.target(24)})) {
      in.ui_events.push_back(UnfoldWords{unfolded ? Id() : in.mark.id});
    }
  }
  ui.unindent();
  ui.fill({reversed ? at.x + room + ui.px(11) : at.x - ui.px(14), rect.y, ui.px(3), rect.height},
          ui.palette().of(in.mark.kind).line, 1.5f);
  ui.gap(8);
  const bool placed = std::any_of(in.mark.passages.begin(), in.mark.passages.end(),
                                  [](const Passage& passage) { return passage.placed(); });
  if (placed || in.gone) return;
  TextStyle alert = small_text(ui);
  alert.colour = ui.palette().alert;
  alert.most_lines = 3;
  const std::string lost = say("inspector.lost", {{"property", words("inspector.passage")}});
  ui.indent(4, 4);
  add_text(ui, {.text = lost, .style = alert, .id = "lost"});
  ui.unindent();
  ui.gap(8);
}

void draw_property(const Inspected& in, const FieldSpec& field) {
  switch (field.editor) {
    case FieldEditor::Line:
    case FieldEditor::Text:
      return draw_text_property(in, field);
    case FieldEditor::Choice:
      return draw_choice_property(in, field);
    case FieldEditor::Verdict:
      return draw_verdict_property(in);
    case FieldEditor::Evidence:
      return draw_evidence_property(in);
    case FieldEditor::Tags:
      draw_link_properties(in);
      return draw_tags_property(in);
    case FieldEditor::Entity:
      return draw_entity_property(in);
    case FieldEditor::Speaker:
    case FieldEditor::Fixed:
      return;
  }
}

// An "Add" button. It adds a property that the mark does not have, or another passage.
struct Addition {
  std::string shown;
  UiEvent event;
};

std::vector<Addition> additions(const Inspected& in) {
  std::vector<Addition> all;
  for (const FieldSpec& field : kFields) {
    if (!has_line(in.mark, field) || !is_empty(value_of(in.mark, field))) continue;
    if (field.is_typed() && !in.state.shows_empty(number_of(field))) {
      all.push_back({std::string(label_of(field)), EditField{number_of(field)}});
    }
    if (field.editor == FieldEditor::Evidence && !in.state.shows_empty(kEvidenceField)) {
      all.push_back({std::string(label_of(field)), EditField{kEvidenceField}});
    }
    if (field.editor == FieldEditor::Tags && !in.state.shows_empty(kTagField)) {
      all.push_back({std::string(label_of(field)), EditField{kTagField}});
    }
  }
  if (const Entity* const entity = in.session.notebook().find_entity(in.mark.entity)) {
    for (const EntityFieldSpec& spec : kEntityFields) {
      const bool offered = spec.editor == FieldEditor::Line && (entity->*spec.member).empty() &&
                           !in.state.shows_empty(number_of(spec));
      if (offered) all.push_back({std::string(label_of(spec)), EditField{number_of(spec)}});
    }
  }
  const bool asks_for_speaker =
      !has_field(in.mark.kind, &Mark::attribution) &&
      may_link(kAttributedTo, in.mark.kind, kind_with(&Mark::entity)) &&
      !in.state.chooser.is_open() &&
      speaker_of(in.session.notebook(), in.session.notebook().mark_number(in.mark.id)) == kNoNumber;
  if (asks_for_speaker) {
    all.push_back({std::string(words("inspector.speaker")), RunCommand{CommandId::ChooseSource}});
  }
  for (const CommandId command :
       {CommandId::LinkSupports, CommandId::LinkDisputes, CommandId::LinkSameAs}) {
    const CommandSpec& spec = in.ui.commands().spec(command);
    if (in.ui.commands().enabled(spec) && !in.state.chooser.is_open()) {
      all.push_back({std::string(spec.label()), RunCommand{command}});
    }
  }
  return all;
}

// Draws the "Add" buttons in as many rows as they need.
void draw_additions(const Inspected& in) {
  Ui& ui = in.ui;
  const Point at = ui.cursor();
  const float right = at.x + ui.available_width(), high = ui.target(32);
  Point next = at;
  const auto add = [&](ButtonSpec spec, UiEvent event) {
    spec.icon = Icon::Plus;
    const float wide = button_width(ui, spec, 6);
    if (next.x > at.x && next.x + wide > right) next = {at.x, next.y + high};
    ui.set_cursor(next);
    if (button(ui, spec, {wide, high})) in.ui_events.push_back(std::move(event));
    next.x += wide + ui.px(4);
  };
  for (Addition& addition : additions(in)) {
    const std::string name = say("inspector.add-named", {{"property", addition.shown}});
    add({.name = name, .shown = addition.shown}, std::move(addition.event));
  }
  const CommandSpec& passage = ui.commands().spec(CommandId::AddPassage);
  const std::string keys = ui.key_hint(CommandId::AddPassage),
                    aria = ui.commands().aria_keys(passage);
  add(spec_for(ui, CommandId::AddPassage,
               {.shown = words("inspector.passage"), .keys = aria, .key_hint = keys}),
      RunCommand{CommandId::AddPassage});
  ui.set_cursor({at.x, next.y + high});
  ui.gap(0);
}

// Draws the foot of the card: who made the mark, when, and how many passages the mark has.
void draw_foot(const Inspected& in) {
  Ui& ui = in.ui;
  ui.gap(8);
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  ui.hairline(at, {at.x + wide, at.y});
  ui.gap(8);
  ui.indent(4, 4);
  TextStyle style = small_text(ui);
  style.most_lines = 2;
  const std::string passages = say("inspector.passages", {{"count", in.mark.passages.size()}});
  const std::string text = in.state.when.empty() ? passages : in.state.when + " · " + passages;
  add_text(ui, {.text = text, .style = style, .id = "when"});
  ui.unindent();
}

void draw_gone(const Inspected& in) {
  Ui& ui = in.ui;
  if (button(ui, {.name = words("inspector.bring-back")})) in.ui_events.push_back(RestoreMark{});
  ui.same_line(8);
  TextStyle style = small_text(ui);
  style.colour = ui.palette().alert;
  add_text(ui, {.text = words("inspector.gone"), .style = style, .height = ui.target()});
}

void draw_content(const Inspected& in) {
  draw_kinds(in);
  draw_words(in);
  if (in.gone) {
    for (const FieldSpec& field : kFields) {
      if (field.is_typed() && has_line(in.mark, field)) draw_text_property(in, field);
    }
    return draw_gone(in);
  }
  // The speaker comes first, because readers look for it first.
  if (has_line(in.mark, field_of(&Mark::attribution))) draw_speaker_property(in);
  for (const FieldSpec& field : kFields) {
    const bool is_drawn = field.editor == FieldEditor::Speaker;
    if (!is_drawn && has_line(in.mark, field)) draw_property(in, field);
  }
  draw_additions(in);
  draw_foot(in);
}

}  // namespace

void draw_inspector(Ui& ui, const Session& session, const Mark& mark, InspectorState& state,
                    UiEvents& ui_events) {
  const bool gone = session.notebook().find_mark(mark.id) == nullptr;
  const Entity* const entity = session.notebook().find_entity(mark.entity);
  state.texts.show(mark, entity);
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  // The background of the card lies under its content. The background is drawn last, because the
  // height of the content is known only then.
  ImDrawList& list = *ui.list();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ui.begin_group(Control::Role::Group, words("inspector.name"));
  ui.gap(8);
  ui.indent(kInspectorInset, kInspectorInset);
  draw_content({ui, session, mark, state, ui_events, gone});
  ui.unindent();
  ui.gap(12);
  const Rect card{at.x, at.y, wide, ui.cursor().y - at.y};
  ui.end_group(card);
  list.ChannelsSetCurrent(0);
  ui.lifted(card, 12);
  list.ChannelsMerge();
}

}  // namespace attest
