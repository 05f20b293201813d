// The reader's settings for the page. Each setting has a row in the dialog "Aa".
//
// A setting is an integer with a minimum and a maximum. Each press of a button changes the setting
// by one step. The column width is a number of average characters, so the column widens with the
// text size. The interface has a size setting of its own. The browser's zoom enlarges both the page
// and the interface.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attest {

enum class Setting : std::uint8_t { TextSize, LineHeight, ColumnWidth, InterfaceSize };

// A row of the dialog with the reading settings, such as the text size. `label`, `less`, `more` and
// `value` are ids of sentences. The sentence of `value` shows the number, for example "{value} px".
struct SettingRow {
  std::string_view label, less, more;
  std::string_view value;
  int least, most, step;
};

inline constexpr std::array<SettingRow, 4> kSettingRows{{
    {"sizes.text", "sizes.text-less", "sizes.text-more", "sizes.pixels", 12, 48, 1},
    {"sizes.line", "sizes.line-less", "sizes.line-more", "sizes.times", 123, 223, 10},
    {"sizes.column", "sizes.column-less", "sizes.column-more", "sizes.letters", 40, 100, 2},
    {"sizes.interface", "sizes.interface-less", "sizes.interface-more", "sizes.percent", 80, 200,
     10},
}};

// The colour themes. `System` and `HighContrast` follow the system's choice of light or dark.
enum class Theme : std::uint8_t { System, Light, Dark, HighContrast };
inline constexpr std::size_t kThemes = 4;

// The direction of the interface. `AsText` mirrors the interface if the article or the language of
// the interface is right-to-left: the panel is then on the left.
enum class InterfaceLayout : std::uint8_t { AsText, LeftToRight, RightToLeft };
inline constexpr std::size_t kInterfaceLayouts = 3;

// The initial, the minimum and the maximum width of the panel beside the article, in CSS pixels.
inline constexpr int kPanelWidth = 368, kLeastPanelWidth = 280, kMostPanelWidth = 640;

struct ReaderName {
  std::string text;
  std::uint64_t version = 0;  // See Field::version.
};

struct ReadingSettings {
  // The values, indexed by Setting: the text size in CSS pixels, the line height in per cent of the
  // text size, the column width in average characters, and the interface size in per cent.
  std::array<int, 4> values{19, 163, 66, 100};
  Theme theme = Theme::System;
  InterfaceLayout layout = InterfaceLayout::AsText;
  bool panel_hidden = false;
  int panel_width = kPanelWidth;  // In CSS pixels.

  int operator[](Setting setting) const { return values[static_cast<std::size_t>(setting)]; }
  // Sets the panel width. A value outside the limits becomes the nearest limit.
  void set_panel_width(int css_width);
  // Changes the setting by one step, but not beyond its limits.
  void change(Setting setting, bool up);
  // Adopts a value that was read from local storage. Ignores an invalid value.
  void take(std::size_t row, unsigned value);

  friend bool operator==(const ReadingSettings&, const ReadingSettings&) = default;
};

// Returns a value as the dialog shows it, for example "19 px", "1.6", "66 letters" or "100 %".
std::string value_words(const ReadingSettings& settings, std::size_t row);

}  // namespace attest
