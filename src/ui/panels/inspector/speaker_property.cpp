// Draws the line "Said by" with the speaker of a quote or a claim, and the chooser for another
// speaker.
#include <string>

#include "query/attribution.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspected.h"
#include "ui/panels/inspector/property.h"
#include "ui/panels/inspector/source_icon.h"
#include "ui/panels/short_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/isolation.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::string role_of(const Session& session, const Mark& source) {
  return role_of(session, SpeakerCandidate{source.id, source.entity, {}, {}, {}, 0, false});
}

}  // namespace

void draw_speaker_property(const Inspected& in) {
  const std::string_view name = words("inspector.said-by");
  if (in.state.chooser.is_open_for(SourceChooser::Purpose::Speaker)) {
    return draw_source_chooser(in, name);
  }
  const Notebook& notebook = in.session.notebook();
  const std::uint32_t number = notebook.mark_number(in.mark.id);
  const std::uint32_t speaker = speaker_of(notebook, number);
  const bool unattributed = in.mark.attribution == kUnattributed;
  if (speaker == kNoNumber && !has_field(in.mark.kind, &Mark::attribution)) return;

  const PropertyLine line(in.ui, name);
  std::string text(words("inspector.choose-speaker")), detail, spoken(text);
  if (speaker != kNoNumber) {
    const Mark& source = notebook.mark_numbered(speaker);
    const Entity* const entity = notebook.find_entity(source.entity);
    text = entity != nullptr && !entity->name.empty() ? entity->name
                                                      : short_words(source, in.session.article());
    detail = role_of(in.session, source);
    spoken = say("inspector.said-by-whom", {{"name", text}});
  } else if (unattributed) {
    text = spoken = words("inspector.unattributed");
  }
  const MarkKind kind = kind_with(&Mark::entity);
  const ValueSpec value{.name = spoken,
                        .value = text,
                        .detail = detail,
                        .id = "speaker",
                        .icon = speaker == kNoNumber ? Icon::Unattributed : Icon::None,
                        .kind = speaker == kNoNumber ? nullptr : &kind,
                        .alert = unattributed};
  if (property_value(in.ui, value)) in.ui_events.push_back(RunCommand{CommandId::ChooseSource});
}

namespace {

constexpr float kOption = 32, kSpeakerPad = 4;  // CSS pixels.

void describe(Ui& ui, const std::string& name, const std::string& shown, bool on, std::size_t index,
              std::size_t count) {
  Control& control = ui.control();
  control.role = Control::Role::ListItem;
  control.name = name;
  control.shown = shown;
  control.font_size = ui.font(14).size;
  control.on = on;
  control.position = static_cast<std::uint32_t>(index + 1);
  control.set_size = static_cast<std::uint32_t>(count);
}

// If the role and the distance of an option do not fit together beside the name, keeps only one of
// them: the distance if it fits, otherwise the role. If neither fits, removes both.
void fit_option(Ui& ui, float room, const std::string& name, bool on, std::string& role,
                std::string& distance) {
  const float beside = room - ui.pen().width(ui.font(14, on ? 600 : 400), name);
  const Font font = ui.font(14);
  const float first = role.empty() ? 0 : separator_width(ui, font) + ui.pen().width(font, role);
  const float second = distance.empty() ? 0 : ui.pen().width(ui.font(12), distance) + ui.px(8);
  if (first + second <= beside) return;
  if (second > beside) distance.clear();
  if (first + (distance.empty() ? 0 : second) > beside) role.clear();
}

// Draws an option with a width of `wide` device pixels. Returns whether the reader pressed it.
bool draw_option(const Inspected& in, const SourceOption& option, std::size_t index, float wide) {
  Ui& ui = in.ui;
  const Palette& palette = ui.palette();
  const bool on = in.state.chooser.selected() == index;
  const bool is_candidate = option.kind == SourceOption::Kind::Candidate;
  const bool links = in.state.chooser.is_open_for_link();
  const bool is_known = option.kind == SourceOption::Kind::Elsewhere;
  const std::string name = shown_name(option);
  const Notebook& notebook = in.session.notebook();
  const std::uint32_t speaker = speaker_of(notebook, notebook.mark_number(in.mark.id));
  const bool is_entity = in.state.chooser.is_open_for(SourceChooser::Purpose::Entity);
  const bool is_present =
      is_candidate && !links &&
      (is_entity
           ? !in.mark.entity.empty() && option.candidate.entity == in.mark.entity
           : speaker != kNoNumber && option.candidate.mark == notebook.mark_numbered(speaker).id);
  std::string role, distance;
  if (is_candidate) {
    if (!links) role = role_of(in.session, option.candidate);
    distance = distance_of(option.candidate);
  } else if (is_known) {
    role = role_of(option.known.source);
    distance = say("inspector.in-articles", {{"count", option.known.articles}});
  } else if (option.kind == SourceOption::Kind::Unattributed) {
    distance = ui.key_hint(CommandId::MarkUnattributed);
  }
  std::string spoken = name;
  for (const std::string* part : {&role, &distance}) {
    if (!part->empty() && option.kind != SourceOption::Kind::Unattributed) spoken += ", " + *part;
  }
  if (is_present) {
    spoken.append(", ").append(
        words(is_entity ? "inspector.present-entity" : "inspector.present-speaker"));
  }
  const Ui::Item item =
      ui.add_pressable(Ui::id_of("option " + std::to_string(index)), {wide, ui.target(kOption)});
  if (on && in.state.chooser.take_reveal()) {
    ui.reveal(item.rect.y - ui.px(8), item.rect.bottom() + ui.px(8));
  }
  if (item.visible) {
    const Rect& rect = item.rect;
    if (on || item.hovered) ui.fill(rect, on ? palette.selection : palette.hover, 6);
    float x = rect.x + ui.px(8), end = rect.right() - ui.px(8);
    const Colour faint = on ? palette.ink : palette.soft;
    if (is_present) {
      end -= icon_size(ui);
      draw_icon(ui, Icon::Check, {end, rect.y, icon_size(ui), rect.height}, {.colour = faint});
      end -= ui.px(8);
    }
    fit_option(ui, end - x - icon_size(ui) - ui.px(8), name, on, role, distance);
    const float far = ui.pen().width(ui.font(12), distance);
    ui.text({end - far, rect.y, far + 2, rect.height}, distance, ui.font(12), faint);
    if (far > 0) end -= far + ui.px(8);
    const Icon icon = is_candidate
                          ? icon_of(in.session.notebook().find_entity(option.candidate.entity))
                      : is_known                                   ? icon_of(&option.known.source)
                      : option.kind == SourceOption::Kind::NewName ? Icon::Plus
                                                                   : Icon::Unattributed;
    const Rect place{x, rect.y, icon_size(ui), rect.height};
    if (const Mark* mark =
            links ? in.session.notebook().find_mark(option.candidate.mark) : nullptr) {
      ui.kind_shape(mark->kind, {x + icon_size(ui) / 2, rect.y + rect.height / 2});
    } else {
      draw_icon(ui, icon, place, {.colour = faint});
    }
    x += icon_size(ui) + ui.px(8);
    const Colour ink = on || is_candidate || is_known ? palette.ink : palette.soft;
    x += ui.text({x, rect.y, end - x, rect.height}, name, ui.font(14, on ? 600 : 400), ink);
    if (!role.empty() && x < end) {
      x += draw_separator(ui, {x, rect.y, end - x, rect.height}, ui.font(14), faint);
      ui.text({x, rect.y, end - x, rect.height}, role, ui.font(14), faint);
    }
    ui.focus_ring(item.id, rect, 6);
  }
  std::string shown = is_present ? "✓ " + name : name;
  if (!role.empty()) append_isolated(shown += " · ", role);
  if (!distance.empty()) shown += " · " + distance;
  describe(ui, spoken, shown, on, index, in.state.chooser.options(in.session).size());
  return item.pressed;
}

void take(const Inspected& in, const SourceOption& option) {
  if (std::optional<Action> action = in.state.chooser.taking(in.session, option)) {
    in.ui_events.push_back(*std::move(action));
  } else {
    in.ui_events.push_back(EditField{kChooserField});
  }
}

}  // namespace

void draw_source_chooser(const Inspected& in, std::string_view name) {
  Ui& ui = in.ui;
  SourceChooser& chooser = in.state.chooser;
  {
    const PropertyLine line(ui, name);
    const float close = ui.target(32);
    const float wide = ui.available_width();
    Field field;
    field.id = kChooserField;
    field.name = name;
    field.hint = words(chooser.is_open_for_link() ? "inspector.type-words" : "inspector.type-name");
    field.text = chooser.typed();
    field.version = chooser.version();
    text_field(ui, std::move(field), {wide - close, close});
    ui.same_line();
    if (button(ui,
               {.name = words("inspector.close-chooser"),
                .id = "close-chooser",
                .icon = Icon::Close,
                .icon_only = true},
               {close, close})) {
      in.ui_events.push_back(CloseChooser{});
    }
  }
  ui.gap(4);
  const std::vector<SourceOption> options = chooser.options(in.session);
  if (!chooser.refusal().empty()) {
    TextStyle style = small_text(ui);
    style.most_lines = 4;
    add_text(ui, {.text = chooser.refusal(), .style = style, .id = "refusal"});
    ui.gap(4);
    if (options.empty()) return;
  }
  if (options.empty()) {
    add_text(ui, {.text = words("inspector.no-such-mark"), .style = small_text(ui)});
    return ui.gap(4);
  }
  const Point at = ui.cursor();
  const float wide = ui.available_width();
  const float high =
      ui.target(kOption) * static_cast<float>(options.size()) + 2 * ui.px(kSpeakerPad);
  ui.fill({at.x, at.y, wide, high}, ui.palette().panel, 8);
  ui.begin_group(Control::Role::List, words(chooser.is_open_for_link() ? "inspector.mark-options"
                                                                       : "inspector.options"));
  for (std::size_t i = 0; i < options.size(); ++i) {
    ui.set_cursor({at.x + ui.px(kSpeakerPad),
                   at.y + ui.px(kSpeakerPad) + ui.target(kOption) * static_cast<float>(i)});
    if (draw_option(in, options[i], i, wide - 2 * ui.px(kSpeakerPad))) take(in, options[i]);
  }
  ui.end_group({at.x, at.y, wide, high});
  ui.set_cursor({at.x, at.y + high});
  ui.gap(4);
}

}  // namespace attest
