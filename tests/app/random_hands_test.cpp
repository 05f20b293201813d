// Uses the whole program with random hands: pointer, keys, fields, controls, window sizes.
// Afterwards the program must be at rest, every control must be usable, and nothing may be lost.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/headless_app.h"

namespace attest::testing::random_hands_test {
namespace {

// The number of events for each seed. The environment variable ATTEST_RANDOM_EVENTS replaces it,
// and ATTEST_RANDOM_SEED replaces the first seed.
constexpr std::size_t kEvents = 700;
constexpr unsigned kSeeds = 2;

std::size_t number_in(const char* variable, std::size_t otherwise) {
  const char* const wanted = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe)
  return wanted == nullptr ? otherwise : std::strtoul(wanted, nullptr, 10);
}

constexpr std::string_view kStory =
    "# The bridge\n\n"
    "Mayor **Ana Díaz** said on Monday that the old bridge has lost a fifth of its strength.\n\n"
    "“The repair will not wait,” she told the council, “and neither will I.”\n\n"
    "> قالت رئيسة الاتحاد ليلى حدّاد: «لن ينتظر الزرع لجنةً أخرى»\n\n"
    "- 市长说：“桥是安全的。”\n- A [report](https://example.org/report) calls it a risk.\n\n"
    "| Year | Cars |\n| --- | --- |\n| 2019 | 4,000 |\n| 2024 | 9,500 |\n\n"
    "The port authority denied this. Ana Díaz replied: “They are wrong.”\n";

constexpr auto kTexts = std::to_array<std::string_view>(
    {"", "a", "Ana Díaz", "bridge", "the mayor, the port", "https://example.org/a?b=c", "ليلى حدّاد",
     "“They are wrong.”", "  ", "\n", "line one\nline two", "[a-z]+", "(", "é",
     "👩‍👩‍👧‍👦 and 桥"});
constexpr auto kKeys = std::to_array<std::string_view>(
    {"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown",
     "Enter",   "Escape",    "Backspace", "Delete",     "Tab",  " ",   "1",      "2",
     "3",       "a",         "b",         "c",          "d",    "e",   "f",      "l",
     "m",       "n",         "o",         "p",          "s",    "t",   "u",      "v",
     "x",       "z",         "+",         "-",          "/",    "?",   "<",      ">",
     "[",       "]",         "k",         "y"});

class Hands {
 public:
  Hands(HeadlessApp& it, unsigned seed) : it_(it), random_(seed) {}

  void act() {
    switch (below(16)) {
      case 0:
      case 1:
      case 2:
        return click(point());
      case 3:
        return drag();
      case 4:
        return it_.settle({PointerMoved{point()}, Wheel{point(), 0, number(-600, 600)}}), void();
      case 5:
      case 6:
      case 7:
      case 8:
        return it_.press_key(std::string(one_of(kKeys)), modifiers());
      case 9:
        return edit();
      case 10:
        return press_in_field();
      case 11:
        return activate();
      case 12:
        return select();
      case 13:
        return change_window();
      case 14:
        return it_.settle({Scrolled{number(-50, 4000)}}), void();
      default:
        return seldom();
    }
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  float number(float least, float most) {
    return least + (most - least) * static_cast<float>(below(1000)) / 1000;
  }
  template <class List>
  const typename List::value_type& one_of(const List& list) {
    return list[below(list.size())];
  }
  Modifiers modifiers() { return {below(4) == 0, below(5) == 0, below(8) == 0, false}; }

  // A point in the window, usually in the middle of a control.
  Point point() {
    if (!it_.controls.empty() && below(4) != 0) {
      const Rect& place = one_of(it_.controls).rect;
      return {place.x + place.width / 2, place.y + place.height / 2};
    }
    return {number(-10, it_.size.width + 10), number(-10, it_.size.height + 10)};
  }
  PointerKind pointer() { return PointerKind(below(4)); }

  void click(Point at) {
    const int button = below(10) == 0 ? 2 : 0;
    it_.settle(
        {PointerMoved{at}, PointerPressed{at, button, int(1 + below(3)), pointer(), modifiers()}});
    if (below(20) != 0) it_.settle({PointerReleased{at, button}});
  }
  void drag() {
    const Point from = point(), to = point();
    it_.settle({PointerMoved{from},
                PointerPressed{.at = from, .kind = pointer(), .modifiers = modifiers()}});
    it_.settle({PointerMoved{{(from.x + to.x) / 2, (from.y + to.y) / 2}}});
    if (below(8) == 0) it_.press_key("Escape");
    it_.settle({PointerMoved{to}, PointerReleased{to}});
  }
  void edit() {
    if (it_.fields.empty()) return it_.press_key("/");
    const std::uint32_t field = one_of(it_.fields).id;
    it_.settle({ControlFocused{field}});
    it_.settle({FieldEdited{field, std::string(one_of(kTexts))}});
  }
  void press_in_field() {
    if (it_.fields.empty()) return it_.press_key("l");
    constexpr auto kFieldKeys =
        std::to_array<std::string_view>({"ArrowUp", "ArrowDown", "Enter", "Escape", "Shift+Enter"});
    it_.settle({FieldKeyPressed{one_of(it_.fields).id, std::string(one_of(kFieldKeys))}});
  }
  void activate() {
    if (it_.controls.empty()) return;
    const std::uint32_t id = one_of(it_.controls).id;
    if (below(3) == 0) it_.settle({ControlFocused{id}});
    it_.settle({ControlActivated{id}});
  }
  void select() {
    const std::size_t blocks = it_.app.article().blocks().size();
    if (blocks == 0) return;
    const std::size_t first = below(blocks), last = std::min(first + below(2), blocks - 1);
    it_.settle({TextSelected{{first, Utf16Offset(std::uint32_t(below(20))), last,
                              Utf16Offset(std::uint32_t(20 + below(30)))}}});
  }
  void change_window() {
    constexpr auto kCssSizes = std::to_array<Size>(
        {{1360, 860}, {390, 844}, {844, 390}, {340, 215}, {700, 500}, {320, 160}, {2560, 1400}});
    const Size css = one_of(kCssSizes);
    it_.density = below(3) == 0 ? 2.0f : 1.0f;
    it_.size = {css.width * it_.density, css.height * it_.density};
    it_.settle({ThemeChanged{below(2) == 0, below(5) == 0, below(3) == 0, below(3) == 0}});
  }
  void seldom() {
    switch (below(6)) {
      case 0:
        return it_.settle({TextPasted{std::string(one_of(kTexts))}}), void();
      case 1:
        return it_.settle({TextPasted{std::string(kStory)}}), void();
      case 2:
        return it_.settle({InputLost{}}), void();
      case 3:
        return it_.settle({PointerLeft{}}), void();
      case 4:
        return it_.settle({PageHidden{}}), void();
      default:
        return it_.settle({FileGiven{"notes.txt", std::string(one_of(kTexts))}}), void();
    }
  }

  HeadlessApp& it_;
  std::mt19937 random_;
};

bool has_size(const Rect& rect) { return rect.width >= 0 && rect.height >= 0; }

}  // namespace

TEST_CASE("whatever hands do, the program comes to rest, and a reload shows the same marks") {
  const auto first = static_cast<unsigned>(number_in("ATTEST_RANDOM_SEED", 1));
  for (unsigned seed = first; seed < first + kSeeds; ++seed) {
    CAPTURE(seed);
    MemoryStore store;
    CountedEnvironment environment;
    HeadlessApp it(store, environment);
    it.settle();
    REQUIRE(it.opens(std::string(kStory)));
    it.settle();
    Hands hands(it, seed);
    for (std::size_t i = 0, count = number_in("ATTEST_RANDOM_EVENTS", kEvents); i < count; ++i) {
      CAPTURE(i);
      hands.act();
      REQUIRE(it.settled);
      if (!it.settled) return;
      for (const Control& control : it.controls) {
        CAPTURE(control.name);
        REQUIRE(has_size(control.rect));
        REQUIRE((!control.name.empty() || control.role == Control::Role::Group));
      }
      for (const Field& field : it.fields) {
        CAPTURE(field.name);
        REQUIRE(has_size(field.rect));
        REQUIRE(!field.name.empty());
      }
    }
    it.work_to_the_end();
    CHECK(it.app.saved());

    HeadlessApp again(store, environment);
    again.settle();
    again.work_to_the_end();
    again.settle();
    REQUIRE(again.app.article().id() == it.app.article().id());
    CHECK(again.app.marks_json() == it.app.marks_json());
    CHECK(again.app.links_json() == it.app.links_json());
    CHECK(again.app.entities_json() == it.app.entities_json());
  }
}

}  // namespace attest::testing::random_hands_test
