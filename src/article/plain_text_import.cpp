// Text without markup: blocks are what empty lines say.
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "article/block_writer.h"
#include "article/draft.h"
#include "article/import.h"
#include "article/incoming_text.h"
#include "article/markdown_lines.h"

namespace attest {
namespace {

// A line of hyphens, stars or the like that stands between two parts of a text.
bool is_rule(std::string_view line) {
  const std::size_t first = line.find_first_of("-*_=");
  if (first == line.npos) return false;
  const char mark = line[first];
  return std::count(line.begin(), line.end(), mark) >= 3 &&
         std::all_of(line.begin(), line.end(),
                     [&](char c) { return c == mark || c == ' ' || c == '\t'; });
}

// Without a single empty line between two others, the lines themselves are the paragraphs.
bool has_empty_line(std::string_view text) {
  bool words = false, gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool empty = is_blank(take_line(text, at));
    if (!empty && gap) return true;
    words = words || !empty;
    gap = empty && words;
  }
  return false;
}

}  // namespace

Result<Imported> import_plain_text(std::string text, const ImportHints& hints) {
  Result<IncomingText> incoming = read_incoming_text(std::move(text));
  if (!incoming) return incoming.error();
  const std::string_view all = incoming->text;
  const bool line_is_block = !has_empty_line(all);

  BlockWriter writer;
  for (std::size_t at = 0; at < all.size();) {
    const std::string_view line = take_line(all, at);
    if (is_rule(line)) {
      writer.rule();
      continue;
    }
    if (line_is_block || is_blank(line)) writer.end_block();
    writer.add_text(line);
    writer.add_text("\n");
  }
  return finish_import({writer.take(), {}, std::move(incoming->remarks)}, hints);
}

}  // namespace attest
