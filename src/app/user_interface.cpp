// Draws the interface around the article. One ImGui pass over the window both draws the controls
// and finds the pressed ones.
#include <algorithm>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "text/utf8.h"
#include "ui/panels/gallery.h"
#include "wording/dotted_line.h"
#include "wording/sentences.h"

namespace attest {

bool App::State::is_for_interface(const Event& event) const {
  if (std::holds_alternative<ControlActivated>(event)) return true;
  const auto outside_text = [&](Point at) { return !view.seen.contains(at) || is_covered(at); };
  if (const auto* pressed = std::get_if<PointerPressed>(&event)) return outside_text(pressed->at);
  const auto* released = std::get_if<PointerReleased>(&event);
  return released != nullptr && !pointer.is_dragging() && outside_text(released->at);
}

bool App::State::moves_focus() const {
  return dialogs.differs_from_picture() || requests.moves_focus();
}

// Runs several ImGui passes. A press and its release need separate passes. The size of a new dialog
// is known only after some passes: ImGui measures first the content, then the scroll area, then the
// popup.
void App::State::run_interface() {
  constexpr int kMostPasses = 8, kPassesOfNewDialog = 4;
  const int least = dialogs.differs_from_picture() ? kPassesOfNewDialog : 1;
  for (int i = 0; i < kMostPasses && (i < least || view.imgui.has_more()); ++i) {
    lay_out();
    pass(nullptr);
  }
}

void App::State::pass(FrameOutput* shown) {
  if (shown != nullptr) view.atlas.begin_frame();
  view.imgui.begin(window.size, clock.frame_seconds(), services.painter, view.ui.mirror());
  view.ui.begin_frame();
  const ViewRects rects = view_rects(view.ui);
  UiEvents ui_events;

  view.ui.begin_window(kReadingWindow, rects.reading);
  view.ui.begin_page(view.ui.mirror().of(rects.reading));
  if (shown != nullptr) draw_article(*shown);
  if (is_sample(session.article()) && view.page.block_count() > 0) {
    const Point origin = ReadingView::origin_of(view.page, view.seen, view.position.scroll());
    draw_sample_banner(view.ui, origin, view.page.style().column,
                       view.page.direction() == Direction::RightToLeft, shows_examples());
  }
  view.ui.end_page();
  view.ui.end_window();
  draw_interface(rects, ui_events);
#ifndef NDEBUG
  if (contents.gallery) draw_gallery(view.ui);
#endif
  view.ui.end_frame();
  ImDrawData* picture = view.imgui.end(kReadingWindow);
  if (shown != nullptr) {
    shown->picture = picture;
    shown->cursor = cursor();
    shown->wake.wake_after(view.ui.tooltip().wait_s());
    shown->wake.wake_after(contents.confirmation.wait_s(clock.now()));
    shown->wake.wake_after(contents.panel.sheet.settles_in(clock.now()));
  }
  carry_out(ui_events);
}

bool App::State::shows_examples() const {
  return is_sample(session.article()) && session.notebook().is_new();
}

void App::State::update_examples() {
  std::vector<PaintedPassage> passages;
  const Sample* const sample = shows_examples() ? find_sample(session.article().id()) : nullptr;
  for (std::size_t i = 0; sample != nullptr && i < kMarkKinds.size(); ++i) {
    for (std::string_view rest = sample->examples[i]; !rest.empty();) {
      const std::string_view words = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(rest.size(), words.size() + 1));
      const std::size_t at = session.article().text().find(words);
      if (at == std::string_view::npos) continue;
      passages.push_back({ByteRange(at, at + words.size()), mark_style(kMarkKinds[i].kind), 0});
    }
  }
  view.reading.set_layer(LayerRole::Examples, PaintLayer(passages));
}

void App::State::draw_article(FrameOutput& out) {
  const Palette& palette = view.ui.palette();
  out.paper = palette.paper;
  if (view.page.block_count() == 0) return;
  update_hits();
  view.reading.set_proposed(proposed_source());
  const bool one_chosen = session.chosen_marks().size() == 1;
  view.reading.show_handles({one_chosen, adjusted_end(), pointer.selected_by_touch});
  view.reading.draw(view.ui, services.painter, view.page, session, view.seen,
                    view.position.scroll(), caret_to_draw(out.wake), palette.paper.rgba);
  out.page = &view.reading.picture();
  view.ruler.draw(view.ui, services.painter, view.page, session.notebook(), session.chosen_mark(),
                  view.ruler_rect, view.position.scroll(), view.seen.height, redraw.laying_out());
}

void App::State::draw_interface(const ViewRects& rects, UiEvents& ui_events) {
  const SearchBar searching = search_bar();
  const StatusLine status = status_line();
  if (rects.narrow && searching.open) {
    draw_search_bar(view.ui, rects.toolbar, searching, ui_events);
  } else {
    Toolbar bar = toolbar(rects);
    if (view.ui.is_low()) {
      bar.status = status.state;
      add_part(bar.status, status.counts);
    }
    draw_toolbar(view.ui, rects.toolbar, bar, searching, ui_events);
  }
  const bool palette_open = !session.selection().range.empty() && !pointer.is_dragging() &&
                            !view.reading.selected_boxes().empty() && !dialogs.is_open() &&
                            !contents.panel.inspector.chooser.is_open();
  if (palette_open) {
    draw_selection_palette(view.ui, rects.reading, selected_text(), ui_events);
  }
  follow_chosen();
  contents.panel.first_steps = contents.first_steps.done();
  contents.panel.is_sample = is_sample(session.article());
  contents.panel.inspector.when = when_marked();
  contents.panel.inspector.found_in = [&search = contents.search](const std::string& text) {
    return search.hits_in_note(text);
  };
  if (rects.narrow) {
    draw_sheet_handle(view.ui, rects.handle, rects.sheet_room, session, contents.panel.sheet,
                      ui_events);
  }
  if (rects.panel.width > 0 && rects.panel.height > 0) {
    const float above_list = contents.panel.marks.above_list;
    draw_panel(view.ui, rects.panel, session, contents.panel, ui_events);
    // The height of the area above the list decides which part of the panel scrolls. If this height
    // has changed, another frame is needed.
    if (contents.panel.marks.above_list != above_list) {
      redraw.request(Redraw::Reason::Interface);
    }
  }
  const float high = draw_status(view.ui, rects.status, status, ui_events);
  if (std::exchange(view.status_height, high) != high) redraw.request(Redraw::Reason::Interface);
  draw_dialog(rects, ui_events);
  dialogs.drawn();
}

void App::State::draw_dialog(const ViewRects& rects, UiEvents& ui_events) {
  const Notice* notice = contents.shown_notice ? &*contents.shown_notice : nullptr;
  const DialogContext dialog_context{notice, rects.above_foot};
  float notice_height = 0;
  if (dialogs.current() == Dialog::None && notice != nullptr) {
    notice_height = draw_notice(view.ui, rects.above_foot, *notice, ui_events);
  }
  if (std::exchange(view.notice_height, notice_height) != notice_height) {
    redraw.request(Redraw::Reason::Interface);
  }
  switch (dialogs.current()) {
    case Dialog::None:
      return close_dialogs();
    case Dialog::Open:
      // While a deletion can be undone, the library page shows its own message instead of the
      // notice.
      return draw_library_page(view.ui, library_page(),
                               {storage.deletions.can_undo() ? nullptr : notice, rects.above_foot},
                               ui_events);
    case Dialog::Restore:
      return draw_restore_dialog(
          view.ui, storage.files.restore.preview(),
          {storage.deletions.can_undo() ? nullptr : notice, rects.above_foot}, ui_events);
    case Dialog::Details:
      return draw_article_details(view.ui, contents.details, dialog_context, ui_events);
    case Dialog::Help:
      return draw_help_dialog(view.ui,
                              {contents.key_change.awaited, settings.keys().has_character_keys(),
                               settings.keys() != KeyBindings{}, contents.key_change.outcome},
                              dialog_context, ui_events);
    case Dialog::Commands:
      return draw_command_dialog(view.ui, contents.command_palette, dialog_context, ui_events);
    case Dialog::Reading:
      return draw_reading_dialog(view.ui, settings.shown(window), settings.name(), dialog_context,
                                 ui_events);
    case Dialog::Codebook:
      return draw_codebook_dialog(view.ui, contents.codebook, dialog_context, ui_events);
    case Dialog::Blocks:
      return draw_block_dialog(view.ui, session.article(), contents.blocks, dialog_context,
                               ui_events);
    case Dialog::Quarantine: {
      std::vector<QuarantineItem> items;
      for (auto& [key, raw] : storage.quarantine.entries()) {
        items.push_back(
            {std::move(key), raw.substr(0, floor_to_code_point(raw, ByteOffset(200)).value)});
      }
      return draw_quarantine_dialog(view.ui, items, dialog_context, ui_events);
    }
  }
}

Cursor App::State::cursor() const {
  const Point at = view.imgui.pointer();
  const bool covered = is_covered(at);
  if (pointer.ends.drag.dragging() || (!covered && handle_at(at, PointerKind::Mouse) != nullptr))
    return Cursor::Sideways;
  if (!covered && !pointer.is_dragging() && view.ruler.contains(at))
    return view.ruler.mark_at(at) != nullptr ? Cursor::Hand : Cursor::Arrow;
  if (pointer.pointing.dragging() || (view.seen.contains(at) && !covered)) return Cursor::Text;
  return view.ui.wants_hand() ? Cursor::Hand : Cursor::Arrow;
}

void App::State::carry_out(const UiEvents& ui_events) {
  if (!ui_events.empty())
    // The picture was drawn before the UI events took effect, so another frame is needed.
    redraw.request(Redraw::Reason::Interface);
  for (const UiEvent& event : ui_events) {
    std::visit([this](const auto& one) { carry_out(one); }, event);
  }
}

void App::State::carry_out(const Action& action) { perform_and_emit(action); }

void App::State::carry_out(const RunCommand& wanted) {
  if (dialogs.current() == Dialog::Commands && wanted.command != CommandId::Close)
    set_dialog(Dialog::None);
  run(wanted.command, wanted.arguments);
}

void App::State::carry_out(const ChooseFile&) {
  requests.push(OpenFilePicker{});
  set_dialog(Dialog::None);
}

void App::State::carry_out(const OpenPasted&) { open_field(); }

void App::State::carry_out(const DismissNotice& dismiss) {
  // The notice was closed without Undo, so the deletion is final.
  if (!dismiss.used) {
    const bool offers_undo =
        contents.shown_notice && contents.shown_notice->command == CommandId::UndoDeletion;
    if (offers_undo) storage.deletions.forget();
    opening.forget_asked_about();
  }
  contents.shown_notice.reset();
}

void App::State::carry_out(const ChangeSetting& change) {
  change_setting(change.setting, change.larger);
}

void App::State::carry_out(const ResetSettings&) {
  ReadingSettings wanted = settings.values();
  wanted.values = ReadingSettings{}.values;
  change_settings(wanted);
  announce(say("sizes.reset-done"));
}

void App::State::carry_out(const ChooseTheme& choice) {
  ReadingSettings wanted = settings.values();
  wanted.theme = choice.theme;
  change_settings(wanted);
}

void App::State::carry_out(const ChooseLayout& choice) {
  ReadingSettings wanted = settings.values();
  wanted.layout = choice.layout;
  change_settings(wanted);
}

void App::State::toggle_panel() {
  ReadingSettings wanted = settings.values();
  wanted.panel_hidden = !wanted.panel_hidden;
  change_settings(wanted);
  announce(say(wanted.panel_hidden ? "panel.hidden" : "panel.shown"));
}

void App::State::carry_out(const ShowMark& show) {
  if (const Mark* mark = session.notebook().find_mark(show.mark))
    view.position.reveal(extent_of(*mark));
}

void App::State::carry_out(const RestoreMark&) { bring_back(); }

void App::State::carry_out(const ShowStatus&) { confirm(listed_count(session), std::nullopt); }

Toolbar App::State::toolbar(const ViewRects& rects) const {
  Toolbar bar;
  // The toolbar shows the title after the headline has scrolled out of view. If the article has no
  // headline, the toolbar always shows the title.
  if (view.position.scroll() >= view.page.title_bottom()) bar.title = session.article().title();
  bar.undo = session.history().undo_label();
  bar.redo = session.history().redo_label();
  bar.theme = settings.values().theme;
  bar.panel_hidden = settings.values().panel_hidden;
  bar.changed_since_file = storage.last_file.changes.has_changed(session.notebook());
  bar.narrow = rects.narrow;
  bar.search_open = contents.search.is_open();
  bar.search_width = search_bar_width(view.ui, bar.search_open);
  return bar;
}

std::string App::State::when_marked() {
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr || mark->created.empty()) return {};
  const std::string created = services.environment.time_in_words(mark->created);
  std::string when = mark->creator.empty()
                         ? say("inspector.marked", {{"when", created}})
                         : say("inspector.marked-by", {{"who", mark->creator}, {"when", created}});
  if (mark->modified.empty() || mark->modified == mark->created) return when;
  return say("inspector.changed",
             {{"marked", when}, {"changed", services.environment.time_in_words(mark->modified)}});
}

StatusLine App::State::status_line() {
  StatusLine line;
  line.counts = listed_count(session);
  if (const std::size_t links = session.notebook().links().size(); links > 0) {
    line.counts += " · " + say("status.links", {{"links", links}});
  }
  line.storage_used =
      static_cast<double>(services.store.used_units()) /
      static_cast<double>(std::max<std::size_t>(1, services.store.capacity_units()));
  line.quarantined = storage.quarantine.count();
  line.confirmation = contents.confirmation.text();
  line.undo = contents.confirmation.undo();
  if (contents.confirmation.back() == Confirmation::Back::Offered) line.back = back_label();
  line.link = pointer.hovered_link;
  if (pointer.armed) line.armed = say("arming.status", {{"kind", with_article(*pointer.armed)}});
  line.last_file = storage.last_file.time.empty()
                       ? say("status.no-file")
                       : services.environment.time_in_words(storage.last_file.time);
  if (storage.files.reminder.is_due()) {
    line.reminder = say("library.unsaved", {{"count", storage.files.reminder.marks()}});
  }
  const std::string risk = storage.saving.risk(storage.frees_space(session.article()));
  line.at_risk = !risk.empty();
  const bool is_opening = opening.is_reading() || session.article().blocks().empty();
  line.saved = !line.at_risk && !is_opening && saved();
  line.state = line.at_risk ? risk
               : is_opening ? say("status.opening")
               : line.saved ? say("status.saved")
                            : say("status.saving");
  return line;
}

}  // namespace attest
