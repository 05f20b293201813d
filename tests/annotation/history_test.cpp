#include "annotation/history.h"

#include <random>

#include "doctest.h"
#include "support/marks.h"

namespace attest::testing::history_test {
namespace {

struct Desk {
  Notebook notebook;
  History history;

  void mark(const Id& id, std::size_t start) {
    REQUIRE(
        history
            .perform(notebook, PutMark{claim_on(id, ByteRange(start, start + 4))}, "mark a claim")
            .ok());
  }
  void write_note(const Id& id, const std::string& note, const std::string& merge_key) {
    Mark noted = *notebook.find_mark(id);
    noted.note = note;
    REQUIRE(history.perform(notebook, PutMark{noted}, "change the note", merge_key).ok());
  }
};

TEST_CASE("undo and redo fail if the history is empty") {
  Desk desk;

  CHECK_FALSE(desk.history.can_undo());
  CHECK_FALSE(desk.history.can_redo());
  CHECK(desk.history.undo_label().empty());
  CHECK(desk.history.redo_label().empty());
  CHECK(desk.history.undo(desk.notebook).error().kind == Error::Kind::NotFound);
  CHECK(desk.history.redo(desk.notebook).error().kind == Error::Kind::NotFound);
}

TEST_CASE("an undo step has a label and can be redone") {
  Desk desk;
  desk.mark("claim", 0);
  REQUIRE(desk.history.undo_label() == "mark a claim");

  const Result<Reversal> undone = desk.history.undo(desk.notebook);

  REQUIRE(undone.ok());
  CHECK(undone->label == "mark a claim");
  CHECK(undone->mark.empty());
  CHECK(desk.notebook.mark_count() == 0);
  CHECK(desk.history.redo_label() == "mark a claim");

  const Result<Reversal> redone = desk.history.redo(desk.notebook);
  REQUIRE(redone.ok());
  CHECK(redone->mark == "claim");
  CHECK(redone->brought_back);
  CHECK(desk.notebook.mark_count() == 1);
}

TEST_CASE("undo reports the mark that was restored or changed") {
  Desk desk;
  desk.mark("claim", 0);
  desk.write_note("claim", "Check this", "");
  REQUIRE(desk.history.perform(desk.notebook, RemoveMark{"claim"}, "delete a claim").ok());

  const Result<Reversal> deletion = desk.history.undo(desk.notebook);
  REQUIRE(deletion.ok());
  CHECK(deletion->mark == "claim");
  CHECK(deletion->brought_back);

  const Result<Reversal> note = desk.history.undo(desk.notebook);
  REQUIRE(note.ok());
  CHECK(note->mark == "claim");
  CHECK_FALSE(note->brought_back);
}

TEST_CASE("the keystrokes in a note are undone and redone as one step") {
  Desk desk;
  desk.mark("claim", 0);
  for (const char* typed : {"S", "Sa", "Say", "Says", "Says who?"}) {
    desk.write_note("claim", typed, "note of claim");
  }

  REQUIRE(desk.history.undo(desk.notebook).ok());
  CHECK(desk.notebook.find_mark("claim")->note.empty());
  REQUIRE(desk.history.redo(desk.notebook).ok());
  CHECK(desk.notebook.find_mark("claim")->note == "Says who?");
}

TEST_CASE("editing a note again after an interruption makes a second undo step") {
  Desk desk;
  desk.mark("claim", 0);
  desk.write_note("claim", "Says", "note of claim");

  SUBCASE("typing after another edit starts a new undo step") { desk.mark("other", 9); }
  SUBCASE("typing after a pause starts a new undo step") { desk.history.close_merge(); }
  SUBCASE("typing after undo and redo starts a new undo step") {
    REQUIRE(desk.history.undo(desk.notebook).ok());
    REQUIRE(desk.history.redo(desk.notebook).ok());
  }
  desk.write_note("claim", "Says who?", "note of claim");
  REQUIRE(desk.history.undo(desk.notebook).ok());

  CHECK(desk.notebook.find_mark("claim")->note == "Says");
}

TEST_CASE("different edits with the same merge key are undone together, the last one first") {
  Desk desk;
  const auto step = [&desk](Edit edit) {
    REQUIRE(desk.history.perform(desk.notebook, std::move(edit), "import", "import").ok());
  };
  step(PutMark{claim_on("quote", ByteRange(0, 5))});
  step(PutMark{claim_on("source", ByteRange(7, 9))});
  step(PutLink{link_from("link", "attributed-to", "quote", "source")});
  const NotebookContents imported = contents_of(desk.notebook);

  REQUIRE(desk.history.undo(desk.notebook).ok());
  CHECK(desk.notebook.mark_count() == 0);
  CHECK_FALSE(desk.history.can_undo());
  REQUIRE(desk.history.redo(desk.notebook).ok());
  CHECK(contents_of(desk.notebook) == imported);
}

TEST_CASE("edits without a merge key are never undone together") {
  Desk desk;
  desk.mark("one", 0);
  desk.mark("two", 9);

  REQUIRE(desk.history.undo(desk.notebook).ok());

  CHECK(ids_in_order(desk.notebook) == std::vector<Id>{"one"});
}

TEST_CASE("a new edit clears the redo stack") {
  Desk desk;
  desk.mark("one", 0);
  REQUIRE(desk.history.undo(desk.notebook).ok());

  desk.mark("two", 9);

  CHECK_FALSE(desk.history.can_redo());
  REQUIRE(desk.history.undo(desk.notebook).ok());
  CHECK(desk.notebook.mark_count() == 0);
}

TEST_CASE("a rejected edit leaves the undo stack and the redo stack unchanged") {
  Desk desk;
  desk.mark("one", 0);
  REQUIRE(desk.history.undo(desk.notebook).ok());

  const Result<Done> refused = desk.history.perform(desk.notebook, RemoveMark{"nobody"}, "delete");

  CHECK_FALSE(refused.ok());
  CHECK_FALSE(desk.history.can_undo());
  CHECK(desk.history.redo_label() == "mark a claim");
}

TEST_CASE(
    "if an undo step conflicts with another window's change, undo fails and drops only that step") {
  Desk desk;
  desk.mark("one", 0);
  desk.mark("two", 9);
  REQUIRE(apply_saved(desk.notebook, RemoveMark{"two"}).ok());

  const Result<Reversal> overtaken = desk.history.undo(desk.notebook);
  REQUIRE_FALSE(overtaken.ok());
  CHECK(overtaken.error().message.find("mark a claim") != std::string::npos);
  CHECK(ids_in_order(desk.notebook) == std::vector<Id>{"one"});

  CHECK(desk.history.undo(desk.notebook).ok());
  CHECK(desk.notebook.mark_count() == 0);
}

TEST_CASE("clearing the history empties the undo stack and the redo stack") {
  Desk desk;
  desk.mark("one", 0);
  REQUIRE(desk.history.undo(desk.notebook).ok());
  desk.mark("two", 0);

  desk.history.clear();

  CHECK_FALSE(desk.history.can_undo());
  CHECK_FALSE(desk.history.can_redo());
}

// Makes random edits, some of which are rejected.
class RandomEditor {
 public:
  explicit RandomEditor(unsigned seed) : random_(seed) {}

  Edit next_edit(int depth = 0) {
    switch (below(depth == 0 ? 8 : 7)) {
      case 0:
      case 1: {
        Mark mark = mark_on(mark_id(), kMarkKinds[below(3)].kind, ranges());
        mark.note = std::string(below(4), 'n');
        mark.entity = below(2) == 0 ? entity_id() : Id();
        return PutMark{std::move(mark)};
      }
      case 2:
        return RemoveMark{mark_id()};
      case 3:
        return PutEntity{entity_named(entity_id(), std::string(below(9), 'e'))};
      case 4:
        return RemoveEntity{entity_id()};
      case 5:
        return RemoveLink{link_id()};
      case 6:
        return PutLink{link_from(link_id(), "supports", mark_id(), mark_id())};
      default: {
        Batch batch;
        for (std::size_t i = below(4); i > 0; --i) batch.edits.push_back(next_edit(depth + 1));
        return batch;
      }
    }
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  Id mark_id() { return "mark " + std::to_string(below(12)); }
  Id entity_id() { return "entity " + std::to_string(below(4)); }
  Id link_id() { return "link " + std::to_string(below(8)); }
  std::vector<ByteRange> ranges() {
    std::vector<ByteRange> made;
    for (std::size_t at = below(20), i = 0; i < 1 + below(2); ++i) {
      const std::size_t end = at + 1 + below(10);
      made.emplace_back(at, end);
      at = end + below(5);
    }
    return made;
  }
  std::mt19937 random_;
};

TEST_CASE(
    "undoing all random edits restores the first contents, and redoing them the last contents") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    RandomEditor editor(seed);
    Desk desk;
    const NotebookContents start = contents_of(desk.notebook);
    for (int i = 0; i < 60; ++i) {
      const std::string key = editor.below(3) == 0 ? "together" : "";
      // passages() merges the pending changes of the notebook. Only some rounds call it, so that
      // several changes are pending in the other rounds.
      if (editor.below(3) == 0) (void)desk.notebook.passages();
      (void)desk.history.perform(desk.notebook, editor.next_edit(), "edit", key);
    }
    const NotebookContents end = contents_of(desk.notebook);

    std::size_t steps = 0;
    while (desk.history.can_undo()) {
      REQUIRE(desk.history.undo(desk.notebook).ok());
      ++steps;
    }
    CHECK(steps > 5);
    CHECK(contents_of(desk.notebook) == start);
    while (desk.history.can_redo()) REQUIRE(desk.history.redo(desk.notebook).ok());
    CHECK(contents_of(desk.notebook) == end);
  }
}

TEST_CASE("adopting another notebook is undone and redone as one step") {
  Notebook from;
  REQUIRE(apply_saved(from, PutMark{claim_on("quote", ByteRange(0, 4))}).ok());
  REQUIRE(apply_saved(from, PutMark{claim_on("source", ByteRange(7, 9))}).ok());
  REQUIRE(apply_saved(from, PutEntity{{"paper", "A paper", {}, {}, {}, {}, {}}}).ok());
  REQUIRE(apply_saved(from, PutLink{link_from("link", "attributed-to", "quote", "source")}).ok());
  const NotebookContents all = contents_of(from);

  Desk desk;
  REQUIRE(desk.notebook.is_new());
  const std::uint64_t before = desk.notebook.generation();
  desk.history.adopt(desk.notebook, std::move(from), "import a file");
  CHECK(contents_of(desk.notebook) == all);
  CHECK(desk.notebook.generation() > before);
  CHECK(desk.notebook.take_touched().size() == 4);  // All adopted records must be saved.
  CHECK_FALSE(desk.notebook.is_new());

  REQUIRE(desk.history.undo(desk.notebook).ok());
  CHECK(desk.notebook.mark_count() == 0);
  CHECK(desk.notebook.links().empty());
  CHECK(desk.notebook.entities().empty());
  CHECK(desk.notebook.take_touched().size() == 4);
  CHECK_FALSE(desk.notebook.is_new());
  const Result<Reversal> again = desk.history.redo(desk.notebook);
  REQUIRE(again.ok());
  CHECK(again->mark == "quote");
  CHECK(contents_of(desk.notebook) == all);
}

}  // namespace
}  // namespace attest::testing::history_test
