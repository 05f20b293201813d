#include "formats/native/native_json.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "support/projects.h"
#include "support/text_in_parts.h"

namespace attest::testing::native_json_test {

namespace {

const NativeExport kAbout{"Attest 0.1.0", "2026-11-23T10:00:00Z"};

ReadProject read(std::string_view json) {
  Result<ReadProject> project = read_in_parts(json);
  if (!project) FAIL(project.error().message);
  return *std::move(project);
}

}  // namespace

TEST_CASE("a file is written in the documented form") {
  Project project = project_on(article_of("Díaz 🗑 said no."));
  Mark quote = mark_on("urn:uuid:1", MarkKind::Quote, {range_of(*project.article, "no")});
  quote.manner = "direct";
  put(project.notebook, PutMark{quote});

  CHECK(write_native(project, kAbout) == R"({
  "format": "attest",
  "version": 1,
  "generator": "Attest 0.1.0",
  "exported": "2026-11-23T10:00:00Z",
  "article": {
    "id": ")" + project.article->id() + R"(",
    "text": "Díaz 🗑 said no.",
    "blocks": [
      {"kind": "paragraph", "start": 0, "end": 15}
    ],
    "spans": []
  },
  "entities": [],
  "marks": [
    {
      "id": "urn:uuid:1",
      "kind": "quote",
      "passages": [
        {"start": 12, "end": 14, "exact": "no", "prefix": "Díaz 🗑 said ", "suffix": "."}
      ],
      "manner": "direct"
    }
  ],
  "links": []
}
)");
}

TEST_CASE("a project is read back complete, and writing the project again gives the same bytes") {
  const Project project = project_with_everything();
  const std::string once = write_native(project, kAbout);

  const ReadProject again = read(once);

  CHECK(again.project.article->id() == project.article->id());
  CHECK(again.project.article->metadata().byline == "By \"Nobody\"");
  CHECK(again.project.article->blocks().size() == project.article->blocks().size());
  CHECK(again.project.article->spans().size() == project.article->spans().size());
  for (const Mark& mark : contents_of(project.notebook).marks) {
    CAPTURE(mark.id);
    REQUIRE(again.project.notebook.find_mark(mark.id) != nullptr);
    CHECK(*again.project.notebook.find_mark(mark.id) == mark);
  }
  for (const Entity& entity : project.notebook.entities()) {
    REQUIRE(again.project.notebook.find_entity(entity.id) != nullptr);
    CHECK(*again.project.notebook.find_entity(entity.id) == entity);
  }
  for (const Link& link : project.notebook.links()) {
    REQUIRE(again.project.notebook.find_link(link.id) != nullptr);
    CHECK(*again.project.notebook.find_link(link.id) == link);
  }
  CHECK(write_native(again.project, kAbout) == once);
}

TEST_CASE("reading a file of this version gives no remark, except for a passage not in the text") {
  const ReadProject again = read(write_native(project_with_everything(), kAbout));

  REQUIRE(again.remarks.size() == 1);
  CHECK(again.remarks[0] ==
        "1 passage is not in the article any more; its mark is kept and shown as lost");
}

TEST_CASE("the order in which marks are made does not change the file") {
  const auto project_made_in_order = [](std::vector<int> order) {
    Project project = project_on(article_of("One claim stands here, and another one there."));
    const ByteRange words = range_of(*project.article, "claim stands");
    const std::vector<Mark> marks{claim_on("b", words), claim_on("a", words),
                                  claim_on("c", range_of(*project.article, "claim")),
                                  lost_mark("z", "gone"), lost_mark("y", "gone too")};
    for (const int i : order) put(project.notebook, PutMark{marks[std::size_t(i)]});
    put(project.notebook, PutEntity{{order[0] == 0 ? "e1" : "e2", "", "", "", "", "", ""}});
    put(project.notebook, PutEntity{{order[0] == 0 ? "e2" : "e1", "", "", "", "", "", ""}});
    return project;
  };

  const std::string file = write_native(project_made_in_order({0, 1, 2, 3, 4}), kAbout);
  CHECK(write_native(project_made_in_order({4, 2, 3, 1, 0}), kAbout) == file);

  const std::vector<Id> expected{"a", "b", "c", "y", "z"};
  CHECK(ids_in_order(read(file).project.notebook) == expected);
}

TEST_CASE("marks on the same passage are written in the order in which they were made") {
  Project project = project_on(article_of("One claim."));
  Mark late = claim_on("a", range_of(*project.article, "claim"));
  Mark early = claim_on("b", range_of(*project.article, "claim"));
  late.created = "2026-01-02T00:00:00Z";
  early.created = "2026-01-01T00:00:00Z";
  put(project.notebook, PutMark{late});
  put(project.notebook, PutMark{early});

  const std::vector<Id> expected{"b", "a"};
  CHECK(ids_in_order(read(write_native(project, kAbout)).project.notebook) == expected);
}

TEST_CASE("unknown members of a file and of its records are kept") {
  const std::string file = write_native(project_with_everything(), kAbout);

  CHECK(file.find(
            "\n  \"x-tool\":{\"a\":[1,{\"b\":null}],\"c\":\"\\u0007\"},\n  \"x-empty\":{}\n}") !=
        std::string::npos);
  CHECK(file.find("\"x-section\":[\"city\",1.50]") != std::string::npos);
  CHECK(file.find("\"x-wikidata\":\"Q1\"") != std::string::npos);
  CHECK(file.find("\"x-score\":0.1000,\n      \"x-none\":null") != std::string::npos);
  CHECK(file.find("\"x-sure\":true") != std::string::npos);
}

TEST_CASE("a new project without article and marks can be written and read") {
  const std::string file = write_native(Project{}, kAbout);

  const ReadProject again = read(file);

  CHECK(again.project.article->text().empty());
  CHECK(write_native(again.project, kAbout) == file);
}

TEST_CASE("after a file is read, take_touched() returns no records to save") {
  ReadProject again = read(write_native(project_with_everything(), kAbout));

  CHECK(again.project.notebook.take_touched().empty());
}

TEST_CASE("an Attest file is recognised by its beginning") {
  CHECK(looks_native(write_native(Project{}, kAbout)));
  CHECK(looks_native("\xEF\xBB\xBF { \"format\" : \"attest\" }"));
  CHECK(looks_native("{\"version\":1,\"format\":\"attest\","));
  CHECK_FALSE(looks_native("{\"format\":\"attesting\"}"));
  CHECK_FALSE(looks_native("{\"format\":\"other\",\"name\":\"attest\"}"));
  CHECK_FALSE(looks_native("The \"format\": \"attest\" is described here"));
  CHECK_FALSE(looks_native("[{\"format\":\"attest\"}]"));
  CHECK_FALSE(looks_native("{"));
  CHECK_FALSE(looks_native(""));
}

TEST_CASE("a stored record is one line and is read back unchanged") {
  const Project project = project_with_everything();
  for (const Mark& mark : contents_of(project.notebook).marks) {
    const std::string record = write_mark(mark, *project.article);
    CHECK(record.find('\n') == std::string::npos);
    const Result<Mark> again = read_mark(record, *project.article);
    REQUIRE(again.ok());
    CHECK(*again == mark);
  }
  for (const Entity& entity : project.notebook.entities()) {
    const Result<Entity> again = read_entity(write_entity(entity));
    REQUIRE(again.ok());
    CHECK(*again == entity);
  }
  for (const Link& link : project.notebook.links()) {
    const Result<Link> again = read_link(write_link(link));
    REQUIRE(again.ok());
    CHECK(*again == link);
  }
  const Result<Article> article = read_article(write_article(*project.article));
  REQUIRE(article.ok());
  CHECK(write_article(*article) == write_article(*project.article));
}

}  // namespace attest::testing::native_json_test
