// Tests the toolbar: tooltips, themes, the button of the panel, and the narrow window.
#include <algorithm>
#include <string>
#include <vector>

#include "doctest.h"
#include "imgui.h"
#include "support/headless_app.h"
#include "ui/panels/short_words.h"

namespace attest::toolbar_test {
namespace {

using testing::CountedEnvironment;
using testing::HeadlessApp;
using testing::MemoryStore;

struct Window {
  MemoryStore store;
  CountedEnvironment environment;
  HeadlessApp app{store, environment};

  Window() {
    REQUIRE(app.opens("# A headline\n\nSome words about the bridge."));
    app.settle();
  }
};

const Control* find(const HeadlessApp& app, std::string_view name) {
  const auto found = std::find_if(app.controls.begin(), app.controls.end(),
                                  [name](const Control& each) { return each.name == name; });
  return found == app.controls.end() ? nullptr : &*found;
}

Point middle_of(const HeadlessApp& app, std::string_view name) {
  const Control* control = find(app, name);
  REQUIRE(control != nullptr);
  return {control->rect.x + control->rect.width / 2, control->rect.y + control->rect.height / 2};
}

void activate(HeadlessApp& app, std::string_view name) {
  const Control* control = find(app, name);
  REQUIRE(control != nullptr);
  app.settle({ControlActivated{control->id}});
}

template <class Wanted>
const Wanted* last_request(const HeadlessApp& app) {
  const Wanted* last = nullptr;
  for (const Request& request : app.all_requests) {
    if (const auto* one = std::get_if<Wanted>(&request)) last = one;
  }
  return last;
}

}  // namespace

TEST_CASE("a tooltip requests only the frame in which the tooltip appears") {
  Window window;
  FrameOutput out = window.app.settle({PointerMoved{middle_of(window.app, "Library")}});
  CHECK(out.wake.after_s < 0);  // The button Library shows its label, so it has no tooltip.
  out = window.app.settle({PointerMoved{middle_of(window.app, "Theme")}});
  CHECK_FALSE(out.wake.at_once);
  CHECK(out.wake.after_s > 0.3);
  CHECK(out.wake.after_s <= 0.4);
  window.app.now_s += out.wake.after_s;
  out = window.app.frame();
  CHECK_FALSE(out.wake.at_once);
  CHECK(out.wake.after_s < 0);
  const int drawn = out.picture->TotalVtxCount;
  out = window.app.settle({KeyPressed{"Shift"}});
  CHECK(out.picture->TotalVtxCount < drawn);  // A key hides the tooltip.
  CHECK(out.wake.after_s < 0);
}

TEST_CASE("the tooltips of Undo and Redo have at most 60 characters") {
  CHECK(short_tip("Undo: said by Ana Díaz") == "Undo: said by Ana Díaz");
  std::string all, first;
  for (int i = 0; i < 60; ++i) {
    all += "ä";
    if (i < 59) first += "ä";
  }
  CHECK(short_tip(all) == all);
  CHECK(short_tip(all + "ä") == first + "…");
}

TEST_CASE("the theme that the reader chooses replaces the system's theme and is stored") {
  Window window;
  HeadlessApp& app = window.app;
  const Colour light = app.frame().paper;
  REQUIRE(last_request<ShowAppearance>(app) != nullptr);
  CHECK_FALSE(last_request<ShowAppearance>(app)->dark);
  activate(app, "Theme");
  CHECK(find(app, "As the system")->on);
  activate(app, "Dark");
  const Colour dark = app.frame().paper;
  CHECK(dark != light);
  CHECK(last_request<ShowAppearance>(app)->dark);
  CHECK(find(app, "Dark") == nullptr);  // The menu is closed.

  HeadlessApp again(window.store, window.environment);
  again.settle();
  CHECK(again.settle({ThemeChanged{.dark = false}}).paper == dark);
  activate(again, "Theme");
  CHECK(find(again, "Dark")->on);
  activate(again, "As the system");
  CHECK(again.frame().paper == light);
  CHECK(again.settle({ThemeChanged{.dark = true}}).paper == dark);
}

TEST_CASE("Escape closes an open menu and nothing else") {
  Window window;
  HeadlessApp& app = window.app;
  app.drag_over("Some words");
  REQUIRE(find(app, "Mark the selection") != nullptr);
  activate(app, "Theme");
  REQUIRE(find(app, "Dark") != nullptr);
  app.settle({KeyPressed{"Escape"}});
  CHECK(find(app, "Dark") == nullptr);
  CHECK(find(app, "Mark the selection") != nullptr);
}

TEST_CASE("hiding the panel removes its controls, and showing the panel restores the controls") {
  Window window;
  HeadlessApp& app = window.app;
  const std::size_t before = app.controls.size();
  activate(app, "Show or hide the panel");
  CHECK(app.controls.size() < before);
  CHECK_FALSE(find(app, "Show or hide the panel")->on);
  activate(app, "Show or hide the panel");
  CHECK(app.controls.size() == before);
}

TEST_CASE(
    "in a narrow window, the toolbar and its menu have all tools, large enough for a finger") {
  Window window;
  HeadlessApp& app = window.app;
  app.size = {320, 640};
  app.settle({ThemeChanged{.coarse = true}});
  const Control* bar = find(app, "Tools");
  REQUIRE(bar != nullptr);
  for (const Control& control : app.controls) {
    if (control.parent != bar->id) continue;
    CAPTURE(control.name);
    CHECK(control.rect.x >= 0);
    CHECK(control.rect.right() <= 320);
    CHECK(control.rect.width >= 44);
    CHECK(control.rect.height >= 44);
  }
  activate(app, "More");
  for (const std::string_view name :
       {"Library", "Undo", "Redo", "Export", "Text and sizes", "Help", "High contrast"}) {
    CAPTURE(name);
    CHECK(find(app, name) != nullptr);
  }
  activate(app, "Help");
  CHECK(find(app, "How to mark") != nullptr);
}

TEST_CASE("on a phone, the toolbar has the most used tools, and its menu has all other tools") {
  Window window;
  HeadlessApp& app = window.app;
  app.size = {390, 844};
  app.settle({ThemeChanged{.coarse = true}});
  const Control* bar = find(app, "Tools");
  REQUIRE(bar != nullptr);
  std::vector<std::string> tools;
  for (const Control& control : app.controls) {
    if (control.parent == bar->id) tools.push_back(control.name);
  }
  CHECK((tools == std::vector<std::string>{"Undo", "Search", "Text and sizes", "Library", "More"}));
  CHECK(find(app, "Redo") == nullptr);
  activate(app, "More");
  CHECK(find(app, "Redo") != nullptr);
  CHECK(find(app, "Export") != nullptr);
}

}  // namespace attest::toolbar_test
