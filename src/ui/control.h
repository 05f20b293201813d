// A control as the semantics layer shows it, and a text field as the page does.
//
// The canvas is one picture to a screen reader; so each control that is drawn is
// also told, with its role, name and place, and becomes a real element of the page.
#pragma once

#include <cstdint>
#include <string>

#include "layout/geometry.h"

namespace attest {

// How much of a place is scrolled out of view.
struct Cut {
  float above = 0, below = 0;
  friend bool operator==(const Cut&, const Cut&) = default;
};

// One control of the canvas as the semantics layer shows it.
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
  std::uint32_t parent = 0;  // A Group, Dialog, Toolbar or List; 0: none.
  Role role = Role::Button;
  std::string name;
  std::string shown;    // What is drawn in place of the name, if it is something else.
  float font_size = 0;  // Device pixels, of what is drawn. 0: as most are.
  std::string keys;     // As aria-keyshortcuts; may be empty.
  Rect rect;
  Cut cut;
  bool enabled = true, on = false;  // on: pressed, checked, selected or current.
  // Of a list of which only some items are told: how many it has, and which this is, from 1 on. 0:
  // all are control.
  std::uint32_t set_size = 0, position = 0;
  friend bool operator==(const Control&, const Control&) = default;
};

// A real text field of the page, shown in place of a drawn one.
struct Field {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;  // A Group or Dialog: the Tab key reaches the field after its controls.
  std::string name;          // For assistive tools.
  std::string hint;          // Shown while it is empty.
  Rect rect;                 // Of the text, inside the drawn frame.
  Cut cut;
  float font_size = 16;  // Device pixels.
  bool multiline = false;
  std::string text;  // Given to the field when `version` changed and nobody is composing.
  std::uint64_t version = 0;
  friend bool operator==(const Field&, const Field&) = default;
};

}  // namespace attest
