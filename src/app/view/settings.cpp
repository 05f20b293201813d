#include "app/view/settings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "formats/native/key_bindings_json.h"
#include "formats/native/settings_json.h"
#include "session/wording.h"
#include "storage/keys.h"
#include "text/segmentation.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The average width of a character in ems. At the default font size of 19 pixels, 66 characters
// fill a column of 620 pixels.
constexpr float kEmsInLetter = 620.0f / (66 * 19);

// The reader can enlarge the interface only until the shorter side of the window is this number of
// enlarged CSS pixels long.
constexpr float kLeastWindow = 320;

constexpr std::size_t kLongestReaderName = 120;  // Bytes.

std::string one_line_name(std::string_view name) {
  return trimmed_text(on_one_line(name, kLongestReaderName));
}

}  // namespace

void Settings::load() {
  if (const std::optional<std::string> kept = store_->get(settings_key())) adopt(*kept);
  if (const std::optional<std::string> kept = store_->get(keys_key())) adopt_keys(*kept);
  if (const std::optional<std::string> kept = store_->get(name_key())) adopt_name(*kept);
}

void Settings::adopt(std::string_view stored) {
  values_ = {};
  const std::vector<std::optional<int>> sizes = read_settings(stored);
  for (std::size_t row = 0; row < std::min(sizes.size(), kSettingRows.size()); ++row) {
    if (sizes[row]) values_.take(row, static_cast<unsigned>(*sizes[row]));
  }
  // Four more numbers follow the sizes: (1) the theme, (2) 1 if the panel is hidden, otherwise 0,
  // (3) the panel's width, and (4) the layout of the interface.
  constexpr std::size_t kTheme = kSettingRows.size(), kPanel = kTheme + 1, kWidth = kPanel + 1,
                        kLayout = kWidth + 1;
  const auto choice_at = [&sizes](std::size_t row, std::size_t count) {
    const bool is_known = sizes.size() > row && sizes[row] && *sizes[row] >= 0;
    return is_known && static_cast<std::size_t>(*sizes[row]) < count ? *sizes[row] : 0;
  };
  values_.theme = static_cast<Theme>(choice_at(kTheme, kThemes));
  values_.layout = static_cast<InterfaceLayout>(choice_at(kLayout, kInterfaceLayouts));
  values_.panel_hidden = sizes.size() > kPanel && sizes[kPanel] == 1;
  if (sizes.size() > kWidth && sizes[kWidth]) values_.set_panel_width(*sizes[kWidth]);
}

Result<Done> Settings::change(const ReadingSettings& wanted) {
  values_ = wanted;
  std::vector<int> numbers(values_.values.begin(), values_.values.end());
  numbers.push_back(static_cast<int>(values_.theme));
  numbers.push_back(values_.panel_hidden ? 1 : 0);
  numbers.push_back(values_.panel_width);
  numbers.push_back(static_cast<int>(values_.layout));
  return store_->set(settings_key(), write_settings(numbers));
}

Result<Done> Settings::store_again() {
  const Result<Done> sizes = values_ == ReadingSettings{} ? Done{} : change(values_);
  const Result<Done> keys = keys_ == KeyBindings{} ? Done{} : change_keys(keys_);
  const Result<Done> name = name_.text.empty() ? Done{} : store_->set(name_key(), name_.text);
  return !sizes ? sizes : !keys ? keys : name;
}

void Settings::adopt_name(std::string_view stored) {
  ++name_.version;
  name_.text = one_line_name(stored);
}

Result<Done> Settings::change_name(std::string_view name) {
  name_.text = one_line_name(name);
  return store_->set(name_key(), name_.text);
}

void Settings::adopt_keys(std::string_view stored) {
  const StoredKeys kept = read_keys(stored);
  keys_.reset();
  keys_.set_character_keys(kept.character_keys);
  for (const StoredKey& key : kept.keys) keys_.bind({key.command, key.key, key.mod, key.shift});
}

Result<Done> Settings::change_keys(KeyBindings wanted) {
  keys_ = std::move(wanted);
  StoredKeys kept;
  kept.character_keys = keys_.has_character_keys();
  for (const KeyBindings::Own& own : keys_.own()) {
    kept.keys.push_back({own.command, own.key, own.command_key, own.shift});
  }
  return store_->set(keys_key(), write_keys(kept));
}

Settings::Appearance Settings::appearance(const WindowState& window) const {
  switch (values_.theme) {
    case Theme::System:
      return {window.dark, window.more_contrast};
    case Theme::Light:
    case Theme::Dark:
      return {values_.theme == Theme::Dark, false};
    case Theme::HighContrast:
      break;
  }
  return {window.dark, true};
}

bool Settings::is_mirrored(Direction article) const {
  switch (values_.layout) {
    case InterfaceLayout::AsText:
      return article == Direction::RightToLeft || wording_is_right_to_left();
    case InterfaceLayout::LeftToRight:
      return false;
    case InterfaceLayout::RightToLeft:
      break;
  }
  return true;
}

PageStyle Settings::page_style(const WindowState& window, float view_width) const {
  PageStyle style;
  style.density = window.density;
  const auto size = static_cast<float>(values_[Setting::TextSize]);
  const auto characters = static_cast<float>(values_[Setting::ColumnWidth]);
  // In a narrow window, the margins of the text column shrink first. The column itself shrinks
  // later.
  const float margin = std::round(std::min(32 * window.density, view_width / 16));
  style.column = std::floor(std::min(std::round(characters * size * kEmsInLetter * window.density),
                                     std::max(120 * window.density, view_width - 2 * margin)));
  style.size = size * window.density;
  style.line_height =
      std::round(size * static_cast<float>(values_[Setting::LineHeight]) / 100 * window.density);
  style.top = std::round(48 * window.density);
  style.bottom = std::round(160 * window.density);
  return style;
}

ReadingSettings Settings::shown(const WindowState& window) const {
  ReadingSettings shown = values_;
  const float size = interface_density(window) / window.density;
  shown.values[static_cast<std::size_t>(Setting::InterfaceSize)] =
      static_cast<int>(std::lround(size * 100));
  return shown;
}

float Settings::interface_density(const WindowState& window) const {
  const float least = kLeastWindow * window.density;
  const float fits = std::max(1.0f, std::min(window.size.width, window.size.height) / least);
  const float wanted = static_cast<float>(values_[Setting::InterfaceSize]) / 100;
  return window.density * std::min(wanted, fits);
}

}  // namespace attest
