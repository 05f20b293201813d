#include "app/app.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "app/samples.h"
#include "app/state.h"

namespace attest {
namespace {

constexpr double kSaveSeconds = 0.004;
constexpr double kLayoutSeconds = 0.006;
// How long startup waits for the last open article before it draws the page.
constexpr double kPatienceSeconds = 1;
// The length of each blink phase, and how long the caret blinks after the last change.
constexpr double kBlinkSeconds = 0.55, kBlinksFor = 8 * kBlinkSeconds;

}  // namespace

App::State::State(Services given)
    : services(given),
      records(given.store,
              [this](const JournalEntry& entry) {
                requests.push_back(WriteJournal{status.send(), entry.first, entry.second});
              }),
      library(records),
      session(given.environment),
      autosave(library),
      atlas(given.painter),
      pen(atlas, given.painter, given.shaper),
      ui(pen),
      page(given.shaper) {}

FrameOutput App::State::handle(const Event& event, double time_s) {
  now_s = last_event_s = time_s;
  frames_to_settle = 2;
  imgui.add_event(event);
  // Handling the event may need line positions.
  if (has_window() && !is_laid_out()) lay_out();
  dispatch(event);

  FrameOutput out;
  if (!has_window() || waits_for_article()) {
    out.requests = std::exchange(requests, {});
    return out;
  }
  if (is_for_interface(event)) run_interface();
  // The page must receive the new list of controls before it can focus one of them.
  if (moves_focus()) {
    run_interface();
    emit_controls(out);
  }
  out.requests = take_requests();
  return out;
}

// Requests of type ScrollTo stay queued until the next picture, so that the native scroller and the
// canvas move together.
std::vector<Request> App::State::take_requests() {
  std::vector<Request> now = std::exchange(requests, {});
  const auto scrolls = [](const Request& request) {
    return std::holds_alternative<ScrollTo>(request);
  };
  const auto kept = std::stable_partition(now.begin(), now.end(),
                                          [&](const Request& each) { return !scrolls(each); });
  requests.assign(std::make_move_iterator(kept), std::make_move_iterator(now.end()));
  now.erase(kept, now.end());
  return now;
}

FrameOutput App::State::frame(const FrameInput& input) {
  ++frames;
  now_s = input.now_s;
  last_frame_s = std::exchange(frame_s, input.now_s);
  fit(input);

  FrameOutput out;
  if (waits_for_article()) {
    out.requests = std::exchange(requests, {});
    return out;
  }
  lay_out();
  if (const float by = pointing.edge_scroll(pointing_place(), frame_s - last_frame_s); by != 0) {
    const float before = scroll;
    scroll_to(scroll + by);
    if (scroll != before) {
      out.wake.at_once = true;
      std::vector<Action> actions;
      pointing.page_moved(pointing_place(), page, session, actions);
      for (const Action& action : actions) perform_and_emit(action);
    }
  }
  pass(&out);
  if (frames_to_settle > 0 || imgui.has_more()) {
    if (!imgui.has_more()) --frames_to_settle;
    out.wake.at_once = true;
  }
  emit_page(out);
  shown_article = &session.article();
  out.wake.to_work = has_work();
  out.requests = std::exchange(requests, {});
  for (const Request& request : out.requests) {
    if (const auto* to = std::get_if<ScrollTo>(&request)) last_sent_scroll = to->y;
  }
  return out;
}

bool App::State::waits_for_article() {
  if (first_frame_s < 0) first_frame_s = now_s;
  return session.article().blocks().empty() && journal_request != 0 &&
         now_s - first_frame_s < kPatienceSeconds;
}

void App::State::fit(const FrameInput& input) {
  const bool other_density = density != input.density;
  if (window == input.size && !other_density && seen.width > 0) return;
  window = input.size;
  density = input.density;
  if (other_density) {
    atlas.clear();
    pen.forget_widths();
    page.widths().clear();
  }
  frames_to_settle = 2;
}

void App::State::lay_out() {
  // The sizes of the interface are known without drawing it.
  Ui::Frame frame;
  frame.palette = &palette_for(dark, more_contrast);
  frame.density = interface_density();
  frame.window = window;
  frame.coarse = coarse;
  frame.status_height = status_height;
  frame.focused = focus_visible ? focused_control : 0;
  frame.commands = commands();
  ui.set_frame(frame);

  const Rect reading_place = view_rects(ui).reading;
  seen = reading_place;
  // Leaves space for the ruler beside the native scroller.
  seen.width = std::max(1.0f, seen.width - ui.px(22));
  ruler_rect = {seen.right() + ui.px(6), reading_place.y + ui.px(12), ui.px(10),
                std::max(1.0f, reading_place.height - ui.px(24))};

  if (page_style() != page.style() || &page.article() != &session.article()) set_page();
  if (page.block_count() == 0) return;

  const float margin = seen.height;
  page.ensure(scroll - margin / 2, scroll + seen.height + margin / 2);
  apply_scroll_anchor();
}

bool App::State::caret_to_draw(Wake& wake) const {
  if (!caret_shown || reduced_motion || !session.selection().range.empty()) return caret_shown;
  const double shown_for = now_s - last_event_s;
  if (shown_for >= kBlinksFor) return true;
  const double blinks = std::floor(shown_for / kBlinkSeconds + 1e-3);
  wake.after_s = (blinks + 1) * kBlinkSeconds - shown_for;
  return static_cast<int>(blinks) % 2 == 0;
}

void App::State::set_page() {
  const bool keep_word =
      &page.article() == &session.article() && page.block_count() > 0 && scroll > 0;
  if (keep_word && scroll != word_scroll) word = page.text_anchor_at(scroll);
  page.set(session.project().article, page_style(), byline_of(session.article()));
  if (keep_word) {
    // The layout must include the lines below `word`, or the scroller cannot move `word` to the
    // top.
    const float y = page.y_of(word);
    page.ensure(y, y + seen.height);
    scroll_to(page.y_of(word));
  }
  word_scroll = scroll;
  scroll_anchor = page.scroll_anchor_at(scroll);
  text_layer.begin_article(page.block_count());
  laying_out = true;
}

bool App::State::may_lay_out() const {
  // Blocks out of view are laid out after the drag has ended. A new article is drawn once before
  // its other blocks are laid out.
  return laying_out && !pointing.dragging() && shows_article();
}

bool App::State::may_keep_text() const { return text_waits && !incoming && shows_article(); }

bool App::State::is_laid_out() const { return &page.article() == &session.article(); }
bool App::State::shows_article() const { return shown_article == &session.article(); }

bool App::State::has_work() const {
  return incoming || autosave.waiting() || may_keep_text() || ruler.behind() || may_lay_out() ||
         library.index().behind() || needs_room();
}

void App::State::save_and_lay_out() {
  const Deadline saving(services.clock_s, kSaveSeconds);
  if (autosave.waiting()) save_some(saving);
  if (late_journal && !autosave.waiting()) adopt_late_journal();
  if (library.index().behind() && shows_article()) {
    const Deadline reading_index(services.clock_s, kSaveSeconds);
    library.index().catch_up(reading_index);
  }
  if (!autosave.waiting()) free_room();

  if (ruler.behind()) {
    ruler.catch_up(page, session.notebook());
    frames_to_settle = std::max(frames_to_settle, 1);
  }
  if (!may_lay_out()) return;
  const Deadline layout(services.clock_s, kLayoutSeconds);
  laying_out = page.lay_out_more(page.block_count() > 0 ? scroll_anchor.block : 0, layout);
  apply_scroll_anchor();
  if (!laying_out) frames_to_settle = std::max(frames_to_settle, 1);
}

FrameOutput App::State::work() {
  FrameOutput out;
  if (may_keep_text()) {
    // Saving the text of a book takes longer than a slice of work. This returns early, so that the
    // journal entries written so far are sent at once.
    keep_some_text();
    out.wake.to_work = true;
    return out;
  }
  if (incoming) {
    read_some();
  } else {
    save_and_lay_out();
  }
  out.wake.to_work = has_work();
  // Requests to scroll are sent together with the picture.
  const bool scrolls = std::any_of(requests.begin(), requests.end(), [](const Request& request) {
    return std::holds_alternative<ScrollTo>(request);
  });
  out.wake.at_once = frames_to_settle > 0 || saved() != last_sent_saved || scrolls;
  if (!out.wake.at_once) out.requests = std::exchange(requests, {});
  return out;
}

void App::State::emit_controls(FrameOutput& out) {
  if (std::vector<Control> controls = ui.semantics().take_controls();
      controls != last_sent_controls) {
    last_sent_controls = controls;
    out.controls = std::move(controls);
  }
  // The palette begins in its text field.
  if (std::exchange(dialog_opened, false) && dialog != Dialog::Commands) {
    for (const Control& control : last_sent_controls) {
      if (control.role != Control::Role::Button || control.parent == 0) continue;
      const auto group =
          std::find_if(last_sent_controls.begin(), last_sent_controls.end(),
                       [&](const Control& other) { return other.id == control.parent; });
      if (group == last_sent_controls.end() || group->role != Control::Role::Dialog) continue;
      requests.push_back(FocusControl{control.id});
      break;
    }
  }
  if (std::vector<Field> fields = ui.semantics().take_fields(); fields != last_sent_fields) {
    last_sent_fields = fields;
    out.fields = std::move(fields);
  }
}

void App::State::emit_page(FrameOutput& out) {
  emit_controls(out);
  out.text_layer = text_layer.update(page, session.notebook(), session.chosen(), seen, scroll);

  const TextLayerRange selected =
      TextLayerFeed::layer_range_of(session.article(), session.selection().range);
  if (!last_sent_layer_selection || *last_sent_layer_selection != selected) {
    if (last_sent_layer_selection || !session.selection().range.empty())
      requests.push_back(MirrorSelection{selected});
    last_sent_layer_selection = selected;
  }
  if (saved() != last_sent_saved) {
    last_sent_saved = saved();
    frames_to_settle = std::max(frames_to_settle, 1);
    out.wake.at_once = true;
    if (last_sent_saved) emit("saved", "{}");
  }
}

SaveStatus::Local App::State::local_state() const {
  // The error of a refused write is shown only if no other article can be moved out of local
  // storage.
  const bool makes_room = refused_room() && (room_request != 0 || needs_room());
  return {services.store.lasting(), text_waits || rewrite_waits || autosave.waiting() || makes_room,
          makes_room           ? std::string()
          : text_error.empty() ? autosave.error()
                               : text_error};
}

}  // namespace attest
