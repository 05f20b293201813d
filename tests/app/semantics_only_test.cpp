// Uses the whole interface as a screen reader does: through controls, fields and selections of the
// semantics layer, without a pointer or positions.
#include <algorithm>
#include <string>

#include "app/app.h"
#include "doctest.h"
#include "support/headless_app.h"

namespace attest::semantics_only_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

const Control* control_named(const HeadlessApp& it, std::string_view name) {
  const auto found = std::find_if(it.controls.begin(), it.controls.end(),
                                  [&](const Control& each) { return each.name == name; });
  return found == it.controls.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a mark is made, changed, deleted and restored through the semantics layer alone") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const Notebook& notebook = it.app.session().notebook();

  it.settle({TextSelected{{0, Utf16Offset(0), 0, Utf16Offset(7)}}});
  it.activate("Claim");
  REQUIRE(notebook.mark_count() == 1);
  CHECK(it.app.session().chosen_mark() != nullptr);

  it.activate("Quote");
  CHECK(notebook.mark_at(0).kind == MarkKind::Quote);
  it.settle({FieldEdited{kNoteField, "Who said it?"}});
  CHECK(notebook.mark_at(0).note == "Who said it?");

  it.activate("Delete");
  CHECK(notebook.mark_count() == 0);
  it.activate("Undo");
  REQUIRE(notebook.mark_count() == 1);
  CHECK(notebook.mark_at(0).note == "Who said it?");
  CHECK(it.settled);
}

TEST_CASE("every dialog opens, works and closes through the semantics layer alone") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const std::string first = it.app.article().id();

  it.activate("Help");
  REQUIRE(control_named(it, "How to mark") != nullptr);
  it.activate("Close");
  CHECK(control_named(it, "How to mark") == nullptr);

  it.activate("Text and sizes");
  REQUIRE(control_named(it, "Text size 19 px") != nullptr);
  it.activate("Larger text");
  CHECK(control_named(it, "Text size 20 px") != nullptr);
  it.activate("Reset all sizes");
  CHECK(control_named(it, "Text size 19 px") != nullptr);
  it.activate("Close");

  it.activate("Library");
  REQUIRE(control_named(it, "Choose a file…") != nullptr);
  it.settle({FieldEdited{kPasteField, "# Pasted\n\nA bridge was closed."}});
  it.activate("Open pasted text");
  CHECK(it.app.article().title() == "Pasted");
  CHECK(it.app.article().id() != first);
  CHECK(control_named(it, "Choose a file…") == nullptr);
  CHECK(it.settled);
}

}  // namespace attest::semantics_only_test
