// Tests joining the lines of an e-mail or a PDF, and restoring the original text.
#include <string>

#include "doctest.h"
#include "support/controls.h"
#include "support/headless_app.h"

namespace attest::text_versions_test {
namespace {

constexpr const char* kPdf =
    "Harbour bridge: report\n"
    "The harbour bridge was inspected in spring, and the engi-\n"
    "neers found cracks in two of its pillars. The architect\n"
    "Ana Díaz said that the news had reached her too late and\n"
    "that nobody in the city hall had wanted to say why it had\n"
    "been kept in a drawer.\n";

struct Reader {
  testing::MemoryStore store;
  testing::CountedEnvironment environment;
  testing::HeadlessApp it{store, environment};

  Reader() { it.settle(); }
  void open(const char* text) {
    it.settle({FileGiven{.name = "report.txt", .bytes = text, .size = std::string(text).size()}});
  }
  std::string text() const { return std::string(it.app.article().text()); }
  void mark(std::string_view words, MarkKind kind = MarkKind::Claim) {
    it.drag_over(words);
    REQUIRE(it.app.perform(MarkSelection{kind}).ok());
    it.settle();
  }
  std::string marked(std::size_t index) const {
    const Notebook& notebook = it.app.session().notebook();
    return marked_text(notebook.mark_at(index), it.app.article().text());
  }
  std::size_t marks() const { return it.app.session().notebook().mark_count(); }
};

}  // namespace

TEST_CASE("a notice offers to join the lines of a text that has broken lines") {
  Reader reader;
  reader.open("A short text.\n\nWith two paragraphs, which is not broken at all.\n");
  CHECK_FALSE(reader.it.has_announced("seem to be broken"));
  reader.open(kPdf);
  CHECK(reader.it.has_announced("seem to be broken"));
  reader.it.activate("Join broken lines");
  CHECK(reader.it.settled);
  CHECK(reader.text() ==
        "Harbour bridge: report\n"
        "The harbour bridge was inspected in spring, and the engineers found cracks in two of its "
        "pillars. The architect Ana Díaz said that the news had reached her too late and that "
        "nobody in the city hall had wanted to say why it had been kept in a drawer.");
}

TEST_CASE("marks stay at their words when lines are joined and when the line breaks are restored") {
  Reader reader;
  reader.open(kPdf);
  reader.mark("neers found cracks in two");
  reader.mark("reached her too late and\nthat nobody");
  REQUIRE(reader.marks() == 2);

  REQUIRE(reader.it.app.run_command("join-lines").ok());
  reader.it.settle();
  CHECK(reader.marked(0) == "neers found cracks in two");
  CHECK(reader.marked(1) == "reached her too late and that nobody");
  reader.mark("a drawer", MarkKind::Source);
  REQUIRE(reader.marks() == 3);

  reader.it.activate("Show the text as it came");
  CHECK(reader.text().find("engi-\nneers") != std::string::npos);
  REQUIRE(reader.marks() == 3);
  CHECK(reader.marked(1) == "reached her too late and\nthat nobody");
  CHECK(reader.marked(2) == "a drawer");
  CHECK_FALSE(reader.it.app.run_command("text-as-it-came").ok());
}

TEST_CASE(
    "marks stay when the reader leaves out parts of a text and when the whole text is restored") {
  Reader reader;
  reader.it.settle(
      {FileGiven{.name = "page.md",
                 .bytes = "# Bridge\n\nSubscribe now.\n\nThe bridge is safe.\n\nMore stories."}});
  reader.mark("bridge is safe");
  reader.mark("Subscribe");
  REQUIRE(reader.it.app.run_command("choose-parts").ok());
  reader.it.settle();
  const Control* const part = testing::control_beginning(reader.it.controls, "Subscribe now.");
  REQUIRE(part != nullptr);
  CHECK(part->role == Control::Role::Checkbox);
  reader.it.activate("Subscribe now.");
  reader.it.activate("More stories.");
  reader.it.activate("Keep 2 of 4 parts");
  reader.it.settle();
  CHECK(reader.text() == "Bridge\nThe bridge is safe.");
  REQUIRE(reader.marks() == 2);
  CHECK(reader.marked(0) == "bridge is safe");
  CHECK_FALSE(reader.it.app.session().notebook().mark_at(1).passages.front().placed());

  reader.it.activate("Show the text as it came");
  CHECK(reader.text() == "Bridge\nSubscribe now.\nThe bridge is safe.\nMore stories.");
  REQUIRE(reader.marks() == 2);
  CHECK(reader.marked(0) == "Subscribe");
}

TEST_CASE(
    "leaving out a part cuts a mark, and showing the original text makes the mark complete again") {
  Reader reader;
  reader.it.settle({FileGiven{.name = "page.md",
                              .bytes = "Subscribe now.\n\nThe bridge is safe.\n\nMore stories."}});
  reader.mark("now.\nThe bridge");
  REQUIRE(reader.it.app.run_command("choose-parts").ok());
  reader.it.settle();
  reader.it.activate("Subscribe now.");
  reader.it.activate("Keep 2 of 3 parts");
  reader.it.settle();
  CHECK(reader.marked(0) == "The bridge");
  reader.it.activate("Show the text as it came");
  CHECK(reader.marked(0) == "now.\nThe bridge");
}

TEST_CASE(
    "keeping only a horizontal rule, or leaving out only the rule, does not change the article") {
  Reader reader;
  reader.it.settle({FileGiven{.name = "page.md", .bytes = "Before it.\n\n---\n\nAfter it."}});
  const std::string before = reader.it.app.article().id();
  const auto keeps = [&](const char* first, const char* second, const char* button) {
    REQUIRE(reader.it.app.run_command("choose-parts").ok());
    reader.it.settle();
    reader.it.activate(first);
    if (second != nullptr) reader.it.activate(second);
    reader.it.activate(button);
    reader.it.settle();
  };
  keeps("Before it.", "After it.", "Keep 1 of 3 parts");
  CHECK(reader.it.has_announced("A line alone cannot be kept"));
  keeps("A line between two parts", nullptr, "Keep 2 of 3 parts");
  CHECK(reader.it.has_announced("nothing was changed"));
  CHECK(reader.it.app.article().id() == before);
  CHECK(reader.it.app.article().blocks().size() == 3);
}

TEST_CASE("the button 'Only the article' deselects the parts of a web page outside the article") {
  Reader reader;
  const auto page = [&](const char* text, bool has_more) {
    reader.it.settle({FileGiven{.name = "page.md", .bytes = text, .page_has_more = has_more}});
  };
  page("# Bridge\n\nThe bridge is safe.\n\nSo is the ferry.", true);
  page("Menu\n\n# Bridge\n\nThe bridge is safe.\n\nSo is the ferry.\n\nMore stories.", false);
  REQUIRE(reader.it.app.run_command("choose-parts").ok());
  reader.it.settle();
  reader.it.activate("All");
  reader.it.activate("Only the article");
  reader.it.activate("Keep 3 of 5 parts");
  CHECK(reader.text() == "Bridge\nThe bridge is safe.\nSo is the ferry.");
}

TEST_CASE("the whole text of a page opens with the marks of the page's article, and saves them") {
  Reader reader;
  const auto page = [&](const char* text, bool has_more) {
    reader.it.settle({FileGiven{.name = "page.md", .bytes = text, .page_has_more = has_more}});
  };
  page("# Bridge\n\nThe bridge is safe.\n\nSo is the ferry.", true);
  reader.mark("bridge is safe");
  page("Menu\n\n# Bridge\n\nThe bridge is safe.\n\nSo is the ferry.\n\nMore stories.", false);
  const Notebook& notebook = reader.it.app.session().notebook();
  REQUIRE(notebook.mark_count() == 1);
  REQUIRE(notebook.mark_at(0).passages.front().placed());
  CHECK(reader.it.app.article().slice(notebook.mark_at(0).passages.front().range) ==
        "bridge is safe");
  const std::string whole = reader.text();

  testing::HeadlessApp again(reader.store, reader.environment);
  again.settle();
  CHECK(again.app.article().text() == whole);
  CHECK(again.app.session().notebook().mark_count() == 1);
}

TEST_CASE("a text with joined lines is saved together with its marks") {
  Reader reader;
  reader.open(kPdf);
  reader.mark("neers found cracks in two");
  REQUIRE(reader.it.app.run_command("join-lines").ok());
  reader.it.settle();
  CHECK(reader.it.app.saved());
  const std::string joined = reader.text();

  testing::HeadlessApp again(reader.store, reader.environment);
  again.settle();
  CHECK(again.app.article().text() == joined);
  CHECK(again.app.session().notebook().mark_count() == 1);
}

TEST_CASE("joining lines in a text without broken lines shows a message and changes nothing") {
  Reader reader;
  reader.open("The bridge is closed\n\nThe mayor closed the bridge on Monday.\n");
  const std::string before = reader.text();
  REQUIRE(reader.it.app.run_command("join-lines").ok());
  reader.it.settle();
  CHECK(reader.it.has_announced("No broken lines were found"));
  CHECK(reader.text() == before);
}

}  // namespace attest::text_versions_test
