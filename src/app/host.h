// The seam between the program and the browser: values in, values out.
//
// What the browser does later or on its own (clipboard, files, timers, the journal)
// comes in as an Event and goes out as a Request. So a test writes a list of events
// and reads a struct, natively, in milliseconds.
//
// Positions and sizes are device pixels from the window's top left corner.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "annotation/mark.h"
#include "base/offsets.h"
#include "layout/geometry.h"
#include "layout/shaper.h"
#include "render/painter.h"
#include "ui/control.h"

struct ImDrawData;

namespace attest {

class PagePicture;

// --- In

enum class PointerKind : std::uint8_t { Mouse, Touch, Pen };
struct Modifiers {
  bool shift = false, control = false, alt = false, meta = false;
};
struct PointerMoved {
  Point at;
};
struct PointerPressed {
  Point at;
  int button = 0;  // 0 main, 1 middle, 2 secondary.
  int clicks = 1;  // 2 for the second press of a double click, and so on.
  PointerKind kind = PointerKind::Mouse;
  Modifiers modifiers;
};
struct PointerReleased {
  Point at;
  int button = 0;
};
struct PointerLeft {};  // The pointer is over nothing of ours.
struct Wheel {
  Point at;
  float x = 0, y = 0;
};  // Over a panel; device pixels to scroll by.
struct Scrolled {
  float y = 0;
};  // The article's native scroller; device pixels.
struct KeyPressed {
  std::string key;  // As KeyboardEvent.key: "a", "Enter", "ArrowLeft".
  Modifiers modifiers;
};
struct InputLost {};  // Window lost focus: all keys and buttons are up.
struct ControlActivated {
  std::uint32_t id;
};  // Through the semantics layer: keyboard, screen reader.
struct ControlFocused {
  std::uint32_t id;
};  // 0: none.
struct FieldEdited {
  std::uint32_t field;
  std::string text;
};  // In a real text field.
struct FieldLeft {
  std::uint32_t field;
};
// A stretch of the text layer: blocks, and UTF-16 units within them.
struct TextLayerRange {
  std::size_t start_block = 0;
  Utf16Offset start;
  std::size_t end_block = 0;
  Utf16Offset end;
  friend bool operator==(const TextLayerRange&, const TextLayerRange&) = default;
};
struct TextSelected {
  TextLayerRange range;
};  // By touch or an assistive tool, in the text layer.
// Chosen or dropped; the bytes as they are. A file above 64 MB is not read: then `bytes` is empty
// and only `size` tells.
struct FileGiven {
  std::string name, bytes;
  std::uint64_t size = 0;
  std::string remark{};  // How the page decoded it, in a sentence; usually empty.
};
// `html` is a document that says the same with its structure, where the clipboard has one.
struct TextPasted {
  std::string text, html{};
};
struct StorageChanged {
  std::string key, value;
};                       // By another window; empty value: removed.
struct StorageFreed {};  // Elsewhere: a local storage that was full may take something again.
struct StorageLost {
};  // Local storage or the journal was emptied, by another window or the browser.
// The journal's entries under the prefixes of a request. `answered` is false when the journal was
// silent for too long or cannot be read; the event then comes a second time, with the entries.
struct JournalRead {
  std::uint32_t request;
  std::vector<std::pair<std::string, std::string>> entries;
  bool answered = true;
};
enum class JournalError : std::uint8_t { None, Missing, Full, Failing, Silent };
// All entries up to this number are safe; why the others are not, if they are not only on their
// way.
struct JournalWritten {
  std::uint64_t up_to;
  JournalError error = JournalError::None;
};
struct PageHidden {};
struct ThemeChanged {
  bool dark = false, more_contrast = false, reduced_motion = false;
  bool coarse = false;  // The first pointer is a finger: what is pressed must be larger.
};

using Event =
    std::variant<PointerMoved, PointerPressed, PointerReleased, PointerLeft, Wheel, Scrolled,
                 KeyPressed, InputLost, ControlActivated, ControlFocused, FieldEdited, FieldLeft,
                 TextSelected, FileGiven, TextPasted, StorageChanged, StorageFreed, StorageLost,
                 JournalRead, JournalWritten, PageHidden, ThemeChanged>;

struct FrameInput {
  Size size;          // Of the canvas, device pixels.
  float density = 1;  // Device pixels in a CSS pixel.
  double now_s = 0;   // A clock that only goes forward.
};

// --- Out

struct SaveFile {
  std::string name, type, bytes;
};
struct OpenFilePicker {};
struct OpenLink {
  std::string href;
};
struct CopyText {
  std::string text;
};
struct ScrollTo {
  float y;
};  // The native scroller; device pixels.
struct Announce {
  std::string text;
};  // For the live region.
struct ReadJournal {
  std::uint32_t request;
  std::vector<std::string> prefixes;
};
// An empty value deletes the entry.
struct WriteJournal {
  std::uint64_t number;
  std::string key, value;
};
struct FocusField {
  std::uint32_t field;
};
struct FocusArticle {};  // Keys go to the article again.
struct FocusControl {
  std::uint32_t id;
};  // A control of the semantics layer.
struct MirrorSelection {
  TextLayerRange range;
};  // So that copy and the context menu know it.
struct Emit {
  std::string event, json;
};  // To listeners of window.attest.

using Request =
    std::variant<SaveFile, OpenFilePicker, OpenLink, CopyText, ScrollTo, Announce, ReadJournal,
                 WriteJournal, FocusField, FocusArticle, FocusControl, MirrorSelection, Emit>;

enum class Cursor : std::uint8_t { Arrow, Text, Hand };

// Blocks of the text layer that are new or changed since the last frame. Lines are given for blocks
// that are laid out and near the view; others are one piece.
struct TextLayerLine {
  Utf16Range range;  // Of the block's text.
  Rect rect;         // From the page's top left: x = 0 is the left edge of the reading view.
};
// A stretch of a line that the browser would set otherwise by itself: in another font than its
// block, nested in the other direction, or a tab that is as wide as the space between two cells.
struct TextLayerRun {
  Utf16Range range;  // Of the block's text.
  Font font;
  std::uint8_t depth = 0;  // How often the direction turns, from the block's own.
  float tab_width = 0;     // Device pixels; 0: no tab.
};
struct TextLayerBlock {
  std::size_t block = 0;
  float top_gap = 0;  // Unused room above it: only the first block has any.
  float height = 0;   // With the room below it.
  Font font;
  float line_height = 20;
  float text_top = 0;  // From the top of a line to the box of its letters (rects_of).
  bool right_to_left = false;
  std::vector<TextLayerLine> lines;
  std::vector<TextLayerRun> runs;  // In order.
};
// Where a part of a block leads to another page. The text layer has a real link there.
struct TextLayerLink {
  Utf16Range range;  // Of the block's text.
  std::string href;
};
// The marks of a block near the view, in order: those inside others behind them.
struct TextLayerMark {
  Utf16Range range;  // Of the block's text.
  MarkKind kind;
  bool chosen = false;
};
struct TextLayerMarks {
  std::size_t block = 0;
  std::vector<TextLayerMark> marks;
};
struct TextLayer {
  bool new_article = false;  // Throw all blocks away: the article is another one.
  Rect view;                 // Of the native scroller in the window.
  std::vector<TextLayerBlock> changed;
  std::vector<TextLayerMarks> marked;  // Blocks whose marks changed.
  float page_height = 0;
};

struct Wake {
  bool at_once = false;  // Draw another frame as soon as possible.
  bool to_work = false;  // Nothing new to draw, but something to go on with: App::work().
  double after_s = -1;   // A frame after so many seconds; negative: only when something happens.
};

struct FrameOutput {
  std::vector<Request> requests;
  ImDrawData* picture = nullptr;  // Null: there is nothing to show yet, and only `requests` count.
  PagePicture* page = nullptr;    // What the picture shows of the article; null: there is none.
  Colour paper;
  std::uint64_t look = 0;  // Other than before: what was drawn with the same words looks different.
  Cursor cursor = Cursor::Arrow;
  std::optional<std::vector<Control>> controls;  // Only when they changed.
  std::optional<std::vector<Field>> fields;      // Likewise.
  std::optional<TextLayer> text_layer;
  Wake wake;
};

}  // namespace attest
