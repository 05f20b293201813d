// Tests that a short text opens immediately and a book is read between frames.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::opening_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

std::string book(std::string_view title) {
  std::string text = "# " + std::string(title) + "\n\n";
  for (int i = 0; i < 4000; ++i)
    text += "Paragraph " + std::to_string(i) + " of *a* long book.\n\n";
  return text;
}

std::uint32_t open(HeadlessApp& it, std::string text) {
  return it.app.open(std::move(text), SourceFormat::Markdown, {});
}

// A clock that advances so fast that each step between frames uses up its time.
struct SlowClock {
  SlowClock() { HeadlessApp::clock_step_s = 1; }
  ~SlowClock() { HeadlessApp::clock_step_s = 0; }
  SlowClock(const SlowClock&) = delete;
  SlowClock& operator=(const SlowClock&) = delete;
};

}  // namespace

TEST_CASE("the whole web page can be opened only while the article from that page is open") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  FileGiven page{.name = "page.html",
                 .bytes = "attest-page 1\nb\nb\ntThe bridge is closed.\nb\nb\n",
                 .size = 44,
                 .is_page = true,
                 .deed = "Opened “page.html”",
                 .page_has_more = true};
  it.settle({page});
  REQUIRE(it.app.article().text() == "The bridge is closed.");
  CHECK(std::any_of(it.controls.begin(), it.controls.end(),
                    [](const Control& control) { return control.name == "Open the whole page"; }));
  CHECK(it.app.run_command("open-whole-page").ok());
  it.settle();
  CHECK(std::any_of(it.all_requests.begin(), it.all_requests.end(), [](const Request& request) {
    return std::holds_alternative<OpenWholePage>(request);
  }));

  const auto kept = [&it] {
    return std::count_if(it.all_requests.begin(), it.all_requests.end(), [](const Request& each) {
      return std::holds_alternative<KeepWholePage>(each);
    });
  };
  CHECK(kept() == 1);
  FileGiven refused = page;
  refused.bytes = "attest-page 1\nb\nb\n";
  it.settle({refused});
  CHECK(it.app.article().text() == "The bridge is closed.");
  CHECK(kept() == 1);  // The page of the open article stays.
  CHECK(it.app.run_command("open-whole-page").ok());

  page.bytes = "attest-page 1\nb\nb\ntAnother article.\nb\nb\n";
  page.page_has_more = false;
  it.settle({page});
  CHECK_FALSE(it.app.run_command("open-whole-page").ok());
}

TEST_CASE("a text in another tool's format is refused with the name of the format") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Before\n\nWords.\n"));
  const auto why = [&](std::string text) {
    const Result<Done> opened = it.app.opened(open(it, std::move(text)));
    return opened ? std::string("opened") : opened.error().message;
  };
  const std::pair<const char*, const char*> files[] = {
      {R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":"a"})",
       "W3C"},
      {"T1\tPerson 0 4\tMary\nT2\tPlace 14 20\tBerlin\n", "brat"},
      {R"({"name":"a","value":[1,2]})", "JSON"},
      {"name,age,city\nMary,34,Berlin\nJohn,35,Paris\nAnn,36,Rome\n", "table"},
      {"https://news.example/harbour-bridge", "address"},
      {R"({"format":"attest","version":1})", "attest.import()"},
  };
  for (const auto& [text, named] : files) {
    const std::string sentence = why(text);
    CAPTURE(sentence);
    CHECK(sentence.find(named) != std::string::npos);
    CHECK(it.app.article().title() == "Before");
  }
  CHECK(why("Words that are prose, with [a list] of things.") == "opened");
}

TEST_CASE("only an Attest file that cannot be parsed is called damaged in the error message") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.opens("# Before\n\nWords.\n"));
  const std::string whole = it.app.export_native();
  struct Given {
    std::string bytes;
    bool damaged;
  };
  const Given files[] = {
      {whole.substr(0, 300), true},
      {R"({"format":"attest","version":1e999})", true},
      {R"({"format":"attest","version":2})", false},
      {R"({"format":"attest","version":"one"})", false},
  };
  for (const Given& file : files) {
    CAPTURE(file.bytes);
    it.all_requests.clear();
    it.settle({FileGiven{"marks.attest.json", file.bytes, file.bytes.size()}});
    CHECK_FALSE(it.announced().empty());
    CHECK(it.announced().starts_with("“marks.attest.json”: "));
    CHECK((it.announced().find("This is an Attest file that is damaged.") != std::string::npos) ==
          file.damaged);
  }
}

TEST_CASE(
    "a book is read between frames, and the open article stays open until the book is complete") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Before\n\nWords.\n"));
  it.settle();

  const SlowClock slow;
  const std::uint32_t number = open(it, book("The book"));
  int slices = 0;
  while (it.app.is_reading() && slices < 1000) {
    CHECK(it.app.article().title() == "Before");
    const FrameOutput out = it.frame();
    CHECK(out.picture != nullptr);
    CHECK(out.wake.to_work);
    it.work();
    ++slices;
  }
  CHECK(slices > 5);
  CHECK(it.app.opened(number).ok());
  CHECK(it.app.article().title() == "The book");
  CHECK(it.app.article().blocks().size() == 4001);
}

TEST_CASE("a book that cannot be opened leaves the open article unchanged") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Before\n\nWords.\n"));
  const SlowClock slow;
  std::string nothing;
  for (int i = 0; i < 20'000; ++i) nothing += "<div></div>\n\n";
  const std::uint32_t number = open(it, nothing);
  CHECK(it.app.is_reading());
  it.settle();
  CHECK_FALSE(it.app.is_reading());
  CHECK(it.app.opened(number).error().kind == Error::Kind::Invalid);
  CHECK(it.app.article().title() == "Before");
  CHECK(it.has_announced("no words"));
}

TEST_CASE("opening another article stops the reading of a book") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  const SlowClock slow;
  const std::uint32_t first = open(it, book("First"));
  const std::uint32_t second = open(it, book("Second"));
  it.settle();
  CHECK_FALSE(it.app.opened(first).ok());
  CHECK(it.app.opened(second).ok());
  CHECK(it.app.article().title() == "Second");

  const std::uint32_t third = open(it, book("Third"));
  REQUIRE(it.opens("# Fourth\n\nWords.\n"));
  it.settle();
  CHECK_FALSE(it.app.opened(third).ok());
  CHECK(it.app.article().title() == "Fourth");

  const std::string file = it.app.export_native();
  const std::uint32_t fifth = open(it, book("Fifth"));
  REQUIRE(it.opens("# Sixth\n\nWords.\n"));
  const std::uint32_t seventh = open(it, book("Seventh"));
  REQUIRE(it.imports(file));
  it.settle();
  CHECK_FALSE(it.app.opened(fifth).ok());
  CHECK_FALSE(it.app.opened(seventh).ok());
  CHECK(it.app.article().title() == "Fourth");
}

TEST_CASE("choosing a stored article while a book is being read opens the stored article") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Kept\n\nWords.\n"));
  it.settle();
  REQUIRE(it.opens("# Open\n\nOther words.\n"));
  it.settle();

  const SlowClock slow;
  it.activate("Library");
  const std::uint32_t number = open(it, book("Book"));
  REQUIRE(it.app.is_reading());
  const auto kept = std::find_if(it.controls.begin(), it.controls.end(), [](const Control& row) {
    return row.role == Control::Role::ListItem && row.name.substr(0, 5) == "Kept,";
  });
  REQUIRE(kept != it.controls.end());
  it.frame({ControlActivated{kept->id}});
  it.settle();
  CHECK(it.app.article().title() == "Kept");
  CHECK_FALSE(it.app.opened(number).ok());
}

TEST_CASE(
    "a late scroll event of the previous article does not scroll the article that has opened") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens(book("Before").substr(0, 100'000)));
  it.settle();
  open(it, book("After"));
  while (it.app.is_reading()) it.work();
  it.all_requests.clear();
  it.frame({Scrolled{3000}});
  it.settle();
  CHECK(it.app.article().title() == "After");
  const auto is_top = [](const Request& request) {
    const auto* to = std::get_if<ScrollTo>(&request);
    return to != nullptr && to->y == 0;
  };
  CHECK(std::any_of(it.all_requests.begin(), it.all_requests.end(), is_top));
  const CodePointRange title(0, 5);
  CHECK(it.app.rects_of(title).front().y > 0);
}

TEST_CASE("a text that is refused during startup still reports its error after startup") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  const std::uint32_t number = open(it, "");
  CHECK_FALSE(it.app.opened(number).ok());
  it.settle();
  CHECK_FALSE(it.app.article().blocks().empty());
  CHECK(it.app.opened(number).error().kind == Error::Kind::Invalid);
}

TEST_CASE("a book opened during startup is the first article shown") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  CHECK(it.frame().picture == nullptr);
  const SlowClock slow;
  const std::uint32_t number = open(it, book("Early"));
  CHECK(it.frame().picture == nullptr);
  it.settle();
  CHECK(it.app.opened(number).ok());
  CHECK(it.app.article().title() == "Early");
}

TEST_CASE("a book that is pasted into the page opens") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle({TextPasted{book("Pasted")}});
  CHECK(it.app.article().title() == "Pasted");
}

TEST_CASE("the status bar says where an article came from and which parts were left out") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const auto shows = [&](std::string_view text) {
    return std::any_of(it.controls.begin(), it.controls.end(),
                       [&](const Control& each) { return each.name == text; });
  };
  const std::string deed = "Opened from the clipboard. Left out: 3 pictures";
  it.settle({TextPasted{.text = "# Pasted\n\nWords.\n", .deed = deed}});
  CHECK(shows(deed));
  CHECK(it.announced() == deed);

  const std::string bytes = "Words of a file.";
  FileGiven file{.name = "a.txt", .bytes = bytes, .size = bytes.size(), .deed = "Opened “a.txt”"};
  it.settle({file});
  CHECK(shows("Opened “a.txt”"));
  CHECK_FALSE(shows(deed));

  // For a file with a remark, a notice replaces the text in the status bar. The notice includes
  // that text.
  file.remark = "It was read as KOI8-R";
  it.settle({file});
  CHECK_FALSE(shows("Opened “a.txt”"));
  CHECK(it.announced() == "Opened “a.txt”. It was read as KOI8-R.");
}

TEST_CASE("an error that the page reports is shown as a notice, and the open article stays open") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Before\n\nWords.\n"));
  it.settle({PageSaid{"There is no file at a.md", true}});
  CHECK(it.announced() == "There is no file at a.md.");
  CHECK(it.app.article().title() == "Before");
}

TEST_CASE("opening a book from the text field clears the field") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  const auto field_of_dialog = [&]() -> std::optional<Field> {
    const auto button = std::find_if(it.controls.begin(), it.controls.end(),
                                     [](const Control& c) { return c.name == "Library"; });
    if (button == it.controls.end()) return std::nullopt;
    FrameOutput shown = it.frame({ControlActivated{button->id}});
    for (int i = 0; i < 10 && !(shown.fields && !shown.fields->empty()); ++i) shown = it.frame();
    if (!shown.fields || shown.fields->empty()) return std::nullopt;
    const auto paste = std::find_if(shown.fields->begin(), shown.fields->end(),
                                    [](const Field& one) { return one.id == kPasteField; });
    return paste == shown.fields->end() ? std::nullopt : std::optional(*paste);
  };
  const std::optional<Field> field = field_of_dialog();
  REQUIRE(field.has_value());
  it.settle({FieldEdited{field->id, book("Pasted")}});
  it.activate("Open pasted text");
  CHECK(it.app.article().title() == "Pasted");

  const std::optional<Field> again = field_of_dialog();
  REQUIRE(again.has_value());
  CHECK(again->text.empty());
  // The page replaces the text of a field only if the version number of the field changes.
  CHECK(again->version != field->version);
}

namespace {

// A program with an open article whose title is "Before".
struct WithArticleBefore {
  WithArticleBefore() {
    it.settle();
    REQUIRE(it.opens("# Before\n\nWords.\n"));
    it.settle();
  }

  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
};

}  // namespace

TEST_CASE("one press of a button returns to the article that a pasted text replaced") {
  WithArticleBefore before;
  HeadlessApp& it = before.it;
  it.settle({TextPasted{.text = "# After\n\nWords.\n", .deed = "Opened from the clipboard"}});
  REQUIRE(it.app.article().title() == "After");
  it.activate("Back to “Before”");
  CHECK(it.app.article().title() == "Before");
  it.press_key("ArrowLeft", {.alt = true});
  CHECK(it.app.article().title() == "After");
}

}  // namespace attest::opening_test
