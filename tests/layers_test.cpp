// Tests that the code obeys the layers that src/CMakeLists.txt declares.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"

namespace attest::testing::layers_test {

namespace {

constexpr std::size_t kMostLines = 400;

struct Layer {
  std::set<std::string> uses, libraries;
  std::size_t position = 0;  // The position of the layer, counted from the lowest layer.
};

using Layers = std::map<std::string, Layer>;

struct Include {
  std::string file, header;
};

// Parses the add_layer(...) lines.
Layers layers_of(const std::string& cmake) {
  Layers layers;
  const std::string opening = "\nadd_layer(";
  for (std::size_t at = cmake.find(opening); at != std::string::npos;
       at = cmake.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    std::istringstream words(cmake.substr(begin, cmake.find(')', begin) - begin));
    std::string name, word, list;
    words >> name;
    Layer& layer = layers[name];
    layer.position = layers.size();
    while (words >> word) {
      if (word == "SOURCES" || word == "USES" || word == "LIBS" || word == "PROGRAM") {
        list = word;
      } else if (list == "USES") {
        layer.uses.insert(word);
      } else if (list == "LIBS") {
        layer.libraries.insert(word);
      }
    }
  }
  return layers;
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project_path(folder))) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    files.push_back(std::filesystem::relative(entry.path(), project_path("")).generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Include> includes_of(const std::string& file) {
  std::vector<Include> includes;
  std::istringstream lines(project_file(file));
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("#include ", 0) != 0 || line.size() < 12) continue;
    const std::size_t end = line.find_first_of("\">", 10);
    includes.push_back({file, line.substr(10, end - 10)});
  }
  return includes;
}

// Returns the folder below src/: "text" for "src/text/utf8.h".
std::string layer_of(const std::string& file) {
  const std::size_t begin = file.find('/') + 1;
  return file.substr(begin, file.find('/', begin) - begin);
}

std::vector<Include> all_includes() {
  std::vector<Include> all;
  for (const std::string& file : files_below("src")) {
    const std::vector<Include> includes = includes_of(file);
    all.insert(all.end(), includes.begin(), includes.end());
  }
  return all;
}

bool begins_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

// Returns the library that contains the header, by its name in src/CMakeLists.txt. Returns an empty
// text for headers of the project and of the standard library.
std::string library_of(const std::string& header) {
  if (begins_with(header, "nlohmann/")) return "nlohmann_json";
  if (begins_with(header, "md4c")) return "md4c";
  if (begins_with(header, "SheenBidi")) return "sheenbidi";
  if (header == "linebreak.h" || header == "graphemebreak.h" || header == "wordbreak.h" ||
      begins_with(header, "unibreak")) {
    return "libunibreak";
  }
  if (begins_with(header, "imgui_impl_")) return "imgui_opengl3";
  if (begins_with(header, "imgui") || begins_with(header, "misc/freetype/")) return "imgui";
  if (begins_with(header, "emscripten") || begins_with(header, "GLES")) return "emscripten";
  return "";
}

}  // namespace

TEST_CASE("a layer uses only layers that src/CMakeLists.txt lists earlier") {
  const Layers layers = layers_of(project_file("src/CMakeLists.txt"));
  REQUIRE(layers.count("base") == 1);
  CHECK(layers.at("base").uses.empty());

  for (const Layers::value_type& layer : layers) {
    for (const std::string& used : layer.second.uses) {
      CAPTURE(layer.first);
      CAPTURE(used);
      REQUIRE(layers.count(used) == 1);
      CHECK(layers.at(used).position < layer.second.position);
    }
  }
}

TEST_CASE("every source file of the program belongs to a layer of src/CMakeLists.txt") {
  const Layers layers = layers_of(project_file("src/CMakeLists.txt"));
  for (const std::string& file : files_below("src")) {
    CAPTURE(file);
    CHECK(layers.count(layer_of(file)) == 1);
  }
}

TEST_CASE(
    "a file includes only headers of its own layer and of the layers that its layer declares") {
  const Layers layers = layers_of(project_file("src/CMakeLists.txt"));
  for (const Include& include : all_includes()) {
    const std::string layer = layer_of(include.file);
    const std::string other = include.header.substr(0, include.header.find('/'));
    if (layers.count(other) == 0 || layers.count(layer) == 0 || other == layer) continue;
    CAPTURE(include.file);
    CAPTURE(include.header);
    CHECK(layers.at(layer).uses.count(other) == 1);
  }
}

TEST_CASE("a file includes only the libraries that its layer declares") {
  const Layers layers = layers_of(project_file("src/CMakeLists.txt"));
  for (const Include& include : all_includes()) {
    const std::string layer = layer_of(include.file);
    const std::string library = library_of(include.header);
    if (library.empty() || layers.count(layer) == 0) continue;
    CAPTURE(include.file);
    CAPTURE(include.header);
    if (library == "emscripten") {
      CHECK(layer == "platform");
    } else {
      CHECK(layers.at(layer).libraries.count(library) == 1);
    }
  }
}

TEST_CASE("each library is linked only by the layers that are meant to use the library") {
  const std::map<std::string, std::set<std::string>> allowed = {
      {"nlohmann_json", {"formats"}},
      {"md4c", {"article"}},
      {"libunibreak", {"text"}},
      {"sheenbidi", {"text"}},
      {"imgui", {"ui", "app", "platform"}},
      {"imgui_opengl3", {"platform"}}};
  for (const Layers::value_type& layer : layers_of(project_file("src/CMakeLists.txt"))) {
    for (const std::string& library : layer.second.libraries) {
      CAPTURE(layer.first);
      CAPTURE(library);
      REQUIRE(allowed.count(library) == 1);
      CHECK(allowed.at(library).count(layer.first) == 1);
    }
  }
}

TEST_CASE("only the platform layer checks for Emscripten") {
  for (const std::string& file : files_below("src")) {
    if (layer_of(file) == "platform") continue;
    CAPTURE(file);
    CHECK(project_file(file).find("__EMSCRIPTEN__") == std::string::npos);
  }
}

TEST_CASE("only the formats layer reads and writes JSON") {
  for (const Include& include : all_includes()) {
    if (layer_of(include.file) == "formats") continue;
    CAPTURE(include.file);
    CAPTURE(include.header);
    CHECK_FALSE(begins_with(include.header, "formats/json/"));
    CHECK_FALSE(begins_with(include.header, "nlohmann/"));
  }
  for (const std::string& file : files_below("src")) {
    if (layer_of(file) == "formats") continue;
    const std::string text = project_file(file);
    CAPTURE(file);
    CHECK(text.find("{\\\"") == std::string::npos);  // The start of a JSON object.
    CHECK(text.find("\\\":") == std::string::npos);  // The end of a JSON member name.
  }
}

TEST_CASE("no source file has more than 400 lines") {
  for (const std::string folder : {"src", "tests"}) {
    for (const std::string& file : files_below(folder)) {
      if (begins_with(file, "tests/browser/node_modules/")) continue;
      const std::string text = project_file(file);
      CAPTURE(file);
      CHECK(std::count(text.begin(), text.end(), '\n') <= static_cast<long>(kMostLines));
    }
  }
}

}  // namespace attest::testing::layers_test
