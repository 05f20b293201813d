#include "formats/native/library_file.h"

#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"
#include "formats/native/codebook_json.h"
#include "wording/sentences.h"

namespace attest {
namespace {

constexpr std::string_view kLibraryFormat = "attest-library";

}  // namespace

std::string write_library_header(std::size_t articles, const NativeExport& about) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.key("format").text(kLibraryFormat);
  writer.key("version").number(kNativeVersion);
  writer.key("generator").text(about.generator);
  writer.key("exported").text(about.exported);
  writer.key("articles").number(articles);
  if (about.codebook != nullptr) {
    writer.key("codebook");
    write_codebook(writer, *about.codebook);
  }
  writer.end_object();
  return writer.take() + '\n';
}

bool looks_like_library(std::string_view text) { return has_format(text, kLibraryFormat); }

Result<LibraryHeader> read_library_header(std::string_view line) {
  const Result<JsonDocument> document = JsonDocument::parse(line);
  if (!document) return document.error();
  JsonReader reader(document->root());
  const std::uint64_t version = reader.number("version");
  if (version > kNativeVersion) {
    return Error::too_new(say("native.too-new", {{"version", std::to_string(version)},
                                                 {"known", std::to_string(kNativeVersion)}}));
  }
  LibraryHeader header;
  header.exported = reader.text("exported");
  header.articles = std::size_t(reader.number("articles"));
  const std::optional<JsonValue> codebook = reader.object("codebook");
  if (reader.failed()) return reader.failure();
  if (codebook) header.codebook = read_codebook(*codebook);
  return header;
}

}  // namespace attest
