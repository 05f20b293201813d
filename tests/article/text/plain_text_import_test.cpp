#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::plain_text_import_test {
namespace {

using testing::blocks_of;

Article opened(const std::string& text) {
  Result<Imported> imported = import_article(text, SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  return imported->article;
}

std::string blocks(const std::string& text) { return blocks_of(opened(text)); }

}  // namespace

TEST_CASE("empty lines separate the blocks of plain text") {
  CHECK(blocks("The mayor said\r\nit is safe.\r\n \r\n\r\nShe left.\r\n") ==
        "paragraph: The mayor said it is safe.\nparagraph: She left.");
  CHECK(blocks("市长说\n大桥安全。\n\n她走了。") ==
        "paragraph: 市长说大桥安全。\nparagraph: 她走了。");
}

TEST_CASE("each line is a block if there are no empty lines") {
  CHECK(blocks("The mayor said it is safe.\nShe left.\n") ==
        "paragraph: The mayor said it is safe.\nparagraph: She left.");
  CHECK(blocks("\n\nThe mayor said it is safe.\nShe left.\n\n") ==
        "paragraph: The mayor said it is safe.\nparagraph: She left.");
}

TEST_CASE("markup characters have no meaning in plain text") {
  CHECK(opened("The *mayor* said: 1 < 2 &amp; [sic]. She left.").text() ==
        "The *mayor* said: 1 < 2 &amp; [sic]. She left.");
  CHECK(opened("The *mayor* said so.").spans().empty());
}

TEST_CASE("a line of hyphens or asterisks is kept on its own line") {
  CHECK(blocks("-----\n\nOne.\n\n* * *\n\nTwo.\n***\nThree.\n") ==
        "paragraph: -----\nparagraph: One.\nparagraph: * * *\nparagraph: Two.\n"
        "paragraph: ***\nparagraph: Three.");
}

TEST_CASE("quoted mail becomes quotations without its signs, with its lines") {
  CHECK(
      blocks(
          "On Monday Ana wrote:\n> Where\n> to?\n>\n> > Home.\n>> Now.\n>No.\nYes.\n\nShe left.") ==
      "paragraph: On Monday Ana wrote:\n> quotation: Where/to?\n>> quotation: Home./Now.\n"
      "> quotation: No.\nparagraph: Yes.\nparagraph: She left.");
  CHECK(blocks("> Where\n> to?\nHome.\n") ==
        "> quotation: Where\n> quotation: to?\nparagraph: Home.");
  CHECK(blocks("Losses of\n>5 %\n >> in\n>= 3\n\nShe left.") ==
        "paragraph: Losses of/>5 %/>> in/>= 3\nparagraph: She left.");
}

TEST_CASE("a line that compares numbers is no quoted mail") {
  for (const std::string line : {"> 5 % of the voters", ">€2 million", "> $5", "> -3 degrees",
                                 "> = 3", ">> 5 %", "> US$ 5"}) {
    CAPTURE(line);
    CHECK(blocks("The party won.\n\n" + line + "\n\nShe left.") ==
          "paragraph: The party won.\nparagraph: " + line + "\nparagraph: She left.");
  }
  CHECK(blocks("Turnout:\n> 5 % of the voters\n> 10 % of the members\n\nShe left.") ==
        "paragraph: Turnout:/> 5 % of the voters/> 10 % of the members\nparagraph: She left.");
  // In a message of several lines, or below its head, such a line is quoted.
  CHECK(blocks("Hello.\n\n> 5 % of the voters\n> 10 % of the\n> members left.\n> 3 stayed.\n") ==
        "paragraph: Hello.\n> quotation: 5 % of the voters/10 % of the/members left./3 stayed.");
  CHECK(blocks("On Monday Ana wrote:\n\n> 5 people left.\n\nYes.") ==
        "paragraph: On Monday Ana wrote:\n> quotation: 5 people left.\nparagraph: Yes.");
  // One line of words is quoted, because a reply often quotes single lines.
  CHECK(blocks("> Where to?\n\nHome.") == "> quotation: Where to?\nparagraph: Home.");
}

TEST_CASE("list items and lines of a dialogue keep their line breaks") {
  CHECK(blocks("— Where\nto?\n— Home.\n\nShe left.") ==
        "paragraph: — Where to?/— Home.\nparagraph: She left.");
  CHECK(blocks("Buy:\n- milk\n- bread\n\n1. One\n2. Two\n\n[1] a\n[2] b") ==
        "paragraph: Buy:/- milk/- bread\nparagraph: 1. One/2. Two\nparagraph: [1] a/[2] b");
}

TEST_CASE("title and dateline are recognised in plain text") {
  const Article article =
      opened("The bridge will not wait\n\nBy Ilse Marten\n\n14 March 2026\n\nThe mayor said so.\n");
  CHECK(blocks_of(article) ==
        "heading 1: The bridge will not wait\ndateline: By Ilse Marten\n"
        "dateline: 14 March 2026\nparagraph: The mayor said so.");
  CHECK(article.metadata().byline == "Ilse Marten");
  CHECK(article.metadata().published == "2026-03-14");
}

TEST_CASE("subject, sender and date of an e-mail become title, author and date") {
  const std::string mail =
      "---\ntitle: \"Re: Fees &amp; &lt;rents> \\\"up\\\"\"\nauthor: \"Oyelaran, Marta\"\n"
      "date: \"Wed, 03 Jun 2026 23:30:00 -0700 (PDT)\"\n---\n\n"
      "*Nobody* wrote\n> the city\n> council.\n\nShe left.\n";
  Result<Imported> imported =
      import_article(mail, guess_format("fees.eml", mail), {.file_name = "fees.eml"});
  REQUIRE(imported.ok());
  const Metadata& facts = imported->article.metadata();
  CHECK(facts.title == "Re: Fees & <rents> \"up\"");
  CHECK(facts.byline == "Oyelaran, Marta");
  CHECK(facts.published.substr(0, 10) == "2026-06-03");
  CHECK(blocks_of(imported->article) ==
        "heading 1: Re: Fees & <rents> \"up\"\n"
        "paragraph: *Nobody* wrote\n> quotation: the city/council.\nparagraph: She left.");
}

TEST_CASE("the file name and the content decide the format of a text") {
  const std::string prose = "The mayor said it is safe.\n\nShe left.\n";
  CHECK(guess_format("bridge.txt", prose) == SourceFormat::PlainText);
  CHECK(guess_format("BRIDGE.TXT", prose) == SourceFormat::PlainText);
  CHECK(guess_format("bridge.md", prose) == SourceFormat::Markdown);
  CHECK(guess_format("", prose) == SourceFormat::PlainText);
  CHECK(guess_format("bridge", prose) == SourceFormat::PlainText);
  CHECK(guess_format("", "<!DOCTYPE html><p>Text</p>") == SourceFormat::Markdown);
}

}  // namespace attest::plain_text_import_test
