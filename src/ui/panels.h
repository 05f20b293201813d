// The parts of the window around the article, one function each: what is known goes
// in, what the person wants comes out. None of them changes anything.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session/action.h"
#include "session/session.h"
#include "ui/commands.h"
#include "ui/reading_settings.h"
#include "ui/ui.h"

namespace attest {

// Field numbers of the page's real text fields.
inline constexpr std::uint32_t kNoteField = 1;
inline constexpr std::uint32_t kPasteField = 2;
inline constexpr std::uint32_t kSearchField = 3;

enum class Dialog : std::uint8_t { None, Open, Help, Reading, PutAside };

struct UiEvents {
  std::vector<Action> actions;
  std::vector<Command> commands;
  std::optional<int> sample;                  // Open this one of the samples.
  std::optional<std::string> kept;            // Open this article of the library.
  std::optional<std::string> delete_article;  // Likewise.
  bool choose_file = false;
  bool open_pasted = false;
  bool dismiss_notice = false;
  std::optional<Setting> setting;  // One step larger, or smaller.
  bool larger = false;
  bool reset_settings = false;
  std::optional<std::string> show_mark;  // Bring it into view.
  bool bring_back = false;               // The mark that another window deleted.
};

// The button that saves all work as a file, wherever words offer one.
inline constexpr std::string_view kSaveFileLabel = "Save a file";

// A sentence for the person. A promise in it ("can be saved as a file") has a button that keeps it.
struct Notice {
  std::string text;
  bool failure = false;
  std::string action{};              // The button's label; empty: the only button is Close.
  Command command = Command::Close;  // What the button does. The notice closes with it.
};

// Where everything stands. Narrow windows have the panel below the article.
struct ViewRects {
  Rect toolbar, reading, panel, status;
  bool narrow = false;
};
ViewRects view_rects(Ui& ui);

void draw_toolbar(Ui& ui, const Rect& place, const Session& session, UiEvents& ui_events);

struct StatusLine {
  std::string state;  // "Saved"
  bool at_risk = false;
  std::size_t marks = 0, links = 0;
  std::size_t put_aside = 0;  // Damaged records: a button leads to them.
  double storage_used = 0;    // 0 to 1.
  std::string last_file;      // "never", or a time for people.
  std::string link;           // The address below the pointer: takes the place of the last two.
};
// Where something is at risk, a button beside the words saves a file.
inline constexpr std::string_view kSaveFile = "Save a file";
// Returns the height that its words need, device pixels; 0: one line.
float draw_status(Ui& ui, const Rect& place, const StatusLine& status, UiEvents& ui_events);

// Beside the selection: above or below it, never over the selected words. Returns its place.
Rect draw_selection_palette(Ui& ui, const Rect& reading, const std::vector<Rect>& selected,
                            UiEvents& ui_events);

// The card of the chosen mark, and the list of all marks. The state lasts between frames.
struct PanelState {
  // A mark that another window deleted while its note was being written here: the inspector goes on
  // showing it, so that the field and the words in it stay. None: the chosen mark is shown.
  std::optional<Mark> gone;
  float above_list = 0;  // Device pixels: how much the heading and the card took in the last frame.
  std::string shown;     // The mark that was last scrolled into view.
  std::uint64_t note_version = 0;
};
void draw_panel(Ui& ui, const Rect& place, const Session& session, PanelState& state,
                UiEvents& ui_events);

struct LibraryItem {
  std::string id, title, opened;  // When last, as Environment::now() gives it.
  std::size_t marks = 0;
  bool open = false;  // In this window; it cannot be deleted here.
};
struct OpenDialog {
  std::vector<std::string> samples;    // Titles.
  std::span<const LibraryItem> kept;   // Those whose titles hold `search`, last opened first.
  Environment* environment = nullptr;  // Puts the times of the rows in view into words.
  std::size_t kept_in_all = 0;
  std::string search;
  std::uint64_t search_version = 0;
  std::string deleted;  // A sentence on what was just deleted and can be brought back; or empty.
  std::uint64_t paste_version = 0;
};
void draw_open_dialog(Ui& ui, const OpenDialog& dialog, UiEvents& ui_events);
void draw_help_dialog(Ui& ui, bool mac, UiEvents& ui_events);
// The sizes behind the button "Aa": a small card beside the article, which is seen to change.
void draw_reading_dialog(Ui& ui, const ReadingSettings& settings, UiEvents& ui_events);

// Damaged records that were put aside, to be looked at, saved as a file and cleared.
struct PutAsideItem {
  std::string name, text;  // The key that it stood under, and what stood there.
};
void draw_quarantine_dialog(Ui& ui, const std::vector<PutAsideItem>& items, UiEvents& ui_events);

// A sentence at the foot of the reading view, until it is dismissed. Returns its place.
Rect draw_notice(Ui& ui, const Rect& reading, const Notice& notice, UiEvents& ui_events);

}  // namespace attest
