#include "app/app.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "formats/api/page_json.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// True for an event that hides the tooltip: a press, a key, the wheel, an activated control or a
// lost focus.
bool ends_tip(const Event& event) {
  return std::holds_alternative<PointerPressed>(event) ||
         std::holds_alternative<KeyPressed>(event) || std::holds_alternative<Wheel>(event) ||
         std::holds_alternative<ControlActivated>(event) ||
         std::holds_alternative<InputLost>(event);
}

// True for an event that brings data which the program has requested. This event changes the
// picture only if its handler requests a redraw.
bool brings_data(const Event& event) {
  return std::holds_alternative<JournalWritten>(event) ||
         std::holds_alternative<JournalRead>(event) || std::holds_alternative<FilePart>(event);
}

constexpr double kSaveSeconds = 0.004;
constexpr double kLayoutSeconds = 0.006;
// The duration of one slice of work that reads or stores a text.
constexpr double kReadSeconds = 0.012;
// How long startup waits for the last open article before it draws the page.
constexpr double kPatienceSeconds = 1;

}  // namespace

FrameOutput App::State::handle(const Event& event, double time_s) {
  clock.event(time_s);
  if (!brings_data(event)) redraw.request(Redraw::Reason::Input);
  // While a finger drags the sheet, the panel below the finger must not scroll.
  const auto* const wheel = std::get_if<Wheel>(&event);
  const bool drags =
      wheel != nullptr &&
      contents.panel.sheet.takes_finger(view.imgui.is_over(kSheetHandle, wheel->at), wheel->at);
  if (!drags) view.imgui.add_event(event);
  if (ends_tip(event)) view.ui.tooltip().dismiss();
  // Handling the event may need the positions of lines, so the article is laid out first.
  if (window.has_size() && !is_laid_out()) lay_out();
  // A click on the article may open a control under the pointer, for example the panel of a narrow
  // window. ImGui therefore handles each press first, so that the press cannot reach this control.
  const auto* const pressed = std::get_if<PointerPressed>(&event);
  if (pressed != nullptr && !is_covered(pressed->at)) run_interface();
  std::visit([this](const auto& each) { on(each); }, event);

  FrameOutput out;
  if (!window.has_size() || waits_for_article()) {
    out.requests = requests.take();
    return out;
  }
  if (is_for_interface(event)) run_interface();
  // The page must receive the new list of controls before it can focus one of them.
  if (moves_focus()) {
    run_interface();
    emit_controls(out);
  }
  out.requests = requests.take_all_but_scroll();
  return out;
}

FrameOutput App::State::frame(const FrameInput& input) {
  clock.frame(input.now_s);
  if (contents.confirmation.expire(input.now_s)) redraw.request(Redraw::Reason::Interface);
  fit(input);
  SheetState& sheet = contents.panel.sheet;
  if (sheet.settles_in(input.now_s) == 0) {
    carry_out(SetSheet{sheet.settled(view.ui, view_rects(view.ui).sheet_room, input.now_s)});
  }

  FrameOutput out;
  if (waits_for_article()) {
    out.requests = requests.take();
    return out;
  }
  lay_out();
  scroll_while_dragging(out.wake);
  pass(&out);
  if (redraw.frame_drawn(view.imgui.has_more())) out.wake.at_once = true;
  emit_page(out);
  view.shown_article = &session.article();
  if (opening.must_ask_for_index()) ask_for_index();
  out.wake.to_work = has_work();
  out.requests = requests.take();
  for (const Request& request : out.requests) {
    if (const auto* to = std::get_if<ScrollTo>(&request)) view.position.sent(to->y);
  }
  return out;
}

void App::State::scroll_while_dragging(Wake& wake) {
  const Pointing::Place place = pointing_place();
  const float by = pointer.pointing.edge_scroll(place, clock.frame_seconds()) +
                   pointer.ends.drag.edge_scroll(place, clock.frame_seconds());
  if (by == 0) return;
  const float before = view.position.scroll();
  view.position.scroll_to(before + by);
  if (view.position.scroll() == before) return;
  wake.at_once = true;
  std::vector<Action> actions;
  if (pointer.ends.drag.dragging()) {
    pointer.ends.drag.page_moved(pointing_place(), view.page, actions);
    return move_ends(actions);
  }
  pointer.pointing.page_moved(pointing_place(), view.page, session, actions);
  for (const Action& action : actions) perform_and_emit(action);
}

bool App::State::waits_for_article() const {
  return session.article().blocks().empty() &&
         storage.journal.waits_for(JournalRequests::Purpose::Opening) &&
         clock.since_first_frame() < kPatienceSeconds;
}

void App::State::fit(const FrameInput& input) {
  const bool other_density = window.density != input.density;
  if (window.size == input.size && !other_density && view.seen.width > 0) return;
  window.size = input.size;
  window.density = input.density;
  if (other_density) {
    view.atlas.clear();
    view.pen.forget_widths();
    view.page.widths().clear();
  }
  view.ui.reveal_focus();
  redraw.request(Redraw::Reason::Resize);
}

void App::State::lay_out() {
  // The article is laid out before the interface is drawn, so only the values that affect the
  // layout are set here.
  Ui::Frame frame;
  const Settings::Appearance look = settings.appearance(window);
  // Light text is rasterised differently from dark text, so a change of the theme clears the cached
  // glyphs.
  if (window.drawn && window.drawn->dark != look.dark) view.atlas.clear();
  frame.palette = &palette_for(look.dark, look.more_contrast);
  frame.density = settings.interface_density(window);
  frame.window = window.size;
  frame.coarse = window.coarse;
  frame.status_height = view.status_height;
  frame.notice_height = view.notice_height;
  frame.sheet = contents.panel.sheet.height();
  frame.sheet_dragged = contents.panel.sheet.dragged() * window.density;
  frame.panel_width = static_cast<float>(settings.values().panel_width);
  frame.focused = focus.ring();
  frame.panel_hidden = settings.values().panel_hidden;
  frame.dialog_open = dialogs.is_open();
  frame.field = focus.control();
  frame.sought = focus.sought();
  frame.now_s = clock.now();
  frame.commands = commands();
  view.ui.set_frame(frame);

  Rect reading_place = view_rects(view.ui).reading;
  view.seen = reading_place;
  // Leaves space for the overview ruler beside the native scroller.
  const float beside = view.ui.px(kRulerSpace);
  view.seen.width = std::max(1.0f, view.seen.width - beside);

  view.position.set_view(view.seen.height, window.density);
  if (settings.page_style(window, view.seen.width) != view.page.style() ||
      &view.page.article() != &session.article())
    set_page();
  // The direction of the article is known only now.
  const ShowAppearance drawn{look.dark, settings.is_mirrored(view.page.direction())};
  view.ui.set_mirror(drawn.mirrored ? Mirror{window.size.width} : Mirror{});
  if (window.drawn != drawn) {
    window.drawn = drawn;
    requests.push(drawn);
  }
  reading_place = view.ui.mirror().of(reading_place);
  view.seen.x = reading_place.x;
  // The overview ruler is on the right, or on the left if the article is right-to-left.
  const bool reversed = view.page.direction() == Direction::RightToLeft;
  if (reversed) view.seen.x += beside;
  const float edge = view.ui.px(4), wide = view.ui.px(kRulerWidth);
  view.ruler_rect = {reversed ? reading_place.x + edge : reading_place.right() - edge - wide,
                     reading_place.y + view.ui.px(12), wide,
                     std::max(1.0f, reading_place.height - view.ui.px(24))};
  view.position.lay_out_view();
}

bool App::State::caret_to_draw(Wake& wake) const {
  const bool steady = window.reduced_motion || !session.selection().range.empty();
  if (!pointer.caret.is_shown() || steady) return pointer.caret.is_shown();
  const Caret::Blink blink = Caret::blink(clock.since_event());
  wake.wake_after(blink.next_s);
  return blink.visible;
}

void App::State::set_page() {
  view.position.set_page(session.project().article, settings.page_style(window, view.seen.width),
                         byline_of(session.article()));
  view.text_layer.begin_article(view.page.block_count());
}

bool App::State::may_lay_out() const {
  // During a drag, and until a new article has been drawn once, blocks out of view are not laid
  // out.
  return redraw.laying_out() && !pointer.is_dragging() && shows_article();
}

bool App::State::may_save_text() const {
  return storage.saving.text_waits() && !opening.is_reading() && shows_article();
}

bool App::State::is_laid_out() const { return &view.page.article() == &session.article(); }
bool App::State::shows_article() const { return view.shown_article == &session.article(); }

bool App::State::has_work() const {
  return opening.is_reading() || storage.saving.records_wait() || may_save_text() ||
         view.ruler.behind() || may_lay_out() || contents.search.has_work(session.project()) ||
         storage.library.index().behind() || needs_space() || may_summarise() ||
         storage.searches.have_work() || storage.files.backup.has_work() ||
         storage.files.restore.has_work();
}

void App::State::save_and_lay_out() {
  const Deadline saving(services.clock_s, kSaveSeconds);
  if (storage.saving.records_wait()) save_records(saving);
  if (opening.has_news() && !storage.saving.records_wait()) adopt_news();
  if (storage.library.index().behind() && shows_article()) {
    const Deadline reading_index(services.clock_s, kSaveSeconds);
    storage.library.index().catch_up(reading_index);
    storage.searches.directory.index_read(storage.library.index());
    if (dialogs.current() == Dialog::Open) redraw.request(Redraw::Reason::Interface);
  }
  if (!storage.saving.records_wait()) free_space();
  if (may_summarise()) summarise(Deadline(services.clock_s, kSaveSeconds));
  if (storage.searches.have_work()) search_library_some(Deadline(services.clock_s, kSaveSeconds));

  work_on_files(Deadline(services.clock_s, kReadSeconds));

  search_some();
  if (view.ruler.behind()) {
    view.ruler.catch_up(view.page, session.notebook());
    redraw.request(Redraw::Reason::Page);
  }
  if (!may_lay_out()) return;
  const Deadline layout(services.clock_s, kLayoutSeconds);
  const std::size_t near = view.page.block_count() > 0 ? view.position.anchor().block : 0;
  const bool complete = !view.page.lay_out_more(near, layout);
  view.position.apply_anchor();
  redraw.laid_out(complete);
}

FrameOutput App::State::work() {
  FrameOutput out;
  if (may_save_text()) {
    // Saving the text of a book takes longer than one slice. Each call of work() therefore saves
    // only a part of the text and does nothing else.
    save_text(Deadline(services.clock_s, kReadSeconds));
    out.wake.to_work = true;
    out.wake.at_once = redraw.is_pending();
    return out;
  }
  if (opening.is_reading()) {
    read_text(Deadline(services.clock_s, kReadSeconds));
  } else {
    save_and_lay_out();
  }
  out.wake.to_work = has_work();
  // A queued ScrollTo request needs a frame, because the page must scroll at the moment when it
  // shows the new picture.
  out.wake.at_once = redraw.is_pending() || saved() != view.mirror.is_saved() || requests.scrolls();
  if (!out.wake.at_once) out.requests = requests.take();
  return out;
}

void App::State::emit_controls(FrameOutput& out) {
  out.controls = view.mirror.controls(view.ui.semantics().take_controls());
  // In the library and in the command palette, a text field gets the focus, not a button. On a
  // touch screen, the search field of the library gets no focus, because the keyboard would cover
  // the list.
  const bool needs_focus = dialogs.take_needs_focus();
  const bool lists = dialogs.current() == Dialog::Open;
  const std::size_t position = lists ? storage.list.row_to_focus() : 0;
  const std::uint32_t row = view.mirror.list_item(words("kept.list"), position);
  // A row out of view is drawn in one of the next frames.
  if (lists && (row != 0 || position == 0)) storage.list.forget_focus();
  const ListRow sought = focus.sought();
  const std::uint32_t found =
      focus.found(view.mirror.control_of(sought), view.mirror.find(sought.list) != nullptr);
  if (focus.sought().position > 0) redraw.request(Redraw::Reason::Interface);
  if (const std::uint32_t stop = view.mirror.panel_stop(); focus.take_seeks_panel() && stop != 0) {
    requests.push(FocusControl{stop});
  } else if (row != 0 || found != 0) {
    requests.push(FocusControl{row != 0 ? row : found});
  } else if (needs_focus && lists && !window.coarse) {
    requests.push(FocusField{kSearchField});
  } else if (needs_focus && dialogs.current() != Dialog::Commands) {
    if (const std::uint32_t button = view.mirror.first_button_of_dialog(); button != 0)
      requests.push(FocusControl{button});
  }
  out.fields = view.mirror.fields(view.ui.semantics().take_fields());
}

void App::State::emit_page(FrameOutput& out) {
  emit_controls(out);
  out.text_layer = view.text_layer.update(view.page, session.notebook(), session.chosen(),
                                          view.seen, view.position.scroll());

  if (window.coarse) out.handles = view.mirror.handles(handle_places());
  const ByteRange selected = session.selection().range;
  if (const std::optional<MirrorSelection> request = view.mirror.layer_selection(
          TextLayerFeed::layer_range_of(session.article(), selected), selected.empty())) {
    requests.push(*request);
  }
  if (view.mirror.saved(saved())) {
    redraw.request(Redraw::Reason::SaveStatus);
    out.wake.at_once = true;
    if (view.mirror.is_saved()) requests.emit("saved", write_saved_event());
  }
}

}  // namespace attest
