#include "platform/frame_output.h"

#include <vector>

#include "platform/bridge.h"
#include "platform/words.h"
#include "text/bidi.h"

namespace attest {
namespace {

int number(std::size_t value) { return static_cast<int>(value); }

// One function for each kind of request.
struct Requester {
  void operator()(const SaveFile& file) const {
    host_save_file(file.name.data(), bytes_of(file.name), file.type.data(), bytes_of(file.type),
                   file.bytes.data(), bytes_of(file.bytes));
  }
  void operator()(const OpenFilePicker&) const { host_open_picker(); }
  void operator()(const OpenLink& link) const {
    host_open_link(link.href.data(), bytes_of(link.href));
  }
  void operator()(const CopyText& copy) const { host_copy(copy.text.data(), bytes_of(copy.text)); }
  void operator()(const ScrollTo& scroll) const { host_scroll_to(scroll.y); }
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
  void operator()(const FocusField& focus) const { host_focus_field(focus.field); }
  void operator()(const FocusArticle&) const { host_focus_article(); }
  void operator()(const FocusControl& focus) const { host_focus_control(focus.id); }
  void operator()(const MirrorSelection& mirror) const {
    const TextLayerRange& range = mirror.range;
    host_mirror_selection(number(range.start_block), number(range.start.value),
                          number(range.end_block), number(range.end.value));
  }
  void operator()(const Tell& tell) const {
    host_tell(tell.event.data(), bytes_of(tell.event), tell.json.data(), bytes_of(tell.json));
  }
};

void hand_over(const Control& control) {
  const Rect& place = control.rect;
  host_control(control.id, control.parent, static_cast<int>(control.role), control.enabled,
               control.on, control.set_size, control.position, place.x, place.y, place.width,
               place.height, control.name.data(), bytes_of(control.name), control.keys.data(),
               bytes_of(control.keys));
}

void hand_over(const Field& field) {
  const Rect& place = field.rect;
  host_field(field.id, field.parent, static_cast<double>(field.version), field.multiline, place.x,
             place.y, place.width, place.height, field.font_size, field.name.data(),
             bytes_of(field.name), field.hint.data(), bytes_of(field.hint), field.text.data(),
             bytes_of(field.text));
}

void hand_over(const TextLayer& layer, const Article& article) {
  const std::string& language = article.metadata().language;
  const std::string_view first =
      article.blocks().empty() ? std::string_view() : article.slice(article.blocks()[0].range);
  host_text_layer(layer.new_article, number(article.blocks().size()),
                  base_direction(first) == Direction::RightToLeft, language.data(),
                  bytes_of(language));
  std::vector<float> heights, lines;  // And then marks.
  for (const TextLayerBlock& block : layer.changed) {
    if (!block.lines.empty()) continue;
    heights.insert(heights.end(), {static_cast<float>(block.block), block.top_gap, block.height,
                                   block.font_size, block.line_height});
  }
  if (!heights.empty()) host_text_heights(heights.data(), number(heights.size() / 5));
  for (const TextLayerBlock& block : layer.changed) {
    if (block.lines.empty()) continue;
    lines.clear();
    for (const TextLayerLine& line : block.lines) {
      lines.insert(lines.end(),
                   {static_cast<float>(line.range.start.value),
                    static_cast<float>(line.range.end.value), line.rect.x, line.rect.y,
                    line.rect.width, line.rect.height, line.right_to_left ? 1.0f : 0.0f});
    }
    host_text_block(number(block.block), block.top_gap, block.height, block.font_size,
                    block.line_height, lines.data(), number(block.lines.size()));
  }
  for (const TextLayerMarks& block : layer.marked) {
    lines.clear();
    for (const TextLayerMark& mark : block.marks) {
      lines.insert(lines.end(),
                   {static_cast<float>(mark.range.start.value),
                    static_cast<float>(mark.range.end.value), static_cast<float>(mark.kind)});
    }
    host_text_marks(number(block.block), lines.data(), number(block.marks.size()));
  }
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
  if (output.picture != nullptr) host_set_cursor(static_cast<int>(output.cursor));
  carry_out(output.requests);
}

}  // namespace attest
