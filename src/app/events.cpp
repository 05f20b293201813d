// Turns the browser's events into actions and commands.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "app/command_table.h"
#include "app/state.h"
#include "session/movement.h"

namespace attest {

void App::State::dispatch(const Event& event) {
  if (const auto* e = std::get_if<PointerMoved>(&event)) return moved(*e);
  if (const auto* e = std::get_if<PointerPressed>(&event)) return pressed(*e);
  if (const auto* e = std::get_if<PointerReleased>(&event)) return released(*e);
  if (const auto* e = std::get_if<KeyPressed>(&event)) return key(*e);
  if (const auto* e = std::get_if<FieldEdited>(&event)) return field_edited(*e);
  if (const auto* e = std::get_if<FieldKeyPressed>(&event)) return field_key(*e);
  if (const auto* e = std::get_if<FileGiven>(&event)) return open_bytes(*e);
  if (const auto* e = std::get_if<StorageChanged>(&event)) return storage_changed(*e);
  if (const auto* e = std::get_if<JournalRead>(&event)) return journal_read(*e);

  if (std::holds_alternative<PointerLeft>(event)) {
    std::vector<Action> actions;
    pointing.left(session, actions);
    for (const Action& action : actions) perform_and_emit(action);
    hovered_link.clear();
  } else if (const auto* scrolled = std::get_if<Scrolled>(&event)) {
    // The event belongs to the article that was open before this one.
    if (!shows_article()) return;
    position.scrolled_natively(scrolled->y);
  } else if (std::holds_alternative<InputLost>(event)) {
    pointing.cancelled();
    ruler.released();
  } else if (const auto* control = std::get_if<ControlFocused>(&event)) {
    focus.focused(control->id, clock.now());
  } else if (const auto* selected = std::get_if<TextSelected>(&event)) {
    const ByteRange range = TextLayerFeed::range_of(session.article(), selected->range);
    perform_and_emit(Select{range, range.end});
    // The browser's find or a screen reader may choose a range out of view, so the range is
    // scrolled into view. A range in view may be a selection by touch, so it does not scroll.
    if (!position.is_in_view(range)) position.reveal(range);
    mirror.layer_selected(
        TextLayerFeed::layer_range_of(session.article(), session.selection().range));
  } else if (const auto* pasted_text = std::get_if<TextPasted>(&event)) {
    open_pasted(pasted_text->text, pasted_text->page);
  } else if (const auto* parsed = std::get_if<PageParsed>(&event)) {
    open_text(parsed->page, SourceFormat::Page, {}, true);
  } else if (const auto* written = std::get_if<JournalWritten>(&event)) {
    storage.saving.written(*written);
    storage.space.journal_written(*written);
    if (!storage.saving.journal_waits()) storage.quarantine.journal_written();
  } else if (std::holds_alternative<StorageLost>(event)) {
    storage_lost();
  } else if (std::holds_alternative<StorageFreed>(event)) {
    storage.saving.retry();
  } else if (std::holds_alternative<PageHidden>(event)) {
    save_text(Deadline::never());
    save_all_records();
  } else if (const auto* theme = std::get_if<ThemeChanged>(&event)) {
    if (theme->dark != window.dark) atlas.clear();
    window.dark = theme->dark;
    window.more_contrast = theme->more_contrast;
    window.reduced_motion = theme->reduced_motion;
    window.coarse = theme->coarse;
  }
}

std::string App::State::link_in(ByteRange range) const {
  const Article& article = session.article();
  const auto [first, last] = article.spans_near(range);
  for (std::size_t i = first; i < last; ++i) {
    const Span& span = article.spans()[i];
    const bool there = span.range.overlaps(range) || span.range.contains(range.start);
    if (span.kind != SpanKind::Link || !there) continue;
    if (TextLayerFeed::can_open(span.href)) return span.href;
  }
  return {};
}

std::string App::State::link_at(Point at) {
  if (session.article().spans().empty()) return {};
  const Point origin = ReadingView::origin_of(page, seen, position.scroll());
  const ByteRange letter = page.grapheme_at({at.x - origin.x, at.y - origin.y});
  return letter.empty() ? std::string() : link_in(letter);
}

bool App::State::is_covered(Point at) const { return !imgui.is_over(kReadingWindow, at); }

void App::State::pressed(const PointerPressed& event) {
  focus.pressed(clock.now());
  if (event.button != 0 || page.block_count() == 0) return;
  const bool covered = is_covered(event.at);
  // The first press of a double click may close a dialog over the text. `began_covered` keeps the
  // second press from reaching the text.
  if (event.clicks <= 1) began_covered = covered;
  if (covered || began_covered) return;
  if (ruler.contains(event.at)) {
    ruler.pressed(event.at, page.height(), position.scroll(), seen.height);
    position.scroll_to(ruler.dragged(event.at, page.height(), seen.height));
    return;
  }
  if (!seen.contains(event.at)) return;
  // A plain press selects text, even on a link. A press with Ctrl or Cmd opens the link.
  if (window.mac ? event.modifiers.meta : event.modifiers.control) {
    pressed_link = link_at(event.at);
    if (!pressed_link.empty()) return;
  }
  caret_column = -1;
  std::vector<Action> actions;
  pointing.pressed(event.at, event.clicks, event.modifiers.shift && caret_shown, pointing_place(),
                   page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::moved(const PointerMoved& event) {
  if (page.block_count() == 0) return;
  if (ruler.dragging()) {
    position.scroll_to(ruler.dragged(event.at, page.height(), seen.height));
    return;
  }
  std::vector<Action> actions;
  const bool covered = is_covered(event.at);
  const bool elsewhere = covered || !seen.contains(event.at);
  hovered_link = elsewhere ? std::string() : link_at(event.at);
  if (elsewhere && !pointing.dragging()) {
    // In the panel, the row under the pointer sets the hovered mark. Outside the text and the
    // panel, no mark is hovered.
    if (covered || !view_rects(ui).panel.contains(event.at)) pointing.left(session, actions);
  } else {
    pointing.moved(event.at, pointing_place(), page, session, actions);
  }
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::released(const PointerReleased& event) {
  if (event.button != 0) return;
  ruler.released();
  if (page.block_count() == 0) return;
  if (const std::string link = std::exchange(pressed_link, {}); !link.empty()) {
    if (link_at(event.at) == link) requests.push(OpenLink{link});
    return;
  }
  std::vector<Action> actions;
  pointing.released(event.at, pointing_place(), page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::key(const KeyPressed& pressed) {
  focus.key_pressed();  // A focus event after this is caused by the key, not by a press.
  const Modifiers& held = pressed.modifiers;
  const CommandSpec* const command =
      commands().for_key({pressed.key, held.shift, held.control, held.alt, held.meta});
  if (command != nullptr) run(*command, {.extend = held.shift});
}

void App::State::field_key(const FieldKeyPressed& pressed) {
  if (!takes_key(pressed)) return;
  const bool up = pressed.key == "ArrowUp";
  if (up || pressed.key == "ArrowDown") {
    const CommandSpec* const now = command_palette.move(commands(), up ? -1 : 1);
    return now != nullptr ? announce(std::string(now->label)) : void();
  }
  const CommandSpec* const chosen = command_palette.chosen(commands());
  if (pressed.key == "Escape") return run(CommandId::Close);
  if (chosen == nullptr) return;
  set_dialog(Dialog::None);
  run(*chosen, {});
}

bool App::State::takes_key(const FieldKeyPressed& pressed) const {
  constexpr std::string_view kKeys[]{"ArrowUp", "ArrowDown", "Enter", "Escape"};
  return pressed.field == kCommandField &&
         std::find(std::begin(kKeys), std::end(kKeys), pressed.key) != std::end(kKeys);
}

Commands App::State::commands() const { return {command_table(), context, window.mac}; }

void App::State::run(const CommandSpec& command, const CommandArguments& arguments) {
  if (command.enabled(context)) command.run(context, arguments);
}

// Returns the caret if it is in view, or the start of the first line that is fully in view.
ByteOffset App::State::first_offset_in_view() {
  const float top = position.scroll();
  const ByteOffset caret = session.selection().caret;
  const Rect known = page.caret_at(caret);
  if (caret.value > 0 && known.y >= top && known.bottom() <= top + seen.height) return caret;
  std::vector<PlacedLine> lines;
  page.lines_between(top, top + seen.height, lines);
  const auto whole = std::find_if(lines.begin(), lines.end(), [top](const PlacedLine& line) {
    return line.top >= top && !line.range.empty();
  });
  if (whole != lines.end()) return whole->range.start;
  return lines.empty() ? ByteOffset(0) : lines.front().range.start;
}

void App::State::move_caret(CaretUnit unit, int step, bool extend) {
  const Article& article = session.article();
  const TextSelection& selection = session.selection();
  if (!caret_shown) {
    // The first arrow key only shows the caret, in the visible part of the text.
    const ByteOffset at = first_offset_in_view();
    perform_and_emit(Select{ByteRange(at, at), at});
    return position.reveal(ByteRange(at, at));
  }
  const bool reversed =
      page.direction_of(article.block_at(selection.caret)) == Direction::RightToLeft;
  const auto sideways = [&](Movement by, int places) {
    return attest::moved(article, selection.caret, by, reversed ? -places : places);
  };
  // Without Shift, an arrow key moves the caret to the start or end of the selection.
  const ByteRange selected = selection.range;
  const auto edge = [&](bool left) { return left != reversed ? selected.start : selected.end; };
  const auto line_wise = [&] {
    const bool leaves = !extend && !selected.empty();
    const Rect caret = page.caret_at(!leaves    ? selection.caret
                                     : step < 0 ? selected.start
                                                : selected.end);
    if (caret_column < 0) caret_column = caret.x;
    const float y = step < 0 ? caret.y - 2 : caret.bottom() + 2;
    return page.offset_at({caret_column, step < 0 ? y - caret.height / 2 : y + caret.height / 2});
  };
  const float column = caret_column;
  caret_column = -1;
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
      const PlacedLine line = page.line_holding(to);
      to = step < 0 ? line.range.start
                    : page.offset_at({reversed ? -1e6f : 1e6f, line.top + line.height / 2});
      break;
    }
    case CaretUnit::Line:
      caret_column = column;
      to = line_wise();
      break;
  }
  const ByteOffset fixed = extend ? selection.fixed_end() : to;
  perform_and_emit(Select{ByteRange(std::min(fixed, to), std::max(fixed, to)), to});
  position.reveal(ByteRange(to, to));
}

void App::State::field_edited(const FieldEdited& edit) {
  if (edit.field == kPasteField) {
    pasted = edit.text;
    return;
  }
  if (edit.field == kSearchField) {
    storage.list.set_search(edit.text);
    return;
  }
  if (edit.field == kCommandField) return command_palette.search(edit.text);
  if (edit.field == kNoteField && panel.gone && panel.gone->note != edit.text) {
    // Another window deleted the mark while the person types its note. The mark is restored with
    // the typed note.
    panel.gone->note = edit.text;
    note_shown = edit.text;
    return bring_back();
  }
  const Mark* mark = session.chosen_mark();
  if (edit.field != kNoteField || mark == nullptr || mark->note == edit.text) return;
  note_shown = edit.text;  // The field already shows this text.
  perform_and_emit(UpdateMark{mark->id, {&Mark::note, edit.text}});
}

}  // namespace attest
