#include "app/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "base/hash_index.h"
#include "imgui.h"

namespace attest {
namespace {

constexpr double kSaveSeconds = 0.004;
constexpr double kLayoutSeconds = 0.006;
// So long nothing is shown at the start, for the article that was open last to come.
constexpr double kPatienceSeconds = 1;
// The caret is shown and hidden for so long each; after a while nobody looks for it any more.
constexpr double kBlinkSeconds = 0.55, kBlinksFor = 8 * kBlinkSeconds;

std::string short_date(const std::string& utc) {  // "2026-11-23T10:00:00Z" → "2026-11-23 10:00 UTC"
  if (utc.size() < 16) return "never";
  return utc.substr(0, 10) + " " + utc.substr(11, 5) + " UTC";
}

}  // namespace

App::State::State(Services given)
    : services(given),
      records(given.store,
              [this](const JournalEntry& entry) {
                requests.push_back(WriteJournal{++journal_sent, entry.first, entry.second});
              }),
      library(records),
      session(given.circumstances),
      autosave(library),
      atlas(given.painter),
      pen(atlas, given.painter, given.shaper),
      ui(pen),
      page(given.shaper) {}

FrameOutput App::State::frame(const FrameInput& input) {
  ++frames;
  last_frame_s = std::exchange(now_s, input.now_s);
  fit(input);
  if (!input.events.empty()) {
    frames_to_settle = 2;
    last_event_s = now_s;
  }
  for (const Event& event : input.events) {
    imgui.take(event);
    take(event);
  }

  FrameOutput out;
  if (waits_for_article()) {
    out.requests = std::exchange(requests, {});
    return out;
  }
  lay_out();
  if (const float by = pointing.edge_scroll(pointing_place(), now_s - last_frame_s); by != 0) {
    const float before = scroll;
    scroll_to(scroll + by);
    if (scroll != before) {
      out.wake.at_once = true;
      std::vector<Action> actions;
      pointing.page_moved(pointing_place(), page, session, actions);
      for (const Action& action : actions) perform_and_tell(action);
    }
  }
  draw(out);
  if (frames_to_settle > 0 || imgui.has_more()) {
    if (!imgui.has_more()) --frames_to_settle;
    out.wake.at_once = true;
  }
  tell_page(out);
  out.wake.to_work = has_work();
  out.requests = std::exchange(requests, {});
  for (const Request& request : out.requests) {
    if (const auto* to = std::get_if<ScrollTo>(&request)) told_scroll = to->y;
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
  // The measures of the interface are known without drawing it.
  Ui::Frame frame;
  frame.palette = &palette_for(dark, more_contrast);
  frame.density = interface_density();
  frame.window = window;
  frame.focused = focus_visible ? focused_control : 0;
  frame.activated = std::exchange(activated, {});
  if (!frame.activated.empty()) frames_to_settle = 2;
  ui.begin_frame(std::move(frame));

  const Rect reading_place = places_in(ui).reading;
  seen = reading_place;
  seen.width =
      std::max(1.0f, seen.width - ui.px(22));  // The strip stands beside the native scroller.
  strip_place = {seen.right() + ui.px(6), reading_place.y + ui.px(12), ui.px(10),
                 std::max(1.0f, reading_place.height - ui.px(24))};

  if (page_style() != page.style() || &page.article() != &session.article()) set_page();
  if (page.block_count() == 0) return;

  const float margin = seen.height;
  page.ensure(scroll - margin / 2, scroll + seen.height + margin / 2);
  settle_place();
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
  if (keep_word && scroll != word_scroll) word = page.word_place_at(scroll);
  page.set(session.project().article, page_style(), byline_of(session.article()));
  if (keep_word) {
    // The last lines of an article can be the first of the view only if those below are known.
    const float y = page.height_of_place(word);
    page.ensure(y, y + seen.height);
    scroll_to(page.height_of_place(word));
  }
  word_scroll = scroll;
  place = page.place_at(scroll);
  text_layer.begin_article(page.block_count());
  laying_out = true;
}

void App::State::draw(FrameOutput& out) {
  const Palette& palette = ui.palette();
  out.paper = palette.paper;
  out.look = mixed_hash(palette.paper.rgba, atlas.generation());
  atlas.begin_frame();
  imgui.begin(window, now_s - last_frame_s, services.painter);
  const Places places = places_in(ui);
  Wishes wishes;
  overlays.clear();

  ui.begin_region("reading", places.reading);
  if (page.block_count() > 0) {
    reading.draw(ui, services.painter, page, session, seen, scroll, caret_to_draw(out.wake),
                 out.look);
    out.page = &reading.picture();
    strip.draw(ui, services.painter, page, session.notebook(), strip_place, scroll, seen.height,
               laying_out);
  }
  ui.end_region();

  draw_toolbar(ui, places.toolbar, session, wishes);
  const bool palette_open = !session.selection().range.empty() && !pointing.dragging() &&
                            !reading.selected_boxes().empty() && sheet == Sheet::None;
  if (palette_open) {
    overlays.push_back(
        draw_selection_palette(ui, places.reading, reading.selected_boxes(), wishes));
  }
  // A note that was not typed here but undone, or changed elsewhere, goes into the field.
  const Mark* chosen = session.chosen_mark();
  if (chosen != nullptr && (note_of != chosen->id || note_shown != chosen->note)) {
    note_of = chosen->id;
    note_shown = chosen->note;
    ++panel.note_version;
  }
  draw_panel(ui, places.panel, session, panel, wishes);
  draw_status(ui, places.status, status_line());
  if (shown_notice) overlays.push_back(draw_notice(ui, places.reading, *shown_notice, wishes));
  if (sheet != Sheet::None) {
    overlays.push_back({0, 0, window.width, window.height});
    if (sheet == Sheet::Open) draw_open_sheet(ui, open_sheet(), wishes);
    if (sheet == Sheet::Help) draw_help_sheet(ui, mac, wishes);
    if (sheet == Sheet::Reading) draw_reading_sheet(ui, settings, wishes);
    sheet_opened = std::exchange(told_sheet, sheet) != sheet;
  }
  if (sheet == Sheet::None) told_sheet = Sheet::None;
  const ImVec2 mouse = ImGui::GetMousePos();
  out.cursor = Cursor::Arrow;
  const bool over_overlay = std::any_of(overlays.begin(), overlays.end(), [&](const Rect& overlay) {
    return overlay.contains({mouse.x, mouse.y});
  });
  if (pointing.dragging() || (seen.contains({mouse.x, mouse.y}) && !over_overlay)) {
    out.cursor = Cursor::Text;
  } else if (ui.wants_hand()) {
    out.cursor = Cursor::Hand;
  }
  out.picture = imgui.end();
  carry_out(wishes);
}

void App::State::carry_out(Wishes& wishes) {
  const bool any = !wishes.actions.empty() || !wishes.commands.empty() || wishes.sample ||
                   wishes.kept || wishes.choose_file || wishes.open_pasted ||
                   wishes.dismiss_notice || wishes.setting || wishes.reset_settings;
  if (any) frames_to_settle = 2;  // The picture shows what was before.
  for (const Action& action : wishes.actions) perform_and_tell(action);
  for (const Command wanted : wishes.commands) command(wanted, false);
  if (wishes.dismiss_notice) shown_notice.reset();
  if (wishes.setting) change_setting(*wishes.setting, wishes.larger);
  if (wishes.reset_settings) {
    change_settings({});
    announce("All sizes are as at first");
  }
  if (wishes.show_mark) {
    if (const Mark* mark = session.notebook().find_mark(*wishes.show_mark))
      reveal(extent_of(*mark));
  }
  if (wishes.choose_file) {
    requests.push_back(OpenFilePicker{});
    set_sheet(Sheet::None);
  }
  if (wishes.sample) {
    set_sheet(Sheet::None);
    open_sample(static_cast<std::size_t>(*wishes.sample));
  }
  if (wishes.kept) {
    set_sheet(Sheet::None);
    open_kept(*wishes.kept);
  }
  if (wishes.open_pasted) open_text(pasted, guess_format({}, pasted), {}, true);
}

bool App::State::may_lay_out() const {
  // What is out of view waits until the hand rests, and another article for its first frame.
  return laying_out && !pointing.dragging() && shows_article();
}

bool App::State::may_keep_text() const { return text_waits && !incoming && shows_article(); }

bool App::State::shows_article() const { return &page.article() == &session.article(); }

bool App::State::has_work() const {
  return incoming || autosave.waiting() || may_keep_text() || strip.behind() || may_lay_out();
}

void App::State::save_and_lay_out() {
  Deadline saving{services.clock_s, services.clock_s() + kSaveSeconds};
  if (autosave.waiting()) save_some(is_over, &saving);

  if (strip.behind()) {
    strip.catch_up(page, session.notebook());
    frames_to_settle = std::max(frames_to_settle, 1);
  }
  if (!may_lay_out()) return;
  Deadline layout{services.clock_s, services.clock_s() + kLayoutSeconds};
  laying_out = page.lay_out_more(page.block_count() > 0 ? place.block : 0, is_over, &layout);
  settle_place();
  if (!laying_out) frames_to_settle = std::max(frames_to_settle, 1);
}

FrameOutput App::State::work() {
  FrameOutput out;
  if (may_keep_text()) {
    keep_text();  // Takes long with a book: the journal gets it by itself.
    out.wake.to_work = true;
    return out;
  }
  if (incoming) {
    read_some();
  } else {
    save_and_lay_out();
  }
  out.wake.to_work = has_work();
  // What scrolls goes together with the picture.
  const bool scrolls = std::any_of(requests.begin(), requests.end(), [](const Request& request) {
    return std::holds_alternative<ScrollTo>(request);
  });
  out.wake.at_once = frames_to_settle > 0 || saved() != told_saved || scrolls;
  if (!out.wake.at_once) out.requests = std::exchange(requests, {});
  return out;
}

void App::State::tell_page(FrameOutput& out) {
  if (std::vector<Control> controls = ui.take_controls(); controls != told_controls) {
    told_controls = controls;
    out.controls = std::move(controls);
  }
  if (std::exchange(sheet_opened, false)) {
    for (const Control& control : told_controls) {
      if (control.role != Control::Role::Button || control.parent == 0) continue;
      const auto group =
          std::find_if(told_controls.begin(), told_controls.end(),
                       [&](const Control& other) { return other.id == control.parent; });
      if (group == told_controls.end() || group->role != Control::Role::Dialog) continue;
      requests.push_back(FocusControl{control.id});
      break;
    }
  }
  if (std::vector<Field> fields = ui.take_fields(); fields != told_fields) {
    told_fields = fields;
    out.fields = std::move(fields);
  }
  out.text_layer = text_layer.update(page, session.notebook(), seen, scroll);

  const TextLayerRange selected =
      TextLayerFeed::place_of(session.article(), session.selection().range);
  if (!told_selection || *told_selection != selected) {
    if (told_selection || !session.selection().range.empty()) {
      requests.push_back(MirrorSelection{selected});
      const OffsetMap& map = session.article().offsets();
      const CodePointRange points(map.to_code_points(session.selection().range.start),
                                  map.to_code_points(session.selection().range.end));
      tell("select", "{\"start\":" + std::to_string(points.start.value) +
                         ",\"end\":" + std::to_string(points.end.value) + "}");
    }
    told_selection = selected;
  }
  if (saved() != told_saved) {
    told_saved = saved();
    frames_to_settle = std::max(frames_to_settle, 1);
    out.wake.at_once = true;
    if (told_saved) tell("saved", "{}");
  }
}

bool App::State::tried() const {
  return !text_waits && !autosave.waiting() && (journal_safe >= journal_sent || !journal_works);
}

StatusLine App::State::status_line() {
  StatusLine status;
  status.marks = session.notebook().mark_count();
  status.links = session.notebook().links().size();
  status.storage_used =
      static_cast<double>(services.store.used_units()) /
      static_cast<double>(std::max<std::size_t>(1, services.store.capacity_units()));
  status.link = hovered_link;
  status.last_file = last_export.empty() ? "never" : short_date(last_export);
  if (!services.store.lasting()) {
    status.state = "Not kept: this browser denies storage. Export to keep your work";
    status.trouble = true;
  } else if (!trouble().empty()) {
    status.state = "Not saved: " + trouble();
    status.trouble = true;
  } else {
    status.state = incoming ? "Opening…" : saved() ? "Saved" : "Saving…";
  }
  return status;
}

OpenSheet App::State::open_sheet() {
  OpenSheet open;
  open.paste_version = paste_version;
  for (const Sample& sample : all_samples()) open.samples.emplace_back(sample.title);
  for (const ShelfEntry& entry : library.shelf()) {
    if (entry.id == session.article().id()) continue;
    open.kept.push_back({entry.id, entry.title,
                         std::to_string(entry.marks) + (entry.marks == 1 ? " mark" : " marks") +
                             " · opened " + short_date(entry.opened)});
  }
  return open;
}

}  // namespace attest
