#include "app/saving/file_reminder.h"

#include "doctest.h"
#include "support/library_window.h"

namespace attest::testing::file_reminder_test {

namespace {

struct Reminded {
  Reminded() {
    window.keep(project);
    id = project.article->id();
  }
  void change(std::size_t marks, const char* when) {
    REQUIRE(window.library.summarise(id, {0, 0, when, marks}, {}, kEvening).ok());
  }
  bool is_due(std::string_view now = "2026-11-24T08:00:00Z") {
    reminder.update(window.library.index(), now);
    return reminder.is_due();
  }

  LibraryBrowser browser;
  LibraryWindow window{browser};
  Project project = bridge_project();
  std::string id;
  FileReminder reminder;
};

}  // namespace

TEST_CASE("a reminder is due when 50 marks have changed since the last file") {
  Reminded reminded;
  CHECK_FALSE(reminded.is_due());
  reminded.change(49, kMorning);
  CHECK_FALSE(reminded.is_due());
  reminded.change(50, kMorning);
  CHECK(reminded.is_due());
  CHECK(reminded.reminder.marks() == 50);
}

TEST_CASE("a reminder is due seven days after a change that is in no file; saving a file ends it") {
  Reminded reminded;
  reminded.change(1, kMorning);
  CHECK_FALSE(reminded.is_due("2026-11-29T08:00:00Z"));
  CHECK(reminded.is_due("2026-11-30T08:00:00Z"));

  REQUIRE(reminded.window.library.note_export(reminded.id, kEvening).ok());
  CHECK(reminded.reminder.is_outdated(reminded.window.library.index()));
  CHECK_FALSE(reminded.is_due("2026-12-30T08:00:00Z"));
  CHECK(reminded.reminder.last_file() == kEvening);
}

}  // namespace attest::testing::file_reminder_test
