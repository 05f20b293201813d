// Searches the article and the notes: handles the search commands and the search field, and shows
// the hits.
#include <utility>

#include "app/mirror/mark_description.h"
#include "app/state.h"
#include "formats/api/page_json.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// How long the search runs while a typed letter is handled. Work between frames searches the
// remaining text.
constexpr double kFirstSeconds = 0.004;
constexpr double kSliceSeconds = 0.008;
// The shortest time between two frames that show the hits found so far. Most searches end earlier,
// so that only one frame follows.
constexpr double kProgressSeconds = 0.1;

}  // namespace

void App::State::find() {
  contents.search.open(first_offset_in_view(), view.position.scroll());
  requests.push(FocusField{kFindField});
  redraw.request(Redraw::Reason::Interface);
}

void App::State::close_search() {
  requests.push(FocusArticle{});
  if (!contents.search.is_open()) return;
  contents.search.close();
  ++contents.search_version;
  view.position.scroll_to(contents.search.scroll_before());
  redraw.request(Redraw::Reason::Interface);
}

void App::State::search_words(const std::string& words) {
  contents.search.open(first_offset_in_view(), view.position.scroll());
  contents.search.set_words(words);
  search_more(kFirstSeconds);
  show_found();
}

void App::State::change_search(bool SearchOptions::*option) {
  SearchOptions options = contents.search.options();
  options.*option = !(options.*option);
  contents.search.set_options(options);
  search_more(kFirstSeconds);
  show_found();
  // After a press on a search option with the pointer, no control has the focus, so the search
  // field gets the focus again. After a key press, the button of the option keeps the focus.
  if (focus.control() == 0) requests.push(FocusField{kFindField});
}

void App::State::move_to_hit(int step) {
  // Updates the hits in notes, because the notebook may have changed.
  search_some();
  contents.search.move(step);
  show_current_hit();
  std::string place = contents.search.count_text();
  if (contents.search.current()) return announce(std::move(place));
  if (const Mark* const mark = session.chosen_mark(); mark && contents.search.current_note()) {
    announce(say("search.note-spoken", {{"place", place},
                                        {"mark", spoken_description(session.notebook(), *mark,
                                                                    session.article().text())}}));
  }
}

void App::State::search_some() {
  if (!contents.search.has_work(session.project())) return;
  const bool had_hits = contents.search.search().has_hits();
  search_more(kSliceSeconds);
  const bool finds_first = !had_hits && contents.search.search().has_hits();
  const bool drawn_recently = services.clock_s() - clock.now() < kProgressSeconds;
  if (contents.search.has_work(session.project()) && drawn_recently && !finds_first) return;
  show_found();
}

void App::State::search_more(double seconds) {
  const Deadline deadline(services.clock_s, seconds);
  contents.search.work(session.project(), deadline);
  if (std::optional<FindExpression> task = contents.search.take_expression(session.project())) {
    requests.push(*std::move(task));
  }
}

void App::State::on(const ExpressionSearched& result) {
  if (contents.search.adopt(result, session.project())) show_found();
}

void App::State::show_found() {
  show_current_hit();
  if (std::string said = contents.search.take_announcement(session.project()); !said.empty()) {
    announce(std::move(said));
  }
  redraw.request(Redraw::Reason::Interface);
}

void App::State::show_current_hit() {
  if (!contents.search.take_moved()) return;
  if (const std::optional<ByteRange> hit = contents.search.current()) view.position.reveal(*hit);
  // Chooses the mark that has the note, because the panel shows the note of the chosen mark.
  if (const std::optional<NoteHit> note = contents.search.current_note()) {
    const Id mark = session.notebook().mark_numbered(note->mark).id;
    (void)perform(ChooseMark{mark}, Spoken::No);
    carry_out(ShowMark{mark});
  }
  redraw.request(Redraw::Reason::Page);
}

// Puts only the hits in view into the paint layer, so that drawing does not become slower with the
// number of hits.
void App::State::update_hits() {
  ByteRange seen;
  if (contents.search.is_open()) {
    std::vector<PlacedLine> lines;
    const float top = view.position.scroll();
    view.page.lines_between(top, top + view.seen.height, lines);
    for (const PlacedLine& line : lines) {
      seen.start = seen.empty() ? line.range.start : std::min(seen.start, line.range.start);
      seen.end = std::max(seen.end, line.range.end);
    }
  }
  view.reading.set_layer(LayerRole::SearchHits, contents.search.layer(seen));
  // While a search runs, the overview ruler keeps the hits of the previous search.
  const std::uint64_t generation = contents.search.search().generation();
  if (!contents.search.is_complete(session.project()) || contents.ruler_hits == generation) return;
  contents.ruler_hits = generation;
  view.ruler.set_hits(contents.search.search().hits());
}

SearchBar App::State::search_bar() const {
  SearchBar bar;
  bar.open = contents.search.is_open();
  bar.words = contents.search.words();
  bar.version = contents.search_version;
  bar.count = contents.search.count_text();
  bar.options = contents.search.options();
  bar.nothing_found =
      !contents.search.words().empty() && contents.search.is_complete(session.project()) &&
      contents.search.search().hits().empty() && contents.search.search().note_hits().empty();
  return bar;
}

std::string App::find_json(std::string_view words, const SearchOptions& options) const {
  TextSearch search;
  search.begin(words, options);
  search.step(state_->session.project(), Deadline::never());
  return write_hits(state_->session.project(), search);
}

}  // namespace attest
