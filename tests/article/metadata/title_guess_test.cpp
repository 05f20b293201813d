#include "article/metadata/title_guess.h"

#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::title_guess_test {
namespace {

using testing::blocks_of;

Article opened(const std::string& markdown, const ImportHints& hints = {}) {
  Result<Imported> imported = import_article(markdown, SourceFormat::Markdown, hints);
  CAPTURE(markdown);
  REQUIRE(imported.ok());
  return imported->article;
}

std::string blocks(const std::string& markdown) { return blocks_of(opened(markdown)); }

std::string title(const std::string& markdown, const ImportHints& hints = {}) {
  return opened(markdown, hints).metadata().title;
}

}  // namespace

TEST_CASE("the first heading of level 1 is the title") {
  CHECK(title("# The bridge\n\nText.") == "The bridge");
  CHECK(title("POLITICS\n\n# The *bridge*<br>will not wait\n\nText.") ==
        "The bridge will not wait");
  CHECK(blocks("POLITICS\n\n# The bridge\n\nText.") ==
        "paragraph: POLITICS\nheading 1: The bridge\nparagraph: Text.");
}

TEST_CASE("a short first line without a full stop becomes the title") {
  CHECK(blocks("The bridge will not wait\n\nText.") ==
        "heading 1: The bridge will not wait\nparagraph: Text.");
  CHECK(blocks("**“Was it safe?”**\n\nText.") == "heading 1: “Was it safe?”\nparagraph: Text.");
}

TEST_CASE("a sentence, a link or the only line of a text is not a title") {
  CHECK(blocks("The mayor left.\n\nText.") == "paragraph: The mayor left.\nparagraph: Text.");
  CHECK(blocks("[Read more](#)\n\nText.") == "paragraph: Read more\nparagraph: Text.");
  CHECK(blocks("The bridge will not wait") == "paragraph: The bridge will not wait");
  CHECK(blocks("14 March 2026\n\nText.") == "paragraph: 14 March 2026\nparagraph: Text.");
  CHECK(blocks("What follows:\n\n- a") == "paragraph: What follows:\n> item [•]: a");
  CHECK(blocks(std::string(161, 'x') + "\n\nText.").find("paragraph") == 0);
}

TEST_CASE("a title that is only in the front matter is inserted above the text") {
  CHECK(blocks("---\ntitle: The bridge\n---\nText.") == "heading 1: The bridge\nparagraph: Text.");
  const Article article = opened("---\ntitle: The <em>old</em> bridge &amp; us\n---\nA *b*.");
  CHECK(article.metadata().title == "The old bridge & us");
  CHECK(testing::spans_of(article) == "emphasis: old\nemphasis: b");
  CHECK(title("---\ntitle: Is 3 < 5?\n---\nText.") == "Is 3 < 5?");
}

TEST_CASE("a title at the start of the text is not inserted again") {
  CHECK(blocks("---\ntitle: The “bridge”\n---\n## The \"Bridge\"\n\nText.") ==
        "heading 1: The \"Bridge\"\nparagraph: Text.");
  CHECK(blocks("---\ntitle: The bridge\n---\nThe bridge\n\nText.") ==
        "heading 1: The bridge\nparagraph: Text.");
  CHECK(blocks("---\ntitle: The bridge\n---\n# Another\n\nText.") ==
        "heading 1: The bridge\nheading 1: Another\nparagraph: Text.");
}

TEST_CASE("a title that the caller gives has priority and does not change the text") {
  ImportHints hints;
  hints.title = "Called so";
  hints.url = "https://called.example";
  hints.language = "de";
  const Article article =
      opened("---\nurl: https://a.example\nlang: en\n---\n# The bridge\n\nText.", hints);
  CHECK(article.metadata().title == "Called so");
  CHECK(article.metadata().url == "https://called.example");
  CHECK(article.metadata().language == "de");
  CHECK(article.text() == "The bridge\nText.");
}

TEST_CASE("an article without a title is named after its file") {
  ImportHints hints;
  hints.file_name = "C:\\news\\harbour.bridge.md";
  CHECK(title("Words of a sentence.", hints) == "harbour.bridge");
  hints.file_name = "harbour-bridge";
  CHECK(title("Words of a sentence.", hints) == "harbour-bridge");
  CHECK(title("# Title\n\nText.", hints) == "Title");
  CHECK(opened("Words of a sentence.").title() == "Words of a sentence.");
}

TEST_CASE("lines with author and date below the title are datelines") {
  const Article article =
      opened("# The bridge\n\n*By Ilse Marten*\n\n10/05/2017\n\nText.\n\n14 March 2026");
  CHECK(blocks_of(article) ==
        "heading 1: The bridge\ndateline: By Ilse Marten\ndateline: 10/05/2017\nparagraph: Text.\n"
        "paragraph: 14 March 2026");
  CHECK(article.metadata().byline == "Ilse Marten");
  CHECK(article.metadata().published_text == "10/05/2017");
}

TEST_CASE("a dateline does not override the front matter") {
  const Article article = opened(
      "---\ndate: 2026-03-15\nauthor: Jan Kolb\n---\n# T\n\nBy Ilse Marten, 14 March "
      "2026\n\nText.");
  CHECK(article.blocks()[1].kind == BlockKind::Dateline);
  CHECK(article.metadata().published == "2026-03-15");
  CHECK(article.metadata().byline == "Jan Kolb");
}

TEST_CASE("a paragraph that begins with @name is a post") {
  CHECK(blocks("# T\n\n[@NorthportFire](#) Bridge closed 🌉\n\n@mayor_diaz We wait.\n\n@ 5 pm.") ==
        "heading 1: T\npost: @NorthportFire Bridge closed 🌉\npost: @mayor_diaz We wait.\n"
        "paragraph: @ 5 pm.");
}

TEST_CASE("a quotation signed with a name and @name is a post") {
  CHECK(
      blocks(
          "# T\n\n> The bridge is closed. 🌉\n>\n> — Harbour Watch (@harbourwatch) 14 March 2026\n\n"
          "Text.\n\n> Just a quotation.") ==
      "heading 1: T\n> post: The bridge is closed. 🌉\n"
      "> post: — Harbour Watch (@harbourwatch) 14 March 2026\nparagraph: Text.\n"
      "> quotation: Just a quotation.");
  CHECK(blocks("# T\n\n<blockquote class=\"twitter-tweet\"><p>Closed.</p>&mdash; Harbour Watch "
               "(@harbourwatch) <a href=\"#\">14 March</a></blockquote>") ==
        "heading 1: T\n> post: Closed.\n> post: — Harbour Watch (@harbourwatch) 14 March");
}

}  // namespace attest::title_guess_test
