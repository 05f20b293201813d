// Turns the browser's events into actions and commands.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state.h"
#include "session/movement.h"

namespace attest {
namespace {

// A focus event this soon after a press is caused by it.
constexpr double kClickToFocusSeconds = 0.3;

}  // namespace

void App::State::dispatch(const Event& event) {
  if (const auto* e = std::get_if<PointerMoved>(&event)) return moved(*e);
  if (const auto* e = std::get_if<PointerPressed>(&event)) return pressed(*e);
  if (const auto* e = std::get_if<PointerReleased>(&event)) return released(*e);
  if (const auto* e = std::get_if<KeyPressed>(&event)) return key(*e);
  if (const auto* e = std::get_if<FieldEdited>(&event)) return field_edited(*e);
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
    // The event may result from our own ScrollTo. In that case its position is rounded, and a newer
    // ScrollTo may already be queued for the end of this frame.
    if (std::abs(scrolled->y - scroll) < 1 || std::abs(scrolled->y - last_sent_scroll) < 1) return;
    last_sent_scroll = -1;
    scroll = std::max(0.0f, scrolled->y);
    if (page.block_count() > 0) scroll_anchor = page.scroll_anchor_at(scroll);
    std::erase_if(requests, [](const Request& r) { return std::holds_alternative<ScrollTo>(r); });
  } else if (std::holds_alternative<InputLost>(event)) {
    pointing.cancelled();
    ruler.released();
  } else if (const auto* focus = std::get_if<ControlFocused>(&event)) {
    focused_control = focus->id;
    focus_visible = now_s - last_press_s > kClickToFocusSeconds;
  } else if (const auto* selected = std::get_if<TextSelected>(&event)) {
    const ByteRange range = TextLayerFeed::range_of(session.article(), selected->range);
    perform_and_emit(Select{range, range.end});
    // The browser's find or a screen reader may choose a range out of view, so the range is
    // scrolled into view. A range in view may be a selection by touch, so it does not scroll.
    if (!is_in_view(range)) reveal(range);
    last_sent_layer_selection =
        TextLayerFeed::layer_range_of(session.article(), session.selection().range);
  } else if (const auto* pasted_text = std::get_if<TextPasted>(&event)) {
    open_pasted(pasted_text->text, pasted_text->page);
  } else if (const auto* parsed = std::get_if<PageParsed>(&event)) {
    open_text(parsed->page, SourceFormat::Page, {}, true);
  } else if (const auto* written = std::get_if<JournalWritten>(&event)) {
    status.written(*written);
    journal_wrote(*written);
    if (!status.journal_waits()) put_aside_written();
  } else if (std::holds_alternative<StorageLost>(event)) {
    storage_lost();
  } else if (std::holds_alternative<StorageFreed>(event)) {
    text_waits = text_waits || !text_error.empty();
    autosave.retry();
  } else if (std::holds_alternative<PageHidden>(event)) {
    keep_text();
    autosave.retry();
    while (autosave.waiting()) autosave_at_once();
  } else if (const auto* theme = std::get_if<ThemeChanged>(&event)) {
    if (theme->dark != dark) atlas.clear();
    dark = theme->dark;
    more_contrast = theme->more_contrast;
    reduced_motion = theme->reduced_motion;
    coarse = theme->coarse;
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
  const Point origin = ReadingView::origin_of(page, seen, scroll);
  const ByteRange letter = page.grapheme_at({at.x - origin.x, at.y - origin.y});
  return letter.empty() ? std::string() : link_in(letter);
}

bool App::State::is_covered(Point at) const { return !imgui.is_over(kReadingWindow, at); }

void App::State::pressed(const PointerPressed& event) {
  last_press_s = now_s;
  focus_visible = false;
  if (event.button != 0 || page.block_count() == 0) return;
  const bool covered = is_covered(event.at);
  // The first press of a double click may close a dialog over the text. `began_covered` keeps the
  // second press from reaching the text.
  if (event.clicks <= 1) began_covered = covered;
  if (covered || began_covered) return;
  if (ruler.contains(event.at)) {
    ruler.pressed(event.at, page.height(), scroll, seen.height);
    scroll_to(ruler.dragged(event.at, page.height(), seen.height));
    return;
  }
  if (!seen.contains(event.at)) return;
  // A plain press selects text, even on a link. A press with Ctrl or Cmd opens the link.
  if (mac ? event.modifiers.meta : event.modifiers.control) {
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
    scroll_to(ruler.dragged(event.at, page.height(), seen.height));
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
    if (link_at(event.at) == link) requests.push_back(OpenLink{link});
    return;
  }
  std::vector<Action> actions;
  pointing.released(event.at, pointing_place(), page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

void App::State::key(const KeyPressed& pressed) {
  last_press_s = -1;  // A focus event after this is caused by the key, not by a press.
  const Modifiers& held = pressed.modifiers;
  const KeyChord chord{pressed.key, held.shift, held.control, held.alt, held.meta};
  if (const Shortcut* shortcut = shortcut_for(chord, mac)) command(shortcut->command, held.shift);
}

void App::State::command(Command wanted, bool shift) {
  if (wanted >= Command::CaretLeft && wanted <= Command::CaretLineEnd)
    return move_caret(wanted, shift);
  switch (wanted) {
    case Command::MarkClaim:
      return perform_and_emit(MarkSelection{MarkKind::Claim});
    case Command::MarkQuote:
      return perform_and_emit(MarkSelection{MarkKind::Quote});
    case Command::MarkSource:
      return perform_and_emit(MarkSelection{MarkKind::Source});
    case Command::NextMark:
    case Command::PreviousMark:
      if (session.notebook().mark_count() == 0) return announce("There are no marks yet.");
      perform_and_emit(ChooseNextMark{wanted == Command::NextMark ? 1 : -1});
      if (const Mark* mark = session.chosen_mark()) reveal(extent_of(*mark));
      return;
    case Command::EditNote:
      if (session.chosen_mark() != nullptr) requests.push_back(FocusField{kNoteField});
      return;
    case Command::DeleteMark:
      if (session.chosen_mark() != nullptr) perform_and_emit(DeleteMark{session.chosen()});
      return;
    case Command::Undo:
      if (session.history().can_undo()) perform_and_emit(Undo{});
      return;
    case Command::Redo:
      if (session.history().can_redo()) perform_and_emit(Redo{});
      return;
    case Command::Open:
      return set_dialog(Dialog::Open);
    case Command::Export:
      return save_file();
    case Command::Help:
      return set_dialog(Dialog::Help);
    case Command::PutAside:
      return open_put_aside();
    case Command::SavePutAside:
      return save_put_aside();
    case Command::ClearPutAside:
      return clear_put_aside();
    case Command::Reading:
      return set_dialog(Dialog::Reading);
    case Command::FollowLink:
      if (std::string link = link_in(session.selection().range); !link.empty())
        requests.push_back(OpenLink{std::move(link)});
      return;
    case Command::UndoDeletion:
      return undo_deletion();
    case Command::SmallerText:
    case Command::LargerText:
      return change_setting(Setting::TextSize, wanted == Command::LargerText);
    case Command::Close:
      if (dialog != Dialog::None) {
        set_dialog(Dialog::None);
        if (dialog_opener != 0) requests.push_back(FocusControl{dialog_opener});
        return;
      }
      if (shown_notice) return shown_notice.reset();
      if (!session.selection().range.empty() || caret_shown)
        return perform_and_emit(ClearSelection{});
      if (panel.gone) return panel.gone.reset();
      return perform_and_emit(ChooseMark{});
    case Command::SelectAll: {
      const ByteOffset end(session.article().text().size());
      return perform_and_emit(Select{ByteRange(ByteOffset(0), end), end});
    }
    default:
      return;
  }
}

// Returns the caret if it is in view, or the start of the first line that is fully in view.
ByteOffset App::State::first_offset_in_view() {
  const ByteOffset caret = session.selection().caret;
  const Rect known = page.caret_at(caret);
  if (caret.value > 0 && known.y >= scroll && known.bottom() <= scroll + seen.height) return caret;
  std::vector<PlacedLine> lines;
  page.lines_between(scroll, scroll + seen.height, lines);
  const auto whole = std::find_if(lines.begin(), lines.end(), [this](const PlacedLine& line) {
    return line.top >= scroll && !line.range.empty();
  });
  if (whole != lines.end()) return whole->range.start;
  return lines.empty() ? ByteOffset(0) : lines.front().range.start;
}

void App::State::move_caret(Command movement, bool extend) {
  if (page.block_count() == 0) return;
  const Article& article = session.article();
  const TextSelection& selection = session.selection();
  if (!caret_shown) {
    // The first arrow key only shows the caret, in the visible part of the text.
    const ByteOffset at = first_offset_in_view();
    perform_and_emit(Select{ByteRange(at, at), at});
    return reveal(ByteRange(at, at));
  }
  const bool reversed =
      page.direction_of(article.block_at(selection.caret)) == Direction::RightToLeft;
  const auto sideways = [&](Movement by, int step) {
    return attest::moved(article, selection.caret, by, reversed ? -step : step);
  };
  // Without Shift, an arrow key moves the caret to the start or end of the selection.
  const ByteRange selected = selection.range;
  const auto edge = [&](bool left) { return left != reversed ? selected.start : selected.end; };
  const auto line_wise = [&](int step) {
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
  switch (movement) {
    case Command::CaretLeft:
    case Command::CaretRight: {
      const bool left = movement == Command::CaretLeft;
      to = !extend && !selected.empty() ? edge(left) : sideways(Movement::Grapheme, left ? -1 : 1);
      break;
    }
    case Command::CaretWordLeft:
      to = sideways(Movement::Word, -1);
      break;
    case Command::CaretWordRight:
      to = sideways(Movement::Word, 1);
      break;
    case Command::CaretSentenceBack:
      to = attest::moved(article, to, Movement::Sentence, -1);
      break;
    case Command::CaretSentenceOn:
      to = attest::moved(article, to, Movement::Sentence, 1);
      break;
    case Command::CaretBlockBack:
      to = attest::moved(article, to, Movement::Block, -1);
      break;
    case Command::CaretBlockOn:
      to = attest::moved(article, to, Movement::Block, 1);
      break;
    case Command::CaretLineStart:
      to = page.line_holding(to).range.start;
      break;
    case Command::CaretLineEnd: {
      const PlacedLine line = page.line_holding(to);
      to = page.offset_at({reversed ? -1e6f : 1e6f, line.top + line.height / 2});
      break;
    }
    default:
      caret_column = column;
      to = line_wise(movement == Command::CaretUp ? -1 : 1);
  }
  const ByteOffset fixed = extend ? selection.fixed_end() : to;
  perform_and_emit(Select{ByteRange(std::min(fixed, to), std::max(fixed, to)), to});
  reveal(ByteRange(to, to));
}

void App::State::field_edited(const FieldEdited& edit) {
  if (edit.field == kPasteField) {
    pasted = edit.text;
    return;
  }
  if (edit.field == kSearchField) {
    library_search = edit.text;
    return;
  }
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
