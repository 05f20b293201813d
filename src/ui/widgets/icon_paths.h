// The paths of the icons, in units of a grid with 16 by 16 cells. The y axis points down.
//
// A path is a sequence of commands with numbers:
//   M x y            begins a stroke at (x, y);
//   L x y            draws a line to (x, y);
//   C x y x y x y    draws a cubic Bézier curve;
//   A x y r from to  draws an arc around (x, y), in degrees clockwise from the right;
//   Z                closes the stroke;
//   F                fills the stroke before it instead of drawing the line of the stroke;
//   O x y r          draws a circle around (x, y);
//   R x y w h r      draws a rounded rectangle;
//   B x y r          draws a filled disc;
//   D                makes all following strokes dashed;
//   G                gives all following strokes the colour IconStyle::ground.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ui/widgets/icon.h"

namespace attest {

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::Count)> kIconPaths{
    "",                                                                 // None
    "M6 3.5L3 6.5L6 9.5M3 6.5L9.2 6.5A9.2 10 3.5 270 450L6.5 13.5",     // Undo
    "M10 3.5L13 6.5L10 9.5M13 6.5L6.8 6.5A6.8 10 3.5 270 90L9.5 13.5",  // Redo
    "O7 7 4.25M10.2 10.2L13.5 13.5",                                    // Search
    "M3 3L3 13M6 3L6 13M8.8 3.4L12.5 12.7",                             // Library
    "R2.5 3 11 10 1.5M10 3L10 13",                                      // Panel
    "O8 8 5.5A8 8 5.5 -90 90F",                                         // Theme
    "M8 10L8 2.5M5 5.5L8 2.5L11 5.5M3 9.5L3 13.5L13 13.5L13 9.5",       // Export
    "M3 4.5L13 4.5M6.5 4.5L6.5 3L9.5 3L9.5 4.5M4.5 4.5L5 12.8C5 13.2 5.3 13.5 5.7 13.5L10.3 13.5"
    "C10.7 13.5 11 13.2 11 12.8L11.5 4.5M7 7L7 11M9 7L9 11",  // Trash
    "M8 3.5L8 12.5M3.5 8L12.5 8",                             // Plus
    "M4.5 4.5L11.5 11.5M11.5 4.5L4.5 11.5",                   // Close
    "M3.5 8.5L6.5 11.5L12.5 4.5",                             // Check
    "M4.5 9.5L8 6L11.5 9.5",                                  // ChevronUp
    "M4.5 6.5L8 10L11.5 6.5",                                 // ChevronDown
    "M9.5 4.5L6 8L9.5 11.5",                                  // ChevronLeft
    "M6.5 4.5L10 8L6.5 11.5",                                 // ChevronRight
    "M3.5 8L12.5 8M9 4.5L12.5 8L9 11.5",                      // ArrowRight
    "B4 8 1B8 8 1B12 8 1",                                    // More
    "M3 4.5L13 4.5M3 8L9.5 8M3 11.5L6 11.5",                  // Sort
    "M2.8 7.6L2.8 2.8L7.6 2.8L13.2 8.4L8.4 13.2ZB5.5 5.5 1",  // Tag
    "M6.5 9.5L9.5 6.5M7.5 4.8L8.4 3.9A10.25 5.75 2.616 225 405L11.2 8.5"
    "M8.5 11.2L7.6 12.1A5.75 10.25 2.616 45 225L4.8 7.5",  // Link
    "M5.5 3.5L4 3.5L4 13.5L12 13.5L12 3.5L10.5 3.5M6 2.5L10 2.5L10 4.5L6 4.5Z"
    "M6 8L10 8M6 10.5L9 10.5",                                                  // Clipboard
    "M4 2.5L4 5C4 8 8 8 8 10.5L8 13.5M12 2.5L12 5C12 8 8 8 8 10.5",             // Merge
    "B6 4 1B10 4 1B6 8 1B10 8 1B6 12 1B10 12 1",                                // Grip
    "O8 5.5 2.5M3.5 13.5C3.9 10.8 5.7 9.5 8 9.5C10.3 9.5 12.1 10.8 12.5 13.5",  // Person
    "M3.5 13.5L3.5 3.5L9.5 3.5L9.5 13.5M9.5 6.5L12.5 6.5L12.5 13.5M2 13.5L14 13.5"
    "M5.5 6L7.5 6M5.5 8.5L7.5 8.5M5.5 11L7.5 11",  // Organisation
    "M4 2.5L9.5 2.5L12 5L12 13.5L4 13.5ZM9.5 2.5L9.5 5L12 5M6 8L10 8M6 10.5L10 10.5",  // Document
    "R2.5 3 11 10 1.5M5 5.8L11 5.8M5 8.2L7.2 8.2M5 10.4L7.2 10.4M9.3 8.2L11 8.2L11 10.4L9.3 10.4Z",
    "M4 3.5L12 3.5C12.8 3.5 13.5 4.2 13.5 5L13.5 9.5C13.5 10.3 12.8 11 12 11L8 11L5 13.5L5 11L4 11"
    "C3.2 11 2.5 10.3 2.5 9.5L2.5 5C2.5 4.2 3.2 3.5 4 3.5ZM5.5 6.2L10.5 6.2M5.5 8.4L8.5 8.4",
    "DO8 5.5 2.5M3.5 13.5C3.9 10.8 5.7 9.5 8 9.5C10.3 9.5 12.1 10.8 12.5 13.5",   // Anonymous
    "M5.8 8L10.2 8DO8 8 5.5",                                                     // Unattributed
    "O8 8 5.5M8 5L8 8.5B8 10.9 .8",                                               // Alert
    "B8 8 6.5GM5.2 8.3L7.2 10.3L10.9 5.9",                                        // Supported
    "O8 8 5.75A8 8 5.75 90 270F",                                                 // PartlySupported
    "O8 8 5.75A8.03 6.6 1.65 180 426C8.2 8.3 8 8.6 8 9.1B8 11.1 .8",              // Unproven
    "O8 8 5.75M4.2 11.8L11.8 4.2",                                                // Disputed
    "B8 8 6.5GM5.7 5.7L10.3 10.3M10.3 5.7L5.7 10.3",                              // False
    "M3 13L3.6 10.2L10.8 3L13 5.2L5.8 12.4ZM9.3 4.5L11.5 6.7",                    // Pencil
    "M5.5 2.5L10.5 2.5M6.5 2.5L6.5 6.5L4.5 9L11.5 9L9.5 6.5L9.5 2.5M8 9L8 13.5",  // Pin
    "M1.8 8C3.3 5.2 5.5 3.8 8 3.8C10.5 3.8 12.7 5.2 14.2 8C12.7 10.8 10.5 12.2 8 12.2"
    "C5.5 12.2 3.3 10.8 1.8 8ZO8 8 2",  // Eye
    "O8 8 4",                           // Source
};

}  // namespace attest
