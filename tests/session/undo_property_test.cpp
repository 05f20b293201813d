// Makes random actions of every kind, then undoes and redoes them.
#include <cstdlib>
#include <set>
#include <string>

#include "annotation/fields.h"
#include "annotation/link_rules.h"
#include "doctest.h"
#include "formats/native/native_json.h"
#include "session/session.h"
#include "support/fixed_environment.h"
#include "support/projects.h"
#include "support/random_reader.h"

namespace attest::testing::undo_property_test {
namespace {

// The number of actions. The environment variable ATTEST_RANDOM_ACTIONS replaces this number.
constexpr std::size_t kActions = 100'000;

std::size_t action_count() {
  const char* const wanted = std::getenv("ATTEST_RANDOM_ACTIONS");  // NOLINT(concurrency-mt-unsafe)
  return wanted == nullptr ? kActions : std::strtoul(wanted, nullptr, 10);
}

std::string file_of(const Session& session) { return write_native(session.project(), {}); }

// Checks the rules that hold after every action.
void check_rules(const Notebook& notebook, const std::set<Id>& old_links) {
  for (const Link& link : notebook.links()) {
    if (old_links.count(link.id) != 0) continue;
    const Mark* const from = notebook.find_mark(link.from);
    const Mark* const to = notebook.find_mark(link.to);
    REQUIRE(from != nullptr);
    REQUIRE(to != nullptr);
    REQUIRE(may_link(link.kind, from->kind, to->kind));
    if (link.kind == kAttributedTo && has_field(from->kind, &Mark::attribution)) {
      REQUIRE(from->attribution == kLinked);
    }
  }
  for (const Mark& mark : notebook.marks()) {
    REQUIRE((mark.entity.empty() || notebook.find_entity(mark.entity) != nullptr));
  }
}

}  // namespace

TEST_CASE("undoing random actions of every kind restores the first state byte for byte") {
  FixedEnvironment environment;
  Session session(environment);
  Project project = project_with_everything();
  put(project.notebook, PutLink{link_from("old", "supports", "urn:uuid:c1", "urn:uuid:q1")});
  session.open(std::move(project));
  const std::string first = file_of(session);

  RandomReader reader(session, 16);
  const std::set<std::size_t> removing{
      Action(DeleteMark{}).index(),   Action(DeleteMarks{}).index(),
      Action(DeleteEntity{}).index(), Action(MergeEntities{}).index(),
      Action(DeleteLink{}).index(),   Action(Undo{}).index()};
  std::vector<std::size_t> carried_out(std::variant_size_v<Action>, 0);
  const std::size_t actions = action_count();
  for (std::size_t done = 0; done < actions;) {
    const std::size_t kind = reader.below(std::variant_size_v<Action>);
    // Keeps the number of records between about 40 and 80, so that most actions find a record.
    const std::size_t records = session.notebook().record_count();
    if (removing.count(kind) != 0 && records < 80 && reader.below(records < 40 ? 20 : 3) != 0) {
      continue;
    }
    if (kind == Action(MarkSelection{}).index() && records > 80) continue;
    if (kind == Action(MarkSelection{}).index()) {
      (void)session.perform(reader.action(Action(Select{}).index()));
    }
    ++done;
    const Result<Outcome> outcome = session.perform(reader.action(kind));
    if (outcome && outcome->changes != SessionChanges{}) ++carried_out[kind];
    if (done % 64 == 0) check_rules(session.notebook(), {"old"});
  }
  for (std::size_t kind = 0; kind < carried_out.size(); ++kind) {
    CAPTURE(kind);
    const bool changes_nothing = kind == Action(EndMove{}).index();
    CHECK((changes_nothing || carried_out[kind] > 0));
  }

  const std::string last = file_of(session);
  std::size_t steps = 0;
  while (session.history().can_undo()) {
    CHECK_FALSE(session.history().undo_label().empty());
    REQUIRE(session.perform(Undo{}).ok());
    ++steps;
  }
  MESSAGE(actions, " actions, ", steps, " undo steps");
  CHECK(steps > actions / 4);
  CHECK(file_of(session) == first);
  // Redoes only the steps undone above. If the last random actions were undos, the redo stack has
  // more steps.
  for (std::size_t step = 0; step < steps; ++step) REQUIRE(session.perform(Redo{}).ok());
  CHECK(file_of(session) == last);
}

}  // namespace attest::testing::undo_property_test
