#include "article/front_matter.h"

#include <string>

#include "doctest.h"

namespace attest {
namespace {

Metadata metadata_of(const std::string& yaml) {
  const std::string text = "---\n" + yaml + "---\nThe article.";
  const FrontMatter matter = read_front_matter(text);
  CHECK(text.substr(matter.size) == "The article.");
  return matter.metadata;
}

}  // namespace

TEST_CASE("front matter says title, author, publisher, date, address and language") {
  const Metadata metadata = metadata_of(
      "title: Harbour bridge\n"
      "byline: Ilse Marten\n"
      "publisher: Northport Courier\n"
      "date: 2026-03-14\n"
      "url: https://courier.example/bridge\n"
      "lang: en-GB\n"
      "mood: hopeful\n");
  CHECK(metadata.title == "Harbour bridge");
  CHECK(metadata.byline == "Ilse Marten");
  CHECK(metadata.publisher == "Northport Courier");
  CHECK(metadata.published == "2026-03-14");
  CHECK(metadata.url == "https://courier.example/bridge");
  CHECK(metadata.language == "en-GB");
}

TEST_CASE("other names for the same things are understood, in capitals too") {
  const Metadata metadata =
      metadata_of("Title: T\nAuthor: A\nsource: S\npublished: D\ncanonical: U\nlanguage: de\n");
  CHECK(metadata.title == "T");
  CHECK(metadata.byline == "A");
  CHECK(metadata.publisher == "S");
  CHECK(metadata.published == "D");
  CHECK(metadata.url == "U");
  CHECK(metadata.language == "de");
}

TEST_CASE("quoted values keep colons, quotation marks and signs") {
  CHECK(metadata_of("title: \"The bridge: \\\"safe\\\" \\u2013 or not # sure\"\n").title ==
        "The bridge: \"safe\" – or not # sure");
  CHECK(metadata_of("title: 'It''s the mayor''s bridge: safe'\n").title ==
        "It's the mayor's bridge: safe");
  CHECK(metadata_of("title: Plain: with a colon # and a remark\n").title == "Plain: with a colon");
}

TEST_CASE("several authors are one byline") {
  CHECK(metadata_of("authors: [Ilse Marten, \"Kolb, Jan\"]\n").byline == "Ilse Marten, Kolb, Jan");
  CHECK(metadata_of("authors:\n- Ilse Marten\n- Jan Kolb\ntitle: T\n").byline ==
        "Ilse Marten, Jan Kolb");
  CHECK(metadata_of("authors:\n  - name: Ilse Marten\n    role: reporter\n").byline ==
        "Ilse Marten");
}

TEST_CASE("values over several lines are one line") {
  CHECK(metadata_of("title: >\n  The bridge\n  will not wait\nlang: en\n").title ==
        "The bridge will not wait");
  CHECK(metadata_of("title: \"The bridge\nwill not wait\"\nlang: en\n").title ==
        "The bridge will not wait");
  CHECK(metadata_of("title: The bridge\n  will not wait\n").title == "The bridge will not wait");
}

TEST_CASE("empty keys, lists and comments are no values") {
  const Metadata metadata = metadata_of(
      "# written by the desk\n"
      "image:\n"
      "tags:\n- one\n- two\n\n"
      "author: ~\n"
      "excerpt: |\n  Words: here\n"
      "title: T\n");
  CHECK(metadata.title == "T");
  CHECK(metadata.byline.empty());
}

TEST_CASE("front matter may end with three dots") {
  const FrontMatter matter = read_front_matter("---\ntitle: T\n...\nText");
  CHECK(matter.metadata.title == "T");
  CHECK(matter.size == 17);
}

TEST_CASE("a rule above an article is no front matter") {
  CHECK(read_front_matter("---\n\nLavrov to meet Trump\n").size == 0);
  CHECK(read_front_matter("---\n\nA sentence: and more words.\n\n---\n\nText").size == 0);
  CHECK(read_front_matter("---\nNote: this is an article between two rules\n---\nText").size == 0);
  CHECK(read_front_matter("---\ntitle: never closed\n").size == 0);
  CHECK(read_front_matter("Text\n---\ntitle: T\n---\n").size == 0);
}

}  // namespace attest
