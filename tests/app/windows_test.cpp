// Tests several windows that show one article. If changes of two windows conflict, the same rule
// decides in the open windows and at the next load.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/shared_browser.h"

namespace attest::windows_test {
namespace {

using testing::SharedBrowser;
using Window = SharedBrowser::Window;

constexpr std::string_view kArticle =
    "# Bridge\n\nThe mayor, Ana Díaz, said “the bridge is safe”. An engineer disagrees, and says "
    "that it is not.\n";

// Returns everything that a window shows, sorted so that the order of changes does not matter.
std::string shown(App& app) {
  std::vector<std::string> records;
  const Notebook& notebook = app.session().notebook();
  for (const Mark& mark : notebook.marks()) {
    std::string line = "mark " + mark.id + " " + std::string(token_of(mark.kind)) + " “" +
                       marked_text(mark, app.article().text()) + "” note “" + mark.note + "” of " +
                       mark.entity;
    for (const std::string& tag : mark.tags) line += " #" + tag;
    records.push_back(std::move(line));
  }
  for (const Link& link : notebook.links()) {
    records.push_back("link " + link.id + " " + link.kind + " " + link.from + " " + link.to);
  }
  std::sort(records.begin(), records.end());
  std::string all;
  for (const std::string& record : records) all += record + "\n";
  return all;
}

void mark(Window& window, std::string_view words, MarkKind kind) {
  window.act([&](App& app) {
    const std::size_t at = app.article().text().find(words);
    const OffsetMap& map = app.article().offsets();
    const CodePointRange range(map.to_code_points(ByteOffset(at)),
                               map.to_code_points(ByteOffset(at + words.size())));
    (void)app.select(range).ok();
    (void)app.perform(MarkSelection{kind}).ok();
  });
}

// Performs a random action in the shared article.
void do_anything(Window& window, SharedBrowser& browser, int round) {
  const Notebook& notebook = window.app().session().notebook();
  const auto any_mark = [&] {
    const auto count = static_cast<std::uint32_t>(notebook.mark_count());
    return count == 0 ? Id() : notebook.mark_at(browser.below(count)).id;
  };
  const Id id = any_mark(), other = any_mark();
  const std::string words =
      "words " + std::to_string(browser.below(1000)) + " " + std::to_string(round);
  window.act([&](App& app) {
    switch (browser.below(9)) {
      case 0:
      case 1:
        return (void)app.perform(UpdateMark{id, {&Mark::note, words}}).ok();
      case 2:
        return (void)app.perform(UpdateMark{id, kMarkKinds[browser.below(3)].kind}).ok();
      case 3:
      case 4:
        return (void)app.perform(DeleteMark{id}).ok();
      case 5:
      case 6:
        return (void)app.perform(LinkMarks{"supports", id, other}).ok();
      case 7:
        return (void)app.perform(UpdateMark{id, {&Mark::tags, {words}}}).ok();
      default:
        return (void)app.perform(Undo{}).ok();
    }
  });
}

// Opens a window, makes five marks and a link in an article, and saves everything.
Window& first_window(SharedBrowser& browser) {
  Window& window = browser.open();
  window.act([](App& app) { app.open(std::string(kArticle), SourceFormat::Markdown, {}); });
  mark(window, "the bridge is safe", MarkKind::Claim);
  mark(window, "Ana Díaz", MarkKind::Source);
  mark(window, "The mayor", MarkKind::Source);
  mark(window, "An engineer", MarkKind::Source);
  mark(window, "it is not", MarkKind::Quote);
  const Notebook& notebook = window.app().session().notebook();
  REQUIRE(notebook.mark_count() == 5);
  const Id from = notebook.mark_at(4).id, to = notebook.mark_at(3).id;
  window.act([&](App& app) { REQUIRE(app.perform(LinkMarks{"attributed-to", from, to}).ok()); });
  window.handle(PageHidden{});
  browser.settle();
  return window;
}

std::string after_reload(SharedBrowser::Values local, SharedBrowser::Values journal) {
  SharedBrowser later(1);
  later.local = std::move(local);
  later.journal = std::move(journal);
  return shown(later.open().app());
}

// Lets several windows act at the same moment, some of them twice.
void try_windows(int windows, std::uint32_t seed) {
  CAPTURE(windows);
  CAPTURE(seed);
  SharedBrowser browser(seed);
  std::vector<Window*> all{&first_window(browser)};
  while (static_cast<int>(all.size()) < windows) all.push_back(&browser.open());
  for (Window* window : all) REQUIRE(shown(window->app()) == shown(all[0]->app()));

  for (int round = 0; round < 2; ++round) {
    for (Window* window : all) {
      do_anything(*window, browser, round);
      if (browser.below(4) == 0) do_anything(*window, browser, round);
    }
    browser.settle();
    const std::string before = shown(all[0]->app());
    for (Window* window : all) CHECK(shown(window->app()) == before);
    CHECK(after_reload(browser.local, browser.journal) == before);
    CHECK(after_reload(browser.local, {}) == before);
    CHECK(after_reload({}, browser.journal) == before);
  }
}

}  // namespace

TEST_CASE("two windows show the same marks after simultaneous changes, and again after a reload") {
  for (std::uint32_t seed = 0; seed < 250; ++seed) try_windows(2, seed);
}

TEST_CASE(
    "three windows show the same marks after simultaneous changes, and again after a reload") {
  for (std::uint32_t seed = 0; seed < 120; ++seed) try_windows(3, seed + 10'000);
}

}  // namespace attest::windows_test
