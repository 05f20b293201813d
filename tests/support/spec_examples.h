// The examples in the text of a Markdown specification.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest::testing {

struct SpecExample {
  int number;             // The number of the example in the specification, counted from 1.
  std::string extension;  // The extension that the example needs, such as "table". Usually empty.
  std::string markdown, html;
};

// Reads the examples of a specification. Each example is enclosed in fences of 32 backticks. An
// example contains Markdown, a line with only a full stop, and HTML. An arrow → represents a tab.
std::vector<SpecExample> spec_examples(std::string_view specification);

// Returns the examples of CommonMark 0.31.2, and those of GitHub's dialect that need an extension.
std::vector<SpecExample> commonmark_examples();
std::vector<SpecExample> gfm_extension_examples();

}  // namespace attest::testing
