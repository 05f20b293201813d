#include "article/text/broken_lines.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/model/line_break.h"
#include "article/text/divided_words.h"
#include "article/text/plain_lines.h"
#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kSampleLines = 1500;  // The number of lines that has_broken_lines() looks at.
constexpr std::size_t kFewest = 3;          // A common width needs at least this many lines.
// A text with fewer lines than this may also be verses or an address. Its lines are joined only if
// the sentence in each full line continues in the next line.
constexpr std::size_t kEnough = 5;
constexpr std::size_t kHead = 3;  // A line that occurs this often is the head or foot of a page.

struct Line {
  ByteRange range;         // The range of the line without the ">" of quoted mail.
  std::size_t block = 0;   // Index of the line's block.
  std::size_t quoted = 0;  // The depth of the quotation, or the number of ">" before the line.
  std::size_t columns = 0, first_word = 0;
  bool movable = false;  // True if the line belongs to a paragraph and may be joined with others.
};

// Removes the digits, so that the heads of pages are equal although their page numbers differ.
std::string without_digits(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c < '0' || c > '9') out += c;
  }
  return out;
}

bool begins_in_lower_case(std::string_view line) {
  return !line.empty() && is_ascii_lower(line[0]);
}

// True for Hebrew, Arabic, Indic, Chinese and other scripts without capital letters.
bool has_no_capitals(std::string_view line) {
  std::size_t at = 0;
  return !line.empty() && decode(line, at) >= 0x590;
}

// Calls `visit` for each hyphen before a space within a line, as in "infor- mation". Skips hyphens
// as in "two- and three-year", for which judge() returns None.
template <class Visit>
void visit_divisions(std::string_view words, const DividedWords& divided, const Visit& visit) {
  for (std::size_t at = 0; (at = words.find("- ", at)) != words.npos; at += 2) {
    const LineEndHyphen hyphen = divided.judge(words.substr(0, at + 1), words.substr(at + 2));
    if (hyphen != LineEndHyphen::None) visit(at, hyphen);
  }
}

class Lines {
 public:
  Lines(const Article& article, std::size_t most);

  const std::vector<Line>& all() const { return lines_; }
  std::string_view words(const Line& line) const { return article_.slice(line.range); }

  // Whether the lines seem to be broken at the width of a page or window.
  bool are_broken() const;
  // Whether the line at `index` is to be joined with the next line.
  bool continues(std::size_t index) const;
  // Whether the lines of quotations seem to be broken at the width of a page or window.
  bool has_broken_quotes() const { return quotes_.width > 0; }

 private:
  struct Shape {
    std::size_t width = 0;       // Width of full lines in columns. 0 if there is no common width.
    std::size_t full = 0;        // The number of lines that the next word would have made too long.
    std::size_t unfinished = 0;  // The number of full lines that end within a sentence.
  };

  void add(std::size_t block, ByteRange range, bool movable);
  bool may_continue(std::size_t index) const;
  bool is_full(std::size_t index, std::size_t width, std::size_t percent) const;
  bool continues_sentence(std::size_t index) const;
  Shape shape_of(bool quoted) const;
  void find_heads();

  const Article& article_;
  std::size_t most_;
  std::vector<Line> lines_;
  // The lines that are repeated at the top or bottom of each page, sorted. Their digits are
  // removed, because each page has another page number.
  std::vector<std::string> heads_;
  Shape body_, quotes_;
  // The number of hyphens before a space within a line, as in "infor- mation". At each of them, the
  // import has joined two lines.
  std::size_t divided_words_ = 0;
};

Lines::Lines(const Article& article, std::size_t most) : article_(article), most_(most) {
  const std::vector<Block>& blocks = article.blocks();
  for (std::size_t i = 0; i < blocks.size() && lines_.size() < most; ++i) {
    const Block& block = blocks[i];
    // The import may have turned the first line into the title.
    const bool title = i == 0 && block.kind == BlockKind::Heading && block.level == 1;
    const bool paragraph = block.kind == BlockKind::Paragraph && block.depth == 0;
    const bool movable =
        block.marker.empty() && (title || paragraph || block.kind == BlockKind::BlockQuote);
    const std::string_view text = article.slice(block.range);
    const std::size_t from = block.range.start.value;
    std::size_t start = 0;
    for (std::size_t end = 0; movable && (end = text.find(kLineBreak, start)) != text.npos;) {
      add(i, {from + start, from + end}, true);
      start = end + kLineBreak.size();
    }
    add(i, {from + start, block.range.end.value}, movable);
  }
  find_heads();
  body_ = shape_of(false);
  quotes_ = shape_of(true);
}

void Lines::add(std::size_t block, ByteRange range, bool movable) {
  Line line;
  line.block = block;
  line.movable = movable;
  std::string_view words = article_.slice(range);
  const Block& whole = article_.blocks()[block];
  // Older versions of Attest kept the signs of quoted mail in the text. A comparison such as "> 5
  // %" counts as quoted mail only below such a line.
  const bool below_signs = !lines_.empty() && lines_.back().quoted > 0 &&
                           article_.blocks()[lines_.back().block].kind != BlockKind::BlockQuote;
  if (movable && whole.kind == BlockKind::BlockQuote) {
    line.quoted = whole.depth;
  } else if (movable && (below_signs || !may_compare(words))) {
    line.quoted = take_quote_signs(words);
  }
  line.range = {range.end.value - words.size(), range.end.value};
  line.columns = columns_of(words);
  line.first_word = columns_of_first_word(words);
  if (movable && most_ != SIZE_MAX) {
    visit_divisions(words, DividedWords(),
                    [this](std::size_t, LineEndHyphen) { ++divided_words_; });
  }
  lines_.push_back(line);
}

void Lines::find_heads() {
  std::vector<std::string> all;
  for (const Line& line : lines_) {
    if (line.movable && line.columns < kWidestLine && line.quoted == 0 && has_letter(words(line)))
      all.push_back(without_digits(words(line)));
  }
  std::sort(all.begin(), all.end());
  for (std::size_t i = 0; i + kHead <= all.size(); ++i) {
    const bool again = all[i] == all[i + kHead - 1];
    if (again && (heads_.empty() || heads_.back() != all[i])) heads_.push_back(all[i]);
  }
}

// Returns whether the line at `index` and the next line may belong to one paragraph. The widths of
// the lines are not considered.
bool Lines::may_continue(std::size_t index) const {
  if (index + 1 >= lines_.size()) return false;
  const Line &line = lines_[index], &next = lines_[index + 1];
  const std::string_view here = words(line), after = words(next);
  if (!line.movable || !next.movable || line.quoted != next.quoted) return false;
  // A line break inside a paragraph is intended and stays, except in quoted mail.
  if (line.block == next.block && line.quoted == 0) return false;
  if (!has_letter(here) || !has_letter(after) || is_line_of_signs(here)) return false;
  if (begins_anew(after) || is_line_of_signs(after)) return false;
  const auto is_head = [this](std::string_view words) {
    return std::binary_search(heads_.begin(), heads_.end(), without_digits(words));
  };
  return heads_.empty() || (!is_head(here) && !is_head(after));
}

bool Lines::is_full(std::size_t index, std::size_t width, std::size_t percent) const {
  const std::size_t needed = lines_[index].columns + 1 + lines_[index + 1].first_word;
  return needed * 100 > width * percent;
}

// Whether the next line may continue the sentence: it begins with a lower-case letter, its script
// has no capital letters, or the line at `index` ends with a hyphen.
bool Lines::continues_sentence(std::size_t index) const {
  const std::string_view after = words(lines_[index + 1]);
  return begins_in_lower_case(after) || has_no_capitals(after) ||
         line_end_hyphen(words(lines_[index])) > 0;
}

Lines::Shape Lines::shape_of(bool quoted) const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool body = lines_[i].movable && (lines_[i].quoted > 0) == quoted;
    if (body && has_letter(words(lines_[i]))) widths.push_back(lines_[i].columns);
  }
  Shape shape;
  if (widths.size() < (quoted ? 2 : kFewest)) return shape;
  const std::size_t width = full_width(widths);
  if (width == 0) return shape;

  std::size_t pairs = 0;
  for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
    if ((lines_[i].quoted > 0) != quoted || !may_continue(i)) continue;
    ++pairs;
    if (!is_full(i, width, 85)) continue;
    if (!quoted && widths.size() < kEnough && !continues_sentence(i)) return {};
    ++shape.full;
    // The lines of a quoted poem may be equally long, but most of them begin with a capital letter.
    const bool within = !quoted || continues_sentence(i);
    if (within && !ends_sentence(words(lines_[i]))) ++shape.unfinished;
  }
  // Lines that were broken at a width have two properties: (1) Most of them are full, unlike the
  // lines of a poem or a list. (2) Most full lines end within a sentence, unlike lines that are
  // whole paragraphs.
  if (shape.full * 2 >= pairs && shape.unfinished * 2 >= shape.full) shape.width = width;
  return shape;
}

bool Lines::are_broken() const {
  // Usually three full lines show that the lines are broken. Two are enough if both end within a
  // sentence, because the text may be a single copied paragraph.
  const bool body = body_.full >= 3 || (body_.full == 2 && body_.unfinished == 2);
  return (body_.width > 0 && body) || (quotes_.width > 0 && quotes_.full >= 2) ||
         divided_words_ >= kHead;
}

bool Lines::continues(std::size_t index) const {
  if (!may_continue(index)) return false;
  const std::size_t width = lines_[index].quoted > 0 ? quotes_.width : body_.width;
  if (width == 0) return false;
  const std::string_view here = words(lines_[index]), after = words(lines_[index + 1]);
  if (article_.blocks()[lines_[index].block].kind == BlockKind::Heading) {
    return begins_in_lower_case(after) ? is_full(index, width, 85)
                                       : has_no_capitals(after) && is_full(index, width, 97);
  }
  // The letters of a PDF differ in width, so full lines have different numbers of columns. A line
  // that ends within a sentence counts as full even with fewer columns.
  if (ends_sentence(here)) return is_full(index, width, 97);
  const bool within_sentence = begins_in_lower_case(after) || line_end_hyphen(here) > 0;
  return is_full(index, width, within_sentence ? 65 : 85);
}

// Writes the text of an article again, with the broken lines joined.
class Joining {
 public:
  explicit Joining(const Article& article);
  JoinedLines run();

 private:
  void begin_block(const Line& line, bool continues);
  void end_block();
  void add(ByteRange range);
  void add_words(const Line& line);
  void add_line_end(std::size_t index);
  void add_spans();

  const Article& article_;
  Lines lines_;
  DividedWords divided_;
  JoinedLines out_;
};

Joining::Joining(const Article& article) : article_(article), lines_(article, SIZE_MAX) {
  for (const Line& line : lines_.all()) divided_.add_line(lines_.words(line));
  divided_.sort();
}

JoinedLines Joining::run() {
  out_.parts.metadata = article_.metadata();
  out_.parts.extra = article_.extra();
  const std::vector<Line>& lines = lines_.all();
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    // An empty line of quoted mail separates two paragraphs.
    const bool empty = line.range.empty() && line.quoted > 0;
    if (!empty && !open) begin_block(line, lines_.continues(i));
    if (!empty) add_words(line);
    open = !empty && lines_.continues(i);
    if (open) {
      add_line_end(i);
      continue;
    }
    const bool same_block = i + 1 < lines.size() && lines[i + 1].block == line.block &&
                            lines[i + 1].quoted == line.quoted && !empty &&
                            !lines[i + 1].range.empty();
    const bool ends_block =
        line.quoted > 0 && lines_.has_broken_quotes() && ends_sentence(lines_.words(line));
    if (same_block && !ends_block) {
      out_.parts.text += kLineBreak;
      open = true;
    } else if (!empty) {
      end_block();
    }
  }
  if (!out_.parts.text.empty() && out_.parts.text.back() == '\n') out_.parts.text.pop_back();
  add_spans();
  return std::move(out_);
}

void Joining::begin_block(const Line& line, bool continues) {
  Block block = article_.blocks()[line.block];
  block.range.start = ByteOffset(out_.parts.text.size());
  if (continues && block.kind == BlockKind::Heading) {
    block.kind = BlockKind::Paragraph;
    block.level = 0;
  }
  if (line.quoted > 0) {
    block.kind = BlockKind::BlockQuote;
    block.depth = static_cast<std::uint8_t>(line.quoted);
  }
  out_.parts.blocks.push_back(std::move(block));
}

void Joining::end_block() {
  out_.parts.blocks.back().range.end = ByteOffset(out_.parts.text.size());
  const bool rule = out_.parts.blocks.back().kind == BlockKind::Rule;
  if (!rule) out_.parts.text += '\n';
}

void Joining::add(ByteRange range) {
  out_.ranges.add(range.start.value, out_.parts.text.size(), range.length());
  out_.parts.text += article_.slice(range);
}

// Adds a line, in which "infor- mation" becomes "information" and "well- known" becomes
// "well-known".
void Joining::add_words(const Line& line) {
  const std::string_view words = lines_.words(line);
  std::size_t start = line.range.start.value, done = 0;
  if (line.movable) {
    visit_divisions(words, divided_, [&](std::size_t at, LineEndHyphen hyphen) {
      if (hyphen == LineEndHyphen::Unsure) return;
      const std::size_t end = at + (hyphen == LineEndHyphen::Divides ? 0 : 1);
      add({start + done, start + end});
      done = at + 2;
      ++out_.joined;
    });
  }
  add({start + done, line.range.end.value});
}

void Joining::add_line_end(std::size_t index) {
  const std::string_view here = lines_.words(lines_.all()[index]);
  const std::string_view after = lines_.words(lines_.all()[index + 1]);
  const LineEndHyphen hyphen = divided_.judge(here, after);
  ++out_.joined;
  if (hyphen == LineEndHyphen::Divides) {
    out_.parts.text.resize(out_.parts.text.size() - line_end_hyphen(here));
    out_.ranges.shorten(line_end_hyphen(here));
  } else if (hyphen == LineEndHyphen::None && !joins_without_space(here, after)) {
    out_.parts.text += ' ';
  }
}

void Joining::add_spans() {
  for (Span span : article_.spans()) {
    span.range = out_.ranges.changed(span.range);
    // A span that would extend over two blocks is cut at the end of the first one.
    const std::size_t end = out_.parts.text.find('\n', span.range.start.value);
    if (end < span.range.end.value) span.range.end = ByteOffset(end);
    if (!span.range.empty()) out_.parts.spans.push_back(std::move(span));
  }
}

}  // namespace

void ChangedRanges::add(std::size_t before, std::size_t after, std::size_t size) {
  if (size > 0) parts_.push_back({before, after, size});
}

ByteRange ChangedRanges::moved(ByteRange range, std::size_t Part::*from,
                               std::size_t Part::*to) const {
  // The range touches the parts from `first` up to, but not including, `behind`.
  const auto first = std::partition_point(parts_.begin(), parts_.end(), [&](const Part& part) {
    return part.*from + part.size <= range.start.value;
  });
  const auto behind = std::partition_point(
      first, parts_.end(), [&](const Part& part) { return part.*from < range.end.value; });
  if (first == behind || range.empty()) return {};
  const Part& last = *(behind - 1);
  const std::size_t start = range.start.value;
  const std::size_t into = std::max(start, (*first).*from) - (*first).*from;
  const std::size_t length = std::min<std::size_t>(range.end.value - last.*from, last.size);
  return {ByteOffset((*first).*to + into), ByteOffset(last.*to + length)};
}

bool has_broken_lines(const Article& article) { return Lines(article, kSampleLines).are_broken(); }

JoinedLines join_broken_lines(const Article& article) { return Joining(article).run(); }

}  // namespace attest
