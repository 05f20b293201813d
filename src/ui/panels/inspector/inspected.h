// The state that each property line of the inspector reads, and the list that receives the line's
// UI events.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotation/fields.h"
#include "session/session.h"
#include "ui/panels/inspector/inspector_state.h"
#include "ui/panels/ui_event.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/ui.h"

namespace attest {

struct Inspected {
  Ui& ui;
  const Session& session;
  const Mark& mark;
  InspectorState& state;
  UiEvents& ui_events;
  // True if another window has deleted the mark. Only the fields of the mark can then be edited.
  bool gone;

  bool is_of(MarkKind kind) const { return mark.kind == kind; }
};

// Each function draws the lines of one property at the cursor. `field` must be an element of
// kFields.
void draw_text_property(const Inspected& in, const FieldSpec& field);
void draw_choice_property(const Inspected& in, const FieldSpec& field);
void draw_verdict_property(const Inspected& in);
void draw_speaker_property(const Inspected& in);
void draw_evidence_property(const Inspected& in);
void draw_tags_property(const Inspected& in);
void draw_entity_property(const Inspected& in);
void draw_link_properties(const Inspected& in);

// Returns the cells for segmented(). `labels` must outlive the cells.
std::vector<Cell> cells_of(const std::vector<std::string>& labels);

// Draws the text field of the open SourceChooser and the options below it. `name` is the name of
// the property line.
void draw_source_chooser(const Inspected& in, std::string_view name);

}  // namespace attest
