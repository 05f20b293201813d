#include "app/saving/save_status.h"

#include <string>

#include "doctest.h"

namespace attest::save_status_test {
namespace {

const SaveStatus::Local kAllThere;

// Returns the status after one entry was sent to the journal and `report` arrived.
SaveStatus after(JournalWritten report) {
  SaveStatus status;
  status.send();
  status.written(report);
  return status;
}

bool says(const std::string& risk, const char* words) {
  return risk.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a change counts as saved after both stores have stored the change") {
  SaveStatus status;
  CHECK(status.saved(kAllThere));
  const std::uint64_t number = status.send();
  CHECK_FALSE(status.saved(kAllThere));
  CHECK_FALSE(status.settled(kAllThere));
  CHECK(status.risk(kAllThere)
            .empty());  // The entry was sent, but the journal has not confirmed it yet.
  status.written({number});
  CHECK(status.saved(kAllThere));
  CHECK_FALSE(status.saved({.waiting = true}));
  CHECK_FALSE(status.saved({.refusal = "The storage is full"}));
}

TEST_CASE(
    "a change that is only in local storage does not count as saved, and a message says why") {
  const struct {
    JournalError error;
    const char* words;
  } cases[]{{JournalError::Missing, "no database"},
            {JournalError::Full, "is full"},
            {JournalError::Failing, "refuses to write"},
            {JournalError::Silent, "does not answer"}};
  for (const auto& one : cases) {
    CAPTURE(one.words);
    SaveStatus status = after({0, one.error});
    CHECK_FALSE(status.saved(kAllThere));
    CHECK(status.settled(kAllThere));
    CHECK(says(status.risk(kAllThere), one.words));
    CHECK(says(status.risk(kAllThere), "last minutes can be lost"));
    // The journal database works again.
    status.written({1});
    CHECK(status.saved(kAllThere));
    CHECK(status.risk(kAllThere).empty());
  }
}

TEST_CASE("if the journal database fails after it has written all changes, no change is at risk") {
  SaveStatus status = after({1});
  status.written({1, JournalError::Silent});
  CHECK(status.saved(kAllThere));
  CHECK(status.risk(kAllThere).empty());
}

TEST_CASE(
    "if local storage refuses a change, the message says whether the journal has the change") {
  const SaveStatus::Local full{.refusal = "The storage is full"};
  CHECK(says(after({1}).risk(full), "database has it"));
  CHECK(says(after({0, JournalError::Failing}).risk(full), "Not saved: The storage is full"));
  CHECK_FALSE(after({1}).saved(full));
  // The journal has not confirmed the entry, so neither store has it.
  CHECK_FALSE(says(after({0}).risk(full), "database has it"));
  // A later error does not affect entries that the journal has already written.
  CHECK(says(after({1, JournalError::Failing}).risk(full), "database has it"));
}

TEST_CASE("if both stores fail, nothing counts as saved") {
  const SaveStatus::Local denied{.lasting = false};
  const SaveStatus status = after({0, JournalError::Missing});
  CHECK_FALSE(status.saved(denied));
  CHECK(status.settled(denied));
  CHECK(says(status.risk(denied), "ends with the page"));
  CHECK_FALSE(after({1}).saved(denied));
  CHECK_FALSE(after({1}).risk(denied).empty());
}

}  // namespace attest::save_status_test
