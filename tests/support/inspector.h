// Runs the program with an article, and acts like a reader on the card of the chosen mark.
#pragma once

#include <algorithm>
#include <string>

#include "doctest.h"
#include "support/story_reader.h"
#include "ui/panels/field_ids.h"

namespace attest::testing {

inline constexpr const char* kInspectedStory =
    "# The bridge\n\n"
    "Mayor Ana Díaz said on Monday that the old bridge has lost a fifth of its strength.\n\n"
    "“The repair will not wait,” she told the council, “and neither will I.”\n\n"
    "The port authority wrote a report. Jonas Reuter disagrees.\n";

// Acts like a reader who works with the card of the chosen mark.
struct Inspector : StoryReader {
  Inspector() : StoryReader(kInspectedStory) {}

  const Notebook& notebook() const { return it.app.session().notebook(); }
  const Mark& chosen() const {
    REQUIRE(it.app.session().chosen_mark() != nullptr);
    return *it.app.session().chosen_mark();
  }
  // Marks words with the mouse and a key. The new mark is chosen. Returns its id.
  Id marks(std::string_view words, std::string key) {
    it.drag_over(words);
    it.press_key(std::move(key));
    return chosen().id;
  }
  void chooses(const Id& mark) {
    REQUIRE(it.app.perform(ChooseMark{mark}).ok());
    it.settle();
  }
  Id marks_named(std::string_view words, std::string name) {
    Id source = marks(words, "3");
    REQUIRE(it.app.perform(NameSource{{source}, EntityName{std::move(name)}}).ok());
    it.settle();
    return source;
  }
  void field_key(std::uint32_t field, std::string key) {
    REQUIRE(it.app.wants_key(FieldKeyPressed{field, key}));
    it.settle({FieldKeyPressed{field, std::move(key)}});
  }
  void types(std::uint32_t field, std::string text) {
    it.settle({FieldEdited{field, std::move(text)}});
  }

  const Control* control(std::string_view name) const {
    const auto found = std::find_if(it.controls.begin(), it.controls.end(),
                                    [&](const Control& each) { return each.name == name; });
    return found == it.controls.end() ? nullptr : &*found;
  }
  bool shows(std::string_view name) const { return control(name) != nullptr; }
  const Field* field(std::uint32_t id) const {
    const auto found = std::find_if(it.fields.begin(), it.fields.end(),
                                    [&](const Field& each) { return each.id == id; });
    return found == it.fields.end() ? nullptr : &*found;
  }
  std::uint32_t focused_field() const {
    for (auto each = it.all_requests.rbegin(); each != it.all_requests.rend(); ++each) {
      if (const auto* focus = std::get_if<FocusField>(&*each)) return focus->field;
    }
    return 0;
  }
  // Returns the marked text of the speaker of `mark`, or an empty text if there is no speaker.
  // Fails the test if the mark has several speakers.
  std::string speaker(const Id& mark) const {
    std::string words;
    for (const Link* link : notebook().links_of(mark)) {
      if (link->kind != kAttributedTo || link->from != mark) continue;
      CHECK(words.empty());
      words = marked_text(*notebook().find_mark(link->to), it.app.article().text());
    }
    return words;
  }
};

}  // namespace attest::testing
