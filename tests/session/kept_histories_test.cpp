// Tests that the undo history of an article is kept while another article is open.
#include "session/kept_histories.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "annotation/edit.h"
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::kept_histories_test {
namespace {

// Returns a copy of the notebook, made by adding its records to an empty notebook, as loading does.
// The records of the copy are numbered from 0 without gaps, even if records were removed earlier.
Notebook loaded_again(const Notebook& notebook) {
  Notebook loaded;
  for (const Entity& entity : notebook.entities()) {
    REQUIRE(apply_saved(loaded, PutEntity{entity}).ok());
  }
  for (const Mark& mark : notebook.marks()) REQUIRE(apply_saved(loaded, PutMark{mark}).ok());
  for (const Link& link : notebook.links()) REQUIRE(apply_saved(loaded, PutLink{link}).ok());
  return loaded;
}

struct TwoArticles {
  Reader reader{"Ana said that the bridge is old and the road is new."};
  std::shared_ptr<const Article> first = reader.session.project().article;
  std::shared_ptr<const Article> second =
      std::make_shared<const Article>(article_of("Another text about a river."));

  void open(std::shared_ptr<const Article> article, Notebook notebook) {
    Project project;
    project.article = std::move(article);
    project.notebook = std::move(notebook);
    reader.session.open(std::move(project));
  }
  // Opens the second article, and then the first article with `notebook`.
  void leave_and_return(Notebook notebook) {
    open(second, {});
    CHECK_FALSE(reader.session.history().can_undo());
    open(first, std::move(notebook));
  }
  void leave_and_return() { leave_and_return(loaded_again(reader.session.notebook())); }
};

}  // namespace

TEST_CASE("changes of an article can be undone and redone after another article was open") {
  TwoArticles it;
  const Id claim = it.reader.marks(MarkKind::Claim, "the bridge is old");
  const Id quote = it.reader.marks(MarkKind::Quote, "the road is new");
  it.reader.does(AttributeTo{{quote}, EntityName{"Ana"}});
  it.reader.does(DeleteMark{claim});
  const NotebookContents last = contents_of(it.reader.session.notebook());
  it.reader.does(Undo{});
  const NotebookContents before = contents_of(it.reader.session.notebook());
  it.leave_and_return();

  CHECK(it.reader.session.history().redo_label() == "delete a claim");
  it.reader.does(Redo{});
  CHECK(contents_of(it.reader.session.notebook()) == last);
  it.reader.does(Undo{});
  CHECK(contents_of(it.reader.session.notebook()) == before);
  while (it.reader.session.history().can_undo()) it.reader.does(Undo{});
  CHECK(it.reader.session.notebook().record_count() == 0);
}

TEST_CASE("each article has its own undo history") {
  TwoArticles it;
  it.reader.marks(MarkKind::Claim, "the bridge is old");
  Notebook notebook = loaded_again(it.reader.session.notebook());
  it.open(it.second, {});
  it.reader.marks(MarkKind::Source, "a river");
  Notebook river = loaded_again(it.reader.session.notebook());
  it.open(it.first, std::move(notebook));
  CHECK(it.reader.session.history().undo_label() == "mark a claim");
  it.open(it.second, std::move(river));
  CHECK(it.reader.session.history().undo_label() == "mark a source");
}

TEST_CASE("a mark restored by undo does not get the number that another mark has had meanwhile") {
  TwoArticles it;
  const Id removed = it.reader.marks(MarkKind::Claim, "the bridge is old");
  const Id other = it.reader.marks(MarkKind::Claim, "the road is new");
  it.reader.does(DeleteMark{removed});
  it.leave_and_return();  // `other` now has the number that `removed` had.
  const std::uint32_t number = it.reader.session.notebook().mark_number(other);
  REQUIRE(it.reader.session.apply_remote(RemoveMark{other}).ok());
  it.reader.does(Undo{});
  CHECK(it.reader.words(removed) == "the bridge is old");
  CHECK(it.reader.session.notebook().mark_number(removed) != number);
}

TEST_CASE(
    "after an article opens again, a change gets a higher revision than all earlier changes") {
  TwoArticles it;
  const Id claim = it.reader.marks(MarkKind::Claim, "the bridge is old");
  it.reader.does(note_on(claim, "one"));
  const std::uint64_t highest = it.reader.mark(claim).revision;
  it.reader.does(Undo{});
  it.leave_and_return();
  it.reader.does(note_on(claim, "two"));
  CHECK(it.reader.mark(claim).revision > highest);
}

TEST_CASE(
    "the history of an article is dropped if its notebook changes while another article is open") {
  TwoArticles it;
  const Id claim = it.reader.marks(MarkKind::Claim, "the bridge is old");
  Notebook changed = loaded_again(it.reader.session.notebook());
  SUBCASE("the undo history is dropped if a mark was changed while another article was open") {
    Mark mark = it.reader.mark(claim);
    mark.tags = {"seen"};
    ++mark.revision;
    REQUIRE(apply_saved(changed, PutMark{mark}).ok());
  }
  SUBCASE("the undo history is dropped if a mark was added while another article was open") {
    Mark mark = it.reader.mark(claim);
    mark.id = "another";
    REQUIRE(apply_saved(changed, PutMark{mark}).ok());
  }
  SUBCASE("the undo history is dropped if a mark was removed while another article was open") {
    REQUIRE(apply_saved(changed, RemoveMark{claim}).ok());
  }
  SUBCASE("the undo history is dropped if an entity was added while another article was open") {
    REQUIRE(apply_saved(changed, PutEntity{{.id = "e", .name = "Ana"}}).ok());
  }
  it.leave_and_return(std::move(changed));
  CHECK_FALSE(it.reader.session.history().can_undo());
}

TEST_CASE("the oldest undo histories are dropped if all histories together have too many records") {
  KeptHistories histories;
  const auto history_with = [](std::size_t records, Notebook& notebook) {
    SessionHistory history;
    Batch batch;
    batch.edits.reserve(records);
    for (std::size_t i = 0; i < records; ++i) {
      batch.edits.emplace_back(PutEntity{{.id = std::to_string(i), .name = "x"}});
    }
    REQUIRE(history.steps.perform(notebook, std::move(batch), "add").ok());
    return history;
  };
  Notebook notebooks[3];
  const std::size_t third = KeptHistories::kMostRecords / 3;
  for (std::size_t i = 0; i < 3; ++i) {
    histories.keep(std::to_string(i), history_with(third, notebooks[i]), notebooks[i]);
  }
  Notebook one_more;
  histories.keep("more", history_with(2, one_more), one_more);
  CHECK_FALSE(histories.take("0", notebooks[0]).steps.can_undo());
  CHECK(histories.take("1", notebooks[1]).steps.can_undo());
  CHECK_FALSE(histories.take("1", notebooks[1]).steps.can_undo());  // It was taken.
  // After take() has returned a history, the records of this history are no longer counted.
  Notebook fourth;
  histories.keep("4", history_with(third, fourth), fourth);
  CHECK(histories.take("2", notebooks[2]).steps.can_undo());
  CHECK(histories.take("more", one_more).steps.can_undo());
  CHECK(histories.take("4", fourth).steps.can_undo());
}

}  // namespace attest::testing::kept_histories_test
