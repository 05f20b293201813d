// Descriptions of the drawn controls and of the text fields. The page creates HTML elements from
// them.
//
// A screen reader cannot read a canvas. Therefore the program sends the role, name and rect of
// every drawn control to the page. The semantics layer of the page makes an element from each
// control.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/geometry.h"

namespace attest {

// The heights of the parts that are clipped at the top and at the bottom of a rect, in device
// pixels.
struct Cut {
  float above = 0, below = 0;
  friend bool operator==(const Cut&, const Cut&) = default;
};

// One drawn control and its element in the semantics layer.
struct Control {
  enum class Role : std::uint8_t {
    Button,
    Toggle,
    Radio,
    Tab,
    ListItem,
    Heading,
    Group,
    Text,
    Dialog,
    Toolbar,
    List,
    Switch,
    TabList,
    MenuButton,  // `on` means that the button's menu is open.
    Menu,
    MenuItem,
    MenuChoice,  // A menu item that is one of several choices.
    // A link that is dragged to the bookmarks. The page handles it (web/bookmarklet.js).
    Bookmarklet,
    // A text that is not announced, because other controls contain it. Forced colours show it.
    Silent,
    MenuCheck,  // A menu item that is switched on and off.
    Checkbox,
    Disclosure  // A button that shows and hides a part. `on` means that the part is shown.
  };
  std::uint32_t id = 0;  // The same control has the same id in every frame.
  // The id of the group that contains the control. 0: no group.
  std::uint32_t parent = 0;
  Role role = Role::Button;
  std::string name;
  std::string shown;  // The drawn text, if it differs from the name.
  // The character of the drawn shape of a kind of mark. Forced colours show it before the text.
  std::string_view sign;
  float font_size = 0;  // The size of the drawn text in device pixels. 0: the default size.
  std::string keys;     // The value of aria-keyshortcuts, or empty.
  Rect rect;
  Cut cut;
  bool enabled = true, on = false;  // `on` means pressed, checked, selected or current.
  // The number of items in the list, and the position of this item, counted from 1. Both are needed
  // for a long list, in which items out of view have no controls. Both may be 0 in other lists.
  std::uint32_t set_size = 0, position = 0;
  friend bool operator==(const Control&, const Control&) = default;

  // Returns the sign and the drawn text. Empty if the control is drawn as its name alone.
  std::string drawn() const {
    if (sign.empty()) return shown;
    return std::string(sign).append(" ").append(shown.empty() ? name : shown);
  }
};

// A row of a list.
struct ListRow {
  std::uint32_t list = 0;    // The id of the list.
  std::size_t position = 0;  // Counted from 1. 0: no row.
  std::size_t rows = 0;      // The number of rows of the list.
  friend bool operator==(const ListRow&, const ListRow&) = default;
};

// A native text field of the page. The page shows it over the frame that the canvas draws.
struct Field {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;  // The id of the Group or Dialog that contains the field, or 0.
  // The id of the control of the same parent after which the field comes in Tab order. 0: the field
  // comes before all controls of the parent.
  std::uint32_t after = 0;
  std::string name;  // The accessible name.
  std::string hint;  // The placeholder text.
  Rect rect;         // The rect of the text inside the drawn frame.
  Cut cut;
  float font_size = 16;  // Device pixels.
  bool multiline = false;
  // The page copies `text` to the field when `version` changes, but not during the composition of
  // an input method.
  std::string text;
  std::uint64_t version = 0;
  friend bool operator==(const Field&, const Field&) = default;
};

}  // namespace attest
