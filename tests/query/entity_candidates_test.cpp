#include "query/entity_candidates.h"

#include <string>
#include <vector>

#include "annotation/edit.h"
#include "doctest.h"
#include "layout/pages.h"
#include "support/marks.h"

namespace attest::entity_candidates_test {
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

TEST_CASE("candidates mentioned before the mark come first, the nearest one first") {
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

TEST_CASE("typed letters find the entities that have a word beginning with them") {
  Sources it;
  it.entity("ana", "Ana Díaz");
  it.entity("port", "Port authority");
  it.mention("1", "ana", ByteRange(0, 5));
  it.mention("she", "", ByteRange(60, 63));

  CHECK(it.names("she", "dia") == Names{"Ana Díaz"});
  CHECK(it.names("she", "AUTH") == Names{"Port authority"});  // Mentioned nowhere.
  CHECK(it.names("she", "ort").empty());
}

}  // namespace attest::entity_candidates_test
