#include "ui/panels/codebook_dialog.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/command_button.h"
#include "ui/widgets/property_line.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr float kCodebookWidth = 520, kKeyField = 56;  // CSS pixels.

struct Drawn {
  Ui& ui;
  const CodebookDraft& draft;
  UiEvents& ui_events;
};

void add_heading(Ui& ui, std::string_view id) {
  ui.gap(16);
  TextStyle style = body_text(ui);
  style.font = ui.font(14, 600);
  add_text(ui, {.text = words(id), .style = style, .id = id, .role = Control::Role::Heading});
  ui.gap(6);
}

struct CodebookField {
  std::uint32_t id;
  std::string_view name, hint, text;
};
void add_field(const Drawn& in, const CodebookField& texts, float width) {
  Field field;
  field.id = texts.id;
  field.name = texts.name;
  field.hint = texts.hint;
  field.text = texts.text;
  field.version = in.draft.version;
  text_field(in.ui, std::move(field), {width, in.ui.target(32)});
}

void add_scope(const Drawn& in) {
  const std::array cells{Cell{words("codebook.for-all")}, Cell{words("codebook.for-article")}};
  const std::optional<std::size_t> pressed = segmented(in.ui, {.name = words("codebook.scope"),
                                                               .cells = cells,
                                                               .chosen = in.draft.own ? 1u : 0u,
                                                               .width = in.ui.available_width()});
  if (pressed) in.ui_events.push_back(SetCodebookScope{*pressed == 1});
}

void add_tag(const Drawn& in, std::size_t index) {
  Ui& ui = in.ui;
  const CodebookTag& tag = in.draft.codebook.tags[index];
  const std::string number = std::to_string(index);
  const float side = ui.target(32), gaps = ui.px(24), key = ui.px(kKeyField);
  const float name = ui.available_width() - 2 * side - key - gaps;
  const std::string_view colour = kTagColours[static_cast<std::size_t>(tag.colour)];
  const std::string spoken = say(
      "codebook.tag-colour", {{"tag", tag.name}, {"colour", say("colour." + std::string(colour))}});
  const std::string colour_id = "colour " + number, remove_id = "remove " + number;
  const Point at = ui.cursor();
  if (button(ui, {.name = spoken, .id = colour_id, .icon = Icon::Tag, .icon_only = true},
             {side, side})) {
    in.ui_events.push_back(NextTagColour{index});
  }
  if (tag.colour != TagColour::None) {
    ui.fill({at.x + ui.px(6), at.y + side - ui.px(6), side - ui.px(12), ui.px(3)},
            colour_of(ui.palette(), tag.colour), 1.5f);
  }
  ui.same_line(8);
  const auto field = static_cast<std::uint32_t>(index);
  add_field(in, {kFirstTagNameField + field, words("codebook.tag-name"), {}, tag.name}, name);
  ui.same_line(8);
  add_field(in,
            {kFirstTagKeyField + field, words("codebook.tag-key"), words("codebook.key"), tag.key},
            key);
  ui.same_line(8);
  const std::string remove = say("codebook.remove-tag", {{"tag", tag.name}});
  if (button(ui, {.name = remove, .id = remove_id, .icon = Icon::Close, .icon_only = true},
             {side, side})) {
    in.ui_events.push_back(RemoveCodebookTag{index});
  }
  ui.set_cursor({at.x, at.y + side});
  ui.gap(4);
}

void add_tags(const Drawn& in) {
  add_heading(in.ui, "codebook.tags");
  for (std::size_t i = 0; i < in.draft.codebook.tags.size(); ++i) add_tag(in, i);
  const bool full = in.draft.codebook.tags.size() == kMostTagFields;
  if (button(in.ui, {.name = words("codebook.add-tag"), .enabled = !full, .icon = Icon::Plus})) {
    in.ui_events.push_back(AddCodebookTag{});
  }
}

void add_scale(const Drawn& in) {
  Ui& ui = in.ui;
  const Codebook& codebook = in.draft.codebook;
  add_heading(ui, "codebook.verdicts");
  std::vector<Cell> cells;
  std::size_t chosen = 0;
  for (const VerdictScale& scale : kVerdictScales) {
    if (scale.token == codebook.scale) chosen = cells.size();
    cells.push_back({words(scale.label)});
  }
  if (codebook.scale == kOwnScale) chosen = cells.size();
  cells.push_back({words("codebook.own-scale")});
  const std::optional<std::size_t> pressed = segmented(ui, {.name = words("codebook.verdicts"),
                                                            .cells = cells,
                                                            .chosen = chosen,
                                                            .width = ui.available_width()});
  if (pressed) {
    const bool own = *pressed == kVerdictScales.size();
    in.ui_events.push_back(
        ChooseScale{std::string(own ? kOwnScale : kVerdictScales[*pressed].token)});
  }
  ui.gap(8);
  if (chosen == kVerdictScales.size()) {
    const CodebookScale& own = codebook.own_scale;
    add_field(
        in, {kScaleNameField, words("codebook.scale-name"), words("codebook.scale-name"), own.name},
        ui.available_width());
    ui.gap(4);
    const std::string verdicts = verdicts_text(own);
    add_field(in,
              {kScaleVerdictsField, words("codebook.scale-verdicts"),
               words("codebook.scale-verdicts"), verdicts},
              ui.available_width());
    return;
  }
  std::string list;
  for (const Verdict& verdict : verdicts_of(codebook)) add_part(list, verdict.label);
  TextStyle style = soft_text(ui);
  style.most_lines = 3;
  add_text(ui, {.text = list, .style = style, .id = "verdicts"});
}

void add_kind_names(const Drawn& in) {
  add_heading(in.ui, "codebook.kinds");
  for (const KindSpec& kind : kMarkKinds) {
    Ui& ui = in.ui;
    const std::string usual = usual_words(kind.label_id);
    begin_property(ui, usual);
    const auto index = static_cast<std::uint32_t>(kind.kind);
    const std::string name = say("codebook.kind-name", {{"kind", usual}});
    add_field(in, {kFirstKindNameField + index, name, usual, in.draft.codebook.kind_names[index]},
              ui.available_width());
    end_property(ui);
    ui.gap(4);
  }
}

void add_files(const Drawn& in) {
  in.ui.gap(16);
  if (command_button(in.ui, CommandId::ExportCodebook, {.look = ButtonLook::Raised})) {
    in.ui_events.push_back(RunCommand{CommandId::ExportCodebook});
  }
  in.ui.same_line(8);
  if (button(in.ui, {.name = words("codebook.open-file")})) in.ui_events.push_back(ChooseFile{});
}

}  // namespace

bool CodebookDraft::edit(std::uint32_t field, std::string_view text) {
  if (!is_codebook_field(field)) return false;
  if (field == kScaleNameField) {
    codebook.own_scale.name = text;
  } else if (field == kScaleVerdictsField) {
    codebook.own_scale.verdicts.clear();
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(',', at), text.size());
      codebook.own_scale.verdicts.emplace_back(text.substr(at, end - at));
      at = end + 1;
    }
  } else if (field < kFirstTagNameField) {
    codebook.kind_names[field - kFirstKindNameField] = text;
  } else {
    const bool is_key = field >= kFirstTagKeyField;
    const std::size_t index = field - (is_key ? kFirstTagKeyField : kFirstTagNameField);
    if (index >= codebook.tags.size()) return false;
    CodebookTag& tag = codebook.tags[index];
    (is_key ? tag.key : tag.name) = text;
  }
  return true;
}

std::string verdicts_text(const CodebookScale& scale) {
  std::string text;
  for (const std::string& verdict : scale.verdicts) text += (text.empty() ? "" : ", ") + verdict;
  return text;
}

void draw_codebook_dialog(Ui& ui, const CodebookDraft& draft, const DialogContext& context,
                          UiEvents& ui_events) {
  if (!begin_dialog(ui, {"codebook dialog", words("codebook.title"), kCodebookWidth}, ui_events))
    return;
  const Drawn in{ui, draft, ui_events};
  TextStyle style = soft_text(ui);
  style.most_lines = 6;
  add_text(ui, {.text = words("codebook.introduction"), .style = style});
  ui.gap(12);
  add_scope(in);
  add_tags(in);
  add_scale(in);
  add_kind_names(in);
  add_files(in);
  ui.gap(12);
  end_dialog_body(ui);
  end_dialog(ui, context, ui_events);
}

}  // namespace attest
