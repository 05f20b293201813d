#include "article/markdown/footnotes.h"

#include <algorithm>

#include "article/markdown/markdown_lines.h"

namespace attest {
namespace {

constexpr std::size_t kLongestName = 60;

// Returns the name in "[^name]" at the start of `text`, or an empty string.
std::string_view name_at(std::string_view text) {
  if (text.substr(0, 2) != "[^") return {};
  const std::size_t end = text.substr(0, kLongestName).find(']');
  if (end == text.npos) return {};
  const std::string_view name = text.substr(2, end - 2);
  return name.find_first_of(" \t[\\^") == name.npos ? name : std::string_view();
}

}  // namespace

void Footnotes::prepare(std::string& markdown) {
  if (markdown.find("[^") == markdown.npos) return;
  std::string out;
  out.reserve(markdown.size() + 64);
  Fences fences;
  bool in_note = false;
  for (std::size_t at = 0; at < markdown.size();) {
    std::string_view line = next_line(markdown, at);
    const std::size_t indent = indentation(line);
    const std::string_view name = indent <= 3 ? name_at(line.substr(indent)) : std::string_view();
    const bool is_note = !name.empty() && line.substr(indent + name.size() + 3, 1) == ":";
    if (in_note && indent >= 4) {
      // Removes the indentation of a later paragraph of the footnote. An indented paragraph would
      // otherwise become code.
      line.remove_prefix(4);
    } else if (!fences.is_code(line) && is_note) {
      names_.emplace_back(name);
      // The inserted empty line makes the footnote a separate paragraph. The inserted backslash
      // makes the bracket of the footnote a literal character.
      out += "\n\\";
      line.remove_prefix(indent);
      in_note = true;
    } else if (!is_blank(line)) {
      in_note = false;
    }
    out.append(line) += '\n';
  }
  std::stable_sort(names_.begin(), names_.end());
  if (any()) markdown = std::move(out);
}

std::string Footnotes::with_numbers(std::string_view text) const {
  std::string out;
  for (std::size_t at = text.find("[^"); at != text.npos; at = text.find("[^")) {
    const std::string_view name = name_at(text.substr(at));
    out += text.substr(0, at + 1);
    text.remove_prefix(at + (knows(name) ? 2 : 1));
  }
  out += text;
  return out;
}

Footnotes::Note Footnotes::note_of(std::string_view paragraph) const {
  const std::string_view name = name_at(paragraph);
  const std::size_t colon = name.size() + 3;
  if (!knows(name) || paragraph.substr(colon, 1) != ":") return {};
  return {paragraph.substr(colon + 1, 1) == " " ? colon + 2 : colon + 1, std::string(name)};
}

bool Footnotes::knows(std::string_view name) const {
  return !name.empty() && std::binary_search(names_.begin(), names_.end(), name);
}

}  // namespace attest
