#include "app/mirror/page_mirror.h"

#include <algorithm>
#include <utility>

namespace attest {
namespace {

template <class List>
std::optional<List> difference(List& last_sent, List present) {
  if (present == last_sent) return std::nullopt;
  last_sent = present;
  return present;
}

}  // namespace

std::optional<std::vector<Control>> PageMirror::controls(std::vector<Control> present) {
  return difference(controls_, std::move(present));
}

std::optional<std::vector<Field>> PageMirror::fields(std::vector<Field> present) {
  return difference(fields_, std::move(present));
}

std::uint32_t PageMirror::first_button_of_dialog() const {
  const auto is_in_dialog = [this](const Control& control) {
    const auto group = std::find_if(controls_.begin(), controls_.end(), [&](const Control& other) {
      return other.id == control.parent;
    });
    return group != controls_.end() && group->role == Control::Role::Dialog;
  };
  for (const Control& control : controls_) {
    if (control.role != Control::Role::Button || control.parent == 0) continue;
    if (is_in_dialog(control)) return control.id;
  }
  return 0;
}

std::uint32_t PageMirror::panel_stop() const {
  for (const Control::Role role : {Control::Role::Tab, Control::Role::Radio}) {
    for (const Control& control : controls_) {
      if (control.role == role && control.on) return control.id;
    }
  }
  return 0;
}

std::uint32_t PageMirror::list_item(std::string_view list, std::size_t position) const {
  const auto group = std::find_if(controls_.begin(), controls_.end(), [&](const Control& control) {
    return control.role == Control::Role::List && control.name == list;
  });
  const auto item = std::find_if(group, controls_.end(), [&](const Control& control) {
    return control.parent == group->id && control.position == position &&
           control.role == Control::Role::ListItem;
  });
  return position == 0 || item == controls_.end() ? 0 : item->id;
}

ListRow PageMirror::row_of(std::uint32_t item) const {
  const Control* const found = find(item);
  if (found == nullptr || found->role != Control::Role::ListItem) return {};
  return {found->parent, found->position, found->set_size};
}

const Control* PageMirror::control_of(const ListRow& row) const {
  const auto found = std::find_if(controls_.begin(), controls_.end(), [&](const Control& each) {
    return each.parent == row.list && each.position == row.position;
  });
  return row.position == 0 || found == controls_.end() ? nullptr : &*found;
}

bool PageMirror::is_in_group(std::string_view group, std::uint32_t control) const {
  const Control* const found = find(control);
  const Control* const parent = found == nullptr ? nullptr : find(found->parent);
  return parent != nullptr && parent->name == group;
}

const Control* PageMirror::find(std::uint32_t control) const {
  const auto found = std::find_if(controls_.begin(), controls_.end(),
                                  [control](const Control& each) { return each.id == control; });
  return control == 0 || found == controls_.end() ? nullptr : &*found;
}

std::optional<std::vector<Point>> PageMirror::handles(std::vector<Point> present) {
  if (present == handles_) return std::nullopt;
  handles_ = present;
  return present;
}

bool PageMirror::selection(ByteRange present) {
  return std::exchange(selection_, present) != present;
}

std::optional<MirrorSelection> PageMirror::layer_selection(const TextLayerRange& present,
                                                           bool empty) {
  const std::optional<TextLayerRange> last = std::exchange(layer_selection_, present);
  if (last == present || (!last && empty)) return std::nullopt;
  return MirrorSelection{present};
}

bool PageMirror::saved(bool present) { return std::exchange(saved_, present) != present; }

void PageMirror::begin_article() {
  selection_ = {};
  layer_selection_.reset();
}

}  // namespace attest
