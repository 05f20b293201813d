// The interface between the program and the browser, made of plain values.
//
// The program requests every asynchronous operation of the browser (clipboard, files, timers, the
// journal) with a Request, and the result arrives as an Event. A test can therefore run natively in
// milliseconds: it sends a list of events and reads a struct.
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

// --- Input

// `Hold` is a long press of a finger. It is sent as a single press with the click count 2, so that
// it acts like a double click.
enum class PointerKind : std::uint8_t { Mouse, Touch, Pen, Hold };
inline bool is_finger(PointerKind kind) {
  return kind == PointerKind::Touch || kind == PointerKind::Hold;
}
struct Modifiers {
  bool shift = false, control = false, alt = false, meta = false;
};
struct PointerMoved {
  Point at;
};
struct PointerPressed {
  Point at;
  int button = 0;  // The button number: 0 main, 1 middle, 2 secondary.
  int clicks = 1;  // 1 for a single click, 2 for the second press of a double click, and so on.
  PointerKind kind = PointerKind::Mouse;
  Modifiers modifiers;
};
struct PointerReleased {
  Point at;
  int button = 0;
};
struct PointerLeft {};  // The pointer has left the canvas.
// The wheel was turned over a panel. `x` and `y` are the distances to scroll, in device pixels.
struct Wheel {
  Point at;
  float x = 0, y = 0;
};
// The article's native scroller has moved to `y`, in device pixels.
struct Scrolled {
  float y = 0;
};
struct KeyPressed {
  std::string key;  // The value of KeyboardEvent.key, such as "a", "Enter" or "ArrowLeft".
  Modifiers modifiers;
};
struct InputLost {};  // The window has lost the focus. All keys and buttons count as released.
// A keyboard or a screen reader has activated a control in the semantics layer.
struct ControlActivated {
  std::uint32_t id;
};
// A control of the semantics layer has received the focus. `id` is 0 if no control has the focus.
struct ControlFocused {
  std::uint32_t id;
};
// The content of a native text field has changed to `text`.
struct FieldEdited {
  std::uint32_t field;
  std::string text;
};
// A key that does not edit text was pressed in a single-line text field: "ArrowUp", "ArrowDown",
// "Enter" or "Escape".
struct FieldKeyPressed {
  std::uint32_t field;
  std::string key;  // The name of the key. "Shift+Enter" for Enter with Shift.
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
  std::string remark{};  // A sentence about how the page decoded the file. Usually empty.
  // True if `bytes` describes a web page in the format of article/html/page_import.h.
  bool is_page = false;
  std::string deed{};  // How the text was obtained, in sentences (ImportHints).
  // True if the web page has more text than `bytes` (ImportHints). The page scripts then keep the
  // web page.
  bool page_has_more = false;
};
// Text from the clipboard. If the clipboard also has the text as HTML, `page` describes the HTML in
// the format of article/html/page_import.h.
struct TextPasted {
  std::string text, page{}, deed{};
  bool page_has_more = false;  // True if the page has more text (ImportHints).
};
// The browser has parsed the HTML of a ParsePage request. `page` describes the HTML in the format
// of article/html/page_import.h.
struct PageParsed {
  std::string page, deed{};
  bool page_has_more = false;  // True if the page has more text (ImportHints).
};
// A message from the page scripts. `failure` is true if the page scripts could not read a text or
// file that was to be opened.
struct PageSaid {
  std::string sentence;
  bool failure = false;
};
// Another window has written or removed a key of local storage. An empty value means that the key
// was removed.
struct StorageChanged {
  std::string key, value;
};
struct StorageFreed {};  // Another window has freed space, so refused writes may succeed now.
// Local storage or the journal was emptied by another window or by the browser.
struct StorageLost {};
// The journal's entries whose keys begin with one of the requested prefixes. `answered` is false if
// the journal took too long or cannot be read. If the entries arrive later, another event delivers
// them.
struct JournalRead {
  std::uint32_t request;
  std::vector<std::pair<std::string, std::string>> entries;
  bool answered = true;
};
enum class JournalError : std::uint8_t { None, Missing, Full, Failing, Silent };
// The journal has stored all entries up to this number. `error` is the reason why later entries are
// not stored. JournalError::None means that the journal is still writing the later entries.
struct JournalWritten {
  std::uint64_t up_to;
  JournalError error = JournalError::None;
};
// A library file was chosen or dropped (library_file.h). The page keeps the file, so that
// ReadFilePart can read it.
struct LibraryGiven {
  std::string name;
  std::uint64_t size = 0;  // Bytes.
};
// The answer to ReadFilePart. The state `Last` marks the last part of the file.
struct FilePart {
  enum class State : std::uint8_t { More, Last, Failed };
  std::string bytes;
  State state = State::More;
};
enum class ExpressionError : std::uint8_t { None, Invalid, Slow };
struct NoteRange {
  std::uint32_t note;  // The index of the note in the request.
  Utf16Range range;
};
// The result of FindExpression.
struct ExpressionSearched {
  std::uint32_t number;  // The number of the FindExpression request.
  ExpressionError error = ExpressionError::None;
  // Both lists are sorted, and their hits do not overlap.
  std::vector<Utf16Range> hits{};  // The hits in the article's text.
  std::vector<NoteRange> notes{};  // The hits in the notes.
};
struct PageHidden {};
struct ThemeChanged {
  bool dark = false, more_contrast = false, reduced_motion = false;
  bool coarse = false;  // True if the main pointer is a finger. Controls must then be larger.
};

using Event =
    std::variant<PointerMoved, PointerPressed, PointerReleased, PointerLeft, Wheel, Scrolled,
                 KeyPressed, InputLost, ControlActivated, ControlFocused, FieldEdited,
                 FieldKeyPressed, TextSelected, FileGiven, TextPasted, PageParsed, PageSaid,
                 StorageChanged, StorageFreed, StorageLost, JournalRead, JournalWritten,
                 LibraryGiven, FilePart, ExpressionSearched, PageHidden, ThemeChanged>;

struct FrameInput {
  Size size;          // The canvas size in device pixels.
  float density = 1;  // Device pixels per CSS pixel.
  double now_s = 0;   // Seconds on a monotonic clock.
};

// --- Output

struct SaveFile {
  std::string name, type, bytes;
  bool with_parts = false;  // True if SavePart requests follow with the rest of the file.
};
// Gives the page a part of a file that is too large for one request. An empty part discards the
// earlier parts.
struct SavePart {
  std::string bytes;
};
// Gives the page a library file that arrived as text, so that ReadFilePart can read it.
struct KeepFile {
  std::string bytes;
};
// Asks for the part of the library file (see LibraryGiven) that begins at the byte `offset`. The
// part arrives as FilePart.
struct ReadFilePart {
  std::uint64_t offset;
};
struct OpenFilePicker {};
// Tells the page scripts that the article of the web page that they gave last is open. They keep
// the web page for OpenWholePage.
struct KeepWholePage {};
// Opens the whole text of the web page that the page scripts have kept. The text arrives as
// FileGiven.
struct OpenWholePage {};
// Asks the browser to parse HTML that was typed into the dialog. The result arrives as PageParsed.
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
// Gives the elements of the page the colours of a light or a dark theme, and the direction of the
// interface.
struct ShowAppearance {
  bool dark, mirrored;
  friend bool operator==(const ShowAppearance&, const ShowAppearance&) = default;
};
// Makes screen readers speak a text, through a live region.
struct Announce {
  std::string text;
};
struct ReadJournal {
  std::uint32_t request;
  std::vector<std::string> prefixes;
};
// Writes an entry to the journal. An empty value deletes the entry.
struct WriteJournal {
  std::uint64_t number;
  std::string key, value;
};
// Searches for a regular expression of JavaScript in each line of the open article's text, and in
// each of `notes`. The browser gives up after a second. The result arrives as ExpressionSearched,
// unless another FindExpression follows first.
struct FindExpression {
  std::uint32_t number;
  std::string pattern;
  bool match_case = false;
  std::vector<std::string> notes{};
};
struct FocusField {
  std::uint32_t field;
  bool select = false;  // True: also selects the text of the field, so that typing replaces it.
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

using Request = std::variant<SaveFile, SavePart, KeepFile, ReadFilePart, OpenFilePicker,
                             KeepWholePage, OpenWholePage, ParsePage, OpenLink, ScrollTo,
                             ShowAppearance, Announce, ReadJournal, WriteJournal, FindExpression,
                             FocusField, FocusArticle, FocusControl, MirrorSelection, Emit>;

// Cursor::Sideways is shown over a handle that moves an end of a mark.
enum class Cursor : std::uint8_t { Arrow, Text, Hand, Sideways };

// A line of a text layer block. Only blocks that are laid out and near the view have lines. Each
// other block is shown as one piece of text.
struct TextLayerLine {
  Utf16Range range;  // Offsets in the block's text.
  // `y` is relative to the top of the page, and `x` to the left edge of the reading view.
  Rect rect;
};
// A part of a line that needs its own style in the text layer. The part has another font or
// direction than its block, or it is a tab that fills the gap between two table cells.
struct TextLayerRun {
  Utf16Range range;  // Offsets in the block's text.
  Font font;
  // The nesting depth of the run's text direction. 0 if the run has the direction of the block.
  std::uint8_t depth = 0;
  float tab_width = 0;  // The width of a tab in device pixels, or 0 if the run is not a tab.
};
struct TextLayerBlock {
  std::size_t block = 0;
  float top_gap = 0;  // The empty space above the first block. 0 for all other blocks.
  float height = 0;   // The height of the block and of the space below it.
  Font font;
  float line_height = 20;
  float text_top = 0;  // Distance from the top of a line to the top of its rects in rects_of().
  bool right_to_left = false;
  std::vector<TextLayerLine> lines;
  std::vector<TextLayerRun> runs;  // In text order.
};
// A link of a block to another page. The text layer shows it as a native link.
struct TextLayerLink {
  Utf16Range range;  // Offsets in the block's text.
  std::string href;
};
// The marks of a block near the view. A nested mark comes after the mark that contains it.
struct TextLayerMark {
  Utf16Range range;  // Offsets in the block's text.
  MarkKind kind;
  bool chosen = false;
  std::string description{};  // One line for screen readers (mirror/mark_description.h).
};
struct TextLayerMarks {
  std::size_t block = 0;
  std::vector<TextLayerMark> marks;
};
struct TextLayer {
  bool new_article = false;  // True if another article is open. The page then removes all blocks.
  Rect view;                 // The native scroller's rect in the window.
  std::vector<TextLayerBlock> changed;
  std::vector<TextLayerMarks> marked;  // Blocks whose marks changed.
  float page_height = 0;
  std::string byline;  // Publisher, date and author, as drawn below the title. May be empty.
  // `y` is relative to the top of the page, and `x` to the left edge of the reading view.
  Rect byline_rect;
  float byline_line_height = 0;
};

struct Wake {
  bool at_once = false;  // True if another frame should be drawn as soon as possible.
  bool to_work = false;  // True if App::work() has work to do. This work needs no frame.
  // Seconds until the next frame. Negative if no frame is needed before the next event.
  double after_s = -1;

  // Requests a frame within `seconds`. A negative number requests no frame.
  void wake_after(double seconds) {
    if (seconds >= 0 && (after_s < 0 || seconds < after_s)) after_s = seconds;
  }
};

struct FrameOutput {
  std::vector<Request> requests;
  // If null, nothing is drawn, and `page`, `paper` and `cursor` are not used.
  ImDrawData* picture = nullptr;
  PagePicture* page = nullptr;  // The article's part of the picture. Null if no article is shown.
  Colour paper;
  Cursor cursor = Cursor::Arrow;
  std::optional<std::vector<Control>> controls;  // No value if the controls have not changed.
  std::optional<std::vector<Field>> fields;      // No value if the fields have not changed.
  std::optional<TextLayer> text_layer;
  // The centres of the handles that a finger can drag. No value if the handles have not changed.
  std::optional<std::vector<Point>> handles;
  Wake wake;
};

}  // namespace attest
