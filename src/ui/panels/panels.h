// The parts of the window around the article. One function draws each part. It receives the state
// to draw, emits UI events and changes nothing else.
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
#include "ui/panels/sheet.h"
#include "ui/panels/sources_tab.h"
#include "ui/panels/ui_event.h"
#include "ui/panels/welcome.h"
#include "ui/reading_settings.h"
#include "ui/widgets/ui.h"

namespace attest {

// Open is the library, on which articles are opened; Details has the metadata of one of them, and
// Restore the preview of a library file.
enum class Dialog : std::uint8_t {
  None,
  Open,
  Details,
  Restore,
  Help,
  Commands,
  Reading,
  Quarantine,
  Codebook
};

// A message to the reader. If the message suggests an action ("can be saved as a file"), it has a
// button for that action.
struct Notice {
  std::string text;
  bool failure = false;
  std::string action{};  // The button's label. Empty: the notice has only the Close button.
  CommandId command =
      CommandId::Close;  // The button's command. Pressing it also closes the notice.
};

// The rects of the parts of the window. In a wide window the reader can hide the panel; its width
// is then 0. In a narrow one the panel is a sheet below the article (sheet.h); its rect is empty
// while only the handle is seen.
struct ViewRects {
  Rect toolbar, reading, panel, status;
  Rect handle;  // Of the sheet, above the panel. Empty in a wide window.
  bool narrow = false;
};
ViewRects view_rects(Ui& ui);

struct Toolbar {
  // The title of the article while its headline is out of view. Otherwise empty.
  std::string title;
  std::string undo, redo;  // The labels of the next steps. Empty: there is none.
  Theme theme = Theme::System;
  bool panel_hidden = false;
  bool changed_since_file = false;  // Marks have changed since the last export.
  bool narrow = false;              // As in ViewRects.
  // The space that the search field wants, in device pixels. 0: there is no search field.
  float search_width = 0;
};
// Returns the space for the search field. It is a square, for an icon, if the field does not fit.
Rect draw_toolbar(Ui& ui, const Rect& rect, const Toolbar& toolbar, UiEvents& ui_events);

struct StatusLine {
  std::string state;  // For example "Saved".
  bool at_risk = false;
  std::string counts;  // Of marks and links, for example "12 of 30 marks · 4 links".
  // The number of quarantined records. If it is not 0, a button opens their dialog.
  std::size_t quarantined = 0;
  double storage_used = 0;  // The used fraction of local storage, 0 to 1.
  std::string reminder;     // That much has changed since the last export, or empty.
  std::string last_file;    // The time of the last export as text, or "never".
  // The URL of the link below the pointer. It is shown instead of the storage use and the last
  // export.
  std::string link;
  // Confirms the last deletion, import or export, or is empty. It is shown instead of the rest.
  std::string confirmation;
  std::optional<CommandId> undo;  // The command of the confirmation's button.
  std::string armed;  // A sentence about the kind that marks every selection at once, or empty.
};
// Returns the height that the text needs, in device pixels. 0: one line is enough.
float draw_status(Ui& ui, const Rect& rect, const StatusLine& status, UiEvents& ui_events);

struct SelectedText {
  std::vector<Rect> boxes;  // In the lines in view, in window coordinates. Not empty.
  std::string start;        // The first words, on one line.
  std::size_t words = 0;    // 0: too many to count.
};
// Draws the palette above or below the selection, so that it does not cover the selected text. For
// a finger it is docked at the edge of the view that the selection leaves free.
void draw_selection_palette(Ui& ui, const Rect& reading, const SelectedText& selected,
                            UiEvents& ui_events);

// The state of the panel between frames. The panel has three tabs: marks, sources and links.
struct PanelState {
  PanelTab tab = PanelTab::Marks;
  MarksTabState marks;
  SourcesTabState sources;
  LinksTabState links;
  Id followed;  // The chosen mark for which the tab was opened last.
  // A mark that another window deleted while the reader was editing its fields in this window. The
  // card still shows this mark, so that the typed text is not lost. No value: the card shows the
  // chosen mark.
  std::optional<Mark> gone;
  FirstStepsDone first_steps{};
  bool is_sample = false;  // The open article is a sample, on which the hints can be tried.
  InspectorState inspector;
  SheetState sheet;
};
// The ImGui window of the panel, never shown.
inline constexpr const char* kPanelWindow = "panel";
void draw_panel(Ui& ui, const Rect& rect, const Session& session, PanelState& state,
                UiEvents& ui_events);

// The notice is drawn inside the dialog, because nothing outside a modal popup can be pressed.
struct DialogContext {
  const Notice* notice = nullptr;  // Null: none is shown.
  Rect reading;                    // The rect of the reading view.
};
struct HelpDialog {
  std::optional<CommandId> awaited;  // The command whose new key the reader is about to press.
  bool character_keys = true;        // As in KeyBindings.
  bool changed = false;              // The reader has changed the keys.
};
void draw_help_dialog(Ui& ui, const HelpDialog& dialog, const DialogContext& context,
                      UiEvents& ui_events);

// The state of the command palette between frames.
struct CommandPalette {
  std::string text;           // In the search field.
  std::uint64_t version = 0;  // As in Field.
  std::size_t selected = 0;   // An index of Commands::filter(text).
  bool moved = false;         // The selected row must be scrolled into view.

  void begin();  // Call it when the palette opens.
  void search(std::string_view wanted);
  // Selects the next (1) or the previous (-1) command and returns it, or null if there is none.
  const CommandSpec* move(const Commands& commands, int step);
  const CommandSpec* chosen(const Commands& commands) const;  // Null if there is none.
};
void draw_command_dialog(Ui& ui, CommandPalette& palette, const DialogContext& context,
                         UiEvents& ui_events);
// The dialog of the button "Aa". It is a small card, so that the article stays visible.
void draw_reading_dialog(Ui& ui, const ReadingSettings& settings, const DialogContext& context,
                         UiEvents& ui_events);

// A quarantined record. The dialog can save all quarantined records as a file, or clear them.
struct QuarantineItem {
  std::string name, text;  // The record's key and value in local storage.
};
void draw_quarantine_dialog(Ui& ui, const std::vector<QuarantineItem>& items,
                            const DialogContext& context, UiEvents& ui_events);
// Call it when no dialog is open.
void close_dialogs();

// Draws a notice at the bottom of the reading view. The notice is shown until it is dismissed.
void draw_notice(Ui& ui, const Rect& reading, const Notice& notice, UiEvents& ui_events);

}  // namespace attest
