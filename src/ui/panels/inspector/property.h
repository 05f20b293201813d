// The parts that the lines of the inspector are made of. Lengths are CSS pixels.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// One line: the name of a property at the left, and the value that is added while the object
// exists. The line is at least as high as a control.
class PropertyLine {
 public:
  // `small` is drawn in small text below the name. Screen readers read the names of the controls in
  // the value instead of both.
  PropertyLine(Ui& ui, std::string_view name, std::string_view small = {});
  ~PropertyLine();
  PropertyLine(const PropertyLine&) = delete;
  PropertyLine& operator=(const PropertyLine&) = delete;

 private:
  Ui* ui_;
  Point at_;
  float height_;
};

// A value that can be pressed: a shape, a text and a detail in a softer colour.
struct ValueSpec {
  std::string_view id;
  std::string_view spoken;
  std::string_view text, detail{};
  std::optional<MarkKind> shape{};
  std::optional<Colour> colour{};  // Of the text.
  float height = 32;
};
Ui::Item value_button(Ui& ui, const ValueSpec& spec);

// A button that adds a property which the mark does not have yet: "+ Add note…".
struct AddSpec {
  std::string_view name;
  std::string_view shown{};  // Empty: the name.
  std::string_view key{}, aria_key{};
  bool enabled = true;
};
bool add_button(Ui& ui, const AddSpec& spec);
float add_button_width(Ui& ui, const AddSpec& spec);

// Cells of which one is chosen. Returns the index of the pressed cell. `on` is the index of the
// chosen cell; any other number: none.
std::optional<std::size_t> choice_cells(Ui& ui, std::string_view name,
                                        std::span<const std::string> labels, std::size_t on);

}  // namespace attest
