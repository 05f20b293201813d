#include "app/app.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "formats/api/page_json.h"

namespace attest {
namespace {

constexpr double kSaveSeconds = 0.004;
constexpr double kLayoutSeconds = 0.006;
constexpr double kReadSeconds = 0.012;  // For reading a text, and for storing it.
// How long startup waits for the last open article before it draws the page.
constexpr double kPatienceSeconds = 1;

}  // namespace

App::State::State(Services given)
    : services(given),
      settings(given.store),
      session(given.environment),
      storage(given.store, given.environment, requests),
      atlas(given.painter),
      pen(atlas, given.painter, given.shaper),
      ui(pen),
      page(given.shaper),
      position(page, requests, redraw) {}

FrameOutput App::State::handle(const Event& event, double time_s) {
  clock.event(time_s);
  redraw.request(Redraw::Reason::Input);
  imgui.add_event(event);
  // Handling the event may need line positions.
  if (window.has_size() && !is_laid_out()) lay_out();
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
  fit(input);

  FrameOutput out;
  if (waits_for_article()) {
    out.requests = requests.take();
    return out;
  }
  lay_out();
  if (const float by = pointing.edge_scroll(pointing_place(), clock.frame_seconds()); by != 0) {
    const float before = position.scroll();
    position.scroll_to(before + by);
    if (position.scroll() != before) {
      out.wake.at_once = true;
      std::vector<Action> actions;
      pointing.page_moved(pointing_place(), page, session, actions);
      for (const Action& action : actions) perform_and_emit(action);
    }
  }
  pass(&out);
  if (redraw.frame_drawn(imgui.has_more())) out.wake.at_once = true;
  emit_page(out);
  shown_article = &session.article();
  out.wake.to_work = has_work();
  out.requests = requests.take();
  for (const Request& request : out.requests) {
    if (const auto* to = std::get_if<ScrollTo>(&request)) position.sent(to->y);
  }
  return out;
}

bool App::State::waits_for_article() const {
  return session.article().blocks().empty() &&
         storage.journal.waits_for(JournalRequests::Purpose::Opening) &&
         clock.since_first_frame() < kPatienceSeconds;
}

void App::State::fit(const FrameInput& input) {
  const bool other_density = window.density != input.density;
  if (window.size == input.size && !other_density && seen.width > 0) return;
  window.size = input.size;
  window.density = input.density;
  if (other_density) {
    atlas.clear();
    pen.forget_widths();
    page.widths().clear();
  }
  redraw.request(Redraw::Reason::Resize);
}

void App::State::lay_out() {
  // The sizes of the interface are known without drawing it.
  Ui::Frame frame;
  frame.palette = &palette_for(window.dark, window.more_contrast);
  frame.density = settings.interface_density(window);
  frame.window = window.size;
  frame.coarse = window.coarse;
  frame.status_height = status_height;
  frame.focused = focus.ring();
  frame.commands = commands();
  ui.set_frame(frame);

  const Rect reading_place = view_rects(ui).reading;
  seen = reading_place;
  // Leaves space for the ruler beside the native scroller.
  seen.width = std::max(1.0f, seen.width - ui.px(22));
  ruler_rect = {seen.right() + ui.px(6), reading_place.y + ui.px(12), ui.px(10),
                std::max(1.0f, reading_place.height - ui.px(24))};

  position.set_view(seen.height, window.density);
  if (settings.page_style(window, seen.width) != page.style() ||
      &page.article() != &session.article())
    set_page();
  position.lay_out_view();
}

bool App::State::caret_to_draw(Wake& wake) const {
  const bool steady = window.reduced_motion || !session.selection().range.empty();
  if (!caret.is_shown() || steady) return caret.is_shown();
  const Caret::Blink blink = Caret::blink(clock.since_event());
  if (blink.next_s >= 0) wake.after_s = blink.next_s;
  return blink.visible;
}

void App::State::set_page() {
  position.set_page(session.project().article, settings.page_style(window, seen.width),
                    byline_of(session.article()));
  text_layer.begin_article(page.block_count());
}

bool App::State::may_lay_out() const {
  // Blocks out of view are laid out after the drag has ended. A new article is drawn once before
  // its other blocks are laid out.
  return redraw.laying_out() && !pointing.dragging() && shows_article();
}

bool App::State::may_save_text() const {
  return storage.saving.text_waits() && !opening.is_reading() && shows_article();
}

bool App::State::is_laid_out() const { return &page.article() == &session.article(); }
bool App::State::shows_article() const { return shown_article == &session.article(); }

bool App::State::has_work() const {
  return opening.is_reading() || storage.saving.records_wait() || may_save_text() ||
         ruler.behind() || may_lay_out() || storage.library.index().behind() || needs_space();
}

void App::State::save_and_lay_out() {
  const Deadline saving(services.clock_s, kSaveSeconds);
  if (storage.saving.records_wait()) save_records(saving);
  if (opening.has_news() && !storage.saving.records_wait()) adopt_news();
  if (storage.library.index().behind() && shows_article()) {
    const Deadline reading_index(services.clock_s, kSaveSeconds);
    storage.library.index().catch_up(reading_index);
  }
  if (!storage.saving.records_wait()) free_space();

  if (ruler.behind()) {
    ruler.catch_up(page, session.notebook());
    redraw.request(Redraw::Reason::Page);
  }
  if (!may_lay_out()) return;
  const Deadline layout(services.clock_s, kLayoutSeconds);
  const std::size_t near = page.block_count() > 0 ? position.anchor().block : 0;
  const bool complete = !page.lay_out_more(near, layout);
  position.apply_anchor();
  redraw.laid_out(complete);
}

FrameOutput App::State::work() {
  FrameOutput out;
  if (may_save_text()) {
    // Saving the text of a book takes longer than a slice of work. This returns early, so that the
    // journal entries written so far are sent at once.
    save_text(Deadline(services.clock_s, kReadSeconds));
    out.wake.to_work = true;
    return out;
  }
  if (opening.is_reading()) {
    read_text(Deadline(services.clock_s, kReadSeconds));
  } else {
    save_and_lay_out();
  }
  out.wake.to_work = has_work();
  // Requests to scroll are sent together with the picture.
  out.wake.at_once = redraw.is_pending() || saved() != mirror.is_saved() || requests.scrolls();
  if (!out.wake.at_once) out.requests = requests.take();
  return out;
}

void App::State::emit_controls(FrameOutput& out) {
  out.controls = mirror.controls(ui.semantics().take_controls());
  if (dialogs.take_needs_focus()) {
    if (const std::uint32_t button = mirror.first_button_of_dialog(); button != 0)
      requests.push(FocusControl{button});
  }
  out.fields = mirror.fields(ui.semantics().take_fields());
}

void App::State::emit_page(FrameOutput& out) {
  emit_controls(out);
  out.text_layer =
      text_layer.update(page, session.notebook(), session.chosen(), seen, position.scroll());

  const ByteRange selected = session.selection().range;
  if (std::optional<MirrorSelection> request = mirror.layer_selection(
          TextLayerFeed::layer_range_of(session.article(), selected), selected.empty())) {
    requests.push(*std::move(request));
  }
  if (mirror.saved(saved())) {
    redraw.request(Redraw::Reason::SaveStatus);
    out.wake.at_once = true;
    if (mirror.is_saved()) requests.emit("saved", write_saved_event());
  }
}

}  // namespace attest
