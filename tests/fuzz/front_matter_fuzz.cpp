// Fuzzes front matter. Checks that (1) the front matter ends at a line end, (2) the values of
// the front matter are valid text, and (3) the article below does not affect the front matter.
#include <string>
#include <string_view>

#include "article/metadata/front_matter.h"
#include "article/text/incoming_text.h"
#include "fuzz/checks.h"
#include "text/utf8.h"

using namespace attest;
using namespace attest::testing;

namespace {

std::string joined(const Metadata& metadata) {
  std::string all;
  for (const std::string* value :
       {&metadata.title, &metadata.byline, &metadata.publisher, &metadata.published,
        &metadata.published_text, &metadata.retrieved, &metadata.url, &metadata.language}) {
    all.append(*value).append("\n");
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<IncomingText> incoming = read_incoming_text(text_of(data, size));
  if (!incoming) return 0;
  const std::string_view text = incoming->text;
  const FrontMatter matter = read_front_matter(text);
  expect(matter.size <= text.size(), "front matter lies in the text");
  const std::string values = joined(matter.metadata);
  if (matter.size == 0) {
    expect(values.find_first_not_of('\n') == values.npos,
           "a text without front matter has no metadata");
    return 0;
  }
  expect(matter.size == text.size() || text[matter.size - 1] == '\n',
         "front matter ends with a line");
  expect(is_valid(values) && values.find('\0') == values.npos,
         "front matter values are valid UTF-8 without NUL");

  std::string other(text.substr(0, matter.size));
  if (other.back() != '\n') other += '\n';
  const std::size_t own = other.size();
  const FrontMatter again = read_front_matter(other.append("Other words.\n"));
  expect(again.size == own && joined(again.metadata) == values,
         "front matter does not depend on the article below it");
  return 0;
}
