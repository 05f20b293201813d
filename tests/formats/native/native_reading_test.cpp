// Tests irregular files: some are refused, others are repaired. A message to the reader, called a
// remark, states each repair.
#include <string>
#include <vector>

#include "doctest.h"
#include "formats/native/native_json.h"
#include "support/projects.h"
#include "support/text_in_parts.h"

namespace attest::testing::native_reading_test {

namespace {

constexpr const char* kText =
    "The mayor said no.\\nAna Díaz 🗑 said nothing 👩‍👩‍👧 at all.";

std::string file_with(std::string_view marks, std::string_view more = "\"links\":[]",
                      std::string_view article_more = "") {
  return "{\"format\":\"attest\",\"version\":1,\"article\":{\"text\":\"" + std::string(kText) +
         "\"" + std::string(article_more) + "},\"marks\":[" + std::string(marks) + "]," +
         std::string(more) + "}";
}

std::string passage(std::string_view body) {
  return R"({"id":"m","kind":"claim","passages":[{)" + std::string(body) + "}]}";
}

ReadProject read(std::string_view json) {
  Result<ReadProject> project = read_in_parts(json);
  if (!project) FAIL(project.error().message);
  return *std::move(project);
}

std::string refusal(std::string_view json) {
  const Result<ReadProject> project = read_in_parts(json);
  return project ? "" : project.error().message;
}

// The result of reading a file that has one mark with one passage: the marked text, and the
// remarks (messages to the reader about repairs). The remark about missing blocks is left out.
struct Understood {
  std::string words;
  bool placed = false;
  std::vector<std::string> remarks;
};

Understood understood(std::string_view passages) {
  const ReadProject project = read(file_with(passages));
  const Mark& mark = project.project.notebook.mark_at(0);
  Understood understood{marked_text(mark, project.project.article->text()),
                        mark.passages.front().placed(), project.remarks};
  understood.remarks.erase(understood.remarks.begin());
  return understood;
}

}  // namespace

TEST_CASE("a file of another format is refused") {
  CHECK(refusal("[]") == "This is not an Attest file");
  CHECK(refusal("{}") == "This is not an Attest file");
  CHECK(refusal(R"({"format":1})") == "This is not an Attest file");
  CHECK(refusal(R"({"format":"brat","version":1})") == "This is not an Attest file");
  CHECK(refusal(R"({"format":"attest"})") == "`version` is missing; it should be a whole number");
  CHECK(refusal(R"({"format":"attest","version":1})") ==
        "`article` is missing; it should be an object");
}

TEST_CASE("a file of a later version is refused with a clear message") {
  const Result<ReadProject> project = read_in_parts(R"({"format":"attest","version":2,"new":[]})");

  REQUIRE_FALSE(project.ok());
  CHECK(project.error().kind == Error::Kind::TooNew);
  CHECK(project.error().message ==
        "This file was written by a later version of Attest (version 2); this version reads up to "
        "1");
}

TEST_CASE("a file truncated at any byte is refused") {
  const std::string file = write_native(project_with_everything(), {"Attest", "now"});
  REQUIRE(read_in_parts(file).ok());

  for (std::size_t length = 0; length + 2 < file.size(); ++length) {
    const Result<ReadProject> project = read_in_parts(std::string_view(file).substr(0, length));
    REQUIRE_FALSE(project.ok());
  }
}

TEST_CASE("a file with one changed byte is read or refused without a crash") {
  const std::string file = write_native(project_with_everything(), {"Attest", "now"});
  std::size_t read_anyway = 0;
  for (std::size_t at = 0; at < file.size(); at += 3) {
    for (const char c : {'0', '"', '}', '\xFF', '-'}) {
      std::string changed = file;
      changed[at] = c;
      if (read_in_parts(changed).ok()) ++read_anyway;
    }
  }
  CHECK(read_anyway > 0);
}

TEST_CASE("an error in a record is reported with its path") {
  CHECK(refusal(
            file_with(passage(R"("start":0,"end":3)") + "," + passage(R"("start":0,"end":"3")"))) ==
        "`marks[1].passages[0].end` should be a whole number, but is a text");
  CHECK(refusal(file_with(R"({"kind":"claim","passages":[]})")) ==
        "`marks[0].id` is missing; it should be a text");
  CHECK(refusal(file_with(R"({"id":"m","kind":"rumour","passages":[{"start":0,"end":3}]})")) ==
        "`marks[0].kind` is “rumour”, but should be claim, quote or source");
  CHECK(refusal(file_with(R"({"id":"m","kind":"claim","passages":[]})")) ==
        "`marks[0].passages` should hold at least one passage");
  CHECK(refusal(file_with(R"({"id":"m","kind":"claim"})")) ==
        "`marks[0].passages` should hold at least one passage");
  CHECK(refusal(file_with(R"({"id":"m","kind":"claim","passages":[{"start":0,"end":3}],)"
                          R"("tags":["a",1]})")) ==
        "`marks[0].tags[1]` should be a text, but is 1");
  CHECK(refusal(file_with("7")) == "`marks[0]` should be an object, but is 7");
  CHECK(refusal(file_with("", R"("links":{})")) == "`links` should be a list, but is an object");
  CHECK(refusal(file_with("", R"("entities":[{"id":"e","name":false}])")) ==
        "`entities[0].name` should be a text, but is false");
  CHECK(refusal(file_with("", R"("links":[{"id":"k","kind":"likes","from":"a","to":"b"}])")) ==
        "`links[0].kind` is “likes”, but should be attributed-to, supports, disputes or same-as");
  CHECK(refusal(file_with("", R"("links":[{"id":"k","kind":"supports","from":"a","to":"a"}])")) ==
        "`links[0].to` is the mark that the link comes from");
}

TEST_CASE("an error in the article is reported with its path") {
  const auto article = [](std::string_view more) { return file_with("", "\"links\":[]", more); };

  CHECK(refusal(article(R"(,"blocks":[{"kind":"paragraph","start":0,"end":999}])")) ==
        "`article.blocks[0].end` lies behind the end of the article's text");
  CHECK(refusal(article(R"(,"blocks":[{"kind":"paragraph","start":5,"end":2}])")) ==
        "`article.blocks[0].end` lies before `start`");
  CHECK(refusal(article(R"(,"blocks":[{"kind":"paragraph","start":0,"end":3}])")) ==
        "Block 1 of the article is not followed by a newline");
  CHECK(refusal(article(R"(,"blocks":[{"kind":"heading","level":256,"start":0,"end":18}])")) ==
        "`article.blocks[0].level` should be 255 at most");
  CHECK(refusal(article(R"(,"spans":[{"kind":"link","start":0}])")) ==
        "`article.spans[0].end` is missing; it should be a whole number");
  CHECK(refusal(article(R"(,"title":["x"])")) == "`article.title` should be a text, but is a list");
}

TEST_CASE("a file without the article's text is refused with a message that asks for the article") {
  const std::string message = refusal(
      R"({"format":"attest","version":1,"article":{"id":"sha256:00"},"marks":[],"links":[]})");

  CHECK(message ==
        "The article's text was left out of this file; open the article itself first, then the "
        "file");
}

TEST_CASE("a repeated member is refused, because its meaning is ambiguous") {
  CHECK(refusal(file_with(passage(R"("start":0,"end":3,"end":4)"))) ==
        "`marks[0].passages[0].end` stands there twice, and only one can be meant");
}

TEST_CASE("a repeated record is read once if both copies are equal") {
  const std::string mark = passage(R"("start":0,"end":3)");
  const ReadProject project = read(file_with(mark + "," + mark));
  CHECK(project.project.notebook.mark_count() == 1);
  CHECK(project.remarks.back() ==
        "1 mark, source or link stood in the file twice, word for word, and was taken once");

  CHECK(refusal(file_with(mark + "," + passage(R"("start":0,"end":9)"))) ==
        "`marks[1]` has the id of another one before it, but says something else");
  CHECK(refusal(file_with(mark, R"("entities":[{"id":"e","name":"A"},{"id":"e","name":"B"}])")) ==
        "`entities[1]` has the id of another one before it, but says something else");
}

TEST_CASE("the offsets of passages count code points, also after accents and emoji") {
  CHECK(understood(passage(R"("start":30,"end":34,"exact":"said")")).words == "said");
  CHECK(understood(passage(R"("start":28,"end":29)")).words == "🗑");
  CHECK(understood(passage(R"("start":28,"end":29)")).remarks.empty());
}

TEST_CASE("a passage whose text has moved is found again") {
  const Understood moved = understood(passage(R"("start":3,"end":10,"exact":"nothing")"));
  CHECK(moved.words == "nothing");
  CHECK(moved.remarks ==
        std::vector<std::string>{
            "1 passage stands at another place than the file says; it was found again"});

  CHECK(understood(passage(R"("start":900,"end":907,"exact":"nothing")")).words == "nothing");
  CHECK(understood(passage(R"("start":7,"end":2,"exact":"nothing")")).words == "nothing");
  CHECK(understood(passage(R"("start":99999999999,"end":999999999999,"exact":"nothing")")).words ==
        "nothing");
}

TEST_CASE("a passage that is not found in the article keeps its words, and the reader is told so") {
  const Understood lost = understood(passage(R"("start":3,"end":10,"exact":"perhaps")"));

  CHECK_FALSE(lost.placed);
  CHECK(lost.words == "perhaps");
  CHECK(lost.remarks ==
        std::vector<std::string>{
            "1 passage is not in the article any more; its mark is kept and shown as lost"});
}

TEST_CASE("a passage with invalid offsets and no text is refused") {
  const std::string sentence =
      "`marks[0].passages[0].end` lies outside the article's text or before its start, and there "
      "are no `exact` words to look for";

  CHECK(refusal(file_with(passage(R"("start":3,"end":999)"))) == sentence);
  CHECK(refusal(file_with(passage(R"("start":3,"end":3,"exact":"")"))) == sentence);
}

TEST_CASE("a passage that ends inside a grapheme cluster is widened to the whole cluster") {
  const Understood family = understood(passage(R"("start":43,"end":45)"));

  CHECK(family.words == "👩‍👩‍👧");
  CHECK(family.remarks ==
        std::vector<std::string>{
            "1 passage began or ended inside a letter and was widened to whole letters"});
}

TEST_CASE("overlapping passages of one mark are merged and all passages are sorted") {
  const ReadProject project = read(
      file_with(R"({"id":"m","kind":"quote","passages":[{"start":15,"end":17},{"start":4,"end":9},)"
                R"({"start":0,"end":6},{"start":1,"end":5}]})"));
  const Mark& mark = project.project.notebook.mark_at(0);

  CHECK(marked_text(mark, project.project.article->text()) == "The mayor … no");
  CHECK(project.remarks.back() ==
        "2 passages overlapped another of the same mark and became one "
        "with it");
}

TEST_CASE("a link to a mark that is not in the file is left out, and the reader is told so") {
  const ReadProject project =
      read(file_with(passage(R"("start":0,"end":3)"),
                     R"("links":[{"id":"k","kind":"supports","from":"m","to":"gone"}])"));

  CHECK(project.project.notebook.links().empty());
  CHECK(project.remarks.back() ==
        "1 link pointed to a mark that is not in the file and was left out");
}

TEST_CASE(
    "if the article's text does not match its hash, marks are found by their words, and the reader "
    "is told so") {
  const std::string marks = passage(
      R"("start":24,"end":28,"exact":"said","prefix":"Ana Díaz 🗑 ","suffix":" nothing")");
  const ReadProject project = read(file_with(marks, "\"links\":[]", R"(,"id":"sha256:0")"));

  CHECK(project.remarks.front() ==
        "The article's text was changed after the file was written: it is not the text that its "
        "fingerprint names");
  CHECK(project.project.article->id().size() == 71);
  const ByteRange found = extent_of(project.project.notebook.mark_at(0));
  CHECK(found == range_of(*project.project.article, "said", 1));
}

TEST_CASE("each line of a file without blocks becomes a paragraph") {
  const ReadProject project = read(file_with(""));

  CHECK(project.project.article->blocks().size() == 2);
  CHECK(project.remarks ==
        std::vector<std::string>{
            "The file names no blocks: each line of the article became a paragraph"});
}

TEST_CASE(
    "an ambiguous date in a file of an earlier version is resolved if the text names the weekday") {
  const auto metadata = [](const std::string& text) {
    return read(R"({"format":"attest","version":1,"article":{"published":"10/05/2017","text":")" +
                text + R"("},"marks":[],"links":[]})")
        .project.article->metadata();
  };
  CHECK(metadata("He said so on Wednesday.").published == "2017-05-10");
  CHECK(metadata("He said so.").published.empty());
  CHECK(metadata("He said so.").published_text == "10/05/2017");
}

TEST_CASE("invisible characters in a file are kept, up to the number that a browser can draw") {
  const auto file = [](std::size_t before, std::size_t marks) {
    std::string text(before, 'x');
    for (std::size_t i = 0; i < marks; ++i) text += "\u200B";
    return R"({"format":"attest","version":1,"article":{"text":")" + text +
           R"( x"},"marks":[],"links":[]})";
  };
  CHECK(read(file(1, 5000)).project.article->text().size() == 1 + 3 * 5000 + 2);
  // Attest checks the text only at every 10,000th byte. That is enough to find 5,001 consecutive
  // invisible characters at any position.
  for (const std::size_t before : {0u, 1u, 2u, 777u, 4999u, 9999u, 10000u, 10001u, 20001u}) {
    CHECK(refusal(file(before, 5001)) ==
          "The article's text has more than 5000 marks or invisible characters in a row, which "
          "cannot be drawn");
  }
}

TEST_CASE("a file with unknown kinds of blocks and spans is read") {
  const ReadProject project = read(file_with(
      "", "\"links\":[]",
      R"(,"blocks":[{"kind":"sidebar","start":0,"end":18,"colour":"red"},)"
      R"({"kind":"post","start":19,"end":56}],)"
      R"("spans":[{"kind":"ruby","start":0,"end":3},{"kind":"strong","start":4,"end":9}])"));

  CHECK(project.project.article->blocks()[0].kind == BlockKind::Paragraph);
  CHECK(project.project.article->blocks()[1].kind == BlockKind::Post);
  CHECK(project.project.article->spans().size() == 1);
  CHECK(project.remarks ==
        std::vector<std::string>{
            "1 block is of a kind that this version does not know; it became a paragraph",
            "1 span is of a kind that this version does not know; it was left out",
            "1 block, span or passage has fields that this version does not know; those were left "
            "out"});
}

TEST_CASE("a damaged stored record is refused with the reason") {
  const Article article = article_of("The mayor said no.");

  CHECK(read_mark("{\"id\":\"m\"", article).error().message ==
        "The file ends in the middle: it seems to have been cut short");
  CHECK(read_mark("[]", article).error().message == "The file should be an object, but is a list");
  CHECK(read_link(R"({"id":"k","kind":"supports","from":"a"})").error().message ==
        "`to` is missing; it should be a text");
  CHECK(read_entity(R"({"id":"e","id":"f"})").error().message ==
        "`id` stands there twice, and only one can be meant");
  CHECK(read_article(R"({"text":5})").error().message == "`text` should be a text, but is 5");
}

TEST_CASE("a mark stored for an old version of the article is searched for in the new version") {
  const Article old_article = article_of("The mayor said no.");
  const Article corrected = article_of("Correction.\nThe mayor said no.");
  const Mark mark = claim_on("m", range_of(old_article, "said no"));

  const Result<Mark> found = read_mark(write_mark(mark, old_article), corrected);

  REQUIRE(found.ok());
  CHECK(extent_of(*found) == range_of(corrected, "said no"));
}

}  // namespace attest::testing::native_reading_test
