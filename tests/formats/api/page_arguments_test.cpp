#include "formats/api/page_arguments.h"

#include "doctest.h"

namespace attest::testing::page_arguments_test {

TEST_CASE("only the mark fields that a script passes are read") {
  const Result<MarkFields> fields =
      read_mark_fields(R"({"kind":"quote","note":"","tags":["a","b"]})");
  REQUIRE(fields.ok());
  CHECK(fields->kind == MarkKind::Quote);
  REQUIRE(fields->changes.size() == 2);
  CHECK(*fields->find(field_of(&Mark::note)) == FieldValue(""));
  CHECK(*fields->find(field_of(&Mark::tags)) == FieldValue(std::vector<std::string>{"a", "b"}));
  CHECK(fields->find(field_of(&Mark::statement)) == nullptr);
}

TEST_CASE("evidence is read as web addresses with titles") {
  const Result<MarkFields> fields = read_mark_fields(
      R"({"confidence":"low","evidence":[{"url":"http://a.example","title":"A"},{"url":"http://b"}]})");
  REQUIRE(fields.ok());
  CHECK(*fields->find(field_of(&Mark::evidence)) ==
        FieldValue(std::vector<Evidence>{{"http://a.example", "A", {}}, {"http://b", "", {}}}));
  CHECK_FALSE(read_mark_fields(R"({"evidence":["http://a.example"]})").ok());
  CHECK_FALSE(read_mark_fields(R"({"evidence":[{"title":"A"}]})").ok());
}

TEST_CASE("invalid fields of a mark are refused with a message") {
  CHECK(read_mark_fields(R"({"colour":"red"})").error().message ==
        "A mark has no such field: {\"colour\":\"red\"}");
  CHECK(read_mark_fields(R"({"kind":"rumour"})").error().message ==
        "“rumour” is no kind of mark: it is claim, quote or source");
  CHECK_FALSE(read_mark_fields(R"({"note":7})").ok());
  CHECK_FALSE(read_mark_fields("[]").ok());
  CHECK_FALSE(read_mark_fields("{").ok());
}

TEST_CASE("each field of an entity is read by its token") {
  const Result<EntityFields> fields = read_entity_fields(R"({"name":"Ana","url":""})");
  REQUIRE(fields.ok());
  REQUIRE(fields->changes.size() == 2);
  CHECK(fields->changes[0].field->member == &Entity::name);
  CHECK(fields->changes[0].value == "Ana");
  CHECK(fields->changes[1].value.empty());
  CHECK(read_entity_fields(R"({"age":"4"})").error().message ==
        "A source has no such field: {\"age\":\"4\"}");
  CHECK_FALSE(read_entity_fields(R"({"name":4})").ok());
}

TEST_CASE("a list of ids is read from a JSON array of strings") {
  CHECK(*read_ids(R"(["a","b"])") == std::vector<Id>{"a", "b"});
  CHECK_FALSE(read_ids(R"("a")").ok());
  CHECK_FALSE(read_ids("[4]").ok());
  CHECK_FALSE(read_ids("[").ok());
  CHECK(write_ids({"a", "\"b\""}) == R"(["a","\"b\""])");
}

TEST_CASE("a source argument has exactly one of id, name and range") {
  CHECK(read_source_argument(R"({"id":"a"})")->id == "a");
  CHECK(read_source_argument(R"({"name":"Ana"})")->name == "Ana");
  CHECK(read_source_argument(R"({"start":3,"end":8})")->words == CodePointRange(3, 8));
  CHECK(read_source_argument(R"({"start":3,"end":9999999999999})")->words->end.value == UINT32_MAX);
  for (const std::string_view wrong : {"{}", R"({"id":"a","name":"b"})", R"({"start":3})",
                                       R"({"end":3})", R"({"text":"Ana"})", R"({"id":5})", "[]"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_source_argument(wrong).ok());
  }
}

TEST_CASE(
    "a script's filter argument is read: the lists of names, the search text and the sort order") {
  const Result<MarkQuery> query = read_mark_query(
      R"({"kinds":["claim"],"states":["lost","with-note"],"tags":["a"],"verdicts":["true"],)"
      R"("speakers":["e"],"text":"word","order":"speaker"})");
  REQUIRE(query.ok());
  CHECK(query->kinds == std::set{MarkKind::Claim});
  CHECK(query->states == std::set{MarkState::Lost, MarkState::WithNote});
  CHECK(query->tags == std::set<std::string>{"a"});
  CHECK(query->verdicts == std::set<std::string>{"true"});
  CHECK(query->speakers == std::set<Id>{"e"});
  CHECK(query->text == "word");
  CHECK(query->order == MarkOrder::Speaker);
  CHECK(*read_mark_query("{}") == MarkQuery{});
  CHECK(read_mark_query(R"({"states":["new"]})").error().message ==
        "There is no “new”; there is unattributed, without-verdict, with-note or lost");
  CHECK_FALSE(read_mark_query(R"({"kinds":["rumour"]})").ok());
  CHECK_FALSE(read_mark_query(R"({"order":"size"})").ok());
  CHECK_FALSE(read_mark_query(R"({"kinds":"claim"})").ok());
  CHECK_FALSE(read_mark_query(R"({"size":4})").ok());
}

}  // namespace attest::testing::page_arguments_test
