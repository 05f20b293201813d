// HTML as it stands inside Markdown: its words make a sound article, whatever is unbalanced, and
// reading in steps gives the same.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/block_writer.h"
#include "article/html_reader.h"
#include "article/incoming_text.h"
#include "fuzz/checks.h"
#include "support/block_listing.h"

using namespace attest;
using namespace attest::testing;

namespace {

// Two pieces, as Markdown hands them over: what the first one opens stays open in the second.
Article read(std::string_view first, std::string_view second, HtmlReader::Unclosed unclosed,
             std::size_t step) {
  BlockWriter writer;
  HtmlReader reader(writer, unclosed);
  for (const std::string_view piece : {first, second}) {
    reader.begin(piece);
    while (reader.go_on(step)) {
    }
  }
  Result<Article> article = Article::make(writer.take());
  expect(article.ok(), "the blocks of HTML make an article");
  return *std::move(article);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<IncomingText> incoming = read_incoming_text(text_of(data, size));
  if (!incoming) return 0;
  const std::string_view html = incoming->text;
  const std::size_t cut = html.find("\n\n");
  const std::string_view first = html.substr(0, cut);
  const std::string_view second = cut == html.npos ? std::string_view() : html.substr(cut);

  for (const auto unclosed : {HtmlReader::Unclosed::Hides, HtmlReader::Unclosed::IsText}) {
    const Article at_once = read(first, second, unclosed, html.size() + 1);
    expect_sound(at_once);
    const Article in_steps = read(first, second, unclosed, 1);
    expect(blocks_of(at_once) == blocks_of(in_steps) && spans_of(at_once) == spans_of(in_steps),
           "HTML that is read in steps is read as the whole is");
  }
  return 0;
}
