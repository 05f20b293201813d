// Tests choosing several marks.
#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::choosing_test {
namespace {

struct FiveMarks {
  Reader reader{"one two three four five"};
  std::vector<Id> marks;

  FiveMarks() {
    for (const std::string_view word : {"one", "two", "three", "four", "five"}) {
      marks.push_back(reader.marks(MarkKind::Claim, word));
    }
    reader.does(ChooseMark{});
  }
  void click(std::size_t mark, Choosing how = Choosing::Only) {
    reader.does(ChooseMark{marks[mark], how});
  }
  std::string chosen() {
    std::string list;
    for (const Id& id : reader.session.chosen_marks()) list += reader.words(id) + " ";
    return list;
  }
};

TEST_CASE(
    "a click with Ctrl adds a mark to the chosen marks, or removes a mark from the chosen marks") {
  FiveMarks it;
  it.click(1);
  it.click(3, Choosing::Toggle);
  CHECK(it.chosen() == "two four ");
  CHECK(it.reader.session.chosen() == it.marks[3]);
  CHECK(it.reader.session.is_chosen(it.marks[1]));
  CHECK_FALSE(it.reader.session.is_chosen(it.marks[2]));

  it.click(3, Choosing::Toggle);
  CHECK(it.chosen() == "two ");
  it.click(1, Choosing::Toggle);
  CHECK(it.chosen().empty());
  CHECK(it.reader.session.chosen_mark() == nullptr);

  const Outcome outcome = it.reader.does(ChooseMark{it.marks[0], Choosing::Toggle});
  CHECK(outcome.message == "1 mark is chosen");
  CHECK(outcome.changes == SessionChanges{.chosen = true});
}

TEST_CASE("a click with Shift chooses all marks from the last click without Shift to this click") {
  FiveMarks it;
  it.click(2);
  CHECK(it.reader.does(ChooseMark{it.marks[4], Choosing::Range}).message == "3 marks are chosen");
  CHECK(it.chosen() == "three four five ");
  it.click(0, Choosing::Range);
  CHECK(it.chosen() == "three two one ");
  CHECK(it.reader.session.chosen() == it.marks[0]);
  it.click(2, Choosing::Range);
  CHECK(it.chosen() == "three ");
}

TEST_CASE("a click with Shift chooses a range in the order of the list, not of the text") {
  FiveMarks it;
  it.reader.does(TagMarks{{it.marks[0], it.marks[2], it.marks[4]}, {"odd"}});
  MarkQuery query;
  query.tags = {"odd"};
  it.reader.session.set_query(query);

  it.click(0);
  it.click(4, Choosing::Range);
  CHECK(it.chosen() == "one three five ");
  it.click(1, Choosing::Range);  // "two" is not listed, so it is chosen alone.
  CHECK(it.chosen() == "two ");
}

TEST_CASE("a click with Shift chooses only the clicked mark if no mark was chosen before") {
  FiveMarks it;
  it.click(3, Choosing::Range);
  CHECK(it.chosen() == "four ");
}

TEST_CASE("a deleted mark is no longer chosen, and the other chosen marks stay chosen") {
  FiveMarks it;
  it.click(0);
  it.click(3, Choosing::Range);
  it.reader.does(DeleteMarks{{it.marks[1], it.marks[3]}});
  CHECK(it.chosen() == "one three ");
  it.click(4, Choosing::Range);
  CHECK(it.chosen() == "one three five ");
}

TEST_CASE("choosing a mark that is already chosen changes nothing") {
  FiveMarks it;
  it.click(2);
  CHECK(it.reader.does(ChooseMark{it.marks[2]}).changes == SessionChanges{});
  it.reader.does(ChooseMark{});
  CHECK(it.reader.does(ChooseMark{}).changes == SessionChanges{});
}

}  // namespace
}  // namespace attest::testing::choosing_test
