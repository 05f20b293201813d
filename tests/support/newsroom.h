// A browser for tests whose library has three articles, each with a mark.
#pragma once

#include <string>

#include "doctest.h"
#include "support/file_browser.h"

namespace attest::testing {

inline std::string article(int number) {
  return "# Ferry number " + std::to_string(number) + "\n\nThe bridge " + std::to_string(number) +
         " is safe.\n\nThe ferry stays in harbour.";
}

// Opens an article and marks the first words of its text as a claim.
inline void mark_article(FileBrowser& browser, int number) {
  browser.open(article(number));
  browser.it.drag_over("The bridge");
  browser.it.press_key("1");
  browser.settle();
}

inline std::string library_file(FileBrowser& browser) {
  browser.run("back-up");
  REQUIRE_FALSE(browser.saved.empty());
  return browser.saved.back().bytes;
}

// A browser whose library has three marked articles.
struct Newsroom : FileBrowser {
  Newsroom() {
    for (int number = 1; number <= 3; ++number) mark_article(*this, number);
  }
  // Adds a second mark to article 2.
  void add_mark() {
    open(article(2));
    it.drag_over("The ferry");
    it.press_key("2");
    settle();
  }
};

}  // namespace attest::testing
