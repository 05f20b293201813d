// The parts of the window around the article. One function draws each part. It receives the state
// to draw and emits UI events. It changes nothing except the state of the panel between frames
// (PanelState), such as the height of the area above the list.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "ui/commands.h"
#include "ui/panels/field_ids.h"
#include "ui/panels/inspector/inspector_state.h"
#include "ui/panels/links_tab.h"
#include "ui/panels/marks_tab.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/sheet.h"
#include "ui/panels/sources_tab.h"
#include "ui/panels/ui_event.h"
#include "ui/panels/welcome.h"
#include "ui/reading_settings.h"
#include "ui/widgets/ui.h"

namespace attest {

// The dialogs. `Open` is the library page, which opens articles. `Details` edits the metadata of
// articles in the library. `Restore` previews a library file.
enum class Dialog : std::uint8_t {
  None,
  Open,
  Details,
  Restore,
  Help,
  Commands,
  Reading,
  Quarantine,
  Codebook,
  Blocks
};

// A message to the reader. If the message suggests an action, such as saving a file, it has a
// button for this action.
struct Notice {
  std::string text;
  bool failure = false;
  std::string action{};  // The button's label. Empty: the notice has only the Close button.
  CommandId command =
      CommandId::Close;  // The button's command. A press on the button also closes the notice.
};

// The rects of the parts of the window. In a wide window, the reader can hide the panel, whose
// width is then 0. In a narrow window, the panel is a sheet below the article (sheet.h). The rect
// of the panel is empty while only the handle of the sheet is visible.
struct ViewRects {
  Rect toolbar, reading, panel, status;
  Rect handle;      // The handle of the sheet, above the panel. Empty in a wide window.
  Rect above_foot;  // The rect of the article and of the notice at its lower edge.
  bool narrow = false;
  float sheet_room = 0;  // The room for the sheet, see sheet_height(). 0 in a wide window.
};
ViewRects view_rects(Ui& ui);

struct Toolbar {
  // The title of the article while its headline is out of view, otherwise empty.
  std::string title;
  std::string undo, redo;  // The labels of the next undo and redo steps. Empty if there is no step.
  Theme theme = Theme::System;
  bool panel_hidden = false;
  bool changed_since_file = false;  // Whether marks have changed since the most recent export.
  bool narrow = false;              // See ViewRects.
  // The width that the search field needs, in device pixels. 0 if there is no search field.
  float search_width = 0;
  bool search_open = false;
  // The save status and the counts of a low window, which has no status line. The menu shows them.
  std::string status{};
};
// Draws the toolbar with the search.
void draw_toolbar(Ui& ui, const Rect& rect, const Toolbar& toolbar, const SearchBar& search,
                  UiEvents& ui_events);

struct StatusLine {
  std::string state;  // For example "Saved".
  bool at_risk = false;
  bool saved = false;  // True: the sign before `state` has the colour of success (Palette::ok).
  // A text with the numbers of marks and links, for example "12 of 30 marks · 4 links".
  std::string counts;
  // The number of damaged records. If it is not 0, a button opens the dialog for these records.
  std::size_t quarantined = 0;
  double storage_used = 0;  // The used fraction of local storage, from 0 to 1.
  std::string reminder;     // A text that reminds the reader to export. Empty if none is due.
  std::string last_file;    // A text with the time of the most recent export, or "never".
  // The URL of the link below the pointer. While the pointer is over a link, the status line shows
  // this URL instead of the storage use and the time of the export.
  std::string link;
  // A text that confirms the most recent deletion, import or export; may be empty. While the status
  // line shows this text, it hides all other texts except the save status and `armed`.
  std::string confirmation;
  std::optional<CommandId> undo;  // The command of the button beside the confirmation.
  // The label of the button that goes back to the previous article. Empty: there is no such button.
  std::string back;
  // A sentence about the armed kind. While a kind is armed, each new selection is marked as this
  // kind at once. Empty if no kind is armed.
  std::string armed;
};
// Draws the status line. Returns the height that its text needs, in device pixels, or 0 if one line
// is enough.
float draw_status(Ui& ui, const Rect& rect, const StatusLine& status, UiEvents& ui_events);

struct SelectedText {
  // The rects of the selected text in the visible lines, in window coordinates. Not empty.
  std::vector<Rect> boxes;
  std::string start;      // The first words of the selection, on one line.
  std::size_t words = 0;  // The number of selected words. 0: too many to count.
};
// Draws the palette above or below the selection, so that it does not cover the selected text. On a
// touch screen, the palette is docked at the lower or upper edge of the reading view.
void draw_selection_palette(Ui& ui, const Rect& reading, const SelectedText& selected,
                            UiEvents& ui_events);

// The state of the panel between frames. The panel has three tabs: marks, sources and links.
struct PanelState {
  PanelTab tab = PanelTab::Marks;
  MarksTabState marks;
  SourcesTabState sources;
  LinksTabState links;
  // The app layer decides once for each newly chosen mark which tab to open. `followed` is the mark
  // of the most recent decision.
  Id followed;
  // A mark that another window deleted while the reader was editing its fields in this window. The
  // card still shows this mark, so that the typed text is not lost. If there is no value, the card
  // shows the chosen mark.
  std::optional<Mark> gone;
  std::vector<Link> links_of_gone;  // The links that were removed together with that mark.
  FirstStepsDone first_steps{};
  // Whether the open article is a sample, in which the reader can try the hints.
  bool is_sample = false;
  InspectorState inspector;
  SheetState sheet;
};
// The name of the panel's ImGui window. It is never shown.
inline constexpr const char* kPanelWindow = "panel";
void draw_panel(Ui& ui, const Rect& rect, const Session& session, PanelState& state,
                UiEvents& ui_events);

// The data of a notice that a dialog shows. The dialog draws the notice itself, because nothing
// outside a modal popup can be pressed.
struct DialogContext {
  const Notice* notice = nullptr;  // Null if no notice is shown.
  Rect reading;                    // The rect of the reading view.
};
struct HelpDialog {
  // The command for which the reader is about to press a new key.
  std::optional<CommandId> awaited;
  bool character_keys = true;  // True if single-character keys are on.
  bool changed = false;        // Whether the reader has changed any keys.
  // A sentence about the most recent change of a key. Empty if no key was changed.
  std::string_view outcome{};
};
void draw_help_dialog(Ui& ui, const HelpDialog& dialog, const DialogContext& context,
                      UiEvents& ui_events);

// The state of the command palette between frames.
struct CommandPalette {
  std::string text;           // The text in the search field.
  std::uint64_t version = 0;  // See Field::version.
  std::size_t selected = 0;   // The index of the selected command in Commands::filter(text).
  bool moved = false;         // Whether the selected row must be scrolled into view.

  void begin();  // Must be called when the palette opens.
  void search(std::string_view wanted);
  // Selects the next command (`step` is 1) or the previous one (-1). Returns the selected command,
  // or null if there is none.
  const CommandSpec* move(const Commands& commands, int step);
  // Returns the selected command, or null if no command is selected.
  const CommandSpec* chosen(const Commands& commands) const;
};
void draw_command_dialog(Ui& ui, CommandPalette& palette, const DialogContext& context,
                         UiEvents& ui_events);
// Draws the dialog of the button "Aa". The dialog is a small card, so the article stays visible.
// `reader` is the reader's name.
void draw_reading_dialog(Ui& ui, const ReadingSettings& settings, const ReaderName& reader,
                         const DialogContext& context, UiEvents& ui_events);

// A damaged record, which stays unchanged in local storage until the reader clears it. The dialog
// can save all damaged records as a file, and clear them.
struct QuarantineItem {
  std::string name, text;  // The record's key and value in local storage.
};
void draw_quarantine_dialog(Ui& ui, const std::vector<QuarantineItem>& items,
                            const DialogContext& context, UiEvents& ui_events);
// Closes the ImGui popup of a dialog that the program has closed. Must be called in every frame in
// which no dialog is open.
void close_dialogs();

// Draws a notice at the bottom of `rect`. Returns the height that the notice needs, including the
// space around it.
float draw_notice(Ui& ui, const Rect& rect, const Notice& notice, UiEvents& ui_events);

}  // namespace attest
