// Draws the interface in a pseudo-language. Tests that every drawn text comes from
// src/wording/english.txt, from the article or from the reader.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/headless_app.h"
#include "support/source_code.h"
#include "support/test_files.h"
#include "ui/panels/field_ids.h"
#include "wording/sentences.h"

namespace attest::app_pseudo_language_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::literals_in;
using testing::MemoryStore;
using testing::project_file;

using Words = std::set<std::string>;

constexpr const char* kStory =
    "# The bridge\n\n"
    "Mayor Ana Díaz said that the old bridge has lost a fifth of its strength.\n\n"
    "“The repair will not wait,” she told the council, “and neither will I.”\n";

// Names of keys, which are not translated.
constexpr std::string_view kKeyNames =
    "Alt Backspace Ctrl Cmd Delete End Enter Esc Home Mod PgDn PgUp Shift Tab";

// Titles of the samples, in the dialog that opens an article.
constexpr const char* kSamples = "src/app/samples.cpp";

// The pseudo-language is set before the first sentence is read, and reset after the last sentence.
struct Pseudo {
  Pseudo() { set_pseudo_language(PseudoLanguage::Accents); }
  ~Pseudo() { set_pseudo_language(PseudoLanguage::None); }
  Pseudo(const Pseudo&) = delete;
  Pseudo& operator=(const Pseudo&) = delete;
};

// The browser formats times, so times are not in the pseudo-language.
class PlainTimes : public CountedEnvironment {
 public:
  std::string time_in_words(std::string_view) override { return "12:00"; }
};

bool is_ascii_letter(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z';
}

// Adds the words of at least three ASCII letters that contain a vowel. A translated text has none
// of these words, because the pseudo-language replaces all vowels.
void add_words(std::string_view text, Words& words) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    const std::string word(text.substr(at, end - at));
    if (word.size() >= 3 && word.find_first_of("aeiouy") != std::string::npos) words.insert(word);
    at = end + 1;
  }
}

struct PseudoWindow {
  Pseudo pseudo;
  MemoryStore store;
  PlainTimes environment;
  HeadlessApp it{store, environment};
  Words known;

  PseudoWindow() {
    it.settle();
    add_words(kStory, known);
    add_words(kKeyNames, known);
    add_words_of(kSamples);
    forget();
    REQUIRE(it.opens(kStory));
    it.settle();
  }

  void add_words_of(const char* file) {
    for (const auto& literal : literals_in(project_file(file))) add_words(literal.text, known);
  }

  // Clears the recorded runs and requests, such as those of the sample.
  void forget() {
    it.painter.drawn.clear();
    it.all_requests.clear();
  }

  // Checks that the controls, the fields, and all texts drawn or announced since the last check are
  // in the pseudo-language.
  void check(std::string_view place) {
    CAPTURE(place);
    Words shown;
    for (const Control& control : it.controls) {
      add_words(control.name, shown);
      add_words(control.shown, shown);
    }
    for (const Field& field : it.fields) {
      add_words(field.name, shown);
      add_words(field.hint, shown);
    }
    for (const std::string& run : it.painter.drawn) add_words(run, shown);
    for (const Request& request : it.all_requests) {
      if (const auto* said = std::get_if<Announce>(&request)) add_words(said->text, shown);
    }
    for (const std::string& word : shown) {
      CAPTURE(word);
      // A label that is too wide is cut inside a word, so the beginning of a known word is enough.
      const auto first = known.lower_bound(word);
      CHECK((first != known.end() && first->starts_with(word)));
    }
    forget();
  }

  void marks(std::string_view words, std::string key) {
    it.drag_over(words);
    it.press_key(std::move(key));
    REQUIRE(it.app.session().chosen_mark() != nullptr);
  }
};

}  // namespace

TEST_CASE("every text of the window and its dialogs is translated") {
  PseudoWindow window;
  window.check("the window");
  CHECK_FALSE(window.it.controls.empty());
  window.it.drag_over("Mayor Ana Díaz");
  window.check("a selection");
  window.it.press_key("Escape");

  for (const char* command :
       {"show-help", "show-commands", "open-article", "text-settings", "show-codebook", "find"}) {
    REQUIRE(window.it.app.run_command(command).ok());
    window.it.settle();
    window.check(command);
    window.it.press_key("Escape");
  }
}

TEST_CASE("every text of the panel and its card is translated") {
  PseudoWindow window;
  window.marks("Mayor Ana Díaz", "3");
  window.check("a source");
  window.marks("the old bridge has lost a fifth of its strength", "1");
  window.check("a claim");
  window.it.press_key("v");
  window.it.press_key("1");
  window.it.settle({FieldEdited{kNoteField, "the old"}});
  CHECK(window.it.app.session().chosen_mark()->verdict == "supported");
  window.check("a claim with a verdict and a note");
  window.marks("“The repair will not wait,”", "2");
  window.check("a quote");
  window.it.press_key("m");
  window.it.press_key("l");
  window.check("the choice of a speaker");
  window.it.press_key("Enter");
  window.check("a quote that is attributed");
  window.it.press_key("Delete");
  window.it.press_key("z", {.control = true});
  window.check("undo");
}

TEST_CASE("every text of a narrow window is translated") {
  PseudoWindow window;
  window.it.size = {390, 780};
  window.it.settle();
  window.check("the window");
  window.marks("the old bridge has lost a fifth of its strength", "1");
  window.check("the sheet");
}

TEST_CASE("add_words() finds a word that the pseudo-language has not changed") {
  Words words;
  add_words("[Šååvééd] 3 px Ctrl+ldb, Saved", words);
  CHECK(words == Words{"Saved"});
}

}  // namespace attest::app_pseudo_language_test
