// Icons: line drawings on a grid of 16 units, drawn at any density.
//
// An icon is a table entry of path segments (icon_paths.h), not a picture. Strokes are 1.5 CSS
// pixels wide and have round ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// In the order of kIconPaths.
enum class Icon : std::uint8_t {
  None,
  Undo,
  Redo,
  Search,
  Library,
  Panel,
  Theme,
  Export,
  Trash,
  Plus,
  Close,
  Check,
  ChevronUp,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ArrowRight,
  More,
  Sort,
  Tag,
  Link,
  Clipboard,
  Merge,
  Grip,
  Person,
  Organisation,
  Document,
  MediaOutlet,
  SocialPost,
  Anonymous,
  Unattributed,
  Alert,
  Supported,
  PartlySupported,
  Unproven,
  Disputed,
  False,
  Pencil,
  Pin,
  Eye,
  Count
};

// Returns the side of an icon's square in device pixels: 16 CSS pixels, or 20 for a finger.
float icon_size(const Ui& ui);

// A character that stands for the icon where icons are not drawn, as in forced colours.
std::string_view text_sign(Icon icon);

struct IconStyle {
  Colour colour;
  Colour ground{};  // Lines on a filled disc have this colour. Default: the raised ground.
  bool right_to_left = false;  // Chevrons and arrows are mirrored; other icons are not.
};

// Draws an icon in the middle of `box`. `size`: the side in device pixels; 0: icon_size().
void draw_icon(Ui& ui, Icon icon, const Rect& box, const IconStyle& style, float size = 0);

}  // namespace attest
