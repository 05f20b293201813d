// The interface between the program and the browser, made of plain values.
//
// Everything that the browser does asynchronously (clipboard, files, timers, the journal) arrives
// as an Event and is requested by a Request. A test can therefore run natively in milliseconds: it
// writes a list of events and reads a struct.
//
// Positions and sizes are device pixels from the top left corner of the window.
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
#include "ui/widgets/control.h"

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
  int button = 0;  // The button number: 0 main, 1 middle, 2 secondary.
  int clicks = 1;  // The count is 2 for the second press of a double click, and so on.
  PointerKind kind = PointerKind::Mouse;
  Modifiers modifiers;
};
struct PointerReleased {
  Point at;
  int button = 0;
};
struct PointerLeft {};  // The pointer has left the canvas.
// The wheel was turned over a panel. `x` and `y` are device pixels to scroll by.
struct Wheel {
  Point at;
  float x = 0, y = 0;
};
// The article's native scroller has moved to `y`, in device pixels.
struct Scrolled {
  float y = 0;
};
struct KeyPressed {
  std::string key;  // KeyboardEvent.key: "a", "Enter", "ArrowLeft".
  Modifiers modifiers;
};
struct InputLost {};  // The window lost the focus: all keys and buttons are up.
// A keyboard or a screen reader has activated a control in the semantics layer.
struct ControlActivated {
  std::uint32_t id;
};
// A control of the semantics layer has got the focus. 0: none has it.
struct ControlFocused {
  std::uint32_t id;
};
// The content of a native text field has changed to `text`.
struct FieldEdited {
  std::uint32_t field;
  std::string text;
};
// A range of the text layer: block indices and UTF-16 offsets within the blocks.
struct TextLayerRange {
  std::size_t start_block = 0;
  Utf16Offset start;
  std::size_t end_block = 0;
  Utf16Offset end;
  friend bool operator==(const TextLayerRange&, const TextLayerRange&) = default;
};
// A person has selected text in the text layer, by touch or with an assistive tool.
struct TextSelected {
  TextLayerRange range;
};
// A file that was chosen or dropped, with its raw bytes. A file above 64 MB is not read: then
// `bytes` is empty and only `size` is set.
struct FileGiven {
  std::string name, bytes;
  std::uint64_t size = 0;
  std::string remark{};  // How the page decoded it, as a sentence. Usually empty.
  bool is_page = false;  // `bytes` are the records of a web page (article/page_import.h).
};
// `page` has the records of the HTML form of the same text, if the clipboard has one.
struct TextPasted {
  std::string text, page{};
};
// The records of the HTML that ParsePage passed to the browser.
struct PageParsed {
  std::string page;
};
// Another window has written a key. An empty value means that it was removed.
struct StorageChanged {
  std::string key, value;
};
struct StorageFreed {};  // Another window has freed space: refused writes may succeed now.
// Another window or the browser has emptied local storage or the journal.
struct StorageLost {};
// The journal's entries for the prefixes of a request. `answered` is false if the journal took too
// long or cannot be read. If the entries arrive later, a second event brings them.
struct JournalRead {
  std::uint32_t request;
  std::vector<std::pair<std::string, std::string>> entries;
  bool answered = true;
};
enum class JournalError : std::uint8_t { None, Missing, Full, Failing, Silent };
// All entries up to this number are stored. `error` says why later entries are not; None means that
// they are still being written.
struct JournalWritten {
  std::uint64_t up_to;
  JournalError error = JournalError::None;
};
struct PageHidden {};
struct ThemeChanged {
  bool dark = false, more_contrast = false, reduced_motion = false;
  bool coarse = false;  // The main pointer is a finger, so controls must be larger.
};

using Event =
    std::variant<PointerMoved, PointerPressed, PointerReleased, PointerLeft, Wheel, Scrolled,
                 KeyPressed, InputLost, ControlActivated, ControlFocused, FieldEdited, TextSelected,
                 FileGiven, TextPasted, PageParsed, StorageChanged, StorageFreed, StorageLost,
                 JournalRead, JournalWritten, PageHidden, ThemeChanged>;

struct FrameInput {
  Size size;          // The canvas size in device pixels.
  float density = 1;  // Device pixels per CSS pixel.
  double now_s = 0;   // Seconds on a monotonic clock.
};

// --- Out

struct SaveFile {
  std::string name, type, bytes;
};
struct OpenFilePicker {};
// Asks the browser to parse HTML that was typed into the dialog. The answer is PageParsed.
struct ParsePage {
  std::string html;
};
struct OpenLink {
  std::string href;
};
// Moves the article's native scroller to `y`, in device pixels.
struct ScrollTo {
  float y;
};
// Makes screen readers speak a text, through a live region.
struct Announce {
  std::string text;
};
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
struct FocusArticle {};  // Returns the keyboard focus to the article.
// Moves the focus to a control of the semantics layer.
struct FocusControl {
  std::uint32_t id;
};
// Selects a range in the text layer, so that copy and the context menu can use it.
struct MirrorSelection {
  TextLayerRange range;
};
// Sends an event to the listeners of window.attest.
struct Emit {
  std::string event, json;
};

using Request =
    std::variant<SaveFile, OpenFilePicker, ParsePage, OpenLink, ScrollTo, Announce, ReadJournal,
                 WriteJournal, FocusField, FocusArticle, FocusControl, MirrorSelection, Emit>;

enum class Cursor : std::uint8_t { Arrow, Text, Hand };

// A line of a text layer block. Lines are given only for blocks that are laid out and near the
// view. Other blocks have no lines and are shown as one piece.
struct TextLayerLine {
  Utf16Range range;  // Offsets in the block's text.
  Rect rect;         // From the page's top left corner. x = 0 is the left edge of the reading view.
};
// A part of a line that needs its own style in the text layer: it has another font than its block,
// it is nested in the other direction, or it is a tab as wide as the gap between two cells.
struct TextLayerRun {
  Utf16Range range;  // Offsets in the block's text.
  Font font;
  std::uint8_t depth = 0;  // Direction changes between the block and this run.
  float tab_width = 0;     // Device pixels. 0: not a tab.
};
struct TextLayerBlock {
  std::size_t block = 0;
  float top_gap = 0;  // Empty space above the block. Nonzero only for the first block.
  float height = 0;   // Includes the space below the block.
  Font font;
  float line_height = 20;
  float text_top = 0;  // From the top of a line to the top of its glyph boxes (rects_of).
  bool right_to_left = false;
  std::vector<TextLayerLine> lines;
  std::vector<TextLayerRun> runs;  // The runs are in text order.
};
// A part of a block that links to another page. The text layer has a native link there.
struct TextLayerLink {
  Utf16Range range;  // Offsets in the block's text.
  std::string href;
};
// The marks of a block near the view. A mark inside another one comes after it.
struct TextLayerMark {
  Utf16Range range;  // Offsets in the block's text.
  MarkKind kind;
  bool chosen = false;
};
struct TextLayerMarks {
  std::size_t block = 0;
  std::vector<TextLayerMark> marks;
};
struct TextLayer {
  bool new_article = false;  // Another article is open: remove all blocks.
  Rect view;                 // The native scroller's rect in the window.
  std::vector<TextLayerBlock> changed;
  std::vector<TextLayerMarks> marked;  // Blocks whose marks changed.
  float page_height = 0;
};

struct Wake {
  bool at_once = false;  // Draw another frame as soon as possible.
  bool to_work = false;  // There is work for App::work() and nothing to draw.
  double after_s = -1;   // Seconds until the next frame. Negative: wait for an event.
};

struct FrameOutput {
  std::vector<Request> requests;
  ImDrawData* picture = nullptr;  // Null: nothing to draw yet, and only `requests` count.
  PagePicture* page = nullptr;    // The article's part of the picture. Null: no article.
  Colour paper;
  Cursor cursor = Cursor::Arrow;
  std::optional<std::vector<Control>> controls;  // Only when they changed.
  std::optional<std::vector<Field>> fields;      // Only when they changed.
  std::optional<TextLayer> text_layer;
  Wake wake;
};

}  // namespace attest
