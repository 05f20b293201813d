// The examples in the text of a Markdown specification.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest::testing {

struct SpecExample {
  int number;             // As the specification counts, from 1.
  std::string extension;  // The feature that it needs, such as "table"; mostly empty.
  std::string markdown, html;
};

// Reads the examples of a specification. Each is enclosed in fences of 32 backticks:
// Markdown, a line with a full stop, HTML. An arrow → represents a tab.
std::vector<SpecExample> spec_examples(std::string_view specification);

// CommonMark 0.31.2, and the examples of GitHub's dialect that need an extension.
std::vector<SpecExample> commonmark_examples();
std::vector<SpecExample> gfm_extension_examples();

}  // namespace attest::testing
