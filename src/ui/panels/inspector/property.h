// One line of the inspector, with the name of a property at the left. Controls that are drawn while
// a PropertyLine exists belong to the line.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/panels/inspector/inspector_state.h"
#include "ui/widgets/property_line.h"

namespace attest {

class PropertyLine {
 public:
  // `remark` is drawn in small text below the name.
  PropertyLine(Ui& ui, std::string_view name, std::string_view remark = {}) : ui_(&ui) {
    ui.indent(4, 4);
    begin_property(ui, name, remark);
  }
  ~PropertyLine() {
    end_property(*ui_);
    ui_->unindent();
  }
  PropertyLine(const PropertyLine&) = delete;
  PropertyLine& operator=(const PropertyLine&) = delete;

 private:
  Ui* ui_;
};

// A text field of one line, over the available width. Its text does not belong to a mark or an
// entity yet.
struct DraftFieldSpec {
  std::uint32_t id;             // The id of the field (field_ids.h).
  std::string_view name, hint;  // See Field.
};
void draw_draft_field(Ui& ui, const DraftText& draft, const DraftFieldSpec& spec);

}  // namespace attest
