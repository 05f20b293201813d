// Tests the question about a pasted text of few words, and what happens if another text comes
// meanwhile.
#include <string>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::pasting_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

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

TEST_CASE("a pasted line of few words opens as an article only after the reader has confirmed it") {
  WithArticleBefore before;
  HeadlessApp& it = before.it;
  it.settle({TextPasted{.text = "not an address, just junk", .deed = "Opened from the clipboard"}});
  CHECK(it.app.article().title() == "Before");
  CHECK(it.announced().find("Open the pasted text as an article?") != std::string::npos);
  it.activate("Open it");
  CHECK(it.app.article().text() == "not an address, just junk");

  std::string sentence = "A";
  for (int i = 0; i < 20; ++i) sentence += " long";
  it.settle({TextPasted{.text = sentence + " sentence."}});
  CHECK(it.app.article().text() == sentence + " sentence.");
}

TEST_CASE("a pasted line of few words that another paste replaces is not lost without a word") {
  WithArticleBefore before;
  HeadlessApp& it = before.it;
  it.settle({TextPasted{.text = "some pasted junk"}});
  it.settle({TextPasted{.text = "other junk"}});
  CHECK(it.announced().find("“some pasted junk”, which you pasted before, were not opened") !=
        std::string::npos);
  CHECK(it.announced().find("few words: “other junk”. Open the pasted") != std::string::npos);

  // A refused text leaves the question open.
  it.settle({PageSaid{"The file has no text", true}});
  CHECK(it.announced().find("The file has no text. These are only a few words: “other junk”") !=
        std::string::npos);
  it.settle({TextPasted{.text = "# After\n\nWords of it.\n", .deed = "Opened from the clipboard"}});
  CHECK(it.app.article().title() == "After");
  CHECK(it.announced().find("“other junk”, which you pasted before, were not opened") !=
        std::string::npos);
  it.settle({PageSaid{"The file has no text", true}});
  CHECK(it.announced().find("few words") == std::string::npos);
}

TEST_CASE("a text that is pasted while parts are being chosen says that they were not kept") {
  WithArticleBefore before;
  HeadlessApp& it = before.it;
  REQUIRE(it.app.run_command("choose-parts").ok());
  it.settle({TextPasted{.text = "# After\n\nWords of it.\n", .deed = "Opened from the clipboard"}});
  CHECK(it.app.article().title() == "After");
  CHECK(it.announced().find("were not kept as a new article") != std::string::npos);
}

}  // namespace attest::pasting_test
