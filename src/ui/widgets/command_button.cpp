#include "ui/widgets/command_button.h"

#include <string>

namespace attest {

ButtonSpec spec_for(const Ui& ui, CommandId command, ButtonSpec spec) {
  if (spec.name.empty()) spec.name = ui.commands().spec(command).label();
  spec.enabled = spec.enabled && ui.commands().enabled(command);
  return spec;
}

bool command_button(Ui& ui, CommandId command, const ButtonSpec& spec, Size size) {
  ButtonSpec full = spec_for(ui, command, spec);
  const std::string keys = ui.commands().aria_keys(ui.commands().spec(command));
  full.keys = keys;
  const std::string keys_in_tip = ui.key_hint(command);
  if (full.tip_keys.empty()) full.tip_keys = keys_in_tip;
  return button(ui, full, size);
}

}  // namespace attest
