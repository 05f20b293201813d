#include "app/command_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/app_context.h"
#include "app/command_conditions.h"
#include "app/state.h"
#include "wording/sentences.h"

namespace attest {
namespace {

using Arguments = CommandArguments;

template <int step>
void move_to_hit(AppContext& app, const Arguments&) {
  app->move_to_hit(step);
}

template <bool SearchOptions::*option>
void change_search(AppContext& app, const Arguments&) {
  app->change_search(option);
}

template <class Performed>
void perform(AppContext& app, const Arguments&) {
  app->perform_and_emit(Performed{});
}

template <auto function>
void call(AppContext& app, const Arguments&) {
  ((*app).*function)();
}

template <class Request>
void request(AppContext& app, const Arguments&) {
  app->requests.push(Request{});
}

template <Dialog dialog>
void show(AppContext& app, const Arguments&) {
  app->set_dialog(dialog);
}

template <int step>
void choose_next(AppContext& app, const Arguments&) {
  if (app->session.notebook().mark_count() == 0) return app->announce(say("marks.none-yet"));
  app->perform_and_emit(ChooseNextMark{step});
  if (const Mark* mark = app->session.chosen_mark()) app->view.position.reveal(extent_of(*mark));
}

template <CaretUnit unit, int step>
void move_caret(AppContext& app, const Arguments& arguments) {
  app->move_caret(unit, step, arguments.extend);
}

template <bool larger>
void change_text_size(AppContext& app, const Arguments&) {
  app->change_setting(Setting::TextSize, larger);
}

template <std::uint32_t field>
void edit_field(AppContext& app, const Arguments&) {
  app->carry_out(EditField{field});
}

// If several marks are chosen, opens the field that sets the speaker of all of them.
void choose_source(AppContext& app, const Arguments&) {
  if (app->session.chosen_marks().size() <= 1) return app->choose_source();
  app->carry_out(OpenBulkField{BulkField::Speaker});
}

template <SourceChooser::Purpose purpose>
void choose_linked(AppContext& app, const Arguments&) {
  app->choose_linked(purpose);
}

void add_tag(AppContext& app, const Arguments&) {
  if (app->session.chosen_marks().size() <= 1) return app->carry_out(EditField{kTagField});
  app->carry_out(OpenBulkField{BulkField::Tag});
}

void mark_unattributed(AppContext& app, const Arguments&) {
  app->perform_and_emit(MarkUnattributed{app->session.chosen_marks()});
}

void add_passage(AppContext& app, const Arguments&) {
  app->perform_and_emit(AddPassage{app->session.chosen(), app->session.selection().range});
}

void delete_mark(AppContext& app, const Arguments&) {
  const std::vector<Id>& chosen = app->session.chosen_marks();
  if (chosen.size() > 1) return app->perform_and_emit(DeleteMarks{chosen});
  app->perform_and_emit(DeleteMark{app->session.chosen()});
}

// Extends or shrinks the range of chosen marks by one mark in the panel's list of marks.
template <int step>
void choose_further(AppContext& app, const Arguments&) {
  const std::shared_ptr<const MarkView> listed = app->session.listed();
  const Notebook& notebook = app->session.notebook();
  const Mark* const chosen = app->session.chosen_mark();
  const auto at =
      chosen == nullptr ? std::nullopt : listed->position_of(notebook.mark_number(chosen->id));
  if (!at) return choose_next<step>(app, {});
  if (step < 0 ? *at == 0 : *at + 1 == listed->size()) return;
  const std::uint32_t next = listed->marks()[*at + static_cast<std::size_t>(step)];
  app->perform_and_emit(ChooseMark{notebook.mark_numbered(next).id, Choosing::Range});
}

void choose_all_listed(AppContext& app, const Arguments&) { app->carry_out(ChooseAllListed{}); }

template <int step>
void step_mention(AppContext& app, const Arguments&) {
  app->step_mention(step);
}

void show_marks_in_all_articles(AppContext& app, const Arguments&) {
  app->carry_out(
      ShowLibraryFolder{{LibraryFolder::Kind::Source, source_of_chosen(app->session)->name}});
}

template <int css>
void widen_panel(AppContext& app, const Arguments&) {
  app->widen_panel(css);
}

void follow_link(AppContext& app, const Arguments&) {
  app->requests.push(OpenLink{app->link_in(app->session.selection().range)});
}

void show_commands(AppContext& app, const Arguments&) {
  app->contents.command_palette.begin();
  app->set_dialog(Dialog::Commands);
  app->requests.push(FocusField{kCommandField});
}

void close(AppContext& app, const Arguments&) {
  if (app->dialogs.is_open()) return app->close_dialog();
  if (app->contents.panel.inspector.chooser.is_open()) return app->close_chooser();
  if (app->contents.shown_notice) {
    app->opening.forget_asked_about();
    return app->contents.shown_notice.reset();
  }
  if (app->pointer.armed) return app->disarm();
  if (Id& merging = app->contents.panel.sources.merging; !merging.empty()) return merging.clear();
  if (app->contents.search.is_open()) return app->close_search();
  if (app->focus.control() != 0) return app->leave_control();
  if (!app->session.selection().range.empty() || app->pointer.caret.is_shown()) {
    return app->perform_and_emit(ClearSelection{});
  }
  if (app->contents.panel.gone) return app->contents.panel.gone.reset();
  app->perform_and_emit(ChooseMark{});
}

void select_all(AppContext& app, const Arguments&) {
  const ByteOffset end(app->session.article().text().size());
  app->perform_and_emit(Select{ByteRange(ByteOffset(0), end), end});
}

constexpr Shortcut key(std::string_view name) { return {.key = name}; }
constexpr Shortcut shift(std::string_view name) { return {.key = name, .shift = true}; }
constexpr Shortcut mod(std::string_view name) { return {.key = name, .command_key = true}; }
constexpr Shortcut caret(std::string_view name) { return {.key = name, .takes_shift = true}; }
constexpr Shortcut word(std::string_view name) {
  return {.key = name, .word_key = true, .takes_shift = true};
}
constexpr Shortcut sentence(std::string_view name) {
  return {.key = name, .sentence_key = true, .takes_shift = true};
}
constexpr Shortcut article_end(std::string_view name, std::string_view mac_name) {
  return {.key = name, .mac_key = mac_name, .command_key = true, .takes_shift = true};
}
constexpr Shortcut back(std::string_view name) { return {.key = name, .sentence_key = true}; }
// The program always handles the undo keys. Otherwise the browser would undo a change of a text
// field.
constexpr Shortcut undo_key(std::string_view name, bool shift = false) {
  return {.key = name, .command_key = true, .shift = shift, .reserved = true};
}

template <std::size_t kind>
constexpr CommandSpec marking_row() {
  constexpr KindSpec kSpec = kMarkKinds[kind];
  return {
      mark_command(kSpec.kind),
      kSpec.command,
      {key(kSpec.key)},
      always,
      [](AppContext& app, const Arguments&) {
        const Session& session = app->session;
        // If no text is selected and several marks are chosen, the key changes the kind of these
        // marks.
        if (session.selection().range.empty() && session.chosen_marks().size() > 1) {
          return app->perform_and_emit(UpdateMarks{session.chosen_marks(), kMarkKinds[kind].kind});
        }
        app->perform_and_emit(MarkSelection{kMarkKinds[kind].kind});
      }};
}

template <std::size_t kind>
constexpr CommandSpec arming_row() {
  constexpr KindSpec kSpec = kMarkKinds[kind];
  return {arm_command(kSpec.kind),
          kSpec.arm_command,
          {shift(kSpec.arm_key)},
          has_text,
          [](AppContext& app, const Arguments&) { app->arm(kMarkKinds[kind].kind); }};
}

template <std::size_t... kinds>
constexpr auto arming_rows(std::index_sequence<kinds...>) {
  return std::array{arming_row<kinds>()...};
}

template <std::size_t... kinds>
constexpr auto marking_rows(std::index_sequence<kinds...>) {
  return std::array{marking_row<kinds>()...};
}

constexpr auto kMarkingRows = marking_rows(std::make_index_sequence<kMarkKinds.size()>());

// clang-format off
constexpr auto kTextRows = std::to_array<CommandSpec>({
    {CommandId::NextMark, "next-mark",
     {key("n")}, always, choose_next<1>},
    {CommandId::PreviousMark, "previous-mark",
     {key("p")}, always, choose_next<-1>},
    {CommandId::EditNote, "edit-note",
     {key("Enter")}, has_chosen_mark, edit_field<kNoteField>},
    {CommandId::EditStatement, "edit-statement", {}, has_chosen_claim,
     edit_field<kStatementField>},
    {CommandId::ChooseSource, "said-by",
     {key("l"), key("i")}, has_chosen_mark, choose_source},
    {CommandId::LinkSupports, "link-supports", {},
     can_link<SourceChooser::Purpose::Supports>, choose_linked<SourceChooser::Purpose::Supports>},
    {CommandId::LinkDisputes, "link-disputes", {},
     can_link<SourceChooser::Purpose::Disputes>, choose_linked<SourceChooser::Purpose::Disputes>},
    {CommandId::LinkSameAs, "link-same-as", {},
     can_link<SourceChooser::Purpose::SameAs>, choose_linked<SourceChooser::Purpose::SameAs>},
    {CommandId::MarkUnattributed, "mark-unattributed",
     {key("u")}, has_chosen_quote, mark_unattributed},
    {CommandId::NextManner, "next-manner",
     {key("m")}, has_chosen_quote, call<&AppContext::State::next_manner>},
    {CommandId::SetVerdict, "set-verdict",
     {key("v")}, has_chosen_claim, call<&AppContext::State::await_verdict>},
    {CommandId::AddTag, "add-tag",
     {key("t")}, has_chosen_mark, add_tag},
    {CommandId::AddPassage, "add-passage",
     {key("+")}, can_add_passage, add_passage},
    {CommandId::DeleteMark, "delete-mark",
     {key("Delete"), key("Backspace")}, has_chosen_mark, delete_mark},
    {CommandId::ChooseFurther, "choose-further", {shift("n")}, always, choose_further<1>},
    {CommandId::ChooseFurtherBack, "choose-further-back",
     {shift("p")}, always, choose_further<-1>},
    {CommandId::ChooseAllListed, "choose-all-listed", {}, always, choose_all_listed},
    {CommandId::NextMention, "next-mention",
     {key("]")}, always, step_mention<1>},
    {CommandId::PreviousMention, "previous-mention", {key("[")}, always, step_mention<-1>},
    {CommandId::MarksInAllArticles, "marks-in-all-articles", {}, has_named_source,
     show_marks_in_all_articles},
    {CommandId::Undo, "undo", {undo_key("z")}, can_undo, perform<Undo>},
    {CommandId::Redo, "redo",
     {undo_key("z", true), undo_key("y")}, can_redo, perform<Redo>},
    {CommandId::OpenArticle, "open-article",
     {mod("o")}, always, show<Dialog::Open>},
    {CommandId::BackToArticle, "back-to-article",
     {back("ArrowLeft")}, has_article_before, call<&AppContext::State::back_to_article>},
    {CommandId::OpenFewWords, "open-few-words", {}, has_few_words,
     call<&AppContext::State::open_asked_about>},
    {CommandId::ExportFile, "export-file",
     {mod("s")}, always, call<&AppContext::State::save_file>},
    {CommandId::BackUp, "back-up", {}, is_not_backing_up, call<&AppContext::State::back_up>},
    {CommandId::StopBackUp, "stop-back-up", {}, is_backing_up, call<&AppContext::State::stop_backup>},
    {CommandId::Restore, "restore-file", {}, always, request<OpenFilePicker>},
    {CommandId::ShowHelp, "show-help",
     {key("?")}, always, show<Dialog::Help>},
    {CommandId::ShowCommands, "show-commands",
     {mod("k")}, always, show_commands},
    {CommandId::TextSettings, "text-settings",
     {}, always, show<Dialog::Reading>},
    {CommandId::TogglePanel, "toggle-panel", {key("\\")}, always, call<&AppContext::State::toggle_panel>},
    {CommandId::WidenPanel, "wider-panel",
     {key("{")}, always, widen_panel<40>},
    {CommandId::NarrowPanel, "narrower-panel",
     {key("}")}, always, widen_panel<-40>},
    // The keys "<" and ">" can be typed without AltGr on the keyboards that have them. The keys "+"
    // and "-" are not used, because the browser zooms with them.
    {CommandId::SmallerText, "smaller-text",
     {key("<")}, always, change_text_size<false>},
    {CommandId::LargerText, "larger-text",
     {key(">")}, always, change_text_size<true>},
    {CommandId::FollowLink, "follow-link",
     {mod("Enter")}, has_link, follow_link},

    {CommandId::CaretLeft, "caret-left",
     {caret("ArrowLeft")}, has_text, move_caret<CaretUnit::Grapheme, -1>},
    {CommandId::CaretRight, "caret-right",
     {caret("ArrowRight")}, has_text, move_caret<CaretUnit::Grapheme, 1>},
    {CommandId::CaretUp, "caret-up",
     {caret("ArrowUp")}, has_text, move_caret<CaretUnit::Line, -1>},
    {CommandId::CaretDown, "caret-down",
     {caret("ArrowDown")}, has_text, move_caret<CaretUnit::Line, 1>},
    {CommandId::CaretWordLeft, "caret-word-left",
     {word("ArrowLeft")}, has_text, move_caret<CaretUnit::Word, -1>},
    {CommandId::CaretWordRight, "caret-word-right",
     {word("ArrowRight")}, has_text, move_caret<CaretUnit::Word, 1>},
    {CommandId::CaretBlockBack, "caret-block-back", {word("ArrowUp")}, has_text, move_caret<CaretUnit::Block, -1>},
    {CommandId::CaretBlockOn, "caret-block-on",
     {word("ArrowDown")}, has_text, move_caret<CaretUnit::Block, 1>},
    {CommandId::CaretSentenceBack, "caret-sentence-back", {sentence("ArrowUp")}, has_text, move_caret<CaretUnit::Sentence, -1>},
    {CommandId::CaretSentenceOn, "caret-sentence-on",
     {sentence("ArrowDown")}, has_text, move_caret<CaretUnit::Sentence, 1>},
    // While the caret is hidden, Home and End belong to the browser, which scrolls to the ends of
    // the article.
    {CommandId::CaretLineStart, "caret-line-start",
     {caret("Home")}, has_caret, move_caret<CaretUnit::LineEdge, -1>},
    {CommandId::CaretLineEnd, "caret-line-end",
     {caret("End")}, has_caret, move_caret<CaretUnit::LineEdge, 1>},
    {CommandId::CaretArticleStart, "caret-article-start", {article_end("Home", "ArrowUp")}, has_caret, move_caret<CaretUnit::Article, -1>},
    {CommandId::CaretArticleEnd, "caret-article-end", {article_end("End", "ArrowDown")}, has_caret, move_caret<CaretUnit::Article, 1>},
    // Without Shift, these keys belong to the browser, which scrolls.
    {CommandId::CaretPageUp, "caret-page-up", {shift("PageUp")}, has_caret, move_caret<CaretUnit::Page, -1>},
    {CommandId::CaretPageDown, "caret-page-down", {shift("PageDown")}, has_caret, move_caret<CaretUnit::Page, 1>},
    {CommandId::SelectAll, "select-all",
     {mod("a")}, always, select_all},
    {CommandId::SelectWords, "select-words", {key("w")}, has_selection,
     call<&AppContext::State::select_whole_words>},
    {CommandId::AdjustEnds, "adjust-ends", {key("e")},
     has_chosen_mark, call<&AppContext::State::adjust_ends>},
});
// clang-format on

constexpr auto kArmingRows = arming_rows(std::make_index_sequence<kMarkKinds.size()>());

// clang-format off
constexpr auto kGeneralRows = std::to_array<CommandSpec>({
    {CommandId::Close, "close",
     {key("Escape")}, always, close},
    {CommandId::UndoDeletion, "undo-deletion", {}, has_deleted, call<&AppContext::State::undo_deletion>},
    {CommandId::UndoExport, "undo-export", {}, has_exported, call<&AppContext::State::undo_export>},
    {CommandId::OpenWholePage, "open-whole-page", {}, has_whole_page,
     request<OpenWholePage>},
    {CommandId::ChooseParts, "choose-parts", {}, has_parts, call<&AppContext::State::choose_parts>},
    {CommandId::ShowCodebook, "show-codebook", {}, always,
     call<&AppContext::State::show_codebook>},
    {CommandId::ExportCodebook, "export-codebook", {}, always, call<&AppContext::State::save_codebook>},
    {CommandId::ShowDamaged, "show-damaged",
     {}, has_damaged, call<&AppContext::State::open_quarantine>},
    {CommandId::SaveDamaged, "save-damaged",
     {}, has_damaged, call<&AppContext::State::save_quarantine>},
    {CommandId::ClearDamaged, "clear-damaged",
     {}, has_damaged, call<&AppContext::State::clear_quarantine>},
    {CommandId::Find, "find",
     {key("/")}, always, call<&AppContext::State::find>},
    {CommandId::NextHit, "next-hit",
     {key("F3")}, is_searching, move_to_hit<1>},
    {CommandId::PreviousHit, "previous-hit",
     {Shortcut{.key = "F3", .shift = true}}, is_searching, move_to_hit<-1>},
    {CommandId::SearchCase, "search-case",
     {}, is_searching, change_search<&SearchOptions::match_case>},
    {CommandId::SearchWholeWords, "search-whole-words",
     {}, is_searching, change_search<&SearchOptions::whole_word>},
    {CommandId::SearchAccents, "search-accents",
     {}, is_searching_words, change_search<&SearchOptions::match_accents>},
    {CommandId::SearchExpression, "search-expression",
     {}, is_searching, change_search<&SearchOptions::expression>},
    {CommandId::CloseSearch, "close-search",
     {}, is_searching, call<&AppContext::State::close_search>},
    {CommandId::JoinLines, "join-lines", {}, has_text, call<&AppContext::State::join_lines>},
    {CommandId::TextAsItCame, "text-as-it-came",
     {}, has_changed_text, call<&AppContext::State::show_text_as_it_came>},
});
// clang-format on

template <std::size_t... sizes>
constexpr auto joined(const std::array<CommandSpec, sizes>&... parts) {
  std::array<CommandSpec, (sizes + ...)> all{};
  auto* at = all.data();
  ((at = std::copy(parts.begin(), parts.end(), at)), ...);
  return all;
}

constexpr auto kTable = joined(kMarkingRows, kTextRows, kArmingRows, kGeneralRows);

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].id) != i) return false;
  }
  return true;
}
static_assert(is_in_order(), "Commands::spec() finds a row by its id");

}  // namespace

std::span<const CommandSpec> command_table() { return kTable; }

}  // namespace attest
