// Draws frames; callgrind counts their instructions. The count does not depend on other load of the
// machine. instructions.mjs refers to counted_frames() by name.
#include <cstdio>
#include <cstdlib>

#include "native/marked_page.h"

namespace attest::bench {

constexpr int kFrames = 200;

// Each frame scrolls, so all text in view moves.
[[gnu::noinline]] void counted_frames(MarkedPage& page) {
  for (int i = 0; i < kFrames; ++i) page.scroll_on();
}

}  // namespace attest::bench

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("Usage: frame_cost BYTES MARKS\n", stderr);
    return 2;
  }
  const auto number = [](const char* digits) { return std::strtoul(digits, nullptr, 10); };
  attest::bench::MarkedPage page(number(words[1]), number(words[2]));
  attest::bench::counted_frames(page);
}
