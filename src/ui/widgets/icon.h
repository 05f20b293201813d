// Icons are line drawings on a grid of 16 units. They can be drawn at any density.
//
// An icon is not a bitmap but a sequence of drawing commands in a table (icon_paths.h). Strokes are
// 1.5 CSS pixels wide and have round ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.h"

namespace attest {

// The icons, in the order of kIconPaths.
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
  Source,  // A source of unknown kind.
  Count
};

// Returns the side of an icon's square in device pixels. The side is 16 CSS pixels, or 20 on touch
// screens.
float icon_size(const Ui& ui);

// Returns a character that replaces the icon where icons are not drawn, for example in forced
// colours.
std::string_view text_sign(Icon icon);

struct IconStyle {
  Colour colour;
  // The colour of lines on a filled disc. Default: the colour of raised backgrounds.
  Colour ground{};
};

// Draws an icon in the middle of `box`. In a mirrored interface, icons with a direction, such as
// chevrons, are mirrored. `size` is the side in device pixels; 0 stands for
// icon_size().
void draw_icon(Ui& ui, Icon icon, const Rect& box, const IconStyle& style, float size = 0);

}  // namespace attest
