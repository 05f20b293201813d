// Frames for callgrind to count: their instructions depend on the program alone, not
// on what else the machine does. instructions.mjs knows counted_frames() by its name.
#include <cstdio>
#include <cstdlib>

#include "native/marked_page.h"

namespace attest::bench {

constexpr int kFrames = 200;

// A frame in which all words of the view move.
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
