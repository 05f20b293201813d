#include "formats/foreign/foreign_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "doctest.h"
#include "support/test_files.h"

namespace attest::foreign_file_test {
namespace {

using Kind = FileRecognised::Kind;

bool is_foreign(std::string_view text, std::string_view name = {}) {
  return recognise_file(text, name).kind == Kind::Foreign;
}

bool names(std::string_view text, std::string_view name, std::string_view words) {
  const FileRecognised file = recognise_file(text, name);
  const bool named = file.kind == Kind::Foreign && file.sentence.find(words) != std::string::npos;
  if (!named) MESSAGE(file.sentence);
  return named;
}

std::vector<std::filesystem::path> files_below(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

constexpr const char* kProse[] = {
    "The mayor said it is safe.",
    "[Applause] The mayor said so.",
    "[1]",
    "[this](https://bridge.example) is a link",
    "{\"note\"} {braces}",
    "{{ template }} text",
    "See https://bridge.example for more.",
    "https://bridge.example says so",
    "Either/or",
    "and/or",
    "7.5/10",
    "Yes, no, perhaps\nOne, two, three\nRed, green, blue\n",
    "Name: Ana\nRole: Mayor\n",
    "<b>Bold</b> claims",
    "<!doctype html><p>Words</p>",
    "<?xml version=\"1.0\"?><html><body>Words</body></html>",
    "{\n\"title\": \"Bridge\"\n}\n\nThe article.",
    "T1 is a line of the metro.",
    "42",
    "null",
};

constexpr const char* kAddresses[] = {
    "https://bridge.example/report",
    "  http://bridge.example\n",
    "<https://bridge.example/a?b=c&d>",
    "www.bridge.example",
    "HTTPS://BRIDGE.EXAMPLE",
    "bridge.example/2026/report",
    "https://a.example\nhttps://b.example\n",
    "file:///home/ana/report.html",
    "[InternetShortcut]\nURL=https://bridge.example\n",
};

}  // namespace

TEST_CASE("a text that may be prose is treated as an article") {
  for (const char* text : kProse) {
    CAPTURE(text);
    CHECK(recognise_file(text, "").kind == Kind::Article);
    CHECK(recognise_file(text, "a.txt").kind == Kind::Article);
  }
}

TEST_CASE("a pasted URL is recognised, and the message says what to do") {
  for (const char* text : kAddresses) {
    CAPTURE(text);
    CHECK(names(text, "", "address"));
    CHECK(names(text, "", "paste"));
  }
}

TEST_CASE("a file of another annotation program is recognised by its content alone") {
  struct Known {
    std::string_view text, words;
  };
  constexpr Known kKnown[] = {
      {R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"})", "W3C"},
      {R"([{"type":"Annotation","body":[],"target":{"selector":[]}}])", "W3C"},
      {R"({"export_date":"x","annotations":[{"uri":"u","user":"a","target":[]}]})", "Hypothesis"},
      {R"({"total":1,"rows":[{"uri":"u","group":"g","target":[]}]})", "Hypothesis"},
      {R"({"annotation_id":"a","annotates":{},"bodies":[]})", "Recogito"},
      {R"([{"data":{"text":"t"},"annotations":[]}])", "Label Studio"},
      {"{\"text\":\"t\",\"label\":[[0,1,\"Q\"]]}\n{\"text\":\"u\",\"label\":[]}\n", "doccano"},
      {R"({"text":"t","entities":[{"id":1,"start_offset":0}],"relations":[]})", "doccano"},
      {R"({"%TYPES":{},"%VIEWS":{}})", "INCEpTION"},
      {R"({"@context":"https://schema.org","@type":"ClaimReview"})", "ClaimReview"},
      {R"({"a":1})", "JSON"},
      {R"([{"a":1},{"a":2}])", "JSON"},
      {"{\"a\":1}\n{\"a\":2}\n", "JSONL"},
      {R"({"a":[1,2)", "damaged"},
      {"<?xml version=\"1.0\"?><TEI xmlns=\"x\"><text/></TEI>", "TEI"},
      {"<xmi:XMI xmlns=\"x\"/>", "INCEpTION"},
      {"<?xml version=\"1.0\"?><rss/>", "RSS"},
      {"<?xml version=\"1.0\"?><data/>", "XML"},
      {"T1\tSource 0 14\tMayor Ana\nT2\tQuote 31 44;47 55\tWe cut\nR1\tBy Arg1:T2 Arg2:T1\n",
       "brat"},
      {"BEGIN:VCARD\nEND:VCARD", "vCard"},
      {"BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"},
  };
  for (const Known& known : kKnown) {
    CAPTURE(known.text);
    for (const char* name : {"", "a.txt", "a.json", "a"})
      CHECK(names(known.text, name, known.words));
  }
}

TEST_CASE("a table or a YAML file is recognised as foreign data") {
  CHECK(names("a,b,c\n1,2,3\n4,5,6\n", "", "table"));
  CHECK(names("a;b;c\n1;2;3\n4;5;6\n", "", "table"));
  CHECK(names("a\tb\n1\t2\n3\t4\n", "", "table"));
  CHECK(names("\"a, b\",c,d\n1,2,3\n4,5,6\n", "data", "table"));
  CHECK(names("anything", "a.csv", "table"));
  CHECK(names("title: x\n", "a.yaml", "YAML"));
}

TEST_CASE("an Attest file is recognised whatever the order of its members") {
  std::string text =
      "{\"article\":{\"text\":\"" + std::string(5000, 'x') + "\"},\"format\":\"attest\"}";
  CHECK(recognise_file(text, "").kind == Kind::Native);
  text.resize(text.size() - 30);
  CHECK(is_foreign(text));
}

TEST_CASE("a truncated or damaged Attest file is recognised as an Attest file") {
  const std::string whole =
      "{\"format\":\"attest\",\"version\":1,\"generator\":\"Attest\",\"article\":{\"text\":\"x\"},"
      "\"marks\":"
      "[{\"passages\":[{\"exact\":\"x\"}]}]}";
  CHECK(names(whole.substr(20), "", "Attest file"));
  CHECK(names(whole.substr(0, whole.size() - 3), "", "Attest file"));
}

TEST_CASE("no file of JSONTestSuite is treated as an article") {
  std::size_t files = 0;
  for (const auto& path : files_below(testing::sample_path("json_suite/t/test_parsing"))) {
    const std::string name = path.filename().string();
    CAPTURE(name);
    ++files;
    CHECK(is_foreign(testing::sample_file("json_suite/t/test_parsing/" + name), name));
  }
  CHECK(files > 300);
}

TEST_CASE("no sample file of another annotation program is treated as an article") {
  std::size_t files = 0, lines = 0;
  for (const std::string folder :
       {"annotator-exports", "format-examples", "brat", "w3c-annotation", "schema-org"}) {
    const std::optional<std::string> below = testing::shared_folder(folder);
    if (!below) return;
    for (const auto& path : files_below(*below)) {
      const std::string extension = path.extension().string();
      if (extension == ".md" || extension == ".txt" || extension == ".html") continue;
      const std::string name = path.filename().string();
      const std::string bytes =
          testing::shared_file(folder + "/" + std::filesystem::relative(path, *below).string())
              .value_or("");
      CAPTURE(name);
      ++files;
      CHECK(is_foreign(bytes, name));
      // A JSON object or a list of objects is recognised even without a file name.
      const bool object = extension == ".json" && folder != "w3c-annotation";
      if (object || extension == ".jsonl") {
        ++lines;
        CHECK(is_foreign(bytes));
      }
    }
  }
  CHECK(files > 250);
  CHECK(lines > 20);
}

TEST_CASE("a Markdown text is treated as an article, whatever its file name") {
  const std::optional<std::string> folder = testing::shared_folder("articles-markdown");
  if (!folder) return;
  std::size_t articles = 0;
  for (const auto& path : files_below(*folder)) {
    const std::string name = path.filename().string();
    const std::string bytes = testing::shared_file("articles-markdown/" + name).value_or("");
    CAPTURE(name);
    ++articles;
    CHECK(recognise_file(bytes, name).kind == Kind::Article);
    CHECK(recognise_file(bytes, "").kind == Kind::Article);
  }
  CHECK(articles > 40);
}

}  // namespace attest::foreign_file_test
