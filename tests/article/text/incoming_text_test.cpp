#include "article/text/incoming_text.h"

#include <string>
#include <string_view>

#include "article/import.h"
#include "article/model/article.h"
#include "doctest.h"
#include "text/mark_runs.h"
#include "text/utf8.h"

namespace attest::incoming_text_test {
namespace {

std::string text_of(std::string bytes) {
  const Result<IncomingText> incoming = read_incoming_text(std::move(bytes));
  return incoming ? incoming->text : "refused: " + incoming.error().message;
}

}  // namespace

TEST_CASE("a file without words is refused with a message") {
  for (const char* empty : {"", " \n\t\n ", "\xEF\xBB\xBF", "\xC2\xA0\xE2\x80\x8B\n"}) {
    const Result<Imported> imported = import_article(empty, SourceFormat::Markdown, {});
    REQUIRE_FALSE(imported.ok());
    CHECK(imported.error().kind == Error::Kind::Invalid);
    CHECK(imported.error().message == "There are no words in this text");
  }
  // A text that consists only of markup has no words.
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

TEST_CASE("invalid UTF-8 is repaired, and a remark gives the number of repairs") {
  Result<Imported> imported = import_article("The bridge\xFF is \xC3\x28 said to be safe today.",
                                             SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "The bridge� is �( said to be safe today.");
  REQUIRE(imported->remarks.size() == 1);
  CHECK(imported->remarks[0] == "2 places were not valid UTF-8 and are shown as �");

  imported = import_article("The old bridge\xFF is said to be safe.", SourceFormat::Markdown, {});
  CHECK(imported->remarks[0] == "1 place was not valid UTF-8 and is shown as �");
}

TEST_CASE("NUL bytes and control characters are removed with a remark") {
  const std::string text = "The mayor" + std::string(1, '\0') + " said the \x07 bridge is safe.";
  const Result<Imported> imported = import_article(text, SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "The mayor said the bridge is safe.");
  REQUIRE(imported->remarks.size() == 2);
  CHECK(imported->remarks[0] == "1 NUL byte was taken out");
  CHECK(imported->remarks[1] == "1 control character was taken out");
}

TEST_CASE("combining marks beyond the number that can be drawn are removed with a remark") {
  const auto marks = [](std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += "\u0301";
    return all;
  };
  const std::string most = "Words e" + marks(kMostMarks) + " o" + marks(kMostMarks) + " and words.";
  Result<Imported> imported = import_article(most, SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == most);
  CHECK(imported->remarks.empty());

  imported = import_article("Words e" + marks(kMostMarks + 3) + " and o" + marks(2) + ".",
                            SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "Words e" + marks(kMostMarks) + " and o" + marks(2) + ".");
  REQUIRE(imported->remarks.size() == 1);
  CHECK(imported->remarks[0] ==
        "3 marks or invisible characters were taken out: more than 128 in a row cannot be drawn");

  std::string directions = "Words";
  for (std::size_t i = 0; i < 500; ++i) directions += i % 2 == 0 ? "\u202e" : "\u2067";
  imported = import_article(directions + " end", SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text().size() == 9 + 3 * kMostMarks);
  REQUIRE(imported->remarks.size() == 1);
  CHECK(imported->remarks[0] ==
        "372 marks or invisible characters were taken out: more than 128 in a row cannot be drawn");
}

TEST_CASE("HTML character references that form too many combining marks in a row are refused") {
  const auto import = [](std::size_t marks) {
    std::string html = "<html><p>e";
    for (std::size_t i = 0; i < marks; ++i) html += "&#x301;";
    return import_article(html, SourceFormat::Markdown, {}).ok();
  };
  CHECK(import(kMostMarks));
  CHECK_FALSE(import(kMostMarks + 1));
}

TEST_CASE("a file without errors opens without remarks") {
  const Result<Imported> imported =
      import_article("Díaz: „Sicher“ 👩‍🔧 «قال»\r\n", SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  CHECK(imported->remarks.empty());
}

TEST_CASE("each CR, LF or CRLF line ending becomes a single newline") {
  CHECK(text_of("a\r\nb\rc\nd\xC2\x85"
                "e") == "a\nb\nc\nd\ne");
  CHECK(text_of("a\r\r\nb") == "a\n\nb");
  CHECK(text_of("one\xE2\x80\xA9two") == "one\n\ntwo");  // U+2029 ends a paragraph.
}

TEST_CASE("a byte order mark is removed") { CHECK(text_of("\xEF\xBB\xBFWords") == "Words"); }

TEST_CASE("invisible direction marks in a text are kept") {
  CHECK(text_of("\u200Fقال\u202B Reuters\u202C") == "\u200Fقال\u202B Reuters\u202C");
}

TEST_CASE("replacement characters from an earlier decoding are reported") {
  Result<Imported> imported = import_article("The � bridge�.", SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  REQUIRE(imported->remarks.size() == 1);
  CHECK(imported->remarks[0] == "2 characters of this text were lost before and are shown as �");
  imported = import_article("The &#0; *bridge* is *safe*.", SourceFormat::Markdown, {});
  REQUIRE(imported.ok());
  CHECK(imported->article.text() == "The � bridge is safe.");
  CHECK(imported->remarks.size() == 1);
}

TEST_CASE("the remark about decoding comes before the remarks about repairs") {
  ImportHints hints;
  hints.remark = "It was read as KOI8-R";
  const Result<Imported> imported = import_article("Мост\x07.", SourceFormat::PlainText, hints);
  REQUIRE(imported.ok());
  REQUIRE(imported->remarks.size() == 2);
  CHECK(imported->remarks[0] == "It was read as KOI8-R");
}

TEST_CASE("a binary file is refused with the name of its type") {
  using namespace std::string_literals;
  struct Known {
    std::string bytes, name;
  };
  const Known cases[] = {
      {"%PDF-1.7\nwords", "a PDF"},
      {"PK\x03\x04 rest", "a ZIP archive"},
      {"PK\x03\x04 word/document.xml", "a Word document (.docx)"},
      {"PK\x03\x04 xl/workbook.xml", "an Excel table (.xlsx)"},
      {"PK\x03\x04 mimetypeapplication/epub+zip", "an e-book (EPUB)"},
      {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"},
      {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
       "an OpenDocument table (.ods)"},
      {"SQLite format 3\0 x"s, "a database (SQLite)"},
      {std::string(257, 'x') + "ustar", "a tar archive"},
  };
  for (const Known& known : cases) {
    CHECK(text_of(known.bytes) == "refused: This looks like " + known.name +
                                      ", not text. Open it in the program that made it, copy its "
                                      "words and paste them here");
  }
  const Known without_words[] = {
      {"\x89PNG\r\n\x1A\n", "a PNG picture"},
      {"\xFF\xD8\xFF\xE0 JFIF", "a JPEG picture"},
      {"RIFF\x10\x10\x10\x10WEBPVP8 ", "a WebP picture"},
      {"\0\0\0\x20"s + "ftypavif and more", "a video or a picture"},
  };
  for (const Known& known : without_words) {
    CHECK(text_of(known.bytes) == "refused: This looks like " + known.name +
                                      ". Attest reads no words in it: open the page or the "
                                      "document that it came from, or type the words here");
  }
  CHECK(text_of("ID3 tags hold the title of a song.") == "ID3 tags hold the title of a song.");
  CHECK(text_of("BMW is a car. GIF is a format. PK.") == "BMW is a car. GIF is a format. PK.");
}

TEST_CASE("a file of random bytes is refused") {
  std::string noise;
  for (unsigned i = 0; i < 4000; ++i) noise += static_cast<char>((i * 2654435761u) >> 24);
  const Result<Imported> imported = import_article(noise, SourceFormat::Markdown, {});
  REQUIRE_FALSE(imported.ok());
  CHECK(imported.error().message == "This file is not text, or it is damaged");
  CHECK_FALSE(import_article(std::string(1000, '\0'), SourceFormat::Markdown, {}).ok());
}

TEST_CASE("any pair of bytes inside a text gives a valid article") {
  // Each text has a different pair of bytes in its middle. The Markdown importer and the plain text
  // importer read each text.
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

}  // namespace attest::incoming_text_test
