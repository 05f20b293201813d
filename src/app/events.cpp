// Turns the browser's events into actions and commands. App::State has one function on() for each
// type of event, so the compiler rejects an event type without such a function.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/command_table.h"
#include "app/state.h"
#include "session/movement.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// True if the key closes the shown error. The field then keeps the focus.
bool closes_error(const PanelContents& contents, const FieldKeyPressed& pressed) {
  return pressed.key == "Escape" && contents.shown_notice && contents.shown_notice->failure;
}

}  // namespace

// The sheet is the panel of a narrow window. The page reports a finger that drags the handle of the
// sheet as wheel events.
void App::State::on(const Wheel& event) {
  SheetState& sheet = contents.panel.sheet;
  if (!sheet.takes_finger(view.imgui.is_over(kSheetHandle, event.at), event.at)) return;
  sheet.hold(event.at);
  sheet.drag(event.y / window.density, clock.now());
}

// handle() has already passed this event to ImGui, which activates the control.
void App::State::on(const ControlActivated&) { pointer.modifiers = {}; }

void App::State::on(const Scrolled& event) {
  // Until the open article is drawn, scroll events belong to the previous article.
  if (shows_article()) view.position.scrolled_natively(event.y);
}

void App::State::on(const KeyPressed& event) { key(event); }
void App::State::on(const FieldKeyPressed& event) { field_key(event); }

void App::State::on(const InputLost&) {
  pointer.pointing.cancelled();
  if (pointer.ends.drag.released()) perform_and_emit(EndMove{});
  view.ruler.released();
}

void App::State::on(const ControlFocused& event) {
  focus.focused(event.id, clock.now());
  contents.panel.inspector.focus_moved(event.id);
}

void App::State::leave_control() {
  // If the focused control was removed, the page does not report the loss of the focus. This call
  // replaces the report.
  on(ControlFocused{0});
  requests.push(FocusArticle{});
}

void App::State::on(const TextSelected& event) {
  const ByteRange range = TextLayerFeed::range_of(session.article(), event.range);
  // The browser draws its own selection handles, so the program draws none.
  pointer.selected_by_touch = false;
  perform_and_emit(Select{range, range.end});
  // A range out of view comes from the browser's find or from a screen reader, so the view scrolls
  // to the range. A range in view may be a selection by touch, which must not scroll the view.
  if (!view.position.is_in_view(range)) view.position.reveal(range);
  view.mirror.layer_selected(
      TextLayerFeed::layer_range_of(session.article(), session.selection().range));
}

void App::State::on(const FileGiven& event) { open_bytes(event); }
void App::State::on(const TextPasted& event) {
  if (!adds_evidence(event)) open_pasted(event);
}
void App::State::on(const PageParsed& event) {
  ImportHints hints;
  hints.deed = event.deed;
  hints.page_has_more = event.page_has_more;
  open_text(event.page, SourceFormat::Page, std::move(hints), true);
}
void App::State::on(const PageSaid& event) { notice(event.sentence, event.failure); }

void App::State::on(const StorageFreed&) { storage.saving.retry(); }

void App::State::on(const JournalWritten& event) {
  // The status line and window.attest.saved() report a save error only after the next frame, so a
  // frame is drawn if the error has changed.
  const auto told = [this] {
    const bool frees_space = storage.frees_space(session.article());
    return storage.saving.risk(frees_space) + storage.saving.refusal(frees_space);
  };
  const std::string before = told();
  storage.saving.written(event);
  if (told() != before) redraw.request(Redraw::Reason::Interface);
  storage.space.journal_written(event);
  restore_journal_written(event.error);
  if (!storage.saving.journal_waits()) storage.quarantine.journal_written();
}

void App::State::on(const PageHidden&) {
  keep_place();
  save_text(Deadline::never());
  save_all_records();
  if (may_summarise()) summarise(Deadline::never());
}

void App::State::on(const ThemeChanged& event) {
  window.dark = event.dark;
  window.more_contrast = event.more_contrast;
  window.reduced_motion = event.reduced_motion;
  window.coarse = event.coarse;
}

void App::State::key(const KeyPressed& pressed) {
  // The next focus event counts as caused by this key, not by an earlier pointer press.
  focus.key_pressed();
  const Modifiers& held = pressed.modifiers;
  const KeyChord chord{pressed.key, held.shift, held.control, held.alt, held.meta};
  if (chord.key == "Escape" && view.imgui.close_menu()) return;
  if (takes_new_key()) return set_key(chord);
  if (moves_in_list(pressed)) {
    focus.seek(pressed.key, view.mirror.row_of(focus.control()));
    return redraw.request(Redraw::Reason::Interface);
  }
  const bool covered = dialogs.covers_article();
  if (!covered && takes_verdict_key(pressed)) return verdict_key(pressed);
  contents.panel.inspector.awaits_verdict = false;
  if (!covered && adjusts(pressed)) return adjust(pressed);
  if (extends_choice(pressed)) return extend_choice(pressed);
  const CommandSpec* const command = command_of(chord);
  if (command != nullptr && !commands().enabled(*command))
    return announce(commands().spoken(*command));
  if (command != nullptr) return run(*command, {.extend = held.shift});
  if (const CodebookTag* const tag = tag_of(pressed)) return switch_tag(tag->name);
  const CommandSpec* const refused = covered ? nullptr : commands().refused(chord);
  if (refused != nullptr) announce(commands().spoken(*refused));
}

bool App::State::moves_in_list(const KeyPressed& pressed) const {
  const Modifiers& held = pressed.modifiers;
  const bool plain = !held.shift && !held.control && !held.alt && !held.meta;
  return plain && FocusState::seeks(pressed.key) &&
         view.mirror.row_of(focus.control()).position > 0;
}

void App::State::field_key(const FieldKeyPressed& pressed) {
  if (closes_error(contents, pressed)) return contents.shown_notice.reset();
  if (takes_panel_key(pressed)) return panel_key(pressed);
  if (!takes_key(pressed)) return;
  if (pressed.key == "Escape" && dialogs.is_open()) return run(CommandId::Close);
  if (pressed.field == kFindField) {
    if (pressed.key == "Escape") return close_search();
    return move_to_hit(pressed.key.starts_with("Shift+") ? -1 : 1);
  }
  if (pressed.field == kSearchField) {
    LibraryList& list = storage.list;
    if (list.row_count() == 0 || list.view().folder.lists_marks()) return;
    std::string first = list.row(0, storage.searches.texts).id;
    if (pressed.key == "Enter") return carry_out(OpenArticle{std::move(first), {}});
    list.focus(std::move(first));
    return redraw.request(Redraw::Reason::Interface);
  }
  if (is_detail_field(pressed.field)) return carry_out(SaveArticleDetails{});
  if (pressed.field != kCommandField) return inspector_key(pressed);
  const bool up = pressed.key == "ArrowUp";
  if (up || pressed.key == "ArrowDown") {
    const CommandSpec* const now = contents.command_palette.move(commands(), up ? -1 : 1);
    return now != nullptr ? announce(commands().spoken(*now)) : void();
  }
  const CommandSpec* const chosen = contents.command_palette.chosen(commands());
  if (chosen == nullptr) return;
  if (!commands().enabled(*chosen)) return announce(commands().spoken(*chosen));
  set_dialog(Dialog::None);
  run(*chosen, {});
}

bool App::State::takes_key(const FieldKeyPressed& pressed) const {
  if (closes_error(contents, pressed)) return true;
  if (pressed.key == "Escape" && dialogs.is_open()) return true;
  if (pressed.field == kFindField) {
    constexpr std::string_view kFindKeys[]{"Enter", "Shift+Enter", "F3", "Shift+F3", "Escape"};
    return std::find(std::begin(kFindKeys), std::end(kFindKeys), pressed.key) !=
           std::end(kFindKeys);
  }
  if (is_detail_field(pressed.field)) return pressed.key == "Enter";
  if (pressed.field == kSearchField) {
    const bool has_rows = storage.list.row_count() > 0 && !storage.list.view().folder.lists_marks();
    return pressed.key == "Enter" || (pressed.key == "ArrowDown" && has_rows);
  }
  constexpr std::string_view kKeys[]{"ArrowUp", "ArrowDown", "Enter", "Escape"};
  if (takes_panel_key(pressed)) return true;
  return (pressed.field == kCommandField || takes_inspector_key(pressed)) &&
         std::find(std::begin(kKeys), std::end(kKeys), pressed.key) != std::end(kKeys);
}

Commands App::State::commands() const {
  return {command_table(), context, window.mac, &settings.keys()};
}

void App::State::run(const CommandSpec& command, const CommandArguments& arguments) {
  if (command.enabled(context)) command.run(context, arguments);
}

// Returns the caret if it is in view, or the start of the first line that is fully in view.
ByteOffset App::State::first_offset_in_view() {
  const float top = view.position.scroll();
  const ByteOffset at_caret = session.selection().caret;
  const Rect known = view.page.caret_at(at_caret);
  if (at_caret.value > 0 && known.y >= top && known.bottom() <= top + view.seen.height)
    return at_caret;
  std::vector<PlacedLine> lines;
  view.page.lines_between(top, top + view.seen.height, lines);
  const auto whole = std::find_if(lines.begin(), lines.end(), [top](const PlacedLine& line) {
    return line.top >= top && !line.range.empty();
  });
  if (whole != lines.end()) return whole->range.start;
  return lines.empty() ? ByteOffset(0) : lines.front().range.start;
}

void App::State::move_caret(CaretUnit unit, int step, bool extend) {
  const Article& article = session.article();
  const TextSelection& selection = session.selection();
  if (!pointer.caret.is_shown()) {
    // The first arrow key only shows the caret, in the visible part of the text.
    const ByteOffset at = first_offset_in_view();
    perform_and_emit(Select{ByteRange(at, at), at});
    return view.position.reveal(ByteRange(at, at));
  }
  const bool reversed =
      view.page.direction_of(article.block_at(selection.caret)) == Direction::RightToLeft;
  const auto sideways = [&](Movement by, int places) {
    return attest::moved(article, selection.caret, by, reversed ? -places : places);
  };
  // Without Shift, an arrow key moves the caret to the start or end of the selection.
  const ByteRange selected = selection.range;
  const auto edge = [&](bool left) { return left != reversed ? selected.start : selected.end; };
  // Returns the offset that lies `beyond` pixels from the caret, or in the next line if `beyond` is
  // 0.
  const auto line_wise = [&](float beyond) {
    const bool leaves = !extend && !selected.empty();
    const Rect from = view.page.caret_at(!leaves    ? selection.caret
                                         : step < 0 ? selected.start
                                                    : selected.end);
    const float y = from.y + from.height / 2 +
                    static_cast<float>(step) * (beyond > 0 ? beyond : from.height + 2);
    return view.page.offset_at({pointer.caret.column(from.x), y});
  };
  if (unit != CaretUnit::Line && unit != CaretUnit::Page) pointer.caret.forget_column();
  ByteOffset to = selection.caret;
  switch (unit) {
    case CaretUnit::Grapheme:
      to = !extend && !selected.empty() ? edge(step < 0) : sideways(Movement::Grapheme, step);
      break;
    case CaretUnit::Word:
      to = sideways(Movement::Word, step);
      break;
    case CaretUnit::Sentence:
      to = attest::moved(article, to, Movement::Sentence, step);
      break;
    case CaretUnit::Block:
      to = attest::moved(article, to, Movement::Block, step);
      break;
    case CaretUnit::LineEdge: {
      const PlacedLine line = view.page.line_holding(to);
      to = step < 0 ? line.range.start
                    : view.page.offset_at({reversed ? -1e6f : 1e6f, line.top + line.height / 2});
      break;
    }
    case CaretUnit::Line:
      to = line_wise(0);
      break;
    case CaretUnit::Page:
      // The caret moves by one line less than the height of the view.
      to = line_wise(view.seen.height - view.page.caret_at(to).height);
      break;
    case CaretUnit::Article:
      to = attest::moved(article, to, Movement::Article, step);
      break;
  }
  const ByteOffset fixed = extend ? selection.fixed_end() : to;
  perform_and_emit(Select{ByteRange(std::min(fixed, to), std::max(fixed, to)), to});
  view.position.reveal(ByteRange(to, to));
}

void App::State::on(const FieldEdited& edit) {
  view.ui.reveal_focus();
  if (edit.field == kPasteField) {
    contents.pasted.text = edit.text;
    return;
  }
  if (edit.field == kSearchField) {
    // The page sends the text again when the field loses the focus, for example because the reader
    // presses a row. A new search would move the rows under the pointer.
    if (edit.text == storage.list.view().search) return;
    // The search finds articles, so the list shows articles again instead of marks.
    if (storage.list.view().folder.lists_marks()) carry_out(ShowLibraryFolder{});
    search_library(edit.text);
    return;
  }
  if (is_detail_field(edit.field)) return contents.details.edit(edit.field, edit.text);
  if (edit.field == kNameField) return change_name(edit.text);
  if (edit.field == kFindField) return search_words(edit.text);
  if (edit_panel_field(edit)) return;
  if (edit.field == kCommandField) {
    contents.command_palette.search(edit.text);
    const CommandSpec* const first = contents.command_palette.chosen(commands());
    return announce(first == nullptr ? say("palette.nothing-found") : std::string(first->label()));
  }
  if (is_codebook_field(edit.field)) return edit_codebook(edit);
  edit_inspected(edit);
}

}  // namespace attest
