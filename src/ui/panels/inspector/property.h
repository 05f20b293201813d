// One line of the inspector, for its scope: the name of a property at the left, and the value that
// is added while the object exists.
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

// A field of one line for a text that belongs to no record yet, over the available width.
struct DraftFieldSpec {
  std::uint32_t id;             // A number of field_ids.h.
  std::string_view name, hint;  // As in Field.
};
void draw_draft_field(Ui& ui, const DraftText& draft, const DraftFieldSpec& spec);

}  // namespace attest
