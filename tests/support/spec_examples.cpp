#include "support/spec_examples.h"

#include <algorithm>

#include "support/test_files.h"

namespace attest::testing {
namespace {

const std::string kFence(32, '`');

std::string with_tabs(std::string text) {
  constexpr std::string_view kArrow = "→";
  for (std::size_t at = text.find(kArrow); at != text.npos; at = text.find(kArrow, at)) {
    text.replace(at, kArrow.size(), "\t");
  }
  return text;
}

}  // namespace

std::vector<SpecExample> spec_examples(std::string_view specification) {
  enum class Inside { Prose, Markdown, Html } inside = Inside::Prose;
  const std::string opening = kFence + " example";
  std::vector<SpecExample> examples;
  while (!specification.empty()) {
    const std::size_t end = std::min(specification.find('\n'), specification.size() - 1);
    const std::string line(specification.substr(0, end + 1));
    specification.remove_prefix(line.size());
    if (inside == Inside::Prose && line.starts_with(opening)) {
      inside = Inside::Markdown;
      std::string extension = line.substr(opening.size());
      extension.erase(std::remove_if(extension.begin(), extension.end(),
                                     [](char c) { return c == ' ' || c == '\n'; }),
                      extension.end());
      examples.push_back({static_cast<int>(examples.size()) + 1, extension, "", ""});
    } else if (inside == Inside::Markdown && line == ".\n") {
      inside = Inside::Html;
    } else if (inside == Inside::Html && line == kFence + "\n") {
      inside = Inside::Prose;
    } else if (inside != Inside::Prose) {
      SpecExample& example = examples.back();
      (inside == Inside::Markdown ? example.markdown : example.html) += with_tabs(line);
    }
  }
  return examples;
}

std::vector<SpecExample> commonmark_examples() {
  return spec_examples(sample_file("md4c/test/spec.txt"));
}

std::vector<SpecExample> gfm_extension_examples() {
  std::vector<SpecExample> examples = spec_examples(sample_file("cmark_gfm/test/spec.txt"));
  std::erase_if(examples, [](const SpecExample& example) {
    return example.extension.empty() || example.extension == "disabled";
  });
  return examples;
}

}  // namespace attest::testing
