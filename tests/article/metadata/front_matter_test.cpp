#include "article/metadata/front_matter.h"

#include <string>

#include "doctest.h"

namespace attest::front_matter_test {
namespace {

Metadata metadata_of(const std::string& yaml) {
  const std::string text = "---\n" + yaml + "---\nThe article.";
  const FrontMatter matter = read_front_matter(text);
  CHECK(text.substr(matter.size) == "The article.");
  return matter.metadata;
}

}  // namespace

TEST_CASE("front matter gives title, author, publisher, date, URL and language") {
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

TEST_CASE("alternative and capitalised names of front matter keys are recognised") {
  const Metadata metadata =
      metadata_of("Title: T\nAuthor: A\nsource: S\npublished: D\ncanonical: U\nlanguage: de\n");
  CHECK(metadata.title == "T");
  CHECK(metadata.byline == "A");
  CHECK(metadata.publisher == "S");
  CHECK(metadata.published == "D");
  CHECK(metadata.url == "U");
  CHECK(metadata.language == "de");
}

TEST_CASE("quoted values in front matter keep colons, quotation marks and special characters") {
  CHECK(metadata_of("title: \"The bridge: \\\"safe\\\" \\u2013 or not # sure\"\n").title ==
        "The bridge: \"safe\" – or not # sure");
  CHECK(metadata_of("title: 'It''s the mayor''s bridge: safe'\n").title ==
        "It's the mayor's bridge: safe");
  CHECK(metadata_of("title: Plain: with a colon # and a remark\n").title == "Plain: with a colon");
}

TEST_CASE("the word \"by\" is removed from the start of a byline in the front matter") {
  CHECK(metadata_of("byline: By Jane Doe\n").byline == "Jane Doe");
  CHECK(metadata_of("author: by Jane Doe and Jan Kolb\n").byline == "Jane Doe and Jan Kolb");
  CHECK(metadata_of("author: Byron Doe\n").byline == "Byron Doe");
  CHECK(metadata_of("author: By\n").byline == "By");
}

TEST_CASE("several authors become one byline") {
  CHECK(metadata_of("authors: [Ilse Marten, \"Kolb, Jan\"]\n").byline == "Ilse Marten, Kolb, Jan");
  CHECK(metadata_of("authors:\n- Ilse Marten\n- Jan Kolb\ntitle: T\n").byline ==
        "Ilse Marten, Jan Kolb");
  CHECK(metadata_of("authors:\n  - name: Ilse Marten\n    role: reporter\n").byline ==
        "Ilse Marten");
}

TEST_CASE("authors that are given as lists or maps become a byline of names") {
  CHECK(metadata_of("author:\n  name: Ilse Marten\n  email: ilse@a.example\ntitle: T\n").byline ==
        "Ilse Marten");
  CHECK(metadata_of("author: {name: \"Marten, Ilse\", url: https://a.example}\n").byline ==
        "Marten, Ilse");
  CHECK(metadata_of("authors: [{name: Ilse, id: 1}, {id: 2, name: Jan}]\n").byline == "Ilse, Jan");
  CHECK(metadata_of("authors:\n  - id: 3\n    name: Ilse\n  - id: 4\n    name: Jan\n").byline ==
        "Ilse, Jan");
  CHECK(metadata_of("author: &editor Ilse Marten\n").byline == "Ilse Marten");
}

TEST_CASE("front matter of note-taking apps is read, with wiki links and with keys with spaces") {
  const Metadata metadata = metadata_of(
      "title: Bridge\n"
      "source: \"https://courier.example/bridge\"\n"
      "author:\n"
      "  - \"[[Ilse Marten]]\"\n"
      "  - \"[[Jan Kolb|Jan]]\"\n"
      "published: 2026-03-14\n"
      "Date created: Monday, 16 March\n"
      "tags:\n"
      "  - clippings\n");
  CHECK(metadata.byline == "Ilse Marten, Jan");
  CHECK(metadata.url == "https://courier.example/bridge");
  CHECK(metadata.publisher.empty());
  CHECK(metadata.published == "2026-03-14");
}

TEST_CASE("a front matter key is recognised in camel case, with capitals and with spaces") {
  const Metadata metadata = metadata_of(
      "pubDate: 2026-03-14\ncanonicalURL: https://a.example/b\nSite name: Northport Courier\n");
  CHECK(metadata.published == "2026-03-14");
  CHECK(metadata.url == "https://a.example/b");
  CHECK(metadata.publisher == "Northport Courier");
}

TEST_CASE("authors are read from the tables of TOML") {
  const auto byline = [](const std::string& toml) {
    return read_front_matter("+++\ntitle = 'T'\n" + toml + "+++\nWords.").metadata.byline;
  };
  CHECK(byline("[author]\nname = \"Ilse\"\nemail = \"a@b.example\"\n") == "Ilse");
  CHECK(byline("[[authors]]\nname = \"Ilse\"\n[[authors]]\nname = \"Jan\"\n") == "Ilse, Jan");
  CHECK(byline("[params]\nauthor = \"Ilse\"\n[extra]\ndate = 2020-01-01\n") == "Ilse");
}

TEST_CASE("a front matter value over several lines becomes one line") {
  CHECK(metadata_of("title: >\n  The bridge\n  will not wait\nlang: en\n").title ==
        "The bridge will not wait");
  CHECK(metadata_of("title: \"The bridge\nwill not wait\"\nlang: en\n").title ==
        "The bridge will not wait");
  CHECK(metadata_of("title: The bridge\n  will not wait\n").title == "The bridge will not wait");
}

TEST_CASE("comments, lists of tags and keys without values set no metadata") {
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

TEST_CASE("a horizontal rule above an article is not front matter") {
  CHECK(read_front_matter("---\n\nLavrov to meet Trump\n").size == 0);
  CHECK(read_front_matter("---\n\nA sentence: and more words.\n\n---\n\nText").size == 0);
  CHECK(read_front_matter("---\nNote: this is an article between two rules\n---\nText").size == 0);
  CHECK(read_front_matter("---\ntitle: never closed\n").size == 0);
  CHECK(read_front_matter("Text\n---\ntitle: T\n---\n").size == 0);
}

TEST_CASE("front matter is recognised by its form, whatever its keys are") {
  for (const char* const yaml :
       {"mood: hopeful\ncolour: blue\n", "weight: 5\n", "cssclasses:\n  - wide\n",
        "a:\n  b:\n    c: d\n", "# a comment\naliases: [one, two]\n",
        "note: |\n  Several: lines\n  of text\nother: x\n", "\"quoted key\": x\n",
        "og.title: x\nog.site: y\n", "Status: draft\nPriority: 3\n",
        "list:\n- one\n- two\n\nflag: true\n", "key: &anchor value\n", "empty:\n",
        "größe: 5\nfarbe: rot\n"}) {
    CAPTURE(yaml);
    const std::string text = "---\n" + std::string(yaml) + "---\nThe article.";
    CHECK(text.substr(read_front_matter(text).size) == "The article.");
  }
}

TEST_CASE("prose with colons between two horizontal rules is not front matter") {
  CHECK(read_front_matter("---\nAna Díaz: How is the bridge?\nSource: An engineer says so.\n---\n")
            .size == 0);
  for (const char* const text :
       {"---\nNote: this is prose between rules\n---\nText",
        "---\nQ: Why did it close?\nA: Because of the rain.\n---\nText",
        "---\nAna: We will not wait.\nBen: Nor will we.\n---\nText", "---\nProse.\n\n---\nText",
        "---\nThe mayor said: no.\n---\nText", "---\n\nStatus: draft\n\n---\nText",
        "---\n- one\n- two\n---\nText", "----\ntitle: T\n----\nText",
        "---\ntitle: T\nThen prose.\n---\nText", "---\n---\nText"}) {
    CAPTURE(text);
    CHECK(read_front_matter(text).size == 0);
  }
}

TEST_CASE("TOML between plus signs is front matter") {
  const std::string text =
      "+++\n# a comment\ntitle = \"The \\u201Cbridge\\u201D\"\ndate = "
      "2026-03-14T10:00:00Z\nauthors = [\n  'Ilse Marten', "
      "# desk\n  \"Jan Kolb\",\n]\ndraft = false\nbody = \"\"\"several\nlines\"\"\"\nweight = "
      "5\n\n[params]\ntitle = "
      "\"other\"\n[[links]]\na.b = { c = 1, d = \"e\" }\n+++\nThe article.";
  const FrontMatter matter = read_front_matter(text);
  CHECK(text.substr(matter.size) == "The article.");
  CHECK(matter.metadata.title == "The “bridge”");
  CHECK(matter.metadata.published == "2026-03-14T10:00:00Z");
  CHECK(matter.metadata.byline == "Ilse Marten, Jan Kolb");
  for (const char* const other :
       {"+++\nProse.\n+++\nText", "+++\n+++\nText", "+++\ntitle = \"T\"\nText",
        "+++\ntitle = T\n+++\n", "++++\na = 1\n++++\n", "+++\na = \"open\n+++\n"}) {
    CAPTURE(other);
    CHECK(read_front_matter(other).size == 0);
  }
}

TEST_CASE("a JSON object above a text is front matter") {
  const std::string text =
      "{\n  \"title\": \"The \\u201cbridge\\u201d \\ud83d\\ude00\",\n  \"author\": {\"name\": "
      "\"Ilse Marten\"},\n  \"tags\": "
      "[\"a\", [1, 2]],\n  \"draft\": false, \"n\": null\n}\n\nThe article.";
  const FrontMatter matter = read_front_matter(text);
  CHECK(text.substr(matter.size) == "\nThe article.");
  CHECK(matter.metadata.title == "The “bridge” 😀");
  CHECK(matter.metadata.byline == "Ilse Marten");
  for (const char* const other : {"{\"a\":1}", "{\"a\":1} and text", "{}\n\nText", "{\"a\"}\nText",
                                  "{note}\nText", "{\"a\":1\nText"}) {
    CAPTURE(other);
    CHECK(read_front_matter(other).size == 0);
  }
}

// Found by fuzzing: the characters after "\\x" were skipped even if they were not digits.
TEST_CASE("a YAML escape without digits consumes no other characters") {
  CHECK(metadata_of("title: \"a \\xé b\"\n").title == "a xé b");
  CHECK(metadata_of("title: \"a \\x\"\nauthor: B\n").title == "a x");
  CHECK(metadata_of("title: \"a \\u00e\"\nauthor: B\n").byline == "B");
}

TEST_CASE("a block with an incomplete JSON or TOML escape is not front matter") {
  for (const char* const text : {"{\"title\": \"a \\u00é b\"}\n\nThe article.",
                                 "+++\ntitle = \"a \\u00é b\"\n+++\nThe article.",
                                 "{\"title\": \"\\ud83d\\u00\"}\n\nThe article."}) {
    CAPTURE(text);
    CHECK(read_front_matter(text).size == 0);
  }
}

// Found by fuzzing: a text that ended with a backslash crashed the page.
TEST_CASE("front matter is not recognised if the text ends after a backslash in a value") {
  CHECK(read_front_matter("{\"title\": \"\\").size == 0);
  CHECK(read_front_matter("+++\ntitle = \"\\").size == 0);
  CHECK(read_front_matter("---\ntitle: \"\\").size == 0);
}

}  // namespace attest::front_matter_test
