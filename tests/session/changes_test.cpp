#include "doctest.h"
#include "support/reader.h"

namespace attest::testing::changes_test {
namespace {

TEST_CASE("an action reports which parts of the session have changed") {
  Reader reader("The mayor said the bridge is safe.");
  const ByteRange mayor = reader.range("mayor");
  const auto changes = [&](const Action& action) { return reader.does(action).changes; };

  CHECK(changes(Select{mayor, mayor.end}) == SessionChanges{.selection = true});
  CHECK(changes(Select{mayor, mayor.end}) == SessionChanges{});
  const SessionChanges marked = changes(MarkSelection{MarkKind::Claim});
  CHECK(marked.notebook);
  CHECK(marked.chosen);

  const Id mark = reader.session.chosen();
  CHECK(changes(HoverMark{mark}) == SessionChanges{.hovered = true});
  CHECK(changes(HoverMark{mark}) == SessionChanges{});
  CHECK(changes(ChooseMark{}) == SessionChanges{.chosen = true});
  CHECK(changes(note_on(mark, "A note")) == SessionChanges{.notebook = true});
  CHECK(changes(note_on(mark, "A note")) == SessionChanges{});

  const SessionChanges deleted = changes(DeleteMark{mark});
  CHECK(deleted.notebook);
  CHECK(deleted.hovered);  // Deleting the hovered mark changes `hovered`.
}

TEST_CASE("moving the caret to the other end of the selection changes the selection") {
  Reader reader("The mayor said the bridge is safe.");
  const ByteRange mayor = reader.range("mayor");
  reader.does(Select{mayor, mayor.end});
  CHECK(reader.does(Select{mayor, mayor.start}).changes.selection);
}

}  // namespace
}  // namespace attest::testing::changes_test
