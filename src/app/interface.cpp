// The interface around the article: drawn by ImGui in a pass over the window, which also finds out
// what was pressed.
#include <algorithm>
#include <utility>

#include "app/samples.h"
#include "app/state.h"
#include "base/hash_index.h"
#include "imgui.h"
#include "text/utf8.h"

namespace attest {

bool App::State::is_for_interface(const Event& event) const {
  if (std::holds_alternative<ControlActivated>(event)) return true;
  const auto outside_text = [&](Point at) { return !seen.contains(at) || is_covered(at); };
  if (const auto* pressed = std::get_if<PointerPressed>(&event)) return outside_text(pressed->at);
  const auto* released = std::get_if<PointerReleased>(&event);
  return released != nullptr && !pointing.dragging() && outside_text(released->at);
}

bool App::State::moves_focus() const {
  return sheet != told_sheet ||
         std::any_of(requests.begin(), requests.end(), [](const Request& request) {
           return std::holds_alternative<FocusField>(request) ||
                  std::holds_alternative<FocusControl>(request);
         });
}

// A press and a release are taken apart by ImGui: each gets a pass of its own.
void App::State::run_interface() {
  constexpr int kMostPasses = 4;
  for (int i = 0; i < kMostPasses && (i == 0 || imgui.has_more()); ++i) {
    lay_out();
    pass(nullptr);
  }
}

void App::State::pass(FrameOutput* shown) {
  if (shown != nullptr) atlas.begin_frame();
  imgui.begin(window, frame_s - last_frame_s, services.painter);
  const Places places = places_in(ui);
  Wishes wishes;

  ui.begin_region("reading", places.reading);
  if (shown != nullptr) draw_article(*shown);
  ui.end_region();
  draw_interface(places, wishes);
  ImDrawData* picture = imgui.end();
  if (shown != nullptr) {
    shown->picture = picture;
    shown->cursor = cursor();
  }
  if (!std::exchange(activated, {}).empty()) frames_to_settle = 2;
  carry_out(wishes);
}

void App::State::draw_article(FrameOutput& out) {
  const Palette& palette = ui.palette();
  out.paper = palette.paper;
  out.look = mixed_hash(palette.paper.rgba, atlas.generation());
  if (page.block_count() == 0) return;
  reading.draw(ui, services.painter, page, session, seen, scroll, caret_to_draw(out.wake),
               out.look);
  out.page = &reading.picture();
  strip.draw(ui, services.painter, page, session.notebook(), strip_place, scroll, seen.height,
             laying_out);
}

void App::State::draw_interface(const Places& places, Wishes& wishes) {
  overlays.clear();
  draw_toolbar(ui, places.toolbar, session, wishes);
  const bool palette_open = !session.selection().range.empty() && !pointing.dragging() &&
                            !reading.selected_boxes().empty() && sheet == Sheet::None;
  if (palette_open) {
    overlays.push_back(
        draw_selection_palette(ui, places.reading, reading.selected_boxes(), wishes));
  }
  // A note that was not typed here but undone, or changed elsewhere, goes into the field.
  const Mark* chosen = panel.gone ? &*panel.gone : session.chosen_mark();
  if (chosen != nullptr && (note_of != chosen->id || note_shown != chosen->note)) {
    note_of = chosen->id;
    note_shown = chosen->note;
    ++panel.note_version;
  }
  draw_panel(ui, places.panel, session, panel, wishes);
  const float high = draw_status(ui, places.status, status_line(), wishes);
  if (std::exchange(status_height, high) != high) frames_to_settle = 2;
  // The dialog itself says what can be brought back.
  const bool in_dialog = sheet == Sheet::Open && !deleted.empty();
  if (shown_notice && !in_dialog) {
    overlays.push_back(draw_notice(ui, places.reading, *shown_notice, wishes));
  }
  if (sheet != Sheet::None) {
    overlays.push_back({0, 0, window.width, window.height});
    if (sheet == Sheet::Open) draw_open_sheet(ui, open_sheet(), wishes);
    if (sheet == Sheet::Help) draw_help_sheet(ui, mac, wishes);
    if (sheet == Sheet::PutAside) {
      std::vector<PutAsideItem> items;
      for (auto& [key, raw] : records.put_aside(put_aside_in_journal)) {
        items.push_back(
            {std::move(key), raw.substr(0, floor_to_code_point(raw, ByteOffset(200)).value)});
      }
      draw_put_aside_sheet(ui, items, wishes);
    }
    if (sheet == Sheet::Reading) draw_reading_sheet(ui, settings, wishes);
  }
  if (std::exchange(told_sheet, sheet) != sheet) sheet_opened = sheet != Sheet::None;
}

Cursor App::State::cursor() const {
  const ImVec2 mouse = ImGui::GetMousePos();
  const Point at{mouse.x, mouse.y};
  if (pointing.dragging() || (seen.contains(at) && !is_covered(at))) return Cursor::Text;
  return ui.wants_hand() ? Cursor::Hand : Cursor::Arrow;
}

void App::State::carry_out(Wishes& wishes) {
  const bool any = !wishes.actions.empty() || !wishes.commands.empty() || wishes.sample ||
                   wishes.kept || wishes.delete_article || wishes.choose_file ||
                   wishes.open_pasted || wishes.dismiss_notice || wishes.bring_back ||
                   wishes.setting || wishes.reset_settings;
  if (any) frames_to_settle = 2;                   // The picture shows what was before.
  if (wishes.dismiss_notice) {                     // Its button may bring another one.
    if (wishes.commands.empty()) deleted.clear();  // Its Undo has not been pressed.
    shown_notice.reset();
  }
  for (const Action& action : wishes.actions) perform_and_tell(action);
  for (const Command wanted : wishes.commands) command(wanted, false);
  if (wishes.bring_back) bring_back();
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
    if (*wishes.kept != session.article().id()) open_kept(*wishes.kept);
  }
  if (wishes.delete_article) delete_article(*wishes.delete_article);
  if (wishes.open_pasted) open_pasted(pasted, {}, true);
}

StatusLine App::State::status_line() {
  StatusLine line;
  line.marks = session.notebook().mark_count();
  line.links = session.notebook().links().size();
  line.storage_used =
      static_cast<double>(services.store.used_units()) /
      static_cast<double>(std::max<std::size_t>(1, services.store.capacity_units()));
  line.put_aside = put_aside_count;
  line.link = hovered_link;
  line.last_file =
      last_export.empty() ? "never" : services.circumstances.time_in_words(last_export);
  const std::string risk = status.risk(local_state());
  line.trouble = !risk.empty();
  line.state = line.trouble                                     ? risk
               : incoming || session.article().blocks().empty() ? "Opening…"
               : saved()                                        ? "Saved"
                                                                : "Saving…";
  return line;
}

OpenSheet App::State::open_sheet() {
  OpenSheet open;
  open.paste_version = paste_version;
  for (const Sample& sample : all_samples()) open.samples.emplace_back(sample.title);
  list_library();
  open.kept = library_rows;
  open.circumstances = &services.circumstances;
  open.kept_in_all = library.index().entries().size();
  open.search = library_search;
  open.search_version = search_version;
  open.deleted = deletion_words();
  return open;
}

}  // namespace attest
