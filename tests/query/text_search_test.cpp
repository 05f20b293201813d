#include "query/text_search.h"

#include "doctest.h"
#include "support/projects.h"

namespace attest::testing::text_search_test {
namespace {

std::string found(const Project& project, std::string_view words, SearchOptions options = {}) {
  TextSearch search;
  search.begin(words, options);
  search.step(project, Deadline::never());
  CHECK(search.is_done(project));
  std::string all;
  for (const ByteRange hit : search.hits()) {
    all += (all.empty() ? "" : "|") + std::string(project.article->slice(hit));
  }
  return all;
}

std::string found(std::string_view text, std::string_view words, SearchOptions options = {}) {
  return found(project_on(article_of(text)), words, options);
}

constexpr SearchOptions kWhole{.whole_word = true};
constexpr SearchOptions kCase{.match_case = true};
constexpr SearchOptions kAccents{.match_accents = true};
constexpr SearchOptions kExact{.match_case = true, .match_accents = true};

TEST_CASE("a search respects case and accents only if the reader has chosen these options") {
  constexpr std::string_view kText = "Díaz díaz Diaz diaz";
  CHECK(found(kText, "diaz") == "Díaz|díaz|Diaz|diaz");
  CHECK(found(kText, "Díaz") == "Díaz|díaz|Diaz|diaz");
  CHECK(found(kText, "Díaz", kCase) == "Díaz|Diaz");
  CHECK(found(kText, "Díaz", kAccents) == "Díaz|díaz");
  CHECK(found(kText, "Díaz", kExact) == "Díaz");
  CHECK(found(kText, "diaz", kExact) == "diaz");
}

TEST_CASE(
    "hits of a regular expression become whole graphemes; empty or overlapping hits are dropped") {
  const Project project = project_on(article_of("cafe\u0301 art party"));
  const std::string_view text = project.article->text();
  TextSearch search;
  search.begin("a|e", {.expression = true});
  CHECK(search.is_done(project));
  const std::vector<ByteRange> hits{{1, 1}, {3, 4}, {4, 6}, {7, 10}, {12, 15}};
  search.adopt(text, {.expression = true}, hits, {});
  const auto slices = [&] {
    std::string all;
    for (const ByteRange hit : search.hits()) all += std::string(project.article->slice(hit)) + "|";
    return all;
  };
  CHECK(slices() == "e\u0301|art|art|");
  search.adopt(text, {.whole_word = true, .expression = true}, hits, {});
  CHECK(slices() == "art|");
}

TEST_CASE("a search hit includes the combining accent of its last letter") {
  CHECK(found("cafe\u0301 cafe", "cafe") == "cafe\u0301|cafe");
  CHECK(found("cafe\u0301 cafe", "cafe", kAccents) == "cafe");
}

TEST_CASE("a search hit consists of whole letters, even if a letter is searched as two letters") {
  CHECK(found("Straße", "ss") == "ß");
  CHECK(found("Straße", "as") == "aß");
  CHECK(found("Łódź łódź", "lodz") == "Łódź|łódź");
}

TEST_CASE("all forms of quotation marks, dashes and spaces are found") {
  CHECK(found("“it’s  so” – he", "\"it's so\" - he") == "“it’s  so” – he");
}

TEST_CASE("a whole-word hit begins and ends at word boundaries in any script") {
  CHECK(found("art, party, art", "art") == "art|art|art");
  CHECK(found("art, party, art.", "art", kWhole) == "art|art");
  CHECK(found("can't can", "can", kWhole) == "can");
  CHECK(found("הבית בית", "בית") == "בית|בית");
  CHECK(found("הבית בית", "בית", kWhole) == "בית");
  CHECK(found("(art)", "(art)", kWhole) == "(art)");
}

TEST_CASE("search hits do not overlap and do not cross the end of a block") {
  CHECK(found("aaaaa", "aa") == "aa|aa");
  CHECK(found("one\ntwo", "one two").empty());
  CHECK(found("one\ntwo", "").empty());
}

TEST_CASE("a search in slices finds the same hits as a search in one step") {
  std::string text;
  for (int i = 0; i < 9'000; ++i) text += "A line with water, and Wasser\n";
  Project project = project_on(article_of(text));
  TextSearch search;
  search.begin("water", {});
  int slices = 0;
  ByteOffset before;
  while (!search.is_done(project)) {
    search.step(project, Deadline::passed_already());
    CHECK(search.searched_to() >= before);
    before = search.searched_to();
    ++slices;
  }
  CHECK(slices > 5);
  CHECK(search.hits().size() == 9'000);
  CHECK(std::is_sorted(search.hits().begin(), search.hits().end()));
  CHECK(search.hits().back().start == ByteOffset(project.article->text().rfind("water")));

  search.begin("wasser", {});
  CHECK(search.hits().empty());
  search.step(project, Deadline::never());
  CHECK(search.hits().size() == 9'000);
}

TEST_CASE("notes, statements and tags are searched again after a change") {
  Project project = project_on(article_of("Nothing here."));
  Mark mark = claim_on("c", range_of(*project.article, "Nothing"));
  mark.note = "Ask Ana, then Ana again";
  mark.statement = "Ana knew";
  mark.tags = {"city", "ana"};
  put(project.notebook, PutMark{mark});
  TextSearch search;
  search.begin("ana", {});
  search.step(project, Deadline::never());
  using Hits = std::vector<NoteHit>;
  CHECK(search.note_hits() ==
        Hits{{0, NoteField::Note}, {0, NoteField::Statement}, {0, NoteField::Tag}});
  CHECK(search.hits().empty());

  mark.note = "Ask Bo";
  mark.tags.clear();
  put(project.notebook, PutMark{mark});
  CHECK_FALSE(search.is_done(project));
  search.step(project, Deadline::never());
  CHECK(search.note_hits() == Hits{{0, NoteField::Statement}});
}

TEST_CASE("the text is searched again after another article is opened") {
  Project project = project_on(article_of("water"));
  TextSearch search;
  search.begin("water", {});
  search.step(project, Deadline::never());
  REQUIRE(search.hits().size() == 1);
  project.article = std::make_shared<const Article>(article_of("no water, more water"));
  CHECK_FALSE(search.is_done(project));
  search.step(project, Deadline::never());
  CHECK(search.hits().size() == 2);
}

TEST_CASE("the search for the next or the previous hit wraps around at both ends") {
  Project project = project_on(article_of("a b a b a"));
  TextSearch search;
  search.begin("a", {});
  CHECK_FALSE(search.hit_from(ByteOffset(0)).has_value());
  CHECK_FALSE(search.hit_before(ByteOffset(0)).has_value());
  search.step(project, Deadline::never());
  CHECK(search.hit_from(ByteOffset(0)) == 0);
  CHECK(search.hit_from(ByteOffset(1)) == 1);
  CHECK(search.hit_from(ByteOffset(9)) == 0);
  CHECK(search.hit_before(ByteOffset(9)) == 2);
  CHECK(search.hit_before(ByteOffset(4)) == 0);
  CHECK(search.hit_before(ByteOffset(0)) == 2);
}

}  // namespace
}  // namespace attest::testing::text_search_test
