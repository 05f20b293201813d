// Imports Markdown with md4c, including the additions that newsrooms use: front matter, footnotes
// and HTML.
#include <md4c.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/html/html_entities.h"
#include "article/html/html_reader.h"
#include "article/markdown/dialects.h"
#include "article/markdown/footnotes.h"
#include "article/markdown/markdown_parts.h"
#include "article/markdown/markdown_tables.h"
#include "article/metadata/front_matter.h"
#include "article/model/block_writer.h"
#include "article/model/draft.h"
#include "wording/sentences.h"

namespace attest {
namespace {

std::string decoded(const MD_ATTRIBUTE& attribute) {
  return decode_entities(std::string_view(attribute.text, attribute.size));
}

// Passes md4c's events on to the writer.
class MarkdownReader {
 public:
  MarkdownReader(const Footnotes& footnotes, HtmlReader::Unclosed unclosed)
      : html_(writer_, unclosed), footnotes_(footnotes) {}

  // Returns false if memory ran out.
  bool read(std::string_view markdown);

  bool is_hiding() const { return html_.is_hiding(); }
  ArticleParts take() { return writer_.take(); }

 private:
  void enter_block(MD_BLOCKTYPE type, const void* detail);
  void leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type, const void* detail);
  void leave_span(MD_SPANTYPE type);
  void add_text(MD_TEXTTYPE type, std::string_view text);
  void add_words(std::string_view words);
  void add_code(std::string_view code);
  void enter_list(bool ordered, unsigned first_number, char after_number);
  void end_paragraph();
  void between_blocks();
  void read_html();

  BlockWriter writer_;
  HtmlReader html_;
  const Footnotes& footnotes_;
  std::string html_source_;  // Collected HTML source. It is read when its tags are complete.
  // For each open list and quotation: the value of writer_.depth() before it was opened.
  std::vector<std::size_t> outside_;
  std::size_t images_ = 0;  // Number of open images. Spans inside an image are ignored.
  bool in_html_block_ = false;
  bool head_row_ = false;
};

bool MarkdownReader::read(std::string_view markdown) {
  MD_PARSER parser = {};
  parser.flags =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<MarkdownReader*>(self)->enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    static_cast<MarkdownReader*>(self)->leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
    static_cast<MarkdownReader*>(self)->enter_span(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<MarkdownReader*>(self)->leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    static_cast<MarkdownReader*>(self)->add_text(type, std::string_view(text, size));
    return 0;
  };
  return md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this) == 0;
}

void MarkdownReader::enter_block(MD_BLOCKTYPE type, const void* detail) {
  if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) between_blocks();
  switch (type) {
    case MD_BLOCK_QUOTE:
      outside_.push_back(writer_.depth());
      return writer_.enter_quotation();
    case MD_BLOCK_UL:
      return enter_list(false, 1, '\0');
    case MD_BLOCK_OL: {
      const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
      return enter_list(true, list->start, list->mark_delimiter);
    }
    case MD_BLOCK_LI: {
      const auto* item = static_cast<const MD_BLOCK_LI_DETAIL*>(detail);
      if (item->is_task == 0) return writer_.next_item();
      return writer_.next_item(item->task_mark == ' ' ? "☐" : "☑");
    }
    case MD_BLOCK_HR:
      return writer_.rule();
    case MD_BLOCK_H: {
      const unsigned level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
      return writer_.begin_block(BlockKind::Heading, static_cast<std::uint8_t>(level));
    }
    case MD_BLOCK_CODE:
      return writer_.begin_block(BlockKind::Code);
    case MD_BLOCK_HTML:
      in_html_block_ = true;
      return;
    case MD_BLOCK_P:
      return writer_.begin_block(BlockKind::Paragraph);
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      head_row_ = type == MD_BLOCK_THEAD;
      return;
    case MD_BLOCK_TR:
      return writer_.begin_block(BlockKind::TableRow, head_row_ ? 1 : 0);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      read_html();
      return writer_.next_cell();
    case MD_BLOCK_DOC:
    case MD_BLOCK_TABLE:
      return;
  }
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return;
  if (type == MD_BLOCK_P) end_paragraph();
  between_blocks();
  in_html_block_ = false;
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
    writer_.leave_to(outside_.back());
    outside_.pop_back();
  }
}

void MarkdownReader::enter_span(MD_SPANTYPE type, const void* detail) {
  read_html();
  if (type == MD_SPAN_IMG) {
    const auto* image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
    if (images_++ == 0) writer_.open_image(decoded(image->src), decoded(image->title));
    return;
  }
  if (images_ > 0) return;
  if (type == MD_SPAN_EM) writer_.open_span(SpanKind::Emphasis);
  if (type == MD_SPAN_STRONG) writer_.open_span(SpanKind::Strong);
  if (type == MD_SPAN_CODE) writer_.open_span(SpanKind::Code);
  if (type == MD_SPAN_DEL) writer_.open_span(SpanKind::Strikethrough);
  if (type == MD_SPAN_A) {
    writer_.open_span(SpanKind::Link, decoded(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
  }
}

void MarkdownReader::leave_span(MD_SPANTYPE type) {
  read_html();
  if (type == MD_SPAN_IMG && --images_ == 0) writer_.close_span(SpanKind::Image);
  if (images_ > 0) return;
  if (type == MD_SPAN_EM) writer_.close_span(SpanKind::Emphasis);
  if (type == MD_SPAN_STRONG) writer_.close_span(SpanKind::Strong);
  if (type == MD_SPAN_CODE) writer_.close_span(SpanKind::Code);
  if (type == MD_SPAN_DEL) writer_.close_span(SpanKind::Strikethrough);
  if (type == MD_SPAN_A) writer_.close_span(SpanKind::Link);
}

void MarkdownReader::add_text(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_HTML) {
    html_source_ += text;
    return;
  }
  if (type == MD_TEXT_SOFTBR && !html_source_.empty() && html_source_.back() != '>') {
    html_source_ += '\n';  // The HTML tag continues on the next line.
    return;
  }
  read_html();
  if (html_.is_hiding()) return;
  switch (type) {
    case MD_TEXT_BR:
      return writer_.hard_break();
    case MD_TEXT_SOFTBR:
      return writer_.add_text("\n");
    case MD_TEXT_ENTITY: {
      std::string character;
      return writer_.add_text(append_entity(character, text) ? character : text);
    }
    case MD_TEXT_NORMAL:
      return add_words(text);
    case MD_TEXT_CODE:
      return add_code(text);
    default:
      return writer_.add_text(text);
  }
}

void MarkdownReader::add_words(std::string_view words) {
  const bool has_reference = footnotes_.any() && words.find("[^") != words.npos;
  if (has_reference)
    writer_.add_text(footnotes_.with_numbers(words));
  else
    writer_.add_text(words);
}

void MarkdownReader::add_code(std::string_view code) {
  // A code span in a table escapes "|" with a backslash, which is dropped here. In a code block the
  // backslash is part of the code.
  const bool in_table = writer_.in_block() && writer_.open_kind() == BlockKind::TableRow;
  for (std::size_t at = 0; in_table && (at = code.find("\\|", at)) != code.npos; at = 0) {
    writer_.add_text(code.substr(0, at));
    code.remove_prefix(at + 1);
    writer_.add_text("|");
    code.remove_prefix(1);
  }
  writer_.add_text(code);
}

void MarkdownReader::enter_list(bool ordered, unsigned first_number, char after_number) {
  outside_.push_back(writer_.depth());
  writer_.enter_list(ordered, first_number, after_number);
}

void MarkdownReader::end_paragraph() {
  read_html();
  if (!footnotes_.any() || !writer_.in_block() || writer_.open_kind() != BlockKind::Paragraph)
    return;
  Footnotes::Note note = footnotes_.note_of(writer_.open_text());
  if (note.prefix > 0) writer_.turn_into_footnote(note.prefix, std::move(note.name));
}

// Reads the HTML in html_source_, which belongs to the open block. Then ends the block and all open
// spans.
void MarkdownReader::between_blocks() {
  read_html();
  writer_.end_block();
  writer_.forget_spans();
}

void MarkdownReader::read_html() {
  if (html_source_.empty()) return;
  html_.read(std::exchange(html_source_, {}));
}

// Reads Markdown in steps. The first step handles front matter, the markup of note programs and
// site generators, footnotes and tables, because they affect the whole text. Each later step reads
// one part of the text.
class MarkdownReading : public SourceReading {
 public:
  MarkdownReading(IncomingText incoming, std::size_t part)
      : incoming_(std::move(incoming)), part_(part) {}

  bool step() override;
  Result<Draft> take() override;

 private:
  void prepare();
  void begin(HtmlReader::Unclosed unclosed);

  IncomingText incoming_;
  std::size_t part_;  // Each step reads at least this many bytes, unless fewer are left.
  FrontMatter matter_;
  Footnotes footnotes_;
  std::optional<MarkdownParts> parts_;
  std::optional<MarkdownReader> reader_;
  bool out_of_memory_ = false;
};

void MarkdownReading::prepare() {
  std::string& markdown = incoming_.text;
  matter_ = read_front_matter(markdown);
  markdown.erase(0, matter_.size);
  rewrite_dialects(markdown);
  footnotes_.prepare(markdown);
  keep_all_cells(markdown);
}

void MarkdownReading::begin(HtmlReader::Unclosed unclosed) {
  parts_.emplace(incoming_.text);
  reader_.emplace(footnotes_, unclosed);
}

bool MarkdownReading::step() {
  if (!reader_) {
    prepare();
    begin(HtmlReader::Unclosed::Hides);
    return true;
  }
  if (const std::string_view part = parts_->take(part_); !part.empty()) {
    out_of_memory_ = !reader_->read(part);
    return !out_of_memory_;
  }
  // A script without an end tag has hidden the text after it, so the whole text is read again.
  const bool again = reader_->is_hiding();
  if (again) begin(HtmlReader::Unclosed::IsText);
  return again;
}

Result<Draft> MarkdownReading::take() {
  if (out_of_memory_) return Error::too_large(say("article.out-of-memory"));
  return Draft{reader_->take(), std::move(matter_.metadata), std::move(incoming_.remarks)};
}

}  // namespace

std::unique_ptr<SourceReading> read_markdown(IncomingText incoming, std::size_t part) {
  return std::make_unique<MarkdownReading>(std::move(incoming), part);
}

}  // namespace attest
