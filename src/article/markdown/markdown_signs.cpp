#include "article/markdown/markdown_signs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/markdown/inline_signs.h"
#include "article/markdown/markdown_lines.h"
#include "article/metadata/front_matter.h"
#include "base/ascii.h"
#include "text/utf8.h"

namespace attest {
namespace {

constexpr std::size_t kSampledBytes = 64u
                                      << 10;  // The number of bytes of a text that are examined.

// The weak signs of Markdown (markdown_signs.h), one bit each. A text without strong signs is
// Markdown if it has two different weak signs.
constexpr unsigned kEmphasis = 1, kCode = 2, kStrike = 4, kItems = 8, kNumbers = 16,
                   kUnderline = 32;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view line = next_line(text, at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

std::string_view trimmed_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

// Matches "## Words". Does not match a single "#" before a number, as in "# 1 in the charts", or a
// "#" before most special characters. Such lines are often not headings.
bool is_heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || line.substr(level, 1) != " ") return false;
  const std::size_t words = line.find_first_not_of(' ', level);
  if (words == line.npos) return false;
  const char c = line[words];
  const bool letter = is_ascii_letter(c) || is_beyond_ascii(c);
  return letter || c == '"' || c == '\'' || c == '[' || c == '*' || c == '_' || c == '`' ||
         (is_ascii_digit(c) && level > 1);
}

// Returns whether a line ends with punctuation that ends a sentence, as the lines of a dialogue do.
bool ends_sentence(std::string_view line) {
  line = trimmed_end(line);
  for (const std::string_view closing : {"\"", "'", ")", "”", "’", "»", "“", "」"}) {
    if (line.size() > closing.size() && line.substr(line.size() - closing.size()) == closing)
      line.remove_suffix(closing.size());
  }
  for (const std::string_view stop : {".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔"}) {
    if (line.size() >= stop.size() && line.substr(line.size() - stop.size()) == stop) return true;
  }
  return false;
}

struct Item {
  char marker = '\0';  // The bullet "-", "*" or "+", or the "." or ")" after an item's number.
  std::uint32_t number = 0;  // The number of a numbered item.
  std::size_t indent = 0;
  std::string_view words;
};

std::optional<Item> item_of(std::string_view line) {
  Item item;
  item.indent = indentation(line);
  line.remove_prefix(item.indent);
  std::size_t digits = 0;
  while (digits < line.size() && digits < 4 && is_ascii_digit(line[digits]))
    item.number = item.number * 10 + static_cast<std::uint32_t>(line[digits++] - '0');
  item.marker = digits < line.size() ? line[digits] : '\0';
  const bool bullet =
      digits == 0 && (item.marker == '-' || item.marker == '*' || item.marker == '+');
  const bool numbered = digits > 0 && (item.marker == '.' || item.marker == ')');
  if ((!bullet && !numbered) || line.substr(digits + 1, 1) != " ") return std::nullopt;
  item.words = line.substr(digits + 2);
  if (is_blank(item.words)) return std::nullopt;
  return item;
}

// Consecutive items of the same list.
struct ItemRun {
  Item first;
  std::uint32_t last_number = 0;
  std::size_t count = 0, sentences = 0, boxes = 0;

  bool continued_by(const Item& item) const {
    if (count == 0 || item.marker != first.marker || item.indent != first.indent) return false;
    return item.marker == '.' || item.marker == ')' ? item.number == last_number + 1 : true;
  }
  void add(const Item& item) {
    if (count == 0) first = item;
    last_number = item.number;
    ++count;
    if (ends_sentence(item.words)) ++sentences;
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (item.words.substr(0, box.size()) == box) ++boxes;
    }
  }
  bool is_numbered() const { return first.marker == '.' || first.marker == ')'; }
};

// Returns the number of cells in a table row, or 0 if the line is not a row.
std::size_t cells_of(std::string_view row) {
  row = trimmed_end(row);
  row.remove_prefix(std::min(row.find_first_not_of(' '), row.size()));
  if (row.find('|') == row.npos) return 0;
  if (row.front() == '|') row.remove_prefix(1);
  if (!row.empty() && row.back() == '|') row.remove_suffix(1);
  return static_cast<std::size_t>(std::count(row.begin(), row.end(), '|')) + 1;
}

bool is_row_of_hyphens(std::string_view line) {
  return line.find("--") != line.npos && line.find('|') != line.npos &&
         line.find_first_not_of("|-: \t") == line.npos;
}

class Signs {
 public:
  explicit Signs(std::string_view text) : lines_(lines_of(text)) {}

  bool enough() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      if (const std::size_t fence = fenced_lines(); fence > 0) return true;
      read_line();
      if (clear_) return true;
    }
    end_items();
    return clear_ || emphasis_ > 1 || (weak_ & (weak_ - 1)) != 0;
  }

 private:
  bool blank(std::size_t line) const { return line >= lines_.size() || is_blank(lines_[line]); }
  bool after_gap() const { return at_ == 0 || blank(at_ - 1); }

  // Returns the number of lines of the fenced code block that begins at the current line, or 0 if
  // the block is not closed.
  std::size_t fenced_lines() const {
    Fences fences;
    const std::string_view line = lines_[at_];
    if (indentation(line) > 3 || !fences.is_code(line)) return 0;
    // Only one word may follow the fence: the name of a language.
    const std::size_t word = line.find_first_not_of("`~ ");
    if (word != line.npos && trimmed_end(line).find(' ', word) != line.npos) return 0;
    for (std::size_t i = at_ + 1; i < lines_.size(); ++i) {
      fences.is_code(lines_[i]);
      if (!fences.is_open()) return i - at_ + 1;
    }
    return 0;
  }

  void read_line() {
    const std::string_view line = lines_[at_];
    if (is_blank(line)) return;
    // Two lines in a row that begin with "# " are comments of a script, not headings.
    const bool heading =
        is_heading(line) && after_gap() && (blank(at_ + 1) || lines_[at_ + 1].substr(0, 2) != "# ");
    const bool table = at_ > 0 && is_row_of_hyphens(line) && cells_of(line) > 1 &&
                       cells_of(lines_[at_ - 1]) == cells_of(line);
    const bool link = after_gap() && has_inline_link(paragraph());
    clear_ = clear_ || heading || table || link || has_reference(line);
    if (is_underline(line)) weak_ |= kUnderline;
    follow_items(line);
    if (indentation(line) >= 4 && after_gap()) return;
    emphasis_ += count_emphasis(line);
    if (emphasis_ > 0) weak_ |= kEmphasis;
    if (has_code_span(line)) weak_ |= kCode;
    if (has_strikethrough(line)) weak_ |= kStrike;
  }

  // Returns the lines from the current line to the next empty line.
  std::string_view paragraph() const {
    std::size_t last = at_;
    while (!blank(last + 1)) ++last;
    const char* const start = lines_[at_].data();
    const char* const end = lines_[last].data() + lines_[last].size();
    return {start, static_cast<std::size_t>(end - start)};
  }

  bool is_underline(std::string_view line) const {
    line = trimmed_end(line);
    return line.size() >= 3 && line.find_first_not_of('=') == line.npos && !after_gap() &&
           (at_ == 1 || blank(at_ - 2)) && blank(at_ + 1);
  }

  // True for "[text][name]" or "[^name]" if another line begins with the definition of the name.
  bool has_reference(std::string_view line) const {
    for (std::size_t open = 0; (open = line.find('[', open)) != line.npos; ++open) {
      const bool note = line.substr(open + 1, 1) == "^";
      if (!note && (open == 0 || line[open - 1] != ']')) continue;
      const std::size_t close = line.find(']', open);
      if (close == line.npos) return false;
      if (close == open + 1 || (open == 0 && line.substr(close + 1, 1) == ":")) continue;
      const std::string definition = std::string(line.substr(open, close + 1 - open)) + ": ";
      for (const std::string_view other : lines_) {
        if (other.substr(0, definition.size()) == definition) return true;
      }
    }
    return false;
  }

  void follow_items(std::string_view line) {
    const std::optional<Item> item = item_of(line);
    if (!item) {
      if (indentation(line) < 2) end_items();
      return;
    }
    // Items of a nested list are not counted.
    if (items_.count > 0 && item->indent > items_.first.indent) return;
    if (!items_.continued_by(*item)) end_items();
    if (items_.count == 0 && item->indent > 3) return;
    const bool numbered = item->marker == '.' || item->marker == ')';
    if (items_.count == 0 && numbered && item->number != 1) return;
    items_.add(*item);
  }

  void end_items() {
    const ItemRun run = items_;
    items_ = {};
    if (run.is_numbered()) {
      if (run.count >= 3) weak_ |= kNumbers;
      return;
    }
    if (run.boxes >= 2) clear_ = true;
    if (run.sentences * 3 > run.count) return;
    if (run.count >= 3) clear_ = true;
    if (run.count == 2) weak_ |= kItems;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  bool clear_ = false;
  unsigned weak_ = 0;
  std::size_t emphasis_ = 0;
  ItemRun items_;
};

}  // namespace

bool has_signs_of_markdown(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text = text.substr(0, kSampledBytes);
  return read_front_matter(text).size > 0 || Signs(text).enough();
}

}  // namespace attest
