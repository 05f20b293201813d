#include "query/text_filter.h"

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::text_filter_test {
namespace {

using Ids = std::vector<Id>;

Ids with_text(const Project& project, std::string text) {
  MarkQuery query;
  query.text = std::move(text);
  return listed(project, query);
}

TEST_CASE("marked words are found without regard to case and accents") {
  const Project project = queried_project();
  CHECK(with_text(project, "corrosion") == Ids{"q3"});
  CHECK(with_text(project, "LODZ") == Ids{"q3"});
  CHECK(with_text(project, "díaz") == Ids{"m"});
  CHECK(with_text(project, "D\u0131az") == Ids{"m"});
}

TEST_CASE("right-to-left words are found with and without vowel signs") {
  const Project project = queried_project();
  CHECK(with_text(project, "الجسر") == Ids{"c2"});
  // The first letter differs, not only a vowel sign.
  CHECK(with_text(project, "ان الجسر").empty());
  CHECK(with_text(project, "إن آمن") == Ids{"c2"});
  CHECK(with_text(project, "إنّ") == Ids{"c2"});
}

TEST_CASE("notes, statements and tags are searched") {
  const Project project = queried_project();
  CHECK(with_text(project, "CAFE") == Ids{"c1"});
  CHECK(with_text(project, "crossing") == Ids{"c1"});
  CHECK(with_text(project, "safety") == Ids{"q1", "c1"});
}

TEST_CASE(
    "every word of a filter must occur in the marked text, the note, the statement or a tag") {
  const Project project = queried_project();
  CHECK(with_text(project, "safe report crossing") == Ids{"c1"});
  CHECK(with_text(project, "  bridge \t safe ") == Ids{"q1", "c1"});
  CHECK(with_text(project, "bridge corrosion").empty());
}

TEST_CASE("a query of only white space lists every mark") {
  const Project project = queried_project();
  CHECK(with_text(project, " \n ").size() == project.notebook.mark_count());
}

TEST_CASE("a search finds the stored words of a mark whose words are no longer in the text") {
  CHECK(with_text(queried_project(), "Dawn") == Ids{"lost"});
}

TEST_CASE("a mark that covers only a part of a word does not contain the word") {
  Project project = project_on(article_of("the bridge, the Stra\u00DFe e\u0301"));
  const std::string_view text = project.article->text();
  put(project.notebook, PutMark{claim_on("start", range_of(text, "brid"))});
  put(project.notebook, PutMark{claim_on("end", range_of(text, "ridge"))});
  put(project.notebook, PutMark{claim_on("whole", range_of(text, "bridge"))});
  put(project.notebook, PutMark{claim_on("street", range_of(text, "Stra\u00DFe"))});
  put(project.notebook, PutMark{claim_on("accent", range_of(text, "e\u0301"))});
  CHECK(with_text(project, "bridge") == Ids{"whole"});
  CHECK(with_text(project, "ridge") == Ids{"whole", "end"});
  CHECK(with_text(project, "strasse") == Ids{"street"});
  CHECK(with_text(project, "\u00E9") == Ids{"whole", "end", "street", "accent"});
}

TEST_CASE("all passages of a mark are searched, but not the text between them") {
  Project project = project_on(article_of("\"The plan\", she said, \"is dead\""));
  put(project.notebook, PutMark{mark_on("q", MarkKind::Quote,
                                        {range_of(*project.article, "The plan"),
                                         range_of(*project.article, "is dead")})});
  CHECK(with_text(project, "plan dead") == Ids{"q"});
  CHECK(with_text(project, "said").empty());
}

}  // namespace
}  // namespace attest::testing::text_filter_test
