#include "platform/frame_output.h"

#include <string>
#include <vector>

#include "platform/bridge.h"
#include "platform/font_number.h"
#include "platform/program.h"
#include "platform/transfer_buffer.h"
#include "text/bidi.h"

namespace attest {
namespace {

int number(std::size_t value) { return static_cast<int>(value); }

// Performs a request. There is one overload for each type of request.
struct Requester {
  void operator()(const SaveFile& file) const {
    host_save_file(file.name.data(), bytes_of(file.name), file.type.data(), bytes_of(file.type),
                   file.bytes.data(), bytes_of(file.bytes), file.with_parts);
  }
  void operator()(const SavePart& part) const {
    host_save_part(part.bytes.data(), bytes_of(part.bytes));
  }
  void operator()(const KeepFile& file) const {
    host_keep_file(file.bytes.data(), bytes_of(file.bytes));
  }
  void operator()(const ReadFilePart& part) const {
    host_read_file_part(static_cast<double>(part.offset));
  }
  void operator()(const OpenFilePicker&) const { host_open_picker(); }
  void operator()(const KeepWholePage&) const { host_keep_whole_page(); }
  void operator()(const OpenWholePage&) const { host_open_whole_page(); }
  void operator()(const ParsePage& page) const {
    host_parse_page(page.html.data(), bytes_of(page.html));
  }
  void operator()(const OpenLink& link) const {
    host_open_link(link.href.data(), bytes_of(link.href));
  }
  void operator()(const ScrollTo& scroll) const { host_scroll_to(scroll.y); }
  void operator()(const ShowAppearance& look) const {
    host_show_appearance(look.dark, look.mirrored);
  }
  void operator()(const Announce& announce) const {
    host_announce(announce.text.data(), bytes_of(announce.text));
  }
  void operator()(const ReadJournal& read) const {
    std::string list;
    for (const std::string& prefix : read.prefixes) list.append(prefix).push_back('\0');
    host_read_journal(read.request, list.data(), bytes_of(list));
  }
  void operator()(const WriteJournal& write) const {
    host_write_journal(static_cast<double>(write.number), write.key.data(), bytes_of(write.key),
                       write.value.data(), bytes_of(write.value));
  }
  void operator()(const FindExpression& find) const {
    const std::string_view text = program().app().article().text();
    std::string notes;
    for (const std::string& note : find.notes) notes.append(note).push_back('\0');
    host_find_expression(find.number, find.pattern.data(), bytes_of(find.pattern), find.match_case,
                         text.data(), bytes_of(text), notes.data(), bytes_of(notes));
  }
  void operator()(const FocusField& focus) const { host_focus_field(focus.field, focus.select); }
  void operator()(const FocusArticle&) const { host_focus_article(); }
  void operator()(const FocusControl& focus) const { host_focus_control(focus.id); }
  void operator()(const MirrorSelection& mirror) const {
    const TextLayerRange& range = mirror.range;
    host_mirror_selection(number(range.start_block), number(range.start.value),
                          number(range.end_block), number(range.end.value));
  }
  void operator()(const Emit& emit) const {
    host_emit(emit.event.data(), bytes_of(emit.event), emit.json.data(), bytes_of(emit.json));
  }
};

void hand_over(const Control& control) {
  const Rect& place = control.rect;
  const std::string drawn = control.drawn();
  host_control(control.id, control.parent, static_cast<int>(control.role), control.enabled,
               control.on, control.set_size, control.position, place.x, place.y, place.width,
               place.height, control.cut.above, control.cut.below, control.font_size,
               control.name.data(), bytes_of(control.name), drawn.data(), bytes_of(drawn),
               control.keys.data(), bytes_of(control.keys));
}

void hand_over(const Field& field) {
  const Rect& place = field.rect;
  host_field(field.id, field.parent, field.after, static_cast<double>(field.version),
             field.multiline, place.x, place.y, place.width, place.height, field.cut.above,
             field.cut.below, field.font_size, field.name.data(), bytes_of(field.name),
             field.hint.data(), bytes_of(field.hint), field.text.data(), bytes_of(field.text));
}

void add_measures(const TextLayerBlock& block, std::vector<float>& out) {
  out.insert(out.end(),
             {static_cast<float>(block.block), block.top_gap, block.height, block.font.size,
              block.line_height, static_cast<float>(font_number(block.font))});
}

void hand_over(const TextLayer& layer, const Article& article) {
  const std::string& language = article.metadata().language;
  const std::string_view first =
      article.blocks().empty() ? std::string_view() : article.slice(article.blocks()[0].range);
  host_text_layer(layer.new_article, number(article.blocks().size()),
                  base_direction(first) == Direction::RightToLeft, language.data(),
                  bytes_of(language));
  // `runs` is used twice: for the runs of each block and later for the marks.
  std::vector<float> heights, lines, runs;
  heights.reserve(6 * layer.changed.size());
  for (const TextLayerBlock& block : layer.changed) {
    if (block.lines.empty()) add_measures(block, heights);
  }
  if (!heights.empty()) host_text_heights(heights.data(), number(heights.size() / 6));
  std::vector<float> measures;
  for (const TextLayerBlock& block : layer.changed) {
    if (block.lines.empty()) continue;
    measures.clear();
    lines.clear();
    runs.clear();
    add_measures(block, measures);
    measures.insert(measures.end(), {block.right_to_left ? 1.0f : 0.0f, block.text_top});
    for (const TextLayerLine& line : block.lines) {
      lines.insert(lines.end(),
                   {static_cast<float>(line.range.start.value),
                    static_cast<float>(line.range.end.value), line.rect.x, line.rect.right()});
    }
    for (const TextLayerRun& run : block.runs) {
      runs.insert(runs.end(), {static_cast<float>(run.range.start.value),
                               static_cast<float>(run.range.end.value),
                               static_cast<float>(font_number(run.font)), run.font.size,
                               static_cast<float>(run.depth), run.tab_width});
    }
    host_text_block(measures.data(), lines.data(), number(block.lines.size()), runs.data(),
                    number(block.runs.size()));
  }
  std::string descriptions;
  for (const TextLayerMarks& block : layer.marked) {
    lines.clear();
    descriptions.clear();
    for (const TextLayerMark& mark : block.marks) {
      lines.insert(lines.end(), {static_cast<float>(mark.range.start.value),
                                 static_cast<float>(mark.range.end.value),
                                 static_cast<float>(mark.kind), mark.chosen ? 1.0f : 0.0f});
    }
    for (const TextLayerMark& mark : block.marks) descriptions += mark.description + '\n';
    host_text_marks(number(block.block), lines.data(), number(block.marks.size()),
                    descriptions.data(), bytes_of(descriptions));
  }
  const Rect& byline = layer.byline_rect;
  host_byline(layer.byline.data(), bytes_of(layer.byline), byline.x, byline.y, byline.width,
              byline.height, layer.byline_line_height);
  const Rect& view = layer.view;
  host_text_layer_done(view.x, view.y, view.width, view.height, layer.page_height);
}

}  // namespace

void carry_out(const std::vector<Request>& requests) {
  for (const Request& request : requests) std::visit(Requester{}, request);
}

void hand_to_page(const FrameOutput& output, const Article& article) {
  if (output.text_layer) hand_over(*output.text_layer, article);
  if (output.controls) {
    for (const Control& control : *output.controls) hand_over(control);
    host_controls_done();
  }
  if (output.fields) {
    for (const Field& field : *output.fields) hand_over(field);
    host_fields_done();
  }
  if (output.handles) {
    std::vector<float> places;
    for (const Point& handle : *output.handles) places.insert(places.end(), {handle.x, handle.y});
    host_set_handles(places.data(), number(output.handles->size()));
  }
  if (output.picture != nullptr) host_set_cursor(static_cast<int>(output.cursor));
  carry_out(output.requests);
}

}  // namespace attest
