#include "query/speaker_candidates.h"

#include "doctest.h"
#include "support/projects.h"

namespace attest::testing::speaker_candidates_test {
namespace {

Mark quote_on(const Project& project, std::string_view words) {
  return mark_on("q", MarkKind::Quote, {range_of(*project.article, words)});
}

std::vector<SpeakerCandidate> proposed(const Project& project, std::string_view quote,
                                       std::string_view typed = {}, std::size_t most = 9) {
  return speaker_candidates(project, quote_on(project, quote), typed, most);
}

std::string names(const std::vector<SpeakerCandidate>& candidates) {
  std::string all;
  for (const SpeakerCandidate& one : candidates) all += (all.empty() ? "" : ", ") + one.name;
  return all;
}

void add_source(Project& project, Id id, std::string_view words, Id entity = {}) {
  Mark mark = mark_on(std::move(id), MarkKind::Source, {range_of(*project.article, words)});
  mark.entity = std::move(entity);
  put(project.notebook, PutMark{mark});
}

TEST_CASE(
    "near names come first, and names before the quote have an advantage over names after it") {
  const Project project = project_on(article_of(
      "In Lima they all met Ana Díaz, who said: \"no water left\", and Bo Lee heard it."));
  const auto candidates = proposed(project, "no water left");
  CHECK(names(candidates) == "Ana Díaz, Bo Lee, Lima");
  CHECK(candidates[0].side == Side::Before);
  CHECK(candidates[0].words_between == 2);
  CHECK(candidates[0].mark.empty());
  CHECK(candidates[0].range == range_of(*project.article, "Ana Díaz"));
  CHECK(candidates[1].side == Side::After);
  CHECK(candidates[1].words_between == 1);
}

TEST_CASE("the mark's present speaker is proposed first, even if all other names are nearer") {
  std::string text = "Ana Díaz came.";
  for (int i = 0; i < 3000; ++i) text += " They waited.";
  Project project = project_on(article_of(text + " Bo Lee came too. He said: \"no water left\"."));
  add_source(project, "ana", "Ana Díaz");
  add_source(project, "bo", "Bo Lee");
  put(project.notebook, PutMark{quote_on(project, "no water left")});
  CHECK(names(proposed(project, "no water left")) == "Bo Lee");
  put(project.notebook, PutLink{link_from("l", "attributed-to", "q", "ana")});
  CHECK(names(proposed(project, "no water left")) == "Ana Díaz, Bo Lee");
  CHECK(names(proposed(project, "no water left", {}, 1)) == "Ana Díaz");
  CHECK(names(proposed(project, "no water left", "bo")) == "Bo Lee");
}

TEST_CASE("a name in a passage of the quote comes last, but a name between two passages does not") {
  const Project project =
      project_on(article_of("Far away Ana Díaz came. \"We told Max\", said Bo Lee, \"to go\"."));
  const ByteRange first = range_of(*project.article, "We told Max");
  const ByteRange second = range_of(*project.article, "to go");
  const Mark quote = mark_on("q", MarkKind::Quote, {first, second});
  const auto candidates = speaker_candidates(project, quote, "", 9);
  CHECK(names(candidates) == "Bo Lee, Ana Díaz, Max");
  CHECK(candidates[0].side == Side::Before);  // The name directly precedes the passage "to go".
  CHECK(candidates[2].side == Side::Inside);
}

TEST_CASE("each entity is proposed once, with its nearest source mark") {
  Project project = project_on(
      article_of("The mayor came late. She said it was so: \"no water\". The mayor left."));
  put(project.notebook, PutEntity{entity_named("e", "Ana Díaz")});
  add_source(project, "far", "The mayor", "e");
  add_source(project, "near", "She", "e");
  const auto candidates = proposed(project, "no water");
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].name == "Ana Díaz");
  CHECK(candidates[0].mark == "near");
  CHECK(candidates[0].entity == "e");
}

TEST_CASE("an unmarked name is proposed with the entity that has this name or this last name") {
  Project project = project_on(article_of("When Díaz came, Díaz said: \"no water\"."));
  put(project.notebook, PutEntity{entity_named("e", "Ana Díaz")});
  const auto candidates = proposed(project, "no water");
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].entity == "e");
  CHECK(candidates[0].mark.empty());
  CHECK(candidates[0].range == range_of(*project.article, "Díaz", 1));
}

TEST_CASE(
    "typed letters match the start of any word of a name, also if the text does not contain the "
    "name") {
  Project project = project_on(article_of("There Ana Díaz and Bo Lee heard: \"no water\"."));
  put(project.notebook, PutEntity{entity_named("e", "Dirk Dahl")});
  CHECK(names(proposed(project, "no water", "dia")) == "Ana Díaz");
  const auto candidates = proposed(project, "no water", "D");
  CHECK(names(candidates) == "Ana Díaz, Dirk Dahl");
  CHECK(candidates[1].entity == "e");
  CHECK(candidates[1].range.empty());
  CHECK(names(proposed(project, "no water", "ee")).empty());
  CHECK(names(proposed(project, "no water", "d", 1)) == "Ana Díaz");
}

TEST_CASE("the first word of a sentence is a name only if the same word is a name elsewhere") {
  CHECK(names(proposed(project_on(article_of("Nobody came. It is \"no water\".")), "no water")) ==
        "");
  CHECK(names(proposed(project_on(article_of("Díaz came. But Díaz said \"no water\".")),
                       "no water")) == "Díaz");
  // The text also has "der" in lower case, so "Der" is no name.
  CHECK(names(proposed(project_on(article_of("Der Senate in der city said \"no water\".")),
                       "no water")) == "Senate");
  CHECK(names(proposed(project_on(article_of("When the Senate met: \"no water\".")), "no water")) ==
        "Senate");
}

TEST_CASE("a name includes particles but no title, no possessive and no word of the next block") {
  const auto only = [](std::string_view text) {
    return names(proposed(project_on(article_of(text)), "no water"));
  };
  CHECK(only("There Ursula von der Leyen said \"no water\".") == "Ursula von der Leyen");
  CHECK(only("There Mayor Ana Díaz said \"no water\".") == "Ana Díaz");
  CHECK(only("There Dr. John F. Smith said \"no water\".") == "John F. Smith");
  CHECK(only("There Ana Díaz’s plan said \"no water\".") == "Ana Díaz");
  CHECK(only("We heard Ana\nDíaz said \"no water\".") == "Ana");
}

TEST_CASE(
    "the word May is a name only after a title or if a longer name in the text contains May") {
  const auto found = [](std::string text) {
    return names(
        proposed(project_on(article_of(text.append(" She said \"no water\"."))), "no water"));
  };
  CHECK(found("May we go? It was on May 5, and the vote in May failed.") == "");
  CHECK(found("He said that May was warm.") == "");
  CHECK(found("There Mrs May came. Everybody saw May there.") == "May");
  CHECK(found("There Theresa May came. Later the council heard May again.").starts_with("May"));
}

TEST_CASE("only source marks are proposed in scripts without capital letters") {
  Project project = project_on(article_of("قال رئيس البلدية إنّ الجسر آمن"));
  CHECK(proposed(project, "الجسر آمن").empty());
  add_source(project, "s", "رئيس البلدية");
  CHECK(names(proposed(project, "الجسر آمن")) == "رئيس البلدية");
}

TEST_CASE(
    "only names near a quote or claim are proposed as its speaker, and sources get no proposals") {
  std::string text = "There Ana Díaz came.";
  for (int i = 0; i < 4'000; ++i) text += " and then";
  const Project project = project_on(article_of(text + " \"no water\""));
  CHECK(proposed(project, "no water").empty());
  const Mark source = mark_on("s", MarkKind::Source, {range_of(*project.article, "came")});
  CHECK(speaker_candidates(project, source, "", 9).empty());
  CHECK(names(proposed(project, "came")) == "Ana Díaz");
}

}  // namespace
}  // namespace attest::testing::speaker_candidates_test
