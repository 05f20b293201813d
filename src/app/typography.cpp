// Applies the reader's font sizes. A small record in local storage stores them. The sizes of the
// page and of the interface are applied separately.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state.h"
#include "storage/keys.h"

namespace attest {
namespace {

// At the default font size of 19 pixels, 66 characters fill a column of 620 pixels.
constexpr float kEmsInLetter = 620.0f / (66 * 19);

// The interface needs at least this width and height, in interface pixels.
constexpr float kLeastWindow = 320;

}  // namespace

// The stored value is a list such as [19,163,66,100]. An invalid number is replaced by its default.
void App::State::apply_settings(std::string_view stored) {
  settings = {};
  redraw.request(Redraw::Reason::Resize);
  if (stored.substr(0, 1) != "[") return;
  unsigned value = 0;
  std::size_t row = 0;
  for (const char c : stored.substr(1)) {
    if (c >= '0' && c <= '9') {
      value = std::min(value * 10 + static_cast<unsigned>(c - '0'), 100'000u);
    } else if ((c == ',' || c == ']') && row < kSettingRows.size()) {
      settings.take(row++, std::exchange(value, 0u));
    } else {
      return;
    }
  }
}

void App::State::change_settings(const ReadingSettings& wanted) {
  settings = wanted;
  redraw.request(Redraw::Reason::Resize);
  std::string list;
  for (const int value : settings.values) {
    list += list.empty() ? '[' : ',';
    list += std::to_string(value);
  }
  if (const Result<Done> kept = services.store.set(settings_key(), list + ']'); !kept) {
    notice("These sizes are not kept for the next time: " + kept.error().message, true);
  }
}

void App::State::change_setting(Setting setting, bool up) {
  ReadingSettings wanted = settings;
  wanted.change(setting, up);
  const auto row = static_cast<std::size_t>(setting);
  announce(std::string(kSettingRows[row].label) + " " + value_words(wanted, row));
  if (wanted != settings) change_settings(wanted);
}

PageStyle App::State::page_style() const {
  PageStyle style;
  style.density = window.density;
  const auto size = static_cast<float>(settings[Setting::TextSize]);
  const auto characters = static_cast<float>(settings[Setting::ColumnWidth]);
  // In a narrow window the margins shrink first and the column later.
  const float margin = std::round(std::min(32 * window.density, seen.width / 16));
  style.column = std::floor(std::min(std::round(characters * size * kEmsInLetter * window.density),
                                     std::max(120 * window.density, seen.width - 2 * margin)));
  style.size = size * window.density;
  style.line_height =
      std::round(size * static_cast<float>(settings[Setting::LineHeight]) / 100 * window.density);
  style.top = std::round(48 * window.density);
  style.bottom = std::round(160 * window.density);
  return style;
}

float App::State::interface_density() const {
  const float least = kLeastWindow * window.density;
  const float fits = std::max(1.0f, std::min(window.size.width, window.size.height) / least);
  return window.density *
         std::min(static_cast<float>(settings[Setting::InterfaceSize]) / 100, fits);
}

}  // namespace attest
