#include "article/incoming_text.h"

#include <string>
#include <string_view>

#include "article/article.h"
#include "article/import.h"
#include "doctest.h"
#include "text/utf8.h"

namespace attest {
namespace {

std::string text_of(std::string bytes) {
  const Result<IncomingText> incoming = read_incoming_text(std::move(bytes));
  return incoming ? incoming->text : "refused: " + incoming.error().message;
}

std::string utf16(std::u16string_view units, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : units) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("a file without words is refused in a sentence") {
  for (const char* empty : {"", " \n\t\n ", "\xEF\xBB\xBF", "\xC2\xA0\xE2\x80\x8B\n"}) {
    const Result<Imported> imported = import_article(empty, SourceFormat::Markdown, {});
    REQUIRE_FALSE(imported.ok());
    CHECK(imported.error().kind == Error::Kind::Invalid);
    CHECK(imported.error().message == "There are no words in this text");
  }
  // Nor are there words in what is markup only.
  CHECK_FALSE(import_article("---\n\n***\n", SourceFormat::Markdown, {}).ok());
  CHECK_FALSE(import_article("[a]: https://a.example\n\n<div></div>\n\n![](x.png)\n",
                             SourceFormat::Markdown, {})
                  .ok());
}

TEST_CASE("a file of fifty megabytes is refused with its size") {
  const Result<Imported> imported =
      import_article(std::string(50u << 20, 'x'), SourceFormat::Markdown, {});
  REQUIRE_FALSE(imported.ok());
  CHECK(imported.error().kind == Error::Kind::TooLarge);
  CHECK(imported.error().message == "This text has 50 MB, and 16 MB is the most that Attest opens");
  CHECK(import_article(std::string(kLargestArticle + 1, 'x'), SourceFormat::PlainText, {})
            .error()
            .kind == Error::Kind::TooLarge);
}

TEST_CASE("broken UTF-8 is repaired, and the reader is told how often") {
  Result<Imported> imported = import_article("The bridge\xFF is \xC3\x28 said to be safe today.",
                                             SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "The bridge� is �( said to be safe today.");
  REQUIRE(imported->remarks.size() == 1);
  CHECK(imported->remarks[0] == "2 places were not valid UTF-8 and are shown as �");

  imported = import_article("The old bridge\xFF is said to be safe.", SourceFormat::Markdown, {});
  CHECK(imported->remarks[0] == "1 place was not valid UTF-8 and is shown as �");
}

TEST_CASE("NUL bytes and control characters go, and the reader is told") {
  const std::string text = "The mayor" + std::string(1, '\0') + " said the \x07 bridge is safe.";
  const Result<Imported> imported = import_article(text, SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "The mayor said the bridge is safe.");
  REQUIRE(imported->remarks.size() == 2);
  CHECK(imported->remarks[0] == "1 NUL byte was taken out");
  CHECK(imported->remarks[1] == "1 control character was taken out");
}

TEST_CASE("a good file is opened without remarks") {
  const Result<Imported> imported =
      import_article("Díaz: „Sicher“ 👩‍🔧 «قال»\r\n", SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  CHECK(imported->remarks.empty());
}

TEST_CASE("line ends of every system are one newline") {
  CHECK(text_of("a\r\nb\rc\nd\xC2\x85"
                "e") == "a\nb\nc\nd\ne");
  CHECK(text_of("a\r\r\nb") == "a\n\nb");
  CHECK(text_of("one\xE2\x80\xA9two") == "one\n\ntwo");  // U+2029 ends a paragraph.
}

TEST_CASE("a byte order mark is no letter") { CHECK(text_of("\xEF\xBB\xBFWords") == "Words"); }

TEST_CASE("marks of direction stay where an author put them") {
  CHECK(text_of("\u200Fقال\u202B Reuters\u202C") == "\u200Fقال\u202B Reuters\u202C");
}

TEST_CASE("UTF-16 is read in both byte orders") {
  for (const bool big_endian : {false, true}) {
    CHECK(text_of(utf16(u"Díaz 🗑 said", big_endian)) == "Díaz 🗑 said");
    // A surrogate without its partner, and half a unit at the end.
    CHECK(text_of(utf16(u"A long enough line \xD83D of words", big_endian) + "x") ==
          "A long enough line � of words�");
  }
}

TEST_CASE("a picture with the name of a text is called a picture") {
  CHECK(text_of("%PDF-1.7\nwords") == "refused: This looks like a PDF, not text");
  CHECK(text_of("\x89PNG\r\n\x1A\n") == "refused: This looks like a PNG picture, not text");
  CHECK(text_of("PK\x03\x04"
                "rest") ==
        "refused: This looks like a ZIP archive or an office document, not text");
  CHECK(text_of("\xFF\xD8\xFF\xE0 JFIF") == "refused: This looks like a JPEG picture, not text");
  CHECK(text_of("RIFF\x10\x10\x10\x10WEBPVP8 ") ==
        "refused: This looks like a WebP picture, not text");
  CHECK(text_of("ID3 tags hold the title of a song.") == "ID3 tags hold the title of a song.");
}

TEST_CASE("noise is not text") {
  std::string noise;
  for (unsigned i = 0; i < 4000; ++i) noise += static_cast<char>((i * 2654435761u) >> 24);
  const Result<Imported> imported = import_article(noise, SourceFormat::Markdown, {});
  REQUIRE_FALSE(imported.ok());
  CHECK(imported.error().message ==
        "This file is not text, or its letters are not stored as UTF-8");
  CHECK_FALSE(import_article(std::string(1000, '\0'), SourceFormat::Markdown, {}).ok());
}

TEST_CASE("whatever bytes are opened, an article that comes of them is valid") {
  // Every pair of bytes between two words, in both importers.
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; second += 5) {
      std::string bytes = "The mayor said on Monday that it is safe ";
      bytes += static_cast<char>(first);
      bytes += static_cast<char>(second);
      bytes += " to cross the bridge\nby lorry.";
      for (const SourceFormat format : {SourceFormat::Markdown, SourceFormat::PlainText}) {
        const Result<Imported> imported = import_article(bytes, format, {});
        REQUIRE(imported.ok());
        CHECK(is_valid(imported->article.text()));
      }
    }
  }
}

}  // namespace attest
