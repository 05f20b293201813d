// Fuzzes Attest files from unknown sources. Checks that an accepted file is valid, and that the
// project does not change when it is written and read again.
#include <string>
#include <string_view>

#include "formats/native/native_json.h"
#include "fuzz/checks.h"
#include "support/text_in_parts.h"

using namespace attest;
using namespace attest::testing;

namespace {

const NativeExport kAbout{"Attest", "2026-11-28T10:00:00Z"};

Result<ReadProject> read(std::string_view json) {
  WholeText whole(json);
  return read_native(whole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const Result<ReadProject> opened = read(json);
  const Result<ReadProject> in_parts = read_in_parts(json);
  expect(opened.ok() == in_parts.ok(),
         "a file is accepted in parts if and only if it is accepted at once");
  if (!opened) {
    expect(!opened.error().message.empty(), "a refused file has an error message");
    return 0;
  }

  expect_sound(*opened->project.article);
  expect_sound(opened->project);
  const std::string written = write_native(opened->project, kAbout);
  expect(written == write_native(in_parts->project, kAbout),
         "a file that comes in parts reads as the whole does");
  expect(looks_native(written), "a written file is recognised");

  const Result<ReadProject> again = read(written);
  expect(again.ok(), "a written file can be read");
  expect_sound(again->project);
  expect(write_native(again->project, kAbout) == written,
         "a written file that was read is written the same");
  return 0;
}
