#include "app/save_status.h"

#include <string>

#include "doctest.h"

namespace attest {
namespace {

const SaveStatus::Local kAllThere;

// One entry on its way to the journal, and what the journal said of it.
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

TEST_CASE("saved is what both places have") {
  SaveStatus status;
  CHECK(status.saved(kAllThere));
  const std::uint64_t number = status.send();
  CHECK_FALSE(status.saved(kAllThere));
  CHECK_FALSE(status.settled(kAllThere));
  CHECK(status.risk(kAllThere).empty());  // It is only on its way.
  status.written({number});
  CHECK(status.saved(kAllThere));
  CHECK_FALSE(status.saved({.waiting = true}));
  CHECK_FALSE(status.saved({.refusal = "The storage is full"}));
}

TEST_CASE("what only local storage has is not called saved, and the sentence says why") {
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
    // It works again.
    status.written({1});
    CHECK(status.saved(kAllThere));
    CHECK(status.risk(kAllThere).empty());
  }
}

TEST_CASE("a journal that fails after it had everything puts nothing at risk") {
  SaveStatus status = after({1});
  status.written({1, JournalError::Silent});
  CHECK(status.saved(kAllThere));
  CHECK(status.risk(kAllThere).empty());
}

TEST_CASE("what local storage does not have is said, and whether the journal has it") {
  const SaveStatus::Local full{.refusal = "The storage is full"};
  CHECK(says(after({1}).risk(full), "database has it"));
  CHECK(says(after({0, JournalError::Failing}).risk(full), "Not saved: The storage is full"));
  CHECK_FALSE(after({1}).saved(full));
  // It is on its way: nobody has it yet.
  CHECK_FALSE(says(after({0}).risk(full), "database has it"));
  // Trouble that came after it had everything takes nothing away.
  CHECK(says(after({1, JournalError::Failing}).risk(full), "database has it"));
}

TEST_CASE("with both places denied nothing is saved, ever") {
  const SaveStatus::Local denied{.lasting = false};
  const SaveStatus status = after({0, JournalError::Missing});
  CHECK_FALSE(status.saved(denied));
  CHECK(status.settled(denied));
  CHECK(says(status.risk(denied), "ends with the page"));
  CHECK_FALSE(after({1}).saved(denied));
  CHECK_FALSE(after({1}).risk(denied).empty());
}

}  // namespace attest
