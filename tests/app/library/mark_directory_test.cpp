#include "app/library/mark_directory.h"

#include "app/samples.h"
#include "article/import.h"
#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::mark_directory_test {

namespace {

using Kind = LibraryFolder::Kind;

Entity source(std::string name, std::string role = {}) {
  Entity entity;
  entity.id = "urn:" + name;
  entity.name = std::move(name);
  entity.role = std::move(role);
  return entity;
}

struct Desk {
  std::string stores(const std::string& text, std::vector<Entity> sources,
                     std::vector<std::string> tags = {}) {
    return stores(article_of(text), std::move(sources), std::move(tags));
  }
  std::string stores(Article article, std::vector<Entity> sources, std::vector<std::string> tags) {
    Project project = project_on(std::move(article));
    window.keep(project);
    std::string id = project.article->id();
    const ArticleWords words{{}, std::move(sources), std::move(tags)};
    REQUIRE(window.library.summarise(id, {}, words, kEvening).ok());
    return id;
  }
  void reads() {
    directory.begin(window.library.index());
    for (bool complete = false; !complete;) {
      REQUIRE(directory.has_work());
      complete = directory.step(Deadline::never());
      for (const Request& request : requests.take()) {
        const auto& read = std::get<ReadJournal>(request);
        const JournalRead answer{read.request, browser.journal.entries(read.prefixes), true};
        journal.finish(*journal.pending(answer));
        directory.answered(answer);
      }
    }
  }
  std::string names(Kind kind, const std::string& wanted = {}) {
    std::string all;
    for (const FolderCount& each : directory.names(kind, wanted, 2)) {
      all += each.folder.name + " " + std::to_string(each.count) + ";";
    }
    return all;
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  RequestQueue requests;
  JournalRequests journal{requests};
  MarkDirectory directory{journal, window.records};
};

}  // namespace

TEST_CASE(
    "the library lists frequent sources and tags first and finds a source by a part of its name") {
  Desk desk;
  const std::string first = desk.stores("One.", {source("Ana Díaz"), source("Port")}, {"budget"});
  const std::string second = desk.stores("Two.", {source("ana diaz", "Mayor")}, {"Budget"});
  desk.stores("Three.", {source("Zoe"), source("Port"), source("Ana Díaz")});
  desk.reads();
  CHECK(desk.names(Kind::Source) == "ana diaz 3;Port 2;");
  CHECK(desk.names(Kind::Source, "zo") == "Zoe 1;");
  CHECK(desk.names(Kind::MarkTag).find(" 2;") != std::string::npos);
  CHECK(desk.directory.articles_with({Kind::Source, "ANA DÍAZ"}).size() == 3);
  CHECK(desk.directory.articles_with({Kind::MarkTag, "budget"}).size() == 2);
  CHECK(desk.directory.articles_with({Kind::Source, "nobody"}).empty());
}

TEST_CASE(
    "a source is found by the beginning of any word of its name, with the role from any article") {
  Desk desk;
  desk.stores("One.", {source("Ana Díaz")});
  desk.stores("Two.", {source("Ana Díaz", "Mayor"), source("Diana Ross")});
  desk.reads();
  const std::vector<KnownSource> found = desk.directory.sources_beginning("dia", 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].source.name == "Ana Díaz");
  CHECK(found[0].source.role == "Mayor");
  CHECK(found[0].articles == 2);
  CHECK(found[1].source.name == "Diana Ross");
  CHECK(desk.directory.sources_beginning("iana", 5).empty());
}

TEST_CASE("the list of all sources is read from the journal if local storage has lost the names") {
  Desk desk;
  desk.stores("One.", {source("Ana Díaz")});
  for (const std::string& key : desk.browser.store.keys("attest/")) desk.browser.store.remove(key);
  desk.reads();
  CHECK(desk.names(Kind::Source) == "Ana Díaz 1;");
}

TEST_CASE(
    "the list of all sources contains no sources of samples and keeps the kind of each source") {
  Desk desk;
  Result<Imported> sample =
      import_article(std::string(all_samples().front().markdown), SourceFormat::Markdown, {});
  REQUIRE(sample.ok());
  Entity report = source("Report");
  report.kind = "document";
  desk.stores("One.", {report, source("Zoe")});
  desk.stores(std::move(sample->article), {source("Ana Díaz")}, {"load"});
  desk.reads();
  CHECK(desk.names(Kind::Source) == "Report 1;Zoe 1;");
  CHECK(desk.names(Kind::MarkTag).empty());
  CHECK(desk.directory.names(Kind::Source, {}, 2).front().source_kind == "document");
  CHECK(desk.directory.sources_beginning("ana", 5).empty());
}

}  // namespace attest::testing::mark_directory_test
