#include "article/html_entities.h"
#include "platform/bridge.h"
#include "platform/words.h"

namespace attest {

std::string named_character(std::string_view reference) {
  return answered(host_named_character(reference.data(), bytes_of(reference)));
}

}  // namespace attest

// What md4c asks in place of tables of its own (.ci/trim_libraries.cmake).
extern "C" {
int attest_is_punctuation(unsigned codepoint);
unsigned attest_folded(unsigned codepoint, unsigned* codepoints);

int attest_is_punctuation(unsigned codepoint) { return host_is_punctuation(codepoint); }
unsigned attest_folded(unsigned codepoint, unsigned* codepoints) {
  return static_cast<unsigned>(host_folded(codepoint, codepoints));
}
}
