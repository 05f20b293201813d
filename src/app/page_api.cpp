// The functions of window.attest. They perform the same actions as a person. Their text offsets are
// counted in code points.
#include <algorithm>
#include <optional>
#include <utility>

#include "app/app.h"
#include "app/state.h"
#include "article/model/excerpt.h"
#include "formats/api/page_arguments.h"
#include "formats/api/page_json.h"
#include "formats/foreign/foreign_file.h"
#include "formats/native/native_json.h"
#include "wording/sentences.h"

namespace attest {
namespace {

Result<ByteRange> in_article(const Article& article, CodePointRange range) {
  const OffsetMap& map = article.offsets();
  if (range.start > range.end || range.end.value > map.code_points()) {
    return Error::invalid(say(
        "api.range-outside",
        {{"start", range.start.value}, {"end", range.end.value}, {"count", map.code_points()}}));
  }
  return ByteRange(map.from_code_points(range.start), map.from_code_points(range.end));
}

// Returns the ranges to copy: the selection, or the passages of the chosen mark if nothing is
// selected. A mark with a passage that was not found in the text has no ranges.
std::vector<ByteRange> copied_ranges(const Session& session) {
  if (const ByteRange range = session.selection().range; !range.empty()) return {range};
  std::vector<ByteRange> ranges;
  const Mark* const mark = session.chosen_mark();
  if (mark == nullptr) return ranges;
  for (const Passage& passage : mark->passages) {
    if (!passage.placed()) return {};
    ranges.push_back(passage.range);
  }
  return ranges;
}

// Returns an error if the text is an Attest file or data of another program.
std::optional<Error> other_than_prose(std::string_view text) {
  const FileRecognised file = recognise_file(text, {});
  if (file.kind == FileRecognised::Kind::Foreign) return Error::invalid(file.sentence);
  if (file.kind != FileRecognised::Kind::Article || looks_native(text)) {
    return Error::invalid(say("api.is-attest-file"));
  }
  return std::nullopt;
}

}  // namespace

App::App(Services services) : state_(std::make_unique<State>(services)) { state_->start(); }
App::~App() = default;

FrameOutput App::handle(const Event& event, double now_s) { return state_->handle(event, now_s); }
FrameOutput App::frame(const FrameInput& input) { return state_->frame(input); }
std::vector<Request> App::take_requests() {
  // The control or field that gets the focus may exist only after the next frame, so the requests
  // wait for that frame.
  if (state_->moves_focus()) return {};
  return state_->requests.take_all_but_scroll();
}
FrameOutput App::work() { return state_->work(); }
bool App::saved() const { return state_->saved(); }
std::string App::refusal() const {
  const Storage& storage = state_->storage;
  return storage.saving.refusal(storage.frees_space(article()));
}
void App::graphics_restored() {
  state_->view.atlas.clear();
  state_->redraw.request(Redraw::Reason::Resize);
}

bool App::wants_key(const KeyPressed& key) const {
  if (state_->takes_new_key() || state_->moves_in_list(key)) return true;
  if (!state_->dialogs.covers_article() &&
      (state_->takes_verdict_key(key) || state_->adjusts(key) || state_->extends_choice(key))) {
    return true;
  }
  const Modifiers& held = key.modifiers;
  const KeyChord chord{key.key, held.shift, held.control, held.alt, held.meta};
  if (state_->command_of(chord) != nullptr || state_->tag_of(key) != nullptr) return true;
  return !state_->dialogs.covers_article() && state_->commands().refused(chord) != nullptr;
}
bool App::wants_key(const FieldKeyPressed& key) const { return state_->takes_key(key); }

std::string App::commands_json() const {
  const Commands commands = state_->commands();
  std::vector<CommandState> all;
  for (const CommandSpec& command : commands.all()) {
    all.push_back(
        {command.token, command.label(), commands.keys(command), commands.enabled(command)});
  }
  return write_commands(all);
}

Result<Done> App::run_command(std::string_view token) {
  const Commands commands = state_->commands();
  const CommandSpec* const command = commands.find(token);
  if (command == nullptr) {
    return Error::not_found(say("api.no-such-command", {{"command", token}}));
  }
  if (!commands.enabled(*command)) {
    return Error::invalid(say("api.command-disabled", {{"command", token}}));
  }
  state_->run(*command, {});
  state_->redraw.request(Redraw::Reason::Interface);
  return Done{};
}

#ifndef NDEBUG
void App::show_gallery() { state_->contents.gallery = true; }
#endif

void App::set_mac(bool mac) { state_->window.mac = mac; }

std::string App::copied_text() const {
  const Session& session = state_->session;
  std::string words;
  for (const ByteRange range : copied_ranges(session)) {
    if (!words.empty()) words += " … ";
    words += excerpt_as_text(session.article(), range);
  }
  // The text of a passage that was not found in the article is stored only in the mark.
  const Mark* const mark = session.chosen_mark();
  return words.empty() && mark != nullptr ? marked_text(*mark, session.article().text()) : words;
}

std::string App::copied_html() const {
  std::string html;
  for (const ByteRange range : copied_ranges(state_->session))
    html += excerpt_as_html(state_->session.article(), range);
  return html;
}

std::uint32_t App::open(std::string text, SourceFormat format, ImportHints hints) {
  if (std::optional<Error> other = other_than_prose(text)) {
    state_->refuse_text(*std::move(other));
  } else {
    state_->open_text(std::move(text), format, std::move(hints));
  }
  return state_->opening.number();
}
bool App::is_reading() const { return state_->opening.is_reading(); }
Result<Done> App::opened(std::uint32_t number) const { return state_->opening.result_of(number); }
Result<std::string> App::import_native(TextSource& json) { return state_->import_native(json); }
std::string App::export_native() { return state_->export_native(); }

const Session& App::session() const { return state_->session; }
const Article& App::article() const { return state_->session.article(); }

std::string App::article_json() const { return write_article(article()); }

std::string App::marks_json() const {
  const Session& session = state_->session;
  return write_marks(session.notebook(), session.article(), *session.all_marks());
}
std::string App::links_json() const { return write_links(state_->session.notebook()); }
std::string App::entities_json() const { return write_entities(state_->session.notebook()); }

std::string App::stats_json() const {
  return write_statistics({.frames = state_->clock.frames(),
                           .marks = state_->session.notebook().mark_count(),
                           .runs = state_->view.atlas.run_count(),
                           .measured = state_->view.page.widths().measured(),
                           .blocks = state_->view.page.block_count(),
                           .laid_out = !state_->redraw.laying_out(),
                           .saved = state_->saved(),
                           .working = state_->has_work(),
                           .hits = state_->contents.search.search().hits().size(),
                           .storage_units = state_->services.store.used_units()});
}

Result<Outcome> App::perform(const Action& action) { return state_->perform(action); }

Result<Outcome> App::select(CodePointRange range) {
  const Result<ByteRange> bytes = in_article(article(), range);
  if (!bytes) return bytes.error();
  return state_->perform(Select{*bytes, bytes->end});
}

Result<Outcome> App::add_passage(std::string_view mark, CodePointRange range) {
  const Result<ByteRange> bytes = in_article(article(), range);
  if (!bytes) return bytes.error();
  return state_->perform(AddPassage{Id(mark), *bytes});
}

Result<Outcome> App::move_end(std::string_view mark, std::size_t passage, bool start,
                              CodePointOffset to) {
  const Result<ByteRange> bytes = in_article(article(), {to, to});
  if (!bytes) return bytes.error();
  Result<Outcome> moved = state_->perform(MovePassageEnd{Id(mark), passage, start, bytes->start});
  if (moved) (void)state_->perform(EndMove{});
  return moved;
}

Result<Outcome> App::attribute(std::vector<Id> marks, SourceArgument speaker) {
  AttributeTo action{std::move(marks), {}};
  if (speaker.words) {
    const Result<ByteRange> bytes = in_article(article(), *speaker.words);
    if (!bytes) return bytes.error();
    action.speaker = *bytes;
  } else if (!speaker.id.empty()) {
    action.speaker = std::move(speaker.id);
  } else {
    action.speaker = EntityName{std::move(speaker.name)};
  }
  return state_->perform(action);
}

Result<Outcome> App::name_source(std::vector<Id> marks, SourceArgument entity) {
  NameSource action{std::move(marks), std::move(entity.id)};
  if (!entity.name.empty()) action.entity = EntityName{std::move(entity.name)};
  return state_->perform(action);
}

Result<Outcome> App::remove(Id id) {
  const Notebook& notebook = state_->session.notebook();
  if (notebook.find_link(id) != nullptr) return state_->perform(DeleteLink{std::move(id)});
  if (notebook.find_entity(id) != nullptr) return state_->perform(DeleteEntity{std::move(id)});
  return state_->perform(DeleteMark{std::move(id)});
}

std::string App::filter(MarkQuery query) {
  Session& session = state_->session;
  session.set_query(std::move(query));
  state_->redraw.request(Redraw::Reason::Interface);
  const std::shared_ptr<const MarkView> listed = session.listed();
  std::vector<Id> ids;
  ids.reserve(listed->size());
  for (const std::uint32_t mark : listed->marks()) {
    ids.push_back(session.notebook().mark_numbered(mark).id);
  }
  return write_ids(ids);
}

std::vector<Rect> App::rects_of(CodePointRange range) {
  const Result<ByteRange> bytes = in_article(article(), range);
  if (!bytes || state_->view.page.block_count() == 0) return {};
  std::vector<Rect> rects = state_->view.page.rects_of(*bytes);
  state_->view.position.apply_anchor();
  const Point origin =
      ReadingView::origin_of(state_->view.page, state_->view.seen, state_->view.position.scroll());
  for (Rect& rect : rects) {
    rect.x += origin.x;
    rect.y += origin.y;
  }
  return rects;
}

std::optional<CodePointOffset> App::offset_at(Point at) {
  if (!state_->view.seen.contains(at) || state_->view.page.block_count() == 0) return std::nullopt;
  const Point origin =
      ReadingView::origin_of(state_->view.page, state_->view.seen, state_->view.position.scroll());
  const ByteOffset offset = state_->view.page.offset_at({at.x - origin.x, at.y - origin.y});
  return article().offsets().to_code_points(offset);
}

void App::scroll_to(CodePointOffset at) {
  if (state_->view.page.block_count() == 0) return;
  const ByteOffset offset = article().offsets().from_code_points(at);
  state_->view.position.reveal(ByteRange(offset, offset));
}

}  // namespace attest
