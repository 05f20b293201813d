// Two functions of the C library that JSON's reader asks for, in a fraction of their size.
//
// The library's own read and write numbers of any precision, with code for 128-bit
// arithmetic, a fiftieth of the download. Attest keeps a number as it was written,
// and takes nothing from these two but the number's rough size and no words at all.
// The linker puts them in the library's place (--wrap, in src/CMakeLists.txt).
#include <cmath>
#include <cstdarg>
#include <cstddef>

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): names that --wrap asks for.
extern "C" {

// Decimal digits only, right to some fifteen places: enough to tell what is too large.
double __wrap_strtod(const char* text, char** end) {
  const bool negative = *text == '-';
  if (*text == '-' || *text == '+') ++text;
  double value = 0;
  int exponent = 0;
  bool fraction = false;
  for (; (*text >= '0' && *text <= '9') || (*text == '.' && !fraction); ++text) {
    if (*text == '.') {
      fraction = true;
      continue;
    }
    value = value * 10 + (*text - '0');
    if (value > 1e200) {
      value /= 1e100;
      exponent += 100;
    }
    if (fraction) --exponent;
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool small = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int written = 0;
    for (; *text >= '0' && *text <= '9'; ++text) {
      if (written < 100000) written = written * 10 + (*text - '0');
    }
    exponent += small ? -written : written;
  }
  for (; exponent > 0 && value != 0 && !std::isinf(value); --exponent) value *= 10;
  for (; exponent < 0 && value != 0; ++exponent) value /= 10;
  if (end != nullptr) *end = const_cast<char*>(text);
  return negative ? -value : value;
}

int __wrap_snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = 0;
  return 0;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
