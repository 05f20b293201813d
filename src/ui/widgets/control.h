// The descriptions of controls and text fields that the page turns into real elements.
//
// A screen reader cannot see inside a canvas. Therefore every drawn control is also described, with
// its role, name and rect, and the semantics layer makes a real element of the page from it.
#pragma once

#include <cstdint>
#include <string>

#include "layout/geometry.h"

namespace attest {

// How far a rect is clipped at its top and bottom edges, in device pixels.
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
    List
  };
  std::uint32_t id = 0;      // Stays the same from frame to frame.
  std::uint32_t parent = 0;  // The id of a Group, Dialog, Toolbar or List; 0: none.
  Role role = Role::Button;
  std::string name;
  std::string shown;    // The drawn text, if it differs from the name.
  float font_size = 0;  // The size of the drawn text in device pixels. 0: the default size.
  std::string keys;     // The value of aria-keyshortcuts; may be empty.
  Rect rect;
  Cut cut;
  bool enabled = true, on = false;  // on: pressed, checked, selected or current.
  // For an item of a long list, in which only the items in view have controls: the number of items
  // in the list, and the number of this item, counted from 1. 0: every item has a control.
  std::uint32_t set_size = 0, position = 0;
  friend bool operator==(const Control&, const Control&) = default;
};

// A real text field of the page, shown in place of a drawn one.
struct Field {
  std::uint32_t id = 0;
  // The Group or Dialog that contains the field. In Tab order, the field follows its controls.
  std::uint32_t parent = 0;
  std::string name;  // The accessible name.
  std::string hint;  // The placeholder.
  Rect rect;         // The rect of the text, inside the drawn frame.
  Cut cut;
  float font_size = 16;  // Device pixels.
  bool multiline = false;
  std::string text;  // Written to the field when `version` has changed, but not during composition.
  std::uint64_t version = 0;
  friend bool operator==(const Field&, const Field&) = default;
};

}  // namespace attest
