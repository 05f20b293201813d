#include "ui/reading_settings.h"

#include <algorithm>

#include "wording/sentences.h"

namespace attest {
namespace {

// A text size in CSS pixels. Above this size, each step is twice as large, because a change of one
// pixel is hardly visible.
constexpr int kLarge = 24;

int step_of(Setting setting, int value, bool up) {
  const int step = kSettingRows[static_cast<std::size_t>(setting)].step;
  const bool large = setting == Setting::TextSize && (up ? value >= kLarge : value > kLarge);
  return large ? 2 * step : step;
}

}  // namespace

void ReadingSettings::change(Setting setting, bool up) {
  const SettingRow& row = kSettingRows[static_cast<std::size_t>(setting)];
  int& value = values[static_cast<std::size_t>(setting)];
  const int step = step_of(setting, value, up);
  value = std::clamp(up ? value + step : value - step, row.least, row.most);
}

void ReadingSettings::set_panel_width(int css_width) {
  panel_width = std::clamp(css_width, kLeastPanelWidth, kMostPanelWidth);
}

void ReadingSettings::take(std::size_t row, unsigned value) {
  const SettingRow& known = kSettingRows[row];
  const int given = static_cast<int>(value);
  if (given >= known.least && given <= known.most) values[row] = given;
}

std::string value_words(const ReadingSettings& settings, std::size_t row) {
  const int value = settings.values[row];
  if (row == static_cast<std::size_t>(Setting::LineHeight)) {
    const std::string times = std::to_string(value / 100) + "." + std::to_string(value / 10 % 10);
    return say(kSettingRows[row].value, {{"value", times}});
  }
  return say(kSettingRows[row].value, {{"value", value}});
}

}  // namespace attest
