#include "app/command_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/app_context.h"
#include "app/command_actions.h"
#include "app/command_conditions.h"
#include "app/state.h"

namespace attest {
namespace {

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
      [](AppContext& app, const CommandArguments&) {
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
          [](AppContext& app, const CommandArguments&) { app->arm(kMarkKinds[kind].kind); }};
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
    {CommandId::OtherPart, "other-part", {key("F6")}, always, go_to_other_part},
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
