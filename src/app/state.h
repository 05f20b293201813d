// The state of the program and the steps of a frame. Only app/ uses this header; app.h is the
// public interface.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.h"
#include "app/app_context.h"
#include "app/host.h"
#include "app/parts.h"
#include "app/view/caret.h"
#include "base/deadline.h"
#include "render/palette.h"
#include "storage/file_merge.h"
#include "ui/panels/library/library_page.h"
#include "ui/panels/panels.h"
#include "ui/panels/search_bar.h"

namespace attest {

struct App::State : AppParts {
  explicit State(Services given) : AppParts(given) {}

  // --- Handling an event (app.cpp)
  FrameOutput handle(const Event& event, double time_s);
  // True if ImGui handles the event: an activated control, or a press or release beside the text.
  bool is_for_interface(const Event& event) const;
  bool moves_focus() const;  // True if the keyboard focus is about to move.
  void run_interface();      // Lets ImGui handle its queued presses. Draws nothing.

  // --- The steps of a frame, in order (app.cpp)
  FrameOutput frame(const FrameInput& input);
  FrameOutput work();  // Reads, saves and lays out in slices. Called between frames.
  void save_and_lay_out();
  // Applies the window's size and its device pixels per CSS pixel.
  void fit(const FrameInput& input);
  // True while startup delays the first picture until the article is open.
  bool waits_for_article() const;
  void scroll_while_dragging(Wake& wake);
  void lay_out();  // Lays out the lines in view and restores the scroll anchor.
  // Runs ImGui over the whole window. If `shown` is null, the result is not drawn.
  void pass(FrameOutput* shown);
  // True until the reader makes the first mark in the open sample.
  bool shows_examples() const;
  void update_examples();  // Must be called when an article opens or the notebook changes.
  void draw_article(FrameOutput& out);
  void draw_interface(const ViewRects& rects, UiEvents& ui_events);
  void draw_dialog(const ViewRects& rects, UiEvents& ui_events);  // Draws dialogs and notices.
  Cursor cursor() const;
  // True if the caret is drawn in this frame. It blinks unless the reader prefers reduced motion.
  bool caret_to_draw(Wake& wake) const;
  // carry_out() has one overload for each type of UI event. The compiler rejects a missing one.
  void carry_out(const UiEvents& ui_events);
  void carry_out(const Action& action);
  void carry_out(const RunCommand& wanted);
  void carry_out(const OpenSample& sample);
  void carry_out(const OpenArticle& article);
  void carry_out(const DeleteArticle& article);
  void carry_out(const ClearLibrarySearch& clear);
  void carry_out(const ShowLibraryFolder& show);
  void carry_out(const SortLibrary& sort);
  void carry_out(const ToggleLibraryFolders& toggle);
  void carry_out(const ChooseArticle& choose);
  void carry_out(const ForgetChosenArticles& forget);
  void carry_out(const DeleteChosenArticles& remove);
  void carry_out(const EditArticle& edit);
  void carry_out(const SaveArticleDetails& save);
  void carry_out(const ExportChosenArticles& chosen);
  void carry_out(const ChooseRestoreGroup& choose);
  void carry_out(const ChooseRestored& choose);
  void carry_out(const RestoreArticles& restore);
  void carry_out(const ChooseFile& choose);
  void carry_out(const OpenPasted& open);
  void carry_out(const DismissNotice& dismiss);
  void carry_out(const ChangeSetting& change);
  void carry_out(const ChooseTheme& choice);
  void carry_out(const ChooseLayout& choice);
  void carry_out(const ResetSettings& reset);
  void carry_out(const ChangeKey& change);
  void carry_out(const SwitchCharacterKeys& wanted);
  void carry_out(const ResetKeys& reset);
  void carry_out(const SetCodebookScope& scope);
  void carry_out(const AddCodebookTag& add);
  void carry_out(const RemoveCodebookTag& remove);
  void carry_out(const NextTagColour& next);
  void carry_out(const ChooseScale& choose);
  void carry_out(const ShowMark& show);
  void carry_out(const EditField& edit);
  void carry_out(const UnfoldWords& unfold);
  void carry_out(const ShowStatus& show);
  void carry_out(const CloseChooser& close);
  void carry_out(const OpenAddress& open);
  void carry_out(const SetSheet& set);
  void carry_out(const OpenTab& open);
  void carry_out(const BeginMerge& begin);
  void carry_out(const ResizePanel& resize);
  void carry_out(const SetQuery& set);
  void carry_out(const PressMark& press);
  void carry_out(const ChooseAllListed& choose);
  void carry_out(const ShowMarks& show);
  void carry_out(const OpenBulkField& open);
  void carry_out(const MarkMention& mark);
  void carry_out(const RestoreMark& restore);
  void carry_out(const ChooseBlock& choose);
  void carry_out(const ChooseBlocks& choose);
  void carry_out(const KeepChosenBlocks& keep);
  bool has_work() const;  // True if work() has something to do.
  bool may_lay_out() const;
  bool may_save_text() const;
  bool is_laid_out() const;              // True if the page layout is that of the open article.
  bool shows_article() const;            // True if the open article has been drawn.
  void emit_controls(FrameOutput& out);  // Outputs the changed controls and fields.
  void emit_page(FrameOutput& out);      // Outputs the changed controls, text layer and selection.

  // --- Events (mostly in events.cpp and pointer_events.cpp)
  void on(const PointerMoved& event);
  void on(const PointerPressed& event);
  void on(const PointerReleased& event);
  void on(const PointerLeft& event);
  void on(const Wheel& event);
  void on(const Scrolled& event);
  void on(const KeyPressed& event);
  void leave_control();  // Moves the keyboard focus from a control to the article.
  void on(const InputLost& event);
  void on(const ControlActivated& event);
  void on(const ControlFocused& event);
  void on(const FieldEdited& event);
  void on(const FieldKeyPressed& event);
  void on(const TextSelected& event);
  void on(const FileGiven& event);
  void on(const TextPasted& event);
  void on(const PageParsed& event);
  void on(const PageSaid& event);
  void on(const StorageChanged& event);
  void on(const StorageFreed& event);
  void on(const StorageLost& event);
  void on(const JournalRead& event);
  void on(const ExpressionSearched& result);
  void on(const JournalWritten& event);
  void on(const LibraryGiven& event);
  void on(const FilePart& event);
  void on(const PageHidden& event);
  void on(const ThemeChanged& event);
  void key(const KeyPressed& pressed);
  void field_key(const FieldKeyPressed& pressed);
  bool takes_key(const FieldKeyPressed& pressed) const;
  Commands commands() const;
  // Does nothing if the command is disabled.
  void run(const CommandSpec& command, const CommandArguments& arguments);
  void run(CommandId command, const CommandArguments& arguments = {}) {
    run(commands().spec(command), arguments);
  }
  // Moves the caret by one `unit`, forwards if `step` is 1. If the caret is hidden, only shows it.
  void move_caret(CaretUnit unit, int step, bool extend);
  ByteOffset first_offset_in_view();
  std::string link_in(ByteRange range) const;  // The URL of a link in a range, or empty.
  std::string link_at(Point at);    // The URL of the link at a point of the window, or empty.
  bool is_covered(Point at) const;  // True if the palette, a notice or a dialog covers the point.

  // --- The inspector (inspector_actions.cpp)
  void choose_linked(SourceChooser::Purpose purpose);
  void chooser_opened();
  void choose_source();  // Opens the source chooser for the chosen mark's speaker or entity.
  void close_chooser();
  void announce_option();
  void take(std::optional<Action> action);
  // Chooses the source that the reader has clicked or selected in the text. `actions` are the
  // actions that the release of the pointer has caused.
  void choose_in_text(const std::vector<Action>& actions);
  void follow_inspected(const Action& action);  // Updates the inspector after an action.
  void chosen_changed();                        // Updates the panel after another mark was chosen.
  void sheet_changed();  // Scrolls if the panel of a narrow window covers the chosen mark.
  void await_verdict();
  bool takes_verdict_key(const KeyPressed& pressed) const;
  void verdict_key(const KeyPressed& pressed);
  void next_manner();
  void edit_mark_field(const FieldSpec& field, const FieldEdited& edit);
  void edit_entity_field(const EntityFieldSpec& field, const FieldEdited& edit);
  // Returns false if the field is not in the inspector.
  bool edit_inspected(const FieldEdited& edit);
  bool takes_inspector_key(const FieldKeyPressed& pressed) const;
  void inspector_key(const FieldKeyPressed& pressed);
  ProposedSource proposed_source();
  // --- The panel (panel.cpp)
  void widen_panel(int css);
  void follow_chosen();  // Opens the tab that shows the chosen mark.
  // Returns false if the field is not in the panel.
  bool edit_panel_field(const FieldEdited& edit);
  bool takes_panel_key(const FieldKeyPressed& pressed) const;
  void panel_key(const FieldKeyPressed& pressed);
  void step_mention(int step);
  // True if the key is an arrow key with Shift that changes the range of chosen marks in the list.
  bool extends_choice(const KeyPressed& pressed) const;
  bool moves_in_list(const KeyPressed& pressed) const;  // To another row of the focused list.
  void extend_choice(const KeyPressed& pressed);

  // --- Opening and storing articles (opening.cpp)
  void start();
  void open_sample(std::size_t number);
  // Returns the id of the most recently opened article whose id is not `id`, or empty.
  std::string opened_before(const std::string& id) const;
  // Opens the first sample, because no stored article can be opened. If `for_good` is false, the
  // article that was open last may replace the sample when the journal answers.
  void open_in_its_place(bool for_good);
  void open_text(std::string text, SourceFormat format, ImportHints hints, bool in_field = false);
  void read_text(const Deadline& deadline);  // Reads a slice of the text that is being opened.
  void open_bytes(const FileGiven& file);
  // Imports an Attest file or a codebook file, or refuses data of another program. Returns false
  // for text that may be an article.
  bool open_other_than_prose(std::string_view text, std::string_view name);
  // Adds a pasted web address as evidence to the chosen claim. Returns false if nothing was added.
  bool adds_evidence(const TextPasted& pasted);
  // Opens text from the clipboard. If the text is only a few words, asks the reader first.
  void open_pasted(const TextPasted& pasted);
  void open_prose(const TextPasted& pasted);
  void open_asked_about();  // Opens the pasted text after the reader has agreed.
  void open_field();        // Opens the content of the dialog's text field.
  // Returns the previously open article. Null if there is none, or if that article was deleted.
  const LibraryRecord* article_before();
  // Returns the label of the button to the previous article, or an empty text if there is none.
  std::string back_label();
  void back_to_article();
  void open_kept(const std::string& id, const Id& mark = {});
  void join_lines();    // Opens the article with joined lines (text_versions.cpp).
  void choose_parts();  // Opens the dialog in which blocks are left out (text_versions.cpp).
  bool has_changed_text() const;
  void show_text_as_it_came();
  void open_changed(ArticleParts parts, ChangedRanges ranges, std::string sentence);
  // Opens the changed or the original text of the open article, with the records of `moved`.
  void open_version(std::shared_ptr<const Article> article, Notebook&& moved);
  Result<std::string> import_native(TextSource& json);
  Result<FileMerge> merge(Notebook&& from, std::optional<std::string> exported);
  void refuse_text(Error why);  // Shows the error of a text that is refused before reading.
  void begin(Project project, const std::vector<std::string>& remarks);
  void keep_place();  // Stores the text offset at the top of the view.
  std::string export_native();
  void save_file();
  void undo_export();  // Forgets the last export and restores the date of the previous one.

  // --- Answers of the journal (opening.cpp)
  void ask_which_was_open();  // Asks the journal which article was open last.
  void ask_for_index();
  void index_read(const JournalRead& read);
  void ask_for_news(bool with_text);
  void journal_answered(const OpeningQueue::Nothing&, const JournalRead&) {}
  void journal_answered(const OpeningQueue::LastOpened& awaited, const JournalRead& read);
  void journal_answered(const OpeningQueue::Stored& awaited, const JournalRead& read);
  void journal_answered(const OpeningQueue::News& awaited, const JournalRead& read);
  void carry_out(const OpeningQueue::Stay&) {}
  void carry_out(const OpeningQueue::AskForNews&) { ask_for_news(false); }
  void carry_out(const OpeningQueue::OpenStored& decision);
  void carry_out(const OpeningQueue::OpenSample& decision) { open_in_its_place(decision.for_good); }

  // --- Records from the journal, other windows and files (incoming_records.cpp)
  void adopt_news();
  bool apply_remote(Edit edit);  // Returns true if the notebook changed.
  void bring_back();  // Restores the mark that another window deleted (PanelState::gone).
  void write_everything(const std::vector<JournalEntry>& journal_entries);

  // --- The library (library_actions.cpp)
  LibraryPage library_page();
  bool may_summarise() const;
  void summarise(const Deadline& deadline);  // Counts marks for the library, a slice per call.
  void search_library(const std::string& typed);
  // Continues all searches of the library, one slice per call.
  void search_library_some(const Deadline& deadline);
  void correct_article(const std::string& id);
  void set_tags(const std::string& id, std::vector<std::string> tags);

  // --- The library as a file (library_files.cpp)
  void back_up();  // Saves all articles as one file, except samples without marks.
  void begin_backup(std::vector<std::string> articles, std::string file_name);
  void stop_backup();
  void work_on_files(const Deadline& deadline);  // Continues to save or to restore articles.
  void backup_complete();
  void restore_some(const Deadline& deadline);
  void close_restore();
  Result<Done> merge_open(ReadProject&& file);
  void restore_journal_written(JournalError error);

  // --- Saving, and freeing space in local storage (saving_actions.cpp)
  void save_records(const Deadline& deadline);
  void save_records_at_once();
  void save_all_records();
  void save_text(const Deadline& deadline);
  bool needs_space() const;  // True if space is needed and other articles can leave local storage.
  void free_space();         // Begins to remove old articles from local storage.
  void free_space_or_show_error();
  void show_save_error();
  void space_read(const JournalRead& read);
  void delete_article(const std::string& id);
  void deletion_read(const std::string& id, const JournalRead& read);
  void undo_deletion();
  void deleted_elsewhere();  // Called when another window has deleted the open article.
  void quarantine_read(const JournalRead& read);
  void open_quarantine();
  void save_quarantine();
  void clear_quarantine();

  // --- Actions (actions.cpp)
  enum class Spoken : std::uint8_t { Yes, No };
  // With Spoken::No, the message of the outcome is not announced to screen readers.
  Result<Outcome> perform(const Action& action, Spoken spoken = Spoken::Yes);
  void perform_and_emit(const Action& action);  // Performs an action. Shows its error as a notice.
  enum class Changed : std::uint8_t { ByHand, Elsewhere };
  void after_change(Changed where = Changed::ByHand);
  void emit_selection();  // Notifies listeners of window.attest if the selection changed.
  void notice(std::string text, bool failure) { notice({std::move(text), failure}); }
  void notice(Notice said);
  void close_error();  // Closes the shown error, unless it has a button, such as a save error.
  // Shows a confirmation (view/confirmation.h), without an announcement for screen readers.
  void confirm(std::string text, std::optional<CommandId> undo,
               Confirmation::Back back = Confirmation::Back::None);
  void announce(std::string text) { requests.announce(std::move(text)); }
  // Rebuilds the layout for another article or style. Keeps the visible text in view.
  void set_page();
  void set_dialog(Dialog next);
  void close_dialog();

  // --- Moving the ends of the chosen mark, and marking each new selection (mark_ends.cpp)
  float handle_target(PointerKind kind) const;  // The width that a press hits, in device pixels.
  // The handle of the chosen mark at a point, or null.
  const MarkHandle* handle_at(Point at, PointerKind kind) const;
  std::vector<Point> handle_places() const;        // The centres of all drawn handles.
  bool press_handle(const PointerPressed& event);  // Returns false if the press hits no handle.
  void move_ends(const std::vector<Action>& actions);
  void release_handle(Point at);
  // The end of the chosen mark that the arrow keys move. No value if they move the caret.
  std::optional<MarkEnd> adjusted_end() const;
  void adjust_ends();  // Starts or stops moving an end with keys.
  void stop_adjusting(std::size_t steps_to_undo = 0);
  void switch_end();
  bool adjusts(const KeyPressed& pressed) const;  // True if adjust() handles the key.
  void adjust(const KeyPressed& pressed);
  void arm(MarkKind kind);  // Starts or stops turning each new selection into a mark.
  void disarm();
  void mark_if_armed();
  void select_whole_words();

  // --- The reader's font sizes (typography.cpp)
  void change_settings(const ReadingSettings& wanted);
  void change_name(std::string_view name);
  void show_settings_error(const Error& why);
  void change_setting(Setting setting, bool up);
  void toggle_panel();

  // --- Searching (searching.cpp)
  void find();
  void close_search();
  void search_words(const std::string& words);
  void change_search(bool SearchOptions::*option);
  void move_to_hit(int step);
  void search_some();  // Searches a slice between frames.
  void search_more(double seconds);
  void show_found();
  void show_current_hit();
  void update_hits();  // Puts the search hits in view into the paint layer of the reading view.
  SearchBar search_bar() const;

  // --- The keys of commands (keys.cpp)
  // Returns the command of a key, or null. In the library, the undo key means UndoDeletion.
  const CommandSpec* command_of(const KeyChord& chord) const;
  // True while the help dialog waits for the new key of a command.
  bool takes_new_key() const { return contents.key_change.awaited.has_value(); }
  void set_key(const KeyChord& chord);
  void say_of_keys(std::string outcome);  // Announces a sentence and shows it in the help dialog.
  void change_keys(KeyBindings wanted);

  // --- The codebook (codebook_actions.cpp)
  void apply_codebook();
  void use_codebook(const Result<Done>& kept);
  void show_codebook();
  void keep_codebook();
  void edit_codebook(const FieldEdited& edit);
  void save_codebook();
  void open_codebook(std::string_view json);
  // Adopts the codebook of an Attest file. Returns a message for the reader, or an empty text.
  std::string take_codebook(const Codebook& codebook);
  // The tag that this key adds to the chosen marks or removes from them, or null.
  const CodebookTag* tag_of(const KeyPressed& pressed) const;
  void switch_tag(const std::string& tag);

  // --- Measures
  Pointing::Place pointing_place();
  bool saved() const { return storage.is_saved(session.article()); }
  SelectedText selected_text() const;
  Toolbar toolbar(const ViewRects& rects) const;
  StatusLine status_line();
  std::string when_marked();  // Says who made the chosen mark, and when.

  AppContext context{*this};
};

}  // namespace attest
