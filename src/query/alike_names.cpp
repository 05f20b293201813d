#include "query/alike_names.h"

#include <algorithm>
#include <unordered_map>

#include "annotation/fields.h"
#include "article/model/article.h"
#include "base/ascii.h"
#include "text/folding.h"

namespace attest {
namespace {

// To save time, each name is compared only with the names that contain its alphabetically first
// word, such as "Jonas" for "Jonas Reuter". If more names than this contain that word, for example
// "Ministry", the name is not compared at all.
constexpr std::size_t kMostWithPart = 64;

bool is_name(const SourceRow& row) { return !row.name.empty() && !is_ascii_lower(row.name[0]); }

bool have_like_kinds(const SourceRow& a, const SourceRow& b) {
  return a.kind.empty() || b.kind.empty() || a.kind == b.kind;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Returns whether the byte is an ASCII letter or digit, or begins a character of another script.
bool is_letter(char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0xC3; }

bool is_whole_word(std::string_view text, std::size_t from, std::size_t to) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  // Moves `before` to the first byte of the previous character.
  std::size_t before = from;
  while (before > 0 && continues(text[--before])) {
  }
  // Most quotation marks and dashes outside ASCII begin with the byte 0xE2.
  const auto is_sign = [&](std::size_t at) {
    return static_cast<unsigned char>(text[at]) == 0xE2 || !is_letter(text[at]);
  };
  return (from == 0 || is_sign(before)) && (to == text.size() || is_sign(to));
}

}  // namespace

std::vector<std::string> name_parts(std::string_view name) {
  std::string folded;
  fold_for_search(name, folded);
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < folded.size();) {
    std::size_t to = from;
    while (to < folded.size() && !is_space(folded[to])) ++to;
    if (to > from) parts.push_back(folded.substr(from, to - from));
    from = to + 1;
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::vector<AlikeNames> alike_names(const SourceRegister& sources, std::size_t most) {
  std::vector<std::vector<std::string>> parts(sources.rows.size());
  std::unordered_map<std::string, std::vector<std::size_t>> rows_with;
  for (std::size_t i = 0; i < sources.rows.size(); ++i) {
    if (!is_name(sources.rows[i])) continue;
    parts[i] = name_parts(sources.rows[i].name);
    for (const std::string& part : parts[i]) rows_with[part].push_back(i);
  }
  std::vector<AlikeNames> pairs;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    const std::vector<std::size_t>& others = rows_with[parts[i].front()];
    if (others.size() > kMostWithPart) continue;
    for (const std::size_t other : others) {
      const bool same = parts[other] == parts[i];
      if (other == i || (same && other < i)) continue;
      if (!have_like_kinds(sources.rows[i], sources.rows[other]) ||
          !std::includes(parts[other].begin(), parts[other].end(), parts[i].begin(),
                         parts[i].end())) {
        continue;
      }
      pairs.push_back({i, other});
      if (pairs.size() == most) return pairs;
    }
  }
  return pairs;
}

UnmarkedName unmarked_name(const Project& project, const SourceRow& source) {
  UnmarkedName found;
  const std::size_t end = source.name.find_last_not_of(" \t\n");
  if (end == std::string::npos || !is_name(source)) return found;
  const std::size_t space = source.name.find_last_of(" \t\n", end);
  const std::size_t from = space == std::string::npos ? 0 : space + 1;
  found.word = source.name.substr(from, end + 1 - from);

  const std::string_view text = project.article->text();
  std::vector<PlacedPassage> marked;
  for (std::size_t at = text.find(found.word);
       at != std::string_view::npos && found.places.size() < UnmarkedName::kMost;
       at = text.find(found.word, at + found.word.size())) {
    if (!is_whole_word(text, at, at + found.word.size())) continue;
    const ByteRange place{ByteOffset(at), ByteOffset(at + found.word.size())};
    marked.clear();
    project.notebook.passages_in(place, marked);
    const bool is_source = std::any_of(marked.begin(), marked.end(), [&](const auto& passage) {
      return has_field(project.notebook.mark_numbered(passage.mark).kind, &Mark::entity);
    });
    if (!is_source) found.places.push_back(place);
  }
  return found;
}

const UnmarkedName& UnmarkedNames::of(const Project& project, const SourceRow& source) {
  const std::uint64_t generation = project.notebook.generation();
  if (entity_ != source.entity || generation_ != generation) {
    last_ = unmarked_name(project, source);
    entity_ = source.entity;
    generation_ = generation;
  }
  return last_;
}

}  // namespace attest
