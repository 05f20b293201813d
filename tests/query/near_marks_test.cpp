#include "query/near_marks.h"
#include "annotation/link.h"

#include <string>
#include <vector>

#include "annotation/edit.h"
#include "doctest.h"
#include "layout/pages.h"
#include "support/marks.h"

namespace attest::near_marks_test {
namespace {

using Names = std::vector<std::string>;

struct Sources {
  Project project{testing::long_article(20, 30), {}, {}};

  void entity(const Id& id, std::string name) {
    Entity entity;
    entity.id = id;
    entity.name = std::move(name);
    REQUIRE(apply(project.notebook, PutEntity{entity}).ok());
  }
  void mention(const Id& id, const Id& entity, ByteRange range) {
    Mark mark = testing::mark_on(id, MarkKind::Source, {range});
    mark.entity = entity;
    REQUIRE(apply(project.notebook, PutMark{mark}).ok());
  }
  Names names(const Id& mark, std::string_view typed = {}, std::size_t most = 6) {
    Names names;
    for (const SpeakerCandidate& each :
         entity_candidates(project, *project.notebook.find_mark(mark), typed, most)) {
      names.push_back(each.name);
    }
    return names;
  }
};

}  // namespace

TEST_CASE("entities that are named before the mark are offered first, the nearest one first") {
  Sources it;
  it.entity("ana", "Ana Díaz");
  it.entity("port", "Port authority");
  it.entity("jan", "Jan");
  it.mention("1", "ana", ByteRange(0, 5));
  it.mention("2", "port", ByteRange(20, 25));
  it.mention("3", "ana", ByteRange(40, 45));
  it.mention("she", "", ByteRange(60, 63));
  it.mention("5", "jan", ByteRange(80, 85));
  it.mention("6", "", ByteRange(90, 95));

  CHECK(it.names("she") == Names{"Ana Díaz", "Port authority", "Jan"});
  CHECK(it.names("she", {}, 1) == Names{"Ana Díaz"});
  CHECK(it.names("3") == Names{"Port authority", "Jan"});
}

TEST_CASE("typed letters find the entities with a word that begins with these letters") {
  Sources it;
  it.entity("ana", "Ana Díaz");
  it.entity("port", "Port authority");
  it.mention("1", "ana", ByteRange(0, 5));
  it.mention("she", "", ByteRange(60, 63));

  CHECK(it.names("she", "dia") == Names{"Ana Díaz"});
  CHECK(it.names("she", "AUTH") == Names{"Port authority"});  // No mark refers to this entity.
  CHECK(it.names("she", "ort").empty());
}

TEST_CASE("link_candidates() offers all near marks for a claim, and only claims for other marks") {
  Sources it;
  const auto put = [&](const Id& id, MarkKind kind, ByteRange range) {
    REQUIRE(apply(it.project.notebook, PutMark{testing::mark_on(id, kind, {range})}).ok());
  };
  put("first", MarkKind::Claim, ByteRange(0, 5));
  put("quote", MarkKind::Quote, ByteRange(20, 25));
  put("here", MarkKind::Claim, ByteRange(40, 45));
  put("source", MarkKind::Source, ByteRange(60, 63));
  const auto found = [&](const Id& mark, std::string_view typed = {}) {
    Names ids;
    for (const SpeakerCandidate& each :
         link_candidates(it.project, *it.project.notebook.find_mark(mark), kSupports, typed, 6)) {
      ids.push_back(each.mark);
    }
    return ids;
  };
  CHECK(found("here") == Names{"quote", "first", "source"});
  CHECK(found("quote") == Names{"first", "here"});
  CHECK(found("here", "no such words").empty());

  REQUIRE(apply(it.project.notebook, PutLink{{"link", std::string(kSupports), "quote", "here", {}}})
              .ok());
  CHECK(found("here") == Names{"first", "source"});
}

TEST_CASE("a marked name is compared with the names of all entities, word by word") {
  constexpr std::string_view kText =
      "Ana Smith and John Miller met. She told Mayor Díaz about the plan of John Miller.";
  const auto offers = [&](std::string_view words, std::size_t most) {
    Sources it;
    it.project.article = testing::article_of({{BlockKind::Paragraph, std::string(kText)}});
    for (const char* name : {"Ana Smith", "John Smith", "Ana Díaz"}) it.entity(name, name);
    it.mention("near", "Ana Smith", ByteRange(0, 9));
    const std::size_t at = kText.find(words);
    it.mention("m", "", ByteRange(at, at + words.size()));
    const NameOfMark name(it.project, *it.project.notebook.find_mark("m"));
    Names found = it.names("m", {}, most);
    found.push_back(name.is_name() ? "name" : "no name");
    return found;
  };
  // Díaz is known, although nobody near the mark is called so.
  CHECK(offers("Mayor Díaz", 1) == Names{"Ana Díaz", "name"});
  // John Smith shares only the first name.
  CHECK(offers("John Miller", 6) == Names{"Ana Smith", "name"});
  CHECK(offers("She", 6) == Names{"Ana Smith", "no name"});
  CHECK(offers("the plan", 6) == Names{"Ana Smith", "no name"});
}

}  // namespace attest::near_marks_test
