// Fuzzes pasted or dropped Markdown. Checks that accepted input gives a valid article, and that the
// size of the import steps does not affect the result.
#include <memory>
#include <string>
#include <utility>

#include "article/import.h"
#include "article/model/draft.h"
#include "article/text/incoming_text.h"
#include "fuzz/checks.h"
#include "support/block_listing.h"

using namespace attest;
using namespace attest::testing;

namespace {

std::string listing(IncomingText incoming, std::size_t part) {
  const std::unique_ptr<SourceReading> reading = read_markdown(std::move(incoming), part);
  while (reading->step()) {
  }
  Result<Draft> draft = reading->take();
  if (!draft) return draft.error().message;
  const Result<Article> article = Article::make(std::move(draft->parts));
  expect(article.ok(), "Markdown gives a valid article");
  return blocks_of(*article) + "\n" + spans_of(*article);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Result<Imported> imported = import_article(bytes, SourceFormat::Markdown, {});
  if (imported) {
    expect_sound(imported->article);
    expect(!imported->article.blocks().empty(), "an imported article has blocks");
  } else {
    expect(imported.error().message.rfind("Block ", 0) != 0 &&
               imported.error().message.rfind("Span ", 0) != 0,
           "an import is never refused for blocks and spans that it made itself");
  }

  const Result<IncomingText> incoming = read_incoming_text(bytes);
  if (incoming) {
    expect(listing(*incoming, 1) == listing(*incoming, kReadAtOnce),
           "Markdown that is read in parts is read as the whole is");
  }
  return 0;
}
