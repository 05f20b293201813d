// Tests the mirrored interface: the panel on the left, and everything else at its mirrored place.
#include <optional>
#include <string_view>
#include <vector>

#include "doctest.h"
#include "support/controls.h"
#include "support/headless_app.h"
#include "wording/sentences.h"

namespace attest::mirrored_interface_test {
namespace {

using testing::control_beginning;
using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

constexpr const char* kEnglish =
    "# The bridge\n\nMayor Ana Díaz said that the bridge has lost a fifth of its strength.\n";
constexpr const char* kHebrew = "# הגשר\n\nראש העיר דינה כהן אמרה כי הגשר איבד חמישית מחוזקו.\n";
constexpr std::string_view kMayor = "דינה כהן";

struct Window {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp it{store, environment};

  explicit Window(const char* article) {
    it.settle();
    REQUIRE(it.opens(article));
    it.settle();
  }
  void choose_layout(std::string_view name) {
    REQUIRE(it.app.run_command("text-settings").ok());
    it.settle();
    it.activate(name);
    it.press_key("Escape");
    it.settle();
  }
  const Control& control(std::string_view name) const {
    const Control* const found = control_beginning(it.controls, name);
    REQUIRE(found != nullptr);
    return *found;
  }
  bool is_mirrored() const { return control("Export").rect.x < it.size.width / 2; }
  std::optional<bool> told_page() const {
    for (auto each = it.all_requests.rbegin(); each != it.all_requests.rend(); ++each) {
      if (const auto* look = std::get_if<ShowAppearance>(&*each)) return look->mirrored;
    }
    return std::nullopt;
  }
};

}  // namespace

TEST_CASE("the interface is mirrored while a right-to-left article is open") {
  Window window(kEnglish);
  CHECK_FALSE(window.is_mirrored());
  CHECK(window.told_page() == false);
  REQUIRE(window.it.opens(kHebrew));
  window.it.settle();
  CHECK(window.is_mirrored());
  CHECK(window.told_page() == true);
  REQUIRE(window.it.opens(kEnglish));
  window.it.settle();
  CHECK_FALSE(window.is_mirrored());
  CHECK(window.told_page() == false);
}

TEST_CASE("the reader chooses the layout of the interface, and the choice is kept") {
  Window window(kHebrew);
  window.choose_layout("Left to right");
  CHECK_FALSE(window.is_mirrored());
  window.choose_layout("Right to left");
  CHECK(window.is_mirrored());
  REQUIRE(window.it.opens(kEnglish));
  window.it.settle();
  CHECK(window.is_mirrored());

  HeadlessApp next(window.store, window.environment);
  next.settle();
  REQUIRE(next.opens(kEnglish));
  next.settle();
  const Control* const exported = control_beginning(next.controls, "Export");
  REQUIRE(exported != nullptr);
  CHECK(exported->rect.x < next.size.width / 2);
}

TEST_CASE("in a mirrored interface, all controls and fields are at mirrored places") {
  for (const char* view : {"", "show-help", "text-settings", "open-article", "show-codebook",
                           "show-commands", "find"}) {
    CAPTURE(view);
    std::vector<Control> controls[2];
    std::vector<Field> fields[2];
    for (const bool mirrored : {false, true}) {
      Window window(kHebrew);
      window.choose_layout(mirrored ? "Right to left" : "Left to right");
      window.it.drag_over(kMayor);
      window.it.press_key("3");
      if (*view != 0) REQUIRE(window.it.app.run_command(view).ok());
      window.it.settle();
      controls[mirrored] = window.it.controls;
      fields[mirrored] = window.it.fields;
    }
    const Mirror mirror{1360};
    REQUIRE(controls[0].size() == controls[1].size());
    REQUIRE(controls[0].size() > 10);
    for (std::size_t i = 0; i < controls[0].size(); ++i) {
      CAPTURE(controls[0][i].name);
      CHECK(controls[1][i].name == controls[0][i].name);
      // The quoted words are at the side where they begin, and not where the interface begins.
      if (controls[0][i].role == Control::Role::Text && controls[0][i].name == kMayor) continue;
      CHECK(controls[1][i].rect.x == mirror.of(controls[0][i].rect).x);
      CHECK(controls[1][i].rect.y == controls[0][i].rect.y);
    }
    REQUIRE(fields[0].size() == fields[1].size());
    for (std::size_t i = 0; i < fields[0].size(); ++i) {
      CHECK(fields[1][i].rect == mirror.of(fields[0][i].rect));
    }
  }
}

TEST_CASE("in a mirrored interface, the article is beside the panel and takes the pointer") {
  Window window(kHebrew);
  const float panel = 368;
  window.it.drag_over(kMayor);
  const Point words = window.it.middle_of(kMayor);
  CHECK(words.x > panel);
  // The palette is below the selected words and begins where they begin.
  const Control& palette = window.control("Mark the selection");
  CHECK(palette.rect.y > words.y);
  CHECK(palette.rect.x < words.x);
  CHECK(palette.rect.right() > words.x);
  REQUIRE(window.it.click_control("Source"));
  REQUIRE(window.it.app.session().notebook().mark_count() == 1);
  // The pointer that is not over a mark hovers no mark, and a click on the mark chooses it.
  window.it.press_key("Escape");
  window.it.click(window.it.middle_of("איבד"));
  CHECK(window.it.app.session().chosen_mark() == nullptr);
  CHECK(window.it.frame().cursor == Cursor::Text);
  window.it.click(words);
  CHECK(window.it.app.session().chosen_mark() != nullptr);
  window.it.settle({PointerMoved{{panel / 2, 700}}});
  CHECK(window.it.frame().cursor != Cursor::Text);
}

TEST_CASE("in a mirrored interface, the edge of the panel follows the pointer") {
  Window window(kHebrew);
  window.it.settle({PointerMoved{{368, 400}}});
  window.it.settle({PointerPressed{.at = {368, 400}}});
  window.it.settle({PointerMoved{{440, 400}}});
  window.it.settle({PointerReleased{{440, 400}}});
  window.control("Panel width: 440 pixels");
  CHECK(window.it.middle_of(kMayor).x > 440);
}

TEST_CASE("the interface is mirrored if its language is right-to-left") {
  set_pseudo_language(PseudoLanguage::Bidi);
  {
    MemoryStore store;
    CountedEnvironment environment;
    HeadlessApp it(store, environment);
    it.settle();
    REQUIRE(it.opens(kEnglish));
    it.settle();
    const Control* const found = control_beginning(it.controls, words("command.export-file"));
    REQUIRE(found != nullptr);
    CHECK(found->rect.x < it.size.width / 2);
  }
  set_pseudo_language(PseudoLanguage::None);
}

}  // namespace attest::mirrored_interface_test
