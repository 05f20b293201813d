// Tests the samples and the first visit.
#include "app/samples.h"

#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing::samples_test {
namespace {

bool shows(const HeadlessApp& it, std::string_view start) {
  return std::any_of(it.controls.begin(), it.controls.end(),
                     [&](const Control& control) { return control.name.starts_with(start); });
}

// Opens each sample and calls `check` with the sample and the program that shows it.
template <class Check>
void with_each_sample(const Check& check) {
  for (const Sample& sample : all_samples()) {
    MemoryStore store;
    CountedEnvironment environment;
    HeadlessApp it(store, environment);
    REQUIRE(it.opens(std::string(sample.markdown)));
    check(sample, it);
  }
}

}  // namespace

TEST_CASE("an article is recognised as a sample by its id") {
  with_each_sample([](const Sample& sample, const HeadlessApp& it) {
    CHECK(it.app.article().id() == sample.article_id);
    CHECK(is_sample(it.app.article()));
  });
}

TEST_CASE("each sample contains the words of an example of each kind") {
  with_each_sample([](const Sample& sample, const HeadlessApp& it) {
    const std::string_view text = it.app.article().text();
    for (std::string_view example : sample.examples) {
      CHECK_FALSE(example.empty());
      for (; !example.empty();
           example.remove_prefix(std::min(example.size(), example.find('|') + 1))) {
        CAPTURE(example);
        CHECK(text.find(example.substr(0, example.find('|'))) != std::string_view::npos);
        if (example.find('|') == std::string_view::npos) break;
      }
    }
  });
}

TEST_CASE("a first visit explains the kinds and says that the article is a sample") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  CHECK(shows(it, "Sample: "));
  for (const std::string_view kind : {"Claim: ", "Quote: ", "Source: "}) CHECK(shows(it, kind));
  CHECK(shows(it, "Drag over words, then press 1, 2 or 3."));
  CHECK(shows(it, "Open your own article"));
}

TEST_CASE("a hint disappears after the reader has followed it, and does not return") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  it.settle();
  REQUIRE(it.app.select({0, 5}).ok());
  it.press_key("1");
  it.settle();
  CHECK_FALSE(shows(it, "Drag over words"));
  CHECK(shows(it, "On a claim press"));

  HeadlessApp next(store, environment);
  next.settle();
  CHECK_FALSE(shows(next, "Drag over words"));
}

TEST_CASE(
    "for the reader's own article, the panel explains the kinds without the hints for samples") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it(store, environment);
  REQUIRE(it.opens("# Bridge\n\nThe mayor said the bridge is safe.\n"));
  it.settle();
  CHECK_FALSE(shows(it, "Sample: "));
  CHECK_FALSE(shows(it, "Drag over words, then"));
  CHECK(shows(it, "Claim: "));
}

TEST_CASE("on a touch screen, the hints of the first visit do not mention keys") {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};
  it.settle({ThemeChanged{.coarse = true}});
  CHECK(shows(it, "Hold a word, drag the handles, then tap a kind."));
  CHECK_FALSE(shows(it, "Drag over words"));
  CHECK(std::none_of(it.controls.begin(), it.controls.end(), [](const Control& each) {
    return each.name.find(". Key ") != std::string::npos || each.name.find("press ") == 0;
  }));
}

}  // namespace attest::testing::samples_test
