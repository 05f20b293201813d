// Fuzzes HTML inside Markdown. Checks that unbalanced tags give a valid article.
#include <string_view>
#include <utility>

#include "article/html/html_reader.h"
#include "article/model/block_writer.h"
#include "article/text/incoming_text.h"
#include "fuzz/checks.h"

using namespace attest;
using namespace attest::testing;

namespace {

// Reads two pieces of HTML, as the import of Markdown does. An element that the first piece opens
// stays open in the second piece.
Article read(std::string_view first, std::string_view second, HtmlReader::Unclosed unclosed) {
  BlockWriter writer;
  HtmlReader reader(writer, unclosed);
  reader.read(first);
  reader.read(second);
  Result<Article> article = Article::make(writer.take());
  expect(article.ok(), "HTML gives a valid article");
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
    expect_sound(read(first, second, unclosed));
  }
  return 0;
}
