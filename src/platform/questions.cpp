// The queries and actions of the page, which serve the text layer, the clipboard and window.attest
// (web/api.js). Each call runs between frames and returns its result immediately.

#include <emscripten/em_macros.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/mirror/text_layer_feed.h"
#include "formats/api/page_arguments.h"
#include "formats/api/page_json.h"
#include "platform/bridge.h"
#include "platform/frame_output.h"
#include "platform/program.h"
#include "platform/transfer_buffer.h"

namespace attest {
namespace {

App& app() { return program().app(); }

// Clamps two offsets to 32 bits. App later clamps them to the end of the article.
CodePointRange range_of(double start, double end) {
  const auto place = [](double value) {
    return static_cast<std::size_t>(std::clamp(value, 0.0, 4294967295.0));
  };
  return {place(start), place(end)};
}

// The queued requests are performed before the result is written to the buffer, because requests
// write to the same buffer.
int answer_mark(const Result<Outcome>& outcome) {
  carry_out(app().take_requests());
  return outcome ? answer(outcome->mark) : refuse(outcome.error());
}

const Block* block_at(int index) {
  const std::vector<Block>& blocks = app().article().blocks();
  const std::size_t place = static_cast<std::size_t>(index);
  return place < blocks.size() ? &blocks[place] : nullptr;
}

}  // namespace
}  // namespace attest

using namespace attest;

EMSCRIPTEN_KEEPALIVE int attest_copied_text() { return answer(app().copied_text()); }

EMSCRIPTEN_KEEPALIVE int attest_copied_html() { return answer(app().copied_html()); }

EMSCRIPTEN_KEEPALIVE int attest_block_text(int block) {
  const Block* found = block_at(block);
  return answer(found == nullptr ? std::string_view() : app().article().slice(found->range));
}

EMSCRIPTEN_KEEPALIVE int attest_block_links(int block) {
  std::string list;
  if (block_at(block) == nullptr) return answer(list);
  for (const TextLayerLink& link :
       TextLayerFeed::links_in(app().article(), static_cast<std::size_t>(block))) {
    list.append(std::to_string(link.range.start.value)).push_back(' ');
    list.append(std::to_string(link.range.end.value)).push_back(' ');
    list.append(link.href).push_back('\n');
  }
  return answer(list);
}

EMSCRIPTEN_KEEPALIVE int attest_block_kind(int block) {
  const Block* found = block_at(block);
  return found == nullptr ? 0 : static_cast<int>(found->kind) + 16 * found->level;
}

EMSCRIPTEN_KEEPALIVE int attest_open(int format, int text_bytes, int title_bytes, int url_bytes,
                                     int language_bytes, int has_more) {
  TransferReader words(text_bytes);
  ImportHints hints;
  hints.title = words.next(title_bytes);
  hints.url = words.next(url_bytes);
  hints.language = words.next(language_bytes);
  hints.page_has_more = has_more != 0;
  return static_cast<int>(
      app().open(words.read_first(), static_cast<SourceFormat>(format), std::move(hints)));
}

EMSCRIPTEN_KEEPALIVE int attest_saved() {
  const std::string refusal = app().refusal();
  return refusal.empty() ? static_cast<int>(app().saved()) : refuse(Error::refused(refusal));
}

EMSCRIPTEN_KEEPALIVE int attest_reading() { return app().is_reading(); }

EMSCRIPTEN_KEEPALIVE int attest_opened(int number) {
  const Result<Done> opened = app().opened(static_cast<std::uint32_t>(number));
  if (!opened) return refuse(opened.error());
  return answer(write_opened(app().article()));
}

EMSCRIPTEN_KEEPALIVE int attest_import() {
  LentText json;
  const Result<std::string> report = app().import_native(json);
  carry_out(app().take_requests());
  return report ? answer(*report) : refuse(report.error());
}

EMSCRIPTEN_KEEPALIVE int attest_export() { return answer(app().export_native()); }
EMSCRIPTEN_KEEPALIVE int attest_article() { return answer(app().article_json()); }
EMSCRIPTEN_KEEPALIVE int attest_marks() { return answer(app().marks_json()); }
EMSCRIPTEN_KEEPALIVE int attest_links() { return answer(app().links_json()); }
EMSCRIPTEN_KEEPALIVE int attest_entities() { return answer(app().entities_json()); }
EMSCRIPTEN_KEEPALIVE int attest_stats() { return answer(app().stats_json()); }

EMSCRIPTEN_KEEPALIVE int attest_commands() { return answer(app().commands_json()); }

EMSCRIPTEN_KEEPALIVE int attest_run(int command_bytes) {
  const Result<Done> done = app().run_command(TransferReader().next(command_bytes));
  carry_out(app().take_requests());
  return done ? answer({}) : refuse(done.error());
}

EMSCRIPTEN_KEEPALIVE int attest_find(int words_bytes, int options) {
  const SearchOptions wanted{(options & 1) != 0, (options & 2) != 0, (options & 4) != 0};
  return answer(app().find_json(TransferReader().next(words_bytes), wanted));
}

EMSCRIPTEN_KEEPALIVE int attest_select(double start, double end) {
  return answer_mark(app().select(range_of(start, end)));
}

EMSCRIPTEN_KEEPALIVE int attest_mark(int kind_bytes) {
  const Result<MarkKind> kind = mark_kind_named(TransferReader().next(kind_bytes));
  return kind ? answer_mark(app().perform(MarkSelection{*kind})) : refuse(kind.error());
}

EMSCRIPTEN_KEEPALIVE int attest_add_passage(int id_bytes, double start, double end) {
  const std::string id(TransferReader().next(id_bytes));
  return answer_mark(app().add_passage(id, range_of(start, end)));
}

EMSCRIPTEN_KEEPALIVE int attest_move_end(int id_bytes, double passage, int start, double to) {
  const std::string id(TransferReader().next(id_bytes));
  const CodePointRange numbers = range_of(passage, to);
  return answer_mark(app().move_end(id, numbers.start.value, start != 0, numbers.end));
}

EMSCRIPTEN_KEEPALIVE int attest_update(int ids_bytes, int json_bytes) {
  TransferReader words;
  Result<std::vector<Id>> ids = read_ids(words.next(ids_bytes));
  if (!ids) return refuse(ids.error());
  Result<MarkFields> fields = read_mark_fields(words.next(json_bytes));
  if (!fields) return refuse(fields.error());
  return answer_mark(app().perform(UpdateMarks{*std::move(ids), *std::move(fields)}));
}

EMSCRIPTEN_KEEPALIVE int attest_attribute(int ids_bytes, int speaker_bytes) {
  TransferReader words;
  Result<std::vector<Id>> ids = read_ids(words.next(ids_bytes));
  if (!ids) return refuse(ids.error());
  Result<SourceArgument> speaker = read_source_argument(words.next(speaker_bytes));
  if (!speaker) return refuse(speaker.error());
  return answer_mark(app().attribute(*std::move(ids), *std::move(speaker)));
}

EMSCRIPTEN_KEEPALIVE int attest_name_source(int ids_bytes, int entity_bytes) {
  TransferReader words;
  Result<std::vector<Id>> ids = read_ids(words.next(ids_bytes));
  if (!ids) return refuse(ids.error());
  Result<SourceArgument> entity = read_source_argument(words.next(entity_bytes));
  if (!entity) return refuse(entity.error());
  return answer_mark(app().name_source(*std::move(ids), *std::move(entity)));
}

EMSCRIPTEN_KEEPALIVE int attest_update_entity(int id_bytes, int json_bytes) {
  TransferReader words;
  Id id(words.next(id_bytes));
  Result<EntityFields> fields = read_entity_fields(words.next(json_bytes));
  if (!fields) return refuse(fields.error());
  return answer_mark(app().perform(UpdateEntity{std::move(id), *std::move(fields)}));
}

EMSCRIPTEN_KEEPALIVE int attest_merge_entities(int from_bytes, int into_bytes) {
  TransferReader words;
  MergeEntities merge;
  merge.from = words.next(from_bytes);
  merge.into = words.next(into_bytes);
  return answer_mark(app().perform(merge));
}

EMSCRIPTEN_KEEPALIVE int attest_split_entity(int ids_bytes, int name_bytes) {
  TransferReader words;
  Result<std::vector<Id>> ids = read_ids(words.next(ids_bytes));
  if (!ids) return refuse(ids.error());
  return answer_mark(
      app().perform(SplitEntity{*std::move(ids), std::string(words.next(name_bytes))}));
}

EMSCRIPTEN_KEEPALIVE int attest_filter(int query_bytes) {
  Result<MarkQuery> query = read_mark_query(TransferReader().next(query_bytes));
  return query ? answer(app().filter(*std::move(query))) : refuse(query.error());
}

EMSCRIPTEN_KEEPALIVE int attest_remove(int id_bytes) {
  return answer_mark(app().remove(Id(TransferReader().next(id_bytes))));
}

EMSCRIPTEN_KEEPALIVE int attest_link(int kind_bytes, int from_bytes, int to_bytes) {
  TransferReader words;
  LinkMarks link;
  link.kind = words.next(kind_bytes);
  link.from = words.next(from_bytes);
  link.to = words.next(to_bytes);
  return answer_mark(app().perform(link));
}

EMSCRIPTEN_KEEPALIVE int attest_unlink(int id_bytes) {
  return answer_mark(app().perform(DeleteLink{Id(TransferReader().next(id_bytes))}));
}

EMSCRIPTEN_KEEPALIVE int attest_reverse_link(int id_bytes) {
  return answer_mark(app().perform(ReverseLink{Id(TransferReader().next(id_bytes))}));
}

EMSCRIPTEN_KEEPALIVE int attest_retype_link(int id_bytes, int kind_bytes) {
  TransferReader words;
  RetypeLink retype;
  retype.link = words.next(id_bytes);
  retype.kind = words.next(kind_bytes);
  return answer_mark(app().perform(retype));
}

EMSCRIPTEN_KEEPALIVE int attest_undo() { return answer_mark(app().perform(Undo{})); }
EMSCRIPTEN_KEEPALIVE int attest_redo() { return answer_mark(app().perform(Redo{})); }

EMSCRIPTEN_KEEPALIVE int attest_rects_of(double start, double end) {
  const std::vector<Rect> rects = app().rects_of(range_of(start, end));
  static_assert(sizeof(Rect) == 4 * sizeof(float), "the page reads four floats each");
  return answer({reinterpret_cast<const char*>(rects.data()), rects.size() * sizeof(Rect)});
}

EMSCRIPTEN_KEEPALIVE double attest_offset_at(float x, float y) {
  const std::optional<CodePointOffset> offset = app().offset_at({x, y});
  return offset ? static_cast<double>(offset->value) : -1;
}

EMSCRIPTEN_KEEPALIVE void attest_scroll_to(double place) {
  app().scroll_to(range_of(place, place).start);
}
