#include "article/markdown/wiki_links.h"

#include <algorithm>
#include <cstddef>

#include "article/markdown/markdown_lines.h"
#include "base/ascii.h"

namespace attest {
namespace {

std::string link_to(std::string_view opening, std::string_view label, std::string_view address) {
  std::string link(opening);
  link.append(label).append("](<").append(address).append(">)");
  return link;
}

}  // namespace

std::string markdown_of_wiki_link(std::string_view inside, bool embed) {
  const std::size_t bar = std::min(inside.find('|'), inside.size());
  // In a table, "|" is written as "\|".
  const bool escaped = bar > 0 && bar < inside.size() && inside[bar - 1] == '\\';
  const std::string_view page = inside.substr(0, escaped ? bar - 1 : bar);
  std::string_view shown = bar < inside.size() ? inside.substr(bar + 1) : std::string_view();
  const std::size_t dot = page.rfind('.');
  const bool file = embed && dot != page.npos && page.size() - dot <= 5;
  if (file) {
    // The last part may be the size of the picture: "300" or "300x200".
    const std::size_t last = shown.rfind('|') + 1;
    if (shown.find_first_not_of("0123456789x", last) == shown.npos)
      shown = shown.substr(0, last == 0 ? 0 : last - 1);
    return link_to("![", shown, page);
  }
  std::string label(shown.empty() ? page : shown);
  for (std::size_t part = 0; shown.empty() && (part = label.find('#', part)) != label.npos;)
    label.replace(part, 1, part == 0 ? "" : " > ");
  const bool is_address = !page.empty() && page.find_first_of("<>\\") == page.npos;
  return is_address ? link_to("[", label, page) : label;
}

std::vector<std::string_view> labels_of_definitions(std::string_view markdown) {
  std::vector<std::string_view> labels;
  if (markdown.find("[[") == markdown.npos) return labels;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::string_view line = next_line(markdown, at);
    const std::size_t start = std::min(line.find_first_not_of(" >"), line.size());
    const std::size_t end = line.find("]:", start);
    if (line.substr(start, 1) == "[" && end != line.npos)
      labels.push_back(line.substr(start + 1, end - start - 1));
  }
  std::sort(labels.begin(), labels.end());
  return labels;
}

std::string title_of_callout(std::string_view kind) {
  std::string title(kind);
  for (std::size_t i = 0; i < title.size(); ++i) {
    const bool upper = is_ascii_upper(title[i]), lower = is_ascii_lower(title[i]);
    if (i == 0 && lower) title[i] = static_cast<char>(title[i] - 'a' + 'A');
    if (i > 0 && upper) title[i] = static_cast<char>(title[i] - 'A' + 'a');
  }
  return title;
}

}  // namespace attest
