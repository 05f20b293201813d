#include "annotation/fields.h"

#include "doctest.h"

namespace attest::fields_test {

TEST_CASE("each field in the table of fields has its own member of Mark for reading and writing") {
  Mark mark;
  int written = 0;
  for (const FieldSpec& field : kFields) {
    CAPTURE(field.token);
    CHECK(is_empty(value_of(mark, field)));
    const std::string words = "value " + std::to_string(++written);
    FieldValue value = words;
    if (std::holds_alternative<ListMember>(field.member)) value = std::vector<std::string>{words};
    if (std::holds_alternative<EvidenceMember>(field.member)) {
      value = std::vector<Evidence>{{words, "Title", {}}};
    }
    set_value(mark, field, value);
    CHECK(value_of(mark, field) == value);
  }
  for (const FieldSpec& field : kFields) CHECK_FALSE(is_empty(value_of(mark, field)));
  CHECK(mark.statement == "value 4");
  CHECK(mark.modified == "value 14");
}

TEST_CASE("a field with choices accepts only its choices") {
  const FieldSpec& manner = field_of(&Mark::manner);
  CHECK_FALSE(fault_of(manner, FieldValue("mixed")).has_value());
  CHECK_FALSE(fault_of(manner, FieldValue("")).has_value());
  CHECK(fault_of(manner, FieldValue("loud"))->message ==
        "“loud” is not possible for the manner: it is direct, indirect or mixed");
  CHECK_FALSE(fault_of(field_of(&Mark::note), FieldValue("loud")).has_value());
}

TEST_CASE("a change keeps only the last value set for each field") {
  MarkFields fields(&Mark::note, "first");
  fields.set(&Mark::note, "second");
  fields.set(&Mark::tags, {"a"});
  CHECK(fields.changes.size() == 2);
  CHECK(*fields.find(field_of(&Mark::note)) == FieldValue("second"));
  CHECK(fields.find(field_of(&Mark::cue)) == nullptr);
}

TEST_CASE("each field belongs to the kinds of marks that the table of fields lists for the field") {
  CHECK(field_of(&Mark::manner).kinds.has(MarkKind::Quote));
  CHECK_FALSE(field_of(&Mark::manner).kinds.has(MarkKind::Claim));
  for (const KindSpec& kind : kMarkKinds) CHECK(field_of(&Mark::note).kinds.has(kind.kind));
}

TEST_CASE("each field has a label and a noun in the table of sentences") {
  for (const FieldSpec& field : kFields) {
    CAPTURE(field.token);
    CHECK(label_of(field).find('.') == std::string_view::npos);
    CHECK(noun_of(field).starts_with("the "));
  }
  CHECK(label_of(field_of(&Mark::cue)) == "Cue");
  CHECK(noun_of(field_of(&Mark::entity)) == "the source");
}

TEST_CASE("the choices of a field are listed in words, such as direct, indirect or mixed") {
  CHECK(alternatives(kManners) == "direct, indirect or mixed");
  CHECK(alternatives(std::span(kManners).first(2)) == "direct or indirect");
  CHECK(alternatives(std::span(kManners).first(1)) == "direct");
}

TEST_CASE("the kinds of marks are listed in words, such as claim, quote or source") {
  CHECK(kinds_listed(&KindSpec::token) == "claim, quote or source");
  CHECK(kinds_listed(&KindSpec::key) == "1, 2 or 3");
  CHECK(with_article(MarkKind::Quote) == "a quote");
}

}  // namespace attest::fields_test
