// What the reader may adjust about the page: one row each of the dialog "Aa".
//
// A setting is a whole number with a least and a most; every press changes it by one
// step. The column is counted in letters, so that it grows with them. The interface
// has a size of its own, and the browser's zoom enlarges both.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

enum class Setting : std::uint8_t { TextSize, LineHeight, ColumnWidth, InterfaceSize };

struct SettingRow {
  std::string_view label, less, more;
  std::string_view unit;
  int least, most, step;
};

inline constexpr std::array<SettingRow, 4> kSettingRows{{
    {"Text size", "Smaller text", "Larger text", " px", 12, 48, 1},
    {"Line height", "Closer lines", "Wider lines", "", 123, 223, 10},
    {"Column width", "Narrower column", "Wider column", " letters", 40, 100, 2},
    {"Interface size", "Smaller interface", "Larger interface", " %", 80, 200, 10},
}};

struct ReadingSettings {
  // CSS pixels; hundredths of the size; letters of average width; per cent.
  std::array<int, 4> values{19, 163, 66, 100};

  int operator[](Setting setting) const { return values[static_cast<std::size_t>(setting)]; }
  // One step up or down, as far as there is room.
  void change(Setting setting, bool up);
  // Takes a value from outside; one that makes no sense leaves the setting as it is.
  void take(std::size_t row, unsigned value);

  friend bool operator==(const ReadingSettings&, const ReadingSettings&) = default;
};

// The value for a person: "19 px", "1.6", "66 letters", "100 %".
std::string value_words(const ReadingSettings& settings, std::size_t row);

}  // namespace attest
