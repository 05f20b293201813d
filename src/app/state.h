// All that the program is made of, and the steps a frame goes through. Known to
// app/ alone; what others see is app.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/app.h"
#include "app/autosave.h"
#include "app/host.h"
#include "app/imgui_frame.h"
#include "app/other_windows.h"
#include "app/save_status.h"
#include "app/text_layer_feed.h"
#include "base/deadline.h"
#include "layout/page_layout.h"
#include "render/palette.h"
#include "render/run_atlas.h"
#include "session/session.h"
#include "storage/file_merge.h"
#include "storage/library.h"
#include "storage/record_store.h"
#include "ui/overview_ruler.h"
#include "ui/panels.h"
#include "ui/pointing.h"
#include "ui/reading_view.h"
#include "ui/text_pen.h"
#include "ui/ui.h"

namespace attest {

inline constexpr std::string_view kGenerator = "Attest 0.1.0";

// Sentences behind each other, as one text.
std::string joined(const std::vector<std::string>& sentences);

struct App::State {
  explicit State(Services given);

  // --- An event, when it happens (app.cpp)
  FrameOutput handle(const Event& event, double time_s);
  bool is_for_interface(const Event& event) const;  // A press on what ImGui draws.
  bool moves_focus() const;                         // Something is to get the keyboard's focus.
  void run_interface();  // ImGui takes in what was pressed; nothing is drawn.
  std::vector<Request> take_requests();

  // --- A frame, in order (app.cpp)
  FrameOutput frame(const FrameInput& input);
  FrameOutput work();  // Between frames: reading, saving and laying out, in slices.
  void save_and_lay_out();
  void fit(const FrameInput& input);  // Window and density.
  bool waits_for_article();           // It is on its way: there is nothing to show yet.
  void lay_out();                     // What is in view is made exact, the place kept.
  void pass(FrameOutput* shown);      // ImGui's, over the whole window. Null: it will not be shown.
  void draw_article(FrameOutput& out);
  void draw_interface(const ViewRects& rects, UiEvents& ui_events);
  Cursor cursor() const;
  bool caret_to_draw(Wake& wake) const;  // It blinks, where the reader allows movement.
  void carry_out(UiEvents& ui_events);
  bool has_work() const;  // Something is to be saved or laid out.
  bool may_lay_out() const;
  bool may_keep_text() const;
  bool is_laid_out() const;              // The open one is in `page`.
  bool shows_article() const;            // The open one has had a frame.
  void emit_controls(FrameOutput& out);  // And fields.
  void emit_page(FrameOutput& out);      // Also text layer and selection.

  // --- Events (events.cpp)
  void dispatch(const Event& event);
  void key(const KeyPressed& pressed);
  void command(Command wanted, bool shift);
  void move_caret(Command movement, bool extend);
  ByteOffset first_place_in_view();
  void pressed(const PointerPressed& event);
  void moved(const PointerMoved& event);
  void released(const PointerReleased& event);
  void field_edited(const FieldEdited& edit);
  std::string link_in(ByteRange range) const;  // Its address; empty: there is none to open.
  std::string link_at(Point at);               // Likewise, in the window.
  bool is_covered(Point at) const;             // By the palette, a dialog or a dialog.

  // --- Opening and keeping (opening.cpp)
  void start();
  void open_sample(std::size_t number);
  std::string opened_before(const std::string& id) const;  // The last article but this; or none.
  void open_in_its_place(bool for_good);  // The first sample; `for_good`: there is nothing else.
  void open_text(std::string text, SourceFormat format, ImportHints hints, bool in_field = false);
  void read_some();  // Of what is being opened.
  void drop_incoming();
  void read_incoming(const Deadline& deadline);
  void open_bytes(const FileGiven& file);
  // Takes in a file of ours, names what is of another program. False for what may be an article.
  bool open_other_than_prose(std::string_view text, std::string_view name);
  // Text from the clipboard, and the same as HTML if it has structure.
  void open_pasted(const std::string& text, const std::string& html, bool in_field = false);
  void open_kept(const std::string& id);
  Result<std::string> import_native(TextSource& json);
  Result<FileMerge> merge(Notebook&& from);
  void adopt_late_journal();
  void ask_which_was_open();  // Of the journal, at the start.
  void journal_woke();
  bool apply_remote(Edit edit);  // Whether it changed anything.
  void bring_back();             // The mark that another window deleted (PanelState::gone).
  void begin(Project project, const std::vector<std::string>& remarks);
  void ask_journal(const std::string& article_id, bool with_text);
  void refuse(Error why);       // What was asked for last, once it was tried.
  void refuse_text(Error why);  // What is asked for now.
  void keep_text();
  void keep_some_text();  // Between frames.
  void keep_text_until(const Deadline& deadline);
  void journal_read(const JournalRead& read);
  void storage_changed(const StorageChanged& changed);
  void ask_put_aside();
  void put_aside_read(const JournalRead& read);
  void put_aside_written();
  void open_put_aside();
  void save_put_aside();
  void clear_put_aside();
  void count_put_aside();
  void storage_lost();
  void write_everything(const std::vector<JournalEntry>& journal_entries);
  std::string export_native();
  void save_file();
  void autosave_at_once();
  void save_some(const Deadline& deadline);

  // --- Room in local storage (freeing_room.cpp)
  bool needs_room() const;  // And there may be something that can leave.
  void free_room();         // Asks the journal what it holds of the articles opened long ago.
  void journal_wrote(const JournalWritten& report);
  void room_journal_read(const JournalRead& read);
  void show_save_error();  // With saving; once.

  // --- The list of kept articles (library_dialog.cpp)
  void list_library();  // If it or the search changed.
  void delete_article(const std::string& id);
  bool is_deletion(std::uint32_t request) const;
  void deletion_journal_read(const JournalRead& read);
  void undo_deletion();
  std::string deletion_words() const;  // A sentence; empty: nothing can be brought back.
  void deleted_elsewhere();            // The open article was, by another window.

  // --- Acting (acting.cpp)
  Result<Outcome> perform(const Action& action);
  void perform_and_emit(const Action& action);  // A failure becomes a notice.
  enum class Changed : std::uint8_t { ByHand, Elsewhere };
  void after_change(Changed where = Changed::ByHand);
  void emit_selection();  // To listeners of window.attest, if it is another one.
  void notice(std::string text, bool failure) { notice({std::move(text), failure}); }
  void notice(Notice said);
  void announce(std::string text) { requests.push_back(Announce{std::move(text)}); }
  void emit(std::string event, std::string json) {
    requests.push_back(Emit{std::move(event), std::move(json)});
  }
  bool is_in_view(ByteRange range);  // Some of it, at least.
  void reveal(ByteRange range);      // Scrolls only if it is out of view.
  void scroll_to(float y);
  void settle_place();  // Heights above the view changed: the words stay.
  void set_page();      // Anew, for another article or style; the words stay here too.
  void set_dialog(Dialog next);

  // --- Sizes that the reader chooses (typography.cpp)
  void apply_settings(std::string_view stored);
  void change_settings(const ReadingSettings& wanted);
  void change_setting(Setting setting, bool up);

  // --- Measures
  bool has_window() const { return window.width > 0; }  // Its size is known: the first frame was.
  Rect view() const { return seen; }
  Pointing::Place pointing_place();
  SaveStatus::Local local_state() const;
  bool saved() const { return status.saved(local_state()); }
  bool refused_room() const { return !text_error.empty() || !autosave.error().empty(); }
  bool may_free_room() const { return !room_exhausted && services.store.lasting(); }
  PageStyle page_style() const;
  float interface_density() const;  // Device pixels in one of the interface's own.
  StatusLine status_line();
  OpenDialog open_dialog();

  Services services;
  std::vector<Request> requests;
  SaveStatus status;
  RecordStore records;
  Library library;
  Session session;
  Autosave autosave;
  // Damaged records that were put aside: how many, and those of them that the journal has.
  std::size_t put_aside_count = 0;
  std::uint32_t put_aside_request = 0;
  int put_aside_rounds = 0;  // How often the journal was asked whether it has them.
  std::vector<JournalEntry> put_aside_in_journal;
  bool rewrite_waits = false;    // storage_lost(): until the journal has said what it still has.
  bool text_waits = false;       // The open article's text is still to be stored.
  std::string text_error;        // Why it was not, and is tried again with the next change.
  std::string last_shown_error;  // With saving: what the person was last told of it.

  RunAtlas atlas;
  TextPen pen;
  ImGuiFrame imgui;
  Ui ui;
  PageLayout page;
  ReadingView reading;
  OverviewRuler ruler;
  Pointing pointing;
  PanelState panel;
  TextLayerFeed text_layer;

  // --- The window
  Size window;
  float density = 1;
  double now_s = 0;  // Of the event or frame that is being handled.
  double frame_s = 0, last_frame_s = 0, last_event_s = 0, first_frame_s = -1;
  Rect seen, ruler_rect;
  bool dark = false, more_contrast = false, reduced_motion = false, coarse = false, mac = false;
  float scroll = 0;
  float last_sent_scroll =
      -1;  // What the page was last asked to scroll to, unless it scrolled since.
  ScrollAnchor place;
  const Article* shown_article = nullptr;  // That of the last frame; only to be compared.
  // The word that a change of sizes has to keep in view, as long as nobody scrolls away from
  // `word_scroll`. Asked anew after each change, it would creep up line by line.
  TextAnchor word;
  float word_scroll = -1;
  ReadingSettings settings;
  std::vector<Rect> overlays;  // What floated over the article in the last frame.
  Dialog dialog = Dialog::None;
  std::optional<Notice> shown_notice;
  std::string pasted;  // In the dialog's text field.
  std::uint64_t paste_version = 1;
  bool caret_shown = false;
  float caret_column = -1;     // Where up and down aim at; negative: where the caret is.
  bool began_covered = false;  // The first press of this series was not for the text.
  std::string hovered_link, pressed_link;  // Addresses.
  std::uint32_t focused_control = 0;
  float status_height = 0;     // That the status line's words needed in the last frame.
  bool focus_visible = false;  // By keyboard: a ring shows it. A click needs none.
  double last_press_s = -1;
  std::uint32_t dialog_opener = 0;  // The control that had the focus before; 0: the article.
  Dialog last_drawn_dialog = Dialog::None;  // The one that was drawn last.
  bool dialog_opened = false;               // Its first control gets the keyboard's focus.
  std::vector<std::uint32_t> activated;
  int frames_to_settle = 2;
  bool laying_out = true;  // Blocks out of view still have estimated heights.

  // --- What the page was last told
  std::vector<Control> last_sent_controls;
  std::vector<Field> last_sent_fields;
  std::optional<TextLayerRange> last_sent_layer_selection;  // In the text layer.
  ByteRange last_sent_selection;                            // To listeners.
  bool last_sent_saved = true;
  std::string note_of, note_shown;  // Whose note the field shows, and its words.

  struct Incoming {
    ArticleImport import;
    bool in_field;  // It was pasted into the dialog's text field.
  };
  std::optional<Incoming> incoming;  // An article that is being read, between frames.
  std::uint32_t openings = 0;        // Texts that were to be opened, so far.
  std::optional<Error> refusal;      // Why one of them was not,
  std::uint32_t refused = 0;         // and its number.

  std::uint32_t journal_requests = 0, journal_request = 0;  // All so far; the one waited for, or 0.
  bool index_requested = false;  // At the start: which article was open last?
  // The journal was silent at the start: what it may still bring, and what was opened in its place.
  bool journal_silent = false;
  const Article* stands_in = nullptr;  // Only to be compared; null: nothing does.
  // What the journal said of the open article after it was opened, until it can be taken in.
  std::optional<std::vector<JournalEntry>> late_journal;
  OtherWindows other_windows;

  std::uint32_t room_request = 0;  // What the journal is asked to make room; 0: nothing.
  std::vector<Library::LocalArticle> leaving;    // The articles that it was asked for,
  std::unordered_set<std::string> cannot_leave;  // and those that it does not hold yet.
  int room_rounds = 0;  // How often it was asked again for those, since the article was opened.
  bool room_exhausted = false;  // Nothing more can leave, until it does.

  std::vector<LibraryItem> library_rows;  // As the dialog shows them.
  std::string library_search, listed_search, listed_open;
  std::uint64_t listed_generation = 0, search_version = 1;
  std::vector<std::pair<std::uint32_t, std::string>> deletions;  // Request, and article.
  std::vector<Library::Deleted> deleted;                         // The notice can undo these.
  std::string waiting_for;  // The article that will come out of the journal.
  std::uint64_t frames = 0;
  std::string last_export;  // UTC; empty: never.
};

}  // namespace attest
