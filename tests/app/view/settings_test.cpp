#include "app/view/settings.h"

#include "doctest.h"
#include "storage/keys.h"
#include "support/memory_store.h"

namespace attest::testing::settings_test {

namespace {

ReadingSettings sizes(int text, int line, int column, int interface) {
  ReadingSettings settings;
  settings.values = {text, line, column, interface};
  return settings;
}

WindowState window_of(Size size, float density) {
  WindowState window;
  window.size = size;
  window.density = density;
  return window;
}

}  // namespace

TEST_CASE("changed sizes are stored and loaded by the next window") {
  MemoryStore store;
  Settings settings(store);
  settings.load();
  CHECK(settings.values() == ReadingSettings{});
  REQUIRE(settings.change(sizes(24, 183, 80, 120)).ok());
  CHECK(store.get(settings_key()) == "[24,183,80,120,0,0,368,0]");

  Settings next(store);
  next.load();
  CHECK(next.values() == sizes(24, 183, 80, 120));
}

TEST_CASE("an invalid stored size is replaced by its default") {
  MemoryStore store;
  Settings settings(store);
  settings.adopt("[24,1,80]");
  CHECK(settings.values() == sizes(24, 163, 80, 100));
  // More numbers, which a later version may store, are ignored.
  settings.adopt("[24,163,66,100,5,6]");
  CHECK(settings.values() == sizes(24, 163, 66, 100));
  settings.adopt("damaged");
  CHECK(settings.values() == ReadingSettings{});
}

TEST_CASE("the reader's name is stored on one line and loaded by the next window") {
  MemoryStore store;
  Settings settings(store);
  REQUIRE(settings.change_name("Ana\tDíaz" + std::string(500, '!')).ok());
  Settings next(store);
  next.load();
  CHECK(next.name().text.starts_with("Ana Díaz!"));
  CHECK(next.name().text.size() < 140);
  CHECK(next.name().text == settings.name().text);
  store.remove(name_key());
  REQUIRE(settings.store_again().ok());
  CHECK(store.get(name_key()) == settings.name().text);
}

TEST_CASE("changed sizes that cannot be stored still take effect") {
  MemoryStore store;
  store.refuse(true);
  Settings settings(store);
  CHECK_FALSE(settings.change(sizes(24, 163, 66, 100)).ok());
  CHECK(settings.values() == sizes(24, 163, 66, 100));
}

TEST_CASE("store_again() stores the sizes only if they differ from the default sizes") {
  MemoryStore store;
  Settings settings(store);
  REQUIRE(settings.store_again().ok());
  CHECK_FALSE(store.get(settings_key()));
  REQUIRE(settings.change(sizes(24, 163, 66, 100)).ok());
  store.remove(settings_key());
  REQUIRE(settings.store_again().ok());
  CHECK(store.get(settings_key()));
}

TEST_CASE("the column has the number of characters that the reader has set and fits the view") {
  MemoryStore store;
  const Settings settings(store);
  const WindowState window = window_of({1360, 860}, 1);
  CHECK(settings.page_style(window, 1000).column == 620);
  CHECK(settings.page_style(window, 400).column == 350);  // Each margin is a sixteenth of the view.
  CHECK(settings.page_style(window, 100).column == 120);  // This is the minimum width.
  const PageStyle twice = settings.page_style(window_of({2720, 1720}, 2), 2000);
  CHECK(twice.column == 1240);
  CHECK(twice.size == 38);
  CHECK(twice.line_height == 62);
}

TEST_CASE("the size of the interface is limited so that the interface fits the window") {
  MemoryStore store;
  Settings settings(store);
  CHECK(settings.interface_density(window_of({1360, 860}, 2)) == 2);
  REQUIRE(settings.change(sizes(19, 163, 66, 200)).ok());
  CHECK(settings.interface_density(window_of({1360, 860}, 1)) == 2);
  CHECK(settings.interface_density(window_of({480, 860}, 1)) == 1.5f);
  CHECK(settings.interface_density(window_of({200, 200}, 1)) == 1);
}

}  // namespace attest::testing::settings_test
