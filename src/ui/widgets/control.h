// Descriptions of the drawn controls and text fields. The page makes real elements from them.
//
// A screen reader cannot see inside a canvas. Therefore the role, name and rect of every drawn
// control are also sent to the page, where the semantics layer makes an element from them.
#pragma once

#include <cstdint>
#include <string>

#include "layout/geometry.h"

namespace attest {

// The heights by which a rect is clipped at its top and bottom edges, in device pixels.
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
    MenuButton,  // on: its menu is open.
    Menu,
    MenuItem,
    MenuChoice,  // One of a few in a menu.
    Bookmarklet  // A link that is dragged to the bookmarks (web/bookmarklet.js). The page acts on it.
  };
  std::uint32_t id = 0;  // Constant from frame to frame.
  // The id of the group of controls that contains it. 0: none.
  std::uint32_t parent = 0;
  Role role = Role::Button;
  std::string name;
  std::string shown;    // The drawn text, if it differs from the name.
  float font_size = 0;  // The size of the drawn text in device pixels. 0: the default size.
  std::string keys;     // The value of aria-keyshortcuts, or empty.
  Rect rect;
  Cut cut;
  bool enabled = true, on = false;  // on: pressed, checked, selected or current.
  // The number of items in a list, and the number of this item in the list, counted from 1. Both
  // are 0 if every item has a control. They are needed for a long list, in which only the items in
  // view have controls.
  std::uint32_t set_size = 0, position = 0;
  friend bool operator==(const Control&, const Control&) = default;
};

// A native text field of the page. It is shown over the frame that the canvas draws.
struct Field {
  std::uint32_t id = 0;
  // The Group or Dialog that contains the field. In Tab order, the field comes after the controls
  // of its parent.
  std::uint32_t parent = 0;
  std::string name;  // The accessible name.
  std::string hint;  // The placeholder text.
  Rect rect;         // The rect of the text, inside the drawn frame.
  Cut cut;
  float font_size = 16;  // Device pixels.
  bool multiline = false;
  // The page copies it to the field when `version` changes, but not during composition.
  std::string text;
  std::uint64_t version = 0;
  friend bool operator==(const Field&, const Field&) = default;
};

}  // namespace attest
